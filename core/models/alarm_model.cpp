// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_model.h"

#include "core/models/alarm_words.h"
#include "core/models/format.h"
#include "core/models/make_column.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = alarms::Alarm;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

/// As they stand in the list of columns.
enum : int { PriorityColumn, StateColumn, AlarmColumn, WhoColumn, AgeColumn };

static Cell stateCell(const Row &row, qint64)
{
    const QString text = stateText(row.state);
    if (row.state == alarms::AlarmState::Shelved) {
        const alarms::Shelf &shelf = *row.record.shelf;
        return Cell(tr("Shelved until %1").arg(format::utcTime(shelf.untilNs).left(5)),
                    Status::Unknown,
                    tr("Until %1 UTC, by %2").arg(format::utc(shelf.untilNs), shelf.signature.by));
    }
    if (row.state == alarms::AlarmState::Suppressed) {
        const QString by = worstMember(row).explainedBy;
        return Cell(text, Status::Unknown,
                    by.isEmpty() ? tr("Its rule is disabled") : explainerText(by));
    }
    if (row.state == alarms::AlarmState::OutOfService) {
        const alarms::Signature &signature = row.record.service->signature;
        return Cell(text, Status::Unknown,
                    tr("Since %1 UTC, by %2").arg(format::utc(signature.atNs), signature.by));
    }
    return Cell(text);
}

static QString acknowledgedBy(const Row &row)
{
    return row.acknowledged && row.record.acknowledged ? row.record.acknowledged->by : QString();
}

static Cell acknowledgedCell(const Row &row, qint64)
{
    const QString by = acknowledgedBy(row);
    if (by.isEmpty())
        return Cell(format::none(), Status::Unknown, tr("By nobody yet"));
    return Cell(by, Status::Unknown,
                tr("%1, at %2 UTC").arg(by, format::utc(row.record.acknowledged->atNs)));
}

static Cell whoCell(const Row &row, qint64)
{
    QStringList names;
    for (const auto &[name, member] : row.members) {
        if (names.size() == 10)
            break;
        if (member.holds)
            names.append(name);
    }
    const bool all = row.holding <= static_cast<std::size_t>(names.size());
    const QString few = names.join(u", ");
    return Cell(membersText(row), Status::Unknown,
                names.isEmpty() ? QString()
                    : all       ? few
                                : tr("%1, …").arg(few));
}

Columns AlarmModel::stateColumns() const
{
    return {
        {{u"priority"_s, tr("Priority"), Kind::Text, 10, true},
         [](const Row &row) { return priorityText(row.priority); },
         [](const Row &row, qint64) {
             return Cell(priorityText(row.priority), alarmStatus(row), stateText(row.state));
         },
         [](const Row &row, qint64) {
             return SortKey::integer(static_cast<qint64>(row.priority));
         }},
        {{u"state"_s, tr("State"), Kind::Text, 20},
         [](const Row &row) { return stateText(row.state); },
         stateCell,
         [](const Row &row, qint64) { return SortKey::integer(static_cast<qint64>(row.state)); }},
        plainColumn<Row>(u"alarm"_s, tr("Alarm"), Kind::Text, 24,
                         [](const Row &row) { return kindText(row.kind); }),
        {{u"who"_s, tr("Who"), Kind::Text, 30, false, true,
          tr("What came together and has one cause is one alarm: then how many, and the cause")},
         [](const Row &row) { return membersText(row); },
         whoCell},
        plainColumn<Row>(
            u"age"_s, tr("Age"), Kind::Age, 8, [](const Row &row) { return row.latest.ms; },
            tr("Since it came, or came again")),
    };
}

Columns AlarmModel::valueColumns() const
{
    return {
        {{u"value"_s, tr("Value"), Kind::Text, 10, false, true,
          tr("Of several the one that is farthest beyond its limit")},
         [](const Row &row) {
             return textValue(valueText(row.kind, worstMember(row).condition.value));
         }},
        plainColumn<Row>(u"limit"_s, tr("Limit"), Kind::Text, 10,
                         [this](const Row &row) {
                             return textValue(limitText(row.kind, m_list.rules().of(row.kind)));
                         }),
        plainColumn<Row>(u"cause"_s, tr("Cause"), Kind::Text, 14,
                         [](const Row &row) { return textValue(causeText(row)); }),
        plainColumn<Row>(
            u"detail"_s, tr("Detail"), Kind::Text, 24,
            [](const Row &row) { return textValue(worstMember(row).condition.detail); }),
        {{u"ackby"_s, tr("Acknowledged by"), Kind::Text, 14},
         [](const Row &row) { return textValue(acknowledgedBy(row)); },
         acknowledgedCell},
        plainColumn<Row>(u"note"_s, tr("Note"), Kind::Text, 24,
                         [](const Row &row) {
                             return row.record.notes.empty()
                                 ? CellValue()
                                 : CellValue(row.record.notes.back().text);
                         }),
        plainColumn<Row>(
            u"since"_s, tr("Since"), Kind::Time, 19,
            [](const Row &row) { return timeValue(row.raised.ns); }, tr("When it first came, UTC")),
        plainColumn<Row>(
            u"times"_s, tr("Times"), Kind::Count, 7,
            [](const Row &row) { return countOf(row.times); }, tr("How often it came")),
        spareColumn<Row>(
            u"follow"_s, tr("Follow from it"), Kind::Count, 14,
            [](const Row &row) { return countOf(row.explains); },
            tr("Conditions that are suppressed because of it")),
    };
}

AlarmModel::AlarmModel(const alarms::AlarmList &list, QObject *parent)
    : RowsModel(parent)
    , m_list(list)
{
    setColumns(stateColumns() + valueColumns());
    setDefaultSort({{StateColumn, Qt::AscendingOrder},
                    {PriorityColumn, Qt::AscendingOrder},
                    {AgeColumn, Qt::AscendingOrder}});
}

static void addMembers(Details &details, const Row &row)
{
    static constexpr int most = 100;
    details.begin(tr("Who"));
    int listed = 0;
    for (const auto &[name, member] : row.members) {
        if (listed++ == most) {
            details.add(tr("And more"),
                        format::grouped(static_cast<qint64>(row.members.size()) - most));
            return;
        }
        QString text = valueText(row.kind, member.condition.value);
        if (text.isEmpty())
            text = member.condition.detail;
        if (text.isEmpty())
            text = tr("since %1 UTC").arg(format::utc(member.since.ns));
        details.addStatus(name, member.holds ? text : tr("gone"),
                          member.holds ? priorityStatus(row.priority) : Status::Normal);
    }
}

std::optional<Details> alarmDetails(const alarms::AlarmList &list, quint64 rowId, qint64 nowMs)
{
    const Row *row = list.byId(rowId);
    if (!row)
        return std::nullopt;
    const alarms::AlarmRule &rule = list.rules().of(row->kind);
    Details details;
    details.title = headline(*row);
    details.begin(tr("Alarm"));
    details.addStatus(tr("Priority"), priorityText(row->priority), alarmStatus(*row));
    const Cell state = stateCell(*row, nowMs);
    details.add(tr("State"), state.text);
    if (row->state == alarms::AlarmState::Suppressed)
        details.add(tr("Suppressed"), state.tooltip);
    if (row->state == alarms::AlarmState::OutOfService)
        details.add(tr("Out of service"), state.tooltip);
    if (const QString cause = causeText(*row); !cause.isEmpty())
        details.add(tr("Cause"), cause);
    if (const QString limit = limitText(row->kind, rule); !limit.isEmpty())
        details.add(tr("Limit"), limit);
    details.add(tr("Since"), format::utc(row->raised.ns));
    details.add(tr("Came last"), tr("%1 ago").arg(format::age(nowMs - row->latest.ms)));
    details.add(tr("Times"), countOf(row->times), Kind::Count);
    if (row->explains > 0)
        details.add(tr("Follow from it"), countOf(row->explains), Kind::Count);
    details.add(tr("Acknowledged by"), acknowledgedCell(*row, nowMs).tooltip);
    details.add(tr("Why there is this alarm"), QString(alarmRuleInfo(row->kind).why));
    if (!row->record.notes.empty())
        details.begin(tr("Notes"));
    for (const alarms::Note &note : row->record.notes)
        details.add(tr("%1, %2").arg(note.signature.by, format::utc(note.signature.atNs)),
                    note.text);
    addMembers(details, *row);
    return details;
}

} // namespace nunect::models
