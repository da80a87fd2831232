// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription_table.h"

#include "core/protocol/writer.h"

#include <QPointer>

#include <algorithm>

namespace nunect::nats {

template<typename Visit>
void SubscriptionTable::forEach(Visit visit)
{
    const QList<Subscription *> subscriptions = all();
    for (Subscription *each : subscriptions) {
        if (m_bySid.contains(each->m_sid))
            visit(each);
    }
}

Subscription *SubscriptionTable::add(const QByteArray &subject, const QByteArray &queueGroup,
                                     bool accepted, QObject *parent)
{
    auto *subscription = new Subscription(nextSid(), subject, queueGroup, this);
    subscription->setParent(parent);
    if (!accepted) {
        subscription->m_state = Subscription::State::Ended;
        return subscription;
    }
    m_bySid.insert(subscription->m_sid, subscription);
    if (m_hooks.isConnected()) {
        m_hooks.send(writer::sub(subject, queueGroup, subscription->m_sid));
        subscription->m_state = Subscription::State::Subscribed;
    }
    return subscription;
}

void SubscriptionTable::deliver(quint64 sid, const Message &message)
{
    if (Subscription *subscription = m_bySid.value(sid))
        subscription->take(message);
}

QByteArray SubscriptionTable::resubscription()
{
    QByteArray bytes;
    const QList<Subscription *> subscriptions = all();
    for (Subscription *each : subscriptions) {
        each->m_receivedBefore = each->m_received;
        if ((each->m_most && each->m_received >= *each->m_most)
            || each->m_state == Subscription::State::Draining)
            continue;
        bytes += writer::sub(each->m_subject, each->m_queueGroup, each->m_sid);
        if (each->m_most)
            bytes += writer::unsub(each->m_sid, *each->m_most - each->m_received);
    }
    return bytes;
}

QByteArray SubscriptionTable::unsubscription() const
{
    QByteArray bytes;
    const QList<Subscription *> subscriptions = all();
    for (const Subscription *each : subscriptions)
        bytes += writer::unsub(each->m_sid);
    return bytes;
}

void SubscriptionTable::connected()
{
    forEach([](Subscription *each) {
        if (each->m_state != Subscription::State::Draining) // which is not taken up again
            each->setState(Subscription::State::Subscribed);
    });
}

void SubscriptionTable::disconnected()
{
    forEach([this](Subscription *each) {
        if (each->m_state != Subscription::State::Draining)
            each->setState(Subscription::State::Pending);
        else if (each->m_waiting.empty())
            end(each); // else once what waits has been delivered, now that the flush has failed
    });
}

void SubscriptionTable::deny(const QByteArray &subject, const QByteArray &queueGroup)
{
    forEach([&](Subscription *each) {
        if (each->m_subject == subject && each->m_queueGroup == queueGroup)
            each->setState(Subscription::State::Denied);
    });
}

QList<Subscription *> SubscriptionTable::all() const
{
    QList<Subscription *> subscriptions = m_bySid.values();
    std::sort(subscriptions.begin(), subscriptions.end(),
              [](const Subscription *a, const Subscription *b) { return a->m_sid < b->m_sid; });
    return subscriptions;
}

void SubscriptionTable::unsubscribe(Subscription *subscription)
{
    if (m_bySid.contains(subscription->m_sid) && m_hooks.isConnected())
        m_hooks.send(writer::unsub(subscription->m_sid));
    end(subscription);
}

void SubscriptionTable::unsubscribeAfter(Subscription *subscription)
{
    if (!m_bySid.contains(subscription->m_sid) || !m_hooks.isConnected())
        return;
    // The server counts from the beginning of the subscription on this connection.
    m_hooks.send(
        writer::unsub(subscription->m_sid, *subscription->m_most - subscription->m_receivedBefore));
}

void SubscriptionTable::drain(Subscription *subscription)
{
    if (!m_bySid.contains(subscription->m_sid)
        || subscription->m_state == Subscription::State::Draining)
        return;
    subscription->m_paused = false;
    if (m_hooks.isConnected())
        m_hooks.send(writer::unsub(subscription->m_sid));
    subscription->setState(Subscription::State::Draining);
    m_hooks.flush([this, drained = QPointer<Subscription>(subscription)](bool) {
        if (!drained)
            return;
        drained->deliverWaiting();
        if (drained)
            end(drained);
    });
}

void SubscriptionTable::end(Subscription *subscription)
{
    if (m_bySid.remove(subscription->m_sid) == 0)
        return;
    subscription->m_waiting.clear();
    subscription->setState(Subscription::State::Ended);
    subscription->deleteLater();
}

void SubscriptionTable::countDropped(const Subscription &subscription, bool first)
{
    ++m_dropped;
    if (first)
        m_hooks.onSlowConsumer(subscription);
}

} // namespace nunect::nats
