// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/tls_tunnel.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr char endOfRequest[] = "\r\n\r\n";

TlsTunnel::TlsTunnel(TlsTunnelOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    connect(&m_listener, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *near = m_listener.nextPendingConnection())
            onConnection(qobject_cast<QSslSocket *>(near));
    });
}

Result<void> TlsTunnel::listen()
{
    const QList<QSslCertificate> chain
        = QSslCertificate::fromPath(m_options.certificate.certificate);
    QFile keyFile(m_options.certificate.key);
    if (chain.isEmpty() || !keyFile.open(QIODevice::ReadOnly)) {
        return Error{u"No certificate in %1, or no key in %2"_s.arg(
            m_options.certificate.certificate, m_options.certificate.key)};
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients need no certificate
    m_listener.setSslConfiguration(tls);
    if (!m_listener.listen(QHostAddress::LocalHost))
        return Error{u"Cannot listen: %1"_s.arg(m_listener.errorString())};
    return {};
}

QUrl TlsTunnel::url() const { return QUrl(u"wss://localhost:%1"_s.arg(m_listener.serverPort())); }

static void refuse(QSslSocket *near, const QByteArray &status)
{
    near->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

void TlsTunnel::onConnection(QSslSocket *near)
{
    connect(near, &QSslSocket::disconnected, near, &QObject::deleteLater);
    // Until the request is whole; then its bytes are passed on as they come.
    const auto read = [this, near] {
        const QByteArray seen = near->peek(near->bytesAvailable());
        const qsizetype end = seen.indexOf(endOfRequest);
        if (end >= 0) {
            near->disconnect(this);
            onRequest(near, near->read(end + qsizetype(qstrlen(endOfRequest))));
        }
    };
    connect(near, &QSslSocket::readyRead, this, read);
    read();
}

void TlsTunnel::onRequest(QSslSocket *near, const QByteArray &request)
{
    const bool admitted = m_options.requiredHeader.isEmpty()
        || request.toLower().contains("\r\n" + m_options.requiredHeader.toLower() + "\r\n");
    if (!admitted) {
        ++m_refusals;
        refuse(near, "403 Forbidden");
        near->disconnectFromHost();
        return;
    }
    m_requests += request.chopped(2) + "X-Forwarded-Proto: https\r\n\r\n";
    auto *far = new QTcpSocket(near);
    join(near, far);
    connect(far, &QTcpSocket::connected, far,
            [far, passed = m_requests.last()] { far->write(passed); });
    far->connectToHost(QHostAddress::LocalHost, m_options.target);
}

void TlsTunnel::join(QSslSocket *near, QTcpSocket *far)
{
    auto *idle = new QTimer(near);
    idle->setSingleShot(true);
    connect(idle, &QTimer::timeout, this, [this, near] {
        ++m_idleCuts;
        near->abort();
    });
    const auto pass = [idle](QTcpSocket *from, QTcpSocket *to) {
        to->write(from->readAll());
        idle->start();
    };
    connect(near, &QTcpSocket::readyRead, far, [=] { pass(near, far); });
    connect(far, &QTcpSocket::readyRead, near, [=] { pass(far, near); });
    // Also that the server has closed the connection.
    connect(far, &QTcpSocket::errorOccurred, near, [near](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::ConnectionRefusedError)
            refuse(near, "502 Bad Gateway");
        near->disconnectFromHost();
    });
    idle->start(m_options.idleTimeout);
}

} // namespace nunect::test
