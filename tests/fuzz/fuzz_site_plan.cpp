// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/link_cut.h"
#include "core/domain/site_plan.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using nunect::fuzz::require;

/// A site file is refused with the lines of its faults, or what it names is there.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto plan = parseSitePlan(QString::fromUtf8(fuzz::bytes(data, size)));
    if (!plan) {
        require(!plan.error().text.isEmpty() && plan.error().text[0].isDigit(),
                "an error begins with a line");
        return 0;
    }
    for (const PlannedNode &node : plan->nodes) {
        require(plan->node(node.name) == &node, "a node is found");
        for (const QString &hub : node.isHub ? QStringList() : node.remote)
            require(plan->node(hub) && plan->node(hub)->isHub, "a remote is a hub");
    }
    const auto leafs = std::ranges::count(plan->nodes, false, &PlannedNode::isHub);
    for (const PlannedLink &link : plan->links) {
        require(plan->link(link.name), "a link is found");
        require(plan->node(link.ends[0].node) && plan->node(link.ends[1].node), "both ends exist");
        const auto effects = effectsOfCut(*plan, link.name);
        require(std::ssize(effects) == leafs, "a cut says of each leaf what it does");
        for (const CutEffect &effect : effects)
            require(effect.before || !effect.after, "a cut makes no way");
    }
    return 0;
}
