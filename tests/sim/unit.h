// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "tests/sim/random.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace nunect::sim {

inline constexpr int stepMs = 20; ///< the model's step
inline constexpr int stepsPerSecond = 1000 / stepMs;

/// Not yet, or never.
inline constexpr qint64 never = -1'000'000'000;

enum class ClockKind { PtpHardware, PtpSoftware, Ntp, None };

/// One simulated unit: what it is, how far its counters are, and what is wrong with it. Times are
/// steps of the model.
struct Unit
{
    QString id;
    QString arch;
    ClockKind clock = ClockKind::Ntp;
    double rttUs = 300; ///< usual native RTT
    int grandmaster = 0;
    bool answersEcho = false;
    int cell = 0; ///< which of the site's servers it is to be at
    /// Where it has said that it is; nothing: where all are.
    std::optional<contract::ServerIdentity> server;
    quint32 bootId = 0;

    qint64 startedAt = 0;
    quint64 heartbeats = 0;
    quint64 rttMessages = 0;
    quint64 timeMessages = 0;
    quint64 probes = 0;
    quint64 lostProbes = 0;
    quint64 clockSteps = 0;

    qint64 goneUntil = never;      ///< says and answers nothing before
    qint64 silentUntil = never;    ///< its heartbeats are lost before
    qint64 slowUntil = never;      ///< its RTT is long before
    qint64 sourceLostAt = never;   ///< its clock has no source from here on ...
    qint64 sourceBackAt = never;   ///< ... to here
    qint64 clockSteppedAt = never; ///< its clock was last set

    bool isGone(qint64 step) const { return step < goneUntil; }
};

/// A unit of the site, made with \a random; \a index names it.
Unit makeUnit(int index, Random &random);

/// What the unit's next messages say at \a step. \a nowNs is true time: what the unit's own clock
/// reads is off by its offset. Counters go up by one.
contract::Heartbeat heartbeat(Unit &unit, qint64 step, qint64 nowNs,
                              const contract::ServerIdentity &server);
contract::Rtt rtt(Unit &unit, qint64 step, qint64 nowNs, const QString &server, Random &random);
contract::TimeMetric timeMetric(Unit &unit, qint64 step, qint64 nowNs, Random &random);

/// The process has started anew: counters begin again.
void restart(Unit &unit, qint64 step);

} // namespace nunect::sim
