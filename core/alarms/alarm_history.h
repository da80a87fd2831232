// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_kind.h"

#include <QString>

#include <deque>
#include <optional>

namespace nunect::alarms {

/// One thing that happened to an alarm: a condition that came or went, or what a person did.
struct AlarmEvent
{
    enum Type {
        Raised,   ///< a member's condition came
        Returned, ///< a member's condition went
        Acknowledged,
        Shelved,
        Unshelved, ///< by a person, or because the time was over: then `who` is empty
        Suppressed,
        Unsuppressed,
        Noted,
        Cleared,      ///< gone and acknowledged: off the list
        TakenOver,    ///< it stood before this console was there, or others know of it alone
        OutOfService, ///< what it is about was taken away for good
        InService,    ///< it is used again: a person says so, or it was seen
    };

    quint64 id = 0;  ///< from 1, rising by 1
    qint64 atNs = 0; ///< wall clock
    Type type = Raised;
    AlarmKind kind = AlarmKind::UnitLost;
    AlarmPriority priority = AlarmPriority::Caution;
    QString alarm;  ///< its key
    QString member; ///< of Raised and Returned; empty: the whole alarm
    QString cause;
    std::optional<double> value;
    QString who;        ///< which console's person did it; empty: nobody
    QString text;       ///< the note, or what explains it, or the condition's detail
    qint64 untilNs = 0; ///< of Shelved

    bool operator==(const AlarmEvent &) const = default;
};

/// "acknowledged"
QLatin1StringView toText(AlarmEvent::Type type);

/// In one line, for a log: "server-down:hub acknowledged by foh-left".
QString toLine(const AlarmEvent &event);

/// What happened to alarms, oldest first. Bounded: the oldest events fall out and are counted.
class AlarmHistory
{
public:
    static constexpr std::size_t defaultCapacity = 20'000;

    explicit AlarmHistory(std::size_t capacity = defaultCapacity)
        : m_capacity(capacity)
    {
    }

    /// Gives it its id.
    void add(AlarmEvent event)
    {
        event.id = ++m_lastId;
        m_events.push_back(std::move(event));
        if (m_events.size() > m_capacity) {
            m_events.pop_front();
            ++m_dropped;
        }
    }

    const std::deque<AlarmEvent> &events() const { return m_events; }
    /// Null for one that has fallen out, or is yet to come.
    const AlarmEvent *byId(quint64 id) const
    {
        if (m_events.empty() || id < m_events.front().id || id > m_lastId)
            return nullptr;
        return &m_events[id - m_events.front().id];
    }
    quint64 lastId() const { return m_lastId; }   ///< of the newest event; 0 before the first
    quint64 dropped() const { return m_dropped; } ///< how many have fallen out

private:
    std::deque<AlarmEvent> m_events;
    std::size_t m_capacity;
    quint64 m_lastId = 0;
    quint64 m_dropped = 0;
};

} // namespace nunect::alarms
