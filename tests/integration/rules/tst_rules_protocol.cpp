// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"

#include <QScopeGuard>
#include <QThread>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R12, R13 and R16: INFO and PING at any time, and requests that nobody answers.
class TestRulesProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r12_infoAroundTheFirstPong_data();
    void r12_infoAroundTheFirstPong();
    void r12_infoAtAnyTime();
    void r12_infoOfForeignShapes_data();
    void r12_infoOfForeignShapes();
    void r12_infoThatIsNoJson();
    void r13_pingIsAnsweredWhileTheMainThreadIsBlocked();
    void r13_pingInTheFrameOfOtherThings();
    void r13_pingBeforeTheLogin();
    void r13_pingAfterALargeFrame();
    void r16_nobodyAnswersIsKnownAtOnce();
    void r16_noEcho();
    void r16_connectAsksForIt();
    void r16_statusOfServersThatSayMore();
    void r16_asksOnlyForWhatTheServerOffers();
    void r16_noEchoNeedsAServerThatCan();
};

void TestRulesProtocol::r12_infoAroundTheFirstPong_data()
{
    QTest::addColumn<QList<QByteArray>>("frames");
    const QByteArray info = "INFO {\"server_name\":\"second\",\"headers\":true,\"max_payload\":77,"
                            "\"connect_urls\":[]} \r\n"_ba;
    QTest::newRow("after, same frame") << QList{"PONG\r\n" + info};
    QTest::newRow("after, next frame") << QList{"PONG\r\n"_ba, info};
    QTest::newRow("after, cut") << QList{"PONG\r\n" + info.first(20), info.sliced(20)};
    QTest::newRow("before, same frame") << QList{info + "PONG\r\n"};
    QTest::newRow("before, own frame") << QList{info, "PONG\r\n"_ba};
    QTest::newRow("twice") << QList{info + "PONG\r\n" + info};
}

void TestRulesProtocol::r12_infoAroundTheFirstPong()
{
    QFETCH(QList<QByteArray>, frames);
    ScriptedServer server;
    LISTEN(server);
    bool first = true;
    server.onLine = [&](ScriptedPeer &peer, const QByteArray &line) {
        if (line != "PING" || !std::exchange(first, false))
            return false;
        for (const QByteArray &frame : frames)
            peer.send(frame);
        return true;
    };
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QTRY_COMPARE(listener.client.serverInfo().serverName, u"second"_s);
    QCOMPARE(listener.client.serverInfo().maxPayload, 77);
    QVERIFY(settled(listener.client));
    QCOMPARE(server.last().lines("CONNECT ").size(), 1);
    QCOMPARE(listener.log.of(Event::Connected).size(), 1);
    QCOMPARE(listener.client.servers(), QList{server.url()}); // an empty list takes none away
}

void TestRulesProtocol::r12_infoAtAnyTime()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QByteArray bytes;
    QList<QByteArray> expected;
    for (int i = 1; i <= 100; ++i) {
        expected += QByteArray::number(i);
        bytes += msg(listener.sid(server), expected.last())
            + "INFO {\"headers\":true,\"max_payload\":" + expected.last() + "} \r\n";
    }
    server.last().send(bytes);
    QTRY_COMPARE(listener.payloads, expected);
    QCOMPARE(listener.client.serverInfo().maxPayload, 100);
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesProtocol::r12_infoOfForeignShapes_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::newRow("nothing known") << R"({"future":{"a":[1,2,{}]}})"_ba;
    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("wrong types")
        << R"({"max_payload":"x","connect_urls":7,"ldm":"no","server_id":[],"headers":1})"_ba;
    QTest::newRow("odd addresses")
        << R"({"connect_urls":["", ":", "host", "host:0", "host:99999", "a b:1", 7, null]})"_ba;
    QTest::newRow("no blanks") << R"({"headers":true})"_ba;
    QTest::newRow("long") << "{\"future\":\""_ba + QByteArray(50000, 'x') + "\"}"_ba;
}

void TestRulesProtocol::r12_infoOfForeignShapes()
{
    QFETCH(QByteArray, info);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().send("INFO " + info + "\r\n" + msg(listener.sid(server), "after"));
    QTRY_COMPARE(listener.payloads, QList{"after"_ba});
    QCOMPARE(listener.client.servers(), QList{server.url()});
    QCOMPARE(server.peers().size(), 1);
    QVERIFY(listener.log.of(Event::LameDuck).isEmpty());
}

void TestRulesProtocol::r12_infoThatIsNoJson()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().send("INFO {\"server_id\":\r\n");
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::Protocol);
    QTRY_COMPARE(listener.client.statistics().connects, 2u);
}

void TestRulesProtocol::r13_pingIsAnsweredWhileTheMainThreadIsBlocked()
{
    NatsServer server({.config = u"ping_interval: \"1s\"\nping_max: 2"_s});
    START_SERVER(server);
    // Two clients that send nothing by themselves: one lives beside the main thread, one on it.
    QThread thread;
    auto *beside = new Client(quietOptions(server.webSocketUrl()));
    int besideLost = 0;
    connect(beside, &Client::event, this,
            [&besideLost](const Event &event) { besideLost += event.type == Event::Disconnected; });
    beside->moveToThread(&thread);
    connect(&thread, &QThread::finished, beside, &QObject::deleteLater);
    const auto join = qScopeGuard([&thread] {
        thread.quit();
        thread.wait();
    });
    thread.start();
    QMetaObject::invokeMethod(beside, &Client::connectToServer);
    Listener blocked(quietOptions(server.webSocketUrl()));
    blocked.client.connectToServer();
    QTRY_COMPARE(blocked.client.state(), State::Connected);
    QTRY_VERIFY(server.monitor("/connz"_ba)->contains("\"num_connections\": 2"));

    // Blocks this thread until the server has given up the client that lives on it.
    const auto stale = [&server]() -> qsizetype {
        const auto closed = server.monitor("/connz?state=closed"_ba);
        return closed ? closed->count("Stale Connection") : 0;
    };
    QElapsedTimer time;
    time.start();
    while (stale() == 0 && time.elapsed() < 15000)
        QThread::msleep(50);
    qInfo("stale after %lld ms", time.elapsed());
    QCOMPARE(stale(), 1);
    QTRY_COMPARE(blocked.log.of(Event::Disconnected).size(), 1);
    QVERIFY2(blocked.log.of(Event::Disconnected)[0].text.contains("Stale"_L1),
             qPrintable(blocked.log.of(Event::Disconnected)[0].text));
    QCOMPARE(besideLost, 0);
}

void TestRulesProtocol::r13_pingInTheFrameOfOtherThings()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray message = msg(listener.sid(server), "x");
    server.last().send(message + "PING\r\n" + message + "ping\r\nPI");
    QTRY_COMPARE(server.last().lines("PONG").size(), 2);
    server.last().send("NG\r\n" + message);
    QTRY_COMPARE(server.last().lines("PONG").size(), 3);
    QCOMPARE(listener.payloads.size(), 3);
}

void TestRulesProtocol::r13_pingBeforeTheLogin()
{
    ScriptedServer server;
    LISTEN(server);
    // A server that asks before it answers.
    server.onLine = [](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING")
            peer.send("PING\r\n");
        else if (line == "PONG")
            peer.send("PONG\r\n");
        return true;
    };
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesProtocol::r13_pingAfterALargeFrame()
{
    // Slots that take their time must not keep the PONG back for longer than a slice.
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    connect(listener.subscription, &Subscription::messageReceived, this,
            [] { QThread::usleep(200); });
    QByteArray frame;
    for (int i = 0; i < 3000; ++i)
        frame += msg(listener.sid(server), QByteArray(1000, 'x'));
    server.last().send(frame + "PING\r\n");
    // While the frame is worked on, the client still lives: its WebSocket answers.
    QTRY_VERIFY(!listener.payloads.isEmpty());
    server.last().sendFrame(ws::Ping, "alive?");
    QTRY_COMPARE(server.last().webSocketPongs().size(), 1);
    QVERIFY2(listener.payloads.size() < 3000, "it was over too soon to tell");
    QTRY_COMPARE(server.last().lines("PONG").size(), 1);
    QCOMPARE(listener.payloads.size(), 3000);
}

void TestRulesProtocol::r16_nobodyAnswersIsKnownAtOnce()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Client client(optionsFor(server));
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 10; ++i) {
        std::optional<ErrorCode> code;
        QElapsedTimer time;
        QEventLoop loop;
        time.start();
        client.request(
            "nobody"_ba, "?"_ba, {}, 1min, [](const Message &) { QFAIL("a reply from nobody"); },
            [&](const RequestError &error) {
                best = qMin(best, time.nsecsElapsed());
                code = error.code;
                loop.quit();
            });
        QTimer::singleShot(5s, &loop, &QEventLoop::quit);
        loop.exec();
        QCOMPARE(code, ErrorCode::NoResponders);
    }
    qInfo("fastest of 10: %lld us", static_cast<long long>(best / 1000));
    QVERIFY2(best < 5000000, qPrintable(QString::number(best)));
}

void TestRulesProtocol::r16_noEcho()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Listener listener(optionsFor(server));
    Client other(optionsFor(server));
    listener.client.connectToServer();
    other.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QTRY_COMPARE(other.state(), State::Connected);
    QVERIFY(settled(listener.client));
    QVERIFY(listener.client.publish("a"_ba, "own"_ba));
    QVERIFY(settled(listener.client));
    QVERIFY(other.publish("a"_ba, "other's"_ba));
    QTRY_COMPARE(listener.payloads, QList{"other's"_ba});
    // So that nobody takes the asking client itself for one who could answer.
    std::optional<ErrorCode> code;
    other.close();
    listener.client.request(
        "a"_ba, {}, {}, 1min, [](const Message &) {},
        [&code](const RequestError &error) { code = error.code; });
    QTRY_COMPARE(code, ErrorCode::NoResponders);
}

void TestRulesProtocol::r16_connectAsksForIt()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray connect = server.last().lines("CONNECT ").first();
    for (const char *field : {"\"echo\":false", "\"no_responders\":true", "\"headers\":true",
                              "\"verbose\":false", "\"pedantic\":false", "\"protocol\":1"})
        QVERIFY2(connect.contains(field), connect.constData());
}

void TestRulesProtocol::r16_statusOfServersThatSayMore()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    std::optional<ErrorCode> code;
    listener.client.request(
        "nobody"_ba, {}, {}, 1min, [](const Message &) {},
        [&code](const RequestError &error) { code = error.code; });
    QTRY_COMPARE(server.last().lines("PUB nobody ").size(), 1);
    const QByteArray replyTo = server.last().lines("PUB nobody ").first().split(' ')[2];
    const QByteArray wildcard = replyTo.first(replyTo.lastIndexOf('.')) + ".*";
    const quint64 sid = server.last().sidOf(wildcard);
    QVERIFY(sid != 0);
    server.last().send(hmsg(sid, "NATS/1.0 503\r\nNats-Subject: nobody\r\n\r\n"_ba, {}, replyTo));
    QTRY_COMPARE(code, ErrorCode::NoResponders);
}

void TestRulesProtocol::r16_asksOnlyForWhatTheServerOffers()
{
    // One without headers cannot say that nobody answers, and refuses clients that ask it to.
    NatsServer server({.config = u"no_header_support: true"_s});
    START_SERVER(server);
    Listener listener(quietOptions(server.webSocketUrl()));
    Client other(quietOptions(server.webSocketUrl()));
    listener.client.connectToServer();
    other.connectToServer();
    const HeaderList headers{{"Name"_ba, "value"_ba}};
    QVERIFY(other.publishBuffered("b"_ba, "lost"_ba, headers));
    EventLog log(other);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"are lost"_s));
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QTRY_COMPARE(other.state(), State::Connected);
    QVERIFY(!listener.client.serverInfo().headers);
    QTRY_COMPARE(log.of(Event::ServerError).size(), 1);
    QVERIFY(settled(listener.client));

    const auto refused = other.publish("a"_ba, "x"_ba, headers);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains("takes no headers"_L1),
             qPrintable(refused.error().text));
    std::optional<ErrorCode> code;
    const auto keep = [&code](const RequestError &error) { code = error.code; };
    other.request(
        "nobody"_ba, {}, headers, 1min, [](const Message &) {}, keep);
    QTRY_COMPARE(code, ErrorCode::InvalidArgument);
    code.reset();
    other.request(
        "nobody"_ba, {}, {}, 100ms, [](const Message &) {}, keep);
    QTRY_COMPARE(code, ErrorCode::RequestTimeout);

    QVERIFY(other.publish("a"_ba, "1"_ba));
    QTRY_COMPARE(listener.payloads, QList{"1"_ba});
    QVERIFY(listener.client.publish("a"_ba, "own"_ba)); // and its own still do not come back
    QVERIFY(settled(listener.client));
    QVERIFY(other.publish("a"_ba, "2"_ba));
    QTRY_COMPARE(listener.payloads, (QList{"1"_ba, "2"_ba}));
    QCOMPARE(other.statistics().connects, 1u);
    QCOMPARE(listener.client.statistics().connects, 1u);
}

void TestRulesProtocol::r16_noEchoNeedsAServerThatCan()
{
    ScriptedServer server;
    LISTEN(server);
    server.info = "{\"server_id\":\"S\",\"server_name\":\"old\",\"version\":\"1.1.0\"}"_ba;
    Listener listener(quietOptions(server.url()));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"twice"_s));
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    const Event event = listener.log.of(Event::GaveUp).value(0);
    QCOMPARE(event.code, ErrorCode::Unsupported);
    QVERIFY2(event.text.contains("no echo"_L1), qPrintable(event.text));
    QCOMPARE(server.peers().size(), 2);
    QVERIFY(server.last().said().isEmpty()); // it would take a CONNECT, and echo
}

QTEST_GUILESS_MAIN(TestRulesProtocol)
#include "tst_rules_protocol.moc"
