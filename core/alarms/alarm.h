// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_record.h"
#include "core/alarms/condition.h"

#include <QString>

#include <map>
#include <optional>

namespace nunect::alarms {

/// Where an alarm is on its way from raised to cleared, in the order of how much it wants a person.
enum class AlarmState {
    Unacknowledged, ///< it holds, and nobody has said that they know
    Returned,       ///< it is gone, and nobody has said that they knew
    Acknowledged,   ///< it holds, and somebody takes care
    Shelved,        ///< a person has put it aside until a time, whether it holds or not
    Suppressed,     ///< it holds, but another alarm explains it, or its rule is disabled
    OutOfService,   ///< it holds, but a person says that this is meant to be so from now on
};

/// One of those that an alarm is about.
struct AlarmMember
{
    Condition condition; ///< as it was last told
    bool holds = true;
    QString explainedBy; ///< key of what it follows from, as Explainers has it; empty: nothing
    quint64 times = 1;   ///< that its condition came
    Moment since;        ///< when it came last
};

/// An alarm: one condition, or many of one kind that came together and have one cause.
struct Alarm
{
    using Key = quint64;

    quint64 rowId = 0;
    quint64 number = 0; ///< the list's, rising
    AlarmKind kind = AlarmKind::UnitLost;
    AlarmPriority priority = AlarmPriority::Caution;
    AlarmState state = AlarmState::Unacknowledged;
    QString cause;      ///< of all its members; empty if they have several
    bool flood = false; ///< it takes whatever comes of its kind: there was too much for lines
    std::map<QString, AlarmMember> members;
    std::size_t holding = 0;   ///< members whose condition holds
    std::size_t explained = 0; ///< of them: those that follow from something else
    std::size_t explains = 0;  ///< conditions that are suppressed because of this alarm
    quint64 times = 0;         ///< conditions that came, those that came again too
    Moment raised;             ///< when the first one came
    Moment latest;             ///< when the last one came
    bool acknowledged = false; ///< since then
    AlarmRecord record;        ///< what persons did, with the alarm's key

    Key key() const { return number; }
    bool isGroup() const { return members.size() > 1; }
};

/// Of those members whose condition holds, or else of all, the one that is farthest beyond its
/// limit; without values the one that came last.
const AlarmMember &worstMember(const Alarm &alarm);

} // namespace nunect::alarms
