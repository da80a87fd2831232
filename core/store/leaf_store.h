// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/leaf_names.h"
#include "core/store/leaf_needs.h"
#include "core/store/leaf_path.h"
#include "core/store/leaf_record.h"
#include "core/store/leaf_state.h"

#include <deque>
#include <vector>

namespace nunect::store {

/// A leaf's link to the hub in one account.
struct LeafLink
{
    QString account;
    QString hub;                 ///< the server at its other end; empty: not known
    bool stands = false;         ///< as it was last listed
    bool stale = false;          ///< whoever lists it was not heard lately
    std::optional<qint64> rttNs; ///< not live: see rttHeardMs
    qint64 rttHeardMs = 0;
    std::optional<domain::Rates> rates; ///< in: to the hub
    qint64 heardMs = 0;
    quint64 row = 0;      ///< of LinkStore; another one is another connection
    bool isSpoke = false; ///< the leaf's end tells of it

    bool operator==(const LeafLink &) const = default;
};

/// Units whose heartbeats come through a leaf's server, its guardian not counted.
struct LeafUnits
{
    int total = 0;
    int live = 0;
    int late = 0;
    int lost = 0;

    bool operator==(const LeafUnits &) const = default;
};

/// What a leaf's guardian says of its clock.
struct LeafClock
{
    contract::ClockQuality quality = contract::ClockQuality::Freerun;
    std::optional<qint64> boundNs;
    bool isUtc = false; ///< what the bound is against
    bool stale = false;

    bool operator==(const LeafClock &) const = default;
};

/// All that is known of one leaf, from whoever told it.
struct LeafRow
{
    using Key = QString;

    quint64 rowId = 0;
    QString name;    ///< its server's
    QString address; ///< that it is called by until its name is known; empty: it has its name
    LeafState state = LeafState::Unknown;
    LeafSigns signs;
    QString guardian;         ///< unit ID; empty: none is known
    qint64 heartbeatMs = 0;   ///< monotonic clock, the guardian's last, by whatever way; 0: never
    QString heardThrough;     ///< the server that it came through
    qint64 serverHeardMs = 0; ///< monotonic clock, its server's last answer; 0: never
    std::vector<LeafLink> links; ///< by account; one that there was stays
    LeafUnits units;
    std::optional<LeafClock> clock;
    std::optional<LeafPath> path;
    std::shared_ptr<const LeafNeeds> needs; ///< null: nobody has told of them
    bool needsStale = false;
    QString needsProblem; ///< why the registry tells nothing now; empty: it does, or is not asked
    LeafRecord record;
    std::deque<qint64> breaksMs; ///< when its link broke, within flapWindowMs

    Key key() const { return name; }
    /// When anything at all was last heard of it; 0: never.
    qint64 heardMs() const { return std::max(heartbeatMs, serverHeardMs); }
    /// Of all accounts together; nothing while no link stands.
    std::optional<domain::Rates> rates() const;
    /// The slowest; null: none is known.
    const LeafLink *slowest() const;
    bool operator==(const LeafRow &) const = default;
};

/// One row for each leaf node of a site, put together from the other stores. What was there once
/// stays, so that what is lost can be seen; but for one that was called by its address until its
/// name was known.
class LeafStore
{
public:
    static constexpr std::size_t maxRows = 2000;

    /// Takes over how \a site is now. A few times a second, or a dead leaf is shown late: that is
    /// told by the age of heartbeats alone.
    void update(const SiteStore &site, qint64 nowMs);

    /// Whose names and ways are told from the next update on.
    void setPlan(const domain::SitePlan &plan) { m_ways = PlannedWays(plan); }

    /// What the subject registry tells, from the next update on.
    void take(const RegistryReading &reading) { m_needs.take(reading); }

    /// By name.
    auto rows() const { return m_table.rows(); }
    const LeafRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    const LeafRow *find(const QString &name) const { return m_table.find(name); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    RowTable<LeafRow> m_table;
    PlannedWays m_ways;
    NeedsBook m_needs;
};

} // namespace nunect::store
