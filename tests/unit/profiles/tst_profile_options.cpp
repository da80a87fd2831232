// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile_options.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestProfileOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_secret = std::make_shared<PasswordSource>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_base = {};
        m_base.unitId = u"laptop-1"_s;
        m_base.page = u"rtt"_s;
        m_base.kiosk = true;
        m_base.caFile = u"/of/the/command/line"_s;
    }

    void leadsToWhereTheProfileSays()
    {
        const auto options = optionsOf({.name = u"Stage"_s,
                                        .url = u"hub.example"_s,
                                        .trustedKeySha256 = QByteArray(32, 'k'),
                                        .monitorUrls = {u"https://hub.example:8444"_s}},
                                       m_base, m_secret, {});
        QVERIFY(options);
        QCOMPARE(options->url, QUrl(u"wss://hub.example:8443"_s));
        QCOMPARE(options->user, u"console"_s);
        QCOMPARE(options->domain, u"Stage"_s);
        QCOMPARE(options->unitId, u"laptop-1"_s);
        QCOMPARE(options->caFile, QString());
        QCOMPARE(options->context.tls.trustedKeySha256, QByteArray(32, 'k'));
        QCOMPARE(options->monitorUrls, QList<QUrl>{QUrl(u"https://hub.example:8444"_s)});
        QVERIFY(!options->context.credentials); // the console asks for the password itself
        QCOMPARE(options->page, u"rtt"_s);
        QVERIFY(options->kiosk);
    }

    void systemLogin()
    {
        const auto none = optionsOf({.url = u"hub"_s}, m_base, m_secret, {});
        QVERIFY(none && !none->systemLogin);
        const Profile profile{.url = u"hub"_s,
                              .systemLogin = Profile::SystemLogin{.user = u"sys"_s}};
        const auto typed = std::make_shared<PasswordSource>();
        const auto options = optionsOf(profile, m_base, {m_secret, typed}, {});
        QVERIFY(options && options->systemLogin);
        QVERIFY(!options->systemLogin()); // not typed yet
        typed->set("sys-pw");
        QVERIFY(options->systemLogin());
        QVERIFY(!m_secret->isSet());
    }

    void systemLoginByCertificate()
    {
        Profile profile{.url = u"hub"_s,
                        .systemLogin
                        = Profile::SystemLogin{.login = Profile::Login::ClientCertificate,
                                               .certificateFile = u"/cert.pem"_s,
                                               .keyFile = file(u"key"_s, "key")}};
        const auto options = optionsOf(profile, m_base, m_secret, {});
        QVERIFY(options && options->systemLogin());
        QCOMPARE(options->systemCertificate.certificateFile, u"/cert.pem"_s);
        QCOMPARE(options->systemCertificate.keyFile, profile.systemLogin->keyFile);
        QCOMPARE(options->context.tls.certificateFile, QString());
        QVERIFY(QFile::setPermissions(profile.systemLogin->keyFile,
                                      QFileDevice::ReadOwner | QFileDevice::ReadOther));
        const auto refused = optionsOf(profile, m_base, m_secret, {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(u"chmod 600"_s), qPrintable(refused.error().text));
    }

    void unitId()
    {
        const Profile link{.url = u"nunect://hub:9443/?client=foh"_s};
        QCOMPARE(optionsOf(link, m_base, m_secret, {})->unitId, u"foh"_s);
        QCOMPARE(optionsOf(link, m_base, m_secret, {})->url, QUrl(u"wss://hub:9443/"_s));
        const Profile own{.url = link.url, .unitId = u"own"_s};
        QCOMPARE(optionsOf(own, m_base, m_secret, {})->unitId, u"own"_s);
    }

    void typedToken()
    {
        const auto options
            = optionsOf({.url = u"hub"_s, .login = Profile::Login::Token}, m_base, m_secret, {});
        QVERIFY(options);
        QVERIFY(!options->context.credentials());
        m_secret->set("t0ken");
        QCOMPARE(options->context.credentials()->description(), u"the token"_s);
    }

    void passwordFromAFile()
    {
        const QString path = file(u"password"_s, "s3cret\n");
        const auto options = optionsOf({.url = u"hub"_s, .user = u"wall"_s, .secretFile = path},
                                       m_base, m_secret, {});
        QVERIFY(options);
        QCOMPARE(options->context.credentials()->description(), u"user \"wall\""_s);
    }

    void clientCertificate()
    {
        Profile profile{.url = u"hub"_s,
                        .login = Profile::Login::ClientCertificate,
                        .certificateFile = u"/cert.pem"_s,
                        .keyFile = file(u"key"_s, "key")};
        const auto options = optionsOf(profile, m_base, m_secret, {});
        QVERIFY(options);
        QCOMPARE(options->context.tls.keyFile, profile.keyFile);
        QVERIFY(options->context.credentials()); // the certificate is the login
        QVERIFY(QFile::setPermissions(profile.keyFile,
                                      QFileDevice::ReadOwner | QFileDevice::ReadOther));
        const auto refused = optionsOf(profile, m_base, m_secret, {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(u"chmod 600"_s), qPrintable(refused.error().text));
    }

    void natscliContext()
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"context"_s));
        file(u"context/ops.json"_s,
             "{\"url\":\"wss://hub.example:8443\",\"ca\":\"/ca.pem\",\"user\":\"me\","
             "\"password\":\"pw\"}");
        const auto options = optionsOf({.context = u"ops"_s}, m_base, m_secret, m_dir->path());
        QVERIFY2(options, options ? "" : qPrintable(options.error().text));
        QCOMPARE(options->url, QUrl(u"wss://hub.example:8443"_s));
        QCOMPARE(options->caFile, u"/ca.pem"_s);
        QCOMPARE(options->domain, u"ops"_s);
        QCOMPARE(options->context.credentials()->description(), u"user \"me\""_s);
        QVERIFY(!optionsOf({.context = u"none"_s}, m_base, m_secret, m_dir->path()));
    }

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(m_dir->filePath(name));
        if (!made.open(QIODevice::WriteOnly))
            return {};
        made.write(bytes);
        made.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return made.fileName();
    }

    std::shared_ptr<PasswordSource> m_secret;
    std::unique_ptr<QTemporaryDir> m_dir;
    Options m_base;
};

QTEST_GUILESS_MAIN(TestProfileOptions)
#include "tst_profile_options.moc"
