// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/server_info.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;

class TestServerInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesEveryField();
    void absentFieldsHaveDefaults();
    void webSocketUrls();
    void badInput_data();
    void badInput();
};

void TestServerInfo::decodesEveryField()
{
    const auto info = decodeServerInfo(R"({"server_id":"NX","server_name":"hub","version":"2.9.10",
        "proto":1,"go":"go1.19","host":"0.0.0.0","port":8443,"headers":true,"auth_required":true,
        "tls_required":true,"max_payload":2097152,"jetstream":true,"client_id":18446744073,
        "client_ip":"127.0.0.1","nonce":"abc","cluster":"c","domain":"d","ldm":true,
        "ws_connect_urls":["10.0.0.1:8443","10.0.0.2:8443"]})"_ba);
    QVERIFY(info);
    ServerInfo expected;
    expected.serverId = u"NX"_s;
    expected.serverName = u"hub"_s;
    expected.version = u"2.9.10"_s;
    expected.proto = 1;
    expected.maxPayload = 2097152;
    expected.clientId = 18446744073;
    expected.clientIp = u"127.0.0.1"_s;
    expected.headers = true;
    expected.authRequired = true;
    expected.tlsRequired = true;
    expected.jetStream = true;
    expected.lameDuck = true;
    expected.nonce = "abc"_ba;
    expected.connectUrls = {u"10.0.0.1:8443"_s, u"10.0.0.2:8443"_s};
    expected.cluster = u"c"_s;
    expected.domain = u"d"_s;
    QVERIFY(*info == expected);
}

void TestServerInfo::absentFieldsHaveDefaults()
{
    const auto info = decodeServerInfo("{}"_ba);
    QVERIFY(info);
    QVERIFY(*info == ServerInfo());
    QCOMPARE(info->maxPayload, 1024 * 1024);
}

void TestServerInfo::webSocketUrls()
{
    const auto plain = decodeServerInfo(R"({"connect_urls":["a:1",7]})"_ba);
    QVERIFY(plain);
    QCOMPARE(plain->connectUrls, QStringList{u"a:1"_s});
    const auto both = decodeServerInfo(R"({"connect_urls":["a:1"],"ws_connect_urls":["b:2"]})"_ba);
    QVERIFY(both);
    QCOMPARE(both->connectUrls, QStringList{u"b:2"_s});
}

void TestServerInfo::badInput_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("cut off") << "{\"server_id\":"_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("text") << "hello"_ba;
}

void TestServerInfo::badInput()
{
    QFETCH(QByteArray, json);
    const auto info = decodeServerInfo(json);
    QVERIFY(!info);
    QVERIFY(info.error().text.contains("INFO"_L1));
}

QTEST_APPLESS_MAIN(TestServerInfo)
#include "tst_server_info.moc"
