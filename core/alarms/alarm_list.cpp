// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_list.h"

namespace nunect::alarms {

AlarmList::AlarmList(AlarmRules rules, std::size_t historyCapacity)
    : m_rules(std::move(rules))
    , m_history(historyCapacity)
{
}

void AlarmList::update(std::span<const ConditionChange> changes, Moment now)
{
    if (!m_startNs)
        m_startNs = now.ns;
    for (const ConditionChange &change : changes) {
        if (change.holds)
            begins(change.condition, now);
        else
            ends(change.condition.key, now);
    }
    while (!m_due.empty() && m_due.begin()->first <= now.ms) {
        const auto due = m_due.extract(m_due.begin());
        passDelay(due.mapped(), due.key(), now);
    }
    endShelves(now);
    takeOverDue(now);
    if (m_explainers.passTime(now.ms))
        m_unsettled = true;
    if (m_unsettled)
        settle(now);
}

void AlarmList::begins(const Condition &condition, Moment now)
{
    const auto [at, isNew] = m_tracks.try_emplace(condition.key);
    Track &track = at->second;
    if (isNew || track.phase == Track::Off) {
        track.condition = condition;
        wait(track, Track::Pending, m_rules.of(condition.key.kind).onDelayMs, now);
    } else if (track.phase == Track::Pending) {
        track.condition = condition;
    } else {
        track.phase = Track::On; // back before its off-delay was over: it was never gone
        tell(track.alarm, condition);
    }
}

void AlarmList::ends(const ConditionKey &key, Moment now)
{
    const auto at = m_tracks.find(key);
    if (at == m_tracks.end())
        return;
    Track &track = at->second;
    if (track.phase == Track::On)
        wait(track, Track::Leaving, m_rules.of(key.kind).offDelayMs, now);
    else if (track.phase == Track::Pending && track.alarm != 0)
        track.phase = Track::Off;
    else if (track.phase == Track::Pending)
        m_tracks.erase(at);
}

void AlarmList::wait(Track &track, Track::Phase phase, qint64 delayMs, Moment now)
{
    track.phase = phase;
    track.dueMs = now.ms + delayMs;
    if (delayMs > 0)
        m_due.emplace(track.dueMs, track.condition.key);
    else if (phase == Track::Pending)
        raise(track, now);
    else
        giveBack(track, now);
}

void AlarmList::passDelay(const ConditionKey &key, qint64 dueMs, Moment now)
{
    const auto at = m_tracks.find(key);
    if (at == m_tracks.end() || at->second.dueMs != dueMs)
        return;
    if (at->second.phase == Track::Pending)
        raise(at->second, now);
    else if (at->second.phase == Track::Leaving)
        giveBack(at->second, now);
}

void AlarmList::raise(Track &track, Moment now)
{
    const Condition &condition = track.condition;
    const QString explainedBy = m_explainers.explainerOf(condition);
    Alarm &alarm
        = track.alarm != 0 ? change(track.alarm) : alarmFor(condition, !explainedBy.isEmpty(), now);
    track.phase = Track::On;
    track.alarm = alarm.rowId;
    if (alarm.state == AlarmState::OutOfService)
        breakOutage(alarm, now);

    const auto [at, isNew] = alarm.members.try_emplace(condition.key.member);
    AlarmMember &member = at->second;
    if (!isNew)
        ++member.times;
    else if (alarm.state == AlarmState::Shelved)
        breakShelf(alarm, now);
    member.condition = condition;
    member.holds = true;
    member.explainedBy = explainedBy;
    member.since = now;
    ++alarm.holding;
    alarm.explained += explainedBy.isEmpty() ? 0 : 1;
    ++alarm.times;
    alarm.latest = now;
    alarm.acknowledged = false;             // what comes now nobody can have known
    if (isNew && alarm.members.size() <= 2) // from one to a group it changes
        alarm.record.alarm = freeKey(alarm);

    if (m_rules.of(alarm.kind).enabled)
        m_explainers.begin(condition);
    if (!explainedBy.isEmpty() || Explainers::isExplainer(alarm.kind))
        m_unsettled = true;
    log(alarm, memberEvent(AlarmEvent::Raised, condition), now);
    adopt(alarm, now);
    restate(alarm, now);
}

void AlarmList::giveBack(Track &track, Moment now)
{
    track.phase = Track::Off;
    Alarm &alarm = change(track.alarm);
    AlarmMember &member = alarm.members.at(track.condition.key.member);
    member.holds = false;
    --alarm.holding;
    alarm.explained -= member.explainedBy.isEmpty() ? 0 : 1;
    if (m_rules.of(alarm.kind).enabled)
        m_explainers.end(member.condition, now.ms);
    if (!member.explainedBy.isEmpty() || Explainers::isExplainer(alarm.kind))
        m_unsettled = true;
    log(alarm, memberEvent(AlarmEvent::Returned, member.condition), now);
    restate(alarm, now);
}

void AlarmList::tell(quint64 rowId, const Condition &condition)
{
    const Alarm *known = m_table.byId(rowId);
    if (known->members.at(condition.key.member).condition == condition)
        return;
    Alarm &alarm = change(rowId);
    Condition &was = alarm.members.at(condition.key.member).condition;
    if (was.behind != condition.behind && m_rules.of(alarm.kind).enabled) {
        m_explainers.begin(condition);
        m_explainers.drop(was);
        m_unsettled = true;
    }
    was = condition;
}

/// The alarm that takes a new member, made if there is none.
Alarm &AlarmList::alarmFor(const Condition &condition, bool explained, Moment now)
{
    const bool flood = !explained && isFlood(now.ms);
    if (const quint64 grows = growing(condition, flood, now.ms))
        return change(grows);
    Alarm made;
    made.number = ++m_lastNumber;
    made.kind = condition.key.kind;
    made.priority = m_rules.of(made.kind).priority;
    made.raised = now;
    made.flood = flood;
    if (!flood)
        made.cause = condition.cause;
    Alarm &added = m_table.add(std::move(made));
    if (flood)
        m_floods[added.kind] = added.rowId;
    else
        m_newest[{added.kind, added.cause}] = added.rowId;
    if (!explained)
        m_newLinesMs.push_back(now.ms);
    return added;
}

/// Row id of an alarm that is there and takes it; 0 if there is none.
quint64 AlarmList::growing(const Condition &condition, bool flood, qint64 nowMs) const
{
    const auto isFresh
        = [&](const Alarm &alarm) { return nowMs - alarm.latest.ms <= groupWindowMs; };
    const auto newest = m_newest.find({condition.key.kind, condition.cause});
    if (!condition.cause.isEmpty() && newest != m_newest.end()) {
        const Alarm *alarm = m_table.byId(newest->second);
        const bool closed = alarm->state == AlarmState::OutOfService;
        if (!closed && (alarm->holding >= manyMembers || isFresh(*alarm)))
            return alarm->rowId;
    }
    const auto known = m_floods.find(condition.key.kind);
    if (known == m_floods.end())
        return 0;
    const Alarm *alarm = m_table.byId(known->second);
    return flood || isFresh(*alarm) ? alarm->rowId : 0;
}

/// Its key; numbered, if a group of the same cause has it already.
QString AlarmList::freeKey(const Alarm &alarm) const
{
    if (!alarm.isGroup())
        return alarmKey(alarm.kind, alarm.members.begin()->first);
    const QString first = groupKey(alarm.kind, alarm.cause);
    QString key = first;
    const auto isTaken = [&key, &alarm](const Alarm &other) {
        return other.rowId != alarm.rowId && other.record.alarm == key;
    };
    const auto all = m_table.rows();
    for (int number = 2; std::ranges::any_of(all, isTaken); ++number)
        key = first + u'@' + QString::number(number);
    return key;
}

bool AlarmList::isFlood(qint64 nowMs)
{
    while (!m_newLinesMs.empty() && nowMs - m_newLinesMs.front() > groupWindowMs)
        m_newLinesMs.pop_front();
    return m_newLinesMs.size() >= maxNewLines;
}

Alarm &AlarmList::change(quint64 rowId) { return *m_table.change(m_table.byId(rowId)->number); }

bool AlarmList::isSuppressed(const Alarm &alarm) const
{
    if (alarm.holding == 0)
        return alarm.state == AlarmState::Suppressed; // it came and went so
    return !m_rules.of(alarm.kind).enabled || alarm.explained == alarm.holding;
}

/// Nothing: it is over.
std::optional<AlarmState> AlarmList::stateOf(const Alarm &alarm, qint64 nowNs) const
{
    if (alarm.record.isOutOfService())
        return alarm.holding > 0 ? std::optional(AlarmState::OutOfService) : std::nullopt;
    if (alarm.record.shelf && alarm.record.shelf->untilNs > nowNs)
        return AlarmState::Shelved;
    if (isSuppressed(alarm))
        return alarm.holding > 0 ? std::optional(AlarmState::Suppressed) : std::nullopt;
    if (alarm.holding > 0)
        return alarm.acknowledged ? AlarmState::Acknowledged : AlarmState::Unacknowledged;
    return alarm.acknowledged ? std::nullopt : std::optional(AlarmState::Returned);
}

void AlarmList::restate(Alarm &alarm, Moment now)
{
    const auto state = stateOf(alarm, now.ns);
    if (!state)
        return clear(alarm, now);
    const bool was = alarm.state == AlarmState::Suppressed;
    const bool is = *state == AlarmState::Suppressed;
    alarm.state = *state;
    if (is && !was) {
        AlarmEvent event;
        event.type = AlarmEvent::Suppressed;
        event.text = m_rules.of(alarm.kind).enabled ? worstMember(alarm).explainedBy
                                                    : QStringLiteral("the rule is disabled");
        log(alarm, event, now);
    } else if (was && !is) {
        AlarmEvent event;
        event.type = AlarmEvent::Unsuppressed;
        log(alarm, event, now);
    }
}

void AlarmList::clear(Alarm &alarm, Moment now)
{
    AlarmEvent event;
    event.type = AlarmEvent::Cleared;
    log(alarm, event, now);
    for (const auto &[member, entry] : alarm.members) {
        const auto track = m_tracks.find(entry.condition.key);
        track->second.alarm = 0;
        if (track->second.phase == Track::Off)
            m_tracks.erase(track);
    }
    if (m_overNs.size() >= maxOver)
        m_overNs.clear();
    m_overNs[recordKey(alarm.record.alarm)] = alarm.raised.ns;
    const quint64 rowId = alarm.rowId;
    const auto isIt = [rowId](const auto &entry) { return entry.second == rowId; };
    std::erase_if(m_newest, isIt);
    std::erase_if(m_floods, isIt);
    m_table.remove({rowId});
}

AlarmEvent AlarmList::memberEvent(AlarmEvent::Type type, const Condition &condition)
{
    AlarmEvent event;
    event.type = type;
    event.member = condition.key.member;
    event.cause = condition.cause;
    event.value = condition.value;
    event.text = condition.detail;
    return event;
}

void AlarmList::log(const Alarm &alarm, AlarmEvent event, Moment now)
{
    event.atNs = now.ns;
    event.kind = alarm.kind;
    event.priority = alarm.priority;
    event.alarm = alarm.record.alarm;
    if (event.cause.isEmpty())
        event.cause = alarm.cause;
    m_history.add(std::move(event));
}

} // namespace nunect::alarms
