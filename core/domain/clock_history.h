// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"

#include <QList>

#include <optional>
#include <vector>

/// What a clock was like in the last minutes, from its own time messages. Pure.
namespace nunect::domain {

/// The offsets of the last five minutes in slices of five seconds, so that it stays as small
/// however often a unit reports. Each slice holds its largest offset: no spike is averaged away.
class OffsetTrend
{
public:
    static constexpr qsizetype slices = 60;
    static constexpr qint64 sliceMs = 5000;

    /// \a atMs on a monotonic clock; nothing for an offset that was not measured.
    void add(const std::optional<qint64> &offsetNs, qint64 atMs);
    /// One of the past that came later. What is newer than the newest, or older than the oldest,
    /// has no place.
    void fillIn(const std::optional<qint64> &offsetNs, qint64 atMs);

    /// Oldest first, in ns; the last is the slice of the newest message. Nothing in a slice without
    /// an offset. No more than \a slices.
    QList<std::optional<qint64>> values() const;
    /// Which of values() came later: bit 0 stands for the last of them, bit 1 for the one before.
    quint64 filledIn() const { return m_filledIn; }
    /// The offset that is farthest from zero, with its sign.
    std::optional<qint64> largestNs() const;

private:
    /// Six digits are more than a line shows, and there is one of these for each unit of a site.
    std::vector<float> m_values; ///< NaN: none
    qint64 m_slice = 0;          ///< of the last value, counted from the clock's zero
    quint64 m_filledIn = 0;      ///< see filledIn()
};

class ClockHistory
{
public:
    /// \a afterSilence: messages before this one are missing, and the quality in between with them.
    void add(const contract::TimeMetric &metric, qint64 atMs, bool afterSilence);
    /// A message of the past, for the trend alone.
    void fillIn(const contract::TimeMetric &metric, qint64 atMs)
    {
        m_trend.fillIn(metric.offsetNs, atMs);
    }

    /// Since when the quality is what it is: the first message in a row that said so.
    qint64 sinceMs() const { return m_sinceMs; }
    /// It was not seen to begin: it has lasted at least since then.
    bool isOlder() const { return m_older; }
    const OffsetTrend &trend() const { return m_trend; }

private:
    std::optional<contract::ClockQuality> m_quality;
    qint64 m_sinceMs = 0;
    bool m_older = true;
    OffsetTrend m_trend;
};

} // namespace nunect::domain
