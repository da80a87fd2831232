// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/account_store.h"
#include "core/store/activity_log.h"
#include "core/store/auth_failures.h"
#include "core/store/closed_connection_store.h"
#include "core/store/connection_store.h"
#include "core/store/consumer_store.h"
#include "core/store/decode_errors.h"
#include "core/store/fleet_store.h"
#include "core/store/handoff_store.h"
#include "core/store/jetstream_account_store.h"
#include "core/store/link_store.h"
#include "core/store/monitoring_state.h"
#include "core/store/query_store.h"
#include "core/store/seen_ids.h"
#include "core/store/server_store.h"
#include "core/store/stream_store.h"
#include "core/store/subscription_store.h"
#include "core/store/tap_store.h"
#include "core/store/update.h"

#include <optional>

namespace nunect::store {

/// What happened to each table since the models last looked.
struct SiteChanges
{
    Changes connections;
    Changes fleet;
    Changes servers;
    Changes accounts;
    Changes links;
    Changes streams;
    Changes consumers;
    Changes jetStreamAccounts;
    Changes subscriptions;
    Changes closedConnections;
    Changes queries;     ///< by number of the question
    Changes serverPairs; ///< of HandoffStore
    Changes unitMoves;
};

/// All that a console knows of a site: plain values with dirty sets, no signals, no clock of its
/// own. Use it on one thread. Models read the parts and take their dirty sets.
class SiteStore
{
public:
    // Not in the header: what makes and ends all the tables is long to compile.
    SiteStore();
    ~SiteStore();
    Q_DISABLE_COPY_MOVE(SiteStore)

    ConnectionStore connections;
    FleetStore fleet;
    HandoffStore handoffs;
    ServerStore servers;
    AccountStore accounts;
    LinkStore links;
    StreamStore streams;
    ConsumerStore consumers;
    JetStreamAccountStore jetStreamAccounts;
    SubscriptionStore subscriptions;
    ClosedConnectionStore closedConnections;
    QueryStore queries;
    TapStore tap;
    MonitoringState monitoring;
    ActivityLog activity;
    AuthFailures authFailures;
    DecodeErrors decodeErrors;

    void apply(const Batch &batch);

    /// Lets time pass: liveness, staleness, rows that have outlived their use, and the activity
    /// lines that follow (heartbeat lost, heartbeat back). \a nowMs is the monotonic clock that
    /// Update::receivedMs is taken from, \a nowNs the wall clock for the lines.
    void tick(qint64 nowMs, qint64 nowNs);

    SiteChanges takeChanges();

    /// Since when our own connection is up over which servers are heard, by the monotonic clock;
    /// nothing while it is down.
    std::optional<qint64> serversHeardSinceMs() const { return m_heardSince.serversMs; }
    /// The same for what comes on `ops.>`.
    std::optional<qint64> unitsHeardSinceMs() const { return m_heardSince.unitsMs; }

    /// When our own connections came up.
    struct HeardSince
    {
        std::optional<qint64> unitsMs = 0;
        std::optional<qint64> serversMs = 0;
    };

private:
    SeenIds m_seen;
    HeardSince m_heardSince;
};

} // namespace nunect::store
