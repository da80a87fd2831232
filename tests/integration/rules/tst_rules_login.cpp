// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"
#include "tests/support/relay.h"
#include "tests/support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R18 and R20: over what a client logs in, and how it ends.
class TestRulesLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void r18_certificateAndHostNameAreVerified_data();
    void r18_certificateAndHostNameAreVerified();
    void r18_noUpgradeInsideTheWebSocket();
    void r18_noPasswordGoesToAnUnverifiedServer();
    void r20_closeEndsEveryPhase_data();
    void r20_closeEndsEveryPhase();
    void r20_closeBreaksTheReconnectLoop();
    void r20_leaksNoFilesAndNoThreads();

private:
    std::optional<TestCertificates> m_certificates;
};

void TestRulesLogin::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

void TestRulesLogin::r18_certificateAndHostNameAreVerified_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("code"); // -1: it connects
    const auto row = [](const char *name, const CertificateFiles &files, int code) {
        QTest::newRow(name) << files.certificate << files.key << code;
    };
    row("good", m_certificates->good(), -1);
    row("other name", m_certificates->wrongHost(), static_cast<int>(ErrorCode::TlsHostName));
    row("other CA", m_certificates->fromOtherCa(), static_cast<int>(ErrorCode::TlsUntrusted));
    row("expired", m_certificates->expired(), static_cast<int>(ErrorCode::TlsExpired));
}

void TestRulesLogin::r18_certificateAndHostNameAreVerified()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(int, code);
    NatsServer server({.webSocketTls = true,
                       .certificateFile = certificate,
                       .keyFile = key,
                       .config = twoUsers()});
    START_SERVER(server);
    Listener listener(optionsFor(server, m_certificates->caFile()));
    listener.client.connectToServer();
    QTRY_VERIFY(!listener.log.events.isEmpty());
    const Event event = listener.log.events[0];
    if (code < 0)
        QCOMPARE(event.type, Event::Connected);
    else
        QCOMPARE(static_cast<int>(event.code), code);
}

void TestRulesLogin::r18_noUpgradeInsideTheWebSocket()
{
    // TLS is below a WebSocket, or nowhere; INFO tells of the server's other listener.
    ScriptedServer server;
    LISTEN(server);
    server.info = "{\"headers\":true,\"proto\":1,\"tls_required\":true,\"tls_verify\":true}"_ba;
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    QVERIFY(server.last().lines().first().startsWith("CONNECT {"));
}

void TestRulesLogin::r18_noPasswordGoesToAnUnverifiedServer()
{
    const CertificateFiles files = m_certificates->fromOtherCa();
    NatsServer server({.webSocketTls = true,
                       .certificateFile = files.certificate,
                       .keyFile = files.key,
                       .config = twoUsers()});
    START_SERVER(server);
    int asked = 0;
    ClientOptions options = quietOptions(server.webSocketUrl());
    options.tls.caFile = m_certificates->caFile();
    options.credentials = [&asked]() -> Result<Credentials> {
        ++asked;
        return Error{u"must not be asked"_s};
    };
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_VERIFY(listener.log.of(Event::Reconnecting).size() >= 3);
    QCOMPARE(asked, 0);
}

void TestRulesLogin::r20_closeEndsEveryPhase_data()
{
    QTest::addColumn<QString>("phase");
    for (const char *phase :
         {"upgrading", "waiting for INFO", "logging in", "connected", "waiting"})
        QTest::newRow(phase) << QString::fromLatin1(phase);
}

void TestRulesLogin::r20_closeEndsEveryPhase()
{
    QFETCH(QString, phase);
    ScriptedServer server;
    LISTEN(server);
    server.upgrades = phase != "upgrading"_L1;
    if (phase == "waiting for INFO"_L1)
        server.onOpened = [](ScriptedPeer &) {};
    if (phase == "waiting"_L1)
        server.onOpened = [](ScriptedPeer &peer) { peer.abort(); };
    if (phase == "logging in"_L1)
        server.onLine = [](ScriptedPeer &, const QByteArray &) { return true; };
    ClientOptions options = quietOptions(server.url());
    options.reconnect.initial = 200ms;
    options.reconnect.maximum = 200ms;
    Listener listener(options);
    QList<State> states;
    connect(&listener.client, &Client::stateChanged, this,
            [&states](State state) { states += state; });
    listener.client.connectToServer();
    if (phase == "connected"_L1)
        QTRY_COMPARE(listener.client.state(), State::Connected);
    else if (phase == "waiting"_L1)
        QTRY_COMPARE(listener.log.of(Event::Reconnecting).size(), 2);
    else if (phase == "logging in"_L1)
        QTRY_VERIFY(!server.peers().isEmpty() && !server.last().lines("PING").isEmpty());
    else
        QTRY_VERIFY(!server.peers().isEmpty() && !server.last().upgradeRequest().isEmpty());

    const qsizetype came = server.peers().size();
    const qsizetype told = listener.log.events.size();
    listener.client.close();
    QCOMPARE(listener.client.state(), State::Closed);
    listener.client.close();
    QTRY_VERIFY(!server.last().isOpen());
    // Longer than any wait: nothing comes of it any more.
    QVERIFY(!QTest::qWaitFor([&] { return server.peers().size() > came; }, 500));
    QCOMPARE(states.count(State::Closed), 1);
    QCOMPARE(listener.log.events.size(), told);

    // And it can start again.
    server.upgrades = true;
    server.onOpened = nullptr;
    server.onLine = nullptr;
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesLogin::r20_closeBreaksTheReconnectLoop()
{
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.pause();
    server.last().abort();
    // In the middle of telling of a failure, as a program does that has had enough.
    int failures = 0;
    int closed = 0;
    connect(&listener.client, &Client::event, this, [&](const Event &event) {
        if (event.type == Event::Reconnecting && ++failures == 3)
            listener.client.close();
    });
    connect(&listener.client, &Client::stateChanged, this,
            [&closed](State state) { closed += state == State::Closed; });
    QTRY_COMPARE(failures, 3);
    QVERIFY(!QTest::qWaitFor([&] { return failures > 3; }, 500));
    QCOMPARE(listener.client.state(), State::Closed);
    QCOMPARE(closed, 1);
}

static qsizetype entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

void TestRulesLogin::r20_leaksNoFilesAndNoThreads()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    ClientOptions options = optionsFor(server);
    options.url = relay.url(server.webSocketUrl());
    options.reconnect.initial = 1ms;
    options.reconnect.maximum = 1ms;
    const auto round = [&] {
        Listener listener(options);
        listener.client.connectToServer();
        QTRY_COMPARE(listener.client.state(), State::Connected);
        relay.cut();
        QTRY_COMPARE(listener.client.statistics().connects, 2u);
        listener.client.request(
            "nobody"_ba, {}, {}, 1min, [](const Message &) {}, [](const RequestError &) {});
        listener.client.close();
        listener.client.connectToServer();
        QTRY_COMPARE(listener.client.statistics().connects, 3u);
        relay.cut(); // and is deleted while it is at it
    };
    round(); // with it comes what Qt keeps
    const auto files = [] { return entriesOf(u"/proc/self/fd"_s); };
    const auto threads = [] { return entriesOf(u"/proc/self/task"_s); };
    QTest::qWait(0); // deletes the relay's sockets
    const qsizetype filesBefore = files();
    const qsizetype threadsBefore = threads();
    for (int i = 0; i < 10; ++i)
        round();
    QTRY_COMPARE(files(), filesBefore);
    QCOMPARE(threads(), threadsBefore);
}

QTEST_GUILESS_MAIN(TestRulesLogin)
#include "tst_rules_login.moc"
