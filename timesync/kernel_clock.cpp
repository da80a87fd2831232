// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/kernel_clock.h"

#include <sys/timex.h>

namespace nunect::timesync {

std::optional<KernelReading> readKernelClock()
{
    timex state = {}; // modes 0: change nothing
    if (::adjtimex(&state) < 0)
        return {};
    constexpr qint64 microsecond = 1000;
    KernelReading reading;
    reading.maxErrorNs = qMin(state.maxerror * microsecond, KernelReading::limitNs);
    reading.estErrorNs = qMin(state.esterror * microsecond, KernelReading::limitNs);
    reading.unsynchronised = state.status & STA_UNSYNC;
    reading.taiOffsetS = state.tai;
    return reading;
}

Verdict judgeKernel(const KernelReading &reading)
{
    Verdict verdict;
    verdict.mayLock = false;
    const bool isSteered = reading.maxErrorNs < KernelReading::limitNs;
    if (!isSteered || reading.estErrorNs > reading.maxErrorNs)
        return verdict;
    verdict.standing = Standing::Acquiring;
    if (reading.estErrorNs == 0)
        return verdict;
    verdict.standing = Standing::Followed;
    verdict.boundNs = reading.maxErrorNs;
    verdict.estErrorNs = reading.estErrorNs;
    return verdict;
}

} // namespace nunect::timesync
