// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/table/sparkline_painter.h"

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace nunect::app {

/// The last values of a figure, as paintSparkline() draws them.
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
    int capacity() const { return m_look.capacity; }
    void setCapacity(int capacity);
    QColor color() const { return m_look.color; }
    void setColor(const QColor &color);
    QColor zeroColor() const { return m_look.zeroColor; }
    void setZeroColor(const QColor &color);
    qreal lineWidth() const { return m_look.lineWidth; }
    void setLineWidth(qreal width);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    void take();

    QList<qreal> m_values;
    SparklineLook m_look;
};

} // namespace nunect::app
