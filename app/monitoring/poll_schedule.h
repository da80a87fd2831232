// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/monitoring_update.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace nunect::app {

using EndpointSet = std::set<store::Endpoint>;

/// How urgent answers are.
enum class Pace {
    Watched,    ///< somebody looks at them
    Background, ///< nobody does: they are for alarms
};

/// When each endpoint is to be asked: only while somebody wants it, at its own interval, and never
/// while its last round is still under way. All times are milliseconds of a monotonic clock.
class PollSchedule
{
public:
    static qint64 intervalMs(store::Endpoint endpoint);
    /// One that may not be asked is tried this rarely.
    static constexpr qint64 deniedIntervalMs = 60'000;
    /// The shortest interval in the background.
    static constexpr qint64 backgroundIntervalMs = 30'000;

    /// What is wanted from now on; what was not wanted before is due at once.
    void setDemand(const EndpointSet &demand, qint64 nowMs);
    /// Once somebody looks again, everything that is wanted is due at once.
    void setPace(Pace pace, qint64 nowMs);
    /// Everything that is wanted is due at once, since there is a new connection.
    void restart(qint64 nowMs);
    /// What is to be asked now; each is under way until finished().
    std::vector<store::Endpoint> takeDue(qint64 nowMs);
    /// One is asked out of turn; false if it is under way already.
    bool begin(store::Endpoint endpoint, qint64 nowMs);
    void finished(store::Endpoint endpoint, bool denied, qint64 nowMs);
    /// When takeDue() next has something; nothing while nobody wants anything but what is under
    /// way.
    std::optional<qint64> nextMs() const;

private:
    struct Slot
    {
        bool wanted = false;
        bool underWay = false;
        bool again = false; ///< became due while it was under way
        qint64 startedMs = 0;
        qint64 dueMs = 0;
    };

    qint64 intervalNow(store::Endpoint endpoint) const;

    std::map<store::Endpoint, Slot> m_slots;
    Pace m_pace = Pace::Watched;
};

} // namespace nunect::app
