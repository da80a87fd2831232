// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/stream_model.h"

#include "core/models/fill_cell.h"
#include "core/models/make_column.h"
#include "core/models/raft_columns.h"
#include "core/models/replica_words.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::StreamRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

static bool hasSourceError(const Row &row)
{
    const auto failed = [](const domain::StreamSourceState &source) { return bool(source.error); };
    return (row.stream.mirror && failed(*row.stream.mirror))
        || std::ranges::any_of(row.stream.sources, failed);
}

static Cell stateCell(const Row &row)
{
    const Cell group = groupCell(row.stream.cluster, row.fromLeader);
    if (group.status == Status::Normal && hasSourceError(row))
        return Cell(tr("Source fails"), Status::Caution,
                    tr("It cannot copy from one of its sources."));
    return group;
}

static CellValue fillPercent(const Row &row)
{
    const auto fill = row.fill();
    return fill ? CellValue(*fill * 100) : CellValue();
}

static QString whenFull(const Row &row)
{
    if (!row.stream.config)
        return {};
    return row.stream.config->discard == u"new"_s
        ? tr("Once it is full, new messages are refused")
        : tr("Once it is full, the oldest messages make room");
}

static QString sourceText(const domain::StreamSourceState &source)
{
    if (source.error)
        return tr("%1: %2").arg(source.name, source.error->description);
    if (source.activeNs < 0)
        return tr("%1, never heard of").arg(source.name);
    return source.lag > 0 ? tr("%1, behind by %2").arg(source.name).arg(source.lag) : source.name;
}

/// What it copies from; a mirror has one source, and no others beside it.
static QString sourcesText(const Row &row)
{
    if (row.stream.mirror)
        return tr("mirror of %1").arg(sourceText(*row.stream.mirror));
    QStringList words;
    for (const domain::StreamSourceState &source : row.stream.sources)
        words.append(sourceText(source));
    return words.join(u"; "_s);
}

static CellValue sourceLag(const Row &row)
{
    if (row.stream.mirror)
        return countOf(row.stream.mirror->lag);
    if (row.stream.sources.empty())
        return {};
    return countOf(
        std::ranges::max_element(row.stream.sources, {}, &domain::StreamSourceState::lag)->lag);
}

/// A setting; nothing where the settings are not known.
template<typename Read>
static auto setting(Read read)
{
    return [read](const Row &row) {
        return row.stream.config ? CellValue(read(*row.stream.config)) : CellValue();
    };
}

Columns StreamModel::mainColumns() const
{
    const auto state = [this](const Row &row, qint64 nowMs) {
        return m_site.streams.isStale(row, nowMs) ? staleCell(row.heardMs, nowMs) : stateCell(row);
    };
    return {
        statusColumn<Row>(
            u"state"_s, tr("State"), 14,
            [](const Row &row) { return CellValue(stateCell(row).text); }, state),
        plainColumn<Row>(u"account"_s, tr("Account"), Kind::Text, 10,
                         [](const Row &row) { return textValue(row.account); }),
        plainColumn<Row>(u"stream"_s, tr("Stream"), Kind::Text, 20,
                         [](const Row &row) { return textValue(row.stream.name); }),
        plainColumn<Row>(u"messages"_s, tr("Messages"), Kind::Count, 10,
                         [](const Row &row) { return countOf(row.stream.state.messages); }),
        plainColumn<Row>(u"bytes"_s, tr("Size"), Kind::Bytes, 9,
                         [](const Row &row) { return countOf(row.stream.state.bytes); }),
        {{u"fill"_s, tr("Filled"), Kind::Percent, 10, true, true,
          tr("Of the limit in bytes or in messages that is nearer. Empty: it has none.")},
         fillPercent,
         [this](const Row &row, qint64 nowMs) {
             return fillCell(fillPercent(row), m_site.streams.isStale(row, nowMs), whenFull(row));
         }},
        {{u"rate"_s, tr("Stored"), Kind::Rate, 20, false, true,
          tr("Messages a second, and how that was lately.")},
         [](const Row &row) { return rateValue(row.storedRate()); },
         [](const Row &row, qint64) {
             Cell cell(row.storedRate() ? format::rate(*row.storedRate()) : format::none());
             cell.trend = row.history.in();
             return cell;
         }},
    };
}

static Columns placeColumns()
{
    const Columns kept{
        plainColumn<Row>(u"consumers"_s, tr("Consumers"), Kind::Count, 10,
                         [](const Row &row) { return countOf(row.stream.state.consumers); }),
    };
    const Columns from{
        plainColumn<Row>(u"subjects"_s, tr("Subjects"), Kind::Text, 24,
                         setting([](const domain::StreamConfig &config) {
                             return textValue(config.subjects.join(u", "_s));
                         })),
        plainColumn<Row>(
            u"source"_s, tr("Copies from"), Kind::Text, 22,
            [](const Row &row) { return textValue(sourcesText(row)); },
            tr("Mirror or sources, and how many messages it is behind them.")),
        spareColumn<Row>(u"sourcelag"_s, tr("Source lag"), Kind::Count, 11, sourceLag,
                         tr("Messages that it is behind its mirror or the farthest source.")),
        plainColumn<Row>(u"storage"_s, tr("Storage"), Kind::Text, 8,
                         setting([](const auto &config) { return textValue(config.storage); })),
        plainColumn<Row>(u"retention"_s, tr("Retention"), Kind::Text, 10,
                         setting([](const auto &config) { return textValue(config.retention); })),
    };
    return kept + raftColumns(&Row::stream, tr("The server that takes its messages.")) + from;
}

static Columns rangeColumns()
{
    return {
        plainColumn<Row>(u"firsttime"_s, tr("First message"), Kind::Time, 19,
                         [](const Row &row) { return timeValue(row.stream.state.firstTimeNs); }),
        plainColumn<Row>(u"lasttime"_s, tr("Last message"), Kind::Time, 19,
                         [](const Row &row) { return timeValue(row.stream.state.lastTimeNs); }),
        plainColumn<Row>(u"firstseq"_s, tr("First seq"), Kind::Count, 10,
                         [](const Row &row) { return countOf(row.stream.state.firstSequence); }),
        plainColumn<Row>(u"lastseq"_s, tr("Last seq"), Kind::Count, 10,
                         [](const Row &row) { return countOf(row.stream.state.lastSequence); }),
        spareColumn<Row>(u"subjectcount"_s, tr("Distinct subjects"), Kind::Count, 14,
                         [](const Row &row) { return countOf(row.stream.state.subjects); }),
        spareColumn<Row>(
            u"deleted"_s, tr("Deleted"), Kind::Count, 9,
            [](const Row &row) { return countOf(row.stream.state.deleted); },
            tr("Messages between the first and the last that are not there.")),
        spareColumn<Row>(
            u"lost"_s, tr("Lost"), Kind::Bytes, 9,
            [](const Row &row) {
                return row.stream.state.lost ? countOf(row.stream.state.lost->bytes) : CellValue();
            },
            tr("What its server could not read from the disk any more.")),
        spareColumn<Row>(u"created"_s, tr("Created"), Kind::Time, 19,
                         [](const Row &row) { return timeValue(row.stream.createdNs); }),
        spareColumn<Row>(u"raftgroup"_s, tr("Raft group"), Kind::Text, 18,
                         [](const Row &row) {
                             const auto &cluster = row.stream.cluster;
                             return textValue(cluster && cluster->raftGroup ? *cluster->raftGroup
                                                                            : row.stream.raftGroup);
                         }),
        spareColumn<Row>(u"heard"_s, tr("Heard"), Kind::Age, 8,
                         [](const Row &row) { return CellValue(row.heardMs); }),
    };
}

static QString permissionsText(const domain::StreamConfig &config)
{
    return wordsThatHold({{config.sealed, tr("sealed")},
                          {config.denyDelete, tr("no deletes")},
                          {config.denyPurge, tr("no purges")},
                          {config.allowRollup, tr("roll-ups")},
                          {config.allowDirect, tr("direct reads")},
                          {config.mirrorDirect, tr("direct reads of the mirror")},
                          {config.discardNewPerSubject, tr("refuses by subject")},
                          {config.noAck, tr("no acknowledgements")}});
}

static Columns settingColumns()
{
    using Config = domain::StreamConfig;
    return {
        spareColumn<Row>(u"maxbytes"_s, tr("Max size"), Kind::Bytes, 9,
                         setting([](const Config &c) { return limitValue(c.maxBytes); })),
        spareColumn<Row>(u"maxmessages"_s, tr("Max messages"), Kind::Count, 12,
                         setting([](const Config &c) { return limitValue(c.maxMessages); })),
        spareColumn<Row>(u"maxage"_s, tr("Max age"), Kind::Duration, 10,
                         setting([](const Config &c) { return limitValue(c.maxAgeNs); })),
        spareColumn<Row>(
            u"persubject"_s, tr("Max by subject"), Kind::Count, 12,
            setting([](const Config &c) { return limitValue(c.maxMessagesPerSubject); })),
        spareColumn<Row>(u"maxmessage"_s, tr("Max message"), Kind::Bytes, 11,
                         setting([](const Config &c) { return limitValue(c.maxMessageSize); })),
        spareColumn<Row>(u"maxconsumers"_s, tr("Max consumers"), Kind::Count, 12,
                         setting([](const Config &c) { return limitValue(c.maxConsumers); })),
        spareColumn<Row>(u"discard"_s, tr("Discards"), Kind::Text, 9,
                         setting([](const Config &c) { return textValue(c.discard); }),
                         tr("What goes once it is full: old messages, or new ones.")),
        spareColumn<Row>(u"copies"_s, tr("Copies"), Kind::Count, 8,
                         setting([](const Config &c) { return countOf(c.replicas); }),
                         tr("How many servers are to have it.")),
        spareColumn<Row>(
            u"compression"_s, tr("Compression"), Kind::Text, 11,
            setting([](const Config &c) { return textValue(c.compression.value_or(QString())); })),
        spareColumn<Row>(u"duplicates"_s, tr("Duplicate window"), Kind::Duration, 14,
                         setting([](const Config &c) { return limitValue(c.duplicateWindowNs); })),
        spareColumn<Row>(
            u"placement"_s, tr("Placement"), Kind::Text, 16, setting([](const Config &c) {
                return textValue(
                    c.placement
                        ? (QStringList(c.placement->cluster) + c.placement->tags).join(u", "_s)
                        : QString());
            })),
        spareColumn<Row>(u"rules"_s, tr("Rules"), Kind::Text, 20,
                         setting([](const Config &c) { return textValue(permissionsText(c)); })),
        spareColumn<Row>(u"description"_s, tr("Description"), Kind::Text, 24,
                         setting([](const Config &c) { return textValue(c.description); })),
    };
}

static QString republishText(const domain::StreamConfig &config)
{
    if (!config.republish)
        return {};
    const QString words = tr("%1 to %2").arg(config.republish->from, config.republish->to);
    return config.republish->headersOnly ? tr("%1, headers only").arg(words) : words;
}

static QString transformText(const domain::StreamConfig &config)
{
    return config.transform ? tr("%1 to %2").arg(config.transform->from, config.transform->to)
                            : QString();
}

static Columns seldomColumns()
{
    using Config = domain::StreamConfig;
    return {
        spareColumn<Row>(u"begin"_s, tr("Begins at seq"), Kind::Count, 12,
                         setting([](const Config &c) { return countOf(c.firstSequence); })),
        spareColumn<Row>(u"transform"_s, tr("Changes subjects"), Kind::Text, 22,
                         setting([](const Config &c) { return textValue(transformText(c)); })),
        spareColumn<Row>(u"republish"_s, tr("Sends on"), Kind::Text, 22,
                         setting([](const Config &c) { return textValue(republishText(c)); }),
                         tr("What it stores is published again under another subject.")),
        spareColumn<Row>(u"consumerackpending"_s, tr("Consumers' max ack pending"), Kind::Count, 20,
                         setting([](const Config &c) {
                             return c.consumerLimits ? limitValue(c.consumerLimits->maxAckPending)
                                                     : CellValue();
                         })),
        spareColumn<Row>(u"consumerinactive"_s, tr("Consumers end unused after"), Kind::Duration,
                         20, setting([](const Config &c) {
                             return c.consumerLimits
                                 ? limitValue(c.consumerLimits->inactiveThresholdNs)
                                 : CellValue();
                         })),
        spareColumn<Row>(u"labels"_s, tr("Labels"), Kind::Text, 20,
                         setting([](const Config &c) { return labelsValue(c.metadata); })),
    };
}

StreamModel::StreamModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(mainColumns() + placeColumns() + rangeColumns() + settingColumns()
               + seldomColumns());
    setDefaultSort({{0, Qt::AscendingOrder}, {1, Qt::AscendingOrder}, {2, Qt::AscendingOrder}});
}

} // namespace nunect::models
