// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client_p.h"

#include "core/client/inbox_name.h"
#include "core/client/logging.h"
#include "core/protocol/subject.h"
#include "core/protocol/writer.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static double randomNumber() { return QRandomGenerator::global()->generateDouble(); }

static ServerPool poolOf(const ClientOptions &options)
{
    return ServerPool(QList<QUrl>{options.url} + options.moreUrls,
                      options.randomize ? randomNumber : std::function<double()>());
}

ClientPrivate::ClientPrivate(Client *client, ClientOptions options, TransportFactory makeTransport)
    : replies(new ReplyMux(newInboxName(options.inboxPrefix), client))
    , probes(new RttProbes(client))
    , q(client)
    , m_options(std::move(options))
    , m_makeTransport(std::move(makeTransport))
    , m_retryTimer(new QTimer(client))
    , m_moveTimer(new QTimer(client))
    , m_drainTimer(new QTimer(client))
    , m_credentialsTimer(new QTimer(client))
    , m_pool(poolOf(m_options))
    , m_reconnect(m_options.reconnect, randomNumber)
    , m_subscriptions({[this] { return isConnected(); },
                       [this](const QByteArray &bytes) { m_connection->send(bytes); },
                       [this](std::function<void(bool)> done) { flush(std::move(done)); },
                       [this](const Subscription &subscription) {
                           Q_EMIT q->event(
                               {Event::SlowConsumer,
                                ErrorCode::SlowConsumer,
                                u"More messages wait on %1 than may: more are "
                                "dropped."_s.arg(QString::fromUtf8(subscription.subject())),
                                subscription.subject(),
                                {}});
                       }})
    , m_outbox(m_options.reconnectBuffer)
{
    for (QTimer *timer : {m_retryTimer, m_moveTimer, m_drainTimer})
        timer->setSingleShot(true);
    // Coarse timers are moved to round times, where clients that were spread would meet again.
    for (QTimer *timer : {m_retryTimer, m_moveTimer})
        timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(m_retryTimer, &QTimer::timeout, q, [this] { attempt(); });
    QObject::connect(m_moveTimer, &QTimer::timeout, q, [this] { move(); });
    QObject::connect(m_drainTimer, &QTimer::timeout, q, [this] {
        finishDrain(ErrorCode::Timeout, u"Draining took too long: some messages may be lost."_s);
    });
    QObject::connect(m_credentialsTimer, &QTimer::timeout, q, [this] { checkCredentials(); });
}

static std::optional<QString> problemOf(const QUrl &url)
{
    if (!url.userInfo().isEmpty()) // whose text must not be repeated
        return u"The server's address must not hold a user or password."_s;
    if (url.scheme() != "ws"_L1 && url.scheme() != "wss"_L1) {
        return u"The server's address \"%1\" must start with wss:// (or ws://)."_s.arg(
            url.toString());
    }
    if (!url.isValid() || url.host().isEmpty())
        return u"The server's address \"%1\" names no host."_s.arg(url.toString());
    return std::nullopt;
}

void ClientPrivate::connectToServer()
{
    if (state != State::Closed)
        return;
    m_credentialsTimer->stop();
    m_refusals.clear();
    m_reconnect.reset();
    m_pool = poolOf(m_options);
    const QList<QUrl> urls = m_pool.servers();
    for (const QUrl &url : urls) {
        if (const auto problem = problemOf(url)) {
            giveUp(ErrorCode::InvalidUrl, *problem);
            return;
        }
    }
    if (!isPublishSubject(m_options.inboxPrefix)) {
        giveUp(ErrorCode::InvalidArgument,
               u"The inbox prefix \"%1\" is no subject: use tokens between dots, without "
               "wildcards."_s.arg(QString::fromUtf8(m_options.inboxPrefix)));
        return;
    }
    setState(State::Connecting);
    attempt();
}

void ClientPrivate::close()
{
    m_retryTimer->stop();
    m_drainTimer->stop();
    m_credentialsTimer->stop();
    dropConnection();
    m_outbox.take();
    setState(State::Closed);
}

Connection *ClientPrivate::openConnection(const QUrl &url)
{
    auto *connection = new Connection(
        url, m_options, m_makeTransport(),
        [this](quint64 sid, const Message &message) { onMessage(sid, message); }, q);
    QObject::connect(connection, &Connection::loggedIn, q, [this, connection] {
        if (connection == m_successor)
            onSuccessorLoggedIn();
        else
            onLoggedIn(connection);
    });
    QObject::connect(connection, &Connection::infoChanged, q,
                     [this, connection] { onInfo(connection); });
    QObject::connect(connection, &Connection::certificateExpiring, q,
                     [this, connection](const QDateTime &end) { onExpiring(connection, end); });
    QObject::connect(connection, &Connection::pongReceived, q,
                     [this, connection](quint64 tag, std::chrono::nanoseconds rtt) {
                         onPong(connection, tag, rtt);
                     });
    QObject::connect(
        connection, &Connection::serverError, q,
        [this](const ServerError &error, const QString &text) { onServerError(error, text); });
    QObject::connect(connection, &Connection::overrunChanged, q,
                     [this](bool isOverrun) { onOverrunChanged(isOverrun); });
    QObject::connect(connection, &Connection::caughtUp, q, [this] { onCaughtUp(); });
    QObject::connect(connection, &Connection::ended, q,
                     [this, connection](ErrorCode code, const QString &text) {
                         onEnded(connection, code, text);
                     });
    return connection;
}

void ClientPrivate::attempt()
{
    if (state == State::Closed || m_connection)
        return;
    m_connection = openConnection(m_pool.next());
    m_connection->open();
}

void ClientPrivate::onLoggedIn(Connection *connection)
{
    m_connectedSince.start();
    m_refusals.remove(connection->url());
    m_pool.newRound();
    m_lameDuckTold = false;
    m_inboxDenied = false;
    ++m_statistics.connects;
    serverInfo = connection->info();
    qCInfo(lcNats).noquote() << "connected to" << peerName(connection->url())
                             << serverInfo.serverName << serverInfo.version;

    // Before anyone is told, so that what they publish finds all subscriptions in place.
    const int unsendable = sendStanding();
    m_subscriptions.connected();
    // Each slot may have closed the connection.
    if (isConnected() && state != State::Draining)
        setState(State::Connected);
    if (isConnected())
        Q_EMIT q->event({Event::Connected, {}, {}, {}, {}});
    if (unsendable > 0)
        tellOfUnsendable(unsendable);
    if (isConnected())
        onInfo(m_connection);
    if (isConnected() && state == State::Draining)
        startDraining();
}

/// What stands over all connections: subscriptions, and what waits to be published. Gives the
/// number of messages that this server does not take.
int ClientPrivate::sendStanding()
{
    QByteArray bytes;
    if (m_inboxSid != 0)
        bytes += writer::sub(replies->wildcard(), {}, m_inboxSid);
    bytes += m_subscriptions.resubscription();
    if (!bytes.isEmpty())
        m_connection->send(bytes);
    const QList<QByteArray> waiting = m_outbox.take();
    int unsendable = 0;
    for (const QByteArray &operation : waiting) {
        if (operation.startsWith("HPUB ") && !serverInfo.headers)
            ++unsendable; // sent all the same, it would end the connection
        else
            m_connection->send(operation);
    }
    return unsendable;
}

void ClientPrivate::tellOfUnsendable(int count)
{
    const QString text
        = u"Messages with headers that waited for a connection are lost (%1): %2"_s.arg(count).arg(
            noHeadersError().text);
    qCWarning(lcNats).noquote() << text;
    Q_EMIT q->event({Event::ServerError, ErrorCode::InvalidArgument, text, {}, {}});
}

void ClientPrivate::onInfo(Connection *connection)
{
    if (connection != m_connection)
        return;
    serverInfo = connection->info();
    if (!m_options.ignoreDiscovered
        && m_pool.setDiscovered(serverInfo.connectUrls, connection->url()))
        tellOfServers();
    if (!serverInfo.lameDuck || m_lameDuckTold || connection != m_connection)
        return;
    m_lameDuckTold = true;
    Q_EMIT q->event({Event::LameDuck,
                     ErrorCode::Disconnected,
                     u"%1 is about to shut down and asks its clients to leave."_s.arg(
                         peerName(connection->url())),
                     {},
                     {}});
    planMove();
}

void ClientPrivate::onExpiring(Connection *connection, const QDateTime &end)
{
    const QString text = u"The certificate of %1 ends on %2. Renew it on the hub before."_s.arg(
        peerName(connection->url()), end.toUTC().toString(Qt::ISODate));
    qCWarning(lcNats).noquote() << text;
    Event event{Event::CertificateExpiring, ErrorCode::TlsExpired, text, {}, {}};
    event.until = end;
    Q_EMIT q->event(event);
}

void ClientPrivate::tellOfServers()
{
    QStringList names;
    const QList<QUrl> urls = m_pool.servers();
    for (const QUrl &url : urls)
        names += peerName(url);
    Q_EMIT q->event({Event::ServersChanged,
                     {},
                     u"The site's servers are now: %1."_s.arg(names.join(u", "_s)),
                     {},
                     {}});
}

void ClientPrivate::onPong(Connection *connection, quint64 tag, std::chrono::nanoseconds rtt)
{
    if (tag == farewellTag && connection == m_retiring)
        drop(m_retiring);
    else
        probes->answered(tag, rtt);
}

void ClientPrivate::onServerError(const ServerError &error, const QString &text)
{
    const bool permission = error.code == ErrorCode::PermissionDenied;
    if (permission)
        deny(error);
    else
        qCWarning(lcNats).noquote() << text;
    Q_EMIT q->event({permission ? Event::PermissionDenied : Event::ServerError,
                     error.code,
                     text,
                     error.subject,
                     {}});
}

void ClientPrivate::deny(const ServerError &error)
{
    const RequestError refusal{
        error.code, u"This login may not publish to %1."_s.arg(QString::fromUtf8(error.subject))};
    if (error.scope == ServerError::Publish) {
        replies->failRequestsTo(error.subject, refusal);
        return;
    }
    if (error.subject == replies->wildcard()) {
        m_inboxDenied = true;
        replies->failAll(inboxDeniedError());
        return;
    }
    m_subscriptions.deny(error.subject, error.queueGroup);
}

void ClientPrivate::onOverrunChanged(bool isOverrun)
{
    m_isOverrun = isOverrun;
    if (!isOverrun || std::exchange(m_overrunTold, true))
        return;
    Q_EMIT q->event({Event::SlowConsumer,
                     ErrorCode::SlowConsumer,
                     u"Messages come faster than they are taken: some are dropped."_s,
                     {},
                     {}});
}

void ClientPrivate::onCaughtUp()
{
    m_overrunTold = false;
    qCWarning(lcNats) << "all messages are taken again; dropped in all:" << m_statistics.overrun;
}

/// Ends a connection without a word to anyone.
void ClientPrivate::drop(Connection *&connection)
{
    if (!connection)
        return;
    Connection *const dropped = std::exchange(connection, nullptr);
    dropped->disconnect(q);
    dropped->close();
    dropped->deleteLater(); // this may be one of its own signals
}

/// Ends the connection, if there is one, and what depended on it.
void ClientPrivate::dropConnection()
{
    m_moveTimer->stop();
    m_connectedSince.invalidate();
    m_isFlushing = false;
    m_isOverrun = false;
    m_overrunTold = false;
    drop(m_successor);
    drop(m_retiring);
    if (!m_connection)
        return;
    drop(m_connection);
    const RequestError lost{ErrorCode::Disconnected, u"The connection was lost."_s};
    replies->failAll(lost);
    probes->failAll(lost);
    m_subscriptions.disconnected();
}

void ClientPrivate::setState(State newState)
{
    if (state == newState)
        return;
    state = newState;
    Q_EMIT q->stateChanged(newState);
}

} // namespace nunect::nats
