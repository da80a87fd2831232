// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <optional>

/// How far this machine's clock can be from its reference, guaranteed. Pure arithmetic in
/// nanoseconds; sums that do not fit stay at the largest number.
namespace nunect::timesync {

/// What a clock may drift while it is disciplined.
inline constexpr qint64 followedDriftPpb = 2'000;

/// Drift over \a elapsedNs; never negative.
qint64 driftNs(qint64 elapsedNs, qint64 ppb);

/// PTP
/// ---
/// ptp4l has seen a Sync: t1 at the grandmaster, t2 here. With d = t2 - t1 - p it takes the mean
/// path delay p, half the round trip, for the one way that it cannot measure. Then
///
///     error = d + (p - true path) - (queueing of this Sync and error of the stamps)
///
/// - |d|: the offset itself. Nobody promises that the servo has removed it.
/// - |p - true path| <= p, since neither way can be shorter than nothing: if one way takes 0, the
///   other takes 2 p (RFC 5905, section 4, says the same of root delay / 2). It is an allowance for
///   the worst path; a path whose asymmetry is known needs less.
/// - The scatter of the stamps shows as scatter of d: a multiple of its standard deviation, see
///   SyncWatch (fbclock's 4 sigma).
/// - The grandmaster's own distance to UTC, as it declares it (IEEE 1588-2019, table 5). Without
///   one the bound is on the distance to the grandmaster.
/// - With hardware timestamps all this is about the network card's clock. The system's clock is as
///   much further off as the two differ, give or take the half window of that measurement.
/// - Since that Sync the clock has drifted.
struct PtpErrorTerms
{
    qint64 offsetNs = 0; ///< local minus grandmaster
    qint64 jitterNs = 0; ///< allowance for the scatter of offsets
    qint64 meanPathDelayNs = 0;
    qint64 phcToSystemNs = 0;            ///< 0 with software timestamps
    qint64 phcErrorNs = 0;               ///< of that: half the window that it was measured in
    std::optional<qint64> grandmasterNs; ///< declared; nothing: unknown
    qint64 ageNs = 0;                    ///< of the last Sync
    qint64 driftPpb = followedDriftPpb;
};
qint64 ptpErrorBound(const PtpErrorTerms &terms);

/// NTP
/// ---
///     |system time| + root dispersion + root delay / 2
///
/// is chrony's own "absolute bound on the computer's clock accuracy", if the stratum-1 server is
/// right (chronyc's manual, `tracking`). chrony lets root dispersion grow by 1 ppm (maxclockerror)
/// and what it knows of the frequency's error. An oscillator may do worse: what the assumed drift
/// has beyond 1 ppm is added for the time since the last update (as AWS ClockBound does).
struct NtpErrorTerms
{
    qint64 offsetNs = 0;
    qint64 rootDispersionNs = 0; ///< at the moment of the reading
    qint64 rootDelayNs = 0;
    qint64 ageNs = 0; ///< of the last update
    qint64 driftPpb = followedDriftPpb;
};
qint64 ntpErrorBound(const NtpErrorTerms &terms);

} // namespace nunect::timesync
