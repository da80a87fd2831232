// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/unit_id.h"

#include <QTest>

using namespace nunect::contract;
using namespace Qt::Literals::StringLiterals;

class tst_UnitId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valid_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("valid");

        QTest::newRow("plain") << u"leaf-3"_s << true;
        QTest::newRow("all kinds") << u"aZ09_-"_s << true;
        QTest::newRow("one") << u"x"_s << true;
        QTest::newRow("64") << QString(64, u'a') << true;
        QTest::newRow("65") << QString(65, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("dot") << u"a.b"_s << false;
        QTest::newRow("wildcard") << u"*"_s << false;
        QTest::newRow("tail") << u">"_s << false;
        QTest::newRow("space") << u"a b"_s << false;
        QTest::newRow("line end") << u"a\n"_s << false;
        QTest::newRow("nul") << QString(QChar(0)) << false;
        QTest::newRow("umlaut") << u"b\u00fchne"_s << false;
        QTest::newRow("other digits") << u"\u0663"_s << false;
    }

    void valid()
    {
        QFETCH(QString, id);
        QTEST(isValidUnitId(id), "valid");
        QTEST(isValidUnitId(id.toUtf8()), "valid");
    }

    void made_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");

        QTest::newRow("as it is") << u"leaf-3"_s << u"leaf-3"_s;
        QTest::newRow("host name") << u"foh.left.example"_s << u"foh-left-example"_s;
        QTest::newRow("umlaut") << u"b\u00fchne"_s << u"b-hne"_s;
        QTest::newRow("long") << QString(80, u'a') << QString(64, u'a');
        QTest::newRow("empty") << QString() << u"unit"_s;
        QTest::newRow("nothing usable") << u"..."_s << u"unit"_s;
        QTest::newRow("injection") << u"a>.* \r\nPUB"_s << u"a------PUB"_s;
    }

    void made()
    {
        QFETCH(QString, text);
        const QString id = toUnitId(text);
        QTEST(id, "id");
        QVERIFY(isValidUnitId(id));
    }

    void console()
    {
        const QString id = consoleUnitId(FormFactor::Kiosk, u"linux", "machine");
        QVERIFY2(id.startsWith("kiosk-linux-"_L1), qPrintable(id));
        QCOMPARE(id.size(), "kiosk-linux-"_L1.size() + 6);
        QCOMPARE(consoleUnitId(FormFactor::Kiosk, u"linux", "machine"), id);
        QVERIFY(consoleUnitId(FormFactor::Kiosk, u"linux", "other machine") != id);
        QVERIFY(consoleUnitId(FormFactor::Tablet, u"linux", "machine").startsWith("tablet-"_L1));
        QVERIFY(consoleUnitId(FormFactor::Laptop, u"linux", "machine").startsWith("laptop-"_L1));
    }

    void consoleIdIsAlwaysValid()
    {
        for (const QString &os : {QString(), u"Debian GNU/Linux"_s, QString(200, u'x'), u"..."_s}) {
            const QString id = consoleUnitId(FormFactor::Laptop, os, {});
            QVERIFY2(isValidUnitId(id), qPrintable(id));
        }
    }
};

QTEST_APPLESS_MAIN(tst_UnitId)
#include "tst_unit_id.moc"
