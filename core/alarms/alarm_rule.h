// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_kind.h"

namespace nunect::alarms {

/// When a kind of alarm is raised, and when it is over.
struct AlarmRule
{
    bool enabled = true;
    AlarmPriority priority = AlarmPriority::Caution;
    /// In the unit of AlarmRuleInfo; both mean nothing where the kind has no value.
    double limit = 0;
    double deadband = 0;   ///< how far back beyond the limit a value has to be to count as back
    qint64 onDelayMs = 0;  ///< for so long it has to hold before it is an alarm
    qint64 offDelayMs = 0; ///< for so long it has to be gone before it counts as gone
    bool sound = false;    ///< as long as one of them is unacknowledged

    bool operator==(const AlarmRule &) const = default;
};

/// What a kind's rule can be, and what it is unless a person chooses otherwise.
struct AlarmRuleInfo
{
    enum Sense {
        None,  ///< it holds or not, there is no value
        Above, ///< the limit and what is above it are wrong
        Below, ///< the limit and what is below it
    };

    AlarmKind kind;
    QLatin1StringView name;
    Sense sense;
    QLatin1StringView unit; ///< of value, limit and deadband: "ms", "%", "days"; empty: a count
    double least;           ///< that the limit may be
    double most;
    AlarmRule standard;
    QLatin1StringView why; ///< it is so
};

/// Of every kind, in their order.
const AlarmRuleInfo &alarmRuleInfo(AlarmKind kind);

/// How far back the deadband of \a rule may reach: beyond that no value could ever count as back.
double widestDeadband(const AlarmRuleInfo &info, const AlarmRule &rule);

/// Delays may be 0 to this.
inline constexpr qint64 maxAlarmDelayMs = 3'600'000;
/// What "lately" means where a kind's value is how often something happened.
inline constexpr qint64 burstWindowMs = 60'000;
inline constexpr qint64 flapWindowMs = 600'000;

/// Whether \a value is wrong by \a rule; \a before: whether it was so at its last value, which the
/// deadband holds on to.
bool exceeds(const AlarmRuleInfo &info, const AlarmRule &rule, double value, bool before);

/// The rules of all kinds. A value type.
class AlarmRules
{
public:
    AlarmRules(); ///< the standard ones

    const AlarmRule &of(AlarmKind kind) const { return m_rules[static_cast<std::size_t>(kind)]; }
    AlarmRule &of(AlarmKind kind) { return m_rules[static_cast<std::size_t>(kind)]; }

    bool operator==(const AlarmRules &) const = default;

private:
    std::array<AlarmRule, alarmKinds> m_rules;
};

} // namespace nunect::alarms
