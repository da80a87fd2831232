// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/contract/subjects.h"
#include "core/domain/jetstream_advisory.h"
#include "core/domain/monitoring.h"
#include "core/domain/offset_estimator.h"
#include "core/domain/server_events.h"
#include "core/store/monitoring_update.h"
#include "core/store/tap_update.h"
#include "core/util/boxed.h"

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
    bool closed = false; ///< those that are closed, instead of those that are open
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

/// A time in which a unit was not heard here, by its own clock: from its last message of a kind
/// before it to the first one after it.
struct Gap
{
    qint64 fromNs = 0;
    qint64 toNs = 0;

    bool operator==(const Gap &) const = default;
};

/// What happened to a unit in such a time, and came later, out of the site's record. A type of its
/// own, so that nothing takes it for live.
struct MissedUpdate
{
    /// Whether its leaf node heard it in one window of a heartbeat aggregate.
    struct Alive
    {
        bool heard = false;
    };

    /// RTT or time messages of which the record has but sums.
    struct Sums
    {
        int messages = 0;                         ///< of that time
        std::optional<double> slowestRttUs{};     ///< among them
        std::optional<contract::TimeMetric> last; ///< the last of them, if it was one of time
    };

    QString unit;
    Gap gap;
    std::variant<contract::Rtt, contract::TimeMetric, Alive, Sums> what;
};

struct HandoffUpdate
{
    contract::HandoffMetric message;
    contract::Headers headers;
};

/// One of our echo requests to a unit has ended.
struct OffsetUpdate
{
    QString unit;
    /// Its clock minus ours as of now, from this reply and the ones before it. Nothing: no reply,
    /// or none that can be used.
    std::optional<domain::OffsetSample> estimate;
    contract::Headers headers; ///< of the reply
    quint64 sent = 0;          ///< echoes so far
    quint64 lost = 0;          ///< those of them without a usable reply
    qint64 periodMs = 2000;    ///< until the next one is to be expected
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
    bool filledIn = false; ///< it did not come live, but later out of the record
};

/// Something that the site's own programs tell of, on `ops.event.>` or `ops.alarm.>`; the contract
/// has no body for it.
struct SiteEvent
{
    bool isAlarm = false;
    QString who;  ///< who sent it if it says so, else what follows in the subject
    QString text; ///< in its words
    std::optional<contract::LogLevel> level;
    qint64 tsNs = 0;       ///< 0: not stated
    bool filledIn = false; ///< as LogUpdate's
};

/// A message that could not be decoded; kept raw for inspection.
struct DecodeFailure
{
    QByteArray subject;
    QString reason;
    QByteArray payload;
};

/// What the console itself has to say about its connection, or about one of two: servers are heard
/// over that of the system login, units over the other.
struct ConnectionNotice
{
    enum Type { Up, Down, Retrying, GaveUp, Denied, Other };
    enum Login { Only, Site, System };
    Type type;
    QString text;
    Login login = Only;
};

/// Thousands of them wait at a time: what is large lies elsewhere.
struct Update
{
    qint64 receivedMs = 0; ///< monotonic clock of this process
    qint64 receivedNs = 0; ///< wall clock, ns since the Unix epoch
    std::variant<ConnectionListing, Boxed<domain::ClientConnected>,
                 Boxed<domain::ClientDisconnected>, Boxed<domain::AuthFailed>, domain::ServerStats,
                 domain::ServerNotice, HeartbeatUpdate, RttUpdate, Boxed<TimeUpdate>,
                 Boxed<HandoffUpdate>, Boxed<MissedUpdate>, OffsetUpdate, Boxed<OwnClock>,
                 LogUpdate, SiteEvent, DecodeFailure, ConnectionNotice, Boxed<MonitoringReply>,
                 MonitoringRound, Boxed<QueryReply>, domain::AccountConnections,
                 domain::JetStreamAdvisory, TapBatch>
        value;
};

using Batch = std::vector<Update>;

} // namespace nunect::store
