// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/rate.h"
#include "core/domain/subscription_detail.h"

#include <QString>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace nunect::registry {

/// Messages a second by subject, of what a server says that it delivered to each subscription. What
/// matches several subscriptions of one link the server counts for one of them.
class FlowMeter
{
public:
    using Rates = std::map<QString, double>; ///< by subject as it was subscribed to

    /// The subscriptions as of \a at. One that is new since the last time counts from 0; one whose
    /// count fell has begun anew, and counts from the next time on.
    void add(const std::vector<domain::SubscriptionDetail> &subscriptions, domain::SampleTime at);

    /// Of the last step, without what stood still; nothing before two samples.
    const std::optional<Rates> &rates() const { return m_rates; }

private:
    using Key = std::pair<quint64, QString>; ///< connection, and its number of the subscription

    std::map<Key, quint64> m_counts;
    std::optional<domain::SampleTime> m_at;
    std::optional<Rates> m_rates;
};

} // namespace nunect::registry
