// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_model.h"

#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::ServerStore;

ServerModel::ServerModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {tr("Server"), 16},
          {tr("State"), 12, false, true},
          {tr("Version"), 9},
          {tr("Connections"), 11, true},
          {tr("Subscriptions"), 12, true},
          {tr("CPU"), 8, true},
          {tr("Memory"), 9, true},
          {tr("Slow consumers"), 13, true},
          {tr("Uptime"), 10, true},
          {tr("Last seen"), 9, true},
      }
{
}

void ServerModel::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    const auto rows = m_site.servers.rows();
    std::vector<quint64> ids;
    ids.reserve(rows.size());
    for (const store::ServerRow &row : rows)
        ids.push_back(row.rowId);
    sync(ids, changes.servers.changed,
         [&](std::size_t index) { return format(rows[index], nowMs); });
}

void ServerModel::refreshAges(qint64 nowMs)
{
    const auto rows = m_site.servers.rows();
    refresh([&](std::size_t index) { return format(rows[index], nowMs); });
}

static Cell stateCell(const store::ServerRow &row, bool stale)
{
    if (row.shutDown)
        return Cell(ServerModel::tr("Shut down"), Status::Critical);
    if (row.lameDuck)
        return Cell(ServerModel::tr("Lame duck"), Status::Serious);
    if (stale)
        return Cell(ServerModel::tr("Silent"), Status::Unknown);
    return Cell(ServerModel::tr("Up"), Status::Normal);
}

TableRow ServerModel::format(const store::ServerRow &row, qint64 nowMs) const
{
    const bool stale = ServerStore::isStale(row, nowMs);
    TableRow result{row.rowId, {row.server.name, stateCell(row, stale), row.server.version}, stale};
    const qsizetype figures = m_columns.size() - result.cells.size() - 1;
    if (const auto &stats = row.stats) {
        // The server's own clock at both ends, so that ours does not matter.
        const qint64 upNs = stats->server.timeNs - stats->startNs;
        const bool knowsUptime = stats->startNs > 0 && upNs > 0;
        result.cells += {
            QString::number(stats->connections),
            QString::number(stats->subscriptions),
            tr("%1 %").arg(stats->cpuPercent, 0, 'f', 1),
            format::bytes(stats->memoryBytes),
            Cell(QString::number(stats->slowConsumers)),
            knowsUptime ? format::duration(upNs / 1'000'000'000) : format::none(),
        };
    } else {
        result.cells += QList<Cell>(figures, Cell(format::none()));
    }
    result.cells += format::age(nowMs - row.heardMs);
    return result;
}

} // namespace nunect::models
