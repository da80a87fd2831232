// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/timesync/chrony.h"
#include "tests/bench/timesync/ptp.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"What one reading of a clock's daemon costs, each way beside the others."_s);
    parser.addHelpOption();
    const QCommandLineOption readings(u"readings"_s, u"Readings a round and way (default 200)."_s,
                                      u"N"_s, u"200"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Rounds; the median counts (default 5)."_s,
                                    u"N"_s, u"5"_s);
    parser.addOptions({readings, rounds});
    parser.process(app);
    const int readingCount = parser.value(readings).toInt();
    const int roundCount = parser.value(rounds).toInt();
    if (readingCount < 1 || roundCount < 1) {
        std::fputs("bench_timesync: --readings and --rounds have to be 1 or more.\n", stderr);
        return 2;
    }
    for (const auto bench : {nunect::bench::benchChrony, nunect::bench::benchPtp}) {
        if (const nunect::Result<void> done = bench(readingCount, roundCount); !done) {
            std::fprintf(stderr, "bench_timesync: %s\n", qPrintable(done.error().text));
            return 1;
        }
    }
    return 0;
}
