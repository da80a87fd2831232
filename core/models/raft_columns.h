// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/make_column.h"
#include "core/models/replica_words.h"
#include "core/models/tr.h"

namespace nunect::models {

/// Who leads, and the replicas, of what a group of servers keeps: `Row::*kept` is a stream or a
/// consumer with its RaftGroup. What has none lies on the one server that lists it.
template<typename Row, typename Kept>
QList<RowColumn<Row>> raftColumns(Kept Row::*kept, const QString &leaderHelp)
{
    using Kind = Column::Kind;
    return {
        plainColumn<Row>(
            QStringLiteral("leader"), tr("Leader"), Kind::Text, 10,
            [kept](const Row &row) {
                const auto &group = (row.*kept).cluster;
                return group            ? textValue(group->leader)
                    : row.parts.empty() ? CellValue()
                                        : textValue(row.parts.front().serverName);
            },
            leaderHelp),
        plainColumn<Row>(
            QStringLiteral("replicas"), tr("Replicas"), Kind::Text, 24,
            [kept](const Row &row) {
                const auto &group = (row.*kept).cluster;
                return row.fromLeader && group ? textValue(replicaText(group->replicas))
                                               : CellValue();
            },
            tr("The other servers that have it, as the leader sees them.")),
        spareColumn<Row>(
            QStringLiteral("replicalag"), tr("Replica lag"), Kind::Count, 11,
            [kept](const Row &row) {
                return row.fromLeader ? replicaLag((row.*kept).cluster) : CellValue();
            },
            tr("The most that a replica is behind its leader.")),
    };
}

} // namespace nunect::models
