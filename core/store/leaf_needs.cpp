// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_needs.h"

namespace nunect::store {

void NeedsBook::take(const RegistryReading &reading)
{
    m_problem = reading.problem;
    if (!m_problem.isEmpty())
        return;
    m_readMs = reading.readMs;
    m_stale = reading.stale;
    std::map<QString, std::shared_ptr<LeafNeeds>> told;
    for (const contract::RegistryLeaf &leaf : reading.leafs) {
        auto needs = std::make_shared<LeafNeeds>();
        needs->subjects = leaf.subjects;
        needs->readMs = reading.readMs;
        told[leaf.leaf] = std::move(needs);
    }
    for (const contract::RegistryNeed &need : reading.needs) {
        if (const auto at = told.find(need.leaf); at != told.end())
            at->second->prefixes.push_back(need);
    }
    for (const contract::RegistryTraffic &traffic : reading.traffic) {
        if (const auto at = told.find(traffic.leaf); at != told.end())
            at->second->traffic = traffic;
    }
    for (auto &[leaf, needs] : told)
        m_needs[leaf] = std::move(needs);
}

std::shared_ptr<const LeafNeeds> NeedsBook::of(const QString &leaf) const
{
    const auto at = m_needs.find(leaf);
    return at != m_needs.end() ? at->second : nullptr;
}

bool NeedsBook::isStale(const LeafNeeds &needs, qint64 nowMs) const
{
    return !m_problem.isEmpty() || m_stale || needs.readMs != m_readMs
        || nowMs - needs.readMs > trustMs;
}

} // namespace nunect::store
