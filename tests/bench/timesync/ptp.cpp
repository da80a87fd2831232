// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/timesync/ptp.h"

#include "tests/bench/timesync/cost.h"
#include "tests/support/find_program.h"
#include "tests/support/ptp4l.h"
#include "timesync/ptp_reader.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

namespace nunect::bench {

static Way wayOf(const QString &name, const QString &socket, const QString &pmc)
{
    TimeSourceOptions options;
    options.ptpUdsAddress = socket;
    options.pmcPath = pmc;
    const auto reader = std::make_shared<PtpReader>(options);
    return {name, [reader](const ReadingDone &done) {
                reader->read([done](const Result<PtpReading, PtpProblem> &reading) {
                    done(reading ? QString() : reading.error().text);
                });
            }};
}

Result<void> benchPtp(int readings, int rounds)
{
    const QString pmc = test::findProgram(u"pmc"_s);
    if (pmc.isEmpty())
        return Error{u"The program pmc is not installed. Install the Debian package linuxptp."_s};
    if (Result<void> entered = test::enterOwnNetwork(0); !entered)
        return entered;
    test::Ptp4l daemon({u"lo"_s});
    if (Result<void> started = daemon.start(); !started)
        return started;
    const auto direct
        = measure({wayOf(u"ptp4l asked directly"_s, daemon.socketPath(), {})}, readings, rounds);
    if (!direct)
        return direct.error();
    const auto byPmc = measure({wayOf(u"pmc, a process each"_s, daemon.socketPath(), pmc)},
                               qMax(1, readings / 10), rounds);
    if (!byPmc)
        return byPmc.error();
    printTable(u"ptp4l with 1 port"_s, *direct + *byPmc);
    return {};
}

} // namespace nunect::bench
