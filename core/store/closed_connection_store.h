// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/part_table.h"
#include "core/store/round_clock.h"
#include "core/store/string_pool.h"

#include <QString>

#include <map>
#include <utility>

namespace nunect::store {

/// A connection that has ended, as its server remembers it.
struct ClosedConnectionRow
{
    using Key = std::pair<QString, quint64>; ///< server id, cid

    quint64 rowId = 0;
    domain::ServerRef server;
    domain::Connection connection; ///< with `stopNs` and `reason`
    qint64 heardMs = 0;            ///< monotonic clock
    bool missing = false;          ///< its server did not answer
    quint64 listing = 0;           ///< the store's

    Key key() const { return {server.id, connection.cid}; }
    qint64 stopNs() const { return connection.stopNs.value_or(0); }
};

/// The last connections that ended, of every server.
class ClosedConnectionStore
{
public:
    static constexpr std::size_t maxRows = 50'000;

    explicit ClosedConnectionStore(std::size_t capacity = maxRows)
        : m_capacity(capacity)
    {
    }

    /// A server's whole list: what it has forgotten goes.
    void apply(const ConnectionListing &listing, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void tick(qint64 nowMs);

    bool isStale(const ClosedConnectionRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds.staleAfterMs();
    }

    /// In a stable order: by server, then by cid.
    auto rows() const { return m_table.rows(); }
    const ClosedConnectionRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }
    /// Rows that found no room, in the last listing of each server: those that ended first.
    quint64 overCap() const;

private:
    RowTable<ClosedConnectionRow> m_table;
    StringPool m_pool;
    std::size_t m_capacity;
    std::map<QString, quint64> m_overCap;
    RoundClock m_rounds;
    quint64 m_listing = 0;
};

} // namespace nunect::store
