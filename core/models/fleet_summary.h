// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/status.h"
#include "core/store/site_store.h"

#include <QObject>

namespace nunect::models {

/// The whole site in a few figures, each group with the state of its worst member.
///
/// Rows are counted in parts, a tenth of them each tick, so that no tick has to look at all of a
/// large site; the figures are then those of the last second. Up to some thousand rows they are
/// counted at once.
class FleetSummary : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int unitsTotal READ unitsTotal NOTIFY changed)
    Q_PROPERTY(int unitsLive READ unitsLive NOTIFY changed)
    Q_PROPERTY(int unitsLate READ unitsLate NOTIFY changed)
    Q_PROPERTY(int unitsLost READ unitsLost NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value unitsStatus READ unitsStatus NOTIFY changed)
    Q_PROPERTY(int clocksTotal READ clocksTotal NOTIFY changed)
    Q_PROPERTY(int clocksLocked READ clocksLocked NOTIFY changed)
    Q_PROPERTY(int clocksBad READ clocksBad NOTIFY changed)
    Q_PROPERTY(int clocksGuaranteed READ clocksGuaranteed NOTIFY changed)
    Q_PROPERTY(int clocksTooFar READ clocksTooFar NOTIFY changed)
    Q_PROPERTY(int clocksUnbounded READ clocksUnbounded NOTIFY changed)
    Q_PROPERTY(int clocksSilent READ clocksSilent NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value clocksStatus READ clocksStatus NOTIFY changed)
    Q_PROPERTY(QString worstRttUnit READ worstRttUnit NOTIFY changed)
    Q_PROPERTY(QString worstRttText READ worstRttText NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value rttStatus READ rttStatus NOTIFY changed)
    Q_PROPERTY(int connectionsOpen READ connectionsOpen NOTIFY changed)
    /// Open when their server was last heard; whether they still are is not known.
    Q_PROPERTY(int connectionsStale READ connectionsStale NOTIFY changed)
    Q_PROPERTY(int serversUp READ serversUp NOTIFY changed)
    Q_PROPERTY(int serversTotal READ serversTotal NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value serversStatus READ serversStatus NOTIFY changed)
    /// Routes, gateways and leaf nodes, each server's side for itself; of gateways those, too, that
    /// are configured only.
    Q_PROPERTY(int linksTotal READ linksTotal NOTIFY changed)
    Q_PROPERTY(int linksUp READ linksUp NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value linksStatus READ linksStatus NOTIFY changed)
    /// The worst member of each group, if something is wrong with it.
    Q_PROPERTY(QString worstUnit READ worstUnit NOTIFY changed)
    Q_PROPERTY(QString worstClock READ worstClock NOTIFY changed)
    Q_PROPERTY(QString worstServer READ worstServer NOTIFY changed)
    Q_PROPERTY(QString worstLink READ worstLink NOTIFY changed)
    Q_PROPERTY(int decodeErrors READ decodeErrors NOTIFY changed)

public:
    /// \a site must outlive the summary.
    explicit FleetSummary(const store::SiteStore &site, QObject *parent = nullptr);

    /// Rows that are counted in one tick at least.
    static constexpr std::size_t leastPart = 2000;

    void flush(qint64 nowMs);

    int unitsTotal() const { return m_now.unitsTotal; }
    int unitsLive() const { return m_now.unitsLive; }
    int unitsLate() const { return m_now.unitsLate; }
    int unitsLost() const { return m_now.unitsLost; }
    Status::Value unitsStatus() const { return m_now.unitsStatus; }
    int clocksTotal() const { return m_now.clocksTotal; }
    int clocksLocked() const { return m_now.clocksLocked; }
    /// Without a source, or not heard of any more.
    int clocksBad() const { return m_now.clocksBad; }
    /// Within 1 ms of UTC by their own guarantee, heard of just now.
    int clocksGuaranteed() const { return m_now.clocksGuaranteed; }
    /// The others: those whose bound is larger, those that know of no bound on their distance to
    /// UTC, and those not heard of any more.
    int clocksTooFar() const { return m_now.clocksTooFar; }
    int clocksUnbounded() const { return m_now.clocksUnbounded; }
    int clocksSilent() const { return m_now.clocksSilent; }
    Status::Value clocksStatus() const { return m_now.clocksStatus; }
    QString worstRttUnit() const { return m_now.worstRttUnit; }
    QString worstRttText() const { return m_now.worstRttText; }
    Status::Value rttStatus() const { return m_now.rttStatus; }
    double worstRttUs() const { return m_now.worstRttUs; } ///< below 0: none
    int connectionsOpen() const { return m_now.connectionsOpen; }
    int connectionsStale() const { return m_now.connectionsStale; }
    int serversUp() const { return m_now.serversUp; }
    int serversTotal() const { return m_now.serversTotal; }
    Status::Value serversStatus() const { return m_now.serversStatus; }
    int linksTotal() const { return m_now.linksTotal; }
    int linksUp() const { return m_now.linksUp; }
    Status::Value linksStatus() const { return m_now.linksStatus; }
    QString worstUnit() const { return m_now.worstUnit; }
    QString worstClock() const { return m_now.worstClock; }
    QString worstServer() const { return m_now.worstServer; }
    QString worstLink() const { return m_now.worstLink; }
    int decodeErrors() const { return m_now.decodeErrors; }

Q_SIGNALS:
    void changed();

private:
    struct Figures
    {
        int unitsTotal = 0;
        int unitsLive = 0;
        int unitsLate = 0;
        int unitsLost = 0;
        Status::Value unitsStatus = Status::Unknown;
        int clocksTotal = 0;
        int clocksLocked = 0;
        int clocksBad = 0;
        int clocksGuaranteed = 0;
        int clocksTooFar = 0;
        int clocksUnbounded = 0;
        int clocksSilent = 0;
        Status::Value clocksStatus = Status::Unknown;
        QString worstRttUnit;
        QString worstRttText;
        double worstRttUs = -1;
        Status::Value rttStatus = Status::Unknown;
        int connectionsOpen = 0;
        int connectionsStale = 0;
        int serversUp = 0;
        int serversTotal = 0;
        Status::Value serversStatus = Status::Unknown;
        int linksTotal = 0;
        int linksUp = 0;
        Status::Value linksStatus = Status::Unknown;
        QString worstUnit;
        QString worstClock;
        QString worstServer;
        QString worstLink;
        int decodeErrors = 0;

        bool operator==(const Figures &) const = default;
    };

    /// How far the rows have been counted.
    struct Count
    {
        Figures figures;
        std::size_t units = 0;
        std::size_t connections = 0;
        double worstRttUs = -1;
        store::Liveness worstLiveness = store::Liveness::Live;
        bool isWorstClockBad = false;
    };

    /// False as long as there are rows left.
    bool countRows(qint64 nowMs);
    void countUnit(const store::UnitRow &unit, qint64 nowMs);
    void countClock(const store::UnitRow &unit, qint64 nowMs);
    void countRtt(const store::UnitRow &unit, qint64 nowMs);
    void judge();
    void countServers(Figures &figures, qint64 nowMs) const;
    void countLinks(Figures &figures) const;

    const store::SiteStore &m_site;
    Limits m_limits;
    Figures m_now;
    Count m_count;
};

} // namespace nunect::models
