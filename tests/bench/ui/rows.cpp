// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/rows.h"

#include <algorithm>

#include <ctime>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static Row randomRow(std::mt19937 &random)
{
    return {qint64(random() % 1'000'000),
            u"unit-%1"_s.arg(random() % 1'000'000, 6, 10, QChar(u'0'))};
}

Rows randomRows(std::size_t count, std::mt19937 &random)
{
    Rows rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back(randomRow(random));
    return rows;
}

std::vector<RowChange> randomChanges(std::size_t rows, std::size_t count, std::mt19937 &random)
{
    std::vector<RowChange> changes;
    for (std::size_t i = 0; i < count; ++i)
        changes.push_back({random() % rows, randomRow(random)});
    return changes;
}

double cpuMs(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace nunect::bench
