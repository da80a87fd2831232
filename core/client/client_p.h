// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/connection.h"
#include "core/client/outbox.h"
#include "core/client/reconnect_policy.h"
#include "core/client/reply_mux.h"
#include "core/client/rtt_probes.h"
#include "core/client/server_pool.h"
#include "core/client/subscription_table.h"
#include "core/client/transport.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace nunect::nats {

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

/// Behind Client: makes one Connection after another, keeps the subscriptions over all of them, and
/// brings each message to whom it is for.
///
/// client_p.cpp holds how connections come and go, client_retrying.cpp what follows when one ends
/// by itself, client_leaving.cpp how a client leaves one in good order, client_traffic.cpp what
/// goes over them.
class ClientPrivate
{
public:
    ClientPrivate(Client *client, ClientOptions options, TransportFactory makeTransport);

    void connectToServer();
    void close();
    void drain(std::chrono::milliseconds timeout);

    Subscription *subscribe(const QByteArray &subject, const QByteArray &queueGroup);

    enum class WhenDown { Fail, Buffer };
    /// Sends one message, or says why not.
    std::optional<RequestError> publish(QByteArrayView subject, QByteArrayView payload,
                                        const HeaderList &headers, QByteArrayView replyTo,
                                        WhenDown whenDown);
    /// Sends a request whose reply \a replies already expects on \a replyTo.
    void sendRequest(QByteArrayView subject, QByteArrayView payload, const HeaderList &headers,
                     const QByteArray &replyTo);
    void sendProbe(quint64 tag);

    Statistics totals() const;
    QUrl serverUrl() const { return m_connection ? m_connection->url() : QUrl(); }
    QList<QUrl> servers() const { return m_pool.servers(); }
    QByteArray newInbox() const;

    // Children of the client, so that they move to another thread with it.
    ReplyMux *const replies;
    RttProbes *const probes;

    State state = State::Closed;
    ServerInfo serverInfo;

private:
    /// Of the last PING to a lame duck; no probe gets that far.
    static constexpr quint64 farewellTag = std::numeric_limits<quint64>::max();

    struct Refusal
    {
        ErrorCode code{};
        QString text;
        QByteArray login; ///< its fingerprint: new credentials are worth another try
        bool isOne() const;
        bool operator==(const Refusal &) const = default;
    };

    // client_p.cpp
    Connection *openConnection(const QUrl &url);
    void attempt();
    void onLoggedIn(Connection *connection);
    int sendStanding();
    void tellOfUnsendable(int count);
    void onInfo(Connection *connection);
    void onExpiring(Connection *connection, const QDateTime &end);
    void onPong(Connection *connection, quint64 tag, std::chrono::nanoseconds rtt);
    void tellOfServers();
    void onServerError(const ServerError &error, const QString &text);
    void onOverrunChanged(bool isOverrun);
    void onCaughtUp();
    void dropConnection();
    void drop(Connection *&connection);
    void setState(State newState);
    void deny(const ServerError &error);

    // client_retrying.cpp
    void onEnded(Connection *connection, ErrorCode code, const QString &text);
    void retry(bool wasConnected, ErrorCode code, const QString &text);
    bool isRepeated(const QUrl &server, const Refusal &refusal);
    void giveUpAfter(const Refusal &refusal);
    void giveUp(ErrorCode code, const QString &text);
    void checkCredentials();

    // client_leaving.cpp
    void planMove();
    void move();
    void onSuccessorLoggedIn();
    void startDraining();
    void finishDrain(ErrorCode code, const QString &text);

    // client_traffic.cpp
    void onMessage(quint64 sid, const Message &message);
    /// Calls \a done, later, with true once the server has taken all that was sent, and all that it
    /// had sent until then has been delivered; with false if the connection was lost before.
    void flush(std::function<void(bool)> done);
    bool isConnected() const { return m_connection && m_connection->isLoggedIn(); }
    RequestError disconnectedError() const;
    RequestError inboxDeniedError() const;
    RequestError noHeadersError() const;
    std::optional<RequestError> checkSendable(QByteArrayView subject, QByteArrayView replyTo,
                                              qsizetype size, bool withHeaders) const;

    Client *const q;
    const ClientOptions m_options;
    const TransportFactory m_makeTransport;
    QTimer *const m_retryTimer;
    QTimer *const m_moveTimer;
    QTimer *const m_drainTimer;
    QTimer *const m_credentialsTimer; ///< runs while only other credentials help
    ServerPool m_pool;
    Connection *m_connection = nullptr;
    Connection *m_successor = nullptr; ///< logs in while a lame duck still serves
    Connection *m_retiring = nullptr;  ///< a lame duck that delivers its last messages
    ReconnectPolicy m_reconnect;
    QElapsedTimer m_connectedSince;
    QHash<QUrl, Refusal> m_refusals; ///< of logins, by server, until one succeeds there
    QByteArray m_refusedLogin;       ///< fingerprint of the one that ended the attempts
    bool m_lameDuckTold = false;
    bool m_isFlushing = false;  ///< the last step of draining
    bool m_isOverrun = false;   ///< messages for subscriptions are dropped
    bool m_overrunTold = false; ///< until all that came has been delivered

    SubscriptionTable m_subscriptions;
    Outbox m_outbox;
    quint64 m_inboxSid = 0; ///< of the replies' subscription; 0 until there is a request
    bool m_inboxDenied = false;
    Statistics m_statistics;
};

} // namespace nunect::nats
