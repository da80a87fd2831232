// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/topology.h"

#include "core/models/format.h"
#include "core/models/leaf_words.h"
#include "core/models/topology_layout.h"
#include "core/models/tr.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace nunect::models {

using store::FleetStore;
using store::LinkRow;
using store::Liveness;
using store::ServerRow;

static QString unitsId(const QString &server) { return QStringLiteral("units of ") + server; }

static QString nameOf(const domain::ServerRef &server)
{
    return server.name.isEmpty() ? server.id : server.name;
}

/// What is known of the site at one time.
struct Topology::Gathered
{
    using EdgeKey = std::tuple<TopologyEdge::Kind, QString, QString>;

    struct Link
    {
        QString teller; ///< of both sides the first by name
        bool stands = false;
        bool isFresh = false;
        std::optional<qint64> rttNs;
        double messages = 0;
    };

    struct Crowd
    {
        int live = 0;
        int total = 0;
        bool isLate = false;
        bool isLost = false;
        double worstRttUs = -1;
    };

    const store::SiteStore &site;
    qint64 nowMs;
    std::map<QString, TopologyNode> nodes; ///< by id
    std::map<QString, QString> names;      ///< of servers, by their own id
    std::map<QString, QString> clusters;   ///< the first server of each, by name
    std::map<EdgeKey, Link> links;
    std::map<QString, Crowd> crowds; ///< by server
    // What servers before 2.10 do not say of a leaf node link follows from their settings.
    std::map<int, std::set<QString>> leafPorts;   ///< servers that wait for leaf nodes there
    std::map<QString, std::set<int>> remotePorts; ///< that a leaf node connects to
    std::map<QString, int> knownLeafs;            ///< of a hub, that have told of their link
    bool hasAllSettings = true;

    bool isSpoke(const LinkRow &row) const
    {
        if (row.direction != LinkRow::Unknown)
            return row.direction == LinkRow::Spoke;
        const auto remote = remotePorts.find(nameOf(row.server));
        return remote != remotePorts.end() && remote->second.contains(row.port);
    }
    /// Of the hub that a leaf node's own side of a link leads to, as far as that is clear.
    QString hubOf(const LinkRow &row) const
    {
        const auto waiting = leafPorts.find(row.port);
        return waiting != leafPorts.end() && waiting->second.size() == 1 ? *waiting->second.begin()
                                                                         : QString();
    }

    void seeLeafSettings(const QString &server, const domain::LeafSettings &leaf)
    {
        if (leaf.port > 0)
            leafPorts[leaf.port].insert(server);
        for (const domain::RemoteLeafSettings &remote : leaf.remotes) {
            for (const QString &url : remote.urls)
                remotePorts[server].insert(url.section(u':', -1).section(u'/', 0, 0).toInt());
        }
    }

    TopologyNode &node(const QString &id, TopologyNode::Kind kind)
    {
        TopologyNode &node = nodes[id];
        if (node.id.isEmpty()) {
            node.id = node.name = id;
            node.kind = kind;
        }
        return node;
    }
};

static void judge(TopologyNode &node, const ServerRow &row, qint64 nowMs)
{
    if (row.shutDown) {
        node.status = Status::Critical;
        node.state = tr("Shut down");
    } else if (store::ServerStore::isStale(row, nowMs)) {
        node.status = Status::Critical;
        node.state = tr("Silent");
    } else if (row.lameDuck) {
        node.status = Status::Serious;
        node.state = tr("Lame duck");
    } else {
        node.status = Status::Normal;
        node.state = tr("Up");
    }
    if (const auto &rates = row.rates())
        node.detail = tr("%1 in").arg(format::rate(rates->inMessages));
}

void Topology::seeServers(Gathered &now) const
{
    std::map<QString, qint64> heardMs;
    for (const ServerRow &row : now.site.servers.rows()) {
        const QString name = nameOf(row.server);
        now.names[row.server.id] = name;
        const auto [heard, isNew] = heardMs.try_emplace(name, row.heardMs);
        if (!isNew && heard->second >= row.heardMs)
            continue; // it was started anew since
        heard->second = row.heardMs;
        TopologyNode &node = now.node(name, TopologyNode::Server);
        node.cluster = row.server.cluster;
        judge(node, row, now.nowMs);
        if (row.varz)
            now.seeLeafSettings(name, row.varz->value.leaf);
        else if (node.status == Status::Normal)
            now.hasAllSettings = false;
        if (!node.cluster.isEmpty())
            now.clusters.try_emplace(node.cluster, name);
    }
}

void Topology::seeLinks(Gathered &now) const
{
    for (const LinkRow &row : now.site.links.rows()) {
        if (row.kind == LinkRow::Leaf && row.remoteName.isEmpty() && now.isSpoke(row))
            ++now.knownLeafs[now.hubOf(row)];
    }
    for (const LinkRow &row : now.site.links.rows()) {
        QString one = nameOf(row.server);
        const auto named = now.names.find(row.remoteId);
        QString other = named != now.names.end() ? named->second
            : row.remoteName.isEmpty()           ? row.remoteId
                                                 : row.remoteName;
        TopologyEdge::Kind kind = TopologyEdge::Route;
        if (row.kind == LinkRow::Gateway) {
            kind = TopologyEdge::Gateway;
            const auto first = now.clusters.find(row.remoteName);
            if (first != now.clusters.end())
                other = first->second;
        } else if (row.kind == LinkRow::Leaf) {
            kind = TopologyEdge::LeafLink;
            if (now.isSpoke(row)) {
                now.node(one, TopologyNode::Server).kind = TopologyNode::Leaf;
                if (other.isEmpty())
                    other = now.hubOf(row);
            } else if (other.isEmpty() && --now.knownLeafs[one] < 0 && now.hasAllSettings) {
                other = tr("%1 at %2").arg(row.ip, one);
            }
        }
        if (one.isEmpty() || other.isEmpty() || one == other)
            continue;
        const QString teller = one;
        const bool isTurned = kind == TopologyEdge::LeafLink ? now.isSpoke(row) : other < one;
        if (isTurned)
            std::swap(one, other);
        now.node(one, TopologyNode::Server);
        TopologyNode &node = now.node(other, TopologyNode::Server);
        if (kind == TopologyEdge::LeafLink)
            node.kind = TopologyNode::Leaf;
        Gathered::Link &link = now.links[{kind, one, other}];
        link.stands = link.stands || row.connected;
        link.isFresh = link.isFresh || !now.site.links.isStale(row, now.nowMs);
        if (!link.teller.isEmpty() && link.teller < teller)
            continue;
        if (link.teller != teller) {
            link.teller = teller;
            link.messages = 0;
            link.rttNs.reset();
        }
        if (row.rttNs && row.connected)
            link.rttNs = std::max(link.rttNs.value_or(0), *row.rttNs);
        if (const auto &rates = row.rates())
            link.messages += rates->inMessages + rates->outMessages;
    }
}

void Topology::seeUnits(Gathered &now) const
{
    for (const store::UnitRow &unit : now.site.fleet.rows()) {
        if (!unit.heartbeat)
            continue;
        QString server = unit.heartbeat->message.kind->server.name;
        if (server.isEmpty() && unit.rtt)
            server = unit.rtt->message.server;
        Gathered::Crowd &crowd = now.crowds[server];
        const Liveness liveness = FleetStore::liveness(unit, now.nowMs);
        ++crowd.total;
        crowd.live += liveness == Liveness::Live ? 1 : 0;
        crowd.isLate = crowd.isLate || liveness == Liveness::Late;
        crowd.isLost = crowd.isLost || liveness == Liveness::Lost;
        if (!FleetStore::isStale(unit.rtt, now.nowMs))
            crowd.worstRttUs
                = std::max(crowd.worstRttUs, unit.rtt->message.nativeRttUs.value_or(-1));
    }
    for (const auto &[server, crowd] : now.crowds) {
        if (!server.isEmpty())
            now.node(server, TopologyNode::Server);
        TopologyNode &node = now.node(unitsId(server), TopologyNode::Units);
        node.name = tr("Units");
        node.cluster = server;
        node.status = crowd.isLost ? Status::Serious
            : crowd.isLate         ? Status::Caution
                                   : Status::Normal;
        node.state = crowd.isLost ? tr("Units lost")
            : crowd.isLate        ? tr("Units late")
                                  : tr("All live");
        node.detail
            = tr("%1 of %2 live").arg(format::grouped(crowd.live), format::grouped(crowd.total));
    }
}

void Topology::remember(const Gathered &now)
{
    std::map<QString, TopologyNode> nodes;
    for (TopologyNode &was : m_nodes) {
        const bool isServer = was.kind == TopologyNode::Server;
        const bool isEmpty = was.kind == TopologyNode::Units; // they are elsewhere now
        was.status = isServer ? Status::Critical : isEmpty ? Status::Off : Status::Unknown;
        was.state = isEmpty ? tr("None now") : tr("Not known any more");
        was.detail.clear();
        nodes.emplace(was.id, std::move(was));
    }
    for (const auto &[id, node] : now.nodes) {
        TopologyNode &known = nodes[id];
        // A leaf node whose link is gone is one all the same.
        const bool isLeaf = known.kind == TopologyNode::Leaf;
        known = node;
        if (isLeaf)
            known.kind = TopologyNode::Leaf;
    }

    std::map<Gathered::EdgeKey, TopologyEdge> edges;
    for (TopologyEdge &was : m_edges) {
        const bool isEmpty = was.kind == TopologyEdge::UnitLink;
        was.status = isEmpty ? Status::Off : Status::Critical;
        was.state = isEmpty ? tr("None now") : tr("Down");
        was.rtt.clear();
        was.rate.clear();
        was.way.clear();
        edges.emplace(Gathered::EdgeKey(was.kind, was.from, was.to), std::move(was));
    }
    for (const auto &[key, link] : now.links) {
        const auto &[kind, from, to] = key;
        TopologyEdge edge{kind, from, to, Status::Normal, tr("Up"), {}, {}};
        if (!link.stands) {
            edge.status = Status::Serious;
            edge.state = tr("Not connected");
        } else if (!link.isFresh) {
            edge.status = Status::Unknown;
            edge.state = tr("Stale");
        }
        if (link.rttNs)
            edge.rtt = format::nanoseconds(*link.rttNs);
        if (link.stands)
            edge.rate = format::rate(link.messages);
        edges[key] = edge;
    }
    for (const auto &[server, crowd] : now.crowds) {
        if (server.isEmpty())
            continue;
        TopologyEdge edge{
            TopologyEdge::UnitLink, server, unitsId(server), Status::Normal, {}, {}, {}};
        edge.state = tr("Connected");
        if (crowd.worstRttUs >= 0)
            edge.rtt = tr("≤ %1").arg(format::microseconds(crowd.worstRttUs));
        edges[{edge.kind, edge.from, edge.to}] = edge;
    }
    m_nodes.clear();
    m_edges.clear();
    for (auto &[key, edge] : edges)
        m_edges.push_back(std::move(edge));
    for (auto &[id, node] : nodes)
        m_nodes.push_back(std::move(node));
}

/// What nobody tells anew of, and leads to a server that is gone, is gone as well.
static void judgeLinks(std::vector<TopologyEdge> &edges, const std::vector<TopologyNode> &nodes)
{
    std::set<QString> gone;
    for (const TopologyNode &node : nodes) {
        if (node.kind != TopologyNode::Units && node.status == Status::Critical)
            gone.insert(node.id);
    }
    for (TopologyEdge &edge : edges) {
        if (edge.status != Status::Unknown || !(gone.contains(edge.from) || gone.contains(edge.to)))
            continue;
        edge.status = Status::Critical;
        edge.state = tr("Down");
        edge.rtt.clear();
        edge.rate.clear();
    }
}

/// A leaf node that tells nothing of itself is as its link.
static void judgeLeafs(std::vector<TopologyNode> &nodes, const std::vector<TopologyEdge> &edges)
{
    for (TopologyNode &node : nodes) {
        if (node.kind != TopologyNode::Leaf || node.status != Status::Unknown)
            continue;
        for (const TopologyEdge &edge : edges) {
            if (edge.kind != TopologyEdge::LeafLink || edge.to != node.id)
                continue;
            node.status = edge.status;
            node.state = edge.state;
            if (edge.status == Status::Normal)
                break; // one of several is enough
        }
    }
}

/// What the link of a leaf in that state is, if that is other than what the hub says of it.
static void judgeLink(TopologyEdge &edge, const store::LeafRow &leaf)
{
    using store::LeafState;
    switch (leaf.state) {
    case LeafState::NotHeard:
        edge.state = tr("Not heard");
        break;
    case LeafState::UplinkDown:
    case LeafState::ShutDown:
        edge.state = tr("Down");
        break;
    case LeafState::PartlyLinked:
        edge.state = tr("Partly down");
        break;
    case LeafState::Flapping:
        edge.state = tr("Flapping");
        break;
    case LeafState::GuardianSilent:
    case LeafState::Fine:
    case LeafState::Unknown:
        return;
    }
    edge.status = LeafWords::status(leaf);
    if (edge.status != Status::Critical)
        return;
    edge.rtt.clear();
    edge.rate.clear();
}

/// By heartbeats: a hub may list the link of a dead leaf for a while.
static void judgeByHeartbeats(std::vector<TopologyNode> &nodes, std::vector<TopologyEdge> &edges,
                              const store::LeafStore &leafs)
{
    for (TopologyNode &node : nodes) {
        const store::LeafRow *leaf
            = node.kind == TopologyNode::Leaf ? leafs.find(node.name) : nullptr;
        if (!leaf || leaf->state == store::LeafState::Unknown)
            continue;
        node.status = LeafWords::status(*leaf);
        node.state = LeafWords::state(leaf->state);
        if (leaf->record.waiting.value_or(0) > 0)
            node.detail = tr("%1 waiting").arg(LeafWords::waitingCell(*leaf, 0).text);
        for (TopologyEdge &edge : edges) {
            if (edge.kind != TopologyEdge::LeafLink || edge.to != node.id)
                continue;
            edge.way = LeafWords::detour(*leaf);
            judgeLink(edge, *leaf);
        }
    }
}

void Topology::update(const store::SiteStore &site, qint64 nowMs, const store::LeafStore *leafs)
{
    Gathered now{site, nowMs, {}, {}, {}, {}, {}, {}, {}, {}, true};
    seeServers(now);
    seeLinks(now);
    seeUnits(now);
    remember(now);
    judgeLinks(m_edges, m_nodes);
    judgeLeafs(m_nodes, m_edges);
    if (leafs)
        judgeByHeartbeats(m_nodes, m_edges, *leafs);
    placeNodes(m_nodes, m_edges);
}

} // namespace nunect::models
