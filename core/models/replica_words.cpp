// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/replica_words.h"

#include "core/models/tr.h"

#include <algorithm>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

Cell groupCell(const std::optional<domain::RaftGroup> &group, bool seenByLeader)
{
    if (group && group->leader.isEmpty())
        return Cell(tr("No leader"), Status::Serious,
                    tr("Its servers cannot agree on a leader: nothing is stored or delivered."));
    if (!seenByLeader)
        return Cell(tr("Leader silent"), Status::Unknown,
                    tr("Its leader has not answered: this is another server's copy."));
    if (group) {
        const auto &replicas = group->replicas;
        if (std::ranges::any_of(replicas, &domain::Peer::offline))
            return Cell(tr("Replica offline"), Status::Caution, replicaText(replicas));
        if (!std::ranges::all_of(replicas, &domain::Peer::current))
            return Cell(tr("Replica behind"), Status::Caution, replicaText(replicas));
    }
    return Cell(tr("Good"), Status::Normal);
}

static QString peerText(const domain::Peer &peer)
{
    if (peer.offline)
        return tr("%1 offline").arg(peer.name);
    if (peer.current)
        return peer.name;
    return peer.lag > 0 ? tr("%1 behind by %2").arg(peer.name).arg(peer.lag)
                        : tr("%1 behind").arg(peer.name);
}

QString replicaText(const std::vector<domain::Peer> &replicas)
{
    QStringList words;
    for (const domain::Peer &peer : replicas)
        words.append(peerText(peer));
    words.sort();
    return words.join(u", "_s);
}

CellValue replicaLag(const std::optional<domain::RaftGroup> &group)
{
    if (!group || group->replicas.empty())
        return {};
    return countOf(std::ranges::max_element(group->replicas, {}, &domain::Peer::lag)->lag);
}

} // namespace nunect::models
