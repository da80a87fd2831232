// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_line.h"

#include "app/table/sparkline_painter.h"
#include "app/table/status_figure.h"
#include "core/models/nothing.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nunect::app {

using models::Status;

static constexpr qreal staleOpacity = 0.7;

TableCell::TableCell(const models::Cell &shown, const models::Column &column, bool stale,
                     qreal width, const TableLook &look)
    : m_shown(shown)
    , m_hasStatus(models::showsStatus(column, shown))
    , m_numeric(column.isNumeric())
    , m_stale(stale)
{
    layOut(width, look);
}

static bool isAbnormal(Status::Value status) { return status <= Status::Caution; }

TableLook::Face TableCell::face() const
{
    if (m_stale)
        return TableLook::Face::Stale;
    return m_hasStatus && isAbnormal(m_shown.status) ? TableLook::Face::Abnormal
                                                     : TableLook::Face::Regular;
}

QColor TableCell::color(const TableLook &look) const
{
    if (m_stale)
        return look.staleText;
    return m_hasStatus ? look.statusTextColor(m_shown.status) : look.text;
}

qreal TableCell::symbolSpace(const TableLook &look) const
{
    return m_hasStatus ? look.symbolSize + look.unit : 0;
}

qreal TableCell::trendSpace(const TableLook &look) const
{
    return m_shown.trend.isEmpty() ? 0 : look.trendSize.width() + look.unit;
}

void TableCell::layOut(qreal width, const TableLook &look)
{
    const qreal beside = symbolSpace(look) + trendSpace(look);
    m_text = look.laidOut(m_shown.text, face());
    m_wantedWidth = std::ceil(m_text.size().width()) + beside;
    const qreal room = std::max(0.0, width - 2 * look.unit - beside);
    m_cut = m_text.size().width() > room;
    if (m_cut) {
        m_text = look.laidOut(look.metrics(face()).elidedText(m_text.text(), Qt::ElideRight, room),
                              face());
    }
}

void TableCell::paintTrend(QPainter &painter, const QRectF &place, const TableLook &look) const
{
    const QPointF corner(place.x() + look.unit,
                         std::round(place.y() + (place.height() - look.trendSize.height()) / 2));
    paintSparkline(painter, {corner, look.trendSize}, models::toReals(m_shown.trend),
                   {.color = color(look),
                    .zeroColor = look.line,
                    .lineWidth = look.trendLine,
                    .dotted = m_shown.trendFilledIn});
}

/// Beside the text, and under one another from row to row.
void TableCell::paintSymbol(QPainter &painter, const QRectF &place, const TableLook &look) const
{
    const qreal size = look.symbolSize;
    const qreal x = m_numeric ? place.right() - size - look.unit : place.x() + look.unit;
    painter.setOpacity(m_stale ? staleOpacity : 1);
    paintStatus(painter, {x, std::round(place.y() + (place.height() - size) / 2), size, size},
                m_shown.status, look.statusColor(m_shown.status));
    painter.setOpacity(1);
}

void TableCell::paint(QPainter &painter, const QRectF &place, const TableLook &look) const
{
    if (m_hasStatus)
        paintSymbol(painter, place, look);
    if (!m_shown.trend.isEmpty())
        paintTrend(painter, place, look);
    const QSizeF size = m_text.size();
    const qreal x = m_numeric ? place.right() - look.unit - symbolSpace(look) - size.width()
                              : place.x() + look.unit + trendSpace(look) + symbolSpace(look);
    painter.setFont(look.font(face()));
    painter.setPen(color(look));
    painter.drawStaticText(
        QPointF(std::round(x), std::round(place.y() + (place.height() - size.height()) / 2)),
        m_text);
}

} // namespace nunect::app
