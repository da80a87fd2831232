// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_judge.h"

#include "timesync/error_bound.h"
#include "timesync/judge_ntp.h"
#include "timesync/judge_ptp.h"
#include "timesync/time_details.h"

namespace nunect::timesync {

using contract::ClockQuality;
using contract::ClockSource;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 stepSettlesNs = 5 * second;

/// True if the two references cannot both be right: what each says of UTC, give or take its bound
/// without the local clock's own offset, does not overlap.
static bool disagree(const Verdict &ptp, const Verdict &ntp)
{
    const bool known = ptp.standing == Standing::Followed && ntp.standing == Standing::Followed
        && ptp.boundIsUtc && ptp.offsetNs && ptp.boundNs && ntp.offsetNs && ntp.boundNs;
    if (!known)
        return false;
    const qint64 ptpReach = *ptp.boundNs - qAbs(*ptp.offsetNs);
    const qint64 ntpReach = *ntp.boundNs - qAbs(*ntp.offsetNs);
    return qAbs(*ptp.offsetNs - *ntp.offsetNs) > ptpReach + ntpReach;
}

/// A daemon that is there and well, but has not seen the clock since somebody set it.
static void doubt(Verdict *verdict)
{
    if (verdict->standing < Standing::Acquiring)
        return;
    verdict->standing = Standing::Acquiring;
    verdict->boundNs.reset();
    verdict->estErrorNs.reset();
    verdict->why = u"the clock was set"_s;
}

ClockJudge::ClockJudge(const QualityOptions &options)
    : m_options(options)
    , m_ptp{{}, QualityHold(options), {}}
    , m_ntp{{}, QualityHold(options), {}}
    , m_choice(options)
{
}

bool ClockJudge::isSettling(qint64 nowNs) const
{
    return m_steppedAtNs && nowNs - *m_steppedAtNs < stepSettlesNs;
}

void ClockJudge::noticeStep(const Observation &observation)
{
    if (m_steps.add(observation.clock)) {
        m_steppedAtNs = observation.clock.monotonicNs;
        m_ntpUpdateOfOldNs = m_ntpUpdateNs;
        m_syncs.forgetOffsets();
        m_ptp.holdover.forget();
        m_ntp.holdover.forget();
    }
    if (!observation.ntp)
        return;
    m_ntpUpdateNs = observation.ntp->tracking.refTimeNs;
    if (m_ntpUpdateOfOldNs != m_ntpUpdateNs)
        m_ntpUpdateOfOldNs.reset();
}

Verdict ClockJudge::ptpVerdict(const std::optional<PtpReading> &reading, qint64 nowNs)
{
    m_sync = reading ? m_syncs.add(*reading, nowNs) : SyncState();
    Verdict verdict;
    if (reading) {
        verdict = judgePtp(*reading, m_sync, m_options);
        m_ptpHardware = verdict.hardware;
        if (isSettling(nowNs))
            doubt(&verdict);
    } else {
        verdict.why = u"ptp4l does not answer"_s;
    }
    return verdict;
}

Verdict ClockJudge::ntpVerdict(const std::optional<ChronyReading> &reading,
                               const ClockSample &clock) const
{
    Verdict verdict;
    if (reading) {
        verdict = judgeNtp(*reading, clock.realtimeNs, m_options);
        // Until its next update chronyd tells the offset that the clock had before it was set.
        if (isSettling(clock.monotonicNs) || m_ntpUpdateOfOldNs)
            doubt(&verdict);
    } else {
        verdict.why = u"chronyd does not answer"_s;
    }
    return verdict;
}

/// Where no daemon answers and nothing is held over.
void ClockJudge::fallBackOnKernel(const std::optional<KernelReading> &reading, qint64 nowNs)
{
    const bool isLost
        = m_ptp.verdict.standing == Standing::Lost && m_ntp.verdict.standing == Standing::Lost;
    if (!reading || !isLost)
        return;
    m_ntp.verdict = judgeKernel(*reading);
    if (isSettling(nowNs))
        doubt(&m_ntp.verdict);
}

const ClockJudge::Tracked *ClockJudge::chosen() const
{
    switch (m_choice.source()) {
    case ClockSource::Ptp:
        return &m_ptp;
    case ClockSource::Ntp:
        return &m_ntp;
    case ClockSource::None:
        break;
    }
    return nullptr;
}

void ClockJudge::describe(qint64 nowNs)
{
    static const Verdict nothing;
    const Tracked *source = chosen();
    const Verdict &verdict = source ? source->verdict : nothing;
    m_metric.source = m_choice.source();
    m_metric.quality = source ? source->quality.quality() : ClockQuality::Freerun;
    m_metric.offsetNs = verdict.offsetNs;
    m_metric.errorBoundNs = verdict.boundNs;
    m_metric.errorBoundRef = !verdict.boundNs ? QString() : verdict.boundIsUtc ? u"utc"_s : u"gm"_s;
    m_metric.estErrorNs = verdict.estErrorNs;
    m_ref = verdict.ref;
    const std::optional<qint64> lostAtNs = source ? source->holdover.lostAtNs() : std::nullopt;
    m_metric.holdoverS.reset();
    if (lostAtNs)
        m_metric.holdoverS = (nowNs - *lostAtNs) / second;
    m_metric.faults = m_ptp.verdict.faults + m_ntp.verdict.faults;
    if (disagree(m_ptp.verdict, m_ntp.verdict))
        m_metric.faults.append(u"sources_disagree"_s);
    if (isSettling(nowNs))
        m_metric.faults.append(u"clock_stepped"_s);
    m_metric.faults.removeDuplicates();
    if (m_epoch.isEmpty() || m_metric.stepCount != m_steps.count())
        m_epoch = clockEpoch(m_steps.count());
    m_metric.stepCount = m_steps.count();
}

std::optional<SourceChange> ClockJudge::judge(const Observation &observation)
{
    const ClockSample &clock = observation.clock;
    const qint64 now = clock.monotonicNs;
    noticeStep(observation);
    const Verdict ptp = ptpVerdict(observation.ptp, now);
    const QualityLimits &ptpLimits = m_ptpHardware ? m_options.ptpHardware : m_options.ptpSoftware;
    m_ptp.verdict
        = m_ptp.holdover.add(ptp, observation.ptp.has_value(), now, ptpLimits, m_options.driftPpb);
    m_ntp.verdict
        = m_ntp.holdover.add(ntpVerdict(observation.ntp, clock), observation.ntp.has_value(), now,
                             m_options.ntp, m_options.driftPpb);
    fallBackOnKernel(observation.kernel, now);
    m_ptp.quality.add(m_ptp.verdict, ptpLimits, now);
    m_ntp.quality.add(m_ntp.verdict, m_options.ntp, now);
    const std::optional<SourceChange> change
        = m_choice.choose(m_ptp.verdict, m_ntp.verdict, now, clock.realtimeNs);
    describe(now);
    m_metric.ptp.reset();
    if (observation.ptp)
        m_metric.ptp = ptpDetail(*observation.ptp, m_sync);
    m_metric.ntp.reset();
    if (observation.ntp)
        m_metric.ntp = ntpDetail(*observation.ntp);
    m_judgedAtNs = now;
    return change;
}

contract::ClockStamp ClockJudge::stamp(qint64 monotonicNs) const
{
    contract::ClockStamp stamp;
    stamp.source = m_metric.source;
    stamp.quality = m_metric.quality;
    stamp.ref = m_ref;
    stamp.epoch = m_epoch;
    // The header promises a distance to UTC; a bound to the grandmaster alone does not belong
    // there.
    if (m_metric.errorBoundNs && m_metric.errorBoundRef == "utc"_L1) {
        const qint64 drift = m_metric.holdoverS ? m_options.driftPpb : followedDriftPpb;
        stamp.errorNs = *m_metric.errorBoundNs + driftNs(monotonicNs - m_judgedAtNs, drift);
    }
    return stamp;
}

} // namespace nunect::timesync
