// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/site_store.h"

#include "tests/unit/store/site_samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// What becomes of the answers of servers that were asked.
class tst_SiteMonitoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_APPLESS_MAIN(tst_SiteMonitoring)
#include "tst_site_monitoring.moc"
