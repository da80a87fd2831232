// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <functional>

namespace nunect::timesync {

/// Limits of one kind of source, in nanoseconds. All but `grossNs` are on the error bound.
struct QualityLimits
{
    qint64 lockNs;   ///< locked at or below
    qint64 unlockNs; ///< no longer locked above
    qint64 trackNs;  ///< above: only acquiring
    qint64 grossNs;  ///< an offset above: the daemon is about to step, or follows something absurd
    qint64 holdoverNs; ///< without the source: freerun above

    bool operator==(const QualityLimits &) const = default;
};

/// When a clock counts as locked, tracking, acquiring or free-running, and when its source changes.
struct QualityOptions
{
    /// Network cards step their frequency by parts per million, so that less than a microsecond is
    /// out of reach for many.
    QualityLimits ptpHardware{5'000, 10'000, 1'000'000, 1'000'000, 100'000};
    QualityLimits ptpSoftware{100'000, 250'000, 10'000'000, 5'000'000, 1'000'000};
    QualityLimits ntp{2'000'000, 5'000'000, 100'000'000, 100'000'000, 20'000'000};

    std::chrono::milliseconds lockAfter{10'000};   ///< good for this long before "locked"
    std::chrono::milliseconds unlockAfter{3'000};  ///< bad for at most this long while "locked"
    std::chrono::milliseconds upgradeEvery{5'000}; ///< between two steps to a better quality
    std::chrono::milliseconds ptpFirst{
        10'000}; ///< PTP is good for this long before it replaces NTP
    std::chrono::milliseconds ptpReturn{30'000};  ///< the same once it has been given up
    std::chrono::milliseconds sourceLost{10'000}; ///< held over for this long before the other one
    qint64 driftPpb = 20'000;      ///< what the oscillator may drift while nothing disciplines it
    bool requireTraceable = false; ///< a grandmaster that says nothing about UTC is no source

    bool operator==(const QualityOptions &) const = default;
};

constexpr qint64 toNs(std::chrono::milliseconds time)
{
    return std::chrono::nanoseconds(time).count();
}

/// Gives a setting's text; empty: not set.
using SettingLookup = std::function<QString(QLatin1StringView name)>;
/// Takes the name of a setting that cannot be used and a sentence why.
using SettingComplaint = std::function<void(QLatin1StringView name, const QString &text)>;

/// Reads the settings whose names begin with TIME_ and end in _LIMITS_US, _S, _PPM and _TRACEABLE.
/// One that is not set or cannot be used leaves its default.
QualityOptions readQualityOptions(const SettingLookup &lookup, const SettingComplaint &complain);

/// \a options without the times that a state must last: for a single look, which has no history.
QualityOptions withoutHoldTimes(QualityOptions options);

} // namespace nunect::timesync
