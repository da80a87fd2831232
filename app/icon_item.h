// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QColor>
#include <QPainterPath>
#include <QQuickPaintedItem>
#include <QUrl>

namespace nunect::app {

/// The line of an icon, in a square of 24 by 24, from an SVG file that consists of paths with M, L,
/// H, V, C and Z alone: all that icons of one weight need, and no reason for another library.
Result<QPainterPath> iconPath(const QByteArray &svg);

/// An icon in one colour, as large as the item. One that cannot be read is left out, with a
/// warning.
///
/// Painted, not an image: it takes the theme's colour and is sharp at every size, with and without
/// a graphics card.
class IconItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    static constexpr qreal side = 24;  ///< of the square that icons are drawn in
    static constexpr qreal weight = 2; ///< of their lines, in it

    explicit IconItem(QQuickItem *parent = nullptr);

    QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void colorChanged();

private:
    QUrl m_source;
    QColor m_color = Qt::gray;
    QPainterPath m_path;
};

} // namespace nunect::app
