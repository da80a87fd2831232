// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/websocket_transport.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

// A server sends all that it holds for a client in one frame: up to 64 MiB, with its lines.
// Qt's own limit is 2 GiB.
static constexpr quint64 maxIncoming = (64 + 2) * 1024 * 1024;
static constexpr quint64 maxOutgoingFrame = 1024 * 1024;

void WebSocketTransport::open(const QUrl &url, const QString &caFile)
{
    Q_ASSERT(!m_socket);
    m_peer = peerName(url);
    m_host = url.host();
    m_caFile = caFile;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(maxIncoming);
    m_socket->setMaxAllowedIncomingMessageSize(maxIncoming);
    m_socket->setOutgoingFrameSize(maxOutgoingFrame);
    connectSignals();
    if (url.scheme() == "wss"_L1 && !setUpTls())
        return;
    m_socket->open(url);
}

void WebSocketTransport::connectSignals()
{
    connect(m_socket, &QWebSocket::connected, this, [this] {
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

/// False, with closed() emitted, if there is no CA to trust.
bool WebSocketTransport::setUpTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Set in both cases: an explicit list keeps Qt from loading others on demand.
    if (m_caFile.isEmpty()) {
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates());
    } else {
        QFile file(m_caFile);
        if (!file.open(QIODevice::ReadOnly)) {
            fail(ErrorCode::CaFile,
                 u"Cannot read the CA file %1: %2. Give the hub's CA with --ca."_s.arg(
                     m_caFile, file.errorString()));
            return false;
        }
        const QList<QSslCertificate> certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (certificates.isEmpty()) {
            fail(ErrorCode::CaFile,
                 u"The CA file %1 holds no PEM certificate. Give the hub's CA with --ca."_s.arg(
                     m_caFile));
            return false;
        }
        tls.setCaCertificates(certificates);
    }
    m_socket->setSslConfiguration(tls);
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
    const QString code = status.match(m_socket->errorString()).captured(1);
    if (code == "403"_L1) {
        return fail(ErrorCode::WebSocketUpgrade,
                    u"%1 refuses WebSocket connections from here (HTTP status 403). Check the "
                    "hub's allowed origins."_s.arg(m_peer));
    }
    fail(ErrorCode::WebSocketUpgrade,
         code.isEmpty()
             ? u"%1 does not speak WebSocket. Check the port, and ws or wss."_s.arg(m_peer)
             : u"%1 is no NATS WebSocket port: it answered with HTTP status %2. Check the port, "
               "and ws or wss."_s.arg(m_peer, code));
}

enum class TlsProblem { Other, HostName, NotYetValid, Expired, Untrusted };

static TlsProblem problemOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return TlsProblem::Untrusted;
    case QSslError::CertificateExpired:
        return TlsProblem::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsProblem::NotYetValid;
    case QSslError::HostNameMismatch:
        return TlsProblem::HostName;
    default:
        return TlsProblem::Other;
    }
}

static QString namesIn(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? certificate.subjectDisplayName() : names.join(u", "_s);
}

/// Tells of the gravest problem only: of a certificate that nobody vouches for, the rest means
/// nothing.
void WebSocketTransport::failTls()
{
    TlsProblem worst = TlsProblem::Other;
    QSslError found;
    for (const QSslError &error : std::as_const(m_sslErrors)) {
        if (problemOf(error.error()) >= worst) {
            worst = problemOf(error.error());
            found = error;
        }
    }
    const QSslCertificate certificate = found.certificate();
    switch (worst) {
    case TlsProblem::Untrusted:
        return fail(ErrorCode::TlsUntrusted,
                    m_caFile.isEmpty()
                        ? u"The certificate of %1 is not signed by a CA that this machine trusts. "
                          "Give the hub's own CA with --ca."_s.arg(m_peer)
                        : u"The certificate of %1 is not signed by the CA in %2. Give the hub's "
                          "own CA with --ca."_s.arg(m_peer, m_caFile));
    case TlsProblem::Expired:
        return fail(ErrorCode::TlsExpired,
                    u"The certificate of %1 expired on %2. Renew it on the hub."_s.arg(
                        m_peer, certificate.expiryDate().date().toString(Qt::ISODate)));
    case TlsProblem::NotYetValid:
        return fail(
            ErrorCode::TlsExpired,
            u"The certificate of %1 is not valid before %2. Check this machine's "
            "clock."_s.arg(m_peer, certificate.effectiveDate().date().toString(Qt::ISODate)));
    case TlsProblem::HostName:
        return fail(
            ErrorCode::TlsHostName,
            u"The certificate of %1 is for %2, not for %3. Use an address that it names, "
            "or have this one added on the hub."_s.arg(m_peer, namesIn(certificate), m_host));
    case TlsProblem::Other:
        break;
    }
    const QString reason
        = m_sslErrors.isEmpty() ? m_socket->errorString() : m_sslErrors.first().errorString();
    fail(ErrorCode::Tls,
         u"No TLS connection to %1: %2. Check the port, and ws or wss."_s.arg(m_peer, reason));
}

} // namespace nunect::nats
