// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R17: the end of a subscription, or of a client, that loses nothing.
class TestRulesDrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r17_subscriptionTakesWhatIsOnItsWay();
    void r17_subscriptionInAQueueGroupLosesNothing();
    void r17_pausedSubscriptionDeliversWhatWaits_data();
    void r17_pausedSubscriptionDeliversWhatWaits();
    void r17_subscriptionWithoutAConnection();
    void r17_subscriptionEndsWhenTheLinkIsLost();
    void r17_clientDeliversAndCloses();
    void r17_everyRequestIsAnswered();
    void r17_nothingNewIsTaken();
    void r17_twiceIsOnce();
    void r17_closedClientHasNothingToDrain();
    void r17_silentServerIsNotWaitedForLonger();
    void r17_downWithNothingBuffered();
    void r17_downWithBufferedMessages();
    void r17_linkLostMeanwhile();
    void r17_closeMeanwhile();
    void r17_connectsAgain();
};

void TestRulesDrain::r17_subscriptionTakesWhatIsOnItsWay()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    const QPointer<Subscription> subscription = listener.subscription;
    QList<Subscription::State> states;
    connect(listener.subscription, &Subscription::stateChanged, this,
            [&states](Subscription::State state) { states += state; });
    QVERIFY(listener.listenOn(server));
    const quint64 sid = listener.sid(server);
    server.onLine = [sid](ScriptedPeer &peer, const QByteArray &line) {
        if (line.startsWith("UNSUB "))
            peer.send(msg(sid, "1") + msg(sid, "2")); // sent before the server knew
        if (line == "PING")
            peer.send(msg(sid, "3"));
        return false;
    };
    listener.subscription->drain();
    listener.subscription->drain(); // is already
    QCOMPARE(listener.subscription->state(), Subscription::State::Draining);
    QTRY_VERIFY(subscription.isNull());
    QCOMPARE(listener.payloads, (QList{"1"_ba, "2"_ba, "3"_ba}));
    QCOMPARE(states.last(), Subscription::State::Ended);
    QCOMPARE(server.last().lines("UNSUB "), QList{"UNSUB "_ba + QByteArray::number(sid)});
    QCOMPARE(listener.client.state(), State::Connected);
    server.last().abort();
    QTRY_COMPARE(server.peers().size(), 2);
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QVERIFY(server.last().lines("SUB ").isEmpty());
}

void TestRulesDrain::r17_subscriptionInAQueueGroupLosesNothing()
{
    NatsServer server;
    START_SERVER(server);
    Client staying(quietOptions(server.webSocketUrl()));
    Client leaving(quietOptions(server.webSocketUrl()));
    Client sender(quietOptions(server.webSocketUrl()));
    QList<int> received;
    const auto take = [&received](const Message &message) {
        received += message.payload().toByteArray().toInt();
    };
    connect(staying.subscribe("a"_ba, "q"_ba), &Subscription::messageReceived, this, take);
    const QPointer<Subscription> ending = leaving.subscribe("a"_ba, "q"_ba);
    connect(ending, &Subscription::messageReceived, this, take);
    QVERIFY(connectAll({&staying, &leaving, &sender}));
    const int count = 20000;
    for (int i = 0; i < count; ++i) {
        QVERIFY(sender.publish("a"_ba, QByteArray::number(i)));
        if (i == count / 2)
            QTRY_VERIFY(ending->delivered() > 0);
        if (i == count * 3 / 4)
            ending->drain();
    }
    QTRY_COMPARE(received.size(), count);
    std::sort(received.begin(), received.end());
    for (int i = 0; i < count; ++i)
        QCOMPARE(received[i], i);
    QTRY_VERIFY(ending.isNull());
}

void TestRulesDrain::r17_pausedSubscriptionDeliversWhatWaits_data()
{
    QTest::addColumn<bool>("linkIsLost");
    QTest::newRow("connected") << false;
    QTest::newRow("link lost") << true;
}

void TestRulesDrain::r17_pausedSubscriptionDeliversWhatWaits()
{
    QFETCH(bool, linkIsLost);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    const QPointer<Subscription> subscription = listener.subscription;
    QVERIFY(listener.listenOn(server));
    listener.subscription->pause();
    server.last().send(msg(listener.sid(server), "1") + msg(listener.sid(server), "2"));
    QTRY_COMPARE(listener.subscription->waiting(), 2);
    server.onLine = [linkIsLost](ScriptedPeer &peer, const QByteArray &line) {
        if (linkIsLost && line == "PING")
            peer.abort();
        return linkIsLost;
    };
    listener.subscription->drain();
    QTRY_VERIFY(subscription.isNull());
    QCOMPARE(listener.payloads, (QList{"1"_ba, "2"_ba}));
}

void TestRulesDrain::r17_subscriptionWithoutAConnection()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    const QPointer<Subscription> subscription = listener.subscription;
    listener.subscription->drain();
    QTRY_VERIFY(subscription.isNull());
    listener.client.connectToServer();
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("SUB ").isEmpty());
}

void TestRulesDrain::r17_subscriptionEndsWhenTheLinkIsLost()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    const QPointer<Subscription> subscription = listener.subscription;
    QVERIFY(listener.listenOn(server));
    server.onLine = [](ScriptedPeer &, const QByteArray &) { return true; };
    listener.subscription->drain();
    QTRY_VERIFY(!server.last().lines("UNSUB ").isEmpty());
    server.onLine = nullptr;
    server.last().abort();
    QTRY_VERIFY(subscription.isNull());
    QVERIFY(listener.isSettled());
    QVERIFY(server.last().lines("SUB ").isEmpty());
}

void TestRulesDrain::r17_clientDeliversAndCloses()
{
    NatsServer server;
    START_SERVER(server);
    Listener listener(quietOptions(server.webSocketUrl()));
    Client sender(quietOptions(server.webSocketUrl()));
    QList<State> states;
    connect(&listener.client, &Client::stateChanged, this,
            [&states](State state) { states += state; });
    QVERIFY(connectAll({&listener.client, &sender}));
    const int count = 5000;
    for (int i = 0; i < count; ++i)
        QVERIFY(sender.publish("a"_ba, QByteArray::number(i)));
    QVERIFY(settled(sender)); // the server has them all
    // What the draining client publishes itself must get there, too.
    QVERIFY(listener.client.publish("b"_ba, "last words"_ba));
    listener.client.drain();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(states.last(2), (QList{State::Draining, State::Closed}));
    QCOMPARE(listener.payloads.size(), count);
    QCOMPARE(listener.log.of(Event::Drained).size(), 1);
    QVERIFY2(listener.log.of(Event::Drained)[0].text.isEmpty(),
             qPrintable(listener.log.of(Event::Drained)[0].text));
    QVERIFY(listener.log.of(Event::Disconnected).isEmpty());
    QTRY_VERIFY(server.monitor("/connz"_ba)->contains("\"num_connections\": 1"));
    QVERIFY(server.monitor("/connz?state=closed"_ba)->contains("Client Closed"));
}

void TestRulesDrain::r17_everyRequestIsAnswered()
{
    NatsServer server;
    START_SERVER(server);
    Client answering(quietOptions(server.webSocketUrl()));
    Client asking(quietOptions(server.webSocketUrl()));
    int asked = 0;
    connect(answering.subscribe("svc"_ba), &Subscription::messageReceived, this,
            [&](const Message &request) {
                ++asked;
                QVERIFY(answering.publish(request.replyTo(), request.payload()));
            });
    QVERIFY(connectAll({&answering, &asking}));
    int answered = 0;
    int unanswered = 0;
    int nobody = 0;
    const int count = 2000;
    for (int i = 0; i < count; ++i) {
        asking.request(
            "svc"_ba, QByteArray::number(i), {}, 5s, [&](const Message &) { ++answered; },
            [&](const RequestError &error) {
                ++(error.code == ErrorCode::NoResponders ? nobody : unanswered);
            });
    }
    QTRY_VERIFY(asked > 0);
    answering.drain();
    QTRY_COMPARE(answering.state(), State::Closed);
    QTRY_COMPARE(answered + unanswered + nobody, count);
    QCOMPARE(unanswered, 0); // each was answered, or told at once that nobody does
    QCOMPARE(answered, asked);
}

void TestRulesDrain::r17_nothingNewIsTaken()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QList<QByteArray> pongsHeld;
    server.onLine = [&pongsHeld](ScriptedPeer &, const QByteArray &line) {
        pongsHeld += line;
        return true;
    };
    listener.client.drain();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"being drained"_s));
    QCOMPARE(listener.client.subscribe("late"_ba)->state(), Subscription::State::Ended);
    QTRY_VERIFY(server.last().lines("PING").size() >= 2);
    QCOMPARE(server.last().lines("SUB ").size(), 1);
    // In the last step, when all has been delivered, nothing may be published any more.
    server.last().send("PONG\r\n"_ba.repeated(server.last().lines("PING").size() - 1));
    const qsizetype pings = server.last().lines("PING").size();
    QTRY_VERIFY(server.last().lines("PING").size() > pings);
    const auto sent = listener.client.publish("b"_ba, "late"_ba);
    QVERIFY(!sent);
    ErrorCode code{};
    listener.client.request(
        "b"_ba, "late"_ba, {}, 1h, [](const Message &) {},
        [&code](const RequestError &error) { code = error.code; });
    QTRY_COMPARE(code, ErrorCode::Draining);
    server.last().send("PONG\r\n");
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QVERIFY(server.last().lines("PUB ").isEmpty());
}

void TestRulesDrain::r17_twiceIsOnce()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    listener.client.drain();
    listener.client.drain();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QTRY_VERIFY(!server.last().isOpen());
    QCOMPARE(listener.log.of(Event::Drained).size(), 1);
}

void TestRulesDrain::r17_closedClientHasNothingToDrain()
{
    Listener listener(quietOptions(QUrl(u"ws://127.0.0.1:1"_s)));
    listener.client.drain();
    QCOMPARE(listener.client.state(), State::Closed);
    QVERIFY(!QTest::qWaitFor([&] { return !listener.log.events.isEmpty(); }, 100));
}

void TestRulesDrain::r17_silentServerIsNotWaitedForLonger()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.onLine = [](ScriptedPeer &, const QByteArray &) { return true; };
    listener.client.drain(200ms);
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(listener.log.of(Event::Drained).size(), 1);
    QCOMPARE(listener.log.of(Event::Drained)[0].code, ErrorCode::Timeout);
}

void TestRulesDrain::r17_downWithNothingBuffered()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.loseLink(server));
    listener.client.drain();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(listener.log.of(Event::Drained).size(), 1);
    LISTEN(server);
    QVERIFY(!QTest::qWaitFor([&] { return server.peers().size() > 1; }, 300));
}

void TestRulesDrain::r17_downWithBufferedMessages()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.loseLink(server));
    for (int i = 0; i < 10; ++i)
        QVERIFY(listener.client.publishBuffered("b"_ba, QByteArray::number(i)));
    listener.client.drain();
    QCOMPARE(listener.client.state(), State::Draining);
    QTRY_VERIFY(listener.log.of(Event::Reconnecting).size() >= 2);
    LISTEN(server);
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(server.last().lines("PUB b ").size(), 10);
    QCOMPARE(listener.log.of(Event::Drained).size(), 1);
    QVERIFY(listener.log.of(Event::Drained)[0].text.isEmpty());
}

void TestRulesDrain::r17_linkLostMeanwhile()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.onLine = [](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING")
            peer.abort();
        return true;
    };
    listener.client.drain();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(listener.log.of(Event::Drained).size(), 1);
    QVERIFY(!listener.log.of(Event::Drained)[0].text.isEmpty()); // it is not as if all were well
    QVERIFY(!QTest::qWaitFor([&] { return server.peers().size() > 1; }, 300));
}

void TestRulesDrain::r17_closeMeanwhile()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.onLine = [](ScriptedPeer &, const QByteArray &) { return true; };
    listener.client.drain(200ms);
    listener.client.close();
    QCOMPARE(listener.client.state(), State::Closed);
    const qsizetype told = listener.log.events.size();
    QTRY_VERIFY(!server.last().isOpen());
    QVERIFY(!QTest::qWaitFor([&] { return listener.log.events.size() > told; }, 400));
}

void TestRulesDrain::r17_connectsAgain()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    listener.client.drain();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    Subscription *fresh = listener.client.subscribe("b"_ba);
    listener.client.connectToServer();
    QTRY_COMPARE(fresh->state(), Subscription::State::Subscribed);
    QVERIFY(listener.client.publish("c"_ba, "x"_ba));
    QTRY_COMPARE(server.last().lines("PUB c ").size(), 1);
    QCOMPARE(server.last().lines("SUB ").size(), 1);
}

QTEST_GUILESS_MAIN(TestRulesDrain)
#include "tst_rules_drain.moc"
