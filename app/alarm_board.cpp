// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_board.h"

#include "app/message_decoder.h"
#include "core/util/timestamp.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace nunect::app {

using store::Endpoint;

Q_LOGGING_CATEGORY(lcAlarms, "nunect.alarms")

AlarmBoard::AlarmBoard(const store::SiteStore &site, QString who, QObject *parent)
    : QObject(parent)
    , m_who(std::move(who))
    , m_watch(site)
    , m_alarms(m_list)
    , m_events(m_list.history())
    , m_details([this](quint64 rowId, qint64 nowMs) {
        return models::alarmDetails(m_list, rowId, nowMs);
    })
    , m_summary(m_list)
{
}

EndpointSet AlarmBoard::endpoints()
{
    return {Endpoint::Varz, Endpoint::Routez, Endpoint::Gatewayz, Endpoint::Leafz, Endpoint::Jsz};
}

alarms::Moment AlarmBoard::now() const { return {monotonicMs(), nowNs()}; }

void AlarmBoard::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    const alarms::Moment moment{nowMs, nowNs()};
    m_list.update(m_watch.look(changes, m_list.rules(), moment), moment);
    show(nowMs);
}

void AlarmBoard::show(qint64 nowMs)
{
    const store::Changes changes = m_list.takeChanges();
    m_alarms.flush(changes, nowMs);
    m_events.flush(nowMs);
    if (!changes.isEmpty()) {
        m_summary.flush();
        m_details.refresh(nowMs);
        share(changes);
    }
    log();
    const auto dropped = static_cast<int>(m_events.dropped());
    if (std::exchange(m_dropped, dropped) != dropped)
        Q_EMIT droppedChanged();
}

void AlarmBoard::share(const store::Changes &changes)
{
    for (const quint64 rowId : changes.removed) {
        const auto told = m_shared.extract(rowId);
        if (told && !told.mapped().isEmpty())
            Q_EMIT recordGone(told.mapped().alarm);
    }
    const auto tell = [this](quint64 rowId) {
        const alarms::Alarm *alarm = m_list.byId(rowId);
        if (!alarm)
            return;
        const alarms::AlarmRecord now = alarm->record;
        const alarms::AlarmRecord before = std::exchange(m_shared[rowId], now);
        if (before == now)
            return;
        if (before.alarm != now.alarm && !before.isEmpty())
            Q_EMIT recordGone(before.alarm); // it has become one of a group
        if (!now.isEmpty())
            Q_EMIT recordChanged(now);
    };
    std::ranges::for_each(changes.added, tell);
    std::ranges::for_each(changes.changed, tell);
}

void AlarmBoard::hear(const std::vector<RecordNews> &news)
{
    for (const RecordNews &each : news)
        m_list.hear(each.key, each.record, now());
    show(monotonicMs());
}

void AlarmBoard::setSharingProblem(const QString &problem)
{
    if (std::exchange(m_sharingProblem, problem) != problem)
        Q_EMIT sharingProblemChanged();
}

void AlarmBoard::log()
{
    const alarms::AlarmHistory &history = m_list.history();
    for (; m_loggedId < history.lastId(); ++m_loggedId) {
        const alarms::AlarmEvent *event = history.byId(m_loggedId + 1);
        // What came is on the screen; what persons did is to be found later, too.
        if (!event || event->who.isEmpty())
            continue;
        qCInfo(lcAlarms).noquote() << toLine(*event);
        if (event->who == m_who)
            Q_EMIT acted(toLine(*event)); // the others' they tell of themselves
    }
}

void AlarmBoard::refreshAges(qint64 nowMs)
{
    m_alarms.refreshAges(nowMs);
    m_details.refresh(nowMs);
}

void AlarmBoard::act(const QList<quint64> &rows, auto action)
{
    QString problem;
    bool done = false;
    for (const quint64 rowId : rows) {
        const Result<void> result = action(rowId);
        done = done || result.ok();
        if (!result)
            problem = result.error().text;
    }
    // Of many, some need not be acknowledged: that is no problem.
    if (done)
        problem.clear();
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
    show(monotonicMs());
}

void AlarmBoard::acknowledge(RowChoice *rows)
{
    act(rows->rowIds(), [this](quint64 rowId) { return m_list.acknowledge(rowId, m_who, now()); });
}

void AlarmBoard::acknowledgeShown()
{
    QList<quint64> rows;
    for (int row = 0; row < m_alarms.count(); ++row)
        rows.append(m_alarms.rowId(row));
    act(rows, [this](quint64 rowId) { return m_list.acknowledge(rowId, m_who, now()); });
}

void AlarmBoard::shelve(RowChoice *rows, int minutes)
{
    const qint64 untilNs = nowNs() + minutes * qint64(60'000'000'000);
    act(rows->rowIds(), [&](quint64 rowId) { return m_list.shelve(rowId, untilNs, m_who, now()); });
}

void AlarmBoard::unshelve(RowChoice *rows)
{
    act(rows->rowIds(), [this](quint64 rowId) { return m_list.unshelve(rowId, m_who, now()); });
}

void AlarmBoard::note(RowChoice *rows, const QString &text)
{
    act(rows->rowIds(),
        [&](quint64 rowId) { return m_list.note(rowId, text.trimmed(), m_who, now()); });
}

} // namespace nunect::app
