// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/payload_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace nunect::models;
using payload::Form;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Form)

class TestPayloadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void form_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("cut");
        QTest::addColumn<Form>("form");
        QTest::newRow("empty") << ""_ba << false << Form::Empty;
        QTest::newRow("text") << "hello"_ba << false << Form::Text;
        QTest::newRow("umlaut") << "\xC3\xBC"_ba << false << Form::Text;
        QTest::newRow("half an umlaut") << "a\xC3"_ba << false << Form::Binary;
        QTest::newRow("half an umlaut at a cut") << "a\xC3"_ba << true << Form::Text;
        QTest::newRow("Latin-1") << "a\xFC ok"_ba << false << Form::Binary;
        QTest::newRow("Latin-1 at a cut") << "a\xFC ok"_ba << true << Form::Binary;
        QTest::newRow("surrogate") << "\xED\xA0\x80"_ba << false << Form::Binary;
        QTest::newRow("overlong") << "\xC0\xAF"_ba << false << Form::Binary;
        QTest::newRow("NUL") << "a\0b"_ba << false << Form::Binary;
        QTest::newRow("object") << " {\"a\":1} "_ba << false << Form::Json;
        QTest::newRow("array") << "[1]"_ba << false << Form::Json;
        QTest::newRow("a number is a text") << "17"_ba << false << Form::Text;
        QTest::newRow("broken JSON") << "{\"a\":"_ba << false << Form::Text;
        QTest::newRow("JSON that is cut") << "[1]"_ba << true << Form::Text;
    }

    void form()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, cut);
        QTEST(payload::formOf(bytes, cut), "form");
    }

    void text_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("max");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("shown");
        QTest::newRow("whole") << "a\tb\r\nc"_ba << 100 << u"a\tb\nc"_s << 6;
        QTest::newRow("cut") << "abcdef"_ba << 3 << u"abc"_s << 3;
        QTest::newRow("not within a character") << "ab\xC3\xBC"_ba << 3 << u"ab"_s << 2;
        QTest::newRow("control") << "a\x07\x1B[2J"_ba << 100 << u"a\\x07\\x1b[2J"_s << 6;
        QTest::newRow("turned round") << "a\xE2\x80\xAE"
                                         "b"_ba
                                      << 100 << u"a\\u202eb"_s << 5;
        QTest::newRow("no UTF-8") << "a\xFF"_ba << 100 << u"a\uFFFD"_s << 2;
    }

    void text()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, max);
        const payload::Shown shown = payload::text(bytes, max);
        QTEST(shown.text, "text");
        QTEST(int(shown.shownBytes), "shown");
        QCOMPARE(shown.isWhole, bytes.size() <= max);
    }

    void json_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("keeps order and numbers")
            << "{\"b\":1.50,\"a\":12345678901234567890,\"b\":null}"_ba
            << u"{\n  \"b\": 1.50,\n  \"a\": 12345678901234567890,\n  \"b\": null\n}"_s;
        QTest::newRow("nested") << "{\"a\":[1,[],{}],\"c\":{\"d\":[true]}}"_ba
                                << u"{\n  \"a\": [\n    1,\n    [],\n    {}\n  ],\n  \"c\": {\n"
                                   "    \"d\": [\n      true\n    ]\n  }\n}"_s;
        QTest::newRow("signs in texts")
            << " [ \"a , b:{\\\" ]\" ] "_ba << u"[\n  \"a , b:{\\\" ]\"\n]"_s;
        QTest::newRow("empty") << "{ }"_ba << u"{}"_s;
    }

    void json()
    {
        QFETCH(QByteArray, bytes);
        const auto shown = payload::json(bytes, 10'000);
        QVERIFY(shown);
        QTEST(shown->text, "text");
        QVERIFY(shown->isWhole);
        QCOMPARE(shown->shownBytes, bytes.size());
    }

    void jsonIsBounded()
    {
        QVERIFY(!payload::json("hello", 100));
        QVERIFY(!payload::json("{\"a\"", 100));
        QVERIFY(!payload::json("", 100));
        const QByteArray deep = QByteArray(1000, '[') + QByteArray(1000, ']');
        const auto shown = payload::json(deep, 500);
        QVERIFY(shown);
        QVERIFY(!shown->isWhole);
        QVERIFY(shown->text.size() <= 500);
        QVERIFY(shown->shownBytes < deep.size());
    }

    void hex()
    {
        const payload::Shown shown = payload::hex("Hello, world! \x01\xFF"
                                                  "end",
                                                  1000);
        QCOMPARE(shown.text,
                 u"00000000  48 65 6c 6c 6f 2c 20 77  6f 72 6c 64 21 20 01 ff  |Hello, world! ..|\n"
                 "00000010  65 6e 64                                          |end|"_s);
        QVERIFY(shown.isWhole);
        const payload::Shown cut = payload::hex(QByteArray(100, 'x'), 32);
        QCOMPARE(cut.text.count(u'\n'), 1);
        QCOMPARE(cut.shownBytes, 32);
        QVERIFY(!cut.isWhole);
        QVERIFY(payload::hex({}, 10).text.isEmpty());
    }

    void preview_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << ""_ba << QString();
        QTest::newRow("lines") << "a\nb\n"_ba << u"a b"_s;
        QTest::newRow("long") << "abcdefghijklm"_ba << u"abcdefghi…"_s;
        QTest::newRow("very long") << QByteArray(1000, 'x') << u"xxxxxxxxx…"_s;
        QTest::newRow("binary") << "\xFF\x01"_ba << u"ff 01"_s;
        QTest::newRow("long binary") << QByteArray(20, '\xFF') << u"ff ff ff …"_s;
    }

    void preview()
    {
        QFETCH(QByteArray, bytes);
        QTEST(payload::preview(bytes, 10), "line");
    }

    void takesAnything()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes(random.bounded(80), '\0');
            for (char &byte : bytes) {
                static constexpr char likely[] = "{}[]\",:\\ \r\n\t0e-\xC3\xE2\xF0\x80";
                byte = random.bounded(2) ? char(random.bounded(256))
                                         : likely[random.bounded(int(sizeof likely) - 1)];
            }
            const bool cut = random.bounded(2);
            const int max = random.bounded(100);
            const Form form = payload::formOf(bytes, cut);
            QCOMPARE(form == Form::Empty, bytes.isEmpty());
            QVERIFY(payload::text(bytes, max).shownBytes <= max);
            QVERIFY(payload::hex(bytes, max).shownBytes <= max);
            QVERIFY(payload::preview(bytes, max + 4).size() <= max + 4);
            if (const auto json = payload::json(bytes, max))
                QVERIFY(json->text.size() <= max);
        }
    }
};

QTEST_APPLESS_MAIN(TestPayloadText)
#include "tst_payload_text.moc"
