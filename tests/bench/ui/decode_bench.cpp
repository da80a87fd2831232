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
static Costs costsOf(const Messages &messages, int count, std::size_t batchSize)
{
    store::SiteStore site;
    app::Mailbox mailbox;
    Costs ms{};
    double done = 0;
    std::size_t at = 0;
    while (done < count) {
        std::vector<decltype(store::Update::value)> values;
        values.reserve(batchSize);
        ms.decode += cpuMs([&] {
            for (std::size_t i = 0; i < batchSize; ++i) {
                if (auto value = app::decodeOps(messages[at++ % messages.size()]))
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

static Messages ofSubject(const Messages &all, const char *prefix)
{
    Messages some;
    for (const nats::Message &message : all) {
        if (message.subject().startsWith(prefix))
            some.push_back(message);
    }
    return some;
}

bool benchDecoding(const Sizes &sizes, Figures &figures)
{
    figures.begin(u"Decode one message and apply it to the store"_s);
    UnitSamples samples(1000);
    Messages all;
    for (int second = 0; second < 3; ++second) {
        for (nats::Message &message : samples.second())
            all.push_back(std::move(message));
    }
    struct Kind
    {
        QString name;
        const char *subject;
        bool isTarget;
    };
    for (const Kind &kind :
         {Kind{u"RTT"_s, "ops.metric.rtt.", true}, Kind{u"time"_s, "ops.metric.time.", true},
          Kind{u"heartbeat"_s, "ops.heartbeat.", false}}) {
        const Messages messages = ofSubject(all, kind.subject);
        if (messages.empty()) {
            std::fputs("bench_ui: the simulated site says nothing of that kind.\n", stderr);
            return false;
        }
        std::vector<double> totals;
        Costs last{};
        for (int round = 0; round < sizes.rounds; ++round) {
            last = costsOf(messages, sizes.messages, 1000);
            totals.push_back(last.all() / 1000);
        }
        figures.add(u"P9"_s, u"%1 message, of %2 units"_s.arg(kind.name).arg(1000), median(totals),
                    u"us"_s, kind.isTarget ? std::optional(Target{2, 0.7}) : std::nullopt);
        figures.note(u"decode %1 ns, mailbox %2 ns, store %3 ns"_s.arg(std::lround(last.decode))
                         .arg(std::lround(last.cross))
                         .arg(std::lround(last.apply)));
    }
    return true;
}

} // namespace nunect::bench
