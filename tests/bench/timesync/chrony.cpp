// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/timesync/chrony.h"

#include "tests/bench/timesync/cost.h"
#include "tests/support/chronyd.h"
#include "tests/support/find_program.h"
#include "timesync/chrony_reader.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QThread>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

namespace nunect::bench {

static Way wayOf(const QString &name, const QString &address, const QString &chronyc)
{
    TimeSourceOptions options;
    options.chronyAddress = address;
    options.chronycPath = chronyc;
    const auto reader = std::make_shared<ChronyReader>(options);
    return {name, [reader](const ReadingDone &done) {
                reader->read([done](const Result<ChronyReading> &reading) {
                    done(reading ? QString() : reading.error().text);
                });
            }};
}

static Result<void> waitUntilAnswered(const Way &way)
{
    constexpr int patienceMs = 5000;
    QElapsedTimer timer;
    timer.start();
    QString problem;
    do {
        QThread::msleep(20);
        QEventLoop loop;
        way.read([&](const QString &text) {
            problem = text;
            loop.quit();
        });
        loop.exec();
    } while (!problem.isEmpty() && timer.elapsed() < patienceMs);
    return problem.isEmpty() ? Result<void>() : Error{problem};
}

Result<void> benchChrony(int readings, int rounds)
{
    const QString chronyc = test::findProgram(u"chronyc"_s);
    if (chronyc.isEmpty())
        return Error{u"The program chronyc is not installed. Install the Debian package chrony."_s};
    test::Chronyd daemon(u"server 127.0.0.2 offline\nserver 127.0.0.3 offline\n"
                         "server 127.0.0.4 offline\nport 0"_s);
    if (Result<void> started = daemon.start(); !started)
        return started;
    const Way directly = wayOf(u"chronyd asked directly"_s, daemon.address(), {});
    if (Result<void> answered = waitUntilAnswered(directly); !answered)
        return answered;
    const auto costs
        = measure({directly, wayOf(u"chronyc, a process each"_s, daemon.address(), chronyc)},
                  readings, rounds);
    if (!costs)
        return costs.error();
    printTable(u"chronyd with 3 sources"_s, *costs);
    return {};
}

} // namespace nunect::bench
