// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <ctime>

namespace nunect {

/// Nanoseconds since this machine was started, also those that it slept; nobody sets this clock.
/// What QElapsedTimer counts leaves out the sleep. Any thread.
inline qint64 bootClockNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<qint64>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace nunect
