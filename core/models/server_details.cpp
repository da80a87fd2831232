// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_details.h"

#include "core/domain/server_advisory.h"
#include "core/models/format.h"
#include "core/models/server_figures.h"
#include "core/models/server_settings.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::ServerData;
using Row = store::ServerRow;
using Kind = Column::Kind;

static void addCell(Details &details, const QString &label, const Cell &cell)
{
    details.addStatus(label, cell.text, cell.status);
}

/// How old each kind of data is.
static void addAges(Details &details, const store::ServerStore &servers, const Row &row,
                    qint64 nowMs)
{
    const std::pair<ServerData, QString> kinds[] = {{ServerData::Stats, tr("Statistics told")},
                                                    {ServerData::Varz, tr("Settings told")},
                                                    {ServerData::Healthz, tr("Health told")},
                                                    {ServerData::JetStream, tr("JetStream told")}};
    for (const auto &[kind, label] : kinds) {
        const auto heard = heardMs(row, kind);
        details.begin(tr("State"), heard && servers.isStale(row, kind, nowMs));
        details.add(label, heard ? format::age(nowMs - *heard) : tr("never"));
    }
}

static void addState(Details &details, const store::ServerStore &servers, const Row &row,
                     qint64 nowMs)
{
    details.begin(tr("State"), store::ServerStore::isStale(row, nowMs));
    addCell(details, tr("State"), serverStateCell(row, nowMs));
    addCell(details, tr("Version"), serverVersionCell(row));
    const QString advisories = domain::advisoryText(row.version());
    if (!advisories.isEmpty())
        details.add(tr("Known of this version"), advisories);
    details.begin(tr("State"), servers.isStale(row, ServerData::Healthz, nowMs));
    addCell(details, tr("Health"), serverHealthCell(row));
    details.begin(tr("State"), servers.isStale(row, ServerData::Varz, nowMs));
    addCell(details, tr("Certificate ends"), serverCertificateCell(row, nowMs));
    details.begin(tr("State"));
    details.add(tr("Missed events"), countOf(row.eventsMissed), Kind::Count);
    addAges(details, servers, row, nowMs);
}

static void addHealthErrors(Details &details, const store::ServerStore &servers, const Row &row,
                            qint64 nowMs)
{
    if (!row.healthz || row.healthz->value.isHealthy())
        return;
    const domain::Healthz &health = row.healthz->value;
    details.begin(tr("Health errors"), servers.isStale(row, ServerData::Healthz, nowMs));
    details.add(tr("Status"), health.status);
    if (health.statusCode)
        details.add(tr("Status code"), countOf(*health.statusCode), Kind::Count);
    if (!health.error.isEmpty())
        details.add(tr("Error"), health.error);
    for (const domain::HealthError &each : health.errors) {
        QStringList where{each.type, each.account, each.stream, each.consumer};
        where.removeAll(QString());
        details.add(where.join(u' '), each.error);
    }
}

static void addTraffic(Details &details, const Row &row, bool stale)
{
    details.begin(tr("Traffic"), stale);
    const auto &rates = row.rates();
    const auto rate = [&rates](double domain::Rates::*which) {
        return rates ? CellValue((*rates).*which) : CellValue();
    };
    details.add(tr("In msgs/s"), rate(&domain::Rates::inMessages), Kind::Rate);
    details.add(tr("Out msgs/s"), rate(&domain::Rates::outMessages), Kind::Rate);
    details.add(tr("In bytes/s"), rate(&domain::Rates::inBytes), Kind::ByteRate);
    details.add(tr("Out bytes/s"), rate(&domain::Rates::outBytes), Kind::ByteRate);
    if (!row.varz)
        return;
    const domain::Varz &varz = row.varz->value;
    details.add(tr("In msgs"), countOf(varz.inMessages), Kind::Count);
    details.add(tr("Out msgs"), countOf(varz.outMessages), Kind::Count);
    details.add(tr("In bytes"), countOf(varz.inBytes), Kind::Bytes);
    details.add(tr("Out bytes"), countOf(varz.outBytes), Kind::Bytes);
}

static QString slowByKind(const domain::SlowConsumers &slow)
{
    return tr("%1 clients, %2 routes, %3 gateways, %4 leaf nodes")
        .arg(slow.clients)
        .arg(slow.routes)
        .arg(slow.gateways)
        .arg(slow.leafs);
}

static void addLoad(Details &details, const domain::Varz &varz, bool stale)
{
    details.begin(tr("Load"), stale);
    details.add(tr("CPU"), varz.cpuPercent, Kind::Percent);
    details.add(tr("Cores"), countOf(varz.cores), Kind::Count);
    details.add(tr("Cores it may use"), countOf(varz.maxProcs), Kind::Count);
    details.add(tr("Memory"), varz.memoryBytes, Kind::Bytes);
    details.add(tr("Connections"), varz.connections, Kind::Count);
    details.add(tr("Connections since start"), countOf(varz.totalConnections), Kind::Count);
    details.add(tr("Route connections"), varz.routes, Kind::Count);
    details.add(tr("Servers with a route"), varz.remotes, Kind::Count);
    details.add(tr("Leaf node connections"), varz.leafNodes, Kind::Count);
    details.add(tr("Subscriptions"), varz.subscriptions, Kind::Count);
    details.add(tr("Slow consumers"), countOf(varz.slowConsumers), Kind::Count);
    if (varz.slowConsumersByKind)
        details.add(tr("Slow consumers by kind"), slowByKind(*varz.slowConsumersByKind));
    details.add(tr("Refused: account not pinned"), countOf(varz.pinnedAccountFails), Kind::Count);
}

static QString reservedText(quint64 reserved)
{
    return domain::JetStreamUsage::isUnlimited(reserved)
        ? tr("without limit")
        : format::bytes(static_cast<qint64>(reserved));
}

static void addMeta(Details &details, const domain::MetaCluster &meta)
{
    details.add(tr("Meta group"), meta.name);
    details.add(tr("Meta leader"), meta.leader.isEmpty() ? tr("none") : meta.leader);
    details.add(tr("Meta size"), meta.size, Kind::Count);
    if (meta.pending)
        details.add(tr("Meta requests pending"), *meta.pending, Kind::Count);
    for (const domain::Peer &peer : meta.replicas) {
        const QString state = peer.offline ? tr("offline")
            : peer.current                 ? tr("current")
                                           : tr("%1 entries behind").arg(peer.lag);
        details.add(tr("Peer %1").arg(peer.name.isEmpty() ? peer.peer : peer.name),
                    tr("%1, heard %2 before").arg(state, format::nanoseconds(peer.activeNs)));
    }
}

static void addJetStream(Details &details, const JetStreamFigures &known, const Row &row,
                         bool stale)
{
    details.begin(tr("JetStream"), stale);
    details.add(tr("JetStream"), known.on ? tr("on") : tr("off"));
    if (!known.on)
        return;
    details.add(tr("Memory limit"), known.config.maxMemory, Kind::Bytes);
    details.add(tr("Memory used"), countOf(known.usage.memory), Kind::Bytes);
    details.add(tr("Memory reserved"), reservedText(known.usage.reservedMemory));
    details.add(tr("Disk limit"), known.config.maxStorage, Kind::Bytes);
    details.add(tr("Disk used"), countOf(known.usage.storage), Kind::Bytes);
    details.add(tr("Disk reserved"), reservedText(known.usage.reservedStorage));
    details.add(tr("Folder"), known.config.storeDir);
    details.add(tr("Domain"), known.config.domain);
    details.add(tr("Unique tag"), known.config.uniqueTag.value_or(QString()));
    details.addYesNo(tr("Compression allowed"), known.config.compression);
    details.add(tr("Sync interval"), countOf(known.config.syncIntervalNs), Kind::Duration);
    details.addYesNo(tr("Sync always"), known.config.syncAlways);
    details.add(tr("Accounts"), known.usage.accounts, Kind::Count);
    details.add(tr("Replicated assets"), known.usage.haAssets, Kind::Count);
    details.add(tr("API requests"), countOf(known.usage.apiTotal), Kind::Count);
    details.add(tr("API errors"), countOf(known.usage.apiErrors), Kind::Count);
    details.add(tr("API requests in flight"), countOf(known.usage.apiInFlight), Kind::Count);
    if (row.jetStream && !row.jetStream->value.disabled) {
        const store::JetStreamSummary &told = row.jetStream->value;
        details.add(tr("Streams here"), told.streams, Kind::Count);
        details.add(tr("Consumers here"), told.consumers, Kind::Count);
        details.add(tr("Messages here"), countOf(told.messages), Kind::Count);
        details.add(tr("Bytes here"), countOf(told.bytes), Kind::Bytes);
    }
    if (known.meta)
        addMeta(details, *known.meta);
}

std::optional<Details> serverDetails(const store::ServerStore &servers, quint64 rowId, qint64 nowMs)
{
    const Row *row = servers.byId(rowId);
    if (!row)
        return std::nullopt;
    Details details;
    details.title = row->server.name.isEmpty() ? row->server.id : row->server.name;
    const bool varzIsOld = servers.isStale(*row, ServerData::Varz, nowMs);
    addState(details, servers, *row, nowMs);
    addHealthErrors(details, servers, *row, nowMs);
    addIdentity(details, *row, varzIsOld);
    addTraffic(details, *row, servers.isStale(*row, newerOfStatsAndVarz(*row), nowMs));
    if (row->varz) {
        addLoad(details, row->varz->value, varzIsOld);
        addSettings(details, row->varz->value, varzIsOld);
    }
    if (const auto known = serverJetStream(*row))
        addJetStream(details, *known, *row, servers.isStale(*row, known->from, nowMs));
    if (row->varz)
        addCounters(details, row->varz->value, varzIsOld);
    return details;
}

} // namespace nunect::models
