// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/timestamp.h"
#include "tests/fuzz/fuzz.h"

#include <QString>

#include <chrono>
#include <cstring>
#include <limits>

using namespace nunect;
using nunect::fuzz::require;

static constexpr qint64 nsPerSecond = 1'000'000'000;

static void writeAndRead(qint64 ns)
{
    const QString text = toRfc3339(ns);
    // The whole range that is promised: 1970 up to the last full second of 64 bits.
    if (ns >= 0 && ns / nsPerSecond < std::numeric_limits<qint64>::max() / nsPerSecond)
        require(fromRfc3339(text) == ns, "a time comes back as it was");
    else
        require(!fromRfc3339(text), "no other time is read");

    // The standard library's calendar as the judge of ours.
    using namespace std::chrono;
    const auto day = floor<days>(sys_time<nanoseconds>(nanoseconds(ns)));
    const year_month_day date(day);
    require(text.first(4).toInt() == int(date.year())
                && text.sliced(5, 2).toUInt() == unsigned(date.month())
                && text.sliced(8, 2).toUInt() == unsigned(date.day()),
            "the date is the calendar's");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const fuzz::WideText text(fuzz::view(data, size));
    if (const auto ns = fromRfc3339(text.view())) {
        require(*ns >= 0, "times are from 1970 on");
        writeAndRead(*ns);
    }
    if (size == sizeof(qint64)) {
        qint64 ns = 0;
        std::memcpy(&ns, data, sizeof(ns));
        writeAndRead(ns);
    }
    return 0;
}
