// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/clock_accuracy.h"

#include <QString>

#include <iterator>

namespace nunect::contract {

std::optional<qint64> clockAccuracyNs(QStringView accuracy)
{
    static constexpr int first = 0x20;
    static constexpr qint64 table[] = {25,     100,     250,     1'000,     2'500,     10'000,
                                       25'000, 100'000, 250'000, 1'000'000, 2'500'000, 10'000'000};
    bool ok = false;
    const int code = accuracy.toInt(&ok, 0) - first;
    if (!ok || code < 0 || code >= int(std::size(table)))
        return {};
    return table[code];
}

std::optional<qint64> grandmasterErrorNs(std::optional<int> clockClass, QStringView accuracy)
{
    return clockClass == 6 || clockClass == 7 ? clockAccuracyNs(accuracy) : std::nullopt;
}

} // namespace nunect::contract
