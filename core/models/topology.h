// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"
#include "core/store/leaf_store.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <vector>

namespace nunect::models {

/// A server, a leaf node, or the units of one of them.
struct TopologyNode
{
    enum Kind { Server, Leaf, Units };

    QString id;
    Kind kind = Server;
    QString name;
    QString cluster; ///< of a server
    Status::Value status = Status::Unknown;
    QString state;  ///< in words
    QString detail; ///< a figure
    // Where it stands, see placeNodes().
    int layer = 0;
    double column = 0;

    bool operator==(const TopologyNode &) const = default;
};

/// What connects two nodes, both sides of it and all its connections taken together.
struct TopologyEdge
{
    enum Kind { Route, Gateway, LeafLink, UnitLink };

    Kind kind = Route;
    QString from; ///< id of the node that stands above, or to the left
    QString to;
    Status::Value status = Status::Unknown;
    QString state; ///< in words
    QString rtt;   ///< empty: nobody says
    QString rate;
    QString way{}; ///< "by leaf2", of a leaf's link that goes round; empty: it is direct

    bool operator==(const TopologyEdge &) const = default;
};

/// Who is connected to whom. What was there once stays, so that what is lost can be seen and
/// nothing else moves.
class Topology
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::Topology)

public:
    /// Takes over how the site is now. \a leafs, if given, is believed rather than what hubs claim
    /// of their links.
    void update(const store::SiteStore &site, qint64 nowMs,
                const store::LeafStore *leafs = nullptr);

    /// Placed; in a stable order.
    const std::vector<TopologyNode> &nodes() const { return m_nodes; }
    const std::vector<TopologyEdge> &edges() const { return m_edges; }

private:
    struct Gathered; ///< of one update

    void seeServers(Gathered &now) const;
    void seeLinks(Gathered &now) const;
    void seeUnits(Gathered &now) const;
    void remember(const Gathered &now);

    std::vector<TopologyNode> m_nodes;
    std::vector<TopologyEdge> m_edges;
};

} // namespace nunect::models
