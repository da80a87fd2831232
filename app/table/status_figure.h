// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"

#include <QColor>
#include <QQuickPaintedItem>

class QPainter;

namespace nunect::app {

/// Draws a status as a figure that needs no colour to be told from the others, as large as \a
/// place, which is a square.
void paintStatus(QPainter &painter, const QRectF &place, models::Status::Value status,
                 const QColor &color);

/// The same in a scene.
class StatusFigureItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(int status READ status WRITE setStatus NOTIFY statusChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit StatusFigureItem(QQuickItem *parent = nullptr);

    int status() const { return m_status; }
    void setStatus(int status);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    // Not one for both: the colour is bound to the status.
    void statusChanged();
    void colorChanged();

private:
    int m_status = models::Status::Unknown;
    QColor m_color = Qt::gray;
};

} // namespace nunect::app
