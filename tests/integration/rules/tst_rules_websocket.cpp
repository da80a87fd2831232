// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// The WebSocket below is a byte stream: what comes does not depend on how it was cut into frames.
class TestRulesWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opsSplitAtEveryByteOverFrames_data();
    void opsSplitAtEveryByteOverFrames();
    void manyOpsInOneFrame();
    void fragmentedMessages();
    void textFrames();
    void textCutWithinCharacters();
    void controlFramesBetweenDataFrames();
    void emptyFrames();
    void framesCutAnywhereInTcp();
    void frameOf30MiB();
    void tenTimesOneMiB();
    void severalMiBOut();
    void dataBeforeCloseFrame();
    void closeFrames_data();
    void closeFrames();
    void invalidFrames_data();
    void invalidFrames();
    void concurrentConnections();
};

/// What a server may say, with all that a client must answer or deliver.
static QByteArray someOps(quint64 sid)
{
    return "PING\r\n" + msg(sid, "one")
        + "INFO {\"server_id\":\"S\",\"headers\":true,\"max_payload\":77} \r\n" + "HMSG a "
        + QByteArray::number(sid) + " 25 28\r\nNATS/1.0\r\nName: value\r\n\r\ntwo\r\n"
        + msg(sid, "") + "+OK\r\nPING\r\n" + msg(sid, "MSG a 1 5\r\n");
}

static const QList<QByteArray> someOpsPayloads{"one", "two", "", "MSG a 1 5\r\n"};

void TestRulesWebSocket::opsSplitAtEveryByteOverFrames_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 7})
        QTest::addRow("frames of %d bytes", size) << size;
}

void TestRulesWebSocket::opsSplitAtEveryByteOverFrames()
{
    QFETCH(int, size);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray ops = someOps(listener.sid(server));
    for (qsizetype at = 0; at < ops.size(); at += size)
        server.last().send(ops.sliced(at, qMin<qsizetype>(size, ops.size() - at)));
    QTRY_COMPARE(listener.payloads, someOpsPayloads);
    QTRY_COMPARE(server.last().lines("PONG").size(), 2);
    QCOMPARE(listener.client.serverInfo().maxPayload, 77);
    QCOMPARE(listener.client.state(), State::Connected);

    // And as two frames, at each place.
    QList<QByteArray> expected = someOpsPayloads;
    for (qsizetype at = 1; at < ops.size(); ++at) {
        server.last().send(ops.first(at));
        server.last().send(ops.sliced(at));
        expected += someOpsPayloads;
    }
    QTRY_COMPARE(listener.payloads, expected);
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesWebSocket::manyOpsInOneFrame()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QByteArray frame;
    const int count = 30000;
    for (int i = 0; i < count; ++i)
        frame += msg(listener.sid(server), QByteArray::number(i));
    server.last().send(frame + "PING\r\n");
    QTRY_COMPARE(listener.payloads.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(listener.payloads[i], QByteArray::number(i));
    QTRY_COMPARE(server.last().lines("PONG").size(), 1);
}

void TestRulesWebSocket::fragmentedMessages()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray ops = someOps(listener.sid(server));
    ScriptedPeer &peer = server.last();
    peer.sendFrame(ws::Binary, ops.first(3), false);
    for (qsizetype at = 3; at < ops.size() - 1; ++at)
        peer.sendFrame(ws::Continuation, ops.sliced(at, 1), false);
    peer.sendFrame(ws::Continuation, ops.last(1), true);
    QTRY_COMPARE(listener.payloads, someOpsPayloads);

    // The fragments of a message are delivered as they come: its end may be far away.
    listener.payloads.clear();
    peer.sendFrame(ws::Binary, msg(listener.sid(server), "early"), false);
    QTRY_COMPARE(listener.payloads, QList{"early"_ba});
    peer.sendFrame(ws::Continuation, {}, true);
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesWebSocket::textFrames()
{
    ScriptedServer server;
    LISTEN(server);
    server.onOpened = [&server](ScriptedPeer &peer) {
        peer.sendFrame(ws::Text, "INFO " + server.info + " \r\n");
    };
    server.onLine = [](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING")
            peer.sendFrame(ws::Text, "PONG\r\n");
        return line == "PING";
    };
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().sendFrame(ws::Text, someOps(listener.sid(server)));
    QTRY_COMPARE(listener.payloads, someOpsPayloads);
}

void TestRulesWebSocket::textCutWithinCharacters()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray payload
        = QByteArrayLiteral("gr\xc3\xbc\xc3\x9f\x65 \xe2\x82\xac \xf0\x9f\x8e\xb5");
    const QByteArray ops = msg(listener.sid(server), payload);
    ScriptedPeer &peer = server.last();
    int count = 0;
    for (qsizetype at = 1; at < ops.size(); ++at) {
        peer.sendFrame(ws::Text, ops.first(at), false);
        peer.sendFrame(ws::Continuation, ops.sliced(at), true);
        ++count;
    }
    QTRY_COMPARE(listener.payloads, QList<QByteArray>(count, payload));
    QVERIFY(peer.isOpen());
}

void TestRulesWebSocket::controlFramesBetweenDataFrames()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray ops = someOps(listener.sid(server));
    ScriptedPeer &peer = server.last();
    const qsizetype half = ops.size() / 2;
    const QByteArray longest(125, 'p');
    peer.sendFrame(ws::Ping, {});
    peer.sendFrame(ws::Binary, ops.first(half), false);
    peer.sendFrame(ws::Ping, longest);
    peer.sendFrame(ws::Pong, "not asked for");
    peer.sendFrame(ws::Continuation, ops.sliced(half), true);
    QTRY_COMPARE(listener.payloads, someOpsPayloads);
    QTRY_COMPARE(peer.webSocketPongs(), (QList{""_ba, longest}));
    QVERIFY(peer.isOpen());
}

void TestRulesWebSocket::emptyFrames()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray ops = someOps(listener.sid(server));
    ScriptedPeer &peer = server.last();
    peer.sendFrame(ws::Binary, {});
    peer.sendFrame(ws::Binary, {}, false);
    peer.sendFrame(ws::Continuation, ops, false);
    peer.sendFrame(ws::Continuation, {}, true);
    peer.sendFrame(ws::Text, {});
    QTRY_COMPARE(listener.payloads, someOpsPayloads);
    QVERIFY(peer.isOpen());
}

void TestRulesWebSocket::framesCutAnywhereInTcp()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    // Three widths of the length field, each cut at every byte of the frame's head and beyond.
    for (const qsizetype size : {100, 200, 70000}) {
        const QByteArray payload(size, 'x');
        const QByteArray frame = ws::encode(ws::Binary, msg(listener.sid(server), payload));
        for (qsizetype at = 1; at < 16; ++at) {
            listener.payloads.clear();
            const quint64 heard = listener.client.statistics().inMessages;
            server.last().sendRaw(frame.first(at));
            server.last().sendRaw(frame.sliced(at) + ws::encode(ws::Ping, "now"));
            QTRY_COMPARE(listener.payloads, QList{payload});
            QCOMPARE(listener.client.statistics().inMessages, heard + 1);
        }
    }
    QTRY_COMPARE(server.last().webSocketPongs().size(), 45);
}

void TestRulesWebSocket::frameOf30MiB()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray payload = "0123456789abcde\n"_ba.repeated(1024 * 64); // 1 MiB
    QByteArray frame;
    for (int i = 0; i < 30; ++i)
        frame += msg(listener.sid(server), payload);
    server.last().send(frame + "PING\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(listener.payloads, QList<QByteArray>(30, payload), 20000);
    QTRY_COMPARE(server.last().lines("PONG").size(), 1);
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesWebSocket::tenTimesOneMiB()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Listener listener(optionsFor(server));
    Client sender(optionsFor(server));
    QVERIFY(connectAll({&listener.client, &sender}));
    QList<QByteArray> sent;
    for (char c = '0'; c <= '9'; ++c) {
        sent += QByteArray(1024 * 1024, c);
        QVERIFY(sender.publish("a"_ba, sent.last()));
    }
    QTRY_COMPARE_WITH_TIMEOUT(listener.payloads.size(), sent.size(), 20000);
    QVERIFY(listener.payloads == sent);
    QCOMPARE(listener.client.statistics().connects, 1u);
    QCOMPARE(sender.statistics().connects, 1u);
}

void TestRulesWebSocket::severalMiBOut()
{
    ScriptedServer server;
    LISTEN(server);
    server.info.replace("1048576", "8388608");
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray payload = "payload\r\n"_ba.repeated(700000);
    QVERIFY(listener.client.publish("b"_ba, payload));
    QTRY_COMPARE_WITH_TIMEOUT(server.last().lines().size(), 5, 20000); // CONNECT PING SUB PUB + it
    QVERIFY(server.last().lines().last() == payload);
}

void TestRulesWebSocket::dataBeforeCloseFrame()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QByteArray frame;
    for (int i = 0; i < 5000; ++i)
        frame += msg(listener.sid(server), QByteArray::number(i));
    server.last().sendRaw(ws::encode(ws::Binary, frame)
                          + ws::encode(ws::Close, ws::closePayload(1001, "Server Shutdown")));
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QCOMPARE(listener.payloads.size(), 5000);
}

void TestRulesWebSocket::closeFrames_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("word");
    QTest::newRow("normal") << ws::closePayload(1000, "Client Closed") << u"Client Closed"_s;
    QTest::newRow("shutdown") << ws::closePayload(1001, "Server Shutdown") << u"Server Shutdown"_s;
    QTest::newRow("slow") << ws::closePayload(1008, "Slow Consumer") << u"Slow Consumer"_s;
    QTest::newRow("no reason") << ws::closePayload(1000) << u"closed the connection"_s;
    QTest::newRow("no code") << QByteArray() << u"closed the connection"_s;
}

void TestRulesWebSocket::closeFrames()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, word);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().sendFrame(ws::Close, payload);
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    const QString text = listener.log.of(Event::Disconnected)[0].text;
    QVERIFY2(text.contains(word), qPrintable(text));
    QTRY_COMPARE(server.peers().size(), 2); // it is not the end of the client
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesWebSocket::invalidFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray op = "PING\r\n";
    QTest::newRow("reserved bits") << ws::encode(ws::Binary, op, true, 4);
    QTest::newRow("unknown opcode") << ws::encode(static_cast<ws::Opcode>(3), op);
    QTest::newRow("unknown control opcode") << ws::encode(static_cast<ws::Opcode>(11), op);
    QTest::newRow("continues nothing") << ws::encode(ws::Continuation, op);
    QTest::newRow("two messages at once")
        << ws::encode(ws::Binary, op, false) + ws::encode(ws::Binary, op);
    QTest::newRow("fragmented ping") << ws::encode(ws::Ping, op, false);
    QTest::newRow("ping too long") << ws::encode(ws::Ping, QByteArray(126, 'x'));
    QTest::newRow("close of one byte") << ws::encode(ws::Close, "x");
    QTest::newRow("length not minimal") << "\x82\x7e\x00\x06PING\r\n"_ba;
    QTest::newRow("length negative") << "\x82\x7f\xff\xff\xff\xff\xff\xff\xff\xff"_ba;
    QTest::newRow("length huge") << "\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xff"_ba;
    QTest::newRow("length above the limit") << "\x82\x7f\x00\x00\x00\x00\x10\x00\x00\x00"_ba;
    QTest::newRow("text that is no UTF-8") << ws::encode(ws::Text, "PING\xff\r\n");
    QTest::newRow("no NATS") << ws::encode(ws::Binary, "HELLO\r\n");
    QTest::newRow("no WebSocket") << "HTTP/1.1 502 Bad Gateway\r\n\r\n"_ba;
}

/// Each is the end of that connection, at once, and not of the client.
void TestRulesWebSocket::invalidFrames()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().sendRaw(bytes);
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QVERIFY(!listener.log.of(Event::Disconnected)[0].text.isEmpty());
    QTRY_VERIFY(!server.peers()[0]->isOpen());
    QTRY_COMPARE(server.peers().size(), 2);
    QTRY_VERIFY(listener.sid(server) != 0);
    server.last().send(msg(listener.sid(server), "good again"));
    QTRY_COMPARE(listener.payloads, QList{"good again"_ba});
}

void TestRulesWebSocket::concurrentConnections()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    std::vector<std::unique_ptr<Listener>> all;
    for (int i = 0; i < 50; ++i) {
        all.push_back(std::make_unique<Listener>(optionsFor(server)));
        all.back()->client.connectToServer();
    }
    for (const auto &each : all)
        QTRY_COMPARE(each->client.state(), State::Connected);
    for (const auto &each : all)
        QVERIFY(settled(each->client));
    for (const auto &each : all)
        QVERIFY(each->client.publish("a"_ba, "x"_ba));
    for (const auto &each : all)
        QTRY_COMPARE(each->payloads.size(), 49); // nobody hears an own message
}

QTEST_GUILESS_MAIN(TestRulesWebSocket)
#include "tst_rules_websocket.moc"
