// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/phc_offset.h"

#include <linux/ptp_clock.h>

#include <algorithm>

namespace nunect::timesync {

static constexpr qint64 second = 1'000'000'000;

/// \a left minus \a right; a difference that no two clocks of one machine have ends at the range.
static qint64 difference(const ptp_clock_time &left, const ptp_clock_time &right)
{
    constexpr qint64 maxSeconds = 4'000'000'000;
    const auto seconds = static_cast<qint64>(quint64(left.sec) - quint64(right.sec));
    return std::clamp(seconds, -maxSeconds, maxSeconds) * second + qint64(left.nsec)
        - qint64(right.nsec);
}

/// The PHC was read between two readings of the system's clock: at their middle, give or take half
/// of what lies between them.
static std::optional<PhcOffset> between(const ptp_clock_time &before, const ptp_clock_time &phc,
                                        const ptp_clock_time &after)
{
    const qint64 window = difference(after, before);
    if (window < 0) // the clock was set back meanwhile
        return {};
    return PhcOffset{difference(before, phc) + window / 2, window};
}

static void keepShorter(std::optional<PhcOffset> *best, const std::optional<PhcOffset> &other)
{
    if (other && (!*best || other->windowNs < (*best)->windowNs))
        *best = other;
}

PhcOffset phcOffset(const ptp_sys_offset_precise &sample)
{
    return {difference(sample.sys_realtime, sample.device), 0};
}

std::optional<PhcOffset> phcOffset(const ptp_sys_offset_extended &samples)
{
    std::optional<PhcOffset> best;
    for (unsigned i = 0; i < std::min<unsigned>(samples.n_samples, PTP_MAX_SAMPLES); ++i)
        keepShorter(&best, between(samples.ts[i][0], samples.ts[i][1], samples.ts[i][2]));
    return best;
}

std::optional<PhcOffset> phcOffset(const ptp_sys_offset &samples)
{
    std::optional<PhcOffset> best;
    for (unsigned i = 0; i < std::min<unsigned>(samples.n_samples, PTP_MAX_SAMPLES); ++i)
        keepShorter(&best,
                    between(samples.ts[2 * i], samples.ts[2 * i + 1], samples.ts[2 * i + 2]));
    return best;
}

PhcOffset asUtc(const PhcOffset &measured, int utcOffsetS)
{
    return {measured.offsetNs + utcOffsetS * second, measured.windowNs};
}

} // namespace nunect::timesync
