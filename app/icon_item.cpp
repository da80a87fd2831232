// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/icon_item.h"

#include <QFile>
#include <QPainter>
#include <QQmlFile>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

// Thinner lines are grey rather than thin.
static constexpr qreal leastPixels = 1.5;

/// How many figures stand behind a command; -1: there is no such command.
static int figuresOf(const QString &command)
{
    if (command == u"Z")
        return 0;
    if (command == u"H" || command == u"V")
        return 1;
    if (command == u"M" || command == u"L")
        return 2;
    return command == u"C" ? 6 : -1;
}

static void draw(QPainterPath &path, QChar command, const QList<qreal> &figures)
{
    const QPointF at = path.currentPosition();
    switch (command.unicode()) {
    case u'M':
        return path.moveTo(figures[0], figures[1]);
    case u'L':
        return path.lineTo(figures[0], figures[1]);
    case u'H':
        return path.lineTo(figures[0], at.y());
    case u'V':
        return path.lineTo(at.x(), figures[0]);
    case u'C':
        return path.cubicTo(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
    default:
        return path.closeSubpath();
    }
}

/// Words apart by blanks: commands, and the figures of each.
static Result<void> addPath(QPainterPath &path, const QString &data)
{
    const QStringList words = data.simplified().split(u' ');
    for (qsizetype i = 0; i < words.size();) {
        const QString command = words[i++];
        const int wanted = figuresOf(command);
        if (wanted < 0)
            return Error{u"'%1' is no command of a path."_s.arg(command)};
        QList<qreal> figures;
        for (bool isNumber = true; figures.size() < wanted && i < words.size() && isNumber;) {
            const qreal figure = words[i].toDouble(&isNumber);
            if (isNumber) {
                figures += figure;
                ++i;
            }
        }
        if (figures.size() < wanted)
            return Error{u"'%1' has too few figures."_s.arg(command)};
        draw(path, command.front(), figures);
    }
    return {};
}

Result<QPainterPath> iconPath(const QByteArray &svg)
{
    QPainterPath path;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() == u"svg")
            continue;
        if (reader.name() != u"path")
            return Error{u"It holds a <%1>; only paths are drawn."_s.arg(reader.name())};
        if (const auto added = addPath(path, reader.attributes().value(u"d"_s).toString()); !added)
            return added.error();
    }
    if (reader.hasError())
        return Error{reader.errorString()};
    if (path.isEmpty())
        return Error{u"It draws nothing."_s};
    return path;
}

IconItem::IconItem(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void IconItem::setSource(const QUrl &source)
{
    if (std::exchange(m_source, source) == source)
        return;
    QFile file(QQmlFile::urlToLocalFileOrQrc(source));
    const auto path = file.open(QIODevice::ReadOnly)
        ? iconPath(file.readAll())
        : Result<QPainterPath>(Error{file.errorString()});
    if (!path)
        qWarning("Icon %s: %s", qPrintable(source.toString()), qPrintable(path.error().text));
    m_path = path ? *path : QPainterPath();
    update();
    Q_EMIT sourceChanged();
}

void IconItem::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) == color)
        return;
    update();
    Q_EMIT colorChanged();
}

void IconItem::paint(QPainter *painter)
{
    const qreal scale = std::min(width(), height()) / side;
    if (scale <= 0)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate((width() - side * scale) / 2, (height() - side * scale) / 2);
    painter->scale(scale, scale);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_color, std::max(weight, leastPixels / scale), Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(m_path);
}

} // namespace nunect::app
