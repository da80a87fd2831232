// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R6 to R8: what a server refuses costs no more than it must, and is refused here where possible.
class TestRulesErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r06_deniedSubscriptionLeavesOthersAlone();
    void r06_deniedQueueGroupLeavesThePlainSubscription();
    void r06_textsOfDenials_data();
    void r06_textsOfDenials();
    void r06_grantedLater();
    void r07_terminalErrors_data();
    void r07_terminalErrors();
    void r07_otherErrors_data();
    void r07_otherErrors();
    void r07_fullServerIsTriedUntilThereIsRoom();
    void r07_tooManySubscriptionsCostNoConnection();
    void r08_largestPayloadPassesAndOneMoreDoesNot();
    void r08_headersCount();
    void r08_limitFollowsInfo();
    void r08_tooLongLinesAreRefusedHere();
};

void TestRulesErrors::r06_deniedSubscriptionLeavesOthersAlone()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Client console(optionsFor(server));
    Listener guest(optionsFor(server, {}, u"guest"_s, "guest-pw"_ba), "open.a"_ba);
    Subscription *denied = guest.client.subscribe("closed.a"_ba);
    console.connectToServer();
    guest.client.connectToServer();
    QTRY_COMPARE(denied->state(), Subscription::State::Denied);
    QTRY_COMPARE(console.state(), State::Connected);
    QCOMPARE(guest.log.of(Event::PermissionDenied).size(), 1);
    QCOMPARE(guest.log.of(Event::PermissionDenied)[0].subject, "closed.a"_ba);

    // Also one that comes later, and a publish.
    Subscription *later = guest.client.subscribe("closed.>"_ba);
    QVERIFY(guest.client.publish("closed.b"_ba, "x"_ba));
    QTRY_COMPARE(later->state(), Subscription::State::Denied);
    QTRY_COMPARE(guest.log.of(Event::PermissionDenied).size(), 3);
    QVERIFY(console.publish("open.a"_ba, "hello"_ba));
    QTRY_COMPARE(guest.payloads, QList{"hello"_ba});
    QCOMPARE(guest.client.statistics().connects, 1u);
}

void TestRulesErrors::r06_deniedQueueGroupLeavesThePlainSubscription()
{
    NatsServer server({.config = uR"(authorization { users: [
        { user: "console", password: "s3cret" }
        { user: "guest", password: "guest-pw", permissions: { subscribe: {
            allow: ["work", "work good", "_INBOX.>"], deny: ["work bad"] } } } ] })"_s});
    START_SERVER(server);
    Listener guest(optionsFor(server, {}, u"guest"_s, "guest-pw"_ba), "work"_ba);
    Subscription *good = guest.client.subscribe("work"_ba, "good"_ba);
    Subscription *bad = guest.client.subscribe("work"_ba, "bad"_ba);
    guest.client.connectToServer();
    QTRY_COMPARE(bad->state(), Subscription::State::Denied);
    QVERIFY(settled(guest.client));
    QCOMPARE(good->state(), Subscription::State::Subscribed);
    QCOMPARE(guest.subscription->state(), Subscription::State::Subscribed);
}

void TestRulesErrors::r06_textsOfDenials_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("plainDenied");
    QTest::addColumn<bool>("queueDenied");
    QTest::newRow("plain") << "Permissions Violation for Subscription to \"a\""_ba << true << false;
    QTest::newRow("lower case") << "permissions violation for subscription to \"a\""_ba << true
                                << false;
    QTest::newRow("queue") << "Permissions Violation for Subscription to \"a\" using queue \"q\""_ba
                           << false << true;
    QTest::newRow("other queue")
        << "Permissions Violation for Subscription to \"a\" using queue \"r\""_ba << false << false;
    QTest::newRow("other subject")
        << "Permissions Violation for Subscription to \"a.b\""_ba << false << false;
    QTest::newRow("publish") << "Permissions Violation for Publish to \"a\""_ba << false << false;
}

void TestRulesErrors::r06_textsOfDenials()
{
    QFETCH(QByteArray, error);
    QFETCH(bool, plainDenied);
    QFETCH(bool, queueDenied);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    Subscription *queue = listener.client.subscribe("a"_ba, "q"_ba);
    QVERIFY(listener.listenOn(server));
    const QByteArray after = msg(listener.sid(server), "still here");
    server.last().send("-ERR '" + error + "'\r\n" + after);
    QTRY_COMPARE(listener.payloads.size(), 1);
    QCOMPARE(listener.subscription->state() == Subscription::State::Denied, plainDenied);
    QCOMPARE(queue->state() == Subscription::State::Denied, queueDenied);
    QCOMPARE(listener.log.of(Event::PermissionDenied).size(), 1);
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesErrors::r06_grantedLater()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Listener guest(optionsFor(server, {}, u"guest"_s, "guest-pw"_ba), "closed.a"_ba);
    guest.client.connectToServer();
    QTRY_COMPARE(guest.subscription->state(), Subscription::State::Denied);
    server.setOptions({.config = twoUsers().replace("open.>"_L1, "*.>"_L1)});
    const auto restarted = server.restart();
    QVERIFY2(restarted, qPrintable(restarted ? QString() : restarted.error().text));
    QTRY_COMPARE(guest.subscription->state(), Subscription::State::Subscribed);
    QVERIFY(settled(guest.client));
    QCOMPARE(guest.subscription->state(), Subscription::State::Subscribed);
}

void TestRulesErrors::r07_terminalErrors_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("code");
    const auto other = static_cast<int>(ErrorCode::ServerError);
    QTest::newRow("payload") << "Maximum Payload Violation"_ba
                             << static_cast<int>(ErrorCode::MaxPayload);
    QTest::newRow("operation") << "Unknown Protocol Operation"_ba << other;
    QTest::newRow("protocol") << "Invalid Client Protocol"_ba << other;
    QTest::newRow("connections") << "maximum connections exceeded"_ba << other;
    QTest::newRow("account's connections")
        << "maximum account active connections exceeded"_ba << other;
    QTest::newRow("TLS") << "Secure Connection - TLS Required"_ba << other;
    QTest::newRow("headers") << "no responders requires headers support"_ba << other;
    QTest::newRow("control line") << "maximum control line exceeded"_ba << other;
    QTest::newRow("stale") << "Stale Connection"_ba << static_cast<int>(ErrorCode::StaleConnection);
}

/// The server need not even close: the client ends the connection, and makes a new one.
void TestRulesErrors::r07_terminalErrors()
{
    QFETCH(QByteArray, error);
    QFETCH(int, code);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().send("-ERR '" + error + "'\r\n");
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    const Event event = listener.log.of(Event::Disconnected)[0];
    QCOMPARE(static_cast<int>(event.code), code);
    QVERIFY2(event.text.contains(QString::fromUtf8(error)), qPrintable(event.text));
    QTRY_VERIFY(!server.peers()[0]->isOpen());
    QTRY_COMPARE(server.peers().size(), 2);
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesErrors::r07_otherErrors_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("subscriptions") << "maximum subscriptions exceeded"_ba;
    QTest::newRow("publish subject") << "Invalid Publish Subject"_ba;
    QTest::newRow("subject") << "Invalid Subject"_ba;
    QTest::newRow("unheard of") << "The Moon Is Full"_ba;
    QTest::newRow("empty") << ""_ba;
}

void TestRulesErrors::r07_otherErrors()
{
    QFETCH(QByteArray, error);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QRegularExpression::escape(QString::fromUtf8(error))));
    server.last().send("-ERR '" + error + "'\r\n");
    QTRY_COMPARE(listener.log.of(Event::ServerError).size(), 1);
    QVERIFY(listener.log.of(Event::ServerError)[0].text.contains(QString::fromUtf8(error)));
    server.last().send(msg(listener.sid(server), "still here"));
    QTRY_COMPARE(listener.payloads, QList{"still here"_ba});
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesErrors::r07_fullServerIsTriedUntilThereIsRoom()
{
    NatsServer server({.config = u"max_connections: 1"_s});
    START_SERVER(server);
    Listener first(quietOptions(server.webSocketUrl()));
    first.client.connectToServer();
    QTRY_COMPARE(first.client.state(), State::Connected);
    Listener second(quietOptions(server.webSocketUrl()));
    second.client.connectToServer();
    QTRY_VERIFY(second.log.of(Event::Reconnecting).size() >= 4);
    const Event event = second.log.events[0];
    QVERIFY2(event.text.contains("maximum connections exceeded"_L1), qPrintable(event.text));
    first.client.close();
    QTRY_COMPARE(second.client.state(), State::Connected);
}

void TestRulesErrors::r07_tooManySubscriptionsCostNoConnection()
{
    NatsServer server({.config = u"max_subscriptions: 1"_s});
    START_SERVER(server);
    Listener listener(quietOptions(server.webSocketUrl()));
    Client sender(quietOptions(server.webSocketUrl()));
    listener.client.subscribe("one.too.many"_ba);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"maximum subscriptions"_s));
    listener.client.connectToServer();
    sender.connectToServer();
    QTRY_COMPARE(listener.log.of(Event::ServerError).size(), 1);
    QTRY_COMPARE(sender.state(), State::Connected);
    QVERIFY(sender.publish("a"_ba, "x"_ba));
    QTRY_COMPARE(listener.payloads, QList{"x"_ba});
    QCOMPARE(listener.client.statistics().connects, 1u);
}

void TestRulesErrors::r08_largestPayloadPassesAndOneMoreDoesNot()
{
    NatsServer server({.config = u"max_payload: 1000"_s});
    START_SERVER(server);
    Listener listener(quietOptions(server.webSocketUrl()));
    Client sender(quietOptions(server.webSocketUrl()));
    QVERIFY(connectAll({&listener.client, &sender}));
    QVERIFY(!sender.publish("a"_ba, QByteArray(1001, 'x')));
    QVERIFY(sender.publish("a"_ba, QByteArray(1000, 'y')));
    QTRY_COMPARE(listener.payloads, QList<QByteArray>{QByteArray(1000, 'y')});

    ErrorCode code{};
    sender.request(
        "a"_ba, QByteArray(1001, 'x'), {}, 1min, [](const Message &) { QFAIL("a reply"); },
        [&code](const RequestError &error) { code = error.code; });
    QTRY_COMPARE(code, ErrorCode::MaxPayload);
    QVERIFY(settled(sender));
    QCOMPARE(sender.statistics().connects, 1u);
}

void TestRulesErrors::r08_headersCount()
{
    NatsServer server({.config = u"max_payload: 100"_s});
    START_SERVER(server);
    Listener listener(quietOptions(server.webSocketUrl()));
    Client sender(quietOptions(server.webSocketUrl()));
    QVERIFY(connectAll({&listener.client, &sender}));
    const HeaderList headers{{"Name"_ba, "value"_ba}}; // 25 bytes with the first line
    QVERIFY(!sender.publish("a"_ba, QByteArray(76, 'x'), headers));
    QVERIFY(sender.publish("a"_ba, QByteArray(75, 'y'), headers));
    QTRY_COMPARE(listener.payloads, QList<QByteArray>{QByteArray(75, 'y')});
    QCOMPARE(sender.statistics().connects, 1u);
}

void TestRulesErrors::r08_limitFollowsInfo()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(listener.client.publish("b"_ba, QByteArray(1024 * 1024, 'x')));
    server.last().send("INFO {\"headers\":true,\"max_payload\":10} \r\n");
    QTRY_COMPARE(listener.client.serverInfo().maxPayload, 10);
    QVERIFY(!listener.client.publish("b"_ba, QByteArray(11, 'x')));
    QVERIFY(listener.client.publish("b"_ba, QByteArray(10, 'x')));
}

void TestRulesErrors::r08_tooLongLinesAreRefusedHere()
{
    NatsServer server;
    START_SERVER(server);
    const QByteArray longest = "a."_ba.repeated(1900) + 'a';
    const QByteArray tooLong = "a."_ba.repeated(2048) + 'a';
    Listener listener(quietOptions(server.webSocketUrl()), longest);
    Client sender(quietOptions(server.webSocketUrl()));
    QVERIFY(connectAll({&listener.client, &sender}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot subscribe"_s));
    QCOMPARE(listener.client.subscribe(tooLong)->state(), Subscription::State::Ended);
    QVERIFY(settled(listener.client));
    QVERIFY(!sender.publish(tooLong, "x"_ba));
    QVERIFY(!sender.publish("a"_ba, "x"_ba, {}, tooLong));
    QVERIFY(sender.publish(longest, "x"_ba));
    QTRY_COMPARE(listener.payloads, QList{"x"_ba});
    QCOMPARE(listener.client.statistics().connects, 1u);
    QCOMPARE(sender.statistics().connects, 1u);
}

QTEST_GUILESS_MAIN(TestRulesErrors)
#include "tst_rules_errors.moc"
