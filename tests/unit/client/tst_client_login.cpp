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
    Q_EMIT network.last().received("INFO {} \r\n"_ba);
    Q_EMIT network.last().received("-ERR '"_ba + text + "'\r\n"_ba);
}

static void lose(FakeNetwork &network)
{
    Q_EMIT network.last().closed(ErrorCode::Network, u"hub.example:8443 closed it."_s);
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

void TestClientLogin::connectTimeout_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<QString>("text");
    QTest::newRow("not opened") << ""_ba << false << u"did not answer within 0.02 s"_s;
    QTest::newRow("no INFO") << ""_ba << true << u"did not complete the login"_s;
    QTest::newRow("no PONG") << "INFO {} \r\n"_ba << true << u"did not complete the login"_s;
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
    Q_EMIT network.last().received("INFO {} \r\n"_ba);
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
