// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/explainers.h"

#include "core/alarms/alarm_record.h"

#include <initializer_list>

namespace nunect::alarms {

bool Explainers::isExplainer(AlarmKind kind)
{
    return kind == AlarmKind::ServerDown || kind == AlarmKind::LinkDown
        || kind == AlarmKind::UnitLost;
}

Explainers::Names *Explainers::namesOf(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::ServerDown:
        return &m_downServers;
    case AlarmKind::LinkDown:
        return &m_cutServers;
    case AlarmKind::UnitLost:
        return &m_lostUnits;
    default:
        return nullptr;
    }
}

void Explainers::begin(const Condition &condition)
{
    Names *names = namesOf(condition.key.kind);
    if (names && !condition.behind.isEmpty())
        ++(*names)[condition.behind].conditions;
}

void Explainers::end(const Condition &condition, qint64 nowMs)
{
    Names *names = namesOf(condition.key.kind);
    if (!names || condition.behind.isEmpty())
        return;
    Behind &behind = (*names)[condition.behind];
    --behind.conditions;
    behind.untilMs = nowMs + lingerMs;
}

void Explainers::drop(const Condition &condition) { end(condition, -lingerMs); }

void Explainers::clear()
{
    for (Names *names : {&m_downServers, &m_cutServers, &m_lostUnits})
        names->clear();
}

bool Explainers::passTime(qint64 nowMs)
{
    std::size_t ended = 0;
    for (Names *names : {&m_downServers, &m_cutServers, &m_lostUnits}) {
        ended += std::erase_if(*names, [nowMs](const auto &entry) {
            return entry.second.conditions <= 0 && nowMs >= entry.second.untilMs;
        });
    }
    return ended > 0;
}

QString explainerKey(AlarmKind kind, const QString &behind) { return alarmKey(kind, behind); }

QString Explainers::explainerOf(const Condition &condition) const
{
    const auto &[kind, member] = condition.key;
    const QString &cause = condition.cause;
    switch (kind) {
    case AlarmKind::RttHigh:
    case AlarmKind::ClockUnlocked:
    case AlarmKind::ClockErrorHigh:
        if (m_lostUnits.contains(member))
            return explainerKey(AlarmKind::UnitLost, member);
        [[fallthrough]];
    case AlarmKind::UnitLost:
    case AlarmKind::RecordSilent:
        if (m_downServers.contains(cause))
            return explainerKey(AlarmKind::ServerDown, cause);
        return m_cutServers.contains(cause) ? explainerKey(AlarmKind::LinkDown, cause) : QString();
    case AlarmKind::LinkDown:
    case AlarmKind::LinkFlapping:
    case AlarmKind::SlowConsumer:
        return m_downServers.contains(cause) ? explainerKey(AlarmKind::ServerDown, cause)
                                             : QString();
    case AlarmKind::ServerLameDuck:
        return m_downServers.contains(member) ? explainerKey(AlarmKind::ServerDown, member)
                                              : QString();
    default:
        return {};
    }
}

} // namespace nunect::alarms
