// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/history.h"
#include "core/domain/rate.h"
#include "core/store/round_clock.h"
#include "core/store/row_table.h"
#include "core/store/update.h"

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace nunect::store {

/// The kinds of data that a ServerRow has.
enum class ServerData { Stats, Varz, Healthz, JetStream, Subscriptions };

/// One kind of data, as it was last told.
template<typename T>
struct Told
{
    T value;
    qint64 heardMs = 0;   ///< monotonic clock
    bool missing = false; ///< the server was asked again and did not answer
};

/// JSZ without its streams.
struct JetStreamSummary
{
    bool disabled = false; ///< JetStream is off
    domain::JetStreamConfig config;
    domain::JetStreamUsage usage;
    qint64 streams = 0; ///< copies on this server, as all that follows
    qint64 consumers = 0;
    quint64 messages = 0;
    quint64 bytes = 0;
    std::optional<domain::MetaCluster> meta; ///< none outside a cluster
};

struct ServerRow
{
    using Key = std::pair<QString, QString>; ///< name, id

    quint64 rowId = 0;
    domain::ServerRef server;
    std::optional<domain::ServerStats> stats;
    qint64 heardMs = 0; ///< monotonic clock, any sign of it
    qint64 statsMs = 0; ///< monotonic clock, the last STATSZ
    bool missing
        = false; ///< it did not answer for VARZ, or we cannot hear it, and was not heard of since
    bool lameDuck = false;
    bool shutDown = false;
    std::optional<Told<domain::Varz>> varz;
    std::optional<Told<domain::Healthz>> healthz;
    std::optional<Told<JetStreamSummary>> jetStream;
    std::optional<Told<domain::SubscriptionStats>> subscriptions; ///< of all its accounts
    domain::RateMeter meter; ///< of all its connections; from STATSZ and VARZ alike
    domain::History history;
    /// Connections that ended without an event that should have told of it: so many events of this
    /// server did not reach us at the least.
    quint64 eventsMissed = 0;

    Key key() const { return {server.name, server.id}; }
    const std::optional<domain::Rates> &rates() const { return meter.rates(); }
    /// Its version, from whoever said it.
    QString version() const
    {
        return server.version.isEmpty() && varz ? varz->value.version : server.version;
    }
};

/// Every nats-server that was heard of.
class ServerStore
{
public:
    /// How long a server that said goodbye stays to be seen.
    static constexpr qint64 keepShutDownMs = 60'000;

    /// The console asks every 5 s, far more often than servers speak by themselves: three missed
    /// rounds, where it is not asked for VARZ.
    static constexpr qint64 staleAfterMs = 15'000;

    static bool isStale(const ServerRow &row, qint64 nowMs)
    {
        return row.missing || nowMs - row.heardMs > staleAfterMs;
    }

    /// One kind of data alone: never told, old, or asked for again in vain.
    bool isStale(const ServerRow &row, ServerData kind, qint64 nowMs) const;

    void apply(const domain::ServerStats &stats, qint64 nowMs);
    /// Those kinds of replies that are about the server itself.
    void apply(const domain::ServerRef &server, const domain::Varz &varz, qint64 nowMs);
    void apply(const domain::ServerRef &server, const domain::Healthz &healthz, qint64 nowMs);
    void apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs);
    void apply(const domain::ServerRef &server, const domain::SubscriptionStats &subscriptions,
               qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    /// It spoke of something that has a table of its own.
    void heardOf(const QString &serverId, qint64 nowMs);
    /// Our own connection is lost: what is heard from now on comes another way.
    void loseSight();
    void missedEvents(const QString &serverId, quint64 count);
    void apply(const domain::ServerNotice &notice, qint64 nowMs);
    void tick(qint64 nowMs);

    /// In a stable order: by name.
    auto rows() const { return m_table.rows(); }
    const ServerRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    ServerRow &row(const domain::ServerRef &server, qint64 nowMs);
    ServerRow *byServerId(const QString &serverId);
    static void measure(ServerRow &row, const domain::Counters &counters, domain::SampleTime at,
                        qint64 startNs);

    RowTable<ServerRow> m_table;
    std::array<RoundClock, 5> m_rounds; ///< by ServerData
};

} // namespace nunect::store
