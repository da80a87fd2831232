// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/server_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

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
        const ServerRow &row = servers.rows()[0];
        QVERIFY(!ServerStore::isStale(row, 1000 + ServerStore::staleAfterMs));
        QVERIFY(ServerStore::isStale(row, 1001 + ServerStore::staleAfterMs));
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
};

QTEST_APPLESS_MAIN(tst_ServerStore)
#include "tst_server_store.moc"
