// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/relay.h"

#include "tests/support/free_port.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

/// What this end takes from a peer before somebody reads it. Small, so that a silent relay makes a
/// sender wait, as a network does.
static constexpr qint64 bufferSize = 64 * 1024;

Relay::Relay(quint16 target, QObject *parent)
    : QObject(parent)
    , m_target(target)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &Relay::onNewConnection);
}

Relay::~Relay() { cut(); }

Result<void> Relay::listen()
{
    if (m_port == 0) {
        m_port = freePort();
        m_time.start();
    }
    if (!m_listener.listen(QHostAddress::LocalHost, m_port))
        return Error{u"Cannot listen on %1: %2"_s.arg(m_port).arg(m_listener.errorString())};
    return {};
}

QUrl Relay::url(QUrl direct) const
{
    direct.setPort(m_port);
    return direct;
}

void Relay::setSilent(bool silent)
{
    m_silent = silent;
    passAll();
}

void Relay::cut()
{
    const QList<Link> links = std::exchange(m_links, {});
    for (const Link &link : links) {
        for (QTcpSocket *socket : {link.client, link.server}) {
            socket->disconnect();
            socket->abort();
            socket->deleteLater();
        }
    }
}

void Relay::onNewConnection()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        m_connectTimes += m_time.elapsed();
        auto *server = new QTcpSocket(this);
        client->setParent(this);
        m_links += Link{client, server};
        join(client, server, m_toServer);
        join(server, client, m_toClient);
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void Relay::join(QTcpSocket *from, QTcpSocket *to, Direction &direction)
{
    from->setReadBufferSize(bufferSize);
    from->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // With a socket as the context: what is still queued goes with it.
    const auto passOn = [this, from, to, &direction] { pass(from, to, direction); };
    connect(from, &QTcpSocket::readyRead, from, passOn);
    connect(from, &QTcpSocket::disconnected, from, passOn);
    connect(from, &QTcpSocket::errorOccurred, from, passOn); // also if it could not be reached
    connect(to, &QTcpSocket::connected, from, passOn);
    // Queued, since it comes in the middle of a write.
    connect(to, &QTcpSocket::bytesWritten, from, passOn, Qt::QueuedConnection);
}

void Relay::pass(QTcpSocket *from, QTcpSocket *to, Direction &direction)
{
    const bool ended = from->state() == QAbstractSocket::UnconnectedState;
    if (m_silent || to->state() != QAbstractSocket::ConnectedState
        || (!ended && to->bytesToWrite() >= bufferSize))
        return;
    QByteArray bytes = from->isOpen() ? from->readAll() : QByteArray();
    const bool cuts = direction.left >= 0 && bytes.size() >= direction.left;
    if (cuts)
        bytes.truncate(direction.left);
    if (direction.left >= 0)
        direction.left -= bytes.size();
    direction.passed += bytes.size();
    if (cuts) {
        direction.left = -1;
        to->write(bytes);
        to->waitForBytesWritten(1000); // the cut throws away what is not out
        cut();
    } else if (m_delay.count() == 0) {
        deliver(to, bytes, ended);
    } else {
        QTimer::singleShot(m_delay, Qt::PreciseTimer, to,
                           [to, bytes, ended] { deliver(to, bytes, ended); });
    }
}

void Relay::passAll()
{
    const QList<Link> links = m_links; // a cut may come in between
    for (const Link &link : links) {
        pass(link.server, link.client, m_toClient);
        pass(link.client, link.server, m_toServer);
    }
}

void Relay::deliver(QTcpSocket *to, const QByteArray &bytes, bool ended)
{
    to->write(bytes);
    to->flush();
    if (ended)
        to->disconnectFromHost();
}

} // namespace nunect::test
