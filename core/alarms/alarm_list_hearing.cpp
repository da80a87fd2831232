// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_list.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

/// What the site's other consoles say, and what they said before this one was there.
namespace nunect::alarms {

static AlarmEvent saidBy(AlarmEvent::Type type, const QString &who)
{
    AlarmEvent event;
    event.type = type;
    event.who = who;
    return event;
}

/// The point in time that a wall clock showed, as seen from now.
static Moment momentAt(qint64 ns, Moment now)
{
    return {now.ms - std::max<qint64>(0, now.ns - ns) / 1'000'000, ns};
}

/// "unit-lost" of "unit-lost:leaf-3" and "unit-lost@hub".
static std::optional<AlarmKind> kindOf(const QString &alarmKey)
{
    return alarmKindFromText(alarmKey.section(u'@', 0, 0).section(u':', 0, 0));
}

static bool isAcknowledged(const AlarmRecord &record, qint64 latestNs)
{
    return record.acknowledged && record.acknowledged->atNs >= latestNs;
}

bool AlarmList::merge(const AlarmRecord &record, Moment now)
{
    const auto all = m_table.rows();
    const auto found = std::ranges::find_if(
        all, [&record](const Alarm &alarm) { return alarm.record.alarm == record.alarm; });
    if (found == all.end())
        return false;
    AlarmRecord said = record;
    said.standing.reset(); // it stands here, too
    const AlarmRecord both = merged((*found).record, said);
    if (both == (*found).record)
        return true;
    Alarm &alarm = change((*found).rowId);
    const AlarmRecord was = std::exchange(alarm.record, both);
    if (both.acknowledged != was.acknowledged
        && (isAcknowledged(both, alarm.latest.ns) || (!record.standing && isCatchingUp(now)))) {
        alarm.acknowledged = true;
        log(alarm, saidBy(AlarmEvent::Acknowledged, both.acknowledged->by), now);
    }
    tellMerged(alarm, was, now);
    restate(alarm, now);
    return true;
}

/// What others have said of \a alarm but for acknowledgements, into the history.
void AlarmList::tellMerged(const Alarm &alarm, const AlarmRecord &was, Moment now)
{
    const AlarmRecord &both = alarm.record;
    if (both.shelf != was.shelf) {
        const bool shelved = both.shelf->untilNs > both.shelf->signature.atNs;
        AlarmEvent event = saidBy(shelved ? AlarmEvent::Shelved : AlarmEvent::Unshelved,
                                  both.shelf->signature.by);
        event.untilNs = shelved ? both.shelf->untilNs : 0;
        log(alarm, event, now);
    }
    if (both.service != was.service) {
        log(alarm,
            saidBy(both.service->out ? AlarmEvent::OutOfService : AlarmEvent::InService,
                   both.service->signature.by),
            now);
    }
    for (const Note &note : both.notes) {
        if (std::ranges::find(was.notes, note) != was.notes.end())
            continue;
        AlarmEvent event = saidBy(AlarmEvent::Noted, note.signature.by);
        event.text = note.text;
        log(alarm, event, now);
    }
}

const Alarm *AlarmList::byKey(const QString &key) const
{
    const auto all = m_table.rows();
    const auto found = std::ranges::find_if(
        all, [&key](const Alarm &alarm) { return recordKey(alarm.record.alarm) == key; });
    return found == all.end() ? nullptr : &*found;
}

void AlarmList::hear(const QString &key, const std::optional<AlarmRecord> &record, Moment now)
{
    if (!m_firstHeardMs)
        m_firstHeardMs = now.ms;
    if (!record)
        return hearGone(key, now);
    const auto &standing = record->standing;
    const auto over = m_overNs.find(key);
    const bool isOver = standing && over != m_overNs.end() && standing->raisedNs <= over->second;
    const Alarm *known = byKey(key);
    if (isOver || (known && standing && !isSame(*known, *standing))) {
        m_heard.erase(key); // nothing of what was said holds for the next one
        return;
    }
    m_heard[key] = *record;
    if (known && standing)
        align(*known, *standing, now);
    if (merge(*record, now) || !standing)
        return;
    if (now.ms - *m_firstHeardMs <= takeOverAfterMs)
        takeOver(*record, now);
    else if (const auto kind = kindOf(record->alarm); kind && !traitsOf(*kind).passes)
        m_toTakeOverMs.try_emplace(key, now.ms + takeOverAfterMs);
}

/// Somebody says that it is over. What holds here is not; its own console will say so again.
void AlarmList::hearGone(const QString &key, Moment now)
{
    m_toTakeOverMs.erase(key);
    if (m_heard.erase(key) == 0)
        return;
    const Alarm *known = byKey(key);
    if (!known || known->state != AlarmState::Returned)
        return;
    Alarm &alarm = change(known->rowId);
    alarm.acknowledged = true; // there, by somebody
    restate(alarm, now);
}

bool AlarmList::isCatchingUp(Moment now) const
{
    return m_firstHeardMs && now.ms - *m_firstHeardMs <= catchUpMs;
}

/// Whether what stands there is what holds here. Somebody saw it while this console ran, or nearly
/// when it came here; or it could be seen here from the start.
bool AlarmList::isSame(const Alarm &alarm, const Standing &standing) const
{
    const qint64 startNs = m_startNs.value_or(0);
    if (std::abs(alarm.raised.ns - standing.raisedNs) <= sameOccurrenceNs
        || standing.toldNs >= startNs)
        return true;
    return traitsOf(alarm.kind).isVisible
        && alarm.raised.ns - startNs
        <= catchUpMs * 1'000'000 + m_rules.of(alarm.kind).onDelayMs * 1'000'000;
}

/// It is as old as the one who saw it first says.
void AlarmList::align(const Alarm &known, const Standing &standing, Moment now)
{
    if (standing.raisedNs >= known.raised.ns)
        return;
    Alarm &alarm = change(known.rowId);
    alarm.raised = momentAt(standing.raisedNs, now);
    const bool cameOnce = alarm.times == alarm.members.size();
    if (cameOnce && standing.latestNs < alarm.latest.ns)
        alarm.latest = momentAt(standing.latestNs, now);
}

void AlarmList::adopt(Alarm &alarm, Moment now)
{
    if (m_heard.empty())
        return;
    const auto heard = m_heard.find(recordKey(alarm.record.alarm));
    if (heard == m_heard.end())
        return;
    AlarmRecord record = heard->second;
    if (record.standing && !isSame(alarm, *record.standing))
        return;
    record.standing.reset();
    alarm.record = merged(alarm.record, record);
    const auto &said = alarm.record.acknowledged;
    // Another console may have been a little faster.
    const bool isFresh = alarm.times == 1 && said && now.ns - said->atNs <= catchUpMs * 1'000'000;
    if (said && (isFresh || (!heard->second.standing && isCatchingUp(now))))
        alarm.acknowledged = true;
}

void AlarmList::takeOverDue(Moment now)
{
    std::vector<QString> due;
    std::erase_if(m_toTakeOverMs, [&](const auto &entry) {
        if (entry.second > now.ms)
            return false;
        due.push_back(entry.first);
        return true;
    });
    for (const QString &key : due) {
        const auto heard = m_heard.find(key);
        if (heard != m_heard.end() && !byKey(key))
            takeOver(heard->second, now);
    }
}

/// Puts an alarm that stood before, or that others see, onto the list as they have it.
void AlarmList::takeOver(const AlarmRecord &record, Moment now)
{
    const auto kind = kindOf(record.alarm);
    if (!kind || !traitsOf(*kind).isShared || m_table.rows().size() >= maxTakenOver)
        return;
    const Standing &standing = *record.standing;
    Alarm made;
    made.number = m_lastNumber + 1;
    made.kind = *kind;
    made.priority = m_rules.of(made.kind).priority;
    made.cause = standing.cause;
    made.flood = standing.flood;
    made.raised = momentAt(standing.raisedNs, now);
    made.latest = momentAt(standing.latestNs, now);
    made.record = record;
    made.record.standing.reset();
    made.acknowledged = isAcknowledged(record, standing.latestNs);
    fill(made, standing, made.latest);
    if (made.members.empty())
        return;
    ++m_lastNumber;
    Alarm &alarm = m_table.add(std::move(made));
    for (const auto &[name, member] : alarm.members) {
        m_tracks.at(member.condition.key).alarm = alarm.rowId;
        if (member.holds && m_rules.of(alarm.kind).enabled)
            m_explainers.begin(member.condition);
    }
    if (alarm.flood)
        m_floods.try_emplace(alarm.kind, alarm.rowId);
    else
        m_newest.try_emplace({alarm.kind, alarm.cause}, alarm.rowId);
    m_unsettled = true;
    log(alarm, saidBy(AlarmEvent::TakenOver, {}), now);

    std::vector<ConditionKey> held;
    for (const auto &[name, member] : alarm.members) {
        if (!member.holds)
            continue;
        held.push_back(member.condition.key);
        m_assumed.push_back({member.condition, standing.latestNs});
    }
    restate(alarm, now); // after which it may be gone
    if (traitsOf(*kind).passes) {
        for (const ConditionKey &key : held)
            ends(key, now);
    }
}

void AlarmList::fill(Alarm &alarm, const Standing &standing, Moment since)
{
    for (const StandingMember &each : standing.members) {
        const Condition condition = conditionOf(alarm.kind, each);
        const auto [at, isNew] = m_tracks.try_emplace(condition.key);
        Track &track = at->second;
        if (track.alarm != 0)
            continue;
        if (isNew || each.holds) {
            track.phase = each.holds ? Track::On : Track::Off;
            track.condition = condition;
        }
        AlarmMember member{condition, each.holds, {}, 1, since};
        alarm.members.emplace(each.member, std::move(member));
        alarm.holding += each.holds ? 1 : 0;
        ++alarm.times;
    }
}

} // namespace nunect::alarms
