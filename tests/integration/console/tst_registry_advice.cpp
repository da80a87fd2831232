// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"
#include "app/registry_poller.h"
#include "app/sharing/policy_keeper.h"
#include "core/client/subscription.h"
#include "tests/integration/jetstream/jetstream_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr int patienceMs = 10'000;

static contract::RegistryAdvice advice()
{
    return {u"5f3a90c1"_s, u"leaf.1"_s, u"aggregate"_s, u"ops.metric.>"_s, u"so"_s, 9000, {}, {}};
}

/// A connection of one console, with what it knows of approvals.
class Console
{
public:
    explicit Console(const NatsServer &server)
        : client(optionsFor(server))
        , policies(std::make_unique<PolicyKeeper>(&client))
    {
        QObject::connect(policies.get(), &PolicyKeeper::heard, policies.get(),
                         [this](const PolicyNews &news) { heard[news.key] = news.approved; });
        QObject::connect(policies.get(), &PolicyKeeper::acted, policies.get(),
                         [this](const QString &line) { log.append(line); });
        QObject::connect(policies.get(), &PolicyKeeper::problemChanged, policies.get(),
                         [this](const QString &text) { problem = text; });
        QObject::connect(policies.get(), &PolicyKeeper::refused, policies.get(),
                         [this](const QString &key) { refused.append(key); });
        client.connectToServer();
    }
    bool isConnected() const { return client.state() == nats::State::Connected; }
    /// Who has approved of the advice; empty: nobody.
    QString approvedBy() const
    {
        const auto at = heard.find(u"leaf=2E1.5f3a90c1"_s);
        return at != heard.end() && at->second ? at->second->by : QString();
    }

    nats::Client client;
    std::unique_ptr<PolicyKeeper> policies;
    std::map<QString, std::optional<contract::ApprovedAdvice>> heard;
    QStringList log;
    QString problem;
    QStringList refused;
};

/// Consoles at a real server with JetStream, and a registry of the test's own.
class TestRegistryAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isReadPageByPage();
    void silenceIsTold();
    void nobodyAsksWhileItIsNotWanted();
    void approvalIsToldToOthers();
    void nothingIsMadeByLooking();
    void anEntryThatCannotBeRead();
    void noJetStream();

private:
    void answerAs(nats::Client &registry, const QByteArray &what, const QByteArray &entry);

    std::unique_ptr<NatsServer> m_server;
    int m_asked = 0;
};

void TestRegistryAdvice::init()
{
    m_asked = 0;
    m_server = std::make_unique<NatsServer>(JetStreamSite::serverOptions());
    const auto started = m_server->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
}

/// The same entry on each of two pages.
void TestRegistryAdvice::answerAs(nats::Client &registry, const QByteArray &what,
                                  const QByteArray &entry)
{
    const auto reply = [this, &registry, entry](const nats::Message &request) {
        ++m_asked;
        const QByteArray next = request.payload().isEmpty() ? R"("leaf1")"_ba : "null"_ba;
        QVERIFY(registry.publish(request.replyTo(),
                                 R"({"v":1,"ts":"2026-11-23T10:00:00Z","age_ms":700,"stale":false,)"
                                 R"("entries":[)"
                                     + entry + R"(],"next":)" + next + '}'));
    };
    connect(registry.subscribe(contract::registrySubjectPrefix + what),
            &nats::Subscription::messageReceived, &registry, reply);
}

void TestRegistryAdvice::isReadPageByPage()
{
    nats::Client registry(optionsFor(*m_server));
    answerAs(registry, "leafs", R"({"leaf":"leaf1","address":"a","subjects":3})");
    answerAs(registry, "need",
             R"({"leaf":"leaf1","prefix":"ops.>","count":1,"subjects":["ops.>"],"more":0})");
    answerAs(registry, "traffic",
             R"({"leaf":"leaf1","to_leaf":null,"from_leaf":null,"flows":[],"more":0})");
    answerAs(registry, "advice",
             R"({"id":"a","leaf":"leaf1","kind":"deny","subject":"s","why":"w",)"
             R"("saved_bytes_per_s":1})");
    registry.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(registry.state(), nats::State::Connected, patienceMs);
    QVERIFY(settled(registry));

    Console console(*m_server);
    RegistryPoller poller(console.client, 100ms);
    std::vector<store::RegistryReading> readings;
    connect(&poller, &RegistryPoller::read, this,
            [&readings](const store::RegistryReading &reading) { readings.push_back(reading); });
    poller.setWanted(true); // the connection begins it
    QTRY_VERIFY_WITH_TIMEOUT(readings.size() >= 2, patienceMs);
    const store::RegistryReading &one = readings.front();
    QCOMPARE(one.problem, QString());
    QCOMPARE(one.leafs.size(), std::size_t(2));
    QCOMPARE(one.needs.size(), std::size_t(2));
    QCOMPARE(one.traffic.size(), std::size_t(2));
    QCOMPARE(one.advice.size(), std::size_t(2));
    QVERIFY(!one.stale);
    QVERIFY(monotonicMs() - one.readMs >= 700); // as old as the registry says
}

void TestRegistryAdvice::silenceIsTold()
{
    Console console(*m_server);
    RegistryPoller poller(console.client, 100ms);
    std::vector<store::RegistryReading> readings;
    connect(&poller, &RegistryPoller::read, this,
            [&readings](const store::RegistryReading &reading) { readings.push_back(reading); });
    poller.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(readings.size() >= 2, patienceMs); // and it tries again
    QCOMPARE(readings[0].problem, u"Nobody answers on ops.registry.get.leafs."_s);

    // Somebody answers who is none.
    nats::Client registry(optionsFor(*m_server));
    connect(registry.subscribe("ops.registry.get.leafs"), &nats::Subscription::messageReceived,
            &registry, [&registry](const nats::Message &request) {
                QVERIFY(registry.publish(request.replyTo(), "\x01garbage"));
            });
    registry.connectToServer();
    QTRY_VERIFY_WITH_TIMEOUT(readings.back().problem.startsWith(u"registry: "_s), patienceMs);
}

void TestRegistryAdvice::nobodyAsksWhileItIsNotWanted()
{
    nats::Client registry(optionsFor(*m_server));
    answerAs(registry, "leafs", {});
    registry.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(registry.state(), nats::State::Connected, patienceMs);
    QVERIFY(settled(registry));
    Console console(*m_server);
    RegistryPoller poller(console.client, 1ms);
    QSignalSpy rounds(&poller, &RegistryPoller::read);
    QTRY_VERIFY_WITH_TIMEOUT(console.isConnected(), patienceMs);
    QVERIFY(settled(console.client) && settled(registry));
    QCOMPARE(m_asked, 0);
    poller.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_asked > 0, patienceMs);
    poller.setWanted(false);
    QVERIFY(settled(console.client) && settled(registry)); // what was under way has come
    const int asked = m_asked;
    const qsizetype told = rounds.size();
    QVERIFY(settled(console.client) && settled(registry));
    QCOMPARE(m_asked, asked);
    QCOMPARE(rounds.size(), told);
}

void TestRegistryAdvice::approvalIsToldToOthers()
{
    Console one(*m_server);
    Console other(*m_server);
    QTRY_VERIFY_WITH_TIMEOUT(one.isConnected() && other.isConnected(), patienceMs);
    // The server's JetStream may need a moment.
    one.policies->approve({advice(), u"one"_s, 1});
    QTRY_VERIFY2_WITH_TIMEOUT(one.approvedBy() == u"one"_s, qPrintable(one.problem), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(one.log.size(), 1, patienceMs);
    QCOMPARE(one.log[0], u"advice approved by one: aggregate ops.metric.> at leaf.1 (5f3a90c1)"_s);
    other.policies->look();
    QTRY_COMPARE_WITH_TIMEOUT(other.approvedBy(), u"one"_s, patienceMs);
    QVERIFY(other.heard.begin()->second->advice == advice());
    other.policies->approve({advice(), u"other"_s, 2}); // over it, in the bucket that is there
    QTRY_COMPARE_WITH_TIMEOUT(one.approvedBy(), u"other"_s, patienceMs);
    one.policies->withdraw(advice(), u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(other.approvedBy(), QString(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(one.log.size(), 2, patienceMs);
    QVERIFY(one.log[1].startsWith(u"approval of advice withdrawn by one: "_s));
    QCOMPARE(one.problem + other.problem, QString());
    // Who comes later learns of neither.
    Console late(*m_server);
    QTRY_VERIFY_WITH_TIMEOUT(late.isConnected(), patienceMs);
    late.policies->look();
    QTRY_VERIFY_WITH_TIMEOUT(!late.heard.empty(), patienceMs);
    QCOMPARE(late.approvedBy(), QString());
}

void TestRegistryAdvice::nothingIsMadeByLooking()
{
    Console console(*m_server);
    QTRY_VERIFY_WITH_TIMEOUT(console.isConnected(), patienceMs);
    console.policies->look();
    QVERIFY(settled(console.client));
    nats::jetstream::JetStream jetStream(&console.client);
    nats::jetstream::KeyValue bucket(&jetStream, QLatin1StringView(contract::policyBucket));
    const auto status = await<nats::jetstream::KeyValueStatus>(
        [&](auto done) { bucket.status(std::move(done)); });
    QVERIFY(!status && status.error().isNotFound());
    QCOMPARE(console.problem, QString()); // nothing is approved, and that is no problem
}

void TestRegistryAdvice::anEntryThatCannotBeRead()
{
    Console console(*m_server);
    QTRY_VERIFY_WITH_TIMEOUT(console.isConnected(), patienceMs);
    console.policies->approve({advice(), u"one"_s, 1});
    QTRY_COMPARE_WITH_TIMEOUT(console.approvedBy(), u"one"_s, patienceMs);
    QVERIFY(console.client.publish("$KV.nunect_policy.leaf=2E1.5f3a90c1", "garbage"));
    QTRY_COMPARE_WITH_TIMEOUT(console.refused, QStringList{u"leaf=2E1.5f3a90c1"_s}, patienceMs);
    QCOMPARE(console.approvedBy(), QString()); // it is not believed to be what it was
}

void TestRegistryAdvice::noJetStream()
{
    NatsServerOptions options;
    options.config = twoUsers();
    NatsServer server(options);
    QVERIFY(server.start());
    Console console(server);
    QTRY_VERIFY_WITH_TIMEOUT(console.isConnected(), patienceMs);
    console.policies->approve({advice(), u"one"_s, 1});
    QTRY_VERIFY_WITH_TIMEOUT(!console.problem.isEmpty(), patienceMs);
    QVERIFY(console.log.isEmpty()); // nothing was done
}

QTEST_GUILESS_MAIN(TestRegistryAdvice)
#include "tst_registry_advice.moc"
