// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sparkline_item.h"

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
    if (std::exchange(m_look.capacity, std::max(2, capacity)) != capacity)
        take();
}

void SparklineItem::setColor(const QColor &color)
{
    if (std::exchange(m_look.color, color) != color)
        take();
}

void SparklineItem::setZeroColor(const QColor &color)
{
    if (std::exchange(m_look.zeroColor, color) != color)
        take();
}

void SparklineItem::setLineWidth(qreal width)
{
    if (std::exchange(m_look.lineWidth, width) != width)
        take();
}

void SparklineItem::paint(QPainter *painter)
{
    paintSparkline(*painter, boundingRect(), m_values, m_look);
}

} // namespace nunect::app
