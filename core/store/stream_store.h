// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/history.h"
#include "core/domain/rate.h"
#include "core/store/part_table.h"
#include "core/store/round_clock.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace nunect::store {

/// One server's copy of a stream.
struct StreamCopy : ServerPart
{
    bool isLeader = false; ///< so it says itself
    quint64 messages = 0;
    quint64 bytes = 0;
    quint64 lastSequence = 0;
};

/// A stream, as its leader has it.
struct StreamRow
{
    using Key = std::pair<QString, QString>; ///< account, stream

    quint64 rowId = 0;
    QString account;
    domain::Stream stream;         ///< without its consumers
    QString fromServerId;          ///< whose copy that is
    bool fromLeader = false;       ///< else no leader has told of it: the newest copy that was seen
    std::vector<StreamCopy> parts; ///< a copy each
    domain::RateMeter meter;       ///< in: messages stored; the other three are not known
    domain::History history;
    qint64 heardMs = 0;   ///< monotonic clock, the copy that is shown
    bool missing = false; ///< its server did not answer

    Key key() const { return {account, stream.name}; }
    void recount();
    /// Messages stored a second.
    std::optional<double> storedRate() const
    {
        return meter.rates() ? std::optional(meter.rates()->inMessages) : std::nullopt;
    }
    /// Whose limits bind: 0 to 1 of `max_bytes` or `max_msgs`, the larger; nothing without a limit
    /// or without the settings.
    std::optional<double> fill() const;
    /// Replicas that are offline or not current, as the leader sees them.
    int laggingReplicas() const;
};

/// Every stream, by account and name.
class StreamStore
{
public:
    static constexpr std::size_t maxRows = 50'000;

    /// A server's copies; those that it does not list any more are gone. Lists nothing where
    /// streams were not asked for.
    void apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void tick(qint64 nowMs) { m_table.tick(nowMs); }

    bool isStale(const StreamRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds.staleAfterMs();
    }

    auto rows() const { return m_table.rows(); }
    const StreamRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    const StreamRow *find(const StreamRow::Key &key) const { return m_table.find(key); }
    Changes takeChanges() { return m_table.takeChanges(); }
    /// Streams that found no room.
    quint64 overCap() const { return m_overCap; }

private:
    void put(const domain::ServerRef &server, const QString &account, const domain::Stream &stream,
             domain::SampleTime at, qint64 nowMs);

    PartTable<StreamRow> m_table;
    RoundClock m_rounds;
    quint64 m_overCap = 0;
};

/// Whether \a server leads \a group; a stream outside a cluster has no group and needs none.
bool leads(const domain::ServerRef &server, const std::optional<domain::RaftGroup> &group);

} // namespace nunect::store
