// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/unit_clock.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

using contract::ClockQuality;
using contract::ClockSource;

static constexpr qint64 acquiringS = 5;
static constexpr qint64 trackingS = 15;
static constexpr qint64 holdoverEndS = 30;

/// How well a kind of clock does: the usual offset and the bound that a unit can guarantee.
struct Grade
{
    qint64 offsetNs;
    qint64 boundNs;
};

static Grade gradeOf(const Unit &unit)
{
    switch (unit.clock) {
    case ClockKind::PtpHardware:
        return {40, 1'500};
    case ClockKind::PtpSoftware:
        return {6'000, 70'000};
    case ClockKind::Ntp:
        // What the way there takes cannot be known closer than by half of it and back.
        return {60'000, 400'000 + static_cast<qint64>(unit.rttUs * 500)};
    case ClockKind::None:
        break;
    }
    return {900'000'000, 0};
}

static ClockSource sourceOf(ClockKind kind)
{
    if (kind == ClockKind::None)
        return ClockSource::None;
    return kind == ClockKind::Ntp ? ClockSource::Ntp : ClockSource::Ptp;
}

/// Where in -1 to 1 this unit's offset is just now: wanders, without a state to keep.
static double wander(const Unit &unit, qint64 step)
{
    const quint64 slot = static_cast<quint64>(step / stepsPerSecond);
    Random random((quint64(unit.bootId) << 32) + slot);
    return random.normal() / 3;
}

/// Seconds from \a since to \a step.
static qint64 secondsSince(qint64 since, qint64 step) { return (step - since) / stepsPerSecond; }

static bool isSourceLost(const Unit &unit, qint64 step)
{
    return step >= unit.sourceLostAt && step < unit.sourceBackAt;
}

static void followSource(const Unit &unit, qint64 step, ClockState &state)
{
    const qint64 seen = std::max({unit.startedAt, unit.sourceBackAt, unit.clockSteppedAt});
    // Most of a site has been up for long when the simulation begins.
    const qint64 followed = seen <= 0 ? trackingS : secondsSince(seen, step);
    const Grade grade = gradeOf(unit);
    if (followed < acquiringS) {
        state.quality = ClockQuality::Acquiring;
    } else {
        const bool isSettled = followed >= trackingS;
        state.quality = isSettled ? ClockQuality::Locked : ClockQuality::Tracking;
        state.boundNs = isSettled ? grade.boundNs : 4 * grade.boundNs;
    }
    state.offsetNs = static_cast<qint64>(double(grade.offsetNs) * wander(unit, step));
}

/// The bound grows by 50 ns a ms, as an oscillator of 50 ppm may drift.
static void holdOver(const Unit &unit, qint64 step, ClockState &state)
{
    const qint64 lost = secondsSince(unit.sourceLostAt, step);
    const Grade grade = gradeOf(unit);
    const qint64 driftNs = lost * 50'000;
    state.offsetNs = driftNs / 5;
    if (lost < holdoverEndS) {
        state.quality = ClockQuality::Tracking;
        state.holdoverS = lost;
        state.boundNs = grade.boundNs + driftNs;
        state.faults = QStringList{u"stale_sync"_s};
    } else {
        state.source = ClockSource::None;
        state.quality = ClockQuality::Freerun;
    }
}

ClockState clockState(const Unit &unit, qint64 step)
{
    ClockState state;
    state.source = sourceOf(unit.clock);
    if (unit.clock == ClockKind::None)
        state.offsetNs = gradeOf(unit).offsetNs / (1 + qint64(unit.bootId % 100));
    else if (isSourceLost(unit, step))
        holdOver(unit, step, state);
    else
        followSource(unit, step, state);
    if (step >= unit.clockSteppedAt && secondsSince(unit.clockSteppedAt, step) < trackingS)
        state.faults.append(u"clock_stepped"_s);
    return state;
}

static QString grandmasterId(const Unit &unit)
{
    return u"5c857e.fffe.3e4f1%1"_s.arg(unit.grandmaster);
}

static QString ntpReference(const Unit &unit) { return u"C0A8010%1"_s.arg(unit.grandmaster + 1); }

contract::ClockStamp clockStamp(const Unit &unit, const ClockState &state)
{
    contract::ClockStamp stamp;
    stamp.source = state.source;
    stamp.quality = state.quality;
    stamp.errorNs = state.boundNs;
    if (state.source == ClockSource::Ptp)
        stamp.ref = grandmasterId(unit);
    else if (state.source == ClockSource::Ntp)
        stamp.ref = ntpReference(unit);
    stamp.epoch = u"%1:%2"_s.arg(unit.bootId, 8, 16, QChar(u'0')).arg(unit.clockSteps);
    return stamp;
}

std::optional<contract::PtpDetail> ptpDetail(const Unit &unit, const ClockState &state,
                                             Random &random)
{
    if (state.source != ClockSource::Ptp)
        return std::nullopt;
    const bool isLost = state.holdoverS.has_value();
    const bool isHardware = unit.clock == ClockKind::PtpHardware;
    contract::PtpDetail ptp;
    ptp.portState = isLost                         ? u"LISTENING"_s
        : state.quality == ClockQuality::Acquiring ? u"UNCALIBRATED"_s
                                                   : u"SLAVE"_s;
    ptp.gmId = grandmasterId(unit);
    ptp.gmPresent = !isLost;
    ptp.domain = 0;
    ptp.stepsRemoved = 1 + unit.grandmaster;
    ptp.gmClass = 6;
    ptp.gmAccuracy = u"0x21"_s;
    if (!isLost) {
        ptp.offsetNs = state.offsetNs;
        ptp.meanPathDelayNs = static_cast<qint64>(random.between(450, 900));
    }
    ptp.hwTimestamp = isHardware;
    if (isHardware)
        ptp.phcToSystemNs = static_cast<qint64>(random.normal() * 30);
    return ptp;
}

std::optional<contract::NtpDetail> ntpDetail(const Unit &unit, const ClockState &state,
                                             Random &random)
{
    if (state.source != ClockSource::Ntp)
        return std::nullopt;
    contract::NtpDetail ntp;
    ntp.refId = ntpReference(unit);
    ntp.refName = u"hub"_s;
    ntp.stratum = 3;
    ntp.leap = u"normal"_s;
    ntp.offsetNs = state.offsetNs;
    ntp.rmsOffsetNs = qAbs(state.offsetNs) + static_cast<qint64>(random.between(0, 20'000));
    ntp.frequencyPpb = static_cast<qint64>(unit.bootId % 20'000) - 10'000;
    ntp.rootDelayNs = static_cast<qint64>(unit.rttUs * 1'000);
    ntp.rootDispersionNs = static_cast<qint64>(random.between(60'000, 400'000));
    return ntp;
}

} // namespace nunect::sim
