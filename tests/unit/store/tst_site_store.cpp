// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/site_store.h"

#include "tests/unit/store/site_samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static QString lines(const SiteStore &site)
{
    QStringList all;
    for (const Activity &line : site.activity.lines())
        all.append(line.who + u": "_s + line.text);
    return all.join(u'\n');
}

class tst_SiteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfClients()
    {
        SiteStore site;
        apply(site, 0, connected(7));
        apply(site, 10, disconnected(7, u"Stale Connection"_s));
        domain::AuthFailed refused{{}, 0, server(), client(8), u"Authentication Failure"_s};
        apply(site, 20, refused);
        QCOMPARE(
            lines(site),
            u"client 7: Connected: client in account OPS from 10.0.0.9 on hub\n"
            "client 7: Disconnected (Stale Connection): client in account OPS from 10.0.0.9 on "
            "hub\n"
            "guardian: Login refused (Authentication Failure) from 10.0.0.9 on hub"_s);
        const auto &log = site.activity.lines();
        QCOMPARE(log[0].category, Category::Connect);
        QCOMPARE(log[0].severity, Severity::Info);
        QCOMPARE(log[1].category, Category::Disconnect);
        QCOMPARE(log[1].severity, Severity::Warning);
        QCOMPARE(log[2].category, Category::AuthError);
        QCOMPARE(site.connections.rows().size(), 1u); // a refused login is no connection
    }

    void tellsOfJetStream()
    {
        SiteStore site;
        domain::JetStreamAdvisory advisory;
        advisory.eventId = u"id-1"_s;
        advisory.tsNs = 5;
        advisory.stream = u"S"_s;
        advisory.text = u"Stream S lost its quorum."_s;
        advisory.isFault = true;
        apply(site, 0, advisory);
        apply(site, 0, advisory);
        QCOMPARE(lines(site), u"S: Stream S lost its quorum."_s);
        QCOMPARE(site.activity.lines()[0].severity, Severity::Warning);
        QCOMPARE(site.activity.lines()[0].category, Category::JetStream);
        QCOMPARE(site.activity.lines()[0].tsNs, 5);
    }

    void missedEventsReachTheServer()
    {
        SiteStore site;
        apply(site, 0, stats());
        apply(site, 0, connected(9));
        apply(site, 0, listing({1, 9}));
        apply(site, 5000, listing({9}));
        site.tick(5001 + ConnectionStore::keepClosedMs, wallNs);
        QCOMPARE(site.servers.rows()[0].eventsMissed, 1u);
    }

    void goodbyeIsNoWarning()
    {
        SiteStore site;
        apply(site, 0, disconnected(7, u"Client Closed"_s));
        QCOMPARE(site.activity.lines()[0].severity, Severity::Info);
    }

    void eventTimeElseOurs()
    {
        SiteStore site;
        domain::ClientConnected event = connected(7);
        event.tsNs = 5;
        apply(site, 3, event);
        apply(site, 3, connected(8));
        QCOMPARE(site.activity.lines()[0].tsNs, 5);
        QCOMPARE(site.activity.lines()[1].tsNs, wallNs + 3'000'000);
    }

    void eventsOnTwoSubjectsCountOnce()
    {
        SiteStore site;
        apply(site, 0, connected(7, u"id-1"_s));
        apply(site, 0, connected(7, u"id-1"_s));
        apply(site, 10, disconnected(7, u"Client Closed"_s, u"id-2"_s));
        apply(site, 10, disconnected(7, u"Client Closed"_s, u"id-2"_s));
        QCOMPARE(site.activity.lines().size(), 2u);
    }

    void heartbeatLostAndBack()
    {
        SiteStore site;
        apply(site, 0, heartbeat(u"leaf-3"_s, 1));
        for (qint64 now = 0; now <= 20'000; now += 1000)
            site.tick(now, wallNs + now);
        QCOMPARE(lines(site), u"leaf-3: No heartbeat for 7 s"_s);
        QCOMPARE(site.activity.lines()[0].category, Category::HeartbeatLost);
        apply(site, 21'000, heartbeat(u"leaf-3"_s, 22));
        site.tick(21'000, wallNs);
        site.tick(22'000, wallNs);
        QCOMPARE(lines(site), u"leaf-3: No heartbeat for 7 s\nleaf-3: Heartbeat is back"_s);
        QCOMPARE(site.activity.lines()[1].category, Category::HeartbeatBack);
    }

    void ourOwnOutageIsOneLine()
    {
        SiteStore site;
        apply(site, 0, ConnectionNotice{ConnectionNotice::Up, u"Connected to hub."_s});
        for (int unit = 0; unit < 100; ++unit)
            apply(site, 0, heartbeat(u"unit-%1"_s.arg(unit), 1));
        apply(site, 1000, ConnectionNotice{ConnectionNotice::Down, u"The server has gone."_s});
        for (qint64 now = 1000; now <= 60'000; now += 1000)
            site.tick(now, wallNs);
        QCOMPARE(site.activity.lines().size(), 2u);
        QCOMPARE(site.activity.lines()[1].severity, Severity::Error);
        apply(site, 60'000, ConnectionNotice{ConnectionNotice::Up, u"Connected to hub."_s});
        for (int unit = 1; unit < 100; ++unit)
            apply(site, 60'100, heartbeat(u"unit-%1"_s.arg(unit), 61));
        site.tick(61'000, wallNs);
        QCOMPARE(site.activity.lines().size(), 3u);
        // Whoever did not come back is lost after all.
        for (int unit = 1; unit < 100; ++unit)
            apply(site, 66'000, heartbeat(u"unit-%1"_s.arg(unit), 66));
        site.tick(66'500, wallNs);
        QCOMPARE(site.activity.lines().size(), 4u);
        QCOMPARE(site.activity.lines()[3].who, u"unit-0"_s);
    }

    void ourOwnOutageMakesAllOld()
    {
        SiteStore site;
        apply(site, 0, ConnectionNotice{ConnectionNotice::Up, u"Connected to hub."_s});
        apply(site, 10, stats());
        apply(site, 10, listing({1}));
        domain::Leafz leafs;
        leafs.leafs.emplace_back();
        apply(site, 10, MonitoringReply{server(), leafs});
        const auto old = [&site](qint64 nowMs) {
            return QList<bool>{site.servers.isStale(site.servers.rows()[0], nowMs),
                               site.connections.isStale(site.connections.rows()[0], nowMs),
                               site.links.isStale(site.links.rows()[0], nowMs)};
        };
        QCOMPARE(old(100), QList<bool>({false, false, false}));
        apply(site, 100, ConnectionNotice{ConnectionNotice::Down, u"The server has gone."_s});
        QCOMPARE(old(100), QList<bool>({true, true, true}));
        apply(site, 200, ConnectionNotice{ConnectionNotice::Up, u"Connected to hub."_s});
        apply(site, 210, stats());
        apply(site, 210, listing({1}));
        apply(site, 210, MonitoringReply{server(), leafs});
        QCOMPARE(old(220), QList<bool>({false, false, false}));
    }

    void outageOfTheSystemLoginIsOfServersAlone()
    {
        using Notice = ConnectionNotice;
        SiteStore site;
        apply(site, 0, Notice{Notice::Up, u"Connected to hub."_s, Notice::Site});
        apply(site, 0, Notice{Notice::Up, u"System login: Connected to hub."_s, Notice::System});
        apply(site, 10, stats());
        apply(site, 10, heartbeat(u"leaf-3"_s, 1));
        apply(site, 100, Notice{Notice::Down, u"System login: refused"_s, Notice::System});
        QVERIFY(site.servers.isStale(site.servers.rows()[0], 100));
        QVERIFY(!site.serversHeardSinceMs());
        // Units are heard, and so missed, as ever.
        for (qint64 now = 1000; now <= 20'000; now += 1000)
            site.tick(now, wallNs + now);
        QVERIFY2(lines(site).contains(u"leaf-3: No heartbeat"_s), qPrintable(lines(site)));
    }

    void outageOfTheOtherLoginIsOfUnitsAlone()
    {
        using Notice = ConnectionNotice;
        SiteStore site;
        apply(site, 5, Notice{Notice::Up, u"System login: Connected to hub."_s, Notice::System});
        apply(site, 10, stats());
        apply(site, 10, heartbeat(u"leaf-3"_s, 1));
        apply(site, 100, Notice{Notice::Down, u"The server has gone."_s, Notice::Site});
        QVERIFY(!site.servers.isStale(site.servers.rows()[0], 100));
        QCOMPARE(site.serversHeardSinceMs(), std::optional<qint64>(5));
        for (qint64 now = 1000; now <= 20'000; now += 1000)
            site.tick(now, wallNs + now);
        QVERIFY2(!lines(site).contains(u"leaf-3"_s), qPrintable(lines(site)));
    }

    void ourOwnOutageOfAnotherFeedLeavesItsRows()
    {
        SiteStore site;
        apply(site, 10, stats());
        apply(site, 10, listing({1}));
        apply(site, 10,
              MonitoringRound{Endpoint::Connz, MonitoringFeed::Https, {server().id}, {}, {}});
        apply(site, 100, ConnectionNotice{ConnectionNotice::Down, u"The server has gone."_s});
        QVERIFY(!site.connections.isStale(site.connections.rows()[0], 100));
    }

    void shutdownEndsItsConnections()
    {
        SiteStore site;
        apply(site, 0, listing({1, 2}));
        apply(site, 10, stats());
        apply(site, 20, domain::ServerNotice{domain::ServerNotice::Shutdown, server()});
        for (const ConnectionRow &row : site.connections.rows()) {
            QCOMPARE(row.state, ConnectionRow::Closed);
            QCOMPARE(row.reason, u"Server Shutdown"_s);
        }
        QVERIFY(site.servers.rows()[0].shutDown);
        QCOMPARE(site.activity.lines().back().category, Category::Server);
    }

    void logRecords()
    {
        SiteStore site;
        contract::LogRecord record{
            u"leaf-3"_s, contract::LogLevel::Error, wallNs, u"disk full"_s, {}};
        apply(site, 0, LogUpdate{record});
        QCOMPARE(lines(site), u"leaf-3: disk full"_s);
        QCOMPARE(site.activity.lines()[0].severity, Severity::Error);
        QCOMPARE(site.activity.lines()[0].category, Category::Log);
    }

    void badMessagesAreCountedAndToldOnce()
    {
        SiteStore site;
        for (int i = 0; i < 50; ++i)
            apply(site, i, DecodeFailure{"ops.heartbeat.a", u"'seq' is missing"_s, "{}"});
        QCOMPARE(site.decodeErrors.total(), 50u);
        QCOMPARE(lines(site), u"ops.heartbeat.a: Message not understood: 'seq' is missing"_s);
    }

    void metricsReachTheFleet()
    {
        SiteStore site;
        apply(site, 0, rtt(u"a"_s, 1));
        apply(site, 0, timeMetric(u"a"_s, 1));
        QVERIFY(site.fleet.rows()[0].rtt && site.fleet.rows()[0].time);
        QVERIFY(site.activity.lines().empty());
    }

    void heartbeatsAreTimed()
    {
        SiteStore site;
        OwnClock own;
        own.stamp.errorNs = 1'000'000;
        apply(site, 1000, own);
        HeartbeatUpdate update = heartbeat(u"a"_s, 1);
        update.headers.txNs = wallNs;
        update.headers.clock = nunect::contract::ClockStamp();
        update.headers.clock->errorNs = 2'000'000;
        apply(site, 1004, update);
        // What both are wrong by, and 20 ppm of the 4 ms since we looked at our own clock
        QCOMPARE(site.fleet.rows()[0].delays.latest(),
                 (nunect::domain::OneWayDelay{1'004'000'000, 3'000'080}));
    }

    void changesAreTakenOnce()
    {
        SiteStore site;
        apply(site, 0, listing({1}));
        apply(site, 0, heartbeat(u"a"_s, 1));
        apply(site, 0, stats());
        SiteChanges changes = site.takeChanges();
        QVERIFY(changes.connections.structure() && changes.fleet.structure()
                && changes.servers.structure());
        changes = site.takeChanges();
        QVERIFY(!changes.connections.structure() && !changes.fleet.structure()
                && !changes.servers.structure());
    }
};

QTEST_APPLESS_MAIN(tst_SiteStore)
#include "tst_site_store.moc"
