// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sparkline_item.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nunect::app {

SparklineItem::SparklineItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SparklineItem::take()
{
    update();
    Q_EMIT changed();
}

void SparklineItem::setValues(const QList<qreal> &values)
{
    const auto alike = [](qreal a, qreal b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    if (std::ranges::equal(values, m_values, alike))
        return;
    m_values = values;
    take();
}

void SparklineItem::setCapacity(int capacity)
{
    if (std::exchange(m_capacity, std::max(2, capacity)) != capacity)
        take();
}

void SparklineItem::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) != color)
        take();
}

void SparklineItem::setZeroColor(const QColor &color)
{
    if (std::exchange(m_zeroColor, color) != color)
        take();
}

void SparklineItem::setLineWidth(qreal width)
{
    if (std::exchange(m_lineWidth, width) != width)
        take();
}

QList<QPolygonF> SparklineItem::lines() const
{
    qreal largest = 0;
    for (const qreal value : m_values) {
        if (!std::isnan(value))
            largest = std::max(largest, std::abs(value));
    }
    const qreal middle = height() / 2;
    const qreal step = (width() - 2 * m_lineWidth) / (m_capacity - 1);
    const qreal yScale = largest > 0 ? (middle - m_lineWidth) / largest : 0;
    QList<QPolygonF> lines;
    bool isDrawing = false;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const bool isKnown = !std::isnan(m_values[i]);
        if (isKnown) {
            if (!isDrawing)
                lines.append(QPolygonF());
            const qreal x = width() - m_lineWidth - qreal(m_values.size() - 1 - i) * step;
            lines.last().append({x, middle - m_values[i] * yScale});
        }
        isDrawing = isKnown;
    }
    return lines;
}

void SparklineItem::paint(QPainter *painter)
{
    painter->fillRect(QRectF(0, std::round(height() / 2), width(), 1), m_zeroColor);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, m_lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &line : lines()) {
        if (line.size() == 1)
            painter->drawPoint(line.first());
        else
            painter->drawPolyline(line);
    }
}

} // namespace nunect::app
