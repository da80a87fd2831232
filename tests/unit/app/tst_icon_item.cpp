// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/icon_item.h"

#include <QDir>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestIconItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPaths();
    void saysWhatItCannotRead_data();
    void saysWhatItCannotRead();
    void oursAreOfOneKind_data();
    void oursAreOfOneKind();
    void isPaintedInItsColour();

private:
    static QDir folder()
    {
        return QDir(QStringLiteral(NUNECT_SOURCE_DIR "/resources/icons/lines"));
    }
};

void TestIconItem::readsPaths()
{
    const auto path = iconPath("<svg><path d='M 1 2 L 3 4 H 5 V 6 C 7 8 9 10 11 12 Z'/></svg>");
    QVERIFY(path);
    QPainterPath expected(QPointF(1, 2));
    expected.lineTo(3, 4);
    expected.lineTo(5, 4);
    expected.lineTo(5, 6);
    expected.cubicTo(7, 8, 9, 10, 11, 12);
    expected.closeSubpath();
    QCOMPARE(*path, expected);
}

void TestIconItem::saysWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::addColumn<QString>("words");
    QTest::newRow("relative") << "<svg><path d='m 1 2 l 3 4'/></svg>"_ba << u"'m'"_s;
    QTest::newRow("too few") << "<svg><path d='M 1 2 L 3'/></svg>"_ba << u"'L' has too few"_s;
    QTest::newRow("no command") << "<svg><path d='1 2'/></svg>"_ba << u"'1'"_s;
    QTest::newRow("not a path") << "<svg><circle r='3'/></svg>"_ba << u"<circle>"_s;
    QTest::newRow("nothing") << "<svg/>"_ba << u"nothing"_s;
    QTest::newRow("no data") << "<svg><path/></svg>"_ba << u"''"_s;
    QTest::newRow("no XML") << "<svg>"_ba << u"end of document"_s;
}

void TestIconItem::saysWhatItCannotRead()
{
    QFETCH(QByteArray, svg);
    QFETCH(QString, words);
    const auto path = iconPath(svg);
    QVERIFY(!path);
    QVERIFY2(path.error().text.contains(words), qPrintable(path.error().text));
}

void TestIconItem::oursAreOfOneKind_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = folder().entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 8);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder().filePath(file);
}

/// A square of one size, a line of one weight, within the square, and in the theme's colour.
void TestIconItem::oursAreOfOneKind()
{
    QFETCH(QString, file);
    QFile icon(file);
    QVERIFY(icon.open(QIODevice::ReadOnly));
    const QByteArray svg = icon.readAll();
    const auto path = iconPath(svg);
    QVERIFY2(path, path ? "" : qPrintable(path.error().text));
    QVERIFY(svg.contains("viewBox=\"0 0 24 24\""));
    QVERIFY(svg.contains("stroke=\"currentColor\" stroke-width=\"2\""));
    const qreal edge = IconItem::weight / 2;
    const QRectF room(0, 0, IconItem::side, IconItem::side);
    QVERIFY(room.contains(path->boundingRect().adjusted(-edge, -edge, edge, edge)));
}

void TestIconItem::isPaintedInItsColour()
{
    IconItem icon;
    icon.setSize({48, 48});
    icon.setColor(Qt::red);
    icon.setSource(QUrl::fromLocalFile(folder().filePath(u"arrow-up.svg"_s)));
    QImage image(48, 48, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    icon.paint(&painter);
    painter.end();
    QCOMPARE(image.pixelColor(24, 30), QColor(Qt::red)); // the shaft
    QCOMPARE(image.pixelColor(4, 44), QColor(Qt::black));

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no-such"_s));
    icon.setSource(QUrl(u"qrc:/no-such.svg"_s));
    image.fill(Qt::black);
    painter.begin(&image);
    icon.paint(&painter);
    QCOMPARE(image.pixelColor(24, 30), QColor(Qt::black));
}

QTEST_MAIN(TestIconItem)

#include "tst_icon_item.moc"
