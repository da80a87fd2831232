// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/leaf_model.h"

#include "core/models/leaf_words.h"
#include "core/models/make_column.h"
#include "core/models/nothing.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::LeafRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

/// A cell of words as data: what it says.
static RowColumn<Row>::ReadValue textOf(Cell (*show)(const Row &, qint64))
{
    return [show](const Row &row) { return textValue(show(row, 0).text); };
}

static CellValue seen(qint64 heardMs) { return heardMs > 0 ? CellValue(heardMs) : CellValue(); }

Columns LeafModel::stateColumns() const
{
    return {
        plainColumn<Row>(u"leaf"_s, tr("Leaf"), Kind::Text, 14,
                         [](const Row &row) { return textValue(row.name); }),
        statusColumn<Row>(
            u"state"_s, tr("State"), 26,
            [](const Row &row) { return textValue(LeafWords::state(row.state)); },
            LeafWords::stateCell,
            tr("By the age of its guardian's heartbeats, and by what its server and the hub say")),
        plainColumn<Row>(
            u"heartbeat"_s, tr("Heartbeat"), Kind::Age, 9,
            [](const Row &row) { return seen(row.heartbeatMs); },
            tr("Since its guardian was last heard, by whatever way")),
        {{u"waiting"_s, tr("Waiting"), Kind::Count, 11, true, true,
          tr("Messages that are stored at the leaf and not yet at the hub. ≤: at most so many; ≥: "
             "as last known")},
         [](const Row &row) {
             return row.record.isOld ? CellValue() : countOf(row.record.waiting);
         },
         LeafWords::waitingCell},
    };
}

/// A rate of all its links together.
static RowColumn<Row> rateOf(const QString &name, const QString &title, Kind kind, bool shown,
                             double domain::Rates::*rate)
{
    return {{name, title, kind, 11, false, shown}, [rate](const Row &row) {
                const auto rates = row.rates();
                return rates ? CellValue((*rates).*rate) : CellValue();
            }};
}

Columns LeafModel::linkColumns() const
{
    return {
        {{u"links"_s, tr("Links"), Kind::Text, 8, true, true,
          tr("Accounts in which it is linked to the hub")},
         textOf(LeafWords::linksCell),
         LeafWords::linksCell},
        {{u"path"_s, tr("Path"), Kind::Text, 12, true, true,
          tr("By which neighbour its node reaches the hub now, as its guardian reads it from the "
             "routing table")},
         textOf(LeafWords::pathCell),
         LeafWords::pathCell},
        {{u"rtt"_s, tr("RTT"), Kind::Duration, 9, false, true,
          tr("Of the slowest link, as a server last measured it, not now: at connect, then once an "
             "hour")},
         [](const Row &row) {
             const store::LeafLink *link = row.slowest();
             return link ? countOf(link->rttNs) : CellValue();
         },
         LeafWords::rttCell},
        rateOf(u"tohub"_s, tr("To hub"), Kind::Rate, true, &domain::Rates::inMessages),
        rateOf(u"fromhub"_s, tr("From hub"), Kind::Rate, true, &domain::Rates::outMessages),
        rateOf(u"bytestohub"_s, tr("Bytes to hub"), Kind::ByteRate, false, &domain::Rates::inBytes),
        rateOf(u"bytesfromhub"_s, tr("Bytes from hub"), Kind::ByteRate, false,
               &domain::Rates::outBytes),
        spareColumn<Row>(
            u"breaks"_s, tr("Breaks"), Kind::Count, 8,
            [](const Row &row) { return countOf(row.signs.breaks); },
            tr("Of its link, within ten minutes")),
    };
}

Columns LeafModel::nodeColumns() const
{
    return {
        {{u"clock"_s, tr("Clock"), Kind::Text, 20, true, true,
          tr("Of its guardian: quality, and the bound of its error")},
         textOf(LeafWords::clockCell),
         LeafWords::clockCell},
        {{u"units"_s, tr("Units"), Kind::Text, 14, true, true,
          tr("Whose heartbeats come through its server, without its guardian")},
         textOf(LeafWords::unitsCell),
         LeafWords::unitsCell},
        {{u"needs"_s, tr("Needs"), Kind::Count, 7, false, true,
          tr("Subjects that somebody there listens to, as the subject registry tells")},
         [](const Row &row) {
             return row.needs && !row.needsStale ? countOf(row.needs->subjects) : CellValue();
         },
         LeafWords::needsCell},
        spareColumn<Row>(u"lost"_s, tr("Units lost"), Kind::Count, 9,
                         [](const Row &row) { return countOf(row.units.lost); }),
        spareColumn<Row>(u"guardian"_s, tr("Guardian"), Kind::Text, 14,
                         [](const Row &row) { return textValue(row.guardian); }),
        spareColumn<Row>(u"answered"_s, tr("Server answered"), Kind::Age, 12,
                         [](const Row &row) { return seen(row.serverHeardMs); }),
        spareColumn<Row>(u"stream"_s, tr("Stream"), Kind::Text, 14,
                         [](const Row &row) { return textValue(row.record.stream); }),
    };
}

LeafModel::LeafModel(const store::LeafStore &leafs, QObject *parent)
    : RowsModel(parent)
    , m_leafs(leafs)
{
    setColumns(stateColumns() + linkColumns() + nodeColumns());
    setDefaultSort({{1, Qt::AscendingOrder}, {0, Qt::AscendingOrder}});
}

static void addCell(Details &details, const QString &label, const Cell &cell)
{
    if (cell.status == Status::Unknown || isNothing(cell))
        details.add(label, cell.text);
    else
        details.addStatus(label, cell.text, cell.status);
}

static void addState(Details &details, const Row &row, qint64 nowMs)
{
    const auto age = [nowMs](qint64 heardMs) {
        return heardMs > 0 ? format::age(nowMs - heardMs) : QString();
    };
    details.begin(tr("State"));
    details.addStatus(tr("State"), LeafWords::state(row.state), LeafWords::status(row));
    details.add(tr("Why"), LeafWords::reason(row, nowMs));
    details.add(tr("Guardian"), row.guardian);
    details.add(tr("Heartbeat"), age(row.heartbeatMs));
    details.add(tr("Heard through"), row.heardThrough);
    details.add(tr("Server answered"), age(row.serverHeardMs));
    details.add(tr("Breaks in 10 min"), countOf(row.signs.breaks), Kind::Count);
}

static void addPath(Details &details, const Row &row, qint64 nowMs)
{
    if (!row.path)
        return;
    details.begin(tr("Way to the hub"), row.path->stale);
    const Cell path = LeafWords::pathCell(row, nowMs);
    addCell(details, tr("Path"), path);
    details.add(tr("That is"), path.tooltip);
}

static void addLink(Details &details, const store::LeafLink &link, qint64 nowMs)
{
    details.begin(tr("Link in account %1").arg(link.account), link.stale);
    details.addStatus(tr("State"), link.stands ? tr("Up") : tr("Down"),
                      link.stands ? Status::Normal : Status::Serious);
    details.add(tr("Hub"), link.hub);
    details.add(tr("Told"), format::age(nowMs - link.heardMs));
    if (!link.stands)
        return;
    details.add(tr("RTT"),
                link.rttNs ? tr("%1, at least %2 old")
                                 .arg(format::nanoseconds(*link.rttNs),
                                      format::age(nowMs - link.rttHeardMs))
                           : QString());
    const auto rate = [&link](double domain::Rates::*which) {
        return link.rates ? CellValue((*link.rates).*which) : CellValue();
    };
    details.add(tr("To hub"), rate(&domain::Rates::inMessages), Kind::Rate);
    details.add(tr("From hub"), rate(&domain::Rates::outMessages), Kind::Rate);
    details.add(tr("Bytes to hub"), rate(&domain::Rates::inBytes), Kind::ByteRate);
    details.add(tr("Bytes from hub"), rate(&domain::Rates::outBytes), Kind::ByteRate);
}

static void addRecord(Details &details, const Row &row, qint64 nowMs)
{
    const store::LeafRecord &record = row.record;
    details.begin(tr("Recording"), record.isOld);
    const Cell waiting = LeafWords::waitingCell(row, nowMs);
    addCell(details, tr("Waiting"), waiting);
    details.add(tr("That is"), waiting.tooltip);
    details.add(tr("Stream"), record.stream);
    details.add(tr("Gathered by"), record.gatheredBy);
    if (record.silentNs)
        details.add(tr("Hub heard of it"),
                    *record.silentNs < 0
                        ? tr("never")
                        : format::age(*record.silentNs / 1'000'000 + nowMs - record.hubHeardMs));
}

/// Of subjects or flows, so that a leaf that needs thousands can be read.
static constexpr int maxLines = 200;

static void addMore(Details &details, qint64 more)
{
    if (more > 0)
        details.add(tr("Left out here"), CellValue(more), Kind::Count);
}

static void addNeeds(Details &details, const Row &row, qint64 nowMs)
{
    details.begin(tr("Needs"), !row.needs || row.needsStale);
    const Cell needs = LeafWords::needsCell(row, nowMs);
    details.add(tr("Subjects"), needs.text);
    details.add(tr("That is"), needs.tooltip);
    if (!row.needs)
        return;
    int lines = 0;
    for (const contract::RegistryNeed &need : row.needs->prefixes) {
        if (++lines > maxLines)
            break;
        details.add(need.prefix, need.subjects);
        addMore(details, need.more);
    }
    addMore(details, qint64(row.needs->prefixes.size()) - maxLines);
}

static void addTraffic(Details &details, const Row &row)
{
    if (!row.needs || !row.needs->traffic)
        return;
    const contract::RegistryTraffic &traffic = *row.needs->traffic;
    const auto rate = [&details](const QString &label, const auto &known) {
        details.add(label,
                    known ? tr("%1, %2").arg(format::rate(known->messagesPerS),
                                             format::byteRate(known->bytesPerS))
                          : QString());
    };
    for (const bool toLeaf : {true, false}) {
        details.begin(toLeaf ? tr("To the leaf, by subject") : tr("From the leaf, by subject"),
                      row.needsStale);
        rate(tr("All"), toLeaf ? traffic.toLeaf : traffic.fromLeaf);
        for (const contract::RegistryTraffic::Flow &flow : traffic.flows) {
            if (flow.toLeaf == toLeaf)
                details.add(flow.subject, format::rate(flow.messagesPerS));
        }
    }
    addMore(details, traffic.more);
}

std::optional<Details> leafDetails(const store::LeafStore &leafs, quint64 rowId, qint64 nowMs)
{
    const Row *row = leafs.byId(rowId);
    if (!row)
        return std::nullopt;
    Details details;
    details.title = tr("Leaf %1").arg(row->name);
    addState(details, *row, nowMs);
    addPath(details, *row, nowMs);
    addRecord(details, *row, nowMs);
    details.begin(tr("Node"), row->clock && row->clock->stale);
    addCell(details, tr("Clock"), LeafWords::clockCell(*row, nowMs));
    details.begin(tr("Node"));
    addCell(details, tr("Units"), LeafWords::unitsCell(*row, nowMs));
    details.add(tr("Units late"), countOf(row->units.late), Kind::Count);
    details.add(tr("Units lost"), countOf(row->units.lost), Kind::Count);
    for (const store::LeafLink &link : row->links)
        addLink(details, link, nowMs);
    addNeeds(details, *row, nowMs);
    addTraffic(details, *row);
    return details;
}

} // namespace nunect::models
