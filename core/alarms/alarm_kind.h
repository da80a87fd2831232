// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>

/// Alarms after ISA-18.2: what a person at a site has to know of and can do something about.
namespace nunect::alarms {

/// What can be wrong.
enum class AlarmKind {
    UnitLost,         ///< no heartbeat for six of its intervals
    RttHigh,          ///< a unit's round trips take too long
    ClockUnlocked,    ///< a unit's clock follows no source
    ClockErrorHigh,   ///< a unit's clock may be farther from UTC than wanted
    UnitPingPong,     ///< a unit goes back and forth between servers
    ServerDown,       ///< a server said goodbye, or does not answer any more
    ServerLameDuck,   ///< a server asks its clients to leave
    ServerAdvisories, ///< a server's version has published faults
    CertificateEnding,
    LinkDown, ///< a route, gateway or leaf node that was there is gone
    LinkFlapping,
    SlowConsumer,     ///< bytes wait too long for a client, or clients were cut off for that
    AuthErrors,       ///< many refused logins on one server
    JetStreamStorage, ///< a stream or a server's storage is nearly full
    SequenceGaps,     ///< events of a server did not reach this console
    DecodeErrors,     ///< messages that could not be read
    RecordSilent,     ///< of a leaf node nothing comes to be recorded
};

inline constexpr std::size_t alarmKinds = static_cast<std::size_t>(AlarmKind::RecordSilent) + 1;
std::array<AlarmKind, alarmKinds> allAlarmKinds();

/// How a kind is to be taken when it was seen by others, or before this console was there.
struct KindTraits
{
    /// Seen by every console alike; otherwise it is about one console alone.
    bool isShared = true;
    /// It is there to be seen at any time. What is not was seen to come by the one who raised it.
    bool isVisible = false;
    /// Silence says that it is over: it is something that happens, not something that is.
    bool passes = false;
};
KindTraits traitsOf(AlarmKind kind);

/// How soon a person has to act, the most urgent first.
enum class AlarmPriority {
    Critical, ///< now: part of the site does not work
    Serious,  ///< within minutes, or part of it will not work
    Caution,  ///< within the day
};

/// As they stand in files and keys: "unit-lost", "critical".
QLatin1StringView toText(AlarmKind kind);
QLatin1StringView toText(AlarmPriority priority);
std::optional<AlarmKind> alarmKindFromText(QStringView text);
std::optional<AlarmPriority> alarmPriorityFromText(QStringView text);

} // namespace nunect::alarms
