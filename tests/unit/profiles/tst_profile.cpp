// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile.h"

#include <QJsonDocument>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const Profile profile{.id = u"1"_s,
                              .name = u"Main stage"_s,
                              .context = u"ctx"_s,
                              .url = u"hub.example"_s,
                              .caFile = u"/ca.pem"_s,
                              .trustedKeySha256 = QByteArray(32, 'k'),
                              .login = Profile::Login::NKey,
                              .user = u"me"_s,
                              .secretFile = u"/seed"_s,
                              .remember = false,
                              .certificateFile = u"/cert.pem"_s,
                              .keyFile = u"/key.pem"_s,
                              .unitId = u"foh"_s,
                              .domain = u"Festival"_s,
                              .monitorUrls = {u"https://a:8444"_s, u"https://b:8444"_s},
                              .systemLogin = Profile::SystemLogin{Profile::Login::CredsFile,
                                                                  u"sys"_s, u"/sys.creds"_s,
                                                                  u"/sys.pem"_s, u"/sys.key"_s}};
        const auto back = profileFromJson(toJson(profile));
        QVERIFY2(back, back ? "" : qPrintable(back.error().text));
        QCOMPARE(*back, profile);
        const auto least = profileFromJson(toJson({.id = u"2"_s}));
        QVERIFY(least);
        QCOMPARE(*least, Profile{.id = u"2"_s});
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no id") << R"({"login":"password"})"_ba;
        QTest::newRow("no login") << R"({"id":"1"})"_ba;
        QTest::newRow("unknown login") << R"({"id":"1","login":"magic"})"_ba;
        QTest::newRow("text is a number") << R"({"id":"1","login":"nkey","url":7})"_ba;
        // A pin that was cut must not become none: then any key would do.
        QTest::newRow("short pin") << R"({"id":"1","login":"nkey","trusted_key_sha256":"abcd"})"_ba;
        // Without it the console would be blind for servers, and not say why.
        QTest::newRow("system login of unknown kind")
            << R"({"id":"1","login":"nkey","system_login":{"login":"magic"}})"_ba;
        QTest::newRow("system login is a text")
            << R"({"id":"1","login":"nkey","system_login":"sys"})"_ba;
        QTest::newRow("user of the system login is a number")
            << R"({"id":"1","login":"nkey","system_login":{"login":"token","user":7}})"_ba;
        QTest::newRow("key of the system login is a number")
            << R"({"id":"1","login":"nkey","system_login":{"login":"token","key_file":7}})"_ba;
        QTest::newRow("empty pin") << R"({"id":"1","login":"nkey","trusted_key_sha256":""})"_ba;
    }

    void refusesWhatItCannotRead()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!profileFromJson(QJsonDocument::fromJson(json).object()));
    }

    void namesItself_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("name");
        QTest::newRow("own name") << Profile{.name = u"A"_s, .url = u"b"_s} << u"A"_s;
        QTest::newRow("host") << Profile{.url = u"wss://hub.example:8443"_s} << u"hub.example"_s;
        QTest::newRow("context") << Profile{.context = u"ops"_s} << u"ops"_s;
    }

    void namesItself()
    {
        QFETCH(Profile, profile);
        QTEST(displayName(profile), "name");
    }

    void saysWhatIsWrong_data()
    {
        using Login = Profile::Login;
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("words"); // empty: nothing is
        QTest::newRow("password") << Profile{.url = u"hub"_s} << QString();
        QTest::newRow("no address") << Profile{} << u"Type the hub's address"_s;
        QTest::newRow("clear text") << Profile{.url = u"ws://hub"_s} << u"in the clear"_s;
        QTest::newRow("login in it") << Profile{.url = u"wss://a:b@hub"_s} << u"holds a login"_s;
        QTest::newRow("NKey without file")
            << Profile{.url = u"hub"_s, .login = Login::NKey} << u"NKey seed"_s;
        QTest::newRow("no .creds")
            << Profile{.url = u"hub"_s, .login = Login::CredsFile} << u".creds"_s;
        QTest::newRow("half a certificate") << Profile{.url = u"hub"_s,
                                                       .login = Login::ClientCertificate,
                                                       .certificateFile = u"/c"_s}
                                            << u"its file and that of its key"_s;
        QTest::newRow("unit") << Profile{.url = u"hub"_s, .unitId = u"a b"_s} << u"no unit ID"_s;
        QTest::newRow("monitor") << Profile{.url = u"hub"_s, .monitorUrls = {u"ftp://x"_s}}
                                 << u"monitoring port"_s;
        using System = Profile::SystemLogin;
        QTest::newRow("system login")
            << Profile{.url = u"hub"_s, .systemLogin = System{.user = u"sys"_s}} << QString();
        QTest::newRow("system login of a context")
            << Profile{.context = u"ops"_s, .systemLogin = System{.user = u"sys"_s}} << QString();
        QTest::newRow("system login without user")
            << Profile{.url = u"hub"_s, .systemLogin = System()} << u"user of the system login"_s;
        QTest::newRow("system login without .creds")
            << Profile{.url = u"hub"_s, .systemLogin = System{.login = Login::CredsFile}}
            << u"System login: Name the .creds file"_s;
        QTest::newRow("system login by half a certificate")
            << Profile{.url = u"hub"_s,
                       .systemLogin
                       = System{.login = Login::ClientCertificate, .certificateFile = u"/c"_s}}
            << u"System login: A client certificate needs its file and that of its key"_s;
        QTest::newRow("system login by certificate")
            << Profile{.url = u"hub"_s,
                       .systemLogin = System{.login = Login::ClientCertificate,
                                             .certificateFile = u"/c"_s,
                                             .keyFile = u"/k"_s}}
            << QString();
        QTest::newRow("context needs no address") << Profile{.context = u"ops"_s} << QString();
    }

    void saysWhatIsWrong()
    {
        QFETCH(Profile, profile);
        QFETCH(QString, words);
        const auto usable = check(profile);
        QCOMPARE(usable.ok(), words.isEmpty());
        if (!usable)
            QVERIFY2(usable.error().text.contains(words), qPrintable(usable.error().text));
    }

    void asksForASecretOnlyWhereNoneIsNamed()
    {
        using Login = Profile::Login;
        QVERIFY(needsSecret({.login = Login::Password}));
        QVERIFY(needsSecret({.login = Login::Token}));
        QVERIFY(!needsSecret({.login = Login::Password, .secretFile = u"/f"_s}));
        QVERIFY(!needsSecret({.login = Login::NKey}));
        QVERIFY(!needsSecret({.login = Login::ClientCertificate}));
        QVERIFY(!needsSecret({.context = u"ops"_s}));
        using System = Profile::SystemLogin;
        QVERIFY(!needsSystemSecret({}));
        QVERIFY(needsSystemSecret({.context = u"ops"_s, .systemLogin = System()}));
        QVERIFY(needsSystemSecret({.systemLogin = System{.login = Login::Token}}));
        QVERIFY(!needsSystemSecret({.systemLogin = System{.secretFile = u"/f"_s}}));
        QVERIFY(!needsSystemSecret({.systemLogin = System{.login = Login::NKey}}));
        QVERIFY(!needsSystemSecret({.systemLogin = System{.login = Login::ClientCertificate}}));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
