// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/index_side.h"
#include "tests/bench/ui/proxy_side.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::bench;

/// What is measured, in milliseconds of processor time.
enum Figure {
    Batch,       ///< 1 % of the rows change, with another number; sorted by number
    SortNumbers, ///< first sort
    SortNames,   ///< without regard to case
    SetFilter,   ///< names that contain "99": one row in 20
    ClearFilter,
    FigureCount
};
static constexpr const char *figureNames[FigureCount]
    = {"change 1 % of the rows", "sort by number", "sort by name", "set filter", "clear filter"};

struct Sides
{
    std::array<double, FigureCount> index{};
    std::array<double, FigureCount> proxy{};
};

/// Some, one after the other, behind one that does not count.
static void measureBatches(std::size_t count, std::mt19937 &random, IndexSide &index,
                           ProxySide &proxy, Sides &times)
{
    constexpr int batches = 8;
    std::vector<std::vector<RowChange>> changes;
    for (int i = 0; i < batches; ++i)
        changes.push_back(randomChanges(count, std::max<std::size_t>(count / 100, 1), random));
    const auto each = [&changes](auto change) {
        const double ms = cpuMs([&] { std::ranges::for_each(changes, change); });
        return ms / batches;
    };
    index.change(randomChanges(count, changes.front().size(), random));
    times.index[Batch] = each([&](const auto &batch) { index.change(batch); });
    // Told at once they are another amount of work for the proxy: the better way counts.
    const double rowByRow = each([&](const auto &batch) { proxy.change(batch, false); });
    const double atOnce = each([&](const auto &batch) { proxy.change(batch, true); });
    times.proxy[Batch] = std::min(rowByRow, atOnce);
}

/// False if the two sides did not show the same rows.
static bool measureOnce(std::size_t count, std::mt19937 &random, Sides &times)
{
    const Rows rows = randomRows(count, random);
    IndexSide index(rows);
    ProxySide proxy(rows);
    const auto time = [&times](Figure figure, auto ofIndex, auto ofProxy) {
        times.index[figure] = cpuMs(ofIndex);
        times.proxy[figure] = cpuMs(ofProxy);
    };
    time(
        SortNames, [&] { index.sortBy(NameColumn); }, [&] { proxy.sortBy(NameColumn); });
    time(
        SortNumbers, [&] { index.sortBy(NumberColumn); }, [&] { proxy.sortBy(NumberColumn); });
    const QString typed = u"99"_s;
    time(
        SetFilter, [&] { index.filter(typed); }, [&] { proxy.filter(typed); });
    // Rows of one number may stand in either order in the proxy.
    auto one = index.shown();
    auto other = proxy.shown();
    std::ranges::sort(one);
    std::ranges::sort(other);
    time(
        ClearFilter, [&] { index.filter({}); }, [&] { proxy.filter({}); });
    measureBatches(count, random, index, proxy, times);
    return one == other;
}

static Sides medianOf(const std::vector<Sides> &rounds)
{
    Sides result;
    for (std::size_t figure = 0; figure < FigureCount; ++figure) {
        std::vector<double> index;
        std::vector<double> proxy;
        for (const Sides &round : rounds) {
            index.push_back(round.index[figure]);
            proxy.push_back(round.proxy[figure]);
        }
        result.index[figure] = median(index);
        result.proxy[figure] = median(proxy);
    }
    return result;
}

/// How time grows with rows: 1 if ten times the rows take ten times as long.
static double exponent(double few, double many) { return std::log10(many / few); }

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"What long tables cost: their own index beside QSortFilterProxyModel."_s);
    parser.addHelpOption();
    const QCommandLineOption roundsOption(u"rounds"_s, u"Rounds; the median counts (default 5)."_s,
                                          u"N"_s, u"5"_s);
    parser.addOption(roundsOption);
    parser.process(app);
    const int rounds = parser.value(roundsOption).toInt();
    if (rounds < 1) {
        std::fputs("bench_table: --rounds has to be 1 or more.\n", stderr);
        return 2;
    }

    std::mt19937 random(1);
    const std::array<std::size_t, 3> counts{1000, 10'000, 100'000};
    std::array<Sides, counts.size()> sizes;
    for (std::size_t size = 0; size < counts.size(); ++size) {
        std::vector<Sides> measured(static_cast<std::size_t>(rounds));
        for (Sides &times : measured) {
            if (!measureOnce(counts[size], random, times)) {
                std::fputs("bench_table: the two sides do not show the same rows.\n", stderr);
                return 1;
            }
        }
        sizes[size] = medianOf(measured);
    }

    std::printf("%-24s %8s %12s %12s %8s %10s %10s\n", "ms of processor time", "rows", "index",
                "proxy", "ratio", "index exp.", "proxy exp.");
    for (std::size_t figure = 0; figure < FigureCount; ++figure) {
        for (std::size_t size = 0; size < counts.size(); ++size) {
            const double index = sizes[size].index[figure];
            const double proxy = sizes[size].proxy[figure];
            std::printf("%-24s %8zu %12.3f %12.3f  1/%-5.0f", figureNames[figure], counts[size],
                        index, proxy, proxy / index);
            if (size > 0) {
                std::printf(" %10.2f %10.2f", exponent(sizes[size - 1].index[figure], index),
                            exponent(sizes[size - 1].proxy[figure], proxy));
            }
            std::printf("\n");
        }
    }
    std::printf("Exponents: 1 where ten times the rows take ten times as long.\n");
    return 0;
}
