// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_list.h"
#include "core/models/status.h"

#include <QObject>

namespace nunect::models {

/// All alarms in a few figures, for the bar that is always there. Those that are shelved or
/// suppressed count for nothing else, and what is out of service for nothing at all.
class AlarmSummary : public QObject
{
    Q_OBJECT
    /// Alarms that hold, acknowledged or not.
    Q_PROPERTY(int critical READ critical NOTIFY changed)
    Q_PROPERTY(int serious READ serious NOTIFY changed)
    Q_PROPERTY(int caution READ caution NOTIFY changed)
    /// Those that nobody has acknowledged, with those that are gone by now.
    Q_PROPERTY(int unacknowledged READ unacknowledged NOTIFY changed)
    Q_PROPERTY(int criticalUnacknowledged READ criticalUnacknowledged NOTIFY changed)
    Q_PROPERTY(int shelved READ shelved NOTIFY changed)
    Q_PROPERTY(int suppressed READ suppressed NOTIFY changed)
    /// Links that are down, acknowledged, shelved or not, and one of them.
    Q_PROPERTY(int linksDown READ linksDown NOTIFY changed)
    Q_PROPERTY(QString linkDown READ linkDown NOTIFY changed)
    /// The one that stands first: what nobody has acknowledged, then by priority, the newest.
    Q_PROPERTY(QString worstText READ worstText NOTIFY changed)
    Q_PROPERTY(nunect::models::Status::Value worstStatus READ worstStatus NOTIFY changed)
    Q_PROPERTY(bool worstUnacknowledged READ worstUnacknowledged NOTIFY changed)
    Q_PROPERTY(quint64 worstRow READ worstRow NOTIFY changed)

public:
    /// \a list must outlive the summary.
    explicit AlarmSummary(const alarms::AlarmList &list, QObject *parent = nullptr);

    /// Counts anew; to be called when rows of the list have changed.
    void flush();

    int critical() const { return m_now.critical; }
    int serious() const { return m_now.serious; }
    int caution() const { return m_now.caution; }
    int unacknowledged() const { return m_now.unacknowledged; }
    int criticalUnacknowledged() const { return m_now.criticalUnacknowledged; }
    int shelved() const { return m_now.shelved; }
    int suppressed() const { return m_now.suppressed; }
    int linksDown() const { return m_now.linksDown; }
    QString linkDown() const { return m_now.linkDown; }
    /// Empty if there is none.
    QString worstText() const { return m_now.worstText; }
    /// Normal if there is none.
    Status::Value worstStatus() const { return m_now.worstStatus; }
    bool worstUnacknowledged() const { return m_now.worstUnacknowledged; }
    /// Its row id; 0 if there is none.
    quint64 worstRow() const { return m_now.worstRow; }

Q_SIGNALS:
    void changed();

private:
    struct Figures
    {
        int critical = 0;
        int serious = 0;
        int caution = 0;
        int unacknowledged = 0;
        int criticalUnacknowledged = 0;
        int shelved = 0;
        int suppressed = 0;
        int linksDown = 0;
        QString linkDown;
        QString worstText;
        Status::Value worstStatus = Status::Normal;
        bool worstUnacknowledged = false;
        quint64 worstRow = 0;

        bool operator==(const Figures &) const = default;
    };

    static void count(Figures &figures, const alarms::Alarm &alarm);

    const alarms::AlarmList &m_list;
    Figures m_now;
};

} // namespace nunect::models
