// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/closed_connection_model.h"

#include "core/models/connection_columns.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::ClosedConnectionRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;
using Shared = ConnectionColumns<Row>;
using domain::Connection;

/// A goodbye is no fault; everything else that ends a connection wants a look.
static Status::Value statusOf(const QString &reason)
{
    return reason.isEmpty() || reason == u"Client Closed"_s || reason == u"Server Shutdown"_s
        ? Status::Off
        : Status::Caution;
}

static CellValue durationOf(const Connection &connection)
{
    const qint64 stopNs = connection.stopNs.value_or(0);
    if (stopNs <= 0 || connection.startNs <= 0 || stopNs < connection.startNs)
        return {};
    return stopNs - connection.startNs;
}

static Columns endColumns()
{
    return {
        {{u"ended"_s, tr("Ended"), Kind::Time, 19, false, true, tr("By its server's clock")},
         [](const Row &row) { return row.stopNs() > 0 ? CellValue(row.stopNs()) : CellValue(); }},
        {{u"reason"_s, tr("Reason"), Kind::Text, 26, true, true,
          tr("As its server words it; marked unless one of both said goodbye")},
         [](const Row &row) { return textValue(row.connection.reason); },
         [](const Row &row, qint64) {
             return Cell(row.connection.reason, statusOf(row.connection.reason));
         }},
        {{u"lasted"_s, tr("Lasted"), Kind::Duration, 10},
         [](const Row &row) { return durationOf(row.connection); }},
    };
}

static Columns timeColumns()
{
    return {
        Shared::time("since", tr("Connected since"), &Connection::startNs),
        Shared::time("active", tr("Last active"), &Connection::lastActivityNs, false),
        Shared::figure("rtt", tr("RTT"), Kind::Duration, 9, &Connection::rttNs, false,
                       tr("As the server last measured it")),
    };
}

static Columns trafficColumns()
{
    return Shared::totals(true)
        + Columns{
            Shared::figure("subs", tr("Subs"), Kind::Count, 6, &Connection::subscriptions, false,
                           tr("Subscriptions")),
            Shared::figure("pending", tr("Pending"), Kind::Bytes, 9, &Connection::pendingBytes,
                           false, tr("Bytes that it had not taken")),
        };
}

ClosedConnectionModel::ClosedConnectionModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(Shared::grouped(tr("End"), endColumns())
               + Shared::grouped(tr("Client"), Shared::who())
               + Shared::grouped(tr("Time"), timeColumns())
               + Shared::grouped(tr("Traffic"), trafficColumns())
               + Shared::grouped(tr("Identity"), Shared::identity()));
    setDefaultSort({{0, Qt::DescendingOrder}});
}

} // namespace nunect::models
