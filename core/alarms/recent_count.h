// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace nunect::alarms {

/// How far a counter has risen lately.
class RecentCount
{
public:
    /// \a from: what it stood at before its first value; nothing: whatever that is.
    explicit RecentCount(qint64 windowMs, std::optional<quint64> from = {})
        : m_windowMs(windowMs)
        , m_last(from)
    {
    }

    /// It stands at \a total now. One that has fallen has begun anew.
    void see(quint64 total, qint64 nowMs)
    {
        const quint64 last = m_last.value_or(total);
        m_last = total;
        if (total != last)
            add(total > last ? total - last : total, nowMs);
    }

    void add(quint64 count, qint64 nowMs)
    {
        // A part of a second more or less does not count, and the list stays short.
        if (!m_steps.empty() && nowMs - m_steps.back().ms < 500)
            m_steps.back().count += count;
        else
            m_steps.push_back({nowMs, count});
        m_count += count;
    }

    quint64 count(qint64 nowMs)
    {
        while (!m_steps.empty() && nowMs - m_steps.front().ms > m_windowMs) {
            m_count -= m_steps.front().count;
            m_steps.pop_front();
        }
        return m_count;
    }

private:
    struct Step
    {
        qint64 ms;
        quint64 count;
    };

    qint64 m_windowMs;
    std::optional<quint64> m_last;
    std::deque<Step> m_steps;
    quint64 m_count = 0;
};

} // namespace nunect::alarms
