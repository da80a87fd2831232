// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/jetstream_account_store.h"

namespace nunect::store {

/// What all tell of alike, from the one that has counted furthest.
static void widen(domain::JetStreamUsage &usage, const domain::JetStreamUsage &told)
{
    usage.memory = std::max(usage.memory, told.memory);
    usage.storage = std::max(usage.storage, told.storage);
    usage.reservedMemory = std::max(usage.reservedMemory, told.reservedMemory);
    usage.reservedStorage = std::max(usage.reservedStorage, told.reservedStorage);
    usage.haAssets = std::max(usage.haAssets, told.haAssets);
    usage.apiTotal = std::max(usage.apiTotal, told.apiTotal);
    usage.apiErrors = std::max(usage.apiErrors, told.apiErrors);
    usage.apiInFlight = std::max(usage.apiInFlight, told.apiInFlight);
}

void JetStreamAccountRow::recount()
{
    usage = {};
    streamCopies = 0;
    consumerCopies = 0;
    heardMs = parts.empty() ? 0 : parts.front().heardMs;
    missing = false;
    for (const JetStreamAccountPart &part : parts) {
        widen(usage, part.usage);
        streamCopies += part.streams;
        consumerCopies += part.consumers;
        heardMs = std::min(heardMs, part.heardMs);
        missing = missing || part.missing;
    }
}

void JetStreamAccountStore::hearMeta(const domain::ServerRef &server,
                                     const domain::MetaCluster &meta, qint64 nowMs)
{
    const bool isLeader = !server.name.isEmpty() && meta.leader == server.name;
    // Only the leader lists the others: a follower's view would take them away.
    if (!isLeader && m_cluster.fromLeader && m_cluster.fromServer == meta.leader
        && !isClusterStale(nowMs))
        return;
    m_cluster = {meta, server.name, isLeader, nowMs};
}

void JetStreamAccountStore::apply(const domain::ServerRef &server, const domain::Jsz &jsz,
                                  qint64 nowMs)
{
    if (jsz.meta)
        hearMeta(server, *jsz.meta, nowMs);
    if (jsz.accounts.empty() && jsz.streams > 0)
        return; // they were not asked for
    m_overCap = 0;
    m_table.beginListing();
    for (const domain::JetStreamAccount &account : jsz.accounts) {
        JetStreamAccountRow *row = m_table.row(account.name, maxRows, [&account] {
            JetStreamAccountRow made;
            made.account = account.name;
            return made;
        });
        if (!row) {
            ++m_overCap;
            continue;
        }
        JetStreamAccountPart &part = m_table.part(*row, server, nowMs);
        part.usage = account.usage;
        part.streams = static_cast<qint64>(account.streams.size());
        part.consumers = 0;
        for (const domain::Stream &stream : account.streams)
            part.consumers += static_cast<qint64>(stream.consumers.size());
        row->recount();
    }
    m_table.endListing(server);
}

void JetStreamAccountStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    m_rounds.ended(nowMs);
    m_table.apply(round);
}

} // namespace nunect::store
