// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/handoff_store.h"

#include <algorithm>

namespace nunect::store {

std::optional<HandoffStore::Move> HandoffStore::apply(const HandoffUpdate &update, qint64 nowMs)
{
    const contract::HandoffMetric &told = update.message;
    const UnitMovesRow *known = m_units.find(told.unit);
    if (known && known->toldNs == told.tsNs)
        return std::nullopt;
    std::erase_if(m_seen, [&told](const Seen &seen) {
        return seen.unit == told.unit && seen.change.to == told.to;
    });
    Move move{told.unit, {told.from, told.to}, told};
    count(move, nowMs);
    return move;
}

void HandoffStore::seen(const QString &unit, const ServerChange &change, qint64 nowMs)
{
    const UnitMovesRow *known = m_units.find(unit);
    if (known && known->toldNs > 0 && known->last.to == change.to) {
        // It is where it has said: an earlier heartbeat that said otherwise was a late one.
        std::erase_if(m_seen, [&unit](const Seen &seen) { return seen.unit == unit; });
        return;
    }
    m_seen.push_back({unit, change, nowMs});
}

std::vector<HandoffStore::Move> HandoffStore::tick(qint64 nowMs)
{
    std::vector<Move> moves;
    std::erase_if(m_seen, [&](const Seen &seen) {
        if (nowMs - seen.atMs < patienceMs)
            return false;
        moves.push_back({seen.unit, seen.change, std::nullopt});
        count(moves.back(), seen.atMs);
        return true;
    });
    return moves;
}

/// The row of \a made's key, which is \a made if there is none.
template<typename Row>
static Row &rowLike(RowTable<Row> &table, Row made)
{
    Row *known = table.change(made.key());
    return known ? *known : table.add(std::move(made));
}

void HandoffStore::count(const Move &move, qint64 nowMs)
{
    ServerPairRow pairMade;
    pairMade.from = move.change.from;
    pairMade.to = move.change.to;
    UnitMovesRow unitMade;
    unitMade.unit = move.unit;
    ServerPairRow &pair = rowLike(m_pairs, std::move(pairMade));
    UnitMovesRow &unit = rowLike(m_units, std::move(unitMade));

    const auto ms = move.told ? std::optional(move.told->handoffMs) : std::nullopt;
    const quint64 missed = move.told ? move.told->missed : 0;
    const quint64 duplicates = move.told ? move.told->duplicates : 0;
    pair.tally.add(ms, missed, duplicates, nowMs);
    unit.tally.add(ms, missed, duplicates, nowMs);
    unit.last = move.change;
    if (move.told)
        unit.toldNs = move.told->tsNs;
    unit.recentMs.push_back(nowMs);
    while (nowMs - unit.recentMs.front() > recentWindowMs)
        unit.recentMs.pop_front();
}

std::size_t HandoffStore::recentMoves(const UnitMovesRow &unit, qint64 nowMs)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        unit.recentMs, [nowMs](qint64 ms) { return nowMs - ms <= recentWindowMs; }));
}

} // namespace nunect::store
