// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/connection.h"
#include "core/client/reconnect_policy.h"
#include "core/client/reply_mux.h"
#include "core/client/rtt_probes.h"
#include "core/client/subscription.h"
#include "core/client/transport.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace nunect::nats {

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

/// Behind Client: makes one Connection after another, keeps the subscriptions over all of them, and
/// brings each message to whom it is for.
class ClientPrivate
{
public:
    ClientPrivate(Client *client, ClientOptions options, TransportFactory makeTransport);

    void connectToServer();
    void close();

    Subscription *subscribe(const QByteArray &subject, const QByteArray &queueGroup);
    void unsubscribe(Subscription *subscription);

    /// Sends one message, or says why not.
    std::optional<RequestError> publish(QByteArrayView subject, QByteArrayView payload,
                                        const HeaderList &headers, QByteArrayView replyTo);
    /// Sends a request whose reply \a replies already expects on \a replyTo.
    void sendRequest(QByteArrayView subject, QByteArrayView payload, const HeaderList &headers,
                     const QByteArray &replyTo);
    void sendProbe(quint64 tag);

    // Children of the client, so that they move to another thread with it.
    ReplyMux *const replies;
    RttProbes *const probes;

    State state = State::Closed;
    ServerInfo serverInfo;
    Statistics statistics;

private:
    void attempt();
    void onLoggedIn();
    void onInfo(const ServerInfo &info);
    void onMessage(quint64 sid, const Message &message);
    void onServerError(const ServerError &error, const QString &text);
    void onEnded(ErrorCode code, const QString &text);
    void giveUp(ErrorCode code, const QString &text);
    void dropConnection();
    bool isRepeatedRefusal(ErrorCode code, const QString &text);
    void setState(State newState);
    void setState(Subscription *subscription, Subscription::State newState);
    void deny(const ServerError &error);
    bool isConnected() const { return m_connection && m_connection->isLoggedIn(); }
    std::optional<RequestError> checkSendable(QByteArrayView subject, QByteArrayView replyTo,
                                              qsizetype size, bool withHeaders) const;

    Client *const q;
    const ClientOptions m_options;
    const TransportFactory m_makeTransport;
    QTimer *const m_retryTimer;
    Connection *m_connection = nullptr;
    ReconnectPolicy m_reconnect;
    QElapsedTimer m_connectedSince;
    QString m_lastRefusal; ///< of a login; empty once one has succeeded
    bool m_lameDuckTold = false;

    QMap<quint64, Subscription *> m_subscriptions; ///< in the order of their making
    quint64 m_lastSid = 0;
    quint64 m_inboxSid = 0; ///< of the replies' subscription; 0 until there is a request
    bool m_inboxDenied = false;
};

} // namespace nunect::nats
