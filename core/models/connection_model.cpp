// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/connection_model.h"

#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

ConnectionModel::ConnectionModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {tr("State"), 9, false, true},
          {tr("Account"), 9},
          {tr("User"), 10},
          {tr("Name"), 26},
          {tr("Kind"), 10},
          {tr("Address"), 21},
          {tr("Language"), 13},
          {tr("Server"), 9},
          {tr("Connected since"), 19},
          {tr("RTT"), 9, true},
          {tr("RTT age"), 8, true},
          {tr("Reason"), 22},
      }
{
}

// Of the columns above, the one that moves on by itself.
static constexpr qsizetype rttAgeColumn = 10;

static bool hasRtt(const store::ConnectionRow &row)
{
    return row.connection.rttNs && row.state == store::ConnectionRow::Open;
}

static Cell rttAgeCell(const store::ConnectionRow &row, qint64 nowMs)
{
    return hasRtt(row) ? Cell(format::age(nowMs - row.rttHeardMs)) : Cell();
}

void ConnectionModel::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    const auto rows = m_site.connections.rows();
    const auto formatAt = [&](std::size_t index) { return format(rows[index], nowMs); };
    std::vector<quint64> ids;
    ids.reserve(rows.size());
    for (const store::ConnectionRow &row : rows)
        ids.push_back(row.rowId);
    sync(ids, changes.connections.changed, formatAt);
}

void ConnectionModel::refreshAges(qint64 nowMs)
{
    const auto rows = m_site.connections.rows();
    adjustEach([&](std::size_t index, TableRow &shown) {
        const store::ConnectionRow &row = rows[index];
        const bool stale = store::ConnectionStore::isStale(row, nowMs);
        if (stale || shown.stale) { // its state tells the age too
            TableRow formatted = format(row, nowMs);
            const bool differs = formatted != shown;
            shown = std::move(formatted);
            return differs;
        }
        Cell age = rttAgeCell(row, nowMs);
        if (std::as_const(shown.cells)[rttAgeColumn] == age)
            return false;
        shown.cells[rttAgeColumn] = std::move(age);
        return true;
    });
}

static QString kindOf(const domain::Connection &connection)
{
    if (connection.type == u"websocket"_s)
        return u"WebSocket"_s;
    if (connection.type == u"mqtt"_s)
        return u"MQTT"_s;
    return connection.kind;
}

static QString addressOf(const domain::Connection &connection)
{
    if (connection.port == 0)
        return connection.ip;
    const bool v6 = connection.ip.contains(u':');
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(connection.ip).arg(connection.port);
}

TableRow ConnectionModel::format(const store::ConnectionRow &row, qint64 nowMs) const
{
    const domain::Connection &connection = row.connection;
    const bool stale = store::ConnectionStore::isStale(row, nowMs);
    const bool closed = row.state == store::ConnectionRow::Closed;
    Cell state(tr("Open"), Status::Normal);
    if (closed)
        state = Cell(tr("Closed"), Status::Off);
    else if (stale)
        state = Cell(tr("Stale"), Status::Unknown,
                     tr("Not confirmed for %1").arg(format::age(nowMs - row.confirmedMs)));
    return {row.rowId,
            {
                state,
                connection.account,
                connection.user,
                connection.name,
                kindOf(connection),
                addressOf(connection),
                QString(connection.language + u' ' + connection.version).trimmed(),
                row.server.name,
                format::utc(connection.startNs),
                Cell(hasRtt(row) ? format::nanoseconds(*connection.rttNs) : format::none(),
                     Status::Unknown, tr("As the server last measured it, not now")),
                rttAgeCell(row, nowMs),
                row.reason,
            },
            stale};
}

} // namespace nunect::models
