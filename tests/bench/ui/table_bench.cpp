// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/table_rounds.h"
#include "tests/bench/ui/ui_benches.h"

#include <cstdio>
#include <vector>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static double growth(const TableTimes &few, const TableTimes &many,
                     TableTimes::Times TableTimes::*side, TableFigure figure, double times)
{
    return exponent(1, (few.*side)[figure], times, (many.*side)[figure]);
}

static void tellGrowth(const std::vector<int> &counts, const std::vector<TableTimes> &all,
                       Figures &figures)
{
    for (int i = 0; i < TableFigureCount; ++i) {
        const auto figure = static_cast<TableFigure>(i);
        for (std::size_t size = 0; size < all.size(); ++size) {
            QString text
                = u"%1, %2 rows: ours %3, proxy %4 ms"_s.arg(QLatin1StringView(tableFigureNames[i]))
                      .arg(counts[size])
                      .arg(all[size].table[figure], 0, 'f', 3)
                      .arg(all[size].proxy[figure], 0, 'f', 3);
            if (size > 0) {
                const double times = double(counts[size]) / counts[size - 1];
                const auto grows = [&](TableTimes::Times TableTimes::*side) {
                    return growth(all[size - 1], all[size], side, figure, times);
                };
                text += u"; exponents %1, %2"_s.arg(grows(&TableTimes::table), 0, 'f', 2)
                            .arg(grows(&TableTimes::proxy), 0, 'f', 2);
            }
            figures.note(text);
        }
    }
}

static void tell(const Sizes &sizes, const TableTimes &times, Figures &figures)
{
    const auto ms = [&](TableFigure figure, const QString &what, std::optional<Target> target) {
        figures.add(u"U3"_s, what, times.table[figure], u"ms"_s, target);
        figures.addTimesCheaper(u"U3"_s, u"  beside the proxy"_s,
                                times.proxy[figure] / times.table[figure]);
    };
    figures.addTimesCheaper(u"U2"_s,
                            u"a batch of %1 changes, beside the proxy"_s.arg(sizes.rows / 100),
                            times.proxy[Batch] / times.table[Batch], Target{20, 100});
    figures.add(u"U2"_s, u"  the same"_s, times.table[Batch], u"ms"_s);
    figures.add(u"U2"_s, u"  of this the index by itself"_s, times.index[Batch], u"ms"_s);
    ms(SortNumbers, u"first sort by a number"_s, Target{50, 16});
    ms(SortNames, u"first sort by a text"_s, Target{60, 60});
    ms(SetFilter, u"set a filter"_s, Target{30, 10});
    ms(ClearFilter, u"clear it"_s, Target{30, 10});
}

bool benchTable(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"%1 rows in a TableModel, beside QSortFilterProxyModel"_s.arg(sizes.rows));
    std::mt19937 random(1);
    std::vector<TableTimes> all;
    for (const int count : sizes.growth) {
        const auto times = measureTable(static_cast<std::size_t>(count), sizes.rounds, random);
        if (!times) {
            std::fputs("bench_ui: the sides do not show the same rows.\n", stderr);
            return false;
        }
        all.push_back(*times);
    }
    tell(sizes, all.back(), figures);
    tellGrowth(sizes.growth, all, figures);
    return true;
}

} // namespace nunect::bench
