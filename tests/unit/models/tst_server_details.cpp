// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_details.h"

#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/told.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_ServerDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void details_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : nunect::test::versions())
            QTest::newRow(qPrintable(version)) << version;
    }
    void details()
    {
        QFETCH(QString, version);
        store::SiteStore site;
        const auto varz = told<domain::decodeVarz>(version, u"varz-reply"_s);
        const auto health = told<domain::decodeHealthz>(version, u"healthz-failing-reply"_s);
        answer(site, 0, varz.server, varz);
        answer(site, 0, varz.server, health);
        answer(site, 0, varz.server, told<domain::decodeJsz>(version, u"jsz-reply"_s));
        const auto known = serverDetails(site.servers, site.servers.rows()[0].rowId, 2000);
        QVERIFY(known);
        QCOMPARE(known->title, u"a1"_s);
        QCOMPARE(groups(*known),
                 u"State, Health errors, General, Traffic, Load, Limits, Cluster, Gateway, "
                 "Leaf nodes, MQTT, WebSocket, JetStream, OCSP cache, HTTP monitoring"_s);
        QCOMPARE(line(*known, u"State"_s, u"Health"_s).status, Status::Serious);
        QCOMPARE(line(*known, u"State"_s, u"Settings told"_s).value, u"2 s"_s);
        QCOMPARE(line(*known, u"Health errors"_s, u"Error"_s).value, health.error);
        QCOMPARE(line(*known, u"General"_s, u"Go"_s).value, varz.goVersion);
        QCOMPARE(line(*known, u"General"_s, u"Tags"_s).value, u"site:a, role:hub"_s);
        QCOMPARE(line(*known, u"Limits"_s, u"Message"_s).value, u"1.05 MB"_s);
        QCOMPARE(line(*known, u"Limits"_s, u"Subscriptions of a connection"_s).value,
                 u"no limit"_s);
        QCOMPARE(line(*known, u"Limits"_s, u"PING every"_s).value, u"120 s"_s);
        QCOMPARE(line(*known, u"Cluster"_s, u"Name"_s).value, u"A"_s);
        QVERIFY(line(*known, u"Gateway"_s, u"Cluster B"_s).value.startsWith(u"127.0.0.1:"_s));
        QCOMPARE(line(*known, u"WebSocket"_s, u"TLS"_s).value, u"no"_s);
        QCOMPARE(line(*known, u"JetStream"_s, u"Disk limit"_s).value, u"256 MB"_s);
        QCOMPARE(line(*known, u"HTTP monitoring"_s, u"Requests of /jsz"_s).value, u"1"_s);
        for (const DetailLine &each : known->lines()) {
            QVERIFY(!each.label.isEmpty() && !each.value.isEmpty());
            QVERIFY2(each.group == u"State"_s || !each.stale, qPrintable(each.label));
        }
    }

    void oldDetailsLookOld()
    {
        store::SiteStore site;
        answer(site, 0, server(), domain::Varz());
        apply(site, 60'000, stats());
        const auto known = serverDetails(site.servers, site.servers.rows()[0].rowId, 60'000);
        QVERIFY(known);
        QVERIFY(line(*known, u"Limits"_s, u"Message"_s).stale);
        QVERIFY(line(*known, u"State"_s, u"Settings told"_s).stale);
        QVERIFY(!line(*known, u"State"_s, u"Statistics told"_s).stale);
        QVERIFY(!line(*known, u"Traffic"_s, u"In msgs/s"_s).stale);
        QVERIFY(!serverDetails(site.servers, 4711, 0));
    }
};

QTEST_GUILESS_MAIN(tst_ServerDetails)
#include "tst_server_details.moc"
