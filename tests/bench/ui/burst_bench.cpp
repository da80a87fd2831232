// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/console.h"
#include "tests/bench/ui/input_probe.h"
#include "tests/bench/ui/ui_benches.h"
#include "tests/support/nats_server.h"

#include <QProcess>
#include <QQuickItem>

#include <cmath>
#include <cstdio>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static constexpr int keyEveryMs = 50;

static bool fail(const QString &text)
{
    std::fprintf(stderr, "bench_ui: %s\n", qPrintable(text));
    return false;
}

/// The first table that is on screen.
static QQuickItem *visibleTable(QQuickItem &item)
{
    if (!item.isVisible())
        return nullptr;
    if (item.property("currentRow").isValid())
        return &item;
    for (QQuickItem *child : item.childItems()) {
        if (QQuickItem *found = visibleTable(*child))
            return found;
    }
    return nullptr;
}

/// Of the server: all messages that it has delivered to anybody.
static double delivered(const test::NatsServer &server)
{
    const auto varz = server.monitor("/varz");
    if (!varz)
        return 0;
    const auto at = varz->indexOf("\"out_msgs\":");
    return at < 0 ? 0 : varz->mid(at + 11).trimmed().split(',').constFirst().toDouble();
}

/// Keys are pressed for some time; milliseconds until each is seen.
static std::vector<double> pressFor(int seconds, Console &console, Stage &stage)
{
    InputProbe probe(*console.window(), keyEveryMs);
    probe.start();
    stage.rest(seconds * 1000);
    probe.stop();
    stage.rest(500);
    return probe.takeDelays();
}

static void tell(Figures &figures, const QString &what, const std::vector<double> &delays,
                 std::optional<Target> target = {})
{
    figures.add(u"U5"_s, what + u", p99"_s, Spread(delays).p99, u"ms"_s, target);
    figures.addFrames(u"keys"_s, what, delays);
}

bool benchBurst(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"Keys during a burst of %1 messages/s"_s.arg(sizes.burst));
    test::NatsServer server;
    if (const auto started = server.start(); !started)
        return fail(started.error().text);
    app::Options options;
    options.page = u"rtt"_s;
    options.unitId = u"laptop-bench-000000"_s;
    options.url = server.webSocketUrl();
    options.context.credentials = []() -> Result<nats::Credentials> { return nats::Credentials(); };
    Console console(options);
    if (!console.window())
        return fail(u"the console could not be loaded."_s);
    Stage stage(*console.window());
    console.app().start();

    QProcess site;
    const auto burst = [&](int messages) {
        site.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        site.start(QStringLiteral(NUNECT_BIN_DIR "/nunect-sim"),
                   {u"--url"_s, server.webSocketUrl().toString(), u"--units"_s, u"200"_s,
                    u"--burst"_s, QString::number(messages)});
        return site.waitForStarted();
    };
    const auto endSite = [&site] {
        site.terminate();
        site.waitForFinished();
    };
    if (!burst(0))
        return fail(u"nunect-sim does not start."_s);
    for (int i = 0; i < 100 && console.app().rtt()->count() < 200; ++i)
        stage.rest(100);
    QQuickItem *table = visibleTable(*console.window()->contentItem());
    if (console.app().rtt()->count() < 200 || !table)
        return fail(u"the simulated site does not reach the console."_s);
    table->forceActiveFocus();
    stage.rest(500);
    tell(figures, u"before it"_s, pressFor(sizes.seconds, console, stage));
    endSite();

    if (!burst(sizes.burst))
        return fail(u"nunect-sim does not start."_s);
    stage.rest(sizes.seconds > 1 ? 2000 : 200);
    const double before = delivered(server);
    const quint64 droppedBefore = console.app().session().droppedUpdates();
    const double busyBefore = threadCpuMs();
    const std::vector<double> delays = pressFor(sizes.seconds, console, stage);
    const double busy = threadCpuMs() - busyBefore;
    const double received = (delivered(server) - before) / sizes.seconds;
    const quint64 dropped = console.app().session().droppedUpdates() - droppedBefore;
    const bool connected = console.app().connected();
    endSite();
    tell(figures, u"in the burst"_s, delays, Target{50, 20});
    figures.note(u"the server delivered %1 messages/s; the mailbox dropped %2; the GUI thread was "
                 "busy %3 % of the time%4"_s.arg(std::lround(received))
                     .arg(dropped)
                     .arg(busy / (sizes.seconds * 10.0), 0, 'f', 0)
                     .arg(connected ? QString() : u"; the connection was lost"_s));
    return true;
}

} // namespace nunect::bench
