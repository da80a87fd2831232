// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/domain/site_plan.h"

#include <map>
#include <optional>

namespace nunect::store {

/// By which way a leaf's node reaches its hub, as its guardian tells.
struct LeafPath
{
    contract::UplinkPath way;
    QString by;          ///< node that is the next hop, by the site file; empty: not known
    bool direct = false; ///< that is the hub itself
    QString planned;     ///< what `by` is when no link is cut, by the site file; empty: not known
    qint64 sinceMs = 0;  ///< monotonic clock, when it changed to this; 0: it never did so far
    bool stale = false;  ///< the guardian is not heard any more

    bool isDetour() const { return !by.isEmpty() && !planned.isEmpty() && by != planned; }
    bool operator==(const LeafPath &) const = default;
};

/// What a site file says of the ways of its leafs.
class PlannedWays
{
public:
    PlannedWays() = default;
    explicit PlannedWays(const domain::SitePlan &plan);

    /// The way \a now of \a leaf, in its words, where it was \a before.
    LeafPath name(const QString &leaf, const contract::UplinkPath &now,
                  const std::optional<LeafPath> &before, qint64 nowMs) const;

private:
    QString nodeAt(const QString &address) const;

    std::map<QString, QString> m_nodes; ///< by address: their own and those of links
    std::map<QString, QString> m_first; ///< by leaf: the first node on its way
};

} // namespace nunect::store
