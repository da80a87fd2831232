// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/sparkline_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace nunect::app {

/// Points in a row that are drawn alike.
struct Line
{
    QPolygonF points;
    bool isDotted = false;
};

static QList<Line> linesOf(const QRectF &place, const QList<qreal> &values,
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
    const auto isDotted = [&](qsizetype i) {
        const qsizetype back = values.size() - 1 - i;
        return back < 64 && (look.dotted >> back & 1) != 0;
    };
    QList<Line> lines;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        const qreal x = place.right() - look.lineWidth - qreal(values.size() - 1 - i) * step;
        const QPointF point(x, place.top() + middle - values[i] * yScale);
        const bool goesOn = i > 0 && !std::isnan(values[i - 1]);
        const bool dotted = isDotted(i) || (goesOn && isDotted(i - 1));
        if (!goesOn)
            lines.append(Line());
        else if (lines.last().isDotted != dotted && lines.last().points.size() > 1)
            lines.append(Line{QPolygonF({lines.last().points.last()})});
        lines.last().points.append(point);
        lines.last().isDotted = dotted;
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
    for (const auto &[points, isDotted] : linesOf(place, values, look)) {
        painter.setPen(QPen(look.color, look.lineWidth, isDotted ? Qt::DotLine : Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        if (points.size() == 1)
            painter.drawPoint(points.first());
        else
            painter.drawPolyline(points);
    }
    painter.restore();
}

} // namespace nunect::app
