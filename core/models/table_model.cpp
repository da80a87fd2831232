// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_model.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

QList<qreal> toReals(const Trend &trend)
{
    QList<qreal> reals;
    reals.reserve(trend.size());
    for (const auto &value : trend)
        reals.append(value ? qreal(*value) : std::numeric_limits<qreal>::quiet_NaN());
    return reals;
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    return {{TextRole, "text"_ba},       {StatusRole, "status"_ba}, {HasStatusRole, "hasStatus"_ba},
            {NumericRole, "numeric"_ba}, {StaleRole, "stale"_ba},   {TooltipRole, "tooltip"_ba},
            {TrendRole, "trend"_ba}};
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell &cell = row.cells[index.column()];
    switch (role) {
    case TextRole:
        return cell.text;
    case StatusRole:
        return cell.status;
    case HasStatusRole:
        return columns()[index.column()].hasStatus;
    case NumericRole:
        return columns()[index.column()].numeric;
    case StaleRole:
        return row.stale;
    case TooltipRole:
        return cell.tooltip.isEmpty() ? cell.text : cell.tooltip;
    case TrendRole:
        return QVariant::fromValue(toReals(cell.trend));
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return columnTitle(section);
}

QString TableModel::columnTitle(int column) const
{
    return column >= 0 && column < columns().size() ? columns()[column].title : QString();
}

int TableModel::columnWidthHint(int column) const
{
    return column >= 0 && column < columns().size() ? columns()[column].widthHint : 0;
}

bool TableModel::columnIsNumeric(int column) const
{
    return column >= 0 && column < columns().size() && columns()[column].numeric;
}

QString TableModel::rowDescription(int row) const
{
    if (row < 0 || row >= count())
        return {};
    QStringList words;
    const QList<Cell> &cells = m_rows[static_cast<std::size_t>(row)].cells;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (!cells[column].text.isEmpty())
            words.append(columns()[column].title + u' ' + cells[column].text);
    }
    return words.join(u", "_s);
}

/// True if the new row looks different.
static bool replace(TableRow &row, TableRow formatted)
{
    if (row == formatted)
        return false;
    row = std::move(formatted);
    return true;
}

void TableModel::sync(const std::vector<quint64> &ids, const std::unordered_set<quint64> &changed,
                      const Format &format)
{
    const std::size_t before = m_rows.size();
    const bool sameRows = std::ranges::equal(ids, m_rows, std::equal_to(), {}, &TableRow::id);
    if (!sameRows) {
        removeMissing(ids);
        reorder(ids);
        insertNew(ids, format);
    }
    if (!changed.empty()) {
        adjustEach([&](std::size_t index, TableRow &row) {
            return changed.contains(row.id) && replace(row, format(index));
        });
    }
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

void TableModel::refresh(const Format &format)
{
    adjustEach([&format](std::size_t index, TableRow &row) { return replace(row, format(index)); });
}

void TableModel::removeMissing(const std::vector<quint64> &ids)
{
    const std::unordered_set<quint64> wanted(ids.begin(), ids.end());
    // From the end, so that the indices still to be looked at stay right.
    for (std::size_t end = m_rows.size(); end > 0;) {
        if (wanted.contains(m_rows[end - 1].id)) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && !wanted.contains(m_rows[first - 1].id))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end - 1));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = first;
    }
}

void TableModel::reorder(const std::vector<quint64> &ids)
{
    std::unordered_map<quint64, std::size_t> places;
    for (const quint64 id : ids)
        places.emplace(id, places.size());
    const auto place = [&places](const TableRow &row) { return places.at(row.id); };
    if (std::ranges::is_sorted(m_rows, {}, place))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    std::vector<quint64> heldIds;
    for (const QModelIndex &index : held)
        heldIds.push_back(m_rows[static_cast<std::size_t>(index.row())].id);
    std::ranges::sort(m_rows, {}, place);
    std::unordered_map<quint64, int> rows;
    for (const TableRow &row : m_rows)
        rows.emplace(row.id, static_cast<int>(rows.size()));
    QModelIndexList moved;
    for (qsizetype i = 0; i < held.size(); ++i)
        moved.append(index(rows.at(heldIds[static_cast<std::size_t>(i)]), held[i].column()));
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TableModel::insertNew(const std::vector<quint64> &ids, const Format &format)
{
    for (std::size_t at = 0; at < ids.size();) {
        const bool known = at < m_rows.size() && m_rows[at].id == ids[at];
        if (known) {
            ++at;
            continue;
        }
        // A run of new rows ends where the next survivor stands.
        std::size_t end = at + 1;
        while (end < ids.size() && !(at < m_rows.size() && ids[end] == m_rows[at].id))
            ++end;
        std::vector<TableRow> added;
        for (std::size_t index = at; index < end; ++index)
            added.push_back(format(index));
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end - 1));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                      std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
        endInsertRows();
        at = end;
    }
}

void TableModel::adjustEach(const Adjust &adjust)
{
    const auto tell = [this](std::size_t first, std::size_t end) {
        if (first < end) {
            Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                               index(static_cast<int>(end - 1), columnCount() - 1));
        }
    };
    std::size_t first = 0; // of the range that looks different
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (adjust(row, m_rows[row]))
            continue;
        tell(first, row);
        first = row + 1;
    }
    tell(first, m_rows.size());
}

} // namespace nunect::models
