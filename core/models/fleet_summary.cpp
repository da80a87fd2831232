// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/fleet_summary.h"

#include "core/models/format.h"

#include <algorithm>
#include <utility>

namespace nunect::models {

using store::FleetStore;
using store::Liveness;

FleetSummary::FleetSummary(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
{
    m_now.worstRttText = format::none();
}

void FleetSummary::flush(qint64 nowMs)
{
    if (!countRows(nowMs))
        return;
    judge();
    Figures figures = std::exchange(m_count, {}).figures;
    countServers(figures, nowMs);
    countLinks(figures);
    figures.decodeErrors = static_cast<int>(m_site.decodeErrors.total());
    if (figures == m_now)
        return;
    m_now = figures;
    Q_EMIT changed();
}

bool FleetSummary::countRows(qint64 nowMs)
{
    const auto units = m_site.fleet.rows();
    const auto connections = m_site.connections.rows();
    std::size_t left = std::max<std::size_t>((units.size() + connections.size()) / 10, leastPart);
    for (; m_count.units < units.size() && left > 0; ++m_count.units, --left) {
        const store::UnitRow &unit = units[static_cast<std::ptrdiff_t>(m_count.units)];
        countUnit(unit, nowMs);
        countClock(unit, nowMs);
        countRtt(unit, nowMs);
    }
    for (; m_count.connections < connections.size() && left > 0; ++m_count.connections, --left) {
        const store::ConnectionRow &row
            = connections[static_cast<std::ptrdiff_t>(m_count.connections)];
        // Of leaf nodes only those are known that came while we listened.
        const bool isClient = row.connection.kind != QLatin1String("Leafnode");
        if (!isClient || row.state != store::ConnectionRow::Open)
            continue;
        if (store::ConnectionStore::isStale(row, nowMs))
            ++m_count.figures.connectionsStale;
        else
            ++m_count.figures.connectionsOpen;
    }
    return m_count.units >= units.size() && m_count.connections >= connections.size();
}

void FleetSummary::countUnit(const store::UnitRow &unit, qint64 nowMs)
{
    Figures &figures = m_count.figures;
    ++figures.unitsTotal;
    const Liveness liveness = FleetStore::liveness(unit, nowMs);
    const bool isBad = liveness == Liveness::Late || liveness == Liveness::Lost;
    const bool isWorse = figures.worstUnit.isEmpty()
        || (liveness == Liveness::Lost && m_count.worstLiveness == Liveness::Late);
    if (isBad && isWorse) {
        figures.worstUnit = unit.unit;
        m_count.worstLiveness = liveness;
    }
    switch (liveness) {
    case Liveness::Live:
        ++figures.unitsLive;
        break;
    case Liveness::Late:
        ++figures.unitsLate;
        break;
    case Liveness::Lost:
        ++figures.unitsLost;
        break;
    case Liveness::Unknown:
        break;
    }
}

void FleetSummary::countClock(const store::UnitRow &unit, qint64 nowMs)
{
    if (!unit.time)
        return;
    Figures &figures = m_count.figures;
    ++figures.clocksTotal;
    const bool stale = FleetStore::isStale(unit.time, nowMs);
    const contract::TimeMetric &metric = unit.time->message;
    if (stale)
        ++figures.clocksSilent;
    else if (!hasUtcBound(metric))
        ++figures.clocksUnbounded;
    else if (isGuaranteed(metric, m_limits))
        ++figures.clocksGuaranteed;
    else
        ++figures.clocksTooFar;
    const contract::ClockQuality quality = metric.quality;
    const bool isBad = stale || quality == contract::ClockQuality::Freerun;
    if (isBad)
        ++figures.clocksBad;
    else if (quality == contract::ClockQuality::Locked)
        ++figures.clocksLocked;
    const bool isFirst = isBad
        ? !m_count.isWorstClockBad
        : quality != contract::ClockQuality::Locked && figures.worstClock.isEmpty();
    if (isFirst) {
        figures.worstClock = unit.unit;
        m_count.isWorstClockBad = isBad;
    }
}

void FleetSummary::countRtt(const store::UnitRow &unit, qint64 nowMs)
{
    if (FleetStore::isStale(unit.rtt, nowMs))
        return;
    const contract::Rtt &rtt = unit.rtt->message;
    const double us = qMax(rtt.nativeRttUs.value_or(-1), rtt.appRttUs.value_or(-1));
    if (us > m_count.worstRttUs) {
        m_count.worstRttUs = us;
        m_count.figures.worstRttUnit = unit.unit;
    }
}

/// What the figures say of the units, once all of them have been counted.
void FleetSummary::judge()
{
    Figures &figures = m_count.figures;
    if (figures.unitsLost > 0)
        figures.unitsStatus = Status::Serious; // as the alarm says
    else if (figures.unitsLate > 0)
        figures.unitsStatus = Status::Caution;
    else if (figures.unitsLive > 0)
        figures.unitsStatus = Status::Normal;
    if (figures.clocksBad > 0)
        figures.clocksStatus = Status::Serious;
    else if (figures.clocksLocked < figures.clocksTotal)
        figures.clocksStatus = Status::Caution;
    else if (figures.clocksTotal > 0)
        figures.clocksStatus = Status::Normal;
    const double worstUs = m_count.worstRttUs;
    figures.worstRttUs = worstUs;
    figures.worstRttText = worstUs < 0 ? format::none() : format::microseconds(worstUs);
    if (worstUs >= 0)
        figures.rttStatus = models::rttStatus(worstUs, m_limits);
}

static QString nameOf(const domain::ServerRef &server)
{
    return server.name.isEmpty() ? server.id : server.name;
}

void FleetSummary::countServers(Figures &figures, qint64 nowMs) const
{
    QString lameDuck;
    for (const store::ServerRow &row : m_site.servers.rows()) {
        ++figures.serversTotal;
        if (row.lameDuck && lameDuck.isEmpty())
            lameDuck = nameOf(row.server);
        if (!row.shutDown && !store::ServerStore::isStale(row, nowMs))
            ++figures.serversUp;
        else if (figures.worstServer.isEmpty())
            figures.worstServer = nameOf(row.server);
    }
    if (figures.serversTotal == 0)
        return;
    if (figures.serversUp < figures.serversTotal) {
        figures.serversStatus = Status::Critical;
        return;
    }
    figures.worstServer = lameDuck;
    figures.serversStatus = lameDuck.isEmpty() ? Status::Normal : Status::Serious;
}

/// One that was there and is gone is not among the rows, but an alarm.
void FleetSummary::countLinks(Figures &figures) const
{
    for (const store::LinkRow &row : m_site.links.rows()) {
        ++figures.linksTotal;
        if (row.connected)
            ++figures.linksUp;
        else if (figures.worstLink.isEmpty())
            figures.worstLink = row.remoteName;
    }
    if (figures.linksTotal > 0)
        figures.linksStatus
            = figures.linksUp < figures.linksTotal ? Status::Serious : Status::Normal;
}

} // namespace nunect::models
