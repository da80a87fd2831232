// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/proxy_side.h"

#include <algorithm>

namespace nunect::bench {

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 2; }

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return index.column() == NumberColumn ? QVariant(row.number) : QVariant(row.name);
}

void RowModel::change(const std::vector<RowChange> &changes, bool atOnce)
{
    for (const RowChange &change : changes) {
        m_rows[change.row] = change.value;
        const int row = static_cast<int>(change.row);
        if (!atOnce)
            Q_EMIT dataChanged(index(row, 0), index(row, 1));
    }
    if (atOnce) {
        const auto [least, largest] = std::ranges::minmax(changes, {}, &RowChange::row);
        Q_EMIT dataChanged(index(static_cast<int>(least.row), 0),
                           index(static_cast<int>(largest.row), 1));
    }
}

ProxySide::ProxySide(Rows rows)
    : m_model(std::move(rows))
{
    m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(NameColumn);
    m_proxy.setSourceModel(&m_model);
}

std::vector<quint64> ProxySide::shown() const
{
    std::vector<quint64> rows;
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        rows.push_back(static_cast<quint64>(m_proxy.mapToSource(m_proxy.index(row, 0)).row()));
    return rows;
}

} // namespace nunect::bench
