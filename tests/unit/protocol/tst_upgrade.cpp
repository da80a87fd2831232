// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/upgrade.h"
#include "tests/support/websocket_frames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats::websocket;
namespace ws = nunect::test::ws;

using Kind = UpgradeAnswer::Kind;

class TestUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void answers_data();
    void answers();
    void answerToAnotherRequest();
    void endlessAnswer();
};

static const QByteArray key = "dGhlIHNhbXBsZSBub25jZQ=="; // of RFC 6455, 1.3
static const QByteArray accepted = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                   "Connection: Upgrade\r\n"
                                   "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

void TestUpgrade::request()
{
    UpgradeRequest request{"hub.example:8443", "/nats?a=b", key, {}, {}};
    QCOMPARE(request.bytes(),
             "GET /nats?a=b HTTP/1.1\r\nHost: hub.example:8443\r\nUpgrade: websocket\r\n"
             "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"_ba);
    QCOMPARE(ws::upgradeAnswer(request.bytes()), accepted);

    request.origin = "https://hub.example";
    request.headers = {{"X-Token", "t"}, {"User-Agent", "u"}};
    QVERIFY(request.bytes().endsWith("\r\nOrigin: https://hub.example\r\nX-Token: t\r\n"
                                     "User-Agent: u\r\n\r\n"));
}

void TestUpgrade::answers_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &head, Kind kind, int status) {
        QTest::newRow(name) << head << static_cast<int>(kind) << status;
    };
    const auto without = [](const char *from, const char *to = "") {
        return QByteArray(accepted).replace(from, to);
    };
    row("accepted", accepted, Kind::Accepted, 101);
    row("in other words",
        without("Upgrade: websocket\r\nConnection: Upgrade",
                "date: now\r\nUPGRADE:WebSocket\r\nconnection:keep-alive , upgrade"),
        Kind::Accepted, 101);
    row("no upgrade", without("Upgrade: websocket\r\n"), Kind::Mistaken, 101);
    row("no connection", without("Connection: Upgrade\r\n"), Kind::Mistaken, 101);
    row("no accept", without("Sec-WebSocket-Accept", "X"), Kind::Mistaken, 101);
    row("wrong accept", without("s3pP", "S3pP"), Kind::Mistaken, 101);
    row("an extension", without("\r\n\r\n", "\r\nSec-WebSocket-Extensions: x\r\n\r\n"),
        Kind::Mistaken, 101);
    row("a protocol", without("\r\n\r\n", "\r\nSec-WebSocket-Protocol: x\r\n\r\n"), Kind::Mistaken,
        101);
    row("refused", "HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\n\r\n", Kind::Refused, 403);
    row("refused without a word", "HTTP/1.0 502\r\n\r\n", Kind::Refused, 502);
    row("no status", "HTTP/1.1 x\r\n\r\n", Kind::NotHttp, 0);
    row("cut status", "HTTP/1.1 40\r\n\r\n", Kind::NotHttp, 0);
    row("no line", "HTTP/1.1\r\n\r\n", Kind::NotHttp, 0);
}

void TestUpgrade::answers()
{
    QFETCH(QByteArray, head);
    QFETCH(int, kind);
    QFETCH(int, status);
    const auto answer = readUpgradeAnswer(head + "INFO {}", key);
    QVERIFY(answer);
    QCOMPARE(static_cast<int>(answer->kind), kind);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->size, head.size());
    for (qsizetype size = 0; size < head.size(); ++size)
        QVERIFY(!readUpgradeAnswer(head.first(size), key));
}

void TestUpgrade::answerToAnotherRequest()
{
    QCOMPARE(readUpgradeAnswer("INFO {\"server_id\"", key), UpgradeAnswer{});
    QCOMPARE(readUpgradeAnswer("HTTX", key), UpgradeAnswer{}); // at once, and not at its end
    QVERIFY(!readUpgradeAnswer("HTT", key));
}

void TestUpgrade::endlessAnswer()
{
    QByteArray head = "HTTP/1.1 101 Switching Protocols\r\nX: ";
    head += QByteArray(longestUpgradeAnswer - head.size() - 1, 'x');
    QVERIFY(!readUpgradeAnswer(head, key));
    QCOMPARE(readUpgradeAnswer(head + 'x', key), UpgradeAnswer{});
}

QTEST_APPLESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
