// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/flow_meter.h"

#include "guardian/registry/needs.h"

namespace nunect::registry {

void FlowMeter::add(const std::vector<domain::SubscriptionDetail> &subscriptions,
                    domain::SampleTime at)
{
    const bool goesOn = m_at && m_at->ours == at.ours;
    const qint64 spanNs = goesOn ? at.ns - m_at->ns : 0;
    if (goesOn && spanNs >= 0 && spanNs < domain::minRateSpanNs)
        return;
    const bool isHonest = goesOn && spanNs > 0 && spanNs <= domain::maxRateSpanNs;
    std::map<Key, quint64> counts;
    Rates rates;
    for (const domain::SubscriptionDetail &subscription : subscriptions) {
        if (!isNeed(subscription.subject))
            continue;
        const Key key(subscription.cid, subscription.sid);
        const auto before = m_counts.find(key);
        const quint64 from = before == m_counts.end() ? 0 : before->second;
        if (isHonest && subscription.messages > from)
            rates[subscription.subject]
                += double(subscription.messages - from) * 1e9 / double(spanNs);
        counts.emplace(key, subscription.messages);
    }
    m_rates = isHonest ? std::optional(std::move(rates)) : std::nullopt;
    m_counts = std::move(counts);
    m_at = at;
}

} // namespace nunect::registry
