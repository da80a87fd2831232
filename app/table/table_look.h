// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"

#include <QCache>
#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QList>
#include <QObject>
#include <QSizeF>
#include <QStaticText>

#include <array>

namespace nunect::app {

/// The theme's sizes and colours, for a table that is painted.
class TableLook : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString fontFamily MEMBER m_family NOTIFY changed)
    Q_PROPERTY(int pixelSize MEMBER m_pixelSize NOTIFY changed)
    Q_PROPERTY(qreal unit MEMBER unit NOTIFY changed)
    Q_PROPERTY(qreal rowHeight MEMBER rowHeight NOTIFY changed)
    Q_PROPERTY(qreal symbolSize MEMBER symbolSize NOTIFY changed)
    Q_PROPERTY(QSizeF trendSize MEMBER trendSize NOTIFY changed)
    Q_PROPERTY(qreal trendLine MEMBER trendLine NOTIFY changed)
    Q_PROPERTY(qreal hairline MEMBER hairline NOTIFY changed)
    Q_PROPERTY(qreal edge MEMBER edge NOTIFY changed)
    Q_PROPERTY(QColor text MEMBER text NOTIFY changed)
    Q_PROPERTY(QColor staleText MEMBER staleText NOTIFY changed)
    Q_PROPERTY(QColor ground MEMBER ground NOTIFY changed)
    Q_PROPERTY(QColor alternate MEMBER alternate NOTIFY changed)
    Q_PROPERTY(QColor chosen MEMBER chosen NOTIFY changed)
    Q_PROPERTY(QColor current MEMBER current NOTIFY changed)
    Q_PROPERTY(QColor line MEMBER line NOTIFY changed)
    /// By Status::Value.
    Q_PROPERTY(QList<QColor> statusColors MEMBER statusColors NOTIFY changed)
    Q_PROPERTY(QList<QColor> statusTextColors MEMBER statusTextColors NOTIFY changed)
    Q_PROPERTY(QStringList statusWords MEMBER statusWords NOTIFY changed)

public:
    enum class Face { Regular, Stale, Abnormal };

    explicit TableLook(QObject *parent = nullptr);

    const QFont &font(Face face) const { return m_fonts[static_cast<std::size_t>(face)]; }
    QFontMetricsF metrics(Face face) const { return QFontMetricsF(font(face)); }
    /// Laid out in one line, once for all cells that show it. Always plain: much of what is shown
    /// comes over the network.
    QStaticText laidOut(const QString &words, Face face) const;
    QColor statusColor(models::Status::Value status) const { return statusColors.value(status); }
    QColor statusTextColor(models::Status::Value status) const
    {
        return statusTextColors.value(status);
    }

    qreal unit = 8;       ///< of all distances, in pixels
    qreal rowHeight = 34; ///< in pixels
    qreal symbolSize = 12;
    QSizeF trendSize{88, 20};
    qreal trendLine = 1.3; ///< how wide a trend's line is
    qreal hairline = 1;
    qreal edge = 2; ///< of the current row's mark
    QColor text = Qt::black;
    QColor staleText = Qt::gray;
    QColor ground = Qt::white;
    QColor alternate = Qt::white;
    QColor chosen = Qt::lightGray;
    QColor current = Qt::black;
    QColor line = Qt::gray;
    QList<QColor> statusColors;
    QList<QColor> statusTextColors;
    QStringList statusWords;

Q_SIGNALS:
    void changed();

private:
    void makeFonts();

    QString m_family;
    int m_pixelSize = 13;
    std::array<QFont, 3> m_fonts;
    mutable std::array<QCache<QString, QStaticText>, 3> m_texts;
};

} // namespace nunect::app
