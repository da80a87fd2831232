// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/link_store.h"

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

/// More than that many leaf nodes come and go unlisted: the oldest server's are forgotten first.
static constexpr std::size_t maxLeafEvents = 20'000;

LinkRow *LinkStore::begin(const Listing &listing, const QString &id)
{
    LinkRow *row = m_table.change({listing.server.id, listing.kind, id});
    if (!row) {
        if (m_table.rows().size() >= maxRows) {
            ++m_overCap;
            return nullptr;
        }
        LinkRow made;
        made.server = listing.server;
        made.kind = listing.kind;
        made.id = id;
        row = &m_table.add(std::move(made));
    }
    row->server = listing.server;
    row->heardMs = listing.nowMs;
    row->serverNowNs = listing.nowNs;
    row->missing = false;
    row->listing = m_listing;
    return row;
}

void LinkStore::setRtt(LinkRow &row, std::optional<qint64> rttNs, qint64 nowMs)
{
    if (row.rttNs != rttNs || row.rttHeardMs == 0)
        row.rttHeardMs = nowMs;
    row.rttNs = rttNs;
}

void LinkStore::measure(LinkRow &row, const domain::Counters &counters)
{
    row.counters = counters;
    if (row.meter.add(counters, domain::SampleTime::of(row.serverNowNs, row.heardMs),
                      row.startNs.value_or(0)))
        row.history.add(row.meter.rates());
}

/// What is not in a server's list any more is gone, and what the server had before it started anew.
void LinkStore::end(const Listing &listing)
{
    m_table.removeIf([&](const LinkRow &row) {
        if (row.server.id == listing.server.id)
            return row.kind == listing.kind && row.listing != m_listing;
        return !listing.server.name.isEmpty() && row.server.name == listing.server.name;
    });
}

void LinkStore::apply(const domain::ServerRef &server, const domain::Routez &routes, qint64 nowMs)
{
    const Listing listing{server, LinkRow::Route, routes.nowNs, nowMs};
    ++m_listing;
    for (const domain::Route &route : routes.routes) {
        LinkRow *row = begin(listing, QString::number(route.rid));
        if (!row)
            continue;
        row->direction = route.didSolicit ? LinkRow::Solicited : LinkRow::Accepted;
        row->remoteId = route.remoteId;
        row->remoteName = route.remoteName.value_or(nameOf(route.remoteId));
        row->account = route.account;
        row->ip = route.ip;
        row->port = route.port;
        row->startNs = route.startNs > 0 ? std::optional(route.startNs) : std::nullopt;
        row->pendingBytes = route.pendingBytes;
        row->subscriptions = route.subscriptions;
        row->compression = route.compression;
        setRtt(*row, route.rttNs, nowMs);
        measure(*row, domain::countersOf(route));
    }
    end(listing);
}

void LinkStore::addGateway(const Listing &listing, const QString &cluster,
                           const domain::GatewayLink &link, LinkRow::Direction direction)
{
    const QString way = direction == LinkRow::Outbound ? u"out"_s : u"in"_s;
    const quint64 cid = link.connection ? link.connection->cid : 0;
    LinkRow *row = begin(listing, u"%1 %2 %3"_s.arg(way, cluster).arg(cid));
    if (!row)
        return;
    row->direction = direction;
    row->remoteName = cluster;
    row->connected = link.connection.has_value();
    if (!link.connection)
        return;
    const domain::Connection &connection = *link.connection;
    row->remoteId = connection.name;
    row->ip = connection.ip;
    row->port = connection.port;
    row->startNs = connection.startNs > 0 ? std::optional(connection.startNs) : std::nullopt;
    row->pendingBytes = connection.pendingBytes;
    row->subscriptions = connection.subscriptions;
    setRtt(*row, connection.rttNs, listing.nowMs);
    measure(*row, domain::countersOf(connection));
}

void LinkStore::apply(const domain::ServerRef &server, const domain::Gatewayz &gateways,
                      qint64 nowMs)
{
    const Listing listing{server, LinkRow::Gateway, gateways.nowNs, nowMs};
    ++m_listing;
    for (const auto &[cluster, link] : gateways.outbound)
        addGateway(listing, cluster, link, LinkRow::Outbound);
    if (const auto known = m_configured.find(server.id); known != m_configured.end()) {
        for (const QString &cluster : known->second) {
            if (!gateways.outbound.contains(cluster))
                addGateway(listing, cluster, {}, LinkRow::Outbound);
        }
    }
    for (const auto &[cluster, links] : gateways.inbound) {
        for (const domain::GatewayLink &link : links)
            addGateway(listing, cluster, link, LinkRow::Inbound);
    }
    end(listing);
}

void LinkStore::apply(const domain::ServerRef &server, const domain::Varz &varz)
{
    QStringList clusters;
    for (const domain::RemoteGatewaySettings &remote : varz.gateway.gateways) {
        if (remote.name != varz.gateway.name) // one list may serve all clusters
            clusters.append(remote.name);
    }
    if (clusters.isEmpty())
        m_configured.erase(server.id);
    else
        m_configured[server.id] = std::move(clusters);
}

void LinkStore::heardOf(const domain::ServerRef &server)
{
    if (server.name.isEmpty() || nameOf(server.id) == server.name)
        return;
    // One that starts anew has a new id.
    std::erase_if(m_serverNames, [&](const auto &known) {
        if (known.second != server.name)
            return false;
        m_configured.erase(known.first);
        return true;
    });
    m_serverNames[server.id] = server.name;
    m_table.changeEach([&server](LinkRow &row) {
        if (row.kind != LinkRow::Route || row.remoteId != server.id || !row.remoteName.isEmpty())
            return false;
        row.remoteName = server.name;
        return true;
    });
}

QString LinkStore::nameOf(const QString &serverId) const
{
    const auto known = m_serverNames.find(serverId);
    return known != m_serverNames.end() ? known->second : QString();
}

void LinkStore::apply(const domain::ServerRef &server, const domain::Leafz &leafs, qint64 nowMs)
{
    const Listing listing{server, LinkRow::Leaf, leafs.nowNs, nowMs};
    ++m_listing;
    for (const domain::LeafNode &leaf : leafs.leafs) {
        LinkRow *row = begin(listing, u"%1 %2 %3"_s.arg(leaf.account, leaf.ip).arg(leaf.port));
        if (!row)
            continue;
        if (leaf.isSpoke)
            row->direction = *leaf.isSpoke ? LinkRow::Spoke : LinkRow::Hub;
        row->remoteName = leaf.name;
        row->account = leaf.account;
        row->ip = leaf.ip;
        row->port = leaf.port;
        row->subscriptions = leaf.subscriptions;
        row->compression = leaf.compression;
        setRtt(*row, leaf.rttNs, nowMs);
        nameByEvents(*row);
        measure(*row, domain::countersOf(leaf));
    }
    end(listing);
}

/// A CONNECT has account, address and name, but no port, and LEAFZ has no number of the connection:
/// a name is believed only if all leaf nodes of that account at that address have the same.
void LinkStore::nameByEvents(LinkRow &row) const
{
    const LeafEvent *found = nullptr;
    bool alone = true;
    for (auto at = m_leafEvents.lower_bound({row.server.id, 0});
         at != m_leafEvents.end() && at->first.first == row.server.id; ++at) {
        const LeafEvent &leaf = at->second;
        const bool fits = leaf.account == row.account && leaf.ip == row.ip
            && (row.remoteName.isEmpty() || row.remoteName == leaf.name);
        if (!fits)
            continue;
        if (found && found->name != leaf.name)
            return;
        alone = !found;
        found = &leaf;
    }
    if (!found)
        return;
    row.nameInferred = row.remoteName.isEmpty();
    row.remoteName = found->name;
    if (alone && found->startNs > 0)
        row.startNs = found->startNs;
}

void LinkStore::apply(const domain::ClientConnected &event)
{
    if (event.client.kind != u"Leafnode"_s)
        return;
    // The same leaf node again: the end of its last connection may have gone unheard.
    std::erase_if(m_leafEvents, [&event](const auto &known) {
        const LeafEvent &leaf = known.second;
        return known.first.first == event.server.id && leaf.account == event.client.account
            && leaf.ip == event.client.host && leaf.name == event.client.name;
    });
    if (m_leafEvents.size() >= maxLeafEvents)
        m_leafEvents.erase(m_leafEvents.begin());
    m_leafEvents[{event.server.id, event.client.cid}]
        = {event.client.account, event.client.host, event.client.name, event.client.startNs};
}

void LinkStore::apply(const domain::ClientDisconnected &event)
{
    m_leafEvents.erase({event.server.id, event.client.cid});
}

void LinkStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    const LinkRow::Kind kind = round.endpoint == Endpoint::Routez ? LinkRow::Route
        : round.endpoint == Endpoint::Gatewayz                    ? LinkRow::Gateway
                                                                  : LinkRow::Leaf;
    m_rounds[kind].ended(nowMs);
    if (round.missing.empty())
        return;
    m_table.changeEach([&](LinkRow &row) {
        if (row.kind != kind || row.missing || !isMissing(round, row.server.id))
            return false;
        row.missing = true;
        return true;
    });
}

void LinkStore::serverEnded(const QString &serverId)
{
    std::erase_if(m_leafEvents,
                  [&serverId](const auto &known) { return known.first.first == serverId; });
    m_configured.erase(serverId);
}

void LinkStore::tick(qint64 nowMs)
{
    m_table.removeIf([nowMs](const LinkRow &row) { return nowMs - row.heardMs > keepStaleMs; });
}

} // namespace nunect::store
