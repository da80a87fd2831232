// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/connection_texts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::guardian;

class TestConnectionTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void tls_data();
    void tls();
    void serverErrors_data();
    void serverErrors();
};

void TestConnectionTexts::refusals_data()
{
    QTest::addColumn<LoginConfig>("login");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("text");
    const QString violation = u"Authorization Violation"_s;
    QTest::newRow("none") << LoginConfig() << violation
                          << u"the server wants a login (NATS_GUARDIAN_USER, "
                             "NATS_GUARDIAN_PASSWORD)"_s;
    QTest::newRow("user") << LoginConfig{.user = u"g"_s, .password = u"hunter2"_s} << violation
                          << u"the server refuses the login: wrong password, or no user 'g' "
                             "(NATS_GUARDIAN_USER, NATS_GUARDIAN_PASSWORD)"_s;
    QTest::newRow("token") << LoginConfig{.token = u"hunter2"_s} << violation
                           << u"the server refuses the token (NATS_GUARDIAN_TOKEN_FILE)"_s;
    QTest::newRow("creds") << LoginConfig{.credsFile = u"/c"_s} << violation
                           << u"the server refuses the credentials in /c (NATS_GUARDIAN_CREDS)"_s;
    QTest::newRow("nkey")
        << LoginConfig{.nkey = u"UA"_s, .nkeySeedFile = u"/s"_s} << violation
        << u"the server refuses NKey UA (NATS_GUARDIAN_NKEY), signed with the seed in /s"_s;
    QTest::newRow("expired") << LoginConfig{.credsFile = u"/c"_s}
                             << u"User Authentication Expired"_s
                             << u"the server refuses the credentials in /c "
                                "(NATS_GUARDIAN_CREDS): it has expired; get a new one"_s;
    QTest::newRow("revoked") << LoginConfig{.credsFile = u"/c"_s}
                             << u"User Authentication Revoked"_s
                             << u"the server refuses the credentials in /c "
                                "(NATS_GUARDIAN_CREDS): it was revoked"_s;
}

void TestConnectionTexts::refusals()
{
    QFETCH(LoginConfig, login);
    QFETCH(QString, detail);
    ConnectionConfig config;
    config.login = login;
    QTEST(connectFailureText(ConnectFailure::Refused, detail, config), "text");
}

void TestConnectionTexts::tls_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("text");
    QTest::newRow("system's CAs") << QString() << QString() << u"bad"_s
                                  << u"TLS: bad (CA: the system's)"_s;
    QTest::newRow("own") << u"/ca"_s << u"/cert"_s << u"bad"_s
                         << u"TLS: bad (CA: /ca; own certificate: /cert)"_s;
}

void TestConnectionTexts::tls()
{
    QFETCH(QString, ca);
    QFETCH(QString, certificate);
    QFETCH(QString, detail);
    ConnectionConfig config;
    config.caFile = ca;
    config.certificateFile = certificate;
    QTEST(connectFailureText(ConnectFailure::Tls, detail, config), "text");
}

void TestConnectionTexts::serverErrors_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("publish") << u"Permissions Violation for Publish to \"a.b\""_s
                             << u"the server says: Permissions Violation for Publish to \"a.b\"; "
                                "this login may not publish there"_s;
    QTest::newRow("any case") << u"user authentication expired"_s
                              << u"the server says: user authentication expired; the login has "
                                 "expired; get a new one"_s;
    QTest::newRow("unknown") << u"Something Else"_s << u"the server says: Something Else"_s;
}

void TestConnectionTexts::serverErrors()
{
    QFETCH(QString, error);
    QTEST(serverErrorText(error), "text");
}

QTEST_GUILESS_MAIN(TestConnectionTexts)
#include "tst_connection_texts.moc"
