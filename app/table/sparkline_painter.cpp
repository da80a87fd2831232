// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/sparkline_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace nunect::app {

static QList<QPolygonF> linesOf(const QRectF &place, const QList<qreal> &values,
                                const SparklineLook &look)
{
    qreal largest = 0;
    for (const qreal value : values) {
        if (!std::isnan(value))
            largest = std::max(largest, std::abs(value));
    }
    const qreal middle = place.height() / 2;
    const qreal step = (place.width() - 2 * look.lineWidth) / (look.capacity - 1);
    const qreal yScale = largest > 0 ? (middle - look.lineWidth) / largest : 0;
    QList<QPolygonF> lines;
    bool isDrawing = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const bool isKnown = !std::isnan(values[i]);
        if (isKnown) {
            if (!isDrawing)
                lines.append(QPolygonF());
            const qreal x = place.right() - look.lineWidth - qreal(values.size() - 1 - i) * step;
            lines.last().append({x, place.top() + middle - values[i] * yScale});
        }
        isDrawing = isKnown;
    }
    return lines;
}

void paintSparkline(QPainter &painter, const QRectF &place, const QList<qreal> &values,
                    const SparklineLook &look)
{
    painter.save();
    painter.fillRect(QRectF(place.x(), std::round(place.center().y()), place.width(), 1),
                     look.zeroColor);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.color, look.lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &line : linesOf(place, values, look)) {
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else
            painter.drawPolyline(line);
    }
    painter.restore();
}

} // namespace nunect::app
