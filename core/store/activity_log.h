// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <deque>

namespace nunect::store {

enum class Severity { Info, Warning, Error };

enum class Category {
    Connect,
    Disconnect,
    AuthError,
    HeartbeatLost,
    HeartbeatBack,
    Move,
    Server,
    JetStream,
    Log,
    SiteEvent, ///< of the site's own programs
    SiteAlarm,
    Console,
    Decode,
};

/// One thing that happened, told in a sentence.
struct Activity
{
    quint64 id = 0;  ///< from 1, rising by 1
    qint64 tsNs = 0; ///< wall clock, ns since the Unix epoch
    Severity severity = Severity::Info;
    Category category = Category::Console;
    QString who; ///< unit, client or server
    QString text;
    bool filledIn = false; ///< it came later, out of the site's record
};

/// What happened, oldest first. Bounded: the oldest lines fall out and are counted.
class ActivityLog
{
public:
    static constexpr std::size_t defaultCapacity = 5000;

    explicit ActivityLog(std::size_t capacity = defaultCapacity)
        : m_capacity(capacity)
    {
    }

    void add(qint64 tsNs, Severity severity, Category category, const QString &who,
             const QString &text, bool filledIn = false)
    {
        m_lines.push_back({++m_lastId, tsNs, severity, category, who, text, filledIn});
        if (m_lines.size() > m_capacity) {
            m_lines.pop_front();
            ++m_dropped;
        }
    }

    const std::deque<Activity> &lines() const { return m_lines; }
    /// Of the newest line; 0 before the first.
    quint64 lastId() const { return m_lastId; }
    /// How many have fallen out.
    quint64 dropped() const { return m_dropped; }

private:
    std::deque<Activity> m_lines;
    std::size_t m_capacity;
    quint64 m_lastId = 0;
    quint64 m_dropped = 0;
};

} // namespace nunect::store
