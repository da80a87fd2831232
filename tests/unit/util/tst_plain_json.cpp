// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/plain_json.h"

#include <QTest>

using namespace nunect;

class tst_PlainJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFieldsInTheirOrder()
    {
        PlainJson json(" { \"a\" : \"x\", \"b\":-12,\r\n\"c\":{\"d\":1.5e2,\"e\":{}},\t\"f\":true,"
                       "\"g\":null,\"h\":[ ] } \n");
        json.enter();
        QCOMPARE(json.next(), QByteArrayView("a"));
        QCOMPARE(json.text(), QByteArrayView("x"));
        QCOMPARE(json.next(), QByteArrayView("b"));
        QVERIFY(!json.isNull());
        QCOMPARE(json.integer(), qint64(-12));
        QCOMPARE(json.next(), QByteArrayView("c"));
        json.enter();
        QCOMPARE(json.next(), QByteArrayView("d"));
        QCOMPARE(json.number(), 150.0);
        QCOMPARE(json.next(), QByteArrayView("e"));
        json.enter();
        QVERIFY(json.next().isNull());
        QVERIFY(json.next().isNull()); // the end of "c"
        QCOMPARE(json.next(), QByteArrayView("f"));
        QVERIFY(json.boolean());
        QCOMPARE(json.next(), QByteArrayView("g"));
        QVERIFY(json.isNull());
        QCOMPARE(json.next(), QByteArrayView("h"));
        json.emptyArray();
        QVERIFY(!json.isDone());
        QVERIFY(json.next().isNull());
        QVERIFY(json.isDone());
    }

    void expectedNames()
    {
        PlainJson json("{\"a\":{},\"b\":1 ,\"c\":2, \"d\":3}");
        json.enter();
        QVERIFY(!json.takeName("b"));
        QVERIFY(!json.takeName("aa"));
        QVERIFY(json.takeName("a"));
        json.enter();
        QVERIFY(!json.takeName("a"));
        QVERIFY(json.next().isNull()); // the end of "a"
        QVERIFY(json.takeName("b"));
        QCOMPARE(json.integer(), qint64(1));
        QVERIFY(!json.takeName("c")); // behind a space
        QCOMPARE(json.next(), QByteArrayView("c"));
        QCOMPARE(json.integer(), qint64(2));
        QCOMPARE(json.next(), QByteArrayView("d"));
        QCOMPARE(json.integer(), qint64(3));
        QVERIFY(!json.takeName("d"));
        QVERIFY(json.next().isNull());
        QVERIFY(json.isDone());
    }

    void expectedNamesAtTheEnd()
    {
        const QByteArray text = "{\"name\":1";
        for (qsizetype size = 1; size < text.size() - 1; ++size) {
            const QByteArray cut = text.first(size);
            PlainJson json(cut);
            json.enter();
            QVERIFY2(!json.takeName("name"), cut.constData());
        }
        PlainJson failed(text);
        failed.enter();
        failed.fail();
        QVERIFY(!failed.takeName("name"));
    }

    void words()
    {
        WordCache cache;
        QCOMPARE(PlainJson("\"hub\"").word(), QStringLiteral("hub"));
        QCOMPARE(PlainJson("\"hub\"", &cache).word().constData(), cache.word("hub").constData());
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<bool>("isNumber");
        const auto row = [](const char *text, bool isWhole, bool isNumber) {
            QTest::newRow(text) << QByteArray(text) << isWhole << isNumber;
        };
        row("0", true, true);
        row("-0", true, true);
        row("7", true, true);
        row("-12345678901234567", true, true);
        row("123456789012345678", true, true);
        row("1234567890123456789", false, true); // more digits than surely fit
        row("1.5", false, true);
        row("1e3", false, true);
        row("1E+3", false, true);
        row("0.25e-3", false, true);
        row("1e999", false, false);
        row("01", false, false);
        row("+1", false, false);
        row("-", false, false);
        row(".5", false, false);
        row("1.", false, false);
        row("1e", false, false);
        row("inf", false, false);
        row("nan", false, false);
        row("0x1", false, false);
        row("\"1\"", false, false);
        row("", false, false);
    }

    void numbers()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isWhole);
        QFETCH(const bool, isNumber);
        const QByteArray object = "{\"n\":" + text + '}';
        PlainJson whole(object);
        whole.enter();
        whole.next();
        const qint64 integer = whole.integer();
        QVERIFY(whole.next().isNull());
        QCOMPARE(whole.isDone(), isWhole);
        if (isWhole)
            QCOMPARE(integer, text.toLongLong());
        PlainJson any(object);
        any.enter();
        any.next();
        const double number = any.number();
        QVERIFY(any.next().isNull());
        QCOMPARE(any.isDone(), isNumber);
        if (isNumber)
            QCOMPARE(number, text.toDouble());
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 "[]",
                                 "{",
                                 "{\"a\"",
                                 "{\"a\":",
                                 "{\"a\":\"x\"",
                                 "{\"a\":\"x",
                                 "{\"a\":\"x\",}",
                                 "{,\"a\":\"x\"}",
                                 "{\"a\":\"x\" \"b\":\"y\"}",
                                 "{\"a\" \"x\"}",
                                 "{a:\"x\"}",
                                 "{\"a\":\"x\\n\"}",
                                 "{\"a\":\"\xc3\xa4\"}",
                                 "{\"a\":\"\x01\"}",
                                 "{\"a\":\"\x7f\"}",
                                 "{\"a\":\"x\"} {",
                                 "{\"a\":\"x\"}}",
                                 "{\"a\":nul}",
                                 "{\"a\":1}"}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }

    void faults()
    {
        QFETCH(const QByteArray, text);
        PlainJson json(text);
        json.enter();
        while (!json.next().isNull())
            json.text();
        QVERIFY(!json.isDone());
    }
};

QTEST_APPLESS_MAIN(tst_PlainJson)
#include "tst_plain_json.moc"
