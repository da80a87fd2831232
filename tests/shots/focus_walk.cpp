// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/shots/focus_walk.h"

#include "tests/shots/page_faults.h"

#include <QColor>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace nunect::tests {

using namespace Qt::Literals::StringLiterals;

static constexpr int most = 200; ///< of stops; more are a ring that never closes

/// How many points of that colour there are in an area.
static int pointsOf(const QImage &image, const QRect &area, QRgb color)
{
    int points = 0;
    const QRect part = area.intersected(image.rect());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        points += static_cast<int>(std::count(line + part.left(), line + part.right() + 1, color));
    }
    return points;
}

QStringList unseenStops(QQuickWindow &window, const QColor &focusColor, int *stops)
{
    QStringList faults;
    QSet<const QQuickItem *> visited;
    for (int i = 0; i < most; ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        QCoreApplication::processEvents();
        const QQuickItem *item = window.activeFocusItem();
        if (!item || visited.contains(item))
            break;
        visited.insert(item);
        const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
        const QImage image = window.grabWindow().convertToFormat(QImage::Format_RGB32);
        const QRect area = place.toAlignedRect().adjusted(-4, -4, 4, 4);
        // At least two of its four sides.
        const int side = static_cast<int>(std::min(place.width(), place.height()));
        const int points = pointsOf(image, area, focusColor.rgb());
        if (points < 2 * side)
            faults += u"%1 does not show that the keyboard is there: %2 points at %3,%4 %5x%6"_s
                          .arg(nameOf(*item))
                          .arg(points)
                          .arg(area.x())
                          .arg(area.y())
                          .arg(area.width())
                          .arg(area.height());
    }
    if (visited.size() == most)
        faults += u"Tab does not come round"_s;
    *stops = static_cast<int>(visited.size());
    return faults;
}

} // namespace nunect::tests
