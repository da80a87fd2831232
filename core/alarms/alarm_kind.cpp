// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_rule.h"
#include "core/util/enum_text.h"

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

KindTraits traitsOf(AlarmKind kind)
{
    static constexpr KindTraits unseen{true, false, false};
    static constexpr KindTraits visible{true, true, false};
    static constexpr KindTraits passing{true, false, true};
    switch (kind) {
    case AlarmKind::UnitLost:
    case AlarmKind::ServerDown:
    case AlarmKind::LinkDown:
        return unseen;
    case AlarmKind::RttHigh:
    case AlarmKind::ClockUnlocked:
    case AlarmKind::ClockErrorHigh:
    case AlarmKind::ServerLameDuck:
    case AlarmKind::ServerAdvisories:
    case AlarmKind::CertificateEnding:
    case AlarmKind::JetStreamStorage:
    case AlarmKind::RecordSilent:
        return visible;
    case AlarmKind::UnitPingPong:
    case AlarmKind::LinkFlapping:
    case AlarmKind::SlowConsumer:
    case AlarmKind::AuthErrors:
    case AlarmKind::DecodeErrors:
        return passing;
    case AlarmKind::SequenceGaps:
        break;
    }
    return {false, false, true};
}

QLatin1StringView toText(AlarmKind kind) { return alarmRuleInfo(kind).name; }

QLatin1StringView toText(AlarmPriority priority)
{
    return priorities[static_cast<std::size_t>(priority)];
}

std::optional<AlarmKind> alarmKindFromText(QStringView text)
{
    return enumFromText(text, allAlarmKinds());
}

std::optional<AlarmPriority> alarmPriorityFromText(QStringView text)
{
    return enumFromText(
        text, std::array{AlarmPriority::Critical, AlarmPriority::Serious, AlarmPriority::Caution});
}

} // namespace nunect::alarms
