// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/standing.h"

#include "core/alarms/alarm.h"
#include "core/util/json_reader.h"
#include "core/util/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;

/// About what it takes as JSON; in UTF-8 a text may be three times as long.
static qsizetype sizeOf(const StandingMember &member)
{
    return 40 + member.member.size() + member.cause.size() + member.detail.size()
        + member.behind.size();
}

Standing standingOf(const Alarm &alarm, qint64 nowNs)
{
    qsizetype room = AlarmRecord::maxBytes / 4; // the notes want some, too
    Standing standing{alarm.raised.ns, alarm.latest.ns, nowNs, alarm.cause, alarm.flood, {}};
    // Those that hold are what a person has to know of.
    for (const bool holds : {true, false}) {
        for (const auto &[name, member] : alarm.members) {
            if (member.holds != holds || standing.members.size() == Standing::maxMembers)
                continue;
            const Condition &condition = member.condition;
            const StandingMember kept{name,
                                      holds,
                                      condition.cause,
                                      condition.value,
                                      condition.detail.left(Standing::maxTextChars),
                                      condition.behind};
            room -= sizeOf(kept);
            if (room >= 0 || standing.members.empty())
                standing.members.push_back(kept);
        }
    }
    return standing;
}

AlarmRecord sharedRecord(const Alarm &alarm, qint64 nowNs)
{
    AlarmRecord record = alarm.record;
    if (traitsOf(alarm.kind).isShared)
        record.standing = standingOf(alarm, nowNs);
    return record;
}

Condition conditionOf(AlarmKind kind, const StandingMember &member)
{
    return {{kind, member.member}, member.cause, member.value, member.detail, member.behind};
}

static QJsonObject memberJson(const Standing &standing, const StandingMember &member)
{
    QJsonObject json{{u"member"_s, member.member}};
    if (!member.holds)
        json.insert(u"gone"_s, true);
    if (member.cause != standing.cause)
        json.insert(u"cause"_s, member.cause);
    if (member.value)
        json.insert(u"value"_s, *member.value);
    if (!member.detail.isEmpty())
        json.insert(u"detail"_s, member.detail);
    if (!member.behind.isEmpty())
        json.insert(u"behind"_s, member.behind);
    return json;
}

QJsonObject toJson(const Standing &standing)
{
    QJsonArray members;
    for (const StandingMember &member : standing.members)
        members.append(memberJson(standing, member));
    QJsonObject json{{u"raised"_s, toRfc3339(standing.raisedNs)},
                     {u"latest"_s, toRfc3339(standing.latestNs)},
                     {u"told"_s, toRfc3339(standing.toldNs)},
                     {u"cause"_s, standing.cause},
                     {u"members"_s, members}};
    if (standing.flood)
        json.insert(u"flood"_s, true);
    return json;
}

qint64 readTime(JsonReader &reader, QStringView field)
{
    const QString text = reader.text(field);
    const auto ns = fromRfc3339(text);
    if (!reader.failed() && !ns)
        reader.fail(field, u"is no time: '%1'"_s.arg(text.left(40)));
    return ns.value_or(0);
}

static QString readText(JsonReader &reader, QStringView field)
{
    const QString text = reader.optionalText(field);
    if (text.size() > 1000)
        reader.fail(field, u"should have 1000 characters at most, has %1"_s.arg(text.size()));
    return text;
}

static StandingMember readMember(JsonReader &reader, const QString &cause)
{
    StandingMember member;
    member.member = readText(reader, u"member");
    if (!reader.failed() && member.member.isEmpty())
        reader.fail(u"member", u"is empty"_s);
    member.holds = !reader.optionalBoolean(u"gone").value_or(false);
    member.cause = reader.hasValue(u"cause") ? readText(reader, u"cause") : cause;
    member.value = reader.optionalNumber(u"value", std::numeric_limits<double>::lowest());
    member.detail = readText(reader, u"detail");
    member.behind = readText(reader, u"behind");
    return member;
}

Standing readStanding(JsonReader &reader)
{
    Standing standing;
    standing.raisedNs = readTime(reader, u"raised");
    standing.latestNs = readTime(reader, u"latest");
    standing.toldNs = readTime(reader, u"told");
    standing.cause = readText(reader, u"cause");
    standing.flood = reader.optionalBoolean(u"flood").value_or(false);
    std::vector<JsonReader> members = reader.optionalObjects(u"members");
    if (members.empty() || members.size() > Standing::maxMembers)
        reader.fail(u"members",
                    u"should be 1 to %1, are %2"_s.arg(Standing::maxMembers).arg(members.size()));
    for (JsonReader &member : members)
        standing.members.push_back(readMember(member, standing.cause));
    return standing;
}

/// The rest only has to make one of two that differ win always.
static bool isBefore(const Standing &one, const Standing &other)
{
    const auto rank = [](const Standing &each) {
        return std::tuple(each.toldNs, each.latestNs, each.members.size());
    };
    if (rank(one) != rank(other))
        return rank(one) < rank(other);
    const auto text = [](const Standing &each) {
        return QJsonDocument(toJson(each)).toJson(QJsonDocument::Compact);
    };
    return text(one) < text(other);
}

Standing merged(const Standing &one, const Standing &other)
{
    const qint64 raisedNs = std::min(one.raisedNs, other.raisedNs);
    Standing both = one;
    Standing with = other;
    both.raisedNs = with.raisedNs = raisedNs; // before they are compared: it must not matter
    if (isBefore(both, with))
        std::swap(both, with);
    return both;
}

bool isSameOccurrence(const AlarmRecord &one, const AlarmRecord &other)
{
    return !one.standing || !other.standing
        || std::abs(one.standing->raisedNs - other.standing->raisedNs) <= sameOccurrenceNs;
}

static bool isAcknowledged(const AlarmRecord &record)
{
    return record.acknowledged && record.standing
        && record.acknowledged->atNs >= record.standing->latestNs;
}

bool saysTheSame(const AlarmRecord &one, const AlarmRecord &other)
{
    const auto withoutStanding = [](AlarmRecord record) {
        record.standing.reset();
        return record;
    };
    if (withoutStanding(one) != withoutStanding(other)
        || one.standing.has_value() != other.standing.has_value())
        return false;
    if (!one.standing)
        return true;
    const auto isSame = [](const StandingMember &a, const StandingMember &b) {
        return a.member == b.member && a.holds == b.holds && a.cause == b.cause
            && a.behind == b.behind;
    };
    return one.standing->raisedNs == other.standing->raisedNs
        && one.standing->cause == other.standing->cause
        && isAcknowledged(one) == isAcknowledged(other)
        && std::ranges::equal(one.standing->members, other.standing->members, isSame);
}

} // namespace nunect::alarms
