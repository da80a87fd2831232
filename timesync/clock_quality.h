// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "timesync/chrony_parser.h"
#include "timesync/pmc_parser.h"

#include <QStringList>

#include <optional>

/// What one reading says about the clock. Pure arithmetic; what needs history is in ClockJudge.
namespace nunect::timesync {

/// Whether the source that a daemon follows can be built on.
enum class Standing {
    Lost,      ///< no source, or one that is no source at all (chronyd's local mode)
    Acquiring, ///< a source is seen; nothing supports a bound yet
    Holdover,  ///< the source has gone silent, the daemon runs on what it has learned
    Followed   ///< the source is fresh and followed
};

struct Verdict
{
    Standing standing = Standing::Lost;
    std::optional<qint64> offsetNs;   ///< local minus reference
    std::optional<qint64> boundNs;    ///< guaranteed, at the time of the reading
    std::optional<qint64> estErrorNs; ///< likely, not guaranteed
    bool boundIsUtc = true;           ///< false: the bound is on the distance to the grandmaster
    bool mayLock = true;              ///< false: good for "tracking" at most
    QString ref;                      ///< grandmaster identity or NTP reference id
    QStringList faults;               ///< as the contract names them
};

/// Limits on the error bound, in nanoseconds, of one kind of source.
struct QualityLimits
{
    qint64 lockNs;     ///< locked at or below
    qint64 unlockNs;   ///< no longer locked above
    qint64 trackNs;    ///< above: only acquiring
    qint64 holdoverNs; ///< without the source: freerun above
};

inline constexpr QualityLimits ptpLimits{100'000, 250'000, 10'000'000, 1'000'000};
inline constexpr QualityLimits ntpLimits{2'000'000, 5'000'000, 100'000'000, 20'000'000};

/// What a clock may drift while it is disciplined, and what an ordinary oscillator may drift alone.
inline constexpr qint64 followedDriftPpb = 2'000;
inline constexpr qint64 freeDriftPpb = 20'000;

/// Drift over \a elapsedNs, in nanoseconds; never negative.
qint64 driftNs(qint64 elapsedNs, qint64 ppb);

/// Half-width in nanoseconds that a `gm.ClockAccuracy` promises ("0x21" is 100 ns); nothing for
/// "unknown" and for classes coarser than 10 ms.
std::optional<qint64> clockAccuracyNs(const QString &accuracy);

/// False while ptp4l knows no path delay yet. It then says 0 for it and for the offset, in a port
/// that may be SLAVE all the same.
bool hasMeasured(const PtpReading &reading);

/// \a stale: the last Sync is too old, which ptp4l itself does not tell.
///
/// Bound: |offset| + meanPathDelay (a path's asymmetry cannot be larger) + the grandmaster's own
/// accuracy. Without a stated accuracy the bound is on the distance to the grandmaster. With
/// hardware timestamps ptp4l describes the network card's clock and not the system's, whose
/// distance is not measured here, so there is no bound.
Verdict judgePtp(const PtpReading &reading, bool stale);

/// \a nowNs: wall clock at the reading.
///
/// Bound: |system time| + root dispersion + root delay / 2, as chrony documents it, plus the drift
/// since the last update that goes beyond the 1 ppm which chrony's dispersion allows for.
Verdict judgeNtp(const ChronyReading &reading, qint64 nowNs);

/// The quality of a source that is followed or held over, by its error bound.
contract::ClockQuality qualityOf(const Verdict &verdict, const QualityLimits &limits,
                                 bool wasLocked);

} // namespace nunect::timesync
