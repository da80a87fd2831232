// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"

#include <QtGlobal>

#include <mutex>

namespace nunect::guardian {

/// What is known of the clock, for threads other than the one that knows: taken over after each
/// look at the clock, and asked for at any time after that.
class ClockSnapshot
{
public:
    /// \a now is the stamp of this moment, \a later that of a moment well after the next look, if
    /// there were none; CLOCK_MONOTONIC, ns.
    void set(const contract::ClockStamp &now, qint64 nowNs, const contract::ClockStamp &later,
             qint64 laterNs);

    /// The stamp at a time since set(); its bound has grown on the straight line between the two,
    /// and rounded up. Any thread.
    contract::ClockStamp at(qint64 monotonicNs) const;

private:
    mutable std::mutex m_mutex;
    contract::ClockStamp m_stamp;
    qint64 m_setNs = 0;
    double m_growth = 0; ///< of the bound, ns a ns
};

} // namespace nunect::guardian
