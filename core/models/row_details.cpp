// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_details.h"

namespace nunect::models {

std::optional<Details> rowDetails(const TableModel &table, quint64 rowId)
{
    if (!table.hasRow(rowId))
        return {};
    Details details;
    const bool stale = table.isStaleRow(rowId);
    const QList<Column> &columns = table.allColumns();
    for (int column = 0; column < columns.size(); ++column) {
        const Column &is = columns[column];
        if (column == 0 || columns[column - 1].group != is.group)
            details.begin(is.group, stale);
        const Cell cell = table.cellOf(rowId, column);
        if (is.hasStatus)
            details.addStatus(is.title, cell.text, cell.status);
        else
            details.add(is.title, cell.text);
    }
    return details;
}

} // namespace nunect::models
