// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/alarm_rules_file.h"
#include "app/alarm_sound.h"
#include "app/monitoring/poll_schedule.h"
#include "app/row_choice.h"
#include "app/sharing/record_news.h"
#include "core/alarms/alarm_list.h"
#include "core/alarms/condition_watch.h"
#include "core/models/alarm_history_model.h"
#include "core/models/alarm_model.h"
#include "core/models/alarm_rules_model.h"
#include "core/models/alarm_summary.h"

#include <QObject>

#include <unordered_map>
#include <unordered_set>
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
    Q_PROPERTY(nunect::models::AlarmRulesModel *rules READ rules CONSTANT)
    Q_PROPERTY(nunect::app::AlarmSound *sound READ sound CONSTANT)
    /// Why the rules are not kept from one run to the next; empty: they are.
    Q_PROPERTY(QString rulesProblem READ rulesProblem NOTIFY rulesProblemChanged)
    /// Their file holds something that cannot be read, which a person can set aside.
    Q_PROPERTY(bool rulesUnreadable READ rulesUnreadable NOTIFY rulesProblemChanged)
    /// Events that the history no longer holds.
    Q_PROPERTY(int dropped READ dropped NOTIFY droppedChanged)
    /// Why the site's other consoles do not learn of what is done here; empty: they do.
    Q_PROPERTY(QString sharingProblem READ sharingProblem NOTIFY sharingProblemChanged)
    /// Why the last thing that a person wanted was not done; empty: it was.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    /// \a site must outlive the board. \a who: this console's name, for what its person does.
    AlarmBoard(const store::SiteStore &site, QString who, QObject *parent = nullptr);

    /// No alarm is told of more often, but for what persons do: many of them change all the time.
    static constexpr qint64 tellEachMs = 2000;

    /// What servers have to be asked for, whatever is on screen.
    static EndpointSet endpoints();

    /// Takes the rules that are in \a file, and keeps them there from now on.
    void keepRules(const AlarmRulesFile &file);

    /// Takes over what changed in the stores, each tick; show() is to follow.
    void take(const store::SiteChanges &changes, qint64 nowMs);
    /// Shows, sounds and shares what was taken over.
    void show(qint64 nowMs);
    /// What the site's consoles say.
    void hear(const std::vector<RecordNews> &news);
    void setSharingProblem(const QString &problem);
    /// Nothing that a person wants is done, and they are told so.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// Once a second.
    void refreshAges(qint64 nowMs);

    models::TableModel *alarms() { return &m_alarms; }
    models::TableModel *history() { return &m_events; }
    models::DetailsModel *details() { return &m_details; }
    models::AlarmSummary *summary() { return &m_summary; }
    models::AlarmRulesModel *rules() { return &m_rules; }
    AlarmSound *sound() { return &m_sound; }
    QString rulesProblem() const { return m_rulesProblem; }
    bool rulesUnreadable() const { return m_rulesFile && m_rulesFile->isUnreadable(); }
    int dropped() const { return m_dropped; }
    QString problem() const { return m_problem; }
    QString sharingProblem() const { return m_sharingProblem; }

    /// Gives a file of rules that cannot be read another name, and keeps those there are.
    Q_INVOKABLE void setRulesAside();

    // Of the rows that are chosen; those among them that it does not make sense for stay as they
    // are.
    Q_INVOKABLE void acknowledge(nunect::app::RowChoice *rows);
    /// Of all rows that the table shows.
    Q_INVOKABLE void acknowledgeShown();
    Q_INVOKABLE void shelve(nunect::app::RowChoice *rows, int minutes);
    Q_INVOKABLE void unshelve(nunect::app::RowChoice *rows);
    /// What they are about, a line each: for a question to a person.
    Q_INVOKABLE QString chosenText(nunect::app::RowChoice *rows) const;
    /// Was taken away for good; or is used again.
    Q_INVOKABLE void takeOutOfService(nunect::app::RowChoice *rows);
    Q_INVOKABLE void putIntoService(nunect::app::RowChoice *rows);
    Q_INVOKABLE void note(nunect::app::RowChoice *rows, const QString &text);

Q_SIGNALS:
    void droppedChanged();
    void problemChanged();
    void sharingProblemChanged();
    void rulesProblemChanged();
    /// For the site's other consoles: how an alarm stands now, and that one of this key, which came
    /// then, is over.
    void recordChanged(const nunect::alarms::AlarmRecord &record);
    void recordGone(const QString &alarm, qint64 raisedNs);
    /// What this console's person did, as a line of the log.
    void acted(const QString &line);

private:
    alarms::Moment now() const;
    /// Does \a action(row id) to each, and tells what comes of it.
    void act(const QList<quint64> &rows, auto action);
    void share(const store::Changes &changes);
    void tellUntold(qint64 nowMs);
    void tell(quint64 rowId);
    void tellAgain(const QString &key);
    void log();
    void takeRules();
    void writeRules();
    void setRulesProblem(const QString &problem);

    const QString m_who;
    alarms::ConditionWatch m_watch;
    alarms::AlarmList m_list;
    models::AlarmModel m_alarms;
    models::AlarmHistoryModel m_events;
    models::DetailsModel m_details;
    models::AlarmSummary m_summary;
    models::AlarmRulesModel m_rules;
    AlarmSound m_sound;
    std::optional<AlarmRulesFile> m_rulesFile;
    QString m_rulesProblem;
    quint64 m_loggedId = 0; ///< of the last event that is in the log
    int m_dropped = 0;
    bool m_readOnly = false;
    QString m_problem;
    QString m_sharingProblem = tr("not connected yet");
    // Nothing is told before it is known what stands there.
    bool m_shares = false;
    struct Place
    {
        QString alarm;
        qint64 raisedNs = 0;
    };
    std::unordered_map<quint64, Place> m_places;               ///< by row id
    std::unordered_map<quint64, alarms::AlarmRecord> m_shared; ///< as last told, by row id
    std::unordered_set<quint64> m_untold;                      ///< rows that have changed since
    qint64 m_toldMs = 0;                                       ///< when they were told last
};

} // namespace nunect::app
