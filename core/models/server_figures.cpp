// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_figures.h"

#include "core/domain/server_advisory.h"
#include "core/models/format.h"
#include "core/models/server_model.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::ServerData;
using Row = store::ServerRow;

static constexpr qint64 dayNs = 86'400LL * 1'000'000'000;
static constexpr qint64 certificateCautionNs = 30 * dayNs;
static constexpr qint64 certificateCriticalNs = 7 * dayNs;
/// Parts of JetStream's room on disk that are in use.
static constexpr double storageCaution = 0.80;
static constexpr double storageSerious = 0.95;

ServerData newerOfStatsAndVarz(const Row &row)
{
    return row.varz && (!row.stats || row.varz->heardMs >= row.statsMs) ? ServerData::Varz
                                                                        : ServerData::Stats;
}

template<typename T>
static std::optional<qint64> heardMsOf(const std::optional<store::Told<T>> &told)
{
    return told ? std::optional(told->heardMs) : std::nullopt;
}

std::optional<qint64> heardMs(const Row &row, ServerData kind)
{
    switch (kind) {
    case ServerData::Stats:
        return row.stats ? std::optional(row.statsMs) : std::nullopt;
    case ServerData::Varz:
        return heardMsOf(row.varz);
    case ServerData::Healthz:
        return heardMsOf(row.healthz);
    case ServerData::JetStream:
        return heardMsOf(row.jetStream);
    case ServerData::Subscriptions:
        return heardMsOf(row.subscriptions);
    }
    return std::nullopt;
}

Cell serverStateCell(const Row &row, qint64 nowMs)
{
    if (row.shutDown)
        return Cell(tr("Shut down"), Status::Critical);
    if (row.lameDuck)
        return Cell(tr("Lame duck"), Status::Serious);
    if (store::ServerStore::isStale(row, nowMs))
        return Cell(tr("Silent"), Status::Unknown);
    return Cell(tr("Up"), Status::Normal);
}

Cell serverVersionCell(const Row &row)
{
    const QString version = row.version();
    if (version.isEmpty())
        return Cell(format::none(), Status::Unknown, tr("The server has not said its version"));
    const QString advisories = domain::advisoryText(version);
    const bool open = !domain::advisoriesFor(version).empty();
    return Cell(version, open ? Status::Caution : Status::Normal, advisories);
}

Cell serverHealthCell(const Row &row)
{
    if (!row.healthz)
        return Cell(format::none(), Status::Unknown, tr("The server was not asked for its health"));
    const domain::Healthz &health = row.healthz->value;
    if (health.isHealthy())
        return Cell(tr("ok"), Status::Normal);
    QStringList faults;
    for (const domain::HealthError &each : health.errors)
        faults.append(u"%1: %2"_s.arg(each.type, each.error));
    const QString words = !health.error.isEmpty() ? health.error
        : !faults.isEmpty()                       ? faults.front()
                                                  : health.status;
    if (!health.error.isEmpty())
        faults.prepend(health.error);
    return Cell(words, Status::Serious, faults.join(u'\n'));
}

Cell serverCertificateCell(const Row &row, qint64 nowMs)
{
    if (!row.varz || !row.varz->value.tlsCertificateEndNs)
        return Cell(format::none(), Status::Unknown,
                    tr("The server does not say: nats-server does from 2.14 on, if it has one"));
    const qint64 endNs = *row.varz->value.tlsCertificateEndNs;
    const qint64 serverNs = row.varz->value.nowNs + (nowMs - row.varz->heardMs) * 1'000'000;
    const qint64 leftNs = endNs - serverNs;
    const QString end = format::utc(endNs).left(10);
    if (leftNs <= 0)
        return Cell(tr("Ended %1").arg(end), Status::Critical,
                    tr("A certificate of this server has ended at %1 UTC: nobody can connect with "
                       "TLS any more")
                        .arg(format::utc(endNs)));
    const Status::Value status = leftNs < certificateCriticalNs ? Status::Critical
        : leftNs < certificateCautionNs                         ? Status::Caution
                                                                : Status::Normal;
    return Cell(tr("%1, in %2 d").arg(end).arg(leftNs / dayNs), status,
                tr("The first of this server's certificates ends at %1 UTC, in %2")
                    .arg(format::utc(endNs), format::duration(leftNs / 1'000'000'000)));
}

std::optional<JetStreamFigures> serverJetStream(const Row &row)
{
    const auto summary = heardMs(row, ServerData::JetStream);
    const auto settings = heardMs(row, ServerData::Varz);
    if (!summary && !settings)
        return std::nullopt;
    if (summary.value_or(-1) >= settings.value_or(-1)) {
        const store::JetStreamSummary &told = row.jetStream->value;
        return JetStreamFigures{!told.disabled, told.config, told.usage, told.meta,
                                ServerData::JetStream};
    }
    const domain::JetStreamVarz &told = row.varz->value.jetStream;
    return JetStreamFigures{
        told.config.has_value(), told.config.value_or(domain::JetStreamConfig()),
        told.usage.value_or(domain::JetStreamUsage()), told.meta, ServerData::Varz};
}

static QString usedText(quint64 used, qint64 limit)
{
    const QString text = format::bytes(static_cast<qint64>(used));
    return limit > 0 ? tr("%1 of %2").arg(text, format::bytes(limit)) : text;
}

Cell serverJetStreamCell(const Row &row)
{
    const auto known = serverJetStream(row);
    if (!known)
        return Cell(format::none(), Status::Unknown, tr("The server has not said"));
    if (!known->on)
        return Cell(tr("off"), Status::Off, tr("JetStream is not configured"));
    const double part = known->config.maxStorage > 0
        ? static_cast<double>(known->usage.storage) / static_cast<double>(known->config.maxStorage)
        : 0;
    const Status::Value status = part >= storageSerious ? Status::Serious
        : part >= storageCaution                        ? Status::Caution
                                                        : Status::Normal;
    const QString disk = usedText(known->usage.storage, known->config.maxStorage);
    return Cell(disk, status,
                tr("On disk %1, in memory %2")
                    .arg(disk, usedText(known->usage.memory, known->config.maxMemory)));
}

Cell serverConnectionsCell(const Row &row)
{
    const CellValue now
        = serverFigure(row, &domain::ServerStats::connections, &domain::Varz::connections);
    const QString text = textOf(now, Column::Kind::Count, 0);
    if (std::holds_alternative<std::monostate>(now) || !row.varz)
        return Cell(text);
    const qint64 most = row.varz->value.maxConnections;
    if (most <= 0)
        return Cell(text, Status::Unknown, tr("%1, without a limit").arg(text));
    return Cell(tr("%1 of %2").arg(text).arg(most));
}

Cell serverSlowConsumersCell(const Row &row)
{
    const QString text = textOf(
        serverFigure(row, &domain::ServerStats::slowConsumers, &domain::Varz::slowConsumers),
        Column::Kind::Count, 0);
    if (!row.varz || !row.varz->value.slowConsumersByKind)
        return Cell(text);
    const domain::SlowConsumers &kinds = *row.varz->value.slowConsumersByKind;
    return Cell(text, Status::Unknown,
                tr("Cut off for being slow: %1 clients, %2 routes, %3 gateways, %4 leaf nodes")
                    .arg(kinds.clients)
                    .arg(kinds.routes)
                    .arg(kinds.gateways)
                    .arg(kinds.leafs));
}

std::optional<qint64> serverUptimeNs(const Row &row)
{
    qint64 ns = 0;
    if (newerOfStatsAndVarz(row) == ServerData::Varz) {
        const domain::Varz &varz = row.varz->value;
        ns = varz.startNs > 0 && varz.nowNs > 0 ? varz.nowNs - varz.startNs
                                                : varz.uptimeNs.value_or(0);
    } else if (row.stats && row.stats->startNs > 0) {
        ns = row.stats->server.timeNs - row.stats->startNs;
    }
    return ns > 0 ? std::optional(ns) : std::nullopt;
}

} // namespace nunect::models
