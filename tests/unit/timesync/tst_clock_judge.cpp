// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_judge.h"

#include "tests/unit/timesync/judged.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using contract::ClockQuality;
using contract::ClockSource;

class TestClockJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAnswers();
    void capture_data();
    void capture();
    void deadMasterIsNotShownAsPresent();
    void firstOffsetIsWaitedFor();
    void scatterOfTheServoWidens();
    void lockHasHysteresis();
    void stepOfTheClock();
    void chronydIsNotBelievedUntilItsNextUpdate();
    void stampAgesItsBound();
    void stampLeavesOutABoundToTheMaster();
};

void TestClockJudge::nothingAnswers()
{
    Judged judged;
    judged.look({}, {});
    QCOMPARE(judged.metric().source, ClockSource::None);
    QCOMPARE(judged.metric().quality, ClockQuality::Freerun);
    QVERIFY(!judged.metric().offsetNs && !judged.metric().errorBoundNs);
    QVERIFY(!judged.metric().ptp && !judged.metric().ntp && !judged.metric().holdoverS);
    QVERIFY(judged.metric().errorBoundRef.isEmpty());
    QVERIFY(!judged.stamp().errorNs);
    QVERIFY(judged.stamp().ref.isEmpty());
    QVERIFY(judged.stamp().epoch.endsWith(":0"_L1));
}

/// What each captured state means, whatever the version.
struct Expected
{
    ClockSource source = ClockSource::None;
    ClockQuality quality = ClockQuality::Freerun;
    QStringList faults{};
    bool holdover = false;
    QString boundRef = u"utc"_s; ///< where there is a bound
    bool answers = true;         ///< false: the daemon's output is no reading
};

static QHash<QString, Expected> expectedStates()
{
    using enum ClockSource;
    using enum ClockQuality;
    Expected freerun;
    Expected silent;
    silent.answers = false;
    return {
        {u"pmc slave-locked"_s, {Ptp, Locked}},
        {u"pmc slave-locked-leap61"_s, {Ptp, Locked}},
        {u"pmc slave-gm-class7-holdover"_s, {Ptp, Tracking}},
        {u"pmc slave-gm-class248-freerun"_s, {Ptp, Tracking, {}, false, u"gm"_s}},
        {u"pmc slave-37s-tai-utc-trap"_s, {Ptp, Acquiring, {u"utc_offset_mismatch"_s}}},
        {u"pmc slave-stale-gm-just-died"_s, {Ptp, Tracking, {u"stale_sync"_s}, true}},
        {u"pmc slave-fell-back-uncalibrated"_s, {Ptp, Acquiring}},
        {u"pmc uncalibrated"_s, {Ptp, Acquiring}},
        {u"pmc uncalibrated-fresh"_s, {Ptp, Acquiring}},
        {u"pmc asymmetric-path-2ms"_s, {Ptp, Acquiring}},
        {u"pmc boundary-two-ports-passive"_s, {Ptp, Acquiring}},
        {u"pmc gm-master"_s, {Ptp, Locked}},
        {u"pmc listening-gm-lost"_s, freerun},
        {u"pmc listening-no-master"_s, freerun},
        {u"pmc faulty-link-down"_s, freerun},
        {u"pmc ptp4l-down"_s, silent},
        {u"pmc ptp4l-hung"_s, silent},
        {u"chrony synced"_s, {Ntp, Locked}},
        {u"chrony leap-insert"_s, {Ntp, Locked}},
        {u"chrony leap-delete"_s, {Ntp, Locked}},
        {u"chrony asym-8ms"_s, {Ntp, Tracking}},
        {u"chrony offset-25ms"_s, {Ntp, Tracking}},
        {u"chrony just-synced"_s, {Ntp, Acquiring}},
        {u"chrony server-lost"_s, {Ntp, Tracking, {}, true}},
        {u"chrony local-mode"_s, freerun},
        {u"chrony unsync-noreach"_s, freerun},
        {u"chrony server-unsync"_s, freerun},
        {u"chrony big-rootdisp"_s, freerun},
        {u"chrony falsetickers"_s, {None, Freerun, {u"sources_disagree"_s}}},
        {u"chrony down"_s, silent},
    };
}

/// Every file of the folder, so that none is left out.
void TestClockJudge::capture_data()
{
    QTest::addColumn<QString>("program"); // pmc or chrony
    QTest::addColumn<QString>("name");    // "4.2-slave-locked"
    QTest::addColumn<Expected>("expected");
    static const QRegularExpression form(
        u"\\A(pmc|chrony)-([0-9.]+)-(.*?)(-tracking\\.csv|\\.txt)\\z"_s);
    const QHash<QString, Expected> states = expectedStates();
    int captures = 0;
    for (const QString &file :
         QDir(captureFolder()).entryList({u"pmc-*"_s, u"chrony-*-tracking.csv"_s}, QDir::Files)) {
        const QRegularExpressionMatch match = form.match(file);
        const QString state = match.captured(1) + u' ' + match.captured(3);
        if (!match.hasMatch() || !states.contains(state))
            qFatal("nobody has said what %s means", qPrintable(file));
        QTest::newRow(qPrintable(file))
            << match.captured(1) << match.captured(2) + u'-' + match.captured(3) << states[state];
        ++captures;
    }
    QVERIFY2(captures >= 47, qPrintable(QString::number(captures)));
}

void TestClockJudge::capture()
{
    QFETCH(QString, program);
    QFETCH(QString, name);
    QFETCH(Expected, expected);
    std::optional<PtpReading> ptp;
    std::optional<ChronyReading> ntp;
    if (program == "pmc"_L1) {
        if (const auto read = parsePmc(test::capture(u"pmc-%1.txt"_s.arg(name))))
            ptp = *read;
    } else if (const auto read = parseChronyc(chronyCapture(name))) {
        ntp = *read;
    }
    QCOMPARE(ptp.has_value() || ntp.has_value(), expected.answers);
    Judged judged;
    for (int i = 0; i < 4; ++i)
        judged.look(ptp, ntp, !name.contains("stale"_L1));
    const contract::TimeMetric &metric = judged.metric();
    QCOMPARE(metric.source, expected.source);
    QCOMPARE(metric.quality, expected.quality);
    QCOMPARE(metric.faults, expected.faults);
    QCOMPARE(metric.ptp.has_value(), ptp.has_value());
    QCOMPARE(metric.ntp.has_value(), ntp.has_value());
    const bool bounded
        = metric.quality == ClockQuality::Locked || metric.quality == ClockQuality::Tracking;
    QCOMPARE(metric.errorBoundNs.has_value(), bounded);
    QCOMPARE(metric.errorBoundRef, bounded ? expected.boundRef : QString());
    QCOMPARE(metric.holdoverS.has_value(), expected.holdover);
    QCOMPARE(judged.stamp().ref.isEmpty(), expected.source == ClockSource::None);
    QCOMPARE(judged.stamp().errorNs.has_value(), bounded && expected.boundRef == "utc"_L1);
}

void TestClockJudge::deadMasterIsNotShownAsPresent()
{
    const PtpReading lost = ptpReading(u"4.2-listening-gm-lost"_s);
    QCOMPARE(lost.gmPresent, true); // what ptp4l says
    Judged judged;
    judged.look(lost, {});
    const contract::PtpDetail detail = *judged.metric().ptp;
    QCOMPARE(detail.portState, u"LISTENING"_s);
    QCOMPARE(detail.gmPresent, false);
    QVERIFY(detail.gmId.isEmpty());
    QVERIFY(!detail.offsetNs && !detail.meanPathDelayNs && !detail.gmClass && !detail.stepsRemoved);
}

void TestClockJudge::firstOffsetIsWaitedFor()
{
    Judged judged;
    // As ptp4l says it between its first delay measurement and the Sync after that.
    const PtpReading locked = ptpReading(u"4.2-slave-locked"_s);
    PtpReading zero = locked;
    zero.masterOffsetNs = 0;
    judged.look(zero, {}, false);
    judged.look(zero, {}, false);
    QCOMPARE(judged.metric().quality, ClockQuality::Acquiring);
    QVERIFY(!judged.metric().errorBoundNs && !judged.metric().offsetNs);
    QVERIFY(judged.metric().ptp && !judged.metric().ptp->offsetNs);
    QCOMPARE(judged.metric().ptp->meanPathDelayNs, locked.meanPathDelayNs);
    judged.look(locked, {});
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    // From now on 0 is as good as any other.
    for (int i = 0; i < 3; ++i) {
        judged.look(zero, {}, i != 1);
        QCOMPARE(judged.metric().quality, ClockQuality::Locked);
        QCOMPARE(judged.metric().offsetNs, 0);
        QVERIFY(judged.metric().errorBoundNs);
        QCOMPARE(judged.metric().ptp->offsetNs, 0);
    }
}

void TestClockJudge::scatterOfTheServoWidens()
{
    Judged judged;
    PtpReading locked = ptpReading(u"4.2-slave-locked"_s);
    for (const qint64 offset : {-1000, 1000, -1000, 1000}) {
        locked.masterOffsetNs = offset;
        judged.look(locked, {});
    }
    // Eight deviations of 1155 ns, path, accuracy and drift.
    QCOMPARE(judged.metric().errorBoundNs, 1000 + 9237 + 955 + 100 + 250);
    judged.step(5'000'000); // they were of another clock
    for (int i = 0; i < 4; ++i) {
        locked.masterOffsetNs = 500;
        judged.look(locked, {});
    }
    QCOMPARE(judged.metric().errorBoundNs, 500 + 955 + 100 + 250);
}

void TestClockJudge::lockHasHysteresis()
{
    const auto withOffset = [](qint64 ns) {
        ChronyReading reading = chronyReading(u"4.3-synced"_s);
        reading.tracking.systemTimeNs = ns;
        return reading;
    };
    Judged judged;
    judged.look({}, withOffset(3'000'000));
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
    judged.look({}, withOffset(1'000'000));
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    judged.look({}, withOffset(3'000'000));
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    judged.look({}, withOffset(6'000'000));
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
    judged.look({}, withOffset(3'000'000));
    QCOMPARE(judged.metric().quality, ClockQuality::Tracking);
}

void TestClockJudge::stepOfTheClock()
{
    Judged judged;
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    judged.look({}, synced);
    const QString epoch = judged.stamp().epoch;
    QVERIFY(epoch.endsWith(":0"_L1));
    judged.step(-5'000'000);
    judged.look({}, synced);
    QCOMPARE(judged.metric().stepCount, 1u);
    QCOMPARE(judged.metric().faults, QStringList{u"clock_stepped"_s});
    QCOMPARE(judged.metric().quality, ClockQuality::Acquiring);
    QVERIFY(!judged.metric().errorBoundNs);
    QCOMPARE(judged.stamp().epoch, epoch.chopped(1) + u'1');
    judged.look({}, synced);
    QCOMPARE(judged.metric().quality, ClockQuality::Acquiring);
    judged.look({}, synced, true, 3); // 5 s after
    QVERIFY(judged.metric().faults.isEmpty());
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    QCOMPARE(judged.metric().stepCount, 1u);
}

/// Between two updates chronyd does not know that somebody has set the clock.
void TestClockJudge::chronydIsNotBelievedUntilItsNextUpdate()
{
    Judged judged;
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    judged.look({}, synced);
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
    judged.setUpdates(false);
    judged.look({}, synced);
    judged.step(50'000'000);
    for (int i = 0; i < 10; ++i) {
        judged.look({}, synced);
        QCOMPARE(judged.metric().quality, ClockQuality::Acquiring);
        QVERIFY(!judged.metric().errorBoundNs && !judged.stamp().errorNs);
    }
    QVERIFY(judged.metric().faults.isEmpty()); // that was 5 s ago
    judged.setUpdates(true);
    judged.look({}, synced);
    QCOMPARE(judged.metric().quality, ClockQuality::Locked);
}

void TestClockJudge::stampAgesItsBound()
{
    Judged judged;
    judged.look({}, chronyReading(u"4.3-synced"_s));
    const qint64 bound = *judged.metric().errorBoundNs;
    QCOMPARE(judged.stamp().errorNs, bound);
    QCOMPARE(judged.stamp(second).errorNs, bound + 2'000); // 2 ppm
    QCOMPARE(judged.stamp().ref, u"0A630001"_s);
    QCOMPARE(judged.stamp().source, ClockSource::Ntp);
    QCOMPARE(judged.stamp().quality, ClockQuality::Locked);
}

void TestClockJudge::stampLeavesOutABoundToTheMaster()
{
    Judged judged;
    judged.look(ptpReading(u"4.2-slave-gm-class248-freerun"_s), {});
    QCOMPARE(judged.metric().errorBoundRef, u"gm"_s);
    // Offset, its own size for want of more offsets, path, and 2 ppm of an eighth of a second.
    QCOMPARE(judged.metric().errorBoundNs, 103 + 103 + 1429 + 250);
    QVERIFY(!judged.stamp().errorNs);
    QCOMPARE(judged.stamp().ref, u"227a03.fffe.f529db"_s);
}

QTEST_GUILESS_MAIN(TestClockJudge)
#include "tst_clock_judge.moc"
