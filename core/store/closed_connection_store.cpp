// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/closed_connection_store.h"

#include "core/store/connection_store.h"

#include <unordered_set>

namespace nunect::store {

void ClosedConnectionStore::apply(const ConnectionListing &listing, qint64 nowMs)
{
    ++m_listing;
    std::vector<ClosedConnectionRow> added;
    std::unordered_set<quint64> seen;
    for (const domain::Connection &connection : listing.connections) {
        if (!seen.insert(connection.cid).second)
            continue; // rows shift while pages are read
        ClosedConnectionRow *known = m_table.peek({listing.server.id, connection.cid});
        // What has ended does not change any more.
        if (known) {
            known->heardMs = nowMs;
            known->listing = m_listing;
            if (std::exchange(known->missing, false))
                m_table.touch(*known);
            continue;
        }
        ClosedConnectionRow &row = added.emplace_back();
        row.server = listing.server;
        row.connection = connection;
        shareWords(m_pool, row.connection);
        row.heardMs = nowMs;
        row.listing = m_listing;
    }
    m_table.removeIf([&](const ClosedConnectionRow &row) {
        if (row.server.id == listing.server.id)
            return row.listing != m_listing;
        return !listing.server.name.isEmpty() && row.server.name == listing.server.name;
    });
    const std::size_t room = m_capacity - std::min(m_capacity, m_table.rows().size());
    m_overCap[listing.server.id] = added.size() > room ? added.size() - room : 0;
    if (added.size() > room) {
        std::ranges::sort(added, std::greater(), &ClosedConnectionRow::stopNs);
        added.resize(room);
    }
    m_table.add(std::move(added));
}

void ClosedConnectionStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    m_rounds.ended(nowMs);
    if (round.missing.empty())
        return;
    m_table.changeEach([&round](ClosedConnectionRow &row) {
        if (row.missing || !isMissing(round, row.server.id))
            return false;
        row.missing = true;
        return true;
    });
}

void ClosedConnectionStore::tick(qint64 nowMs)
{
    m_table.removeIf(
        [nowMs](const ClosedConnectionRow &row) { return nowMs - row.heardMs > keepStaleMs; });
}

quint64 ClosedConnectionStore::overCap() const
{
    quint64 sum = 0;
    for (const auto &[server, count] : m_overCap)
        sum += count;
    return sum;
}

} // namespace nunect::store
