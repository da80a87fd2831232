// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/models/status.h"

namespace nunect::models {

/// From where on a round trip is slow, and from where on it is bad.
struct Limits
{
    double rttYellowMs = 100;
    double rttRedMs = 250;
};

inline Status::Value rttStatus(double us, const Limits &limits)
{
    if (us >= limits.rttRedMs * 1000)
        return Status::Critical;
    return us >= limits.rttYellowMs * 1000 ? Status::Caution : Status::Normal;
}

/// Tracking is followed but not yet within the lock limit: usable, worth knowing.
inline Status::Value clockStatus(contract::ClockQuality quality)
{
    switch (quality) {
    case contract::ClockQuality::Locked:
        return Status::Normal;
    case contract::ClockQuality::Tracking:
    case contract::ClockQuality::Acquiring:
        return Status::Caution;
    case contract::ClockQuality::Freerun:
        return Status::Serious;
    }
    return Status::Unknown;
}

} // namespace nunect::models
