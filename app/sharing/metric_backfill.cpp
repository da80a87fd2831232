// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/metric_backfill.h"

#include "app/sharing/log_backfill.h"
#include "core/client/client.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

#include <algorithm>

namespace nunect::app {

using namespace nats::jetstream;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

static qint64 nowMs() { return QDeadlineTimer::current().deadline(); }
static constexpr qint64 inNs(nanoseconds time) { return time.count(); }
static constexpr qint64 inMs(milliseconds time) { return time.count(); }

MetricBackfill::MetricBackfill(nats::Client *client, milliseconds quiet, QObject *parent)
    : QObject(parent)
    , m_jetStream(client)
    , m_quiet(this)
    , m_longest(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    m_longest.setSingleShot(true);
    m_longest.setInterval(longest);
    for (const QTimer *timer : {&m_quiet, &m_longest})
        connect(timer, &QTimer::timeout, this, &MetricBackfill::readAggregates);
    connect(client, &nats::Client::stateChanged, this, &MetricBackfill::onState);
}

MetricBackfill::~MetricBackfill() = default;

void MetricBackfill::setHubClock(qint64 hubNs) { m_hubAheadNs = hubNs - nowNs(); }

/// It may have been cut long before it was noticed.
void MetricBackfill::onState(nats::State state)
{
    if (state == nats::State::Reconnecting)
        m_lostMs = m_lastMs;
}

void MetricBackfill::heard(const Live &live)
{
    Flow &flow = m_units[live.unit][live.kind];
    m_lastMs = nowMs();
    const quint64 lastSeq = std::exchange(flow.seq, live.seq);
    const qint64 lastNs = std::exchange(flow.tsNs, live.tsNs);
    const qint64 lastMs = std::exchange(flow.heardMs, m_lastMs);
    const bool isGap
        = lastSeq > 0 && live.seq != lastSeq + 1 && live.tsNs - lastNs > inNs(leastGap);
    if (isGap) {
        flow.gap = {lastNs, live.tsNs};
        flow.gapFromSeq = lastSeq;
        flow.gapToSeq = live.seq;
        flow.wholeFromSeq = flow.wholeToSeq = flow.summedSeq = 0;
    }
    m_ahead -= flow.ahead.size();
    for (const Recorded &recorded : std::exchange(flow.ahead, {}))
        fillIn(flow, recorded);
    if (isGap && live.seq > lastSeq) // else it was restarted
        read(lastMs);
}

void MetricBackfill::read(qint64 unheardSinceMs)
{
    if (m_reader && !m_readsAggregates)
        return;
    qint64 backMs = inMs(margin);
    if (m_lostMs && *m_lostMs >= unheardSinceMs)
        backMs += std::min(nowMs() - *m_lostMs, inMs(longest));
    m_fromNs = nowNs() + m_hubAheadNs - inNs(milliseconds(backMs));
    open(metrics);
    m_readsAggregates = false;
    m_quiet.start();
    m_longest.start();
}

void MetricBackfill::open(const char *subject)
{
    OrderedConsumerOptions options;
    options.filterSubject = subject;
    options.deliverPolicy = DeliverPolicy::ByStartTime;
    options.startTimeNs = m_fromNs;
    m_reader = std::make_unique<OrderedConsumer>(&m_jetStream,
                                                 QLatin1StringView(LogBackfill::stream), options);
    connect(m_reader.get(), &OrderedConsumer::messageReceived, this,
            [this](const ConsumerMessage &message) {
                m_readsAggregates ? takeAggregate(message.message) : take(message.message);
            });
    // LogBackfill says why. It must not be deleted while it tells.
    connect(
        m_reader.get(), &OrderedConsumer::errorOccurred, this,
        [this, reader = m_reader.get()](const JetStreamError &error) {
            const bool isDenied = error.kind == JetStreamError::NoAnswer
                && error.request == nats::ErrorCode::PermissionDenied;
            if (reader == m_reader.get() && (isDenied || error.kind == JetStreamError::Refused))
                finish();
        },
        Qt::QueuedConnection);
    m_reader->start();
}

void MetricBackfill::take(const nats::Message &message)
{
    const auto subject = contract::parseSubject(message.subject());
    const auto unit = subject ? m_units.find(subject->unit) : m_units.end();
    if (unit == m_units.end())
        return;
    std::optional<Recorded> recorded;
    if (subject->kind == contract::Kind::Rtt) {
        if (auto rtt = contract::decodeRtt(message.payload()))
            recorded = Recorded{rtt->tsNs, rtt->seq, {subject->unit, {}, *std::move(rtt)}};
    } else if (subject->kind == contract::Kind::Time) {
        if (auto time = contract::decodeTimeMetric(message.payload()))
            recorded = Recorded{time->tsNs, time->seq, {subject->unit, {}, *std::move(time)}};
    }
    if (!recorded)
        return; // what came live has told of it
    Flow &flow = (*unit)[subject->kind == contract::Kind::Rtt ? Rtt : Time];
    if (recorded->tsNs <= flow.tsNs) {
        fillIn(flow, *recorded);
    } else if (m_ahead < maxAhead) {
        flow.ahead.push_back(*std::move(recorded));
        ++m_ahead;
    }
}

void MetricBackfill::fillIn(Flow &flow, const Recorded &recorded)
{
    if (recorded.tsNs <= std::max(flow.gap.fromNs, flow.filledNs) || recorded.tsNs >= flow.gap.toNs)
        return;
    flow.filledNs = recorded.tsNs;
    flow.wholeToSeq = recorded.seq;
    if (flow.wholeFromSeq == 0)
        flow.wholeFromSeq = recorded.seq;
    store::MissedUpdate update = recorded.update;
    update.gap = flow.gap;
    if (m_reader)
        m_quiet.start();
    Q_EMIT missed(update);
}

/// Only now it is known of all units when they were not heard.
void MetricBackfill::readAggregates()
{
    m_quiet.stop();
    m_longest.stop();
    for (Unit &unit : m_units) {
        for (Flow &flow : unit)
            flow.ahead = {};
    }
    m_ahead = 0;
    m_readsAggregates = true;
    open(aggregates);
    connect(
        m_reader.get(), &OrderedConsumer::caughtUp, this,
        [this, reader = m_reader.get()] {
            if (reader == m_reader.get())
                finish();
        },
        Qt::QueuedConnection);
}

/// The greatest RTT of the sums, native or app.
static std::optional<double> slowestRttUs(const contract::MetricAggregate &sums)
{
    std::optional<double> slowest;
    for (const QString &field : {u"native_rtt_us"_s, u"app_rtt_us"_s}) {
        if (sums.sums.contains(field))
            slowest = std::max(slowest, std::optional(sums.sums[field].max));
    }
    return slowest;
}

/// By the unit's clock: before it was restarted it may have had the same numbers.
static bool touches(const contract::MetricAggregate &sums, const store::Gap &gap)
{
    const qint64 lastNs = fromRfc3339(sums.last["ts"_L1].toString()).value_or(0);
    return lastNs > gap.fromNs && lastNs - inNs(milliseconds(sums.windowMs)) < gap.toNs;
}

/// Of messages that came live, too, and those that the record has whole, the rest is counted; what
/// was the slowest of these alone nobody knows then.
void MetricBackfill::takeSums(const contract::MetricAggregate &sums)
{
    const auto unit = m_units.find(sums.unit);
    const auto lastSeq = static_cast<quint64>(sums.last["seq"_L1].toInteger());
    const auto count = static_cast<quint64>(sums.count);
    if (unit == m_units.end() || lastSeq < count)
        return;
    Flow &flow = (*unit)[sums.kind == contract::Kind::Rtt ? Rtt : Time];
    const quint64 before = std::max({flow.gapFromSeq, flow.summedSeq, lastSeq - count});
    const quint64 last = std::min(flow.gapToSeq - 1, lastSeq);
    if (flow.gapToSeq == 0 || last <= before || !touches(sums, flow.gap))
        return;
    flow.summedSeq = last;
    const quint64 wholeFrom = std::max(before + 1, flow.wholeFromSeq);
    const quint64 wholeTo = std::min(last, flow.wholeToSeq);
    const quint64 whole = wholeTo >= wholeFrom ? wholeTo - wholeFrom + 1 : 0;
    if (whole == last - before)
        return;
    store::MissedUpdate::Sums found;
    found.messages = static_cast<int>(last - before - whole);
    if (found.messages == sums.count)
        found.slowestRttUs = slowestRttUs(sums);
    if (sums.kind == contract::Kind::Time && last == lastSeq) {
        const auto time = contract::decodeTimeMetric(QJsonDocument(sums.last).toJson());
        if (time)
            found.last = *time;
    }
    Q_EMIT missed({sums.unit, flow.gap, found});
}

void MetricBackfill::takeAggregate(const nats::Message &message)
{
    if (const auto kind = contract::summedKind(message.subject())) {
        if (const auto sums = contract::decodeMetricAggregate(*kind, message.payload()))
            takeSums(*sums);
        return;
    }
    const auto aggregate = contract::decodeHeartbeatAggregate(message.payload());
    if (!aggregate)
        return;
    for (auto heard = aggregate->heard.begin(); heard != aggregate->heard.end(); ++heard)
        countLife(*aggregate, heard.key(), std::nullopt);
    for (auto silent = aggregate->silent.begin(); silent != aggregate->silent.end(); ++silent)
        countLife(*aggregate, silent.key(), silent.value());
}

/// \a lastNs: when it was last heard there; nothing: within the window.
void MetricBackfill::countLife(const contract::HeartbeatAggregate &aggregate, const QString &unit,
                               std::optional<qint64> lastNs)
{
    const auto known = m_units.constFind(unit);
    if (known == m_units.constEnd())
        return;
    const auto toNs = [](const Flow &flow) { return flow.gap.toNs; };
    const store::Gap gap = std::ranges::max_element(*known, {}, toNs)->gap;
    const qint64 windowNs = inNs(milliseconds(aggregate.windowMs));
    const bool isWithin = aggregate.tsNs - windowNs < gap.toNs && aggregate.tsNs > gap.fromNs;
    // Where it had been silent before it may have moved away.
    const bool isElsewhere = lastNs && *lastNs < gap.fromNs - windowNs;
    if (isWithin && !isElsewhere)
        Q_EMIT missed({unit, gap, store::MissedUpdate::Alive{!lastNs}});
}

void MetricBackfill::finish()
{
    m_quiet.stop();
    m_longest.stop();
    m_reader.reset();
    m_readsAggregates = false;
}

} // namespace nunect::app
