// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/key_value.h"
#include "core/contract/subjects.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/guardian/registry_client.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

/// Approving and withdrawing must act within so long.
static constexpr int atOnceMs = 2000;

/// Advice on the record of a leaf node, from the proposal to the stream: real guardians at a real
/// hub and a real leaf, where units talk.
class TestApprovedAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void isProposed();
    void sumsAreRecordedAtOnce();
    void outlivesItsGuardian();
    void isUndoneAtOnce();
    void kindsAreLeftOutAtOnce();
    void whatIsNoneIsToldAndDoesNotAct();

private:
    std::unique_ptr<GuardianProcess> guardianAt(const NatsServer &server, const QString &unit,
                                                const QString &role);
    void talk();
    QJsonObject adviceOn(const QString &subject);
    /// Writes \a advice down as approved, as deploy/site.sh --advice does.
    void approve(const QJsonObject &advice);
    void withdraw(const QJsonObject &advice);
    QStringList subjectsOfTheLeafsStream();
    /// How many messages of \a subjects the hub has recorded of the leaf.
    qint64 recorded(const QString &subjects);

    QTemporaryDir m_stores;
    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<NatsServer> m_leaf;
    std::unique_ptr<GuardianProcess> m_hubGuardian;
    std::unique_ptr<GuardianProcess> m_leafGuardian;
    RegistryClient m_registry;
    std::unique_ptr<nats::jetstream::JetStream> m_jetStream;
    std::unique_ptr<nats::jetstream::KeyValue> m_bucket;
    std::unique_ptr<nats::Client> m_units; ///< all of them
    QTimer m_talk;
};

static NatsServerOptions options(const QString &name, const QString &store, const QString &users,
                                 const QString &more)
{
    NatsServerOptions options;
    options.serverName = name;
    options.config = uR"(
jetstream { store_dir: "%1", domain: %2 }
system_account: SYS
accounts {
  SYS { exports: [ { service: "$SYS.REQ.SERVER.>", response_type: Stream } ] }
  OPS { jetstream: enabled
    users: [ { user: "%3", password: "%4" }, { user: console, password: s3cret } %5 ]
    %6 }
})"_s.arg(store, name, QLatin1StringView(guardianUser), QLatin1StringView(guardianPassword), users,
          more);
    return options;
}

void TestApprovedAdvice::initTestCase()
{
    const QString link = u", { user: link, password: link, permissions { publish: { deny: "
                         "[\"$SYS.>\"] }, subscribe: { deny: [\"$SYS.>\"] } } }"_s;
    const QString imports
        = u"imports: [ { service: { account: SYS, subject: \"$SYS.REQ.SERVER.>\" } } ]"_s;
    NatsServerOptions hub = options(u"hub"_s, m_stores.filePath(u"hub"_s), link, imports);
    hub.leafNodes = true;
    m_hub = std::make_unique<NatsServer>(hub);
    START_SERVER(*m_hub);
    NatsServerOptions leaf = options(u"leaf-1"_s, m_stores.filePath(u"leaf-1"_s), {}, {});
    leaf.config
        += u"\nleafnodes { reconnect: 1, remotes: [ { url: \"nats://link:link@127.0.0.1:%1\","
           " account: OPS } ] }\n"_s.arg(m_hub->leafPort());
    m_leaf = std::make_unique<NatsServer>(leaf);
    START_SERVER(*m_leaf);
    m_hubGuardian = guardianAt(*m_hub, u"hub"_s, u"hub"_s);
    m_leafGuardian = guardianAt(*m_leaf, u"leaf-1"_s, u"leaf"_s);
    QVERIFY(m_hubGuardian->start() && m_leafGuardian->start());
    QVERIFY(m_registry.connect(*m_hub));
    m_jetStream = std::make_unique<nats::jetstream::JetStream>(&m_registry.client());
    m_bucket = std::make_unique<nats::jetstream::KeyValue>(m_jetStream.get(), u"nunect_policy"_s);
    bool isMade = false;
    m_bucket->createBucket({}, [&isMade](const auto &made) { isMade = bool(made); });
    QTRY_VERIFY_WITH_TIMEOUT(isMade, patienceMs);
    m_units = connectTo(*m_leaf);
    QVERIFY(m_units);
    connect(&m_talk, &QTimer::timeout, this, &TestApprovedAdvice::talk);
    m_talk.start(50);
}

void TestApprovedAdvice::cleanupTestCase()
{
    m_talk.stop();
    m_bucket.reset();
    m_jetStream.reset();
    m_registry = {};
    m_units.reset();
}

void TestApprovedAdvice::cleanup()
{
    if (QTest::currentTestFailed()) {
        qInfo().noquote() << "the hub's guardian said:" << m_hubGuardian->output()
                          << "\nthe leaf's:" << m_leafGuardian->output();
    }
}

std::unique_ptr<GuardianProcess>
TestApprovedAdvice::guardianAt(const NatsServer &server, const QString &unit, const QString &role)
{
    auto guardian = std::make_unique<GuardianProcess>(server);
    guardian->set("NUNECT_UNIT", unit);
    guardian->set("NUNECT_RECORD_ROLE", role);
    guardian->set("NUNECT_RECORD_LEAFS", u"leaf-1"_s);
    guardian->set("NUNECT_REGISTRY", role == "hub"_L1 ? u"true"_s : u"false"_s);
    guardian->set("NUNECT_TRAFFIC", role == "leaf"_L1 ? u"true"_s : u"false"_s);
    return guardian;
}

/// 20 kB/s of metrics by two units, and as much of debug logs.
void TestApprovedAdvice::talk()
{
    for (const char *unit : {"u1", "u2"}) {
        const QByteArray rest = R"(,"rest":")" + QByteArray(500, 'x') + R"("})";
        QVERIFY(m_units->publish("ops.metric.rtt." + QByteArray(unit),
                                 R"({"v":1,"native_rtt_us":200,"app_rtt_us":null)" + rest));
        QVERIFY(m_units->publish("ops.log.debug." + QByteArray(unit), R"({"v":1)" + rest));
    }
}

QJsonObject TestApprovedAdvice::adviceOn(const QString &subject)
{
    for (const QJsonValue entry : m_registry.entriesOf("advice", u"leaf-1"_s)) {
        if (entry["subject"_L1] == subject)
            return entry.toObject();
    }
    return {};
}

static QString keyOf(const QJsonObject &advice)
{
    return u"leaf-1."_s + advice["id"_L1].toString();
}

void TestApprovedAdvice::approve(const QJsonObject &advice)
{
    QJsonObject value{{"v"_L1, 1}, {"by"_L1, u"test"_s}, {"ts"_L1, u"2026-11-27T00:00:00Z"_s}};
    for (const QLatin1StringView field :
         {"id"_L1, "leaf"_L1, "kind"_L1, "subject"_L1, "why"_L1, "saved_bytes_per_s"_L1})
        value.insert(field, advice[field]);
    bool isWritten = false;
    m_bucket->put(keyOf(advice), QJsonDocument(value).toJson(),
                  [&isWritten](const auto &revision) { isWritten = bool(revision); });
    QTRY_VERIFY_WITH_TIMEOUT(isWritten, patienceMs);
}

void TestApprovedAdvice::withdraw(const QJsonObject &advice)
{
    bool isWritten = false;
    m_bucket->remove(keyOf(advice), 0,
                     [&isWritten](const auto &revision) { isWritten = bool(revision); });
    QTRY_VERIFY_WITH_TIMEOUT(isWritten, patienceMs);
}

QStringList TestApprovedAdvice::subjectsOfTheLeafsStream()
{
    const QJsonObject info = m_registry.ask("$JS.leaf-1.API.STREAM.INFO.OPS_leaf_1").body;
    QStringList subjects;
    for (const QJsonValue subject : info["config"_L1]["subjects"_L1].toArray())
        subjects.append(subject.toString());
    return subjects;
}

qint64 TestApprovedAdvice::recorded(const QString &subjects)
{
    const QJsonObject filter{{"subjects_filter"_L1, subjects}};
    const QJsonObject info
        = m_registry.ask("$JS.API.STREAM.INFO.OPS_RECORD", QJsonDocument(filter).toJson()).body;
    const QJsonObject counts = info["state"_L1]["subjects"_L1].toObject();
    qint64 sum = 0;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        if (!count.key().endsWith(".hub"_L1)) // what is connected there is recorded as it was
            sum += count->toInteger();
    }
    return sum;
}

void TestApprovedAdvice::isProposed()
{
    QTRY_COMPARE_WITH_TIMEOUT(adviceOn(u"ops.metric.rtt.>"_s)["kind"_L1], u"aggregate"_s,
                              patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(adviceOn(u"ops.log.debug.>"_s)["kind"_L1], u"filter"_s, patienceMs);
    for (const QString &subject : {u"ops.metric.rtt.>"_s, u"ops.log.debug.>"_s}) {
        const QJsonObject advice = adviceOn(subject);
        QCOMPARE(advice["state"_L1], u"proposed"_s);
        QCOMPARE(advice["acts"_L1], u"at_once"_s);
        QVERIFY(advice["saved_bytes_per_s"_L1].toInt() > 15'000);
        QVERIFY(advice["saved_bytes_per_s"_L1].toInt() < 30'000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(recorded(u"ops.metric.rtt.u1"_s) > 0, patienceMs);
    QVERIFY(subjectsOfTheLeafsStream().contains(u"ops.metric.>"_s));
}

void TestApprovedAdvice::sumsAreRecordedAtOnce()
{
    const QJsonObject advice = adviceOn(u"ops.metric.rtt.>"_s);
    approve(advice);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(!subjectsOfTheLeafsStream().contains(u"ops.metric.>"_s), atOnceMs);
    qInfo("the leaf's stream is another %lld ms after it was approved",
          static_cast<long long>(timer.elapsed()));
    const QStringList subjects = subjectsOfTheLeafsStream();
    QVERIFY(!subjects.contains(u"ops.metric.rtt.>"_s));
    QVERIFY(subjects.contains(u"ops.metric.time.>"_s) && subjects.contains(u"ops.log.>"_s));
    QTRY_COMPARE_WITH_TIMEOUT(adviceOn(u"ops.metric.rtt.>"_s)["state"_L1], u"acting"_s, patienceMs);
    QVERIFY(adviceOn(u"ops.metric.rtt.>"_s)["saved_bytes_per_s"_L1].toInt() > 15'000);
    // Sums come into the record, and all the while no metric does.
    const qint64 metrics = recorded(u"ops.metric.rtt.>"_s);
    const qint64 sums = recorded(u"ops.aggregate.rtt.*"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorded(u"ops.aggregate.rtt.*"_s) >= sums + 2, patienceMs);
    QCOMPARE(recorded(u"ops.metric.rtt.>"_s), metrics);
    const QJsonObject last = m_registry
                                 .ask("$JS.API.STREAM.MSG.GET.OPS_RECORD",
                                      R"({"last_by_subj":"ops.aggregate.rtt.u1"})")
                                 .body["message"_L1]
                                 .toObject();
    const QJsonObject sum
        = QJsonDocument::fromJson(QByteArray::fromBase64(last["data"_L1].toString().toLatin1()))
              .object();
    QCOMPARE(sum["unit"_L1], u"u1"_s);
    QVERIFY(sum["count"_L1].toInt() > 20); // of 200
    QCOMPARE(sum["native_rtt_us"_L1]["mean"_L1], 200);
    QVERIFY(sum["app_rtt_us"_L1].isNull());
}

/// Another one leaves the stream as it is until it knows, and goes on.
void TestApprovedAdvice::outlivesItsGuardian()
{
    m_leafGuardian = guardianAt(*m_leaf, u"leaf-1"_s, u"leaf"_s);
    const qint64 metrics = recorded(u"ops.metric.rtt.>"_s);
    const qint64 sums = recorded(u"ops.aggregate.rtt.*"_s);
    QVERIFY(m_leafGuardian->start());
    QTRY_VERIFY_WITH_TIMEOUT(recorded(u"ops.aggregate.rtt.*"_s) >= sums + 2, patienceMs);
    QCOMPARE(recorded(u"ops.metric.rtt.>"_s), metrics);
    QVERIFY2(!m_leafGuardian->output().contains("is mended"_L1),
             qPrintable(m_leafGuardian->output()));
    // The hub's may be started again, too.
    m_hubGuardian = guardianAt(*m_hub, u"hub"_s, u"hub"_s);
    QVERIFY(m_hubGuardian->start());
    QTRY_COMPARE_WITH_TIMEOUT(adviceOn(u"ops.metric.rtt.>"_s)["state"_L1], u"acting"_s, patienceMs);
    QCOMPARE(recorded(u"ops.metric.rtt.>"_s), metrics);
}

void TestApprovedAdvice::isUndoneAtOnce()
{
    const qint64 metrics = recorded(u"ops.metric.rtt.>"_s);
    withdraw(adviceOn(u"ops.metric.rtt.>"_s));
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(subjectsOfTheLeafsStream().contains(u"ops.metric.>"_s), atOnceMs);
    qInfo("the leaf's stream is as before %lld ms after it was withdrawn",
          static_cast<long long>(timer.elapsed()));
    QTRY_VERIFY_WITH_TIMEOUT(recorded(u"ops.metric.rtt.>"_s) > metrics, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(adviceOn(u"ops.metric.rtt.>"_s)["state"_L1], u"proposed"_s,
                              patienceMs);
}

void TestApprovedAdvice::kindsAreLeftOutAtOnce()
{
    const QJsonObject advice = adviceOn(u"ops.log.debug.>"_s);
    approve(advice);
    QTRY_VERIFY_WITH_TIMEOUT(!subjectsOfTheLeafsStream().contains(u"ops.log.>"_s), atOnceMs);
    const QStringList subjects = subjectsOfTheLeafsStream();
    QVERIFY(!subjects.contains(u"ops.log.debug.>"_s));
    QVERIFY(subjects.contains(u"ops.log.error.>"_s) && subjects.contains(u"ops.metric.>"_s));
    QTRY_COMPARE_WITH_TIMEOUT(adviceOn(u"ops.log.debug.>"_s)["state"_L1], u"acting"_s, patienceMs);
    const qint64 logs = recorded(u"ops.log.debug.>"_s);
    const qint64 metrics = recorded(u"ops.metric.rtt.>"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recorded(u"ops.metric.rtt.>"_s) > metrics, patienceMs);
    QCOMPARE(recorded(u"ops.log.debug.>"_s), logs);
    withdraw(advice);
    QTRY_VERIFY_WITH_TIMEOUT(subjectsOfTheLeafsStream().contains(u"ops.log.>"_s), atOnceMs);
}

void TestApprovedAdvice::whatIsNoneIsToldAndDoesNotAct()
{
    QJsonObject advice = adviceOn(u"ops.log.debug.>"_s);
    advice["subject"_L1] = u"ops.log.error.>"_s; // which is not what its ID says
    approve(advice);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_hubGuardian->output().contains("'id' is not that of its leaf, kind and subject"_L1),
        patienceMs);
    QVERIFY(subjectsOfTheLeafsStream().contains(u"ops.log.>"_s));
    withdraw(advice);
}

QTEST_GUILESS_MAIN(TestApprovedAdvice)
#include "tst_approved_advice.moc"
