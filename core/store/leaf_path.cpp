// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_path.h"

#include "core/domain/link_cut.h"

namespace nunect::store {

PlannedWays::PlannedWays(const domain::SitePlan &plan)
{
    for (const domain::PlannedNode &node : plan.nodes) {
        m_nodes.emplace(node.address, node.name);
        if (const auto path = domain::hubPath(plan, node.name); path && !node.isHub)
            m_first[node.name] = path->nodes.value(0, path->hub);
    }
    for (const domain::PlannedLink &link : plan.links) {
        for (const domain::PlannedLink::End &end : link.ends)
            m_nodes.emplace(end.address, end.node);
    }
    m_nodes.erase(QString());
}

QString PlannedWays::nodeAt(const QString &address) const
{
    const auto at = m_nodes.find(address);
    return at != m_nodes.end() ? at->second : QString();
}

LeafPath PlannedWays::name(const QString &leaf, const contract::UplinkPath &now,
                           const std::optional<LeafPath> &before, qint64 nowMs) const
{
    LeafPath path;
    path.way = now;
    const QString hub = nodeAt(now.to);
    path.by = now.via.isEmpty() ? hub : nodeAt(now.via);
    path.direct = now.via.isEmpty() || now.via == now.to || (!hub.isEmpty() && path.by == hub);
    const auto planned = m_first.find(leaf);
    if (planned != m_first.end())
        path.planned = planned->second;
    if (before)
        path.sinceMs = before->way == now ? before->sinceMs : nowMs;
    return path;
}

} // namespace nunect::store
