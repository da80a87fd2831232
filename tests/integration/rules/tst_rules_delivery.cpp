// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"
#include "tests/support/relay.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R9 and R10: what an outage does to subscriptions, and to what is published.
class TestRulesDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r09_subscriptionsComeBackWithTheirSids();
    void r09_messageCutAtAnyByteIsNotDelivered();
    void r09_linkCutWithinARealServersFrames();
    void r09_halfSentPublishIsNotReplayed();
    void r09_remainingCountSurvives();
    void r09_remainingCountSurvivesWithARealServer();
    void r09_countReachedWhileDown();
    void r10_publishWhileDownFailsAtOnce();
    void r10_bufferedFollowsTheSubscriptionsInOrder();
    void r10_bufferedReachesARealServer();
    void r10_bufferIsBounded();
    void r10_bufferOfNothingDisables();
    void r10_closeForgetsWhatIsBuffered();
};

/// Reconnects after a millisecond: for tests that lose many connections.
static ClientOptions hastyOptions(const QUrl &url)
{
    ClientOptions options = quietOptions(url);
    options.reconnect.initial = 1ms;
    options.reconnect.maximum = 1ms;
    return options;
}

/// Cuts the last connection of \a server, and waits for the next, subscriptions and all.
static bool reconnects(Listener &listener, ScriptedServer &server)
{
    const qsizetype before = server.peers().size();
    server.last().abort();
    return QTest::qWaitFor([&] {
        return server.peers().size() > before && listener.sid(server) != 0
            && listener.client.state() == State::Connected;
    });
}

void TestRulesDelivery::r09_subscriptionsComeBackWithTheirSids()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    listener.client.subscribe("b.>"_ba, "q"_ba);
    Subscription *ended = listener.client.subscribe("c"_ba);
    QVERIFY(listener.listenOn(server));
    QTRY_COMPARE(server.last().lines("SUB ").size(), 3);
    QList<QByteArray> subs = server.last().lines("SUB ");
    ended->unsubscribe();
    subs.removeLast();
    QVERIFY(reconnects(listener, server));
    QTRY_COMPARE(server.last().lines("SUB "), subs);
    QVERIFY(server.last().lines("UNSUB ").isEmpty());
    // One made while down comes with the others, and only once.
    server.pause();
    server.peers().last()->abort();
    QTRY_COMPARE(listener.client.state(), State::Reconnecting);
    listener.client.subscribe("d"_ba);
    LISTEN(server);
    QTRY_COMPARE(server.last().lines("SUB ").size(), 3);
    QCOMPARE(server.last().lines("SUB ").first(2), subs);
    QVERIFY(server.last().lines("SUB ")[2].startsWith("SUB d "));
}

void TestRulesDelivery::r09_messageCutAtAnyByteIsNotDelivered()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(hastyOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray whole = msg(listener.sid(server), "payload");
    QList<QByteArray> expected;
    for (qsizetype at = 1; at < whole.size(); ++at) {
        server.last().send(whole + whole.first(at));
        QVERIFY(reconnects(listener, server));
        server.last().send(whole);
        expected += {"payload"_ba, "payload"_ba};
        QTRY_COMPARE(listener.payloads, expected);
    }
    QVERIFY(listener.log.of(Event::ServerError).isEmpty());
    for (const Event &event : listener.log.of(Event::Disconnected))
        QVERIFY2(event.code != ErrorCode::Protocol, qPrintable(event.text));
}

void TestRulesDelivery::r09_linkCutWithinARealServersFrames()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    ClientOptions options = hastyOptions(relay.url(server.webSocketUrl()));
    options.credentials = optionsFor(server).credentials;
    Listener listener(options);
    Client sender(optionsFor(server));
    listener.client.connectToServer();
    sender.connectToServer();
    QTRY_COMPARE(sender.state(), State::Connected);
    for (int round = 0; round < 10; ++round) {
        QTRY_COMPARE(listener.client.statistics().connects, static_cast<quint64>(round + 1));
        QVERIFY(settled(listener.client));
        relay.cutAfterToClient(50000 + 33333 * round);
        for (int i = 0; i < 10; ++i) {
            const QByteArray number = QByteArray::number(round * 10 + i);
            QVERIFY(sender.publish("a"_ba, number.rightJustified(50000, '0')));
            QVERIFY(settled(sender)); // so that each has a frame of its own
        }
    }
    QTRY_COMPARE(listener.client.statistics().connects, 11u);
    QVERIFY(!listener.payloads.isEmpty());
    QVERIFY(listener.payloads.size() < 100); // the rest was lost with the links
    qlonglong last = -1;
    for (const QByteArray &payload : std::as_const(listener.payloads)) {
        QCOMPARE(payload.size(), 50000);
        QVERIFY(payload.toLongLong() > last); // in order, and none twice
        last = payload.toLongLong();
    }
    for (const Event &event : listener.log.of(Event::Disconnected))
        QVERIFY2(event.code != ErrorCode::Protocol, qPrintable(event.text));
}

void TestRulesDelivery::r09_halfSentPublishIsNotReplayed()
{
    ScriptedServer server;
    LISTEN(server);
    Relay relay(static_cast<quint16>(server.url().port()));
    LISTEN(relay);
    Listener listener(quietOptions(relay.url(server.url())));
    QVERIFY(listener.listenOn(server));
    QVERIFY(settled(listener.client));
    relay.cutAfterToServer(300000);
    QVERIFY(listener.client.publish("b"_ba, QByteArray(1000000, 'x')));
    QVERIFY(listener.client.publish("b"_ba, "after"_ba));
    QTRY_COMPARE(server.peers().size(), 2);
    QVERIFY(server.peers()[0]->lines("after").isEmpty());
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("PUB ").isEmpty());
    QVERIFY(server.last().lines().first().startsWith("CONNECT "));
}

void TestRulesDelivery::r09_remainingCountSurvives()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(hastyOptions(server.url()));
    const QPointer<Subscription> subscription = listener.subscription;
    listener.subscription->unsubscribeAfter(5);
    QVERIFY(listener.listenOn(server));
    const quint64 sid = listener.sid(server);
    const QByteArray unsub = "UNSUB "_ba + QByteArray::number(sid) + ' ';
    QTRY_COMPARE(server.last().lines("UNSUB "), QList{unsub + '5'});
    server.last().send(msg(sid, "1") + msg(sid, "2"));
    QTRY_COMPARE(listener.payloads.size(), 2);
    QVERIFY(reconnects(listener, server));
    QTRY_COMPARE(server.last().lines("UNSUB "), QList{unsub + '3'});
    server.last().send(msg(sid, "3"));
    QTRY_COMPARE(listener.payloads.size(), 3);
    QVERIFY(reconnects(listener, server));
    QTRY_COMPARE(server.last().lines("UNSUB "), QList{unsub + '2'});
    // A server that would send more is not listened to.
    server.last().send(msg(sid, "4") + msg(sid, "5") + msg(sid, "6"));
    QTRY_VERIFY(subscription.isNull());
    QCOMPARE(listener.payloads, (QList{"1"_ba, "2"_ba, "3"_ba, "4"_ba, "5"_ba}));
    server.last().abort();
    QTRY_COMPARE(server.peers().size(), 4);
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("SUB ").isEmpty());
}

void TestRulesDelivery::r09_remainingCountSurvivesWithARealServer()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Listener listener(optionsFor(server));
    listener.subscription->unsubscribeAfter(10);
    Client sender(optionsFor(server));
    QVERIFY(connectAll({&listener.client, &sender}));
    for (int i = 0; i < 4; ++i)
        QVERIFY(sender.publish("a"_ba, QByteArray::number(i)));
    QTRY_COMPARE(listener.payloads.size(), 4);
    server.kill();
    QTRY_COMPARE(sender.state(), State::Reconnecting);
    START_SERVER(server);
    QTRY_COMPARE(sender.state(), State::Connected);
    QVERIFY(listener.isSettled());
    for (int i = 4; i < 20; ++i)
        QVERIFY(sender.publish("a"_ba, QByteArray::number(i)));
    QVERIFY(settled(sender));
    QVERIFY(settled(listener.client));
    QCOMPARE(listener.payloads.size(), 10);
    QCOMPARE(listener.payloads.last(), "9"_ba);
    QTRY_VERIFY(server.monitor("/connz?subs=1"_ba)->count("\"a\"") == 0);
}

void TestRulesDelivery::r09_countReachedWhileDown()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(hastyOptions(server.url()));
    const QPointer<Subscription> subscription = listener.subscription;
    QVERIFY(listener.listenOn(server));
    server.last().send(msg(listener.sid(server), "1") + msg(listener.sid(server), "2"));
    QTRY_COMPARE(listener.payloads.size(), 2);
    QVERIFY(listener.loseLink(server));
    listener.subscription->unsubscribeAfter(2); // which have come already
    QTRY_VERIFY(subscription.isNull());
    LISTEN(server);
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("SUB ").isEmpty());
}

void TestRulesDelivery::r10_publishWhileDownFailsAtOnce()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(!listener.client.publish("b"_ba, "before"_ba));
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.loseLink(server));
    const auto sent = listener.client.publish("b"_ba, "command"_ba);
    QVERIFY(!sent);
    QVERIFY2(sent.error().text.contains("no connection"_L1), qPrintable(sent.error().text));
    ErrorCode code{};
    listener.client.request(
        "b"_ba, "command"_ba, {}, 1h, [](const Message &) {},
        [&code](const RequestError &error) { code = error.code; });
    QTRY_COMPARE(code, ErrorCode::Disconnected);
    QCOMPARE(listener.client.statistics().outMessages, 0u);
    LISTEN(server);
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("PUB ").isEmpty()); // a command is not late, it is not given
}

void TestRulesDelivery::r10_bufferedFollowsTheSubscriptionsInOrder()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.loseLink(server));
    QList<QByteArray> expected;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(listener.client.publishBuffered("b"_ba, QByteArray::number(i + 1000)));
        expected += {"PUB b 4"_ba, QByteArray::number(i + 1000)};
    }
    LISTEN(server);
    QTRY_COMPARE(server.last().lines().size(), 3 + 200);
    QVERIFY(server.last().lines()[0].startsWith("CONNECT "));
    QCOMPARE(server.last().lines()[1], "PING"_ba);
    QVERIFY(server.last().lines()[2].startsWith("SUB a "));
    QCOMPARE(server.last().lines().sliced(3), expected);
    // Once, and not again at the next connect.
    server.last().abort();
    QTRY_COMPARE(server.peers().size(), 3);
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("PUB ").isEmpty());
}

void TestRulesDelivery::r10_bufferedReachesARealServer()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    Listener listener(optionsFor(server));
    ClientOptions options = optionsFor(server);
    options.url = relay.url(server.webSocketUrl());
    Client sender(options);
    QVERIFY(connectAll({&listener.client, &sender}));
    relay.pause();
    relay.cut();
    QTRY_COMPARE(sender.state(), State::Reconnecting);
    QList<QByteArray> sent;
    for (int i = 0; i < 1000; ++i) {
        sent += QByteArray::number(i).rightJustified(1000, '0');
        QVERIFY(sender.publishBuffered("a"_ba, sent.last(), {{"Name"_ba, "value"_ba}}));
    }
    LISTEN(relay);
    QTRY_COMPARE(listener.payloads.size(), sent.size());
    QCOMPARE(listener.payloads, sent);
}

void TestRulesDelivery::r10_bufferIsBounded()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.loseLink(server));
    const QByteArray megabyte(1024 * 1024 - 100, 'x');
    for (int i = 0; i < 8; ++i)
        QVERIFY(listener.client.publishBuffered("b"_ba, megabyte));
    const auto sent = listener.client.publishBuffered("b"_ba, megabyte);
    QVERIFY(!sent);
    QVERIFY2(sent.error().text.contains("full"_L1), qPrintable(sent.error().text));
    QVERIFY(listener.client.publishBuffered("b"_ba, "small"_ba)); // there is room for it
    LISTEN(server);
    QTRY_COMPARE_WITH_TIMEOUT(server.last().lines("PUB ").size(), 9, 20000);
    QTRY_COMPARE(server.last().lines().last(), "small"_ba);
}

void TestRulesDelivery::r10_bufferOfNothingDisables()
{
    ScriptedServer server;
    LISTEN(server);
    ClientOptions options = quietOptions(server.url());
    options.reconnectBuffer = 0;
    Listener listener(options);
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.client.publishBuffered("b"_ba, "while up"_ba));
    QTRY_COMPARE(server.last().lines().last(), "while up"_ba);
    QVERIFY(listener.loseLink(server));
    QVERIFY(!listener.client.publishBuffered("b"_ba, "x"_ba));
}

void TestRulesDelivery::r10_closeForgetsWhatIsBuffered()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(!listener.client.publishBuffered("b"_ba, "not asked to connect"_ba));
    listener.client.connectToServer();
    QVERIFY(listener.client.publishBuffered("b"_ba, "old"_ba));
    listener.client.close();
    QVERIFY(listener.listenOn(server));
    QVERIFY(settled(listener.client));
    QVERIFY(server.last().lines("PUB ").isEmpty());
}

QTEST_GUILESS_MAIN(TestRulesDelivery)
#include "tst_rules_delivery.moc"
