// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_board.h"

#include "app/message_decoder.h"
#include "app/sharing/alarm_sharing.h"
#include "core/models/alarm_words.h"
#include "core/util/timestamp.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace nunect::app {

using store::Endpoint;
using namespace Qt::Literals::StringLiterals;

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
    , m_sound(m_list)
{
    connect(&m_rules, &models::AlarmRulesModel::edited, this, [this] {
        takeRules();
        writeRules();
        Q_EMIT acted(u"alarm rules changed by "_s + m_who);
    });
}

void AlarmBoard::keepRules(const AlarmRulesFile &file)
{
    m_rulesFile = file;
    const auto read = m_rulesFile->read();
    setRulesProblem(read ? QString() : read.error().text);
    if (!read || !*read)
        return; // the standard ones
    m_rules.setRules(**read);
    takeRules();
}

void AlarmBoard::takeRules()
{
    m_list.setRules(m_rules.rules(), now());
    show(monotonicMs());
}

void AlarmBoard::writeRules()
{
    if (!m_rulesFile || m_rulesFile->isUnreadable())
        return; // it is said already
    const auto written = m_rulesFile->write(m_rules.rules());
    setRulesProblem(written ? QString() : written.error().text);
}

void AlarmBoard::setRulesAside()
{
    if (!rulesUnreadable())
        return;
    const auto done = m_rulesFile->setAside();
    if (done)
        writeRules();
    else
        setRulesProblem(done.error().text);
}

void AlarmBoard::setRulesProblem(const QString &problem)
{
    m_rulesProblem = problem;
    Q_EMIT rulesProblemChanged();
}

EndpointSet AlarmBoard::endpoints()
{
    return {Endpoint::Varz, Endpoint::Routez, Endpoint::Gatewayz, Endpoint::Leafz, Endpoint::Jsz};
}

alarms::Moment AlarmBoard::now() const { return {monotonicMs(), nowNs()}; }

void AlarmBoard::take(const store::SiteChanges &changes, qint64 nowMs)
{
    const alarms::Moment moment{nowMs, nowNs()};
    m_list.update(m_watch.look(changes, m_list.rules(), moment), moment);
    m_watch.assume(m_list.takeAssumed()); // what was taken over just now
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
    tellUntold(nowMs);
    m_sound.flush(nowMs);
    log();
    const auto dropped = static_cast<int>(m_events.dropped());
    if (std::exchange(m_dropped, dropped) != dropped)
        Q_EMIT droppedChanged();
}

/// Whether what persons did is the same in both.
static bool isSaidThere(alarms::AlarmRecord told, const alarms::AlarmRecord &now)
{
    told.standing.reset();
    return told == now;
}

void AlarmBoard::share(const store::Changes &changes)
{
    for (const quint64 rowId : changes.removed) {
        m_untold.erase(rowId);
        m_shared.erase(rowId);
        if (const auto place = m_places.extract(rowId))
            Q_EMIT recordGone(place.mapped().alarm, place.mapped().raisedNs);
    }
    const auto see = [this](quint64 rowId) {
        const alarms::Alarm *alarm = m_list.byId(rowId);
        if (!alarm)
            return;
        m_untold.insert(rowId);
        const Place now{alarm->record.alarm, alarm->raised.ns};
        const Place before = std::exchange(m_places[rowId], now);
        if (!before.alarm.isEmpty() && before.alarm != now.alarm) // it has become one of a group
            Q_EMIT recordGone(before.alarm, before.raisedNs);
    };
    std::ranges::for_each(changes.added, see);
    std::ranges::for_each(changes.changed, see);
}

void AlarmBoard::tellUntold(qint64 nowMs)
{
    if (!m_shares)
        return;
    const bool all = nowMs - m_toldMs >= tellEachMs;
    if (all)
        m_toldMs = nowMs;
    std::erase_if(m_untold, [&](quint64 rowId) {
        const alarms::Alarm *alarm = m_list.byId(rowId);
        if (!alarm)
            return true;
        // What a person did is told at once.
        const auto before = m_shared.find(rowId);
        const bool isSaid = before == m_shared.end() ? alarm->record.isEmpty()
                                                     : isSaidThere(before->second, alarm->record);
        if (!all && isSaid)
            return false;
        tell(rowId);
        return true;
    });
}

void AlarmBoard::tell(quint64 rowId)
{
    const alarms::AlarmRecord now = alarms::sharedRecord(*m_list.byId(rowId), nowNs());
    alarms::AlarmRecord &told = m_shared[rowId];
    const alarms::AlarmRecord before = std::exchange(told, now);
    const bool isOld = before.standing && now.standing
        && now.standing->toldNs - before.standing->toldNs >= AlarmSharing::refreshNs;
    if (!isOld && saysTheSame(before, now)) {
        told = before;
        return;
    }
    if (now.standing || !now.isEmpty())
        Q_EMIT recordChanged(now);
}

/// Somebody says that it is over, but here it holds.
void AlarmBoard::tellAgain(const QString &key)
{
    for (const auto &[rowId, record] : m_shared) {
        if (alarms::recordKey(record.alarm) != key)
            continue;
        m_untold.insert(rowId);
        m_shared.erase(rowId);
        return;
    }
}

void AlarmBoard::hear(const std::vector<RecordNews> &news)
{
    for (const RecordNews &each : news) {
        if (!each.record)
            tellAgain(each.key);
        m_list.hear(each.key, each.record, now());
    }
    m_watch.assume(m_list.takeAssumed());
    show(monotonicMs());
}

void AlarmBoard::setSharingProblem(const QString &problem)
{
    if (std::exchange(m_sharingProblem, problem) == problem)
        return;
    if (problem.isEmpty()) {
        // What was told meanwhile, or before there was somebody to tell, may not have arrived.
        m_shares = true;
        m_list.hear({}, {}, now()); // all that stood there has been heard, if it was nothing
        m_shared.clear();
        m_toldMs = 0;
        for (const alarms::Alarm &alarm : m_list.rows())
            m_untold.insert(alarm.rowId);
    }
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
    for (const auto &[rowId, told] : m_shared) {
        if (told.standing && nowNs() - told.standing->toldNs >= AlarmSharing::refreshNs)
            m_untold.insert(rowId);
    }
}

void AlarmBoard::act(const QList<quint64> &rows, auto action)
{
    QString problem = m_readOnly ? tr("The screen is locked; unlock it first.") : QString();
    bool done = false;
    for (const quint64 rowId : rows) {
        if (m_readOnly)
            break;
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

QString AlarmBoard::chosenText(RowChoice *rows) const
{
    QStringList lines;
    for (const quint64 rowId : rows->rowIds()) {
        if (const alarms::Alarm *alarm = m_list.byId(rowId))
            lines.append(models::headline(*alarm));
    }
    return lines.join(u'\n');
}

void AlarmBoard::takeOutOfService(RowChoice *rows)
{
    act(rows->rowIds(),
        [this](quint64 rowId) { return m_list.takeOutOfService(rowId, m_who, now()); });
}

void AlarmBoard::putIntoService(RowChoice *rows)
{
    act(rows->rowIds(),
        [this](quint64 rowId) { return m_list.putIntoService(rowId, m_who, now()); });
}

void AlarmBoard::note(RowChoice *rows, const QString &text)
{
    act(rows->rowIds(),
        [&](quint64 rowId) { return m_list.note(rowId, text.trimmed(), m_who, now()); });
}

} // namespace nunect::app
