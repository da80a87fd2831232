// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/test_certificates.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Servers that go away, and come back.
class TestClientOutages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedServerComesBack_data();
    void killedServerComesBack();
    void stoppedServerSaysSo();
    void serverThatStartsLater();
    void suspendedServerIsNoticed();
    void lameDuck();
    void requestsFailWhenTheServerDies();

private:
    std::optional<TestCertificates> m_certificates;
};

void TestClientOutages::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

static NatsServerOptions serverOptions()
{
    NatsServerOptions options;
    options.config = twoUsers();
    return options;
}

void TestClientOutages::killedServerComesBack_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("ws") << false;
    QTest::newRow("wss") << true;
}

void TestClientOutages::killedServerComesBack()
{
    QFETCH(bool, tls);
    NatsServerOptions options = serverOptions();
    options.webSocketTls = tls;
    options.certificateFile = m_certificates->good().certificate;
    options.keyFile = m_certificates->good().key;
    NatsServer server(options);
    START_SERVER(server);
    Client alice(optionsFor(server, m_certificates->caFile()));
    Client bob(optionsFor(server, m_certificates->caFile()));
    EventLog log(alice);
    Subscription *subscription = alice.subscribe("a.>"_ba);
    QSignalSpy received(subscription, &Subscription::messageReceived);
    alice.connectToServer();
    bob.connectToServer();
    QTRY_COMPARE(alice.state(), State::Connected);
    QTRY_COMPARE(bob.state(), State::Connected);
    const QString firstId = alice.serverInfo().serverId;

    server.kill();
    QTRY_COMPARE(alice.state(), State::Reconnecting);
    QTRY_COMPARE(bob.state(), State::Reconnecting);
    QCOMPARE(log.of(Event::Disconnected).size(), 1);
    QCOMPARE(subscription->state(), Subscription::State::Pending);
    QVERIFY(!alice.publish("a.b"_ba, "x"_ba));
    QTRY_VERIFY(!log.of(Event::Reconnecting).isEmpty());
    QCOMPARE(log.of(Event::Reconnecting)[0].code, ErrorCode::ConnectionRefused);

    START_SERVER(server);
    QElapsedTimer back;
    back.start();
    QTRY_COMPARE_WITH_TIMEOUT(alice.state(), State::Connected, 6000);
    QTRY_COMPARE_WITH_TIMEOUT(bob.state(), State::Connected, 6000);
    qInfo("connected again %lld ms after the server's return", back.elapsed());
    QVERIFY(alice.serverInfo().serverId != firstId);
    QCOMPARE(subscription->state(), Subscription::State::Subscribed);
    QVERIFY(settled(alice));
    QVERIFY(bob.publish("a.b"_ba, "again"_ba));
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received[0][0].value<Message>().payload(), "again"_ba);
}

void TestClientOutages::stoppedServerSaysSo()
{
    NatsServer server(serverOptions());
    START_SERVER(server);
    Client client(optionsFor(server));
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
    server.stop();
    QTRY_COMPARE(log.of(Event::Disconnected).size(), 1);
    QVERIFY2(log.of(Event::Disconnected)[0].text.contains("Server Shutdown"_L1),
             qPrintable(log.of(Event::Disconnected)[0].text));
}

void TestClientOutages::serverThatStartsLater()
{
    NatsServer server(serverOptions());
    START_SERVER(server);
    server.kill();
    Client client(optionsFor(server));
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE(log.of(Event::Reconnecting).size(), 3);
    QCOMPARE(client.state(), State::Reconnecting);
    QCOMPARE(log.events[0].code, ErrorCode::ConnectionRefused);
    QVERIFY2(log.events[0].text.contains("refused the connection"_L1),
             qPrintable(log.events[0].text));
    START_SERVER(server);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Connected, 6000);
}

void TestClientOutages::suspendedServerIsNoticed()
{
    NatsServer server(serverOptions());
    START_SERVER(server);
    Client client(optionsFor(server));
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);

    server.suspend();
    QElapsedTimer time;
    time.start();
    QTRY_COMPARE_WITH_TIMEOUT(log.of(Event::Disconnected).size(), 1, 8000);
    qInfo("half-open link noticed after %lld ms", time.elapsed());
    QVERIFY2(time.elapsed() <= 6500, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(log.of(Event::Disconnected)[0].code, ErrorCode::StaleConnection);
    QCOMPARE(client.state(), State::Reconnecting);

    server.resume();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Connected, 12000);
}

void TestClientOutages::lameDuck()
{
    NatsServerOptions options = serverOptions();
    options.config += u"\nlame_duck_duration: \"30s\"\nlame_duck_grace_period: \"1s\"\n"_s;
    NatsServer server(options);
    START_SERVER(server);
    Client client(optionsFor(server));
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
    server.signal(SIGUSR2);
    QTRY_COMPARE(log.of(Event::LameDuck).size(), 1);
    QCOMPARE(client.state(), State::Connected);
}

void TestClientOutages::requestsFailWhenTheServerDies()
{
    NatsServer server(serverOptions());
    START_SERVER(server);
    Client asking(optionsFor(server));
    Client silent(optionsFor(server));
    QSignalSpy asked(silent.subscribe("svc"_ba), &Subscription::messageReceived);
    asking.connectToServer();
    silent.connectToServer();
    QTRY_COMPARE(asking.state(), State::Connected);
    QTRY_COMPARE(silent.state(), State::Connected);
    QVERIFY(settled(silent));
    QList<ErrorCode> errors;
    asking.request(
        "svc"_ba, {}, {}, 60s, [](const Message &) {},
        [&errors](const RequestError &error) { errors += error.code; });
    QTRY_COMPARE(asked.size(), 1);
    server.kill();
    QTRY_COMPARE(errors, QList{ErrorCode::Disconnected});
}

QTEST_GUILESS_MAIN(TestClientOutages)
#include "tst_client_outages.moc"
