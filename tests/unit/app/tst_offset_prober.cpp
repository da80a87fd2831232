// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "offset_prober_fixture.h"

using namespace nunect;
using namespace nunect::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using nunect::domain::OffsetSample;

/// What echoes tell, and what is told of them.
class TestOffsetProber : public ProberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void estimates();
    void ourselvesAreNotAsked();
    void setWhileAsked();
    void setBetweenEchoes();
    void uselessReplies_data();
    void uselessReplies();
    void unansweredAreCounted();
    void disconnectIsNoLoss();
    void refusalEndsTheQuestions();
};

void TestOffsetProber::estimates()
{
    start({1ms, 1h, 1h, 1h});
    contract::ClockStamp clock;
    clock.epoch = u"0a1b2c3d:4"_s;
    m_prober->setClock(clock);
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked(), QStringList{u"a"_s});
    const Request request = m_requests[0];
    QVERIFY(request.text.contains("X-Unit-ID: me\r\n"));
    QVERIFY(request.text.contains("X-Clock-Epoch: 0a1b2c3d:4\r\n"));
    const QByteArray sent = QByteArray::number(m_now.realtimeNs);
    QVERIFY2(request.text.contains("X-TX-Timestamp: " + sent + "\r\n"), request.text);

    const qint64 there = m_now.realtimeNs + 5 * ms + ms;
    advance(3 * ms);
    m_now.realtimeNs -= ms / 2; // only the monotonic clock tells how long it was
    answer(request,
           "\r\nX-Unit-ID: a\r\nX-RX-Timestamp: "_ba + QByteArray::number(there)
               + "\r\nX-TX-Timestamp: "_ba + QByteArray::number(there + ms)
               + "\r\nX-Clock-Source: ntp\r\nX-Clock-Quality: locked\r\nX-Clock-Error-Ns: 7"_ba);
    QCOMPARE(m_updates.size(), 1u);
    const store::OffsetUpdate &update = m_updates[0];
    QCOMPARE(update.unit, u"a"_s);
    // And what two clocks may drift in 3 ms.
    QCOMPARE(update.estimate, (OffsetSample{5 * ms, ms + 2 + 150, 2 * ms}));
    QCOMPARE(update.headers.clock->errorNs, 7);
    QCOMPARE(update.sent, 1u);
    QCOMPARE(update.lost, 0u);
    QVERIFY(m_failures.empty());
}

void TestOffsetProber::ourselvesAreNotAsked()
{
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"me"_s));
    m_prober->heard(heartbeat(u"z"_s));
    QTRY_COMPARE(asked(), QStringList{u"z"_s});
}

void TestOffsetProber::setWhileAsked()
{
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked().size(), 1);
    m_now.realtimeNs += second;
    answerAfter(m_requests[0], ms, 0);
    QTRY_COMPARE(asked().size(), 2);
    QVERIFY(m_updates.empty());
    answerAfter(m_requests[1], ms, 0);
    QCOMPARE(m_updates.size(), 1u);
    QCOMPARE(m_updates[0].estimate->offsetNs, 0);
    QCOMPARE(m_updates[0].sent, 1u); // the first was neither answered nor lost
    QCOMPARE(m_updates[0].lost, 0u);
}

void TestOffsetProber::setBetweenEchoes()
{
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked().size(), 1);
    answerAfter(m_requests[0], ms, 0);
    m_now.realtimeNs += 3 * ms; // less than the next round trip can tell
    QTRY_COMPARE(asked().size(), 2);
    answerAfter(m_requests[1], 20 * ms, -3 * ms);
    QCOMPARE(m_updates.size(), 2u);
    QCOMPARE(m_updates[1].estimate->offsetNs, -3 * ms);
}

void TestOffsetProber::uselessReplies_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("reason");
    const QByteArray stamps = "\r\nX-RX-Timestamp: 17\r\nX-TX-Timestamp: "_ba;
    QTest::newRow("malformed") << stamps + "soon"_ba << u"X-TX-Timestamp"_s;
    QTest::newRow("another's") << "\r\nX-Unit-ID: b"_ba + stamps + "18"_ba << u"'b'"_s;
    QTest::newRow("one stamp") << "\r\nX-TX-Timestamp: 17"_ba << u"both stamps"_s;
    QTest::newRow("answered before asked") << stamps + "16"_ba << u"order"_s;
    QTest::newRow("longer there than away") << stamps + "90000000"_ba << u"order"_s;
}

void TestOffsetProber::uselessReplies()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, reason);
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked().size(), 1);
    advance(ms);
    answer(m_requests[0], headers);
    QCOMPARE(m_failures.size(), 1u);
    QCOMPARE(m_failures[0].subject, "ops.echo.a"_ba);
    QVERIFY2(m_failures[0].reason.contains(reason), qPrintable(m_failures[0].reason));
    QCOMPARE(m_updates.size(), 1u);
    QVERIFY(!m_updates[0].estimate);
    QCOMPARE(m_updates[0].lost, 1u);
    QTRY_COMPARE(asked().size(), 2); // and gets another try
}

void TestOffsetProber::unansweredAreCounted()
{
    start({1ms, 1ms, 20ms, 1ms});
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_VERIFY(m_updates.size() >= 2u);
    QCOMPARE(m_updates[1].sent, 2u);
    QCOMPARE(m_updates[1].lost, 2u);
    take();
    answerAfter(m_requests[0], ms, 0); // too late
    QVERIFY(!m_updates.back().estimate);
    const auto answerNext = [this] {
        take();
        answerAfter(m_requests.last(), ms, 0);
        return m_updates.back().estimate.has_value();
    };
    QTRY_VERIFY(answerNext());
    QCOMPARE(m_updates.back().sent, m_updates.size());
    QCOMPARE(m_updates.back().lost, m_updates.size() - 1);
    QVERIFY(m_failures.empty());
}

void TestOffsetProber::disconnectIsNoLoss()
{
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked().size(), 1);
    Q_EMIT m_network->last().closed(nats::ErrorCode::Network, u"gone"_s);
    QTRY_COMPARE(m_network->attempts(), 2u);
    m_network->last().logIn();
    QTRY_COMPARE(asked().size(), 2);
    QVERIFY(m_updates.empty());
    answerAfter(m_requests[1], ms, 0);
    QCOMPARE(m_updates.size(), 1u);
    QCOMPARE(m_updates[0].sent, 1u);
    QCOMPARE(m_updates[0].lost, 0u);
}

void TestOffsetProber::refusalEndsTheQuestions()
{
    start({1ms, 1ms, 1h, 1h});
    EventLog log(*m_client);
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked().size(), 1);
    Q_EMIT m_network->last().received(
        "-ERR 'Permissions Violation for Publish to \"ops.echo.a\"'\r\n"_ba);
    letOthersRun();
    m_prober->heard(heartbeat(u"b"_s));
    letOthersRun();
    QCOMPARE(asked(), QStringList{u"a"_s});
    QVERIFY(m_updates.empty());
    Q_EMIT m_network->last().closed(nats::ErrorCode::Network, u"gone"_s);
    QTRY_COMPARE(m_network->attempts(), 2u);
    m_network->last().logIn();
    QTRY_COMPARE(asked().size(), 3); // the rules may be others now
}

QTEST_GUILESS_MAIN(TestOffsetProber)
#include "tst_offset_prober.moc"
