// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/guardian/leaf_site.h"
#include "tests/integration/guardian/registry_client.h"

#include <QSet>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// The subject registry where the hub is a cluster of two: leaf.1 and leaf.3 are attached to the
/// first server, leaf.2 to the second. The first one's guardian keeps it, as deploy/site.sh has it.
class TestRegistryCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void knowsTheLeafsOfBothHubs();
    void oneAnswers_data();
    void oneAnswers();
    void advisesOnceOnEachFlow();
    void followsALeafToAnotherHub();

private:
    LeafSite m_site;
    std::unique_ptr<GuardianProcess> m_guardian;
    std::unique_ptr<GuardianProcess> m_other;
    RegistryClient m_registry;      ///< by the first hub
    RegistryClient m_otherRegistry; ///< by the other one
};

void TestRegistryCluster::initTestCase()
{
    const Result<void> started = m_site.start(2);
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    m_guardian = std::make_unique<GuardianProcess>(m_site.hub(0));
    m_guardian->set("NUNECT_UNIT", u"hub1"_s);
    m_guardian->set("NUNECT_REGISTRY", u"true"_s);
    QVERIFY(m_guardian->start());
    m_other = std::make_unique<GuardianProcess>(m_site.hub(1));
    m_other->set("NUNECT_UNIT", u"hub2"_s);
    QVERIFY(m_other->start());
    QVERIFY(m_registry.connect(m_site.hub(0)));
    QVERIFY(m_otherRegistry.connect(m_site.hub(1)));
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.entriesOf("leafs").size(), LeafSite::leafCount,
                              patienceMs);
}

void TestRegistryCluster::cleanupTestCase()
{
    m_registry = {};
    m_otherRegistry = {};
}

void TestRegistryCluster::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo().noquote() << "the guardian said:" << m_guardian->output();
}

void TestRegistryCluster::knowsTheLeafsOfBothHubs()
{
    const auto first = connectTo(m_site.leaf(0));
    const auto second = connectTo(m_site.leaf(1));
    QVERIFY(first && second);
    first->subscribe("zone.1.>");
    second->subscribe("zone.2.>");
    const Needs wanted{{LeafSite::leafName(0), {u"zone.1.>"_s}},
                       {LeafSite::leafName(1), {u"zone.2.>"_s}}};
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.needs(), wanted, patienceMs);
    QCOMPARE(m_otherRegistry.needs(), wanted);
    const Result<Needs> real = m_site.readEveryServer();
    QVERIFY2(real, qPrintable(real ? QString() : real.error().text));
    QCOMPARE(*real, wanted);
}

void TestRegistryCluster::oneAnswers_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::newRow("leafs") << "ops.registry.get.leafs"_ba;
    QTest::newRow("advice") << "ops.registry.get.advice"_ba;
    QTest::newRow("micro service") << "$SRV.PING.nunect-registry"_ba;
}

/// Whoever asks, and by whichever hub.
void TestRegistryCluster::oneAnswers()
{
    QFETCH(QByteArray, question);
    for (RegistryClient *asker : {&m_registry, &m_otherRegistry}) {
        nats::Client &client = asker->client();
        QStringList units;
        nats::Subscription *inbox = client.subscribe("_INBOX.answers");
        connect(inbox, &nats::Subscription::messageReceived, this,
                [&units](const nats::Message &message) {
                    units.append(QString::fromUtf8(message.header("X-Unit-ID")));
                });
        QVERIFY(client.publish(question, {}, {}, "_INBOX.answers"));
        QTRY_VERIFY_WITH_TIMEOUT(!units.isEmpty(), patienceMs);
        // A second answer to the question would come before the one to the next question.
        QCOMPARE(asker->ask(question).unit, u"hub1"_s);
        QVERIFY(settled(client));
        QCOMPARE(units, QStringList{u"hub1"_s});
        inbox->unsubscribe();
    }
}

void TestRegistryCluster::advisesOnceOnEachFlow()
{
    const auto first = connectTo(m_site.leaf(0));
    const auto second = connectTo(m_site.leaf(1));
    QVERIFY(first && second);
    first->subscribe("light.*.cmd");
    second->subscribe("light.*.cmd");
    QVERIFY(settled(*first) && settled(*second));
    QTimer timer; // 50 kB/s to both: to one of them by the route between the hubs
    connect(&timer, &QTimer::timeout, this, [this] {
        QVERIFY(m_registry.client().publish("light.u1.cmd", QByteArray(1000, 'x')));
    });
    timer.start(20);
    const auto advised = [this](RegistryClient &registry) {
        QStringList all;
        for (const QJsonValue entry : registry.entriesOf("advice"))
            all.append(entry["leaf"_L1].toString() + u' ' + entry["subject"_L1].toString());
        return all;
    };
    const QStringList wanted{u"leaf.1 light.*.cmd"_s, u"leaf.2 light.*.cmd"_s};
    QTRY_COMPARE_WITH_TIMEOUT(advised(m_registry), wanted, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(advised(m_otherRegistry), wanted, patienceMs);
    QStringList ids;
    for (const QJsonValue entry : m_registry.entriesOf("advice"))
        ids.append(entry["id"_L1].toString());
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
}

/// The leaf knows the cluster's other hub, and goes there.
void TestRegistryCluster::followsALeafToAnotherHub()
{
    const auto client = connectTo(m_site.leaf(1));
    QVERIFY(client);
    client->subscribe("zone.2.>");
    const Needs wanted{{LeafSite::leafName(1), {u"zone.2.>"_s}}};
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.needs(), wanted, patienceMs);
    const auto address = [this] {
        return m_registry.entryOf("leafs", LeafSite::leafName(1))["address"_L1].toString();
    };
    const QString before = address();
    m_otherRegistry = {};
    m_site.hub(1).stop();
    QTRY_VERIFY_WITH_TIMEOUT(!QStringList({QString(), before}).contains(address()), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.needs(), wanted, patienceMs);
    QCOMPARE(m_registry.entriesOf("leafs").size(), LeafSite::leafCount);
}

QTEST_GUILESS_MAIN(TestRegistryCluster)
#include "tst_registry_cluster.moc"
