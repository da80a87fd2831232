// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/row_table.h"
#include "core/store/update.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace nunect::store {

/// How long what nobody speaks of any more stays to be seen.
inline constexpr qint64 keepStaleMs = 600'000;

/// One server's part in something that several servers have a part in.
struct ServerPart
{
    QString serverId;
    QString serverName;
    qint64 heardMs = 0;   ///< monotonic clock
    bool missing = false; ///< it was asked again and did not answer
    quint64 listing = 0;  ///< PartTable's
};

/// A server that restarts keeps its name and gets a new id.
template<typename Part>
bool isFormerStart(const Part &part, const domain::ServerRef &server)
{
    return part.serverId != server.id && !server.name.isEmpty() && part.serverName == server.name;
}

inline bool isMissing(const MonitoringRound &round, const QString &serverId)
{
    return std::ranges::find(round.missing, serverId, &domain::ServerRef::id)
        != round.missing.end();
}

/// Rows that are put together from what each server says. `Row` has the members of RowTable's, a
/// `std::vector<Part> parts` with a Part made from ServerPart, and `void recount()`, which is
/// called after its parts have changed. A row without parts goes.
template<typename Row>
class PartTable
{
public:
    using Key = typename Row::Key;
    using Part = typename decltype(Row::parts)::value_type;

    auto rows() const { return m_table.rows(); }
    const Row *byId(quint64 rowId) const { return m_table.byId(rowId); }
    const Row *find(const Key &key) const { return m_table.find(key); }
    Changes takeChanges() { return m_table.takeChanges(); }
    RowTable<Row> &table() { return m_table; }

    /// The part of \a server in \a row, made if there is none.
    Part &part(Row &row, const domain::ServerRef &server, qint64 nowMs)
    {
        auto found = std::ranges::find(row.parts, server.id, &Part::serverId);
        if (found == row.parts.end()) {
            row.parts.emplace_back();
            found = std::prev(row.parts.end());
        }
        found->serverId = server.id;
        if (!server.name.isEmpty())
            found->serverName = server.name;
        found->heardMs = nowMs;
        found->missing = false;
        found->listing = m_listing;
        return *found;
    }

    /// The row of \a key, made by \a make() if there is none; null if there are \a maxRows.
    Row *row(const Key &key, std::size_t maxRows, auto make)
    {
        if (Row *known = m_table.change(key))
            return known;
        return m_table.rows().size() < maxRows ? &m_table.add(make()) : nullptr;
    }

    /// A whole list of one server begins: call part() for each of its rows, then endListing().
    void beginListing() { ++m_listing; }
    /// What \a server has not listed is gone.
    void endListing(const domain::ServerRef &server)
    {
        removeParts([&](const Part &part) {
            return isFormerStart(part, server)
                || (part.serverId == server.id && part.listing != m_listing);
        });
    }

    void apply(const MonitoringRound &round)
    {
        if (round.missing.empty())
            return;
        m_table.changeEach([&round](Row &row) {
            bool changed = false;
            for (Part &part : row.parts) {
                if (!part.missing && isMissing(round, part.serverId))
                    changed = part.missing = true;
            }
            if (changed)
                row.recount();
            return changed;
        });
    }

    void tick(qint64 nowMs)
    {
        removeParts([nowMs](const Part &part) { return nowMs - part.heardMs > keepStaleMs; });
    }

private:
    void removeParts(auto condition)
    {
        bool emptied = false;
        m_table.changeEach([&](Row &row) {
            if (std::erase_if(row.parts, condition) == 0)
                return false;
            emptied = emptied || row.parts.empty();
            if (!row.parts.empty())
                row.recount();
            return true;
        });
        if (emptied)
            m_table.removeIf([](const Row &row) { return row.parts.empty(); });
    }

    RowTable<Row> m_table;
    quint64 m_listing = 0;
};

} // namespace nunect::store
