// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client_p.h"

#include "core/protocol/subject.h"
#include "core/protocol/writer.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats {

static Q_LOGGING_CATEGORY(lcNats, "nunect.nats", QtInfoMsg)

    /// A connection that was up for less may have been let in only to be thrown out again; the next
    /// attempt then waits its turn.
    static constexpr std::chrono::milliseconds goodAfter = 1s;

/// Room for an operation's name, numbers and blanks beside its subjects.
static constexpr qsizetype lineOverhead = 64;

ClientPrivate::ClientPrivate(Client *client, ClientOptions options, TransportFactory makeTransport)
    : replies(new ReplyMux(client))
    , probes(new RttProbes(client))
    , q(client)
    , m_options(std::move(options))
    , m_makeTransport(std::move(makeTransport))
    , m_retryTimer(new QTimer(client))
    , m_reconnect(m_options.reconnect, [] { return QRandomGenerator::global()->generateDouble(); })
{
    m_retryTimer->setSingleShot(true);
    QObject::connect(m_retryTimer, &QTimer::timeout, q, [this] { attempt(); });
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
    m_lastRefusal.clear();
    m_reconnect.reset();
    if (const auto problem = problemOf(m_options.url)) {
        giveUp(ErrorCode::InvalidUrl, *problem);
        return;
    }
    setState(State::Connecting);
    attempt();
}

void ClientPrivate::close()
{
    m_retryTimer->stop();
    dropConnection();
    setState(State::Closed);
}

void ClientPrivate::attempt()
{
    if (state == State::Closed || m_connection)
        return;
    m_connection = new Connection(
        m_options, m_makeTransport(),
        [this](quint64 sid, const Message &message) { onMessage(sid, message); }, q);
    QObject::connect(m_connection, &Connection::loggedIn, q, [this] { onLoggedIn(); });
    QObject::connect(m_connection, &Connection::infoChanged, q,
                     [this] { onInfo(m_connection->info()); });
    QObject::connect(m_connection, &Connection::pongReceived, probes, &RttProbes::answered);
    QObject::connect(
        m_connection, &Connection::serverError, q,
        [this](const ServerError &error, const QString &text) { onServerError(error, text); });
    QObject::connect(m_connection, &Connection::ended, q,
                     [this](ErrorCode code, const QString &text) { onEnded(code, text); });
    m_connection->open();
}

void ClientPrivate::onLoggedIn()
{
    m_connectedSince.start();
    m_lastRefusal.clear();
    m_lameDuckTold = false;
    m_inboxDenied = false;
    ++statistics.connects;
    serverInfo = m_connection->info();
    qCInfo(lcNats).noquote() << "connected to" << peerName(m_options.url) << serverInfo.serverName
                             << serverInfo.version;

    // Before anyone is told, so that what they publish finds all subscriptions in place.
    QByteArray bytes;
    if (m_inboxSid != 0)
        bytes += writer::sub(replies->wildcard(), {}, m_inboxSid);
    const QList<Subscription *> all = m_subscriptions.values();
    for (const Subscription *subscription : all) {
        bytes += writer::sub(subscription->subject(), subscription->queueGroup(),
                             subscription->m_sid);
    }
    if (!bytes.isEmpty())
        m_connection->send(bytes);
    for (Subscription *subscription : all) {
        if (m_subscriptions.contains(subscription->m_sid))
            setState(subscription, Subscription::State::Subscribed);
    }
    // Each slot may have closed the connection.
    if (isConnected())
        setState(State::Connected);
    if (isConnected())
        Q_EMIT q->event({Event::Connected, {}, {}, {}, {}});
    if (isConnected())
        onInfo(serverInfo);
}

void ClientPrivate::onInfo(const ServerInfo &info)
{
    serverInfo = info;
    if (info.lameDuck && !m_lameDuckTold) {
        m_lameDuckTold = true;
        Q_EMIT q->event({Event::LameDuck,
                         ErrorCode::Disconnected,
                         u"%1 is about to shut down and asks its clients to leave."_s.arg(
                             peerName(m_options.url)),
                         {},
                         {}});
    }
}

void ClientPrivate::onMessage(quint64 sid, const Message &message)
{
    ++statistics.inMessages;
    statistics.inBytes += static_cast<quint64>(message.size());
    if (sid == m_inboxSid)
        replies->deliver(message);
    else if (Subscription *subscription = m_subscriptions.value(sid))
        Q_EMIT subscription->messageReceived(message);
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
        replies->failAll({error.code,
                          u"This login may not subscribe to _INBOX.>, so that no reply "
                          "can reach it."_s});
        return;
    }
    const QList<Subscription *> all = m_subscriptions.values();
    for (Subscription *subscription : all) {
        if (subscription->subject() == error.subject
            && subscription->queueGroup() == error.queueGroup)
            setState(subscription, Subscription::State::Denied);
    }
}

void ClientPrivate::onEnded(ErrorCode code, const QString &text)
{
    const bool wasConnected = state == State::Connected;
    dropConnection();
    if (state == State::Closed) // by a slot
        return;
    if (isRepeatedRefusal(code, text)) {
        giveUp(
            code,
            u"%1 The login was refused twice in a row, so there are no more attempts."_s.arg(text));
        return;
    }
    if (wasConnected && m_connectedSince.elapsed() >= goodAfter.count())
        m_reconnect.reset();
    const std::chrono::milliseconds delay = m_reconnect.next();
    m_retryTimer->start(delay);
    if (wasConnected)
        qCInfo(lcNats).noquote() << "disconnected:" << text;
    else
        qCDebug(lcNats).noquote() << "attempt failed:" << text;
    setState(State::Reconnecting);
    Q_EMIT q->event(
        {wasConnected ? Event::Disconnected : Event::Reconnecting, code, text, {}, delay});
}

/// Whether this was the second equal refusal of the login without a success in between.
bool ClientPrivate::isRepeatedRefusal(ErrorCode code, const QString &text)
{
    if (code != ErrorCode::Authorization && code != ErrorCode::AuthExpired)
        return false;
    const bool repeated = m_lastRefusal == text;
    m_lastRefusal = text;
    return repeated;
}

void ClientPrivate::giveUp(ErrorCode code, const QString &text)
{
    qCWarning(lcNats).noquote() << text;
    setState(State::Closed);
    Q_EMIT q->event({Event::GaveUp, code, text, {}, {}});
}

/// Ends the connection, if there is one, and what depended on it.
void ClientPrivate::dropConnection()
{
    if (!m_connection)
        return;
    m_connection->disconnect(q);
    m_connection->disconnect(probes);
    m_connection->close();
    m_connection->deleteLater(); // this may be one of its own signals
    m_connection = nullptr;

    const RequestError lost{ErrorCode::Disconnected, u"The connection was lost."_s};
    replies->failAll(lost);
    probes->failAll(lost);
    const QList<Subscription *> all = m_subscriptions.values();
    for (Subscription *subscription : all)
        setState(subscription, Subscription::State::Pending);
}

void ClientPrivate::setState(State newState)
{
    if (state == newState)
        return;
    state = newState;
    Q_EMIT q->stateChanged(newState);
}

void ClientPrivate::setState(Subscription *subscription, Subscription::State newState)
{
    if (subscription->m_state == newState || subscription->m_state == Subscription::State::Ended)
        return;
    subscription->m_state = newState;
    Q_EMIT subscription->stateChanged(newState);
}

Subscription *ClientPrivate::subscribe(const QByteArray &subject, const QByteArray &queueGroup)
{
    auto *subscription = new Subscription(++m_lastSid, subject, queueGroup, this);
    subscription->setParent(q);
    if (!isSubscribeSubject(subject) || (!queueGroup.isEmpty() && !isQueueGroup(queueGroup))
        || subject.size() + queueGroup.size() + lineOverhead > maxControlLine) {
        qCWarning(lcNats) << "cannot subscribe to" << subject << "in queue group" << queueGroup
                          << ": not a valid subject or queue group";
        subscription->m_state = Subscription::State::Ended;
        return subscription;
    }
    m_subscriptions.insert(subscription->m_sid, subscription);
    if (isConnected()) {
        m_connection->send(writer::sub(subject, queueGroup, subscription->m_sid));
        subscription->m_state = Subscription::State::Subscribed;
    }
    return subscription;
}

void ClientPrivate::unsubscribe(Subscription *subscription)
{
    if (m_subscriptions.remove(subscription->m_sid) == 0)
        return;
    if (isConnected())
        m_connection->send(writer::unsub(subscription->m_sid));
    setState(subscription, Subscription::State::Ended);
    subscription->deleteLater();
}

std::optional<RequestError> ClientPrivate::checkSendable(QByteArrayView subject,
                                                         QByteArrayView replyTo, qsizetype size,
                                                         bool withHeaders) const
{
    if (!isConnected())
        return RequestError{ErrorCode::Disconnected,
                            u"There is no connection to %1."_s.arg(peerName(m_options.url))};
    if (!isPublishSubject(subject) || (!replyTo.isEmpty() && !isPublishSubject(replyTo))
        || subject.size() + replyTo.size() + lineOverhead > maxControlLine) {
        return RequestError{ErrorCode::InvalidArgument,
                            u"The subject \"%1\" (reply \"%2\") cannot be published to: use "
                            "tokens between dots, without blanks and wildcards."_s.arg(
                                QString::fromUtf8(subject), QString::fromUtf8(replyTo))};
    }
    if (size > serverInfo.maxPayload) {
        return RequestError{ErrorCode::MaxPayload,
                            u"The message for %1 has %2 bytes; the server takes up to %3."_s
                                .arg(QString::fromUtf8(subject))
                                .arg(size)
                                .arg(serverInfo.maxPayload)};
    }
    if (withHeaders && !serverInfo.headers) {
        return RequestError{ErrorCode::InvalidArgument,
                            u"The server %1 takes no headers."_s.arg(serverInfo.serverName)};
    }
    return std::nullopt;
}

std::optional<RequestError> ClientPrivate::publish(QByteArrayView subject, QByteArrayView payload,
                                                   const HeaderList &headers,
                                                   QByteArrayView replyTo)
{
    const Result<QByteArray> block = encodeHeaders(headers);
    if (!block)
        return RequestError{ErrorCode::InvalidArgument, block.error().text};
    const qsizetype size = block->size() + payload.size();
    if (auto problem = checkSendable(subject, replyTo, size, !block->isEmpty()))
        return problem;
    m_connection->send(writer::pub(subject, replyTo, *block, payload));
    ++statistics.outMessages;
    statistics.outBytes += static_cast<quint64>(size);
    return std::nullopt;
}

void ClientPrivate::sendRequest(QByteArrayView subject, QByteArrayView payload,
                                const HeaderList &headers, const QByteArray &replyTo)
{
    if (m_inboxDenied) {
        replies->fail(replyTo,
                      {ErrorCode::PermissionDenied,
                       u"This login may not subscribe to _INBOX.>, so that no reply can "
                       "reach it."_s});
        return;
    }
    if (m_inboxSid == 0) {
        m_inboxSid = ++m_lastSid;
        if (isConnected())
            m_connection->send(writer::sub(replies->wildcard(), {}, m_inboxSid));
    }
    if (const auto problem = publish(subject, payload, headers, replyTo))
        replies->fail(replyTo, *problem);
}

void ClientPrivate::sendProbe(quint64 tag)
{
    if (isConnected())
        m_connection->ping(tag);
    else
        probes->fail(tag,
                     {ErrorCode::Disconnected,
                      u"There is no connection to %1."_s.arg(peerName(m_options.url))});
}

} // namespace nunect::nats
