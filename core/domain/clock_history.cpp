// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/clock_history.h"

#include <cmath>

namespace nunect::domain {

/// The one that is farther from zero, if there is one at all.
static std::optional<qint64> larger(const std::optional<qint64> &a, const std::optional<qint64> &b)
{
    if (!a || !b)
        return a ? a : b;
    // As floating point: the least integer has no positive counterpart.
    return std::abs(double(*b)) > std::abs(double(*a)) ? b : a;
}

void OffsetTrend::add(const std::optional<qint64> &offsetNs, qint64 atMs)
{
    const qint64 slice = atMs / sliceMs;
    const qint64 passed = m_values.isEmpty() ? 1 : qMax(slice - m_slice, qint64(0));
    const auto missing = static_cast<qsizetype>(qMin(passed, qint64(slices)));
    m_values.resize(m_values.size() + missing);
    if (m_values.size() > slices)
        m_values.remove(0, m_values.size() - slices);
    if (passed > 0)
        m_slice = slice;
    m_values.last() = larger(m_values.last(), offsetNs);
}

std::optional<qint64> OffsetTrend::largestNs() const
{
    std::optional<qint64> largest;
    for (const auto &value : m_values)
        largest = larger(largest, value);
    return largest;
}

void ClockHistory::add(const contract::TimeMetric &metric, qint64 atMs, bool afterSilence)
{
    const bool isSame = m_quality == metric.quality;
    if (!isSame || afterSilence) {
        m_older = !m_quality || afterSilence;
        m_sinceMs = atMs;
        m_quality = metric.quality;
    }
    m_trend.add(metric.offsetNs, atMs);
}

} // namespace nunect::domain
