// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/activity_model.h"

#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::Category;
using store::Severity;

ActivityModel::ActivityModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {tr("Time (UTC)"), 12},
          {tr("Event"), 16, false, true},
          {tr("Who"), 30},
          {tr("What"), 80},
      }
{
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
    case Category::Server:
        return ActivityModel::tr("Server");
    case Category::Log:
        return ActivityModel::tr("Log");
    case Category::Console:
        return ActivityModel::tr("Console");
    case Category::Decode:
        return ActivityModel::tr("Bad message");
    }
    return {};
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

static TableRow formatLine(const store::Activity &line)
{
    return {line.id,
            {
                Cell(format::utcTime(line.tsNs), Status::Unknown, format::utc(line.tsNs)),
                Cell(categoryText(line.category), statusOf(line.severity)),
                line.who,
                line.text,
            },
            false};
}

void ActivityModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    Q_EMIT pausedChanged();
    flush();
}

void ActivityModel::flush()
{
    const auto newLines = static_cast<int>(m_site.activity.lastId() - m_shownId);
    if (!m_paused && newLines > 0)
        show();
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

void ActivityModel::show()
{
    const auto &lines = m_site.activity.lines();
    std::vector<quint64> ids;
    ids.reserve(lines.size());
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        ids.push_back(line->id);
    sync(ids, {},
         [&lines](std::size_t index) { return formatLine(lines[lines.size() - 1 - index]); });
    m_shownId = m_site.activity.lastId();
}

} // namespace nunect::models
