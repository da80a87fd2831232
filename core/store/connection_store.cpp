// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/connection_store.h"

#include <limits>
#include <unordered_set>
#include <utility>

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

static constexpr std::size_t maxToldOf = 10'000;
static constexpr quint64 lastCid = std::numeric_limits<quint64>::max();

/// Those that many connections have in common; names are mostly each its own.
static constexpr QString domain::Connection::*words[] = {
    &domain::Connection::kind,       &domain::Connection::type,
    &domain::Connection::ip,         &domain::Connection::reason,
    &domain::Connection::language,   &domain::Connection::version,
    &domain::Connection::tlsVersion, &domain::Connection::tlsCipherSuite,
    &domain::Connection::user,       &domain::Connection::account,
    &domain::Connection::issuerKey,  &domain::Connection::nameTag,
};

void shareWords(StringPool &pool, domain::Connection &connection)
{
    for (const auto word : words)
        pool.share(connection.*word);
}

/// The same for what \a known says anew: most words are as they were, which is found out faster
/// than by the pool.
static void shareWords(StringPool &pool, domain::Connection &connection,
                       const domain::Connection &known)
{
    for (const auto word : words) {
        if (connection.*word == known.*word)
            connection.*word = known.*word;
        else
            pool.share(connection.*word);
    }
}

ConnectionRow ConnectionStore::opened(const domain::ServerRef &server,
                                      const domain::Connection &connection, qint64 nowMs)
{
    ConnectionRow row;
    row.server = server;
    row.connection = connection;
    shareWords(m_pool, row.connection);
    row.confirmedMs = nowMs;
    row.rttHeardMs = nowMs;
    row.pendingSinceMs = connection.pendingBytes > 0 ? nowMs : 0;
    m_serverIds[server.name].insert(server.id);
    return row;
}

/// CONNZ lists clients of every kind, but no leaf nodes.
static bool isListedKind(const domain::Connection &connection)
{
    return connection.kind != u"Leafnode"_s;
}

/// \a known with what an event says of it.
static domain::Connection described(const domain::ClientRef &client, domain::Connection known)
{
    known.cid = client.cid;
    known.kind = client.kind;
    known.type = client.type;
    known.ip = client.host;
    known.startNs = client.startNs;
    known.name = client.name;
    known.language = client.language;
    known.version = client.version;
    known.user = client.user;
    known.account = client.account;
    if (client.rttNs)
        known.rttNs = client.rttNs;
    return known;
}

void ConnectionStore::close(ConnectionRow &row, const QString &reason, qint64 nowMs)
{
    row.state = ConnectionRow::Closed;
    row.reason = reason;
    row.closedMs = nowMs;
    row.inferred = false;
    row.rates.reset();
    m_closed.emplace_back(nowMs, row.rowId);
}

void ConnectionStore::confirm(ConnectionRow &row, const domain::ServerRef &server,
                              const domain::Connection &connection, qint64 nowMs)
{
    // A cid is never used twice: what an event closed, a listing made before it cannot open. Rows
    // shift while a listing's pages are read, so one that was missing may be listed again.
    const bool reopened = row.state == ConnectionRow::Closed && row.inferred;
    if (row.state == ConnectionRow::Closed && !reopened)
        return;
    const bool differs = row.connection != connection;
    if (reopened || differs || row.missing)
        m_table.touch(row);
    if (row.connection.rttNs != connection.rttNs)
        row.rttHeardMs = nowMs;
    row.state = ConnectionRow::Open;
    row.reason.clear();
    row.inferred = false;
    row.eventsMissed = false;
    row.missing = false;
    if (row.server.name != server.name)
        m_serverIds[server.name].insert(server.id);
    row.server = server;
    if (differs) {
        domain::Connection next = connection;
        shareWords(m_pool, next, row.connection);
        row.connection = std::move(next);
    }
    row.confirmedMs = nowMs;
    if (connection.pendingBytes == 0)
        row.pendingSinceMs = 0;
    else if (row.pendingSinceMs == 0)
        row.pendingSinceMs = nowMs;
}

void ConnectionStore::measure(ConnectionRow &row, const domain::Connection &now,
                              domain::SampleTime at)
{
    const bool sampled = row.sampledAt != domain::SampleTime();
    const auto before = std::exchange(row.sampledAt, at);
    const bool tooClose
        = at.ours == before.ours && at.ns >= before.ns && at.ns - before.ns < domain::minRateSpanNs;
    if (sampled && tooClose)
        return;
    auto rates = sampled ? domain::rateBetween(domain::countersOf(row.connection), before,
                                               domain::countersOf(now), at)
                         : std::nullopt;
    if (rates != row.rates)
        m_table.touch(row);
    row.rates = rates;
    if (const auto watched = m_histories.find(row.rowId); watched != m_histories.end())
        watched->second.add(rates);
}

bool ConnectionStore::endedBy(const ConnectionListing &listing, const ConnectionRow &row)
{
    // A server that restarts keeps its name and gets a new id.
    if (row.server.id != listing.server.id)
        return row.server.name == listing.server.name;
    // One that came after the listing was made cannot be in it.
    return isListedKind(row.connection) && row.connection.startNs <= listing.serverNowNs;
}

void ConnectionStore::changeEachOf(const domain::ServerRef &server, auto visit)
{
    std::set<QString> &ids = m_serverIds[server.name];
    ids.insert(server.id);
    for (auto id = ids.begin(); id != ids.end();) {
        bool any = false;
        m_table.changeBetween({*id, 0}, {*id, lastCid}, [&](ConnectionRow &row) {
            any = true;
            return visit(row);
        });
        id = any ? std::next(id) : ids.erase(id); // the rows of one that ended are gone by now
    }
}

void ConnectionStore::apply(const ConnectionListing &listing, qint64 nowMs)
{
    std::unordered_set<quint64> listed;
    std::vector<ConnectionRow> added;
    const auto at = domain::SampleTime::of(listing.serverNowNs, nowMs);
    for (const domain::Connection &connection : listing.connections) {
        if (!listed.insert(connection.cid).second)
            continue; // rows shift while pages are read
        if (ConnectionRow *known = m_table.peek({listing.server.id, connection.cid})) {
            measure(*known, connection, at);
            confirm(*known, listing.server, connection, nowMs);
        } else {
            added.push_back(opened(listing.server, connection, nowMs));
            added.back().sampledAt = at;
        }
    }
    m_table.add(std::move(added));

    changeEachOf(listing.server, [&](ConnectionRow &row) {
        const bool sameServer = row.server.id == listing.server.id;
        if (row.state == ConnectionRow::Closed
            || (sameServer && listed.contains(row.connection.cid)))
            return false;
        if (endedBy(listing, row)) {
            close(row, sameServer ? u"Not listed any more"_s : u"Server restarted"_s, nowMs);
            row.inferred = sameServer;
            return true;
        }
        // Its end would have been told, if we had been there to hear it.
        if (!sameServer || isListedKind(row.connection) || row.eventsMissed)
            return false;
        row.confirmedMs = nowMs;
        return std::exchange(row.missing, false);
    });
}

void ConnectionStore::apply(const domain::ClientConnected &event, qint64 nowMs)
{
    noteEvents(event.server, event.client);
    ConnectionRow *known = m_table.peek({event.server.id, event.client.cid});
    const auto connection
        = described(event.client, known ? known->connection : domain::Connection());
    if (known)
        confirm(*known, event.server, connection, nowMs);
    else
        m_table.add(opened(event.server, connection, nowMs));
}

void ConnectionStore::noteEvents(const domain::ServerRef &server, const domain::ClientRef &client)
{
    if (m_toldOf.size() >= maxToldOf)
        m_toldOf.clear(); // what comes is noted anew
    m_toldOf.insert({server.id, client.account});
}

void ConnectionStore::apply(const domain::ClientDisconnected &event, qint64 nowMs)
{
    noteEvents(event.server, event.client);
    ConnectionRow *row = m_table.change({event.server.id, event.client.cid});
    // One that we had not heard of is kept closed, so that a listing under way cannot open it.
    if (!row)
        row = &m_table.add(
            opened(event.server, described(event.client, domain::Connection()), nowMs));
    if (row->state == ConnectionRow::Open || row->inferred)
        close(*row, event.reason, nowMs);
}

void ConnectionStore::apply(const MonitoringRound &round)
{
    for (const domain::ServerRef &server : round.missing) {
        m_table.changeBetween({server.id, 0}, {server.id, lastCid}, [](ConnectionRow &row) {
            return row.state == ConnectionRow::Open && !std::exchange(row.missing, true);
        });
    }
}

void ConnectionStore::serverEnded(const QString &serverId, const QString &reason, qint64 nowMs)
{
    m_table.changeEach([&](ConnectionRow &row) {
        if (row.server.id != serverId || row.state == ConnectionRow::Closed)
            return false;
        close(row, reason, nowMs);
        return true;
    });
}

void ConnectionStore::eventsInterrupted()
{
    m_table.changeEach([](ConnectionRow &row) {
        row.eventsMissed = true;
        return false; // shown as its age only
    });
}

bool ConnectionStore::isGone(const ConnectionRow &row, qint64 nowMs)
{
    const bool closed = row.state == ConnectionRow::Closed;
    const bool gone
        = closed ? nowMs - row.closedMs > keepClosedMs : nowMs - row.confirmedMs > keepStaleMs;
    if (!gone)
        return false;
    m_histories.erase(row.rowId);
    // By now its end would have been told of, as the server tells of that account's.
    if (closed && row.inferred && !row.eventsMissed
        && m_toldOf.contains({row.server.id, row.connection.account}))
        ++m_missed[row.server.id];
    return true;
}

void ConnectionStore::tick(qint64 nowMs)
{
    // Only what can be gone by now is looked at: there may be very many of the others.
    std::unordered_set<quint64> gone;
    while (!m_closed.empty() && nowMs - m_closed.front().first > keepClosedMs) {
        const auto [closedMs, id] = m_closed.front();
        m_closed.pop_front();
        const ConnectionRow *row = m_table.byId(id);
        // It may have been opened again since, or closed again.
        const bool still = row && row->state == ConnectionRow::Closed && row->closedMs == closedMs;
        if (still && !gone.contains(id) && isGone(*row, nowMs))
            gone.insert(id);
    }
    m_table.remove(gone);
    if (nowMs <= m_staleCheckMs)
        return;
    qint64 oldestMs = nowMs;
    m_table.removeIf([&](const ConnectionRow &row) {
        if (row.state == ConnectionRow::Closed)
            return false;
        if (isGone(row, nowMs))
            return true;
        oldestMs = std::min(oldestMs, row.confirmedMs);
        return false;
    });
    // Confirmations only put it off.
    m_staleCheckMs = oldestMs + keepStaleMs;
}

} // namespace nunect::store
