// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/error_bound.h"

#include <initializer_list>
#include <limits>

namespace nunect::timesync {

static constexpr qint64 largest = std::numeric_limits<qint64>::max();
static constexpr qint64 chronysDriftPpb = 1'000; ///< maxclockerror, its default

/// The sum of magnitudes.
static qint64 sum(std::initializer_list<qint64> terms)
{
    qint64 total = 0;
    for (const qint64 term : terms) {
        const qint64 size = term >= -largest ? qAbs(term) : largest;
        total = size > largest - total ? largest : total + size;
    }
    return total;
}

qint64 driftNs(qint64 elapsedNs, qint64 ppb)
{
    return elapsedNs <= 0 ? 0 : static_cast<qint64>(double(elapsedNs) * double(ppb) * 1e-9);
}

qint64 ptpErrorBound(const PtpErrorTerms &terms)
{
    return sum({terms.offsetNs, terms.jitterNs, terms.meanPathDelayNs, terms.phcToSystemNs,
                terms.phcErrorNs, terms.grandmasterNs.value_or(0),
                driftNs(terms.ageNs, terms.driftPpb)});
}

qint64 ntpErrorBound(const NtpErrorTerms &terms)
{
    return sum({terms.offsetNs, terms.rootDispersionNs, terms.rootDelayNs / 2,
                driftNs(terms.ageNs, terms.driftPpb - chronysDriftPpb)});
}

} // namespace nunect::timesync
