// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_model.h"

#include "tests/unit/models/told.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 day = 86'400 * second;

static domain::Varz varz(quint64 inMessages = 0, qint64 atS = 0)
{
    domain::Varz made;
    made.version = u"2.12.12"_s;
    made.nowNs = wallNs + atS * second;
    made.startNs = wallNs - 7'500 * second;
    made.connections = 5;
    made.maxConnections = 100;
    made.cpuPercent = 2;
    made.memoryBytes = 20'000'000;
    made.routes = 8;
    made.leafNodes = 1;
    made.inMessages = inMessages;
    return made;
}

static domain::Jsz jsz(quint64 storage, qint64 most)
{
    domain::Jsz made;
    made.usage.storage = storage;
    made.config.maxStorage = most;
    return made;
}

class tst_ServerModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::ServerStats values = stats();
        values.subscriptions = 82;
        values.slowConsumers = 2;
        values.startNs = wallNs;
        values.server.timeNs = wallNs + 7'500 * 1'000'000'000LL;
        apply(site, 0, values);
        model.flush(site.takeChanges(), 1000);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.text(0, u"Server"_s), u"hub"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Up"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Normal);
        QCOMPARE(probe.text(0, u"Version"_s), u"2.9.10"_s);
        QCOMPARE(probe.text(0, u"Connections"_s), u"3"_s);
        QCOMPARE(probe.text(0, u"Subscriptions"_s), u"82"_s);
        QCOMPARE(probe.text(0, u"CPU"_s), u"1.0 %"_s);
        QCOMPARE(probe.text(0, u"Memory"_s), u"17.3 MB"_s);
        QCOMPARE(probe.text(0, u"Slow consumers"_s), u"2"_s);
        QCOMPARE(probe.text(0, u"Uptime"_s), u"2 h 5 min"_s);
        QCOMPARE(probe.text(0, u"Last seen"_s), u"1 s"_s);
    }

    void onlyANotice()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        apply(site, 0, domain::ServerNotice{domain::ServerNotice::LameDuck, server()});
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.status(0, u"State"_s), Status::Serious);
        for (const QString &column : {u"Connections"_s, u"Subscriptions"_s, u"CPU"_s, u"Memory"_s,
                                      u"Slow consumers"_s, u"Uptime"_s})
            QCOMPARE(probe.text(0, column), u"–"_s);
        QCOMPARE(probe.text(0, u"Last seen"_s), u"now"_s);
    }

    void states()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        apply(site, 0, stats());
        model.flush(site.takeChanges(), 0);
        probe.signalled();
        model.refreshAges(76'000);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.text(0, u"State"_s), u"Silent"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Unknown);
        QCOMPARE(probe.signalled(), u"~0"_s);
        apply(site, 77'000, domain::ServerNotice{domain::ServerNotice::Shutdown, server()});
        model.flush(site.takeChanges(), 77'000);
        QCOMPARE(probe.text(0, u"State"_s), u"Shut down"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Critical);
        probe.signalled();
        apply(site, 80'000, stats(server(u"NB"_s))); // started anew
        model.flush(site.takeChanges(), 80'000);
        QCOMPARE(probe.signalled(), u"-0 +0"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Up"_s);
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("tip");
        QTest::newRow("open to advisories") << u"2.9.10"_s << int(Status::Caution) << u"CVE-"_s;
        QTest::newRow("recommended") << u"2.12.12"_s << int(Status::Normal) << u"2.12.12"_s;
        QTest::newRow("newer") << u"2.14.5"_s << int(Status::Normal) << u"2.14.5"_s;
    }
    void versions()
    {
        QFETCH(QString, version);
        QFETCH(QString, tip);
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::ServerRef from = server();
        from.version = version;
        apply(site, 0, stats(from));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Version"_s), version);
        QTEST(int(probe.status(0, u"Version"_s)), "status");
        const QString shown = probe.cell(0, u"Version"_s, TableModel::TooltipRole).toString();
        QVERIFY2(shown.contains(tip), qPrintable(shown));
    }

    void versionsSortByNumber()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        for (const QString &version : {u"2.10.27"_s, u"2.9.10"_s, u"2.14.5"_s}) {
            domain::ServerRef from = server(version, version);
            from.version = version;
            apply(site, 0, stats(from));
        }
        model.flush(site.takeChanges(), 0);
        model.setShownColumns({u"version"_s});
        model.toggleSort(0, false);
        QCOMPARE(probe.column(u"Version"_s), u"2.9.10 2.10.27 2.14.5"_s);
    }

    /// STATSZ comes by itself, VARZ when it is asked for: whatever is newer stands.
    void newestFigureStands()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        apply(site, 0, stats());
        answer(site, 1000, server(), varz());
        model.flush(site.takeChanges(), 1000);
        QCOMPARE(probe.text(0, u"Connections"_s), u"5 of 100"_s);
        QCOMPARE(probe.text(0, u"CPU"_s), u"2.0 %"_s);
        QCOMPARE(probe.text(0, u"Memory"_s), u"20.0 MB"_s);
        QCOMPARE(probe.text(0, u"Routes"_s), u"8"_s);
        QCOMPARE(probe.text(0, u"Leafs"_s), u"1"_s);
        QCOMPARE(probe.text(0, u"Uptime"_s), u"2 h 5 min"_s);
        apply(site, 2000, stats());
        model.flush(site.takeChanges(), 2000);
        QCOMPARE(probe.text(0, u"Connections"_s), u"3 of 100"_s);
        QCOMPARE(probe.text(0, u"CPU"_s), u"1.0 %"_s);
    }

    void rates()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        answer(site, 0, server(), varz(1000));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"In msgs/s"_s), u"–"_s); // not 0: nobody knows yet
        answer(site, 10'000, server(), varz(2000, 10));
        model.flush(site.takeChanges(), 10'000);
        QCOMPARE(probe.text(0, u"In msgs/s"_s), u"100 /s"_s);
        QCOMPARE(probe.text(0, u"Out msgs/s"_s), u"0 /s"_s);
        QCOMPARE(probe.text(0, u"In bytes/s"_s), u"0 B/s"_s);
        const auto trend
            = probe.cell(0, u"In msgs/s"_s, TableModel::TrendRole).value<QList<qreal>>();
        QCOMPARE(trend.size(), 2);
        QVERIFY(qIsNaN(trend.first()));
        QCOMPARE(trend.last(), 100.0);
    }

    /// A figure that was not told again looks old in a row that does not.
    void oneKindAlone()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::Healthz health;
        health.status = u"ok"_s;
        answer(site, 0, server(), varz());
        answer(site, 0, server(), health);
        apply(site, 60'000, stats());
        model.flush(site.takeChanges(), 60'000);
        const auto isStale = [&](const QString &column) {
            return probe.cell(0, column, TableModel::StaleRole).toBool();
        };
        QVERIFY(!probe.stale(0));
        QVERIFY(!isStale(u"Connections"_s));
        for (const QString &column : {u"Health"_s, u"Routes"_s, u"Leafs"_s}) {
            QVERIFY2(isStale(column), qPrintable(column));
            QCOMPARE(probe.status(0, column), Status::Unknown);
            const QString tip = probe.cell(0, column, TableModel::TooltipRole).toString();
            QVERIFY2(tip.contains(u"60 s"_s), qPrintable(tip));
        }
        QCOMPARE(probe.text(0, u"Health"_s), u"ok"_s);
        QCOMPARE(probe.text(0, u"Routes"_s), u"8"_s);
    }

    void askedInVain()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::Healthz health;
        health.status = u"ok"_s;
        answer(site, 0, server(), health);
        endRound(site, 5000, store::Endpoint::Healthz, {server()});
        apply(site, 5000, stats());
        model.flush(site.takeChanges(), 5000);
        QVERIFY(probe.cell(0, u"Health"_s, TableModel::StaleRole).toBool());
        QCOMPARE(probe.status(0, u"Health"_s), Status::Unknown);
    }

    void neverTold()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        apply(site, 0, stats());
        model.flush(site.takeChanges(), 0);
        for (const QString &column : {u"Health"_s, u"JetStream"_s, u"Certificate ends"_s,
                                      u"Routes"_s, u"Leafs"_s, u"In msgs/s"_s}) {
            QCOMPARE(probe.text(0, column), u"–"_s);
            QCOMPARE(probe.status(0, column), Status::Unknown);
        }
    }

    void health()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        const auto failing = told<domain::decodeHealthz>(u"2.10.27"_s, u"healthz-failing-reply"_s);
        answer(site, 0, failing.server, failing);
        model.flush(site.takeChanges(), 0);
        QVERIFY(!failing.error.isEmpty());
        QCOMPARE(probe.text(0, u"Health"_s), failing.error);
        QCOMPARE(probe.status(0, u"Health"_s), Status::Serious);
    }

    void certificate_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("text");
        QTest::newRow("long") << 40 * day << int(Status::Normal) << u"2027-01-02, in 40 d"_s;
        QTest::newRow("30 days") << 30 * day << int(Status::Normal) << u"2026-12-23, in 30 d"_s;
        QTest::newRow("less") << 30 * day - 1 << int(Status::Caution) << u"2026-12-23, in 29 d"_s;
        QTest::newRow("7 days") << 7 * day << int(Status::Caution) << u"2026-11-30, in 7 d"_s;
        QTest::newRow("soon") << 7 * day - 1 << int(Status::Critical) << u"2026-11-30, in 6 d"_s;
        QTest::newRow("now") << qint64(0) << int(Status::Critical) << u"Ended 2026-11-23"_s;
        QTest::newRow("past") << -day << int(Status::Critical) << u"Ended 2026-11-22"_s;
    }
    void certificate()
    {
        QFETCH(qint64, left);
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::Varz values = varz();
        values.tlsCertificateEndNs = wallNs + left;
        answer(site, 0, server(), values);
        model.flush(site.takeChanges(), 0);
        QTEST(probe.text(0, u"Certificate ends"_s), "text");
        QTEST(int(probe.status(0, u"Certificate ends"_s)), "status");
    }

    /// It ends while nobody asks anew.
    void certificateEndsInTime()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::Varz values = varz();
        values.tlsCertificateEndNs = wallNs + 5 * second;
        answer(site, 0, server(), values);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Certificate ends"_s), u"2026-11-23, in 0 d"_s);
        model.refreshAges(6000);
        QCOMPARE(probe.text(0, u"Certificate ends"_s), u"Ended 2026-11-23"_s);
    }

    void jetStream_data()
    {
        QTest::addColumn<quint64>("used");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("text");
        QTest::newRow("room") << quint64(799) << int(Status::Normal) << u"799 B of 1.00 kB"_s;
        QTest::newRow("little") << quint64(800) << int(Status::Caution) << u"800 B of 1.00 kB"_s;
        QTest::newRow("none") << quint64(950) << int(Status::Serious) << u"950 B of 1.00 kB"_s;
    }
    void jetStream()
    {
        QFETCH(quint64, used);
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        answer(site, 0, server(), jsz(used, 1000));
        model.flush(site.takeChanges(), 0);
        QTEST(probe.text(0, u"JetStream"_s), "text");
        QTEST(int(probe.status(0, u"JetStream"_s)), "status");
    }

    void jetStreamOff()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::Jsz off;
        off.disabled = true;
        answer(site, 0, server(), off);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"JetStream"_s), u"off"_s);
        QCOMPARE(probe.status(0, u"JetStream"_s), Status::Off);
    }

    void slowConsumersByKind()
    {
        store::SiteStore site;
        ServerModel model(site);
        ModelProbe probe(model);
        domain::Varz values = varz();
        values.slowConsumers = 7;
        values.slowConsumersByKind = domain::SlowConsumers{1, 2, 0, 4};
        answer(site, 0, server(), values);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Slow consumers"_s), u"7"_s);
        QCOMPARE(probe.cell(0, u"Slow consumers"_s, TableModel::TooltipRole).toString(),
                 u"Cut off for being slow: 1 clients, 2 routes, 0 gateways, 4 leaf nodes"_s);
    }

    void fewColumnsAreThere()
    {
        store::SiteStore site;
        ServerModel model(site);
        model.setShownColumns(ServerModel::fewColumns());
        QCOMPARE(model.shownColumns(), ServerModel::fewColumns());
    }
};

QTEST_GUILESS_MAIN(tst_ServerModel)
#include "tst_server_model.moc"
