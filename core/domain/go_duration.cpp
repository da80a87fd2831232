// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/go_duration.h"

#include <cmath>
#include <limits>

namespace nunect::domain {

struct Unit
{
    QStringView name;
    double ns;
};

// Longer names first: "ms" before "m". Both micro signs occur in the wild: U+00B5 and Greek U+03BC.
static constexpr Unit units[] = {
    {u"ns", 1},  {u"us", 1e3}, {u"\u00b5s", 1e3}, {u"\u03bcs", 1e3}, {u"ms", 1e6},
    {u"s", 1e9}, {u"m", 60e9}, {u"h", 3600e9},    {u"d", 86400e9},   {u"y", 365 * 86400e9},
};

static qsizetype numberLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size()
           && ((text[length] >= u'0' && text[length] <= u'9') || text[length] == u'.'))
        ++length;
    return length;
}

static const Unit *unitAt(QStringView text)
{
    for (const Unit &unit : units) {
        if (text.startsWith(unit.name))
            return &unit;
    }
    return nullptr;
}

std::optional<qint64> parseGoDuration(QStringView text)
{
    if (text == u"0")
        return 0;
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.sliced(1);
    if (text.isEmpty())
        return std::nullopt;
    double total = 0;
    while (!text.isEmpty()) {
        const qsizetype length = numberLength(text);
        bool ok = false;
        const double number = text.first(length).toDouble(&ok);
        const Unit *unit = unitAt(text.sliced(length));
        if (!ok || !unit)
            return std::nullopt;
        total += number * unit->ns;
        text = text.sliced(length + unit->name.size());
    }
    if (total >= static_cast<double>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    const qint64 ns = std::llround(total);
    return negative ? -ns : ns;
}

} // namespace nunect::domain
