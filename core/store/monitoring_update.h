// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/monitoring.h"
#include "core/domain/server_events.h"

#include <QString>

#include <variant>
#include <vector>

/// What the monitoring endpoints of nats-server bring, as it crosses to the stores.
namespace nunect::store {

/// What a server can be asked for.
enum class Endpoint {
    Varz,
    Connz,       ///< open connections
    ClosedConnz, ///< the last ones that were closed; a server keeps 10,000 unless told otherwise
    Subsz,
    Routez,
    Gatewayz,
    Leafz,
    Jsz,
    AccountStatz,
    Healthz,
};

/// Which way the answers come.
enum class MonitoringFeed {
    Nats,  ///< `$SYS.REQ` over the console's own connection: every server of the cluster
    Https, ///< the servers' monitoring ports, one by one
};

/// One server's whole answer, all its pages put together.
struct MonitoringReply
{
    domain::ServerRef server; ///< over HTTPS: id and name, the rest may be empty
    std::variant<domain::Varz, domain::Routez, domain::Gatewayz, domain::Leafz, domain::Jsz,
                 domain::AccountStatz, domain::Healthz, domain::SubszPage>
        data;
};

/// A round of asking all servers has ended.
struct MonitoringRound
{
    Endpoint endpoint = Endpoint::Varz;
    MonitoringFeed feed = MonitoringFeed::Nats;
    std::vector<QString> answered;          ///< ids of the servers that did
    std::vector<domain::ServerRef> missing; ///< those that are known and did not
    QString problem; ///< why nobody or not all could be asked; empty: nothing
};

/// The answer to a question of a person, not of a round.
struct QueryReply
{
    quint64 query = 0;        ///< number of the question
    domain::ServerRef server; ///< empty where last is set without an answer
    /// A connection with its subscriptions, or the subscriptions that a subject would reach.
    std::variant<std::monostate, domain::Connection, std::vector<domain::SubscriptionDetail>> data;
    QString problem;
    bool last = false; ///< no further answers come
};

} // namespace nunect::store
