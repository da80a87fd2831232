// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/jsz.h"
#include "core/models/cell.h"

/// The servers that keep a stream or a consumer, in words.
namespace nunect::models {

/// "No leader", "Replica offline", "Replica behind", or "Good"; \a seenByLeader: the group is as
/// its leader sees it, else nothing is known of the replicas.
Cell groupCell(const std::optional<domain::RaftGroup> &group, bool seenByLeader);

/// "a2, a3", and what is wrong with each: "a2 offline, a3 behind by 14".
QString replicaText(const std::vector<domain::Peer> &replicas);

/// The most that one of them is behind; nothing without replicas.
CellValue replicaLag(const std::optional<domain::RaftGroup> &group);

} // namespace nunect::models
