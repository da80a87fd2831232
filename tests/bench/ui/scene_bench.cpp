// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"
#include "tests/bench/ui/console.h"
#include "tests/bench/ui/plain_table.h"
#include "tests/bench/ui/rows.h"
#include "tests/bench/ui/samples.h"
#include "tests/bench/ui/ui_benches.h"

#include <QQuickItem>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

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
    std::function<void(const char *column)> sort;
    std::function<void(const QString &name)> filter; ///< names that contain this; empty for none
    std::function<void()> chooseNext;
    QQuickItem *view; ///< to be scrolled
};

/// Milliseconds of the GUI thread's processor time, frame by frame.
struct SceneFrames
{
    using Frames = std::vector<double>;
    Frames load;
    Frames live;
    Frames ticks; ///< of the live ones those in which the rows changed
    Frames scroll;
    Frames sortNumbers;
    Frames sortTexts;
    Frames filter;
    Frames unfilter;
    Frames choose;
};

/// The parts of a recording, by their names.
static constexpr std::pair<const char *, SceneFrames::Frames SceneFrames::*> parts[]
    = {{"load", &SceneFrames::load},
       {"live", &SceneFrames::live},
       {"live, ticks", &SceneFrames::ticks},
       {"scroll", &SceneFrames::scroll},
       {"sort by number", &SceneFrames::sortNumbers},
       {"sort by text", &SceneFrames::sortTexts},
       {"filter", &SceneFrames::filter},
       {"clear filter", &SceneFrames::unfilter},
       {"choose", &SceneFrames::choose}};

static int sectionOf(const models::TableModel &model, const char *column)
{
    return static_cast<int>(model.shownColumns().indexOf(QLatin1StringView(column)));
}

/// By two rows and a half, as a hand would that moves fast.
static void scroll(QQuickItem &view)
{
    view.setProperty("contentY", view.property("contentY").toDouble() + 80);
}

/// The rows change in every sixth frame, as a tick brings it. What changes is made beforehand.
static void runLive(int frames, const Scene &scene, Stage &stage, ConnectionSamples &samples,
                    bool scrolling, SceneFrames &seen)
{
    int server = 0;
    for (int i = 0; i < frames; ++i) {
        const bool isTick = i % framesPerTick == 0;
        store::Update update;
        if (isTick)
            update = samples.listing(server++ % samples.servers());
        const double ms = stage.frame([&] {
            if (isTick)
                scene.hear(std::move(update));
            if (scrolling)
                scroll(*scene.view);
        });
        (scrolling ? seen.scroll : seen.live).push_back(ms);
        if (isTick && !scrolling)
            seen.ticks.push_back(ms);
    }
}

/// What a person does, several times.
static void runActions(int rounds, const Scene &scene, Stage &stage, SceneFrames &seen)
{
    const auto act = [&stage](SceneFrames::Frames &frames, const std::function<void()> &action) {
        frames.push_back(stage.frame(action));
        stage.settle();
    };
    for (int round = 0; round < rounds; ++round) {
        act(seen.sortTexts, [&] { scene.sort("name"); });
        act(seen.sortNumbers, [&] { scene.sort(rttColumn); });
        act(seen.filter, [&] { scene.filter(u"client-00"_s); });
        act(seen.unfilter, [&] { scene.filter({}); });
    }
    for (int i = 0; i < rounds * 20; ++i)
        seen.choose.push_back(stage.frame(scene.chooseNext));
}

/// \a sizes gives all but the number of rows.
static SceneFrames measure(const Sizes &sizes, int rows, const Scene &scene)
{
    Stage stage(scene.window);
    ConnectionSamples samples(rows, std::min(rows, sizes.rowsPerServer));
    SceneFrames seen;
    for (int server = 0; server < samples.servers(); ++server) {
        store::Update update = samples.listing(server);
        seen.load.push_back(stage.frame([&] { scene.hear(std::move(update)); }));
    }
    stage.settle();
    scene.sort(rttColumn);
    stage.settle();
    runLive(sizes.frames, scene, stage, samples, false, seen);
    runLive(sizes.frames, scene, stage, samples, true, seen);
    stage.settle();
    runActions(sizes.rounds, scene, stage, seen);
    return seen;
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

/// The first view below \a item that can be scrolled.
static QQuickItem *viewIn(QQuickItem &item)
{
    if (item.property("contentY").isValid())
        return &item;
    for (QQuickItem *child : item.childItems()) {
        if (QQuickItem *found = viewIn(*child))
            return found;
    }
    return nullptr;
}

static std::optional<SceneFrames> measureConsole(const Sizes &sizes, int rows)
{
    app::Options options;
    options.page = u"connections"_s;
    Console console(options);
    if (!console.window())
        return std::nullopt;
    console.connectedNow();
    models::TableModel &model = *console.app().connections();
    QQuickItem *table = tableOf(*console.window()->contentItem(), &model);
    QQuickItem *view = table ? viewIn(*table) : nullptr;
    if (!view) {
        std::fputs("bench_ui: the page of connections has no table.\n", stderr);
        return std::nullopt;
    }
    Stage stage(*console.window());
    return measure(sizes, rows,
                   {u"console"_s, *console.window(),
                    [&](store::Update update) {
                        console.hear(std::move(update));
                        console.tick();
                    },
                    [&](const char *column) { model.toggleSort(sectionOf(model, column), false); },
                    [&](const QString &name) {
                        model.setFilter(name.isEmpty() ? QString() : u"name:"_s + name);
                    },
                    [&] {
                        table->forceActiveFocus();
                        stage.press(Qt::Key_Down);
                    },
                    view});
}

static std::optional<SceneFrames> measureOurs(const Sizes &sizes)
{
    store::SiteStore site;
    models::ConnectionModel model(site);
    PlainTable table(model);
    if (!table.isLoaded())
        return std::nullopt;
    int row = 0;
    return measure(sizes, sizes.rows,
                   {u"plain table, our model"_s, table.window(),
                    [&](store::Update update) {
                        site.apply({std::move(update)});
                        model.flush(site.takeChanges(), app::monotonicMs());
                    },
                    [&](const char *column) { model.toggleSort(sectionOf(model, column), false); },
                    [&](const QString &name) {
                        model.setFilter(name.isEmpty() ? QString() : u"name:"_s + name);
                    },
                    [&] { table.choose(row++); }, viewIn(*table.window().contentItem())});
}

static std::optional<SceneFrames> measureProxy(const Sizes &sizes)
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
    return measure(sizes, sizes.rows,
                   {u"plain table, proxy"_s, table.window(),
                    [&](store::Update update) {
                        site.apply({std::move(update)});
                        source.flush(site.takeChanges(), app::monotonicMs());
                    },
                    [&](const char *column) { proxy.sort(sectionOf(columns, column)); },
                    [&](const QString &name) { proxy.setFilterFixedString(name); },
                    [&] { table.choose(row++); }, viewIn(*table.window().contentItem())});
}

static void tell(Figures &figures, const QString &scene, const SceneFrames &seen)
{
    for (const auto &[name, part] : parts)
        figures.addFrames(scene, QString::fromLatin1(name), seen.*part);
}

/// The console with fewer rows, of which as many change.
static bool tellGrowth(const Sizes &sizes, const SceneFrames &all, Figures &figures)
{
    int rows = 0;
    double before = 0;
    for (const int count : sizes.growth) {
        Sizes fewer = sizes;
        fewer.frames = std::min(sizes.frames, 120);
        const auto seen = count == sizes.rows ? all : measureConsole(fewer, count);
        if (!seen)
            return false;
        const double ms = Spread(seen->ticks).p50;
        QString text = u"%1 rows: a frame with changes, p50 %2 ms"_s.arg(count).arg(ms, 0, 'f', 2);
        if (rows > 0)
            text += u"; exponent %1"_s.arg(exponent(rows, before, count, ms), 0, 'f', 2);
        figures.note(text);
        rows = count;
        before = ms;
    }
    return true;
}

bool benchScene(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"%1 connections in the scene, %2 changes/s, sorted by RTT; GUI thread a frame"_s
                      .arg(sizes.rows)
                      .arg(sizes.rowsPerServer * 10));
    const auto console = measureConsole(sizes, sizes.rows);
    const auto ours = measureOurs(sizes);
    const auto proxy = measureProxy(sizes);
    if (!console || !ours || !proxy) {
        std::fputs("bench_ui: a scene could not be loaded.\n", stderr);
        return false;
    }
    const QString id = u"U1"_s;
    figures.add(id, u"the console, live, p99"_s, Spread(console->live).p99, u"ms"_s, Target{8, 4});
    figures.add(id, u"the console, live and scrolled, p99"_s, Spread(console->scroll).p99, u"ms"_s);
    const auto beside = [&](const QString &what, SceneFrames::Frames SceneFrames::*part,
                            double Spread::*figure) {
        figures.addTimesCheaper(id, u"a plain table beside the same over the proxy, "_s + what,
                                Spread((*proxy).*part).*figure / (Spread((*ours).*part).*figure));
    };
    beside(u"live, mean"_s, &SceneFrames::live, &Spread::sum);
    beside(u"live, p99"_s, &SceneFrames::live, &Spread::p99);
    beside(u"scrolled, p99"_s, &SceneFrames::scroll, &Spread::p99);
    beside(u"sort by a number"_s, &SceneFrames::sortNumbers, &Spread::p50);
    beside(u"filter"_s, &SceneFrames::filter, &Spread::p50);
    beside(u"choose a row"_s, &SceneFrames::choose, &Spread::p50);
    tell(figures, u"console"_s, *console);
    tell(figures, u"plain table, our model"_s, *ours);
    tell(figures, u"plain table, proxy"_s, *proxy);
    return tellGrowth(sizes, *console, figures);
}

} // namespace nunect::bench
