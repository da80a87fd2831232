// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/activity_model.h"

#include "core/models/format.h"

#include <algorithm>
#include <utility>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::Category;
using store::Severity;

/// As they stand in the list of columns.
enum : int { TimeColumn, EventColumn, LevelColumn, WhoColumn, WhatColumn };

ActivityModel::ActivityModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {u"time"_s, ActivityModel::tr("Time (UTC)"), Column::Kind::Time, 12},
          {u"event"_s, ActivityModel::tr("Event"), Column::Kind::Text, 16, true},
          {u"level"_s, ActivityModel::tr("Level"), Column::Kind::Text, 8, false, false},
          {u"who"_s, ActivityModel::tr("Who"), Column::Kind::Text, 30},
          {u"what"_s, ActivityModel::tr("What"), Column::Kind::Text, 80},
      }
{
    setDefaultSort({{TimeColumn, Qt::DescendingOrder}});
}

static QString categoryText(Category category)
{
    switch (category) {
    case Category::Connect:
        return ActivityModel::tr("Connect");
    case Category::Disconnect:
        return ActivityModel::tr("Disconnect");
    case Category::AuthError:
        return ActivityModel::tr("Login refused");
    case Category::HeartbeatLost:
        return ActivityModel::tr("Heartbeat lost");
    case Category::HeartbeatBack:
        return ActivityModel::tr("Heartbeat back");
    case Category::Move:
        return ActivityModel::tr("Move");
    case Category::Server:
        return ActivityModel::tr("Server");
    case Category::JetStream:
        return ActivityModel::tr("JetStream");
    case Category::Log:
        return ActivityModel::tr("Log");
    case Category::SiteEvent:
        return ActivityModel::tr("Event");
    case Category::SiteAlarm:
        return ActivityModel::tr("Alarm");
    case Category::Console:
        return ActivityModel::tr("Console");
    case Category::Decode:
        return ActivityModel::tr("Bad message");
    }
    return {};
}

/// What came later is not to be taken for something that has just happened.
static QString eventText(const store::Activity &line)
{
    const QString text = categoryText(line.category);
    return line.filledIn ? ActivityModel::tr("%1, filled in").arg(text) : text;
}

static Status::Value statusOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Status::Normal;
    case Severity::Warning:
        return Status::Caution;
    case Severity::Error:
        return Status::Serious;
    }
    return Status::Unknown;
}

static QString levelText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return ActivityModel::tr("info");
    case Severity::Warning:
        return ActivityModel::tr("warning");
    case Severity::Error:
        return ActivityModel::tr("error");
    }
    return {};
}

/// Ids rise by one, so that they tell the place.
const store::Activity *ActivityModel::line(quint64 id) const
{
    if (m_lines.empty() || id < m_lines.front().id || id > m_lines.back().id)
        return nullptr;
    return &m_lines[id - m_lines.front().id];
}

CellValue ActivityModel::value(quint64 id, int column) const
{
    const store::Activity *found = line(id);
    if (!found)
        return {};
    switch (column) {
    case TimeColumn:
        return found->tsNs;
    case EventColumn:
        return eventText(*found);
    case LevelColumn:
        return levelText(found->severity);
    case WhoColumn:
        return found->who;
    default:
        return found->text;
    }
}

Cell ActivityModel::cell(quint64 id, int column) const
{
    const store::Activity *found = line(id);
    if (found && column == TimeColumn)
        return Cell(format::utcTime(found->tsNs), Status::Unknown, format::utc(found->tsNs));
    if (found && column == EventColumn)
        return Cell(eventText(*found), statusOf(found->severity),
                    found->filledIn ? tr("It did not come when it happened, but later out of the "
                                         "site's record.")
                                    : QString());
    return Cell(textOf(value(id, column), m_columns[column].kind, nowMs()));
}

SortKey ActivityModel::sortKey(quint64 id, int column) const
{
    // As they came: a sender's clock may be wrong.
    if (column == TimeColumn)
        return SortKey::integer(static_cast<qint64>(id));
    return sortKeyOf(value(id, column), m_columns[column].kind);
}

/// What a person chooses events by; in the order of kindNames().
static int kindOf(Category category)
{
    switch (category) {
    case Category::Connect:
    case Category::Disconnect:
        return 1;
    case Category::AuthError:
        return 2;
    case Category::HeartbeatLost:
    case Category::HeartbeatBack:
        return 3;
    case Category::Move:
        return 4;
    case Category::Server:
        return 5;
    case Category::JetStream:
        return 6;
    case Category::Log:
    case Category::SiteEvent:
    case Category::SiteAlarm:
        return 7;
    case Category::Console:
        return 8;
    case Category::Decode:
        return 9;
    }
    return 0;
}

QStringList ActivityModel::kindNames()
{
    return {tr("All events"), tr("Connections"), tr("Logins"),    tr("Heartbeats"),
            tr("Moves"),      tr("Servers"),     tr("JetStream"), tr("Logs"),
            tr("Console"),    tr("Bad messages")};
}

bool ActivityModel::isChosen(const store::Activity &line) const
{
    return static_cast<int>(line.severity) >= m_leastLevel
        && (m_kind == 0 || kindOf(line.category) == m_kind);
}

void ActivityModel::setLeastLevel(int level)
{
    choose(std::clamp(level, 0, static_cast<int>(Severity::Error)), m_kind);
}

void ActivityModel::setKind(int kind)
{
    choose(m_leastLevel, std::clamp(kind, 0, static_cast<int>(kindNames().size()) - 1));
}

void ActivityModel::choose(int level, int kind)
{
    if (level == m_leastLevel && kind == m_kind)
        return;
    m_leastLevel = level;
    m_kind = kind;
    std::vector<quint64> ids;
    for (const store::Activity &line : m_lines)
        ids.push_back(line.id);
    relist(ids);
    countHidden();
    Q_EMIT choiceChanged();
}

void ActivityModel::countHidden()
{
    const int hidden = static_cast<int>(m_lines.size()) - knownCount();
    if (std::exchange(m_hidden, hidden) != hidden)
        Q_EMIT hiddenChanged();
}

void ActivityModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    Q_EMIT pausedChanged();
    flush(nowMs());
}

void ActivityModel::flush(qint64 nowMs)
{
    const quint64 shownId = m_lines.empty() ? 0 : m_lines.back().id;
    const auto newLines = static_cast<int>(m_site.activity.lastId() - shownId);
    if (!m_paused && newLines > 0)
        takeLines(nowMs);
    const int waiting = m_paused ? newLines : 0;
    if (waiting != m_waiting) {
        m_waiting = waiting;
        Q_EMIT waitingChanged();
    }
    const auto dropped = static_cast<int>(m_site.activity.dropped());
    if (dropped != m_dropped) {
        m_dropped = dropped;
        Q_EMIT droppedChanged();
    }
}

void ActivityModel::takeLines(qint64 nowMs)
{
    const auto &log = m_site.activity.lines();
    store::Changes changes;
    while (!m_lines.empty() && m_lines.front().id < log.front().id) {
        changes.removed.push_back(m_lines.front().id);
        m_lines.pop_front();
    }
    const quint64 known = m_lines.empty() ? log.front().id - 1 : m_lines.back().id;
    for (std::size_t i = known + 1 - log.front().id; i < log.size(); ++i) {
        m_lines.push_back(log[i]);
        changes.added.push_back(log[i].id);
    }
    apply(changes, nowMs);
    countHidden();
}

} // namespace nunect::models
