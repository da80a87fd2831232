// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "jetstream_pages.h"

#include "told_rows.h"

#include <QJsonArray>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;
using models::CellValue;

static QJsonArray replicasOf(const QJsonObject &copy)
{
    return at(copy, u"cluster.replicas"_s).toArray();
}

static CellValue groupState(const QJsonObject &copy)
{
    QString state = u"Good"_s;
    for (const QJsonValue &replica : replicasOf(copy)) {
        if (replica[u"offline"_s].toBool())
            return u"Replica offline"_s;
        if (!replica[u"current"_s].toBool())
            state = u"Replica behind"_s;
    }
    return state;
}

static QString replicaWords(const QJsonValue &replica)
{
    const QString name = replica[u"name"_s].toString();
    const qint64 lag = replica[u"lag"_s].toInteger();
    if (replica[u"offline"_s].toBool())
        return u"%1 offline"_s.arg(name);
    if (replica[u"current"_s].toBool())
        return name;
    return lag > 0 ? u"%1 behind by %2"_s.arg(name).arg(lag) : u"%1 behind"_s.arg(name);
}

static CellValue replicaNames(const QJsonObject &copy)
{
    QStringList words;
    for (const QJsonValue &replica : replicasOf(copy))
        words.append(replicaWords(replica));
    words.sort();
    return words.isEmpty() ? CellValue() : CellValue(words.join(u", "_s));
}

static CellValue replicaLag(const QJsonObject &copy)
{
    qint64 most = -1;
    for (const QJsonValue &replica : replicasOf(copy))
        most = std::max(most, replica[u"lag"_s].toInteger());
    return most < 0 ? CellValue() : CellValue(most);
}

/// Of whichever limit is nearer.
static CellValue fill(const QJsonObject &stream)
{
    double most = -1;
    const std::pair<QString, QString> limits[]
        = {{u"state.bytes"_s, u"config.max_bytes"_s}, {u"state.messages"_s, u"config.max_msgs"_s}};
    for (const auto &[used, of] : limits) {
        const double limit = at(stream, of).toDouble();
        if (limit > 0)
            most = std::max(most, at(stream, used).toDouble() / limit);
    }
    return most < 0 ? CellValue() : CellValue(most * 100);
}

/// The flags of \a names that are set, in their words.
static Convert flags(const QList<std::pair<QString, QString>> &names)
{
    return [names](const QJsonObject &row) {
        QStringList words;
        for (const auto &[name, word] : names) {
            if (at(row, u"config."_s + name).toBool())
                words.append(word);
        }
        return words.isEmpty() ? CellValue() : CellValue(words.join(u", "_s));
    };
}

static QList<Figure> groupFigures()
{
    return {
        {u"state"_s, groupState, Figure::Either},
        {u"account"_s, text(u"account"_s)},
        {u"leader"_s, text(u"cluster.leader"_s)},
        {u"replicas"_s, replicaNames, Figure::Either},
        {u"replicalag"_s, replicaLag, Figure::Either},
        {u"created"_s, time(u"created"_s)},
        {u"description"_s, text(u"config.description"_s)},
    };
}

static QList<Figure> streamFigures()
{
    return {
        {u"stream"_s, text(u"name"_s)},
        {u"messages"_s, number(u"state.messages"_s)},
        {u"bytes"_s, number(u"state.bytes"_s)},
        {u"fill"_s, fill},
        {u"consumers"_s, number(u"state.consumer_count"_s)},
        {u"subjects"_s, list(u"config.subjects"_s)},
        {u"source"_s, fixed({})},
        {u"sourcelag"_s, fixed({})},
        {u"storage"_s, text(u"config.storage"_s)},
        {u"retention"_s, text(u"config.retention"_s)},
        {u"firsttime"_s, time(u"state.first_ts"_s)},
        {u"lasttime"_s, time(u"state.last_ts"_s)},
        {u"firstseq"_s, number(u"state.first_seq"_s)},
        {u"lastseq"_s, number(u"state.last_seq"_s)},
        {u"subjectcount"_s, number(u"state.num_subjects"_s)},
        {u"deleted"_s, number(u"state.num_deleted"_s)},
        {u"lost"_s, numberIfTold(u"state.lost.bytes"_s)},
        {u"raftgroup"_s, text(u"cluster.raft_group"_s)},
        {u"maxbytes"_s, limit(u"config.max_bytes"_s)},
        {u"maxmessages"_s, limit(u"config.max_msgs"_s)},
        {u"maxage"_s, limit(u"config.max_age"_s)},
        {u"persubject"_s, limit(u"config.max_msgs_per_subject"_s)},
        {u"maxmessage"_s, limit(u"config.max_msg_size"_s)},
        {u"maxconsumers"_s, limit(u"config.max_consumers"_s)},
        {u"discard"_s, text(u"config.discard"_s)},
        {u"copies"_s, number(u"config.num_replicas"_s)},
        {u"compression"_s, text(u"config.compression"_s)},
        {u"duplicates"_s, limit(u"config.duplicate_window"_s)},
        {u"placement"_s, fixed({})},
        {u"begin"_s, numberIfTold(u"config.first_seq"_s)},
        {u"transform"_s, fixed({})},
        {u"republish"_s, fixed({})},
        {u"consumerackpending"_s, limit(u"config.consumer_limits.max_ack_pending"_s)},
        {u"consumerinactive"_s, limit(u"config.consumer_limits.inactive_threshold"_s)},
        {u"labels"_s, fixed({})},
        {u"rules"_s,
         flags({{u"sealed"_s, u"sealed"_s},
                {u"deny_delete"_s, u"no deletes"_s},
                {u"deny_purge"_s, u"no purges"_s},
                {u"allow_rollup_hdrs"_s, u"roll-ups"_s},
                {u"allow_direct"_s, u"direct reads"_s}})},
    };
}

static Page streamsPage(app::JetStreamTables &tables)
{
    Page page;
    page.name = u"Streams"_s;
    page.table = tables.streams();
    page.key = {u"account"_s, u"stream"_s};
    page.rows = streamsTold;
    page.figures = groupFigures() + streamFigures();
    page.others = {u"rate"_s, u"heard"_s};
    return page;
}

static CellValue modeOf(const QJsonObject &consumer)
{
    return at(consumer, u"config.deliver_subject"_s).isString() ? u"push"_s : u"pull"_s;
}

/// What only a consumer of this mode has.
static Convert ifMode(const QString &mode, const Convert &value)
{
    return [mode, value](const QJsonObject &consumer) {
        return modeOf(consumer) == CellValue(mode) ? value(consumer) : CellValue();
    };
}

static QList<Figure> consumerStateFigures()
{
    return {
        {u"stream"_s, text(u"stream_name"_s)},
        {u"consumer"_s, text(u"name"_s)},
        {u"mode"_s, modeOf},
        {u"pending"_s, number(u"num_pending"_s)},
        {u"ackpending"_s, number(u"num_ack_pending"_s)},
        {u"redelivered"_s, number(u"num_redelivered"_s)},
        {u"waiting"_s, ifMode(u"pull"_s, number(u"num_waiting"_s))},
        {u"last"_s, time(u"delivered.last_active"_s)},
        {u"bound"_s, ifMode(u"push"_s, yesNo(u"push_bound"_s))},
        {u"deliveredseq"_s, number(u"delivered.stream_seq"_s)},
        {u"ackfloor"_s, number(u"ack_floor.stream_seq"_s)},
        {u"deliveries"_s, number(u"delivered.consumer_seq"_s)},
        {u"lastack"_s, time(u"ack_floor.last_active"_s)},
    };
}

static QList<Figure> consumerSettingFigures()
{
    return {
        {u"filter"_s, text(u"config.filter_subject"_s)},
        {u"durable"_s, yesNo(u"config.durable_name"_s)},
        {u"policy"_s, text(u"config.deliver_policy"_s)},
        {u"ack"_s, text(u"config.ack_policy"_s)},
        {u"ackwait"_s, limit(u"config.ack_wait"_s)},
        {u"maxackpending"_s, limit(u"config.max_ack_pending"_s)},
        {u"maxdeliver"_s, limit(u"config.max_deliver"_s)},
        {u"maxwaiting"_s, limit(u"config.max_waiting"_s)},
        {u"replay"_s, text(u"config.replay_policy"_s)},
        {u"deliverto"_s, text(u"config.deliver_subject"_s)},
        {u"group"_s, text(u"config.deliver_group"_s)},
        {u"inactive"_s, limit(u"config.inactive_threshold"_s)},
        {u"waits"_s, fixed({})},
        {u"ratelimit"_s, limit(u"config.rate_limit_bps"_s)},
        {u"sampled"_s, text(u"config.sample_freq"_s)},
        {u"maxbatch"_s, limit(u"config.max_batch"_s)},
        {u"maxexpires"_s, limit(u"config.max_expires"_s)},
        {u"maxbytes"_s, limit(u"config.max_bytes"_s)},
        {u"heartbeat"_s, limit(u"config.idle_heartbeat"_s)},
        {u"copies"_s, limit(u"config.num_replicas"_s)},
        {u"rules"_s,
         flags({{u"flow_control"_s, u"flow control"_s},
                {u"headers_only"_s, u"headers only"_s},
                {u"mem_storage"_s, u"state in memory"_s}})},
        {u"labels"_s, fixed({})},
    };
}

static Page consumersPage(app::JetStreamTables &tables)
{
    Page page;
    page.name = u"Consumers"_s;
    page.table = tables.consumers();
    page.key = {u"account"_s, u"stream"_s, u"consumer"_s};
    page.rows = consumersTold;
    page.figures = groupFigures() + consumerStateFigures() + consumerSettingFigures();
    page.others = {u"delivered"_s, u"acknowledged"_s, u"heard"_s};
    return page;
}

/// 2^64-1 is no limit.
static CellValue reserved(const QJsonObject &account, const QString &name)
{
    const QJsonValue most = account[name];
    return most.toDouble() > 9e18 ? CellValue() : CellValue(most.toInteger());
}

static Convert reservedOf(const QString &name)
{
    return [name](const QJsonObject &account) { return reserved(account, name); };
}

static Convert shareOf(const QString &used, const QString &limit)
{
    return [used, limit](const QJsonObject &account) {
        const CellValue most = reserved(account, limit);
        const auto *bytes = std::get_if<qint64>(&most);
        return bytes && *bytes > 0
            ? CellValue(100.0 * account[used].toDouble() / static_cast<double>(*bytes))
            : CellValue();
    };
}

static Page accountsPage(app::JetStreamTables &tables)
{
    Page page;
    page.name = u"JetStream accounts"_s;
    page.table = tables.accounts();
    page.key = {u"account"_s};
    page.rows = jetStreamAccountsTold;
    page.figures = {
        {u"account"_s, text(u"name"_s)},
        {u"storage"_s, number(u"storage"_s)},
        {u"storagelimit"_s, reservedOf(u"reserved_storage"_s)},
        {u"storagefill"_s, shareOf(u"storage"_s, u"reserved_storage"_s)},
        {u"memory"_s, number(u"memory"_s)},
        {u"memorylimit"_s, reservedOf(u"reserved_memory"_s)},
        {u"memoryfill"_s, shareOf(u"memory"_s, u"reserved_memory"_s)},
        {u"streams"_s, number(u"streams"_s)},
        {u"consumers"_s, number(u"consumers"_s)},
        {u"requests"_s, number(u"api.total"_s), Figure::Either},
        {u"errors"_s, number(u"api.errors"_s)},
        {u"servers"_s, number(u"servers"_s)},
    };
    page.others = {u"heard"_s};
    return page;
}

QList<Page> jetStreamPages(app::JetStreamTables &tables)
{
    return {streamsPage(tables), consumersPage(tables), accountsPage(tables)};
}

} // namespace nunect::test
