// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace nunect::nats {

/// The servers that a client may connect to: those it was given, and those that servers tell of in
/// INFO. Only WebSocket addresses; a discovered one gets the scheme of the server that told of it,
/// so that TLS is never lost on the way. No clock and no randomness of its own.
class ServerPool
{
public:
    /// \a random gives numbers from 0 up to, not including, 1; without it the order is kept.
    explicit ServerPool(QList<QUrl> configured, std::function<double()> random = {});

    /// The server for the next attempt: each once in turn. Must not be empty.
    QUrl next();
    /// Whether next() has given every server once since the last newRound().
    bool isRoundOver() const { return m_given >= m_servers.size(); }
    void newRound() { m_given = 0; }

    /// Takes the `host:port` entries of an INFO that came from \a teller: new ones are added,
    /// discovered ones that are not named any more go, but for \a teller itself. An empty list says
    /// nothing. True if that changed the pool.
    bool setDiscovered(const QStringList &addresses, const QUrl &teller);

    /// Gives up on a server, for example since it refuses our login.
    void remove(const QUrl &server);

    bool isEmpty() const { return m_servers.isEmpty(); }
    /// Whether there is a server beside \a server.
    bool hasOther(const QUrl &server) const;
    /// All servers, the next one first.
    QList<QUrl> servers() const;

private:
    struct Server
    {
        QUrl url;
        bool discovered = false;
    };

    qsizetype indexOf(const QUrl &url) const;
    void insertAtRandom(Server server);

    QList<Server> m_servers; ///< the first is the next to be tried
    qsizetype m_given = 0;
    std::function<double()> m_random;
};

} // namespace nunect::nats
