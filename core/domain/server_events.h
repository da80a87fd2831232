// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <variant>

/// What nats-server publishes under `$SYS.` (nats-server: server/events.go), as plain values.
namespace nunect::domain {

struct ServerRef
{
    QString id;
    QString name;
    QString version;
    QString host;
    QString cluster;
    QString domain;
    bool jetStream = false;
    /// Rises by one with each internal message of that server, its answers to others among them: a
    /// gap does not prove that something was lost.
    quint64 seq = 0;
    qint64 timeNs = 0; ///< that server's clock, ns since the Unix epoch; 0 if not stated

    bool operator==(const ServerRef &) const = default;
};

struct ClientRef
{
    quint64 cid = 0;
    QString account;
    QString user;
    QString name;
    QString host;
    QString language;
    QString version;
    QString kind; ///< "Client", "Leafnode", "JetStream", ...
    QString type; ///< "nats", "websocket", "mqtt"; empty for leaf nodes
    qint64 startNs = 0;
    std::optional<qint64> stopNs;
    /// Not live: the server measures it at connect and then at most hourly.
    std::optional<qint64> rttNs;

    bool operator==(const ClientRef &) const = default;
};

/// Seen from the client, as DISCONNECT states it (STATSZ counts from the server's side).
struct Traffic
{
    quint64 messages = 0;
    quint64 bytes = 0;

    bool operator==(const Traffic &) const = default;
};

struct ClientConnected
{
    QString eventId;
    qint64 tsNs = 0;
    ServerRef server;
    ClientRef client;
};

struct ClientDisconnected
{
    QString eventId;
    qint64 tsNs = 0;
    ServerRef server;
    ClientRef client;
    Traffic sent;     ///< what the client sent
    Traffic received; ///< what the client got
    QString reason;   ///< as the server words it: "Client Closed", "Stale Connection", ...
};

/// A login that was refused.
struct AuthFailed
{
    QString eventId;
    qint64 tsNs = 0;
    ServerRef server;
    ClientRef client; ///< `user` as offered
    QString reason;
};

/// STATSZ: a server's own state; sent and received are counted from the server's side.
struct ServerStats
{
    ServerRef server;
    qint64 startNs = 0;
    qint64 memoryBytes = 0;
    double cpuPercent = 0;
    int cores = 0;
    qint64 connections = 0;
    qint64 totalConnections = 0;
    qint64 activeAccounts = 0;
    qint64 subscriptions = 0;
    Traffic sent;
    Traffic received;
    qint64 slowConsumers = 0;
    qint64 activeServers = 0;
};

struct ServerNotice
{
    enum Type { Shutdown, LameDuck };
    Type type;
    ServerRef server;
};

/// ACCOUNT.*.SERVER.CONNS: an account's totals on one server.
struct AccountConnections
{
    QString eventId;
    ServerRef server;
    QString account;
    qint64 connections = 0;
    qint64 leafNodes = 0;
    qint64 totalConnections = 0;         ///< both together, now
    std::optional<qint64> subscriptions; ///< 2.10+
    Traffic sent;                        ///< by the server to the account's clients
    Traffic received;                    ///< by the server from them
    quint64 slowConsumers = 0;
    QString name; ///< of the account; 2.11+
};

using ServerEvent = std::variant<ClientConnected, ClientDisconnected, AuthFailed, ServerStats,
                                 ServerNotice, AccountConnections>;

/// Decodes what came on \a subject. Nothing (not an error) for `$SYS` subjects that carry no event
/// (requests, inboxes, claims). The error says which subject and field was wrong.
Result<std::optional<ServerEvent>> decodeServerEvent(QByteArrayView subject,
                                                     QByteArrayView payload);

/// Decodes a `{server, statsz}` reply of `$SYS.REQ.SERVER.PING.STATSZ`.
Result<ServerStats> decodeStatsz(QByteArrayView payload);

} // namespace nunect::domain
