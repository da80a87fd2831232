// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "tests/unit/client/fake_transport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// One session: handshake, subscriptions, messages, publishing.
class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handshake();
    void serverPingIsAnswered();
    void subscribesBeforeAndAfterConnecting();
    void routesMessages();
    void unsubscribesInASlot();
    void closesInASlot();
    void invalidSubscriptionIsEnded_data();
    void invalidSubscriptionIsEnded();
    void permissionViolationHitsOneSubscription();
    void publishPermissionViolation();
    void publishes();
    void publishRefusals_data();
    void publishRefusals();
    void publishWithoutConnection();
    void serverWithoutHeaders();
    void lameDuckIsToldOnce();
    void laterInfoIsTaken();
    void serverErrorLeavesConnection();
    void longFrameIsTakenInSlices();
    void statistics();
};

struct Session
{
    explicit Session(ClientOptions options = fakeOptions())
        : client(std::move(options), network.factory())
        , log(client)
    {
        client.connectToServer();
    }

    FakeTransport &server() { return network.last(); }

    void logIn()
    {
        server().logIn();
        server().takeSent();
    }

    FakeNetwork network;
    Client client;
    EventLog log;
};

void TestClient::handshake()
{
    Session session;
    QSignalSpy states(&session.client, &Client::stateChanged);
    QCOMPARE(session.client.state(), State::Connecting);
    QCOMPARE(session.server().openedUrl, QUrl(u"wss://hub.example:8443"_s));
    Q_EMIT session.server().opened();
    QVERIFY(session.server().sent.isEmpty()); // INFO comes first

    Q_EMIT session.server().received(
        "INFO {\"server_name\":\"fake\",\"proto\":1,\"headers\":true} \r\n"_ba);
    const QList<QByteArray> lines = session.server().takeSent().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("CONNECT {"));
    const QJsonObject connect = QJsonDocument::fromJson(lines[0].sliced(8)).object();
    QCOMPARE(connect[u"echo"_s], QJsonValue(false));
    QCOMPARE(connect[u"verbose"_s], QJsonValue(false));
    QCOMPARE(connect[u"pedantic"_s], QJsonValue(false));
    QCOMPARE(connect[u"no_responders"_s], QJsonValue(true));
    QCOMPARE(connect[u"headers"_s], QJsonValue(true));
    QCOMPARE(connect[u"protocol"_s], QJsonValue(1));
    QCOMPARE(connect[u"lang"_s], QJsonValue(u"qt"_s));
    QCOMPARE(connect[u"version"_s], QJsonValue(QLatin1StringView(NUNECT_VERSION)));
    QCOMPARE(connect[u"name"_s], QJsonValue(u"test"_s));
    QCOMPARE(connect[u"user"_s], QJsonValue(u"console"_s));
    QCOMPARE(connect[u"pass"_s], QJsonValue(u"s3cret"_s));
    QCOMPARE(lines[1], "PING\r"_ba);
    QCOMPARE(session.client.state(), State::Connecting);

    Q_EMIT session.server().received("PONG\r\n"_ba);
    QCOMPARE(session.client.state(), State::Connected);
    QCOMPARE(states.size(), 1);
    QCOMPARE(session.log.events.size(), 1);
    QCOMPARE(session.log.events[0].type, Event::Connected);
    QCOMPARE(session.client.serverInfo().serverName, u"fake"_s);
}

void TestClient::serverPingIsAnswered()
{
    Session session;
    session.logIn();
    Q_EMIT session.server().received("PING\r\nPI"_ba);
    QCOMPARE(session.server().takeSent(), "PONG\r\n"_ba);
    Q_EMIT session.server().received("NG\r\n"_ba);
    QCOMPARE(session.server().takeSent(), "PONG\r\n"_ba);
}

void TestClient::subscribesBeforeAndAfterConnecting()
{
    Session session;
    Subscription *early = session.client.subscribe("a.>"_ba);
    Subscription *queued = session.client.subscribe("b"_ba, "workers"_ba);
    QCOMPARE(early->state(), Subscription::State::Pending);
    session.server().logIn();
    QVERIFY(session.server().takeSent().endsWith("PING\r\nSUB a.> 1\r\nSUB b workers 2\r\n"));
    QCOMPARE(early->state(), Subscription::State::Subscribed);
    QCOMPARE(queued->state(), Subscription::State::Subscribed);

    Subscription *late = session.client.subscribe("c.*"_ba);
    QCOMPARE(session.server().takeSent(), "SUB c.* 3\r\n"_ba);
    QCOMPARE(late->state(), Subscription::State::Subscribed);

    QPointer<Subscription> watched(queued);
    queued->unsubscribe();
    QCOMPARE(session.server().takeSent(), "UNSUB 2\r\n"_ba);
    QCOMPARE(queued->state(), Subscription::State::Ended);
    QTRY_VERIFY(watched.isNull());
}

void TestClient::routesMessages()
{
    Session session;
    Subscription *a = session.client.subscribe("a.>"_ba);
    Subscription *b = session.client.subscribe("b"_ba);
    QSignalSpy toA(a, &Subscription::messageReceived);
    QSignalSpy toB(b, &Subscription::messageReceived);
    session.logIn();
    Q_EMIT session.server().received(
        "MSG a.x 1  2\r\nhi\r\nHMSG b 2 r 18 19\r\nNATS/1.0\r\nA: b\r\n\r\n!\r\n"
        "MSG zzz 99 1\r\nx\r\n"_ba);
    QCOMPARE(toA.size(), 1);
    QCOMPARE(toB.size(), 1);
    const auto first = toA[0][0].value<Message>();
    QCOMPARE(first.subject(), "a.x"_ba);
    QCOMPARE(first.replyTo(), ""_ba);
    QCOMPARE(first.payload(), "hi"_ba);
    const auto second = toB[0][0].value<Message>();
    QCOMPARE(second.replyTo(), "r"_ba);
    QCOMPARE(second.header("A").toByteArray(), "b"_ba);
}

void TestClient::unsubscribesInASlot()
{
    Session session;
    Subscription *subscription = session.client.subscribe("a"_ba);
    int received = 0;
    connect(subscription, &Subscription::messageReceived, this, [&](const Message &) {
        ++received;
        subscription->unsubscribe();
    });
    session.logIn();
    Q_EMIT session.server().received("MSG a 1 1\r\n1\r\nMSG a 1 1\r\n2\r\n"_ba);
    QCOMPARE(received, 1);
}

void TestClient::closesInASlot()
{
    Session session;
    int received = 0;
    connect(session.client.subscribe("a"_ba), &Subscription::messageReceived, this,
            [&](const Message &) {
                ++received;
                session.client.close();
            });
    session.logIn();
    Q_EMIT session.server().received("MSG a 1 1\r\n1\r\nMSG a 1 1\r\n2\r\nPING\r\n"_ba);
    QCOMPARE(received, 1);
    QCOMPARE(session.client.state(), State::Closed);
    QVERIFY(session.server().sent.isEmpty());
    QVERIFY(session.server().isClosed);
}

void TestClient::invalidSubscriptionIsEnded_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("queueGroup");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("line break") << "a\r\nPUB x 0"_ba
                                << ""_ba;
    QTest::newRow("wildcard inside") << "a.>.b"_ba
                                     << ""_ba;
    QTest::newRow("bad queue group") << "a"_ba
                                     << "b c"_ba;
    QTest::newRow("too long") << QByteArray(5000, 'a') << ""_ba;
}

void TestClient::invalidSubscriptionIsEnded()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, queueGroup);
    Session session;
    session.logIn();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot subscribe to"_s));
    QCOMPARE(session.client.subscribe(subject, queueGroup)->state(), Subscription::State::Ended);
    QVERIFY(session.server().sent.isEmpty());
}

void TestClient::permissionViolationHitsOneSubscription()
{
    Session session;
    Subscription *allowed = session.client.subscribe("a"_ba);
    Subscription *denied = session.client.subscribe("$SYS.>"_ba);
    Subscription *queued = session.client.subscribe("$SYS.>"_ba, "q"_ba);
    session.logIn();
    Q_EMIT session.server().received(
        "-ERR 'Permissions Violation for Subscription to \"$SYS.>\"'\r\n"_ba);
    QCOMPARE(session.client.state(), State::Connected);
    QCOMPARE(denied->state(), Subscription::State::Denied);
    QCOMPARE(queued->state(), Subscription::State::Subscribed);
    QCOMPARE(allowed->state(), Subscription::State::Subscribed);
    const auto events = session.log.of(Event::PermissionDenied);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].subject, "$SYS.>"_ba);
    QCOMPARE(events[0].code, ErrorCode::PermissionDenied);

    Q_EMIT session.server().received(
        "-ERR 'Permissions Violation for Subscription to \"$SYS.>\" using queue \"q\"'\r\n"_ba);
    QCOMPARE(queued->state(), Subscription::State::Denied);
}

void TestClient::publishPermissionViolation()
{
    Session session;
    session.logIn();
    QVERIFY(session.client.publish("secret"_ba, "x"_ba));
    Q_EMIT session.server().received(
        "-ERR 'Permissions Violation for Publish to \"secret\"'\r\n"_ba);
    QCOMPARE(session.client.state(), State::Connected);
    QCOMPARE(session.log.of(Event::PermissionDenied).value(0).subject, "secret"_ba);
}

void TestClient::publishes()
{
    Session session;
    session.logIn();
    QVERIFY(session.client.publish("a.b"_ba, "hi"_ba));
    QVERIFY(session.client.publish("a.b"_ba, "hi"_ba, {{"A"_ba, "b"_ba}}, "r"_ba));
    QCOMPARE(session.server().takeSent(),
             "PUB a.b 2\r\nhi\r\nHPUB a.b r 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nhi\r\n"_ba);
}

void TestClient::publishRefusals_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("replyTo");
    QTest::addColumn<HeaderList>("headers");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("reason");
    const HeaderList none;
    QTest::newRow("empty subject") << ""_ba
                                   << ""_ba << none << 1 << u"cannot be published"_s;
    QTest::newRow("wildcard") << "a.*"_ba
                              << ""_ba << none << 1 << u"cannot be published"_s;
    QTest::newRow("injection") << "a\r\nSUB > 1"_ba
                               << ""_ba << none << 1 << u"cannot be published"_s;
    QTest::newRow("bad reply") << "a"_ba
                               << "b c"_ba << none << 1 << u"cannot be published"_s;
    QTest::newRow("too long") << QByteArray(4090, 'a') << ""_ba << none << 1
                              << u"cannot be published"_s;
    QTest::newRow("bad header") << "a"_ba
                                << ""_ba << HeaderList{{"x y"_ba, "z"_ba}} << 1 << u"header name"_s;
    QTest::newRow("too large") << "a"_ba
                               << ""_ba << none << 101 << u"101 bytes"_s;
    QTest::newRow("headers count") << "a"_ba
                                   << ""_ba << HeaderList{{"A"_ba, "b"_ba}} << 90 << u"108 bytes"_s;
}

void TestClient::publishRefusals()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, replyTo);
    QFETCH(HeaderList, headers);
    QFETCH(int, size);
    QFETCH(QString, reason);
    Session session;
    session.server().logIn("{\"proto\":1,\"headers\":true,\"max_payload\":100}"_ba);
    session.server().takeSent();
    const auto done = session.client.publish(subject, QByteArray(size, 'x'), headers, replyTo);
    QVERIFY(!done);
    QVERIFY2(done.error().text.contains(reason), qPrintable(done.error().text));
    QVERIFY(session.server().sent.isEmpty());
    QVERIFY(session.client.publish("a"_ba, QByteArray(100, 'x')));
}

void TestClient::publishWithoutConnection()
{
    Session session;
    const auto early = session.client.publish("a"_ba, "x"_ba);
    QVERIFY(!early);
    QVERIFY(early.error().text.contains("hub.example:8443"_L1));
    Q_EMIT session.server().opened();
    Q_EMIT session.server().received("INFO {\"proto\":1,\"headers\":true} \r\n"_ba);
    session.server().takeSent();
    QVERIFY(!session.client.publish("a"_ba, "x"_ba)); // not yet logged in
    QVERIFY(session.server().sent.isEmpty());
}

void TestClient::serverWithoutHeaders()
{
    Session session;
    const HeaderList headers{{"A"_ba, "b"_ba}};
    QVERIFY(session.client.publishBuffered("x"_ba, "1"_ba));
    QVERIFY(session.client.publishBuffered("x"_ba, "2"_ba, headers)); // nobody knows yet
    QVERIFY(session.client.publishBuffered("x"_ba, "3"_ba));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"are lost \\(1\\)"_s));
    session.server().logIn("{\"server_name\":\"bare\",\"proto\":1}"_ba);
    const QByteArray sent = session.server().takeSent();
    QVERIFY2(sent.contains("\"headers\":false,\"no_responders\":false"), sent.constData());
    QVERIFY2(sent.endsWith("PING\r\nPUB x 1\r\n1\r\nPUB x 1\r\n3\r\n"), sent.constData());
    QCOMPARE(session.log.events.value(0).type, Event::Connected);
    const Event lost = session.log.of(Event::ServerError).value(0);
    QCOMPARE(lost.code, ErrorCode::InvalidArgument);
    QVERIFY2(lost.text.contains("bare takes no headers"_L1), qPrintable(lost.text));
    const auto refused = session.client.publish("x"_ba, "4"_ba, headers);
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains("bare takes no headers"_L1));
    QVERIFY(session.server().sent.isEmpty());
}

void TestClient::lameDuckIsToldOnce()
{
    Session session;
    session.logIn();
    Q_EMIT session.server().received("INFO {\"ldm\":true} \r\nINFO {\"ldm\":true} \r\n"_ba);
    QCOMPARE(session.log.of(Event::LameDuck).size(), 1);
    QCOMPARE(session.client.state(), State::Connected);
}

void TestClient::laterInfoIsTaken()
{
    Session session;
    session.server().logIn("{\"server_name\":\"one\",\"proto\":1}"_ba);
    Q_EMIT session.server().received("INFO {\"server_name\":\"two\",\"connect_urls\":[]} \r\n"_ba);
    QCOMPARE(session.client.serverInfo().serverName, u"two"_s);
    QCOMPARE(session.client.state(), State::Connected);
}

void TestClient::serverErrorLeavesConnection()
{
    Session session;
    session.logIn();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Invalid Publish Subject"_s));
    Q_EMIT session.server().received("-ERR 'Invalid Publish Subject'\r\n"_ba);
    QCOMPARE(session.client.state(), State::Connected);
    QVERIFY(
        session.log.of(Event::ServerError).value(0).text.contains("Invalid Publish Subject"_L1));
}

void TestClient::longFrameIsTakenInSlices()
{
    Session session;
    int received = 0;
    connect(session.client.subscribe("a"_ba), &Subscription::messageReceived, this,
            [&received](const Message &) { ++received; });
    session.logIn();
    const int count = 50000;
    Q_EMIT session.server().received(QByteArray("MSG a 1 8\r\n12345678\r\n").repeated(count));
    QVERIFY2(received < count, "all in one go: the event loop had to wait");
    Q_EMIT session.server().received("PING\r\n"_ba); // keeps its place in the stream
    QVERIFY(session.server().sent.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(received, count, 30000);
    QTRY_COMPARE(session.server().sent, "PONG\r\n"_ba);
}

void TestClient::statistics()
{
    Session session;
    session.client.subscribe("a"_ba);
    session.logIn();
    QVERIFY(session.client.publish("b"_ba, "hello"_ba));
    QVERIFY(!session.client.publish(""_ba, "hello"_ba));
    Q_EMIT session.server().received("MSG a 1 3\r\nabc\r\n"_ba);
    const Statistics counts = session.client.statistics();
    QCOMPARE(counts.inMessages, 1u);
    QCOMPARE(counts.inBytes, 3u);
    QCOMPARE(counts.outMessages, 1u);
    QCOMPARE(counts.outBytes, 5u);
    QCOMPARE(counts.connects, 1u);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
