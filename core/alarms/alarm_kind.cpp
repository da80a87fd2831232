// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_rule.h"

#include <iterator>

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;

static constexpr QLatin1StringView priorities[] = {"critical"_L1, "serious"_L1, "caution"_L1};

std::array<AlarmKind, alarmKinds> allAlarmKinds()
{
    std::array<AlarmKind, alarmKinds> all{};
    for (std::size_t i = 0; i < alarmKinds; ++i)
        all[i] = static_cast<AlarmKind>(i);
    return all;
}

QLatin1StringView toText(AlarmKind kind) { return alarmRuleInfo(kind).name; }

QLatin1StringView toText(AlarmPriority priority)
{
    return priorities[static_cast<std::size_t>(priority)];
}

std::optional<AlarmKind> alarmKindFromText(QStringView text)
{
    for (const AlarmKind kind : allAlarmKinds()) {
        if (text == toText(kind))
            return kind;
    }
    return std::nullopt;
}

std::optional<AlarmPriority> alarmPriorityFromText(QStringView text)
{
    for (std::size_t i = 0; i < std::size(priorities); ++i) {
        if (text == priorities[i])
            return static_cast<AlarmPriority>(i);
    }
    return std::nullopt;
}

} // namespace nunect::alarms
