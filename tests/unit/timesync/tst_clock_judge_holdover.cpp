// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_judge.h"

#include "tests/unit/timesync/judged.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using contract::ClockQuality;
using contract::ClockSource;

/// What a clock judge makes of a source that is lost.
class TestClockJudgeHoldover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frozenSyncIsLost();
    void ptpHoldsOverThenRunsFree();
    void silentDaemonIsForgivenOnce();
    void recoveryNeverRunsFree();
    void wrongSecondsEndTheHoldover();
    void stepEndsTheHoldover();
};

void TestClockJudgeHoldover::frozenSyncIsLost()
{
    Judged judged;
    const PtpReading dead = ptpReading(u"4.2-slave-stale-gm-just-died"_s);
    judged.look(dead, {});
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    judged.look(dead, {}, false);
    QCOMPARE(judged.metric().quality, ClockQuality::Locked); // 2 s: may still be one late Sync
    for (int i = 0; i < 2; ++i)
        judged.look(dead, {}, false);
    QVERIFY(judged.metric().faults.contains(u"stale_sync"_s));
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
    QVERIFY(judged.metric().holdoverS.has_value());
    QVERIFY(!judged.metric().offsetNs);
    QCOMPARE(judged.metric().ptp->portState, u"SLAVE"_s);
    QCOMPARE(judged.metric().ptp->gmPresent, false);
    QVERIFY(!judged.metric().ptp->offsetNs);
}

void TestClockJudgeHoldover::ptpHoldsOverThenRunsFree()
{
    Judged judged;
    judged.look(ptpReading(u"4.2-slave-locked"_s), {});
    const qint64 before = *judged.metric().errorBoundNs;
    const PtpReading lost = ptpReading(u"4.2-listening-gm-lost"_s);
    judged.look(lost, {});
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
    QCOMPARE(judged.metric().holdoverS, 0);
    QCOMPARE(judged.metric().errorBoundNs, before + 2 * 20'000); // 20 ppm for 2 s
    judged.look(lost, {}, true, 10);
    QCOMPARE(judged.metric().holdoverS, 10);
    QCOMPARE(judged.metric().errorBoundNs, before + 12 * 20'000);
    judged.look(lost, {}, true, 40); // beyond 1 ms
    QCOMPARE(judged.metric().source, ClockSource::None);
    QCOMPARE(judged.metric().quality, ClockQuality::Freerun);
    QVERIFY(!judged.metric().errorBoundNs);
    judged.look(ptpReading(u"4.2-slave-locked"_s), {});
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    QVERIFY(!judged.metric().holdoverS);
}

void TestClockJudgeHoldover::silentDaemonIsForgivenOnce()
{
    Judged judged;
    judged.look({}, chronyReading(u"4.3-synced"_s));
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    judged.look({}, {});
    QCOMPARE(judged.metric().source, ClockSource::Ntp);
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
    QVERIFY(judged.metric().holdoverS && !judged.metric().offsetNs && !judged.metric().ntp);
    judged.look({}, {});
    QCOMPARE(judged.metric().source, ClockSource::None);
    QCOMPARE(judged.metric().quality, ClockQuality::Freerun);
    QVERIFY(!judged.metric().holdoverS);
    judged.look({}, chronyReading(u"4.3-synced"_s));
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
}

void TestClockJudgeHoldover::recoveryNeverRunsFree()
{
    Judged judged{QualityOptions()};
    const PtpReading locked = ptpReading(u"4.2-slave-locked"_s);
    for (int i = 0; i < 6; ++i)
        judged.look(locked, {});
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    for (const QString &state :
         {u"4.2-listening-gm-lost"_s, u"4.2-uncalibrated-fresh"_s, u"4.2-uncalibrated"_s}) {
        judged.look(ptpReading(state), {});
        QCOMPARE(judged.metric().source, ClockSource::Ptp);
        QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
        QVERIFY(judged.metric().holdoverS && judged.metric().errorBoundNs);
    }
    for (int i = 0; i < 5; ++i) {
        judged.look(locked, {});
        QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
        QVERIFY(!judged.metric().holdoverS);
    }
    judged.look(locked, {});
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    QCOMPARE(judged.changes().size(), 1);
}

void TestClockJudgeHoldover::wrongSecondsEndTheHoldover()
{
    for (const QString &version : {u"3.1.1"_s, u"4.2"_s}) {
        Judged judged;
        judged.look(ptpReading(version + u"-slave-locked"_s), {});
        judged.look(ptpReading(version + u"-slave-37s-tai-utc-trap"_s), {});
        QCOMPARE(judged.metric().quality, ClockQuality::Acquiring);
        QVERIFY(!judged.metric().errorBoundNs && !judged.metric().holdoverS);
        QCOMPARE(judged.metric().faults, QStringList{u"utc_offset_mismatch"_s});
    }
}

void TestClockJudgeHoldover::stepEndsTheHoldover()
{
    Judged judged;
    judged.look(ptpReading(u"4.2-slave-locked"_s), {});
    const PtpReading lost = ptpReading(u"4.2-listening-gm-lost"_s);
    judged.look(lost, {});
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
    judged.step(50'000'000);
    for (int i = 0; i < 5; ++i) {
        judged.look(lost, {});
        QCOMPARE(judged.metric().quality, ClockQuality::Freerun);
        QVERIFY(!judged.metric().errorBoundNs);
    }
}

QTEST_GUILESS_MAIN(TestClockJudgeHoldover)
#include "tst_clock_judge_holdover.moc"
