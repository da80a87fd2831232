// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_model.h"

#include "core/models/format.h"
#include "core/models/rate_columns.h"
#include "core/models/server_figures.h"

#include <QVersionNumber>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using domain::ServerStats;
using domain::Varz;
using store::ServerData;
using Row = store::ServerRow;
using Kind = Column::Kind;

/// A figure that STATSZ and VARZ both tell.
template<typename InStats, typename InVarz>
static RowColumn<Row> figure(const Column &is, InStats ServerStats::*inStats, InVarz Varz::*inVarz)
{
    return {is, [inStats, inVarz](const Row &row) { return serverFigure(row, inStats, inVarz); }};
}

/// A count that only VARZ tells.
template<typename Number>
static RowColumn<Row> setting(const Column &is, Number Varz::*number)
{
    return {is, [number](const Row &row) {
                return row.varz ? countOf(row.varz->value.*number) : CellValue();
            }};
}

/// A cell that carries a status, sorted by it.
template<typename MakeCell>
static RowColumn<Row> status(const Column &is, MakeCell cell)
{
    return {is,
            [cell](const Row &row) {
                const QString text = cell(row).text;
                return text == format::none() ? CellValue() : textValue(text);
            },
            [cell](const Row &row, qint64) { return cell(row); },
            [cell](const Row &row, qint64) { return SortKey::status(cell(row).status); }};
}

/// 2.9 before 2.10.
static SortKey versionKey(const QString &text)
{
    const auto version = QVersionNumber::fromString(text);
    if (version.isNull())
        return {};
    return SortKey::integer(version.majorVersion() * 1'000'000LL + version.minorVersion() * 1'000LL
                            + version.microVersion());
}

/// The same column, with what \a kindOf names too old where it is.
ServerModel::ServerColumn ServerModel::aging(ServerColumn column, KindOf kindOf) const
{
    const auto isOld = [this, kindOf](const Row &row, qint64 now) {
        const ServerData kind = kindOf(row);
        return heardMs(row, kind) && m_site.servers.isStale(row, kind, now);
    };
    column.cell = [made = column.cell, value = column.value, kind = column.column.kind, kindOf,
                   isOld](const Row &row, qint64 now) {
        Cell cell = made ? made(row, now) : Cell(textOf(value(row), kind, now));
        if (!isOld(row, now))
            return cell;
        cell.stale = true;
        cell.status = Status::Unknown;
        const QString before = cell.tooltip.isEmpty() ? cell.text : cell.tooltip;
        cell.tooltip = tr("%1\nNot told anew for %2")
                           .arg(before, format::age(now - *heardMs(row, kindOf(row))));
        return cell;
    };
    if (column.sortKey && column.column.hasStatus)
        column.sortKey = [key = column.sortKey, isOld](const Row &row, qint64 now) {
            return isOld(row, now) ? SortKey() : key(row, now);
        };
    return column;
}

ServerModel::ServerColumn ServerModel::aging(ServerColumn column, ServerData kind) const
{
    return aging(std::move(column), [kind](const Row &) { return kind; });
}

ServerModel::Columns ServerModel::stateColumns() const
{
    const auto text = [](QString domain::ServerRef::*word) {
        return [word](const Row &row) { return textValue(row.server.*word); };
    };
    return {
        {{u"server"_s, tr("Server"), Kind::Text, 16}, text(&domain::ServerRef::name)},
        {{u"state"_s, tr("State"), Kind::Text, 12, true},
         [this](const Row &row) { return serverStateCell(row, nowMs()).text; },
         serverStateCell,
         [](const Row &row, qint64 now) {
             return SortKey::status(serverStateCell(row, now).status);
         }},
        aging(status({u"health"_s, tr("Health"), Kind::Text, 14, true, true,
                      tr("What the server says of its own health")},
                     serverHealthCell),
              ServerData::Healthz),
        {{u"version"_s, tr("Version"), Kind::Text, 10, true, true,
          tr("Caution: there are published advisories against it")},
         [](const Row &row) { return textValue(row.version()); },
         [](const Row &row, qint64) { return serverVersionCell(row); },
         [](const Row &row, qint64) { return versionKey(row.version()); }},
        {{u"cluster"_s, tr("Cluster"), Kind::Text, 10, false, false},
         text(&domain::ServerRef::cluster)},
        {{u"domain"_s, tr("Domain"), Kind::Text, 10, false, false, tr("Of JetStream")},
         text(&domain::ServerRef::domain)},
        {{u"host"_s, tr("Host"), Kind::Text, 15, false, false}, text(&domain::ServerRef::host)},
        {{u"id"_s, tr("ID"), Kind::Text, 20, false, false, tr("New with each start")},
         text(&domain::ServerRef::id)},
    };
}

ServerModel::Columns ServerModel::loadColumns() const
{
    RowColumn<Row> connections = figure({u"connections"_s, tr("Connections"), Kind::Count, 11,
                                         false, true, tr("Clients, of those that there may be")},
                                        &ServerStats::connections, &Varz::connections);
    connections.cell = [](const Row &row, qint64) { return serverConnectionsCell(row); };
    RowColumn<Row> slow = figure({u"slow"_s, tr("Slow consumers"), Kind::Count, 13, false, true,
                                  tr("Connections cut off for being slow, since its start")},
                                 &ServerStats::slowConsumers, &Varz::slowConsumers);
    slow.cell = [](const Row &row, qint64) { return serverSlowConsumersCell(row); };
    return {
        aging(std::move(connections), newerOfStatsAndVarz),
        aging(figure({u"subscriptions"_s, tr("Subscriptions"), Kind::Count, 12},
                     &ServerStats::subscriptions, &Varz::subscriptions),
              newerOfStatsAndVarz),
        aging(figure({u"cpu"_s, tr("CPU"), Kind::Percent, 8, false, true, tr("Of one core")},
                     &ServerStats::cpuPercent, &Varz::cpuPercent),
              newerOfStatsAndVarz),
        aging(figure({u"memory"_s, tr("Memory"), Kind::Bytes, 9}, &ServerStats::memoryBytes,
                     &Varz::memoryBytes),
              newerOfStatsAndVarz),
        aging(std::move(slow), newerOfStatsAndVarz),
    };
}

ServerModel::Columns ServerModel::trafficColumns() const
{
    Columns columns;
    for (const auto &each : RateColumns::make<Row>([](const Row &row) { return row.rates(); }))
        columns.append(aging(each, newerOfStatsAndVarz));
    columns.append({
        aging(setting({u"routes"_s, tr("Routes"), Kind::Count, 6, false, true,
                       tr("Connections to servers of its cluster: several to each since 2.10")},
                      &Varz::routes),
              ServerData::Varz),
        aging(setting({u"leafs"_s, tr("Leafs"), Kind::Count, 6, false, true,
                       tr("Connections to leaf nodes")},
                      &Varz::leafNodes),
              ServerData::Varz),
        aging(setting({u"total"_s, tr("Total connections"), Kind::Count, 12, false, false,
                       tr("Clients since its start")},
                      &Varz::totalConnections),
              ServerData::Varz),
        aging({{u"jetstream"_s, tr("JetStream"), Kind::Bytes, 18, true, true,
                tr("Bytes on disk, of those that there may be")},
               [](const Row &row) {
                   const auto known = serverJetStream(row);
                   return known && known->on ? countOf(known->usage.storage) : CellValue();
               },
               [](const Row &row, qint64) { return serverJetStreamCell(row); }},
              [](const Row &row) {
                  const auto known = serverJetStream(row);
                  return known ? known->from : ServerData::JetStream;
              }),
    });
    return columns;
}

ServerModel::Columns ServerModel::timeColumns() const
{
    const auto uptime = [](const Row &row) { return countOf(serverUptimeNs(row)); };
    return {
        aging({{u"uptime"_s, tr("Uptime"), Kind::Duration, 10},
               uptime,
               [](const Row &row, qint64) {
                   const auto ns = serverUptimeNs(row);
                   return Cell(ns ? format::duration(*ns / 1'000'000'000) : format::none());
               }},
              newerOfStatsAndVarz),
        aging({{u"certificate"_s, tr("Certificate ends"), Kind::Time, 17, true, true,
                tr("The first of its TLS certificates; told since 2.14")},
               [](const Row &row) {
                   return row.varz ? countOf(row.varz->value.tlsCertificateEndNs) : CellValue();
               },
               serverCertificateCell},
              ServerData::Varz),
        aging({{u"config"_s, tr("Configuration read"), Kind::Time, 19, false, false},
               [](const Row &row) {
                   const qint64 readNs = row.varz ? row.varz->value.configLoadTimeNs : 0;
                   return readNs > 0 ? CellValue(readNs) : CellValue();
               }},
              ServerData::Varz),
        {{u"missed"_s, tr("Missed events"), Kind::Count, 13, false, true,
          tr("Connections that ended without a word: at least so many of its events were lost on "
             "the way")},
         [](const Row &row) { return countOf(row.eventsMissed); }},
        {{u"seen"_s, tr("Last seen"), Kind::Age, 9}, [](const Row &row) { return row.heardMs; }},
    };
}

ServerModel::ServerModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(stateColumns() + loadColumns() + trafficColumns() + timeColumns());
    setDefaultSort({{0, Qt::AscendingOrder}});
}

QStringList ServerModel::fewColumns()
{
    return {u"server"_s, u"state"_s,  u"version"_s, u"connections"_s, u"subscriptions"_s,
            u"cpu"_s,    u"memory"_s, u"slow"_s,    u"uptime"_s,      u"seen"_s};
}

/// What the sorted columns hang on.
quint8 ServerModel::timeState(const Row &row) const
{
    const bool healthIsOld = m_site.servers.isStale(row, ServerData::Healthz, nowMs());
    return static_cast<quint8>((isStale(row) ? 1 : 0) + (healthIsOld ? 2 : 0));
}

} // namespace nunect::models
