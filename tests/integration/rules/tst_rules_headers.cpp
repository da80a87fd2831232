// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/headers.h"
#include "tests/integration/rules/rules_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R15: headers as ADR-4 has them.
class TestRulesHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r15_headersThroughARealServer();
    void r15_vectors_data();
    void r15_vectors();
    void r15_malformedHeadersCostNoConnection_data();
    void r15_malformedHeadersCostNoConnection();
    void r15_invalidHeadersAreNotSent_data();
    void r15_invalidHeadersAreNotSent();
};

using Pairs = QList<std::pair<QByteArray, QByteArray>>;

static Pairs pairsOf(const Message &message)
{
    Pairs pairs;
    HeaderReader reader(message.headerBlock());
    while (const auto header = reader.next())
        pairs.append({header->name.toByteArray(), header->value.toByteArray()});
    return pairs;
}

void TestRulesHeaders::r15_headersThroughARealServer()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Client sender(optionsFor(server));
    Client receiver(optionsFor(server));
    QList<Message> messages;
    connect(receiver.subscribe("a"_ba), &Subscription::messageReceived, this,
            [&messages](const Message &message) { messages += message.detached(); });
    QVERIFY(connectAll({&sender, &receiver}));
    const HeaderList headers{{"Acme-Name"_ba, "one"_ba},         {"acme-name"_ba, "two"_ba},
                             {"Acme-Name"_ba, "three"_ba},       {"ACME"_ba, ""_ba},
                             {"!#$%&'*+-.^_`|~09"_ba, "x:y"_ba}, {"U"_ba, "gr\xc3\xbc\xc3\x9f"_ba}};
    QVERIFY(sender.publish("a"_ba, "payload"_ba, headers, "reply"_ba));
    QVERIFY(sender.publish("a"_ba, {}, {{"only"_ba, "header"_ba}}));
    QTRY_COMPARE(messages.size(), 2);
    QCOMPARE(pairsOf(messages[0]), Pairs(headers));
    QCOMPARE(messages[0].header("Acme-Name").toByteArray(), "one"_ba);
    QCOMPARE(messages[0].header("acme-name").toByteArray(), "two"_ba);
    QVERIFY(messages[0].header("ACME-NAME").isNull());
    QVERIFY(!messages[0].header("ACME").isNull());
    QCOMPARE(messages[0].payload().toByteArray(), "payload"_ba);
    QCOMPARE(messages[0].status(), 0);
    QVERIFY(messages[1].payload().isEmpty());
}

void TestRulesHeaders::r15_vectors_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Pairs>("pairs");
    QTest::newRow("plain") << "NATS/1.0\r\nA: b\r\n\r\n"_ba << 0 << ""_ba << Pairs{{"A", "b"}};
    QTest::newRow("no blank") << "NATS/1.0\r\nA:b\r\n\r\n"_ba << 0 << ""_ba << Pairs{{"A", "b"}};
    QTest::newRow("trimmed") << "NATS/1.0\r\nA: \t b c \t \r\n\r\n"_ba << 0 << ""_ba
                             << Pairs{{"A", "b c"}};
    QTest::newRow("colons") << "NATS/1.0\r\nA: b:c: d\r\n\r\n"_ba << 0 << ""_ba
                            << Pairs{{"A", "b:c: d"}};
    QTest::newRow("repeats") << "NATS/1.0\r\nA: 2\r\na: 3\r\nA: 1\r\n\r\n"_ba << 0 << ""_ba
                             << Pairs{{"A", "2"}, {"a", "3"}, {"A", "1"}};
    QTest::newRow("empty value") << "NATS/1.0\r\nA:\r\n\r\n"_ba << 0 << ""_ba << Pairs{{"A", ""}};
    QTest::newRow("no headers") << "NATS/1.0\r\n\r\n"_ba << 0 << ""_ba << Pairs{};
    QTest::newRow("status") << "NATS/1.0 503\r\n\r\n"_ba << 503 << ""_ba << Pairs{};
    QTest::newRow("status, text") << "NATS/1.0 404 No Messages\r\n\r\n"_ba << 404
                                  << "No Messages"_ba << Pairs{};
    QTest::newRow("status, headers") << "NATS/1.0 100 Idle Heartbeat\r\nN: 1\r\n\r\n"_ba << 100
                                     << "Idle Heartbeat"_ba << Pairs{{"N", "1"}};
}

void TestRulesHeaders::r15_vectors()
{
    QFETCH(QByteArray, block);
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    QFETCH(Pairs, pairs);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QList<Message> messages;
    connect(listener.subscription, &Subscription::messageReceived, this,
            [&messages](const Message &message) { messages += message; });
    QVERIFY(listener.listenOn(server));
    server.last().send(hmsg(listener.sid(server), block, "payload"));
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages[0].headerBlock().toByteArray(), block);
    QCOMPARE(messages[0].payload().toByteArray(), "payload"_ba);
    QCOMPARE(messages[0].status(), status);
    QCOMPARE(HeaderReader(messages[0].headerBlock()).statusText().toByteArray(), text);
    QCOMPARE(pairsOf(messages[0]), pairs);
}

void TestRulesHeaders::r15_malformedHeadersCostNoConnection_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<Pairs>("pairs");
    const Pairs good{{"Good", "1"}};
    QTest::newRow("no colon") << "NATS/1.0\r\nnonsense\r\nGood: 1\r\n\r\n"_ba << good;
    QTest::newRow("no name") << "NATS/1.0\r\n: x\r\nGood: 1\r\n\r\n"_ba << good;
    QTest::newRow("no end") << "NATS/1.0\r\nGood: 1"_ba << good;
    QTest::newRow("other version") << "NATS/9\r\nGood: 1\r\n\r\n"_ba << Pairs{};
    QTest::newRow("bytes") << "\x00\xff\x0d\x0a\x00"_ba << Pairs{};
}

void TestRulesHeaders::r15_malformedHeadersCostNoConnection()
{
    QFETCH(QByteArray, block);
    QFETCH(Pairs, pairs);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    Pairs found;
    connect(listener.subscription, &Subscription::messageReceived, this,
            [&found](const Message &message) { found += pairsOf(message); });
    QVERIFY(listener.listenOn(server));
    server.last().send(hmsg(listener.sid(server), block, "payload")
                       + msg(listener.sid(server), "after"));
    QTRY_COMPARE(listener.payloads, (QList{"payload"_ba, "after"_ba}));
    QCOMPARE(found, pairs);
    QCOMPARE(server.peers().size(), 1);
}

void TestRulesHeaders::r15_invalidHeadersAreNotSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty name") << ""_ba
                                << "v"_ba;
    QTest::newRow("colon in name") << "a:b"_ba
                                   << "v"_ba;
    QTest::newRow("blank in name") << "a b"_ba
                                   << "v"_ba;
    QTest::newRow("line end in name") << "a\r\nb"_ba
                                      << "v"_ba;
    QTest::newRow("CR in value") << "a"_ba
                                 << "v\rB: 1"_ba;
    QTest::newRow("LF in value") << "a"_ba
                                 << "v\nB: 1"_ba;
    QTest::newRow("no ASCII in name") << "gr\xc3\xbcn"_ba
                                      << "v"_ba;
}

void TestRulesHeaders::r15_invalidHeadersAreNotSent()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(!listener.client.publish("b"_ba, "x"_ba, {{name, value}}));
    QVERIFY(settled(listener.client));
    QVERIFY(server.last().lines("HPUB").isEmpty());
}

QTEST_GUILESS_MAIN(TestRulesHeaders)
#include "tst_rules_headers.moc"
