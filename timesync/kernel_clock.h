// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/clock_quality.h"

#include <optional>

namespace nunect::timesync {

/// What the kernel says of the wall clock, by adjtimex(2). Not a measurement: what the program that
/// last steered the clock has told the kernel, and the kernel's allowance for drift since.
struct KernelReading
{
    /// What the kernel's error counter is worth when nobody steers the clock, and where it stops.
    static constexpr qint64 limitNs = 16'000'000'000;

    qint64 maxErrorNs = limitNs;
    qint64 estErrorNs = limitNs;
    bool unsynchronised = true; ///< STA_UNSYNC. chronyd leaves it set unless it has `rtcsync`.
    int taiOffsetS = 0;         ///< TAI - UTC; 0 if nobody has told the kernel
};

/// Reads only (no mode is set), which anybody may do; nothing where a sandbox forbids the call, as
/// systemd's ProtectClock does. The clock is shared by all containers of a machine.
std::optional<KernelReading> readKernelClock();

/// For a machine without a daemon that can be asked.
///
/// Whoever accounts for the clock's error sets both counters (ntpd, chronyd with `rtcsync`): then
/// the largest error is the bound, and good for "tracking". systemd-timesyncd sets both to 0 at
/// each update (timesyncd-manager.c), which shows a source but supports no bound. ptp4l and phc2sys
/// set the largest error alone (linuxptp's clockadj.c), and say nothing of UTC.
Verdict judgeKernel(const KernelReading &reading);

} // namespace nunect::timesync
