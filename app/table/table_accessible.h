// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/table/table_canvas.h"

#include <QAccessibleObject>

#include <map>

namespace nunect::app {

/// A TableCanvas as screen readers and test tools read it: a table of cells, with all its rows,
/// whether they are on screen or not.
class TableAccessible : public QAccessibleObject, public QAccessibleTableInterface
{
public:
    explicit TableAccessible(TableCanvas *canvas);
    ~TableAccessible() override;

    /// To be called once, before there is a canvas.
    static void install();

    TableCanvas *canvas() const { return static_cast<TableCanvas *>(object()); }
    models::TableModel *model() const { return canvas()->model(); }

    // QAccessibleInterface
    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override { return rowCount() * columnCount(); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text text) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Table; }
    QAccessible::State state() const override;

    // QAccessibleTableInterface
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { forget(); }

private:
    using Place = std::pair<int, int>; ///< row and column

    void forget() const;

    mutable std::map<Place, QAccessible::Id> m_cells; ///< those that somebody asked for
};

} // namespace nunect::app
