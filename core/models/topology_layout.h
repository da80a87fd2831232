// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/topology.h"

namespace nunect::models {

/// Gives each node its place: servers above, in the order of cluster and name, what is connected to
/// them below, units at the bottom; each above the middle of what hangs on it. The place follows
/// from names and connections alone, never from values, so the picture stands still.
void placeNodes(std::vector<TopologyNode> &nodes, const std::vector<TopologyEdge> &edges);

} // namespace nunect::models
