// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace nunect::store {

/// What moves came to, of one unit or from one server to another.
class HandoffTally
{
public:
    /// Of so many the times are kept: the last ones.
    static constexpr std::size_t window = 128;

    /// \a handoffMs: nothing if the unit has not said how long it took.
    void add(std::optional<double> handoffMs, quint64 missed, quint64 duplicates, qint64 nowMs)
    {
        if (handoffMs) {
            if (m_times.size() < window)
                m_times.push_back(static_cast<float>(*handoffMs));
            else
                m_times[m_timed % window] = static_cast<float>(*handoffMs);
            ++m_timed;
        }
        ++m_count;
        m_missed += missed;
        m_duplicates += duplicates;
        m_lastMs = nowMs;
    }

    quint64 count() const { return m_count; }
    quint64 missed() const { return m_missed; }
    quint64 duplicates() const { return m_duplicates; }
    qint64 lastMs() const { return m_lastMs; } ///< monotonic clock

    /// So many percent of the last moves took no longer, in ms (nearest rank); nothing without
    /// times.
    std::optional<double> percentileMs(int percent) const
    {
        if (m_times.empty())
            return std::nullopt;
        std::vector<float> sorted = m_times;
        const auto rank = static_cast<std::size_t>(
            std::ceil(static_cast<double>(sorted.size()) * percent / 100.0));
        const auto at
            = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
        std::nth_element(sorted.begin(), at, sorted.end());
        return *at;
    }

private:
    std::vector<float> m_times;
    std::size_t m_timed = 0;
    quint64 m_count = 0;
    quint64 m_missed = 0;
    quint64 m_duplicates = 0;
    qint64 m_lastMs = 0;
};

} // namespace nunect::store
