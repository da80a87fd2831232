// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_list.h"

#include <QStringList>

namespace nunect::test {

inline constexpr qint64 secondNs = 1'000'000'000;
/// When the monotonic clock stands at 0: 2026-11-23 10:00:00.
inline constexpr qint64 startNs = 1'795'428'000'000'000'000;

inline alarms::Moment momentOf(qint64 ms) { return {ms, startNs + ms * 1'000'000}; }

inline alarms::Condition conditionOf(alarms::AlarmKind kind, const QString &member,
                                     const QString &cause = {}, std::optional<double> value = {})
{
    alarms::Condition made{{kind, member}, cause, value, {}, {}};
    if (kind == alarms::AlarmKind::ServerDown || kind == alarms::AlarmKind::UnitLost)
        made.behind = member;
    return made;
}

/// All kinds at once on and off, so that a test says itself what it wants of delays.
inline alarms::AlarmRules rulesWithoutDelays()
{
    alarms::AlarmRules rules;
    for (const alarms::AlarmKind kind : alarms::allAlarmKinds())
        rules.of(kind).onDelayMs = rules.of(kind).offDelayMs = 0;
    return rules;
}

/// A list whose clock a test moves on.
class AlarmProbe
{
public:
    explicit AlarmProbe(const alarms::AlarmRules &rules = rulesWithoutDelays(),
                        std::size_t capacity = alarms::AlarmHistory::defaultCapacity)
        : list(rules, capacity)
    {
    }

    alarms::AlarmList list;
    qint64 nowMs = 0;

    alarms::Moment now() const { return momentOf(nowMs); }
    void at(qint64 ms)
    {
        nowMs = ms;
        list.update({}, now());
    }
    void begin(const alarms::Condition &condition) { change({condition, true}); }
    void begin(alarms::AlarmKind kind, const QString &member, const QString &cause = {})
    {
        begin(conditionOf(kind, member, cause));
    }
    void end(alarms::AlarmKind kind, const QString &member)
    {
        change({conditionOf(kind, member), false});
    }
    void change(const alarms::ConditionChange &change) { list.update({&change, 1}, now()); }

    /// The row id of the alarm with that key; 0 if there is none.
    quint64 id(const QString &key) const
    {
        for (const alarms::Alarm &alarm : list.rows()) {
            if (alarm.record.alarm == key)
                return alarm.rowId;
        }
        return 0;
    }
    /// The alarm with that key as it is now.
    alarms::Alarm alarm(const QString &key) const
    {
        const alarms::Alarm *found = list.byId(id(key));
        if (!found)
            qFatal("no alarm '%s', but: %s", qPrintable(key), qPrintable(text()));
        return *found;
    }

    /// "unit-lost:a unack, rtt-high@hub ack 3/4": what is on the list, in the order in which it
    /// came; of groups how many of how many hold.
    QString text() const
    {
        static constexpr const char *states[]
            = {"unack", "returned", "ack", "shelved", "suppressed", "out"};
        QStringList all;
        for (const alarms::Alarm &alarm : list.rows()) {
            QString each = alarm.record.alarm + QLatin1Char(' ')
                + QLatin1StringView(states[static_cast<int>(alarm.state)]);
            if (alarm.isGroup())
                each += QStringLiteral(" %1/%2").arg(alarm.holding).arg(alarm.members.size());
            all.append(each);
        }
        return all.join(QStringLiteral(", "));
    }

    /// "raised acknowledged by foh cleared": what has happened since the last call.
    QString events()
    {
        QStringList all;
        while (m_told < list.history().lastId()) {
            const alarms::AlarmEvent &event = *list.history().byId(++m_told);
            all.append(toText(event.type));
            if (!event.who.isEmpty())
                all.last() += QStringLiteral(" by ") + event.who;
        }
        return all.join(QStringLiteral(", "));
    }

private:
    quint64 m_told = 0;
};

} // namespace nunect::test
