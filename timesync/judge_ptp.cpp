// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/judge_ptp.h"

#include "core/contract/clock_accuracy.h"
#include "timesync/error_bound.h"

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

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

static std::optional<qint64> grandmasterErrorNs(const PtpReading &reading)
{
    return contract::grandmasterErrorNs(reading.gmClass, reading.gmAccuracy);
}

/// This clock is the grandmaster: its error is what it declares.
static Verdict judgeMaster(const PtpReading &reading, const PtpErrorTerms &phc)
{
    Verdict verdict;
    const std::optional<qint64> declared = grandmasterErrorNs(reading);
    if (!declared) {
        verdict.why = u"this unit is a grandmaster of class %1, which follows nothing"_s.arg(
            reading.gmClass.value_or(255));
        return verdict;
    }
    PtpErrorTerms terms = phc;
    terms.grandmasterNs = declared;
    verdict.standing = Standing::Followed;
    verdict.mayLock = reading.gmClass == 6;
    verdict.ref = reading.gmIdentity;
    verdict.boundNs = ptpErrorBound(terms);
    return verdict;
}

static Verdict judgeFollower(const PtpReading &reading, const SyncState &sync,
                             const PtpErrorTerms &phc, const QualityLimits &limits,
                             const QualityOptions &options)
{
    Verdict verdict;
    verdict.standing = Standing::Acquiring;
    verdict.ref = reading.gmIdentity;
    if (!hasMeasured(reading)) {
        verdict.why = u"ptp4l has not measured the path yet"_s;
        return verdict;
    }
    if (!hasOffset(reading, sync)) {
        verdict.why = u"ptp4l has not measured the offset yet"_s;
        return verdict;
    }
    verdict.offsetNs = *reading.masterOffsetNs + phc.phcToSystemNs;
    PtpErrorTerms terms = phc;
    terms.offsetNs = *reading.masterOffsetNs;
    terms.jitterNs = sync.jitterNs;
    terms.meanPathDelayNs = *reading.meanPathDelayNs;
    terms.grandmasterNs = grandmasterErrorNs(reading);
    terms.ageNs = sync.ageNs;
    terms.driftPpb = sync.overdue ? options.driftPpb : followedDriftPpb;
    if (isTaiUtcMistake(terms.offsetNs)) {
        verdict.faults.append(u"utc_offset_mismatch"_s);
        verdict.why = u"the grandmaster takes UTC for TAI"_s;
        return verdict;
    }
    if (qAbs(*verdict.offsetNs) > limits.grossNs) {
        verdict.why = u"the offset is %1 us"_s.arg(*verdict.offsetNs / 1000);
        return verdict;
    }
    if (options.requireTraceable && !terms.grandmasterNs) {
        verdict.why = u"the grandmaster says nothing about UTC"_s;
        return verdict;
    }
    verdict.standing = Standing::Followed;
    verdict.boundNs = ptpErrorBound(terms);
    verdict.boundIsUtc = terms.grandmasterNs.has_value();
    verdict.mayLock = reading.gmClass == 6 || reading.gmClass == 13;
    // What a path's asymmetry usually is: a twentieth, and 50 ns for each clock between (class A of
    // ITU-T G.8273.2).
    verdict.estErrorNs = qAbs(*verdict.offsetNs)
        + qMax(qAbs(terms.meanPathDelayNs) / 20, qint64(50) * reading.stepsRemoved.value_or(1));
    return verdict;
}

static Verdict lost(const QString &why, const QStringList &faults = {})
{
    Verdict verdict;
    verdict.why = why;
    verdict.faults = faults;
    return verdict;
}

/// By the port's state, as if the system's clock were the one that ptp4l speaks of, or \a phc tells
/// how far it is from that one.
static Verdict judgePort(const PtpReading &reading, const PtpPort &port, const SyncState &sync,
                         const PtpErrorTerms &phc, const QualityLimits &limits,
                         const QualityOptions &options)
{
    if (port.state == "MASTER"_L1 || port.state == "GRAND_MASTER"_L1)
        return judgeMaster(reading, phc);
    const bool follows = port.state == "SLAVE"_L1;
    if (!follows && port.state != "UNCALIBRATED"_L1)
        return lost(u"the port is %1"_s.arg(port.state));
    if (sync.stale)
        return lost(u"no Sync arrives"_s, follows ? QStringList{u"stale_sync"_s} : QStringList());
    if (follows)
        return judgeFollower(reading, sync, phc, limits, options);
    Verdict verdict;
    verdict.standing = Standing::Acquiring;
    if (hasOffset(reading, sync))
        verdict.offsetNs = reading.masterOffsetNs;
    verdict.ref = reading.gmIdentity;
    verdict.why = u"the port is UNCALIBRATED"_s;
    return verdict;
}

Verdict judgePtp(const PtpReading &reading, const SyncState &sync, const QualityOptions &options)
{
    const PtpPort *port = reading.activePort();
    if (!port)
        return lost(u"ptp4l has no port"_s);
    const bool hardware = port->usesHardware();
    const QualityLimits &limits = hardware ? options.ptpHardware : options.ptpSoftware;
    const std::optional<PhcOffset> distance = hardware ? reading.phc : std::nullopt;
    PtpErrorTerms phc;
    if (distance) {
        phc.phcToSystemNs = distance->offsetNs;
        phc.phcErrorNs = distance->windowNs / 2;
    }
    Verdict verdict = judgePort(reading, *port, sync, phc, limits, options);
    verdict.hardware = hardware;
    if (!hardware || verdict.standing < Standing::Acquiring)
        return verdict;
    if (!distance) {
        verdict.standing = Standing::Acquiring;
        verdict.boundNs.reset();
        verdict.estErrorNs.reset();
        verdict.faults.append(u"phc_not_measured"_s);
        verdict.why = u"the network card's clock was not compared with the system's"_s;
    } else if (qAbs(distance->offsetNs) - distance->windowNs / 2 > limits.holdoverNs) {
        // ptp4l is content while phc2sys is dead.
        verdict.faults.append(u"phc_not_followed"_s);
    }
    return verdict;
}

} // namespace nunect::timesync
