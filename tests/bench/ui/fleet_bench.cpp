// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"
#include "tests/bench/ui/console.h"
#include "tests/bench/ui/heap.h"
#include "tests/bench/ui/samples.h"
#include "tests/bench/ui/ui_benches.h"

#include <cmath>
#include <cstdio>
#include <functional>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static store::Batch decoded(const std::vector<nats::Message> &messages, WordCache &words)
{
    store::Batch batch;
    batch.reserve(messages.size());
    for (const nats::Message &message : messages) {
        if (auto value = app::decodeOps(message, &words))
            batch.push_back(app::stamped(std::move(*value)));
    }
    return batch;
}

/// The console on its RTT page while all units report once a second.
static bool measureIdle(const Sizes &sizes, Figures &figures)
{
    app::Options options;
    options.page = u"rtt"_s;
    Console console(options);
    if (!console.window()) {
        std::fputs("bench_ui: the console could not be loaded.\n", stderr);
        return false;
    }
    console.connectedNow();
    Stage stage(*console.window());
    UnitSamples units(sizes.units);
    WordCache words;
    double decodeMs = 0;
    double rest = 0;
    int messages = 0;
    constexpr int warmUp = 20;
    const int ticks = sizes.seconds * 10;
    for (int tick = -warmUp; tick < ticks; ++tick) {
        const auto heard = units.next();
        const double start = threadCpuMs();
        store::Batch batch = decoded(heard, words);
        const double decodedAt = threadCpuMs();
        for (store::Update &update : batch)
            console.hear(std::move(update));
        console.tick();
        const double spent = threadCpuMs() - decodedAt + stage.rest(60);
        if (tick < 0)
            continue;
        decodeMs += decodedAt - start;
        rest += spent;
        messages += static_cast<int>(heard.size());
    }
    const double toPercent = 100.0 / (ticks * 100.0);
    figures.add(u"U4"_s, u"%1 units at 1 Hz: a core's share"_s.arg(sizes.units),
                (decodeMs + rest) * toPercent, u"%"_s, Target{15, 5});
    figures.note(u"%1 messages/s; decoding them %2 %, stores, models and window %3 %"_s
                     .arg(messages / sizes.seconds)
                     .arg(decodeMs * toPercent, 0, 'f', 1)
                     .arg(rest * toPercent, 0, 'f', 1));
    return true;
}

/// What an application without a window has to do for so many rows.
struct Grown
{
    double bytesPerRow = 0;
    double loadMs = 0;   ///< all of them for the first time
    double secondMs = 0; ///< ten ticks in which nothing comes, with what happens once a second
};

/// \a load has the application hear of all rows, and gives the time that its stores took.
static Grown grow(int rows, const std::function<double(app::Application &)> &load)
{
    Grown grown;
    app::Application app({}, std::make_shared<app::PasswordSource>());
    app.session().tick();
    const double before = heapBytes(); // what it costs without a row is not counted
    grown.loadMs = load(app);
    const double start = threadCpuMs();
    app.session().tick();
    grown.loadMs += threadCpuMs() - start;
    grown.bytesPerRow = (heapBytes() - before) / rows;

    const double idle = threadCpuMs();
    Q_EMIT app.session().secondPassed(app::monotonicMs());
    for (int tick = 0; tick < 10; ++tick)
        Q_EMIT app.session().ticked(app::monotonicMs());
    grown.secondMs = threadCpuMs() - idle;
    return grown;
}

/// What has been heard gets to the stores; the time that this takes.
static double take(app::Application &app, store::Batch batch)
{
    for (store::Update &update : batch)
        app.session().mailbox().put(std::move(update));
    const double start = threadCpuMs();
    app.session().takeMail();
    return threadCpuMs() - start;
}

static Grown growConnections(int rows, int perServer)
{
    return grow(rows, [&](app::Application &app) {
        ConnectionSamples samples(rows, std::min(rows, perServer));
        double ms = 0;
        for (int server = 0; server < samples.servers(); ++server)
            ms += take(app, {samples.listing(server)});
        return ms;
    });
}

/// \a minutes later, so that the histories are as long as they get.
static Grown growUnits(int rows, int minutes)
{
    return grow(rows, [&](app::Application &app) {
        UnitSamples units(rows);
        WordCache words;
        std::vector<store::Batch> last;
        // Two seconds, so that each has said everything.
        for (int tick = 0; tick < 20; ++tick) {
            store::Batch batch = decoded(units.next(), words);
            for (int step = 1; step <= minutes * 12; ++step) {
                store::Batch later = batch;
                // Nobody says again what happened: the lines of that are as many for few units.
                std::erase_if(later, [](const store::Update &update) {
                    return std::holds_alternative<store::LogUpdate>(update.value);
                });
                for (store::Update &update : later)
                    update.receivedMs += step * 5000;
                take(app, std::move(later));
            }
            last.push_back(std::move(batch));
        }
        // As of later, however long this takes: a unit that counts as lost brings lines and alarms.
        const qint64 laterMs = app::monotonicMs() + 600'000;
        double ms = 0;
        for (store::Batch &batch : last) {
            for (store::Update &update : batch)
                update.receivedMs = laterMs;
            ms += take(app, std::move(batch));
        }
        return ms;
    });
}

static void tellGrowth(const Sizes &sizes, Figures &figures, const QString &rows,
                       const std::function<Grown(int)> &measure, std::optional<Target> memory)
{
    std::vector<Grown> all;
    for (const int count : sizes.growth)
        all.push_back(measure(count));
    figures.add(u"U4"_s, u"memory a %1, of %2"_s.arg(rows).arg(sizes.growth.back()),
                all.back().bytesPerRow / 1024, u"KiB"_s, memory);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QString text = u"%1 %2s: %3 bytes each; first time %4 ms, a quiet second %5 ms"_s
                           .arg(sizes.growth[i])
                           .arg(rows)
                           .arg(std::lround(all[i].bytesPerRow))
                           .arg(all[i].loadMs, 0, 'f', 1)
                           .arg(all[i].secondMs, 0, 'f', 2);
        if (i > 0) {
            const auto grows = [&](double few, double many) {
                return exponent(sizes.growth[i - 1], few, sizes.growth[i], many);
            };
            text += u"; exponents: memory %1, first time %2, quiet second %3"_s
                        .arg(1 + grows(all[i - 1].bytesPerRow, all[i].bytesPerRow), 0, 'f', 2)
                        .arg(grows(all[i - 1].loadMs, all[i].loadMs), 0, 'f', 2)
                        .arg(grows(all[i - 1].secondMs, all[i].secondMs), 0, 'f', 2);
        }
        figures.note(text);
    }
}

bool benchFleet(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"A large site that is well"_s);
    if (!measureIdle(sizes, figures))
        return false;
    const Target kilobytes{2, 1};
    tellGrowth(
        sizes, figures, u"connection"_s,
        [&](int rows) { return growConnections(rows, sizes.rowsPerServer); }, kilobytes);
    tellGrowth(sizes, figures, u"unit"_s, [](int rows) { return growUnits(rows, 0); }, {});
    constexpr int minutes = 6;
    figures.add(u"U4"_s, u"memory a unit, of %1, after %2 minutes"_s.arg(sizes.units).arg(minutes),
                growUnits(sizes.units, minutes).bytesPerRow / 1024, u"KiB"_s, kilobytes);
    return true;
}

} // namespace nunect::bench
