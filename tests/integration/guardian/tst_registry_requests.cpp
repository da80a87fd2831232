// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/guardian/leaf_site.h"
#include "tests/integration/guardian/registry_client.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// How the subject registry of a real guardian answers; what, is tst_registry's business.
class TestRegistryRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_registry = {}; }
    void isAMicroService();
    void refuses_data();
    void refuses();
    void answersInPages();

private:
    LeafSite m_site;
    std::unique_ptr<GuardianProcess> m_guardian;
    RegistryClient m_registry;
};

void TestRegistryRequests::initTestCase()
{
    const Result<void> started = m_site.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    m_guardian = std::make_unique<GuardianProcess>(m_site.hub());
    m_guardian->set("NUNECT_UNIT", u"hub"_s);
    m_guardian->set("NUNECT_REGISTRY", u"true"_s);
    QVERIFY(m_guardian->start());
    QVERIFY(m_registry.connect(m_site.hub()));
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.entriesOf("leafs").size(), LeafSite::leafCount,
                              patienceMs);
}

void TestRegistryRequests::isAMicroService()
{
    const QJsonObject ping = m_registry.ask("$SRV.PING").body;
    QCOMPARE(ping["type"_L1], u"io.nats.micro.v1.ping_response"_s);
    QCOMPARE(ping["name"_L1], u"nunect-registry"_s);
    QCOMPARE(ping["version"_L1], QStringLiteral(NUNECT_VERSION));
    const QByteArray id = ping["id"_L1].toString().toLatin1();
    QVERIFY(!id.isEmpty());
    const QJsonObject info = m_registry.ask("$SRV.INFO.nunect-registry." + id).body;
    QCOMPARE(info["type"_L1], u"io.nats.micro.v1.info_response"_s);
    QCOMPARE(info["endpoints"_L1][0]["subject"_L1], u"ops.registry.get.leafs"_s);
    m_registry.ask("ops.registry.get.leafs");
    const QJsonObject stats = m_registry.ask("$SRV.STATS.nunect-registry").body;
    QCOMPARE(stats["type"_L1], u"io.nats.micro.v1.stats_response"_s);
    QVERIFY(stats["endpoints"_L1][0]["num_requests"_L1].toInt() > 0);
    QVERIFY(stats["endpoints"_L1][0]["average_processing_time"_L1].toInt() > 0);
}

void TestRegistryRequests::refuses_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("what there is not") << "ops.registry.get.weather"_ba
                                       << ""_ba
                                       << "404"_ba;
    QTest::newRow("no JSON") << "ops.registry.get.need"_ba
                             << "leaf1"_ba
                             << "400"_ba;
    QTest::newRow("a number") << "ops.registry.get.need"_ba
                              << R"({"leaf":1})"_ba
                              << "400"_ba;
}

void TestRegistryRequests::refuses()
{
    QFETCH(QByteArray, subject);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, code);
    const RegistryClient::Answer answer = m_registry.ask(subject, payload);
    QCOMPARE(answer.errorCode, code);
    QVERIFY(!answer.body["error"_L1].toString().isEmpty());
}

void TestRegistryRequests::answersInPages()
{
    const auto client = connectTo(m_site.leaf(0));
    QVERIFY(client);
    for (int i = 0; i < 1000; ++i)
        client->subscribe("page." + QByteArray::number(i) + '.' + QByteArray(80, 'p') + ".>");
    QVERIFY(settled(*client));
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.needs()[LeafSite::leafName(0)].size(), 1000u, patienceMs);
    const QJsonObject first = m_registry.ask("ops.registry.get.need").body;
    QVERIFY(first["next"_L1].isString());
    QVERIFY(QJsonDocument(first).toJson(QJsonDocument::Compact).size()
            <= contract::maxPayloadBytes);
}

QTEST_GUILESS_MAIN(TestRegistryRequests)
#include "tst_registry_requests.moc"
