// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/poll_schedule.h"
#include "app/row_choice.h"
#include "app/sharing/record_news.h"
#include "core/alarms/alarm_list.h"
#include "core/alarms/condition_watch.h"
#include "core/models/alarm_history_model.h"
#include "core/models/alarm_model.h"
#include "core/models/alarm_summary.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace nunect::app {

/// The alarms of a site as the scene is given them, and what a person can do with them. Each event
/// is logged as well (category nunect.alarms).
class AlarmBoard : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *alarms READ alarms CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *history READ history CONSTANT)
    Q_PROPERTY(nunect::models::DetailsModel *details READ details CONSTANT)
    Q_PROPERTY(nunect::models::AlarmSummary *summary READ summary CONSTANT)
    /// Events that the history no longer holds.
    Q_PROPERTY(int dropped READ dropped NOTIFY droppedChanged)
    /// Why the site's other consoles do not learn of what is done here; empty: they do.
    Q_PROPERTY(QString sharingProblem READ sharingProblem NOTIFY sharingProblemChanged)
    /// Why the last thing that a person wanted was not done; empty: it was.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    /// \a site must outlive the board. \a who: this console's name, for what its person does.
    AlarmBoard(const store::SiteStore &site, QString who, QObject *parent = nullptr);

    /// What servers have to be asked for, whatever is on screen.
    static EndpointSet endpoints();

    /// Takes over what changed in the stores; each tick.
    void flush(const store::SiteChanges &changes, qint64 nowMs);
    /// What the site's consoles say.
    void hear(const std::vector<RecordNews> &news);
    void setSharingProblem(const QString &problem);
    /// Once a second.
    void refreshAges(qint64 nowMs);

    models::TableModel *alarms() { return &m_alarms; }
    models::TableModel *history() { return &m_events; }
    models::DetailsModel *details() { return &m_details; }
    models::AlarmSummary *summary() { return &m_summary; }
    int dropped() const { return m_dropped; }
    QString problem() const { return m_problem; }
    QString sharingProblem() const { return m_sharingProblem; }

    // Of the rows that are chosen; those among them that it does not make sense for stay as they
    // are.
    Q_INVOKABLE void acknowledge(nunect::app::RowChoice *rows);
    /// Of all rows that the table shows.
    Q_INVOKABLE void acknowledgeShown();
    Q_INVOKABLE void shelve(nunect::app::RowChoice *rows, int minutes);
    Q_INVOKABLE void unshelve(nunect::app::RowChoice *rows);
    Q_INVOKABLE void note(nunect::app::RowChoice *rows, const QString &text);

Q_SIGNALS:
    void droppedChanged();
    void problemChanged();
    void sharingProblemChanged();
    /// For the site's other consoles: what is said of an alarm now, and that one of this key is
    /// over.
    void recordChanged(const nunect::alarms::AlarmRecord &record);
    void recordGone(const QString &alarm);
    /// What this console's person did, as a line of the log.
    void acted(const QString &line);

private:
    alarms::Moment now() const;
    /// Does \a action(row id) to each, and tells what comes of it.
    void act(const QList<quint64> &rows, auto action);
    void show(qint64 nowMs);
    void share(const store::Changes &changes);
    void log();

    const QString m_who;
    alarms::ConditionWatch m_watch;
    alarms::AlarmList m_list;
    models::AlarmModel m_alarms;
    models::AlarmHistoryModel m_events;
    models::DetailsModel m_details;
    models::AlarmSummary m_summary;
    quint64 m_loggedId = 0; ///< of the last event that is in the log
    int m_dropped = 0;
    QString m_problem;
    QString m_sharingProblem = tr("not connected yet");
    std::unordered_map<quint64, alarms::AlarmRecord> m_shared; ///< as last told, by row id
};

} // namespace nunect::app
