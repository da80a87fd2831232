// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

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
};

QTEST_GUILESS_MAIN(tst_ServerModel)
#include "tst_server_model.moc"
