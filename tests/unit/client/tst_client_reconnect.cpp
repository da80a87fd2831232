// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "tests/unit/client/fake_transport.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// How connections end, and what follows.
class TestClientReconnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resubscribesWithTheSameSids();
    void firstRetryIsAtOnceThenWaitsGrow();
    void fleetDoesNotRetryAtOnce();
    void shortSessionsDoNotLoopAtOnce();
    void goodSessionStartsTheWaitsAgain();
    void terminalServerErrors_data();
    void terminalServerErrors();
    void reasonBeforeTheClose();
    void garbageEndsTheConnection();
    void silentServerIsStale();
    void aWordFromTheServerKeepsItAlive();
    void closeEndsAttempts();
    void closeInASlotIsFinal();
    void deniedIsTriedAgain();
};

void TestClientReconnect::resubscribesWithTheSameSids()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    Subscription *a = client.subscribe("a"_ba);
    Subscription *b = client.subscribe("b"_ba, "q"_ba);
    Subscription *c = client.subscribe("c"_ba);
    network.last().logIn();
    a->unsubscribe();
    lose(network);
    QCOMPARE(client.state(), State::Reconnecting);
    QCOMPARE(b->state(), Subscription::State::Pending);
    QCOMPARE(log.of(Event::Disconnected).value(0).text, u"hub.example:8443 closed it."_s);
    Subscription *d = client.subscribe("d"_ba);

    QTRY_COMPARE(network.attempts(), 2u);
    network.last().logIn();
    QVERIFY2(network.last().sent.endsWith("PING\r\nSUB b q 2\r\nSUB c 3\r\nSUB d 4\r\n"),
             network.last().sent.constData());
    QCOMPARE(client.state(), State::Connected);
    QCOMPARE(b->state(), Subscription::State::Subscribed);
    QCOMPARE(d->state(), Subscription::State::Subscribed);
    QCOMPARE(client.statistics().connects, 2u);

    QSignalSpy received(c, &Subscription::messageReceived);
    Q_EMIT network.last().received("MSG c 3 1\r\nx\r\n"_ba);
    QCOMPARE(received.size(), 1);
}

void TestClientReconnect::firstRetryIsAtOnceThenWaitsGrow()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    lose(network);
    QCOMPARE(log.of(Event::Disconnected).value(0).delay, 0ms);
    for (size_t attempt = 2; attempt <= 6; ++attempt) {
        QTRY_COMPARE(network.attempts(), attempt);
        lose(network);
    }
    QList<qint64> delays;
    for (const Event &event : log.of(Event::Reconnecting))
        delays += event.delay.count();
    QCOMPARE(delays, (QList<qint64>{10, 20, 40, 40, 40}));
}

void TestClientReconnect::fleetDoesNotRetryAtOnce()
{
    ClientOptions options = fakeOptions();
    options.reconnect.firstAtOnce = false;
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    QCOMPARE(network.attempts(), 1u); // what a person asks for is done
    network.last().logIn();
    QElapsedTimer time;
    time.start();
    lose(network);
    QCOMPARE(log.of(Event::Disconnected).value(0).delay, 10ms);
    QTRY_COMPARE(network.attempts(), 2u);
    QVERIFY(time.elapsed() >= 9);
    lose(network);
    QCOMPARE(log.of(Event::Reconnecting).value(0).delay, 20ms);
}

void TestClientReconnect::shortSessionsDoNotLoopAtOnce()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    for (size_t attempt = 1; attempt <= 3; ++attempt) {
        QTRY_COMPARE(network.attempts(), attempt);
        network.last().logIn();
        lose(network);
    }
    const auto lost = log.of(Event::Disconnected);
    QCOMPARE(lost.size(), 3);
    QCOMPARE(lost[0].delay, 0ms);
    QCOMPARE(lost[1].delay, 10ms);
    QCOMPARE(lost[2].delay, 20ms);
}

void TestClientReconnect::goodSessionStartsTheWaitsAgain()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    lose(network);
    QTRY_COMPARE(network.attempts(), 2u);
    lose(network);
    QTRY_COMPARE(network.attempts(), 3u);
    network.last().logIn();
    QElapsedTimer up;
    up.start();
    QTRY_VERIFY(up.elapsed() >= 1050); // longer than a session that is thrown out again
    lose(network);
    QCOMPARE(log.of(Event::Disconnected).value(0).delay, 0ms);
}

void TestClientReconnect::terminalServerErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("payload") << "Maximum Payload Violation"_ba << int(ErrorCode::MaxPayload);
    QTest::newRow("stale") << "Stale Connection"_ba << int(ErrorCode::StaleConnection);
    QTest::newRow("operation") << "Unknown Protocol Operation"_ba << int(ErrorCode::ServerError);
    QTest::newRow("connections") << "maximum connections exceeded"_ba
                                 << int(ErrorCode::ServerError);
    QTest::newRow("expired") << "User Authentication Expired"_ba << int(ErrorCode::AuthExpired);
}

void TestClientReconnect::terminalServerErrors()
{
    QFETCH(QByteArray, text);
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    Q_EMIT network.last().received("-ERR '"_ba + text + "'\r\n"_ba);
    QCOMPARE(client.state(), State::Reconnecting);
    QVERIFY(network.last().isClosed);
    const Event event = log.of(Event::Disconnected).value(0);
    QTEST(static_cast<int>(event.code), "code");
    QVERIFY(event.text.contains(QString::fromUtf8(text)));
}

void TestClientReconnect::reasonBeforeTheClose()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Something New"_s));
    Q_EMIT network.last().received("-ERR 'Something New'\r\n"_ba);
    QCOMPARE(client.state(), State::Connected);
    lose(network);
    QVERIFY(log.of(Event::Disconnected).value(0).text.contains("Something New"_L1));

    // One that the server went on after is no reason for a close at some later time.
    QTRY_COMPARE(network.attempts(), 2u);
    network.last().logIn();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Something New"_s));
    Q_EMIT network.last().received("-ERR 'Something New'\r\nPING\r\n"_ba);
    lose(network);
    QCOMPARE(log.of(Event::Disconnected).value(1).text, u"hub.example:8443 closed it."_s);
}

void TestClientReconnect::garbageEndsTheConnection()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    Q_EMIT network.last().received("HELLO\r\n"_ba);
    QCOMPARE(client.state(), State::Reconnecting);
    const Event event = log.of(Event::Disconnected).value(0);
    QCOMPARE(event.code, ErrorCode::Protocol);
    QVERIFY(event.text.contains("HELLO"_L1));
}

void TestClientReconnect::silentServerIsStale()
{
    ClientOptions options = fakeOptions();
    options.pingInterval = 30ms;
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    QElapsedTimer time;
    time.start();
    QTRY_COMPARE(log.of(Event::Disconnected).size(), 1);
    QVERIFY2(time.elapsed() >= 80, "three intervals must pass");
    QCOMPARE(log.of(Event::Disconnected)[0].code, ErrorCode::StaleConnection);
}

void TestClientReconnect::aWordFromTheServerKeepsItAlive()
{
    ClientOptions options = fakeOptions();
    options.pingInterval = 30ms;
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    network.last().takeSent();
    QTimer talk;
    connect(&talk, &QTimer::timeout, this, [&network] {
        Q_EMIT network.last().received("+OK\r\n"_ba); // a busy link: the PONGs are still under way
    });
    talk.start(20);
    QTRY_VERIFY(network.last().sent.count("PING\r\n") >= 6);
    QVERIFY(log.of(Event::Disconnected).isEmpty());
}

void TestClientReconnect::closeEndsAttempts()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    network.last().logIn();
    lose(network);
    client.close();
    QCOMPARE(client.state(), State::Closed);
    QVERIFY(!QTest::qWaitFor([&network] { return network.attempts() > 1; }, 100));
    client.connectToServer();
    QCOMPARE(client.state(), State::Connecting);
    QCOMPARE(network.attempts(), 2u);
}

void TestClientReconnect::closeInASlotIsFinal()
{
    for (const auto at : {Subscription::State::Subscribed, Subscription::State::Pending}) {
        FakeNetwork network;
        Client client(fakeOptions(), network.factory());
        connect(client.subscribe("a"_ba), &Subscription::stateChanged, &client,
                [&client, at](Subscription::State state) {
                    if (state == at)
                        client.close();
                });
        client.connectToServer();
        network.last().logIn();
        if (at == Subscription::State::Pending)
            lose(network);
        QCOMPARE(client.state(), State::Closed);
        QVERIFY(!QTest::qWaitFor([&network] { return network.attempts() > 1; }, 50));
    }
}

void TestClientReconnect::deniedIsTriedAgain()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    client.connectToServer();
    Subscription *denied = client.subscribe("a"_ba);
    network.last().logIn();
    Q_EMIT network.last().received("-ERR 'Permissions Violation for Subscription to \"a\"'\r\n"_ba);
    QCOMPARE(denied->state(), Subscription::State::Denied);
    lose(network);
    QTRY_COMPARE(network.attempts(), 2u);
    network.last().logIn();
    QVERIFY(network.last().sent.endsWith("SUB a 1\r\n"));
    QCOMPARE(denied->state(), Subscription::State::Subscribed);
}

QTEST_GUILESS_MAIN(TestClientReconnect)
#include "tst_client_reconnect.moc"
