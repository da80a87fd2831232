// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/table_rounds.h"
#include "tests/bench/ui/ui_benches.h"

#include <cstdio>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

bool benchTable(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"%1 rows in a TableModel, beside QSortFilterProxyModel"_s.arg(sizes.rows));
    std::mt19937 random(1);
    const auto times = measureTable(static_cast<std::size_t>(sizes.rows), sizes.rounds, random);
    if (!times) {
        std::fputs("bench_ui: the sides do not show the same rows.\n", stderr);
        return false;
    }
    const auto cheaper = [&](const QString &id, TableFigure figure, const QString &what,
                             std::optional<Target> target = {}) {
        figures.addTimesCheaper(id, what, times->proxy[figure] / times->table[figure], target);
    };
    const auto ms = [&](TableFigure figure, const QString &what, std::optional<Target> target) {
        figures.add(u"U3"_s, what, times->table[figure], u"ms"_s, target);
        cheaper(u"U3"_s, figure, u"  beside the proxy"_s);
    };
    cheaper(u"U2"_s, Batch, u"a batch of %1 changes, beside the proxy"_s.arg(sizes.rows / 100),
            Target{20, 100});
    figures.add(u"U2"_s, u"  the same"_s, times->table[Batch], u"ms"_s);
    figures.add(u"U2"_s, u"  of this the index by itself"_s, times->index[Batch], u"ms"_s);
    ms(SortNumbers, u"first sort by a number"_s, Target{50, 16});
    ms(SortNames, u"first sort by a text"_s, Target{60, 60});
    ms(SetFilter, u"set a filter"_s, Target{30, 10});
    ms(ClearFilter, u"clear it"_s, Target{30, 10});
    return true;
}

} // namespace nunect::bench
