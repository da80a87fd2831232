// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"

#include "core/client/subscription_table.h"

#include <QPointer>

namespace nunect::nats {

Subscription::Subscription(quint64 sid, QByteArray subject, QByteArray queueGroup,
                           SubscriptionTable *table)
    : m_sid(sid)
    , m_subject(std::move(subject))
    , m_queueGroup(std::move(queueGroup))
    , m_table(table)
{
}

void Subscription::unsubscribe() { m_table->unsubscribe(this); }

void Subscription::unsubscribeAfter(quint64 messages)
{
    m_most = messages;
    if (m_received < messages)
        m_table->unsubscribeAfter(this);
    else
        endIfComplete();
}

void Subscription::drain() { m_table->drain(this); }

void Subscription::resume()
{
    m_paused = false;
    deliverWaiting();
}

void Subscription::setLimits(qsizetype maxMessages, qsizetype maxBytes)
{
    m_maxMessages = maxMessages;
    m_maxBytes = maxBytes;
}

void Subscription::take(const Message &message)
{
    if (m_most && m_received >= *m_most)
        return;
    ++m_received;
    if (m_paused || !m_waiting.empty())
        keep(message);
    else
        deliver(message);
}

void Subscription::keep(const Message &message)
{
    if (waiting() >= m_maxMessages || m_waitingBytes + message.size() > m_maxBytes) {
        ++m_dropped;
        m_table->countDropped(*this, !std::exchange(m_overrun, true));
        endIfComplete();
        return;
    }
    // In a buffer of its own: the frame it came in may be a thousand times as large.
    m_waiting.push_back(message.detached());
    m_waitingBytes += message.size();
}

void Subscription::deliver(const Message &message)
{
    if (m_state == State::Ended)
        return;
    ++m_delivered;
    Q_EMIT messageReceived(message);
    endIfComplete();
}

/// Ends a subscription that has had all that it wants.
void Subscription::endIfComplete()
{
    if (m_most && m_received >= *m_most && m_waiting.empty())
        m_table->unsubscribe(this);
}

void Subscription::deliverWaiting()
{
    // A slot may pause or end the subscription, or delete the client.
    const QPointer<Subscription> self(this);
    while (self && !m_paused && !m_waiting.empty() && m_state != State::Ended) {
        const Message message = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= message.size();
        deliver(message);
    }
    if (self && m_waiting.empty())
        m_overrun = false;
}

void Subscription::setState(State state)
{
    if (m_state == state || m_state == State::Ended)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace nunect::nats
