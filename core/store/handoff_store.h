// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/fleet_store.h"
#include "core/store/handoff_tally.h"
#include "core/store/row_table.h"
#include "core/store/update.h"

#include <QString>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace nunect::store {

/// All moves from one server to another.
struct ServerPairRow
{
    using Key = std::pair<QString, QString>;

    quint64 rowId = 0;
    QString from;
    QString to;
    HandoffTally tally;

    Key key() const { return {from, to}; }
};

/// All moves of one unit.
struct UnitMovesRow
{
    using Key = QString;

    quint64 rowId = 0;
    QString unit;
    ServerChange last;
    HandoffTally tally;
    std::deque<qint64> recentMs; ///< of the last minute, monotonic clock
    qint64 toldNs = 0;           ///< stamp of its own last message; 0: none yet

    Key key() const { return unit; }
};

/// Units that move from one server to another: by unit, and by pair of servers.
///
/// A move is told twice, by the unit's handoff message and by the server that its heartbeats name,
/// in either order: it counts once. Of a unit that sends no handoff messages the heartbeat has to
/// do.
class HandoffStore
{
public:
    /// A move to be put into words.
    struct Move
    {
        QString unit;
        ServerChange change;
        std::optional<contract::HandoffMetric> told; ///< nothing: only seen in its heartbeats
    };

    /// Within so long of the heartbeat a unit's own message is waited for.
    static constexpr qint64 patienceMs = 3000;
    static constexpr qint64 recentWindowMs = 60'000;

    /// Nothing if it was told before.
    std::optional<Move> apply(const HandoffUpdate &update, qint64 nowMs);
    /// As the unit's heartbeat has it.
    void seen(const QString &unit, const ServerChange &change, qint64 nowMs);
    /// Moves of which the heartbeat is all that there will be.
    std::vector<Move> tick(qint64 nowMs);

    /// How often \a unit has moved within the last minute.
    static std::size_t recentMoves(const UnitMovesRow &unit, qint64 nowMs);

    auto pairs() const { return m_pairs.rows(); }
    const ServerPairRow *pairById(quint64 rowId) const { return m_pairs.byId(rowId); }
    /// Of the units.
    auto rows() const { return m_units.rows(); }
    const UnitMovesRow *byId(quint64 rowId) const { return m_units.byId(rowId); }
    /// Null if it has never moved.
    const UnitMovesRow *movesOf(const QString &unit) const { return m_units.find(unit); }
    Changes takePairChanges() { return m_pairs.takeChanges(); }
    Changes takeUnitChanges() { return m_units.takeChanges(); }

private:
    void count(const Move &move, qint64 nowMs);

    struct Seen
    {
        QString unit;
        ServerChange change;
        qint64 atMs;
    };
    std::vector<Seen> m_seen; ///< oldest first: not told by the units themselves yet
    RowTable<ServerPairRow> m_pairs;
    RowTable<UnitMovesRow> m_units;
};

} // namespace nunect::store
