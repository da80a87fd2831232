// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/time_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;

class tst_TimeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        auto metric = timeMetric(u"leaf-3"_s, 1);
        metric.message.ptp->stepsRemoved = 1;
        metric.message.ptp->meanPathDelayNs = 512;
        metric.message.ntp = contract::NtpDetail();
        metric.message.ntp->stratum = 3;
        metric.message.ntp->leap = u"normal"_s;
        metric.message.ntp->rootDelayNs = 310'000;
        metric.message.faults = {u"sources_disagree"_s, u"stale_sync"_s};
        apply(site, 0, metric);
        model.flush(site.takeChanges(), 2000);
        QCOMPARE(probe.text(0, u"Unit"_s), u"leaf-3"_s);
        QCOMPARE(probe.text(0, u"Quality"_s), u"locked"_s);
        QCOMPARE(probe.status(0, u"Quality"_s), Status::Normal);
        QCOMPARE(probe.text(0, u"Source"_s), u"PTP"_s);
        QCOMPARE(probe.text(0, u"Offset"_s), u"-38 ns"_s);
        QCOMPARE(probe.text(0, u"Error bound"_s), u"± 1.20 µs"_s);
        QCOMPARE(probe.text(0, u"Reference"_s), u"5c857e.fffe.3e4f10"_s);
        QCOMPARE(probe.text(0, u"For"_s), u"≥ 2 s"_s);
        QCOMPARE(probe.text(0, u"Last 5 min"_s), u"max -38 ns"_s);
        QCOMPARE(probe.cell(0, u"Last 5 min"_s, TableModel::TrendRole).value<QList<qreal>>(),
                 QList<qreal>{-38});
        QCOMPARE(probe.text(0, u"Steps"_s), u"1"_s);
        QCOMPARE(probe.text(0, u"Stratum"_s), u"3"_s);
        QCOMPARE(probe.text(0, u"Details"_s),
                 u"PTP port SLAVE, path 512 ns, NTP root delay 310 µs"_s);
        QCOMPARE(probe.text(0, u"Faults"_s), u"sources_disagree, stale_sync"_s);
        QCOMPARE(probe.text(0, u"Last seen"_s), u"2 s"_s);
    }

    void marksWhatWasFilledIn()
    {
        constexpr qint64 s = 1'000'000'000;
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        model.setShownColumns(model.allColumnNames());
        auto metric = timeMetric(u"leaf-3"_s, 1);
        apply(site, 0, metric);
        metric.message.seq = 9;
        metric.message.tsNs = 16 * s;
        apply(site, 16'000, metric);
        model.flush(site.takeChanges(), 16'000);
        QCOMPARE(probe.text(0, u"Filled in"_s), QString());

        const store::Gap gap{1 * s, 16 * s};
        contract::TimeMetric missed = metric.message;
        missed.tsNs = 8 * s;
        contract::Rtt rtt;
        rtt.nativeRttUs = 3200;
        apply(site, 17'000, store::MissedUpdate{u"leaf-3"_s, gap, missed});
        apply(site, 17'000, store::MissedUpdate{u"leaf-3"_s, gap, rtt});
        apply(site, 17'000,
              store::MissedUpdate{u"leaf-3"_s, gap, store::MissedUpdate::Alive{true}});
        model.flush(site.takeChanges(), 17'000);
        QCOMPARE(probe.text(0, u"Filled in"_s),
                 u"00:00:01.000 to 00:00:16.000, messages: 2, slowest RTT 3.20 ms, heard at its "
                 "leaf node all that time"_s);
        QVERIFY(probe.cell(0, u"Last 5 min"_s, TableModel::TooltipRole)
                    .toString()
                    .endsWith("; what is dotted came later, out of the site's record"_L1));
        QCOMPARE(probe.text(0, u"Last seen"_s), u"1 s"_s); // nothing is newer for it
        apply(site, 17'000,
              store::MissedUpdate{u"leaf-3"_s, gap, store::MissedUpdate::Alive{false}});
        model.flush(site.takeChanges(), 17'000);
        QVERIFY(
            probe.text(0, u"Filled in"_s).endsWith("heard at its leaf node for a part of it"_L1));
        apply(site, 17'000,
              store::MissedUpdate{u"leaf-3"_s, gap, store::MissedUpdate::Sums{5, 4000.0, {}}});
        model.flush(site.takeChanges(), 17'000);
        QCOMPARE(probe.text(0, u"Filled in"_s),
                 u"00:00:01.000 to 00:00:16.000, messages: 7, slowest RTT 4.00 ms, by sums of the "
                 "record, heard at its leaf node for a part of it"_s);
    }

    void qualities_data()
    {
        QTest::addColumn<ClockQuality>("quality");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");
        QTest::newRow("locked") << ClockQuality::Locked << u"locked"_s << Status::Normal;
        QTest::newRow("tracking") << ClockQuality::Tracking << u"tracking"_s << Status::Caution;
        QTest::newRow("acquiring") << ClockQuality::Acquiring << u"acquiring"_s << Status::Caution;
        QTest::newRow("freerun") << ClockQuality::Freerun << u"freerun"_s << Status::Serious;
    }

    void qualities()
    {
        QFETCH(ClockQuality, quality);
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        apply(site, 0, timeMetric(u"a"_s, 1, quality));
        model.flush(site.takeChanges(), 0);
        QTEST(probe.text(0, u"Quality"_s), "text");
        QTEST(probe.status(0, u"Quality"_s), "status");
    }

    void nothingKnown()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        store::TimeUpdate metric;
        metric.message.unit = u"a"_s;
        metric.message.seq = 1;
        apply(site, 0, metric);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Source"_s), u"none"_s);
        QCOMPARE(probe.text(0, u"Offset"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Error bound"_s), u"not known"_s);
        for (const QString &column :
             {u"Reference"_s, u"Last 5 min"_s, u"Steps"_s, u"Stratum"_s, u"Details"_s, u"Faults"_s})
            QCOMPARE(probe.text(0, column), u"–"_s);
    }

    void detailsWithoutValues()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        store::TimeUpdate metric;
        metric.message.unit = u"a"_s;
        metric.message.seq = 1;
        metric.message.source = contract::ClockSource::Ntp;
        metric.message.ptp = contract::PtpDetail();
        metric.message.ntp = contract::NtpDetail();
        apply(site, 0, metric);
        model.flush(site.takeChanges(), 0);
        for (const QString &column : {u"Reference"_s, u"Steps"_s, u"Stratum"_s, u"Details"_s})
            QCOMPARE(probe.text(0, column), u"–"_s);
    }

    void onlyUnitsWithAClock()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        for (const QString &unit : {u"a"_s, u"b"_s, u"c"_s})
            apply(site, 0, heartbeat(unit, 1));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.signalled(), QString());
        apply(site, 100, timeMetric(u"c"_s, 1));
        model.flush(site.takeChanges(), 100);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        apply(site, 200, timeMetric(u"a"_s, 1)); // a row of old, but new here
        model.flush(site.takeChanges(), 200);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.column(u"Unit"_s), u"a c"_s);
    }

    void worstFirst()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        apply(site, 0, timeMetric(u"silent"_s, 1));
        const auto add = [&site](const QString &unit, ClockQuality quality,
                                 std::optional<qint64> bound, const QStringList &faults = {}) {
            auto metric = timeMetric(unit, 1, quality);
            metric.message.errorBoundNs = bound;
            metric.message.faults = faults;
            apply(site, 8000, metric);
        };
        add(u"good-b"_s, ClockQuality::Locked, 900);
        add(u"good-a"_s, ClockQuality::Locked, 999'999);
        add(u"far"_s, ClockQuality::Locked, 1'000'001);
        add(u"unbounded"_s, ClockQuality::Locked, {});
        add(u"faulty"_s, ClockQuality::Locked, 900, {u"stale_sync"_s});
        add(u"tracking"_s, ClockQuality::Tracking, 900);
        add(u"acquiring"_s, ClockQuality::Acquiring, {});
        add(u"freerun"_s, ClockQuality::Freerun, {});
        model.flush(site.takeChanges(), 8000);
        QCOMPARE(probe.column(u"Unit"_s),
                 u"freerun silent acquiring tracking faulty unbounded far good-a good-b"_s);
    }

    /// Rows that change places, and what stands on them.
    void becomesWorse()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        for (const QString &unit : {u"a"_s, u"b"_s, u"c"_s})
            apply(site, 0, timeMetric(unit, 1));
        model.flush(site.takeChanges(), 0);
        const QPersistentModelIndex a(model.index(0, 1));
        const QPersistentModelIndex b(model.index(1, 0));
        apply(site, 2000, timeMetric(u"b"_s, 2, ClockQuality::Freerun));
        model.flush(site.takeChanges(), 2000);
        QCOMPARE(probe.column(u"Unit"_s), u"b a c"_s);
        QCOMPARE(probe.text(0, u"Quality"_s), u"freerun"_s);
        QCOMPARE(b.row(), 0);
        QCOMPARE(a.row(), 1);
        QCOMPARE(a.column(), 1);
        apply(site, 4000, timeMetric(u"a"_s, 2));
        apply(site, 4000, timeMetric(u"b"_s, 3));
        model.flush(site.takeChanges(), 4000);
        QCOMPARE(probe.column(u"Unit"_s), u"a b c"_s);
        model.flush(site.takeChanges(), 9000); // c has been silent for longer than three periods
        QCOMPARE(probe.column(u"Unit"_s), u"c a b"_s);
        QCOMPARE(b.row(), 2);
    }

    void timeInState()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        apply(site, 0, timeMetric(u"a"_s, 1, ClockQuality::Tracking));
        apply(site, 2000, timeMetric(u"a"_s, 2));
        apply(site, 4000, timeMetric(u"a"_s, 3));
        model.flush(site.takeChanges(), 5000);
        QCOMPARE(probe.text(0, u"For"_s), u"3 s"_s); // seen to begin
        model.refreshAges(60'000);
        QCOMPARE(probe.text(0, u"For"_s), u"2 s"_s); // silence is no lock
        apply(site, 60'000, timeMetric(u"a"_s, 4));
        model.flush(site.takeChanges(), 61'000);
        QCOMPARE(probe.text(0, u"For"_s), u"≥ 1 s"_s);
    }

    void goesStale()
    {
        store::SiteStore site;
        TimeModel model(site);
        ModelProbe probe(model);
        apply(site, 0, timeMetric(u"a"_s, 1));
        model.flush(site.takeChanges(), 0);
        model.refreshAges(6000);
        QVERIFY(!probe.stale(0));
        model.refreshAges(7000);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.status(0, u"Quality"_s), Status::Unknown); // a lock that nobody vouches for
        QCOMPARE(probe.text(0, u"Last seen"_s), u"7 s"_s);
    }
};

QTEST_GUILESS_MAIN(tst_TimeModel)
#include "tst_time_model.moc"
