// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/subscription.h"

#include <QHash>
#include <QList>

#include <functional>

namespace nunect::nats {

/// The subscriptions of one client, by sid. They keep their sids over all connections.
class SubscriptionTable
{
public:
    /// What the table needs of its client.
    struct Hooks
    {
        std::function<bool()> isConnected;
        std::function<void(const QByteArray &)> send; ///< while connected
        /// Calls back, later, when all that the server had sent has been delivered, or is lost.
        std::function<void(std::function<void(bool)>)> flush;
        std::function<void(const Subscription &)> onSlowConsumer;
    };

    explicit SubscriptionTable(Hooks hooks)
        : m_hooks(std::move(hooks))
    {
    }

    quint64 nextSid() { return ++m_lastSid; }

    /// A child of \a parent; Ended from the start if \a accepted is false.
    Subscription *add(const QByteArray &subject, const QByteArray &queueGroup, bool accepted,
                      QObject *parent);
    void deliver(quint64 sid, const Message &message);

    /// What makes a server know all of them, in the order of their making.
    QByteArray resubscription();
    QByteArray unsubscription() const;
    void connected();
    void disconnected();
    /// The server refused these.
    void deny(const QByteArray &subject, const QByteArray &queueGroup);

    QList<Subscription *> all() const;
    bool isEmpty() const { return m_bySid.isEmpty(); }
    quint64 dropped() const { return m_dropped; }

    // For Subscription.
    void unsubscribe(Subscription *subscription);
    void unsubscribeAfter(Subscription *subscription);
    void drain(Subscription *subscription);
    void end(Subscription *subscription);
    void countDropped(const Subscription &subscription, bool first);

private:
    /// All that there were, but for those that \a visit itself, through a slot, has ended.
    template<typename Visit>
    void forEach(Visit visit);

    const Hooks m_hooks;
    QHash<quint64, Subscription *> m_bySid;
    quint64 m_lastSid = 0;
    quint64 m_dropped = 0;
};

} // namespace nunect::nats
