// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_judge.h"

#include "tests/unit/timesync/capture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using contract::ClockQuality;
using contract::ClockSource;

static constexpr qint64 second = 1'000'000'000;

/// A judge and the time that passes for it.
class Judged
{
public:
    const contract::TimeMetric &metric() const { return m_judge.metric(); }
    contract::ClockStamp stamp(qint64 laterNs = 0) const
    {
        return m_judge.stamp(m_clock.monotonicNs + laterNs);
    }

    void step(qint64 ns) { m_clock.realtimeNs += ns; }

    /// One look, \a seconds after the last. With \a moving, another Sync has arrived meanwhile.
    void look(std::optional<PtpReading> ptp, std::optional<ChronyReading> ntp, bool moving = true,
              qint64 seconds = 2)
    {
        m_clock.realtimeNs += seconds * second;
        m_clock.monotonicNs += seconds * second;
        if (ptp && moving && ptp->ingressTimeNs)
            *ptp->ingressTimeNs += ++m_syncs;
        // The captures' updates were a moment old.
        if (ntp && ntp->tracking.refTimeNs > 0)
            ntp->tracking.refTimeNs = m_clock.realtimeNs - second;
        m_judge.judge({m_clock, std::move(ptp), std::move(ntp)});
    }

private:
    ClockJudge m_judge;
    ClockSample m_clock{1'795'430'000 * second, 1000 * second};
    qint64 m_syncs = 0;
};

class TestClockJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAnswers();
    void capture_data();
    void capture();
    void frozenSyncIsLost();
    void deadMasterIsNotShownAsPresent();
    void ptpHoldsOverThenRunsFree();
    void silentDaemonIsForgivenOnce();
    void ptpGoesBeforeNtp();
    void ptpMustProveItselfAgain();
    void oneSilenceDoesNotChangeTheSource();
    void lockHasHysteresis();
    void contradictingSourcesAreAFault();
    void stepOfTheClock();
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

void TestClockJudge::capture_data()
{
    QTest::addColumn<ClockSource>("source");
    QTest::addColumn<ClockQuality>("quality");
    using enum ClockSource;
    using enum ClockQuality;
    const auto row = [](const char *name, ClockSource source, ClockQuality quality) {
        QTest::newRow(name) << source << quality;
    };
    for (const char *version : {"3.1.1", "4.2"}) {
        const auto ptp
            = [&row, version](const char *state, ClockSource source, ClockQuality quality) {
                  row(qPrintable(
                          u"pmc-%1-%2"_s.arg(QLatin1StringView(version), QLatin1StringView(state))),
                      source, quality);
              };
        ptp("slave-locked", Ptp, Locked);
        ptp("slave-locked-leap61", Ptp, Locked);
        ptp("slave-gm-class7-holdover", Ptp, Tracking);
        ptp("slave-gm-class248-freerun", Ptp, Tracking);
        ptp("slave-37s-tai-utc-trap", Ptp, Acquiring);
        ptp("slave-fell-back-uncalibrated", Ptp, Acquiring);
        ptp("uncalibrated", Ptp, Acquiring);
        ptp("uncalibrated-fresh", Ptp, Acquiring);
        ptp("gm-master", Ptp, Locked);
        ptp("listening-gm-lost", None, Freerun);
        ptp("listening-no-master", None, Freerun);
        ptp("faulty-link-down", None, Freerun);
    }
    row("chrony-4.3-synced", Ntp, Locked);
    row("chrony-4.3-leap-insert", Ntp, Locked);
    row("chrony-4.3-leap-delete", Ntp, Locked);
    row("chrony-4.3-asym-8ms", Ntp, Tracking);
    row("chrony-4.3-offset-25ms", Ntp, Tracking);
    row("chrony-4.3-just-synced", Ntp, Acquiring);
    row("chrony-4.3-server-lost", Ntp, Tracking);
    row("chrony-4.3-local-mode", None, Freerun);
    row("chrony-4.3-unsync-noreach", None, Freerun);
    row("chrony-4.3-server-unsync", None, Freerun);
    row("chrony-4.3-big-rootdisp", None, Freerun);
    row("chrony-4.3-falsetickers", None, Freerun);
    row("chrony-4.6-synced", Ntp, Locked);
    row("chrony-4.6-just-synced", Ntp, Acquiring);
    row("chrony-4.6-server-lost", Ntp, Tracking);
    row("chrony-4.6-unsync-noreach", None, Freerun);
}

void TestClockJudge::capture()
{
    QFETCH(ClockSource, source);
    QFETCH(ClockQuality, quality);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    Judged judged;
    for (int i = 0; i < 3; ++i) {
        if (name.startsWith("pmc-"_L1))
            judged.look(ptpReading(name.sliced(4)), {});
        else
            judged.look({}, chronyReading(name.sliced(7)));
    }
    const contract::TimeMetric &metric = judged.metric();
    QCOMPARE(metric.source, source);
    QCOMPARE(metric.quality, quality);
    QCOMPARE(metric.ptp.has_value(), name.startsWith("pmc-"_L1));
    QCOMPARE(metric.ntp.has_value(), name.startsWith("chrony-"_L1));
    const bool bounded = quality == ClockQuality::Locked || quality == ClockQuality::Tracking;
    QCOMPARE(metric.errorBoundNs.has_value(), bounded);
    QCOMPARE(metric.errorBoundRef.isEmpty(), !bounded);
    QCOMPARE(metric.holdoverS.has_value(), name.endsWith("server-lost"_L1));
    QCOMPARE(judged.stamp().ref.isEmpty(), source == ClockSource::None);
}

void TestClockJudge::frozenSyncIsLost()
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

void TestClockJudge::ptpHoldsOverThenRunsFree()
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

void TestClockJudge::silentDaemonIsForgivenOnce()
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

void TestClockJudge::ptpGoesBeforeNtp()
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

void TestClockJudge::ptpMustProveItselfAgain()
{
    Judged judged;
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    const PtpReading locked = ptpReading(u"4.2-slave-locked"_s);
    judged.look(locked, synced);
    judged.look(ptpReading(u"4.2-listening-gm-lost"_s), synced);
    QCOMPARE(judged.metric().source, ClockSource::Ntp); // better than a holdover
    for (int seconds = 0; seconds < 10; seconds += 2) {
        judged.look(locked, synced);
        QCOMPARE(judged.metric().source, ClockSource::Ntp);
    }
    judged.look(locked, synced);
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
}

void TestClockJudge::oneSilenceDoesNotChangeTheSource()
{
    Judged judged;
    const ChronyReading synced = chronyReading(u"4.3-synced"_s);
    judged.look(ptpReading(u"4.2-slave-locked"_s), synced);
    judged.look({}, synced);
    QCOMPARE(judged.metric().source, ClockSource::Ptp);
    QVERIFY(judged.metric().holdoverS.has_value());
    judged.look({}, synced);
    QCOMPARE(judged.metric().source, ClockSource::Ntp);
    QVERIFY(!judged.metric().holdoverS);
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

void TestClockJudge::contradictingSourcesAreAFault()
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
    QCOMPARE(judged.metric().errorBoundNs, 103 + 1429);
    QVERIFY(!judged.stamp().errorNs);
    QCOMPARE(judged.stamp().ref, u"227a03.fffe.f529db"_s);
}

QTEST_GUILESS_MAIN(TestClockJudge)
#include "tst_clock_judge.moc"
