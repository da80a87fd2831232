// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/handoff/handoff_fixture.h"

#include <QSignalSpy>

using namespace nunect;
using namespace nunect::handoff;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using contract::HandoffKind;

using State = MovingClient::State;

class tst_MovingClient : public HandoffTest
{
    Q_OBJECT

private Q_SLOTS:
    /// Back and forth while the hub speaks: all of it comes, each once.
    void makeBeforeBreakMissesNothing()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        QCOMPARE(unit.client.server(), u"leaf1"_s);
        QTimer speaker;
        connect(&speaker, &QTimer::timeout, this, [this] { speak(); });
        speaker.start(5ms);
        for (int move = 0; move < 20; ++move) {
            QVERIFY(unit.moveTo(m_site->leaf(2 - move % 2)));
            const contract::HandoffMetric &told = unit.moves.last().metric;
            QCOMPARE(told.missed, 0u);
            QCOMPARE(told.kind, HandoffKind::MakeBeforeBreak);
            QCOMPARE(told.from, move % 2 == 0 ? u"leaf1"_s : u"leaf2"_s);
            QCOMPARE(told.to, move % 2 == 0 ? u"leaf2"_s : u"leaf1"_s);
            QCOMPARE(told.epoch, static_cast<quint64>(move + 2));
            QVERIFY(unit.moves.last().firstMessageMs);
            QVERIFY(told.connectMs > 0 && told.connectMs <= unit.moves.last().subscribedMs);
            QVERIFY(unit.moves.last().subscribedMs <= told.handoffMs);
            QCOMPARE(unit.moves.last().problem, QString());
        }
        speaker.stop();
        QVERIFY(unit.hasAll(m_spoken));
        QCOMPARE(unit.client.filter().missed(), 0u);
    }

    void epochsAreWrittenAndGrow()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        QCOMPARE(unit.client.epoch(), 1u);
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QCOMPARE(unit.client.epoch(), 2u);
        const auto record = decodeUnitRecord(recordOf(u"foh-7"_s).toUtf8());
        QVERIFY2(record, qPrintable(recordOf(u"foh-7"_s)));
        QCOMPARE(record->leaf, u"leaf2"_s);
        QCOMPARE(record->epoch, 2u);
        QCOMPARE(unit.claims.size(), 2);
        QCOMPARE(record->client, unit.claims.first().client);
    }

    void moveIsPublished()
    {
        QList<nats::Message> published;
        nats::Subscription *metrics = m_hub->subscribe("ops.metric.handoff.*");
        connect(metrics, &nats::Subscription::messageReceived, this,
                [&](const nats::Message &message) { published.append(message.detached()); });
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QTRY_COMPARE_WITH_TIMEOUT(published.size(), 1, 10'000);
        QCOMPARE(published.first().subject(), "ops.metric.handoff.foh-7"_ba);
        QCOMPARE(published.first().header("X-Unit-ID"), "foh-7"_ba);
        const auto metric = contract::decodeHandoff(published.first().payload());
        QVERIFY2(metric, qPrintable(metric ? QString() : metric.error().text));
        QVERIFY(*metric == unit.moves.first().metric);
        metrics->unsubscribe();
    }

    /// The newest session speaks; the one before it stops as soon as it hears of that.
    void newerSessionOvertakes()
    {
        Unit before;
        QVERIFY(before.startAt(m_site->leaf(1)));
        QVERIFY(before.moveTo(m_site->leaf(2)));
        Unit after;
        QVERIFY(after.startAt(m_site->leaf(1)));
        QCOMPARE(after.client.epoch(), 3u);
        QTRY_COMPARE_WITH_TIMEOUT(before.overtakenBy.size(), 1, 10'000);
        QCOMPARE(before.overtakenBy.first().epoch, 3u);
        QCOMPARE(before.overtakenBy.first().leaf, u"leaf1"_s);
        QCOMPARE(before.client.state(), State::Stopped);
        QCOMPARE(after.client.state(), State::Connected);
        speak(3);
        QVERIFY(after.hasAll(3));
        QVERIFY(before.numbers.isEmpty());
    }

    /// It has not heard yet that it was overtaken, and wants to move: then it hears.
    void overtakenByClaiming()
    {
        Unit before;
        QVERIFY(before.startAt(m_site->leaf(1)));
        m_site->leaf(1).suspend();
        Unit after;
        QVERIFY(after.startAt(m_site->leaf(2)));
        before.client.moveTo(m_site->leaf(2).webSocketUrl());
        QTRY_COMPARE_WITH_TIMEOUT(before.overtakenBy.size(), 1, 20'000);
        QCOMPARE(before.client.state(), State::Stopped);
        QVERIFY(before.moves.isEmpty());
        m_site->leaf(1).resume();
        QCOMPARE(after.client.state(), State::Connected);
    }

    /// Nobody listens there: all stays as it was.
    void moveFails()
    {
        MovingOptions options = Unit::standardOptions();
        options.moveTimeout = 300ms;
        Unit unit(options);
        QVERIFY(unit.startAt(m_site->leaf(1)));
        m_site->leaf(2).stop();
        unit.client.moveTo(m_site->leaf(2).webSocketUrl());
        QCOMPARE(unit.client.state(), State::Moving);
        QTRY_COMPARE_WITH_TIMEOUT(unit.failures.size(), 1, 10'000);
        QVERIFY2(unit.failures.first().contains(u"300 ms"_s), qPrintable(unit.failures.first()));
        QCOMPARE(unit.client.state(), State::Connected);
        QCOMPARE(unit.client.server(), u"leaf1"_s);
        speak(3);
        QVERIFY(unit.hasAll(3));
    }

    /// The login is refused there: it is said at once, not by the time limit.
    void moveIsRefused()
    {
        bool isWrong = false;
        MovingOptions options = Unit::standardOptions();
        options.client.credentials = [&isWrong]() -> Result<nats::Credentials> {
            return nats::Credentials{u"unit"_s, isWrong ? "wrong"_ba : "s3cret"_ba};
        };
        options.moveTimeout = 60s;
        Unit unit(options);
        QVERIFY(unit.startAt(m_site->leaf(1)));
        isWrong = true;
        unit.client.moveTo(m_site->leaf(2).webSocketUrl());
        QTRY_COMPARE_WITH_TIMEOUT(unit.failures.size(), 1, 20'000);
        QCOMPARE(unit.client.state(), State::Connected);
        QCOMPARE(unit.client.server(), u"leaf1"_s);
    }

    /// A second order replaces the first one.
    void lastOrderCounts()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        unit.client.moveTo(m_site->leaf(2).webSocketUrl());
        QVERIFY(unit.moveTo(m_site->hub()));
        QCOMPARE(unit.moves.size(), 1);
        QCOMPARE(unit.moves.first().metric.from, u"leaf1"_s);
        QCOMPARE(unit.moves.first().metric.to, u"hub"_s);
        speak(3);
        QVERIFY(unit.hasAll(3));
    }

    void stops()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        QVERIFY(unit.client.publish("ops.unit.foh-7.state", "{}"));
        unit.client.stop();
        QCOMPARE(unit.client.state(), State::Stopped);
        QVERIFY(!unit.client.publish("ops.unit.foh-7.state", "{}"));
        QVERIFY(unit.startAt(m_site->leaf(2)));
        QCOMPARE(unit.client.epoch(), 2u); // the same session
    }
};

QTEST_GUILESS_MAIN(tst_MovingClient)
#include "tst_moving_client.moc"
