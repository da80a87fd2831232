// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_history_model.h"

#include "core/models/alarm_words.h"
#include "core/models/format.h"
#include "core/models/make_column.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = alarms::AlarmEvent;
using Kind = Column::Kind;

static Status::Value statusOf(const Row &row)
{
    if (row.type == Row::Raised)
        return priorityStatus(row.priority);
    return row.type == Row::Returned || row.type == Row::Cleared ? Status::Normal : Status::Standby;
}

AlarmHistoryModel::AlarmHistoryModel(const alarms::AlarmHistory &history, QObject *parent)
    : RowsModel(parent)
    , m_history(history)
{
    setColumns({
        {{u"time"_s, tr("Time (UTC)"), Kind::Time, 12},
         [](const Row &row) { return timeValue(row.atNs); },
         [](const Row &row, qint64) {
             return Cell(format::utcTime(row.atNs), Status::Unknown, format::utc(row.atNs));
         },
         // As they came: a wall clock may be set.
         [](const Row &row, qint64) { return SortKey::integer(static_cast<qint64>(row.id)); }},
        {{u"event"_s, tr("Event"), Kind::Text, 20, true},
         [](const Row &row) { return eventText(row.type); },
         [](const Row &row, qint64) { return Cell(eventText(row.type), statusOf(row)); }},
        plainColumn<Row>(u"priority"_s, tr("Priority"), Kind::Text, 10,
                         [](const Row &row) { return priorityText(row.priority); }),
        plainColumn<Row>(u"alarm"_s, tr("Alarm"), Kind::Text, 24,
                         [](const Row &row) { return kindText(row.kind); }),
        plainColumn<Row>(u"who"_s, tr("Who"), Kind::Text, 30,
                         [](const Row &row) {
                             return textValue(row.member.isEmpty() ? row.alarm : row.member);
                         }),
        plainColumn<Row>(u"value"_s, tr("Value"), Kind::Text, 10,
                         [](const Row &row) { return textValue(valueText(row.kind, row.value)); }),
        plainColumn<Row>(u"cause"_s, tr("Cause"), Kind::Text, 14,
                         [](const Row &row) { return textValue(row.cause); }),
        plainColumn<Row>(u"by"_s, tr("By"), Kind::Text, 14,
                         [](const Row &row) { return textValue(row.who); }),
        plainColumn<Row>(u"text"_s, tr("Text"), Kind::Text, 40,
                         [](const Row &row) {
                             return textValue(row.type == Row::Suppressed ? explainerText(row.text)
                                                                          : row.text);
                         }),
    });
    setDefaultSort({{0, Qt::DescendingOrder}});
}

void AlarmHistoryModel::flush(qint64 nowMs)
{
    const auto &events = m_history.events();
    store::Changes changes;
    const quint64 firstId = events.empty() ? m_firstId : events.front().id;
    for (quint64 id = m_firstId; id < firstId && id <= m_lastId; ++id)
        changes.removed.push_back(id);
    for (quint64 id = std::max(m_lastId + 1, firstId); id <= m_history.lastId(); ++id)
        changes.added.push_back(id);
    m_firstId = firstId;
    m_lastId = m_history.lastId();
    applyInTime(changes, nowMs);
}

} // namespace nunect::models
