// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Each reason why there is no connection, or no permission, says what it is.
class TestClientRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void certificates_data();
    void certificates();
    void hostNameOfTheCertificateWorks();
    void caFile_data();
    void caFile();
    void tlsAgainstPlain();
    void plainAgainstTls();
    void notAWebSocketPort();
    void originIsNotSent();
    void wrongLogin_data();
    void wrongLogin();
    void silentPeer();
    void unknownHost();
    void permissionViolationHitsOneSubscription();
    void deniedPublishAndRequest();

private:
    std::optional<TestCertificates> m_certificates;
};

/// Connects until the first failure, and checks that nothing came through.
static Event firstFailure(const ClientOptions &options)
{
    Client client(options);
    EventLog log(client);
    Subscription *subscription = client.subscribe(">"_ba);
    client.connectToServer();
    if (!QTest::qWaitFor([&log] { return !log.events.isEmpty(); }, 10000))
        return {};
    if (client.statistics().connects > 0 || client.statistics().inMessages > 0
        || subscription->state() != Subscription::State::Pending)
        return {};
    return log.events.first();
}

void TestClientRefusals::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

static NatsServerOptions tlsServer(const CertificateFiles &files)
{
    NatsServerOptions options;
    options.webSocketTls = true;
    options.certificateFile = files.certificate;
    options.keyFile = files.key;
    options.config = twoUsers();
    return options;
}

void TestClientRefusals::certificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("ca");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("words");
    const TestCertificates &made = *m_certificates;
    const auto row = [](const char *name, const CertificateFiles &files, const QString &ca,
                        ErrorCode code, const QStringList &words) {
        QTest::newRow(name) << files.certificate << files.key << ca << static_cast<int>(code)
                            << words;
    };
    row("wrong CA", made.good(), made.otherCaFile(), ErrorCode::TlsUntrusted,
        {u"not signed by the CA in "_s + made.otherCaFile(), u"--ca"_s});
    row("server of another CA", made.fromOtherCa(), made.caFile(), ErrorCode::TlsUntrusted,
        {u"not signed by the CA in "_s + made.caFile(), u"--ca"_s});
    row("system's CAs only", made.good(), QString(), ErrorCode::TlsUntrusted,
        {u"not signed by a CA that this machine trusts"_s, u"--ca"_s});
    row("wrong host", made.wrongHost(), made.caFile(), ErrorCode::TlsHostName,
        {u"other.example"_s, u"not for 127.0.0.1"_s});
    row("expired", made.expired(), made.caFile(), ErrorCode::TlsExpired,
        {u"expired on 2021-01-01"_s});
    row("not yet valid", made.notYetValid(), made.caFile(), ErrorCode::TlsNotYetValid,
        {u"not valid before 2049-01-01"_s, u"clock"_s});
}

void TestClientRefusals::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, ca);
    QFETCH(int, code);
    QFETCH(QStringList, words);
    NatsServer server(tlsServer({certificate, key}));
    START_SERVER(server);
    const Event event = firstFailure(optionsFor(server, ca));
    QVERIFY2(!event.text.isEmpty(), "it connected, or nothing happened");
    qInfo().noquote() << event.text;
    QCOMPARE(static_cast<int>(event.code), code);
    QVERIFY(event.text.contains(u"127.0.0.1:%1"_s.arg(server.webSocketPort())));
    for (const QString &word : words)
        QVERIFY2(event.text.contains(word), qPrintable(event.text));
}

void TestClientRefusals::hostNameOfTheCertificateWorks()
{
    NatsServer server(tlsServer(m_certificates->good()));
    START_SERVER(server);
    ClientOptions options = optionsFor(server, m_certificates->caFile());
    options.url.setHost(u"localhost"_s);
    Client client(options);
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
}

void TestClientRefusals::caFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QByteArray() << u"Cannot read the CA file"_s;
    QTest::newRow("no PEM") << "hello"_ba << u"holds no PEM certificate"_s;
}

void TestClientRefusals::caFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"my-ca.pem"_s);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    NatsServer server(tlsServer(m_certificates->good()));
    START_SERVER(server);
    const Event event = firstFailure(optionsFor(server, path));
    QCOMPARE(event.code, ErrorCode::CaFile);
    QVERIFY2(event.text.contains(words) && event.text.contains(path), qPrintable(event.text));
}

void TestClientRefusals::tlsAgainstPlain()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    ClientOptions options = optionsFor(server, m_certificates->caFile());
    options.url.setScheme(u"wss"_s);
    const Event event = firstFailure(options);
    qInfo().noquote() << event.text;
    QCOMPARE(event.code, ErrorCode::Tls);
    QVERIFY2(event.text.contains("No TLS connection"_L1), qPrintable(event.text));
}

void TestClientRefusals::plainAgainstTls()
{
    NatsServer server(tlsServer(m_certificates->good()));
    START_SERVER(server);
    ClientOptions options = optionsFor(server);
    options.url.setScheme(u"ws"_s);
    const Event event = firstFailure(options);
    qInfo().noquote() << event.text;
    QCOMPARE(event.code, ErrorCode::WebSocketUpgrade);
    QVERIFY2(event.text.contains("ws or wss"_L1), qPrintable(event.text));
}

void TestClientRefusals::notAWebSocketPort()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    ClientOptions options = optionsFor(server);
    options.url.setPort(server.port()); // speaks NATS at once
    const Event nats = firstFailure(options);
    qInfo().noquote() << nats.text;
    QCOMPARE(nats.code, ErrorCode::WebSocketUpgrade);
    options.url.setPort(server.monitoringPort()); // speaks HTTP
    const Event http = firstFailure(options);
    qInfo().noquote() << http.text;
    QCOMPARE(http.code, ErrorCode::WebSocketUpgrade);
    QVERIFY2(http.text.contains("HTTP status"_L1), qPrintable(http.text));
}

void TestClientRefusals::originIsNotSent()
{
    // Browsers must name an origin, programs need not: a hub that guards against foreign pages
    // lets us in.
    NatsServer server({.webSocketConfig = u"allowed_origins: [\"https://nats.example\"]"_s,
                       .config = twoUsers()});
    START_SERVER(server);
    Client client(optionsFor(server));
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
}

void TestClientRefusals::wrongLogin_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("wrong password") << u"console"_s << "wr0ng-pw"_ba;
    QTest::newRow("unknown user") << u"nobody"_s << "s3cret"_ba;
}

void TestClientRefusals::wrongLogin()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    NatsServer server(tlsServer(m_certificates->good()));
    START_SERVER(server);
    Client client(optionsFor(server, m_certificates->caFile(), user, password));
    EventLog log(client);
    Subscription *subscription = client.subscribe(">"_ba);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"twice"_s));
    client.connectToServer();
    QTRY_COMPARE(log.of(Event::GaveUp).size(), 1);
    const Event event = log.of(Event::GaveUp)[0];
    qInfo().noquote() << event.text;
    QCOMPARE(event.code, ErrorCode::Authorization);
    QVERIFY(event.text.contains(u"refused user \"%1\""_s.arg(user)));
    QCOMPARE(log.events.size(), 2); // the first refusal, and giving up
    for (const Event &each : std::as_const(log.events))
        QVERIFY(!each.text.contains(QString::fromUtf8(password)));
    QCOMPARE(client.state(), State::Closed);
    QCOMPARE(subscription->state(), Subscription::State::Pending);
    QCOMPARE(client.statistics().inMessages, 0u);
}

void TestClientRefusals::silentPeer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClientOptions options;
    options.url = QUrl(u"wss://127.0.0.1:%1"_s.arg(silent.serverPort()));
    options.tls.caFile = m_certificates->caFile();
    options.connectTimeout = 200ms;
    const Event event = firstFailure(options);
    QCOMPARE(event.code, ErrorCode::Timeout);
    QVERIFY2(event.text.contains("did not answer within 0.2 s"_L1), qPrintable(event.text));
}

void TestClientRefusals::unknownHost()
{
    ClientOptions options;
    // More than 255 bytes are no name that could be asked for on a network.
    options.url = QUrl(u"ws://%1invalid:8080"_s.arg(u"a234567890."_s.repeated(30)));
    const Event event = firstFailure(options);
    qInfo().noquote() << event.text;
    QCOMPARE(event.code, ErrorCode::HostNotFound);
}

void TestClientRefusals::permissionViolationHitsOneSubscription()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Client guest(optionsFor(server, {}, u"guest"_s, "guest-pw"_ba));
    Client console(optionsFor(server));
    EventLog log(guest);
    Subscription *denied = guest.subscribe("closed.>"_ba);
    Subscription *deniedQueue = guest.subscribe("closed.>"_ba, "q"_ba);
    Subscription *allowed = guest.subscribe("open.>"_ba);
    QSignalSpy secrets(denied, &Subscription::messageReceived);
    QSignalSpy received(allowed, &Subscription::messageReceived);
    guest.connectToServer();
    console.connectToServer();
    QTRY_COMPARE(denied->state(), Subscription::State::Denied);
    QTRY_COMPARE(deniedQueue->state(), Subscription::State::Denied);
    QTRY_COMPARE(console.state(), State::Connected);
    QCOMPARE(log.of(Event::PermissionDenied).value(0).subject, "closed.>"_ba);
    QCOMPARE(guest.state(), State::Connected);
    QCOMPARE(allowed->state(), Subscription::State::Subscribed);
    QVERIFY(console.publish("closed.a"_ba, "secret"_ba));
    QVERIFY(console.publish("open.a"_ba, "hello"_ba));
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(secrets.size(), 0);
    QCOMPARE(guest.statistics().connects, 1u);
}

void TestClientRefusals::deniedPublishAndRequest()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Client guest(optionsFor(server, {}, u"guest"_s, "guest-pw"_ba));
    EventLog log(guest);
    guest.connectToServer();
    QTRY_COMPARE(guest.state(), State::Connected);
    QVERIFY(guest.publish("closed.a"_ba, "x"_ba));
    QTRY_COMPARE(log.of(Event::PermissionDenied).size(), 1);
    QCOMPARE(log.of(Event::PermissionDenied)[0].subject, "closed.a"_ba);
    QList<ErrorCode> errors;
    guest.request(
        "closed.svc"_ba, {}, {}, 60s, [](const Message &) {},
        [&errors](const RequestError &error) { errors += error.code; });
    QTRY_COMPARE(errors, QList{ErrorCode::PermissionDenied});
    QCOMPARE(guest.state(), State::Connected);
    QCOMPARE(guest.statistics().connects, 1u);
}

QTEST_GUILESS_MAIN(TestClientRefusals)
#include "tst_client_refusals.moc"
