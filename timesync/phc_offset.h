// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <optional>

struct ptp_sys_offset;
struct ptp_sys_offset_extended;
struct ptp_sys_offset_precise;

/// How far the system's clock is from a network card's clock (PHC), from what the kernel measured.
/// Pure arithmetic on the structs of linux/ptp_clock.h; phc_clock.h fills them.
namespace nunect::timesync {

struct PhcOffset
{
    qint64 offsetNs = 0; ///< system clock minus PHC
    qint64 windowNs = 0; ///< the truth is within offsetNs +- windowNs / 2

    bool operator==(const PhcOffset &) const = default;
};

/// From a sample in which the card itself captured both clocks at one moment.
PhcOffset phcOffset(const ptp_sys_offset_precise &sample);

/// From samples of system, PHC, system; the one with the shortest window counts, since whatever
/// interrupted the others made theirs longer. Nothing without a sample whose window is valid.
std::optional<PhcOffset> phcOffset(const ptp_sys_offset_extended &samples);
std::optional<PhcOffset> phcOffset(const ptp_sys_offset &samples);

/// \a measured, of a PHC that keeps TAI, against the UTC that the system's clock should show.
/// \a utcOffsetS is TAI - UTC in seconds, 0 for a PHC that keeps UTC.
PhcOffset asUtc(const PhcOffset &measured, int utcOffsetS);

} // namespace nunect::timesync
