// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/server_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static MonitoringRound round(Endpoint endpoint, std::vector<domain::ServerRef> missing = {})
{
    MonitoringRound made;
    made.endpoint = endpoint;
    made.missing = std::move(missing);
    return made;
}

static domain::Varz varz(qint64 nowS, quint64 in)
{
    domain::Varz made;
    made.version = u"2.10.27"_s;
    made.startNs = 1'000'000'000;
    made.nowNs = nowS * 1'000'000'000;
    made.inMessages = in;
    return made;
}

class tst_ServerStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heard()
    {
        ServerStore servers;
        servers.apply(stats(server(u"NB"_s, u"b"_s)), 100);
        servers.apply(stats(server(u"NA"_s, u"a"_s)), 200);
        servers.apply(stats(server(u"NB"_s, u"b"_s)), 300);
        QCOMPARE(servers.rows().size(), 2u);
        QCOMPARE(servers.rows()[0].server.name, u"a"_s);
        QCOMPARE(servers.rows()[1].heardMs, 300);
        QCOMPARE(servers.rows()[1].stats->connections, 3);
    }

    void silenceMakesStale()
    {
        ServerStore servers;
        servers.apply(stats(), 1000);
        const ServerRow &row = rowAt(servers, 0);
        QVERIFY(!ServerStore::isStale(row, 1000 + ServerStore::staleAfterMs));
        QVERIFY(ServerStore::isStale(row, 1001 + ServerStore::staleAfterMs));
    }

    void asksUnansweredMakeStale()
    {
        ServerStore servers;
        servers.apply(server(), varz(1000, 0), 0);
        servers.apply(stats(server(u"NB"_s, u"edge"_s)), 0);
        (void)servers.takeChanges();
        servers.apply(round(Endpoint::Jsz, {server()}), 1000);
        QVERIFY(!ServerStore::isStale(servers.rows()[1], 1000)); // it may lack JetStream
        servers.apply(round(Endpoint::Varz, {server()}), 1000);
        QVERIFY(ServerStore::isStale(servers.rows()[1], 1000));
        QCOMPARE(servers.takeChanges().changed.size(), 1u);
        QVERIFY(!ServerStore::isStale(servers.rows()[0], 1000));
        QCOMPARE(servers.rows()[1].heardMs, 0); // its age goes on
        // It may not be asked by everybody: one that never answered need not be silent.
        servers.apply(round(Endpoint::Varz, {server(u"NB"_s, u"edge"_s)}), 1000);
        QVERIFY(!ServerStore::isStale(servers.rows()[0], 1000));
    }

    void anySignMakesFresh_data()
    {
        QTest::addColumn<int>("sign");
        QTest::newRow("STATSZ") << 0;
        QTest::newRow("answer") << 1;
        QTest::newRow("something else of it") << 2;
    }
    void anySignMakesFresh()
    {
        QFETCH(int, sign);
        ServerStore servers;
        servers.apply(server(), varz(1000, 0), 0);
        servers.apply(round(Endpoint::Varz, {server()}), 1000);
        if (sign == 0)
            servers.apply(stats(), 2000);
        else if (sign == 1)
            servers.apply(server(), varz(1002, 0), 2000);
        else
            servers.heardOf(server().id, 2000);
        QVERIFY(!ServerStore::isStale(servers.rows()[0], 2000));
        QCOMPARE(servers.rows()[0].heardMs, 2000);
        servers.heardOf(u"NOBODY"_s, 3000);
        QCOMPARE(servers.rows().size(), 1u);
    }

    void notices()
    {
        ServerStore servers;
        servers.apply(stats(), 0);
        servers.apply(domain::ServerNotice{domain::ServerNotice::LameDuck, server()}, 100);
        QVERIFY(servers.rows()[0].lameDuck && !servers.rows()[0].shutDown);
        servers.apply(domain::ServerNotice{domain::ServerNotice::Shutdown, server()}, 200);
        QVERIFY(servers.rows()[0].shutDown);
        QVERIFY(servers.rows()[0].stats.has_value()); // what it last said stays to be seen
        servers.tick(200 + ServerStore::keepShutDownMs);
        QCOMPARE(servers.rows().size(), 1u);
        servers.tick(201 + ServerStore::keepShutDownMs);
        QVERIFY(servers.rows().empty());
    }

    void silentOnesStay()
    {
        ServerStore servers;
        servers.apply(stats(), 0);
        servers.tick(3'600'000);
        QCOMPARE(servers.rows().size(), 1u);
    }

    void restartReplaces()
    {
        ServerStore servers;
        servers.apply(stats(), 0);
        const quint64 old = servers.rows()[0].rowId;
        servers.apply(stats(server(u"NB"_s)), 100);
        QCOMPARE(servers.rows().size(), 1u);
        QCOMPARE(servers.rows()[0].server.id, u"NB"_s);
        QVERIFY(servers.rows()[0].rowId != old);
        QVERIFY(!servers.rows()[0].shutDown);
    }

    void kindsOfData()
    {
        ServerStore servers;
        domain::Healthz healthz;
        healthz.status = u"unavailable"_s;
        domain::Jsz jsz;
        jsz.streams = 4;
        jsz.usage.storage = 77;
        jsz.accounts.resize(2);
        domain::SubscriptionStats subscriptions;
        subscriptions.subscriptions = 38;
        servers.apply(server(), varz(1000, 0), 100);
        servers.apply(server(), healthz, 200);
        servers.apply(server(), jsz, 300);
        servers.apply(server(), subscriptions, 400);
        QCOMPARE(servers.rows().size(), 1u);
        const ServerRow &row = rowAt(servers, 0);
        QCOMPARE(row.varz->heardMs, 100);
        QVERIFY(!row.healthz->value.isHealthy());
        QCOMPARE(row.jetStream->value.streams, 4);
        QCOMPARE(row.jetStream->value.usage.storage, 77u);
        QCOMPARE(row.subscriptions->value.subscriptions, 38u);
        QCOMPARE(row.heardMs, 400);
    }

    void eachKindHasItsAge_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("endpoint");
        QTest::newRow("varz") << int(ServerData::Varz) << int(Endpoint::Varz);
        QTest::newRow("healthz") << int(ServerData::Healthz) << int(Endpoint::Healthz);
        QTest::newRow("jsz") << int(ServerData::JetStream) << int(Endpoint::Jsz);
        QTest::newRow("subsz") << int(ServerData::Subscriptions) << int(Endpoint::Subsz);
    }
    void eachKindHasItsAge()
    {
        QFETCH(int, kind);
        QFETCH(int, endpoint);
        ServerStore servers;
        const auto tellAll = [&servers](qint64 nowMs) {
            servers.apply(server(), varz(1000, 0), nowMs);
            servers.apply(server(), domain::Healthz(), nowMs);
            servers.apply(server(), domain::Jsz(), nowMs);
            servers.apply(server(), domain::SubscriptionStats(), nowMs);
        };
        servers.apply(stats(), 0);
        const ServerRow &row = rowAt(servers, 0);
        QVERIFY(servers.isStale(row, static_cast<ServerData>(kind), 0)); // never told
        tellAll(0);
        servers.apply(round(static_cast<Endpoint>(endpoint), {server()}), 1000);
        for (int each = 0; each < 5; ++each)
            QCOMPARE(servers.isStale(row, static_cast<ServerData>(each), 1000), each == kind);
        tellAll(5000);
        QVERIFY(!servers.isStale(row, static_cast<ServerData>(kind), 5000 + 15'000));
        QVERIFY(servers.isStale(row, static_cast<ServerData>(kind), 5000 + 15'001));
        // Asked for every 30 s, it is fresh for longer.
        servers.apply(round(static_cast<Endpoint>(endpoint)), 31'000);
        QVERIFY(!servers.isStale(row, static_cast<ServerData>(kind), 5000 + 15'001));
    }

    void ratesFromBothSources()
    {
        ServerStore servers;
        domain::ServerStats first = stats();
        first.startNs = 1'000'000'000;
        first.server.timeNs = 1000'000'000'000;
        first.received = {100, 1000};
        servers.apply(first, 0);
        QVERIFY(!servers.rows()[0].rates());
        servers.apply(server(), varz(1010, 150), 10'000);
        QVERIFY(!servers.rows()[0].rates()); // its bytes fell: no such server
        domain::Varz next = varz(1020, 250);
        next.inBytes = 50;
        servers.apply(server(), next, 20'000);
        QCOMPARE(servers.rows()[0].rates()->inMessages, 10.0);
        QCOMPARE(servers.rows()[0].rates()->inBytes, 5.0);
        QCOMPARE(servers.rows()[0].history.size(), 3u);
        next.startNs = 5'000'000'000; // started anew under its old id
        next.nowNs += 10'000'000'000;
        next.inMessages += 10;
        servers.apply(server(), next, 30'000);
        QVERIFY(!servers.rows()[0].rates());
    }

    void lessIsSaidOverHttps()
    {
        ServerStore servers;
        servers.apply(stats(), 0);
        domain::ServerRef bare;
        bare.id = u"NA"_s;
        servers.apply(bare, varz(1000, 0), 5000);
        QCOMPARE(servers.rows().size(), 1u);
        QCOMPARE(servers.rows()[0].server.name, u"hub"_s);
        QCOMPARE(servers.rows()[0].server.version, u"2.9.10"_s);
        QVERIFY(servers.rows()[0].varz);
        // The other way round: its name comes later.
        ServerStore nameless;
        nameless.apply(bare, varz(1000, 0), 0);
        QCOMPARE(nameless.rows()[0].version(), u"2.10.27"_s);
        nameless.apply(stats(), 5000);
        QCOMPARE(nameless.rows().size(), 1u);
        QCOMPARE(nameless.rows()[0].server.name, u"hub"_s);
    }

    void missedEventsAdd()
    {
        ServerStore servers;
        servers.apply(stats(), 0);
        servers.missedEvents(u"NA"_s, 2);
        servers.missedEvents(u"NA"_s, 1);
        servers.missedEvents(u"unknown"_s, 9);
        QCOMPARE(servers.rows()[0].eventsMissed, 3u);
    }
};

QTEST_APPLESS_MAIN(tst_ServerStore)
#include "tst_server_store.moc"
