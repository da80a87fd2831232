// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/connection_model.h"

#include "core/models/connection_columns.h"
#include "core/models/format.h"
#include "core/models/limits.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::ConnectionRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;
using Shared = ConnectionColumns<Row>;
using domain::Connection;

static bool hasRtt(const Row &row) { return row.connection.rttNs && row.state == Row::Open; }

static Cell stateCell(const Row &row, qint64 nowMs)
{
    if (row.state == Row::Closed)
        return Cell(ConnectionModel::tr("Closed"), Status::Off);
    if (store::ConnectionStore::isStale(row, nowMs))
        return Cell(
            ConnectionModel::tr("Stale"), Status::Unknown,
            ConnectionModel::tr("Not confirmed for %1").arg(format::age(nowMs - row.confirmedMs)));
    return Cell(ConnectionModel::tr("Open"), Status::Normal);
}

static Columns stateColumns()
{
    return {{{u"state"_s, tr("State"), Kind::Text, 9, true},
             [](const Row &row) { return row.state == Row::Closed ? tr("Closed") : tr("Open"); },
             stateCell,
             [](const Row &row, qint64 nowMs) {
                 return SortKey::status(stateCell(row, nowMs).status);
             }}};
}

static Columns timeColumns()
{
    return {
        Shared::time("since", tr("Connected since"), &Connection::startNs),
        {{u"rtt"_s, tr("RTT"), Kind::Duration, 9, false, true,
          tr("As the server last measured it, not now")},
         [](const Row &row) {
             return hasRtt(row) ? CellValue(*row.connection.rttNs) : CellValue();
         },
         [](const Row &row, qint64) {
             return Cell(hasRtt(row) ? format::nanoseconds(*row.connection.rttNs) : format::none(),
                         Status::Unknown, tr("As the server last measured it, not now"));
         }},
        {{u"rttage"_s, tr("RTT age"), Kind::Age, 8, false, true,
          tr("Since the server first told this RTT; it may be older")},
         [](const Row &row) { return hasRtt(row) ? CellValue(row.rttHeardMs) : CellValue(); },
         [](const Row &row, qint64 nowMs) {
             return hasRtt(row) ? Cell(format::age(nowMs - row.rttHeardMs)) : Cell();
         }},
        {{u"reason"_s, tr("Reason"), Kind::Text, 22, false, true, tr("Why it was closed")},
         [](const Row &row) { return textValue(row.reason); }},
        Shared::time("active", tr("Last active"), &Connection::lastActivityNs, false),
    };
}

static RowColumn<Row> rateColumn(const QString &name, const QString &title, Kind kind, bool shown,
                                 const QString &help, double domain::Rates::*rate)
{
    return {{name, title, kind, 10, false, shown, help}, [rate](const Row &row) {
                return row.rates ? CellValue((*row.rates).*rate) : CellValue();
            }};
}

static Columns rateColumns()
{
    const QString in = tr("What the client sends");
    const QString out = tr("What the server sends to it");
    using domain::Rates;
    return {
        rateColumn(u"inrate"_s, tr("In msgs/s"), Kind::Rate, true, in, &Rates::inMessages),
        rateColumn(u"outrate"_s, tr("Out msgs/s"), Kind::Rate, true, out, &Rates::outMessages),
        rateColumn(u"inbyterate"_s, tr("In bytes/s"), Kind::ByteRate, false, in, &Rates::inBytes),
        rateColumn(u"outbyterate"_s, tr("Out bytes/s"), Kind::ByteRate, false, out,
                   &Rates::outBytes),
    };
}

std::optional<qint64> ConnectionModel::maxPending(const Row &row) const
{
    for (const store::ServerRow &server : m_site.servers.rows()) {
        if (server.server.id == row.server.id && server.varz && server.varz->value.maxPending > 0)
            return server.varz->value.maxPending;
    }
    return {};
}

Cell ConnectionModel::pendingCell(const Row &row, qint64 nowMs) const
{
    const qint64 bytes = row.connection.pendingBytes;
    const QString text = format::bytes(bytes);
    if (bytes == 0 || row.state == Row::Closed)
        return Cell(text, Status::Normal);
    const Limits limits;
    const std::optional<qint64> most = maxPending(row);
    const double percent
        = most ? 100.0 * static_cast<double>(bytes) / static_cast<double>(*most) : 0;
    if (most && percent >= limits.pendingPercent)
        return Cell(text, Status::Caution,
                    tr("%1 of the %2 that its server lets wait; then it is disconnected")
                        .arg(format::percent(percent), format::bytes(*most)));
    const qint64 waitedMs = row.pendingSinceMs > 0 ? nowMs - row.pendingSinceMs : 0;
    if (waitedMs >= limits.pendingMs)
        return Cell(text, Status::Caution,
                    tr("%1 for at least %2: it takes less than is sent to it")
                        .arg(text, format::age(waitedMs)));
    return Cell(text, Status::Normal);
}

Columns ConnectionModel::trafficColumns() const
{
    const Columns columns{
        {{u"pending"_s, tr("Pending"), Kind::Bytes, 10, true, true,
          tr("Bytes that wait to be taken by the client; marked if they wait long or are many")},
         [](const Row &row) { return countOf(row.connection.pendingBytes); },
         [this](const Row &row, qint64 nowMs) { return pendingCell(row, nowMs); }},
        Shared::figure("subs", tr("Subs"), Kind::Count, 6, &Connection::subscriptions, false,
                       tr("Subscriptions")),
    };
    return columns + Shared::totals(false);
}

ConnectionModel::ConnectionModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(Shared::grouped(tr("Client"), stateColumns() + Shared::who())
               + Shared::grouped(tr("Time"), timeColumns())
               + Shared::grouped(tr("Traffic"), rateColumns() + trafficColumns())
               + Shared::grouped(tr("Identity"), Shared::identity()));
}

quint8 ConnectionModel::timeState(const Row &row) const
{
    // A caution that comes with time alone, too.
    const bool waits
        = row.connection.pendingBytes > 0 && pendingCell(row, nowMs()).status == Status::Caution;
    return static_cast<quint8>((isStale(row) ? 1 : 0) | (waits ? 2 : 0));
}

} // namespace nunect::models
