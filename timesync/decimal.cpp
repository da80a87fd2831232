// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/decimal.h"

#include <limits>

namespace nunect::timesync {

std::optional<qint64> nsFromSeconds(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    constexpr int decimals = 9;
    qint64 value = 0;
    int digits = 0;
    int afterPoint = -1; // -1: no point seen yet
    const auto append = [&value](int digit) {
        if (value > (std::numeric_limits<qint64>::max() - digit) / 10)
            return false;
        value = value * 10 + digit;
        return true;
    };
    for (const char c : text) {
        if (c == '.' && afterPoint < 0) {
            afterPoint = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return {};
        ++digits;
        if (afterPoint == decimals)
            continue;
        if (!append(c - '0'))
            return {};
        if (afterPoint >= 0)
            ++afterPoint;
    }
    if (digits == 0)
        return {};
    for (int place = qMax(afterPoint, 0); place < decimals; ++place) {
        if (!append(0))
            return {};
    }
    return negative ? -value : value;
}

} // namespace nunect::timesync
