// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/fleet_summary.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;

class tst_FleetSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingYet()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        QSignalSpy changed(&summary, &FleetSummary::changed);
        summary.flush(0);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(summary.unitsTotal(), 0);
        for (const Status::Value status : {summary.unitsStatus(), summary.clocksStatus(),
                                           summary.rttStatus(), summary.serversStatus()})
            QCOMPARE(status, Status::Unknown); // no news is no good news
        QCOMPARE(summary.worstRttText(), u"–"_s);
    }

    void units()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        QSignalSpy changed(&summary, &FleetSummary::changed);
        apply(site, 0, heartbeat(u"lost"_s, 1));
        apply(site, 4000, heartbeat(u"late"_s, 1));
        apply(site, 7000, heartbeat(u"live"_s, 1));
        apply(site, 7000, rtt(u"unknown"_s, 1)); // a unit without a heartbeat is not live
        summary.flush(7500);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(summary.unitsTotal(), 4);
        QCOMPARE(summary.unitsLive(), 1);
        QCOMPARE(summary.unitsLate(), 1);
        QCOMPARE(summary.unitsLost(), 1);
        QCOMPARE(summary.unitsStatus(), Status::Serious);
        summary.flush(7500);
        QCOMPARE(changed.size(), 1); // one signal a change
        apply(site, 8000, heartbeat(u"lost"_s, 9));
        summary.flush(8000);
        QCOMPARE(summary.unitsStatus(), Status::Caution);
        apply(site, 8000, heartbeat(u"late"_s, 9));
        summary.flush(8000);
        QCOMPARE(summary.unitsStatus(), Status::Normal);
    }

    /// A large site in parts, and all of it in the end.
    void manyUnits()
    {
        constexpr int many = 3 * FleetSummary::leastPart;
        store::SiteStore site;
        for (int i = 0; i < many; ++i)
            apply(site, 0, heartbeat(u"unit-%1"_s.arg(i), 1));
        FleetSummary summary(site);
        for (int part = 0; part < 2; ++part) {
            summary.flush(0);
            QCOMPARE(summary.unitsTotal(), 0); // not some of them
        }
        for (int second = 0; second < 2; ++second) {
            for (int part = 0; part < 3; ++part)
                summary.flush(0);
            QCOMPARE(summary.unitsTotal(), many);
            QCOMPARE(summary.unitsLive(), many);
        }
    }

    void clocks()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        apply(site, 0, timeMetric(u"a"_s, 1));
        summary.flush(0);
        QCOMPARE(summary.clocksStatus(), Status::Normal);
        apply(site, 0, timeMetric(u"b"_s, 1, ClockQuality::Tracking));
        summary.flush(0);
        QCOMPARE(summary.clocksTotal(), 2);
        QCOMPARE(summary.clocksLocked(), 1);
        QCOMPARE(summary.clocksBad(), 0);
        QCOMPARE(summary.clocksStatus(), Status::Caution);
        apply(site, 0, timeMetric(u"c"_s, 1, ClockQuality::Freerun));
        summary.flush(0);
        QCOMPARE(summary.clocksBad(), 1);
        QCOMPARE(summary.clocksStatus(), Status::Serious);
        summary.flush(60'000); // nobody vouches for any of them any more
        QCOMPARE(summary.clocksBad(), 3);
        QCOMPARE(summary.clocksLocked(), 0);
    }

    void guaranteed_data()
    {
        QTest::addColumn<qint64>("boundNs"); // -1: none
        QTest::addColumn<QString>("reference");
        QTest::addColumn<qint64>("ageMs");
        QTest::addColumn<QString>("counted");

        const qint64 ms = 1'000'000;
        QTest::newRow("small") << qint64(1200) << u"utc"_s << qint64(0) << u"guaranteed"_s;
        QTest::newRow("at the limit") << ms << u"utc"_s << qint64(6000) << u"guaranteed"_s;
        QTest::newRow("above") << ms + 1 << u"utc"_s << qint64(0) << u"too far"_s;
        QTest::newRow("none") << qint64(-1) << u"utc"_s << qint64(0) << u"unbounded"_s;
        QTest::newRow("to its master") << qint64(1200) << u"gm"_s << qint64(0) << u"unbounded"_s;
        QTest::newRow("to nothing") << qint64(1200) << QString() << qint64(0) << u"unbounded"_s;
        QTest::newRow("too old") << qint64(1200) << u"utc"_s << qint64(6001) << u"silent"_s;
    }

    void guaranteed()
    {
        QFETCH(qint64, boundNs);
        QFETCH(QString, reference);
        QFETCH(qint64, ageMs);
        store::SiteStore site;
        FleetSummary summary(site);
        auto metric = timeMetric(u"a"_s, 1);
        metric.message.errorBoundNs = boundNs < 0 ? std::nullopt : std::optional(boundNs);
        metric.message.errorBoundRef = reference;
        apply(site, 0, metric);
        summary.flush(ageMs);
        QStringList counted;
        if (summary.clocksGuaranteed() > 0)
            counted.append(u"guaranteed"_s);
        if (summary.clocksTooFar() > 0)
            counted.append(u"too far"_s);
        if (summary.clocksUnbounded() > 0)
            counted.append(u"unbounded"_s);
        if (summary.clocksSilent() > 0)
            counted.append(u"silent"_s);
        QTEST(counted.join(u' '), "counted");
        QCOMPARE(summary.clocksTotal(), 1);
    }

    void worstRtt()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        apply(site, 0, heartbeat(u"no-rtt"_s, 1));
        apply(site, 0, rtt(u"a"_s, 1, 212.4, 281.0));
        apply(site, 0, rtt(u"b"_s, 1, 212.4, 120'000.0));
        apply(site, 0, rtt(u"lost-probe"_s, 1, std::nullopt, std::nullopt));
        summary.flush(0);
        QCOMPARE(summary.worstRttUnit(), u"b"_s);
        QCOMPARE(summary.worstRttText(), u"120 ms"_s);
        QCOMPARE(summary.rttStatus(), Status::Caution);
        summary.flush(60'000); // too old to be the worst now
        QCOMPARE(summary.worstRttUnit(), QString());
        QCOMPARE(summary.worstRttText(), u"–"_s);
        QCOMPARE(summary.rttStatus(), Status::Unknown);
    }

    void connectionsAndServers()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        apply(site, 0, listing({1, 2, 3}));
        apply(site, 0, disconnected(2));
        apply(site, 0, stats());
        apply(site, 0, stats(server(u"NB"_s, u"second"_s)));
        summary.flush(0);
        QCOMPARE(summary.connectionsOpen(), 2);
        QCOMPARE(summary.serversTotal(), 2);
        QCOMPARE(summary.serversUp(), 2);
        QCOMPARE(summary.serversStatus(), Status::Normal);
        apply(site, 10, domain::ServerNotice{domain::ServerNotice::LameDuck, server()});
        summary.flush(10);
        QCOMPARE(summary.serversStatus(), Status::Serious);
        QCOMPARE(summary.worstServer(), u"hub"_s);
        apply(site, 20, domain::ServerNotice{domain::ServerNotice::Shutdown, server()});
        summary.flush(20);
        QCOMPARE(summary.serversUp(), 1);
        QCOMPARE(summary.serversStatus(), Status::Critical);
        QCOMPARE(summary.connectionsOpen(), 0);
    }

    void staleConnectionsAreNotOpen()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        apply(site, 0, listing({1}));
        summary.flush(0);
        QCOMPARE(summary.connectionsStale(), 0);
        summary.flush(20'000);
        QCOMPARE(summary.connectionsOpen(), 0);
        QCOMPARE(summary.connectionsStale(), 1);
    }

    void leafNodesAreNoConnections()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        apply(site, 0, listing({1}));
        auto leaf = connected(2);
        leaf.client.kind = u"Leafnode"_s;
        apply(site, 0, leaf);
        summary.flush(0);
        QCOMPARE(site.connections.rows().size(), 2u);
        QCOMPARE(summary.connectionsOpen(), 1);
    }

    void decodeErrors()
    {
        store::SiteStore site;
        FleetSummary summary(site);
        for (int i = 0; i < 3; ++i)
            apply(site, 0, store::DecodeFailure{"s", u"reason"_s, {}});
        summary.flush(0);
        QCOMPARE(summary.decodeErrors(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_FleetSummary)
#include "tst_fleet_summary.moc"
