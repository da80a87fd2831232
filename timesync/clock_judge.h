// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"
#include "timesync/clock_epoch.h"
#include "timesync/clock_quality.h"
#include "timesync/kernel_clock.h"

#include <optional>

namespace nunect::timesync {

/// One look at the clock and its daemons. A daemon that did not answer has no reading.
struct Observation
{
    ClockSample clock;
    std::optional<PtpReading> ptp;
    std::optional<ChronyReading> ntp;
    std::optional<KernelReading> kernel{}; ///< read only where no daemon answered
};

/// Turns observations into what is said about this machine's clock: which source, how good, and a
/// guaranteed bound. Keeps what one observation cannot show: a Sync that does not move, steps of
/// the wall clock, how long a source has been lost. PTP goes before NTP. Pure: reads no clock
/// itself.
class ClockJudge
{
public:
    void judge(const Observation &observation);

    /// The time message's content, but for unit, seq and ts.
    const contract::TimeMetric &metric() const { return m_metric; }

    /// The clock headers for a message sent at \a monotonicNs: the bound grows with its age.
    contract::ClockStamp stamp(qint64 monotonicNs) const;

private:
    struct Choice
    {
        contract::ClockSource source = contract::ClockSource::None;
        Verdict verdict;
    };
    struct LastGood
    {
        contract::ClockSource source;
        Verdict verdict;
        qint64 atNs;
    };

    bool isStale(const PtpReading &reading, qint64 nowNs);
    Choice choose(const Observation &observation, const Verdict &ptp, const Verdict &ntp);
    std::optional<Choice> holdOver(const Observation &observation, const Verdict &ptp,
                                   const Verdict &ntp) const;
    void describe(const Choice &choice, const ClockSample &clock);

    contract::TimeMetric m_metric;
    QString m_ref;
    QString m_epoch;
    qint64 m_judgedAtNs = 0;
    StepCounter m_steps;
    std::optional<qint64> m_steppedAtNs;
    std::optional<qint64> m_ingressTimeNs;
    qint64 m_ingressSeenAtNs = 0;
    std::optional<qint64> m_ptpGoodSinceNs;
    std::optional<LastGood> m_lastGood;
    std::optional<qint64> m_lostAtNs;
    int m_silentPolls = 0; ///< of the daemon behind m_lastGood
};

} // namespace nunect::timesync
