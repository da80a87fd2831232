// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"
#include "tests/bench/ui/console.h"
#include "tests/bench/ui/plain_table.h"
#include "tests/bench/ui/rows.h"
#include "tests/bench/ui/samples.h"
#include "tests/bench/ui/ui_benches.h"

#include <QQuickItem>

#include <cstdio>
#include <optional>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static constexpr int framesPerTick = 6; ///< 10 ticks a second
static constexpr char rttColumn[] = "rtt";

/// One way to show the same connections.
struct Scene
{
    QString name;
    QQuickWindow &window;
    std::function<void(store::Update)> hear; ///< takes it to the stores and models at once
    std::function<void()> sort;
    std::function<void(const QString &name)> filter; ///< names that contain this; empty for none
    std::function<void()> chooseNext;
};

/// What was measured of it, in ms of the GUI thread's processor time a frame.
struct SceneTimes
{
    double load = 0;
    double sort = 0;
    double filter = 0;
    double unfilter = 0;
    double choose = 0;
    Spread live;
    Spread ticks; ///< of the live ones those in which the rows changed
    Spread scroll;
};

static int sectionOf(const models::TableModel &model, const char *column)
{
    return static_cast<int>(model.shownColumns().indexOf(QLatin1StringView(column)));
}

/// The rows change in every sixth frame, as a tick brings it. What changes is made beforehand.
static void runLive(const Sizes &sizes, const Scene &scene, Stage &stage,
                    ConnectionSamples &samples, bool scrolling, SceneTimes &times)
{
    std::vector<double> frames;
    std::vector<double> ticks;
    int server = 0;
    for (int i = 0; i < sizes.frames; ++i) {
        std::function<void()> work;
        const bool isTick = i % framesPerTick == 0;
        store::Update update;
        if (isTick)
            update = samples.listing(server++ % samples.servers());
        frames.push_back(stage.frame([&] {
            if (isTick)
                scene.hear(std::move(update));
            if (scrolling)
                stage.scroll(1);
        }));
        if (isTick)
            ticks.push_back(frames.back());
    }
    if (scrolling) {
        times.scroll = Spread(frames);
    } else {
        times.live = Spread(frames);
        times.ticks = Spread(ticks);
    }
}

static SceneTimes measure(const Sizes &sizes, const Scene &scene)
{
    Stage stage(scene.window);
    ConnectionSamples samples(sizes.rows, sizes.rowsPerServer);
    SceneTimes times;
    for (int server = 0; server < samples.servers(); ++server) {
        store::Update update = samples.listing(server);
        times.load += stage.frame([&] { scene.hear(std::move(update)); });
    }
    stage.settle();
    times.sort = stage.frame(scene.sort);
    stage.settle();
    runLive(sizes, scene, stage, samples, false, times);
    runLive(sizes, scene, stage, samples, true, times);
    stage.settle();
    times.filter = stage.frame([&] { scene.filter(u"client-00"_s); });
    stage.settle();
    times.unfilter = stage.frame([&] { scene.filter({}); });
    stage.settle();
    std::vector<double> choices;
    for (int i = 0; i < 20; ++i)
        choices.push_back(stage.frame(scene.chooseNext));
    times.choose = median(choices);
    return times;
}

/// The table of the page of connections; it has to have the focus for keys to reach it.
static QQuickItem *tableOf(QQuickItem &item, const models::TableModel *model)
{
    const QVariant shown = item.property("model");
    if (shown.value<models::TableModel *>() == model && item.property("currentRow").isValid())
        return &item;
    for (QQuickItem *child : item.childItems()) {
        if (QQuickItem *found = tableOf(*child, model))
            return found;
    }
    return nullptr;
}

static std::optional<SceneTimes> measureConsole(const Sizes &sizes)
{
    app::Options options;
    options.page = u"connections"_s;
    Console console(options);
    if (!console.window())
        return std::nullopt;
    console.connectedNow();
    models::TableModel &model = *console.app().connections();
    QQuickItem *table = tableOf(*console.window()->contentItem(), &model);
    if (!table) {
        std::fputs("bench_ui: the page of connections has no table.\n", stderr);
        return std::nullopt;
    }
    Stage stage(*console.window());
    return measure(sizes,
                   {u"console"_s, *console.window(),
                    [&](store::Update update) {
                        console.hear(std::move(update));
                        console.tick();
                    },
                    [&] { model.toggleSort(sectionOf(model, rttColumn), false); },
                    [&](const QString &name) {
                        model.setFilter(name.isEmpty() ? QString() : u"name:"_s + name);
                    },
                    [&] {
                        table->forceActiveFocus();
                        stage.press(Qt::Key_Down);
                    }});
}

static std::optional<SceneTimes> measureOurs(const Sizes &sizes)
{
    store::SiteStore site;
    models::ConnectionModel model(site);
    PlainTable table(model);
    if (!table.isLoaded())
        return std::nullopt;
    int row = 0;
    return measure(sizes,
                   {u"plain table, our model"_s, table.window(),
                    [&](store::Update update) {
                        site.apply({std::move(update)});
                        model.flush(site.takeChanges(), app::monotonicMs());
                    },
                    [&] { model.toggleSort(sectionOf(model, rttColumn), false); },
                    [&](const QString &name) {
                        model.setFilter(name.isEmpty() ? QString() : u"name:"_s + name);
                    },
                    [&] { table.choose(row++); }});
}

static std::optional<SceneTimes> measureProxy(const Sizes &sizes)
{
    store::SiteStore site;
    ConnectionSource source(site);
    QSortFilterProxyModel proxy;
    proxy.setSortRole(ConnectionSource::SortRole);
    proxy.setFilterRole(ConnectionSource::SortRole);
    proxy.setSourceModel(&source);
    PlainTable table(proxy);
    if (!table.isLoaded())
        return std::nullopt;
    const models::ConnectionModel columns(site);
    proxy.setFilterKeyColumn(sectionOf(columns, "name"));
    int row = 0;
    return measure(sizes,
                   {u"plain table, proxy"_s, table.window(),
                    [&](store::Update update) {
                        site.apply({std::move(update)});
                        source.flush(site.takeChanges(), app::monotonicMs());
                    },
                    [&] { proxy.sort(sectionOf(columns, rttColumn)); },
                    [&](const QString &name) { proxy.setFilterFixedString(name); },
                    [&] { table.choose(row++); }});
}

static void tell(Figures &figures, const QString &scene, const SceneTimes &times)
{
    const auto ms = [](double value) { return QString::number(value, 'f', 2); };
    figures.note(
        u"%1: live frames p50 %2, p99 %3, max %4; those with changes p50 %5, p99 %6 ms"_s.arg(
            scene, ms(times.live.p50), ms(times.live.p99), ms(times.live.max), ms(times.ticks.p50),
            ms(times.ticks.p99)));
    figures.note(u"  scrolling p50 %1, p99 %2, max %3; all rows for the first time %4; sort %5; "
                 "filter %6, clear %7; choose %8 ms"_s.arg(
                     ms(times.scroll.p50), ms(times.scroll.p99), ms(times.scroll.max),
                     ms(times.load), ms(times.sort), ms(times.filter), ms(times.unfilter),
                     ms(times.choose)));
}

bool benchScene(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"%1 connections in the scene, %2 changes/s, sorted by RTT; GUI thread a frame"_s
                      .arg(sizes.rows)
                      .arg(sizes.rowsPerServer * 10));
    const auto console = measureConsole(sizes);
    const auto ours = measureOurs(sizes);
    const auto proxy = measureProxy(sizes);
    if (!console || !ours || !proxy) {
        std::fputs("bench_ui: a scene could not be loaded.\n", stderr);
        return false;
    }
    const QString id = u"U1"_s;
    figures.add(id, u"the console, live, p99"_s, console->live.p99, u"ms"_s, Target{8, 4});
    figures.add(id, u"  max"_s, console->live.max, u"ms"_s);
    figures.add(id, u"the console, live and scrolled, p99"_s, console->scroll.p99, u"ms"_s);
    const auto beside = [&](const QString &what, auto figure) {
        figures.addTimesCheaper(id, u"a plain table beside the same over the proxy, "_s + what,
                                figure(*proxy) / figure(*ours));
    };
    beside(u"live, mean"_s, [](const SceneTimes &times) { return times.live.sum; });
    beside(u"live, p99"_s, [](const SceneTimes &times) { return times.live.p99; });
    beside(u"scrolled, p99"_s, [](const SceneTimes &times) { return times.scroll.p99; });
    beside(u"sort"_s, [](const SceneTimes &times) { return times.sort; });
    beside(u"filter"_s, [](const SceneTimes &times) { return times.filter; });
    beside(u"choose a row"_s, [](const SceneTimes &times) { return times.choose; });
    tell(figures, u"console"_s, *console);
    tell(figures, u"plain table, our model"_s, *ours);
    tell(figures, u"plain table, proxy"_s, *proxy);
    return true;
}

} // namespace nunect::bench
