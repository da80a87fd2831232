// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"
#include "tests/support/relay.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R14 and R19: more messages than somebody can take, and the count of all.
class TestRulesFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r14_pausedSubscriptionKeepsUpToItsLimit();
    void r14_limitInBytes();
    void r14_pausedSubscriptionHoldsNobodyBack();
    void r14_slowSlotsAreToldAndCounted();
    void r14_serverThatGivesUpOnUs();
    void r14_serverThatSaysSo();
    void r19_countsAgreeWithTheServers();
    void r19_countsGoOnOverConnections();
};

static QByteArray manyMessages(quint64 sid, int first, int end)
{
    QByteArray bytes;
    for (int i = first; i < end; ++i)
        bytes += msg(sid, QByteArray::number(i));
    return bytes;
}

void TestRulesFlow::r14_pausedSubscriptionKeepsUpToItsLimit()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    listener.subscription->setLimits(10, 1000000);
    QVERIFY(listener.listenOn(server));
    const quint64 sid = listener.sid(server);
    for (int episode = 1; episode <= 2; ++episode) {
        listener.payloads.clear();
        listener.subscription->pause();
        server.last().send(manyMessages(sid, 0, 15));
        QTRY_COMPARE(listener.subscription->dropped(), static_cast<quint64>(5 * episode));
        QCOMPARE(listener.subscription->waiting(), 10);
        QVERIFY(listener.payloads.isEmpty());
        // Once an episode, not once a message.
        const QList<Event> told = listener.log.of(Event::SlowConsumer);
        QCOMPARE(told.size(), episode);
        QCOMPARE(told.last().code, ErrorCode::SlowConsumer);
        QCOMPARE(told.last().subject, "a"_ba);
        listener.subscription->resume();
        QList<QByteArray> oldest;
        for (int i = 0; i < 10; ++i)
            oldest += QByteArray::number(i);
        QCOMPARE(listener.payloads, oldest);
        server.last().send(msg(sid, "next"));
        QTRY_COMPARE(listener.payloads.last(), "next"_ba);
    }
    QCOMPARE(listener.client.statistics().dropped, 10u);
    QCOMPARE(listener.client.statistics().inMessages, 32u);
    QCOMPARE(listener.client.state(), State::Connected);
}

void TestRulesFlow::r14_limitInBytes()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    listener.subscription->setLimits(1000, 100);
    QVERIFY(listener.listenOn(server));
    const quint64 sid = listener.sid(server);
    listener.subscription->pause();
    // One that does not fit does not keep out one that does.
    server.last().send(msg(sid, QByteArray(60, '1')) + msg(sid, QByteArray(60, '2'))
                       + msg(sid, QByteArray(40, '3')) + msg(sid, "4"));
    QTRY_COMPARE(listener.subscription->dropped(), 2u);
    listener.subscription->resume();
    QCOMPARE(listener.payloads, (QList<QByteArray>{QByteArray(60, '1'), QByteArray(40, '3')}));
}

void TestRulesFlow::r14_pausedSubscriptionHoldsNobodyBack()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    Subscription *paused = listener.client.subscribe("b"_ba);
    paused->pause();
    QVERIFY(listener.listenOn(server));
    const quint64 other = server.last().sidOf("b"_ba);
    QVERIFY(other != 0);
    server.last().send(msg(other, "x", "b") + msg(listener.sid(server), "1") + "PING\r\n"
                       + msg(other, "y", "b"));
    QTRY_COMPARE(listener.payloads, QList{"1"_ba});
    QTRY_COMPARE(server.last().lines("PONG").size(), 1);
    QCOMPARE(paused->waiting(), 2);
    QVERIFY(settled(listener.client));
}

void TestRulesFlow::r14_slowSlotsAreToldAndCounted()
{
    ScriptedServer server;
    LISTEN(server);
    ClientOptions options = quietOptions(server.url());
    options.maxBacklog = 100000;
    Listener listener(options);
    connect(listener.subscription, &Subscription::messageReceived, this,
            [] { QThread::usleep(100); });
    QVERIFY(listener.listenOn(server));
    const quint64 sid = listener.sid(server);
    const int count = 5000;
    QByteArray frame;
    for (int i = 0; i < count; ++i)
        frame += msg(sid, QByteArray(1000, 'x'));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"messages are taken again"_s));
    server.last().send(frame + "PING\r\n" + msg(sid, "last"));
    QTRY_COMPARE(server.last().lines("PONG").size(), 1);
    QTRY_COMPARE(listener.payloads.last(), "last"_ba);
    QCOMPARE(listener.log.of(Event::SlowConsumer).size(), 1);
    QVERIFY(listener.log.of(Event::SlowConsumer)[0].subject.isEmpty());
    const Statistics statistics = listener.client.statistics();
    QVERIFY(statistics.overrun > 0);
    QCOMPARE(statistics.dropped, statistics.overrun);
    QCOMPARE(static_cast<quint64>(listener.payloads.size()) + statistics.overrun, count + 1u);
    QCOMPARE(statistics.inMessages, count + 1u);
    QCOMPARE(statistics.connects, 1u);
}

void TestRulesFlow::r14_serverThatGivesUpOnUs()
{
    NatsServer server({.config = u"max_pending: 1MB\nmax_payload: 512KB\n"
                                 "write_deadline: \"500ms\""_s});
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    Listener listener(quietOptions(relay.url(server.webSocketUrl())));
    Client sender(quietOptions(server.webSocketUrl()));
    QVERIFY(connectAll({&listener.client, &sender}));

    relay.setSilent(true); // we stop reading
    const auto slowConsumers = [&server] {
        return QJsonDocument::fromJson(*server.monitor("/varz"_ba))["slow_consumers"_L1].toInt();
    };
    const QByteArray payload(500000, 'x');
    QVERIFY(QTest::qWaitFor([&] { return !sender.publish("a"_ba, payload) || slowConsumers() > 0; },
                            20000));
    QVERIFY(slowConsumers() > 0);
    relay.setSilent(false);
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    // Not SlowConsumer: a server that cuts a slow consumer flushes nothing any more, neither -ERR
    // nor close frame (markConnAsClosed() in its client.go), so all that comes is the end of the
    // stream, as when it dies. What had come unread before proves nothing either: that much, or
    // none at all, may wait when a link breaks. The server's log and CONNZ of closed connections
    // know the reason.
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::Network);
    QVERIFY(!listener.log.of(Event::Disconnected)[0].text.isEmpty());
    QTRY_COMPARE(listener.client.statistics().reconnects, 1u);
    QVERIFY(settled(listener.client));
    QVERIFY(sender.publish("a"_ba, "again"_ba));
    QTRY_COMPARE(listener.payloads.last(), "again"_ba);
}

void TestRulesFlow::r14_serverThatSaysSo()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.last().send("-ERR 'Slow Consumer'\r\n");
    server.last().close(1008, "Slow Consumer (Write Deadline)");
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::SlowConsumer);
    QTRY_COMPARE(listener.client.statistics().reconnects, 1u);
}

struct Traffic
{
    qint64 in = 0; ///< to the server
    qint64 inBytes = 0;
    qint64 out = 0;
    qint64 outBytes = 0;
    int connections = 0;
};

/// What \a server says of all connections, also closed ones, of the client called \a name.
static Traffic trafficOf(const NatsServer &server, const QString &name)
{
    Traffic traffic;
    const auto connz = server.monitor("/connz?state=all"_ba);
    const QJsonArray all
        = QJsonDocument::fromJson(connz ? *connz : QByteArray())["connections"_L1].toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject each = value.toObject();
        if (each["name"_L1].toString() != name)
            continue;
        traffic.in += each["in_msgs"_L1].toInteger();
        traffic.inBytes += each["in_bytes"_L1].toInteger();
        traffic.out += each["out_msgs"_L1].toInteger();
        traffic.outBytes += each["out_bytes"_L1].toInteger();
        ++traffic.connections;
    }
    return traffic;
}

void TestRulesFlow::r19_countsAgreeWithTheServers()
{
    NatsServer server;
    START_SERVER(server);
    ClientOptions options = quietOptions(server.webSocketUrl());
    Listener listener(options);
    options.name = u"sender"_s;
    Client sender(options);
    QVERIFY(connectAll({&listener.client, &sender}));
    for (int i = 0; i < 100; ++i) {
        QVERIFY(sender.publish("a"_ba, QByteArray(i, 'x')));
        QVERIFY(sender.publish("a"_ba, QByteArray(i, 'x'), {{"Name"_ba, "value"_ba}}, "reply"_ba));
    }
    QTRY_COMPARE(listener.payloads.size(), 200);
    QVERIFY(settled(sender));
    const Traffic sent = trafficOf(server, u"sender"_s);
    QCOMPARE(sender.statistics().outMessages, static_cast<quint64>(sent.in));
    QCOMPARE(sender.statistics().outBytes, static_cast<quint64>(sent.inBytes));
    QCOMPARE(sent.in, 200);
    const Traffic received = trafficOf(server, u"rules"_s);
    QCOMPARE(listener.client.statistics().inMessages, static_cast<quint64>(received.out));
    QCOMPARE(listener.client.statistics().inBytes, static_cast<quint64>(received.outBytes));
    QCOMPARE(received.out, 200);
}

void TestRulesFlow::r19_countsGoOnOverConnections()
{
    NatsServer server;
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    Listener listener(quietOptions(relay.url(server.webSocketUrl())));
    listener.client.connectToServer();
    for (quint64 connection = 1; connection <= 4; ++connection) {
        QTRY_COMPARE(listener.client.statistics().connects, connection);
        QVERIFY(settled(listener.client));
        for (int i = 0; i < 10; ++i)
            QVERIFY(listener.client.publish("b"_ba, "payload"_ba));
        QVERIFY(settled(listener.client));
        if (connection < 4)
            relay.cut();
    }
    QCOMPARE(listener.client.statistics().reconnects, 3u);
    QCOMPARE(listener.client.statistics().outMessages, 40u);
    QCOMPARE(listener.client.statistics().outBytes, 280u);
    QTRY_COMPARE(trafficOf(server, u"rules"_s).connections, 4);
    const Traffic traffic = trafficOf(server, u"rules"_s);
    QCOMPARE(traffic.in, 40);
    QCOMPARE(traffic.inBytes, 280);
}

QTEST_GUILESS_MAIN(TestRulesFlow)
#include "tst_rules_flow.moc"
