// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/client/client_fixture.h"
#include "tests/support/tls_tunnel.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// A hub behind a tunnel that takes TLS for it, wants a header, and cuts what is idle.
class TestClientTunnel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void headersPassTheTunnel();
    void tunnelRefuses_data();
    void tunnelRefuses();
    void hubRefuses();
    void hubIsDown();
    void pingsKeepItOpen();
    void idleConnectionIsCut();

private:
    ClientOptions options() const;

    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<TlsTunnel> m_tunnel;
};

// Services have 100 s. Below the 2 s after which a server sends its first PING.
static constexpr auto idleTimeout = 1500ms;

void TestClientTunnel::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

void TestClientTunnel::init()
{
    m_hub = std::make_unique<NatsServer>(NatsServerOptions{
        .webSocketConfig = u"allowed_origins: [\"https://nats.example\"]"_s, .config = twoUsers()});
    START_SERVER(*m_hub);
    m_tunnel = std::make_unique<TlsTunnel>(
        TlsTunnelOptions{.certificate = m_certificates->good(),
                         .target = m_hub->webSocketPort(),
                         .requiredHeader = "X-Access-Token: let-me-in"_ba,
                         .idleTimeout = idleTimeout});
    const Result<void> listens = m_tunnel->listen();
    QVERIFY2(listens, qPrintable(listens ? QString() : listens.error().text));
}

void TestClientTunnel::cleanup()
{
    m_tunnel.reset();
    m_hub.reset();
}

/// All that the tunnel and the hub ask for.
ClientOptions TestClientTunnel::options() const
{
    ClientOptions options = optionsFor(*m_hub, m_certificates->caFile());
    options.url = m_tunnel->url();
    options.upgrade.origin = u"https://nats.example"_s;
    options.upgrade.headers = {{"X-Access-Token"_ba, "let-me-in"_ba}};
    return options;
}

void TestClientTunnel::headersPassTheTunnel()
{
    const Event event = firstEvent(options());
    QVERIFY2(event.type == Event::Connected, qPrintable(event.text));
    QCOMPARE(m_tunnel->requests().size(), 1);
    const QByteArray request = m_tunnel->requests().constFirst();
    QVERIFY2(request.toLower().contains("\r\nx-access-token: let-me-in\r\n"), request.constData());
    QVERIFY2(request.contains("\r\nOrigin: https://nats.example\r\n"), request.constData());
    QVERIFY2(request.contains("\r\nHost: localhost:"), request.constData());
}

void TestClientTunnel::tunnelRefuses_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no header") << QByteArray();
    QTest::newRow("another value") << "let-them-in"_ba;
}

void TestClientTunnel::tunnelRefuses()
{
    QFETCH(QByteArray, token);
    ClientOptions wrong = options();
    wrong.upgrade.headers.clear();
    if (!token.isEmpty())
        wrong.upgrade.headers = {{"X-Access-Token"_ba, token}};
    const Event event = firstEvent(wrong);
    QCOMPARE(event.code, ErrorCode::WebSocketUpgrade);
    const QString start
        = u"localhost:%1 refuses WebSocket connections from here (HTTP status 403)"_s;
    QVERIFY2(event.text.startsWith(start.arg(m_tunnel->url().port())), qPrintable(event.text));
    QVERIFY2(!event.text.contains("let-them-in"_L1), qPrintable(event.text));
    QCOMPARE(m_tunnel->refusals(), 1);
    QVERIFY(m_tunnel->requests().isEmpty()); // nothing of it has come to the hub
}

void TestClientTunnel::hubRefuses()
{
    ClientOptions wrong = options();
    wrong.upgrade.origin = u"https://elsewhere.example"_s;
    const Event event = firstEvent(wrong);
    QCOMPARE(event.code, ErrorCode::WebSocketUpgrade);
    QVERIFY2(event.text.contains("allowed origins"_L1), qPrintable(event.text));
    QCOMPARE(m_tunnel->refusals(), 0);
}

void TestClientTunnel::hubIsDown()
{
    m_hub->kill();
    const Event event = firstEvent(options());
    QCOMPARE(event.code, ErrorCode::WebSocketUpgrade);
    QVERIFY2(event.text.contains("HTTP status 502"_L1), qPrintable(event.text));
}

void TestClientTunnel::pingsKeepItOpen()
{
    ClientOptions often = options();
    often.pingInterval = idleTimeout / 5;
    Client client(often);
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
    QElapsedTimer silence;
    silence.start();
    QTRY_VERIFY_WITH_TIMEOUT(silence.hasExpired(3 * idleTimeout.count()), 10000);
    QCOMPARE(m_tunnel->idleCuts(), 0);
    QCOMPARE(m_tunnel->requests().size(), 1);
    QCOMPARE(log.of(Event::Disconnected).size(), 0);
    QVERIFY(settled(client));
}

void TestClientTunnel::idleConnectionIsCut()
{
    ClientOptions seldom = options();
    seldom.pingInterval = 100s; // as long as services wait
    Client client(seldom);
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(log.of(Event::Disconnected).size(), 1, 10000);
    QCOMPARE(m_tunnel->idleCuts(), 1);
    QTRY_COMPARE(client.state(), State::Connected);
    QCOMPARE(m_tunnel->requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestClientTunnel)
#include "tst_client_tunnel.moc"
