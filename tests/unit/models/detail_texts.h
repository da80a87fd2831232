// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"

namespace nunect::test {

/// The line of a group with a label; an empty one if there is none.
inline models::DetailLine line(const models::Details &details, const QString &group,
                               const QString &label)
{
    for (const models::DetailLine &each : details.lines()) {
        if (each.group == group && each.label == label)
            return each;
    }
    return {};
}

/// The names of the groups, in order; one that comes twice is there twice.
inline QString groups(const models::Details &details)
{
    QStringList names;
    for (const models::DetailLine &each : details.lines()) {
        if (names.isEmpty() || names.last() != each.group)
            names.append(each.group);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace nunect::test
