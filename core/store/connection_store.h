// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/history.h"
#include "core/domain/rate.h"
#include "core/store/row_table.h"
#include "core/store/string_pool.h"
#include "core/store/update.h"

#include <QString>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace nunect::store {

struct ConnectionRow
{
    /// Server id and cid: servers count their connections for themselves.
    using Key = std::pair<QString, quint64>;
    enum State { Open, Closed };

    quint64 rowId = 0;
    domain::ServerRef server;
    domain::Connection connection;
    State state = Open;
    QString reason;         ///< why it was closed
    qint64 confirmedMs = 0; ///< monotonic clock, when its server last spoke of it
    qint64 closedMs = 0;    ///< monotonic clock, when we heard of its end
    qint64 rttHeardMs = 0;  ///< monotonic clock, when this RTT value was first seen
    /// Monotonic clock, since when bytes wait for it at each listing; 0: none did at the last one.
    qint64 pendingSinceMs = 0;
    bool inferred = false;     ///< closed because it was not listed, no event told of its end
    bool eventsMissed = false; ///< we were away since it was last told of
    bool missing = false;      ///< its server was asked again and did not answer
    /// When its counters were read; all 0 before the first listing.
    domain::SampleTime sampledAt;
    std::optional<domain::Rates> rates; ///< in: from the client; nothing before two listings

    Key key() const { return {server.id, connection.cid}; }
    bool isBefore(const Key &other) const
    {
        const int compared = server.id.compare(other.first);
        return compared < 0 || (compared == 0 && connection.cid < other.second);
    }
};

/// Lets \a connection share its words with other rows.
void shareWords(StringPool &pool, domain::Connection &connection);

/// Every server's connections: listed by CONNZ, kept live by CONNECT and DISCONNECT.
///
/// Listings and events cross each other: what an event closed stays closed whatever an older
/// listing says, and a listing cannot end what came after it was made. Leaf nodes are never listed;
/// only events tell of them.
class ConnectionStore
{
public:
    /// How long a closed row stays to be seen.
    static constexpr qint64 keepClosedMs = 30'000;
    /// How long a row that nobody confirms any more stays.
    static constexpr qint64 keepStaleMs = 600'000;

    /// Three polls without a confirmation; one that its server did not answer is enough.
    static constexpr qint64 staleAfterMs = 15'000;

    /// Points of a watched row's history.
    static constexpr std::size_t historySize = 60;

    static bool isStale(const ConnectionRow &row, qint64 nowMs)
    {
        return row.state == ConnectionRow::Open
            && (row.missing || nowMs - row.confirmedMs > staleAfterMs);
    }

    void apply(const ConnectionListing &listing, qint64 nowMs);
    void apply(const domain::ClientConnected &event, qint64 nowMs);
    void apply(const domain::ClientDisconnected &event, qint64 nowMs);
    /// Of listings of open connections.
    void apply(const MonitoringRound &round);
    /// The server said that it ends, and its connections with it.
    void serverEnded(const QString &serverId, const QString &reason, qint64 nowMs);
    /// We were away, and events may have been missed.
    void eventsInterrupted();
    void tick(qint64 nowMs);

    /// Keeps a history of this row from now on; others have none, there are too many of them.
    void watch(quint64 rowId) { m_histories.try_emplace(rowId, historySize); }
    void unwatch(quint64 rowId) { m_histories.erase(rowId); }
    /// Of a row that is watched; else null.
    const domain::History *history(quint64 rowId) const
    {
        const auto known = m_histories.find(rowId);
        return known == m_histories.end() ? nullptr : &known->second;
    }

    /// Ends that no event told of although the server tells of that account's, by server id; each
    /// is given once.
    std::map<QString, quint64> takeMissedEvents() { return std::exchange(m_missed, {}); }

    /// In a stable order: by server, then by cid.
    auto rows() const { return m_table.rows(); }
    const ConnectionRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    void close(ConnectionRow &row, const QString &reason, qint64 nowMs);
    /// Takes what its server says now of one that is known.
    void confirm(ConnectionRow &row, const domain::ServerRef &server,
                 const domain::Connection &connection, qint64 nowMs);
    ConnectionRow opened(const domain::ServerRef &server, const domain::Connection &connection,
                         qint64 nowMs);
    static bool endedBy(const ConnectionListing &listing, const ConnectionRow &row);
    /// Calls \a visit for the rows of this server, and of those before it that had its name.
    void changeEachOf(const domain::ServerRef &server, auto visit);
    /// Whether its time has passed; counts it if nobody told of its end.
    bool isGone(const ConnectionRow &row, qint64 nowMs);

    /// Before \a now becomes the row's.
    void measure(ConnectionRow &row, const domain::Connection &now, domain::SampleTime at);
    void noteEvents(const domain::ServerRef &server, const domain::ClientRef &client);

    RowTable<ConnectionRow> m_table;
    StringPool m_pool;
    std::unordered_map<quint64, domain::History> m_histories; ///< by row id
    /// Server id and account of which events have come: the end of another may go untold.
    std::set<std::pair<QString, QString>> m_toldOf;
    std::map<QString, quint64> m_missed; ///< by server id
    /// Ids that a server's name has had: each start gives a new one.
    std::map<QString, std::set<QString>> m_serverIds;
    /// Row ids of those that were closed, and when, in this order.
    std::deque<std::pair<qint64, quint64>> m_closed;
    /// Before this no open row can have been without confirmation for too long.
    qint64 m_staleCheckMs = 0;
};

} // namespace nunect::store
