// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/json_reader.h"

#include <QTest>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

class tst_JsonReader : public QObject
{
    Q_OBJECT

private:
    static QString complaint(const QByteArray &json, void (*read)(JsonReader &))
    {
        JsonReader::Problem problem{u"thing"_s, {}};
        JsonReader reader = JsonReader::parse(json, problem);
        read(reader);
        return problem.first ? problem.first->text : QString();
    }

private Q_SLOTS:
    void integers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("value");

        QTest::newRow("zero") << "{\"n\":0}"_ba << qint64(0);
        QTest::newRow("one") << "{\"n\":1}"_ba << qint64(1);
        QTest::newRow("2^53+1") << "{\"n\":9007199254740993}"_ba << qint64(9007199254740993);
        QTest::newRow("max") << "{\"n\":9223372036854775807}"_ba << JsonReader::maxInteger;
        QTest::newRow("min") << "{\"n\":-9223372036854775808}"_ba << JsonReader::minInteger;
        QTest::newRow("whole with point") << "{\"n\":2.0}"_ba << qint64(2);
        QTest::newRow("whole with exponent") << "{\"n\":1e3}"_ba << qint64(1000);
    }

    void integers()
    {
        QFETCH(QByteArray, json);
        JsonReader::Problem problem{u"thing"_s, {}};
        JsonReader reader = JsonReader::parse(json, problem);
        QTEST(reader.integer(u"n"), "value");
        QVERIFY(!problem.first);
    }

    void unsignedNumbers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<quint64>>("value");
        const auto none = std::optional<quint64>();

        QTest::newRow("absent") << "{}"_ba << none;
        QTest::newRow("null") << "{\"n\":null}"_ba << none;
        QTest::newRow("zero") << "{\"n\":0}"_ba << std::optional<quint64>(0);
        QTest::newRow("2^53+1") << "{\"n\":9007199254740993}"_ba
                                << std::optional<quint64>(9007199254740993);
        QTest::newRow("2^63") << "{\"n\":9223372036854775808}"_ba
                              << std::optional<quint64>(9223372036854775808ULL);
        QTest::newRow("2^64-1") << "{\"n\":18446744073709551615}"_ba
                                << std::optional<quint64>(18446744073709551615ULL);
    }

    void unsignedNumbers()
    {
        QFETCH(QByteArray, json);
        JsonReader::Problem problem{u"thing"_s, {}};
        JsonReader reader = JsonReader::parse(json, problem);
        QTEST(reader.optionalUnsigned(u"n"), "value");
        QVERIFY(!problem.first);
    }

    void unsignedComplaints()
    {
        const auto read = [](JsonReader &reader) { reader.optionalUnsigned(u"n"); };
        QCOMPARE(complaint("{\"n\":-1}"_ba, read), u"thing: 'n' is out of range: -1"_s);
        QVERIFY(complaint("{\"n\":1e20}"_ba, read).contains("64 bits"_L1));
        QVERIFY(complaint("{\"n\":\"1\"}"_ba, read).contains("is a string"_L1));
    }

    void objectsOfAnArray()
    {
        const auto read = [](JsonReader &reader) {
            for (JsonReader &row : reader.optionalObjects(u"rows"))
                row.integer(u"n");
        };
        QCOMPARE(complaint("{}"_ba, read), QString());
        QCOMPARE(complaint("{\"rows\":[{\"n\":1},{\"n\":2}]}"_ba, read), QString());
        QCOMPARE(complaint("{\"rows\":[{\"n\":1},{}]}"_ba, read),
                 u"thing: 'rows[1].n' is missing"_s);
        QCOMPARE(complaint("{\"rows\":[3]}"_ba, read),
                 u"thing: 'rows[0]' should be an object, is a number"_s);
        QCOMPARE(complaint("{\"rows\":{}}"_ba, read),
                 u"thing: 'rows' should be an array, is an object"_s);
    }

    void restIsWhatWasNotRead()
    {
        JsonReader::Problem problem{u"thing"_s, {}};
        JsonReader reader
            = JsonReader::parse(R"({"before":1,"a":2,"b":null,"c":[3],"d":{"a":4}})"_ba, problem);
        QVERIFY(reader.rest().isEmpty());
        reader.integer(u"before");
        reader.keepRest();
        reader.integer(u"a");
        reader.optionalText(u"b");
        reader.array(u"c");
        reader.optionalText(u"absent");
        QCOMPARE(reader.rest(),
                 (QJsonObject{{"before"_L1, 1}, {"d"_L1, QJsonObject{{"a"_L1, 4}}}}));
        reader.object(u"d").integer(u"a");
        QCOMPARE(reader.rest(), (QJsonObject{{"before"_L1, 1}}));
        QVERIFY(!problem.first);
    }

    void complaints_data()
    {
        using Read = void (*)(JsonReader &);
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Read>("read");
        QTest::addColumn<QString>("text");

        const auto add = [](const char *name, const char *json, Read read, const char16_t *text) {
            QTest::newRow(name) << QByteArray(json) << read << QString::fromUtf16(text);
        };
        const Read integer = [](JsonReader &r) { r.integer(u"n", 0, 10); };
        add("missing", "{}", integer, u"thing: 'n' is missing");
        add("null", "{\"n\":null}", integer, u"thing: 'n' should be a whole number, is null");
        add("string", "{\"n\":\"1\"}", integer,
            u"thing: 'n' should be a whole number, is a string");
        add("fraction", "{\"n\":1.5}", integer,
            u"thing: 'n' should be a whole number of at most 64 bits, is 1.5");
        add("huge", "{\"n\":99999999999999999999}", integer,
            u"thing: 'n' should be a whole number of at most 64 bits, is 1e+20");
        add("range", "{\"n\":11}", integer, u"thing: 'n' is out of range: 11");
        add("negative", "{\"n\":-1}", integer, u"thing: 'n' is out of range: -1");
        add(
            "text", "{\"n\":{}}", [](JsonReader &r) { r.text(u"n"); },
            u"thing: 'n' should be a string, is an object");
        add(
            "boolean", "{\"n\":[]}", [](JsonReader &r) { r.boolean(u"n"); },
            u"thing: 'n' should be a boolean, is an array");
        add(
            "number", "{\"n\":true}", [](JsonReader &r) { r.optionalNumber(u"n", 0); },
            u"thing: 'n' should be a number, is a boolean");
        add(
            "number range", "{\"n\":-0.5}", [](JsonReader &r) { r.number(u"n", 0); },
            u"thing: 'n' is out of range: -0.5");
        add(
            "texts", "{\"n\":[\"a\",1]}", [](JsonReader &r) { r.optionalTexts(u"n"); },
            u"thing: 'n' should be an array of strings, is a number");
        add(
            "array", "{\"n\":{}}", [](JsonReader &r) { r.array(u"n"); },
            u"thing: 'n' should be an array, is an object");
        add(
            "object", "{\"n\":1}", [](JsonReader &r) { r.optionalObject(u"n"); },
            u"thing: 'n' should be an object or null, is a number");
        add(
            "nested", "{\"a\":{\"b\":{}}}",
            [](JsonReader &r) { r.object(u"a").object(u"b").text(u"c"); },
            u"thing: 'a.b.c' is missing");
        add(
            "nested in nothing", "{}", [](JsonReader &r) { r.object(u"a").text(u"c"); },
            u"thing: 'a' is missing");
        add(
            "first wins", "{}",
            [](JsonReader &r) {
                r.text(u"one");
                r.text(u"two");
            },
            u"thing: 'one' is missing");
        add("array at the top", "[]", integer, u"thing: should be a JSON object, is an array");
    }

    void complaints()
    {
        using Read = void (*)(JsonReader &);
        QFETCH(QByteArray, json);
        QFETCH(Read, read);
        QTEST(complaint(json, read), "text");
    }

    void notJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << "{\"a\":"_ba;
        QTest::newRow("tail") << "{}x"_ba;
        QTest::newRow("plain text") << "hello"_ba;
        QTest::newRow("not UTF-8") << "{\"a\":\"\xff\xfe\"}"_ba;
        QTest::newRow("binary") << QByteArray(100, '\0');
        QTest::newRow("very deep") << QByteArray(100'000, '[');
    }

    void notJson()
    {
        QFETCH(QByteArray, json);
        const QString text = complaint(json, [](JsonReader &r) { r.text(u"a"); });
        QVERIFY2(text.startsWith("thing: not JSON at byte "_L1), qPrintable(text));
    }

    void optionals()
    {
        for (const QByteArray &json : {"{}"_ba, "{\"n\":null}"_ba}) {
            JsonReader::Problem problem{u"thing"_s, {}};
            JsonReader reader = JsonReader::parse(json, problem);
            QVERIFY(reader.optionalText(u"n").isEmpty());
            QVERIFY(!reader.optionalInteger(u"n"));
            QVERIFY(!reader.optionalInt(u"n", 0, 1));
            QVERIFY(!reader.optionalNumber(u"n", 0));
            QVERIFY(!reader.optionalBoolean(u"n"));
            QVERIFY(!reader.optionalObject(u"n"));
            QVERIFY(reader.optionalTexts(u"n").isEmpty());
            QVERIFY(reader.optionalPlainObject(u"n").isEmpty());
            QVERIFY(!problem.first);
        }
    }
};

QTEST_APPLESS_MAIN(tst_JsonReader)
#include "tst_json_reader.moc"
