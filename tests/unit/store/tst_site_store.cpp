// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/site_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 wallNs = 1'795'428'000'000'000'000;

template<typename Value>
static void apply(SiteStore &site, qint64 nowMs, const Value &value)
{
    site.apply({Update{nowMs, wallNs + nowMs * 1'000'000, value}});
}

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

    /// Each reply reaches the table that it is for.
    void monitoringReplies()
    {
        SiteStore site;
        domain::Routez routes;
        routes.routes.resize(1);
        domain::Leafz leafs;
        leafs.leafs.resize(1);
        domain::Gatewayz gateways;
        gateways.outbound[u"B"_s].configured = true;
        domain::Jsz jsz;
        jsz.streams = jsz.consumers = 1;
        jsz.accounts.resize(1);
        jsz.accounts[0].streams.resize(1);
        jsz.accounts[0].streams[0].consumers.resize(1);
        domain::AccountStatz accounts;
        accounts.accounts.resize(1);
        domain::SubszPage subscriptions;
        subscriptions.subscriptions.resize(1);
        const std::vector<decltype(MonitoringReply::data)> replies{
            domain::Varz(), domain::Healthz(), routes, leafs, gateways, jsz,
            accounts,       subscriptions};
        for (const auto &data : replies)
            apply(site, 100, MonitoringReply{server(), data});
        ConnectionListing closed = listing({7});
        closed.closed = true;
        apply(site, 100, closed);
        apply(site, 100, QueryReply{3, server(), connection(7), {}, true});

        QVERIFY(site.servers.rows()[0].varz && site.servers.rows()[0].healthz);
        QVERIFY(site.servers.rows()[0].jetStream && site.servers.rows()[0].subscriptions);
        QCOMPARE(site.links.rows().size(), 3u);
        QCOMPARE(site.streams.rows().size(), 1u);
        QCOMPARE(site.consumers.rows().size(), 1u);
        QCOMPARE(site.jetStreamAccounts.rows().size(), 1u);
        QCOMPARE(site.accounts.rows().size(), 1u);
        QCOMPARE(site.subscriptions.rows().size(), 1u);
        QCOMPARE(site.closedConnections.rows().size(), 1u);
        QVERIFY(site.connections.rows().empty());
        QVERIFY(site.queries.find(3)->done);
        QCOMPARE(site.monitoring.of(Endpoint::Leafz).heardMs, 100);
        QCOMPARE(site.monitoring.of(Endpoint::ClosedConnz).heardMs, 100);

        const SiteChanges changes = site.takeChanges();
        QCOMPARE(changes.links.added.size(), 3u);
        for (const Changes *each :
             {&changes.servers, &changes.streams, &changes.consumers, &changes.jetStreamAccounts,
              &changes.accounts, &changes.subscriptions, &changes.closedConnections,
              &changes.queries})
            QCOMPARE(each->added.size(), 1u);
    }

    void rounds_data()
    {
        QTest::addColumn<int>("endpoint");
        for (int each = 0; each < static_cast<int>(MonitoringState::endpoints); ++each)
            QTest::addRow("%d", each) << each;
    }
    /// A server that did not answer makes old what that endpoint brings, and nothing else.
    void rounds()
    {
        QFETCH(int, endpoint);
        SiteStore site;
        domain::AccountStatz accounts;
        accounts.accounts.resize(1);
        domain::Leafz leafs;
        leafs.leafs.resize(1);
        domain::SubszPage subscriptions;
        subscriptions.subscriptions.resize(1);
        domain::Jsz jsz;
        jsz.streams = jsz.consumers = 1;
        jsz.accounts.resize(1);
        jsz.accounts[0].streams.resize(1);
        jsz.accounts[0].streams[0].consumers.resize(1);
        for (const auto &data : std::vector<decltype(MonitoringReply::data)>{
                 domain::Varz(), leafs, accounts, subscriptions, jsz})
            apply(site, 0, MonitoringReply{server(), data});
        ConnectionListing closed = listing({7});
        closed.closed = true;
        apply(site, 0, closed);
        apply(site, 0, listing({8}));
        MonitoringRound round;
        round.endpoint = static_cast<Endpoint>(endpoint);
        round.answered = {u"NB"_s};
        round.missing = {server()};
        apply(site, 1000, round);
        const auto of = [&](Endpoint each) { return round.endpoint == each; };
        QVERIFY(site.monitoring.state(round.endpoint, 1000) == AnswerState::Partly);
        QCOMPARE(site.servers.rows()[0].varz->missing, of(Endpoint::Varz));
        QCOMPARE(ServerStore::isStale(site.servers.rows()[0], 1000), of(Endpoint::Varz));
        QCOMPARE(ConnectionStore::isStale(site.connections.rows()[0], 1000), of(Endpoint::Connz));
        QCOMPARE(site.links.rows()[0].missing, of(Endpoint::Leafz));
        QCOMPARE(site.accounts.rows()[0].missing, of(Endpoint::AccountStatz));
        QCOMPARE(site.subscriptions.rows()[0].missing, of(Endpoint::Subsz));
        QCOMPARE(site.streams.rows()[0].missing, of(Endpoint::Jsz));
        QCOMPARE(site.consumers.rows()[0].missing, of(Endpoint::Jsz));
        QCOMPARE(site.jetStreamAccounts.rows()[0].missing, of(Endpoint::Jsz));
        QCOMPARE(site.closedConnections.rows()[0].missing, of(Endpoint::ClosedConnz));
        // All leave in the end.
        site.tick(keepStaleMs + 1, wallNs);
        QVERIFY(site.links.rows().empty() && site.accounts.rows().empty());
        QVERIFY(site.subscriptions.rows().empty() && site.streams.rows().empty());
        QVERIFY(site.consumers.rows().empty() && site.jetStreamAccounts.rows().empty());
        QVERIFY(site.closedConnections.rows().empty());
    }

    void whatAServerSaysMakesItFresh_data()
    {
        QTest::addColumn<Batch>("said");
        const auto batch = [](auto value) { return Batch{{2000, wallNs, std::move(value)}}; };
        QTest::newRow("CONNECT") << batch(connected(1));
        QTest::newRow("DISCONNECT") << batch(disconnected(1));
        QTest::newRow("listing") << batch(listing({1}));
        QTest::newRow("routes") << batch(MonitoringReply{server(), domain::Routez()});
    }
    void whatAServerSaysMakesItFresh()
    {
        QFETCH(Batch, said);
        SiteStore site;
        apply(site, 0, MonitoringReply{server(), domain::Varz()});
        MonitoringRound round;
        round.missing = {server()};
        apply(site, 1000, round);
        QVERIFY(ServerStore::isStale(site.servers.rows()[0], 1000));
        site.apply(said);
        QVERIFY(!ServerStore::isStale(site.servers.rows()[0], 2000));
    }

    void repliesOfNobodyAreCounted()
    {
        SiteStore site;
        apply(site, 0, MonitoringReply{domain::ServerRef(), domain::Varz()});
        apply(site, 0, listing({1}, 1000, domain::ServerRef()));
        QVERIFY(site.servers.rows().empty() && site.connections.rows().empty());
        QCOMPARE(site.monitoring.unattributed(), 2u);
    }

    void accountTotalsOnTwoSubjectsCountOnce()
    {
        SiteStore site;
        domain::AccountConnections event;
        event.eventId = u"id-1"_s;
        event.server = server();
        event.account = u"OPS"_s;
        event.connections = 2;
        apply(site, 0, event);
        event.connections = 3; // would be seen
        apply(site, 0, event);
        QCOMPARE(site.accounts.rows()[0].total.clients, 2);
        QVERIFY(site.activity.lines().empty());
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

    void leafNodesGetTheirNames()
    {
        SiteStore site;
        domain::ClientConnected event = connected(5);
        event.client.kind = u"Leafnode"_s;
        event.client.name = u"l1"_s;
        apply(site, 0, event);
        domain::Leafz leafs;
        leafs.leafs.resize(1);
        leafs.leafs[0].account = u"OPS"_s;
        leafs.leafs[0].ip = u"10.0.0.9"_s;
        apply(site, 0, MonitoringReply{server(), leafs});
        QCOMPARE(site.links.rows()[0].remoteName, u"l1"_s);
        apply(site, 0, domain::ServerNotice{domain::ServerNotice::Shutdown, server()});
        leafs.leafs[0].port = 2;
        apply(site, 0, MonitoringReply{server(), leafs});
        QCOMPARE(site.links.rows()[0].remoteName, QString()); // forgotten with its server
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
