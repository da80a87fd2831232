// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/status_figure.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nunect::app {

using models::Status;

static QRectF middle(const QRectF &place, qreal width, qreal height)
{
    QRectF part(0, 0, width, height);
    part.moveCenter(place.center());
    return part;
}

static QPainterPath triangle(const QRectF &place)
{
    const QRectF box = middle(place, place.width(), place.height() * 0.9);
    QPainterPath path(QPointF(box.center().x(), box.top()));
    path.lineTo(box.bottomRight());
    path.lineTo(box.bottomLeft());
    path.closeSubpath();
    return path;
}

static QPainterPath diamond(const QRectF &place)
{
    const qreal reach = place.width() * 0.54;
    const QPointF centre = place.center();
    QPainterPath path(centre - QPointF(0, reach));
    path.lineTo(centre + QPointF(reach, 0));
    path.lineTo(centre + QPointF(0, reach));
    path.lineTo(centre - QPointF(reach, 0));
    path.closeSubpath();
    return path;
}

/// A path, so that every figure is drawn without the font of a theme.
static QPainterPath questionMark(const QRectF &place)
{
    const qreal size = place.width();
    const auto at = [&](qreal x, qreal y) { return place.topLeft() + QPointF(x * size, y * size); };
    QPainterPath hook(at(0.25, 0.30));
    hook.cubicTo(at(0.25, 0.0), at(0.75, 0.0), at(0.75, 0.30));
    hook.cubicTo(at(0.75, 0.48), at(0.5, 0.45), at(0.5, 0.68));
    QPainterPathStroker pen;
    pen.setWidth(size * 0.17);
    QPainterPath path = pen.createStroke(hook);
    path.addEllipse(at(0.5, 0.89), size * 0.11, size * 0.11);
    path.setFillRule(Qt::WindingFill);
    return path;
}

void paintStatus(QPainter &painter, const QRectF &place, Status::Value status, const QColor &color)
{
    const qreal size = place.width();
    const qreal stroke = std::max(2.0, std::round(size / 7));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (status) {
    case Status::Critical:
        painter.drawPath(triangle(place));
        break;
    case Status::Serious:
        painter.drawPath(diamond(place));
        break;
    case Status::Caution:
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(middle(place, size * 0.88, size * 0.88));
        break;
    case Status::Normal:
        painter.drawEllipse(place);
        break;
    case Status::Standby:
        painter.setPen(QPen(color, stroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle(place, size - stroke, size - stroke));
        break;
    case Status::Off:
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(middle(place, size, stroke + 1));
        break;
    case Status::Unknown:
        painter.drawPath(questionMark(place));
        break;
    }
    painter.restore();
}

StatusFigureItem::StatusFigureItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
}

void StatusFigureItem::setStatus(int status)
{
    if (std::exchange(m_status, status) == status)
        return;
    update();
    Q_EMIT statusChanged();
}

void StatusFigureItem::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) == color)
        return;
    update();
    Q_EMIT colorChanged();
}

void StatusFigureItem::paint(QPainter *painter)
{
    const qreal size = std::min(width(), height());
    paintStatus(*painter, middle(boundingRect(), size, size), static_cast<Status::Value>(m_status),
                m_color);
}

} // namespace nunect::app
