// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm.h"
#include "core/alarms/alarm_history.h"
#include "core/alarms/alarm_rule.h"
#include "core/models/status.h"

#include <QString>

/// Alarms as people read them.
namespace nunect::models {

QString kindText(alarms::AlarmKind kind);             ///< "Unit lost"
QString priorityText(alarms::AlarmPriority priority); ///< "Critical"
QString stateText(alarms::AlarmState state);          ///< "Acknowledged"
QString eventText(alarms::AlarmEvent::Type type);     ///< "Raised"
Status::Value priorityStatus(alarms::AlarmPriority priority);
/// That of its priority only where it holds and a person is to see it.
Status::Value alarmStatus(const alarms::Alarm &alarm);

/// Its member; or who is left of several, or how many, and what they have in common: "200 –
/// leaf-2".
QString membersText(const alarms::Alarm &alarm);
/// What its members have in common, or the one has; empty if nothing.
QString causeText(const alarms::Alarm &alarm);
/// "312 ms"; empty without a value.
QString valueText(alarms::AlarmKind kind, const std::optional<double> &value);
/// "≥ 250 ms"; empty where the kind has no value.
QString limitText(alarms::AlarmKind kind, const alarms::AlarmRule &rule);
/// What a member follows from: "Server down: hub".
QString explainerText(const QString &explainerKey);
/// In one line: "Unit lost: leaf-3".
QString headline(const alarms::Alarm &alarm);

} // namespace nunect::models
