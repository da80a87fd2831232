// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/topology_layout.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace nunect::models {

namespace {

/// Between the servers of two clusters, in columns.
constexpr double clusterGap = 0.5;

class Layout
{
public:
    Layout(std::vector<TopologyNode> &nodes, const std::vector<TopologyEdge> &edges)
    {
        std::ranges::sort(nodes, {}, rank);
        for (TopologyNode &node : nodes)
            m_byId.emplace(node.id, &node);
        // Of several links to one leaf node the first decides where it stands.
        for (const TopologyEdge &edge : edges) {
            const bool isDown
                = edge.kind == TopologyEdge::LeafLink || edge.kind == TopologyEdge::UnitLink;
            if (isDown && m_byId.contains(edge.from) && m_byId.contains(edge.to))
                m_parents[edge.to].insert(edge.from);
        }
        for (const auto &[child, parents] : m_parents)
            m_children[*parents.begin()].push_back(m_byId.at(child));
        for (auto &[id, children] : m_children)
            std::ranges::sort(children, {}, [](const TopologyNode *node) { return rank(*node); });
    }

    void place(std::vector<TopologyNode> &nodes)
    {
        const TopologyNode *before = nullptr;
        for (TopologyNode &node : nodes) {
            if (m_parents.contains(node.id))
                continue;
            if (before && before->cluster != node.cluster)
                m_next += clusterGap;
            placeBelow(node, node.kind == TopologyNode::Leaf ? 1 : 0);
            before = &node;
        }
        // What hangs on itself in a circle.
        for (TopologyNode &node : nodes)
            placeBelow(node, node.kind == TopologyNode::Leaf ? 1 : 0);
        int lowest = 1;
        for (const TopologyNode &node : nodes) {
            if (node.kind != TopologyNode::Units)
                lowest = std::max(lowest, node.layer);
        }
        for (TopologyNode &node : nodes) {
            if (node.kind == TopologyNode::Units)
                node.layer = lowest + 1;
        }
    }

private:
    static std::tuple<int, QString, QString, QString> rank(const TopologyNode &node)
    {
        return {node.kind, node.cluster, node.name, node.id};
    }

    void placeBelow(TopologyNode &node, int layer)
    {
        if (!m_placed.insert(node.id).second)
            return;
        node.layer = layer;
        double first = -1;
        double last = -1;
        for (TopologyNode *child : m_children[node.id]) {
            if (m_placed.contains(child->id))
                continue;
            placeBelow(*child, layer + 1);
            if (first < 0)
                first = child->column;
            last = child->column;
        }
        node.column = first < 0 ? m_next++ : (first + last) / 2;
    }

    std::map<QString, TopologyNode *> m_byId;
    std::map<QString, std::set<QString>> m_parents; ///< by child
    std::map<QString, std::vector<TopologyNode *>> m_children;
    std::set<QString> m_placed;
    double m_next = 0;
};

} // namespace

void placeNodes(std::vector<TopologyNode> &nodes, const std::vector<TopologyEdge> &edges)
{
    Layout(nodes, edges).place(nodes);
}

} // namespace nunect::models
