// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"

#include "tests/unit/client/fake_transport.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Several servers, lame ducks, draining, and what is published in between.
class TestClientLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_client.reset(); }
    void triesEachServerBeforeItWaits();
    void discoveredServersAreUsed();
    void discoveredServersCanBeIgnored();
    void refusalEndsOneServerOnly();
    void lameDuckIsLeftForAnother();
    void lameDuckWithoutAnother();
    void moveThatFailsIsTriedAgain();
    void drainsAndCloses();
    void drainWithoutConnection();
    void drainWaitsForAConnectionThatBufferNeeds();
    void drainTakesTooLong();
    void drainLosesItsConnection();
    void buffersWhileDown();
    void bufferIsBounded();
    void closedBuffersNothing();
    void overrunDropsAndSaysSo();

private:
    void make(const std::function<void(ClientOptions &)> &change = {});
    QByteArray goodInfo(const QByteArray &more = {}) const
    {
        return "{\"server_name\":\"fake\",\"proto\":1,\"headers\":true"_ba + more + '}';
    }

    FakeNetwork m_network;
    std::unique_ptr<Client> m_client;
};

void TestClientLeaving::init() { m_network.all.clear(); }

void TestClientLeaving::make(const std::function<void(ClientOptions &)> &change)
{
    ClientOptions options = fakeOptions();
    options.randomize = false;
    options.lameDuckSpread = 0ms;
    if (change)
        change(options);
    m_client = std::make_unique<Client>(options, m_network.factory());
    m_client->connectToServer();
}

void TestClientLeaving::triesEachServerBeforeItWaits()
{
    make([](ClientOptions &options) {
        options.moreUrls = {QUrl(u"wss://b:1"_s), QUrl(u"wss://c:1"_s)};
        options.reconnect = {1h, 1h, 0.0, 1};
    });
    EventLog log(*m_client);
    // The first round, and one more at once.
    QStringList hosts;
    for (size_t attempt = 1; attempt <= 6; ++attempt) {
        QTRY_COMPARE(m_network.attempts(), attempt);
        hosts += m_network.last().openedUrl.host();
        Q_EMIT m_network.last().closed(ErrorCode::ConnectionRefused, u"no"_s);
    }
    QCOMPARE(hosts.first(3), (QStringList{u"hub.example"_s, u"b"_s, u"c"_s}));
    QCOMPARE(hosts.last(3), hosts.first(3));
    QCOMPARE(log.of(Event::Reconnecting).last().delay, std::chrono::milliseconds(1h));
    QCOMPARE(log.of(Event::Reconnecting).first().delay, 0ms);
    QCOMPARE(m_client->servers().size(), 3);
}

void TestClientLeaving::discoveredServersAreUsed()
{
    make();
    EventLog log(*m_client);
    m_network.last().logIn(goodInfo(",\"connect_urls\":[\"hub.example:8443\",\"b:2\"]"_ba));
    QCOMPARE(log.of(Event::ServersChanged).size(), 1);
    QVERIFY(log.of(Event::ServersChanged)[0].text.contains("b:2"_L1));
    QCOMPARE(m_client->serverUrl(), QUrl(u"wss://hub.example:8443"_s));
    Q_EMIT m_network.last().closed(ErrorCode::Network, u"gone"_s);
    QTRY_COMPARE(m_network.attempts(), size_t(2));
    QCOMPARE(m_network.last().openedUrl, QUrl(u"wss://b:2"_s));
    m_network.last().logIn(goodInfo());
    QCOMPARE(m_client->serverUrl(), QUrl(u"wss://b:2"_s));
}

void TestClientLeaving::discoveredServersCanBeIgnored()
{
    make([](ClientOptions &options) { options.ignoreDiscovered = true; });
    EventLog log(*m_client);
    m_network.last().logIn(goodInfo(",\"connect_urls\":[\"b:2\"]"_ba));
    QCOMPARE(log.of(Event::ServersChanged).size(), 0);
    QCOMPARE(m_client->servers().size(), 1);
}

void TestClientLeaving::refusalEndsOneServerOnly()
{
    make([](ClientOptions &options) { options.moreUrls = {QUrl(u"wss://b:1"_s)}; });
    EventLog log(*m_client);
    for (size_t attempt = 1; attempt <= 4; ++attempt) {
        QTRY_COMPARE(m_network.attempts(), attempt);
        FakeTransport &server = m_network.last();
        if (server.openedUrl.host() == u"b"_s) {
            Q_EMIT server.closed(ErrorCode::ConnectionRefused, u"no"_s);
            continue;
        }
        Q_EMIT server.opened();
        Q_EMIT server.received("INFO {\"proto\":1} \r\n-ERR 'Authorization Violation'\r\n"_ba);
    }
    QTRY_COMPARE(m_network.attempts(), size_t(5));
    QCOMPARE(log.of(Event::GaveUp).size(), 0);
    QCOMPARE(m_client->servers(), QList<QUrl>{QUrl(u"wss://b:1"_s)});
    m_network.last().logIn();
    QCOMPARE(m_client->state(), State::Connected);
}

void TestClientLeaving::lameDuckIsLeftForAnother()
{
    make([](ClientOptions &options) { options.moreUrls = {QUrl(u"wss://b:1"_s)}; });
    Subscription *subscription = m_client->subscribe("a"_ba);
    QByteArray got;
    connect(subscription, &Subscription::messageReceived, this,
            [&got](const Message &message) { got += message.payload(); });
    FakeTransport &old = m_network.last();
    old.logIn(goodInfo());
    EventLog log(*m_client);
    QSignalSpy states(m_client.get(), &Client::stateChanged);
    Q_EMIT old.received("INFO "_ba + goodInfo(",\"ldm\":true"_ba) + "\r\n");
    QCOMPARE(log.of(Event::LameDuck).size(), 1);
    QTRY_COMPARE(m_network.attempts(), size_t(2));
    FakeTransport &next = m_network.last();
    QCOMPARE(next.openedUrl, QUrl(u"wss://b:1"_s));
    // The old one serves until the new one does, and for what is on its way.
    Q_EMIT old.received("MSG a 1 1\r\n1\r\n"_ba);
    old.takeSent();
    next.logIn(goodInfo());
    QCOMPARE(old.takeSent(), "UNSUB 1\r\nPING\r\n"_ba);
    QVERIFY(next.takeSent().endsWith("SUB a 1\r\n"_ba));
    Q_EMIT old.received("MSG a 1 1\r\n2\r\n"_ba);
    Q_EMIT next.received("MSG a 1 1\r\n3\r\n"_ba);
    QVERIFY(!old.isClosed);
    Q_EMIT old.received("PONG\r\n"_ba);
    QVERIFY(old.isClosed);
    Q_EMIT next.received("MSG a 1 1\r\n4\r\n"_ba);
    QCOMPARE(got, "1234"_ba);
    QCOMPARE(states.size(), 0); // connected all the time
    QCOMPARE(log.of(Event::Connected).size(), 1);
    QCOMPARE(m_client->serverUrl(), QUrl(u"wss://b:1"_s));
}

void TestClientLeaving::lameDuckWithoutAnother()
{
    make();
    EventLog log(*m_client);
    m_network.last().logIn(goodInfo(",\"ldm\":true"_ba));
    QCOMPARE(log.of(Event::LameDuck).size(), 1);
    QTest::qWait(0);
    QCOMPARE(m_network.attempts(), size_t(1));
    QCOMPARE(m_client->state(), State::Connected);
}

void TestClientLeaving::moveThatFailsIsTriedAgain()
{
    make([](ClientOptions &options) { options.moreUrls = {QUrl(u"wss://b:1"_s)}; });
    FakeTransport &old = m_network.last();
    old.logIn(goodInfo(",\"ldm\":true"_ba));
    QTRY_COMPARE(m_network.attempts(), size_t(2));
    Q_EMIT m_network.last().closed(ErrorCode::ConnectionRefused, u"no"_s);
    QCOMPARE(m_client->state(), State::Connected);
    QTRY_COMPARE(m_network.attempts(), size_t(3));
    QCOMPARE(m_network.last().openedUrl, QUrl(u"wss://b:1"_s));
    // The lame duck goes before its successor is there: an ordinary outage.
    Q_EMIT old.closed(ErrorCode::Network, u"shutdown"_s);
    QCOMPARE(m_client->state(), State::Reconnecting);
    QTRY_COMPARE(m_network.attempts(), size_t(4));
    m_network.last().logIn(goodInfo());
    QCOMPARE(m_client->state(), State::Connected);
}

void TestClientLeaving::drainsAndCloses()
{
    make();
    FakeTransport &server = m_network.last();
    server.logIn();
    Subscription *subscription = m_client->subscribe("a"_ba);
    connect(subscription, &Subscription::messageReceived, this,
            [this] { QVERIFY(m_client->publish("reply"_ba, {})); });
    EventLog log(*m_client);
    server.takeSent();
    m_client->drain();
    QCOMPARE(m_client->state(), State::Draining);
    QCOMPARE(server.takeSent(), "UNSUB 1\r\nPING\r\nPING\r\n"_ba);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"being drained"_s));
    QCOMPARE(m_client->subscribe("b"_ba)->state(), Subscription::State::Ended);
    Q_EMIT server.received("MSG a 1 1\r\nx\r\nPONG\r\nPONG\r\n"_ba);
    QCOMPARE(server.takeSent(), "PUB reply 0\r\n\r\nPING\r\n"_ba);
    QVERIFY(!m_client->publish("late"_ba, {}));
    QCOMPARE(log.of(Event::Drained).size(), 0);
    Q_EMIT server.received("PONG\r\n"_ba);
    QCOMPARE(log.of(Event::Drained).size(), 1);
    QVERIFY(log.of(Event::Drained)[0].text.isEmpty());
    QCOMPARE(m_client->state(), State::Closed);
    QVERIFY(server.isClosed);
}

void TestClientLeaving::drainWithoutConnection()
{
    make();
    EventLog log(*m_client);
    m_client->drain();
    QCOMPARE(m_client->state(), State::Closed);
    QCOMPARE(log.of(Event::Drained).size(), 1);
    QCOMPARE(log.of(Event::Drained)[0].code, ErrorCode::Disconnected);
    m_client->drain(); // does nothing
    QCOMPARE(log.events.size(), 1);
}

void TestClientLeaving::drainWaitsForAConnectionThatBufferNeeds()
{
    make();
    EventLog log(*m_client);
    QVERIFY(m_client->publishBuffered("a"_ba, "x"_ba));
    m_client->drain();
    QCOMPARE(m_client->state(), State::Draining);
    m_network.last().logIn();
    QVERIFY(m_network.last().takeSent().contains("PUB a 1\r\nx\r\n"));
    QCOMPARE(m_client->state(), State::Draining);
    Q_EMIT m_network.last().received("PONG\r\nPONG\r\n"_ba);
    QCOMPARE(log.of(Event::Drained).size(), 1);
    QCOMPARE(m_client->state(), State::Closed);
}

void TestClientLeaving::drainTakesTooLong()
{
    make();
    m_network.last().logIn();
    EventLog log(*m_client);
    m_client->drain(1ms);
    QTRY_COMPARE(log.of(Event::Drained).size(), 1);
    QCOMPARE(log.of(Event::Drained)[0].code, ErrorCode::Timeout);
    QCOMPARE(m_client->state(), State::Closed);
}

void TestClientLeaving::drainLosesItsConnection()
{
    make();
    m_network.last().logIn();
    EventLog log(*m_client);
    m_client->drain();
    Q_EMIT m_network.last().closed(ErrorCode::Network, u"gone"_s);
    QCOMPARE(log.of(Event::Drained).size(), 1);
    QCOMPARE(log.of(Event::Drained)[0].code, ErrorCode::Network);
    QTest::qWait(0); // what waited for PONGs ends quietly
    QCOMPARE(log.of(Event::Drained).size(), 1);
    QCOMPARE(m_network.attempts(), size_t(1));
}

void TestClientLeaving::buffersWhileDown()
{
    make();
    m_client->subscribe("s"_ba);
    QVERIFY(!m_client->publish("command"_ba, "now or never"_ba));
    QVERIFY(m_client->publishBuffered("a"_ba, "1"_ba));
    QVERIFY(m_client->publishBuffered("b"_ba, "2"_ba, {{"H"_ba, "h"_ba}}, "r"_ba));
    QVERIFY(!m_client->publishBuffered("bad subject"_ba, {}));
    m_network.last().logIn();
    const QByteArray sent = m_network.last().takeSent();
    QVERIFY2(sent.endsWith("SUB s 1\r\nPUB a 1\r\n1\r\nHPUB b r 18 19\r\nNATS/1.0\r\nH: h\r\n\r\n"
                           "2\r\n"_ba),
             sent.constData());
    QVERIFY(m_client->publishBuffered("c"_ba, "3"_ba));
    QCOMPARE(m_network.last().takeSent(), "PUB c 1\r\n3\r\n"_ba);
    QCOMPARE(m_client->statistics().outMessages, 3u);
}

void TestClientLeaving::bufferIsBounded()
{
    make([](ClientOptions &options) { options.reconnectBuffer = 30; });
    QVERIFY(m_client->publishBuffered("a"_ba, "0123456789"_ba)); // 21 bytes on the wire
    const Result<void> full = m_client->publishBuffered("a"_ba, "0123456789"_ba);
    QVERIFY(!full);
    QVERIFY2(full.error().text.contains("full"_L1), qPrintable(full.error().text));
    m_network.last().logIn();
    QCOMPARE(m_network.last().takeSent().count("PUB a"), 1);
}

void TestClientLeaving::closedBuffersNothing()
{
    make();
    QVERIFY(m_client->publishBuffered("a"_ba, "x"_ba));
    m_client->close();
    QVERIFY(!m_client->publishBuffered("a"_ba, "x"_ba));
    m_client->connectToServer();
    m_network.last().logIn();
    QVERIFY(!m_network.last().takeSent().contains("PUB"));
}

void TestClientLeaving::overrunDropsAndSaysSo()
{
    make([](ClientOptions &options) { options.maxBacklog = 1000; });
    m_network.last().logIn();
    EventLog log(*m_client);
    int got = 0;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"taken again"_s));
    connect(m_client->subscribe("a"_ba), &Subscription::messageReceived, this, [&got] { ++got; });
    const QByteArray frame = "MSG a 1 1\r\nx\r\n"_ba.repeated(1000);
    Q_EMIT m_network.last().received(frame);
    QTRY_COMPARE(m_client->statistics().inMessages, 1000u);
    QCOMPARE(log.of(Event::SlowConsumer).size(), 1);
    QVERIFY(got > 0); // the last half of the limit
    QCOMPARE(m_client->statistics().dropped, 1000u - static_cast<quint64>(got));
    QCOMPARE(m_client->state(), State::Connected);
    const int before = got;
    Q_EMIT m_network.last().received("MSG a 1 1\r\nx\r\n"_ba);
    QCOMPARE(got, before + 1);
}

QTEST_GUILESS_MAIN(TestClientLeaving)
#include "tst_client_leaving.moc"
