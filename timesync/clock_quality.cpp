// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_quality.h"

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

// An offset beyond these means that the daemon is about to step, or follows something absurd.
static constexpr qint64 ptpGrossNs = 5'000'000;
static constexpr qint64 ntpGrossNs = 100'000'000;

qint64 driftNs(qint64 elapsedNs, qint64 ppb)
{
    return elapsedNs <= 0 ? 0 : static_cast<qint64>(double(elapsedNs) * double(ppb) * 1e-9);
}

std::optional<qint64> clockAccuracyNs(const QString &accuracy)
{
    // IEEE 1588 table 5, from 0x20.
    static constexpr qint64 table[] = {25,     100,     250,     1'000,     2'500,     10'000,
                                       25'000, 100'000, 250'000, 1'000'000, 2'500'000, 10'000'000};
    bool ok = false;
    const int code = accuracy.toInt(&ok, 0) - 0x20;
    if (!ok || code < 0 || code >= int(std::size(table)))
        return {};
    return table[code];
}

/// A grandmaster with a UTC clock that claims the PTP timescale puts its followers whole seconds
/// off, by TAI - UTC, and one more or less around a leap second.
static bool isTaiUtcMistake(qint64 offsetNs)
{
    for (qint64 seconds = 35; seconds <= 39; ++seconds) {
        if (qAbs(qAbs(offsetNs) - seconds * 1'000'000'000) < 1'000'000)
            return true;
    }
    return false;
}

/// Clock class 6 follows a reference, 7 did so a moment ago; all others say nothing about UTC.
static std::optional<qint64> grandmasterAccuracy(const PtpReading &reading)
{
    const int gmClass = reading.gmClass.value_or(255);
    return gmClass == 6 || gmClass == 7 ? clockAccuracyNs(reading.gmAccuracy) : std::nullopt;
}

/// This clock is the grandmaster: its error is what it declares.
static Verdict judgeMaster(const PtpReading &reading, bool hardware)
{
    Verdict verdict;
    const std::optional<qint64> accuracy = grandmasterAccuracy(reading);
    if (!accuracy)
        return verdict;
    verdict.standing = hardware ? Standing::Acquiring : Standing::Followed;
    verdict.mayLock = reading.gmClass == 6;
    verdict.ref = reading.gmIdentity;
    if (!hardware)
        verdict.boundNs = accuracy;
    return verdict;
}

bool hasMeasured(const PtpReading &reading)
{
    return reading.masterOffsetNs && reading.meanPathDelayNs.value_or(0) != 0;
}

static Verdict judgeFollower(const PtpReading &reading, bool hardware)
{
    Verdict verdict;
    verdict.standing = Standing::Acquiring;
    verdict.ref = reading.gmIdentity;
    if (!hasMeasured(reading))
        return verdict;
    verdict.offsetNs = reading.masterOffsetNs;
    const qint64 offset = qAbs(*reading.masterOffsetNs);
    if (isTaiUtcMistake(offset)) {
        verdict.faults.append(u"utc_offset_mismatch"_s);
        return verdict;
    }
    if (offset > ptpGrossNs || hardware)
        return verdict;
    const qint64 path = qAbs(*reading.meanPathDelayNs);
    const std::optional<qint64> accuracy = grandmasterAccuracy(reading);
    verdict.standing = Standing::Followed;
    verdict.boundNs = offset + path + accuracy.value_or(0);
    verdict.boundIsUtc = accuracy.has_value();
    verdict.mayLock = reading.gmClass == 6 || reading.gmClass == 13;
    // What a path's asymmetry usually is: a twentieth, and 50 ns for each clock between.
    verdict.estErrorNs = offset + qMax(path / 20, qint64(50) * reading.stepsRemoved.value_or(1));
    return verdict;
}

Verdict judgePtp(const PtpReading &reading, bool stale)
{
    const PtpPort *port = reading.activePort();
    if (!port)
        return {};
    const bool hardware = !port->timestamping.isEmpty() && port->timestamping != "SOFTWARE"_L1;
    Verdict verdict;
    if (port->state == "MASTER"_L1 || port->state == "GRAND_MASTER"_L1) {
        verdict = judgeMaster(reading, hardware);
    } else if (port->state == "SLAVE"_L1 && stale) {
        verdict.faults.append(u"stale_sync"_s);
    } else if (port->state == "SLAVE"_L1) {
        verdict = judgeFollower(reading, hardware);
    } else if (port->state == "UNCALIBRATED"_L1 && !stale) {
        verdict.standing = Standing::Acquiring;
        if (hasMeasured(reading))
            verdict.offsetNs = reading.masterOffsetNs;
        verdict.ref = reading.gmIdentity;
    }
    if (hardware && verdict.standing == Standing::Acquiring)
        verdict.faults.append(u"phc_not_measured"_s);
    return verdict;
}

/// Three polls in a row without an answer: the server is gone, though chronyd goes on saying
/// "Normal" and may keep it selected until all eight bits are 0.
static bool isSilent(const ChronySource &source) { return (source.reach & 07) == 0; }

Verdict judgeNtp(const ChronyReading &reading, qint64 nowNs)
{
    constexpr double maxSkewPpm = 100;
    constexpr int minSamples = 3;
    const ChronyTracking &tracking = reading.tracking;
    Verdict verdict;
    int falsetickers = 0;
    bool allSilent = true;
    for (const ChronySource &source : reading.sources) {
        falsetickers += source.state == 'x' ? 1 : 0;
        allSilent = allSilent && isSilent(source);
    }
    if (falsetickers > 1)
        verdict.faults.append(u"sources_disagree"_s);
    // "Normal" alone proves nothing: in local mode chronyd is its own reference (127.127.1.1).
    if (tracking.leap == ChronyLeap::Unsynchronised || tracking.refId == "00000000"_L1
        || tracking.refId == "7F7F0101"_L1 || reading.sources.isEmpty())
        return verdict;

    const ChronySource *selected = reading.selected();
    verdict.ref = tracking.refId;
    verdict.offsetNs = -tracking.systemTimeNs;
    if (tracking.skewPpm >= maxSkewPpm
        || (selected && reading.samples(*selected).value_or(minSamples) < minSamples)
        || qAbs(tracking.systemTimeNs) > ntpGrossNs) {
        verdict.standing = allSilent ? Standing::Lost : Standing::Acquiring;
        return verdict;
    }
    const bool fresh = selected && !isSilent(*selected);
    verdict.standing = fresh ? Standing::Followed : Standing::Holdover;
    const qint64 drift = (fresh ? followedDriftPpb : freeDriftPpb) - 1'000; // chrony's own: 1 ppm
    verdict.boundNs = qAbs(tracking.systemTimeNs) + tracking.rootDispersionNs
        + tracking.rootDelayNs / 2 + driftNs(nowNs - tracking.refTimeNs, drift);
    verdict.estErrorNs = qAbs(tracking.systemTimeNs) + tracking.rmsOffsetNs;
    return verdict;
}

contract::ClockQuality qualityOf(const Verdict &verdict, const QualityLimits &limits,
                                 bool wasLocked)
{
    using contract::ClockQuality;
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

} // namespace nunect::timesync
