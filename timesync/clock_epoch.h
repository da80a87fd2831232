// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace nunect::timesync {

/// The wall clock and the monotonic clock at one moment.
struct ClockSample
{
    qint64 realtimeNs = 0;
    qint64 monotonicNs = 0;
};

/// Reads both clocks together: a sample that was interrupted between the two is taken again.
ClockSample sampleClocks();

/// CLOCK_MONOTONIC in nanoseconds.
qint64 monotonicNs();

/// Counts the steps of the wall clock. A daemon that slews turns both clocks alike, so their
/// distance changes only when somebody sets the time, at a leap second, and over a suspend.
class StepCounter
{
public:
    static constexpr qint64 thresholdNs = 1'000'000;

    /// True if the wall clock was set since the last sample.
    bool add(const ClockSample &sample);
    quint64 count() const { return m_count; }

private:
    std::optional<qint64> m_distanceNs;
    quint64 m_count = 0;
};

/// `X-Clock-Epoch`: the first eight hex digits of the kernel's boot id and the step counter. Empty
/// where there is no boot id.
QString clockEpoch(quint64 steps);

} // namespace nunect::timesync
