// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_model.h"

#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::ServerRow;
using Kind = Column::Kind;

static Cell stateCell(const Row &row, qint64 nowMs)
{
    if (row.shutDown)
        return Cell(ServerModel::tr("Shut down"), Status::Critical);
    if (row.lameDuck)
        return Cell(ServerModel::tr("Lame duck"), Status::Serious);
    if (store::ServerStore::isStale(row, nowMs))
        return Cell(ServerModel::tr("Silent"), Status::Unknown);
    return Cell(ServerModel::tr("Up"), Status::Normal);
}

/// A figure of the server's own reports.
template<typename Number>
static RowColumn<Row> figureColumn(const QString &name, const QString &title, Kind kind, int width,
                                   Number domain::ServerStats::*number)
{
    return {{name, title, kind, width}, [number](const Row &row) {
                return row.stats ? CellValue((*row.stats).*number) : CellValue();
            }};
}

/// The server's own clock at both ends, so that ours does not matter.
static CellValue upNs(const Row &row)
{
    if (!row.stats || row.stats->startNs <= 0)
        return {};
    const qint64 ns = row.stats->server.timeNs - row.stats->startNs;
    return ns > 0 ? CellValue(ns) : CellValue();
}

static Cell uptimeCell(const Row &row, qint64)
{
    const CellValue ns = upNs(row);
    const auto *known = std::get_if<qint64>(&ns);
    return Cell(known ? format::duration(*known / 1'000'000'000) : format::none());
}

ServerModel::ServerModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    using domain::ServerStats;
    setColumns({
        {{u"server"_s, tr("Server"), Kind::Text, 16},
         [](const Row &row) { return textValue(row.server.name); }},
        {{u"state"_s, tr("State"), Kind::Text, 12, true},
         [this](const Row &row) { return stateCell(row, nowMs()).text; },
         stateCell,
         [](const Row &row, qint64 nowMs) {
             return SortKey::status(stateCell(row, nowMs).status);
         }},
        {{u"version"_s, tr("Version"), Kind::Text, 9},
         [](const Row &row) { return textValue(row.server.version); }},
        figureColumn(u"connections"_s, tr("Connections"), Kind::Count, 11,
                     &ServerStats::connections),
        figureColumn(u"subscriptions"_s, tr("Subscriptions"), Kind::Count, 12,
                     &ServerStats::subscriptions),
        figureColumn(u"cpu"_s, tr("CPU"), Kind::Percent, 8, &ServerStats::cpuPercent),
        figureColumn(u"memory"_s, tr("Memory"), Kind::Bytes, 9, &ServerStats::memoryBytes),
        figureColumn(u"slow"_s, tr("Slow consumers"), Kind::Count, 13, &ServerStats::slowConsumers),
        {{u"uptime"_s, tr("Uptime"), Kind::Duration, 10}, upNs, uptimeCell},
        {{u"seen"_s, tr("Last seen"), Kind::Age, 9}, [](const Row &row) { return row.heardMs; }},
    });
    setDefaultSort({{0, Qt::AscendingOrder}});
}

} // namespace nunect::models
