// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "tests/bench/ui/rows.h"

namespace nunect::bench {

/// The same rows in a TableModel, which tells its views each step. Row n has the id n + 1.
class TableSide : public models::TableModel
{
public:
    explicit TableSide(Rows rows);

    void sortBy(int column);
    /// All of them as one batch.
    void change(const std::vector<RowChange> &changes);
    /// As it is typed; empty for none.
    void filter(const QString &text) { setFilter(text); }

    /// As rows, not as ids.
    std::vector<quint64> shown() const;

protected:
    const QList<models::Column> &columns() const override { return m_columns; }
    models::CellValue value(quint64 id, int column) const override;
    models::Cell cell(quint64 id, int column) const override;
    models::SortKey sortKey(quint64 id, int column) const override;
    bool isStale(quint64) const override { return false; }
    bool isListed(quint64 id) const override { return id - 1 < m_rows.size(); }

private:
    QList<models::Column> m_columns;
    Rows m_rows;
};

} // namespace nunect::bench
