// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/fleet_summary.h"

#include "core/models/format.h"

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
    Figures figures;
    countUnits(figures, nowMs);
    countClocks(figures, nowMs);
    findWorstRtt(figures, nowMs);
    countServers(figures, nowMs);
    for (const store::ConnectionRow &row : m_site.connections.rows()) {
        // Of leaf nodes only those are known that came while we listened.
        const bool isClient = row.connection.kind != QLatin1String("Leafnode");
        const bool isOpen = row.state == store::ConnectionRow::Open
            && !store::ConnectionStore::isStale(row, nowMs);
        if (isClient && isOpen)
            ++figures.connectionsOpen;
    }
    figures.decodeErrors = static_cast<int>(m_site.decodeErrors.total());
    if (figures == m_now)
        return;
    m_now = figures;
    Q_EMIT changed();
}

void FleetSummary::countUnits(Figures &figures, qint64 nowMs) const
{
    for (const store::UnitRow &unit : m_site.fleet.rows()) {
        ++figures.unitsTotal;
        switch (FleetStore::liveness(unit, nowMs)) {
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
    if (figures.unitsLost > 0)
        figures.unitsStatus = Status::Critical;
    else if (figures.unitsLate > 0)
        figures.unitsStatus = Status::Caution;
    else if (figures.unitsLive > 0)
        figures.unitsStatus = Status::Normal;
}

void FleetSummary::countClocks(Figures &figures, qint64 nowMs) const
{
    for (const store::UnitRow &unit : m_site.fleet.rows()) {
        if (!unit.time)
            continue;
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
        if (stale || quality == contract::ClockQuality::Freerun)
            ++figures.clocksBad;
        else if (quality == contract::ClockQuality::Locked)
            ++figures.clocksLocked;
    }
    if (figures.clocksBad > 0)
        figures.clocksStatus = Status::Serious;
    else if (figures.clocksLocked < figures.clocksTotal)
        figures.clocksStatus = Status::Caution;
    else if (figures.clocksTotal > 0)
        figures.clocksStatus = Status::Normal;
}

void FleetSummary::findWorstRtt(Figures &figures, qint64 nowMs) const
{
    double worstUs = -1;
    for (const store::UnitRow &unit : m_site.fleet.rows()) {
        if (FleetStore::isStale(unit.rtt, nowMs))
            continue;
        const contract::Rtt &rtt = unit.rtt->message;
        const double us = qMax(rtt.nativeRttUs.value_or(-1), rtt.appRttUs.value_or(-1));
        if (us > worstUs) {
            worstUs = us;
            figures.worstRttUnit = unit.unit;
        }
    }
    figures.worstRttText = worstUs < 0 ? format::none() : format::microseconds(worstUs);
    if (worstUs >= 0)
        figures.rttStatus = models::rttStatus(worstUs, m_limits);
}

void FleetSummary::countServers(Figures &figures, qint64 nowMs) const
{
    bool lameDuck = false;
    for (const store::ServerRow &row : m_site.servers.rows()) {
        ++figures.serversTotal;
        lameDuck = lameDuck || row.lameDuck;
        if (!row.shutDown && !store::ServerStore::isStale(row, nowMs))
            ++figures.serversUp;
    }
    if (figures.serversTotal == 0)
        return;
    if (figures.serversUp < figures.serversTotal)
        figures.serversStatus = Status::Critical;
    else
        figures.serversStatus = lameDuck ? Status::Serious : Status::Normal;
}

} // namespace nunect::models
