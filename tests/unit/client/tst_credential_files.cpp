// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/credential_files.h"
#include "core/client/nkey.h"
#include "tests/unit/client/connect_fields.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

class TestCredentialFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logins_data();
    void logins();
    void badFiles_data();
    void badFiles();
    void missingFile();
    void rotatedFileIsPickedUp();
    void worldReadableFileWarnsOnce();
    void nonceIsNeeded();
    void foreignSeedIsNoticed();

private:
    QString write(const QByteArray &content);

    QTemporaryDir m_dir;
};

static Secret makeSeed(NKey::Type type, char fill)
{
    return NKey::encodeSeed(type, QByteArray(32, fill));
}

static QByteArray userSeed() { return makeSeed(NKey::Type::User, 'u').view().toByteArray(); }

static QByteArray publicKey() { return NKey::fromSeed(userSeed())->publicKey(); }

static QByteArray jwtFor(const QByteArray &subject)
{
    return "eyJh."_ba + ("{\"sub\":\""_ba + subject + "\"}"_ba).toBase64() + ".c2ln"_ba;
}

static QByteArray credsFile(const QByteArray &jwt, const QByteArray &seed)
{
    return "-----BEGIN NATS USER JWT-----\n"_ba + jwt
        + "\n------END NATS USER JWT------\n\n***** IMPORTANT *****\n\n"
          "-----BEGIN USER NKEY SEED-----\n"_ba
        + seed + "\n------END USER NKEY SEED------\n\n*****\n"_ba;
}

static CredentialsProvider providerFor(const QString &kind, const QString &path)
{
    if (kind == "creds"_L1)
        return credentialsFromFile(path);
    if (kind == "nkey"_L1)
        return nkeySeedFromFile(path);
    return kind == "token"_L1 ? tokenFromFile(path) : passwordFromFile(u"console"_s, path);
}

QString TestCredentialFiles::write(const QByteArray &content)
{
    const QString path = m_dir.filePath(u"secret"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return path;
}

void TestCredentialFiles::logins_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QJsonObject>("fields");
    const QByteArray signature
        = NKey::fromSeed(userSeed())
              ->sign("the-nonce")
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QString sig = QString::fromLatin1(signature);
    const QJsonObject nkey{{u"nkey"_s, QString::fromLatin1(publicKey())}, {u"sig"_s, sig}};
    const QByteArray jwt = jwtFor(publicKey());
    const QJsonObject creds{{u"jwt"_s, QString::fromLatin1(jwt)}, {u"sig"_s, sig}};
    QByteArray windows = credsFile(jwt, userSeed());
    windows.replace("\n", "\r\n");
    QTest::newRow("token") << u"token"_s << "t0ken\r\nmore\n"_ba
                           << QJsonObject{{u"auth_token"_s, u"t0ken"_s}};
    QTest::newRow("password") << u"password"_s << "s3 cret"_ba
                              << QJsonObject{{u"user"_s, u"console"_s}, {u"pass"_s, u"s3 cret"_s}};
    QTest::newRow("nkey") << u"nkey"_s << "# mine\n\n "_ba + userSeed() + " \n"_ba << nkey;
    QTest::newRow("nkey, decorated") << u"nkey"_s << credsFile(jwt, userSeed()) << nkey;
    QTest::newRow("creds") << u"creds"_s << credsFile(jwt, userSeed()) << creds;
    QTest::newRow("creds, CRLF") << u"creds"_s << windows << creds;
}

void TestCredentialFiles::logins()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, content);
    QFETCH(QJsonObject, fields);
    const Result<Credentials> credentials = providerFor(kind, write(content))();
    QVERIFY2(credentials, qPrintable(credentials ? QString() : credentials.error().text));
    const QJsonObject sent = connectWith(*credentials);
    for (const char *name : {"user", "pass", "auth_token", "nkey", "jwt", "sig"})
        QCOMPARE(sent[QLatin1StringView(name)].toString(),
                 fields[QLatin1StringView(name)].toString());
}

void TestCredentialFiles::badFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QByteArray jwt = jwtFor(publicKey());
    const QByteArray account = makeSeed(NKey::Type::Account, 'a').view().toByteArray();
    QTest::newRow("token: empty") << u"token"_s << ""_ba << u"first line is empty"_s;
    QTest::newRow("password: empty line") << u"password"_s << "\nx"_ba << u"first line is empty"_s;
    QTest::newRow("nkey: empty") << u"nkey"_s << "\n"_ba << u"there is no seed"_s;
    QTest::newRow("nkey: cut") << u"nkey"_s << userSeed().chopped(2) << u"56 characters"_s;
    QTest::newRow("nkey: account's") << u"nkey"_s << account << u"that of an account"_s;
    QTest::newRow("nkey: public") << u"nkey"_s << publicKey() << u"public key"_s;
    QTest::newRow("creds: empty") << u"creds"_s << ""_ba << u"no -----BEGIN"_s;
    QTest::newRow("creds: seed only") << u"creds"_s << credsFile({}, userSeed()) << u"no JWT"_s;
    QTest::newRow("creds: JWT only") << u"creds"_s << credsFile(jwt, {}) << u"no seed"_s;
    QTest::newRow("creds: JWT cut")
        << u"creds"_s << credsFile("eyJh.x"_ba, userSeed()) << u"three parts"_s;
    QTest::newRow("creds: account's") << u"creds"_s << credsFile(jwt, account) << u"an account"_s;
    QTest::newRow("creds: checksum")
        << u"creds"_s << credsFile(jwt, userSeed().replace(20, 1, "7")) << u"checksum"_s;
    QTest::newRow("too large") << u"creds"_s << QByteArray(70000, 'x') << u"too large"_s;
}

void TestCredentialFiles::badFiles()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const QString path = write(content);
    const Result<Credentials> credentials = providerFor(kind, path)();
    QVERIFY(!credentials);
    const QString text = credentials.error().text;
    QVERIFY2(text.contains(words) && text.contains(path), qPrintable(text));
    QVERIFY(!text.contains(QString::fromLatin1(userSeed().sliced(4, 10))));
}

void TestCredentialFiles::missingFile()
{
    for (const QString &kind : {u"creds"_s, u"nkey"_s, u"token"_s, u"password"_s}) {
        const Result<Credentials> credentials = providerFor(kind, u"/nowhere/secret"_s)();
        QVERIFY(!credentials);
        QVERIFY2(credentials.error().text.contains("\"/nowhere/secret\" cannot be read"_L1),
                 qPrintable(credentials.error().text));
    }
}

void TestCredentialFiles::rotatedFileIsPickedUp()
{
    const CredentialsProvider provider = tokenFromFile(write("one"_ba));
    const Result<Credentials> first = provider();
    const Result<Credentials> again = provider();
    write("two"_ba);
    const Result<Credentials> second = provider();
    QVERIFY(first && again && second);
    QCOMPARE(connectWith(*second)["auth_token"_L1].toString(), u"two"_s);
    QCOMPARE(first->fingerprint(), again->fingerprint());
    QVERIFY(first->fingerprint() != second->fingerprint());
}

void TestCredentialFiles::worldReadableFileWarnsOnce()
{
    const QString path = write("one"_ba);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    const CredentialsProvider provider = tokenFromFile(path);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Everybody.*chmod 600"_s));
    QVERIFY(provider());
    QTest::failOnWarning(QRegularExpression(u"."_s));
    QVERIFY(provider());
}

void TestCredentialFiles::nonceIsNeeded()
{
    const Credentials credentials = Credentials::nkey(Secret(userSeed()));
    const Result<Login> login = Login::make(credentials, {});
    QVERIFY(!login);
    QVERIFY2(login.error().text.contains("no nonce"_L1), qPrintable(login.error().text));
    QVERIFY(Login::make(Credentials(u"console"_s, "s3cret"_ba), {}));
}

void TestCredentialFiles::foreignSeedIsNoticed()
{
    const Credentials credentials
        = Credentials::jwt(Secret(jwtFor("UOTHER"_ba)), Secret(userSeed()));
    const Result<Login> login = Login::make(credentials, "n"_ba);
    QVERIFY(!login);
    QVERIFY2(login.error().text.contains("does not belong to the JWT"_L1),
             qPrintable(login.error().text));
}

QTEST_GUILESS_MAIN(TestCredentialFiles)
#include "tst_credential_files.moc"
