// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/natscli_login.h"
#include "core/client/nkey.h"
#include "tests/unit/client/connect_fields.h"

#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

class TestNatscliLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void paths_data();
    void paths();
    void logins_data();
    void logins();
    void badLogins_data();
    void badLogins();
    void withoutLogin_data();
    void withoutLogin();
    void loginIsReadAtEachConnect();

private:
    QString write(const QString &name, const QByteArray &content);
    /// Of a context file with \a json.
    Result<Credentials> logIn(const QByteArray &json);

    QTemporaryDir m_dir; ///< also $NUNECT_TEST_DIR
};

static QByteArray userSeed()
{
    return NKey::encodeSeed(NKey::Type::User, QByteArray(32, 'u')).view().toByteArray();
}

static QByteArray publicKey() { return NKey::fromSeed(userSeed())->publicKey(); }

static QByteArray jwt()
{
    return "eyJh."_ba + ("{\"sub\":\""_ba + publicKey() + "\"}"_ba).toBase64() + ".c2ln"_ba;
}

static QByteArray credsFile()
{
    return "-----BEGIN NATS USER JWT-----\n"_ba + jwt()
        + "\n------END NATS USER JWT------\n-----BEGIN USER NKEY SEED-----\n"_ba + userSeed()
        + "\n------END USER NKEY SEED------\n"_ba;
}

/// The fields of CONNECT that log in, in one line.
static QString summary(const QJsonObject &connect)
{
    QStringList parts;
    for (const char *name : {"user", "pass", "auth_token", "nkey", "jwt"}) {
        const QString value = connect[QLatin1StringView(name)].toString();
        if (!value.isEmpty())
            parts += QLatin1StringView(name) + u'=' + value;
    }
    return parts.join(u' ');
}

void TestNatscliLogin::initTestCase()
{
    qputenv("NUNECT_TEST_DIR", m_dir.path().toUtf8());
    qputenv("NUNECT_TEST_SECRET", "from-env");
    qputenv("NUNECT_TEST_VALUE", "$HOME");
    qputenv("NUNECT_TEST_CREDS", credsFile());
    write(u"secret"_s, "from-file\r\n"_ba);
    write(u"me.creds"_s, credsFile());
    write(u"me.nk"_s, userSeed());
}

QString TestNatscliLogin::write(const QString &name, const QByteArray &content)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

Result<Credentials> TestNatscliLogin::logIn(const QByteArray &json)
{
    return natscliCredentials(write(u"site.json"_s, json))();
}

void TestNatscliLogin::paths_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QString>("path");
    const QString home = QDir::homePath();
    const QString dir = m_dir.path();
    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("absolute") << "/a/b"_ba << u"/a/b"_s;
    QTest::newRow("relative") << "a/b"_ba << u"a/b"_s;
    QTest::newRow("URL") << "file:///a"_ba << u"/a"_s;
    QTest::newRow("home") << "~/a"_ba << home + u"/a"_s;
    QTest::newRow("home in URL") << "file://~/a"_ba << home + u"/a"_s;
    QTest::newRow("no home") << "/~/a"_ba << u"/~/a"_s;
    QTest::newRow("variables") << "$NUNECT_TEST_DIR/${NUNECT_TEST_SECRET}_x"_ba
                               << dir + u"/from-env_x"_s;
    QTest::newRow("unset") << "$NUNECT_TEST_NONE/a"_ba << u"/a"_s;
    QTest::newRow("no variable") << "/a$/b"_ba << u"/a$/b"_s;
    QTest::newRow("not twice") << "$NUNECT_TEST_VALUE/$NUNECT_TEST_SECRET"_ba
                               << u"$HOME/from-env"_s;
}

void TestNatscliLogin::paths()
{
    QFETCH(QByteArray, reference);
    QFETCH(QString, path);
    QCOMPARE(natscliPath(reference), path);
}

void TestNatscliLogin::logins_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("login");
    const QString nkey = u"nkey="_s + QString::fromLatin1(publicKey());
    const QString jwtLogin = u"jwt="_s + QString::fromLatin1(jwt());
    const QByteArray seed = userSeed();
    QTest::newRow("password") << R"({"user":"me","password":"s3 \u00fc"})"_ba
                              << u"user=me pass=s3 \u00fc"_s;
    QTest::newRow("token") << R"({"token":"t0ken"})"_ba << u"auth_token=t0ken"_s;
    QTest::newRow("token beside") << R"({"user":"me","password":"pw","token":"t0ken"})"_ba
                                  << u"user=me pass=pw auth_token=t0ken"_s;
    QTest::newRow("token beside user")
        << R"({"user":"me","token":"t0ken"})"_ba << u"user=me auth_token=t0ken"_s;
    QTest::newRow("creds") << R"({"creds":"$NUNECT_TEST_DIR/me.creds"})"_ba << jwtLogin;
    QTest::newRow("creds, file") << R"({"creds":"file://${NUNECT_TEST_DIR}/me.creds"})"_ba
                                 << jwtLogin;
    QTest::newRow("creds, env") << R"({"creds":"env://NUNECT_TEST_CREDS"})"_ba << jwtLogin;
    QTest::newRow("creds, data") << R"({"creds":"data:;base64,)"_ba + credsFile().toBase64()
            + R"("})"_ba << jwtLogin;
    QTest::newRow("nkey") << R"({"nkey":"$NUNECT_TEST_DIR/me.nk"})"_ba << nkey;
    QTest::newRow("nkey, data") << R"({"nkey":"data:text/plain;base64,)"_ba + seed.toBase64()
            + R"("})"_ba << nkey;
    QTest::newRow("jwt") << R"({"user_jwt":")"_ba + jwt() + R"(","user_seed":")"_ba + seed
            + R"("})"_ba << jwtLogin;
    QTest::newRow("user before creds before nkey")
        << R"({"nkey":"/no","creds":"/no","user":"me","password":"pw"})"_ba << u"user=me pass=pw"_s;
    QTest::newRow("creds before nkey before jwt")
        << R"({"nkey":"/no","creds":"$NUNECT_TEST_DIR/me.creds","nsc":"no"})"_ba << jwtLogin;
    QTest::newRow("nkey before jwt")
        << R"({"nkey":"$NUNECT_TEST_DIR/me.nk","user_jwt":"no"})"_ba << nkey;
    QTest::newRow("password, file")
        << R"({"user":"me","password":"file://$NUNECT_TEST_DIR/secret"})"_ba
        << u"user=me pass=from-file"_s;
    QTest::newRow("password, env") << R"({"user":"me","password":"env://NUNECT_TEST_SECRET"})"_ba
                                   << u"user=me pass=from-env"_s;
    QTest::newRow("password, data")
        << R"({"user":"me","password":"data:;base64,czNjcmV0"})"_ba << u"user=me pass=s3cret"_s;
    QTest::newRow("password with a colon")
        << R"({"user":"me","password":"x:$HOME/~"})"_ba << u"user=me pass=x:$HOME/~"_s;
    QTest::newRow("token, env") << R"({"token":"env://NUNECT_TEST_SECRET"})"_ba
                                << u"auth_token=from-env"_s;
    QTest::newRow("null is empty")
        << R"({"user":null,"creds":"","token":"t0ken"})"_ba << u"auth_token=t0ken"_s;
}

void TestNatscliLogin::logins()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, login);
    QVERIFY(hasNatscliLogin(*SecretJson::parse(json)));
    const Result<Credentials> credentials = logIn(json);
    QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().text));
    QCOMPARE(summary(connectWith(*credentials)), login);
}

void TestNatscliLogin::badLogins_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::newRow("op") << R"({"user":"me","password":"op://vault/hub/password"})"_ba
                        << u"password"_s << u"program op"_s;
    QTest::newRow("nsc") << R"({"creds":"nsc://o/a/u"})"_ba << u"creds"_s << u"program nsc"_s;
    QTest::newRow("nsc field") << R"({"nsc":"nsc://o/a/u"})"_ba << u"nsc"_s << u"program nsc"_s;
    QTest::newRow("file") << R"({"token":"file:///nowhere/t"})"_ba << u"token"_s
                          << u"\"/nowhere/t\" cannot be read"_s;
    QTest::newRow("creds file") << R"({"creds":"~/no/such.creds"})"_ba << u"creds"_s
                                << u"\"%1/no/such.creds\" cannot be read"_s.arg(QDir::homePath());
    QTest::newRow("variable") << R"({"token":"env://NUNECT_TEST_NONE"})"_ba << u"token"_s
                              << u"\"NUNECT_TEST_NONE\" is not set"_s;
    QTest::newRow("no base64") << R"({"token":"data:,s3cret"})"_ba << u"token"_s << u";base64,"_s;
    QTest::newRow("bad base64") << R"({"token":"data:;base64,s3cret!"})"_ba << u"token"_s
                                << u"not base64"_s;
    QTest::newRow("empty data") << R"({"token":"data:;base64,"})"_ba << u"token"_s << u"is empty"_s;
    QTest::newRow("no creds") << R"({"creds":"$NUNECT_TEST_DIR/secret"})"_ba << u"creds"_s
                              << u"no -----BEGIN"_s;
    QTest::newRow("no seed") << R"({"nkey":"$NUNECT_TEST_DIR/secret"})"_ba << u"nkey"_s
                             << u"does not start with S"_s;
    QTest::newRow("jwt alone") << R"({"user_jwt":"eyJs3cret"})"_ba << u"user_seed"_s
                               << u"is empty"_s;
}

void TestNatscliLogin::badLogins()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    QFETCH(QString, words);
    const Result<Credentials> credentials = logIn(json);
    QVERIFY(!credentials);
    const QString text = credentials.error().text;
    for (const QString &part : {words, u"'%1'"_s.arg(field), m_dir.filePath(u"site.json"_s)})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(!text.contains("s3cret"_L1) && !text.contains("from-file"_L1), qPrintable(text));
}

void TestNatscliLogin::withoutLogin_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << R"({"url":"wss://hub"})"_ba;
    QTest::newRow("password of nobody") << R"({"password":"s3cret"})"_ba;
    QTest::newRow("user without password") << R"({"user":"me","creds":"/no"})"_ba;
}

void TestNatscliLogin::withoutLogin()
{
    QFETCH(QByteArray, json);
    QVERIFY(!hasNatscliLogin(*SecretJson::parse(json)));
}

void TestNatscliLogin::loginIsReadAtEachConnect()
{
    const CredentialsProvider provider
        = natscliCredentials(write(u"site.json"_s, R"({"user":"me","password":"old"})"_ba));
    const auto login = [&provider] {
        const Result<Credentials> credentials = provider();
        return credentials ? summary(connectWith(*credentials)) : credentials.error().text;
    };
    QCOMPARE(login(), u"user=me pass=old"_s);
    write(u"site.json"_s, R"({"user":"me","password":"new"})"_ba);
    QCOMPARE(login(), u"user=me pass=new"_s);
    write(u"site.json"_s, R"({"token":"t0ken"})"_ba);
    QCOMPARE(login(), u"auth_token=t0ken"_s);
    write(u"site.json"_s, R"({"user":"me","password":""})"_ba);
    QVERIFY2(login().contains("'password': It is empty"_L1), qPrintable(login()));
    QVERIFY(QFile::remove(m_dir.filePath(u"site.json"_s)));
    QVERIFY2(login().contains("site.json\" cannot be read"_L1), qPrintable(login()));
}

QTEST_GUILESS_MAIN(TestNatscliLogin)
#include "tst_natscli_login.moc"
