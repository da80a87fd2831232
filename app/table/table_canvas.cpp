// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_canvas.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace nunect::app {

using models::TableModel;

TableCanvas::TableCanvas(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
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
    const auto paintAnew = [this] { change(boundingRect()); };
    if (choice) {
        connect(choice, &RowChoice::revisionChanged, this, paintAnew);
        connect(choice, &RowChoice::currentRowChanged, this, paintAnew);
    }
    paintAnew();
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
    m_lines.clear();
    change(boundingRect());
    polish();
    Q_EMIT columnWidthsChanged();
    Q_EMIT contentSizeChanged();
}

void TableCanvas::setFrozenWidth(qreal width)
{
    if (std::exchange(m_frozenWidth, width) == width)
        return;
    change(boundingRect());
    polish();
    Q_EMIT frozenWidthChanged();
}

void TableCanvas::setScrolled(const QPointF &scrolled)
{
    if (std::exchange(m_scrolled, scrolled) == scrolled)
        return;
    change(boundingRect());
    polish();
    Q_EMIT scrolledChanged();
}

void TableCanvas::startAnew()
{
    m_lines.clear();
    m_seenWidths.clear();
    m_count = m_model ? m_model->count() : 0;
    change(boundingRect());
    polish();
    Q_EMIT contentSizeChanged();
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
    QQuickPaintedItem::itemChange(change, data);
}

void TableCanvas::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    polish();
}

void TableCanvas::change(const QRectF &place)
{
    update(place.toAlignedRect());
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

int TableCanvas::rowAt(const QPointF &point) const
{
    if (!isReady() || !contains(point))
        return -1;
    const int row = static_cast<int>(std::floor((point.y() + m_scrolled.y()) / m_look->rowHeight));
    return row < m_model->count() ? row : -1;
}

int TableCanvas::sectionAt(const QPointF &point) const
{
    for (int section = 0; section < sections(); ++section) {
        const qreal x = columnX(section);
        if (point.x() >= x && point.x() < x + m_widths[section])
            return section;
    }
    return -1;
}

QRectF TableCanvas::cellRect(int row, int section) const
{
    if (!isReady() || section < 0 || section >= sections())
        return {};
    return {columnX(section), rowY(row), m_widths[section], m_look->rowHeight};
}

CellOnScreen TableCanvas::cellAt(int row, int section) const
{
    CellOnScreen seen;
    const int place = row - m_topRow;
    if (!m_model || place < 0 || place >= static_cast<int>(m_order.size()) || section < 0)
        return seen;
    const auto line = m_lines.find(m_order[static_cast<std::size_t>(place)]);
    const auto at = static_cast<std::size_t>(section);
    if (line == m_lines.end() || at >= line->second.size() || !line->second[at])
        return seen;
    const TableCell &cell = *line->second[at];
    const models::Column &column = m_model->shownColumn(section);
    const models::Cell &shown = cell.shown();
    seen.text = shown.text;
    seen.tooltip = shown.tooltip.isEmpty() ? shown.text : shown.tooltip;
    seen.status = shown.status;
    seen.hasStatus = column.hasStatus;
    seen.numeric = column.isNumeric();
    seen.stale = cell.isStale();
    seen.chosen = m_choice && m_choice->isChosen(row);
    seen.truncated = cell.isCut();
    seen.trend = models::toReals(shown.trend);
    return seen;
}

QString TableCanvas::tipAt(int row, int section) const
{
    const CellOnScreen seen = cellAt(row, section);
    return seen.truncated || seen.tooltip != seen.text ? seen.tooltip : QString();
}

bool TableCanvas::layOut(TableLine &line, int row)
{
    bool changed = false;
    line.resize(static_cast<std::size_t>(sections()));
    // Also those beside the screen: a column's width must not depend on whether it was seen.
    for (int section = 0; section < sections(); ++section) {
        std::optional<TableCell> &cell = line[static_cast<std::size_t>(section)];
        const models::Cell &shown = m_model->shownCell(row, section);
        const bool stale = m_model->isShownStale(row) || shown.stale;
        if (cell && cell->shows(shown, stale))
            continue;
        cell.emplace(shown, m_model->shownColumn(section), stale, m_widths[section], *m_look);
        changed = true;
    }
    return changed;
}

/// Takes over what stands on screen now: once a frame, however often it has changed.
void TableCanvas::updatePolish()
{
    Lines before = std::exchange(m_lines, {});
    const std::vector<quint64> orderBefore = std::exchange(m_order, {});
    if (!isReady() || !isVisible())
        return;
    const int topBefore = std::exchange(
        m_topRow, std::max(0, static_cast<int>(m_scrolled.y() / m_look->rowHeight)));
    const qreal end = std::ceil((m_scrolled.y() + height()) / m_look->rowHeight);
    const int endRow = std::min(m_model->count(), static_cast<int>(end));
    QRectF changed;
    for (int row = m_topRow; row < endRow; ++row) {
        const quint64 id = m_model->rowId(row);
        const auto known = before.find(id);
        TableLine &line = m_lines[id];
        if (known != before.end())
            line = std::move(known->second);
        if (layOut(line, row))
            changed |= QRectF(0, rowY(row), width(), m_look->rowHeight);
        m_order.push_back(id);
    }
    if (m_order != orderBefore || m_topRow != topBefore)
        changed = boundingRect();
    if (!changed.isEmpty())
        change(changed);
    tellContent();
}

void TableCanvas::tellContent()
{
    std::vector<qreal> widest(static_cast<std::size_t>(sections()), 0);
    for (const auto &[id, line] : m_lines) {
        for (std::size_t at = 0; at < std::min(line.size(), widest.size()); ++at) {
            if (line[at])
                widest[at] = std::max(widest[at], line[at]->wantedWidth());
        }
    }
    m_seenWidths.resize(widest.size(), 0);
    for (std::size_t at = 0; at < widest.size() && at < m_seenWidths.size(); ++at) {
        if (widest[at] <= m_seenWidths[at])
            continue;
        m_seenWidths[at] = widest[at];
        Q_EMIT contentSeen(static_cast<int>(at), widest[at]);
    }
}

void TableCanvas::paintGround(QPainter &painter, int row) const
{
    const QRectF place(0, rowY(row), width(), m_look->rowHeight);
    const bool chosen = m_choice && m_choice->isChosen(row);
    painter.fillRect(place,
                     chosen             ? m_look->chosen
                         : row % 2 == 1 ? m_look->alternate
                                        : m_look->ground);
    // The current one of several: its edge says so.
    if (m_choice && row == m_choice->currentRow())
        painter.fillRect(QRectF(place.topLeft(), QSizeF(m_look->edge, place.height())),
                         m_look->current);
}

void TableCanvas::paintCells(QPainter &painter, const Span &rows, const Span &sections) const
{
    for (int row = rows.first; row < rows.end; ++row) {
        const auto line = m_lines.find(m_order[static_cast<std::size_t>(row - m_topRow)]);
        if (line == m_lines.end())
            continue;
        for (int section = sections.first; section < sections.end; ++section) {
            const auto at = static_cast<std::size_t>(section);
            if (isOnScreen(section) && at < line->second.size() && line->second[at])
                line->second[at]->paint(painter, cellRect(row, section), *m_look);
        }
    }
}

/// What has to be painted, of those that are on screen.
TableCanvas::Span TableCanvas::rowsIn(const QRectF &place) const
{
    const auto rowOf = [&](qreal y) { return (y + m_scrolled.y()) / m_look->rowHeight; };
    return {std::max(m_topRow, static_cast<int>(rowOf(place.top())) - 1),
            std::min(bottomRow(), static_cast<int>(rowOf(place.bottom())) + 1) + 1};
}

void TableCanvas::paint(QPainter *painter)
{
    if (!isReady())
        return;
    const Span rows = rowsIn(painter->hasClipping() ? painter->clipBoundingRect() : boundingRect());
    for (int row = rows.first; row < rows.end; ++row)
        paintGround(*painter, row);
    const qreal below = std::max(0.0, rowY(bottomRow() + 1));
    painter->fillRect(QRectF(0, below, width(), height() - below), m_look->ground);
    const int frozen = m_frozenWidth > 0 ? 1 : 0;
    paintCells(*painter, rows, {0, frozen});
    if (frozen > 0 && m_scrolled.x() > 0) {
        painter->fillRect(QRectF(m_frozenWidth - m_look->hairline, 0, m_look->hairline, height()),
                          m_look->line);
    }
    painter->setClipRect(boundingRect().adjusted(m_frozenWidth, 0, 0, 0), Qt::IntersectClip);
    paintCells(*painter, rows, {frozen, sections()});
}

} // namespace nunect::app
