// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"
#include "tests/bench/ui/console.h"
#include "tests/bench/ui/input_probe.h"
#include "tests/bench/ui/ui_benches.h"

#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;
using alarms::AlarmKind;

static constexpr int floodMs = 2000;
static constexpr int tickMs = 100;
static constexpr int keyEveryMs = 50;
static constexpr int servers = 40;

/// A unit whose round trips have become too long.
static store::Update slowUnit(int number)
{
    store::RttUpdate update;
    update.message.unit = u"stage-rack-%1"_s.arg(number, 6, 10, QChar(u'0'));
    update.message.server = u"leaf-%1"_s.arg(number % servers);
    update.message.nativeRttUs = 900'000 + number;
    return app::stamped(std::move(update));
}

bool benchFlood(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"Keys while %1 alarms come within 2 s"_s.arg(sizes.alarms));
    app::Options options;
    options.page = u"alarms"_s;
    Console console(options);
    if (!console.window()) {
        std::fprintf(stderr, "bench_ui: the console could not be loaded.\n");
        return false;
    }
    console.connectedNow();
    app::AlarmBoard &board = *console.app().alarms();
    board.rules()->setText(static_cast<int>(AlarmKind::RttHigh), models::AlarmRulesModel::OnDelay,
                           u"0"_s);
    Stage stage(*console.window());

    InputProbe probe(*console.window(), keyEveryMs);
    probe.start();
    stage.rest(1000);
    const std::vector<double> before = probe.takeDelays();

    int told = 0;
    std::vector<double> ticksMs;
    const int perTick = sizes.alarms * tickMs / floodMs;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        for (int i = 0; i < perTick && told < sizes.alarms; ++i)
            console.hear(slowUnit(told++));
        const double beforeMs = threadCpuMs();
        console.tick();
        ticksMs.push_back(threadCpuMs() - beforeMs);
    });
    timer.start(tickMs);
    stage.rest(floodMs + 5 * tickMs);
    probe.stop();
    stage.rest(500);
    const std::vector<double> delays = probe.takeDelays();
    // A long table takes over what it is told as far as there is time.
    for (int i = 0; i < 50 && board.history()->knownCount() < told; ++i)
        stage.rest(tickMs);
    timer.stop();

    figures.add(u"U6"_s, u"before it, p99"_s, Spread(before).p99, u"ms"_s);
    figures.add(u"U6"_s, u"in the flood, p99"_s, Spread(delays).p99, u"ms"_s, Target{50, 20});
    figures.addFrames(u"ticks"_s, u"taking in a tick's part of it"_s, ticksMs);
    figures.addFrames(u"flood"_s, u"in the flood"_s, delays);
    figures.add(u"U6"_s, u"lines of alarms"_s, board.alarms()->knownCount(), u""_s, Target{10, 10});
    figures.add(u"U6"_s, u"events that the history lacks"_s,
                told - board.history()->knownCount() + board.dropped(), u""_s, Target{0, 0});
    return true;
}

} // namespace nunect::bench
