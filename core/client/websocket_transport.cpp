// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/websocket_transport.h"

#include "core/client/tls.h"
#include "core/protocol/frame_encoder.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

using websocket::Opcode;
using websocket::UpgradeAnswer;

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

/// Name and port as an HTTP request's Host has them.
static QByteArray hostHeader(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    return url.port() < 0 ? name : name + ':' + QByteArray::number(url.port());
}

static QByteArray requestTarget(const QUrl &url)
{
    const QUrl target
        = url.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QByteArray text = target.toEncoded();
    return text.startsWith('/') ? text : '/' + text;
}

/// Not to be foretold, so that no page or proxy can be made to send bytes of somebody's choice
/// (RFC 6455, 10.3).
static QByteArray randomKey()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toBase64();
}

void WebSocketTransport::open(const QUrl &url, const TlsOptions &tls, const UpgradeOptions &upgrade)
{
    Q_ASSERT(!m_socket);
    const bool isTls = url.scheme() == "wss"_L1;
    m_peer = peerName(url);
    m_host = url.host();
    m_tls = tls;
    if (const auto problem = problemOf(upgrade))
        return fail(ErrorCode::InvalidArgument, *problem);
    m_request = {hostHeader(url), requestTarget(url), randomKey(), upgrade.origin.toUtf8(),
                 upgrade.headers};
    m_tlsSocket = isTls ? new QSslSocket(this) : nullptr;
    m_socket = isTls ? m_tlsSocket : new QTcpSocket(this);
    // What does not fit waits at the server, and not in memory that is gone through twice.
    m_socket->setReadBufferSize(ReadBuffers::most);
    connectSignals();
    if (m_tlsSocket && !setUpTls(*m_tlsSocket))
        return;
    Q_EMIT stageReached(Stage::Begun);
    if (m_tlsSocket)
        m_tlsSocket->connectToHostEncrypted(m_host, static_cast<quint16>(url.port(443)));
    else
        m_socket->connectToHost(m_host, static_cast<quint16>(url.port(80)));
}

/// False, with closed() emitted, if a file is not as it should be.
bool WebSocketTransport::setUpTls(QSslSocket &socket)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (const auto problem = tls::configure(configuration, m_tls)) {
        fail(problem->code, problem->text);
        return false;
    }
    socket.setSslConfiguration(configuration);
    return true;
}

void WebSocketTransport::connectSignals()
{
    connect(m_socket, &QTcpSocket::hostFound, this,
            [this] { Q_EMIT stageReached(Stage::HostFound); });
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        Q_EMIT stageReached(Stage::Reached);
        if (!m_tlsSocket)
            sendRequest();
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &WebSocketTransport::onReadyRead);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &WebSocketTransport::onError);
    if (!m_tlsSocket)
        return;
    connect(m_tlsSocket, &QSslSocket::sslErrors, this, &WebSocketTransport::onSslErrors);
    connect(m_tlsSocket, &QSslSocket::encrypted, this, &WebSocketTransport::onEncrypted);
}

/// Errors end the connection, but for those that a trusted key stands in for.
void WebSocketTransport::onSslErrors(const QList<QSslError> &errors)
{
    m_sslErrors = tls::errorsThatCount(errors, m_tlsSocket->peerCertificate(), m_tls);
    if (m_sslErrors.isEmpty())
        m_tlsSocket->ignoreSslErrors(errors);
}

/// Before anything is sent: the upgrade's headers may be secret, too.
void WebSocketTransport::onEncrypted()
{
    if (const auto problem = tls::checkPin(m_tlsSocket->peerCertificate(), m_tls, m_peer)) {
        m_socket->disconnect(this);
        m_socket->abort();
        return fail(problem->code, problem->text);
    }
    Q_EMIT stageReached(Stage::Secured);
    sendRequest();
}

void WebSocketTransport::sendRequest() { m_socket->write(m_request.bytes()); }

QDateTime WebSocketTransport::certificateEnd() const
{
    return m_tlsSocket && m_opened ? m_tlsSocket->peerCertificate().expiryDate() : QDateTime();
}

QByteArray WebSocketTransport::serverKeySha256() const
{
    const QSslCertificate shown = m_tlsSocket ? m_tlsSocket->peerCertificate() : QSslCertificate();
    return shown.isNull() ? QByteArray() : tls::keySha256(shown);
}

void WebSocketTransport::onReadyRead()
{
    if (!m_opened)
        readAnswer();
    if (m_opened)
        readFrames();
}

void WebSocketTransport::readAnswer()
{
    if (m_ended)
        return;
    m_answer += m_socket->read(websocket::longestUpgradeAnswer - m_answer.size());
    const auto answer = websocket::readUpgradeAnswer(m_answer, m_request.key);
    if (!answer)
        return;
    if (answer->kind != UpgradeAnswer::Kind::Accepted)
        return failUpgrade(*answer);
    QByteArray rest = std::exchange(m_answer, {}).sliced(answer->size);
    m_opened = true;
    Q_EMIT opened();
    if (m_opened && !rest.isEmpty())
        deliver(rest);
}

void WebSocketTransport::readFrames()
{
    while (m_opened) {
        const qint64 available = m_socket->bytesAvailable();
        if (available <= 0)
            return;
        QByteArray &buffer = m_buffers.take(available);
        const qint64 size = m_socket->read(buffer.data(), buffer.size());
        if (size <= 0)
            return;
        buffer.resize(size);
        deliver(buffer);
    }
}

void WebSocketTransport::deliver(QByteArray &bytes)
{
    const auto payload = m_decoder.decode(bytes.data(), bytes.size());
    bytes.resize(payload.at + payload.size);
    if (payload.size > 0)
        Q_EMIT received(bytes, payload.at);
    for (const QByteArray &ping : m_decoder.takePings()) {
        if (m_opened)
            sendFrame(Opcode::Pong, ping);
    }
    if (!m_opened)
        return;
    if (m_decoder.close()) {
        onServerClosed(*m_decoder.close());
    } else if (m_decoder.error()) {
        constexpr quint16 protocolError = 1002;
        sendFrame(Opcode::Close, websocket::closePayload(protocolError));
        m_socket->disconnectFromHost();
        fail(ErrorCode::Protocol, u"%1: %2."_s.arg(m_peer, m_decoder.error()->text));
    }
}

void WebSocketTransport::onServerClosed(const websocket::CloseFrame &frame)
{
    sendFrame(Opcode::Close,
              frame.code == websocket::CloseFrame::noCode
                  ? QByteArray()
                  : websocket::closePayload(static_cast<quint16>(frame.code)));
    m_socket->disconnectFromHost();
    const QString reason = QString::fromUtf8(frame.reason);
    fail(reason.startsWith("Slow Consumer"_L1) ? ErrorCode::SlowConsumer : ErrorCode::Network,
         reason.isEmpty() ? u"%1 closed the connection."_s.arg(m_peer)
                          : u"%1 closed the connection: %2."_s.arg(m_peer, reason));
}

void WebSocketTransport::send(const QByteArray &bytes)
{
    if (m_opened)
        sendFrame(Opcode::Binary, bytes);
}

void WebSocketTransport::sendFrame(Opcode opcode, QByteArrayView payload)
{
    m_socket->write(
        websocket::encodeFrame(opcode, payload, QRandomGenerator::system()->generate()));
}

void WebSocketTransport::close()
{
    if (m_ended)
        return;
    m_ended = true;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    if (m_opened) {
        constexpr quint16 normal = 1000;
        sendFrame(Opcode::Close, websocket::closePayload(normal));
        m_socket->flush(); // this object may not live to the next turn of the event loop
        m_socket->disconnectFromHost();
    } else {
        m_socket->abort();
    }
    m_opened = false;
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    onReadyRead(); // what came before the end still counts
    if (m_ended)
        return;
    if (!m_opened)
        failToOpen(error);
    else if (error == QAbstractSocket::RemoteHostClosedError)
        fail(ErrorCode::Network, u"%1 closed the connection."_s.arg(m_peer));
    else
        fail(ErrorCode::Network,
             u"The connection to %1 broke: %2."_s.arg(m_peer, m_socket->errorString()));
}

void WebSocketTransport::fail(ErrorCode code, const QString &text)
{
    if (m_ended)
        return;
    // The socket is left to its end: this may be in the middle of one of its signals.
    m_ended = true;
    m_opened = false;
    if (m_socket)
        m_socket->disconnect(this);
    Q_EMIT closed(code, text);
}

void WebSocketTransport::failToOpen(QAbstractSocket::SocketError error)
{
    if (m_tlsSocket) {
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
        return fail(ErrorCode::ConnectionRefused,
                    u"%1 refused the connection. Is the hub running, and is this its WebSocket "
                    "port?"_s.arg(m_peer));
    case QAbstractSocket::RemoteHostClosedError:
        return failUpgrade({});
    default:
        return fail(ErrorCode::Network,
                    u"No connection to %1: %2."_s.arg(m_peer, m_socket->errorString()));
    }
}

void WebSocketTransport::failUpgrade(const UpgradeAnswer &answer)
{
    const auto because = [this, &answer](const QString &text) {
        fail(ErrorCode::WebSocketUpgrade, text.arg(m_peer, QString::number(answer.status)));
    };
    switch (answer.status) {
    case 0:
        return fail(ErrorCode::WebSocketUpgrade,
                    u"%1 does not speak WebSocket. Check the port, and ws or wss."_s.arg(m_peer));
    case 101:
        return because(u"%1 answers as no WebSocket server does (HTTP status %2, but not to what "
                       "was asked for). Is a proxy in between that does not know WebSocket?"_s);
    case 401:
    case 407:
        return because(u"The proxy at %1 asks for a login of its own (HTTP status %2). Give it as "
                       "headers of the upgrade request."_s);
    case 403:
        return because(u"%1 refuses WebSocket connections from here (HTTP status %2). Check the "
                       "hub's allowed origins and, behind a tunnel, the headers that it asks "
                       "for."_s);
    case 502:
    case 503:
    case 504:
        return because(u"The proxy at %1 does not reach the hub behind it (HTTP status %2). Is "
                       "the hub running?"_s);
    default:
        return because(u"%1 is no NATS WebSocket port: it answered with HTTP status %2. Check the "
                       "port, and ws or wss."_s);
    }
}

void WebSocketTransport::failTls()
{
    // Another key than the trusted one says more than that no CA vouches for it.
    const QSslCertificate shown = m_tlsSocket->peerCertificate();
    if (!m_tls.trustedKeySha256.isEmpty() && !shown.isNull()) {
        if (const auto problem = tls::checkPin(shown, m_tls, m_peer))
            return fail(problem->code, problem->text);
    }
    if (const auto problem = tls::explain(m_sslErrors, m_tls, m_peer, m_host))
        return fail(problem->code, problem->text);
    if (m_socket->errorString().contains("wrong version number"_L1)) {
        return fail(
            ErrorCode::Tls,
            u"No TLS connection to %1: it does not begin with TLS. Check ws or wss, and the "
            "port: the hub's for NATS clients, 4222 as a rule, is another one than its "
            "WebSocket port."_s.arg(m_peer));
    }
    const QString reason
        = m_sslErrors.isEmpty() ? m_socket->errorString() : m_sslErrors.first().errorString();
    fail(ErrorCode::Tls,
         u"No TLS connection to %1: %2. Check the port, and ws or wss."_s.arg(m_peer, reason));
}

} // namespace nunect::nats
