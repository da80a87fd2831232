// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/client/test_jwt.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::nats;
using namespace nunect::test;

static constexpr int patienceMs = 20000;

/// Each kind of login of the guardian's bus against a real nats-server: the right one, the wrong
/// one, and one that was exchanged.
class TestNatsBusLogins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logins_data();
    void logins();
    void refusals_data();
    void refusals();
    void expired();
    void clientCertificate_data();
    void clientCertificate();
    void rotatedFileIsReadAgain();

private:
    QString write(const QString &name, const QByteArray &content);
    QString configFor(const QString &kind) const;
    LoginConfig loginFor(const QString &kind, const QByteArray &seed, qint64 end = 0);
    static ConnectionConfig connection(const NatsServer &server, const LoginConfig &login)
    {
        return {{{u"127.0.0.1"_s, server.port()}}, {}, {}, {}, login, u"test"_s};
    }

    QTemporaryDir m_dir;
    QByteArray m_operator = newSeed(NKey::Type::Operator);
    QByteArray m_account = newSeed(NKey::Type::Account);
    QByteArray m_user = newSeed(NKey::Type::User);
};

QString TestNatsBusLogins::write(const QString &name, const QByteArray &content)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

static QJsonObject accountClaims()
{
    QJsonObject limits;
    for (const QString &name :
         {u"subs"_s, u"data"_s, u"payload"_s, u"imports"_s, u"exports"_s, u"conn"_s, u"leaf"_s})
        limits.insert(name, -1);
    limits.insert(u"wildcards"_s, true);
    return {{u"type"_s, u"account"_s}, {u"version"_s, 2}, {u"limits"_s, limits}};
}

QString TestNatsBusLogins::configFor(const QString &kind) const
{
    if (kind == "token"_L1)
        return u"authorization { token: \"t0ken-right\" }"_s;
    if (kind == "nkey"_L1) {
        return u"authorization { users: [ { nkey: %1 } ] }"_s.arg(
            QString::fromLatin1(publicKeyOf(m_user)));
    }
    const QByteArray operatorJwt = makeJwt(m_operator, publicKeyOf(m_operator),
                                           {{u"type"_s, u"operator"_s}, {u"version"_s, 2}});
    const QByteArray accountJwt = makeJwt(m_operator, publicKeyOf(m_account), accountClaims());
    return u"operator: %1\nresolver: MEMORY\nresolver_preload: { %2: %3 }\n"_s.arg(
        QString::fromLatin1(operatorJwt), QString::fromLatin1(publicKeyOf(m_account)),
        QString::fromLatin1(accountJwt));
}

LoginConfig TestNatsBusLogins::loginFor(const QString &kind, const QByteArray &seed, qint64 end)
{
    LoginConfig login;
    if (kind == "token"_L1) {
        login.token = seed == m_user ? u"t0ken-right"_s : u"hunter2"_s;
    } else if (kind == "nkey"_L1) {
        login.nkey = QString::fromLatin1(publicKeyOf(seed));
        login.nkeySeedFile = write(u"seed"_s, seed + '\n');
    } else {
        const QByteArray issuer = seed == m_user ? m_account : newSeed(NKey::Type::Account);
        const QByteArray jwt = makeJwt(issuer, publicKeyOf(seed),
                                       {{u"type"_s, u"user"_s},
                                        {u"version"_s, 2},
                                        {u"subs"_s, -1},
                                        {u"data"_s, -1},
                                        {u"payload"_s, -1}},
                                       end);
        login.credsFile = write(u"a.creds"_s,
                                "-----BEGIN NATS USER JWT-----\n"_ba + jwt
                                    + "\n------END NATS USER JWT------\n"
                                      "-----BEGIN USER NKEY SEED-----\n"_ba
                                    + seed + "\n------END USER NKEY SEED------\n"_ba);
    }
    return login;
}

void TestNatsBusLogins::logins_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"token", "nkey", "creds"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestNatsBusLogins::logins()
{
    QFETCH(QString, kind);
    NatsServer server({.webSocket = false, .config = configFor(kind)});
    const Result<void> started = server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    NatsBus bus(connection(server, loginFor(kind, m_user)));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QTRY_VERIFY_WITH_TIMEOUT(!connected.isEmpty() || !failed.isEmpty(), patienceMs);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
}

void TestNatsBusLogins::refusals_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("failure"); // a part of it
    QTest::newRow("token") << u"token"_s << u"refuses the token (NATS_GUARDIAN_TOKEN_FILE)"_s;
    QTest::newRow("nkey") << u"nkey"_s << u"refuses NKey U"_s;
    QTest::newRow("creds") << u"creds"_s << u"/a.creds (NATS_GUARDIAN_CREDS)"_s;
}

void TestNatsBusLogins::refusals()
{
    QFETCH(QString, kind);
    QFETCH(QString, failure);
    NatsServer server({.webSocket = false, .config = configFor(kind)});
    QVERIFY(server.start());
    const QByteArray stranger = newSeed(NKey::Type::User);
    NatsBus bus(connection(server, loginFor(kind, stranger)));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(failed.wait(patienceMs));
    const QString text = failed[0][0].toString();
    QVERIFY2(text.contains(failure), qPrintable(text));
    QVERIFY(!text.contains("hunter2"_L1) && !text.contains(QLatin1StringView(stranger)));
    QVERIFY(!failed[0][1].toBool());
    QVERIFY(connected.isEmpty());
}

void TestNatsBusLogins::expired()
{
    NatsServer server({.webSocket = false, .config = configFor(u"creds"_s)});
    QVERIFY(server.start());
    // Ends while it is connected: the server then closes the connection, and takes it no more.
    NatsBus bus(
        connection(server, loginFor(u"creds"_s, m_user, QDateTime::currentSecsSinceEpoch() + 3)));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy disconnected(&bus, &Bus::disconnected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    QTRY_VERIFY_WITH_TIMEOUT(!disconnected.isEmpty(), patienceMs);
    QVERIFY2(disconnected[0][0].toString().contains("the login has expired"_L1),
             qPrintable(disconnected[0][0].toString()));
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patienceMs);
}

void TestNatsBusLogins::clientCertificate_data()
{
    QTest::addColumn<bool>("given");
    QTest::newRow("with") << true;
    QTest::newRow("without") << false;
}

void TestNatsBusLogins::clientCertificate()
{
    QFETCH(bool, given);
    const Result<TestCertificates> certificates = TestCertificates::create();
    QVERIFY2(certificates, qPrintable(certificates ? QString() : certificates.error().text));
    NatsServerOptions options = guardedServer();
    options.clientTls = true;
    options.certificateFile = certificates->good().certificate;
    options.keyFile = certificates->good().key;
    options.tlsConfig = u"verify: true\nca_file: \"%1\""_s.arg(certificates->caFile());
    NatsServer server(options);
    const Result<void> started = server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    ConnectionConfig config = connectionTo(server);
    config.servers[0].tls = true;
    config.caFile = certificates->caFile();
    if (given) {
        config.certificateFile = certificates->client().certificate;
        config.keyFile = certificates->client().key;
    }
    NatsBus bus(config);
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QTRY_VERIFY_WITH_TIMEOUT(!connected.isEmpty() || !failed.isEmpty(), patienceMs);
    const QString text = failed.value(0).value(0).toString();
    QVERIFY2(failed.isEmpty() == given, qPrintable(text));
    if (!given)
        QVERIFY2(text.contains("NUNECT_CERT"_L1), qPrintable(text));
}

void TestNatsBusLogins::rotatedFileIsReadAgain()
{
    NatsServer server({.webSocket = false, .config = configFor(u"creds"_s)});
    QVERIFY(server.start());
    const LoginConfig login = loginFor(u"creds"_s, newSeed(NKey::Type::User));
    NatsBus bus(connection(server, login));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(failed.wait(patienceMs));
    QCOMPARE(loginFor(u"creds"_s, m_user).credsFile, login.credsFile); // the right one, same place
    QVERIFY(connected.wait(patienceMs));
}

QTEST_GUILESS_MAIN(TestNatsBusLogins)
#include "tst_nats_bus_logins.moc"
