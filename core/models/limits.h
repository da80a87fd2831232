// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/models/status.h"

namespace nunect::models {

/// From where on a round trip is slow, and from where on it is bad; and how near UTC a clock is to
/// be, guaranteed.
struct Limits
{
    double rttYellowMs = 100;
    double rttRedMs = 250;
    qint64 clockErrorNs = 1'000'000;
    qint64 pendingMs = 10'000;  ///< bytes that wait for a client for so long
    double pendingPercent = 50; ///< or that are so much of what its server lets wait
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

/// A bound against a grandmaster that does not state its accuracy says nothing of UTC.
inline bool hasUtcBound(const contract::TimeMetric &metric)
{
    return metric.errorBoundNs && metric.errorBoundRef == QLatin1StringView("utc");
}

inline bool isGuaranteed(const contract::TimeMetric &metric, const Limits &limits)
{
    return hasUtcBound(metric) && *metric.errorBoundNs <= limits.clockErrorNs;
}

} // namespace nunect::models
