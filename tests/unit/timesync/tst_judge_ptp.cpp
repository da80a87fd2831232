// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/judge_ptp.h"

#include "tests/unit/timesync/capture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

class TestJudgePtp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capture_data();
    void capture();
    void staleSlaveIsLost();
    void unmeasuredPathGivesNothing_data();
    void unmeasuredPathGivesNothing();
    void zeroBeforeTheFirstOffsetGivesNothing_data();
    void zeroBeforeTheFirstOffsetGivesNothing();
    void jitterAndAgeWiden();
    void overdueSyncDriftsAsAFreeClock();
    void grossOffsetAcquires();
    void taiUtcMistake_data();
    void taiUtcMistake();
    void untraceableMasterMayBeRefused();
    void hardwareTimestampsGiveNoBound();
    void distanceToTheCardCounts();
    void deadPhc2sysIsSeen();
    void masterWithoutAReferenceIsLost();
};

void TestJudgePtp::capture_data()
{
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<std::optional<qint64>>("bound");
    QTest::addColumn<bool>("boundIsUtc");
    QTest::addColumn<bool>("mayLock");
    QTest::addColumn<QStringList>("faults");
    using enum Standing;
    const auto row = [](const char *name, Standing standing, std::optional<qint64> bound = {},
                        bool boundIsUtc = true, bool mayLock = true, QStringList faults = {}) {
        QTest::newRow(name) << standing << bound << boundIsUtc << mayLock << faults;
    };
    // |offset| + mean path delay + accuracy of the grandmaster
    row("3.1.1-slave-locked", Followed, 665 + 784 + 100);
    row("4.2-slave-locked", Followed, 705 + 955 + 100);
    row("3.1.1-slave-locked-leap61", Followed, 903 + 1271 + 100);
    row("4.2-slave-locked-leap61", Followed, 1224 + 1405 + 100);
    row("3.1.1-slave-gm-class7-holdover", Followed, 430 + 2482 + 1000, true, false);
    row("4.2-slave-gm-class7-holdover", Followed, 744 + 921 + 1000, true, false);
    row("3.1.1-slave-gm-class248-freerun", Followed, 1124 + 1593, false, false);
    row("4.2-slave-gm-class248-freerun", Followed, 103 + 1429, false, false);
    row("3.1.1-slave-37s-tai-utc-trap", Acquiring, {}, true, true, {u"utc_offset_mismatch"_s});
    row("4.2-slave-37s-tai-utc-trap", Acquiring, {}, true, true, {u"utc_offset_mismatch"_s});
    for (const char *name : {"3.1.1-uncalibrated", "4.2-uncalibrated", "3.1.1-uncalibrated-fresh",
                             "4.2-uncalibrated-fresh", "3.1.1-slave-fell-back-uncalibrated",
                             "4.2-slave-fell-back-uncalibrated", "3.1.1-asymmetric-path-2ms",
                             "3.1.1-boundary-two-ports-passive"})
        row(name, Acquiring);
    for (const char *name :
         {"3.1.1-listening-gm-lost", "4.2-listening-gm-lost", "3.1.1-listening-no-master",
          "4.2-listening-no-master", "3.1.1-faulty-link-down", "4.2-faulty-link-down"})
        row(name, Lost);
    row("3.1.1-gm-master", Followed, 100);
    row("4.2-gm-master", Followed, 100);
}

void TestJudgePtp::capture()
{
    QFETCH(Standing, standing);
    QFETCH(std::optional<qint64>, bound);
    QFETCH(bool, boundIsUtc);
    QFETCH(bool, mayLock);
    QFETCH(QStringList, faults);
    const PtpReading reading = ptpReading(QString::fromUtf8(QTest::currentDataTag()));
    const Verdict verdict = judgePtp(reading, {}, {});
    QCOMPARE(verdict.standing, standing);
    QCOMPARE(verdict.boundNs, bound);
    QCOMPARE(verdict.boundIsUtc, boundIsUtc);
    QCOMPARE(verdict.mayLock, mayLock);
    QCOMPARE(verdict.faults, faults);
    QCOMPARE(verdict.why.isEmpty(), standing == Standing::Followed);
    QVERIFY(!verdict.hardware);
    QCOMPARE(verdict.ref, standing == Standing::Lost ? QString() : reading.gmIdentity);
    if (standing == Standing::Lost)
        QVERIFY(!verdict.offsetNs); // what ptp4l still says is old
}

void TestJudgePtp::staleSlaveIsLost()
{
    SyncState sync;
    sync.stale = true;
    const Verdict verdict = judgePtp(ptpReading(u"4.2-slave-stale-gm-just-died"_s), sync, {});
    QCOMPARE(verdict.standing, Standing::Lost);
    QVERIFY(!verdict.offsetNs && !verdict.boundNs);
    QCOMPARE(verdict.faults, QStringList{u"stale_sync"_s});
    QCOMPARE(verdict.why, u"no Sync arrives"_s);
    QCOMPARE(judgePtp(ptpReading(u"4.2-uncalibrated"_s), sync, {}).standing, Standing::Lost);
}

void TestJudgePtp::unmeasuredPathGivesNothing_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("UNCALIBRATED") << u"UNCALIBRATED"_s;
    QTest::newRow("SLAVE") << u"SLAVE"_s; // ptp4l with free_running, when it is told so
}

void TestJudgePtp::unmeasuredPathGivesNothing()
{
    QFETCH(QString, state);
    PtpReading reading = ptpReading(u"3.1.1-uncalibrated-fresh"_s);
    QCOMPARE(reading.meanPathDelayNs, 0);
    reading.ports[0].state = state;
    const Verdict verdict = judgePtp(reading, {}, {});
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QVERIFY(!verdict.boundNs && !verdict.offsetNs && !verdict.estErrorNs);
    QCOMPARE(verdict.ref, reading.gmIdentity);
}

void TestJudgePtp::zeroBeforeTheFirstOffsetGivesNothing_data()
{
    unmeasuredPathGivesNothing_data();
}

void TestJudgePtp::zeroBeforeTheFirstOffsetGivesNothing()
{
    QFETCH(QString, state);
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    reading.ports[0].state = state;
    reading.masterOffsetNs = 0;
    const Verdict before = judgePtp(reading, {}, {});
    QCOMPARE(before.standing, Standing::Acquiring);
    QVERIFY(!before.boundNs && !before.offsetNs && !before.estErrorNs && !before.why.isEmpty());
    SyncState sync;
    sync.zeroIsReal = true;
    const Verdict after = judgePtp(reading, sync, {});
    QCOMPARE(after.offsetNs, 0);
    QCOMPARE(after.boundNs, state == "SLAVE"_L1 ? std::optional<qint64>(955 + 100) : std::nullopt);
}

void TestJudgePtp::jitterAndAgeWiden()
{
    SyncState sync;
    sync.jitterNs = 3'000;
    sync.ageNs = 1'000'000'000; // 2 ppm
    const Verdict verdict = judgePtp(ptpReading(u"4.2-slave-locked"_s), sync, {});
    QCOMPARE(verdict.boundNs, 705 + 955 + 100 + 3'000 + 2'000);
    QCOMPARE(verdict.estErrorNs, 705 + 50); // 1 step: 50 ns, more than a twentieth of the path
}

void TestJudgePtp::overdueSyncDriftsAsAFreeClock()
{
    SyncState sync;
    sync.ageNs = 1'000'000'000;
    sync.overdue = true;
    QualityOptions options;
    options.driftPpb = 30'000;
    const Verdict verdict = judgePtp(ptpReading(u"4.2-slave-locked"_s), sync, options);
    QCOMPARE(verdict.boundNs, 705 + 955 + 100 + 30'000);
}

void TestJudgePtp::grossOffsetAcquires()
{
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    reading.masterOffsetNs = -5'000'000;
    QCOMPARE(judgePtp(reading, {}, {}).standing, Standing::Followed);
    reading.masterOffsetNs = -5'000'001;
    const Verdict verdict = judgePtp(reading, {}, {});
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QCOMPARE(verdict.offsetNs, -5'000'001);
    QVERIFY(!verdict.boundNs);
    QCOMPARE(verdict.why, u"the offset is -5000 us"_s);
    QVERIFY(verdict.faults.isEmpty());
}

void TestJudgePtp::taiUtcMistake_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<bool>("mistake");
    QTest::newRow("37 s") << qint64(37'000'000'000) << true;
    QTest::newRow("-37 s") << qint64(-37'000'000'000) << true;
    QTest::newRow("35 s, less than 1 ms off") << qint64(35'000'999'999) << true;
    QTest::newRow("39 s, less than 1 ms off") << qint64(38'999'000'001) << true;
    QTest::newRow("37 s and 1 ms") << qint64(37'001'000'000) << false;
    QTest::newRow("34 s") << qint64(34'000'000'000) << false;
    QTest::newRow("40 s") << qint64(40'000'000'000) << false;
}

void TestJudgePtp::taiUtcMistake()
{
    QFETCH(qint64, offset);
    QFETCH(bool, mistake);
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    reading.masterOffsetNs = offset;
    const Verdict verdict = judgePtp(reading, {}, {});
    QCOMPARE(verdict.faults.contains(u"utc_offset_mismatch"_s), mistake);
    QCOMPARE(verdict.standing, Standing::Acquiring);
}

void TestJudgePtp::untraceableMasterMayBeRefused()
{
    QualityOptions options;
    options.requireTraceable = true;
    for (const QString &version : {u"3.1.1"_s, u"4.2"_s}) {
        const Verdict verdict
            = judgePtp(ptpReading(version + u"-slave-gm-class248-freerun"_s), {}, options);
        QCOMPARE(verdict.standing, Standing::Acquiring);
        QVERIFY(!verdict.boundNs);
        QCOMPARE(judgePtp(ptpReading(version + u"-slave-locked"_s), {}, options).standing,
                 Standing::Followed);
    }
}

void TestJudgePtp::hardwareTimestampsGiveNoBound()
{
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    reading.ports[0].timestamping = u"HARDWARE"_s;
    const Verdict verdict = judgePtp(reading, {}, {});
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QVERIFY(verdict.hardware);
    QVERIFY(!verdict.boundNs);
    QCOMPARE(verdict.offsetNs, -705);
    QCOMPARE(verdict.faults, QStringList{u"phc_not_measured"_s});
}

static PtpReading hardwareReading(qint64 systemMinusPhcNs, qint64 windowNs)
{
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    reading.ports[0].timestamping = u"HARDWARE"_s;
    reading.phc = PhcOffset{systemMinusPhcNs, windowNs};
    return reading;
}

void TestJudgePtp::distanceToTheCardCounts()
{
    const Verdict verdict = judgePtp(hardwareReading(-3'000, 1'200), {}, {});
    QCOMPARE(verdict.standing, Standing::Followed);
    QVERIFY(verdict.hardware && verdict.faults.isEmpty());
    QCOMPARE(verdict.offsetNs, -705 - 3'000);
    QCOMPARE(verdict.boundNs, 705 + 955 + 100 + 3'000 + 600);
    PtpReading master = ptpReading(u"4.2-gm-master"_s);
    master.ports[0].timestamping = u"HARDWARE"_s;
    master.phc = PhcOffset{2'000, 400};
    QCOMPARE(judgePtp(master, {}, {}).boundNs, 100 + 2'000 + 200);
}

/// "ptp4l is fine, phc2sys is dead": the system's clock drifts away from the card's.
void TestJudgePtp::deadPhc2sysIsSeen()
{
    QVERIFY(judgePtp(hardwareReading(100'500, 1'000), {}, {}).faults.isEmpty());
    const Verdict drifted = judgePtp(hardwareReading(-100'501, 1'000), {}, {});
    QCOMPARE(drifted.faults, QStringList{u"phc_not_followed"_s});
    QCOMPARE(drifted.standing, Standing::Followed); // the bound tells how bad it is
    const Verdict gross = judgePtp(hardwareReading(-2'000'000, 1'000), {}, {});
    QCOMPARE(gross.standing, Standing::Acquiring);
    QVERIFY(!gross.boundNs);
    QCOMPARE(gross.faults, QStringList{u"phc_not_followed"_s});
}

void TestJudgePtp::masterWithoutAReferenceIsLost()
{
    PtpReading reading = ptpReading(u"4.2-gm-master"_s);
    reading.gmClass = 7;
    QVERIFY(!judgePtp(reading, {}, {}).mayLock);
    QCOMPARE(judgePtp(reading, {}, {}).standing, Standing::Followed);
    for (const int gmClass : {52, 140, 187, 248, 255}) {
        reading.gmClass = gmClass;
        QCOMPARE(judgePtp(reading, {}, {}).standing, Standing::Lost);
    }
}

QTEST_GUILESS_MAIN(TestJudgePtp)
#include "tst_judge_ptp.moc"
