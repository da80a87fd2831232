// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/connection_test.h"

#include "core/client/tls.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

using Step = ConnectionStep;

/// A login for consoles, one that may not see the servers, and one that may see nothing.
static QString threeUsers()
{
    return uR"(accounts { SYS { users: [
        { user: console, password: s3cret }
        { user: half, password: s3cret, permissions: { subscribe: ["ops.>", "_INBOX.>"] } }
        { user: guest, password: s3cret, permissions: { subscribe: ["_INBOX.>"] } }
    ] } }
    system_account: SYS)"_s;
}

/// What a test came to.
struct Outcome
{
    int failed = -1; ///< the step, or none
    QString states;  ///< a letter a step: Passed, Failed, Skipped
    ErrorCode code{};
    QString text;
    QByteArray unknownKey;
};

static Outcome run(const ClientOptions &options)
{
    ConnectionTest test(options, {"$SYS.>", "ops.>"});
    bool isFinished = false;
    QObject::connect(&test, &ConnectionTest::finished, &test, [&] { isFinished = true; });
    test.start();
    Outcome outcome;
    if (!QTest::qWaitFor([&] { return isFinished; }, 15000))
        return outcome;
    for (int kind = 0; kind < Step::count; ++kind) {
        const Step &step = test.step(static_cast<Step::Kind>(kind));
        outcome.states += QStringLiteral("WRPFS")[static_cast<int>(step.state)];
        if (step.state == Step::Passed || step.state == Step::Failed)
            qInfo().noquote() << kind << step.took.count() << "us" << step.text;
        if (step.state == Step::Failed) {
            outcome.failed = kind;
            outcome.code = step.code;
            outcome.text = step.text;
        }
    }
    outcome.unknownKey = test.unknownKeySha256();
    return outcome;
}

/// Each step of connecting, failing at a real server.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passes();
    void passesWithoutTls();
    void unknownName();
    void closedPort();
    void silentPort();
    void wrongCa();
    void noCa();
    void trustedKey_data();
    void trustedKey();
    void trustedKeyStandsInForNothingElse_data();
    void trustedKeyStandsInForNothingElse();
    void missingCaFile();
    void plainNatsPort_data();
    void plainNatsPort();
    void noNatsBehindTheWebSocket();
    void wrongPassword();
    void noPassword();
    void missingCertificate();
    void permission_data();
    void permission();
    void deletedWhileItRuns();

private:
    NatsServerOptions server(const CertificateFiles &files) const;
    ClientOptions optionsFor(const NatsServer &hub, const QString &user = u"console"_s,
                             const QByteArray &password = "s3cret") const;

    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<NatsServer> m_hub;
};

void TestConnectionTest::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
    m_hub = std::make_unique<NatsServer>(server(m_certificates->good()));
    START_SERVER(*m_hub);
}

NatsServerOptions TestConnectionTest::server(const CertificateFiles &files) const
{
    NatsServerOptions options;
    options.webSocketTls = true;
    options.certificateFile = files.certificate;
    options.keyFile = files.key;
    options.config = threeUsers();
    return options;
}

ClientOptions TestConnectionTest::optionsFor(const NatsServer &hub, const QString &user,
                                             const QByteArray &password) const
{
    return test::optionsFor(hub, m_certificates->caFile(), user, password);
}

static QByteArray keyOf(const CertificateFiles &files)
{
    QFile file(files.certificate);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return tls::keySha256(QSslCertificate::fromDevice(&file).constFirst());
}

void TestConnectionTest::passes()
{
    const Outcome outcome = run(optionsFor(*m_hub));
    QCOMPARE(outcome.states, u"PPPPPP"_s);
    QVERIFY(outcome.unknownKey.isEmpty());
}

void TestConnectionTest::passesWithoutTls()
{
    NatsServerOptions options;
    options.config = threeUsers();
    NatsServer hub(options);
    START_SERVER(hub);
    QCOMPARE(run(test::optionsFor(hub)).states, u"PPSPPP"_s);
}

void TestConnectionTest::unknownName()
{
    ClientOptions options = optionsFor(*m_hub);
    options.url.setHost(u"no-such-hub.invalid"_s);
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"FSSSSS"_s);
    QCOMPARE(outcome.code, ErrorCode::HostNotFound);
    QVERIFY2(outcome.text.contains(u"no-such-hub.invalid"_s), qPrintable(outcome.text));
}

void TestConnectionTest::closedPort()
{
    ClientOptions options = optionsFor(*m_hub);
    options.url.setPort(freePort());
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"PFSSSS"_s);
    QCOMPARE(outcome.code, ErrorCode::ConnectionRefused);
}

/// It takes connections, and says nothing: as a firewall that swallows, or a hub that hangs.
void TestConnectionTest::silentPort()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClientOptions options = optionsFor(*m_hub);
    options.url.setPort(silent.serverPort());
    options.connectTimeout = std::chrono::milliseconds(500);
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"PPFSSS"_s);
    QCOMPARE(outcome.code, ErrorCode::Timeout);
}

void TestConnectionTest::wrongCa()
{
    ClientOptions options = optionsFor(*m_hub);
    options.tls.caFile = m_certificates->otherCaFile();
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"PPFSSS"_s);
    QCOMPARE(outcome.code, ErrorCode::TlsUntrusted);
    QCOMPARE(outcome.unknownKey, keyOf(m_certificates->good()));
}

void TestConnectionTest::noCa()
{
    ClientOptions options = optionsFor(*m_hub);
    options.tls.caFile.clear();
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"PPFSSS"_s);
    QCOMPARE(outcome.unknownKey, keyOf(m_certificates->good()));
}

void TestConnectionTest::trustedKey_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<CertificateFiles>("trusted");
    QTest::addColumn<bool>("hasCa");
    QTest::addColumn<bool>("passes");
    const CertificateFiles good = m_certificates->good();
    const CertificateFiles other = m_certificates->fromOtherCa();
    const CertificateFiles own = m_certificates->selfSigned();
    QTest::newRow("the key") << good << good << false << true;
    QTest::newRow("the key, self-signed") << own << own << false << true;
    QTest::newRow("another key") << other << good << false << false;
    // A CA of the system may vouch for whoever is in between: the key counts all the same.
    QTest::newRow("another key, and a CA vouches") << good << other << true << false;
}

void TestConnectionTest::trustedKey()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(CertificateFiles, trusted);
    QFETCH(bool, hasCa);
    QFETCH(bool, passes);
    NatsServer hub(server(shown));
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    if (!hasCa)
        options.tls.caFile.clear();
    options.tls.trustedKeySha256 = keyOf(trusted);
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, passes ? u"PPPPPP"_s : u"PPFSSS"_s);
    if (passes)
        return;
    QCOMPARE(outcome.code, ErrorCode::TlsPinChanged);
    QVERIFY2(outcome.text.contains(QString::fromLatin1(keyOf(shown).toHex())),
             qPrintable(outcome.text));
    QVERIFY(outcome.unknownKey.isEmpty()); // nothing to be trusted in passing
}

void TestConnectionTest::trustedKeyStandsInForNothingElse_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("expired") << m_certificates->expired() << ErrorCode::TlsExpired;
    QTest::newRow("not yet valid") << m_certificates->notYetValid() << ErrorCode::TlsNotYetValid;
    QTest::newRow("of another host") << m_certificates->wrongHost() << ErrorCode::TlsHostName;
}

void TestConnectionTest::trustedKeyStandsInForNothingElse()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(ErrorCode, code);
    NatsServer hub(server(shown));
    START_SERVER(hub);
    ClientOptions options = optionsFor(hub);
    options.tls.trustedKeySha256 = keyOf(shown);
    const Outcome withCa = run(options);
    QCOMPARE(withCa.code, code);
    options.tls.caFile.clear();
    const Outcome without = run(options);
    QCOMPARE(without.states, u"PPFSSS"_s);
    QCOMPARE(without.code, code); // and not that no CA vouches for it
    QVERIFY(without.unknownKey.isEmpty());
}

void TestConnectionTest::missingCaFile()
{
    ClientOptions options = optionsFor(*m_hub);
    options.tls.caFile = u"/nowhere/ca.pem"_s;
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"SSFSSS"_s);
    QCOMPARE(outcome.code, ErrorCode::CaFile);
}

void TestConnectionTest::plainNatsPort_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("words");
    QTest::newRow("wss") << u"wss"_s << u"PPFSSS"_s << u"WebSocket port"_s;
    QTest::newRow("ws") << u"ws"_s << u"PPSFSS"_s << u"does not speak WebSocket"_s;
}

void TestConnectionTest::plainNatsPort()
{
    QFETCH(QString, scheme);
    QFETCH(QString, states);
    QFETCH(QString, words);
    ClientOptions options = optionsFor(*m_hub);
    options.url.setScheme(scheme);
    options.url.setPort(m_hub->port());
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, states);
    QVERIFY2(outcome.text.contains(words), qPrintable(outcome.text));
}

/// The monitoring port answers HTTP, and knows no WebSocket.
void TestConnectionTest::noNatsBehindTheWebSocket()
{
    ClientOptions options = optionsFor(*m_hub);
    options.url = m_hub->monitoringUrl();
    options.url.setScheme(u"ws"_s);
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"PPSFSS"_s);
    QCOMPARE(outcome.code, ErrorCode::WebSocketUpgrade);
}

void TestConnectionTest::wrongPassword()
{
    const Outcome outcome = run(optionsFor(*m_hub, u"console"_s, "wrong"));
    QCOMPARE(outcome.states, u"PPPPFS"_s);
    QCOMPARE(outcome.code, ErrorCode::Authorization);
    QVERIFY2(outcome.text.contains(u"Check user and password"_s), qPrintable(outcome.text));
    QVERIFY(!outcome.text.contains(u"wrong"_s));
}

void TestConnectionTest::noPassword()
{
    ClientOptions options = optionsFor(*m_hub);
    options.credentials = []() -> Result<Credentials> { return Error{u"No password."_s}; };
    const Outcome outcome = run(options);
    QCOMPARE(outcome.states, u"PPPPFS"_s);
    QCOMPARE(outcome.code, ErrorCode::Credentials);
}

/// A server says so once TLS stands for us: the step before the one that had begun has failed.
void TestConnectionTest::missingCertificate()
{
    NatsServerOptions demanding = server(m_certificates->good());
    demanding.tlsConfig = u"ca_file: \"%1\", verify: true"_s.arg(m_certificates->caFile());
    NatsServer hub(demanding);
    START_SERVER(hub);
    const Outcome outcome = run(optionsFor(hub));
    QCOMPARE(outcome.states, u"PPFSSS"_s);
    QCOMPARE(outcome.code, ErrorCode::ClientCertificate);
}

void TestConnectionTest::permission_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << u"half"_s << u"may not listen to $SYS.>."_s;
    QTest::newRow("both") << u"guest"_s << u"may not listen to $SYS.> and ops.>."_s;
}

void TestConnectionTest::permission()
{
    QFETCH(QString, user);
    QFETCH(QString, words);
    const Outcome outcome = run(optionsFor(*m_hub, user));
    QCOMPARE(outcome.states, u"PPPPPF"_s);
    QCOMPARE(outcome.code, ErrorCode::PermissionDenied);
    QVERIFY2(outcome.text.contains(words), qPrintable(outcome.text));
}

void TestConnectionTest::deletedWhileItRuns()
{
    auto test = std::make_unique<ConnectionTest>(optionsFor(*m_hub), QList<QByteArray>{"ops.>"});
    bool hasBegun = false;
    connect(test.get(), &ConnectionTest::stepChanged, this, [&] { hasBegun = true; });
    test->start();
    QVERIFY(hasBegun);
    test.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connection_test.moc"
