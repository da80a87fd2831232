// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/unit.h"

#include "tests/sim/names.h"
#include "tests/sim/unit_clock.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

static constexpr double slowFactor = 25;
static constexpr double shareLostWhenSlow = 0.2;
static constexpr double shareWithEcho = 0.2;

static ClockKind chooseClock(Random &random)
{
    const int percent = random.below(100);
    if (percent < 55)
        return ClockKind::PtpHardware;
    if (percent < 70)
        return ClockKind::PtpSoftware;
    return percent < 99 ? ClockKind::Ntp : ClockKind::None;
}

/// Most are wired, some are on Wi-Fi, few are in another hall or town.
static double chooseRtt(Random &random)
{
    const int percent = random.below(100);
    if (percent < 80)
        return random.between(150, 450);
    return percent < 95 ? random.between(1'500, 6'000) : random.between(9'000, 25'000);
}

Unit makeUnit(int index, Random &random)
{
    Unit unit;
    unit.id = unitName(index);
    unit.arch = random.chance(0.7) ? u"aarch64"_s : u"x86_64"_s;
    unit.clock = chooseClock(random);
    unit.rttUs = chooseRtt(random);
    unit.grandmaster = random.below(2);
    unit.answersEcho = random.chance(shareWithEcho);
    unit.bootId = static_cast<quint32>(random.next());
    unit.startedAt = -qint64(random.below(7 * 24 * 3600)) * stepsPerSecond;
    return unit;
}

/// What the unit's own clock reads.
static qint64 ownClock(const Unit &unit, qint64 step, qint64 nowNs)
{
    return nowNs + clockState(unit, step).offsetNs;
}

contract::Heartbeat heartbeat(Unit &unit, qint64 step, qint64 nowNs,
                              const contract::ServerIdentity &server)
{
    contract::Heartbeat message;
    message.unit = unit.id;
    message.role = u"guardian"_s;
    message.seq = ++unit.heartbeats;
    message.tsNs = ownClock(unit, step, nowNs);
    message.uptimeS = (step - unit.startedAt) / stepsPerSecond;
    message.version = QStringLiteral(NUNECT_VERSION);
    message.host = unit.id;
    message.os = u"linux"_s;
    message.arch = unit.arch;
    message.server = server;
    return message;
}

static double rounded(double us) { return std::round(us * 10) / 10; }

contract::Rtt rtt(Unit &unit, qint64 step, qint64 nowNs, const QString &server, Random &random)
{
    const bool isSlow = step < unit.slowUntil;
    // A long tail, as real ones have.
    double native = unit.rttUs * (1 + 0.08 * random.normal());
    native += unit.rttUs * std::pow(random.between(0, 1), 12) * 3;
    if (isSlow)
        native *= slowFactor;

    contract::Rtt message;
    message.unit = unit.id;
    message.seq = ++unit.rttMessages;
    message.tsNs = ownClock(unit, step, nowNs);
    message.server = server;
    message.sent = ++unit.probes;
    if (isSlow && random.chance(shareLostWhenSlow)) {
        message.lost = ++unit.lostProbes;
        return message;
    }
    message.lost = unit.lostProbes;
    message.nativeRttUs = rounded(native);
    message.appRttUs = rounded(native * 1.2 + random.between(50, 90));
    return message;
}

contract::TimeMetric timeMetric(Unit &unit, qint64 step, qint64 nowNs, Random &random)
{
    const ClockState state = clockState(unit, step);
    contract::TimeMetric message;
    message.unit = unit.id;
    message.seq = ++unit.timeMessages;
    message.tsNs = nowNs + state.offsetNs;
    message.source = state.source;
    message.quality = state.quality;
    message.holdoverS = state.holdoverS;
    if (state.source != contract::ClockSource::None && !state.holdoverS)
        message.offsetNs = state.offsetNs;
    message.errorBoundNs = state.boundNs;
    if (state.boundNs) {
        message.errorBoundRef = u"utc"_s;
        message.estErrorNs = *state.boundNs / 8;
    }
    message.faults = state.faults;
    message.stepCount = unit.clockSteps;
    message.ptp = ptpDetail(unit, state, random);
    message.ntp = ntpDetail(unit, state, random);
    return message;
}

void restart(Unit &unit, qint64 step)
{
    unit.startedAt = step;
    unit.heartbeats = 0;
    unit.rttMessages = 0;
    unit.timeMessages = 0;
    unit.probes = 0;
    unit.lostProbes = 0;
    unit.silentUntil = never;
    unit.slowUntil = never;
}

} // namespace nunect::sim
