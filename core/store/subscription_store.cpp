// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/subscription_store.h"

#include <utility>

namespace nunect::store {

void SubscriptionRow::recount()
{
    count = 0;
    messages = 0;
    heardMs = parts.empty() ? 0 : parts.front().heardMs;
    missing = false;
    for (const SubscriptionPart &part : parts) {
        count += part.count;
        messages += part.messages;
        heardMs = std::min(heardMs, part.heardMs);
        missing = missing || part.missing;
    }
}

namespace {

struct Alike
{
    quint64 count = 0;
    quint64 messages = 0;
};
using Grouped = std::map<SubscriptionRow::Key, Alike>;

} // namespace

static Grouped grouped(const std::vector<domain::SubscriptionDetail> &subscriptions)
{
    Grouped groups;
    for (const domain::SubscriptionDetail &one : subscriptions) {
        Alike &group = groups[{one.account, one.subject, one.queue}];
        ++group.count;
        group.messages += one.messages;
    }
    return groups;
}

void SubscriptionStore::apply(const domain::ServerRef &server, const domain::SubszPage &page,
                              qint64 nowMs)
{
    if (page.subscriptions.empty() && page.stats.subscriptions > 0)
        return;
    m_table.beginListing();
    std::vector<SubscriptionRow> added;
    std::size_t room = m_capacity - std::min(m_capacity, m_table.rows().size());
    quint64 overCap = 0;
    for (const auto &[key, group] : grouped(page.subscriptions)) {
        SubscriptionRow *row = m_table.table().peek(key);
        const bool isNew = !row;
        if (isNew && room == 0) {
            ++overCap;
            continue;
        }
        if (isNew) {
            --room;
            row = &added.emplace_back();
            std::tie(row->account, row->subject, row->queue) = key;
            m_pool.share(row->account);
            m_pool.share(row->queue);
        }
        SubscriptionPart &part = m_table.part(*row, server, nowMs);
        m_pool.share(part.serverId);
        m_pool.share(part.serverName);
        const bool differs = part.count != group.count || part.messages != group.messages;
        part.count = group.count;
        part.messages = group.messages;
        const bool wasMissing = row->missing;
        row->recount();
        if (!isNew && (differs || wasMissing != row->missing))
            m_table.table().touch(*row);
    }
    m_table.table().add(std::move(added));
    m_table.endListing(server);
    m_overCap[server.id] = overCap;
    m_coverage[server.id]
        = {page.subscriptions.size(), page.stats.subscriptions, !page.mayHaveMore()};
}

void SubscriptionStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    m_rounds.ended(nowMs);
    m_table.apply(round);
}

void SubscriptionStore::tick(qint64 nowMs) { m_table.tick(nowMs); }

quint64 SubscriptionStore::overCap() const
{
    quint64 sum = 0;
    for (const auto &[server, count] : m_overCap)
        sum += count;
    return sum;
}

} // namespace nunect::store
