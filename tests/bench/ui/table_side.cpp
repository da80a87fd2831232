// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/table_side.h"

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

TableSide::TableSide(Rows rows)
    : m_columns{{u"number"_s, u"Number"_s, models::Column::Kind::Count},
                {u"name"_s, u"Name"_s, models::Column::Kind::Text}}
    , m_rows(std::move(rows))
{
    store::Changes all;
    for (quint64 id = 1; id <= m_rows.size(); ++id)
        all.added.push_back(id);
    apply(all, 0);
}

void TableSide::sortBy(int column) { toggleSort(column, false); }

void TableSide::change(const std::vector<RowChange> &changes)
{
    store::Changes batch;
    for (const RowChange &change : changes) {
        m_rows[change.row] = change.value;
        batch.changed.insert(change.row + 1);
    }
    apply(batch, 0);
}

std::vector<quint64> TableSide::shown() const
{
    std::vector<quint64> rows;
    for (int row = 0; row < count(); ++row)
        rows.push_back(rowId(row) - 1);
    return rows;
}

models::CellValue TableSide::value(quint64 id, int column) const
{
    const Row &row = m_rows[id - 1];
    return column == NumberColumn ? models::CellValue(row.number) : models::CellValue(row.name);
}

models::Cell TableSide::cell(quint64 id, int column) const
{
    return models::Cell(models::textOf(value(id, column), m_columns[column].kind, 0));
}

models::SortKey TableSide::sortKey(quint64 id, int column) const
{
    const Row &row = m_rows[id - 1];
    return column == NumberColumn ? models::SortKey::integer(row.number)
                                  : models::SortKey::text(row.name);
}

} // namespace nunect::bench
