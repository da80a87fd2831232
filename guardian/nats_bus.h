// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/config.h"

#include <QHash>
#include <QThreadPool>
#include <QTimer>

#include <deque>

// cnats' own types; its header is for nats_bus.cpp alone.
using natsConnection = struct __natsConnection;
using natsSubscription = struct __natsSubscription;

namespace nunect::guardian {

/// The bus on a real NATS server.
///
/// cnats calls back on threads of its own, where only the time of arrival is taken and the message
/// is copied; everything else happens on the Qt thread. What blocks (connecting, closing, waiting
/// for a PONG) runs on one worker thread, one after the other.
///
/// Reconnecting is done here and not by cnats, which holds its lock while it tries, keeps the
/// reason of a failed try to itself, and gives up for good after two refused logins. There may be
/// one bus in a process at a time.
class NatsBus : public Bus
{
    Q_OBJECT

public:
    explicit NatsBus(ConnectionConfig config, QObject *parent = nullptr);
    ~NatsBus() override;

    /// Connects, and from now on again whenever the connection is lost.
    void start();
    /// Sends what waits and closes for good. False if a blocking call is still under way after
    /// \a patience, for example one of the name service; the destructor will wait for it.
    bool stop(std::chrono::milliseconds patience);

    bool isConnected() const override { return m_connection != nullptr; }
    contract::ServerIdentity server() const override { return m_server; }
    bool publish(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload) override;
    void subscribe(const QByteArray &subject, OnMessage onMessage) override;
    void request(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload, std::chrono::milliseconds timeout,
                 OnReply onReply) override;
    void measureRtt(std::chrono::milliseconds timeout, OnRtt onRtt) override;

private:
    struct Subscription
    {
        NatsBus *bus;
        QByteArray subject;
        OnMessage onMessage;
        natsSubscription *handle = nullptr;
    };
    struct Attempt;
    struct Callbacks;

    void connectLater();
    void tryToConnect();
    void onAttempt(const Attempt &attempt);
    void onClosed(quint64 generation, const QString &reason);
    void openSubscription(Subscription &subscription);
    bool send(const QByteArray &subject, const QByteArray &reply,
              const contract::HeaderList &headers, const QByteArray &payload);
    void onReplyMessage(const BusMessage &message, bool noResponders);
    void finishRequest(const QByteArray &inbox, const std::optional<BusMessage> &reply);
    void release();

    ConnectionConfig m_config;
    QThreadPool m_worker;
    QTimer m_retry;
    bool m_stopped = true;
    natsConnection *m_connection = nullptr;
    quint64 m_generation = 0; ///< of m_connection, so that late news of an old one is known as such
    contract::ServerIdentity m_server;
    std::deque<Subscription> m_subscriptions; ///< addresses stay: cnats holds them
    QByteArray m_inbox;
    quint64 m_requests = 0;
    QHash<QByteArray, OnReply> m_pending; ///< by reply subject
};

} // namespace nunect::guardian
