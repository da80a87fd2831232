// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace nunect::app {

/// The last values of a figure as a line about zero, the newest at the right edge. Its full height
/// is the largest value; where a value is not known (NaN) the line is broken, and one between two
/// gaps is a dot.
///
/// Painted, not made of geometry nodes: those the software renderer, which kiosks without a GPU
/// have, does not draw.
class SparklineItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QList<qreal> values READ values WRITE setValues NOTIFY changed)
    /// How many values fill the width.
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor zeroColor READ zeroColor WRITE setZeroColor NOTIFY changed)
    Q_PROPERTY(qreal lineWidth READ lineWidth WRITE setLineWidth NOTIFY changed)

public:
    explicit SparklineItem(QQuickItem *parent = nullptr);

    QList<qreal> values() const { return m_values; }
    void setValues(const QList<qreal> &values);
    int capacity() const { return m_capacity; }
    void setCapacity(int capacity);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    QColor zeroColor() const { return m_zeroColor; }
    void setZeroColor(const QColor &color);
    qreal lineWidth() const { return m_lineWidth; }
    void setLineWidth(qreal width);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QList<QPolygonF> lines() const;
    void take();

    QList<qreal> m_values;
    int m_capacity = 60;
    QColor m_color = Qt::black;
    QColor m_zeroColor = Qt::gray;
    qreal m_lineWidth = 1;
};

} // namespace nunect::app
