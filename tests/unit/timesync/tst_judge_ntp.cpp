// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/judge_ntp.h"

#include "tests/unit/timesync/capture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

static constexpr qint64 second = 1'000'000'000;

class TestJudgeNtp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capture_data();
    void capture();
    void tooFewSamplesAcquire();
    void grossOffsetAcquires();
    void oldUpdateSupportsNothing();
    void threeSilentPollsAreALoss();
    void localModeIsNoSourceBesideServers();
};

void TestJudgeNtp::capture_data()
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

void TestJudgeNtp::capture()
{
    QFETCH(int, ageS);
    QFETCH(Standing, standing);
    QFETCH(std::optional<qint64>, offset);
    QFETCH(std::optional<qint64>, bound);
    QFETCH(QStringList, faults);
    const ChronyReading reading = chronyReading(QString::fromUtf8(QTest::currentDataTag()));
    const Verdict verdict = judgeNtp(reading, reading.tracking.refTimeNs + ageS * second, {});
    QCOMPARE(verdict.standing, standing);
    QCOMPARE(verdict.offsetNs, offset);
    QCOMPARE(verdict.boundNs, bound);
    QCOMPARE(verdict.faults, faults);
    QCOMPARE(verdict.why.isEmpty(), standing == Standing::Followed);
    QCOMPARE(verdict.ref, standing == Standing::Lost ? QString() : reading.tracking.refId);
}

void TestJudgeNtp::tooFewSamplesAcquire()
{
    ChronyReading reading = chronyReading(u"4.3-synced"_s);
    reading.stats.append({reading.sources[0].name, 2});
    QCOMPARE(judgeNtp(reading, reading.tracking.refTimeNs, {}).standing, Standing::Acquiring);
    reading.stats[0].samples = 3;
    QCOMPARE(judgeNtp(reading, reading.tracking.refTimeNs, {}).standing, Standing::Followed);
}

void TestJudgeNtp::grossOffsetAcquires()
{
    ChronyReading reading = chronyReading(u"4.3-synced"_s);
    reading.tracking.systemTimeNs = 100'000'000;
    QCOMPARE(judgeNtp(reading, reading.tracking.refTimeNs, {}).standing, Standing::Followed);
    reading.tracking.systemTimeNs = 100'000'001;
    const Verdict verdict = judgeNtp(reading, reading.tracking.refTimeNs, {});
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QVERIFY(!verdict.boundNs);
    QCOMPARE(verdict.why, u"the offset is -100000 us"_s);
}

void TestJudgeNtp::oldUpdateSupportsNothing()
{
    const ChronyReading reading = chronyReading(u"4.3-synced"_s);
    const qint64 update = reading.tracking.refTimeNs;
    QCOMPARE(judgeNtp(reading, update + 7200 * second, {}).standing, Standing::Followed);
    const Verdict verdict = judgeNtp(reading, update + 7201 * second, {});
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QVERIFY(!verdict.boundNs);
    QCOMPARE(verdict.why, u"the last update is 120 min old"_s);
}

void TestJudgeNtp::threeSilentPollsAreALoss()
{
    ChronyReading reading = chronyReading(u"4.3-synced"_s);
    reading.sources[0].reach = 0374; // two polls without an answer
    QCOMPARE(judgeNtp(reading, reading.tracking.refTimeNs, {}).standing, Standing::Followed);
    reading.sources[0].reach = 0370;
    const Verdict verdict = judgeNtp(reading, reading.tracking.refTimeNs, {});
    QCOMPARE(verdict.standing, Standing::Holdover);
    QCOMPARE(verdict.why, u"the server does not answer"_s);
}

void TestJudgeNtp::localModeIsNoSourceBesideServers()
{
    ChronyReading reading = chronyReading(u"4.3-local-mode"_s);
    reading.sources = chronyReading(u"4.3-synced"_s).sources;
    const Verdict verdict = judgeNtp(reading, reading.tracking.refTimeNs, {});
    QCOMPARE(verdict.standing, Standing::Lost);
    QCOMPARE(verdict.why, u"chronyd is its own reference"_s);
}

QTEST_GUILESS_MAIN(TestJudgeNtp)
#include "tst_judge_ntp.moc"
