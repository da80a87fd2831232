// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_quality.h"

namespace nunect::timesync {

using contract::ClockQuality;

static constexpr int badLooksToUnlock = 3;

ClockQuality qualityOf(const Verdict &verdict, const QualityLimits &limits, bool wasLocked)
{
    if (!verdict.boundNs)
        return verdict.standing == Standing::Lost ? ClockQuality::Freerun : ClockQuality::Acquiring;
    const qint64 bound = *verdict.boundNs;
    switch (verdict.standing) {
    case Standing::Lost:
        return ClockQuality::Freerun;
    case Standing::Acquiring:
        return ClockQuality::Acquiring;
    case Standing::Holdover:
        return bound <= limits.holdoverNs ? ClockQuality::Tracking : ClockQuality::Freerun;
    case Standing::Followed:
        break;
    }
    if (bound > limits.trackNs)
        return ClockQuality::Acquiring;
    const bool locked = verdict.mayLock && bound <= (wasLocked ? limits.unlockNs : limits.lockNs);
    return locked ? ClockQuality::Locked : ClockQuality::Tracking;
}

QualityHold::QualityHold(const QualityOptions &options)
    : m_options(options)
{
}

/// Whether a bad look is no reason yet to give up "locked". The next look comes about as late as
/// this one came: if that would be too late, it is now.
bool QualityHold::forgives(qint64 nowNs, qint64 sinceLastNs)
{
    if (m_badLooks++ == 0)
        m_badSinceNs = nowNs;
    return m_badLooks < badLooksToUnlock
        && nowNs - *m_badSinceNs + sinceLastNs <= toNs(m_options.unlockAfter);
}

ClockQuality QualityHold::add(const Verdict &verdict, const QualityLimits &limits, qint64 nowNs)
{
    const bool wasLocked = m_quality == ClockQuality::Locked;
    const qint64 sinceLastNs = nowNs - m_lastLookNs.value_or(nowNs);
    m_lastLookNs = nowNs;
    ClockQuality next = qualityOf(verdict, limits, wasLocked);
    if (wasLocked && next == ClockQuality::Tracking && verdict.standing == Standing::Followed) {
        if (forgives(nowNs, sinceLastNs))
            return m_quality;
    }
    m_badLooks = 0;
    if (next != ClockQuality::Locked)
        m_goodSinceNs.reset();
    else if (!m_goodSinceNs)
        m_goodSinceNs = nowNs;
    if (!wasLocked && next == ClockQuality::Locked
        && nowNs - *m_goodSinceNs < toNs(m_options.lockAfter))
        next = ClockQuality::Tracking;
    if (next > m_quality) {
        // A source that has just been found shows at once, but no more than that.
        if (m_upgradedAtNs && nowNs - *m_upgradedAtNs < toNs(m_options.upgradeEvery))
            next = qMin(next, qMax(m_quality, ClockQuality::Acquiring));
        else
            m_upgradedAtNs = nowNs;
    }
    m_quality = next;
    return m_quality;
}

} // namespace nunect::timesync
