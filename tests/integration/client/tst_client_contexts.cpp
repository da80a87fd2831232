// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/natscli_context.h"
#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/client/test_jwt.h"
#include "tests/support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Logs in to a real server with nothing but a context of natscli.
class TestClientContexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logins_data();
    void logins();
    void rotatedPassword();
    void certificatesAndInbox();

private:
    QString write(const QString &name, const QByteArray &content);
    /// Writes the context "site" for \a server, and reads it.
    Result<NatscliContext> context(const NatsServer &server, QJsonObject fields);

    QTemporaryDir m_dir;
    QByteArray m_operator = newSeed(NKey::Type::Operator);
    QByteArray m_account = newSeed(NKey::Type::Account);
    QByteArray m_user = newSeed(NKey::Type::User);
};

void TestClientContexts::initTestCase() { QVERIFY(QDir(m_dir.path()).mkdir(u"context"_s)); }

QString TestClientContexts::write(const QString &name, const QByteArray &content)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.fileName();
}

Result<NatscliContext> TestClientContexts::context(const NatsServer &server, QJsonObject fields)
{
    fields.insert(u"url"_s, server.webSocketUrl().toString());
    write(u"context/site.json"_s, QJsonDocument(fields).toJson());
    return readNatscliContext(m_dir.path(), u"site"_s);
}

void TestClientContexts::logins_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QJsonObject>("fields");
    const QString nkeyConfig = u"authorization { users: [ { nkey: %1 } ] }"_s.arg(
        QString::fromLatin1(publicKeyOf(m_user)));
    const QString tokenConfig = u"authorization { token: \"t0ken\" }"_s;
    QTest::newRow("password") << twoUsers()
                              << QJsonObject{{u"user"_s, u"console"_s},
                                             {u"password"_s, u"s3cret"_s}};
    QTest::newRow("token") << tokenConfig << QJsonObject{{u"token"_s, u"t0ken"_s}};
    QTest::newRow("token beside user")
        << tokenConfig << QJsonObject{{u"user"_s, u"me"_s}, {u"token"_s, u"t0ken"_s}};
    QTest::newRow("creds") << operatorConfig(m_operator, m_account)
                           << QJsonObject{
                                  {u"creds"_s, write(u"me.creds"_s, credsFile(m_account, m_user))}};
    QTest::newRow("nkey") << nkeyConfig << QJsonObject{{u"nkey"_s, write(u"me.nk"_s, m_user)}};
}

void TestClientContexts::logins()
{
    QFETCH(QString, config);
    QFETCH(QJsonObject, fields);
    NatsServer server({.config = config});
    START_SERVER(server);
    const auto read = context(server, fields);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QCOMPARE(read->notes, QStringList());
    Client client(read->options);
    EventLog log(client);
    client.connectToServer();
    QVERIFY2(QTest::qWaitFor([&client] { return client.state() == State::Connected; }, 5000),
             qPrintable(log.events.isEmpty() ? u"nothing happened"_s : log.events[0].text));
    QVERIFY(settled(client));
}

void TestClientContexts::rotatedPassword()
{
    const auto config = [](const QString &password) {
        return NatsServerOptions{.config
                                 = u"authorization { user: me, password: \"%1\" }"_s.arg(password)};
    };
    NatsServer server(config(u"pw-one"_s));
    START_SERVER(server);
    const QJsonObject first{{u"user"_s, u"me"_s}, {u"password"_s, u"pw-one"_s}};
    const QJsonObject second{{u"user"_s, u"me"_s}, {u"password"_s, u"pw-two"_s}};
    const auto read = context(server, first);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    Client client(read->options);
    EventLog log(client);
    client.connectToServer();
    QTRY_COMPARE(log.of(Event::Connected).size(), 1);

    server.stop();
    QVERIFY(context(server, second));
    server.setOptions(config(u"pw-two"_s));
    QVERIFY(server.start());
    QTRY_COMPARE_WITH_TIMEOUT(log.of(Event::Connected).size(), 2, 10000);
    QVERIFY(settled(client));
    for (const Event &event : std::as_const(log.events))
        QVERIFY2(!event.text.contains("pw-"_L1), qPrintable(event.text));
}

void TestClientContexts::certificatesAndInbox()
{
    const auto certificates = TestCertificates::create();
    QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error().text));
    NatsServer server({.webSocketTls = true,
                       .certificateFile = certificates->good().certificate,
                       .keyFile = certificates->good().key,
                       .tlsConfig = u"verify: true\nca_file: \"%1\""_s.arg(certificates->caFile()),
                       .config = uR"(authorization { users: [ { user: me, password: "pw",
                           permissions: { publish: [">"], subscribe: ["svc", "_INBOX_me.>"] } }
                       ] })"_s});
    START_SERVER(server);
    const auto read = context(server,
                              {{u"user"_s, u"me"_s},
                               {u"password"_s, u"pw"_s},
                               {u"ca"_s, certificates->caFile()},
                               {u"cert"_s, certificates->client().certificate},
                               {u"key"_s, u"file://"_s + certificates->client().key},
                               {u"inbox_prefix"_s, u"_INBOX_me"_s}});
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    Client asker(read->options);
    Client answerer(read->options);
    EventLog log(asker);
    connect(answerer.subscribe("svc"_ba), &Subscription::messageReceived, this,
            [&answerer](const Message &message) {
                QVERIFY(answerer.publish(message.replyTo(), "yes"_ba));
            });
    asker.connectToServer();
    answerer.connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(asker.state(), State::Connected, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(answerer.state(), State::Connected, 5000);
    QVERIFY(settled(answerer));
    QByteArray reply;
    asker.request(
        "svc"_ba, {}, {}, std::chrono::seconds(5),
        [&reply](const Message &message) { reply = message.payload().toByteArray(); },
        [&reply](const RequestError &error) { reply = error.text.toUtf8(); });
    QTRY_VERIFY_WITH_TIMEOUT(!reply.isEmpty(), 6000);
    QCOMPARE(reply, "yes"_ba);
    QVERIFY(log.of(Event::PermissionDenied).isEmpty());
}

QTEST_GUILESS_MAIN(TestClientContexts)
#include "tst_client_contexts.moc"
