// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/offset_prober.h"

#include "app/message_decoder.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

// The contract's limit, from where on a silent unit counts as lost.
static constexpr qint64 intervalsUntilLost = 6;
// One lost echo is no reason to ask less often.
static constexpr int patience = 2;

/// In this order, whatever comes between the two makes the round trip longer, never shorter: the
/// bound stays one.
static timesync::ClockSample readClocks()
{
    timesync::ClockSample sample;
    sample.monotonicNs = timesync::monotonicNs();
    sample.realtimeNs = nowNs();
    return sample;
}

OffsetProber::OffsetProber(nats::Client &client, QString unitId, OnUpdate onUpdate,
                           OnFailure onFailure, Pace pace, ReadClocks readClocks, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_unitId(std::move(unitId))
    , m_onUpdate(std::move(onUpdate))
    , m_onFailure(std::move(onFailure))
    , m_pace(pace)
    , m_readClocks(std::move(readClocks))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OffsetProber::askNext);
    connect(&m_client, &nats::Client::stateChanged, this, [this](nats::State state) {
        if (state == nats::State::Connected)
            m_refused = false;
        schedule();
    });
}

OffsetProber::OffsetProber(nats::Client &client, QString unitId, OnUpdate onUpdate,
                           OnFailure onFailure, QObject *parent)
    : OffsetProber(client, std::move(unitId), std::move(onUpdate), std::move(onFailure), Pace(),
                   &readClocks, parent)
{
}

void OffsetProber::heard(const contract::Heartbeat &heartbeat)
{
    if (heartbeat.unit == m_unitId)
        return;
    const qint64 nowMs = monotonicMs();
    const bool isNew = !m_units.contains(heartbeat.unit);
    m_units[heartbeat.unit].lostAtMs = nowMs + intervalsUntilLost * heartbeat.intervalMs;
    if (isNew) {
        m_due.emplace(nowMs, heartbeat.unit);
        schedule();
    }
}

void OffsetProber::schedule()
{
    if (m_due.empty() || m_refused || m_client.state() != nats::State::Connected) {
        m_timer.stop();
        return;
    }
    const qint64 atMs = std::max(m_due.begin()->first, m_lastAskedMs + m_pace.gap.count());
    m_timer.start(std::chrono::milliseconds(std::max(atMs - monotonicMs(), qint64(0))));
}

void OffsetProber::askNext()
{
    const qint64 nowMs = monotonicMs();
    while (!m_due.empty() && m_due.begin()->first <= nowMs) {
        const QString name = m_due.begin()->second;
        m_due.erase(m_due.begin());
        Unit &unit = m_units[name];
        if (nowMs < unit.lostAtMs) {
            m_lastAskedMs = nowMs;
            unit.askedAtMs = nowMs;
            ask(name);
            break;
        }
        m_units.remove(name); // its next heartbeat brings it back
    }
    schedule();
}

void OffsetProber::ask(const QString &name)
{
    const timesync::ClockSample at = m_readClocks();
    m_steps.add(at);
    contract::Headers headers;
    headers.unit = m_unitId;
    headers.txNs = at.realtimeNs;
    headers.clock = m_clock;
    const Asked asked{name, at, m_steps.count()};
    m_client.request(
        contract::echoSubject(name), {}, contract::toHeaderList(headers), m_pace.timeout,
        [this, asked](const nats::Message &reply) { onReply(asked, reply); },
        [this, name](const nats::RequestError &error) { onError(name, error.code); });
}

void OffsetProber::onReply(const Asked &asked, const nats::Message &reply)
{
    const timesync::ClockSample now = m_readClocks(); // before all else: the time counts
    m_steps.add(now);
    // Our clock was set in between: the stamps are of two clocks.
    if (m_steps.count() != asked.steps) {
        askAgainLater(asked.unit);
        return;
    }
    const auto update = estimate(asked, now, reply);
    if (update) {
        m_units[asked.unit].failures = 0;
        m_onUpdate(*update);
    } else {
        m_onFailure({contract::echoSubject(asked.unit), update.error().text,
                     reply.payload().toByteArray()});
        tellOfLoss(asked.unit);
    }
    askAgainLater(asked.unit);
}

Result<store::OffsetUpdate> OffsetProber::estimate(const Asked &asked,
                                                   const timesync::ClockSample &now,
                                                   const nats::Message &reply)
{
    const auto headers = headersOf(reply);
    if (!headers)
        return headers.error();
    if (!headers->unit.isEmpty() && headers->unit != asked.unit)
        return Error{u"unit '%1' answers for '%2'"_s.arg(headers->unit, asked.unit)};
    if (!headers->rxNs || !headers->txNs)
        return Error{u"an echo without both stamps"_s};
    const domain::EchoStamps stamps{asked.at.realtimeNs, *headers->rxNs, *headers->txNs,
                                    asked.at.realtimeNs + (now.monotonicNs - asked.at.monotonicNs)};
    Unit &unit = m_units[asked.unit];
    if (!unit.estimator.add(stamps, now.monotonicNs, QString::number(asked.steps),
                            headers->clock ? headers->clock->epoch : QString()))
        return Error{u"an echo whose stamps are in no possible order"_s};
    ++unit.sent;
    return store::OffsetUpdate{asked.unit, unit.estimator.estimate(now.monotonicNs),
                               *headers,   unit.sent,
                               unit.lost,  periodMs()};
}

void OffsetProber::onError(const QString &name, nats::ErrorCode code)
{
    // Where one unit may not be asked, none may: no need to be told a thousand times.
    if (code == nats::ErrorCode::PermissionDenied)
        m_refused = true;
    else if (code != nats::ErrorCode::Disconnected && code != nats::ErrorCode::Draining)
        tellOfLoss(name);
    askAgainLater(name);
}

void OffsetProber::tellOfLoss(const QString &name)
{
    Unit &unit = m_units[name];
    ++unit.sent;
    ++unit.lost;
    ++unit.failures;
    m_onUpdate({name, {}, {}, unit.sent, unit.lost, periodMs()});
}

void OffsetProber::askAgainLater(const QString &name)
{
    const Unit &unit = m_units[name];
    m_due.emplace(unit.askedAtMs + interval(m_pace, unit.failures).count(), name);
    schedule();
}

std::chrono::milliseconds OffsetProber::interval(const Pace &pace, int failures)
{
    const int doublings = std::clamp(failures - patience, 0, 16);
    return std::min(pace.interval * (1 << doublings), pace.longestInterval);
}

qint64 OffsetProber::periodMs() const
{
    return std::max<qint64>(m_pace.interval.count(), m_units.size() * m_pace.gap.count());
}

} // namespace nunect::app
