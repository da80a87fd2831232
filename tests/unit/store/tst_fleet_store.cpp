// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/fleet_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using nunect::contract::ClockQuality;
using nunect::contract::ClockSource;
using nunect::contract::ClockStamp;
using nunect::contract::TimeMetric;
using nunect::domain::OneWayDelay;

/// "+a -b": units that are back and that are lost.
static QString text(const std::vector<FleetStore::Transition> &transitions)
{
    QStringList words;
    for (const auto &transition : transitions)
        words.append((transition.now == Liveness::Lost ? u"-"_s : u"+"_s) + transition.unit);
    return words.join(u' ');
}

static const QString grandmaster = u"5c857e.fffe.3e4f10"_s;

/// A heartbeat of a clock that is known to 100 us.
static HeartbeatUpdate stamped(const QString &unit, quint64 seq, qint64 txNs)
{
    HeartbeatUpdate update = heartbeat(unit, seq);
    update.headers.txNs = txNs;
    update.headers.clock
        = ClockStamp{ClockSource::Ptp, ClockQuality::Locked, 100'000, grandmaster, u"0a1b2c3d:0"_s};
    return update;
}

static OwnClock ownClock(qint64 errorNs)
{
    OwnClock clock;
    clock.stamp = {ClockSource::Ptp, ClockQuality::Locked, errorNs, grandmaster, u"99999999:0"_s};
    clock.metric.source = ClockSource::Ptp;
    clock.metric.ptp = nunect::contract::PtpDetail();
    clock.metric.ptp->gmId = grandmaster;
    clock.metric.ptp->gmClass = 6;
    clock.metric.ptp->gmAccuracy = u"0x26"_s; // 25 us
    return clock;
}

class tst_FleetStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// That of each unit, and again after the next message.
    void unitsShareWords()
    {
        FleetStore fleet;
        for (const quint64 seq : {1, 2}) {
            for (const char *unit : {"a", "b"}) {
                TimeUpdate update;
                update.message.unit = QString::fromLatin1(unit);
                update.message.seq = seq;
                update.message.errorBoundRef = QString::fromLatin1("utc");
                if (seq == 1)
                    update.message.ptp.emplace().gmId = QString::fromLatin1("5c857e");
                else
                    update.message.ntp.emplace().leap = QString::fromLatin1("normal");
                fleet.apply(update, 1000);
            }
            const UnitRow &a = rowAt(fleet, 0);
            const TimeMetric &one = a.time->message;
            const TimeMetric &other = rowAt(fleet, 1).time->message;
            QCOMPARE(one.unit.constData(), a.unit.constData());
            QCOMPARE(one.errorBoundRef, u"utc"_s);
            QCOMPARE(one.errorBoundRef.constData(), other.errorBoundRef.constData());
            QCOMPARE(one.ptp.has_value(), seq == 1);
            if (seq == 1) {
                QCOMPARE(one.ptp->gmId, u"5c857e"_s);
                QCOMPARE(one.ptp->gmId.constData(), other.ptp->gmId.constData());
            } else {
                QCOMPARE(one.ntp->leap, u"normal"_s);
                QCOMPARE(one.ntp->leap.constData(), other.ntp->leap.constData());
            }
        }
    }

    /// What units say alike lies in one place, and moves when one of them says something else.
    void unitsShareWhatTheyAre()
    {
        FleetStore fleet;
        const auto hear = [&fleet](const QString &unit, quint64 seq, const char *server) {
            HeartbeatUpdate update = heartbeat(unit, seq);
            update.message.host = QString::fromUtf8(unit.toUtf8());
            update.message.os = QString::fromLatin1("linux");
            update.message.server.name = QString::fromLatin1(server);
            fleet.apply(update, static_cast<qint64>(seq) * 1000);
        };
        const auto kindOf = [&fleet](int row) { return rowAt(fleet, row).heartbeat->message.kind; };
        hear(u"a"_s, 1, "hub");
        hear(u"b"_s, 1, "hub");
        QCOMPARE(kindOf(0), kindOf(1));
        QCOMPARE(kindOf(0)->os, u"linux"_s);
        QCOMPARE(rowAt(fleet, 0).heartbeat->message.host.constData(),
                 rowAt(fleet, 0).unit.constData());
        hear(u"a"_s, 2, "hub");
        QCOMPARE(kindOf(0), kindOf(1));
        hear(u"a"_s, 3, "leaf");
        QCOMPARE(kindOf(0)->server.name, u"leaf"_s);
        QCOMPARE(kindOf(1)->server.name, u"hub"_s);
        hear(u"b"_s, 2, "leaf");
        QCOMPARE(kindOf(0), kindOf(1));
    }

    void liveness_data()
    {
        QTest::addColumn<int>("intervalMs");
        QTest::addColumn<qint64>("silentMs");
        QTest::addColumn<Liveness>("expected");

        QTest::newRow("at once") << 1000 << qint64(0) << Liveness::Live;
        QTest::newRow("2.5 intervals") << 1000 << qint64(2500) << Liveness::Live;
        QTest::newRow("more") << 1000 << qint64(2501) << Liveness::Late;
        QTest::newRow("6 intervals") << 1000 << qint64(6000) << Liveness::Late;
        QTest::newRow("still more") << 1000 << qint64(6001) << Liveness::Lost;
        QTest::newRow("its own interval") << 10'000 << qint64(25'000) << Liveness::Live;
        QTest::newRow("its own interval, lost") << 200 << qint64(1201) << Liveness::Lost;
        QTest::newRow("longest interval") << 86'400'000 << qint64(86'400'000) * 6 << Liveness::Late;
    }

    void liveness()
    {
        QFETCH(int, intervalMs);
        QFETCH(qint64, silentMs);
        FleetStore fleet;
        fleet.apply(heartbeat(u"a"_s, 1, intervalMs), 5000);
        QTEST(FleetStore::liveness(fleet.rows()[0], 5000 + silentMs), "expected");
    }

    void unknownBeforeTheFirstHeartbeat()
    {
        FleetStore fleet;
        fleet.apply(rtt(u"a"_s, 1), 0);
        QCOMPARE(FleetStore::liveness(fleet.rows()[0], 100'000), Liveness::Unknown);
        QVERIFY(fleet.tick(100'000, 0).empty());
    }

    void oneRowAUnitInOrder()
    {
        FleetStore fleet;
        fleet.apply(heartbeat(u"b"_s, 1), 0);
        fleet.apply(rtt(u"a"_s, 1), 0);
        fleet.apply(timeMetric(u"b"_s, 1), 0);
        fleet.apply(rtt(u"b"_s, 1), 0);
        QCOMPARE(fleet.rows().size(), 2u);
        QCOMPARE(fleet.rows()[0].unit, u"a"_s);
        const UnitRow &b = rowAt(fleet, 1);
        QVERIFY(b.heartbeat && b.rtt && b.time);
        QVERIFY(!fleet.rows()[0].heartbeat && !fleet.rows()[0].time);
    }

    void missedAndRestarts()
    {
        FleetStore fleet;
        for (const quint64 seq : {5, 6, 9, 10})
            fleet.apply(heartbeat(u"a"_s, seq), 0);
        QCOMPARE(fleet.rows()[0].missed, 2u);
        QCOMPARE(fleet.rows()[0].restarts, 0u);
        fleet.apply(heartbeat(u"a"_s, 10), 0); // the same again is neither
        QCOMPARE(fleet.rows()[0].restarts, 0u);
        fleet.apply(heartbeat(u"a"_s, 1), 0);
        QCOMPARE(fleet.rows()[0].restarts, 1u);
        QCOMPARE(fleet.rows()[0].missed, 2u);
    }

    void alarmsOnceEach()
    {
        FleetStore fleet;
        fleet.apply(heartbeat(u"a"_s, 1), 0);
        QCOMPARE(text(fleet.tick(1000, 0)), QString());
        QCOMPARE(text(fleet.tick(5000, 0)), QString()); // late is no alarm
        const auto lost = fleet.tick(7000, 0);
        QCOMPARE(text(lost), u"-a"_s);
        QCOMPARE(lost[0].silentMs, 7000);
        QCOMPARE(text(fleet.tick(8000, 0)), QString());
        fleet.apply(heartbeat(u"a"_s, 2), 9000);
        QCOMPARE(text(fleet.tick(9100, 0)), u"+a"_s);
        QCOMPARE(text(fleet.tick(10'000, 0)), QString());
        QCOMPARE(text(fleet.tick(20'000, 0)), u"-a"_s);
    }

    void lateAloneIsNotBack()
    {
        FleetStore fleet;
        fleet.apply(heartbeat(u"a"_s, 1), 0);
        QCOMPARE(text(fleet.tick(7000, 0)), u"-a"_s);
        fleet.apply(heartbeat(u"a"_s, 2), 7100);
        QCOMPARE(text(fleet.tick(10'100, 0)), QString());
        fleet.apply(heartbeat(u"a"_s, 3), 10'200);
        QCOMPARE(text(fleet.tick(10'300, 0)), u"+a"_s);
    }

    /// Our own outage must not ring for every unit.
    void noAlarmForWhomWeCouldNotHear()
    {
        FleetStore fleet;
        fleet.apply(heartbeat(u"a"_s, 1), 0);
        fleet.apply(heartbeat(u"b"_s, 1), 0);
        QCOMPARE(text(fleet.tick(60'000, std::nullopt)), QString());
        QCOMPARE(FleetStore::liveness(fleet.rows()[0], 60'000),
                 Liveness::Lost); // shown all the same
        // Back at 60 s: one answers, the other has its six intervals from now.
        fleet.apply(heartbeat(u"a"_s, 60), 60'500);
        QCOMPARE(text(fleet.tick(61'000, 60'000)), QString());
        QCOMPARE(text(fleet.tick(66'000, 60'000)), QString());
        fleet.apply(heartbeat(u"a"_s, 66), 66'500);
        QCOMPARE(text(fleet.tick(66'600, 60'000)), u"-b"_s);
    }

    void staleAfterThreePeriods_data()
    {
        QTest::addColumn<qint64>("periodMs");
        QTest::newRow("2 s") << qint64(2000);
        QTest::newRow("10 s") << qint64(10'000);
        QTest::newRow("1 s") << qint64(1000);
    }

    void staleAfterThreePeriods()
    {
        QFETCH(qint64, periodMs);
        FleetStore fleet;
        for (quint64 seq = 1; seq <= 5; ++seq)
            fleet.apply(rtt(u"a"_s, seq), static_cast<qint64>(seq) * periodMs);
        const UnitRow &unit = rowAt(fleet, 0);
        QVERIFY(!FleetStore::isStale(unit.rtt, 5 * periodMs + 3 * periodMs));
        QVERIFY(FleetStore::isStale(unit.rtt, 5 * periodMs + 3 * periodMs + 1));
    }

    void periodBeforeItIsKnown()
    {
        FleetStore fleet;
        fleet.apply(timeMetric(u"a"_s, 1), 0);
        QVERIFY(!FleetStore::isStale(fleet.rows()[0].time, 6000));
        QVERIFY(FleetStore::isStale(fleet.rows()[0].time, 6001));
        QVERIFY(FleetStore::isStale(fleet.rows()[0].rtt, 0)); // never heard
    }

    void ourAbsenceIsNoPeriod()
    {
        FleetStore fleet;
        fleet.apply(rtt(u"a"_s, 1), 0);
        fleet.apply(rtt(u"a"_s, 31), 60'000); // 30 messages of 2 s each that we did not hear
        QCOMPARE(fleet.rows()[0].rtt->periodMs, 2000);
        fleet.apply(rtt(u"a"_s, 32), 60'001); // a burst
        QCOMPARE(fleet.rows()[0].rtt->periodMs, 1000);
        fleet.apply(rtt(u"a"_s, 1), 200'000); // a restart says nothing of the period
        QCOMPARE(fleet.rows()[0].rtt->periodMs, 1000);
    }

    void tellsWhatChanged()
    {
        FleetStore fleet;
        fleet.apply(heartbeat(u"a"_s, 1), 0);
        fleet.apply(heartbeat(u"b"_s, 1), 0);
        QVERIFY(fleet.takeChanges().structure());
        fleet.apply(rtt(u"b"_s, 1), 100);
        const Changes changes = fleet.takeChanges();
        QVERIFY(!changes.structure());
        QCOMPARE(changes.changed, std::unordered_set<quint64>{fleet.rows()[1].rowId});
        fleet.tick(100, 0); // unknown -> live
        QCOMPARE(fleet.takeChanges().changed.size(), 2u);
        fleet.tick(200, 0);
        QVERIFY(fleet.takeChanges().changed.empty());
        fleet.tick(3000, 0); // live -> late
        QCOMPARE(fleet.takeChanges().changed.size(), 2u);
    }

    void delayOfAHeartbeat()
    {
        constexpr qint64 second = 1'000'000'000;
        FleetStore fleet;
        HeartbeatUpdate update = stamped(u"a"_s, 1, 1000 * second);
        fleet.apply(update, 0); // nobody says when it came
        QVERIFY(!fleet.rows()[0].delays.latest());
        fleet.apply(update, 0, 1000 * second + 4'200'000);
        QCOMPARE(fleet.rows()[0].delays.latest(), (OneWayDelay{4'200'000, {}})); // our own: unknown
        fleet.apply(ownClock(200'000), 999 * second);
        fleet.apply(update, 0, 1000 * second + 4'200'000);
        // 100 us of theirs, 200 us of ours and 20 ppm since we looked at it, 1.0042 s ago
        QCOMPARE(fleet.rows()[0].delays.latest(), (OneWayDelay{4'200'000, 320'084}));
        update.headers.clock.reset();
        fleet.apply(update, 0, 1000 * second + 4'200'000);
        QCOMPARE(fleet.rows()[0].delays.latest(), (OneWayDelay{4'200'000, {}}));
        update.headers.txNs.reset();
        fleet.apply(update, 0, 1000 * second);
        QCOMPARE(fleet.rows()[0].delays.size(), 1u); // the epoch went with the clock headers
    }

    void delayFromTheSameMaster()
    {
        constexpr qint64 second = 1'000'000'000;
        FleetStore fleet;
        TimeUpdate time = timeMetric(u"a"_s, 1);
        time.message = ownClock(0).metric;
        time.message.unit = u"a"_s;
        fleet.apply(time, 0);
        fleet.apply(ownClock(200'000), 1000 * second);
        fleet.apply(stamped(u"a"_s, 1, 1000 * second), 0, 1000 * second);
        // Twice the grandmaster's 25 us less
        QCOMPARE(fleet.rows()[0].delays.latest(), (OneWayDelay{0, 250'000}));
    }

    void offsetGrowsOld()
    {
        FleetStore fleet;
        fleet.apply(clockOffset(u"a"_s, 1, 1'200'000, 400'000), 1000, 0);
        const UnitRow &unit = rowAt(fleet, 0);
        QVERIFY(!FleetStore::isStale(unit.offset, 7000));
        QVERIFY(FleetStore::isStale(unit.offset, 7001));
        // 50 ppm of 2 s
        QCOMPARE(unit.offset->message.after(2000),
                 (nunect::domain::OffsetSample{1'200'000, 500'000, 800'000}));
        OffsetUpdate lost;
        lost.unit = u"a"_s;
        lost.sent = 3;
        lost.lost = 2;
        fleet.apply(lost, 5000, 0); // tells of nothing but the loss
        QCOMPARE(unit.offset->atMs, 1000);
        QCOMPARE(unit.offset->message.sample.offsetNs, 1'200'000);
        QCOMPARE(unit.echoes, 3u);
        QCOMPARE(unit.lostEchoes, 2u);
        OffsetUpdate next = clockOffset(u"a"_s, 4, 0, 1000);
        next.periodMs = 60'000; // of a fleet that is large
        fleet.apply(next, 6000, 0);
        QVERIFY(!FleetStore::isStale(unit.offset, 186'000));
        QVERIFY(FleetStore::isStale(unit.offset, 186'001));
    }

    void neverAnswered()
    {
        FleetStore fleet;
        OffsetUpdate lost;
        lost.unit = u"a"_s;
        lost.sent = lost.lost = 1;
        fleet.apply(lost, 0, 0);
        QVERIFY(!fleet.rows()[0].offset);
        QVERIFY(FleetStore::isStale(fleet.rows()[0].offset, 0));
    }

    void offsetBeyondWhatClocksClaim_data()
    {
        QTest::addColumn<qint64>("offsetNs");
        QTest::addColumn<qint64>("ownErrorNs"); // -1: not known
        QTest::addColumn<bool>("contradiction");
        // 100 us of theirs, 200 us of ours, and 50 us of the estimate
        QTest::newRow("within") << qint64(-340'000) << qint64(200'000) << false;
        QTest::newRow("behind") << qint64(-360'000) << qint64(200'000) << true;
        QTest::newRow("ahead") << qint64(360'000) << qint64(200'000) << true;
        QTest::newRow("no claim") << qint64(360'000) << qint64(-1) << false;
    }

    void offsetBeyondWhatClocksClaim()
    {
        QFETCH(qint64, offsetNs);
        QFETCH(qint64, ownErrorNs);
        constexpr qint64 nowNs = 1000'000'000'000;
        FleetStore fleet;
        if (ownErrorNs >= 0)
            fleet.apply(ownClock(ownErrorNs), nowNs);
        OffsetUpdate update = clockOffset(u"a"_s, 1, offsetNs, 50'000);
        update.headers = stamped(u"a"_s, 1, nowNs).headers;
        fleet.apply(update, 0, nowNs);
        QTEST(fleet.rows()[0].offset->message.isContradiction(), "contradiction");
    }

    void stepOfAClockEndsItsDelays()
    {
        FleetStore fleet;
        HeartbeatUpdate update = stamped(u"a"_s, 1, 1000);
        fleet.apply(ownClock(1), 0);
        fleet.apply(update, 0, 3000);
        fleet.apply(update, 0, 2000);
        QCOMPARE(fleet.rows()[0].delays.size(), 2u);
        QCOMPARE(fleet.rows()[0].delays.shortest()->delayNs, 1000);
        update.headers.clock->epoch = u"0a1b2c3d:1"_s;
        fleet.apply(update, 0, 9000);
        QCOMPARE(fleet.rows()[0].delays.size(), 1u);
        QCOMPARE(fleet.rows()[0].delays.shortest()->delayNs, 8000);
    }
};

QTEST_APPLESS_MAIN(tst_FleetStore)
#include "tst_fleet_store.moc"
