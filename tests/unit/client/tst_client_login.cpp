// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/client/fake_transport.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Logins that are refused, or do not come about.
class TestClientLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoEqualRefusalsGiveUp();
    void successBetweenRefusalsKeepsTrying();
    void canConnectAgainAfterGivingUp();
    void newCredentialsEndTheGivingUp();
    void closeEndsTheLookForCredentials();
    void noLookForCredentialsAfterDraining();
    void unusableCredentialsGiveUp();
    void oldServerIsToldApart();
    void otherServersMayDoBetter();
    void invalidOptionsGiveUpAtOnce();
    void connectTimeout_data();
    void connectTimeout();
    void missingCredentials();
    void credentialsAreAskedForEachTime();
    void invalidUrls_data();
    void invalidUrls();
    void badInfoEndsTheConnection();
};

static void refuseLogin(FakeNetwork &network, const QByteArray &text = "Authorization Violation")
{
    Q_EMIT network.last().opened();
    Q_EMIT network.last().received("INFO {\"proto\":1} \r\n"_ba);
    Q_EMIT network.last().received("-ERR '"_ba + text + "'\r\n"_ba);
}

static void expectGivingUp() { QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"twice"_s)); }

static void giveUp(FakeNetwork &network)
{
    const size_t before = network.attempts();
    refuseLogin(network);
    QTRY_COMPARE(network.attempts(), before + 1);
    expectGivingUp();
    refuseLogin(network);
}

/// The password is \a text whenever it is asked for; \a asked counts how often that is.
static ClientOptions watchingOptions(const QByteArray &text, int &asked)
{
    ClientOptions options = fakeOptions();
    options.credentialsCheck = 10ms;
    options.credentials = [&text, &asked]() -> Result<Credentials> {
        ++asked;
        if (text.isEmpty())
            return Error{u"No password file."_s};
        return Credentials{u"console"_s, text};
    };
    return options;
}

void TestClientLogin::twoEqualRefusalsGiveUp()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    refuseLogin(network);
    QCOMPARE(client.state(), State::Reconnecting);
    QTRY_COMPARE(network.attempts(), 2u);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused user \"console\""_s));
    refuseLogin(network);
    QCOMPARE(client.state(), State::Closed);
    const auto gaveUp = log.of(Event::GaveUp);
    QCOMPARE(gaveUp.size(), 1);
    QCOMPARE(gaveUp[0].code, ErrorCode::Authorization);
    QVERIFY(gaveUp[0].text.contains("hub.example:8443"_L1));
    QVERIFY(gaveUp[0].text.contains("Check user and password"_L1));
    for (const Event &event : std::as_const(log.events))
        QVERIFY(!event.text.contains("s3cret"_L1));
    QVERIFY(!QTest::qWaitFor([&network] { return network.attempts() > 2; }, 100));
}

void TestClientLogin::successBetweenRefusalsKeepsTrying()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    refuseLogin(network);
    QTRY_COMPARE(network.attempts(), 2u);
    network.last().logIn();
    lose(network);
    QTRY_COMPARE(network.attempts(), 3u);
    refuseLogin(network);
    QTRY_COMPARE(network.attempts(), 4u);
    refuseLogin(network, "User Authentication Expired"_ba); // another one than before
    QTRY_COMPARE(network.attempts(), 5u);
    QVERIFY(log.of(Event::GaveUp).isEmpty());
}

void TestClientLogin::canConnectAgainAfterGivingUp()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    client.connectToServer();
    refuseLogin(network);
    QTRY_COMPARE(network.attempts(), 2u);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"refused user"_s));
    refuseLogin(network);
    QCOMPARE(client.state(), State::Closed);
    client.connectToServer();
    QCOMPARE(network.attempts(), 3u);
    network.last().logIn();
    QCOMPARE(client.state(), State::Connected);
}

void TestClientLogin::newCredentialsEndTheGivingUp()
{
    QByteArray password = "old"_ba;
    int asked = 0;
    FakeNetwork network;
    Client client(watchingOptions(password, asked), network.factory());
    EventLog log(client);
    client.connectToServer();
    giveUp(network);
    QCOMPARE(client.state(), State::Closed);
    QVERIFY(log.of(Event::GaveUp).value(0).text.contains("until the credentials change"_L1));
    asked = 0;
    QTRY_VERIFY(asked >= 3);
    password.clear(); // in the middle of being replaced
    asked = 0;
    QTRY_VERIFY(asked >= 3);
    QCOMPARE(network.attempts(), 2u);
    QCOMPARE(client.state(), State::Closed);

    password = "new"_ba;
    QTRY_COMPARE(network.attempts(), 3u);
    QCOMPARE(client.state(), State::Connecting);
    asked = 0;
    giveUp(network); // these are refused as well, and watched in their turn
    QCOMPARE(log.of(Event::GaveUp).size(), 2);
    password = "right"_ba;
    QTRY_COMPARE(network.attempts(), 5u);
    network.last().logIn();
    QVERIFY(network.last().sent.contains("\"pass\":\"right\""));
    QCOMPARE(client.state(), State::Connected);
    asked = 0;
    QVERIFY(!QTest::qWaitFor([&asked] { return asked > 0; }, 50));
}

void TestClientLogin::closeEndsTheLookForCredentials()
{
    QByteArray password = "old"_ba;
    int asked = 0;
    FakeNetwork network;
    Client client(watchingOptions(password, asked), network.factory());
    client.connectToServer();
    giveUp(network);
    client.close();
    password = "new"_ba;
    QVERIFY(!QTest::qWaitFor([&network] { return network.attempts() > 2; }, 50));
}

void TestClientLogin::noLookForCredentialsAfterDraining()
{
    QByteArray password = "old"_ba;
    int asked = 0;
    FakeNetwork network;
    Client client(watchingOptions(password, asked), network.factory());
    client.connectToServer();
    QVERIFY(client.publishBuffered("a"_ba, "last words"_ba));
    client.drain();
    giveUp(network);
    QCOMPARE(client.state(), State::Closed);
    password = "new"_ba;
    QVERIFY(!QTest::qWaitFor([&network] { return network.attempts() > 2; }, 50));
}

void TestClientLogin::unusableCredentialsGiveUp()
{
    ClientOptions options = fakeOptions();
    options.credentials
        = []() -> Result<Credentials> { return Credentials::nkey(Secret("SUnoseed"_ba)); };
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    Q_EMIT network.last().opened();
    Q_EMIT network.last().received("INFO {\"proto\":1,\"nonce\":\"n\"} \r\n"_ba);
    QCOMPARE(log.of(Event::Reconnecting).value(0).code, ErrorCode::Credentials);
    QTRY_COMPARE(network.attempts(), 2u);
    Q_EMIT network.last().opened();
    expectGivingUp();
    Q_EMIT network.last().received("INFO {\"proto\":1,\"nonce\":\"m\"} \r\n"_ba);
    const Event event = log.of(Event::GaveUp).value(0);
    QCOMPARE(event.code, ErrorCode::Credentials);
    QVERIFY2(event.text.contains("seed cannot be used"_L1), qPrintable(event.text));
    QVERIFY(network.last().sent.isEmpty());
    QCOMPARE(client.state(), State::Closed);
}

void TestClientLogin::oldServerIsToldApart()
{
    QByteArray password = "secret"_ba;
    int asked = 0;
    FakeNetwork network;
    Client client(watchingOptions(password, asked), network.factory());
    EventLog log(client);
    client.connectToServer();
    for (size_t attempt = 1; attempt <= 2; ++attempt) {
        QTRY_COMPARE(network.attempts(), attempt);
        if (attempt == 2)
            expectGivingUp();
        Q_EMIT network.last().opened();
        Q_EMIT network.last().received("INFO {\"headers\":true} \r\n"_ba);
        QVERIFY(network.last().sent.isEmpty());
    }
    const Event event = log.of(Event::GaveUp).value(0);
    QCOMPARE(event.code, ErrorCode::Unsupported);
    QVERIFY2(event.text.contains("too old"_L1), qPrintable(event.text));
    QVERIFY2(!event.text.contains("credentials"_L1), qPrintable(event.text));
    // It gets no password, and no other one would help.
    QVERIFY(!QTest::qWaitFor([&asked] { return asked > 0; }, 50));
}

void TestClientLogin::otherServersMayDoBetter()
{
    ClientOptions options = fakeOptions();
    options.randomize = false;
    options.moreUrls = {QUrl(u"wss://b:1"_s)};
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    for (size_t attempt = 1; attempt <= 4; ++attempt) {
        QTRY_COMPARE(network.attempts(), attempt);
        if (network.last().openedUrl.host() == u"b"_s) {
            Q_EMIT network.last().closed(ErrorCode::ConnectionRefused, u"no"_s);
            continue;
        }
        Q_EMIT network.last().opened();
        Q_EMIT network.last().received("INFO {} \r\n"_ba);
    }
    QCOMPARE(client.servers(), options.moreUrls);
    QTRY_COMPARE(network.attempts(), 5u);
    network.last().logIn();
    QCOMPARE(client.state(), State::Connected);
    QVERIFY(log.of(Event::GaveUp).isEmpty());
}

void TestClientLogin::invalidOptionsGiveUpAtOnce()
{
    ClientOptions options = fakeOptions();
    options.moreUrls = {QUrl(u"wss://b:1"_s)}; // where they are as wrong
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    QTest::ignoreMessage(QtWarningMsg, "no name of an HTTP header");
    Q_EMIT network.last().closed(ErrorCode::InvalidArgument, u"no name of an HTTP header"_s);
    QCOMPARE(client.state(), State::Closed);
    QCOMPARE(log.events.size(), 1);
    QCOMPARE(log.of(Event::GaveUp).value(0).code, ErrorCode::InvalidArgument);
    QVERIFY(!QTest::qWaitFor([&network] { return network.attempts() > 1; }, 50));
}

void TestClientLogin::connectTimeout_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<QString>("text");
    QTest::newRow("not opened") << ""_ba << false << u"did not answer within 0.02 s"_s;
    QTest::newRow("no INFO") << ""_ba << true << u"did not complete the login"_s;
    QTest::newRow("no PONG") << "INFO {\"proto\":1} \r\n"_ba << true
                             << u"did not complete the login"_s;
}

void TestClientLogin::connectTimeout()
{
    QFETCH(QByteArray, info);
    QFETCH(bool, opens);
    QFETCH(QString, text);
    ClientOptions options = fakeOptions();
    options.connectTimeout = 20ms;
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    if (opens)
        Q_EMIT network.last().opened();
    Q_EMIT network.last().received(info);
    QTRY_VERIFY(!log.of(Event::Reconnecting).isEmpty());
    const Event event = log.of(Event::Reconnecting)[0];
    QCOMPARE(event.code, ErrorCode::Timeout);
    QVERIFY2(event.text.contains(text), qPrintable(event.text));
}

void TestClientLogin::missingCredentials()
{
    ClientOptions options = fakeOptions();
    options.credentials = []() -> Result<Credentials> { return Error{u"No password file."_s}; };
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    client.connectToServer();
    Q_EMIT network.last().opened();
    Q_EMIT network.last().received("INFO {\"proto\":1} \r\n"_ba);
    QVERIFY(network.last().sent.isEmpty());
    QCOMPARE(log.of(Event::Reconnecting).value(0).code, ErrorCode::Credentials);
    QCOMPARE(log.of(Event::Reconnecting).value(0).text, u"No password file."_s);
    QTRY_COMPARE(network.attempts(), 2u); // the file may come
}

void TestClientLogin::credentialsAreAskedForEachTime()
{
    int asked = 0;
    ClientOptions options = fakeOptions();
    options.credentials = [&asked]() -> Result<Credentials> {
        return Credentials{u"console"_s, "pass-"_ba + QByteArray::number(++asked)};
    };
    FakeNetwork network;
    Client client(options, network.factory());
    client.connectToServer();
    refuseLogin(network);
    QVERIFY(network.last().sent.contains("\"pass\":\"pass-1\""));
    QTRY_COMPARE(network.attempts(), 2u);
    network.last().logIn();
    QVERIFY(network.last().sent.contains("\"pass\":\"pass-2\""));
}

void TestClientLogin::invalidUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no scheme") << u"hub.example:8443"_s;
    QTest::newRow("other scheme") << u"nats://hub.example:4222"_s;
    QTest::newRow("no host") << u"wss://"_s;
    QTest::newRow("with password") << u"wss://console:hunter2@hub.example"_s;
}

void TestClientLogin::invalidUrls()
{
    QFETCH(QString, url);
    ClientOptions options = fakeOptions();
    options.url = QUrl(url);
    FakeNetwork network;
    Client client(options, network.factory());
    EventLog log(client);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"address"_s));
    client.connectToServer();
    QCOMPARE(client.state(), State::Closed);
    QCOMPARE(network.attempts(), 0u);
    const Event event = log.of(Event::GaveUp).value(0);
    QCOMPARE(event.code, ErrorCode::InvalidUrl);
    QVERIFY(!event.text.contains("hunter2"_L1));
}

void TestClientLogin::badInfoEndsTheConnection()
{
    FakeNetwork network;
    Client client(fakeOptions(), network.factory());
    EventLog log(client);
    client.connectToServer();
    Q_EMIT network.last().opened();
    Q_EMIT network.last().received("INFO oops\r\n"_ba);
    QCOMPARE(log.of(Event::Reconnecting).value(0).code, ErrorCode::Protocol);
    QVERIFY(network.last().sent.isEmpty()); // no login to what is no server
}

QTEST_GUILESS_MAIN(TestClientLogin)
#include "tst_client_login.moc"
