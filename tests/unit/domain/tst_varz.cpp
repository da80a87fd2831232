// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/varz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Varz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"varz"_s); }
    void captures() // both shapes, all servers
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto varz = decodeVarz(capture);
        QCOMPARE(errorOf(varz), QString());
        QCOMPARE(varz->server.id, json["server_id"_L1].toString());
        QCOMPARE(varz->server.name, json["server_name"_L1].toString());
        QCOMPARE(varz->server.version, version);
        QCOMPARE(varz->version, version);
        QCOMPARE(varz->port, json["port"_L1].toInt());
        QCOMPARE(varz->memoryBytes, json["mem"_L1].toInteger());
        QCOMPARE(varz->inMessages, json["in_msgs"_L1].toInteger());
        QCOMPARE(varz->outMessages, json["out_msgs"_L1].toInteger());
        QCOMPARE(varz->inBytes, json["in_bytes"_L1].toInteger());
        QCOMPARE(varz->outBytes, json["out_bytes"_L1].toInteger());
        QCOMPARE(varz->connections, json["connections"_L1].toInteger());
        QCOMPARE(varz->totalConnections, json["total_connections"_L1].toInteger());
        QCOMPARE(varz->routes, json["routes"_L1].toInteger());
        QCOMPARE(varz->leafNodes, json["leafnodes"_L1].toInteger());
        QCOMPARE(varz->subscriptions, json["subscriptions"_L1].toInteger());
        QCOMPARE(varz->pingIntervalNs, 120'000'000'000);
        QCOMPARE(varz->writeDeadlineNs, 2'000'000'000);
        QCOMPARE(varz->authTimeoutSeconds, json["auth_timeout"_L1].toDouble());
        QVERIFY(varz->startNs > 0 && varz->startNs < varz->nowNs);
        QVERIFY(varz->uptimeNs && *varz->uptimeNs % 1'000'000'000 == 0);
        QVERIFY(qAbs(varz->nowNs - varz->startNs - *varz->uptimeNs) < 1'000'000'000);
        QCOMPARE(varz->slowConsumersByKind.has_value(), version == "2.10.27"_L1);
    }

    void settings_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void settings() // of a server that has everything
    {
        QFETCH(QString, version);
        const auto varz = decodeVarz(monitoring(version, u"varz-reply"_s));
        QCOMPARE(errorOf(varz), QString());
        QCOMPARE(varz->server.cluster, u"A"_s);
        QCOMPARE(varz->tags, (QStringList{u"site:a"_s, u"role:hub"_s}));
        QCOMPARE(varz->systemAccount, u"SYS"_s);
        QVERIFY(varz->authRequired && !varz->tlsRequired);
        QCOMPARE(varz->cluster.name, u"A"_s);
        QCOMPARE(varz->cluster.host, u"127.0.0.1"_s);
        QVERIFY(varz->cluster.port > 0);
        QCOMPARE(varz->cluster.urls.size(), 3);
        QCOMPARE(varz->cluster.poolSize.has_value(), version == "2.10.27"_L1);
        QCOMPARE(varz->gateway.name, u"A"_s);
        QCOMPARE(varz->gateway.gateways.size(), 2u);
        QCOMPARE(varz->gateway.gateways[1].name, u"B"_s);
        QCOMPARE(varz->gateway.gateways[1].urls.size(), 1);
        QVERIFY(varz->leaf.port > 0 && varz->leaf.remotes.empty());
        QVERIFY(varz->mqtt.port > 0);
        QVERIFY(varz->webSocket.port > 0);
        QVERIFY(varz->webSocket.noTls && varz->webSocket.compression);
        QCOMPARE(varz->webSocket.allowedOrigins, QStringList{u"https://console.example"_s});
        QVERIFY(varz->jetStream.config);
        QCOMPARE(varz->jetStream.config->maxMemory, 64'000'000);
        QCOMPARE(varz->jetStream.config->domain, u"hub"_s);
        QVERIFY(varz->jetStream.usage && varz->jetStream.usage->haAssets > 0);
        QVERIFY(varz->jetStream.usage->apiTotal > 0);
        QVERIFY(varz->jetStream.meta);
        QVERIFY(!varz->jetStream.meta->leader.isEmpty());
        QCOMPARE(varz->jetStream.meta->size, 3);
        QVERIFY(varz->httpRequests.at(u"/varz"_s) > 0);
    }

    void leader_data() { settings_data(); }
    void leader() // only it knows the others
    {
        QFETCH(QString, version);
        const auto varz = decodeVarz(monitoring(version, u"varz-leader-http"_s));
        QCOMPARE(errorOf(varz), QString());
        QCOMPARE(varz->jetStream.meta->leader, varz->server.name);
        QCOMPARE(varz->jetStream.meta->replicas.size(), 2u);
        const Peer &peer = varz->jetStream.meta->replicas[0];
        QVERIFY(peer.name.startsWith(u'a') && peer.name != varz->server.name);
        QVERIFY(peer.current && !peer.offline);
        QVERIFY(peer.activeNs > 0 && peer.activeNs < 10'000'000'000);
    }

    void leafNode_data() { settings_data(); }
    void leafNode()
    {
        QFETCH(QString, version);
        const auto varz = decodeVarz(monitoring(version, u"varz-leaf-http"_s));
        QCOMPARE(errorOf(varz), QString());
        QCOMPARE(varz->leaf.remotes.size(), 1u);
        QCOMPARE(varz->leaf.remotes[0].denyExports, QStringList{u"secret.>"_s});
        QCOMPARE(varz->leaf.remotes[0].denyImports, QStringList{u"noise.>"_s});
        QVERIFY(!varz->jetStream.config && !varz->jetStream.meta);
        QCOMPARE(varz->leafNodes, 1);
    }

    void tls_data() { settings_data(); }
    void tls()
    {
        QFETCH(QString, version);
        const auto varz = decodeVarz(monitoring(version, u"varz-tls-reply"_s));
        QVERIFY(varz->tlsRequired && varz->tlsVerify);
        QVERIFY(!varz->tlsCertificateEndNs); // they do not say it yet
    }

    void certificateEnd_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        QTest::newRow("clients") << u"tls_cert_not_after"_s << u"2027-01-01"_s;
        QTest::newRow("WebSocket, earlier") << u"websocket.tls_cert_not_after"_s << u"2027-01-01"_s;
        QTest::newRow("leaf nodes, earlier") << u"leaf.tls_cert_not_after"_s << u"2027-01-01"_s;
        QTest::newRow("routes, earlier") << u"cluster.tls_cert_not_after"_s << u"2027-01-01"_s;
    }
    void certificateEnd()
    {
        QFETCH(QString, field);
        const auto ends = [](const QByteArray &reply) {
            const auto varz = decodeVarz(reply);
            const qint64 ns = varz ? varz->tlsCertificateEndNs.value_or(0) : -1;
            return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, Qt::UTC)
                .date()
                .toString(Qt::ISODate);
        };
        const QByteArray reply = with(monitoring(u"2.10.27"_s, u"varz-tls-reply"_s),
                                      u"data.tls_cert_not_after"_s, u"2028-01-01T00:00:00Z"_s);
        QCOMPARE(ends(reply), u"2028-01-01"_s);
        QTEST(ends(with(reply, u"data."_s + field, u"2027-01-01T00:00:00Z"_s)), "expected");
        // A later one changes nothing.
        if (field.contains(u'.'))
            QCOMPARE(ends(with(reply, u"data."_s + field, u"2029-01-01T00:00:00Z"_s)),
                     u"2028-01-01"_s);
    }

    void wrongReplies_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("error");
        const QByteArray reply = monitoring(u"2.9.10"_s, u"varz-reply"_s);
        QTest::newRow("nothing") << "{}"_ba << u"VARZ: 'server_id' is missing"_s;
        QTest::newRow("an array") << "[]"_ba << u"VARZ: should be a JSON object, is an array"_s;
        QTest::newRow("refused")
            << R"({"server":{"id":"N"},"data":null,"error":{"code":500,"description":"no"}})"_ba
            << u"the server answers: no"_s;
        QTest::newRow("without a server")
            << with(reply, u"server"_s, QJsonValue::Undefined) << u"VARZ: 'server' is missing"_s;
        QTest::newRow("less than none")
            << with(reply, u"data.in_msgs"_s, -1) << u"VARZ: 'data.in_msgs' is out of range: -1"_s;
        QTest::newRow("cluster's port")
            << with(reply, u"data.cluster.cluster_port"_s, u"4222"_s)
            << u"VARZ: 'data.cluster.cluster_port' should be a whole number, is a string"_s;
        QTest::newRow("a gateway that is none")
            << with(reply, u"data.gateway.gateways"_s, QJsonArray{1})
            << u"VARZ: 'data.gateway.gateways[0]' should be an object, is a number"_s;
    }

    void wrongReplies()
    {
        QFETCH(QByteArray, payload);
        QTEST(errorOf(decodeVarz(payload)), "error");
    }

    void littleIsEnough()
    {
        const auto varz = decodeVarz(R"({"server_id":"N1"})");
        QCOMPARE(errorOf(varz), QString());
        QCOMPARE(varz->server.id, u"N1"_s);
        QVERIFY(!varz->uptimeNs && !varz->jetStream.config && !varz->ocspCache);
    }
};

QTEST_APPLESS_MAIN(tst_Varz)
#include "tst_varz.moc"
