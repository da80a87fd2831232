// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/server_store.h"

namespace nunect::store {

/// Over HTTPS a server says less of itself than with its events.
static domain::ServerRef merged(const domain::ServerRef &known, domain::ServerRef said)
{
    for (QString domain::ServerRef::*word :
         {&domain::ServerRef::name, &domain::ServerRef::version, &domain::ServerRef::host,
          &domain::ServerRef::cluster, &domain::ServerRef::domain}) {
        if ((said.*word).isEmpty())
            said.*word = known.*word;
    }
    said.jetStream = said.jetStream || known.jetStream;
    if (said.timeNs == 0) {
        said.timeNs = known.timeNs;
        said.seq = known.seq;
    }
    return said;
}

ServerRow &ServerStore::row(const domain::ServerRef &server, qint64 nowMs)
{
    ServerRow *known = m_table.change({server.name, server.id});
    if (!known && server.name.isEmpty())
        known = byServerId(server.id);
    if (!known) {
        // The same name with a new id is the same server started anew; the same id with another
        // name is one that did not say its name before.
        m_table.removeIf([&server](const ServerRow &old) {
            return old.server.id == server.id || old.server.name == server.name;
        });
        ServerRow added;
        added.server = server;
        known = &m_table.add(std::move(added));
    }
    known->server = merged(known->server, server);
    known->heardMs = nowMs;
    known->missing = false;
    return *known;
}

ServerRow *ServerStore::byServerId(const QString &serverId)
{
    for (const ServerRow &row : m_table.rows()) {
        if (row.server.id == serverId)
            return m_table.change(row.key());
    }
    return nullptr;
}

void ServerStore::measure(ServerRow &row, const domain::Counters &counters, domain::SampleTime at,
                          qint64 startNs)
{
    if (row.meter.add(counters, at, startNs))
        row.history.add(row.meter.rates());
}

void ServerStore::apply(const domain::ServerStats &stats, qint64 nowMs)
{
    ServerRow &server = row(stats.server, nowMs);
    server.stats = stats;
    server.statsMs = nowMs;
    measure(server, domain::countersOfTraffic(stats),
            domain::SampleTime::of(stats.server.timeNs, nowMs), stats.startNs);
}

void ServerStore::apply(const domain::ServerRef &server, const domain::Varz &varz, qint64 nowMs)
{
    ServerRow &told = row(server, nowMs);
    told.varz = {varz, nowMs};
    measure(told, domain::countersOf(varz), domain::SampleTime::of(varz.nowNs, nowMs),
            varz.startNs);
}

void ServerStore::apply(const domain::ServerRef &server, const domain::Healthz &healthz,
                        qint64 nowMs)
{
    row(server, nowMs).healthz = {healthz, nowMs};
}

void ServerStore::apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs)
{
    JetStreamSummary summary;
    summary.disabled = jsz.disabled;
    summary.config = jsz.config;
    summary.usage = jsz.usage;
    summary.streams = jsz.streams;
    summary.consumers = jsz.consumers;
    summary.messages = jsz.messages;
    summary.bytes = jsz.bytes;
    summary.meta = jsz.meta;
    row(server, nowMs).jetStream = {std::move(summary), nowMs};
}

void ServerStore::apply(const domain::ServerRef &server,
                        const domain::SubscriptionStats &subscriptions, qint64 nowMs)
{
    row(server, nowMs).subscriptions = {subscriptions, nowMs};
}

/// False if it was never told.
template<typename T>
static bool setMissing(std::optional<Told<T>> &told)
{
    if (told)
        told->missing = true;
    return told.has_value();
}

/// Which kind of data an endpoint brings; nothing for those that have tables of their own.
static std::optional<ServerData> dataOf(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::Varz:
        return ServerData::Varz;
    case Endpoint::Healthz:
        return ServerData::Healthz;
    case Endpoint::Jsz:
        return ServerData::JetStream;
    case Endpoint::Subsz:
        return ServerData::Subscriptions;
    case Endpoint::Connz:
    case Endpoint::ClosedConnz:
    case Endpoint::Routez:
    case Endpoint::Gatewayz:
    case Endpoint::Leafz:
    case Endpoint::AccountStatz:
        break;
    }
    return std::nullopt;
}

void ServerStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    const auto kind = dataOf(round.endpoint);
    if (!kind)
        return;
    m_rounds[static_cast<std::size_t>(*kind)].ended(nowMs);
    for (const domain::ServerRef &server : round.missing) {
        ServerRow *silent = byServerId(server.id);
        if (!silent)
            continue;
        // Every server answers this, and it is asked for most often. One that never did may not
        // have been asked by this console.
        if (kind == ServerData::Varz)
            silent->missing = setMissing(silent->varz);
        else if (kind == ServerData::Healthz)
            setMissing(silent->healthz);
        else if (kind == ServerData::JetStream)
            setMissing(silent->jetStream);
        else
            setMissing(silent->subscriptions);
    }
}

template<typename T>
static bool isOld(const std::optional<Told<T>> &told, qint64 oldestMs)
{
    return !told || told->missing || told->heardMs < oldestMs;
}

bool ServerStore::isStale(const ServerRow &row, ServerData kind, qint64 nowMs) const
{
    const qint64 oldestMs = nowMs - m_rounds[static_cast<std::size_t>(kind)].staleAfterMs();
    switch (kind) {
    case ServerData::Stats:
        return !row.stats || row.statsMs < oldestMs;
    case ServerData::Varz:
        return isOld(row.varz, oldestMs);
    case ServerData::Healthz:
        return isOld(row.healthz, oldestMs);
    case ServerData::JetStream:
        return isOld(row.jetStream, oldestMs);
    case ServerData::Subscriptions:
        return isOld(row.subscriptions, oldestMs);
    }
    return true;
}

void ServerStore::loseSight()
{
    m_table.changeEach([](ServerRow &row) { return !std::exchange(row.missing, true); });
}

void ServerStore::heardOf(const QString &serverId, qint64 nowMs)
{
    if (ServerRow *known = byServerId(serverId)) {
        known->heardMs = nowMs;
        known->missing = false;
    }
}

void ServerStore::missedEvents(const QString &serverId, quint64 count)
{
    if (ServerRow *known = byServerId(serverId))
        known->eventsMissed += count;
}

void ServerStore::apply(const domain::ServerNotice &notice, qint64 nowMs)
{
    ServerRow &server = row(notice.server, nowMs);
    if (notice.type == domain::ServerNotice::Shutdown)
        server.shutDown = true;
    else
        server.lameDuck = true;
}

void ServerStore::tick(qint64 nowMs)
{
    m_table.removeIf([nowMs](const ServerRow &row) {
        return row.shutDown && nowMs - row.heardMs > keepShutDownMs;
    });
}

} // namespace nunect::store
