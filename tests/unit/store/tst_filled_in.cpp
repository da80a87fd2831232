// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/fleet_store.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using nunect::contract::TimeMetric;

class tst_FilledIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By the unit's own clock, which is 100 s ahead of ours, and without a touch of what is live.
    void fillsInWhatWasMissed()
    {
        constexpr qint64 s = 1'000'000'000;
        FleetStore fleet;
        const auto hear = [&fleet](quint64 seq, qint64 offsetNs, qint64 atMs) {
            TimeUpdate update = timeMetric(u"a"_s, seq);
            update.message.tsNs = 100 * s + atMs * 1'000'000;
            update.message.offsetNs = offsetNs;
            fleet.apply(update, atMs);
            return update.message;
        };
        hear(1, -5, 0);
        TimeMetric missed = hear(11, -7, 20'000);
        fleet.takeChanges();
        const Gap gap{100 * s, 120 * s};
        missed.seq = 6;
        missed.tsNs = 110 * s;
        missed.offsetNs = 9;
        fleet.apply(MissedUpdate{u"a"_s, gap, missed});
        nunect::contract::Rtt rtt;
        rtt.nativeRttUs = 3;
        rtt.appRttUs = 8;
        fleet.apply(MissedUpdate{u"a"_s, {99 * s, 119 * s}, rtt}); // the same time, as RTT saw it
        fleet.apply(MissedUpdate{u"a"_s, gap, MissedUpdate::Alive{true}});
        fleet.apply(MissedUpdate{u"b"_s, gap, missed}); // never heard

        QCOMPARE(fleet.rows().size(), 1u);
        QCOMPARE(fleet.takeChanges().changed.size(), 1u);
        const auto rows = fleet.rows();
        const UnitRow &unit = rows[0]; // as it is, whatever comes
        QCOMPARE(unit.time->message.seq, 11u);
        QCOMPARE(unit.time->atMs, 20'000);
        QVERIFY(!unit.rtt && !unit.heartbeat);
        using Values = QList<std::optional<qint64>>;
        QCOMPARE(unit.clock.trend().values(), (Values{-5, {}, 9, {}, -7}));
        QCOMPARE(unit.clock.trend().filledIn(), quint64(0b100));
        QCOMPARE(unit.clock.sinceMs(), 20'000);
        QCOMPARE(unit.filledIn->gap, (Gap{99 * s, 120 * s}));
        QCOMPARE(unit.filledIn->messages, 2);
        QCOMPARE(unit.filledIn->slowestRttUs, 8);
        QVERIFY(unit.filledIn->wasHeard && !unit.filledIn->wasSilent);

        fleet.apply(MissedUpdate{u"a"_s, {130 * s, 140 * s}, rtt});
        QCOMPARE(unit.filledIn->gap, (Gap{130 * s, 140 * s}));
        QCOMPARE(unit.filledIn->messages, 1);
        QVERIFY(!unit.filledIn->wasHeard);
    }

    void fillsInSums()
    {
        constexpr qint64 s = 1'000'000'000;
        FleetStore fleet;
        TimeUpdate live = timeMetric(u"a"_s, 1);
        live.message.tsNs = 100 * s;
        live.message.offsetNs = -5;
        fleet.apply(live, 0);
        live.message.tsNs = 120 * s;
        fleet.apply(live, 20'000);
        const Gap gap{100 * s, 120 * s};
        fleet.apply(MissedUpdate{u"a"_s, gap, MissedUpdate::Sums{5, 7.5, {}}});
        MissedUpdate::Sums times{4, {}, live.message};
        times.last->tsNs = 110 * s;
        times.last->offsetNs = 9;
        fleet.apply(MissedUpdate{u"a"_s, gap, times});
        const auto rows = fleet.rows();
        const UnitRow &unit = rows[0];
        QVERIFY(unit.filledIn->bySums);
        QCOMPARE(unit.filledIn->messages, 9);
        QCOMPARE(unit.filledIn->slowestRttUs, 7.5);
        using Values = QList<std::optional<qint64>>;
        QCOMPARE(unit.clock.trend().values(), (Values{-5, {}, 9, {}, -5}));
        QCOMPARE(unit.clock.trend().filledIn(), quint64(0b100));
        fleet.apply(MissedUpdate{u"a"_s, {130 * s, 140 * s}, MissedUpdate::Alive{true}});
        QVERIFY(!unit.filledIn->bySums);
    }
};

QTEST_APPLESS_MAIN(tst_FilledIn)
#include "tst_filled_in.moc"
