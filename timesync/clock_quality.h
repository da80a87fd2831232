// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "timesync/quality_options.h"
#include "timesync/verdict.h"

#include <optional>

namespace nunect::timesync {

/// The quality of one verdict by its error bound, without regard to how long it has been so.
contract::ClockQuality qualityOf(const Verdict &verdict, const QualityLimits &limits,
                                 bool wasLocked);

/// The quality of one source from look to look, with hysteresis: it is locked once it has been good
/// for `lockAfter` without a break; it stays locked over one or two bad looks, but not longer than
/// `unlockAfter`; other losses show at once; and it improves once in `upgradeEvery`.
class QualityHold
{
public:
    explicit QualityHold(const QualityOptions &options);

    contract::ClockQuality add(const Verdict &verdict, const QualityLimits &limits, qint64 nowNs);
    contract::ClockQuality quality() const { return m_quality; }

private:
    bool forgives(qint64 nowNs, qint64 sinceLastNs);

    QualityOptions m_options;
    contract::ClockQuality m_quality = contract::ClockQuality::Freerun;
    std::optional<qint64> m_lastLookNs;
    std::optional<qint64> m_goodSinceNs;
    std::optional<qint64> m_badSinceNs;
    int m_badLooks = 0;
    std::optional<qint64> m_upgradedAtNs;
};

} // namespace nunect::timesync
