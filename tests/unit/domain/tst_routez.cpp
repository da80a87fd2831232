// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/routez.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Routez : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"routez"_s); }
    void captures()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto routez = decodeRoutez(capture);
        QCOMPARE(errorOf(routez), QString());
        QCOMPARE(routez->server.id, json["server_id"_L1].toString());
        if (!name.endsWith("http"_L1))
            QVERIFY(!routez->server.name.isEmpty());
        const QJsonArray rows = json["routes"_L1].toArray();
        QCOMPARE(routez->count, rows.size());
        QCOMPARE(routez->routes.size(), static_cast<size_t>(rows.size()));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Route &row = routez->routes[static_cast<size_t>(i)];
            QCOMPARE(row.rid, rows[i]["rid"_L1].toInteger());
            QCOMPARE(row.remoteId, rows[i]["remote_id"_L1].toString());
            QCOMPARE(row.remoteName.has_value(), version == "2.10.27"_L1);
            QCOMPARE(row.didSolicit, rows[i]["did_solicit"_L1].toBool());
            QCOMPARE(row.inMessages, rows[i]["in_msgs"_L1].toInteger());
            QCOMPARE(row.outMessages, rows[i]["out_msgs"_L1].toInteger());
            QCOMPARE(row.inBytes, rows[i]["in_bytes"_L1].toInteger());
            QCOMPARE(row.outBytes, rows[i]["out_bytes"_L1].toInteger());
            QCOMPARE(row.subscriptions, rows[i]["subscriptions"_L1].toInteger());
            QVERIFY(row.startNs > 0 && row.startNs < routez->nowNs);
            QVERIFY(row.rttNs && row.uptimeNs && row.idleNs);
            QVERIFY(qAbs(routez->nowNs - row.startNs - *row.uptimeNs) < 1'000'000'000);
        }
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void pool_data() { versions_data(); }
    void pool()
    {
        QFETCH(QString, version);
        const auto routez = decodeRoutez(monitoring(version, u"routez-reply"_s));
        if (version == "2.9.10"_L1) {
            QCOMPARE(routez->routes.size(), 2u);
            QVERIFY(!routez->routes[0].compression);
            return;
        }
        QVERIFY(routez->routes.size() > 2); // several to each server, one for the system account
        QVERIFY(std::ranges::any_of(routez->routes,
                                    [](const Route &row) { return row.account == u"SYS"_s; }));
        QVERIFY(routez->routes[0].compression);
    }

    void subscriptions()
    {
        const auto list = decodeRoutez(monitoring(u"2.9.10"_s, u"routez-reply"_s));
        QVERIFY(!list->routes[0].subscriptionSubjects.isEmpty());
        const auto detail = decodeRoutez(monitoring(u"2.9.10"_s, u"routez-detail-reply"_s));
        QVERIFY(detail->routes[0].subscriptionSubjects.isEmpty());
        QVERIFY(!detail->routes[0].subscriptionDetails.empty());
        QVERIFY(!detail->routes[0].subscriptionDetails[0].subject.isEmpty());
    }

    void permissions_data() { versions_data(); }
    void permissions()
    {
        QFETCH(QString, version);
        const auto routez = decodeRoutez(monitoring(version, u"routez-none-reply"_s));
        QVERIFY(routez->import && routez->export_ && routez->routes.empty());
        QCOMPARE(routez->import->deny, QStringList{u"hidden.>"_s});
        QCOMPARE(routez->export_->allow, QStringList{u">"_s});
        QVERIFY(!decodeRoutez(monitoring(version, u"routez-reply"_s))->import);
    }

    void wrongReplies()
    {
        QCOMPARE(errorOf(decodeRoutez("{}")), u"ROUTEZ: 'num_routes' is missing"_s);
        QCOMPARE(errorOf(decodeRoutez(R"({"num_routes":1,"routes":[{}]})")),
                 u"ROUTEZ: 'routes[0].rid' is missing"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Routez)
#include "tst_routez.moc"
