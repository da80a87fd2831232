// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"
#include "timesync/chrony_parser.h"
#include "timesync/clock_epoch.h"
#include "timesync/clock_quality.h"
#include "timesync/holdover.h"
#include "timesync/kernel_clock.h"
#include "timesync/pmc_parser.h"
#include "timesync/quality_options.h"
#include "timesync/source_choice.h"
#include "timesync/sync_watch.h"

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
/// the wall clock, how long a source has been lost. Pure: reads no clock itself.
class ClockJudge
{
public:
    explicit ClockJudge(const QualityOptions &options = {});

    /// Says so if the source changed.
    std::optional<SourceChange> judge(const Observation &observation);

    /// The time message's content, but for unit, seq and ts.
    const contract::TimeMetric &metric() const { return m_metric; }

    /// The clock headers for a message sent at \a monotonicNs: the bound grows with its age.
    contract::ClockStamp stamp(qint64 monotonicNs) const;

private:
    /// One source from look to look.
    struct Tracked
    {
        Holdover holdover;
        QualityHold quality;
        Verdict verdict; ///< after holding over
    };

    void noticeStep(const Observation &observation);
    Verdict ptpVerdict(const std::optional<PtpReading> &reading, qint64 nowNs);
    Verdict ntpVerdict(const std::optional<ChronyReading> &reading, const ClockSample &clock) const;
    void fallBackOnKernel(const std::optional<KernelReading> &reading, qint64 nowNs);
    bool isSettling(qint64 nowNs) const;
    const Tracked *chosen() const;
    void describe(qint64 nowNs);

    QualityOptions m_options;
    contract::TimeMetric m_metric;
    QString m_ref;
    QString m_epoch;
    qint64 m_judgedAtNs = 0;
    SyncWatch m_syncs;
    SyncState m_sync;
    Tracked m_ptp;
    Tracked m_ntp;
    SourceChoice m_choice;
    bool m_ptpHardware = false;
    StepCounter m_steps;
    std::optional<qint64> m_steppedAtNs;
    std::optional<qint64> m_ntpUpdateNs;      ///< chronyd's last, as it said at the last look
    std::optional<qint64> m_ntpUpdateOfOldNs; ///< the last one of the clock before it was set
};

} // namespace nunect::timesync
