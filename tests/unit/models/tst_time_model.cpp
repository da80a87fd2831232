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
        QVERIFY(probe.text(0, u"PTP"_s).startsWith("SLAVE, 1 step"_L1));
        QVERIFY(probe.text(0, u"PTP"_s).endsWith(u"path 512 ns"));
        QCOMPARE(probe.text(0, u"NTP"_s), u"stratum 3, root delay 310 µs"_s);
        QCOMPARE(probe.text(0, u"Faults"_s), u"sources_disagree, stale_sync"_s);
        QCOMPARE(probe.text(0, u"Last seen"_s), u"2 s"_s);
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
        for (const QString &column : {u"Reference"_s, u"PTP"_s, u"NTP"_s, u"Faults"_s})
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
        for (const QString &column : {u"Reference"_s, u"PTP"_s, u"NTP"_s})
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
