// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_rule.h"
#include "core/util/result.h"

#include <QJsonObject>

/// Rules as a profile keeps them:
///
///     {"v": 1, "rules": {"rtt-high": {"enabled": true, "priority": "serious", "limit_ms": 250,
///                                     "deadband_ms": 50, "on_delay_ms": 10000,
///                                     "off_delay_ms": 10000, "sound": true}, ...}}
///
/// `limit` and `deadband` end in the kind's unit, and are there only where it has a value.
namespace nunect::alarms {

/// All rules in full.
QJsonObject toJson(const AlarmRules &rules);

/// What is left out is as AlarmRules() has it. Refused are names that are no kind's or no field's,
/// with the one that was meant, and values out of their range: "alarm rules:
/// 'rules.rtt-high.limit_ms' should be 0.01 to 60000, is -5".
Result<AlarmRules> alarmRulesFromJson(const QJsonObject &json);

} // namespace nunect::alarms
