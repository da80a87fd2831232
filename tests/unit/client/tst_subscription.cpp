// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"

#include "tests/unit/client/fake_transport.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect::nats;
using namespace nunect::test;

using SubState = Subscription::State;

/// What one subscription does with its messages; how many connections carry it is Client's affair.
class TestSubscription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_client.reset(); }
    void pausedKeepsInOrder();
    void pausedDropsBeyondTheLimits_data();
    void pausedDropsBeyondTheLimits();
    void resumeInASlotKeepsOrder();
    void endsAfterSoManyMessages();
    void countGoesOnOverConnections();
    void countReachedAlready();
    void pausedCountWaitsForDelivery();
    void drainDeliversWhatIsOnItsWay();
    void drainDeliversWhatWaits();
    void drainWithoutConnection();

private:
    void come(const QByteArray &payloads);
    void reconnect();

    FakeNetwork m_network;
    std::unique_ptr<Client> m_client;
    Subscription *m_subscription = nullptr;
    QByteArray m_got; ///< payloads of one letter each
};

void TestSubscription::init()
{
    m_network.all.clear();
    m_got.clear();
    m_client = std::make_unique<Client>(fakeOptions(), m_network.factory());
    m_subscription = m_client->subscribe("a"_ba);
    connect(m_subscription, &Subscription::messageReceived, this,
            [this](const Message &message) { m_got += message.payload(); });
    m_client->connectToServer();
    m_network.last().logIn();
    QCOMPARE(m_subscription->state(), SubState::Subscribed);
    m_network.last().takeSent();
}

void TestSubscription::come(const QByteArray &payloads)
{
    QByteArray bytes;
    for (const char payload : payloads)
        bytes += "MSG a 1 1\r\n"_ba + payload + "\r\n";
    Q_EMIT m_network.last().received(bytes);
}

void TestSubscription::reconnect()
{
    const size_t before = m_network.attempts();
    Q_EMIT m_network.last().closed(ErrorCode::Network, u"gone"_s);
    QTRY_COMPARE(m_network.attempts(), before + 1);
    m_network.last().logIn();
}

void TestSubscription::pausedKeepsInOrder()
{
    m_subscription->pause();
    come("abc"_ba);
    QCOMPARE(m_got, ""_ba);
    QCOMPARE(m_subscription->waiting(), 3);
    m_subscription->resume();
    QCOMPARE(m_got, "abc"_ba);
    come("d"_ba);
    QCOMPARE(m_got, "abcd"_ba);
    QCOMPARE(m_subscription->delivered(), 4u);
    QCOMPARE(m_subscription->dropped(), 0u);
}

void TestSubscription::pausedDropsBeyondTheLimits_data()
{
    QTest::addColumn<qsizetype>("messages");
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("messages") << qsizetype(2) << qsizetype(100);
    QTest::newRow("bytes") << qsizetype(100) << qsizetype(2);
}

void TestSubscription::pausedDropsBeyondTheLimits()
{
    QFETCH(qsizetype, messages);
    QFETCH(qsizetype, bytes);
    EventLog log(*m_client);
    m_subscription->setLimits(messages, bytes);
    m_subscription->pause();
    come("abcde"_ba);
    QCOMPARE(m_subscription->waiting(), 2);
    QCOMPARE(m_subscription->dropped(), 3u);
    QCOMPARE(m_client->statistics().dropped, 3u);
    QCOMPARE(log.of(Event::SlowConsumer).size(), 1); // told once, not for each
    QCOMPARE(log.of(Event::SlowConsumer)[0].subject, "a"_ba);
    m_subscription->resume();
    QCOMPARE(m_got, "ab"_ba);
    m_subscription->pause();
    come("fgh"_ba);
    QCOMPARE(log.of(Event::SlowConsumer).size(), 2); // again, after it had caught up
    QCOMPARE(m_subscription->dropped(), 4u);
}

void TestSubscription::resumeInASlotKeepsOrder()
{
    m_subscription->pause();
    come("abc"_ba);
    const auto pauseAtB = connect(m_subscription, &Subscription::messageReceived, this, [this] {
        if (m_got.endsWith('b'))
            m_subscription->pause();
    });
    m_subscription->resume();
    QCOMPARE(m_got, "ab"_ba);
    come("d"_ba);
    disconnect(pauseAtB);
    m_subscription->resume();
    QCOMPARE(m_got, "abcd"_ba);
}

void TestSubscription::endsAfterSoManyMessages()
{
    QSignalSpy deleted(m_subscription, &QObject::destroyed);
    come("a"_ba);
    m_subscription->unsubscribeAfter(3);
    QCOMPARE(m_network.last().takeSent(), "UNSUB 1 3\r\n"_ba);
    come("bcde"_ba);
    QCOMPARE(m_got, "abc"_ba);
    QCOMPARE(m_subscription->state(), SubState::Ended);
    QTRY_COMPARE(deleted.size(), 1);
}

void TestSubscription::countGoesOnOverConnections()
{
    m_subscription->unsubscribeAfter(5);
    come("ab"_ba);
    reconnect();
    QVERIFY(m_network.last().takeSent().endsWith("SUB a 1\r\nUNSUB 1 3\r\n"_ba));
    come("c"_ba);
    m_subscription->unsubscribeAfter(4);
    QCOMPARE(m_network.last().takeSent(), "UNSUB 1 2\r\n"_ba);
    come("de"_ba);
    QCOMPARE(m_got, "abcd"_ba);
    QCOMPARE(m_subscription->state(), SubState::Ended);
}

void TestSubscription::countReachedAlready()
{
    come("ab"_ba);
    m_subscription->unsubscribeAfter(1);
    QCOMPARE(m_network.last().takeSent(), "UNSUB 1\r\n"_ba);
    QCOMPARE(m_subscription->state(), SubState::Ended);
}

void TestSubscription::pausedCountWaitsForDelivery()
{
    m_subscription->unsubscribeAfter(2);
    m_subscription->pause();
    come("abc"_ba);
    QCOMPARE(m_subscription->state(), SubState::Subscribed);
    reconnect(); // nothing more is wanted of the server
    QVERIFY(!m_network.last().takeSent().contains("SUB"));
    m_subscription->resume();
    QCOMPARE(m_got, "ab"_ba);
    QCOMPARE(m_subscription->state(), SubState::Ended);
}

void TestSubscription::drainDeliversWhatIsOnItsWay()
{
    m_subscription->drain();
    QCOMPARE(m_network.last().takeSent(), "UNSUB 1\r\nPING\r\n"_ba);
    QCOMPARE(m_subscription->state(), SubState::Draining);
    come("ab"_ba);
    QCOMPARE(m_got, "ab"_ba);
    Q_EMIT m_network.last().received("PONG\r\n"_ba);
    QCOMPARE(m_subscription->state(), SubState::Ended);
    come("c"_ba);
    QCOMPARE(m_got, "ab"_ba);
}

void TestSubscription::drainDeliversWhatWaits()
{
    m_subscription->pause();
    come("ab"_ba);
    m_subscription->drain();
    come("c"_ba);
    Q_EMIT m_network.last().received("PONG\r\n"_ba);
    QCOMPARE(m_got, "abc"_ba);
    QCOMPARE(m_subscription->state(), SubState::Ended);
}

void TestSubscription::drainWithoutConnection()
{
    Q_EMIT m_network.last().closed(ErrorCode::Network, u"gone"_s);
    auto last = SubState::Pending;
    connect(m_subscription, &Subscription::stateChanged, this,
            [&last](SubState state) { last = state; });
    m_subscription->drain();
    // Not the subscription's own word: it is deleted in the same turn of the event loop.
    QTRY_COMPARE(last, SubState::Ended);
}

QTEST_GUILESS_MAIN(TestSubscription)
#include "tst_subscription.moc"
