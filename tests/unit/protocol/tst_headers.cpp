// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/headers.h"
#include "core/protocol/message.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;

class TestHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes();
    void refusesBadHeaders_data();
    void refusesBadHeaders();
    void reads_data();
    void reads();
    void status_data();
    void status();
    void messageLooksUpFirstValue();
};

void TestHeaders::encodes()
{
    const auto block = encodeHeaders({{"A"_ba, "1"_ba}, {"b-C"_ba, ""_ba}, {"A"_ba, "x: y"_ba}});
    QVERIFY(block);
    QCOMPARE(*block, "NATS/1.0\r\nA: 1\r\nb-C: \r\nA: x: y\r\n\r\n"_ba);
    const auto none = encodeHeaders({});
    QVERIFY(none);
    QCOMPARE(*none, ""_ba);
}

void TestHeaders::refusesBadHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty name") << ""_ba
                                << "v"_ba;
    QTest::newRow("colon") << "a:b"_ba
                           << "v"_ba;
    QTest::newRow("space") << "a b"_ba
                           << "v"_ba;
    QTest::newRow("LF in name") << "a\nb"_ba
                                << "v"_ba;
    QTest::newRow("control") << "a\x01"_ba
                             << "v"_ba;
    QTest::newRow("not ASCII") << "\xc3\xa4"_ba
                               << "v"_ba;
    QTest::newRow("CR in value") << "a"_ba
                                 << "v\rw"_ba;
    QTest::newRow("LF in value") << "a"_ba
                                 << "v\nB: injected"_ba;
}

void TestHeaders::refusesBadHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto block = encodeHeaders({{"Good"_ba, "v"_ba}, {name, value}});
    QVERIFY(!block);
    QVERIFY(!block.error().text.isEmpty());
}

void TestHeaders::reads_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &block, const QStringList &expected) {
        QTest::newRow(name) << block << expected;
    };
    row("one", "NATS/1.0\r\nA: b\r\n\r\n"_ba, {u"A=b"_s});
    row("none", "NATS/1.0\r\n\r\n"_ba, {});
    row("empty block", ""_ba, {});
    row("values are trimmed", "NATS/1.0\r\nA:  b c \t\r\nB:d\r\n\r\n"_ba, {u"A=b c"_s, u"B=d"_s});
    row("empty value", "NATS/1.0\r\nA:\r\nB: \r\n\r\n"_ba, {u"A="_s, u"B="_s});
    row("repeats keep their order", "NATS/1.0\r\nA: 1\r\nB: 2\r\nA: 3\r\n\r\n"_ba,
        {u"A=1"_s, u"B=2"_s, u"A=3"_s});
    row("case is kept", "NATS/1.0\r\na: 1\r\nA: 2\r\n\r\n"_ba, {u"a=1"_s, u"A=2"_s});
    row("colons in the value", "NATS/1.0\r\nA: b:c: d\r\n\r\n"_ba, {u"A=b:c: d"_s});
    row("malformed lines are passed over",
        "NATS/1.0\r\nno colon\r\n: no name\r\nbad name: x\r\n continued\r\nA: b\r\n\r\n"_ba,
        {u"A=b"_s});
    row("LF alone", "NATS/1.0\nA: b\n\n"_ba, {u"A=b"_s});
    row("cut off", "NATS/1.0\r\nA: b"_ba, {u"A=b"_s});
    row("with a status", "NATS/1.0 100 Idle Heartbeat\r\nA: b\r\n\r\n"_ba, {u"A=b"_s});
    row("another version", "HTTP/1.1\r\nA: b\r\n\r\n"_ba, {});
}

void TestHeaders::reads()
{
    QFETCH(QByteArray, block);
    QFETCH(QStringList, expected);
    QStringList found;
    HeaderReader reader(block);
    while (const auto header = reader.next()) {
        found += QString::fromUtf8(header->name.toByteArray()) + u'='
            + QString::fromUtf8(header->value.toByteArray());
    }
    QCOMPARE(found, expected);
}

void TestHeaders::status_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << "NATS/1.0\r\n\r\n"_ba << 0 << ""_ba;
    QTest::newRow("code") << "NATS/1.0 503\r\n\r\n"_ba << 503 << ""_ba;
    QTest::newRow("code and text")
        << "NATS/1.0 404 No Messages\r\n\r\n"_ba << 404 << "No Messages"_ba;
    QTest::newRow("more blanks") << "NATS/1.0   408  Request Timeout \r\n\r\n"_ba << 408
                                 << "Request Timeout"_ba;
    QTest::newRow("no number") << "NATS/1.0 abc\r\n\r\n"_ba << 0 << "abc"_ba;
    QTest::newRow("long number") << "NATS/1.0 99999999999\r\n\r\n"_ba << 999 << "99999999"_ba;
    QTest::newRow("empty") << ""_ba << 0 << ""_ba;
}

void TestHeaders::status()
{
    QFETCH(QByteArray, block);
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    const HeaderReader reader(block);
    QCOMPARE(reader.status(), status);
    QCOMPARE(reader.statusText().toByteArray(), text);
    QCOMPARE(Message("s"_ba, {}, block, {}).status(), status);
}

void TestHeaders::messageLooksUpFirstValue()
{
    const Message message("s"_ba, {}, "NATS/1.0\r\nX-Seq: 1\r\nX-Seq: 2\r\nEmpty:\r\n\r\n"_ba, {});
    QCOMPARE(message.header("X-Seq").toByteArray(), "1"_ba);
    QVERIFY(message.header("x-seq").isNull());
    QVERIFY(message.header("X-Se").isNull());
    QVERIFY(!message.header("Empty").isNull());
    QVERIFY(message.header("Empty").isEmpty());
    QVERIFY(Message().header("X-Seq").isNull());
}

QTEST_APPLESS_MAIN(TestHeaders)
#include "tst_headers.moc"
