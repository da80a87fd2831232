// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/credential_files.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/client/test_jwt.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Each kind of login against a real server: the right one, and what is said of the wrong ones.
class TestClientCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void logins_data();
    void logins();
    void refusals_data();
    void refusals();
    void noNonce();
    void rotatedFileGetsAnotherTry();

private:
    QString write(const QByteArray &content);
    QString configFor(const QString &kind) const;
    CredentialsProvider providerFor(const QString &kind, const QByteArray &seed, qint64 end = 0);

    QTemporaryDir m_dir;
    QByteArray m_operator = newSeed(NKey::Type::Operator);
    QByteArray m_account = newSeed(NKey::Type::Account);
    QByteArray m_user = newSeed(NKey::Type::User);
};

void TestClientCredentials::init() { QFile::remove(m_dir.filePath(u"secret"_s)); }

QString TestClientCredentials::write(const QByteArray &content)
{
    const QString path = m_dir.filePath(u"secret"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return path;
}

QString TestClientCredentials::configFor(const QString &kind) const
{
    if (kind == "token"_L1)
        return u"authorization { token: \"t0ken-right\" }"_s;
    if (kind == "nkey"_L1) {
        return u"authorization { users: [ { nkey: %1 } ] }"_s.arg(
            QString::fromLatin1(publicKeyOf(m_user)));
    }
    return operatorConfig(m_operator, m_account);
}

CredentialsProvider TestClientCredentials::providerFor(const QString &kind, const QByteArray &seed,
                                                       qint64 end)
{
    if (kind == "token"_L1)
        return tokenFromFile(write(seed == m_user ? "t0ken-right"_ba : "t0ken-wrong"_ba));
    if (kind == "nkey"_L1)
        return nkeySeedFromFile(write(seed));
    const QByteArray issuer = seed == m_user ? m_account : newSeed(NKey::Type::Account);
    return credentialsFromFile(write(credsFile(issuer, seed, end)));
}

void TestClientCredentials::logins_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"token", "nkey", "creds"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestClientCredentials::logins()
{
    QFETCH(QString, kind);
    NatsServer server({.config = configFor(kind)});
    START_SERVER(server);
    ClientOptions options = optionsFor(server);
    options.credentials = providerFor(kind, m_user);
    Client client(options);
    EventLog log(client);
    client.connectToServer();
    QVERIFY2(QTest::qWaitFor([&client] { return client.state() == State::Connected; }, 5000),
             qPrintable(log.events.isEmpty() ? u"nothing happened"_s : log.events[0].text));
    QVERIFY(settled(client));

    // And again: the file is read anew, and another nonce signed.
    QVERIFY(server.restart());
    QTRY_COMPARE_WITH_TIMEOUT(log.of(Event::Connected).size(), 2, 10000);
}

void TestClientCredentials::refusals_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("words");
    const QByteArray other = newSeed(NKey::Type::User);
    const QString otherKey = QString::fromLatin1(publicKeyOf(other));
    QTest::newRow("token") << u"token"_s << other << qint64(0) << u"refused the token"_s;
    QTest::newRow("nkey") << u"nkey"_s << other << qint64(0) << u"refused NKey "_s + otherKey;
    QTest::newRow("creds of another site")
        << u"creds"_s << other << qint64(0) << u"refused the JWT of "_s + otherKey;
    QTest::newRow("creds that have ended")
        << u"creds"_s << m_user << qint64(1000000000)
        << u"the JWT of "_s + QString::fromLatin1(publicKeyOf(m_user));
}

void TestClientCredentials::refusals()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, seed);
    QFETCH(qint64, end);
    QFETCH(QString, words);
    NatsServer server({.config = configFor(kind)});
    START_SERVER(server);
    ClientOptions options = optionsFor(server);
    options.credentials = providerFor(kind, seed, end);
    Client client(options);
    EventLog log(client);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"twice"_s));
    client.connectToServer();
    QTRY_COMPARE(log.of(Event::GaveUp).size(), 1);
    qInfo().noquote() << log.of(Event::GaveUp)[0].text;
    for (const Event &event : std::as_const(log.events)) {
        QVERIFY2(event.text.contains(words), qPrintable(event.text));
        QVERIFY(!event.text.contains(QString::fromLatin1(seed)));
        QVERIFY(!event.text.contains("t0ken"_L1));
        QVERIFY(!event.text.contains("eyJ"_L1));
    }
}

void TestClientCredentials::noNonce()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    ClientOptions options = optionsFor(server);
    options.credentials = providerFor(u"nkey"_s, m_user);
    Client client(options);
    EventLog log(client);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"twice"_s));
    client.connectToServer();
    QTRY_COMPARE(log.of(Event::GaveUp).size(), 1);
    QCOMPARE(log.events[0].code, ErrorCode::Credentials);
    QVERIFY2(log.events[0].text.contains("no nonce"_L1), qPrintable(log.events[0].text));
}

void TestClientCredentials::rotatedFileGetsAnotherTry()
{
    NatsServer server({.config = configFor(u"token"_s)});
    START_SERVER(server);
    ClientOptions options = optionsFor(server);
    options.credentials = tokenFromFile(write("t0ken-old"_ba));
    Client client(options);
    EventLog log(client);
    int refused = 0;
    // Changed between the attempts, twice: two refusals in a row, but never of the same token.
    connect(&client, &Client::event, this, [&](const Event &event) {
        if (event.type == Event::Reconnecting)
            write(++refused < 2 ? "t0ken-older"_ba : "t0ken-right"_ba);
    });
    client.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Connected, 5000);
    QCOMPARE(refused, 2);
    QVERIFY(log.of(Event::GaveUp).isEmpty());
}

QTEST_GUILESS_MAIN(TestClientCredentials)
#include "tst_client_credentials.moc"
