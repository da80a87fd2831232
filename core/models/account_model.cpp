// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/account_model.h"

#include "core/models/format.h"
#include "core/models/rate_columns.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using domain::AccountStat;
using Row = store::AccountRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

/// A sum over all servers.
template<typename Number>
static RowColumn<Row> sum(const Column &is, Number AccountStat::*number)
{
    return {is, [number](const Row &row) { return countOf(row.total.*number); }};
}

/// A sum of what went over the wire.
static RowColumn<Row> trafficSum(const Column &is, domain::Traffic AccountStat::*way,
                                 quint64 domain::Traffic::*number)
{
    return {is, [way, number](const Row &row) { return countOf(row.total.*way.*number); }};
}

static QString nameOf(const store::AccountPart &part)
{
    return part.serverName.isEmpty() ? part.serverId : part.serverName;
}

/// How many of its servers the sums are of now.
static Cell serversCell(const Row &row, qint64)
{
    QStringList silent;
    for (const store::AccountPart &part : row.parts) {
        if (part.missing)
            silent.append(nameOf(part));
    }
    if (silent.isEmpty())
        return Cell(format::count(static_cast<qint64>(row.parts.size())));
    const qsizetype all = static_cast<qsizetype>(row.parts.size());
    return Cell(
        tr("%1 of %2").arg(all - silent.size()).arg(all), Status::Unknown,
        tr("No answer from %1: the sums have what was last told").arg(silent.join(u", "_s)));
}

static Columns nowColumns()
{
    return {
        {{u"account"_s, tr("Account"), Kind::Text, 24},
         [](const Row &row) { return textValue(row.account); }},
        {{u"name"_s, tr("Name"), Kind::Text, 20, false, false,
          tr("Of an account that a JWT defines; newer servers than 2.10 tell it")},
         [](const Row &row) { return textValue(row.total.name); }},
        sum({u"connections"_s, tr("Connections"), Kind::Count, 11, false, true,
             tr("Clients, now, on all servers")},
            &AccountStat::clients),
        sum({u"leafs"_s, tr("Leafs"), Kind::Count, 6, false, true,
             tr("Connections of leaf nodes, now")},
            &AccountStat::leafNodes),
        sum({u"total"_s, tr("Both"), Kind::Count, 6, false, false,
             tr("Clients and leaf nodes together, now")},
            &AccountStat::totalConnections),
        sum({u"subscriptions"_s, tr("Subscriptions"), Kind::Count, 12, false, true,
             tr("Only of servers that tell it: nats-server does from 2.10 on")},
            &AccountStat::subscriptions),
    };
}

static Columns counterColumns()
{
    const QString in = tr("What the servers received from its clients");
    const QString out = tr("What the servers sent to its clients");
    return {
        trafficSum({u"inmsgs"_s, tr("In msgs"), Kind::Count, 10, false, true, in},
                   &AccountStat::received, &domain::Traffic::messages),
        trafficSum({u"outmsgs"_s, tr("Out msgs"), Kind::Count, 10, false, true, out},
                   &AccountStat::sent, &domain::Traffic::messages),
        trafficSum({u"inbytes"_s, tr("In bytes"), Kind::Bytes, 10, false, true, in},
                   &AccountStat::received, &domain::Traffic::bytes),
        trafficSum({u"outbytes"_s, tr("Out bytes"), Kind::Bytes, 10, false, true, out},
                   &AccountStat::sent, &domain::Traffic::bytes),
        sum({u"slow"_s, tr("Slow consumers"), Kind::Count, 13, false, true,
             tr("Connections cut off for being slow, since the servers started")},
            &AccountStat::slowConsumers),
        {{u"servers"_s, tr("Servers"), Kind::Count, 8, false, true, tr("That the sums are of")},
         [](const Row &row) { return countOf(row.parts.size()); },
         serversCell},
        {{u"seen"_s, tr("Told"), Kind::Age, 8, false, true, tr("The oldest part of the sums")},
         [](const Row &row) { return row.heardMs; }},
    };
}

AccountModel::AccountModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(nowColumns() + RateColumns::make<Row>([](const Row &row) { return row.rates; })
               + counterColumns());
    setDefaultSort({{0, Qt::AscendingOrder}});
}

static void addStat(Details &details, const AccountStat &stat,
                    const std::optional<domain::Rates> &rates)
{
    const auto rate = [&rates](double domain::Rates::*which) {
        return rates ? CellValue((*rates).*which) : CellValue();
    };
    details.add(tr("Connections"), stat.clients, Kind::Count);
    details.add(tr("Leaf nodes"), stat.leafNodes, Kind::Count);
    details.add(tr("Both"), stat.totalConnections, Kind::Count);
    details.add(tr("Subscriptions"), countOf(stat.subscriptions), Kind::Count);
    details.add(tr("In msgs/s"), rate(&domain::Rates::inMessages), Kind::Rate);
    details.add(tr("Out msgs/s"), rate(&domain::Rates::outMessages), Kind::Rate);
    details.add(tr("In bytes/s"), rate(&domain::Rates::inBytes), Kind::ByteRate);
    details.add(tr("Out bytes/s"), rate(&domain::Rates::outBytes), Kind::ByteRate);
    details.add(tr("In msgs"), countOf(stat.received.messages), Kind::Count);
    details.add(tr("Out msgs"), countOf(stat.sent.messages), Kind::Count);
    details.add(tr("In bytes"), countOf(stat.received.bytes), Kind::Bytes);
    details.add(tr("Out bytes"), countOf(stat.sent.bytes), Kind::Bytes);
    details.add(tr("Slow consumers"), countOf(stat.slowConsumers), Kind::Count);
}

std::optional<Details> accountDetails(const store::AccountStore &accounts, quint64 rowId,
                                      qint64 nowMs)
{
    const Row *row = accounts.byId(rowId);
    if (!row)
        return std::nullopt;
    Details details;
    details.title = row->account;
    details.begin(tr("All servers"), accounts.isStale(*row, nowMs));
    if (!row->total.name.isEmpty())
        details.add(tr("Name"), row->total.name);
    addStat(details, row->total, row->rates);
    for (const store::AccountPart &part : row->parts) {
        const bool stale = part.missing
            || (part.heardMs == row->heardMs && accounts.isStale(*row, nowMs) && !row->missing);
        details.begin(tr("On %1").arg(nameOf(part)), stale);
        details.add(tr("Told"),
                    part.missing ? tr("%1, no answer since").arg(format::age(nowMs - part.heardMs))
                                 : format::age(nowMs - part.heardMs));
        addStat(details, part.stat, part.meter.rates());
    }
    return details;
}

} // namespace nunect::models
