// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_accessible.h"

#include <QQuickWindow>

namespace nunect::app {

// Far more than a reader looks at together; what is over is made anew.
static constexpr std::size_t maxCells = 10'000;

/// A place in a table: what stands there is read when it is asked for.
class CellAccessible : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellAccessible(const TableAccessible *table, int row, int column)
        : m_table(table)
        , m_row(row)
        , m_column(column)
    {
    }

    // QAccessibleInterface
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface *>(this)
            : nullptr;
    }
    bool isValid() const override
    {
        return m_table->isValid() && m_row < m_table->rowCount()
            && m_column < m_table->columnCount();
    }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return table(); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;

    // QAccessibleTableCellInterface
    bool isSelected() const override { return m_table->isRowSelected(m_row); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override
    {
        return const_cast<TableAccessible *>(m_table); // as Qt's interfaces are handed out
    }

private:
    const TableAccessible *m_table;
    int m_row;
    int m_column;
};

static QRect onScreen(const QQuickItem &item, const QRectF &place)
{
    const QQuickWindow *window = item.window();
    if (!window || place.isEmpty())
        return {};
    return item.mapRectToScene(place).toAlignedRect().translated(window->mapToGlobal(QPoint(0, 0)));
}

QString CellAccessible::text(QAccessible::Text text) const
{
    if (!isValid())
        return {};
    const models::Cell &shown = m_table->model()->shownCell(m_row, m_column);
    switch (text) {
    case QAccessible::Name:
    case QAccessible::Value:
        return shown.text;
    case QAccessible::Description: {
        const bool hasStatus = m_table->model()->shownColumn(m_column).hasStatus;
        const TableLook *look = m_table->canvas()->look();
        return hasStatus && look ? look->statusWords.value(shown.status) : QString();
    }
    case QAccessible::Help:
        return shown.tooltip;
    default:
        return {};
    }
}

QRect CellAccessible::rect() const
{
    if (!isValid())
        return {};
    const TableCanvas &canvas = *m_table->canvas();
    return onScreen(canvas, canvas.cellRect(m_row, m_column) & canvas.boundingRect());
}

QAccessible::State CellAccessible::state() const
{
    QAccessible::State state;
    state.selectable = true;
    state.readOnly = true;
    state.selected = isSelected();
    state.offscreen = rect().isEmpty();
    return state;
}

static QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *canvas = qobject_cast<TableCanvas *>(object);
    return canvas && className == QLatin1String(TableCanvas::staticMetaObject.className())
        ? new TableAccessible(canvas) // QAccessible owns it
        : nullptr;
}

void TableAccessible::install() { QAccessible::installFactory(makeAccessible); }

TableAccessible::TableAccessible(TableCanvas *canvas)
    : QAccessibleObject(canvas)
{
}

TableAccessible::~TableAccessible() { forget(); }

void TableAccessible::forget() const
{
    for (const auto &[place, id] : std::exchange(m_cells, {}))
        QAccessible::deleteAccessibleInterface(id);
}

void *TableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : nullptr;
}

/// The nearest item above that says it is there for readers: that one has this as its child.
QAccessibleInterface *TableAccessible::parent() const
{
    for (QQuickItem *item = canvas()->parentItem(); item; item = item->parentItem()) {
        QAccessibleInterface *above = QAccessible::queryAccessibleInterface(item);
        if (above && above->indexOfChild(this) >= 0)
            return above;
    }
    return canvas()->window() ? QAccessible::queryAccessibleInterface(canvas()->window()) : nullptr;
}

QAccessibleInterface *TableAccessible::child(int index) const
{
    return index >= 0 && index < childCount() ? cellAt(index / columnCount(), index % columnCount())
                                              : nullptr;
}

QAccessibleInterface *TableAccessible::childAt(int x, int y) const
{
    const QPointF place = canvas()->mapFromGlobal(QPointF(x, y));
    return cellAt(canvas()->rowAt(place), canvas()->sectionAt(place));
}

int TableAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface();
    return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
}

QString TableAccessible::text(QAccessible::Text text) const
{
    return text == QAccessible::Name ? canvas()->title() : QString();
}

QRect TableAccessible::rect() const { return onScreen(*canvas(), canvas()->boundingRect()); }

QAccessible::State TableAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.multiSelectable = canvas()->choice() != nullptr;
    state.invisible = !canvas()->isVisible();
    return state;
}

QAccessibleInterface *TableAccessible::cellAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    if (m_cells.size() >= maxCells)
        forget();
    const auto at = m_cells.find({row, column});
    if (at != m_cells.end())
        return QAccessible::accessibleInterface(at->second);
    auto *cell = new CellAccessible(this, row, column); // QAccessible owns it
    m_cells[{row, column}] = QAccessible::registerAccessibleInterface(cell);
    return cell;
}

int TableAccessible::rowCount() const { return model() ? model()->count() : 0; }
int TableAccessible::columnCount() const { return model() ? model()->columnCount() : 0; }

QString TableAccessible::columnDescription(int column) const
{
    return model() ? model()->columnTitle(column) : QString();
}

QString TableAccessible::rowDescription(int row) const
{
    return model() ? model()->rowDescription(row) : QString();
}

int TableAccessible::selectedRowCount() const
{
    return canvas()->choice() ? canvas()->choice()->count() : 0;
}

QList<int> TableAccessible::selectedRows() const
{
    QList<int> rows;
    for (int row = 0; selectedRowCount() > 0 && row < rowCount(); ++row) {
        if (isRowSelected(row))
            rows.append(row);
    }
    return rows;
}

int TableAccessible::selectedCellCount() const { return selectedRowCount() * columnCount(); }

QList<QAccessibleInterface *> TableAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column)
            cells.append(cellAt(row, column));
    }
    return cells;
}

bool TableAccessible::isRowSelected(int row) const
{
    return canvas()->choice() && canvas()->choice()->isChosen(row);
}

bool TableAccessible::selectRow(int row)
{
    if (!isRowSelected(row) && canvas()->choice())
        canvas()->choice()->toggle(row);
    return isRowSelected(row);
}

bool TableAccessible::unselectRow(int row)
{
    if (isRowSelected(row))
        canvas()->choice()->toggle(row);
    return !isRowSelected(row);
}

} // namespace nunect::app
