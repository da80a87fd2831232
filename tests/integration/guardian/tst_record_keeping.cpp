// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/heartbeat_aggregate.h"
#include "guardian/services/record_keeper.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/support/free_port.h"
#include "tests/support/nats_cluster.h"
#include "tests/support/relay.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;
using Role = RecordConfig::Role;

static constexpr int patienceMs = 30000;
static const RecordConfig leafRecord{Role::Leaf, {u"leaf-1"_s}, 1 << 20, 1h, 1};
static const RecordConfig hubRecord{Role::Hub, {u"leaf-1"_s}, 2 << 20, 1h, 1};

static NatsServerOptions withJetStream(const QString &name, const QString &folder)
{
    NatsServerOptions options;
    options.serverName = name;
    options.webSocket = false;
    options.config = u"jetstream { store_dir: \"%1\", domain: %2 }\n"_s.arg(folder, name);
    return options;
}

/// A hub and a leaf node, each with a JetStream domain, and what keeps their streams.
class TestRecordKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void makesAStreamAgain();
    void mendsLimits();
    void cannotMendAnotherStorage();
    void makesTheUnitsBucketAgain();
    void keepsTheUnitsBucketInACluster();
    void hubGathersWhatWasKeptInACut();
    void programRecordsAggregatesAndFollowsItsSettings();
    void programRecordsTheHubsUnits();

private:
    std::unique_ptr<NatsBus> connectTo(const NatsServer &server) const;
    std::unique_ptr<RecordKeeper> keep(Bus &bus, const RecordConfig &config);
    static QJsonObject ask(Bus &bus, const QByteArray &subject, const QJsonObject &body = {});
    static QJsonObject info(Bus &bus, const QByteArray &stream);
    /// How often each subject is stored.
    static QJsonObject stored(Bus &bus, const QByteArray &stream);
    /// Stores messages at the leaf node, each acknowledged and on a subject of its own.
    void store(const QByteArray &name, int count);

    QTemporaryDir m_dir;
    std::unique_ptr<NatsServer> m_hubServer;
    std::unique_ptr<NatsServer> m_leafServer;
    std::unique_ptr<Relay> m_link;
    std::unique_ptr<NatsBus> m_hub;
    std::unique_ptr<NatsBus> m_leaf;
    QStringList m_mended;
    QStringList m_problems;
};

void TestRecordKeeping::initTestCase()
{
    const quint16 leafPort = freePort();
    m_link = std::make_unique<Relay>(leafPort);
    Result<void> done = m_link->listen();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
    const int linkPort = m_link->url(QUrl(u"nats-leaf://127.0.0.1:1"_s)).port();
    NatsServerOptions hub = withJetStream(u"hub"_s, m_dir.filePath(u"hub"_s));
    // By what a hub says of its addresses a leaf node would find a way past the link.
    hub.config += u"leafnodes { listen: \"127.0.0.1:%1\", advertise: \"127.0.0.1:%2\" }\n"_s.arg(
        QString::number(leafPort), QString::number(linkPort));
    m_hubServer = std::make_unique<NatsServer>(hub);
    done = m_hubServer->start();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
    NatsServerOptions leaf = withJetStream(u"leaf-1"_s, m_dir.filePath(u"leaf-1"_s));
    leaf.config
        += u"leafnodes { remotes [ { url: \"nats-leaf://127.0.0.1:%1\" } ] }\n"_s.arg(linkPort);
    m_leafServer = std::make_unique<NatsServer>(leaf);
    done = m_leafServer->start();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
}

void TestRecordKeeping::init()
{
    m_mended.clear();
    m_problems.clear();
    m_hub = connectTo(*m_hubServer);
    m_leaf = connectTo(*m_leafServer);
    QVERIFY(m_hub && m_leaf);
}

void TestRecordKeeping::cleanup()
{
    ask(*m_hub, "$JS.API.STREAM.DELETE.OPS_RECORD");
    ask(*m_leaf, "$JS.API.STREAM.DELETE.OPS_leaf_1");
    m_hub.reset();
    m_leaf.reset();
}

std::unique_ptr<NatsBus> TestRecordKeeping::connectTo(const NatsServer &server) const
{
    ConnectionConfig config;
    config.servers = {{u"127.0.0.1"_s, server.port()}};
    config.name = u"test"_s;
    auto bus = std::make_unique<NatsBus>(config);
    QSignalSpy connected(bus.get(), &Bus::connected);
    bus->start();
    return connected.wait(patienceMs) ? std::move(bus) : nullptr;
}

/// What is made once a bus is connected has to be told so.
std::unique_ptr<RecordKeeper> TestRecordKeeping::keep(Bus &bus, const RecordConfig &config)
{
    auto keeper = std::make_unique<RecordKeeper>(bus, config);
    connect(keeper.get(), &RecordKeeper::mended, this,
            [this](contract::LogLevel, const QString &text) { m_mended.append(text); });
    connect(keeper.get(), &RecordKeeper::problem, this,
            [this](const QString &text) { m_problems.append(text); });
    Q_EMIT bus.connected();
    return keeper;
}

QJsonObject TestRecordKeeping::ask(Bus &bus, const QByteArray &subject, const QJsonObject &body)
{
    std::optional<QJsonObject> answer;
    bus.request(subject, {}, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(), 5s,
                [&answer](const std::optional<BusMessage> &reply) {
                    answer
                        = reply ? QJsonDocument::fromJson(reply->payload).object() : QJsonObject();
                });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patienceMs))
        qFatal("a request did not end"); // it would write to what is gone
    return *answer;
}

QJsonObject TestRecordKeeping::info(Bus &bus, const QByteArray &stream)
{
    return ask(bus, "$JS.API.STREAM.INFO." + stream);
}

QJsonObject TestRecordKeeping::stored(Bus &bus, const QByteArray &stream)
{
    const QJsonObject all
        = ask(bus, "$JS.API.STREAM.INFO." + stream, {{"subjects_filter"_L1, ">"_L1}});
    return all["state"_L1]["subjects"_L1].toObject();
}

void TestRecordKeeping::store(const QByteArray &name, int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray subject = "ops.log.info." + name + '-' + QByteArray::number(i);
        QVERIFY(ask(*m_leaf, subject, {{"v"_L1, 1}}).contains("seq"_L1));
    }
}

void TestRecordKeeping::makesAStreamAgain()
{
    const auto keeper = keep(*m_leaf, leafRecord);
    QTRY_COMPARE_WITH_TIMEOUT(m_mended, QStringList{u"stream OPS_leaf_1 is made"_s}, patienceMs);
    QVERIFY(info(*m_leaf, "OPS_leaf_1").contains("config"_L1));
    QVERIFY(ask(*m_leaf, "$JS.API.STREAM.DELETE.OPS_leaf_1")["success"_L1].toBool());
    QTRY_COMPARE_WITH_TIMEOUT(m_mended.size(), 2, patienceMs);
    QCOMPARE(m_mended[1], u"stream OPS_leaf_1 was gone, with what was in it, and is made again"_s);
    QVERIFY(info(*m_leaf, "OPS_leaf_1").contains("config"_L1));
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestRecordKeeping::mendsLimits()
{
    const auto limit
        = [this] { return info(*m_leaf, "OPS_leaf_1")["config"_L1]["max_bytes"_L1].toInteger(); };
    const auto keeper = keep(*m_leaf, leafRecord);
    QTRY_COMPARE_WITH_TIMEOUT(limit(), 1 << 20, patienceMs);
    // As the settings say from now on.
    RecordConfig more = leafRecord;
    more.maxBytes = 3 << 20;
    keeper->setConfig(more);
    QTRY_COMPARE_WITH_TIMEOUT(limit(), 3 << 20, patienceMs);
    // As somebody else does it; what is in it stays.
    store("kept", 3);
    QJsonObject other = streamConfig(more);
    other["max_bytes"_L1] = 2 << 20;
    other["max_age"_L1] = qint64(30'000'000'000);
    other["duplicate_window"_L1] = qint64(30'000'000'000);
    QVERIFY(ask(*m_leaf, "$JS.API.STREAM.UPDATE.OPS_leaf_1", other).contains("config"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(limit(), 3 << 20, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_mended.last(),
        u"stream OPS_leaf_1 differed in duplicate_window, max_age, max_bytes and is mended"_s,
        patienceMs);
    QCOMPARE(stored(*m_leaf, "OPS_leaf_1").size(), 3);
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestRecordKeeping::cannotMendAnotherStorage()
{
    QJsonObject inMemory = streamConfig(leafRecord);
    inMemory["storage"_L1] = u"memory"_s;
    QVERIFY(ask(*m_leaf, "$JS.API.STREAM.CREATE.OPS_leaf_1", inMemory).contains("config"_L1));
    const auto keeper = keep(*m_leaf, leafRecord);
    QTRY_VERIFY_WITH_TIMEOUT(!m_problems.isEmpty(), patienceMs);
    QVERIFY2(m_problems[0].startsWith("stream OPS_leaf_1 cannot be made as it should be: "_L1)
                 && m_problems[0].contains("storage"_L1),
             qPrintable(m_problems[0]));
    QVERIFY(m_mended.isEmpty());
}

void TestRecordKeeping::makesTheUnitsBucketAgain()
{
    const auto keeper = keep(*m_hub, unitsBucket(hubRecord));
    QTRY_COMPARE_WITH_TIMEOUT(m_mended, QStringList{u"stream KV_nunect_units is made"_s},
                              patienceMs);
    QVERIFY(ask(*m_hub, "$KV.nunect_units.unit.foh-7", {{"v"_L1, 1}}).contains("seq"_L1));
    QJsonObject other = info(*m_hub, "KV_nunect_units")["config"_L1].toObject();
    other["max_age"_L1] = qint64(60'000'000'000); // epochs would begin anew
    other["duplicate_window"_L1] = qint64(60'000'000'000);
    QVERIFY(ask(*m_hub, "$JS.API.STREAM.UPDATE.KV_nunect_units", other).contains("config"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(m_mended.size(), 2, patienceMs);
    QCOMPARE(m_mended[1], u"stream KV_nunect_units differed in max_age and is mended"_s);
    const QJsonObject there = info(*m_hub, "KV_nunect_units");
    QCOMPARE(there["config"_L1]["max_age"_L1].toInteger(-1), 0);
    QCOMPARE(there["state"_L1]["messages"_L1].toInt(), 1); // what was in it stays
    QVERIFY(ask(*m_hub, "$JS.API.STREAM.DELETE.KV_nunect_units")["success"_L1].toBool());
    QTRY_COMPARE_WITH_TIMEOUT(m_mended.size(), 3, patienceMs);
    QVERIFY(info(*m_hub, "KV_nunect_units").contains("config"_L1));
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
    ask(*m_hub, "$JS.API.STREAM.DELETE.KV_nunect_units");
}

/// A guardian at each server: one of them does it, and it outlives the loss of a server.
void TestRecordKeeping::keepsTheUnitsBucketInACluster()
{
    constexpr int hubs = 3;
    NatsServerOptions options;
    options.serverName = u"hub"_s;
    options.jetStream = true;
    NatsCluster cluster(options);
    const Result<void> started = cluster.start(hubs);
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    RecordConfig record = hubRecord;
    record.copies = hubs;
    std::vector<std::unique_ptr<RecordKeeper>> keepers;
    std::vector<std::unique_ptr<NatsBus>> buses; // go first: they answer what is still asked
    for (int i = 0; i < hubs; ++i) {
        buses.push_back(connectTo(cluster.node(i)));
        QVERIFY(buses.back());
        keepers.push_back(keep(*buses.back(), unitsBucket(record)));
    }
    const auto there = [&buses] { return info(*buses[0], "KV_nunect_units"); };
    QTRY_COMPARE_WITH_TIMEOUT(there()["config"_L1]["num_replicas"_L1].toInt(), hubs, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(there()["cluster"_L1]["replicas"_L1].toArray().size(), hubs - 1,
                              patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        ask(*buses[0], "$KV.nunect_units.unit.foh-7", {{"v"_L1, 1}}).contains("seq"_L1),
        patienceMs);
    QVERIFY(ask(*buses[1], "$JS.API.STREAM.DELETE.KV_nunect_units")["success"_L1].toBool());
    QTRY_COMPARE_WITH_TIMEOUT(there()["config"_L1]["num_replicas"_L1].toInt(), hubs, patienceMs);
    QVERIFY(m_mended.contains(
        u"stream KV_nunect_units was gone, with what was in it, and is made again"_s));
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestRecordKeeping::hubGathersWhatWasKeptInACut()
{
    const auto active
        = [this] { return info(*m_hub, "OPS_RECORD")["sources"_L1][0]["active"_L1].toInteger(-1); };
    const auto leafKeeper = keep(*m_leaf, leafRecord);
    const auto hubKeeper = keep(*m_hub, hubRecord);
    QTRY_VERIFY_WITH_TIMEOUT(info(*m_leaf, "OPS_leaf_1").contains("config"_L1), patienceMs);
    store("before", 20);
    QTRY_COMPARE_WITH_TIMEOUT(stored(*m_hub, "OPS_RECORD").size(), 20, patienceMs);

    m_link->pause();
    m_link->cut();
    store("kept", 200);
    QTRY_VERIFY_WITH_TIMEOUT(active() > 6'000'000'000, patienceMs);
    QCOMPARE(stored(*m_hub, "OPS_RECORD").size(), 20);
    QVERIFY(m_link->listen());
    QElapsedTimer healed;
    healed.start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(*m_hub, "OPS_RECORD").size(), 220, patienceMs);
    qInfo("all at the hub %lld ms after the link was back",
          static_cast<long long>(healed.elapsed()));
    store("after", 20);
    QTRY_COMPARE_WITH_TIMEOUT(stored(*m_hub, "OPS_RECORD").size(), 240, patienceMs);
    const QJsonObject subjects = stored(*m_hub, "OPS_RECORD");
    for (auto subject = subjects.begin(); subject != subjects.end(); ++subject)
        QVERIFY2(subject->toInt() == 1, qPrintable(subject.key())); // once each
    QTRY_VERIFY_WITH_TIMEOUT(info(*m_hub, "OPS_RECORD")["config"_L1]["sources"_L1][0]["name"_L1]
                                 == u"OPS_leaf_1"_s,
                             patienceMs);
    QVERIFY2(m_problems.isEmpty(), qPrintable(m_problems.join(u'\n')));
}

void TestRecordKeeping::programRecordsAggregatesAndFollowsItsSettings()
{
    QFile settings(m_dir.filePath(u"guardian.env"_s));
    const auto write = [&settings](const QByteArray &size) {
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("NUNECT_RECORD_ROLE=leaf\nNUNECT_RECORD_LEAFS=leaf-1\n"
                       "NUNECT_HEARTBEAT_MS=100\nNUNECT_RECORD_MAX_BYTES="
                       + size + '\n');
        settings.close();
    };
    write("4MB");
    GuardianProcess guardian(*m_leafServer);
    guardian.set("NUNECT_UNIT", u"leaf-1"_s);
    QVERIFY(guardian.start({u"--env-file"_s, settings.fileName()}));
    QTRY_VERIFY2(guardian.output().contains("stream OPS_leaf_1 is made"_L1),
                 qPrintable(guardian.output()));
    write("5MB");
    ::kill(static_cast<pid_t>(guardian.pid()), SIGHUP);
    const QString mended = u"stream OPS_leaf_1 differed in max_bytes and is mended"_s;
    QTRY_VERIFY2(guardian.output().contains(mended), qPrintable(guardian.output()));
    QCOMPARE(info(*m_leaf, "OPS_leaf_1")["config"_L1]["max_bytes"_L1].toInteger(), 5 << 20);

    // It tells of the heartbeats, and that is recorded; they are not.
    QTRY_VERIFY_WITH_TIMEOUT(
        stored(*m_leaf, "OPS_leaf_1").contains("ops.aggregate.heartbeat.leaf-1"_L1), patienceMs);
    const QJsonObject subjects = stored(*m_leaf, "OPS_leaf_1");
    QVERIFY(subjects.contains("ops.log.warn.leaf-1"_L1)); // what it mended
    QVERIFY(subjects.contains("ops.metric.rtt.leaf-1"_L1));
    QVERIFY(!subjects.contains("ops.heartbeat.leaf-1"_L1));
    const QJsonObject last
        = ask(*m_leaf, "$JS.API.STREAM.MSG.GET.OPS_leaf_1",
              {{"last_by_subj"_L1, "ops.aggregate.heartbeat.leaf-1"_L1}})["message"_L1]
              .toObject();
    const auto aggregate = contract::decodeHeartbeatAggregate(
        QByteArray::fromBase64(last["data"_L1].toString().toLatin1()));
    QVERIFY2(aggregate, qPrintable(aggregate ? QString() : aggregate.error().text));
    QCOMPARE(aggregate->heardUnits, 1);
    QVERIFY(aggregate->heard[u"leaf-1"_s] > 10); // of about 100
}

/// Of two units one is at the hub; all that both say is heard there.
void TestRecordKeeping::programRecordsTheHubsUnits()
{
    GuardianProcess leaf(*m_leafServer);
    leaf.set("NUNECT_UNIT", u"leaf-1"_s);
    QVERIFY(leaf.start());
    GuardianProcess hub(*m_hubServer);
    hub.set("NUNECT_UNIT", u"foh-1"_s);
    hub.set("NUNECT_RECORD_ROLE", u"hub"_s);
    hub.set("NUNECT_RECORD_LEAFS", u"leaf-1"_s);
    QVERIFY(hub.start());
    QTRY_VERIFY2_WITH_TIMEOUT(
        hub.output().contains("stream OPS_RECORD takes what is of 1 units at the hub"_L1),
        qPrintable(hub.output()), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(stored(*m_hub, "OPS_RECORD").contains("ops.metric.time.foh-1"_L1),
                             patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(stored(*m_hub, "OPS_RECORD").contains("ops.metric.rtt.foh-1"_L1),
                             patienceMs);
    const QJsonObject subjects = stored(*m_hub, "OPS_RECORD");
    for (auto subject = subjects.begin(); subject != subjects.end(); ++subject)
        QVERIFY2(subject.key().endsWith(".foh-1"_L1), qPrintable(subject.key()));
}

QTEST_GUILESS_MAIN(TestRecordKeeping)
#include "tst_record_keeping.moc"
