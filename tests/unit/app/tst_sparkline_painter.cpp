// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/sparkline_painter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <limits>

using namespace nunect::app;

static constexpr int width = 120;

/// How many pixels of the left and of the right half the line touches.
static std::pair<int, int> painted(const QList<qreal> &values, quint64 dotted)
{
    QImage image(width, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    SparklineLook look;
    look.capacity = 5;
    look.color = Qt::black;
    look.zeroColor = Qt::white;
    look.dotted = dotted;
    paintSparkline(painter, image.rect(), values, look);
    painter.end();
    std::pair<int, int> count;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < width; ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                ++(x < width / 2 ? count.first : count.second);
        }
    }
    return count;
}

class TestSparklinePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dotsWhatWasFilledIn()
    {
        const QList<qreal> values{5, 5, 5, 5, 5};
        const auto solid = painted(values, 0);
        QVERIFY(solid.first > width / 3 && solid.second > width / 3);
        const auto older = painted(values, 0b11000); // the line to and from the second
        QVERIFY2(older.first > 0 && older.first < solid.first * 3 / 4, "not dotted");
        QCOMPARE(older.second, solid.second);
        const auto all = painted(values, 0b11111);
        QVERIFY(all.second > 0 && all.second < solid.second * 3 / 4);
    }

    void gapsStayGaps()
    {
        constexpr qreal none = std::numeric_limits<qreal>::quiet_NaN();
        const auto alone = painted({5, none, none, none, 5}, 0b10000);
        QVERIFY(alone.first > 0 && alone.first < 10); // a dot
        QCOMPARE(painted({none, none, none}, 0b111), std::pair(0, 0));
    }
};

QTEST_GUILESS_MAIN(TestSparklinePainter)
#include "tst_sparkline_painter.moc"
