// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/table_rounds.h"

#include "tests/bench/ui/index_side.h"
#include "tests/bench/ui/proxy_side.h"
#include "tests/bench/ui/table_side.h"

#include <algorithm>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

struct Sides
{
    explicit Sides(const Rows &rows)
        : index(rows)
        , table(rows)
        , proxy(rows)
    {
    }

    IndexSide index;
    TableSide table;
    ProxySide proxy;
};

/// Some, one after the other, behind one that does not count.
static void measureBatches(std::size_t count, std::mt19937 &random, Sides &sides, TableTimes &times)
{
    constexpr int batches = 8;
    std::vector<std::vector<RowChange>> changes;
    for (int i = 0; i < batches; ++i)
        changes.push_back(randomChanges(count, std::max<std::size_t>(count / 100, 1), random));
    const auto each = [&changes](auto change) {
        const double ms = cpuMs([&] { std::ranges::for_each(changes, change); });
        return ms / batches;
    };
    const auto first = randomChanges(count, changes.front().size(), random);
    sides.index.change(first);
    sides.table.change(first);
    times.index[Batch] = each([&](const auto &batch) { sides.index.change(batch); });
    times.table[Batch] = each([&](const auto &batch) { sides.table.change(batch); });
    // Told at once they are another amount of work for the proxy: the better way counts.
    const double rowByRow = each([&](const auto &batch) { sides.proxy.change(batch, false); });
    const double atOnce = each([&](const auto &batch) { sides.proxy.change(batch, true); });
    times.proxy[Batch] = std::min(rowByRow, atOnce);
}

/// Rows of one number may stand in either order in the proxy.
static bool showTheSame(const Sides &sides)
{
    auto ofIndex = sides.index.shown();
    auto ofTable = sides.table.shown();
    auto ofProxy = sides.proxy.shown();
    for (auto *rows : {&ofIndex, &ofTable, &ofProxy})
        std::ranges::sort(*rows);
    return ofIndex == ofProxy && ofTable == ofProxy;
}

/// False if the sides did not show the same rows.
static bool measureOnce(std::size_t count, std::mt19937 &random, TableTimes &times)
{
    Sides sides(randomRows(count, random));
    const auto time = [&](TableFigure figure, auto work) {
        times.index[figure] = cpuMs([&] { work(sides.index); });
        times.table[figure] = cpuMs([&] { work(sides.table); });
        times.proxy[figure] = cpuMs([&] { work(sides.proxy); });
    };
    const QString typed = u"99"_s;
    time(SortNames, [](auto &side) { side.sortBy(NameColumn); });
    time(SortNumbers, [](auto &side) { side.sortBy(NumberColumn); });
    time(SetFilter, [&typed](auto &side) { side.filter(typed); });
    const bool same = showTheSame(sides);
    time(ClearFilter, [](auto &side) { side.filter({}); });
    measureBatches(count, random, sides, times);
    return same;
}

static TableTimes::Times medianOf(const std::vector<TableTimes> &rounds,
                                  TableTimes::Times TableTimes::*side)
{
    TableTimes::Times result{};
    for (std::size_t figure = 0; figure < TableFigureCount; ++figure) {
        std::vector<double> values;
        for (const TableTimes &round : rounds)
            values.push_back((round.*side)[figure]);
        result[figure] = median(values);
    }
    return result;
}

std::optional<TableTimes> measureTable(std::size_t rows, int rounds, std::mt19937 &random)
{
    std::vector<TableTimes> measured(static_cast<std::size_t>(rounds));
    for (TableTimes &times : measured) {
        if (!measureOnce(rows, random, times))
            return std::nullopt;
    }
    return TableTimes{medianOf(measured, &TableTimes::index),
                      medianOf(measured, &TableTimes::table),
                      medianOf(measured, &TableTimes::proxy)};
}

} // namespace nunect::bench
