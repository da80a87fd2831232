// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"
#include "tests/support/nats_cluster.h"
#include "tests/support/test_certificates.h"

#include <QSignalSpy>
#include <QTimer>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R4 and R11: the servers of a site, and moving between them.
class TestRulesCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void r04_learnsTheOtherServersAndMovesToThem();
    void r04_schemeOfTheTellerIsKept();
    void r04_serversThatJoinAndLeaveAreTold();
    void r04_discoveredServersCanBeIgnored();
    void r04_webSocketAndTcpAreNeverMixed();
    void r04_clientsAreSpreadOverTheServers();
    void r04_orderIsKeptIfAskedFor();
    void r04_eachServerIsTriedBeforeAWait();
    void r04_oneRefusalDoesNotHideTheOtherServers();
    void r11_lameDuckIsLeftInGoodOrder();
    void r11_loneLameDuckIsUsedToItsEnd();
    void r11_lameDuckIsToldOnce();

private:
    std::optional<TestCertificates> m_certificates;
};

#define START_CLUSTER(cluster, count)                                                              \
    do {                                                                                           \
        const Result<void> started = (cluster).start(count);                                       \
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));                 \
    } while (false)

static NatsServerOptions clusterOptions()
{
    NatsServerOptions options;
    options.config = u"lame_duck_duration: \"30s\"\nlame_duck_grace_period: \"3s\"\n"_s;
    return options;
}

static QList<QUrl> sorted(QList<QUrl> urls)
{
    std::sort(urls.begin(), urls.end());
    return urls;
}

void TestRulesCluster::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

void TestRulesCluster::r04_learnsTheOtherServersAndMovesToThem()
{
    NatsCluster cluster(clusterOptions());
    START_CLUSTER(cluster, 3);
    Listener listener(quietOptions(cluster.node(0).webSocketUrl()));
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QCOMPARE(listener.client.serverUrl(), cluster.node(0).webSocketUrl());
    QTRY_COMPARE(sorted(listener.client.servers()), sorted(cluster.webSocketUrls()));
    QVERIFY(!listener.log.of(Event::ServersChanged).isEmpty());

    // One after the other is lost, until there is only one.
    for (int losses = 1; losses <= 2; ++losses) {
        cluster.nodeAt(listener.client.serverUrl())->kill();
        QTRY_COMPARE(listener.client.statistics().reconnects, static_cast<quint64>(losses));
    }
    QVERIFY(cluster.nodeAt(listener.client.serverUrl())->isRunning());
    Client sender(quietOptions(listener.client.serverUrl()));
    sender.connectToServer();
    QTRY_COMPARE(sender.state(), State::Connected);
    QVERIFY(settled(listener.client));
    QVERIFY(sender.publish("a"_ba, "here"_ba));
    QTRY_COMPARE(listener.payloads, QList{"here"_ba});
}

void TestRulesCluster::r04_schemeOfTheTellerIsKept()
{
    NatsServerOptions options = clusterOptions();
    options.webSocketTls = true;
    options.certificateFile = m_certificates->good().certificate;
    options.keyFile = m_certificates->good().key;
    NatsCluster cluster(options);
    START_CLUSTER(cluster, 2);
    ClientOptions clientOptions = quietOptions(cluster.node(0).webSocketUrl());
    clientOptions.tls.caFile = m_certificates->caFile();
    Listener listener(clientOptions);
    listener.client.connectToServer();
    QTRY_COMPARE(sorted(listener.client.servers()), sorted(cluster.webSocketUrls())); // wss, both
    cluster.node(0).kill();
    QTRY_COMPARE(listener.client.serverUrl(), cluster.node(1).webSocketUrl());
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesCluster::r04_serversThatJoinAndLeaveAreTold()
{
    NatsCluster cluster(clusterOptions());
    START_CLUSTER(cluster, 2);
    Listener listener(quietOptions(cluster.node(0).webSocketUrl()));
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.servers().size(), 2);
    const auto added = cluster.add();
    QVERIFY2(added, qPrintable(added ? QString() : added.error().text));
    QTRY_COMPARE(sorted(listener.client.servers()), sorted(cluster.webSocketUrls()));
    const qsizetype told = listener.log.of(Event::ServersChanged).size();
    QVERIFY(told >= 2);
    cluster.node(1).stop();
    QTRY_VERIFY(!listener.client.servers().contains(cluster.node(1).webSocketUrl()));
    QCOMPARE(listener.client.servers().size(), 2);
    QCOMPARE(listener.log.of(Event::ServersChanged).size(), told + 1);
    QCOMPARE(listener.client.statistics().connects, 1u);
}

void TestRulesCluster::r04_discoveredServersCanBeIgnored()
{
    NatsCluster cluster(clusterOptions());
    START_CLUSTER(cluster, 2);
    ClientOptions options = quietOptions(cluster.node(0).webSocketUrl());
    options.ignoreDiscovered = true;
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QCOMPARE(listener.client.serverInfo().connectUrls.size(), 2); // they were told
    QCOMPARE(listener.client.servers(), QList<QUrl>{cluster.node(0).webSocketUrl()});
    cluster.node(0).kill();
    QTRY_VERIFY(listener.log.of(Event::Reconnecting).size() >= 5);
    QCOMPARE(listener.client.statistics().connects, 1u);
    START_SERVER(cluster.node(0));
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QVERIFY(listener.log.of(Event::ServersChanged).isEmpty());
}

void TestRulesCluster::r04_webSocketAndTcpAreNeverMixed()
{
    // A real one: its TCP listener is known to the others, and not to us.
    NatsCluster cluster(clusterOptions());
    START_CLUSTER(cluster, 2);
    Listener listener(quietOptions(cluster.node(0).webSocketUrl()));
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.servers().size(), 2);
    for (int i = 0; i < 2; ++i) {
        for (const QUrl &url : listener.client.servers())
            QVERIFY(url.port() != cluster.node(i).port());
    }
    // And one that tells of both kinds.
    ScriptedServer server;
    LISTEN(server);
    server.info = "{\"headers\":true,\"proto\":1,\"connect_urls\":[\"127.0.0.1:1\"],"
                  "\"ws_connect_urls\":[\"127.0.0.1:2\"]}"_ba;
    Listener told(quietOptions(server.url()));
    QVERIFY(told.listenOn(server));
    QCOMPARE(sorted(told.client.servers()), sorted({server.url(), QUrl(u"ws://127.0.0.1:2"_s)}));
    // A TCP address that a person gives is a mistake, and is said to be one.
    ClientOptions options = quietOptions(server.url());
    options.moreUrls = {QUrl(u"nats://127.0.0.1:4222"_s)};
    Listener mixed(options);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"must start with wss://"_s));
    mixed.client.connectToServer();
    QCOMPARE(mixed.client.state(), State::Closed);
    QCOMPARE(mixed.log.of(Event::GaveUp).size(), 1);
}

void TestRulesCluster::r04_clientsAreSpreadOverTheServers()
{
    ScriptedServer servers[3];
    QList<QUrl> urls;
    for (ScriptedServer &server : servers) {
        LISTEN(server);
        urls += server.url();
    }
    ClientOptions options = quietOptions(urls[0]);
    options.moreUrls = urls.sliced(1);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(std::make_unique<Client>(options));
        clients.back()->connectToServer();
    }
    for (const auto &client : clients)
        QTRY_COMPARE(client->state(), State::Connected);
    for (const ScriptedServer &server : servers) // less than one in a million has fewer
        QVERIFY2(server.peers().size() >= 4, qPrintable(QString::number(server.peers().size())));
}

void TestRulesCluster::r04_orderIsKeptIfAskedFor()
{
    ScriptedServer servers[3];
    QList<QUrl> urls;
    for (ScriptedServer &server : servers) {
        LISTEN(server);
        urls += server.url();
    }
    servers[0].pause();
    ClientOptions options = quietOptions(urls[0]);
    options.moreUrls = urls.sliced(1);
    options.randomize = false;
    for (int i = 0; i < 10; ++i) {
        Client client(options);
        client.connectToServer();
        QTRY_COMPARE(client.state(), State::Connected);
        QCOMPARE(client.serverUrl(), urls[1]);
    }
    QVERIFY(servers[2].peers().isEmpty());
}

void TestRulesCluster::r04_eachServerIsTriedBeforeAWait()
{
    ScriptedServer servers[3];
    QList<QUrl> urls;
    for (ScriptedServer &server : servers) {
        LISTEN(server);
        urls += server.url();
        server.onOpened = [](ScriptedPeer &peer) { peer.abort(); };
    }
    ClientOptions options = quietOptions(urls[0]);
    options.moreUrls = urls.sliced(1);
    options.reconnect.initial = 1h;
    options.reconnect.maximum = 1h;
    options.reconnect.jitter = 0;
    Listener listener(options);
    listener.client.connectToServer();
    // Two rounds, since the first wait is none, and then the hour.
    QTRY_COMPARE(listener.log.of(Event::Reconnecting).size(), 6);
    for (const ScriptedServer &server : servers)
        QCOMPARE(server.peers().size(), 2);
    const QList<Event> events = listener.log.of(Event::Reconnecting);
    for (qsizetype i = 0; i < 5; ++i)
        QCOMPARE(events[i].delay, 0ms);
    QCOMPARE(events[5].delay, 1h);
}

void TestRulesCluster::r04_oneRefusalDoesNotHideTheOtherServers()
{
    ScriptedServer strict;
    ScriptedServer open;
    LISTEN(strict);
    LISTEN(open);
    strict.onLine = [](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING") {
            peer.send("-ERR 'Authorization Violation'\r\n");
            peer.close(1008);
        }
        return true;
    };
    ClientOptions options = quietOptions(strict.url());
    options.moreUrls = {open.url()};
    options.randomize = false;
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QCOMPARE(listener.client.serverUrl(), open.url());
    for (int loss = 1; loss <= 4; ++loss) {
        open.last().abort();
        QTRY_COMPARE(listener.client.statistics().reconnects, static_cast<quint64>(loss));
    }
    QCOMPARE(strict.peers().size(), 2); // two equal refusals, and it is left alone
    QVERIFY(listener.log.of(Event::GaveUp).isEmpty());
}

void TestRulesCluster::r11_lameDuckIsLeftInGoodOrder()
{
    NatsCluster cluster(clusterOptions());
    START_CLUSTER(cluster, 3);
    ClientOptions options = quietOptions(cluster.node(0).webSocketUrl());
    options.lameDuckSpread = 500ms;
    Listener listener(options);
    Client sender(quietOptions(cluster.node(2).webSocketUrl()));
    QVERIFY(connectAll({&listener.client, &sender}));
    QTRY_COMPARE(listener.client.servers().size(), 3);
    QTRY_VERIFY(cluster.node(2).monitor("/routez?subs=1"_ba)->contains("\"a\""));

    QList<State> states;
    connect(&listener.client, &Client::stateChanged, this,
            [&states](State state) { states += state; });
    quint64 sent = 0;
    QTimer talk;
    connect(&talk, &QTimer::timeout, this, [&] {
        QVERIFY(sender.publish("a"_ba, QByteArray::number(sent)));
        ++sent;
    });
    talk.start(5ms);
    cluster.node(0).signal(SIGUSR2);
    QTRY_COMPARE(listener.log.of(Event::LameDuck).size(), 1);
    QTRY_VERIFY(listener.client.serverUrl() != cluster.node(0).webSocketUrl());
    QTRY_COMPARE(listener.log.of(Event::Connected).size(), 2);
    const qsizetype atTheMove = listener.payloads.size();
    QTRY_VERIFY(listener.payloads.size() >= atTheMove + 50);
    talk.stop();
    QVERIFY(settled(sender));
    QVERIFY(settled(listener.client));
    QTRY_COMPARE(listener.payloads.last().toULongLong(), sent - 1);

    // It was never down, and stayed away from the lame duck, whose link it closed.
    QVERIFY(states.isEmpty());
    QVERIFY(listener.log.of(Event::Disconnected).isEmpty());
    QTRY_VERIFY(cluster.node(0).monitor("/connz"_ba)->contains("\"num_connections\": 0"));
    qInfo("of %llu messages during the move, %lld came", sent,
          static_cast<long long>(listener.payloads.size()));
}

void TestRulesCluster::r11_loneLameDuckIsUsedToItsEnd()
{
    NatsServer server(clusterOptions());
    START_SERVER(server);
    Listener listener(quietOptions(server.webSocketUrl()));
    Client sender(quietOptions(server.webSocketUrl()));
    QVERIFY(connectAll({&listener.client, &sender}));
    server.signal(SIGUSR2);
    QTRY_COMPARE(listener.log.of(Event::LameDuck).size(), 1);
    QVERIFY(sender.publish("a"_ba, "still"_ba));
    QTRY_COMPARE(listener.payloads, QList{"still"_ba});
    server.kill();
    QTRY_COMPARE(listener.client.state(), State::Reconnecting);
    START_SERVER(server);
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesCluster::r11_lameDuckIsToldOnce()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    const QByteArray ldm = "INFO {\"headers\":true,\"proto\":1,\"ldm\":true} \r\n"_ba;
    server.last().send(ldm + ldm + msg(listener.sid(server), "after"));
    QTRY_COMPARE(listener.payloads, QList{"after"_ba});
    QCOMPARE(listener.log.of(Event::LameDuck).size(), 1);
    QVERIFY(!listener.log.of(Event::LameDuck)[0].text.isEmpty());
    // After the next connect it is news again.
    server.last().abort();
    QTRY_COMPARE(server.peers().size(), 2);
    QTRY_VERIFY(listener.sid(server) != 0);
    server.last().send(ldm);
    QTRY_COMPARE(listener.log.of(Event::LameDuck).size(), 2);
}

QTEST_GUILESS_MAIN(TestRulesCluster)
#include "tst_rules_cluster.moc"
