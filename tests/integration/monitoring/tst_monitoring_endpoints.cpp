// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "core/domain/monitoring.h"

#include "tests/integration/client/client_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;

/// What a real server answers by $SYS.REQ, against what it says over HTTP.
class TestMonitoringEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void varz();
    void connz();
    void leafz();
    void jsz();
    void subsz();
    void routez();
    void accountz();
    void accountStatz();
    void gatewayz();
    void healthz();
    void refusal();
    void gapsInSeqProveNothing();

private:
    QByteArray ask(const QByteArray &subject, const QByteArray &options = {});
    QJsonObject http(const QByteArray &path) const;

    std::unique_ptr<NatsServer> m_server;
    std::unique_ptr<nats::Client> m_client;
};

/// The decoded reply, or its error as the test's.
#define DECODE(name, result)                                                                       \
    const auto name = result;                                                                      \
    QVERIFY2(name.ok(), qPrintable(name.ok() ? QString() : name.error().text))

void TestMonitoringEndpoints::initTestCase()
{
    NatsServerOptions options;
    options.jetStream = true;
    options.config = uR"(system_account: SYS
        accounts {
          SYS { users: [{user: console, password: s3cret}] }
          APP { jetstream: enabled, users: [{user: app, password: pw}] }
        })"_s;
    m_server = std::make_unique<NatsServer>(options);
    START_SERVER(*m_server);
    m_client = std::make_unique<nats::Client>(optionsFor(*m_server));
    m_client->connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), nats::State::Connected, 10000);
}

void TestMonitoringEndpoints::cleanupTestCase()
{
    m_client.reset();
    m_server.reset();
}

QByteArray TestMonitoringEndpoints::ask(const QByteArray &subject, const QByteArray &options)
{
    QByteArray answer;
    bool done = false;
    m_client->request(
        subject, options, {}, 5s,
        [&](const nats::Message &reply) {
            answer = reply.payload().toByteArray();
            done = true;
        },
        [&](const nats::RequestError &) { done = true; });
    return QTest::qWaitFor([&done] { return done; }, 6000) ? answer : QByteArray();
}

QJsonObject TestMonitoringEndpoints::http(const QByteArray &path) const
{
    const Result<QByteArray> body = m_server->monitor(path);
    return body ? QJsonDocument::fromJson(*body).object() : QJsonObject();
}

void TestMonitoringEndpoints::varz()
{
    DECODE(varz, decodeVarz(ask("$SYS.REQ.SERVER.PING.VARZ")));
    DECODE(bare, decodeVarz(m_server->monitor("/varz").value()));
    const QJsonObject json = http("/varz");
    QCOMPARE(varz->server.id, json["server_id"_L1].toString());
    QCOMPARE(bare->server.id, varz->server.id);
    QCOMPARE(varz->server.name, u"test-hub"_s);
    QCOMPARE(varz->version, json["version"_L1].toString());
    QCOMPARE(bare->server.version, varz->server.version);
    QCOMPARE(varz->port, m_server->port());
    QCOMPARE(varz->httpPort, m_server->monitoringPort());
    QCOMPARE(varz->webSocket.port, m_server->webSocketPort());
    QCOMPARE(varz->maxPayload, json["max_payload"_L1].toInteger());
    QCOMPARE(varz->startNs, bare->startNs);
    QCOMPARE(varz->connections, json["connections"_L1].toInteger());
    QVERIFY(varz->jetStream.config && !varz->jetStream.meta);
    QVERIFY(bare->inMessages >= varz->inMessages);
}

void TestMonitoringEndpoints::connz()
{
    DECODE(page, decodeConnz(ask("$SYS.REQ.SERVER.PING.CONNZ", R"({"auth":true})")));
    DECODE(bare, decodeConnz(m_server->monitor("/connz?auth=1&subs=detail").value()));
    const QJsonObject row = http("/connz?auth=1")["connections"_L1][0].toObject();
    QCOMPARE(page->connections.size(), 1u);
    QCOMPARE(page->connections[0].cid, row["cid"_L1].toInteger());
    QCOMPARE(page->connections[0].type, u"websocket"_s);
    QCOMPARE(page->connections[0].user, u"console"_s);
    QCOMPARE(page->connections[0].account, u"SYS"_s);
    QCOMPARE(page->connections[0].port, row["port"_L1].toInt());
    QCOMPARE(bare->connections[0].startNs, page->connections[0].startNs);
    QVERIFY(!bare->connections[0].subscriptionDetails.empty());
}

void TestMonitoringEndpoints::leafz()
{
    DECODE(leafz, decodeLeafz(ask("$SYS.REQ.SERVER.PING.LEAFZ")));
    QVERIFY(leafz->leafs.empty());
    QCOMPARE(leafz->server.id, http("/leafz")["server_id"_L1].toString());
}

void TestMonitoringEndpoints::jsz()
{
    DECODE(jsz, decodeJsz(ask("$SYS.REQ.SERVER.PING.JSZ", R"({"accounts":true})")));
    const QJsonObject json = http("/jsz?accounts=1");
    QVERIFY(!jsz->disabled);
    QCOMPARE(jsz->config.maxStorage, json["config"_L1]["max_storage"_L1].toInteger());
    QCOMPARE(jsz->config.storeDir, json["config"_L1]["store_dir"_L1].toString());
    QCOMPARE(jsz->streams, 0);
    QCOMPARE(jsz->accounts.size(),
             static_cast<size_t>(json["account_details"_L1].toArray().size()));
    QCOMPARE(jsz->accounts[0].name, u"APP"_s);
    QVERIFY(JetStreamUsage::isUnlimited(jsz->accounts[0].usage.reservedStorage));
}

void TestMonitoringEndpoints::subsz()
{
    DECODE(page,
           decodeSubsz(
               ask("$SYS.REQ.SERVER.PING.SUBSZ", R"({"subscriptions":true,"account":"SYS"})")));
    DECODE(bare, decodeSubsz(m_server->monitor("/subsz?subs=1&acc=SYS").value()));
    QCOMPARE(page->count, bare->count);
    QCOMPARE(page->stats.subscriptions, bare->stats.subscriptions);
    QVERIFY(!page->subscriptions.empty());
}

void TestMonitoringEndpoints::routez()
{
    DECODE(routez, decodeRoutez(ask("$SYS.REQ.SERVER.PING.ROUTEZ")));
    QCOMPARE(routez->count, http("/routez")["num_routes"_L1].toInteger());
}

void TestMonitoringEndpoints::accountz()
{
    DECODE(list, decodeAccountz(ask("$SYS.REQ.SERVER.PING.ACCOUNTZ")));
    QVERIFY(list->accounts.contains(u"APP"_s));
    QCOMPARE(list->systemAccount, u"SYS"_s);
    DECODE(one, decodeAccountz(ask("$SYS.REQ.SERVER.PING.ACCOUNTZ", R"({"account":"SYS"})")));
    const QJsonObject json = http("/accountz?acc=SYS")["account_detail"_L1].toObject();
    QVERIFY(one->account && one->account->isSystem);
    QCOMPARE(one->account->clients, json["client_connections"_L1].toInteger());
    QCOMPARE(one->account->updateTimeNs > 0, true);
    DECODE(info, decodeAccountInfo(ask("$SYS.REQ.ACCOUNT.APP.INFO")));
    QCOMPARE(info->account.name, u"APP"_s);
    QVERIFY(info->account.jetStream);
}

void TestMonitoringEndpoints::accountStatz()
{
    DECODE(statz, decodeAccountStatz(ask("$SYS.REQ.ACCOUNT.PING.STATZ")));
    QCOMPARE(statz->accounts.size(), 1u); // the others are not in use
    QCOMPARE(statz->accounts[0].account, u"SYS"_s);
    QCOMPARE(statz->accounts[0].clients, 1);
    QVERIFY(statz->accounts[0].sent.messages > 0); // the replies so far
}

void TestMonitoringEndpoints::gatewayz()
{
    DECODE(gatewayz, decodeGatewayz(ask("$SYS.REQ.SERVER.PING.GATEWAYZ")));
    QVERIFY(gatewayz->outbound.empty() && gatewayz->inbound.empty());
}

void TestMonitoringEndpoints::healthz()
{
    DECODE(healthz, decodeHealthz(ask("$SYS.REQ.SERVER.PING.HEALTHZ")));
    DECODE(bare, decodeHealthz(m_server->monitor("/healthz").value()));
    QVERIFY(healthz->isHealthy() && bare->isHealthy());
}

void TestMonitoringEndpoints::refusal()
{
    const auto page = decodeConnz(ask("$SYS.REQ.SERVER.PING.CONNZ", R"({"sort":"nonsense"})"));
    QVERIFY(!page.ok());
    QVERIFY(page.error().text.contains("invalid sorting option"_L1));
}

/// The answers that another client gets raise a server's seq as well: what is missing between two
/// messages need not have been for us.
void TestMonitoringEndpoints::gapsInSeqProveNothing()
{
    DECODE(before, decodeVarz(ask("$SYS.REQ.SERVER.PING.VARZ")));
    DECODE(next, decodeVarz(ask("$SYS.REQ.SERVER.PING.VARZ")));
    QVERIFY(next->server.seq > before->server.seq);

    nats::Client other(optionsFor(*m_server));
    int events = 0;
    nats::Subscription *listening = m_client->subscribe("$SYS.ACCOUNT.>"_ba);
    connect(listening, &nats::Subscription::messageReceived, this, [&events] { ++events; });
    other.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), nats::State::Connected, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(events > 0, 10000);
    DECODE(quiet, decodeVarz(ask("$SYS.REQ.SERVER.PING.VARZ")));
    const int eventsBefore = events;
    int answers = 0;
    for (int i = 0; i < 50; ++i) {
        other.request(
            "$SYS.REQ.SERVER.PING.VARZ", {}, {}, 5s,
            [&answers](const nats::Message &) { ++answers; }, [](const nats::RequestError &) {});
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, 50, 10000);
    DECODE(after, decodeVarz(ask("$SYS.REQ.SERVER.PING.VARZ")));
    QVERIFY(after->server.seq - quiet->server.seq > 50);
    QVERIFY(events - eventsBefore < 50);
    listening->unsubscribe();
}

QTEST_GUILESS_MAIN(TestMonitoringEndpoints)
#include "tst_monitoring_endpoints.moc"
