// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/consumer_model.h"

#include "core/models/make_column.h"
#include "core/models/raft_columns.h"
#include "core/models/replica_words.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::ConsumerRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

static Cell stateCell(const Row &row) { return groupCell(row.consumer.cluster, row.fromLeader); }

/// As many deliveries wait for an acknowledgement as may: it gets nothing more until one comes.
static bool isHeldUp(const Row &row)
{
    return row.consumer.config && row.consumer.config->maxAckPending > 0
        && row.consumer.ackPending >= row.consumer.config->maxAckPending;
}

/// A setting; nothing where the settings are not known.
template<typename Read>
static auto setting(Read read)
{
    return [read](const Row &row) {
        return row.consumer.config ? CellValue(read(*row.consumer.config)) : CellValue();
    };
}

static CellValue modeOf(const Row &row)
{
    if (!row.consumer.config)
        return {};
    return row.isPull() ? tr("pull") : tr("push");
}

static QString filterOf(const domain::ConsumerConfig &config)
{
    return config.filterSubjects.isEmpty() ? config.filterSubject
                                           : config.filterSubjects.join(u", "_s);
}

Columns ConsumerModel::mainColumns() const
{
    const auto state = [this](const Row &row, qint64 nowMs) {
        return m_site.consumers.isStale(row, nowMs) ? staleCell(row.heardMs, nowMs)
                                                    : stateCell(row);
    };
    return {
        statusColumn<Row>(
            u"state"_s, tr("State"), 14,
            [](const Row &row) { return CellValue(stateCell(row).text); }, state),
        plainColumn<Row>(u"account"_s, tr("Account"), Kind::Text, 10,
                         [](const Row &row) { return textValue(row.account); }),
        plainColumn<Row>(u"stream"_s, tr("Stream"), Kind::Text, 18,
                         [](const Row &row) { return textValue(row.consumer.stream); }),
        plainColumn<Row>(u"consumer"_s, tr("Consumer"), Kind::Text, 18,
                         [](const Row &row) { return textValue(row.consumer.name); }),
        plainColumn<Row>(u"mode"_s, tr("Mode"), Kind::Text, 6, modeOf,
                         tr("Pull: it asks for messages. Push: they are sent to it.")),
        plainColumn<Row>(
            u"pending"_s, tr("Pending"), Kind::Count, 9,
            [](const Row &row) { return countOf(row.consumer.pending); },
            tr("Messages not yet delivered: how far it is behind.")),
        {{u"ackpending"_s, tr("Ack pending"), Kind::Count, 12, true, true,
          tr("Delivered, not yet acknowledged. At its limit it gets nothing more.")},
         [](const Row &row) { return countOf(row.consumer.ackPending); },
         [this](const Row &row, qint64 nowMs) {
             const QString text = format::count(row.consumer.ackPending);
             if (m_site.consumers.isStale(row, nowMs))
                 return Cell(text);
             return isHeldUp(row)
                 ? Cell(text, Status::Caution, tr("%1: at its limit, nothing more comes").arg(text))
                 : Cell(text, Status::Normal);
         }},
        plainColumn<Row>(
            u"redelivered"_s, tr("Redelivered"), Kind::Count, 10,
            [](const Row &row) { return countOf(row.consumer.redelivered); },
            tr("Of those that wait for an acknowledgement: delivered before.")),
        plainColumn<Row>(
            u"waiting"_s, tr("Waiting"), Kind::Count, 8,
            [](const Row &row) {
                return row.isPull() ? countOf(row.consumer.waiting) : CellValue();
            },
            tr("Pull requests that wait for messages.")),
    };
}

static CellValue rate(const Row &row, double domain::Rates::*which)
{
    return row.rates() ? CellValue((*row.rates()).*which) : CellValue();
}

static Columns flowColumns()
{
    const Columns flow{
        plainColumn<Row>(
            u"delivered"_s, tr("Delivered"), Kind::Rate, 10,
            [](const Row &row) { return rate(row, &domain::Rates::outMessages); },
            tr("Messages a second.")),
        plainColumn<Row>(
            u"acknowledged"_s, tr("Acknowledged", "messages"), Kind::Rate, 12,
            [](const Row &row) { return rate(row, &domain::Rates::inMessages); },
            tr("Messages a second.")),
        plainColumn<Row>(u"last"_s, tr("Last delivery"), Kind::Time, 19,
                         [](const Row &row) {
                             return timeValue(row.consumer.delivered.lastActiveNs.value_or(0));
                         }),
        plainColumn<Row>(
            u"bound"_s, tr("Bound"), Kind::Text, 7,
            [](const Row &row) {
                return row.isPull() ? CellValue() : yesNo(row.consumer.pushBound);
            },
            tr("Push only: somebody listens to what is sent.")),
    };
    const Columns positions{
        plainColumn<Row>(u"filter"_s, tr("Filter"), Kind::Text, 22,
                         setting([](const auto &config) { return textValue(filterOf(config)); }),
                         tr("Subjects that it wants. Empty: all of the stream.")),
        spareColumn<Row>(u"deliveredseq"_s, tr("Delivered seq"), Kind::Count, 12,
                         [](const Row &row) { return countOf(row.consumer.delivered.stream); }),
        spareColumn<Row>(
            u"ackfloor"_s, tr("Ack floor"), Kind::Count, 10,
            [](const Row &row) { return countOf(row.consumer.ackFloor.stream); },
            tr("All of the stream up to here is acknowledged.")),
        spareColumn<Row>(
            u"deliveries"_s, tr("Deliveries"), Kind::Count, 10,
            [](const Row &row) { return countOf(row.consumer.delivered.consumer); },
            tr("So far, with those again.")),
        spareColumn<Row>(u"lastack"_s, tr("Last ack"), Kind::Time, 19,
                         [](const Row &row) {
                             return timeValue(row.consumer.ackFloor.lastActiveNs.value_or(0));
                         }),
        spareColumn<Row>(u"created"_s, tr("Created"), Kind::Time, 19,
                         [](const Row &row) { return timeValue(row.consumer.createdNs); }),
        spareColumn<Row>(u"heard"_s, tr("Heard"), Kind::Age, 8,
                         [](const Row &row) { return CellValue(row.heardMs); }),
    };
    return flow + raftColumns(&Row::consumer, tr("The server that delivers its messages."))
        + positions;
}

static QString beginText(const domain::ConsumerConfig &config)
{
    if (config.startSequence)
        return tr("message %1").arg(*config.startSequence);
    return config.startTimeNs ? format::utc(*config.startTimeNs) : config.deliverPolicy;
}

static Columns settingColumns()
{
    using Config = domain::ConsumerConfig;
    return {
        spareColumn<Row>(u"durable"_s, tr("Durable"), Kind::Text, 8,
                         setting([](const Config &c) { return yesNo(!c.durableName.isEmpty()); }),
                         tr("It stays although nobody uses it.")),
        spareColumn<Row>(u"policy"_s, tr("Starts at"), Kind::Text, 16,
                         setting([](const Config &c) { return textValue(beginText(c)); })),
        spareColumn<Row>(u"ack"_s, tr("Ack policy"), Kind::Text, 10,
                         setting([](const Config &c) { return textValue(c.ackPolicy); })),
        spareColumn<Row>(u"ackwait"_s, tr("Ack wait"), Kind::Duration, 10,
                         setting([](const Config &c) { return limitValue(c.ackWaitNs); }),
                         tr("After this long without an acknowledgement it is sent again.")),
        spareColumn<Row>(u"maxackpending"_s, tr("Max ack pending"), Kind::Count, 13,
                         setting([](const Config &c) { return limitValue(c.maxAckPending); })),
        spareColumn<Row>(u"maxdeliver"_s, tr("Max deliveries"), Kind::Count, 12,
                         setting([](const Config &c) { return limitValue(c.maxDeliver); }),
                         tr("Of one message.")),
        spareColumn<Row>(u"maxwaiting"_s, tr("Max waiting"), Kind::Count, 11,
                         setting([](const Config &c) { return limitValue(c.maxWaiting); })),
        spareColumn<Row>(u"replay"_s, tr("Replay"), Kind::Text, 9,
                         setting([](const Config &c) { return textValue(c.replayPolicy); })),
        spareColumn<Row>(u"deliverto"_s, tr("Delivers to"), Kind::Text, 22,
                         setting([](const Config &c) { return textValue(c.deliverSubject); })),
        spareColumn<Row>(u"group"_s, tr("Queue group"), Kind::Text, 12,
                         setting([](const Config &c) { return textValue(c.deliverGroup); })),
        spareColumn<Row>(
            u"inactive"_s, tr("Ends unused after"), Kind::Duration, 15,
            setting([](const Config &c) { return limitValue(c.inactiveThresholdNs); })),
        spareColumn<Row>(u"description"_s, tr("Description"), Kind::Text, 24,
                         setting([](const Config &c) { return textValue(c.description); })),
    };
}

static QString waitsText(const domain::ConsumerConfig &config)
{
    QStringList words;
    for (const qint64 ns : config.backoffNs)
        words.append(format::nanoseconds(ns));
    return words.join(u", "_s);
}

static QString rulesText(const domain::ConsumerConfig &config)
{
    return wordsThatHold({{config.flowControl, tr("flow control")},
                          {config.headersOnly, tr("headers only")},
                          {config.memoryStorage, tr("state in memory")},
                          {config.direct, tr("of a mirror or source")}});
}

static Columns seldomColumns()
{
    using Config = domain::ConsumerConfig;
    return {
        spareColumn<Row>(u"waits"_s, tr("Waits between tries"), Kind::Text, 18,
                         setting([](const Config &c) { return textValue(waitsText(c)); })),
        spareColumn<Row>(u"ratelimit"_s, tr("Rate limit, bit/s"), Kind::Count, 14,
                         setting([](const Config &c) {
                             return limitValue(static_cast<qint64>(c.rateLimitBps));
                         })),
        spareColumn<Row>(u"sampled"_s, tr("Acks sampled, %"), Kind::Text, 14,
                         setting([](const Config &c) { return textValue(c.sampleFrequency); })),
        spareColumn<Row>(u"maxbatch"_s, tr("Max of one pull"), Kind::Count, 13,
                         setting([](const Config &c) { return limitValue(c.maxBatch); })),
        spareColumn<Row>(u"maxexpires"_s, tr("Max duration of one pull"), Kind::Duration, 18,
                         setting([](const Config &c) { return limitValue(c.maxExpiresNs); })),
        spareColumn<Row>(u"maxbytes"_s, tr("Max size of one pull"), Kind::Bytes, 16,
                         setting([](const Config &c) { return limitValue(c.maxBytes); })),
        spareColumn<Row>(u"heartbeat"_s, tr("Idle heartbeat"), Kind::Duration, 12,
                         setting([](const Config &c) { return limitValue(c.idleHeartbeatNs); })),
        spareColumn<Row>(u"copies"_s, tr("Copies"), Kind::Count, 8,
                         setting([](const Config &c) { return limitValue(c.replicas); }),
                         tr("How many servers are to have it. Empty: as many as the stream.")),
        spareColumn<Row>(u"rules"_s, tr("Rules"), Kind::Text, 20,
                         setting([](const Config &c) { return textValue(rulesText(c)); })),
        spareColumn<Row>(u"labels"_s, tr("Labels"), Kind::Text, 20,
                         setting([](const Config &c) { return labelsValue(c.metadata); })),
    };
}

ConsumerModel::ConsumerModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(mainColumns() + flowColumns() + settingColumns() + seldomColumns());
    setDefaultSort({{0, Qt::AscendingOrder},
                    {1, Qt::AscendingOrder},
                    {2, Qt::AscendingOrder},
                    {3, Qt::AscendingOrder}});
}

void ConsumerModel::showOnly(const std::optional<store::StreamRow::Key> &stream)
{
    if (stream == m_stream)
        return;
    m_stream = stream;
    relistAll(m_site.consumers.rows());
}

} // namespace nunect::models
