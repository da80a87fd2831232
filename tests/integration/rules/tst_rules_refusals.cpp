// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/credential_files.h"
#include "tests/integration/client/test_jwt.h"
#include "tests/integration/rules/rules_fixture.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R3 and R5: what ends the attempts, and what starts them again.
class TestRulesRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r03_wrongOptionsEndTheAttempts();
    void r05_stopsAfterTwoEqualRefusals_data();
    void r05_stopsAfterTwoEqualRefusals();
    void r05_refusalsOnTheWayAreTwoInARow();
    void r05_otherTroubleInBetweenDoesNotCount();
    void r05_serverThatTakesNoKeysEndsTheAttempts();
    void r05_rotatedPasswordIsReadAgain();
    void r05_connectsAgainAfterGivingUp();
    void r05_rotatedFileIsNoticedAfterGivingUp();
};

static void expectGivingUp() { QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"twice"_s)); }

void TestRulesRefusals::r03_wrongOptionsEndTheAttempts()
{
    // No server can do better with them, and waiting does not help.
    ScriptedServer server;
    LISTEN(server);
    ClientOptions options = quietOptions(server.url());
    options.moreUrls = {QUrl(u"ws://127.0.0.1:1"_s)};
    options.upgrade.headers = {{"Host"_ba, "other.example"_ba}};
    Listener listener(options);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"HTTP header Host"_s));
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(listener.log.events.size(), 1);
    QCOMPARE(listener.log.events[0].type, Event::GaveUp);
    QCOMPARE(listener.log.events[0].code, ErrorCode::InvalidArgument);
    QVERIFY(server.peers().isEmpty());
}

void TestRulesRefusals::r05_stopsAfterTwoEqualRefusals_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("code");
    const auto refused = static_cast<int>(ErrorCode::Authorization);
    const auto expired = static_cast<int>(ErrorCode::AuthExpired);
    QTest::newRow("violation") << "Authorization Violation"_ba << refused;
    QTest::newRow("expired") << "User Authentication Expired"_ba << expired;
    QTest::newRow("revoked") << "User Authentication Revoked"_ba << expired;
    QTest::newRow("account expired") << "Account Authentication Expired"_ba << expired;
}

void TestRulesRefusals::r05_stopsAfterTwoEqualRefusals()
{
    QFETCH(QByteArray, error);
    QFETCH(int, code);
    ScriptedServer server;
    LISTEN(server);
    server.onLine = [&error](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING") {
            peer.send("-ERR '" + error + "'\r\n");
            peer.close(1008, "Authentication Failure");
        }
        return true;
    };
    Listener listener(quietOptions(server.url()));
    expectGivingUp();
    listener.client.connectToServer();
    QTRY_COMPARE(listener.log.of(Event::GaveUp).size(), 1);
    const Event event = listener.log.of(Event::GaveUp)[0];
    QCOMPARE(static_cast<int>(event.code), code);
    QVERIFY2(event.text.contains(QString::fromUtf8(error)), qPrintable(event.text));
    QCOMPARE(listener.client.state(), State::Closed);
    QCOMPARE(server.peers().size(), 2);
}

void TestRulesRefusals::r05_refusalsOnTheWayAreTwoInARow()
{
    // Thrown out while connected, for a login that has expired: once more is tried, and no more.
    ScriptedServer server;
    LISTEN(server);
    Listener listener(quietOptions(server.url()));
    QVERIFY(listener.listenOn(server));
    server.onLine = [](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING") {
            peer.send("-ERR 'User Authentication Expired'\r\n");
            peer.close(1008);
        }
        return true;
    };
    server.last().send("-ERR 'User Authentication Expired'\r\n");
    server.last().close(1008, "Authentication Expired");
    expectGivingUp();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::AuthExpired);
    QCOMPARE(listener.log.of(Event::GaveUp)[0].code, ErrorCode::AuthExpired);
    QCOMPARE(server.peers().size(), 2);
}

void TestRulesRefusals::r05_otherTroubleInBetweenDoesNotCount()
{
    ScriptedServer server;
    LISTEN(server);
    const QList<QByteArray> errors{"Authorization Violation", "User Authentication Expired"};
    server.onLine = [&](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING") {
            peer.send("-ERR '" + errors[server.peers().size() % errors.size()] + "'\r\n");
            peer.close(1008);
        }
        return true;
    };
    Listener listener(quietOptions(server.url()));
    listener.client.connectToServer();
    QTRY_VERIFY(server.peers().size() >= 8);
    QCOMPARE(listener.client.state(), State::Reconnecting);
    QVERIFY(listener.log.of(Event::GaveUp).isEmpty());
    server.onLine = nullptr;
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesRefusals::r05_serverThatTakesNoKeysEndsTheAttempts()
{
    // Without a nonce there is nothing to sign; it comes once users with NKeys are configured.
    NatsServer plain({.config = twoUsers()});
    START_SERVER(plain);
    const QByteArray seed = newSeed(NKey::Type::User);
    ClientOptions options = quietOptions(plain.webSocketUrl());
    options.credentials
        = [&seed]() -> Result<Credentials> { return Credentials::nkey(Secret::copyOf(seed)); };
    Listener listener(options);
    expectGivingUp();
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    const Event event = listener.log.of(Event::GaveUp).value(0);
    QCOMPARE(event.code, ErrorCode::Credentials);
    QVERIFY2(event.text.contains("gave no nonce"_L1), qPrintable(event.text));
    QVERIFY(!event.text.contains(QString::fromLatin1(seed)));

    // Another server of the site may take them.
    NatsServer other({.config = u"authorization { users: [ { nkey: %1 } ] }"_s.arg(
                          QString::fromLatin1(publicKeyOf(seed)))});
    START_SERVER(other);
    options.moreUrls = {other.webSocketUrl()};
    options.randomize = false;
    Listener pooled(options);
    pooled.client.connectToServer();
    QTRY_COMPARE(pooled.client.state(), State::Connected);
    QCOMPARE(pooled.client.serverUrl(), other.webSocketUrl());
}

static QString oneUser(const QString &password)
{
    return u"authorization { user: \"console\", password: \"%1\" }"_s.arg(password);
}

void TestRulesRefusals::r05_rotatedPasswordIsReadAgain()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"password"_s));
    const auto store = [&file](const QByteArray &password) {
        return file.open(QIODevice::WriteOnly) && file.write(password) == password.size()
            && (file.close(), true);
    };
    QVERIFY(store("first"_ba));
    NatsServer server({.config = oneUser(u"first"_s)});
    START_SERVER(server);
    ClientOptions options = quietOptions(server.webSocketUrl());
    options.credentials = [&file]() -> Result<Credentials> {
        if (!file.open(QIODevice::ReadOnly))
            return Error{file.errorString()};
        const QByteArray password = file.readAll();
        file.close();
        return Credentials{u"console"_s, password};
    };
    Listener listener(options);
    // The file comes a little later than the server's new configuration.
    connect(&listener.client, &Client::event, this, [&store](const Event &event) {
        if (event.code == ErrorCode::Authorization)
            QVERIFY(store("second"_ba));
    });
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    server.setOptions({.config = oneUser(u"second"_s)});
    const auto restarted = server.restart();
    QVERIFY2(restarted, qPrintable(restarted ? QString() : restarted.error().text));
    QTRY_COMPARE(listener.client.statistics().connects, 2u);
    QCOMPARE(listener.client.state(), State::Connected);
    QVERIFY(listener.log.of(Event::GaveUp).isEmpty());
}

void TestRulesRefusals::r05_connectsAgainAfterGivingUp()
{
    NatsServer server({.config = oneUser(u"right"_s)});
    START_SERVER(server);
    QByteArray password = "wrong"_ba;
    ClientOptions options = quietOptions(server.webSocketUrl());
    options.credentials = [&password]() -> Result<Credentials> {
        return Credentials{u"console"_s, password};
    };
    Listener listener(options);
    expectGivingUp();
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    QCOMPARE(server.log().count("authentication error"_L1), 2);
    password = "right"_ba;
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QTRY_COMPARE(listener.subscription->state(), Subscription::State::Subscribed);
}

void TestRulesRefusals::r05_rotatedFileIsNoticedAfterGivingUp()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"password"_s);
    const auto store = [&path](const QByteArray &password) {
        QSaveFile file(path); // takes its place in one step, as a rotation does
        return file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            && file.write(password) == password.size() && file.commit();
    };
    QVERIFY(store("old"_ba));
    NatsServer server({.config = oneUser(u"new"_s)});
    START_SERVER(server);
    ClientOptions options = quietOptions(server.webSocketUrl());
    QCOMPARE(options.credentialsCheck, 5s);
    options.credentialsCheck = 50ms;
    int asked = 0;
    options.credentials = [&asked, fromFile = passwordFromFile(u"console"_s, path)] {
        ++asked;
        return fromFile();
    };
    Listener listener(options);
    expectGivingUp();
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Closed);
    asked = 0;
    QTRY_VERIFY(asked >= 5);
    QCOMPARE(server.log().count("authentication error"_L1), 2); // looking is not connecting

    QVERIFY(store("new"_ba));
    QTRY_COMPARE(listener.client.state(), State::Connected);
    QTRY_COMPARE(listener.subscription->state(), Subscription::State::Subscribed);
    QCOMPARE(listener.log.of(Event::GaveUp).size(), 1);
    QCOMPARE(server.log().count("authentication error"_L1), 2);
}

QTEST_GUILESS_MAIN(TestRulesRefusals)
#include "tst_rules_refusals.moc"
