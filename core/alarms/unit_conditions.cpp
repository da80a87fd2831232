// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/unit_conditions.h"

#include <algorithm>

namespace nunect::alarms {

using contract::ClockQuality;
using store::FleetStore;

static constexpr double nsPerMs = 1e6;

/// The server that it is connected to.
static QString serverOf(const store::UnitRow &unit)
{
    if (unit.heartbeat && !unit.heartbeat->message.kind->server.name.isEmpty())
        return unit.heartbeat->message.kind->server.name;
    return unit.rtt ? unit.rtt->message.server : QString();
}

static void judgeLoss(const Look &look, const store::UnitRow &unit, const QString &server)
{
    if (!unit.heartbeat)
        return; // whether it lives it has not said yet
    // Consoles come and go as people do. Not its liveness: it says nothing while nobody could have
    // heard the unit.
    const bool comesAndGoes = unit.heartbeat->message.kind->role == u"console";
    if (unit.alarmed && !comesAndGoes)
        look.conditions.set({{AlarmKind::UnitLost, unit.unit}, server, {}, {}, unit.unit});
    else
        look.conditions.end(AlarmKind::UnitLost, unit.unit);
}

static void judgeRtt(const Look &look, const store::UnitRow &unit, const QString &server)
{
    const double us = FleetStore::isStale(unit.rtt, look.now.ms)
        ? -1
        : std::max(unit.rtt->message.nativeRttUs.value_or(-1),
                   unit.rtt->message.appRttUs.value_or(-1));
    if (us < 0)
        look.conditions.end(AlarmKind::RttHigh, unit.unit);
    else
        look.conditions.judge(look.rules.of(AlarmKind::RttHigh), AlarmKind::RttHigh, unit.unit,
                              us / 1000, server);
}

static void judgeClock(const Look &look, const store::UnitRow &unit, const QString &server)
{
    const bool stale = FleetStore::isStale(unit.time, look.now.ms);
    const auto quality = stale ? ClockQuality::Locked : unit.time->message.quality;
    if (quality == ClockQuality::Freerun || quality == ClockQuality::Acquiring)
        look.conditions.set(
            {{AlarmKind::ClockUnlocked, unit.unit}, server, {}, contract::toText(quality), {}});
    else
        look.conditions.end(AlarmKind::ClockUnlocked, unit.unit);
    if (stale || !unit.time->message.errorBoundNs)
        look.conditions.end(AlarmKind::ClockErrorHigh, unit.unit);
    else
        look.conditions.judge(
            look.rules.of(AlarmKind::ClockErrorHigh), AlarmKind::ClockErrorHigh, unit.unit,
            static_cast<double>(*unit.time->message.errorBoundNs) / nsPerMs, server);
}

void lookAtUnits(const Look &look)
{
    visitRows(look.site.fleet, look.changes.fleet, look.all, [&look](const store::UnitRow &unit) {
        const QString server = serverOf(unit);
        judgeLoss(look, unit, server);
        if (unit.alarmed)
            return;
        judgeRtt(look, unit, server);
        judgeClock(look, unit, server);
    });
}

static void judgeMoves(const Look &look, const store::UnitMovesRow &moves)
{
    look.conditions.judge(
        look.rules.of(AlarmKind::UnitPingPong), AlarmKind::UnitPingPong, moves.unit,
        static_cast<double>(store::HandoffStore::recentMoves(moves, look.now.ms)), moves.last.to,
        QStringLiteral("%1, %2").arg(moves.last.from, moves.last.to));
}

void lookAtMoves(const Look &look)
{
    visitRows(look.site.handoffs, look.changes.unitMoves, look.all,
              [&look](const store::UnitMovesRow &moves) { judgeMoves(look, moves); });
    if (!look.second)
        return;
    // With time the count falls.
    for (const QString &unit : look.conditions.members(AlarmKind::UnitPingPong)) {
        if (const store::UnitMovesRow *moves = look.site.handoffs.movesOf(unit))
            judgeMoves(look, *moves);
    }
}

} // namespace nunect::alarms
