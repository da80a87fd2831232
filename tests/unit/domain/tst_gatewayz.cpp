// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/gatewayz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Gatewayz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"gatewayz"_s); }
    void captures()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto gatewayz = decodeGatewayz(capture);
        QCOMPARE(errorOf(gatewayz), QString());
        QCOMPARE(gatewayz->server.id, json["server_id"_L1].toString());
        QCOMPARE(gatewayz->name, json["name"_L1].toString());
        QCOMPARE(gatewayz->port, json["port"_L1].toInt());
        QCOMPARE(gatewayz->outbound.size(), 1u);
        const auto &[cluster, link] = *gatewayz->outbound.begin();
        const QJsonValue expected = json["outbound_gateways"_L1][cluster];
        QCOMPARE(cluster, gatewayz->name == "A"_L1 ? u"B"_s : u"A"_s);
        QVERIFY(link.configured && link.connection);
        QCOMPARE(link.connection->kind, u"Gateway"_s);
        QCOMPARE(link.connection->outMessages,
                 expected["connection"_L1]["out_msgs"_L1].toInteger());
        QCOMPARE(link.connection->outBytes, expected["connection"_L1]["out_bytes"_L1].toInteger());
        QCOMPARE(link.accounts.size(),
                 static_cast<size_t>(expected["accounts"_L1].toArray().size()));
        QCOMPARE(gatewayz->inbound.size(),
                 static_cast<size_t>(json["inbound_gateways"_L1].toObject().size()));
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void inbound_data() { versions_data(); }
    void inbound() // from each server of the other cluster
    {
        QFETCH(QString, version);
        const auto gatewayz = decodeGatewayz(monitoring(version, u"gatewayz-b-reply"_s));
        QCOMPARE(gatewayz->inbound.size(), 1u);
        const std::vector<GatewayLink> &links = gatewayz->inbound.begin()->second;
        QCOMPARE(links.size(), 3u);
        for (const GatewayLink &link : links)
            QVERIFY(link.connection && link.connection->cid > 0);
    }

    void interest_data() { versions_data(); }
    void interest()
    {
        QFETCH(QString, version);
        const auto gatewayz = decodeGatewayz(monitoring(version, u"gatewayz-reply"_s));
        const auto &accounts = gatewayz->outbound.begin()->second.accounts;
        const auto app = std::ranges::find(accounts, u"APP"_s, &GatewayAccount::name);
        QVERIFY(app != accounts.end());
        QCOMPARE(app->interestMode, u"Interest-Only"_s);
        QVERIFY(app->subscriptions > 0 && app->queueSubscriptions > 0);
        QCOMPARE(app->subscriptionDetails.empty(), version == "2.9.10"_L1);
    }

    void wrongReplies()
    {
        QCOMPARE(errorOf(decodeGatewayz("{}")), u"GATEWAYZ: 'outbound_gateways' is missing"_s);
        QCOMPARE(errorOf(decodeGatewayz(R"({"outbound_gateways":{"B":1}})")),
                 u"GATEWAYZ: 'outbound_gateways.B' should be an object or null, is a number"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Gatewayz)
#include "tst_gatewayz.moc"
