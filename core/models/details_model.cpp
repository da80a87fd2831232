// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/details_model.h"

#include "core/models/format.h"

#include <algorithm>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

void Details::begin(const QString &group, bool stale)
{
    m_group = group;
    m_stale = stale;
}

void Details::append(DetailLine line)
{
    line.group = m_group;
    line.stale = m_stale;
    if (line.value.isEmpty())
        line.value = format::none();
    m_lines.append(std::move(line));
}

void Details::add(const QString &label, const QString &value) { append({{}, label, value}); }

void Details::add(const QString &label, const QStringList &values)
{
    add(label, values.join(u", "_s));
}

void Details::add(const QString &label, const CellValue &value, Column::Kind kind)
{
    // Ages are for lines of their own: nothing here knows what time it is.
    Q_ASSERT(kind != Column::Kind::Age);
    add(label, textOf(value, kind, 0));
}

void Details::addYesNo(const QString &label, bool value)
{
    add(label, value ? DetailsModel::tr("yes") : DetailsModel::tr("no"));
}

void Details::addStatus(const QString &label, const QString &value, Status::Value status)
{
    append({{}, label, value, m_stale ? Status::Unknown : status, true});
}

DetailsModel::DetailsModel(Read read, QObject *parent)
    : QAbstractListModel(parent)
    , m_read(std::move(read))
{
}

void DetailsModel::setShownRow(quint64 rowId)
{
    if (rowId == m_rowId)
        return;
    m_rowId = rowId;
    show({});
    setGone(false);
    if (!std::exchange(m_title, QString()).isEmpty())
        Q_EMIT titleChanged();
    refresh(m_nowMs);
    Q_EMIT shownRowChanged();
}

void DetailsModel::setGone(bool gone)
{
    if (std::exchange(m_gone, gone) != gone)
        Q_EMIT goneChanged();
}

void DetailsModel::refresh(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (m_rowId == 0)
        return;
    std::optional<Details> known = m_read(m_rowId, nowMs);
    setGone(!known);
    if (!known) {
        for (DetailLine &line : m_lines) {
            line.stale = true;
            line.status = Status::Unknown;
        }
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StaleRole, StatusRole});
        return;
    }
    show(known->lines());
    if (std::exchange(m_title, known->title) != known->title)
        Q_EMIT titleChanged();
}

void DetailsModel::show(const QList<DetailLine> &lines)
{
    const auto place = [](const DetailLine &line) { return std::pair(line.group, line.label); };
    if (!std::ranges::equal(lines, m_lines, {}, place, place)) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i] == m_lines[i])
            continue;
        m_lines[i] = lines[i];
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

int DetailsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant DetailsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DetailLine &line = m_lines[index.row()];
    switch (role) {
    case GroupRole:
        return line.group;
    case LabelRole:
        return line.label;
    case ValueRole:
    case Qt::DisplayRole:
        return line.value;
    case StatusRole:
        return line.status;
    case HasStatusRole:
        return line.hasStatus;
    case StaleRole:
        return line.stale;
    default:
        return {};
    }
}

QHash<int, QByteArray> DetailsModel::roleNames() const
{
    return {{GroupRole, "group"_ba},   {LabelRole, "label"_ba},         {ValueRole, "value"_ba},
            {StatusRole, "status"_ba}, {HasStatusRole, "hasStatus"_ba}, {StaleRole, "stale"_ba}};
}

} // namespace nunect::models
