// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "timesync/quality_options.h"
#include "timesync/verdict.h"

#include <optional>

namespace nunect::timesync {

/// The clock's source became another one.
struct SourceChange
{
    contract::ClockSource from = contract::ClockSource::None;
    contract::ClockSource to = contract::ClockSource::None;
    QString reason;  ///< a sentence's end: "PTP has been good for 30 s"
    qint64 atNs = 0; ///< wall clock, ns since the Unix epoch

    bool operator==(const SourceChange &) const = default;
};

/// Chooses between PTP and NTP so that the choice never flaps. PTP goes before NTP, whatever their
/// numbers say:
/// - from none: at once to the better one, PTP first;
/// - from NTP to PTP: PTP was good without a break for `ptpFirst`, and once PTP has been given up,
///   for `ptpReturn`;
/// - from a lost source to the other, good one: after `sourceLost`, while it can be held over;
///   at once when it cannot.
class SourceChoice
{
public:
    explicit SourceChoice(const QualityOptions &options);

    /// Both verdicts as they are after holding over. Says why the source changed, if it did.
    std::optional<SourceChange> choose(const Verdict &ptp, const Verdict &ntp, qint64 monotonicNs,
                                       qint64 realtimeNs);

    contract::ClockSource source() const { return m_source; }

private:
    struct Next
    {
        contract::ClockSource source;
        QString reason;
    };

    Next fromNone(const Verdict &ptp, const Verdict &ntp, qint64 nowNs) const;
    Next fromPtp(const Verdict &ptp, const Verdict &ntp, qint64 nowNs) const;
    Next fromNtp(const Verdict &ptp, const Verdict &ntp, qint64 nowNs) const;
    bool isGivenUp(const Verdict &verdict, qint64 nowNs) const;
    QString whyNot(QLatin1StringView name, const Verdict &verdict) const;

    QualityOptions m_options;
    contract::ClockSource m_source = contract::ClockSource::None;
    std::optional<qint64> m_ptpGoodSinceNs;
    std::optional<qint64> m_lostSinceNs; ///< the present source
    std::optional<qint64> m_noneSinceNs;
    bool m_wasGood = false; ///< since it is the present source
    bool m_ptpWasGivenUp = false;
};

} // namespace nunect::timesync
