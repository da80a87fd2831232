// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_judge.h"

#include <cmath>

namespace nunect::timesync {

using contract::ClockQuality;
using contract::ClockSource;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 minSyncAgeNs = 3 * second;
static constexpr qint64 returnToPtpNs = 10 * second; ///< PTP must have been good for this long
static constexpr qint64 stepSettlesNs = 5 * second;

static const QualityLimits &limitsOf(ClockSource source)
{
    return source == ClockSource::Ptp ? ptpLimits : ntpLimits;
}

static contract::PtpDetail detailOf(const PtpReading &reading, bool stale)
{
    contract::PtpDetail detail;
    const PtpPort *port = reading.activePort();
    detail.portState = port ? port->state : QString();
    detail.domain = reading.domain;
    if (port && !port->timestamping.isEmpty())
        detail.hwTimestamp = port->timestamping != "SOFTWARE"_L1;
    const bool follows
        = !stale && (detail.portState == "SLAVE"_L1 || detail.portState == "UNCALIBRATED"_L1);
    const bool leads = detail.portState == "MASTER"_L1 || detail.portState == "GRAND_MASTER"_L1;
    // In all other states ptp4l goes on telling the last values of a master that is gone.
    detail.gmPresent = follows && reading.gmPresent.value_or(false);
    if (!follows && !leads)
        return detail;
    detail.gmId = reading.gmIdentity;
    detail.gmClass = reading.gmClass;
    detail.gmAccuracy = reading.gmAccuracy;
    detail.stepsRemoved = reading.stepsRemoved;
    if (follows && hasMeasured(reading)) {
        detail.offsetNs = reading.masterOffsetNs;
        detail.meanPathDelayNs = reading.meanPathDelayNs;
    }
    return detail;
}

static QString leapText(ChronyLeap leap)
{
    switch (leap) {
    case ChronyLeap::Normal:
        return u"normal"_s;
    case ChronyLeap::Insert:
        return u"insert"_s;
    case ChronyLeap::Delete:
        return u"delete"_s;
    case ChronyLeap::Unsynchronised:
        break;
    }
    return u"unsynchronised"_s;
}

static contract::NtpDetail detailOf(const ChronyReading &reading)
{
    const ChronyTracking &tracking = reading.tracking;
    contract::NtpDetail detail;
    detail.refId = tracking.refId;
    detail.refName = tracking.refName;
    detail.leap = leapText(tracking.leap);
    if (tracking.leap == ChronyLeap::Unsynchronised)
        return detail; // the numbers are placeholders then
    detail.stratum = tracking.stratum;
    detail.offsetNs = -tracking.systemTimeNs;
    detail.rmsOffsetNs = tracking.rmsOffsetNs;
    detail.frequencyPpb = std::llround(tracking.frequencyPpm * 1000);
    detail.rootDelayNs = tracking.rootDelayNs;
    detail.rootDispersionNs = tracking.rootDispersionNs;
    return detail;
}

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

bool ClockJudge::isStale(const PtpReading &reading, qint64 nowNs)
{
    // ptp4l keeps the last values while it still is a slave of a master that is dead; only the
    // arrival time of the last Sync tells. Its timescale may be any, so only its movement counts.
    if (reading.ingressTimeNs != m_ingressTimeNs || m_ingressSeenAtNs == 0) {
        m_ingressTimeNs = reading.ingressTimeNs;
        m_ingressSeenAtNs = nowNs;
    }
    const PtpPort *port = reading.activePort();
    const int logInterval = qBound(-7, port ? port->logSyncInterval.value_or(0) : 0, 7);
    const auto threeSyncsNs = static_cast<qint64>(3 * double(second) * std::exp2(logInterval));
    return nowNs - m_ingressSeenAtNs > qMax(minSyncAgeNs, threeSyncsNs);
}

/// What to say while the source of the last good observation is lost; nothing if that is too long
/// ago to know, or never was.
std::optional<ClockJudge::Choice> ClockJudge::holdOver(const Observation &observation,
                                                       const Verdict &ptp, const Verdict &ntp) const
{
    // chronyd itself keeps the account of a silent source.
    if (ntp.standing == Standing::Holdover
        && (!m_lastGood || m_lastGood->source == ClockSource::Ntp))
        return Choice{ClockSource::Ntp, ntp};
    const bool isPtp = m_lastGood && m_lastGood->source == ClockSource::Ptp;
    const bool answers = isPtp ? observation.ptp.has_value() : observation.ntp.has_value();
    if (!m_lastGood || (!answers && m_silentPolls > 1))
        return {};
    Choice choice{m_lastGood->source, m_lastGood->verdict};
    choice.verdict.standing = Standing::Holdover;
    choice.verdict.offsetNs.reset();
    choice.verdict.estErrorNs.reset();
    choice.verdict.faults = isPtp ? ptp.faults : ntp.faults;
    if (choice.verdict.boundNs)
        *choice.verdict.boundNs
            += driftNs(observation.clock.monotonicNs - m_lastGood->atNs, freeDriftPpb);
    return choice;
}

ClockJudge::Choice ClockJudge::choose(const Observation &observation, const Verdict &ptp,
                                      const Verdict &ntp)
{
    const qint64 now = observation.clock.monotonicNs;
    if (ptp.standing != Standing::Followed)
        m_ptpGoodSinceNs.reset();
    else if (!m_ptpGoodSinceNs)
        m_ptpGoodSinceNs = now;

    const bool ptpGood = ptp.standing == Standing::Followed;
    const bool ntpGood = ntp.standing == Standing::Followed;
    const bool onNtp = m_metric.source == ClockSource::Ntp;
    const bool ptpTooFresh = ptpGood && now - *m_ptpGoodSinceNs < returnToPtpNs;
    if (ptpGood && !(onNtp && ntpGood && ptpTooFresh))
        return {ClockSource::Ptp, ptp};
    // One unanswered question is no reason to change the source.
    const bool ptpHiccup = m_lastGood && m_lastGood->source == ClockSource::Ptp && !observation.ptp
        && m_silentPolls == 1;
    if (ntpGood && !ptpHiccup)
        return {ClockSource::Ntp, ntp};
    if (const std::optional<Choice> held = holdOver(observation, ptp, ntp))
        return *held;
    if (ptp.standing == Standing::Acquiring)
        return {ClockSource::Ptp, ptp};
    if (ntp.standing == Standing::Acquiring || ntp.standing == Standing::Holdover)
        return {ClockSource::Ntp, ntp};
    if (const Verdict kernel = judgeKernel(observation.kernel.value_or(KernelReading()));
        kernel.standing != Standing::Lost)
        return {ClockSource::Ntp, kernel};
    return {};
}

void ClockJudge::describe(const Choice &choice, const ClockSample &clock)
{
    const Verdict &verdict = choice.verdict;
    const qint64 now = clock.monotonicNs;
    const bool wasLocked
        = m_metric.quality == ClockQuality::Locked && m_metric.source == choice.source;
    m_metric.source = choice.source;
    m_metric.quality = qualityOf(verdict, limitsOf(choice.source), wasLocked);
    m_metric.offsetNs = verdict.standing == Standing::Holdover ? std::nullopt : verdict.offsetNs;
    m_metric.errorBoundNs = verdict.boundNs;
    m_metric.estErrorNs
        = verdict.standing == Standing::Holdover ? std::nullopt : verdict.estErrorNs;
    m_ref = verdict.ref;

    if (verdict.standing == Standing::Followed) {
        m_lastGood = LastGood{choice.source, verdict, now};
        m_lostAtNs.reset();
        m_silentPolls = 0;
    } else if (verdict.standing != Standing::Holdover) {
        m_lastGood.reset();
        m_lostAtNs.reset();
    } else if (!m_lostAtNs) {
        m_lostAtNs = now;
    }
    m_metric.holdoverS = m_lostAtNs ? std::optional((now - *m_lostAtNs) / second) : std::nullopt;
    if (m_metric.quality == ClockQuality::Freerun) {
        m_metric.source = ClockSource::None;
        m_metric.errorBoundNs.reset();
        m_ref.clear();
    }
    if (m_steppedAtNs && now - *m_steppedAtNs < stepSettlesNs) {
        m_metric.faults.append(u"clock_stepped"_s);
        m_metric.quality = qMin(m_metric.quality, ClockQuality::Acquiring);
        m_metric.errorBoundNs.reset();
    }
    m_metric.errorBoundRef = !m_metric.errorBoundNs ? QString()
        : verdict.boundIsUtc                        ? u"utc"_s
                                                    : u"gm"_s;
}

void ClockJudge::judge(const Observation &observation)
{
    const qint64 now = observation.clock.monotonicNs;
    if (m_steps.add(observation.clock))
        m_steppedAtNs = now;
    const bool stale = observation.ptp && isStale(*observation.ptp, now);
    const Verdict ptp = observation.ptp ? judgePtp(*observation.ptp, stale) : Verdict();
    const Verdict ntp
        = observation.ntp ? judgeNtp(*observation.ntp, observation.clock.realtimeNs) : Verdict();
    if (m_lastGood) {
        const bool answers = m_lastGood->source == ClockSource::Ptp ? observation.ptp.has_value()
                                                                    : observation.ntp.has_value();
        m_silentPolls = answers ? 0 : m_silentPolls + 1;
    }

    m_metric.faults = ptp.faults + ntp.faults;
    if (disagree(ptp, ntp))
        m_metric.faults.append(u"sources_disagree"_s);
    describe(choose(observation, ptp, ntp), observation.clock);
    m_metric.faults.removeDuplicates();
    m_metric.ptp.reset();
    if (observation.ptp)
        m_metric.ptp = detailOf(*observation.ptp, stale);
    m_metric.ntp.reset();
    if (observation.ntp)
        m_metric.ntp = detailOf(*observation.ntp);
    if (m_epoch.isEmpty() || m_metric.stepCount != m_steps.count())
        m_epoch = clockEpoch(m_steps.count());
    m_metric.stepCount = m_steps.count();
    m_judgedAtNs = now;
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
        const qint64 drift = m_metric.holdoverS ? freeDriftPpb : followedDriftPpb;
        stamp.errorNs = *m_metric.errorBoundNs + driftNs(monotonicNs - m_judgedAtNs, drift);
    }
    return stamp;
}

} // namespace nunect::timesync
