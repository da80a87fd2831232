// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/screen_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nunect::app {

using models::TableModel;

ScreenRows::ScreenRows(QObject *parent)
    : QAbstractTableModel(parent)
{
}

ScreenRows::~ScreenRows() { leave(); }

void ScreenRows::leave()
{
    if (m_source && m_watched)
        m_source->unwatch();
}

void ScreenRows::setSource(TableModel *source)
{
    if (source == m_source)
        return;
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    leave();
    m_source = source;
    if (source) {
        source->watch();
        if (!m_watched)
            source->unwatch(); // it has a view, which is not on screen yet
        connect(source, &TableModel::rowsSettled, this, &ScreenRows::follow);
        connect(source, &QAbstractItemModel::modelReset, this, &ScreenRows::restart);
    }
    restart();
    Q_EMIT sourceChanged();
}

void ScreenRows::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    if (m_source && watched)
        m_source->watch();
    else if (m_source)
        m_source->unwatch();
    Q_EMIT watchedChanged();
}

QHash<int, QByteArray> ScreenRows::roleNames() const
{
    return m_source ? m_source->roleNames() : QHash<int, QByteArray>();
}

int ScreenRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : m_count;
}

int ScreenRows::columnCount(const QModelIndex &parent) const
{
    return m_source ? m_source->columnCount(parent) : 0;
}

ScreenRows::Told ScreenRows::read(int row, int column) const
{
    Told told;
    const QModelIndex index = m_source->index(row, column);
    std::ranges::transform(roles, told.begin(),
                           [&](int role) { return m_source->data(index, role); });
    return told;
}

QVariant ScreenRows::data(const QModelIndex &index, int role) const
{
    if (!m_source || !m_source->hasIndex(index.row(), index.column()))
        return {};
    const auto at = std::ranges::find(roles, role);
    if (at == roles.end())
        return m_source->data(m_source->index(index.row(), index.column()), role);
    ToldRow &row = m_told[index.row()];
    row.resize(static_cast<std::size_t>(columnCount()));
    std::optional<Told> &cell = row[static_cast<std::size_t>(index.column())];
    if (!cell)
        cell = read(index.row(), index.column());
    return (*cell)[static_cast<std::size_t>(std::distance(roles.begin(), at))];
}

void ScreenRows::restart()
{
    beginResetModel();
    m_told.clear();
    m_count = m_source ? m_source->count() : 0;
    endResetModel();
}

/// A batch of changes is over.
void ScreenRows::follow()
{
    std::erase_if(m_told, [this](const auto &told) {
        return told.first < m_first || told.first > m_last || told.first >= m_source->count();
    });
    followCount();
    std::vector<int> rows;
    for (const auto &told : m_told)
        rows.push_back(told.first);
    std::ranges::sort(rows);
    for (int column = 0; column < columnCount(); ++column)
        followColumn(column, rows);
}

void ScreenRows::followCount()
{
    const int count = m_source->count();
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
}

bool ScreenRows::takeIn(int row, int column)
{
    ToldRow &told = m_told.at(row);
    std::optional<Told> &cell = told[static_cast<std::size_t>(column)];
    if (!cell)
        return false;
    Told now = read(row, column);
    if (now == *cell)
        return false;
    cell = std::move(now);
    return true;
}

void ScreenRows::followColumn(int column, const std::vector<int> &rows)
{
    // Each signal has a view look at all its cells: one for rows that stand beside each other.
    static const QList<int> all(roles.begin(), roles.end());
    int first = -1;
    int last = -1;
    const auto tell = [&] {
        if (first >= 0)
            Q_EMIT dataChanged(index(first, column), index(last, column), all);
    };
    for (const int row : rows) {
        if (!takeIn(row, column))
            continue;
        if (last + 1 != row || first < 0) {
            tell();
            first = row;
        }
        last = row;
    }
    tell();
}

} // namespace nunect::app
