// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/link_cut.h"

#include <algorithm>
#include <limits>
#include <map>

namespace nunect::domain {

/// A rate that is not stated narrows nothing.
static qint64 widthOf(const HubPath &path)
{
    return path.narrowestBps > 0 ? path.narrowestBps : std::numeric_limits<qint64>::max();
}

static HubPath lengthened(HubPath path, const QString &from, const PlannedLink &link)
{
    if (!path.links.isEmpty())
        path.nodes.append(from);
    path.links.append(link.name);
    if (link.rateBps > 0)
        path.narrowestBps = std::min(widthOf(path), link.rateBps);
    return path;
}

static bool isBetter(const HubPath &path, const HubPath &than)
{
    return widthOf(path) != widthOf(than) ? widthOf(path) > widthOf(than) : path.links < than.links;
}

/// The best ways from \a leaf to all nodes, link by link. Of the ways to one node with the same
/// number of links only the best is gone on with: what follows is the same for all of them.
static std::map<QString, HubPath> pathsFrom(const SitePlan &plan, const QString &leaf,
                                            const QStringList &cut)
{
    std::map<QString, HubPath> found{{leaf, {}}};
    std::map<QString, HubPath> edge = found;
    while (!edge.empty()) {
        std::map<QString, HubPath> next;
        for (const auto &[node, path] : edge) {
            for (const PlannedLink &link : plan.links) {
                if (!link.joins(node) || cut.contains(link.name))
                    continue;
                const QString &other = link.otherEnd(node).node;
                if (found.contains(other))
                    continue;
                HubPath longer = lengthened(path, node, link);
                const auto at = next.find(other);
                if (at == next.end() || isBetter(longer, at->second))
                    next[other] = std::move(longer);
            }
        }
        found.insert(next.begin(), next.end());
        edge = std::move(next);
    }
    return found;
}

std::optional<HubPath> hubPath(const SitePlan &plan, const QString &leaf, const QStringList &cut)
{
    const PlannedNode *node = plan.node(leaf);
    if (!node)
        return std::nullopt;
    const std::map<QString, HubPath> paths = pathsFrom(plan, leaf, cut);
    for (const QString &hub : node->remote) {
        const auto at = paths.find(hub);
        if (at == paths.end())
            continue;
        HubPath path = at->second;
        path.hub = hub;
        return path;
    }
    return std::nullopt;
}

std::vector<CutEffect> effectsOfCut(const SitePlan &plan, const QString &link)
{
    std::vector<CutEffect> effects;
    for (const PlannedNode &node : plan.nodes) {
        if (!node.isHub)
            effects.push_back(
                {node.name, hubPath(plan, node.name), hubPath(plan, node.name, {link})});
    }
    return effects;
}

} // namespace nunect::domain
