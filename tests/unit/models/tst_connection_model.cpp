// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/connection_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QElapsedTimer>
#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_ConnectionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = listing({7});
        listed.connections[0].startNs = wallNs + 5'000'000'000;
        listed.serverNowNs = wallNs + 6'000'000'000;
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Open"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Normal);
        QCOMPARE(probe.text(0, u"Account"_s), u"OPS"_s);
        QCOMPARE(probe.text(0, u"User"_s), u"guardian"_s);
        QCOMPARE(probe.text(0, u"Name"_s), u"client 7"_s);
        QCOMPARE(probe.text(0, u"Kind"_s), u"Client"_s);
        QCOMPARE(probe.text(0, u"Address"_s), u"10.0.0.9:40000"_s);
        QCOMPARE(probe.text(0, u"Language"_s), u"C 3.4.0"_s);
        QCOMPARE(probe.text(0, u"Server"_s), u"hub"_s);
        QCOMPARE(probe.text(0, u"Connected since"_s), u"2026-11-23 10:00:05"_s);
        QCOMPARE(probe.text(0, u"RTT"_s), u"605 µs"_s);
        QCOMPARE(probe.text(0, u"RTT age"_s), u"now"_s);
        QCOMPARE(probe.text(0, u"Reason"_s), QString());
        QVERIFY(!probe.stale(0));
    }

    void kindsAndAddresses()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = listing({1, 2, 3, 4});
        listed.connections[0].type = u"websocket"_s;
        listed.connections[1].type = u"mqtt"_s;
        listed.connections[2].kind = u"Leafnode"_s;
        listed.connections[2].type.clear();
        listed.connections[3].ip = u"fe80::1"_s;
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.column(u"Kind"_s), u"WebSocket MQTT Leafnode Client"_s);
        QCOMPARE(probe.text(3, u"Address"_s), u"[fe80::1]:40000"_s);
    }

    void unknownIsNotZero()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        auto event = connected(7);
        event.client.startNs = 0;
        apply(site, 0, event);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"RTT"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"RTT age"_s), QString());
        QCOMPARE(probe.text(0, u"Connected since"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Address"_s), u"10.0.0.9"_s);
    }

    void livesWithEvents()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, listing({1, 2, 3}));
        model.flush(site.takeChanges(), 0);
        probe.signalled();
        apply(site, 100, connected(4));
        apply(site, 100, disconnected(2, u"Stale Connection"_s));
        model.flush(site.takeChanges(), 100);
        QCOMPARE(probe.signalled(), u"+3 ~1 n"_s);
        QCOMPARE(probe.column(u"State"_s), u"Open Closed Open Open"_s);
        QCOMPARE(probe.status(1, u"State"_s), Status::Off); // never red for what has ended
        QCOMPARE(probe.text(1, u"Reason"_s), u"Stale Connection"_s);
        site.tick(100 + store::ConnectionStore::keepClosedMs + 1, wallNs);
        model.flush(site.takeChanges(), 30'101);
        QCOMPARE(probe.signalled(), u"-1 ~0-2 n"_s); // the others have become stale
    }

    void goesStaleAndComesBack()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, listing({1, 2}));
        model.flush(site.takeChanges(), 0);
        probe.signalled();
        model.refreshAges(15'000);
        QVERIFY(!probe.stale(0) && !probe.stale(1));
        probe.signalled();
        model.refreshAges(16'000);
        QVERIFY(probe.stale(0) && probe.stale(1));
        QCOMPARE(probe.text(0, u"State"_s), u"Stale"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Unknown);
        QCOMPARE(probe.signalled(), u"~0-1"_s); // both with one signal
        apply(site, 17'000, listing({1, 2}));
        model.flush(site.takeChanges(), 17'000);
        model.refreshAges(17'000);
        QCOMPARE(probe.column(u"State"_s), u"Open Open"_s);
        QVERIFY(!probe.stale(0));
    }

    void rttAges()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, listing({1}));
        model.flush(site.takeChanges(), 0);
        apply(site, 5000, listing({1}));
        model.flush(site.takeChanges(), 5000);
        model.refreshAges(7000);
        QCOMPARE(probe.text(0, u"RTT age"_s), u"7 s"_s);
    }

    void samePollIsSilent()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, listing({1, 2, 3}));
        model.flush(site.takeChanges(), 0);
        probe.signalled();
        auto next = listing({1, 2, 3});
        apply(site, 500, next);
        model.flush(site.takeChanges(), 500);
        QCOMPARE(probe.signalled(), QString());
        next.connections[1].inMessages = 1000;
        apply(site, 500, next);
        model.flush(site.takeChanges(), 500);
        QCOMPARE(probe.signalled(), u"~1"_s);
    }

    void rates()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = listing({1});
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"In msgs/s"_s), u"–"_s); // of one listing there is none
        listed.serverNowNs += 5'000'000'000;
        listed.connections[0].inMessages += 60;
        listed.connections[0].outMessages += 5;
        apply(site, 5000, listed);
        model.flush(site.takeChanges(), 5000);
        QCOMPARE(probe.text(0, u"In msgs/s"_s), u"12.0 /s"_s);
        QCOMPARE(probe.text(0, u"Out msgs/s"_s), u"1.00 /s"_s);
        model.setFilter(u"inrate>10"_s);
        QCOMPARE(model.count(), 1);
    }

    void whatWaitsLongIsMarked()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = listing({1});
        listed.connections[0].pendingBytes = 3400;
        for (const qint64 nowMs : {1000, 6000, 10'000}) {
            apply(site, nowMs, listed);
            model.flush(site.takeChanges(), nowMs);
            QCOMPARE(probe.status(0, u"Pending"_s), Status::Normal);
        }
        model.flush(site.takeChanges(), 11'000); // time alone has passed
        QCOMPARE(probe.status(0, u"Pending"_s), Status::Caution);
        QVERIFY(
            probe.cell(0, u"Pending"_s, TableModel::TooltipRole).toString().contains(u"10 s"_s));
        listed.connections[0].pendingBytes = 0;
        apply(site, 11'000, listed);
        model.flush(site.takeChanges(), 11'000);
        QCOMPARE(probe.status(0, u"Pending"_s), Status::Normal);
        listed.connections[0].pendingBytes = 1;
        apply(site, 12'000, listed); // another wait, from now on
        model.flush(site.takeChanges(), 12'000);
        QCOMPARE(probe.status(0, u"Pending"_s), Status::Normal);
    }

    void muchThatWaitsIsMarkedAtOnce()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        domain::Varz varz;
        varz.maxPending = 1'000'000;
        apply(site, 0, store::MonitoringReply{server(), varz});
        auto listed = listing({1, 2});
        listed.connections[0].pendingBytes = 499'000;
        listed.connections[1].pendingBytes = 500'000;
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.status(0, u"Pending"_s), Status::Normal);
        QCOMPARE(probe.status(1, u"Pending"_s), Status::Caution);
    }

    void everyFieldCanBeChosen()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = listing({7});
        domain::Connection &connection = listed.connections[0];
        connection.inMessages = 12;
        connection.outBytes = 3400;
        connection.pendingBytes = 5;
        connection.subscriptions = 4;
        connection.tlsVersion = u"1.3"_s;
        connection.tags = {u"stage:a"_s, u"amp"_s};
        connection.mqttClient = u"sensor-1"_s;
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        model.setShownColumns(model.allColumnNames());
        QCOMPARE(probe.text(0, u"CID"_s), u"7"_s);
        QCOMPARE(probe.text(0, u"In msgs"_s), u"12"_s);
        QCOMPARE(probe.text(0, u"Out bytes"_s), u"3.40 kB"_s);
        QCOMPARE(probe.text(0, u"Pending"_s), u"5 B"_s);
        QCOMPARE(probe.text(0, u"Subs"_s), u"4"_s);
        QCOMPARE(probe.text(0, u"TLS"_s), u"1.3"_s);
        QCOMPARE(probe.text(0, u"Tags"_s), u"stage:a, amp"_s);
        QCOMPARE(probe.text(0, u"MQTT client"_s), u"sensor-1"_s);
        model.setFilter(u"outbytes>3kB mqttclient:sensor"_s);
        QCOMPARE(model.count(), 1);
    }

    /// A tick's work must not be felt: 100 ms are there for all.
    void tenThousandRows()
    {
        store::SiteStore site;
        ConnectionModel model(site);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QList<quint64> cids;
        for (quint64 cid = 1; cid <= 10'000; ++cid)
            cids.append(cid);
        apply(site, 0, listing(cids, 1'000'000));
        QElapsedTimer time;
        time.start();
        model.flush(site.takeChanges(), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.count(), 10'000);
        model.refreshAges(3000);
        model.flush(site.takeChanges(), 3000);
        QCOMPARE(changed.size(), 0); // nobody looks at any of them
        QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionModel)
#include "tst_connection_model.moc"
