// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client.h"
#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/key_value.h"
#include "core/client/subscription.h"
#include "core/util/timestamp.h"
#include "guardian/services/registry.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/guardian/leaf_site.h"
#include "tests/integration/guardian/needs_told.h"
#include "tests/integration/guardian/random_clients.h"
#include "tests/integration/guardian/registry_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// The subject registry of a real guardian, on a real hub with three real leafs.
class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void equalsEveryServersSubscriptions();
    void tenThousandAtOnce();
    void knowsWhatALinkCarries();
    void aLeafTellsWhatItSendsTheHub();
    void forgetsALeafThatIsGone();
    void goesOnAfterARestart();

private:
    void startGuardian();
    Needs inBucket() const;
    bool isAsEveryServerSays();

    LeafSite m_site;
    std::unique_ptr<GuardianProcess> m_guardian;
    RegistryClient m_registry;
    std::unique_ptr<nats::jetstream::JetStream> m_jetStream;
    std::unique_ptr<nats::jetstream::KeyValue> m_bucket;
    std::map<QString, QByteArray> m_keys; ///< of the bucket, as its watcher tells them
    QString m_difference;                 ///< what isAsEveryServerSays() saw last
};

void TestRegistry::startGuardian()
{
    m_guardian = std::make_unique<GuardianProcess>(m_site.hub());
    m_guardian->set("NUNECT_UNIT", u"hub"_s);
    m_guardian->set("NUNECT_REGISTRY", u"true"_s);
    QVERIFY(m_guardian->start());
}

void TestRegistry::initTestCase()
{
    const Result<void> started = m_site.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    startGuardian();
    QVERIFY(m_registry.connect(m_site.hub()));
    m_jetStream = std::make_unique<nats::jetstream::JetStream>(&m_registry.client());
    m_bucket = std::make_unique<nats::jetstream::KeyValue>(m_jetStream.get(), u"nunect_need"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.entriesOf("leafs").size(), LeafSite::leafCount,
                              patienceMs);
    auto *watcher = m_bucket->watch(u">"_s, {}, m_bucket.get());
    connect(watcher, &nats::jetstream::KeyValueWatcher::entryReceived, this,
            [this](const nats::jetstream::KeyValueEntry &entry) {
                if (entry.operation == nats::jetstream::KeyValueEntry::Put)
                    m_keys.insert_or_assign(entry.key, entry.value);
                else
                    m_keys.erase(entry.key);
            });
    watcher->start();
    QTRY_VERIFY_WITH_TIMEOUT(watcher->hasInitialData(), patienceMs);
}

void TestRegistry::cleanup()
{
    if (QTest::currentTestFailed() && m_guardian)
        qInfo().noquote() << "the guardian said:" << m_guardian->output() << '\n' << m_difference;
}

void TestRegistry::cleanupTestCase()
{
    m_bucket.reset();
    m_jetStream.reset();
    m_registry = {};
}

Needs TestRegistry::inBucket() const
{
    Needs needs;
    for (const auto &[key, value] : m_keys) {
        const QJsonObject entry = QJsonDocument::fromJson(value).object();
        const QByteArray rightKey
            = registry::needKey(entry["leaf"_L1].toString(), entry["prefix"_L1].toString());
        if (!addEntry(&needs, entry) || key != QString::fromLatin1(rightKey)
            || entry["v"_L1].toInt() != 1)
            needs[u"contradiction"_s];
    }
    return needs;
}

/// Whether answers and bucket are what the leafs' servers say themselves at this moment.
bool TestRegistry::isAsEveryServerSays()
{
    const Result<Needs> real = m_site.readEveryServer();
    if (!real) {
        m_difference = real.error().text;
        return false;
    }
    const Needs said = m_registry.needs();
    const Needs kept = inBucket();
    m_difference
        = u"servers:\n%1answers:\n%2bucket:\n%3"_s.arg(toText(*real), toText(said), toText(kept));
    return said == *real && kept == *real;
}

/// 1,000 changes, after each batch of which the registry says what a reading of all servers says.
void TestRegistry::equalsEveryServersSubscriptions()
{
    constexpr quint32 seed = 20261126;
    constexpr int changes = 1000;
    constexpr int batch = 40;
    RandomClients clients(seed, [this](size_t leaf) { return connectTo(m_site.leaf(leaf)); });
    QVERIFY(clients.start());
    qint64 longestMs = 0;
    int done = 0;
    while (done < changes) {
        for (int i = 0; i < batch; ++i)
            done += clients.change();
        QVERIFY(clients.settle());
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(isAsEveryServerSays(), patienceMs);
        longestMs = std::max(longestMs, timer.elapsed());
    }
    const Result<Needs> real = m_site.readEveryServer();
    QVERIFY(real && real->size() == LeafSite::leafCount); // there was something to compare
    qInfo("seed %u: %d changes; the registry was behind by %lld ms at most", seed, done, longestMs);
}

/// Each with a prefix of its own, which is a key.
void TestRegistry::tenThousandAtOnce()
{
    constexpr int count = 10'000;
    const auto client = connectTo(m_site.leaf(0));
    QVERIFY(client);
    const auto keys = [this] {
        return std::ranges::count_if(
            m_keys, [](const auto &key) { return key.first.startsWith("leaf=2E1.many."_L1); });
    };
    const auto answered = [this] {
        return m_registry.entryOf("leafs", LeafSite::leafName(0))["subjects"_L1].toInt() >= count;
    };
    for (int i = 0; i < count; ++i)
        client->subscribe("many." + QByteArray::number(i) + ".zone.x");
    QTRY_VERIFY_WITH_TIMEOUT(settled(*client), patienceMs); // a busy machine takes its time
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(answered(), patienceMs);
    const qint64 answeredMs = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(keys() == count, patienceMs);
    qInfo("%d subjects: answered %lld ms and in the bucket %lld ms after the leaf had them", count,
          static_cast<long long>(answeredMs), static_cast<long long>(timer.elapsed()));
    QTRY_VERIFY_WITH_TIMEOUT(isAsEveryServerSays(), patienceMs);
    client->close();
    QTRY_VERIFY_WITH_TIMEOUT(keys() == 0, patienceMs);
}

void TestRegistry::knowsWhatALinkCarries()
{
    const auto client = connectTo(m_site.leaf(0));
    QVERIFY(client);
    client->subscribe("light.*.cmd");
    QVERIFY(settled(*client));
    QTimer timer;
    connect(&timer, &QTimer::timeout, this,
            [this] { QVERIFY(m_registry.client().publish("light.u1.cmd", QByteArray(100, 'x'))); });
    timer.start(10);
    const auto flowTo = [this](size_t leaf) {
        const QJsonArray flows
            = m_registry.entryOf("traffic", LeafSite::leafName(leaf))["flows"_L1].toArray();
        for (const QJsonValue &flow : flows) {
            if (flow["subject"_L1] == u"light.*.cmd"_s && flow["direction"_L1] == u"to_leaf"_s)
                return flow["msgs_per_s"_L1].toDouble();
        }
        return 0.0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(flowTo(0) > 0, patienceMs);
    QCOMPARE(flowTo(1), 0.0);
    const QJsonObject toLeaf
        = m_registry.entryOf("traffic", LeafSite::leafName(0))["to_leaf"_L1].toObject();
    QVERIFY(toLeaf["msgs_per_s"_L1].toDouble() > 0);
    QVERIFY(toLeaf["bytes_per_s"_L1].toDouble() > 90 * toLeaf["msgs_per_s"_L1].toDouble());
    nats::jetstream::KeyValue bucket(m_jetStream.get(), u"nunect_traffic"_s);
    QByteArray kept;
    bucket.get(u"leaf=2E1"_s, [&kept](const auto &entry) {
        kept = entry ? entry->value : QByteArray("no entry");
    });
    QTRY_VERIFY_WITH_TIMEOUT(!kept.isEmpty(), patienceMs);
    const QJsonObject value = QJsonDocument::fromJson(kept).object();
    QCOMPARE(value["v"_L1], 1);
    QCOMPARE(value["leaf"_L1], LeafSite::leafName(0));
    QVERIFY(fromRfc3339(value["ts"_L1].toString()));
    // A link that comes anew counts from 0, which is no rate.
    QVERIFY(m_site.leaf(0).restart());
    QVERIFY(QTest::qWaitFor([&] { return client->state() == nats::State::Connected; }, patienceMs));
    double slowest = 0;
    const auto isCarriedAgain = [&] {
        const QJsonArray entries = m_registry.entriesOf("traffic", LeafSite::leafName(0));
        const QJsonObject rates = entries.at(0)["to_leaf"_L1].toObject();
        slowest = std::min(slowest, rates["msgs_per_s"_L1].toDouble());
        return rates["msgs_per_s"_L1].toDouble() > 0 && flowTo(0) > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCarriedAgain(), patienceMs);
    QCOMPARE(slowest, 0.0);
}

/// By the leaf's own guardian, whose looking must not be a wish of that leaf.
void TestRegistry::aLeafTellsWhatItSendsTheHub()
{
    GuardianProcess atLeaf(m_site.leaf(0));
    atLeaf.set("NUNECT_UNIT", u"leaf-1"_s);
    atLeaf.set("NUNECT_TRAFFIC", u"true"_s);
    QVERIFY(atLeaf.start());
    const auto client = connectTo(m_site.leaf(0));
    QVERIFY(client);
    nats::Subscription *all = m_registry.client().subscribe("ops.>");
    QByteArray told;
    connect(all, &nats::Subscription::messageReceived, this, [&](const nats::Message &message) {
        if (message.subject() == QByteArrayView("ops.traffic.leaf-1"))
            told = message.payload().toByteArray();
    });
    QTimer timer;
    connect(&timer, &QTimer::timeout, this,
            [&client] { QVERIFY(client->publish("ops.unit.u1.state", QByteArray(2000, 'x'))); });
    timer.start(10);
    const auto flowOf = [](const QByteArray &payload) {
        const Result<contract::LeafTraffic> traffic = contract::decodeLeafTraffic(payload);
        return traffic && !traffic->flows.empty() ? traffic->flows[0]
                                                  : contract::LeafTraffic::Flow();
    };
    QTRY_COMPARE_WITH_TIMEOUT(flowOf(told).prefix, u"ops.>"_s, patienceMs);
    QVERIFY(flowOf(told).toHubPerS > 0);
    const auto advised = [this] {
        const QJsonArray entries = m_registry.entriesOf("advice", LeafSite::leafName(0));
        return entries.at(0)["kind"_L1].toString() + u' ' + entries.at(0)["subject"_L1].toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(advised(), u"aggregate ops.>"_s, patienceMs);
    const QJsonObject traffic = m_registry.entryOf("traffic", LeafSite::leafName(0));
    QCOMPARE(traffic["flows"_L1][0]["direction"_L1], u"from_leaf"_s);
    QVERIFY(traffic["from_leaf"_L1]["bytes_per_s"_L1].toDouble()
            > 2000 * traffic["from_leaf"_L1]["msgs_per_s"_L1].toDouble() / 2);
    const registry::Subjects needs = m_registry.needs()[LeafSite::leafName(0)];
    QVERIFY(needs.contains(u"ops.echo.leaf-1"_s));
    QVERIFY(!needs.contains(u"ops.>"_s) && !needs.contains(u"ops.traffic.*"_s));
    all->unsubscribe();
}

void TestRegistry::forgetsALeafThatIsGone()
{
    const auto client = connectTo(m_site.leaf(2));
    QVERIFY(client);
    client->subscribe("zone.3.>");
    QTRY_VERIFY_WITH_TIMEOUT(inBucket().contains(LeafSite::leafName(2)), patienceMs);
    m_site.leaf(2).stop();
    QTRY_COMPARE_WITH_TIMEOUT(m_registry.entriesOf("leafs").size(), LeafSite::leafCount - 1,
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!inBucket().contains(LeafSite::leafName(2)), patienceMs);
    START_SERVER(m_site.leaf(2));
    QTRY_VERIFY_WITH_TIMEOUT(inBucket().contains(LeafSite::leafName(2)), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(isAsEveryServerSays(), patienceMs);
}

/// It keeps nothing to itself: what changed while it was away it reads, and what its bucket holds
/// of earlier times it removes.
void TestRegistry::goesOnAfterARestart()
{
    const auto client = connectTo(m_site.leaf(1));
    QVERIFY(client);
    nats::Subscription *before = client->subscribe("ops.before.>");
    QTRY_VERIFY_WITH_TIMEOUT(inBucket()[LeafSite::leafName(1)].contains(u"ops.before.>"_s),
                             patienceMs);
    m_guardian.reset(); // as if it crashed
    before->unsubscribe();
    client->subscribe("ops.after.>");
    QVERIFY(settled(*client));
    startGuardian();
    QTRY_VERIFY_WITH_TIMEOUT(isAsEveryServerSays(), patienceMs);
    QVERIFY(inBucket()[LeafSite::leafName(1)].contains(u"ops.after.>"_s));
    // The hub loses the buckets with its memory, and its connections with them.
    QVERIFY(m_site.hub().restart());
    QVERIFY(QTest::qWaitFor([&] { return m_registry.client().state() == nats::State::Connected; },
                            patienceMs));
    m_keys.clear();
    QTRY_VERIFY_WITH_TIMEOUT(isAsEveryServerSays(), patienceMs);
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
