// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/condition.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace nunect {
class JsonReader;
}

namespace nunect::alarms {

struct Alarm;
struct AlarmRecord;

/// One of those that an alarm was about when somebody last told of it.
struct StandingMember
{
    QString member;
    bool holds = true;
    QString cause;
    std::optional<double> value;
    QString detail;
    QString behind;

    bool operator==(const StandingMember &) const = default;
};

/// An alarm itself, for consoles that start when what it comes from cannot be seen any more:
///
///     {"raised": "2026-11-23T10:00:00.000000000Z", "latest": "…", "told": "…", "cause": "hub",
///      "members": [{"member": "leaf-3", "behind": "leaf-3", "value": 3.5, "detail": "…"},
///                  {"member": "leaf-4", "gone": true}]}
///
/// What is empty, or as it mostly is, is left out. `raised` is what tells one occurrence of an
/// alarm from the next: a record belongs to one of them.
struct Standing
{
    static constexpr std::size_t maxMembers = 400; ///< of larger groups the others are not kept
    static constexpr qsizetype maxTextChars = 200; ///< longer details are cut

    qint64 raisedNs = 0; ///< when it came first, by the wall clock of the one who saw it first
    qint64 latestNs = 0; ///< when something of it came last
    qint64 toldNs = 0;   ///< by the one who wrote this
    QString cause;
    bool flood = false;
    std::vector<StandingMember> members;

    bool operator==(const Standing &) const = default;
};

/// \a alarm as it stands now, of a size that fits into a record.
Standing standingOf(const Alarm &alarm, qint64 nowNs);
/// What the site's other consoles are to know of \a alarm.
AlarmRecord sharedRecord(const Alarm &alarm, qint64 nowNs);
/// What \a member of an alarm of that kind was wrong with.
Condition conditionOf(AlarmKind kind, const StandingMember &member);

QJsonObject toJson(const Standing &standing);
Standing readStanding(JsonReader &reader);
/// A time as RFC 3339, in ns since the Unix epoch.
qint64 readTime(JsonReader &reader, QStringView field);

/// What two consoles say of one occurrence: that which was told last, since the earlier of both.
Standing merged(const Standing &one, const Standing &other);

/// Consoles see one thing within so many seconds of each other; what lies farther apart and is not
/// known to be one is another occurrence.
inline constexpr qint64 sameOccurrenceNs = 60'000'000'000;
/// Whether both are of one occurrence, as far as they say.
bool isSameOccurrence(const AlarmRecord &one, const AlarmRecord &other);

/// Whether a console that starts learns the same from both: values that have moved, and when
/// somebody told of it, are not worth a message.
bool saysTheSame(const AlarmRecord &one, const AlarmRecord &other);

} // namespace nunect::alarms
