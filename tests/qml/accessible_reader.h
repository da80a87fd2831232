// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAccessible>
#include <QObject>

namespace nunect::tests {

/// Asks for what a screen reader would.
class AccessibleReader : public QObject
{
    Q_OBJECT

public:
    Q_INVOKABLE QString cellName(QObject *table, int row, int column) const
    {
        return cellText(table, row, column, QAccessible::Name);
    }
    Q_INVOKABLE QString cellDescription(QObject *table, int row, int column) const
    {
        return cellText(table, row, column, QAccessible::Description);
    }
    Q_INVOKABLE QString rowDescription(QObject *table, int row) const
    {
        auto *found = tableOf(table);
        return found ? found->rowDescription(row) : QString();
    }
    /// The name of what \a item is a part of.
    Q_INVOKABLE QString parentName(QObject *item) const
    {
        auto *found = QAccessible::queryAccessibleInterface(item);
        auto *parent = found ? found->parent() : nullptr;
        return parent ? parent->text(QAccessible::Name) : QString();
    }
    /// "12 x 4": rows and columns.
    Q_INVOKABLE QString tableSize(QObject *table) const
    {
        auto *found = tableOf(table);
        return found ? QStringLiteral("%1 x %2").arg(found->rowCount()).arg(found->columnCount())
                     : QString();
    }
    /// Where the middle of a cell is on screen, as the table finds it there again.
    Q_INVOKABLE bool findsCell(QObject *table, int row, int column) const
    {
        auto *found = tableOf(table);
        auto *cell = found ? found->cellAt(row, column) : nullptr;
        if (!cell || cell->rect().isEmpty())
            return false;
        const QPoint at = cell->rect().center();
        return QAccessible::queryAccessibleInterface(table)->childAt(at.x(), at.y()) == cell;
    }
    Q_INVOKABLE QList<int> selectedRows(QObject *table) const
    {
        auto *found = tableOf(table);
        return found ? found->selectedRows() : QList<int>();
    }
    Q_INVOKABLE bool selectRow(QObject *table, int row) const
    {
        auto *found = tableOf(table);
        return found && found->selectRow(row);
    }

private:
    static QAccessibleTableInterface *tableOf(QObject *object)
    {
        auto *found = QAccessible::queryAccessibleInterface(object);
        return found ? found->tableInterface() : nullptr;
    }
    static QString cellText(QObject *table, int row, int column, QAccessible::Text text)
    {
        auto *found = tableOf(table);
        auto *cell = found ? found->cellAt(row, column) : nullptr;
        return cell ? cell->text(text) : QString();
    }
};

} // namespace nunect::tests
