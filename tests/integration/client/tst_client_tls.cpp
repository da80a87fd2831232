// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/client/client_fixture.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Client certificates, pins, certificates that end, and what a proxy in front may say.
class TestClientTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void selfSigned();
    void selfSignedThatIsTrusted();
    void clientCertificate_data();
    void clientCertificate();
    void certificateIsTheLogin();
    void pin_data();
    void pin();
    void expiring_data();
    void expiring();
    void badUpgradeHeaders_data();
    void badUpgradeHeaders();
    void proxyAnswers_data();
    void proxyAnswers();

private:
    NatsServerOptions server(const CertificateFiles &files, const QString &tls = {}) const;
    ClientOptions optionsFor(const NatsServer &server) const;

    std::optional<TestCertificates> m_certificates;
};

void TestClientTls::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

NatsServerOptions TestClientTls::server(const CertificateFiles &files, const QString &tls) const
{
    NatsServerOptions options;
    options.webSocketTls = true;
    options.certificateFile = files.certificate;
    options.keyFile = files.key;
    options.tlsConfig = tls;
    options.config = twoUsers();
    return options;
}

ClientOptions TestClientTls::optionsFor(const NatsServer &server) const
{
    return test::optionsFor(server, m_certificates->caFile());
}

void TestClientTls::selfSigned()
{
    NatsServer hub(server(m_certificates->selfSigned()));
    START_SERVER(hub);
    const Event event = firstEvent(optionsFor(hub));
    QVERIFY2(event.text.contains("is self-signed"_L1), qPrintable(event.text));
    QCOMPARE(event.code, ErrorCode::TlsSelfSigned);
}

void TestClientTls::selfSignedThatIsTrusted()
{
    NatsServer hub(server(m_certificates->selfSigned()));
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    options.tls.caFile = m_certificates->selfSigned().certificate;
    const Event event = firstEvent(options);
    QVERIFY2(event.type == Event::Connected, qPrintable(event.text));
}

void TestClientTls::clientCertificate_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    const CertificateFiles own = m_certificates->client();
    const CertificateFiles foreign = m_certificates->fromOtherCa();
    QTest::newRow("right") << own.certificate << own.key << QString();
    QTest::newRow("none") << QString() << QString() << u"demands a client certificate"_s;
    QTest::newRow("of another CA")
        << foreign.certificate << foreign.key << u"refused the client certificate"_s;
    QTest::newRow("another key") << own.certificate << foreign.key << u"is not that of"_s;
    QTest::newRow("no key") << own.certificate << u"/nowhere/key"_s << u"cannot be read"_s;
    QTest::newRow("no certificate file") << u"/nowhere/cert"_s << own.key << u"Cannot read"_s;
    QTest::newRow("key as certificate") << own.key << own.key << u"holds no PEM certificate"_s;
    QTest::newRow("certificate as key")
        << own.certificate << own.certificate << u"holds no PEM private key"_s;
}

void TestClientTls::clientCertificate()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, words);
    NatsServer hub(server(m_certificates->good(),
                          u"ca_file: \"%1\", verify: true"_s.arg(m_certificates->caFile())));
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    options.tls.certificateFile = certificate;
    options.tls.keyFile = key;
    const Event event = firstEvent(options);
    qInfo().noquote() << event.text;
    QCOMPARE(event.type, words.isEmpty() ? Event::Connected : Event::Reconnecting);
    if (words.isEmpty())
        return;
    QVERIFY2(event.text.contains(words), qPrintable(event.text));
    QCOMPARE(event.code, ErrorCode::ClientCertificate);
}

void TestClientTls::certificateIsTheLogin()
{
    NatsServerOptions serverOptions
        = server(m_certificates->good(),
                 u"ca_file: \"%1\", verify_and_map: true"_s.arg(m_certificates->caFile()));
    serverOptions.config = u"authorization { users: [ { user: \"CN=nunect test client\" } ] }"_s;
    NatsServer hub(serverOptions);
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    options.credentials = {};
    options.tls.certificateFile = m_certificates->client().certificate;
    options.tls.keyFile = m_certificates->client().key;
    const Event event = firstEvent(options);
    QVERIFY2(event.type == Event::Connected, qPrintable(event.text));
}

void TestClientTls::pin_data()
{
    QTest::addColumn<QList<QByteArray>>("pins");
    QTest::addColumn<bool>("connects");
    QProcess openssl;
    openssl.start(u"sh"_s,
                  {u"-c"_s,
                   u"openssl x509 -in \"$1\" -pubkey -noout | openssl pkey -pubin -outform DER "
                   "| openssl dgst -sha256 -binary"_s,
                   u"sh"_s, m_certificates->good().certificate});
    QVERIFY(openssl.waitForFinished());
    const QByteArray pin = openssl.readAllStandardOutput();
    QCOMPARE(pin.size(), 32);
    const QByteArray other(32, '\x17');
    QTest::newRow("the right one") << QList{pin} << true;
    QTest::newRow("one of two") << QList{other, pin} << true;
    QTest::newRow("another one") << QList{other} << false;
}

void TestClientTls::pin()
{
    QFETCH(QList<QByteArray>, pins);
    QFETCH(bool, connects);
    NatsServer hub(server(m_certificates->good()));
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    options.tls.pinnedKeySha256 = pins;
    const Event event = firstEvent(options);
    QCOMPARE(event.type, connects ? Event::Connected : Event::Reconnecting);
    if (!connects) {
        QCOMPARE(event.code, ErrorCode::TlsPinChanged);
        QVERIFY2(event.text.contains("another key than the pinned one"_L1), qPrintable(event.text));
    }
    // A pin does not stand for a CA.
    options.tls.caFile = m_certificates->otherCaFile();
    QCOMPARE(firstEvent(options).code, ErrorCode::TlsUntrusted);
}

void TestClientTls::expiring_data()
{
    QTest::addColumn<bool>("soon");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("told");
    QTest::newRow("in ten days") << true << 14 << true;
    QTest::newRow("in ten days, asked for nine") << true << 9 << false;
    QTest::newRow("in decades") << false << 14 << false;
}

void TestClientTls::expiring()
{
    QFETCH(bool, soon);
    QFETCH(int, days);
    QFETCH(bool, told);
    NatsServer hub(server(soon ? m_certificates->endsSoon() : m_certificates->good()));
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    options.tls.warnBefore = std::chrono::days(days);
    Client client(options);
    EventLog log(client);
    if (told)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ends on"_s));
    client.connectToServer();
    QTRY_COMPARE(client.state(), State::Connected);
    QVERIFY(settled(client));
    QCOMPARE(log.of(Event::CertificateExpiring).size(), told ? 1 : 0);
    if (told) {
        const QDateTime until = log.of(Event::CertificateExpiring)[0].until;
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(until);
        QVERIFY2(left > 9 * 86400 && left <= 10 * 86400, qPrintable(until.toString()));
    }
}

/// Answers what comes on each connection with \a answer.
class Proxy : public QTcpServer
{
public:
    explicit Proxy(const QByteArray &answer)
    {
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, answer] {
                socket->readAll();
                socket->write(answer);
            });
        });
        listen(QHostAddress::LocalHost);
    }
};

void TestClientTls::badUpgradeHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("two lines") << "X-A"_ba
                               << "secret\r\nHost: other"_ba;
    QTest::newRow("name with colon") << "X-A:"_ba
                                     << "secret"_ba;
    QTest::newRow("empty name") << ""_ba
                                << "secret"_ba;
    QTest::newRow("host") << "Host"_ba
                          << "secret"_ba;
    QTest::newRow("key") << "sec-websocket-key"_ba
                         << "secret"_ba;
}

void TestClientTls::badUpgradeHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ClientOptions options;
    options.url = QUrl(u"ws://127.0.0.1:1"_s);
    options.upgrade.headers = {{name, value}};
    const Event event = firstEvent(options);
    QCOMPARE(event.code, ErrorCode::InvalidArgument);
    QVERIFY2(!event.text.contains("secret"_L1), qPrintable(event.text));
}

void TestClientTls::proxyAnswers_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << "401 Unauthorized"_ba << u"asks for a login of its own"_s;
    QTest::newRow("403") << "403 Forbidden"_ba << u"refuses WebSocket connections"_s;
    QTest::newRow("502") << "502 Bad Gateway"_ba << u"does not reach the hub"_s;
    QTest::newRow("503") << "503 Service Unavailable"_ba << u"does not reach the hub"_s;
    QTest::newRow("101") << "101 Switching Protocols"_ba << u"answers as no WebSocket server"_s;
    QTest::newRow("404") << "404 Not Found"_ba << u"HTTP status 404"_s;
}

void TestClientTls::proxyAnswers()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, words);
    Proxy proxy("HTTP/1.1 "_ba + status + "\r\nContent-Length: 0\r\n\r\n"_ba);
    ClientOptions options;
    options.url = QUrl(u"ws://127.0.0.1:%1"_s.arg(proxy.serverPort()));
    const Event event = firstEvent(options);
    QCOMPARE(event.code, ErrorCode::WebSocketUpgrade);
    QVERIFY2(event.text.contains(words), qPrintable(event.text));
}

QTEST_GUILESS_MAIN(TestClientTls)
#include "tst_client_tls.moc"
