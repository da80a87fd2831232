// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_quality.h"

#include "tests/unit/timesync/capture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using contract::ClockQuality;

class TestClockQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracy_data();
    void accuracy();
    void drift();
    void ptp_data();
    void ptp();
    void hardwareTimestampsGiveNoBound();
    void staleSlaveIsLost();
    void unmeasuredPathGivesNothing_data();
    void unmeasuredPathGivesNothing();
    void ntp_data();
    void ntp();
    void tooFewSamplesAcquire();
    void quality_data();
    void quality();
};

void TestClockQuality::accuracy_data()
{
    QTest::addColumn<std::optional<qint64>>("ns");
    QTest::newRow("0x1f") << std::optional<qint64>();
    QTest::newRow("0x20") << std::optional<qint64>(25);
    QTest::newRow("0x21") << std::optional<qint64>(100);
    QTest::newRow("0x23") << std::optional<qint64>(1'000);
    QTest::newRow("0x29") << std::optional<qint64>(1'000'000);
    QTest::newRow("0x2b") << std::optional<qint64>(10'000'000);
    QTest::newRow("0x2c") << std::optional<qint64>();
    QTest::newRow("0xfe") << std::optional<qint64>();
    QTest::newRow("soon") << std::optional<qint64>();
}

void TestClockQuality::accuracy()
{
    QFETCH(std::optional<qint64>, ns);
    QCOMPARE(clockAccuracyNs(QString::fromUtf8(QTest::currentDataTag())), ns);
}

void TestClockQuality::drift()
{
    QCOMPARE(driftNs(1'000'000'000, 20'000), 20'000);
    QCOMPARE(driftNs(0, 20'000), 0);
    QCOMPARE(driftNs(-1'000'000'000, 20'000), 0); // a reference time in the future
}

void TestClockQuality::ptp_data()
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

void TestClockQuality::ptp()
{
    QFETCH(Standing, standing);
    QFETCH(std::optional<qint64>, bound);
    QFETCH(bool, boundIsUtc);
    QFETCH(bool, mayLock);
    QFETCH(QStringList, faults);
    const PtpReading reading = ptpReading(QString::fromUtf8(QTest::currentDataTag()));
    const Verdict verdict = judgePtp(reading, false);
    QCOMPARE(verdict.standing, standing);
    QCOMPARE(verdict.boundNs, bound);
    QCOMPARE(verdict.boundIsUtc, boundIsUtc);
    QCOMPARE(verdict.mayLock, mayLock);
    QCOMPARE(verdict.faults, faults);
    QCOMPARE(verdict.ref, standing == Standing::Lost ? QString() : reading.gmIdentity);
    if (standing == Standing::Lost)
        QVERIFY(!verdict.offsetNs); // what ptp4l still says is old
}

void TestClockQuality::hardwareTimestampsGiveNoBound()
{
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    reading.ports[0].timestamping = u"HARDWARE"_s;
    const Verdict verdict = judgePtp(reading, false);
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QVERIFY(!verdict.boundNs);
    QCOMPARE(verdict.offsetNs, -705);
    QCOMPARE(verdict.faults, QStringList{u"phc_not_measured"_s});
}

void TestClockQuality::unmeasuredPathGivesNothing_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("UNCALIBRATED") << u"UNCALIBRATED"_s;
    QTest::newRow("SLAVE") << u"SLAVE"_s; // ptp4l with free_running, when it is told so
}

void TestClockQuality::unmeasuredPathGivesNothing()
{
    QFETCH(QString, state);
    PtpReading reading = ptpReading(u"3.1.1-uncalibrated-fresh"_s);
    QCOMPARE(reading.meanPathDelayNs, 0);
    reading.ports[0].state = state;
    const Verdict verdict = judgePtp(reading, false);
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QVERIFY(!verdict.boundNs && !verdict.offsetNs && !verdict.estErrorNs);
    QCOMPARE(verdict.ref, reading.gmIdentity);
}

void TestClockQuality::staleSlaveIsLost()
{
    const Verdict verdict = judgePtp(ptpReading(u"4.2-slave-stale-gm-just-died"_s), true);
    QCOMPARE(verdict.standing, Standing::Lost);
    QVERIFY(!verdict.offsetNs && !verdict.boundNs);
    QCOMPARE(verdict.faults, QStringList{u"stale_sync"_s});
}

void TestClockQuality::ntp_data()
{
    QTest::addColumn<int>("ageS"); // of the last update
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<std::optional<qint64>>("offset"); // local minus reference
    QTest::addColumn<std::optional<qint64>>("bound");
    QTest::addColumn<QStringList>("faults");
    using enum Standing;
    const auto row
        = [](const char *name, int ageS, Standing standing, std::optional<qint64> offset = {},
             std::optional<qint64> bound = {}, QStringList faults = {}) {
              QTest::newRow(name) << ageS << standing << offset << bound << faults;
          };
    // |system time| + root dispersion + root delay / 2 + drift beyond 1 ppm: 1 ppm while followed
    row("4.3-synced", 1, Followed, 940, 940 + 2584 + 7909 / 2 + 1000);
    row("4.6-synced", 1, Followed, 2089, 2089 + 2601 + 5811 / 2 + 1000);
    row("4.3-leap-insert", 1, Followed, -33461, 33461 + 62658 + 175789 / 2 + 1000);
    row("4.3-leap-delete", 1, Followed, -61050, 61050 + 119136 + 251224 / 2 + 1000);
    row("4.3-offset-25ms", 1, Followed, -24'997'506, 24'997'506 + 2'058'279 + 1'161'452 / 2 + 1000);
    row("4.3-asym-8ms", 1, Followed, 4'022'982, 4'022'982 + 83'309 + 8'451'063 / 2 + 1000);
    row("4.3-server-lost", 13, Holdover, 100, 100 + 16876 + 7909 / 2 + 13 * 19'000);
    row("4.6-server-lost", 13, Holdover, 2026, 2026 + 15490 + 5811 / 2 + 13 * 19'000);
    row("4.3-just-synced", 0, Acquiring, 2435);
    row("4.6-just-synced", 0, Acquiring, 2647);
    row("4.3-local-mode", 0, Lost);
    row("4.3-unsync-noreach", 0, Lost);
    row("4.6-unsync-noreach", 0, Lost);
    row("4.3-server-unsync", 0, Lost);
    row("4.3-big-rootdisp", 0, Lost);
    row("4.3-falsetickers", 0, Lost, {}, {}, {u"sources_disagree"_s});
}

void TestClockQuality::ntp()
{
    QFETCH(int, ageS);
    QFETCH(Standing, standing);
    QFETCH(std::optional<qint64>, offset);
    QFETCH(std::optional<qint64>, bound);
    QFETCH(QStringList, faults);
    const ChronyReading reading = chronyReading(QString::fromUtf8(QTest::currentDataTag()));
    const Verdict verdict
        = judgeNtp(reading, reading.tracking.refTimeNs + ageS * qint64(1'000'000'000));
    QCOMPARE(verdict.standing, standing);
    QCOMPARE(verdict.offsetNs, offset);
    QCOMPARE(verdict.boundNs, bound);
    QCOMPARE(verdict.faults, faults);
    QCOMPARE(verdict.ref, standing == Standing::Lost ? QString() : reading.tracking.refId);
}

void TestClockQuality::tooFewSamplesAcquire()
{
    ChronyReading reading = chronyReading(u"4.3-synced"_s);
    reading.stats.append({reading.sources[0].name, 2});
    QCOMPARE(judgeNtp(reading, reading.tracking.refTimeNs).standing, Standing::Acquiring);
    reading.stats[0].samples = 3;
    QCOMPARE(judgeNtp(reading, reading.tracking.refTimeNs).standing, Standing::Followed);
}

void TestClockQuality::quality_data()
{
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<std::optional<qint64>>("bound");
    QTest::addColumn<bool>("mayLock");
    QTest::addColumn<bool>("wasLocked");
    QTest::addColumn<ClockQuality>("quality");
    using enum Standing;
    const auto row = [](const char *name, Standing standing, std::optional<qint64> bound,
                        bool mayLock, bool wasLocked, ClockQuality quality) {
        QTest::newRow(name) << standing << bound << mayLock << wasLocked << quality;
    };
    const QualityLimits &limits = ptpLimits;
    row("lost", Lost, {}, true, true, ClockQuality::Freerun);
    row("acquiring", Acquiring, {}, true, true, ClockQuality::Acquiring);
    row("no bound", Followed, {}, true, true, ClockQuality::Acquiring);
    row("locks at the limit", Followed, limits.lockNs, true, false, ClockQuality::Locked);
    row("above the limit", Followed, limits.lockNs + 1, true, false, ClockQuality::Tracking);
    row("stays locked", Followed, limits.unlockNs, true, true, ClockQuality::Locked);
    row("unlocks", Followed, limits.unlockNs + 1, true, true, ClockQuality::Tracking);
    row("may not lock", Followed, 1, false, true, ClockQuality::Tracking);
    row("too far", Followed, limits.trackNs + 1, true, true, ClockQuality::Acquiring);
    row("held over", Holdover, limits.holdoverNs, true, true, ClockQuality::Tracking);
    row("held over too long", Holdover, limits.holdoverNs + 1, true, true, ClockQuality::Freerun);
}

void TestClockQuality::quality()
{
    QFETCH(Standing, standing);
    QFETCH(std::optional<qint64>, bound);
    QFETCH(bool, mayLock);
    QFETCH(bool, wasLocked);
    QFETCH(ClockQuality, quality);
    Verdict verdict;
    verdict.standing = standing;
    verdict.boundNs = bound;
    verdict.mayLock = mayLock;
    QCOMPARE(qualityOf(verdict, ptpLimits, wasLocked), quality);
}

QTEST_GUILESS_MAIN(TestClockQuality)
#include "tst_clock_quality.moc"
