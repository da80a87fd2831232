// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/moving_client.h"

#include "core/contract/headers.h"
#include "core/handoff/stream_recovery.h"
#include "core/util/boot_clock.h"
#include "core/util/timestamp.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace nunect::handoff {

using namespace Qt::Literals::StringLiterals;
using contract::HandoffKind;

MovingClient::MovingClient(const MovingOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_session{options.unit, QUuid::createUuid().toString(QUuid::Id128)}
    , m_moveTimeout(this)
    , m_settle(this)
{
    m_moveTimeout.setSingleShot(true);
    m_moveTimeout.setInterval(options.moveTimeout);
    connect(&m_moveTimeout, &QTimer::timeout, this, [this] {
        abandonMove(
            u"no connection to the new server within %1 ms"_s.arg(m_options.moveTimeout.count()));
    });
    m_settle.setSingleShot(true);
    m_settle.setInterval(options.settle);
    connect(&m_settle, &QTimer::timeout, this, &MovingClient::settled);
}

void MovingClient::subscribe(const QByteArray &subject)
{
    m_subjects.append(subject);
    for (Cell *cell : {m_current, m_next}) {
        if (cell)
            cell->subscribe(subject);
    }
}

void MovingClient::start(const QUrl &url)
{
    if (m_state != State::Stopped)
        return;
    m_next = makeCell(url);
    m_next->open(false);
    setState(State::Connecting);
}

void MovingClient::moveTo(const QUrl &url)
{
    if (m_untold)
        settled();
    if (!m_current)
        return;
    cancelMove();
    m_next = makeCell(url);
    const bool canOverlap = m_current->isConnected() && !m_gap;
    beginMove(canOverlap ? HandoffKind::MakeBeforeBreak : HandoffKind::BreakBeforeMake);
    m_moveTimeout.start();
    m_next->open(!canOverlap);
    setState(State::Moving);
}

void MovingClient::stop()
{
    if (m_untold)
        settled(); // what is published now still leaves
    cancelMove();
    if (Cell *cell = std::exchange(m_current, nullptr)) {
        disconnect(cell, nullptr, this, nullptr);
        cell->leave();
    }
    m_gap = false;
    setState(State::Stopped);
}

std::optional<quint64> MovingClient::epoch() const
{
    return m_session.epoch > 0 ? std::optional(m_session.epoch) : std::nullopt;
}

Result<void> MovingClient::publish(QByteArrayView subject, QByteArrayView payload,
                                   const nats::HeaderList &headers)
{
    if (!m_current)
        return Error{u"%1: there is no connection yet"_s.arg(m_options.unit)};
    return m_current->client().publish(subject, payload, headers);
}

Cell *MovingClient::makeCell(const QUrl &url)
{
    auto *cell = new Cell(m_options, url, &m_session, this);
    for (const QByteArray &subject : std::as_const(m_subjects))
        cell->subscribe(subject);
    connect(cell, &Cell::messageReceived, this,
            [this, cell](const nats::Message &message) { onMessage(cell, message); });
    connect(cell, &Cell::loggedIn, this, [this, cell] { onLoggedIn(cell); });
    connect(cell, &Cell::subscribed, this, [this, cell] { onSubscribed(cell); });
    connect(cell, &Cell::lost, this, [this, cell] { onLost(cell); });
    connect(cell, &Cell::refused, this, [this, cell](const QString &why) { onRefused(cell, why); });
    connect(&cell->claim(), &EpochClaim::overtaken, this, &MovingClient::onOvertaken);
    connect(&cell->claim(), &EpochClaim::claimed, this, [this, cell](const UnitRecord &record) {
        onClaimed(record);
        claimAnswered(cell, {});
    });
    // Queued: it may fail because the connection is being lost, which is told next.
    connect(
        &cell->claim(), &EpochClaim::failed, this,
        [this, at = QPointer(cell)](const QString &problem) {
            if (at)
                claimAnswered(at, problem);
        },
        Qt::QueuedConnection);
    return cell;
}

void MovingClient::onMessage(Cell *cell, const nats::Message &message)
{
    m_lastHeardNs = bootClockNs();
    std::optional<Move> &move = cell == m_next ? m_move : m_untold;
    if (move && (cell == m_next || cell == m_current) && !move->handoff.firstMessageMs)
        move->handoff.firstMessageMs = move->ms();
    deliver(message);
}

void MovingClient::deliver(const nats::Message &message)
{
    if (m_filter.take(message))
        Q_EMIT messageReceived(message);
}

void MovingClient::onLoggedIn(Cell *cell)
{
    if (cell == m_next && m_move)
        m_move->handoff.metric.connectMs = m_move->ms();
}

void MovingClient::onSubscribed(Cell *cell)
{
    if (cell == m_current) {
        if (m_next)
            return; // back too late: the unit moves
        if (m_untold)
            settled();
        beginMove(HandoffKind::BreakBeforeMake);
        m_move->handoff.metric.connectMs = m_move->ms();
        setState(State::Moving);
    }
    if (cell != m_current && cell != m_next)
        return; // given up, or stopped by somebody who was told just now
    if (m_move)
        m_move->handoff.subscribedMs = m_move->ms();
    m_claiming = cell;
    // Its answer comes by the same way as what the hub has to say, and after the new server's wish
    // to hear it: only then the old server can be left without a gap. A PONG tells of the new
    // server alone.
    cell->claim().claim();
}

void MovingClient::onClaimed(const UnitRecord &record)
{
    if (m_move)
        m_move->handoff.metric.epoch = record.epoch;
    else if (m_untold)
        m_untold->handoff.metric.epoch = record.epoch;
    Q_EMIT epochClaimed(record);
}

void MovingClient::claimAnswered(Cell *cell, const QString &problem)
{
    if (cell != m_claiming || !cell->isConnected())
        return;
    m_claiming = nullptr;
    if (m_move && !problem.isEmpty())
        m_move->handoff.problem = u"no epoch yet: %1"_s.arg(problem);
    if (m_move && m_move->handoff.metric.kind == HandoffKind::BreakBeforeMake)
        recover(cell);
    else
        arrived(cell);
}

void MovingClient::onLost(Cell *cell)
{
    if (cell == m_claiming)
        m_claiming = nullptr;
    if (cell != m_current)
        return;
    if (!m_gap) {
        m_gap = true;
        m_lostNs = bootClockNs();
        m_lostFor.start();
    }
    if (m_next) {
        m_move->handoff.metric.kind = HandoffKind::BreakBeforeMake; // it was quicker
        return;
    }
    cancelMove();
    setState(State::Lost);
}

void MovingClient::onRefused(Cell *cell, const QString &why)
{
    if (cell != m_next)
        return;
    if (m_current) {
        abandonMove(why);
    } else {
        stop();
        Q_EMIT moveFailed(why);
    }
}

void MovingClient::onOvertaken(const UnitRecord &by)
{
    if (m_state == State::Stopped)
        return;
    cancelMove();
    m_untold.reset();
    m_settle.stop();
    if (Cell *cell = std::exchange(m_current, nullptr))
        cell->drop();
    m_gap = false;
    setState(State::Stopped);
    Q_EMIT overtaken(by);
}

void MovingClient::beginMove(HandoffKind kind)
{
    m_move.emplace();
    m_move->since.start();
    if (kind == HandoffKind::BreakBeforeMake)
        m_move->before = static_cast<double>(m_lostFor.nsecsElapsed()) / 1e6;
    m_move->missedBefore = m_filter.missed();
    m_move->duplicatesBefore = m_filter.duplicates();
    contract::HandoffMetric &metric = m_move->handoff.metric;
    metric.unit = m_options.unit;
    metric.kind = kind;
    metric.from = m_server;
}

void MovingClient::recover(Cell *cell)
{
    if (m_options.record.isEmpty()) {
        arrived(cell);
        return;
    }
    // All that came before the last message was heard; or it was the ping that found the loss.
    const auto &client = m_options.client;
    const std::chrono::nanoseconds unnoticed = client.pingInterval * (client.maxPingsOut + 1);
    const std::chrono::nanoseconds margin = m_options.recoveryMargin;
    StreamRecoveryOptions options;
    options.domain = m_options.domain;
    options.stream = m_options.record;
    options.subjects = m_subjects;
    options.sinceNs = std::max(m_lastHeardNs, m_lostNs - unnoticed.count()) - margin.count();
    options.timeout = m_options.recoveryTimeout;
    m_recovery = new StreamRecovery(&cell->client(), options, this);
    connect(m_recovery, &StreamRecovery::messageReceived, this,
            [this](const nats::Message &message) {
                const quint64 before = m_filter.duplicates();
                if (!m_move->handoff.firstMessageMs)
                    m_move->handoff.firstMessageMs = m_move->ms();
                deliver(message);
                if (m_move && m_filter.duplicates() == before)
                    ++m_move->handoff.recovered;
            });
    connect(m_recovery, &StreamRecovery::finished, this,
            [this, cell](const QString &problem) { recovered(cell, problem); });
    m_recovery->start();
}

void MovingClient::recovered(Cell *cell, const QString &problem)
{
    m_recovery->deleteLater();
    m_recovery = nullptr;
    if (!problem.isEmpty())
        m_move->handoff.problem = u"not all was recovered: %1"_s.arg(problem);
    // What the stream repeats on purpose is no duplicate of this move.
    m_move->duplicatesBefore = m_filter.duplicates();
    arrived(cell);
}

void MovingClient::arrived(Cell *cell)
{
    m_moveTimeout.stop();
    Cell *old = cell == m_next ? std::exchange(m_current, std::exchange(m_next, nullptr)) : nullptr;
    m_gap = false;
    m_server = cell->server();
    if (m_move) {
        m_untold = std::exchange(m_move, std::nullopt);
        m_untold->handoff.metric.handoffMs = m_untold->ms();
        m_untold->handoff.metric.to = m_server;
        m_settle.start();
    }
    if (old)
        old->leave();
    publishMetrics();
    setState(State::Connected);
    if (cell == m_current)
        cell->release();
}

/// Duplicates and gaps of the last move are counted: it can be told.
void MovingClient::settled()
{
    m_settle.stop();
    Handoff handoff = m_untold->handoff;
    contract::HandoffMetric &metric = handoff.metric;
    metric.tsNs = nowNs();
    // A gap of an earlier move may have been filled since.
    metric.missed = m_filter.missed() - std::min(m_filter.missed(), m_untold->missedBefore);
    metric.duplicates = m_filter.duplicates() - m_untold->duplicatesBefore;
    m_untold.reset();
    if (metric.from == metric.to) {
        Q_EMIT resumed(handoff.recovered, handoff.problem);
        return;
    }
    m_unpublished.append(metric);
    publishMetrics();
    Q_EMIT moved(handoff);
}

/// Those that find no connection wait for the next one.
void MovingClient::publishMetrics()
{
    contract::Headers headers;
    headers.unit = m_options.unit;
    headers.clock = contract::ClockStamp(); // of which nothing is known here
    while (!m_unpublished.isEmpty()) {
        headers.txNs = nowNs();
        if (!publish(contract::handoffSubject(m_options.unit),
                     contract::encode(m_unpublished.first()), contract::toHeaderList(headers)))
            return;
        m_unpublished.removeFirst();
    }
}

/// Of a move that is under way nothing is left; the current connection stays as it is.
void MovingClient::cancelMove()
{
    m_moveTimeout.stop();
    m_claiming = nullptr;
    if (m_recovery) {
        disconnect(m_recovery, nullptr, this, nullptr);
        m_recovery->deleteLater();
        m_recovery = nullptr;
    }
    if (Cell *cell = std::exchange(m_next, nullptr))
        cell->drop();
    m_move.reset();
}

void MovingClient::abandonMove(const QString &why)
{
    cancelMove();
    setState(m_gap ? State::Lost : State::Connected);
    if (m_gap && m_current->isConnected())
        onSubscribed(m_current); // it came back meanwhile
    Q_EMIT moveFailed(why);
}

void MovingClient::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace nunect::handoff
