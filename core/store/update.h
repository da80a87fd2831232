// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/domain/monitoring.h"
#include "core/domain/server_events.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// What crosses from the network thread to the stores: decoded values and when they came.
namespace nunect::store {

/// One server's whole CONNZ listing, all its pages put together.
struct ConnectionListing
{
    domain::ServerRef server;
    qint64 serverNowNs = 0; ///< the server's clock when it listed them
    std::vector<domain::Connection> connections;
};

struct HeartbeatUpdate
{
    contract::Heartbeat message;
    contract::Headers headers;
};

struct RttUpdate
{
    contract::Rtt message;
    contract::Headers headers;
};

struct TimeUpdate
{
    contract::TimeMetric message;
    contract::Headers headers;
};

/// What the console knows of its own clock, from now on.
struct OwnClock
{
    contract::ClockStamp stamp;
    contract::TimeMetric metric;
};

struct LogUpdate
{
    contract::LogRecord message;
};

/// A message that could not be decoded; kept raw for inspection.
struct DecodeFailure
{
    QByteArray subject;
    QString reason;
    QByteArray payload;
};

/// What the console itself has to say about its connection.
struct ConnectionNotice
{
    enum Type { Up, Down, Retrying, GaveUp, Denied, Other };
    Type type;
    QString text;
};

struct Update
{
    qint64 receivedMs = 0; ///< monotonic clock of this process
    qint64 receivedNs = 0; ///< wall clock, ns since the Unix epoch
    std::variant<ConnectionListing, domain::ClientConnected, domain::ClientDisconnected,
                 domain::AuthFailed, domain::ServerStats, domain::ServerNotice, HeartbeatUpdate,
                 RttUpdate, TimeUpdate, OwnClock, LogUpdate, DecodeFailure, ConnectionNotice>
        value;
};

using Batch = std::vector<Update>;

} // namespace nunect::store
