// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/row_table.h"
#include "core/store/update.h"

#include <QString>

#include <optional>
#include <utility>

namespace nunect::store {

struct ServerRow
{
    using Key = std::pair<QString, QString>; ///< name, id

    quint64 rowId = 0;
    domain::ServerRef server;
    std::optional<domain::ServerStats> stats;
    qint64 heardMs = 0; ///< monotonic clock, any sign of it
    qint64 statsMs = 0; ///< monotonic clock, the last STATSZ
    bool lameDuck = false;
    bool shutDown = false;

    Key key() const { return {server.name, server.id}; }
};

/// Every nats-server that was heard of.
class ServerStore
{
public:
    /// How long a server that said goodbye stays to be seen.
    static constexpr qint64 keepShutDownMs = 60'000;

    /// The console asks every 5 s, far more often than servers speak by themselves: three missed
    /// rounds.
    static constexpr qint64 staleAfterMs = 15'000;

    static bool isStale(const ServerRow &row, qint64 nowMs)
    {
        return nowMs - row.heardMs > staleAfterMs;
    }

    void apply(const domain::ServerStats &stats, qint64 nowMs);
    void apply(const domain::ServerNotice &notice, qint64 nowMs);
    void tick(qint64 nowMs);

    /// In a stable order: by name.
    auto rows() const { return m_table.rows(); }
    const ServerRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    ServerRow &row(const domain::ServerRef &server, qint64 nowMs);

    RowTable<ServerRow> m_table;
};

} // namespace nunect::store
