// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/test_certificates.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Messages through a real nats-server, over ws and over wss.
class TestClientMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void serverKnowsTheClient_data() { schemes(); }
    void serverKnowsTheClient();
    void publishAndSubscribe_data() { schemes(); }
    void publishAndSubscribe();
    void noEcho_data() { schemes(); }
    void noEcho();
    void requestAndReply_data() { schemes(); }
    void requestAndReply();
    void requestMany_data() { schemes(); }
    void requestMany();
    void noResponders_data() { schemes(); }
    void noResponders();
    void queueGroup_data() { schemes(); }
    void queueGroup();
    void largePayloads_data() { schemes(); }
    void largePayloads();
    void unsubscribe_data() { schemes(); }
    void unsubscribe();
    void rtt_data() { schemes(); }
    void rtt();
    void tooLargeIsRefusedLocally_data() { schemes(); }
    void tooLargeIsRefusedLocally();
    void onAThreadOfItsOwn_data() { schemes(); }
    void onAThreadOfItsOwn();

private:
    static void schemes();

    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<NatsServer> m_server;
    std::unique_ptr<Client> m_alice;
    std::unique_ptr<Client> m_bob;
};

void TestClientMessages::schemes()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("ws") << false;
    QTest::newRow("wss") << true;
}

void TestClientMessages::initTestCase()
{
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
}

/// A server, and two clients that are logged in to it.
void TestClientMessages::init()
{
    QFETCH(bool, tls);
    NatsServerOptions options;
    options.webSocketTls = tls;
    options.certificateFile = m_certificates->good().certificate;
    options.keyFile = m_certificates->good().key;
    options.config = twoUsers();
    m_server = std::make_unique<NatsServer>(options);
    START_SERVER(*m_server);
    const ClientOptions clientOptions = optionsFor(*m_server, m_certificates->caFile());
    m_alice = std::make_unique<Client>(clientOptions);
    m_bob = std::make_unique<Client>(clientOptions);
    m_alice->connectToServer();
    m_bob->connectToServer();
    QTRY_COMPARE(m_alice->state(), State::Connected);
    QTRY_COMPARE(m_bob->state(), State::Connected);
}

void TestClientMessages::cleanup()
{
    m_alice.reset();
    m_bob.reset();
    m_server.reset();
}

void TestClientMessages::serverKnowsTheClient()
{
    QCOMPARE(m_alice->serverInfo().serverName, u"test-hub"_s);
    QVERIFY(!m_alice->serverInfo().version.isEmpty());
    const auto connz = m_server->monitor("/connz?auth=1"_ba);
    QVERIFY2(connz, qPrintable(connz ? QString() : connz.error().text));
    const QJsonArray connections = QJsonDocument::fromJson(*connz)["connections"_L1].toArray();
    QCOMPARE(connections.size(), 2);
    const QJsonObject first = connections[0].toObject();
    QCOMPARE(first["name"_L1].toString(), u"test-console"_s);
    QCOMPARE(first["lang"_L1].toString(), u"qt"_s);
    QCOMPARE(first["version"_L1].toString(), QLatin1StringView(NUNECT_VERSION));
    QCOMPARE(first["type"_L1].toString(), u"websocket"_s);
    QCOMPARE(first["authorized_user"_L1].toString(), u"console"_s);
}

void TestClientMessages::publishAndSubscribe()
{
    QSignalSpy star(m_alice->subscribe("ops.*.one"_ba), &Subscription::messageReceived);
    QSignalSpy all(m_alice->subscribe("ops.>"_ba), &Subscription::messageReceived);
    QSignalSpy exact(m_alice->subscribe("ops.rtt.two"_ba), &Subscription::messageReceived);
    QVERIFY(settled(*m_alice));

    const HeaderList headers{{"X-Unit-ID"_ba, "one"_ba}, {"X-Seq"_ba, "7"_ba}, {"A"_ba, ""_ba}};
    QVERIFY(m_bob->publish("ops.rtt.one"_ba, "hello"_ba, headers, "reply.here"_ba));
    QVERIFY(m_bob->publish("ops.rtt.two"_ba, ""_ba));
    QVERIFY(m_bob->publish("other"_ba, "x"_ba));
    QTRY_COMPARE(all.size(), 2);
    QTRY_COMPARE(star.size(), 1);
    QTRY_COMPARE(exact.size(), 1);
    const auto message = star[0][0].value<Message>();
    QCOMPARE(message.subject(), "ops.rtt.one"_ba);
    QCOMPARE(message.replyTo(), "reply.here"_ba);
    QCOMPARE(message.payload(), "hello"_ba);
    QCOMPARE(message.header("X-Unit-ID").toByteArray(), "one"_ba);
    QCOMPARE(message.header("X-Seq").toByteArray(), "7"_ba);
    QVERIFY(!message.header("A").isNull());
    QVERIFY(message.header("x-seq").isNull());
    const auto empty = exact[0][0].value<Message>();
    QVERIFY(empty.payload().isEmpty());
    QVERIFY(empty.headerBlock().isEmpty());
}

void TestClientMessages::noEcho()
{
    QSignalSpy own(m_alice->subscribe("a"_ba), &Subscription::messageReceived);
    QVERIFY(m_alice->publish("a"_ba, "from alice"_ba));
    QVERIFY(settled(*m_alice));
    QCOMPARE(own.size(), 0);
    QVERIFY(m_bob->publish("a"_ba, "from bob"_ba));
    QTRY_COMPARE(own.size(), 1);
}

void TestClientMessages::requestAndReply()
{
    connect(m_bob->subscribe("svc.*"_ba), &Subscription::messageReceived, this,
            [this](const Message &request) {
                const auto sent
                    = m_bob->publish(request.replyTo(), "re: "_ba + request.payload().toByteArray(),
                                     {{"X-Subject"_ba, request.subject().toByteArray()}});
                QVERIFY(sent);
            });
    QStringList replies;
    QStringList errors;
    const auto ask = [&](const QByteArray &subject) {
        m_alice->request(
            subject, "?"_ba, {{"A"_ba, "b"_ba}}, 5s,
            [&](const Message &reply) {
                replies += QString::fromUtf8(reply.header("X-Subject").toByteArray() + ' '
                                             + reply.payload().toByteArray());
            },
            [&](const RequestError &error) { errors += error.text; });
    };
    QVERIFY(settled(*m_bob));
    ask("svc.one"_ba);
    ask("svc.two"_ba);
    QTRY_COMPARE(replies, (QStringList{u"svc.one re: ?"_s, u"svc.two re: ?"_s}));
    QCOMPARE(errors, QStringList());
}

void TestClientMessages::requestMany()
{
    Client carol(optionsFor(*m_server, m_certificates->caFile()));
    carol.connectToServer();
    QTRY_COMPARE(carol.state(), State::Connected);
    for (Client *client : {m_bob.get(), &carol}) {
        connect(client->subscribe("all"_ba), &Subscription::messageReceived, client,
                [client](const Message &request) {
                    QVERIFY(client->publish(request.replyTo(), "here"_ba));
                });
        QVERIFY(settled(*client));
    }
    int replies = 0;
    std::optional<Result<int>> done;
    m_alice->requestMany(
        "all"_ba, {}, 5s, 200ms, [&replies](const Message &) { ++replies; },
        [&done](const Result<int> &result) { done = result; });
    QTRY_VERIFY(done.has_value());
    QVERIFY2(done->ok(), qPrintable(done->ok() ? QString() : done->error().text));
    QCOMPARE(done->value(), 2);
    QCOMPARE(replies, 2);
}

void TestClientMessages::noResponders()
{
    std::optional<RequestError> error;
    QElapsedTimer time;
    time.start();
    m_alice->request(
        "nobody.there"_ba, "?"_ba, {}, 30s, [](const Message &) { QFAIL("a reply from nobody"); },
        [&error](const RequestError &reason) { error = reason; });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::NoResponders);
    QVERIFY2(time.elapsed() < 1000, "one round trip, not the timeout");
}

void TestClientMessages::queueGroup()
{
    QSignalSpy alice(m_alice->subscribe("work"_ba, "q"_ba), &Subscription::messageReceived);
    QSignalSpy bob(m_bob->subscribe("work"_ba, "q"_ba), &Subscription::messageReceived);
    Client carol(optionsFor(*m_server, m_certificates->caFile()));
    carol.connectToServer();
    QTRY_COMPARE(carol.state(), State::Connected);
    QVERIFY(settled(*m_alice));
    QVERIFY(settled(*m_bob));
    const int count = 200;
    for (int i = 0; i < count; ++i)
        QVERIFY(carol.publish("work"_ba, QByteArray::number(i)));
    QTRY_COMPARE(alice.size() + bob.size(), count);
    QVERIFY(!alice.isEmpty());
    QVERIFY(!bob.isEmpty());
}

void TestClientMessages::largePayloads()
{
    QList<QByteArray> received;
    connect(m_alice->subscribe("large"_ba), &Subscription::messageReceived, this,
            [&received](const Message &message) { received += message.payload().toByteArray(); });
    QVERIFY(settled(*m_alice));
    QList<QByteArray> sent;
    for (int i = 0; i < 10; ++i) {
        const QByteArray payload
            = ("piece "_ba + QByteArray::number(i) + "\r\n"_ba).repeated(200000).first(1024 * 1024);
        QVERIFY(m_bob->publish("large"_ba, payload));
        sent += payload;
    }
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 10, 20000);
    QVERIFY(received == sent);
    QCOMPARE(m_alice->state(), State::Connected);
    QCOMPARE(m_bob->statistics().connects, 1u);
}

void TestClientMessages::unsubscribe()
{
    Subscription *ending = m_alice->subscribe("a"_ba);
    QSignalSpy ended(ending, &Subscription::messageReceived);
    QSignalSpy other(m_alice->subscribe("a"_ba), &Subscription::messageReceived);
    QVERIFY(settled(*m_alice));
    QVERIFY(m_bob->publish("a"_ba, "1"_ba));
    QTRY_COMPARE(ended.size(), 1);
    ending->unsubscribe();
    QVERIFY(m_bob->publish("a"_ba, "2"_ba));
    QTRY_COMPARE(other.size(), 2);
    QCOMPARE(ended.size(), 1);
}

void TestClientMessages::rtt()
{
    QList<std::chrono::nanoseconds> rtts;
    for (int i = 0; i < 20; ++i) {
        m_alice->measureRtt(
            5s, [&rtts](std::chrono::nanoseconds rtt) { rtts += rtt; },
            [](const RequestError &error) { QFAIL(qPrintable(error.text)); });
        QTRY_COMPARE(rtts.size(), i + 1);
    }
    const auto best = *std::min_element(rtts.cbegin(), rtts.cend());
    QVERIFY(best > 0ns);
    QVERIFY2(best < 50ms, "loopback");
    qInfo("best of 20: %lld us", static_cast<long long>(best.count() / 1000));
}

void TestClientMessages::tooLargeIsRefusedLocally()
{
    const QByteArray payload(m_alice->serverInfo().maxPayload + 1, 'x');
    const auto sent = m_alice->publish("a"_ba, payload);
    QVERIFY(!sent);
    QVERIFY2(sent.error().text.contains("1048577 bytes"_L1), qPrintable(sent.error().text));
    QVERIFY(settled(*m_alice));
    QCOMPARE(m_alice->state(), State::Connected);
    QCOMPARE(m_alice->statistics().connects, 1u);
}

void TestClientMessages::onAThreadOfItsOwn()
{
    QThread thread;
    auto *client = new Client(optionsFor(*m_server, m_certificates->caFile()));
    QList<State> seen;
    connect(client, &Client::stateChanged, this, [&seen](State state) { seen += state; });
    QList<QByteArray> received;
    connect(client->subscribe("cross"_ba), &Subscription::messageReceived, this,
            [&received](const Message &message) { received += message.payload().toByteArray(); });
    client->moveToThread(&thread);
    connect(&thread, &QThread::finished, client, &QObject::deleteLater);
    thread.start();
    QMetaObject::invokeMethod(client, &Client::connectToServer);
    QTRY_VERIFY(seen.contains(State::Connected));
    QTRY_VERIFY(m_server->monitor("/subsz?subs=1"_ba)->contains("\"cross\""));
    QVERIFY(m_bob->publish("cross"_ba, "hello"_ba));
    QTRY_COMPARE(received, QList{"hello"_ba});
    QMetaObject::invokeMethod(client, &Client::close, Qt::BlockingQueuedConnection);
    QTRY_COMPARE(seen, (QList{State::Connecting, State::Connected, State::Closed}));
    thread.quit();
    QVERIFY(thread.wait(5000));
}

QTEST_GUILESS_MAIN(TestClientMessages)
#include "tst_client_messages.moc"
