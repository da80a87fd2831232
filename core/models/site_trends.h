// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/fleet_summary.h"

#include <QList>
#include <QObject>

namespace nunect::models {

/// What a FleetSummary said in the last five minutes.
class SiteTrends : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int capacity READ capacity CONSTANT)
    Q_PROPERTY(QList<qreal> servers READ servers NOTIFY changed)
    Q_PROPERTY(QList<qreal> connections READ connections NOTIFY changed)
    Q_PROPERTY(QList<qreal> units READ units NOTIFY changed)
    Q_PROPERTY(QList<qreal> rtt READ rtt NOTIFY changed) ///< the slowest, in us; NaN: none
    Q_PROPERTY(QList<qreal> clocks READ clocks NOTIFY changed)
    Q_PROPERTY(QList<qreal> links READ links NOTIFY changed)
    Q_PROPERTY(QList<qreal> errors READ errors NOTIFY changed) ///< new ones in each step

public:
    static constexpr qint64 stepMs = 5000;
    static constexpr int steps = 60;

    /// \a summary must outlive it.
    explicit SiteTrends(const FleetSummary &summary, QObject *parent = nullptr);

    /// Once a second.
    void flush(qint64 nowMs);

    int capacity() const { return steps; }
    QList<qreal> servers() const { return m_servers; }
    QList<qreal> connections() const { return m_connections; }
    QList<qreal> units() const { return m_units; }
    QList<qreal> rtt() const { return m_rtt; }
    QList<qreal> clocks() const { return m_clocks; }
    QList<qreal> links() const { return m_links; }
    QList<qreal> errors() const { return m_errors; }

Q_SIGNALS:
    void changed();

private:
    const FleetSummary &m_summary;
    std::optional<qint64> m_lastMs;
    int m_lastErrors = 0;
    QList<qreal> m_servers;
    QList<qreal> m_connections;
    QList<qreal> m_units;
    QList<qreal> m_rtt;
    QList<qreal> m_clocks;
    QList<qreal> m_links;
    QList<qreal> m_errors;
};

} // namespace nunect::models
