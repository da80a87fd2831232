// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/writer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats;

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectHasEveryField();
    void connectWithoutHeaders();
    void connectEscapes();
    void connectWithoutLogin();
    void operations();
};

static QJsonObject connectObject(const QByteArray &bytes)
{
    const QByteArray start = "CONNECT "_ba;
    if (!bytes.startsWith(start) || !bytes.endsWith("\r\n"))
        return {};
    return QJsonDocument::fromJson(bytes.sliced(start.size())).object();
}

void TestWriter::connectHasEveryField()
{
    const QJsonObject object
        = connectObject(writer::connect({"console-1", "console", "s3", "1.2"}));
    const QJsonObject expected{
        {u"verbose"_s, false},     {u"pedantic"_s, false},     {u"echo"_s, false},
        {u"headers"_s, true},      {u"no_responders"_s, true}, {u"protocol"_s, 1},
        {u"lang"_s, u"qt"_s},      {u"version"_s, u"1.2"_s},   {u"name"_s, u"console-1"_s},
        {u"user"_s, u"console"_s}, {u"pass"_s, u"s3"_s},
    };
    QCOMPARE(object, expected);
}

void TestWriter::connectWithoutHeaders()
{
    writer::ConnectFields fields{"n", {}, {}, "1"};
    fields.headers = false;
    const QJsonObject object = connectObject(writer::connect(fields));
    QCOMPARE(object[u"headers"_s], QJsonValue(false));
    QCOMPARE(object[u"no_responders"_s], QJsonValue(false));
    QCOMPARE(object[u"echo"_s], QJsonValue(false));
}

void TestWriter::connectEscapes()
{
    const QByteArray nasty = "a\"b\\c\r\n\x01\x1f/\xc3\xa4}"_ba;
    const QByteArray bytes = writer::connect({nasty, nasty, nasty, "1"});
    QCOMPARE(bytes.count('\n'), 1);
    const QJsonObject object = connectObject(bytes);
    QCOMPARE(object[u"user"_s].toString(), QString::fromUtf8(nasty));
    QCOMPARE(object[u"pass"_s].toString(), QString::fromUtf8(nasty));
    QCOMPARE(object[u"name"_s].toString(), QString::fromUtf8(nasty));
}

void TestWriter::connectWithoutLogin()
{
    const QJsonObject object = connectObject(writer::connect({"n", {}, {}, "1"}));
    QVERIFY(object.contains(u"name"_s));
    QVERIFY(!object.contains(u"user"_s));
    QVERIFY(!object.contains(u"pass"_s));
}

void TestWriter::operations()
{
    QCOMPARE(writer::ping(), "PING\r\n"_ba);
    QCOMPARE(writer::pong(), "PONG\r\n"_ba);
    QCOMPARE(writer::sub("a.>", {}, 7), "SUB a.> 7\r\n"_ba);
    QCOMPARE(writer::sub("a.>", "workers", 7), "SUB a.> workers 7\r\n"_ba);
    QCOMPARE(writer::unsub(7), "UNSUB 7\r\n"_ba);
    QCOMPARE(writer::pub("a", {}, {}, {}), "PUB a 0\r\n\r\n"_ba);
    QCOMPARE(writer::pub("a", "r", {}, "hello"), "PUB a r 5\r\nhello\r\n"_ba);
    QCOMPARE(writer::pub("a", {}, "NATS/1.0\r\nA: b\r\n\r\n", "hi"),
             "HPUB a 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n"_ba);
    QCOMPARE(writer::pub("a", "r", "NATS/1.0\r\nA: b\r\n\r\n", {}),
             "HPUB a r 18 18\r\nNATS/1.0\r\nA: b\r\n\r\n\r\n"_ba);
}

QTEST_APPLESS_MAIN(TestWriter)
#include "tst_writer.moc"
