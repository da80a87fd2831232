// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

/// A site as its file describes it (deploy/site/demo-3-leaf.site): hubs, leafs, and the IP links
/// between them. What the console does not go by is passed over: `deploy/site.sh --check` has the
/// whole of it.
namespace nunect::domain {

struct PlannedNode
{
    QString name;
    bool isHub = false;
    QString address;    ///< its stable one
    QStringList remote; ///< of a leaf: hubs, best first
    int line = 0;       ///< in the file, from 1

    bool operator==(const PlannedNode &) const = default;
};

struct PlannedLink
{
    struct End
    {
        QString node;
        QString interface;
        QString address; ///< without the length of its network

        bool operator==(const End &) const = default;
    };

    QString name;
    std::array<End, 2> ends;
    qint64 rateBps = 0; ///< bits a second; 0: not stated
    int line = 0;

    bool joins(const QString &node) const { return ends[0].node == node || ends[1].node == node; }
    /// The end that is not \a node's.
    const End &otherEnd(const QString &node) const { return ends[ends[0].node == node ? 1 : 0]; }
    bool operator==(const PlannedLink &) const = default;
};

struct SitePlan
{
    QString name;
    std::vector<PlannedNode> nodes; ///< in the order of the file
    std::vector<PlannedLink> links;

    /// Those of a name; null if there is none.
    const PlannedNode *node(const QString &wanted) const;
    const PlannedLink *link(const QString &wanted) const;
    bool operator==(const SitePlan &) const = default;
};

/// Reads the text of a site file. The error has a line for each fault: "12: there is no hub or leaf
/// 'leaf9'"; those past the tenth are counted.
Result<SitePlan> parseSitePlan(QStringView text);

} // namespace nunect::domain
