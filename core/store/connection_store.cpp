// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/connection_store.h"

#include <unordered_set>

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

static ConnectionRow opened(const domain::ServerRef &server, const domain::Connection &connection,
                            qint64 nowMs)
{
    ConnectionRow row;
    row.server = server;
    row.connection = connection;
    row.confirmedMs = nowMs;
    row.rttHeardMs = nowMs;
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
}

bool ConnectionStore::confirm(const domain::ServerRef &server, const domain::Connection &connection,
                              qint64 nowMs)
{
    ConnectionRow *row = m_table.peek({server.id, connection.cid});
    if (!row)
        return false;
    // A cid is never used twice: what an event closed, a listing made before it cannot open. Rows
    // shift while a listing's pages are read, so one that was missing may be listed again.
    const bool reopened = row->state == ConnectionRow::Closed && row->inferred;
    if (row->state == ConnectionRow::Closed && !reopened)
        return true;
    if (reopened || row->connection != connection)
        m_table.touch(*row);
    if (row->connection.rttNs != connection.rttNs)
        row->rttHeardMs = nowMs;
    row->state = ConnectionRow::Open;
    row->reason.clear();
    row->inferred = false;
    row->eventsMissed = false;
    row->server = server;
    row->connection = connection;
    row->confirmedMs = nowMs;
    return true;
}

bool ConnectionStore::endedBy(const ConnectionListing &listing, const ConnectionRow &row)
{
    // A server that restarts keeps its name and gets a new id.
    if (row.server.id != listing.server.id)
        return row.server.name == listing.server.name;
    // One that came after the listing was made cannot be in it.
    return isListedKind(row.connection) && row.connection.startNs <= listing.serverNowNs;
}

void ConnectionStore::apply(const ConnectionListing &listing, qint64 nowMs)
{
    std::unordered_set<quint64> listed;
    std::vector<ConnectionRow> added;
    for (const domain::Connection &connection : listing.connections) {
        const bool repeated = !listed.insert(connection.cid).second;
        if (!repeated && !confirm(listing.server, connection, nowMs))
            added.push_back(opened(listing.server, connection, nowMs));
    }
    m_table.add(std::move(added));

    m_table.changeEach([&](ConnectionRow &row) {
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
        if (sameServer && !isListedKind(row.connection) && !row.eventsMissed)
            row.confirmedMs = nowMs;
        return false;
    });
}

void ConnectionStore::apply(const domain::ClientConnected &event, qint64 nowMs)
{
    const ConnectionRow *known = m_table.find({event.server.id, event.client.cid});
    const auto connection
        = described(event.client, known ? known->connection : domain::Connection());
    if (!confirm(event.server, connection, nowMs))
        m_table.add(opened(event.server, connection, nowMs));
}

void ConnectionStore::apply(const domain::ClientDisconnected &event, qint64 nowMs)
{
    ConnectionRow *row = m_table.change({event.server.id, event.client.cid});
    // One that we had not heard of is kept closed, so that a listing under way cannot open it.
    if (!row)
        row = &m_table.add(
            opened(event.server, described(event.client, domain::Connection()), nowMs));
    if (row->state == ConnectionRow::Open || row->inferred)
        close(*row, event.reason, nowMs);
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

void ConnectionStore::tick(qint64 nowMs)
{
    m_table.removeIf([nowMs](const ConnectionRow &row) {
        return row.state == ConnectionRow::Closed ? nowMs - row.closedMs > keepClosedMs
                                                  : nowMs - row.confirmedMs > keepStaleMs;
    });
}

} // namespace nunect::store
