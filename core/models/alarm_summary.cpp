// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_summary.h"

#include "core/models/alarm_words.h"

#include <tuple>
#include <utility>

namespace nunect::models {

using alarms::Alarm;
using alarms::AlarmPriority;
using alarms::AlarmState;

AlarmSummary::AlarmSummary(const alarms::AlarmList &list, QObject *parent)
    : QObject(parent)
    , m_list(list)
{
}

static void countLinks(int &down, QString &first, const Alarm &alarm)
{
    if (alarm.kind != alarms::AlarmKind::LinkDown || alarm.state == AlarmState::OutOfService)
        return;
    down += static_cast<int>(alarm.holding);
    for (const auto &[name, member] : alarm.members) {
        if (member.holds && first.isEmpty())
            first = name;
    }
}

void AlarmSummary::count(Figures &figures, const Alarm &alarm)
{
    countLinks(figures.linksDown, figures.linkDown, alarm);
    if (alarm.state == AlarmState::Shelved) {
        ++figures.shelved;
        return;
    }
    if (alarm.state == AlarmState::Suppressed) {
        ++figures.suppressed;
        return;
    }
    if (alarm.state == AlarmState::OutOfService)
        return;
    if (alarm.state != AlarmState::Acknowledged) {
        ++figures.unacknowledged;
        if (alarm.priority == AlarmPriority::Critical)
            ++figures.criticalUnacknowledged;
    }
    if (alarm.state == AlarmState::Returned)
        return;
    int &holding = alarm.priority == AlarmPriority::Critical ? figures.critical
        : alarm.priority == AlarmPriority::Serious           ? figures.serious
                                                             : figures.caution;
    ++holding;
}

/// Whether \a one is to be seen before \a other.
static bool isWorse(const Alarm &one, const Alarm &other)
{
    return std::tuple(one.state, one.priority, -one.latest.ms)
        < std::tuple(other.state, other.priority, -other.latest.ms);
}

void AlarmSummary::flush()
{
    Figures figures;
    const Alarm *worst = nullptr;
    for (const Alarm &alarm : m_list.rows()) {
        count(figures, alarm);
        const bool counts = alarm.state < AlarmState::Shelved;
        if (counts && (!worst || isWorse(alarm, *worst)))
            worst = &alarm;
    }
    if (worst) {
        figures.worstText = headline(*worst);
        figures.worstStatus = alarmStatus(*worst);
        figures.worstUnacknowledged = worst->state != AlarmState::Acknowledged;
        figures.worstRow = worst->rowId;
    }
    if (figures == m_now)
        return;
    m_now = std::move(figures);
    Q_EMIT changed();
}

} // namespace nunect::models
