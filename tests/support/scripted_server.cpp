// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/scripted_server.h"

#include "tests/support/free_port.h"

#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

ScriptedPeer::ScriptedPeer(ScriptedServer *server, QTcpSocket *socket, qint64 cameAt)
    : QObject(server)
    , m_server(server)
    , m_socket(socket)
    , m_cameAt(cameAt)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &ScriptedPeer::onReadyRead);
}

void ScriptedPeer::sendFrame(ws::Opcode opcode, const QByteArray &payload, bool final)
{
    sendRaw(ws::encode(opcode, payload, final));
}

void ScriptedPeer::sendRaw(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush(); // so that what is sent at once also leaves in pieces
}

void ScriptedPeer::sendMessage(const QByteArray &subject, quint64 sid, const QByteArray &payload)
{
    send("MSG " + subject + ' ' + QByteArray::number(sid) + ' ' + QByteArray::number(payload.size())
         + "\r\n" + payload + "\r\n");
}

void ScriptedPeer::close(quint16 code, const QByteArray &reason)
{
    sendFrame(ws::Close, ws::closePayload(code, reason));
    m_socket->disconnectFromHost();
}

void ScriptedPeer::abort() { m_socket->abort(); }

bool ScriptedPeer::isOpen() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

QList<QByteArray> ScriptedPeer::lines(QByteArrayView operation) const
{
    QList<QByteArray> found;
    for (const QByteArray &line : m_lines) {
        if (line.startsWith(operation))
            found += line;
    }
    return found;
}

quint64 ScriptedPeer::sidOf(const QByteArray &subject) const
{
    const QList<QByteArray> subs = lines("SUB ");
    for (const QByteArray &line : subs) {
        const QList<QByteArray> words = line.split(' ');
        if (words.value(1) == subject)
            return words.last().toULongLong();
    }
    return 0;
}

void ScriptedPeer::onReadyRead()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_upgraded) {
        m_reader.feed(bytes);
        takeFrames();
        return;
    }
    m_request += bytes; // a client sends nothing more before the answer
    if (!m_server->upgrades || !m_request.endsWith("\r\n\r\n"))
        return;
    m_upgraded = true;
    sendRaw(ws::upgradeAnswer(m_request));
    m_server->opened(*this);
}

void ScriptedPeer::takeFrames()
{
    while (const std::optional<ws::Frame> frame = m_reader.next()) {
        switch (frame->opcode) {
        case ws::Pong:
            m_pongs += frame->payload;
            break;
        case ws::Ping:
            sendFrame(ws::Pong, frame->payload);
            break;
        case ws::Close:
            close();
            break;
        default:
            m_said += frame->payload;
        }
    }
    takeLines();
}

void ScriptedPeer::takeLines()
{
    while (true) {
        const bool isPayload = m_payloadSize >= 0;
        const qsizetype end = isPayload ? m_at + m_payloadSize : m_said.indexOf("\r\n", m_at);
        if (end < 0 || m_said.size() < end + 2)
            return;
        const QByteArray line = m_said.sliced(m_at, end - m_at);
        m_at = end + 2;
        m_payloadSize = -1;
        if (!isPayload && (line.startsWith("PUB ") || line.startsWith("HPUB ")))
            m_payloadSize = line.sliced(line.lastIndexOf(' ') + 1).toLongLong();
        m_lines += line;
        if (!isPayload)
            m_server->lineCame(*this, line);
    }
}

Result<void> ScriptedServer::listen()
{
    if (m_port == 0) {
        m_time.start();
        m_port = freePort();
        connect(&m_listener, &QTcpServer::newConnection, this, &ScriptedServer::onNewConnection);
    }
    if (!m_listener.listen(QHostAddress::LocalHost, m_port))
        return Error{u"Cannot listen on %1: %2"_s.arg(m_port).arg(m_listener.errorString())};
    return {};
}

QUrl ScriptedServer::url() const
{
    QUrl url;
    url.setScheme(u"ws"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

void ScriptedServer::onNewConnection()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection())
        m_peers += new ScriptedPeer(this, socket, m_time.elapsed());
}

void ScriptedServer::opened(ScriptedPeer &peer)
{
    if (onOpened)
        onOpened(peer);
    else
        peer.send("INFO " + info + " \r\n");
}

void ScriptedServer::lineCame(ScriptedPeer &peer, const QByteArray &line)
{
    if (onLine && onLine(peer, line))
        return;
    if (line == "PING")
        peer.send("PONG\r\n");
}

} // namespace nunect::test
