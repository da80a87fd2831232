// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/sync_watch.h"

#include <cmath>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 minStaleNs = 3 * second;

bool hasMeasured(const PtpReading &reading)
{
    return reading.masterOffsetNs && reading.meanPathDelayNs.value_or(0) != 0;
}

static bool hasOffset(const PtpReading &reading, bool zeroIsReal)
{
    return hasMeasured(reading) && (*reading.masterOffsetNs != 0 || zeroIsReal);
}

bool hasOffset(const PtpReading &reading, const SyncState &sync)
{
    return hasOffset(reading, sync.zeroIsReal);
}

static qint64 syncIntervalNs(const PtpReading &reading)
{
    const PtpPort *port = reading.activePort();
    const int logInterval = qBound(-7, port ? port->logSyncInterval.value_or(0) : 0, 7);
    return static_cast<qint64>(double(second) * std::exp2(logInterval));
}

SyncState SyncWatch::add(const PtpReading &reading, qint64 nowNs)
{
    const bool moved = !m_movedAtNs || reading.ingressTimeNs != m_ingressTimeNs;
    learnIfZeroIsReal(reading, moved);
    if (moved) {
        m_ingressTimeNs = reading.ingressTimeNs;
        m_movedAtNs = nowNs;
        addOffset(reading);
    }
    const qint64 interval = syncIntervalNs(reading);
    const qint64 frozenNs = nowNs - *m_movedAtNs;
    SyncState state;
    state.zeroIsReal = m_zeroIsReal;
    state.stale = frozenNs > qMax(minStaleNs, 3 * interval);
    state.overdue = frozenNs > 2 * interval;
    state.ageNs = frozenNs + interval; // it was up to one interval old when it was seen
    state.jitterNs = jitterNs();
    return state;
}

/// With the path known, each Sync gives an offset; and where there has been one, 0 is one as well.
void SyncWatch::learnIfZeroIsReal(const PtpReading &reading, bool moved)
{
    const PtpPort *port = reading.activePort();
    const bool follows = port && (port->state == "SLAVE"_L1 || port->state == "UNCALIBRATED"_L1);
    const bool pathKnown = follows && hasMeasured(reading);
    if (!pathKnown || reading.gmIdentity != m_gmIdentity)
        m_pathKnown = m_zeroIsReal = false;
    if (pathKnown)
        m_zeroIsReal = m_zeroIsReal || *reading.masterOffsetNs != 0 || (m_pathKnown && moved);
    m_pathKnown = pathKnown;
}

void SyncWatch::addOffset(const PtpReading &reading)
{
    const PtpPort *port = reading.activePort();
    if (!port || port->state != "SLAVE"_L1 || reading.gmIdentity != m_gmIdentity)
        m_offsets.clear();
    m_gmIdentity = reading.gmIdentity;
    if (!port || port->state != "SLAVE"_L1 || !hasOffset(reading, m_zeroIsReal))
        return;
    if (m_offsets.size() == window)
        m_offsets.removeFirst();
    m_offsets.append(*reading.masterOffsetNs);
}

/// Four standard deviations, as fbclock takes, and eight while there are few samples to know it
/// from. One offset alone has shown no other scatter than its own size.
qint64 SyncWatch::jitterNs() const
{
    constexpr double most = 1e18;
    if (m_offsets.isEmpty())
        return 0;
    const auto count = double(m_offsets.size());
    double mean = 0;
    for (const qint64 offset : m_offsets)
        mean += double(offset) / count;
    if (m_offsets.size() == 1)
        return static_cast<qint64>(qMin(std::abs(mean), most));
    double squares = 0;
    for (const qint64 offset : m_offsets)
        squares += (double(offset) - mean) * (double(offset) - mean);
    const double deviation = std::sqrt(squares / (count - 1));
    return static_cast<qint64>(qMin(deviation * (m_offsets.size() < window ? 8 : 4), most));
}

} // namespace nunect::timesync
