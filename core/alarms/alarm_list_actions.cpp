// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_list.h"

#include <utility>

/// What persons do with alarms, and what changes on the list without a condition.
namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;

static Error gone() { return {u"This alarm is over."_s}; }

/// What a person did.
static AlarmEvent actionOf(AlarmEvent::Type type, const QString &who)
{
    AlarmEvent event;
    event.type = type;
    event.who = who;
    return event;
}

Result<void> AlarmList::acknowledge(quint64 rowId, const QString &who, Moment now)
{
    const Alarm *known = m_table.byId(rowId);
    if (!known)
        return gone();
    if (known->state != AlarmState::Unacknowledged && known->state != AlarmState::Returned)
        return Error{u"Only an alarm that is not acknowledged, shelved or suppressed can be "
                     "acknowledged."_s};
    Alarm &alarm = change(rowId);
    alarm.acknowledged = true;
    alarm.record.acknowledged = Signature{who, now.ns};
    log(alarm, actionOf(AlarmEvent::Acknowledged, who), now);
    restate(alarm, now);
    return {};
}

Result<void> AlarmList::shelve(quint64 rowId, qint64 untilNs, const QString &who, Moment now)
{
    if (!m_table.byId(rowId))
        return gone();
    if (m_table.byId(rowId)->state == AlarmState::OutOfService)
        return Error{u"What is out of service is no alarm that could be shelved."_s};
    if (untilNs <= now.ns || untilNs - now.ns > maxShelfNs)
        return Error{u"An alarm can be shelved for a day at most, from now on."_s};
    Alarm &alarm = change(rowId);
    alarm.record.shelf = Shelf{{who, now.ns}, untilNs};
    AlarmEvent event = actionOf(AlarmEvent::Shelved, who);
    event.untilNs = untilNs;
    log(alarm, event, now);
    restate(alarm, now);
    return {};
}

Result<void> AlarmList::unshelve(quint64 rowId, const QString &who, Moment now)
{
    const Alarm *known = m_table.byId(rowId);
    if (!known)
        return gone();
    if (known->state != AlarmState::Shelved)
        return Error{u"This alarm is not shelved."_s};
    Alarm &alarm = change(rowId);
    alarm.record.shelf = Shelf{{who, now.ns}, now.ns};
    log(alarm, actionOf(AlarmEvent::Unshelved, who), now);
    restate(alarm, now);
    return {};
}

Result<void> AlarmList::note(quint64 rowId, const QString &text, const QString &who, Moment now)
{
    if (!m_table.byId(rowId))
        return gone();
    if (text.isEmpty() || text.size() > AlarmRecord::maxNoteChars)
        return Error{
            u"A note has 1 to %1 characters, this one has %2."_s.arg(AlarmRecord::maxNoteChars)
                .arg(text.size())};
    Alarm &alarm = change(rowId);
    AlarmRecord added;
    added.notes = {{{who, now.ns}, text}};
    alarm.record = merged(alarm.record, added);
    AlarmEvent event = actionOf(AlarmEvent::Noted, who);
    event.text = text;
    log(alarm, event, now);
    return {};
}

Result<void> AlarmList::takeOutOfService(quint64 rowId, const QString &who, Moment now)
{
    const Alarm *known = m_table.byId(rowId);
    if (!known)
        return gone();
    if (known->state == AlarmState::OutOfService)
        return Error{u"It is out of service already."_s};
    Alarm &alarm = change(rowId);
    alarm.record.service = OutOfService{{who, now.ns}, true};
    log(alarm, actionOf(AlarmEvent::OutOfService, who), now);
    restate(alarm, now);
    return {};
}

Result<void> AlarmList::putIntoService(quint64 rowId, const QString &who, Moment now)
{
    const Alarm *known = m_table.byId(rowId);
    if (!known)
        return gone();
    if (known->state != AlarmState::OutOfService)
        return Error{u"It is not out of service."_s};
    Alarm &alarm = change(rowId);
    alarm.record.service = OutOfService{{who, now.ns}, false};
    log(alarm, actionOf(AlarmEvent::InService, who), now);
    restate(alarm, now);
    return {};
}

void AlarmList::setRules(const AlarmRules &rules, Moment now)
{
    m_rules = rules;
    m_explainers.clear();
    std::vector<quint64> all;
    m_table.changeEach([&](Alarm &alarm) {
        all.push_back(alarm.rowId);
        const AlarmRule &rule = m_rules.of(alarm.kind);
        for (const auto &[name, member] : alarm.members) {
            if (member.holds && rule.enabled)
                m_explainers.begin(member.condition);
        }
        return std::exchange(alarm.priority, rule.priority) != rule.priority;
    });
    settle(now);
    for (const quint64 rowId : all) {
        if (m_table.byId(rowId))
            restate(change(rowId), now);
    }
}

void AlarmList::breakShelf(Alarm &alarm, Moment now)
{
    alarm.record.shelf = Shelf{{alarm.record.shelf->signature.by, now.ns}, now.ns};
    log(alarm, actionOf(AlarmEvent::Unshelved, {}), now);
}

/// Something of it has come again, so it is used: that it is lost now is news.
void AlarmList::breakOutage(Alarm &alarm, Moment now)
{
    alarm.record.service = OutOfService{{alarm.record.service->signature.by, now.ns}, false};
    log(alarm, actionOf(AlarmEvent::InService, {}), now);
}

void AlarmList::endShelves(Moment now)
{
    std::vector<quint64> ended;
    for (const Alarm &alarm : m_table.rows()) {
        if (alarm.state == AlarmState::Shelved && alarm.record.shelf->untilNs <= now.ns)
            ended.push_back(alarm.rowId);
    }
    for (const quint64 rowId : ended) {
        Alarm &alarm = change(rowId);
        log(alarm, actionOf(AlarmEvent::Unshelved, {}), now);
        restate(alarm, now);
    }
}

/// Looks anew at what explains what.
void AlarmList::settle(Moment now)
{
    m_unsettled = false;
    std::unordered_map<QString, std::size_t> explained;
    std::vector<quint64> turned;
    m_table.changeEach([&](Alarm &alarm) {
        alarm.explained = 0;
        for (auto &[name, member] : alarm.members) {
            if (!member.holds)
                continue;
            member.explainedBy = m_explainers.explainerOf(member.condition);
            if (member.explainedBy.isEmpty())
                continue;
            ++alarm.explained;
            ++explained[member.explainedBy];
        }
        const bool wasSuppressed = alarm.state == AlarmState::Suppressed;
        if (isSuppressed(alarm) != wasSuppressed)
            turned.push_back(alarm.rowId);
        return false;
    });
    m_table.changeEach([&](Alarm &alarm) {
        std::size_t explains = 0;
        for (const auto &[name, member] : alarm.members) {
            const auto counted = explained.find(explainerKey(alarm.kind, member.condition.behind));
            if (member.holds && !member.condition.behind.isEmpty() && counted != explained.end())
                explains += counted->second;
        }
        return std::exchange(alarm.explains, explains) != explains;
    });
    for (const quint64 rowId : turned)
        restate(change(rowId), now);
}

} // namespace nunect::alarms
