// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "core/models/table_text.h"

namespace nunect::app {

/// The columns that a table shows, in their order.
inline QList<models::Column> shownColumns(const models::TableModel &model)
{
    QList<models::Column> columns;
    for (int section = 0; section < model.columnCount(); ++section)
        columns.append(model.shownColumn(section));
    return columns;
}

/// A row as it is written into a file; cells without content if it is gone.
inline QList<models::WrittenCell> readRow(const models::TableModel &model, quint64 id)
{
    QList<models::WrittenCell> cells;
    for (int section = 0; section < model.columnCount(); ++section)
        cells.append({model.cellValueById(id, section), model.cellTextById(id, section)});
    return cells;
}

} // namespace nunect::app
