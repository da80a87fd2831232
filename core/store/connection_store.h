// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/row_table.h"
#include "core/store/update.h"

#include <QString>

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
    QString reason;            ///< why it was closed
    qint64 confirmedMs = 0;    ///< monotonic clock, when its server last spoke of it
    qint64 closedMs = 0;       ///< monotonic clock, when we heard of its end
    qint64 rttHeardMs = 0;     ///< monotonic clock, when this RTT value was first seen
    bool inferred = false;     ///< closed because it was not listed, no event told of its end
    bool eventsMissed = false; ///< we were away since it was last told of

    Key key() const { return {server.id, connection.cid}; }
};

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

    /// Three polls without a confirmation.
    static constexpr qint64 staleAfterMs = 15'000;

    static bool isStale(const ConnectionRow &row, qint64 nowMs)
    {
        return row.state == ConnectionRow::Open && nowMs - row.confirmedMs > staleAfterMs;
    }

    void apply(const ConnectionListing &listing, qint64 nowMs);
    void apply(const domain::ClientConnected &event, qint64 nowMs);
    void apply(const domain::ClientDisconnected &event, qint64 nowMs);
    /// The server said that it ends, and its connections with it.
    void serverEnded(const QString &serverId, const QString &reason, qint64 nowMs);
    /// We were away, and events may have been missed.
    void eventsInterrupted();
    void tick(qint64 nowMs);

    /// In a stable order: by server, then by cid.
    auto rows() const { return m_table.rows(); }
    const ConnectionRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    static void close(ConnectionRow &row, const QString &reason, qint64 nowMs);
    /// Takes what a server says now of one that is known; false if it is not.
    bool confirm(const domain::ServerRef &server, const domain::Connection &connection,
                 qint64 nowMs);
    static bool endedBy(const ConnectionListing &listing, const ConnectionRow &row);

    RowTable<ConnectionRow> m_table;
};

} // namespace nunect::store
