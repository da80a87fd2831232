// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QList>

class QPainter;
class QRectF;

namespace nunect::app {

struct SparklineLook
{
    int capacity = 60; ///< how many values fill the width; at least 2
    QColor color = Qt::black;
    QColor zeroColor = Qt::gray;
    qreal lineWidth = 1;
    quint64 dotted = 0; ///< bit 0 for the last value: the line to and from it is dotted
};

/// Draws the last values of a figure as a line about zero, the newest at the right edge. The full
/// height of \a place is the largest value; where a value is not known (NaN) the line is broken,
/// and one between two gaps is a dot.
void paintSparkline(QPainter &painter, const QRectF &place, const QList<qreal> &values,
                    const SparklineLook &look);

} // namespace nunect::app
