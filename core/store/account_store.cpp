// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/account_store.h"

namespace nunect::store {

static void add(domain::AccountStat &to, const domain::AccountStat &part)
{
    to.clients += part.clients;
    to.leafNodes += part.leafNodes;
    to.totalConnections += part.totalConnections;
    if (part.subscriptions)
        to.subscriptions = to.subscriptions.value_or(0) + *part.subscriptions;
    to.sent.messages += part.sent.messages;
    to.sent.bytes += part.sent.bytes;
    to.received.messages += part.received.messages;
    to.received.bytes += part.received.bytes;
    to.slowConsumers += part.slowConsumers;
    if (to.name.isEmpty())
        to.name = part.name;
}

void AccountRow::recount()
{
    total = {};
    total.account = account;
    rates.reset();
    heardMs = parts.empty() ? 0 : parts.front().heardMs;
    missing = false;
    for (const AccountPart &part : parts) {
        add(total, part.stat);
        heardMs = std::min(heardMs, part.heardMs);
        missing = missing || part.missing;
        // What a silent server did last is not what it does now.
        if (!part.missing && part.meter.rates()) {
            if (!rates)
                rates.emplace();
            *rates += *part.meter.rates();
        }
    }
}

void AccountStore::put(const domain::ServerRef &server, const domain::AccountStat &stat,
                       domain::SampleTime at, qint64 nowMs)
{
    AccountRow *row = m_table.row(stat.account, maxRows, [&stat] {
        AccountRow made;
        made.account = stat.account;
        return made;
    });
    if (!row) {
        ++m_overCap;
        return;
    }
    AccountPart &part = m_table.part(*row, server, nowMs);
    part.stat = stat;
    part.meter.add(domain::countersOfTraffic(stat), at);
    row->recount();
}

void AccountStore::apply(const domain::ServerRef &server, const domain::AccountStatz &statz,
                         qint64 nowMs)
{
    m_overCap = 0;
    m_table.beginListing();
    const qint64 serverNs = statz.nowNs > 0 ? statz.nowNs : server.timeNs;
    for (const domain::AccountStat &stat : statz.accounts)
        put(server, stat, domain::SampleTime::of(serverNs, nowMs), nowMs);
    m_table.endListing(server);
}

void AccountStore::apply(const domain::AccountConnections &event, qint64 nowMs)
{
    domain::AccountStat stat;
    stat.account = event.account;
    stat.name = event.name;
    stat.clients = event.connections;
    stat.leafNodes = event.leafNodes;
    stat.totalConnections = event.totalConnections;
    stat.subscriptions = event.subscriptions;
    stat.sent = event.sent;
    stat.received = event.received;
    stat.slowConsumers = event.slowConsumers;
    put(event.server, stat, domain::SampleTime::of(event.server.timeNs, nowMs), nowMs);
}

void AccountStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    m_rounds.ended(nowMs);
    m_table.apply(round);
    m_table.table().changeEach([this, nowMs](AccountRow &row) {
        row.history.add(isStale(row, nowMs) ? std::nullopt : row.rates);
        return true;
    });
}

} // namespace nunect::store
