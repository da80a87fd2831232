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

/// Which of the two sources a clock judge takes.
class TestClockJudgeChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ptpGoesBeforeNtp();
    void ptpMustProveItselfAgain();
    void oneSilenceDoesNotChangeTheSource();
    void contradictingSourcesAreAFault();
    void kernelIsTheLastResort();
};

void TestClockJudgeChoice::ptpGoesBeforeNtp()
{
    Judged judged;
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    judged.look(ptpReading(u"4.2-slave-locked"_s), synced);
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
    QVERIFY(judged.metric().ptp && judged.metric().ntp);
    // A port that only acquires, or that stamps a clock which is not the system's, does not.
    Judged acquiring;
    acquiring.look(ptpReading(u"4.2-uncalibrated"_s), synced);
    QCOMPARE(acquiring.metric().source, ClockSource::Ntp);
    QCOMPARE(acquiring.metric().quality, ClockQuality::Locked);
}

void TestClockJudgeChoice::ptpMustProveItselfAgain()
{
    Judged judged{QualityOptions()};
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    const PtpReading locked = ptpReading(u"4.2-slave-locked"_s);
    for (int seconds = 0; seconds <= 10; seconds += 2)
        judged.look(locked, synced);
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    for (int seconds = 0; seconds < 10; seconds += 2) {
        judged.look(ptpReading(u"4.2-listening-gm-lost"_s), synced);
        QCOMPARE(judged.metric().source, ClockSource::Ptp);
        QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
        QCOMPARE(judged.metric().holdoverS, seconds);
    }
    judged.look(ptpReading(u"4.2-listening-gm-lost"_s), synced);
    QCOMPARE(judged.metric().source, ClockSource::Ntp);
    QCOMPARE(judged.metric().quality, ClockQuality::Locked); // it has been good all the time
    QVERIFY(!judged.metric().holdoverS);
    for (int seconds = 0; seconds < 30; seconds += 2) {
        judged.look(locked, synced);
        QCOMPARE(judged.metric().source, ClockSource::Ntp);
    }
    judged.look(locked, synced);
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    QCOMPARE(judged.changes(),
             (QList<SourceChange>{
                 {ClockSource::None, ClockSource::Ptp, u"PTP is good"_s, judged.changes()[0].atNs},
                 {ClockSource::Ptp, ClockSource::Ntp, u"PTP is lost: the port is LISTENING"_s,
                  judged.wallClockNs() - 32 * second},
                 {ClockSource::Ntp, ClockSource::Ptp, u"PTP has been good for 30 s"_s,
                  judged.wallClockNs()}}));
}

void TestClockJudgeChoice::oneSilenceDoesNotChangeTheSource()
{
    Judged judged{QualityOptions()};
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    judged.look(ptpReading(u"4.2-slave-locked"_s), synced);
    judged.look({}, synced);
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
    QVERIFY(judged.metric().holdoverS.has_value());
    judged.look({}, synced);
    QCOMPARE(judged.metric().source, ClockSource::Ntp);
    QVERIFY(!judged.metric().holdoverS);
    QCOMPARE(judged.changes().last().reason, u"PTP is lost: ptp4l does not answer"_s);
}

void TestClockJudgeChoice::contradictingSourcesAreAFault()
{
    const PtpReading locked = ptpReading(u"4.2-slave-locked"_s);
    Judged judged;
    judged.look(locked, chronyReading(u"4.3-synced"_s)); // 1.6 us apart, known to 9 us
    QVERIFY(judged.metric().faults.isEmpty());
    judged.look(locked, chronyReading(u"4.3-offset-25ms"_s)); // 25 ms apart, known to 3 ms
    QCOMPARE(judged.metric().faults, QStringList{u"sources_disagree"_s});
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
    // A master that does not state its accuracy says nothing about UTC.
    Judged relative;
    relative.look(ptpReading(u"4.2-slave-gm-class248-freerun"_s),
                  chronyReading(u"4.3-offset-25ms"_s));
    QVERIFY(relative.metric().faults.isEmpty());
}

void TestClockJudgeChoice::kernelIsTheLastResort()
{
    const KernelReading steered{30'000'000, 2'000'000, false, 37};
    Judged judged{QualityOptions()};
    judged.look({}, chronyReading(u"4.3-synced"_s));
    judged.look({}, {}, true, 2, steered); // once is held over
    QVERIFY(judged.metric().holdoverS.has_value());
    for (int i = 0; i < 10; ++i) {
        judged.look({}, {}, true, 2, steered);
        QCOMPARE(judged.metric().source, ClockSource::Ntp);
        QVERIFY(judged.metric().quality == ClockQuality::Tracking);
        QCOMPARE(judged.metric().errorBoundNs, 30'000'000);
        QVERIFY(!judged.metric().holdoverS && !judged.metric().ntp);
    }
    judged.step(50'000'000);
    judged.look({}, {}, true, 2, steered);
    QCOMPARE(judged.metric().quality, ClockQuality::Acquiring);
    judged.look({}, {}, true, 6, KernelReading());
    QCOMPARE(judged.metric().source, ClockSource::None);
    QCOMPARE(judged.metric().quality, ClockQuality::Freerun);
}

QTEST_GUILESS_MAIN(TestClockJudgeChoice)
#include "tst_clock_judge_choice.moc"
