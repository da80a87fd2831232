// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/filled_in.h"

#include "core/models/format.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

/// What its leaf node says of whether it lived.
static QString lifeText(const store::FilledIn &filled)
{
    if (!filled.wasSilent)
        return tr("heard at its leaf node all that time");
    return filled.wasHeard ? tr("heard at its leaf node for a part of it")
                           : tr("silent at its leaf node, too");
}

static QString filledInText(const store::UnitRow &unit)
{
    if (!unit.filledIn)
        return {};
    const store::FilledIn &filled = *unit.filledIn;
    QStringList parts{tr("%1 to %2, messages: %3")
                          .arg(format::utcTime(filled.gap.fromNs), format::utcTime(filled.gap.toNs))
                          .arg(filled.messages)};
    if (filled.slowestRttUs)
        parts.append(tr("slowest RTT %1").arg(format::microseconds(*filled.slowestRttUs)));
    if (filled.bySums)
        parts.append(tr("by sums of the record"));
    if (filled.wasHeard || filled.wasSilent)
        parts.append(lifeText(filled));
    return parts.join(u", "_s);
}

RowColumn<store::UnitRow> filledInColumn()
{
    return {{u"filled"_s, tr("Filled in"), Column::Kind::Text, 60, false, false,
             tr("Of the last time in which the unit was not heard here, what came later out of the "
                "site's record")},
            [](const store::UnitRow &unit) { return textValue(filledInText(unit)); }};
}

} // namespace nunect::models
