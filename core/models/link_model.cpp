// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/link_model.h"

#include "core/models/format.h"
#include "core/models/rate_columns.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::LinkRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

static QString kindText(Row::Kind kind)
{
    switch (kind) {
    case Row::Route:
        return tr("Route");
    case Row::Gateway:
        return tr("Gateway");
    case Row::Leaf:
        break;
    }
    return tr("Leaf node");
}

static QString directionText(Row::Direction direction)
{
    switch (direction) {
    case Row::Solicited:
        return tr("connected by this server");
    case Row::Accepted:
        return tr("accepted");
    case Row::Hub:
        return tr("this server is the hub");
    case Row::Spoke:
        return tr("this server is the leaf");
    case Row::Outbound:
        return tr("outbound");
    case Row::Inbound:
        return tr("inbound");
    case Row::Unknown:
        break;
    }
    return {};
}

static Cell stateCell(const Row &row, bool stale, qint64 nowMs)
{
    if (stale)
        return Cell(LinkModel::tr("Stale"), Status::Unknown,
                    LinkModel::tr("Not told anew for %1").arg(format::age(nowMs - row.heardMs)));
    if (!row.connected)
        return Cell(LinkModel::tr("Not connected"), Status::Serious,
                    LinkModel::tr("It stands in the server's configuration"));
    return Cell(LinkModel::tr("Connected"), Status::Normal);
}

static Cell remoteCell(const Row &row, qint64)
{
    if (row.nameInferred)
        return Cell(tr("≈ %1").arg(row.remoteName), Status::Unknown,
                    tr("%1, by its connect event: this server does not say whom a leaf node link "
                       "leads to")
                        .arg(row.remoteName));
    if (!row.remoteName.isEmpty())
        return Cell(row.remoteName, Status::Unknown,
                    row.remoteId.isEmpty() ? QString()
                                           : tr("%1, ID %2").arg(row.remoteName, row.remoteId));
    return row.remoteId.isEmpty()
        ? Cell(format::none(), Status::Unknown, tr("This server does not say"))
        : Cell(row.remoteId, Status::Unknown, tr("ID of the other server"));
}

static bool hasRtt(const Row &row) { return row.connected && row.rttNs; }

static Cell rttCell(const Row &row, qint64 nowMs)
{
    if (!hasRtt(row))
        return Cell(format::none());
    return Cell(format::nanoseconds(*row.rttNs), Status::Unknown,
                tr("%1 as measured at connect or later, at least %2 old; a server measures anew "
                   "once an hour")
                    .arg(format::nanoseconds(*row.rttNs), format::age(nowMs - row.rttHeardMs)));
}

static QString addressOf(const Row &row)
{
    if (row.port == 0)
        return row.ip;
    return (row.ip.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(row.ip).arg(row.port);
}

static CellValue uptimeOf(const Row &row)
{
    return row.connected ? countOf(row.uptimeNs()) : CellValue();
}

static QString uptimeText(const Row &row)
{
    const auto ns = row.connected ? row.uptimeNs() : std::nullopt;
    return ns ? format::duration(std::max(qint64(0), *ns) / 1'000'000'000) : format::none();
}

Columns LinkModel::endColumns() const
{
    const auto state = [this](const Row &row, qint64 now) {
        return stateCell(row, m_site.links.isStale(row, now), now);
    };
    return {
        {{u"kind"_s, tr("Kind"), Kind::Text, 10},
         [](const Row &row) { return textValue(kindText(row.kind)); }},
        {{u"state"_s, tr("State"), Kind::Text, 13, true},
         [this, state](const Row &row) { return state(row, nowMs()).text; },
         state,
         [state](const Row &row, qint64 now) { return SortKey::status(state(row, now).status); }},
        {{u"server"_s, tr("Server"), Kind::Text, 14, false, true,
          tr("The end that tells of it: a link between two servers that both answer is there "
             "twice")},
         [](const Row &row) {
             return textValue(row.server.name.isEmpty() ? row.server.id : row.server.name);
         }},
        {{u"remote"_s, tr("Remote"), Kind::Text, 16, false, true,
          tr("The other end; a gateway's is a cluster. ≈: by its connect event")},
         [](const Row &row) {
             return textValue(row.remoteName.isEmpty() ? row.remoteId : row.remoteName);
         },
         remoteCell},
        {{u"direction"_s, tr("Direction"), Kind::Text, 22},
         [](const Row &row) { return textValue(directionText(row.direction)); }},
        {{u"account"_s, tr("Account"), Kind::Text, 12, false, true,
          tr("Of a leaf node, or of a route that an account has to itself")},
         [](const Row &row) { return textValue(row.account); }},
        {{u"address"_s, tr("Address"), Kind::Text, 21},
         [](const Row &row) { return textValue(addressOf(row)); }},
    };
}

static Columns timeColumns()
{
    return {
        {{u"rtt"_s, tr("RTT"), Kind::Duration, 9, false, true,
          tr("As the server last measured it, not now: at connect, then once an hour")},
         [](const Row &row) { return hasRtt(row) ? CellValue(*row.rttNs) : CellValue(); },
         rttCell},
        {{u"rttage"_s, tr("RTT age"), Kind::Age, 8, false, true, tr("At the least")},
         [](const Row &row) { return hasRtt(row) ? CellValue(row.rttHeardMs) : CellValue(); }},
        {{u"uptime"_s, tr("Uptime"), Kind::Duration, 10, false, true,
          tr("A leaf node's is known only if its connect event was seen")},
         uptimeOf,
         [](const Row &row, qint64) { return Cell(uptimeText(row)); }},
    };
}

/// A number that only a link that stands has.
static RowColumn<Row> counter(const Column &is, quint64 domain::Counters::*number)
{
    return {is, [number](const Row &row) {
                return row.connected ? countOf(row.counters.*number) : CellValue();
            }};
}

static Columns countColumns()
{
    const auto standing = [](qint64 Row::*number) {
        return [number](const Row &row) { return row.connected ? row.*number : CellValue(); };
    };
    return {
        {{u"pending"_s, tr("Pending"), Kind::Bytes, 9, false, true,
          tr("Bytes that wait to be sent; of a leaf node nobody says")},
         [](const Row &row) {
             return row.connected && row.kind != Row::Leaf ? CellValue(row.pendingBytes)
                                                           : CellValue();
         }},
        {{u"subscriptions"_s, tr("Subscriptions"), Kind::Count, 12}, standing(&Row::subscriptions)},
        {{u"compression"_s, tr("Compression"), Kind::Text, 12, false, true,
          tr("Told since 2.10, not of gateways")},
         [](const Row &row) { return textValue(row.compression.value_or(QString())); }},
        counter({u"inmsgs"_s, tr("In msgs"), Kind::Count, 10, false, false},
                &domain::Counters::inMessages),
        counter({u"outmsgs"_s, tr("Out msgs"), Kind::Count, 10, false, false},
                &domain::Counters::outMessages),
        counter({u"inbytes"_s, tr("In bytes"), Kind::Bytes, 10, false, false},
                &domain::Counters::inBytes),
        counter({u"outbytes"_s, tr("Out bytes"), Kind::Bytes, 10, false, false},
                &domain::Counters::outBytes),
        {{u"remoteid"_s, tr("Remote ID"), Kind::Text, 20, false, false},
         [](const Row &row) { return textValue(row.remoteId); }},
        {{u"seen"_s, tr("Told"), Kind::Age, 8}, [](const Row &row) { return row.heardMs; }},
    };
}

static std::optional<domain::Rates> ratesOf(const Row &row)
{
    return row.connected ? row.rates() : std::nullopt;
}

LinkModel::LinkModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(endColumns() + timeColumns() + RateColumns::make<Row>(ratesOf) + countColumns());
    setDefaultSort({{1, Qt::AscendingOrder}}); // what does not stand comes first
}

static void addFigures(Details &details, const Row &row)
{
    const auto rates = ratesOf(row);
    const auto rate = [&rates](double domain::Rates::*which) {
        return rates ? CellValue((*rates).*which) : CellValue();
    };
    details.add(tr("In msgs/s"), rate(&domain::Rates::inMessages), Kind::Rate);
    details.add(tr("Out msgs/s"), rate(&domain::Rates::outMessages), Kind::Rate);
    details.add(tr("In bytes/s"), rate(&domain::Rates::inBytes), Kind::ByteRate);
    details.add(tr("Out bytes/s"), rate(&domain::Rates::outBytes), Kind::ByteRate);
    details.add(tr("In msgs"), countOf(row.counters.inMessages), Kind::Count);
    details.add(tr("Out msgs"), countOf(row.counters.outMessages), Kind::Count);
    details.add(tr("In bytes"), countOf(row.counters.inBytes), Kind::Bytes);
    details.add(tr("Out bytes"), countOf(row.counters.outBytes), Kind::Bytes);
    if (row.kind != Row::Leaf)
        details.add(tr("Pending"), row.pendingBytes, Kind::Bytes);
    details.add(tr("Subscriptions"), row.subscriptions, Kind::Count);
}

std::optional<Details> linkDetails(const store::LinkStore &links, quint64 rowId, qint64 nowMs)
{
    const Row *row = links.byId(rowId);
    if (!row)
        return std::nullopt;
    const bool stale = links.isStale(*row, nowMs);
    const Cell state = stateCell(*row, stale, nowMs);
    const Cell remote = remoteCell(*row, nowMs);
    Details details;
    details.title = tr("%1 of %2").arg(kindText(row->kind), row->server.name);
    details.begin(tr("Link"), stale);
    details.addStatus(tr("State"), state.text, state.status);
    details.add(tr("Server"), row->server.name);
    details.add(tr("Remote"), row->nameInferred ? remote.tooltip : remote.text);
    details.add(tr("Remote ID"), row->remoteId);
    details.add(tr("Direction"), directionText(row->direction));
    details.add(tr("Account"), row->account);
    details.add(tr("Address"), addressOf(*row));
    details.add(tr("Compression"), row->compression.value_or(QString()));
    details.add(tr("Uptime"), uptimeText(*row));
    details.add(tr("RTT"), hasRtt(*row) ? rttCell(*row, nowMs).tooltip : QString());
    details.add(tr("Told"), format::age(nowMs - row->heardMs));
    if (!row->connected)
        return details;
    details.begin(tr("Traffic"), stale);
    addFigures(details, *row);
    return details;
}

} // namespace nunect::models
