// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/handoff/handoff_fixture.h"

#include <QScopeGuard>
#include <QSignalSpy>

#include <sys/syscall.h>
#include <unistd.h>

/// What this program's wall clock is off by.
static std::chrono::seconds wallClockOffset{0};

/// Instead of the C library's, for Qt and the standard library, too.
extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const int result = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && clock == CLOCK_REALTIME)
        time->tv_sec += wallClockOffset.count();
    return result;
}

using namespace nunect;
using namespace nunect::handoff;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using contract::HandoffKind;

using State = MovingClient::State;

class tst_MovingClientOutages : public HandoffTest
{
    Q_OBJECT

private Q_SLOTS:
    /// The old connection is lost first: what was missed comes from the hub's stream, before what
    /// is live.
    void breakBeforeMakeRecovers()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        speak(5);
        QVERIFY(unit.hasAll(5));
        m_site->leaf(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(unit.client.state(), State::Lost, 10'000);
        speak(20);
        QVERIFY(settled(*m_hub));
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        const Handoff &told = unit.moves.first();
        QCOMPARE(told.metric.kind, HandoffKind::BreakBeforeMake);
        QCOMPARE(told.metric.from, u"leaf1"_s);
        QCOMPARE(told.metric.to, u"leaf2"_s);
        QCOMPARE(told.metric.epoch, 2u);
        QCOMPARE(told.metric.missed, 0u);
        QCOMPARE(told.metric.duplicates, 0u);
        QCOMPARE(told.recovered, 20u);
        QCOMPARE(told.problem, QString());
        speak(5);
        QVERIFY(unit.hasAll(30));
        QVERIFY(std::ranges::is_sorted(unit.numbers));
    }

    void recoversWithAWrongClock_data()
    {
        QTest::addColumn<std::chrono::seconds>("offset");
        QTest::newRow("5 minutes fast") << std::chrono::seconds(5min);
        QTest::newRow("5 minutes slow") << std::chrono::seconds(-5min);
    }

    /// The hub's clock and the unit's need not agree.
    void recoversWithAWrongClock()
    {
        QFETCH(std::chrono::seconds, offset);
        const qint64 right = nowNs();
        wallClockOffset = offset;
        const auto setRight = qScopeGuard([] { wallClockOffset = {}; });
        const qint64 offNs = nowNs() - right - std::chrono::nanoseconds(offset).count();
        QVERIFY2(offNs >= 0 && offNs < 10'000'000'000, qPrintable(QString::number(offNs)));
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        speak(5);
        QVERIFY(unit.hasAll(5));
        m_site->leaf(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(unit.client.state(), State::Lost, 10'000);
        speak(20);
        QVERIFY(settled(*m_hub));
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QCOMPARE(unit.moves.first().recovered, 20u);
        QCOMPARE(unit.moves.first().problem, QString());
        QVERIFY(unit.hasAll(25));
        QVERIFY(std::ranges::is_sorted(unit.numbers));
    }

    /// While the hub goes on speaking: what is live waits for what was before.
    void breakBeforeMakeInTheMidstOfIt()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        QTimer speaker;
        connect(&speaker, &QTimer::timeout, this, [this] { speak(); });
        speaker.start(2ms);
        QTRY_VERIFY_WITH_TIMEOUT(unit.numbers.size() > 20, 10'000);
        m_site->leaf(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(unit.client.state(), State::Lost, 10'000);
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        speaker.stop();
        QVERIFY(unit.hasAll(m_spoken));
        QVERIFY(std::ranges::is_sorted(unit.numbers));
        QCOMPARE(unit.client.filter().missed(), 0u);
    }

    /// It comes back by itself, at the same server: that is no move, but nothing is missed either.
    void connectionComesBack()
    {
        Unit unit;
        QSignalSpy resumed(&unit.client, &MovingClient::resumed);
        QVERIFY(unit.startAt(m_site->leaf(1)));
        speak(2);
        QVERIFY(unit.hasAll(2));
        m_site->leaf(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(unit.client.state(), State::Lost, 10'000);
        speak(10);
        QVERIFY(settled(*m_hub));
        START_SERVER(m_site->leaf(1));
        QTRY_COMPARE_WITH_TIMEOUT(resumed.size(), 1, 20'000);
        QVERIFY(unit.moves.isEmpty());
        QCOMPARE(unit.client.state(), State::Connected);
        speak(2);
        QVERIFY(unit.hasAll(14));
        QVERIFY(std::ranges::is_sorted(unit.numbers));
    }

    /// Without a stream the unit works on, says so, and counts what it has missed.
    void nothingToRecoverFrom()
    {
        VERIFY_REPLY(
            await<void>([&](auto done) { m_jetStream->deleteStream(u"OPS_RECORD"_s, done); }));
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        speak(1);
        QVERIFY(unit.hasAll(1));
        m_site->leaf(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(unit.client.state(), State::Lost, 10'000);
        speak(3);
        QVERIFY(settled(*m_hub));
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QVERIFY2(unit.moves.first().problem.contains(u"OPS_RECORD"_s),
                 qPrintable(unit.moves.first().problem));
        speak(1);
        QTRY_COMPARE_WITH_TIMEOUT(unit.numbers, (QList{1, 5}), 10'000);
        QCOMPARE(unit.client.filter().missed(), 3u);
    }

    /// The hub does not answer: the unit moves all the same, and claims its epoch later.
    void hubIsUnreachable()
    {
        MovingOptions options = Unit::standardOptions();
        options.claimTimeout = 300ms;
        Unit unit(options);
        QVERIFY(unit.startAt(m_site->leaf(1)));
        m_site->hub().suspend();
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QCOMPARE(unit.moves.first().metric.epoch, std::nullopt);
        QVERIFY(unit.moves.first().problem.contains(u"no epoch yet"_s));
        QCOMPARE(unit.client.epoch(), 1u);
        QCOMPARE(unit.client.state(), State::Connected);

        // Its own leaf still has its ear.
        nats::Client neighbour(unitOptions(m_site->leaf(2)));
        neighbour.connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(neighbour.state(), nats::State::Connected, 10'000);
        QVERIFY(neighbour.publish(unitSubject, "77"));
        QTRY_COMPARE_WITH_TIMEOUT(unit.numbers, QList{77}, 10'000);

        m_site->hub().resume();
        QTRY_COMPARE_WITH_TIMEOUT(unit.claims.size(), 2, 20'000);
        QCOMPARE(unit.claims.last().epoch, 2u);
        QCOMPARE(unit.claims.last().leaf, u"leaf2"_s);
        QCOMPARE(unit.client.epoch(), 2u);
    }

    /// The site was set up without the bucket.
    void noBucket()
    {
        VERIFY_REPLY(await<void>([&](auto done) { m_bucket->deleteBucket(done); }));
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QVERIFY(unit.moves.first().problem.contains(u"no epoch yet"_s));
        makeBucket();
        QTRY_COMPARE_WITH_TIMEOUT(unit.claims.size(), 1, 20'000);
        QCOMPARE(unit.client.epoch(), 1u);
    }

    /// Cut off with its leaf while another session took over: it stops once it is back.
    void overtakenWhileAway()
    {
        Unit before;
        QVERIFY(before.startAt(m_site->leaf(1)));
        m_site->leaf(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(before.client.state(), State::Lost, 10'000);
        Unit after;
        QVERIFY(after.startAt(m_site->leaf(2)));
        QCOMPARE(after.client.epoch(), 2u);
        START_SERVER(m_site->leaf(1));
        QTRY_COMPARE_WITH_TIMEOUT(before.overtakenBy.size(), 1, 20'000);
        QCOMPARE(before.client.state(), State::Stopped);
        QCOMPARE(after.client.state(), State::Connected);
    }

    /// The old server dies in the midst of a move.
    void oldServerIsLostDuringTheMove()
    {
        Unit unit;
        QVERIFY(unit.startAt(m_site->leaf(1)));
        speak(3);
        QVERIFY(unit.hasAll(3));
        connect(&unit.client, &MovingClient::stateChanged, this, [this](State state) {
            if (state == State::Moving)
                m_site->leaf(1).kill();
        });
        QVERIFY(unit.moveTo(m_site->leaf(2)));
        QCOMPARE(unit.client.server(), u"leaf2"_s);
        speak(3);
        QVERIFY(unit.hasAll(6));
    }
};

QTEST_GUILESS_MAIN(tst_MovingClientOutages)
#include "tst_moving_client_outages.moc"
