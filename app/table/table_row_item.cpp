// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_row_item.h"

#include "app/table/table_canvas.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace nunect::app {

TableRowItem::TableRowItem(TableCanvas *canvas)
    : QQuickPaintedItem(canvas)
    , m_canvas(canvas)
{
    setOpaquePainting(true);
}

bool TableRowItem::setRowId(quint64 rowId)
{
    if (std::exchange(m_rowId, rowId) == rowId)
        return false;
    m_line.clear();
    return true;
}

bool TableRowItem::setMarks(const Marks &marks) { return std::exchange(m_marks, marks) != marks; }

void TableRowItem::paintCells(QPainter &painter, int first, int end) const
{
    for (int section = first; section < end; ++section) {
        const std::optional<TableCell> &cell = m_line[static_cast<std::size_t>(section)];
        if (!cell || !m_canvas->isOnScreen(section))
            continue;
        const QRectF place(m_canvas->columnX(section), 0, m_canvas->columnWidths()[section],
                           height());
        cell->paint(painter, place, *m_canvas->look());
    }
}

void TableRowItem::paint(QPainter *painter)
{
    const TableLook *look = m_canvas->look();
    if (!look)
        return;
    painter->fillRect(boundingRect(),
                      m_marks.chosen          ? look->chosen
                          : m_marks.alternate ? look->alternate
                                              : look->ground);
    // The current one of several: its edge says so.
    if (m_marks.current)
        painter->fillRect(QRectF(0, 0, look->edge, height()), look->current);
    const int sections = std::min(static_cast<int>(m_line.size()),
                                  static_cast<int>(m_canvas->columnWidths().size()));
    const qreal frozenWidth = m_canvas->frozenWidth();
    const int frozen = frozenWidth > 0 ? std::min(1, sections) : 0;
    paintCells(*painter, 0, frozen);
    if (frozen > 0 && m_canvas->scrolled().x() > 0) {
        painter->fillRect(QRectF(frozenWidth - look->hairline, 0, look->hairline, height()),
                          look->line);
    }
    painter->setClipRect(boundingRect().adjusted(frozenWidth, 0, 0, 0), Qt::IntersectClip);
    paintCells(*painter, frozen, sections);
}

} // namespace nunect::app
