// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_canvas.h"

#include <QAccessible>
#include <QQuickWindow>
#include <QSGRectangleNode>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace nunect::app {

using models::TableModel;

TableCanvas::TableCanvas(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

TableCanvas::~TableCanvas() { setWatching(false); }

void TableCanvas::setWatching(bool watching)
{
    if (std::exchange(m_watching, watching) == watching || !m_model)
        return;
    if (watching)
        m_model->watch();
    else
        m_model->unwatch();
}

void TableCanvas::setModel(TableModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    setWatching(false);
    m_model = model;
    if (model) {
        // It has a view from now on, though perhaps not one that is on screen.
        model->watch();
        m_watching = true;
        setWatching(isVisible());
        connect(model, &TableModel::rowsSettled, this, &TableCanvas::followRows);
        connect(model, &QAbstractItemModel::modelReset, this, &TableCanvas::startAnew);
    }
    startAnew();
    Q_EMIT modelChanged();
}

void TableCanvas::setChoice(RowChoice *choice)
{
    if (choice == m_choice)
        return;
    if (m_choice)
        disconnect(m_choice, nullptr, this, nullptr);
    m_choice = choice;
    const auto markAnew = [this] {
        tell();
        polish();
    };
    if (choice) {
        connect(choice, &RowChoice::revisionChanged, this, markAnew);
        connect(choice, &RowChoice::currentRowChanged, this, markAnew);
    }
    markAnew();
    Q_EMIT choiceChanged();
}

void TableCanvas::setLook(TableLook *look)
{
    if (look == m_look)
        return;
    if (m_look)
        disconnect(m_look, nullptr, this, nullptr);
    m_look = look;
    if (look)
        connect(look, &TableLook::changed, this, &TableCanvas::startAnew);
    startAnew();
    Q_EMIT lookChanged();
}

void TableCanvas::setTitle(const QString &title)
{
    if (std::exchange(m_title, title) != title)
        Q_EMIT titleChanged();
}

void TableCanvas::setColumnWidths(const QList<qreal> &widths)
{
    if (widths == m_widths)
        return;
    m_widths = widths;
    forgetRows();
    repaint();
    Q_EMIT columnWidthsChanged();
    Q_EMIT contentSizeChanged();
}

void TableCanvas::setFrozenWidth(qreal width)
{
    if (std::exchange(m_frozenWidth, width) == width)
        return;
    repaint();
    Q_EMIT frozenWidthChanged();
}

void TableCanvas::setScrolled(const QPointF &scrolled)
{
    const QPointF before = std::exchange(m_scrolled, scrolled);
    if (before == scrolled)
        return;
    if (before.x() != scrolled.x()) {
        repaint();
    } else { // the rows move as they are
        tell();
        polish();
    }
    Q_EMIT scrolledChanged();
}

void TableCanvas::startAnew()
{
    forgetRows();
    m_contentWidths.clear();
    m_count = m_model ? m_model->count() : 0;
    update(); // its ground may be of another colour
    repaint();
    Q_EMIT contentSizeChanged();
    Q_EMIT contentWidthsChanged();
}

/// A batch of changes is over.
void TableCanvas::followRows()
{
    polish();
    if (std::exchange(m_count, m_model->count()) == m_model->count())
        return;
    Q_EMIT contentSizeChanged();
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&event);
    }
}

void TableCanvas::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemVisibleHasChanged) {
        setWatching(data.boolValue);
        polish();
    }
    QQuickItem::itemChange(change, data);
}

void TableCanvas::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    update();
    polish();
}

void TableCanvas::repaint()
{
    m_repaint = true;
    tell();
    polish();
}

void TableCanvas::tell()
{
    ++m_revision;
    Q_EMIT revisionChanged();
}

int TableCanvas::sections() const
{
    return m_model ? std::min(m_model->columnCount(), static_cast<int>(m_widths.size())) : 0;
}

qreal TableCanvas::contentWidth() const
{
    return std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
}

qreal TableCanvas::contentHeight() const { return isReady() ? m_count * m_look->rowHeight : 0; }

qreal TableCanvas::columnX(int section) const
{
    const qreal x = std::accumulate(m_widths.begin(), m_widths.begin() + section, 0.0);
    return section == 0 && m_frozenWidth > 0 ? x : x - m_scrolled.x();
}

bool TableCanvas::isOnScreen(int section) const
{
    const qreal x = columnX(section);
    return x < width() && x + m_widths[section] > (section > 0 ? m_frozenWidth : 0);
}

qreal TableCanvas::rowY(int row) const
{
    // Texts are drawn at whole pixels; the rows keep their distance while they are scrolled.
    return row * m_look->rowHeight - std::round(m_scrolled.y());
}

bool TableCanvas::layOut(TableLine &line, int row)
{
    bool changed = false;
    line.resize(static_cast<std::size_t>(sections()));
    const bool isStaleRow = m_model->isShownStale(row);
    // Also those beside the screen: a column's width must not depend on whether it was seen.
    for (int section = 0; section < static_cast<int>(line.size()); ++section) {
        std::optional<TableCell> &cell = line[static_cast<std::size_t>(section)];
        const models::Cell &shown = m_model->shownCell(row, section);
        const bool stale = isStaleRow || shown.stale;
        if (cell && cell->shows(shown, stale))
            continue;
        cell.emplace(shown, m_model->shownColumn(section), stale, m_widths[section], *m_look);
        changed = true;
    }
    return changed;
}

void TableCanvas::forgetRows()
{
    for (TableRowItem *item : m_rows)
        item->setRowId(0);
}

/// A row keeps the item that it has.
std::vector<TableRowItem *> TableCanvas::itemsFor(const std::vector<quint64> &ids)
{
    std::unordered_map<quint64, TableRowItem *> known;
    for (TableRowItem *item : std::exchange(m_rows, {})) {
        if (item->rowId() == 0 || !known.emplace(item->rowId(), item).second)
            m_free.push_back(item);
    }
    std::vector<TableRowItem *> items;
    for (const quint64 id : ids) {
        const auto at = known.find(id);
        items.push_back(at != known.end() ? at->second : nullptr);
        if (at != known.end())
            known.erase(at);
    }
    for (const auto &[id, item] : known)
        m_free.push_back(item);
    for (TableRowItem *&item : items) {
        if (item)
            continue;
        if (m_free.empty())
            m_free.push_back(new TableRowItem(this));
        item = m_free.back();
        m_free.pop_back();
    }
    for (TableRowItem *item : m_free) {
        item->setVisible(false);
        item->setRowId(0);
    }
    return items;
}

/// False if it looks as before.
bool TableCanvas::show(TableRowItem &item, int row)
{
    bool changed = item.setRowId(m_model->rowId(row));
    changed = layOut(item.line(), row) || changed;
    const TableRowItem::Marks marks{row % 2 == 1, m_choice && m_choice->isChosen(row),
                                    m_choice && m_choice->currentRow() == row};
    changed = item.setMarks(marks) || changed;
    const QRectF place(0, rowY(row), width(), m_look->rowHeight);
    changed = changed || m_repaint || item.size() != place.size();
    const bool moved = !item.isVisible() || item.y() != place.y();
    item.setPosition(place.topLeft());
    item.setSize(place.size());
    item.setVisible(true);
    if (changed)
        item.update();
    return changed || moved;
}

/// Takes over what stands on screen now: once a frame, however often it has changed.
void TableCanvas::updatePolish()
{
    const auto countBefore = m_rows.size();
    std::vector<quint64> ids;
    if (isReady() && isVisible()) {
        m_topRow = std::max(0, static_cast<int>(m_scrolled.y() / m_look->rowHeight));
        const qreal end = std::ceil((m_scrolled.y() + height()) / m_look->rowHeight);
        const int endRow = std::min(m_model->count(), static_cast<int>(end));
        for (int row = m_topRow; row < endRow; ++row)
            ids.push_back(m_model->rowId(row));
    }
    m_rows = itemsFor(ids);
    bool changed = m_rows.size() != countBefore;
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        changed = show(*m_rows[at], m_topRow + static_cast<int>(at)) || changed;
    m_repaint = false;
    if (changed)
        tell();
    if (!m_rows.empty())
        takeContentWidths();
}

/// The ground below the rows.
QSGNode *TableCanvas::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    if (!m_look || size().isEmpty()) {
        delete node;
        return nullptr;
    }
    auto *ground = static_cast<QSGRectangleNode *>(node);
    if (!ground)
        ground = window()->createRectangleNode();
    ground->setRect(boundingRect());
    ground->setColor(m_look->ground);
    return ground;
}

void TableCanvas::takeContentWidths()
{
    QList<qreal> widest = m_contentWidths;
    widest.resize(sections());
    for (const TableRowItem *row : m_rows) {
        const TableLine &line = row->line();
        for (std::size_t at = 0; at < line.size(); ++at) {
            qreal &width = widest[static_cast<qsizetype>(at)];
            width = std::max(width, line[at] ? line[at]->wantedWidth() : 0);
        }
    }
    if (widest == m_contentWidths)
        return;
    m_contentWidths = widest;
    Q_EMIT contentWidthsChanged();
}

} // namespace nunect::app
