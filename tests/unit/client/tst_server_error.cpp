// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/server_error.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats;

class TestServerError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data();
    void classifies();
    void permissions_data();
    void permissions();
};

void TestServerError::classifies_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("scope");
    QTest::addColumn<int>("code");
    const auto row = [](const QByteArray &text, ServerError::Scope scope, ErrorCode code) {
        QTest::newRow(text.constData())
            << text << static_cast<int>(scope) << static_cast<int>(code);
    };
    row("Authorization Violation"_ba, ServerError::Login, ErrorCode::Authorization);
    row("authorization violation"_ba, ServerError::Login, ErrorCode::Authorization);
    row("User Authentication Expired"_ba, ServerError::Login, ErrorCode::AuthExpired);
    row("User Authentication Revoked"_ba, ServerError::Login, ErrorCode::AuthExpired);
    row("Account Authentication Expired"_ba, ServerError::Login, ErrorCode::AuthExpired);
    row("Authentication Timeout"_ba, ServerError::Connection, ErrorCode::Timeout);
    row("Stale Connection"_ba, ServerError::Connection, ErrorCode::StaleConnection);
    row("Maximum Payload Violation"_ba, ServerError::Connection, ErrorCode::MaxPayload);
    row("Unknown Protocol Operation"_ba, ServerError::Connection, ErrorCode::ServerError);
    row("Invalid Client Protocol"_ba, ServerError::Connection, ErrorCode::ServerError);
    row("maximum connections exceeded"_ba, ServerError::Connection, ErrorCode::ServerError);
    row("Secure Connection - TLS Required"_ba, ServerError::Connection, ErrorCode::ServerError);
    row("No Responders Requires Headers Support"_ba, ServerError::Connection,
        ErrorCode::ServerError);
    row("Slow Consumer"_ba, ServerError::Connection, ErrorCode::SlowConsumer);
    row("maximum subscriptions exceeded"_ba, ServerError::Nothing, ErrorCode::ServerError);
    row("Invalid Publish Subject"_ba, ServerError::Nothing, ErrorCode::ServerError);
    row(R"(Permissions Violation for Publish to "")"_ba, ServerError::Nothing,
        ErrorCode::ServerError);
    row("Something New"_ba, ServerError::Nothing, ErrorCode::ServerError);
    row(""_ba, ServerError::Nothing, ErrorCode::ServerError);
}

void TestServerError::classifies()
{
    QFETCH(QByteArray, text);
    const ServerError error = classifyServerError(text);
    QTEST(static_cast<int>(error.scope), "scope");
    QTEST(static_cast<int>(error.code), "code");
}

void TestServerError::permissions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("scope");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("queueGroup");
    QTest::newRow("publish") << R"(Permissions Violation for Publish to "a.b")"_ba
                             << int(ServerError::Publish) << "a.b"_ba
                             << ""_ba;
    QTest::newRow("subscribe") << R"(Permissions Violation for Subscription to "$SYS.>")"_ba
                               << int(ServerError::Subscription) << "$SYS.>"_ba
                               << ""_ba;
    QTest::newRow("queue") << R"(Permissions Violation for Subscription to "a" using queue "q")"_ba
                           << int(ServerError::Subscription) << "a"_ba
                           << "q"_ba;
    QTest::newRow("no quotes") << "permissions violation for subscription to a"_ba
                               << int(ServerError::Subscription) << "a"_ba
                               << ""_ba;
}

void TestServerError::permissions()
{
    QFETCH(QByteArray, text);
    const ServerError error = classifyServerError(text);
    QCOMPARE(error.code, ErrorCode::PermissionDenied);
    QTEST(static_cast<int>(error.scope), "scope");
    QTEST(error.subject, "subject");
    QTEST(error.queueGroup, "queueGroup");
}

QTEST_APPLESS_MAIN(TestServerError)
#include "tst_server_error.moc"
