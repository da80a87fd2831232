// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// What a TableCanvas tells of its cells.

#include "app/table/table_canvas.h"

#include "core/models/nothing.h"

#include <cmath>

namespace nunect::app {

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
    if (!m_model || place < 0 || place >= static_cast<int>(m_rows.size()) || section < 0)
        return seen;
    const TableLine &line = m_rows[static_cast<std::size_t>(place)]->line();
    const auto at = static_cast<std::size_t>(section);
    if (at >= line.size() || !line[at])
        return seen;
    const TableCell &cell = *line[at];
    const models::Column &column = m_model->shownColumn(section);
    const models::Cell &shown = cell.shown();
    seen.text = shown.text;
    seen.tooltip = shown.tooltip.isEmpty() ? shown.text : shown.tooltip;
    seen.status = shown.status;
    seen.hasStatus = models::showsStatus(column, shown);
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

TipParts::Part TableCanvas::partAt(const QPointF &point) const
{
    const int row = rowAt(point);
    const int section = sectionAt(point);
    if (row < 0 || section < 0)
        return {};
    return {tipAt(row, section), cellRect(row, section), m_model->rowId(row)};
}

/// All that the current row has no room to say.
TipParts::Part TableCanvas::currentPart() const
{
    const int row = m_choice ? m_choice->currentRow() : -1;
    if (row < topRow() || row > bottomRow() || !isReady())
        return {};
    QStringList lines;
    for (int section = 0; section < sections(); ++section) {
        if (const QString tip = tipAt(row, section); !tip.isEmpty())
            lines += tr("%1: %2").arg(m_model->columnTitle(section), tip);
    }
    return {lines.join(u'\n'), QRectF(0, rowY(row), width(), m_look->rowHeight),
            m_model->rowId(row)};
}

} // namespace nunect::app
