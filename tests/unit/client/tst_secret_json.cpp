// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/secret_json.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;

class TestSecretJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void kinds();
    void faults_data();
    void faults();
    void everyCutIsAFault();
};

void TestSecretJson::texts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << R"({"a":"s3cret"})"_ba
                           << "s3cret"_ba;
    QTest::newRow("empty") << R"({"a":""})"_ba
                           << ""_ba;
    QTest::newRow("blanks") << " {\r\n\t\"a\" :\n\"x\" } \n"_ba
                            << "x"_ba;
    QTest::newRow("escapes") << R"({"a":"\"\\\/\b\f\n\r\t"})"_ba
                             << "\"\\/\b\f\n\r\t"_ba;
    QTest::newRow("UTF-8 as it is") << "{\"a\":\"gr\xc3\xbc\xc3\x9f\"}"_ba
                                    << "gr\xc3\xbc\xc3\x9f"_ba;
    QTest::newRow("one byte") << R"({"a":"\u0041\u007f"})"_ba
                              << "A\x7f"_ba;
    QTest::newRow("two bytes") << R"({"a":"\u00FC"})"_ba
                               << "\xc3\xbc"_ba;
    QTest::newRow("three bytes") << R"({"a":"\u20ac"})"_ba
                                 << "\xe2\x82\xac"_ba;
    QTest::newRow("pair") << R"({"a":"\ud83d\uDE00!"})"_ba
                          << "\xf0\x9f\x98\x80!"_ba;
    QTest::newRow("lone surrogates") << R"({"a":"\ud83dx\ude00"})"_ba
                                     << "\xef\xbf\xbdx\xef\xbf\xbd"_ba;
    QTest::newRow("escaped name") << R"({"\u0061":"x"})"_ba
                                  << "x"_ba;
    QTest::newRow("among others")
        << R"({"b":[1,{"a":"no]"}],"c":{"a":"no\"}"},"d":-1.5e3,"a":"yes","e":null})"_ba
        << "yes"_ba;
    QTest::newRow("the last of two") << R"({"a":"x","a":"y"})"_ba
                                     << "y"_ba;
    QTest::newRow("of another type") << R"({"a":1})"_ba
                                     << ""_ba;
    QTest::newRow("none") << R"({})"_ba
                          << ""_ba;
}

void TestSecretJson::texts()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    const Result<SecretJson> read = SecretJson::parse(json);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QCOMPARE(read->text("a").toByteArray(), text);
}

void TestSecretJson::kinds()
{
    using Kind = SecretJson::Kind;
    const Result<SecretJson> read
        = SecretJson::parse(R"({"text":"","on":true,"off":false,"null":null,"list":[],"n":0})");
    QVERIFY(read);
    QCOMPARE(read->kind("text"), Kind::Text);
    QCOMPARE(read->kind("on"), Kind::True);
    for (const char *other : {"off", "list", "n"})
        QCOMPARE(read->kind(other), Kind::Other);
    QCOMPARE(read->kind("null"), Kind::None);
    QCOMPARE(read->kind("absent"), Kind::None);
}

void TestSecretJson::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << ""_ba << u"ends too early"_s;
    QTest::newRow("array") << "[]"_ba << u"byte 0 "_s;
    QTest::newRow("more behind it") << R"({"a":"x"} {})"_ba << u"byte 10 "_s;
    QTest::newRow("comma at the end") << R"({"a":"x",})"_ba << u"byte 9 "_s;
    QTest::newRow("no colon") << R"({"a" "x"})"_ba << u"byte 5 "_s;
    QTest::newRow("no quotes") << R"({"a":s3cret})"_ba << u"byte 5 "_s;
    QTest::newRow("line end in text") << "{\"a\":\"s3\ncret\"}"_ba << u"byte 8 "_s;
    QTest::newRow("unknown escape") << R"({"a":"s3\xcret"})"_ba << u"byte"_s;
    QTest::newRow("short escape") << R"({"a":"s3\u12"})"_ba << u"byte"_s;
    QTest::newRow("text does not end") << R"({"a":"s3cret\"})"_ba << u"ends too early"_s;
}

void TestSecretJson::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const Result<SecretJson> read = SecretJson::parse(json);
    QVERIFY(!read);
    QVERIFY2(read.error().text.contains(words), qPrintable(read.error().text));
    QVERIFY(!read.error().text.contains("s3"_L1));
}

void TestSecretJson::everyCutIsAFault()
{
    const QByteArray json = R"({"a":"\u20ac\n\ud83d\ude00","b":[{"c":"]"}],"d":true,"e":"x"})";
    QVERIFY(SecretJson::parse(json));
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!SecretJson::parse(QByteArrayView(json).first(size)),
                 json.first(size).constData());
}

QTEST_APPLESS_MAIN(TestSecretJson)
#include "tst_secret_json.moc"
