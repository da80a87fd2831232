// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/clock_history.h"

#include <cmath>
#include <limits>

namespace nunect::domain {

static constexpr float none = std::numeric_limits<float>::quiet_NaN();

/// The one that is farther from zero, if there is one at all.
static float larger(float a, float b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) ? b : a;
    return std::abs(b) > std::abs(a) ? b : a;
}

static std::optional<qint64> toNs(float value)
{
    if (std::isnan(value))
        return std::nullopt;
    constexpr float tooLarge = 0x1p63F; // the largest integers are rounded up to it
    return value < tooLarge ? static_cast<qint64>(value) : std::numeric_limits<qint64>::max();
}

void OffsetTrend::add(const std::optional<qint64> &offsetNs, qint64 atMs)
{
    const qint64 slice = atMs / sliceMs;
    const qint64 passed = m_values.empty() ? 1 : qMax(slice - m_slice, qint64(0));
    const auto fresh = static_cast<qsizetype>(qMin(passed, qint64(slices)));
    const auto kept = qMin(static_cast<qsizetype>(m_values.size()), slices - fresh);
    m_values.erase(m_values.begin(), m_values.end() - kept);
    const auto wanted = static_cast<std::size_t>(kept + fresh);
    if (wanted > m_values.capacity()) // no more than there will ever be
        m_values.reserve(qMin(std::size_t(slices), qMax(wanted, 2 * m_values.size())));
    m_values.resize(wanted, none);
    m_filledIn = (m_filledIn << fresh) & ((quint64(1) << slices) - 1);
    if (passed > 0)
        m_slice = slice;
    if (offsetNs)
        m_values.back() = larger(m_values.back(), static_cast<float>(*offsetNs));
}

void OffsetTrend::fillIn(const std::optional<qint64> &offsetNs, qint64 atMs)
{
    const qint64 back = m_slice - atMs / sliceMs;
    if (!offsetNs || back < 0 || back >= static_cast<qint64>(m_values.size()))
        return;
    float &value = m_values[m_values.size() - 1 - static_cast<std::size_t>(back)];
    const float merged = larger(value, static_cast<float>(*offsetNs));
    if (merged == value)
        return; // what is there already is larger
    value = merged;
    m_filledIn |= quint64(1) << back;
}

QList<std::optional<qint64>> OffsetTrend::values() const
{
    QList<std::optional<qint64>> values;
    values.reserve(static_cast<qsizetype>(m_values.size()));
    for (const float value : m_values)
        values.append(toNs(value));
    return values;
}

std::optional<qint64> OffsetTrend::largestNs() const
{
    float largest = none;
    for (const float value : m_values)
        largest = larger(largest, value);
    return toNs(largest);
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
