// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "monitoring_fixture.h"

#include "tests/support/nats_cluster.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using store::Endpoint;
using store::MonitoringFeed;

/// What is asked of real servers, and what comes of it.
class TestMonitoringPoller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NatsServerOptions options;
        options.config = siteAccounts();
        m_cluster = std::make_unique<NatsCluster>(options);
        const auto started = m_cluster->start(3);
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
        for (int i = 0; i < 3; ++i) {
            const auto varz = m_cluster->node(i).monitor("/varz"_ba);
            QVERIFY(varz);
            m_ids.push_back(QJsonDocument::fromJson(*varz)["server_id"_L1].toString());
        }
        m_client = connected(u"console"_s);
        QVERIFY(m_client);
    }

    void cleanupTestCase()
    {
        m_client.reset();
        m_cluster.reset();
    }

    void allEndpointsOverBothFeeds_data()
    {
        QTest::addColumn<MonitoringFeed>("feed");
        QTest::newRow("NATS") << MonitoringFeed::Nats;
        QTest::newRow("HTTPS") << MonitoringFeed::Https;
    }

    void allEndpointsOverBothFeeds()
    {
        QFETCH(MonitoringFeed, feed);
        nats::Client away(optionsFor(m_cluster->node(0)));
        const bool byNats = feed == MonitoringFeed::Nats;
        Watch watch(byNats ? *m_client : away, {byNats ? QList<QUrl>() : monitoringUrls(), {}, {}});
        watch.poller.setDemand(allEndpoints());
        for (const Endpoint endpoint : allEndpoints()) {
            TRY_ROUND(watch, endpoint, true);
            const auto round = *watch.round(endpoint);
            QCOMPARE(round.feed, feed);
            QCOMPARE(std::set<QString>(round.answered.begin(), round.answered.end()), ids());
            QVERIFY(round.missing.empty());
            QVERIFY2(round.problem.isEmpty(), qPrintable(round.problem));
        }
        QCOMPARE(watch.serversOf<domain::Varz>(), ids());
        QCOMPARE(watch.serversOf<domain::Routez>(), ids());
        QCOMPARE(watch.serversOf<domain::Gatewayz>(), ids());
        QCOMPARE(watch.serversOf<domain::Leafz>(), ids());
        QCOMPARE(watch.serversOf<domain::Jsz>(), ids());
        QCOMPARE(watch.serversOf<domain::AccountStatz>(), ids());
        QCOMPARE(watch.serversOf<domain::Healthz>(), ids());
        QCOMPARE(watch.serversOf<domain::SubszPage>(), ids());
        QVERIFY(watch.all<store::DecodeFailure>().empty());
        checkOthers(watch);
    }

    void nothingIsAskedOnceNothingIsWanted()
    {
        const auto witness = connected(u"console"_s);
        QVERIFY(witness);
        QByteArrayList asked;
        connect(
            witness->subscribe("$SYS.REQ.>"_ba), &nats::Subscription::messageReceived, this,
            [&asked](const nats::Message &message) { asked += message.subject().toByteArray(); });
        QVERIFY(settled(*witness));
        Watch watch(*m_client);
        watch.poller.setDemand({Endpoint::Connz, Endpoint::Varz});
        TRY_ROUND(watch, Endpoint::Connz, true);
        QVERIFY(asked.contains("$SYS.REQ.SERVER.PING.CONNZ"));
        QVERIFY(asked.contains("$SYS.REQ.SERVER.PING.STATSZ"));
        QTRY_COMPARE(asked.count("$SYS.REQ.SERVER.PING.VARZ"), 2); // goes on by itself

        watch.poller.setDemand({});
        QVERIFY(settled(*m_client)); // what was on its way
        QVERIFY(settled(*witness));
        asked.clear();
        // Another console's pace is the clock: three of its rounds are more than one of ours.
        const auto other = connected(u"console"_s);
        QVERIFY(other);
        Watch clock(*other);
        clock.poller.setDemand({Endpoint::Varz});
        QTRY_VERIFY_WITH_TIMEOUT(asked.count("$SYS.REQ.SERVER.PING.VARZ") >= 4, 20000);
        QCOMPARE(asked.count("$SYS.REQ.SERVER.PING.VARZ"), asked.size());
        QVERIFY(asked.size() <= 5); // of two consoles it would be twice as many

        watch.values.clear();
        watch.poller.setDemand({Endpoint::Connz});
        QTRY_VERIFY_WITH_TIMEOUT(watch.round(Endpoint::Connz), 2000); // at once
    }

    void withoutPermissionHttpsIsAsked_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("hasUrls");
        QTest::addColumn<QString>("problem");
        QTest::newRow("denied, URLs") << u"guest"_s << true << QString();
        QTest::newRow("denied") << u"guest"_s << false << u"may not publish"_s;
        QTest::newRow("nobody there, URLs") << u"app"_s << true << QString();
        QTest::newRow("nobody there") << u"app"_s << false << u"Nobody answers"_s;
    }

    void withoutPermissionHttpsIsAsked()
    {
        QFETCH(QString, user);
        QFETCH(bool, hasUrls);
        QFETCH(QString, problem);
        const auto client = connected(user);
        QVERIFY(client);
        Watch watch(*client, {hasUrls ? monitoringUrls() : QList<QUrl>(), {}, {}});
        watch.poller.setDemand({Endpoint::Varz});
        TRY_ROUND(watch, Endpoint::Varz, true);
        const auto round = *watch.round(Endpoint::Varz);
        QCOMPARE(round.answered.size(), hasUrls ? 3u : 0u);
        QCOMPARE(round.feed, hasUrls ? MonitoringFeed::Https : MonitoringFeed::Nats);
        QVERIFY2(round.problem.contains(problem), qPrintable(round.problem));
        QCOMPARE(round.problem.isEmpty(), hasUrls);
    }

    /// As a leaf node whose link is down: known, but not to be asked over our own connection.
    void whoIsMissingIsAskedByHttps()
    {
        NatsServer leaf({u"test-leaf"_s});
        START_SERVER(leaf);
        const auto varz = leaf.monitor("/varz"_ba);
        QVERIFY(varz);
        domain::ServerStats seen;
        seen.server.id = QJsonDocument::fromJson(*varz)["server_id"_L1].toString();
        seen.server.name = u"test-leaf"_s;
        auto all = ids();
        all.insert(seen.server.id);

        Watch watch(*m_client, {monitoringUrls() + QList<QUrl>{leaf.monitoringUrl()}, {}, {}});
        watch.poller.heard(seen);
        watch.poller.setDemand({Endpoint::Varz});
        TRY_ROUND(watch, Endpoint::Varz, true);
        const auto told = *watch.round(Endpoint::Varz);
        QCOMPARE(told.feed, MonitoringFeed::Nats);
        QCOMPARE(std::set<QString>(told.answered.begin(), told.answered.end()), all);
        QVERIFY(told.missing.empty());
        QCOMPARE(watch.serversOf<domain::Varz>(), all);
        // What HTTPS says of those who have answered is left out; it brings totals with it.
        QVERIFY(!watch.all<domain::ServerStats>().empty());
        for (const auto &stats : watch.all<domain::ServerStats>())
            QCOMPARE(stats.server.id, seen.server.id);

        leaf.kill();
        TRY_ROUND(watch, Endpoint::Varz, round.missing.size() == 1);
        QCOMPARE(watch.round(Endpoint::Varz)->missing[0].name, u"test-leaf"_s);
    }

    void moreThanOnePage_data() { allEndpointsOverBothFeeds_data(); }

    void moreThanOnePage()
    {
        QFETCH(MonitoringFeed, feed);
        std::vector<std::unique_ptr<nats::Client>> clients;
        for (int i = 0; i < 12; ++i) {
            clients.push_back(connected(u"app"_s));
            QVERIFY(clients.back());
        }
        for (int i = 0; i < 1500; ++i)
            clients.front()->subscribe("many." + QByteArray::number(i));
        QVERIFY(settled(*clients.front()));

        nats::Client away(optionsFor(m_cluster->node(0)));
        const bool byNats = feed == MonitoringFeed::Nats;
        Watch watch(byNats ? *m_client : away,
                    {byNats ? QList<QUrl>() : monitoringUrls(), {}, {5, 100'000}});
        watch.poller.setDemand({Endpoint::Connz, Endpoint::Subsz});
        TRY_ROUND(watch, Endpoint::Connz, true);
        TRY_ROUND(watch, Endpoint::Subsz, true);
        QVERIFY(watch.round(Endpoint::Connz)->problem.isEmpty());

        qsizetype rows = 0;
        std::set<std::pair<QString, quint64>> keys;
        for (const auto &listing : watch.all<store::ConnectionListing>()) {
            for (const auto &row : listing.connections) {
                keys.emplace(listing.server.id, row.cid);
                ++rows;
            }
        }
        QVERIFY2(rows >= 13, qPrintable(QString::number(rows)));
        QCOMPARE(static_cast<qsizetype>(keys.size()), rows);

        std::set<QString> subjects;
        for (const auto &reply : watch.all<store::MonitoringReply>()) {
            if (const auto *page = std::get_if<domain::SubszPage>(&reply.data)) {
                for (const auto &subscription : page->subscriptions) {
                    if (subscription.subject.startsWith("many."_L1))
                        subjects.insert(subscription.subject);
                }
            }
        }
        QCOMPARE(subjects.size(), 1500u);
    }

    void questions_data() { allEndpointsOverBothFeeds_data(); }

    void questions()
    {
        QFETCH(MonitoringFeed, feed);
        auto app = connected(u"app"_s);
        QVERIFY(app);
        app->subscribe("test.*"_ba);
        QVERIFY(settled(*app));
        const quint64 cid = app->serverInfo().clientId;
        const QString home = app->serverInfo().serverId;

        nats::Client away(optionsFor(m_cluster->node(0)));
        const bool byNats = feed == MonitoringFeed::Nats;
        Watch watch(byNats ? *m_client : away, {byNats ? QList<QUrl>() : monitoringUrls(), {}, {}});
        watch.poller.setDemand({Endpoint::Varz}); // by which HTTPS learns who is who
        TRY_ROUND(watch, Endpoint::Varz, true);
        MonitoringQueries &queries = watch.poller.queries();

        queries.askConnection(1, home, cid);
        QTRY_VERIFY_WITH_TIMEOUT(watch.lastReply(1).last, 10000);
        const auto found = watch.lastReply(1);
        QVERIFY2(found.problem.isEmpty(), qPrintable(found.problem));
        QCOMPARE(found.server.id, home);
        const auto &open = std::get<domain::Connection>(found.data);
        QCOMPARE(open.cid, cid);
        QCOMPARE(open.user, u"app"_s);
        QVERIFY(std::any_of(open.subscriptionDetails.begin(), open.subscriptionDetails.end(),
                            [](const auto &each) { return each.subject == u"test.*"_s; }));

        queries.askSubject(2, u"test.one"_s, {});
        QTRY_VERIFY_WITH_TIMEOUT(watch.lastReply(2).last, 10000);
        QVERIFY2(watch.lastReply(2).problem.isEmpty(), qPrintable(watch.lastReply(2).problem));
        int hits = 0;
        std::set<QString> answered;
        for (const auto &reply : watch.all<store::QueryReply>()) {
            const auto *list = std::get_if<std::vector<domain::SubscriptionDetail>>(&reply.data);
            if (!list)
                continue;
            answered.insert(reply.server.id);
            for (const auto &each : *list)
                hits += each.subject == u"test.*"_s && reply.server.id == home ? 1 : 0;
        }
        QCOMPARE(hits, 1);
        QCOMPARE(answered, ids());

        app.reset();
        const auto closed = [&] {
            queries.askConnection(3, home, cid);
            (void)QTest::qWaitFor([&] { return watch.lastReply(3).last; }, 10000);
            const auto reply = watch.lastReply(3);
            std::erase_if(watch.values, [](const UpdateValue &value) {
                return std::holds_alternative<Boxed<store::QueryReply>>(value);
            });
            const auto *row = std::get_if<domain::Connection>(&reply.data);
            return row && row->stopNs && !row->reason.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(closed(), 10000);
    }

    void questionsWithoutAnswer_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<quint64>("cid");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no such connection")
            << m_ids[0] << quint64(987654) << u"does not know connection 987654"_s;
        QTest::newRow("no such server") << u"NOBODY"_s << quint64(1) << u"Nobody answers"_s;
    }

    void questionsWithoutAnswer()
    {
        QFETCH(QString, server);
        QFETCH(quint64, cid);
        QFETCH(QString, problem);
        Watch watch(*m_client);
        watch.poller.queries().askConnection(1, server, cid);
        QTRY_VERIFY_WITH_TIMEOUT(watch.lastReply(1).last, 10000);
        QVERIFY2(watch.lastReply(1).problem.contains(problem),
                 qPrintable(watch.lastReply(1).problem));
        watch.poller.queries().askSubject(2, u"a.*"_s, {});
        QVERIFY(watch.lastReply(2).problem.contains("no subject"_L1));
    }

    // The last: it ends servers.
    void aServerThatIsGoneIsNamed_data() { allEndpointsOverBothFeeds_data(); }

    void aServerThatIsGoneIsNamed()
    {
        QFETCH(MonitoringFeed, feed);
        nats::Client away(optionsFor(m_cluster->node(0)));
        const bool byNats = feed == MonitoringFeed::Nats;
        Watch watch(byNats ? *m_client : away, {byNats ? QList<QUrl>() : monitoringUrls(), {}, {}});
        watch.poller.setDemand({Endpoint::Varz, Endpoint::Routez});
        TRY_ROUND(watch, Endpoint::Varz, round.answered.size() == 3);
        NatsServer &victim = otherNode();
        victim.kill();
        TRY_ROUND(watch, Endpoint::Varz, round.missing.size() == 1);
        const auto gone = *watch.round(Endpoint::Varz);
        QVERIFY2(gone.missing[0].name.startsWith("test-hub-"_L1), qPrintable(gone.missing[0].name));
        QCOMPARE(gone.answered.size(), 2u);
        QCOMPARE(gone.problem.contains("refuses the connection"_L1), !byNats);
        watch.values.clear();
        QTRY_COMPARE_WITH_TIMEOUT(watch.serversOf<domain::Varz>().size(), 2u, 10000);

        // Started anew it is another one of the same name.
        START_SERVER(victim);
        QVERIFY(m_cluster->waitForRoutes());
        TRY_ROUND(watch, Endpoint::Varz, round.answered.size() == 3 && round.missing.empty());
        if (byNats) { // it tells those who are connected
            victim.stop();
            watch.values.clear();
            TRY_ROUND(watch, Endpoint::Varz, round.answered.size() == 2 && round.missing.empty());
            START_SERVER(victim);
            QVERIFY(m_cluster->waitForRoutes());
        }
    }

private:
    std::unique_ptr<nats::Client> connected(const QString &user) const
    {
        auto options = optionsFor(m_cluster->node(0), {}, user);
        options.ignoreDiscovered = true;
        auto client = std::make_unique<nats::Client>(options);
        client->connectToServer();
        const bool ok = QTest::qWaitFor(
            [&client] { return client->state() == nats::State::Connected; }, 10000);
        return ok ? std::move(client) : nullptr;
    }

    std::set<QString> ids() const { return {m_ids.begin(), m_ids.end()}; }

    QList<QUrl> monitoringUrls() const
    {
        QList<QUrl> urls;
        for (int i = 0; i < 3; ++i)
            urls += m_cluster->node(i).monitoringUrl();
        return urls;
    }

    /// One that our own connection does not go to.
    NatsServer &otherNode() { return m_cluster->node(2); }

    /// What comes beside the endpoints' own replies.
    void checkOthers(const Watch &watch) const
    {
        std::set<QString> open;
        std::set<QString> closed;
        for (const auto &listing : watch.all<store::ConnectionListing>()) {
            (listing.closed ? closed : open).insert(listing.server.id);
            QVERIFY(listing.server.name.startsWith("test-hub-"_L1));
            for (const auto &row : listing.connections)
                QCOMPARE(row.stopNs.has_value(), listing.closed);
            const auto hasUser = [](const auto &row) { return !row.user.isEmpty(); };
            QVERIFY(
                listing.closed
                || std::all_of(listing.connections.begin(), listing.connections.end(), hasUser));
        }
        QCOMPARE(open, ids());
        QCOMPARE(closed, ids());
        std::set<QString> totals;
        for (const auto &stats : watch.all<domain::ServerStats>()) {
            totals.insert(stats.server.id);
            QCOMPARE(stats.activeServers, 3);
            QVERIFY(stats.memoryBytes > 0 && stats.startNs > 0);
        }
        QCOMPARE(totals, ids());
    }

    std::unique_ptr<NatsCluster> m_cluster;
    std::unique_ptr<nats::Client> m_client;
    std::vector<QString> m_ids;
};

QTEST_GUILESS_MAIN(TestMonitoringPoller)
#include "tst_monitoring_poller.moc"
