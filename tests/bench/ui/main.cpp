// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/table_rounds.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>
#include <cstdio>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::bench;

/// How time grows with rows: 1 if ten times the rows take ten times as long.
static double exponent(double few, double many) { return std::log10(many / few); }

static void print(const std::vector<std::size_t> &counts, const std::vector<TableTimes> &sizes)
{
    std::printf("%-24s %8s %12s %12s %12s %8s %8s %11s %11s %11s\n", "ms of processor time", "rows",
                "index", "TableModel", "proxy", "ratio", "ratio", "index exp.", "table exp.",
                "proxy exp.");
    for (std::size_t figure = 0; figure < TableFigureCount; ++figure) {
        for (std::size_t size = 0; size < counts.size(); ++size) {
            const double index = sizes[size].index[figure];
            const double table = sizes[size].table[figure];
            const double proxy = sizes[size].proxy[figure];
            std::printf("%-24s %8zu %12.3f %12.3f %12.3f  1/%-5.0f  1/%-5.0f",
                        tableFigureNames[figure], counts[size], index, table, proxy, proxy / index,
                        proxy / table);
            if (size > 0) {
                const TableTimes &less = sizes[size - 1];
                std::printf(" %11.2f %11.2f %11.2f", exponent(less.index[figure], index),
                            exponent(less.table[figure], table),
                            exponent(less.proxy[figure], proxy));
            }
            std::printf("\n");
        }
    }
    std::printf("Ratios: of the index and of the TableModel to the proxy. Exponents: 1 where ten "
                "times the rows take ten times as long.\n");
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"What long tables cost: their own index beside QSortFilterProxyModel."_s);
    parser.addHelpOption();
    const QCommandLineOption roundsOption(u"rounds"_s, u"Rounds; the median counts (default 5)."_s,
                                          u"N"_s, u"5"_s);
    const QCommandLineOption smokeOption(u"smoke"_s, u"Small sizes, to see that it works."_s);
    parser.addOptions({roundsOption, smokeOption});
    parser.process(app);
    const bool smoke = parser.isSet(smokeOption);
    const int rounds = smoke ? 1 : parser.value(roundsOption).toInt();
    if (rounds < 1) {
        std::fputs("bench_table: --rounds has to be 1 or more.\n", stderr);
        return 2;
    }

    std::mt19937 random(1);
    const auto counts = smoke ? std::vector<std::size_t>{100, 1000}
                              : std::vector<std::size_t>{1000, 10'000, 100'000};
    std::vector<TableTimes> sizes;
    for (const std::size_t count : counts) {
        const auto times = measureTable(count, rounds, random);
        if (!times) {
            std::fputs("bench_table: the sides do not show the same rows.\n", stderr);
            return 1;
        }
        sizes.push_back(*times);
    }
    print(counts, sizes);
    return 0;
}
