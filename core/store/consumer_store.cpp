// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/consumer_store.h"

#include "core/store/stream_store.h"

namespace nunect::store {

void ConsumerRow::recount()
{
    const auto shown = std::ranges::find(parts, fromServerId, &ConsumerCopy::serverId);
    if (shown == parts.end()) {
        fromLeader = false;
        missing = true;
        return;
    }
    heardMs = shown->heardMs;
    missing = shown->missing;
}

/// Whether what a server tells of its \a copy is to be shown rather than what \a row shows.
static bool isBetter(const ConsumerRow &row, const ConsumerCopy &copy)
{
    const auto shown = std::ranges::find(row.parts, row.fromServerId, &ConsumerCopy::serverId);
    return copy.isLeader || shown == row.parts.end() || copy.serverId == row.fromServerId;
}

void ConsumerStore::put(const domain::ServerRef &server, const QString &account,
                        const domain::Consumer &consumer, domain::SampleTime at, qint64 nowMs)
{
    ConsumerRow *row = m_table.row({account, consumer.stream, consumer.name}, maxRows, [&] {
        ConsumerRow made;
        made.account = account;
        made.consumer.stream = consumer.stream;
        made.consumer.name = consumer.name;
        return made;
    });
    if (!row) {
        ++m_overCap;
        return;
    }
    ConsumerCopy &copy = m_table.part(*row, server, nowMs);
    copy.isLeader = leads(server, consumer.cluster);
    if (isBetter(*row, copy)) {
        if (row->fromServerId != server.id)
            row->meter.reset(); // another clock
        row->consumer = consumer;
        row->fromServerId = server.id;
        row->fromLeader = copy.isLeader;
        domain::Counters counters;
        counters.inMessages = consumer.ackFloor.consumer;
        counters.outMessages = consumer.delivered.consumer;
        row->meter.add(counters, at, consumer.createdNs);
    }
    row->recount();
}

/// Consumers of a server that has some are listed only if they were asked for.
static bool listsConsumers(const domain::Jsz &jsz)
{
    const auto has = [](const domain::Stream &stream) { return !stream.consumers.empty(); };
    return jsz.consumers == 0
        || std::ranges::any_of(jsz.accounts, [has](const domain::JetStreamAccount &account) {
               return std::ranges::any_of(account.streams, has);
           });
}

void ConsumerStore::apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs)
{
    if (!listsConsumers(jsz))
        return;
    m_overCap = 0;
    m_table.beginListing();
    for (const domain::JetStreamAccount &account : jsz.accounts) {
        for (const domain::Stream &stream : account.streams) {
            for (const domain::Consumer &consumer : stream.consumers)
                put(server, account.name, consumer,
                    domain::SampleTime::of(consumer.timeNs.value_or(jsz.nowNs), nowMs), nowMs);
        }
    }
    m_table.endListing(server);
}

void ConsumerStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    m_rounds.ended(nowMs);
    m_table.apply(round);
}

} // namespace nunect::store
