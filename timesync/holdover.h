// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/quality_options.h"
#include "timesync/verdict.h"

#include <optional>

namespace nunect::timesync {

/// What to believe of one source once it is lost: the last good verdict, with a bound that grows
/// by the drift of an oscillator which nothing disciplines, until it is out of spec.
///
/// It ends earlier when a fresh measurement contradicts it, when the clock is stepped, and when the
/// daemon is silent twice in a row: a daemon that hung or died while it turned the clock leaves it
/// turning, and nobody knows how fast.
class Holdover
{
public:
    /// \a fresh is the verdict of this look; \a answered: the daemon gave a reading. Returns it, or
    /// what is held over in its place.
    Verdict add(const Verdict &fresh, bool answered, qint64 nowNs, const QualityLimits &limits,
                qint64 driftPpb);
    void forget();

    /// When the source was lost, on the clock of \a nowNs; nothing unless it is held over.
    std::optional<qint64> lostAtNs() const { return m_lostAtNs; }

private:
    struct Good
    {
        Verdict verdict;
        qint64 atNs;
    };

    std::optional<Verdict> held(const Verdict &fresh, qint64 nowNs, const QualityLimits &limits,
                                qint64 driftPpb) const;

    std::optional<Good> m_good;
    qint64 m_heldBoundNs = 0; ///< a bound that is held over never shrinks
    std::optional<qint64> m_lostAtNs;
    int m_silentLooks = 0;
};

} // namespace nunect::timesync
