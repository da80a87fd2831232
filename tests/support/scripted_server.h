// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/support/websocket_frames.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace nunect::test {

class ScriptedServer;

/// One client's connection to a ScriptedServer: what it said, and what the test lets it hear.
class ScriptedPeer : public QObject
{
    Q_OBJECT

public:
    /// One binary frame.
    void send(const QByteArray &bytes) { sendFrame(ws::Binary, bytes); }
    /// One frame; a message of several has `final` in the last one only.
    void sendFrame(ws::Opcode opcode, const QByteArray &payload, bool final = true);
    /// Bytes that are a frame only if the test made them one.
    void sendRaw(const QByteArray &bytes);
    void sendMessage(const QByteArray &subject, quint64 sid, const QByteArray &payload);
    /// A close frame, then the end of the connection.
    void close(quint16 code = 1000, const QByteArray &reason = {});
    /// The end of the connection, as when the program behind it dies.
    void abort();

    bool isOpen() const;
    /// Milliseconds from ScriptedServer::listen() to its coming.
    qint64 cameAt() const { return m_cameAt; }
    /// The lines that it sent, without their ends; a payload is a line of its own.
    const QList<QByteArray> &lines() const { return m_lines; }
    /// Those that start with \a operation.
    QList<QByteArray> lines(QByteArrayView operation) const;
    /// The sid in its SUB for \a subject; 0 if there was none.
    quint64 sidOf(const QByteArray &subject) const;
    /// All of its data, with an operation that has not come whole.
    const QByteArray &said() const { return m_said; }
    /// The WebSocket PONGs' payloads, in order.
    const QList<QByteArray> &webSocketPongs() const { return m_pongs; }
    const QByteArray &upgradeRequest() const { return m_request; }

private:
    friend class ScriptedServer;
    ScriptedPeer(ScriptedServer *server, QTcpSocket *socket, qint64 cameAt);
    void onReadyRead();
    void takeFrames();
    void takeLines();

    ScriptedServer *m_server;
    QTcpSocket *m_socket;
    qint64 m_cameAt;
    QByteArray m_request;
    bool m_upgraded = false;
    ws::FrameReader m_reader;
    QByteArray m_said;
    qsizetype m_at = 0;           ///< start of the first line in m_said that is not in m_lines
    qsizetype m_payloadSize = -1; ///< of the PUB or HPUB before m_at
    QList<QByteArray> m_lines;
    QList<QByteArray> m_pongs;
};

/// Speaks NATS over WebSocket on 127.0.0.1 as the test wishes, for what a real server never does,
/// or not when asked to. Without a script it says INFO and answers PING.
///
/// Lives on the test's thread, and needs its event loop.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes connections, on the same port after a pause().
    Result<void> listen();
    /// Refuses connections until listen(); those that there are stay.
    void pause() { m_listener.close(); }

    QUrl url() const;

    /// What the first line says; replaced before a client comes.
    QByteArray info = "{\"server_id\":\"S\",\"server_name\":\"scripted\",\"version\":\"2.9.10\","
                      "\"proto\":1,\"headers\":true,\"max_payload\":1048576}";
    /// Instead of INFO, once the WebSocket is open.
    std::function<void(ScriptedPeer &)> onOpened;
    /// For each line; true if it is dealt with, and PING gets no PONG.
    std::function<bool(ScriptedPeer &, const QByteArray &)> onLine;
    /// False: connections are accepted, and nothing is said on them.
    bool upgrades = true;

    /// All that ever came, in order. They live as long as the server.
    const QList<ScriptedPeer *> &peers() const { return m_peers; }
    ScriptedPeer &last() const { return *m_peers.last(); }

private:
    friend class ScriptedPeer;
    void onNewConnection();
    void opened(ScriptedPeer &peer);
    void lineCame(ScriptedPeer &peer, const QByteArray &line);

    QTcpServer m_listener;
    quint16 m_port = 0;
    QElapsedTimer m_time;
    QList<ScriptedPeer *> m_peers;
};

} // namespace nunect::test
