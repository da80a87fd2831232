// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm.h"

#include "core/alarms/alarm_rule.h"

#include <algorithm>
#include <tuple>

namespace nunect::alarms {

const AlarmMember &worstMember(const Alarm &alarm)
{
    const bool below = alarmRuleInfo(alarm.kind).sense == AlarmRuleInfo::Below;
    const auto rank = [below](const auto &entry) {
        const AlarmMember &member = entry.second;
        const double value = member.condition.value.value_or(0);
        return std::tuple(member.holds, below ? -value : value, member.since.ms);
    };
    return std::ranges::max_element(alarm.members, {}, rank)->second;
}

} // namespace nunect::alarms
