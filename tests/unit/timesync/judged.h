// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/timesync/capture.h"
#include "timesync/clock_judge.h"

namespace nunect::test {

inline constexpr qint64 second = 1'000'000'000; ///< in ns

/// A judge and the time that passes for it. Without hold times, so that each look tells its own
/// state; a test of the times gives its own options.
class Judged
{
public:
    explicit Judged(const timesync::QualityOptions &options = timesync::withoutHoldTimes({}))
        : m_judge(options)
    {
    }

    const QList<timesync::SourceChange> &changes() const { return m_changes; }
    const contract::TimeMetric &metric() const { return m_judge.metric(); }
    contract::ClockStamp stamp(qint64 laterNs = 0) const
    {
        return m_judge.stamp(m_clock.monotonicNs + laterNs);
    }

    void step(qint64 ns) { m_clock.realtimeNs += ns; }
    /// Whether chronyd has had an update a second before each look.
    void setUpdates(bool updates) { m_updates = updates; }
    qint64 wallClockNs() const { return m_clock.realtimeNs; }

    /// One look, \a seconds after the last. With \a moving, another Sync has arrived meanwhile.
    void look(std::optional<timesync::PtpReading> ptp, std::optional<timesync::ChronyReading> ntp,
              bool moving = true, qint64 seconds = 2,
              std::optional<timesync::KernelReading> kernel = {})
    {
        m_clock.realtimeNs += seconds * second;
        m_clock.monotonicNs += seconds * second;
        if (ptp && moving && ptp->ingressTimeNs)
            *ptp->ingressTimeNs += ++m_syncs;
        // The captures' updates were a moment old.
        if (ntp && ntp->tracking.refTimeNs > 0 && m_updates)
            ntp->tracking.refTimeNs = m_clock.realtimeNs - second;
        if (const auto change = m_judge.judge({m_clock, std::move(ptp), std::move(ntp), kernel}))
            m_changes.append(*change);
    }

private:
    timesync::ClockJudge m_judge;
    timesync::ClockSample m_clock{1'795'430'000 * second, 1000 * second};
    qint64 m_syncs = 0;
    bool m_updates = true;
    QList<timesync::SourceChange> m_changes;
};

} // namespace nunect::test
