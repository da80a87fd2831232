// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

namespace nunect::test {

/// The network between a client and a server on this machine, with a network's faults.
///
/// Lives on the test's thread, and needs its event loop.
class Relay : public QObject
{
    Q_OBJECT

public:
    /// Hands connections on to \a target on 127.0.0.1.
    explicit Relay(quint16 target, QObject *parent = nullptr);
    ~Relay() override;

    /// Takes connections, on the same port after a pause().
    Result<void> listen();
    /// Refuses connections until listen().
    void pause() { m_listener.close(); }
    /// \a direct with this relay in between.
    QUrl url(QUrl direct) const;

    /// A half-open link: both ends stay connected, and nothing comes through. What was sent
    /// meanwhile waits in the ends' own buffers, and goes on after setSilent(false).
    void setSilent(bool silent);
    /// Holds everything back for that long, in order.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// Cuts all connections (RST).
    void cut();
    /// Lets that many bytes more through to the client (or the server), on all connections
    /// together, then cuts.
    void cutAfterToClient(qint64 bytes) { m_toClient.left = bytes; }
    void cutAfterToServer(qint64 bytes) { m_toServer.left = bytes; }

    /// Milliseconds from the first listen() to each connection's coming.
    const QList<qint64> &connectTimes() const { return m_connectTimes; }
    qint64 bytesToClient() const { return m_toClient.passed; }
    qint64 bytesToServer() const { return m_toServer.passed; }

private:
    struct Direction
    {
        qint64 left = -1; ///< before the cut; negative: no cut
        qint64 passed = 0;
    };
    struct Link
    {
        QTcpSocket *client;
        QTcpSocket *server;
    };

    void onNewConnection();
    void join(QTcpSocket *from, QTcpSocket *to, Direction &direction);
    void pass(QTcpSocket *from, QTcpSocket *to, Direction &direction);
    void passAll();
    static void deliver(QTcpSocket *to, const QByteArray &bytes, bool ended);

    quint16 m_target;
    quint16 m_port = 0;
    QTcpServer m_listener;
    QElapsedTimer m_time;
    QList<Link> m_links;
    QList<qint64> m_connectTimes;
    Direction m_toClient;
    Direction m_toServer;
    bool m_silent = false;
    std::chrono::milliseconds m_delay{0};
};

} // namespace nunect::test
