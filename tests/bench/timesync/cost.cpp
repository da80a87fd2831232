// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/timesync/cost.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

namespace nunect::bench {

static double cpuUs()
{
    double sum = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage = {};
        ::getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum += double(time.tv_sec) * 1e6 + double(time.tv_usec);
    }
    return sum;
}

static Result<Cost> measureRound(const Way &way, int readings)
{
    QString problem;
    QElapsedTimer timer;
    const double cpuBefore = cpuUs();
    timer.start();
    for (int i = 0; i < readings && problem.isEmpty(); ++i) {
        QEventLoop loop;
        way.read([&](const QString &text) {
            problem = text;
            loop.quit();
        });
        loop.exec();
    }
    if (!problem.isEmpty())
        return Error{way.name + QStringLiteral(": ") + problem};
    return Cost{way.name, (cpuUs() - cpuBefore) / readings,
                double(timer.nsecsElapsed()) / 1e3 / readings};
}

static double median(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Result<QList<Cost>> measure(const QList<Way> &ways, int readings, int rounds)
{
    QList<QList<double>> cpu(ways.size());
    QList<QList<double>> wall(ways.size());
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < ways.size(); ++i) {
            const Result<Cost> cost = measureRound(ways[i], readings);
            if (!cost)
                return cost.error();
            cpu[i].append(cost->cpuUs);
            wall[i].append(cost->wallUs);
        }
    }
    QList<Cost> costs;
    for (qsizetype i = 0; i < ways.size(); ++i)
        costs.append({ways[i].name, median(cpu[i]), median(wall[i])});
    return costs;
}

void printTable(const QString &title, const QList<Cost> &costs)
{
    std::printf("%s\n%-34s %10s %6s %10s %6s\n", qPrintable(title), "", "CPU us", "", "wall us",
                "");
    for (const Cost &cost : costs) {
        std::printf("%-34s %10.1f %5.1fx %10.1f %5.1fx\n", qPrintable(cost.name), cost.cpuUs,
                    cost.cpuUs / costs.first().cpuUs, cost.wallUs,
                    cost.wallUs / costs.first().wallUs);
    }
    std::fflush(stdout);
}

} // namespace nunect::bench
