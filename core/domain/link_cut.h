// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/site_plan.h"

#include <optional>
#include <vector>

/// What becomes of a site's leafs when one of its links is cut: a star in NATS, a ring in IP.
namespace nunect::domain {

/// A leaf's way to its hub.
struct HubPath
{
    QString hub;
    QStringList links;       ///< names, from the leaf on
    QStringList nodes;       ///< on the way, without both ends
    qint64 narrowestBps = 0; ///< 0: no link on the way states its rate

    qsizetype hops() const { return links.size(); }
    bool operator==(const HubPath &) const = default;
};

/// What a cut does to one leaf.
struct CutEffect
{
    QString leaf;
    std::optional<HubPath> before; ///< none: the plan has no way at all
    std::optional<HubPath> after;  ///< none: it loses the hub

    bool losesHub() const { return before && !after; }
    bool changes() const { return before != after; }
    bool operator==(const CutEffect &) const = default;
};

/// The way of fewest links to the first of a leaf's hubs that there is a way to, without the links
/// of \a cut; of several such ways the widest, then the first by name. Routing goes by the number
/// of links as well: deploy/site.sh gives all of them the same cost.
std::optional<HubPath> hubPath(const SitePlan &plan, const QString &leaf,
                               const QStringList &cut = {});

/// For each leaf, in the order of the file.
std::vector<CutEffect> effectsOfCut(const SitePlan &plan, const QString &link);

} // namespace nunect::domain
