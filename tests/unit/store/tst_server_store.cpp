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

    void staleByVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<qint64>("limitMs");
        QTest::newRow("2.9.10") << u"2.9.10"_s << qint64(75'000);
        QTest::newRow("2.10.20") << u"2.10.20"_s << qint64(75'000);
        QTest::newRow("2.10.27") << u"2.10.27"_s << qint64(25'000);
        QTest::newRow("2.12.0-RC.1") << u"2.12.0-RC.1"_s << qint64(25'000);
        QTest::newRow("2.14.5") << u"2.14.5"_s << qint64(25'000);
        QTest::newRow("not stated") << QString() << qint64(75'000);
    }

    void staleByVersion()
    {
        QFETCH(QString, version);
        QFETCH(qint64, limitMs);
        domain::ServerRef ref = server();
        ref.version = version;
        ServerStore servers;
        servers.apply(stats(ref), 1000);
        QVERIFY(!ServerStore::isStale(servers.rows()[0], 1000 + limitMs));
        QVERIFY(ServerStore::isStale(servers.rows()[0], 1001 + limitMs));
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
