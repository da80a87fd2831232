// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/monitoring_update.h"

#include <map>
#include <vector>

namespace nunect::app {

/// Which way an endpoint is asked: by the console's own connection as long as that works, else over
/// HTTPS where there is that. Times are milliseconds of a monotonic clock.
class FeedChoice
{
public:
    /// `$SYS` is tried again so long after it failed.
    static constexpr qint64 retryMs = 60'000;

    explicit FeedChoice(bool hasHttps)
        : m_hasHttps(hasHttps)
    {
    }

    /// Those that may work, the better one first.
    std::vector<store::MonitoringFeed> feeds(store::Endpoint endpoint, bool connected,
                                             qint64 nowMs) const
    {
        using store::MonitoringFeed;
        std::vector<MonitoringFeed> result;
        if (connected)
            result.push_back(MonitoringFeed::Nats);
        const auto failed = m_failedMs.find(endpoint);
        const bool avoid = failed != m_failedMs.end() && nowMs - failed->second < retryMs;
        if (m_hasHttps)
            result.insert(avoid ? result.begin() : result.end(), MonitoringFeed::Https);
        return result;
    }

    /// Nobody answered by `$SYS`.
    void natsFailed(store::Endpoint endpoint, qint64 nowMs) { m_failedMs[endpoint] = nowMs; }
    /// There is a new connection, which may be allowed more.
    void restart() { m_failedMs.clear(); }

private:
    bool m_hasHttps;
    std::map<store::Endpoint, qint64> m_failedMs;
};

} // namespace nunect::app
