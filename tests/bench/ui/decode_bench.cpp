// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/mailbox.h"
#include "app/message_decoder.h"
#include "core/store/site_store.h"
#include "tests/bench/ui/rows.h"
#include "tests/bench/ui/samples.h"
#include "tests/bench/ui/ui_benches.h"

#include <cmath>
#include <cstdio>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;
using Messages = std::vector<nats::Message>;

static constexpr std::size_t batchSize = 1000;
static constexpr char rttSubject[] = "ops.metric.rtt.";

/// Mean nanoseconds of processor time a message: decoded, put into the mailbox, taken out and
/// applied, in batches as large as a tick's.
struct Costs
{
    double decode;
    double cross;
    double apply;

    double all() const { return decode + cross + apply; }
};

/// The messages in turn, until there were as many as \a count.
static Costs costsOf(const Messages &messages, int count, store::SiteStore &site, WordCache &words)
{
    app::Mailbox mailbox;
    Costs ms{};
    double done = 0;
    std::size_t at = 0;
    while (done < count) {
        std::vector<decltype(store::Update::value)> values;
        values.reserve(batchSize);
        ms.decode += cpuMs([&] {
            for (std::size_t i = 0; i < batchSize; ++i) {
                if (auto value = app::decodeOps(messages[at++ % messages.size()], &words))
                    values.push_back(std::move(*value));
            }
        });
        app::Mail mail;
        ms.cross += cpuMs([&] {
            for (auto &value : values)
                mailbox.put(app::stamped(std::move(value)));
            mail = mailbox.take();
        });
        ms.apply += cpuMs([&] { site.apply(mail.updates); });
        site.takeChanges();
        done += double(batchSize);
    }
    const double toNs = 1e6 / done;
    return {ms.decode * toNs, ms.cross * toNs, ms.apply * toNs};
}

/// What so many units say of one kind in some tenths of a second.
static Messages messagesOf(const char *subject, int units, int tenths)
{
    UnitSamples samples(units);
    Messages some;
    for (int tenth = 0; tenth < tenths; ++tenth) {
        for (nats::Message &message : samples.next()) {
            if (message.subject().startsWith(subject))
                some.push_back(std::move(message));
        }
    }
    return some;
}

/// The round that took least: what others run meanwhile only adds to it.
static Costs leastOf(const Messages &messages, const Sizes &sizes)
{
    store::SiteStore site;
    WordCache words;
    // Until all units are known.
    Costs least = costsOf(messages, static_cast<int>(messages.size()), site, words);
    for (int round = 0; round < sizes.rounds; ++round) {
        const Costs costs = costsOf(messages, sizes.messages, site, words);
        if (round == 0 || costs.all() < least.all())
            least = costs;
    }
    return least;
}

static void tellGrowth(const Sizes &sizes, Figures &figures)
{
    int before = 0;
    double beforeNs = 0;
    for (const int units : sizes.growth) {
        const double ns = leastOf(messagesOf(rttSubject, units, 20), sizes).all();
        QString text = u"RTT of %1 units: %2 ns"_s.arg(units).arg(std::lround(ns));
        if (before > 0) {
            // Of all of them, so that 1 means that a message costs the same.
            const double grows = 1 + exponent(before, beforeNs, units, ns);
            text += u"; exponent %1"_s.arg(grows, 0, 'f', 2);
        }
        figures.note(text);
        before = units;
        beforeNs = ns;
    }
}

bool benchDecoding(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"Decode one message and apply it to the store"_s);
    constexpr int units = 1000;
    struct Kind
    {
        QString name;
        const char *subject;
        bool isTarget;
    };
    for (const Kind &kind :
         {Kind{u"RTT"_s, rttSubject, true}, Kind{u"time"_s, "ops.metric.time.", true},
          Kind{u"heartbeat"_s, "ops.heartbeat.", false}}) {
        const Messages messages = messagesOf(kind.subject, units, 30);
        if (messages.empty()) {
            std::fputs("bench_ui: the simulated site says nothing of that kind.\n", stderr);
            return false;
        }
        const Costs costs = leastOf(messages, sizes);
        figures.add(u"P9"_s, u"%1 message, of %2 units"_s.arg(kind.name).arg(units),
                    costs.all() / 1000, u"us"_s,
                    kind.isTarget ? std::optional(Target{2, 0.7}) : std::nullopt);
        figures.note(u"decode %1 ns, mailbox %2 ns, store %3 ns"_s.arg(std::lround(costs.decode))
                         .arg(std::lround(costs.cross))
                         .arg(std::lround(costs.apply)));
    }
    tellGrowth(sizes, figures);
    return true;
}

} // namespace nunect::bench
