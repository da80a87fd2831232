// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"

#include <functional>
#include <utility>

namespace nunect::models {

/// A column of a table over a store's rows.
template<typename Row>
struct RowColumn
{
    using ReadValue = std::function<CellValue(const Row &row)>;
    using MakeCell = std::function<Cell(const Row &row, qint64 nowMs)>;
    using MakeKey = std::function<SortKey(const Row &row, qint64 nowMs)>;

    Column column;
    ReadValue value;
    MakeCell cell;   ///< how it is shown, at a time of the stores' clock; null: the value's text
    MakeKey sortKey; ///< what it is sorted by; null: the value

    // GCC 12 breaks on an aggregate with defaults here.
    RowColumn(Column is, ReadValue read, MakeCell show = nullptr, MakeKey sort = nullptr)
        : column(std::move(is))
        , value(std::move(read))
        , cell(std::move(show))
        , sortKey(std::move(sort))
    {
    }
};

/// A table over the rows of a store: a list of columns says all there is to say. `Row` is what the
/// store's `const Row *byId(quint64)` gives.
template<typename Row>
class RowsModel : public TableModel
{
public:
    using Columns = QList<RowColumn<Row>>;

    using TableModel::TableModel;

protected:
    void setColumns(Columns columns)
    {
        m_rowColumns = std::move(columns);
        m_columns.clear();
        for (const RowColumn<Row> &each : m_rowColumns)
            m_columns.append(each.column);
    }

    /// isListed() may say something else now of any of the store's \a rows.
    void relistAll(const auto &rows)
    {
        std::vector<quint64> ids;
        ids.reserve(rows.size());
        for (const Row &each : rows)
            ids.push_back(each.rowId);
        relist(ids);
    }

    /// The store's row; null if there is none.
    virtual const Row *row(quint64 id) const = 0;
    virtual bool isStale(const Row &row) const = 0;
    /// Whether the row belongs to this table.
    virtual bool isListed(const Row &) const { return true; }
    virtual quint8 timeState(const Row &row) const { return isStale(row) ? 1 : 0; }

    const QList<Column> &columns() const final { return m_columns; }

    CellValue value(quint64 id, int column) const final
    {
        const Row *found = row(id);
        return found ? m_rowColumns[column].value(*found) : CellValue();
    }

    Cell cell(quint64 id, int column) const final
    {
        const Row *found = row(id);
        if (!found)
            return {};
        const RowColumn<Row> &made = m_rowColumns[column];
        if (made.cell)
            return made.cell(*found, nowMs());
        return Cell(textOf(made.value(*found), made.column.kind, nowMs()));
    }

    SortKey sortKey(quint64 id, int column) const final
    {
        const Row *found = row(id);
        if (!found)
            return {};
        const RowColumn<Row> &made = m_rowColumns[column];
        if (made.sortKey)
            return made.sortKey(*found, nowMs());
        return sortKeyOf(made.value(*found), made.column.kind);
    }

    bool isStale(quint64 id) const final
    {
        const Row *found = row(id);
        return found && isStale(*found);
    }

    bool isListed(quint64 id) const final
    {
        const Row *found = row(id);
        return found && isListed(*found);
    }

    quint8 timeState(quint64 id) const final
    {
        const Row *found = row(id);
        return found ? timeState(*found) : 0;
    }

private:
    Columns m_rowColumns;
    QList<Column> m_columns;
};

} // namespace nunect::models
