// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/message.h"

#include <QObject>

#include <deque>
#include <optional>

namespace nunect::nats {

class SubscriptionTable;

/// Interest in a subject, made by Client::subscribe() and owned by the client.
class Subscription : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Pending, ///< not yet sent: there is no connection
        Subscribed,
        Denied,   ///< the server refused it; tried again at the next connect
        Draining, ///< no new interest; what is on its way still comes
        Ended,    ///< nothing comes any more; the object is deleted later
    };

    const QByteArray &subject() const { return m_subject; }
    const QByteArray &queueGroup() const { return m_queueGroup; }
    State state() const { return m_state; }

    /// Ends the interest; no message is delivered after this call, and the object is deleted later.
    void unsubscribe();
    /// Ends it once \a messages have been delivered since it was made, over all connections; at
    /// once if that many have been already.
    void unsubscribeAfter(quint64 messages);
    /// Ends the interest, but delivers what the server has sent until it knows, and what waits.
    void drain();

    /// Keeps messages instead of delivering them, up to the limits; more are dropped and counted.
    void pause() { m_paused = true; }
    /// Delivers what was kept, in order, and goes on.
    void resume();
    bool isPaused() const { return m_paused; }
    /// What pause() may keep: messages, and bytes of their headers and payloads.
    void setLimits(qsizetype maxMessages, qsizetype maxBytes);

    quint64 delivered() const { return m_delivered; }
    /// Messages that came and were lost here, since the subscription was made.
    quint64 dropped() const { return m_dropped; }
    /// Messages that wait for resume().
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }

Q_SIGNALS:
    void messageReceived(const nunect::nats::Message &message);
    void stateChanged(nunect::nats::Subscription::State state);

private:
    friend class SubscriptionTable;
    Subscription(quint64 sid, QByteArray subject, QByteArray queueGroup, SubscriptionTable *table);

    void take(const Message &message);
    void keep(const Message &message);
    void deliver(const Message &message);
    void deliverWaiting();
    void endIfComplete();
    void setState(State state);

    const quint64 m_sid;
    const QByteArray m_subject;
    const QByteArray m_queueGroup;
    SubscriptionTable *const m_table;
    State m_state = State::Pending;
    quint64 m_received = 0;
    quint64 m_receivedBefore = 0; ///< over earlier connections, of which the server knows nothing
    quint64 m_delivered = 0;
    quint64 m_dropped = 0;
    std::optional<quint64> m_most; ///< of unsubscribeAfter()
    bool m_paused = false;
    bool m_overrun = false; ///< dropping, and has said so
    // Limits as in other NATS clients.
    qsizetype m_maxMessages = 65536;
    qsizetype m_maxBytes = 64 * 1024 * 1024;
    qsizetype m_waitingBytes = 0;
    std::deque<Message> m_waiting;
};

} // namespace nunect::nats
