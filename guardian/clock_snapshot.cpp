// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/clock_snapshot.h"

#include <cmath>

namespace nunect::guardian {

void ClockSnapshot::set(const contract::ClockStamp &now, qint64 nowNs,
                        const contract::ClockStamp &later, qint64 laterNs)
{
    const std::lock_guard lock(m_mutex);
    m_stamp = now;
    m_setNs = nowNs;
    m_growth = now.errorNs && later.errorNs
        ? double(*later.errorNs - *now.errorNs) / double(laterNs - nowNs)
        : 0;
}

contract::ClockStamp ClockSnapshot::at(qint64 monotonicNs) const
{
    const std::lock_guard lock(m_mutex);
    contract::ClockStamp stamp = m_stamp;
    if (stamp.errorNs)
        *stamp.errorNs += static_cast<qint64>(std::ceil(m_growth * double(monotonicNs - m_setNs)));
    return stamp;
}

} // namespace nunect::guardian
