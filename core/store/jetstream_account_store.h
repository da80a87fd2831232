// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/part_table.h"
#include "core/store/round_clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace nunect::store {

/// An account's JetStream on one server.
struct JetStreamAccountPart : ServerPart
{
    domain::JetStreamUsage usage;
    qint64 streams = 0; ///< copies
    qint64 consumers = 0;
};

/// An account's JetStream, all servers together.
struct JetStreamAccountRow
{
    using Key = QString;

    quint64 rowId = 0;
    QString account;
    /// Each server tells of its whole cluster, replicas and all: this is the most that one tells.
    /// Reserved is what the account may use: see JetStreamUsage::isUnlimited().
    domain::JetStreamUsage usage;
    qint64 streamCopies = 0;
    qint64 consumerCopies = 0;
    std::vector<JetStreamAccountPart> parts;
    qint64 heardMs = 0;   ///< monotonic clock, the part that is oldest
    bool missing = false; ///< a server did not answer

    Key key() const { return account; }
    void recount();
};

/// The group of servers that decides where streams are.
struct JetStreamClusterState
{
    domain::MetaCluster meta; ///< with its replicas once the leader has answered
    QString fromServer;       ///< name of who told of it
    bool fromLeader = false;
    qint64 heardMs = 0; ///< monotonic clock; 0: nobody has told of one
};

/// Accounts that use JetStream, by name, and the cluster that carries them.
class JetStreamAccountStore
{
public:
    static constexpr std::size_t maxRows = 20'000;

    void apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void tick(qint64 nowMs) { m_table.tick(nowMs); }

    bool isStale(const JetStreamAccountRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds.staleAfterMs();
    }
    const JetStreamClusterState &cluster() const { return m_cluster; }
    bool isClusterStale(qint64 nowMs) const
    {
        return nowMs - m_cluster.heardMs > m_rounds.staleAfterMs();
    }

    auto rows() const { return m_table.rows(); }
    const JetStreamAccountRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }
    /// Accounts that found no room.
    quint64 overCap() const { return m_overCap; }

private:
    void hearMeta(const domain::ServerRef &server, const domain::MetaCluster &meta, qint64 nowMs);

    PartTable<JetStreamAccountRow> m_table;
    JetStreamClusterState m_cluster;
    RoundClock m_rounds;
    quint64 m_overCap = 0;
};

} // namespace nunect::store
