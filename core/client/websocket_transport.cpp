// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/websocket_transport.h"

#include "core/client/tls.h"

#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

// A server sends all that it holds for a client in one frame: up to 64 MiB, with its lines.
// Qt's own limit is 2 GiB.
static constexpr quint64 maxIncoming = (64 + 2) * 1024 * 1024;
static constexpr quint64 maxOutgoingFrame = 1024 * 1024;

/// What keeps \a headers from being sent as they are.
static std::optional<QString> problemOf(const UpgradeOptions &upgrade)
{
    static const QRegularExpression name(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s);
    static const QRegularExpression taken(u"^(host|upgrade|connection|origin|sec-websocket-.*)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto breaksLine
        = [](QByteArrayView text) { return text.contains('\r') || text.contains('\n'); };
    if (breaksLine(upgrade.origin.toUtf8()))
        return u"The origin must be one line."_s;
    for (const auto &[key, value] : upgrade.headers) {
        const QString text = QString::fromLatin1(key);
        if (!name.match(text).hasMatch())
            return u"\"%1\" is no name of an HTTP header."_s.arg(text);
        if (taken.match(text).hasMatch())
            return u"The HTTP header %1 belongs to WebSocket itself."_s.arg(text);
        if (breaksLine(value))
            return u"The value of the HTTP header %1 must be one line."_s.arg(text);
    }
    return std::nullopt;
}

void WebSocketTransport::open(const QUrl &url, const TlsOptions &tls, const UpgradeOptions &upgrade)
{
    Q_ASSERT(!m_socket);
    m_peer = peerName(url);
    m_host = url.host();
    m_tls = tls;
    m_isTls = url.scheme() == "wss"_L1;
    m_socket = new QWebSocket(upgrade.origin, QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(maxIncoming);
    m_socket->setMaxAllowedIncomingMessageSize(maxIncoming);
    m_socket->setOutgoingFrameSize(maxOutgoingFrame);
    connectSignals();
    if (const auto problem = problemOf(upgrade))
        return fail(ErrorCode::InvalidArgument, *problem);
    if (m_isTls && !setUpTls())
        return;
    QNetworkRequest request(url);
    for (const auto &[key, value] : upgrade.headers)
        request.setRawHeader(key, value);
    m_socket->open(request);
    // Before anything is sent: the upgrade's headers may be secret, too.
    if (auto *inner = m_socket->findChild<QSslSocket *>())
        connect(inner, &QSslSocket::encrypted, this, [this] { isPinned(); });
}

/// False, with closed() emitted, if the server's key is none of the pinned ones.
bool WebSocketTransport::isPinned()
{
    if (m_ended || !m_isTls)
        return !m_ended;
    const auto *inner = m_socket->findChild<QSslSocket *>();
    const QSslCertificate certificate
        = inner ? inner->peerCertificate() : m_socket->sslConfiguration().peerCertificate();
    const auto problem = tls::checkPin(certificate, m_tls, m_peer);
    if (!problem)
        return true;
    m_socket->disconnect(this);
    m_socket->abort();
    fail(problem->code, problem->text);
    return false;
}

QDateTime WebSocketTransport::certificateEnd() const
{
    return m_isTls && m_opened ? m_socket->sslConfiguration().peerCertificate().expiryDate()
                               : QDateTime();
}

void WebSocketTransport::connectSignals()
{
    connect(m_socket, &QWebSocket::connected, this, [this] {
        if (!isPinned())
            return;
        m_opened = true;
        Q_EMIT opened();
    });
    // Frames, not messages: they are pieces of one stream anyway.
    connect(m_socket, &QWebSocket::binaryFrameReceived, this,
            [this](const QByteArray &frame) { Q_EMIT received(frame); });
    connect(m_socket, &QWebSocket::textFrameReceived, this,
            [this](const QString &frame) { Q_EMIT received(frame.toUtf8()); });
    // The first bytes out are the request for the upgrade.
    connect(m_socket, &QWebSocket::bytesWritten, this, [this] { m_reached = true; });
    connect(m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, &WebSocketTransport::onError);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::onError);
#endif
}

/// False, with closed() emitted, if a file is not as it should be.
bool WebSocketTransport::setUpTls()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (const auto problem = tls::configure(configuration, m_tls)) {
        fail(problem->code, problem->text);
        return false;
    }
    m_socket->setSslConfiguration(configuration);
    return true;
}

void WebSocketTransport::send(const QByteArray &bytes)
{
    if (m_opened)
        m_socket->sendBinaryMessage(bytes);
}

void WebSocketTransport::close()
{
    if (m_ended)
        return;
    m_ended = true;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    if (m_opened)
        m_socket->close();
    else
        m_socket->abort();
    m_opened = false;
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    if (!m_opened)
        failToOpen(error);
    else if (error != QAbstractSocket::RemoteHostClosedError) // onDisconnected() knows more of that
        fail(ErrorCode::Network,
             u"The connection to %1 broke: %2."_s.arg(m_peer, m_socket->errorString()));
}

void WebSocketTransport::onDisconnected()
{
    if (!m_opened) {
        // Later, since Qt 6.4 tells of the error behind it only after this.
        QMetaObject::invokeMethod(
            this, [this] { failToOpen(QAbstractSocket::RemoteHostClosedError); },
            Qt::QueuedConnection);
        return;
    }
    const QString reason = m_socket->closeReason();
    fail(reason.startsWith("Slow Consumer"_L1) ? ErrorCode::SlowConsumer : ErrorCode::Network,
         reason.isEmpty() ? u"%1 closed the connection."_s.arg(m_peer)
                          : u"%1 closed the connection: %2."_s.arg(m_peer, reason));
}

void WebSocketTransport::fail(ErrorCode code, const QString &text)
{
    if (m_ended)
        return;
    // The socket is left to its end: this may be in the middle of one of its signals.
    m_ended = true;
    m_opened = false;
    m_socket->disconnect(this);
    Q_EMIT closed(code, text);
}

void WebSocketTransport::failToOpen(QAbstractSocket::SocketError error)
{
    if (m_isTls) {
        if (const auto problem
            = tls::explainClientCertificate(m_socket->errorString(), m_tls, m_peer))
            return fail(problem->code, problem->text);
    }
    if (error == QAbstractSocket::SslHandshakeFailedError || !m_sslErrors.isEmpty())
        return failTls();
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return fail(
            ErrorCode::HostNotFound,
            u"The host %1 is not known. Check the address and the name service."_s.arg(m_host));
    case QAbstractSocket::SocketTimeoutError:
        return fail(
            ErrorCode::Timeout,
            u"%1 does not answer. Check the address, the network and the firewall."_s.arg(m_peer));
    case QAbstractSocket::ConnectionRefusedError:
        // QWebSocket calls a refused upgrade so, too.
        if (m_reached)
            return failUpgrade();
        return fail(ErrorCode::ConnectionRefused,
                    u"%1 refused the connection. Is the hub running, and is this its WebSocket "
                    "port?"_s.arg(m_peer));
    case QAbstractSocket::RemoteHostClosedError:
        return failUpgrade();
    default:
        return fail(ErrorCode::Network,
                    u"No connection to %1: %2."_s.arg(m_peer, m_socket->errorString()));
    }
}

void WebSocketTransport::failUpgrade()
{
    static const QRegularExpression status(u"status code: (\\d+)"_s);
    QString code = status.match(m_socket->errorString()).captured(1);
    // Qt 6.6 and newer answer 401 themselves, if they are given a login, and do not name it.
    if (code.isEmpty() && m_socket->errorString().contains("authenticat"_L1, Qt::CaseInsensitive))
        code = u"401"_s;
    if (code == "403"_L1) {
        return fail(ErrorCode::WebSocketUpgrade,
                    u"%1 refuses WebSocket connections from here (HTTP status 403). Check the "
                    "hub's allowed origins."_s.arg(m_peer));
    }
    if (code == "401"_L1 || code == "407"_L1) {
        return fail(ErrorCode::WebSocketUpgrade,
                    u"The proxy at %1 asks for a login of its own (HTTP status %2). Give it as "
                    "headers of the upgrade request."_s.arg(m_peer, code));
    }
    if (code == "502"_L1 || code == "503"_L1 || code == "504"_L1) {
        return fail(ErrorCode::WebSocketUpgrade,
                    u"The proxy at %1 does not reach the hub behind it (HTTP status %2). Is the "
                    "hub running?"_s.arg(m_peer, code));
    }
    fail(ErrorCode::WebSocketUpgrade,
         code.isEmpty()
             ? u"%1 does not speak WebSocket. Check the port, and ws or wss."_s.arg(m_peer)
             : u"%1 is no NATS WebSocket port: it answered with HTTP status %2. Check the port, "
               "and ws or wss."_s.arg(m_peer, code));
}

void WebSocketTransport::failTls()
{
    if (const auto problem = tls::explain(m_sslErrors, m_tls, m_peer, m_host))
        return fail(problem->code, problem->text);
    const QString reason
        = m_sslErrors.isEmpty() ? m_socket->errorString() : m_sslErrors.first().errorString();
    fail(ErrorCode::Tls,
         u"No TLS connection to %1: %2. Check the port, and ws or wss."_s.arg(m_peer, reason));
}

} // namespace nunect::nats
