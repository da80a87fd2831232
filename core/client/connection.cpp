// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/connection.h"

#include "core/client/secret.h"
#include "core/protocol/writer.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats {

/// How long parsing may keep the event loop waiting.
static constexpr std::chrono::nanoseconds slice = 2ms;
static constexpr quint64 keepAliveTag = 0;

Connection::Connection(QUrl url, const ClientOptions &options, std::unique_ptr<Transport> transport,
                       MessageHandler onMessage, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_options(options)
    , m_transport(std::move(transport))
    , m_onMessage(std::move(onMessage))
    , m_peer(peerName(m_url))
{
    connect(m_transport.get(), &Transport::opened, this, [this] { m_phase = Phase::AwaitingInfo; });
    connect(m_transport.get(), &Transport::received, this, &Connection::onReceived);
    connect(m_transport.get(), &Transport::closed, this, &Connection::onTransportClosed);

    m_connectTimer.setSingleShot(true);
    m_connectTimer.setInterval(m_options.connectTimeout);
    connect(&m_connectTimer, &QTimer::timeout, this, &Connection::onConnectTimeout);

    // Precise: a coarse timer's 5 % would add up to more than a half-open link may take.
    m_keepAliveTimer.setTimerType(Qt::PreciseTimer);
    m_keepAliveTimer.setInterval(m_options.pingInterval);
    connect(&m_keepAliveTimer, &QTimer::timeout, this, &Connection::onKeepAlive);

    m_certificateTimer.setInterval(1h); // a connection may live for months
    connect(&m_certificateTimer, &QTimer::timeout, this, &Connection::checkCertificate);

    // A timer and not a posted event, so that the socket gets its turn in between.
    m_sliceTimer.setSingleShot(true);
    m_sliceTimer.setInterval(0);
    connect(&m_sliceTimer, &QTimer::timeout, this, [this] { process(slice); });
}

void Connection::open()
{
    m_connectTimer.start();
    m_transport->open(m_url, m_options.tls, m_options.upgrade);
}

void Connection::close()
{
    m_phase = Phase::Ended;
    m_connectTimer.stop();
    m_keepAliveTimer.stop();
    m_sliceTimer.stop();
    m_certificateTimer.stop();
    m_transport->disconnect(this);
    m_transport->close();
}

void Connection::send(const QByteArray &bytes)
{
    if (m_phase == Phase::LoggedIn)
        m_transport->send(bytes);
}

void Connection::ping(quint64 tag)
{
    if (m_phase != Phase::LoggedIn)
        return;
    Ping &sent = m_pings.emplaceBack();
    sent.tag = tag;
    sent.since.start();
    m_transport->send(writer::ping());
}

void Connection::onReceived(const QByteArray &bytes, qsizetype at)
{
    m_silentPings = 0;
    m_parser.feed(bytes, at);
    watchBacklog();
    if (!m_sliceTimer.isActive())
        process(slice);
}

void Connection::onTransportClosed(ErrorCode code, const QString &text)
{
    process(std::chrono::nanoseconds::max()); // what came before the end still counts
    if (m_lastServerError.isEmpty())
        end(code, text);
    else
        end(code, u"%1 closed the connection: %2."_s.arg(m_peer, m_lastServerError));
}

void Connection::onConnectTimeout()
{
    const QString limit
        = QString::number(std::chrono::duration<double>(m_options.connectTimeout).count());
    if (m_phase == Phase::Opening) {
        end(ErrorCode::Timeout,
            u"%1 did not answer within %2 s. Check the address, the network and the firewall."_s
                .arg(m_peer, limit));
    } else {
        end(ErrorCode::Timeout,
            u"%1 answered, but did not complete the login within %2 s."_s.arg(m_peer, limit));
    }
}

void Connection::onKeepAlive()
{
    if (m_silentPings >= m_options.maxPingsOut) {
        end(ErrorCode::StaleConnection,
            u"%1 does not answer any more: %2 PINGs went without a sign of life."_s.arg(
                m_peer, QString::number(m_silentPings)));
        return;
    }
    ++m_silentPings;
    ping(keepAliveTag);
}

void Connection::process(std::chrono::nanoseconds most)
{
    QElapsedTimer time;
    time.start();
    MsgOp taken;
    for (int count = 1; m_phase != Phase::Ended; ++count) {
        switch (m_parser.next()) {
        case Parser::Step::NeedMore:
            return onRanDry();
        case Parser::Step::Error:
            end(ErrorCode::Protocol, u"%1: %2."_s.arg(m_peer, m_parser.error().text));
            return;
        case Parser::Step::Op:
            handle(m_parser.op(), taken);
        }
        if (count % 16 == 0) {
            if (m_isOverrun)
                watchBacklog();
            if (time.nsecsElapsed() > most.count()) {
                m_sliceTimer.start();
                return;
            }
        }
    }
}

void Connection::handle(NatsOp &op, MsgOp &taken)
{
    if (!m_lastServerError.isEmpty())
        m_lastServerError.clear(); // others follow it: it was not the end
    if (auto *message = std::get_if<MsgOp>(&op)) {
        // Taken out of the parser: who gets it may run an event loop, and with it the parser. In
        // exchange for the last, whose share in the same frame the parser uses again.
        std::swap(taken, *message);
        if (m_phase == Phase::LoggedIn)
            m_onMessage(taken.sid, taken.message);
    } else if (std::holds_alternative<PingOp>(op)) {
        m_transport->send(writer::pong());
    } else if (std::holds_alternative<PongOp>(op)) {
        handlePong();
    } else if (const auto *info = std::get_if<InfoOp>(&op)) {
        handleInfo(info->json);
    } else if (const auto *error = std::get_if<ErrOp>(&op)) {
        handleError(error->text);
    }
}

/// Keeps memory bounded when slots take longer than messages take to come: dropping costs next to
/// nothing, so that the rest, a PING perhaps, has its turn.
void Connection::watchBacklog()
{
    const qsizetype pending = m_parser.pendingBytes();
    if (m_isOverrun ? pending >= m_options.maxBacklog / 2 : pending <= m_options.maxBacklog)
        return;
    m_isOverrun = !m_isOverrun;
    m_isBehind = true;
    Q_EMIT overrunChanged(m_isOverrun);
}

void Connection::onRanDry()
{
    if (m_isOverrun)
        watchBacklog();
    if (m_isBehind && !m_isOverrun) {
        m_isBehind = false;
        Q_EMIT caughtUp();
    }
}

void Connection::handleInfo(const QByteArray &json)
{
    const Result<ServerInfo> info = decodeServerInfo(json);
    if (!info) {
        end(ErrorCode::Protocol, u"%1: %2."_s.arg(m_peer, info.error().text));
        return;
    }
    m_info = *info;
    if (m_phase == Phase::AwaitingInfo)
        logIn();
    else if (m_phase == Phase::LoggedIn)
        Q_EMIT infoChanged();
}

void Connection::logIn()
{
    if (m_info.proto < 1) { // else it would ignore `echo:false`, and send us our own messages
        end(ErrorCode::Unsupported,
            u"%1 is too old: it cannot keep a client's own messages from it (no echo). Update its "
            "nats-server to 1.2 or newer."_s.arg(m_peer));
        return;
    }
    Credentials credentials;
    if (m_options.credentials) {
        Result<Credentials> given = m_options.credentials();
        if (!given) {
            end(ErrorCode::Credentials, given.error().text);
            return;
        }
        credentials = *std::move(given);
    }
    m_login = {credentials.description(), credentials.hint(), credentials.fingerprint()};
    const Result<Login> login = Login::make(credentials, m_info.nonce);
    if (!login) {
        end(ErrorCode::Credentials, u"No login at %1: %2"_s.arg(m_peer, login.error().text));
        return;
    }
    m_phase = Phase::LoggingIn;
    const QByteArray name = m_options.name.toUtf8();
    writer::ConnectFields fields{name, {}, {}, NUNECT_VERSION};
    fields.headers = m_info.headers; // a server refuses who asks for what it does not offer
    login->fill(fields, credentials);
    QByteArray bytes = writer::connect(fields);
    m_transport->send(bytes);
    wipe(bytes);
    m_transport->send(writer::ping());
}

void Connection::handlePong()
{
    if (m_phase == Phase::LoggingIn) {
        m_phase = Phase::LoggedIn;
        m_connectTimer.stop();
        m_keepAliveTimer.start();
        m_certificateTimer.start();
        Q_EMIT loggedIn();
        checkCertificate();
    } else if (!m_pings.isEmpty()) {
        const Ping answered = m_pings.dequeue();
        if (answered.tag != keepAliveTag)
            Q_EMIT pongReceived(answered.tag,
                                std::chrono::nanoseconds(answered.since.nsecsElapsed()));
    }
}

void Connection::checkCertificate()
{
    const QDateTime end = m_transport->certificateEnd();
    if (m_phase != Phase::LoggedIn || m_expiryTold || !end.isValid()
        || QDateTime::currentDateTimeUtc().addDays(m_options.tls.warnBefore.count()) < end)
        return;
    m_expiryTold = true;
    Q_EMIT certificateExpiring(end);
}

void Connection::handleError(const QByteArray &text)
{
    const ServerError error = classifyServerError(text);
    const QString said = QString::fromUtf8(text);
    switch (error.scope) {
    case ServerError::Login:
        end(error.code,
            error.code == ErrorCode::AuthExpired
                ? u"%1 ended the login of %2: %3."_s.arg(m_peer, m_login.description, said)
                : u"%1 refused %2 (%3). %4"_s.arg(m_peer, m_login.description, said, m_login.hint));
        return;
    case ServerError::Connection:
        end(error.code, u"%1 ended the connection: %2."_s.arg(m_peer, said));
        return;
    case ServerError::Subscription:
        Q_EMIT serverError(error,
                           u"This login may not subscribe to %1. Ask for the permission, or do "
                           "without."_s.arg(QString::fromUtf8(error.subject)));
        return;
    case ServerError::Publish:
        Q_EMIT serverError(error,
                           u"This login may not publish to %1. Ask for the permission, or do "
                           "without."_s.arg(QString::fromUtf8(error.subject)));
        return;
    case ServerError::Nothing:
        m_lastServerError = said;
        Q_EMIT serverError(error, u"%1 reports: %2."_s.arg(m_peer, said));
        return;
    }
}

void Connection::end(ErrorCode code, const QString &text)
{
    if (m_phase == Phase::Ended)
        return;
    close();
    Q_EMIT ended(code, text);
}

} // namespace nunect::nats
