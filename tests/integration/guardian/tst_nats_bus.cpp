// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/nats_bus.h"

#include "core/util/timestamp.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr int patienceMs = 20000;

/// The guardian's bus on a real nats-server.
class TestNatsBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connectsAndKnowsTheServer();
    void deliversOnTheQtThread();
    void answersRequests();
    void respondsWhereTheRequestArrives();
    void requestWithoutResponderFailsAtOnce();
    void requestTimesOut();
    void measuresRtt();
    void refusesToSendWhileDown();
    void comesBackWithItsSubscriptions();
    void hungServerIsNoticed();
    void refusedLogin_data();
    void refusedLogin();
    void tls_data();
    void tls();
    void wantsTls();
    void permissionProblemIsReported();
    void stopsWhileItTriesToConnect();

private:
    NatsServer m_server{guardedServer()};
};

/// The message of a Result that is none.
static QString reason(const Result<void> &result)
{
    return result ? QString() : result.error().text;
}

void TestNatsBus::initTestCase()
{
    const Result<void> started = m_server.start();
    QVERIFY2(started, qPrintable(reason(started)));
}

void TestNatsBus::connectsAndKnowsTheServer()
{
    NatsBus bus(connectionTo(m_server));
    QSignalSpy connected(&bus, &Bus::connected);
    QVERIFY(!bus.isConnected());
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    QVERIFY(bus.isConnected());
    QCOMPARE(bus.server().name, u"test-hub"_s);
    QCOMPARE(bus.server().id.size(), 56);
    const Result<QByteArray> connz = m_server.monitor("/connz");
    QVERIFY(connz && connz->contains("\"name\": \"test\""));
    QVERIFY(bus.stop(5s));
    QVERIFY(!bus.isConnected());
    QTRY_VERIFY(m_server.monitor("/connz")->contains("\"num_connections\": 0"));
}

void TestNatsBus::deliversOnTheQtThread()
{
    NatsBus bus(connectionTo(m_server));
    QList<BusMessage> arrived;
    bus.subscribe("a.*", [&arrived](const BusMessage &message) {
        QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
        arrived.append(message);
    });
    connect(&bus, &Bus::connected, &bus, [&bus] {
        bus.publish("a.1", {{"X-Unit-ID", "leaf-3"}}, QByteArray("\x00\xff", 2));
    });
    const qint64 before = nowNs();
    bus.start();
    QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, patienceMs);
    QCOMPARE(arrived[0].subject, "a.1");
    QCOMPARE(arrived[0].payload, QByteArray("\x00\xff", 2));
    QCOMPARE(arrived[0].headers.unit, u"leaf-3"_s);
    QVERIFY(!arrived[0].headers.txNs && !arrived[0].headers.clock);
    QVERIFY(arrived[0].reply.isEmpty());
    QVERIFY(arrived[0].receivedNs > before && arrived[0].receivedNs <= nowNs());
    QVERIFY(arrived[0].receivedMonotonicNs > 0);
}

void TestNatsBus::answersRequests()
{
    NatsBus bus(connectionTo(m_server));
    bus.subscribe("double", [&bus](const BusMessage &request) {
        bus.publish(request.reply, {}, request.payload + request.payload);
    });
    QStringList answers;
    connect(&bus, &Bus::connected, &bus, [&bus, &answers] {
        for (const char *text : {"a", "b", "c"}) {
            bus.request("double", {}, text, 10s,
                        [&answers](const std::optional<BusMessage> &reply) {
                            answers.append(reply ? QString::fromUtf8(reply->payload) : u"none"_s);
                        });
        }
    });
    bus.start();
    QTRY_COMPARE_WITH_TIMEOUT(answers, (QStringList{u"aa"_s, u"bb"_s, u"cc"_s}), patienceMs);
}

void TestNatsBus::respondsWhereTheRequestArrives()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    NatsBus bus(connectionTo(server));
    std::atomic<int> elsewhere = 0;
    QThread *qtThread = QThread::currentThread();
    const auto answer = [&elsewhere, qtThread](const BusMessage &request) {
        elsewhere += QThread::currentThread() != qtThread && request.receivedNs > 0;
        return Bus::Answer{{{"X-Unit-ID", "leaf-3"}}, request.payload + request.payload};
    };
    std::atomic<int> heard = 0;
    bus.respond("twice", answer, [&heard, qtThread](const BusMessage &request) {
        heard += QThread::currentThread() != qtThread && request.headers.unit == "foh-left"_L1
            && request.headers.txNs == 12 && !request.reply.isEmpty();
    });
    QStringList answers;
    connect(&bus, &Bus::connected, &bus, [&bus, &answers] {
        QVERIFY(bus.publish("twice", {}, "to nobody")); // without a reply subject
        const contract::HeaderList headers{{"X-Unit-ID", "foh-left"}, {"X-TX-Timestamp", "12"}};
        bus.request("twice", headers, "a", 10s, [&answers](const std::optional<BusMessage> &reply) {
            answers.append(reply ? QString::fromUtf8(reply->payload) : u"none"_s);
        });
    });
    bus.start();
    QTRY_COMPARE_WITH_TIMEOUT(answers, QStringList{u"aa"_s}, patienceMs);
    QCOMPARE(elsewhere.load(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(heard.load(), 1, patienceMs);
    QVERIFY(server.restart());
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, patienceMs);
}

void TestNatsBus::requestWithoutResponderFailsAtOnce()
{
    NatsBus bus(connectionTo(m_server));
    QSignalSpy connected(&bus, &Bus::connected);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    int failures = 0;
    bus.request("nobody", {}, {}, 1h, [&failures](const std::optional<BusMessage> &reply) {
        QVERIFY(!reply);
        ++failures;
    });
    QTRY_COMPARE_WITH_TIMEOUT(failures, 1, patienceMs);
}

void TestNatsBus::requestTimesOut()
{
    NatsBus bus(connectionTo(m_server));
    bus.subscribe("silent", [](const BusMessage &) {});
    QSignalSpy connected(&bus, &Bus::connected);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    int failures = 0;
    bus.request("silent", {}, {}, 100ms, [&failures](const std::optional<BusMessage> &reply) {
        QVERIFY(!reply);
        ++failures;
    });
    QCOMPARE(failures, 0);
    QTRY_COMPARE_WITH_TIMEOUT(failures, 1, patienceMs);
}

void TestNatsBus::measuresRtt()
{
    NatsBus bus(connectionTo(m_server));
    QList<std::optional<double>> rtts;
    const auto onRtt = [&rtts](std::optional<double> rttUs) { rtts.append(rttUs); };
    bus.measureRtt(1s, onRtt); // down
    QTRY_COMPARE(rtts.size(), 1);
    QVERIFY(!rtts[0]);
    connect(&bus, &Bus::connected, &bus, [&] { bus.measureRtt(2s, onRtt); });
    bus.start();
    QTRY_COMPARE_WITH_TIMEOUT(rtts.size(), 2, patienceMs);
    QVERIFY(rtts[1] && *rtts[1] > 1 && *rtts[1] < 2'000'000);
}

void TestNatsBus::refusesToSendWhileDown()
{
    NatsBus bus(connectionTo(m_server));
    QVERIFY(!bus.publish("a", {}, "x"));
    bool failed = false;
    bus.request("a", {}, {}, 1h,
                [&failed](const std::optional<BusMessage> &reply) { failed = !reply; });
    QVERIFY(!failed); // later, from the event loop
    QTRY_VERIFY(failed);
}

void TestNatsBus::comesBackWithItsSubscriptions()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    NatsBus bus(connectionTo(server));
    int arrived = 0;
    bus.subscribe("a", [&arrived](const BusMessage &) { ++arrived; });
    connect(&bus, &Bus::connected, &bus, [&bus] { QVERIFY(bus.publish("a", {}, "x")); });
    QSignalSpy disconnected(&bus, &Bus::disconnected);
    QSignalSpy connectFailed(&bus, &Bus::connectFailed);
    bus.start();
    QTRY_COMPARE_WITH_TIMEOUT(arrived, 1, patienceMs);
    const QString firstServer = bus.server().id;
    server.kill();
    QVERIFY(disconnected.wait(patienceMs));
    QVERIFY(!bus.isConnected());
    QTRY_VERIFY_WITH_TIMEOUT(!connectFailed.isEmpty(), patienceMs);
    QCOMPARE(connectFailed[0][0].toString(), u"connection refused"_s);
    QCOMPARE(connectFailed[0][1].toBool(), true);
    const Result<void> again = server.start();
    QVERIFY2(again, qPrintable(reason(again)));
    QTRY_COMPARE_WITH_TIMEOUT(arrived, 2, patienceMs);
    QCOMPARE_NE(bus.server().id, firstServer);
    QCOMPARE(disconnected.size(), 1);
}

void TestNatsBus::hungServerIsNoticed()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    NatsBus bus(connectionTo(server));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy disconnected(&bus, &Bus::disconnected);
    QSignalSpy connectFailed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    server.suspend();
    bool lost = false;
    // The server may still answer a PING or two before it stands still.
    const std::function<void(std::optional<double>)> onRtt = [&](std::optional<double> rttUs) {
        if (rttUs)
            bus.measureRtt(500ms, onRtt);
        else
            lost = true;
    };
    bus.measureRtt(500ms, onRtt);
    QTRY_VERIFY_WITH_TIMEOUT(lost, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!disconnected.isEmpty(), patienceMs); // three pings of 2 s
    QCOMPARE(disconnected[0][0].toString(), u"the server no longer answers"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!connectFailed.isEmpty(), patienceMs);
    QCOMPARE(connectFailed[0][0].toString(), u"the server does not answer"_s);
    server.resume();
    QVERIFY(bus.isConnected() || connected.wait(patienceMs));
}

void TestNatsBus::refusedLogin_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("failure"); // a part of it
    QTest::newRow("password") << u"guardian"_s << u"hunter2"_s << u"refuses the login"_s;
    QTest::newRow("user") << u"somebody"_s << u"hunter2"_s << u"no user 'somebody'"_s;
    QTest::newRow("none") << QString() << QString() << u"wants a login"_s;
}

void TestNatsBus::refusedLogin()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, failure);
    ConnectionConfig config = connectionTo(m_server);
    config.login.user = user;
    config.login.password = password;
    NatsBus bus(config);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    QSignalSpy connected(&bus, &Bus::connected);
    bus.start();
    QTRY_VERIFY_WITH_TIMEOUT(failed.size() >= 3, patienceMs); // it goes on trying
    for (const QList<QVariant> &arguments : failed) {
        QVERIFY2(arguments[0].toString().contains(failure), qPrintable(arguments[0].toString()));
        QVERIFY(!arguments[0].toString().contains("hunter2"_L1));
        QVERIFY(!arguments[1].toBool());
    }
    QVERIFY(connected.isEmpty());
}

void TestNatsBus::tls_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("failure"); // empty: connects
    QTest::newRow("good, by address") << u"good"_s << u"127.0.0.1"_s << QString();
    QTest::newRow("good, by name") << u"good"_s << u"localhost"_s << QString();
    QTest::newRow("other host") << u"wrong-host"_s << u"127.0.0.1"_s << u"mismatch"_s;
    QTest::newRow("expired") << u"expired"_s << u"127.0.0.1"_s << u"expired"_s;
    QTest::newRow("other CA") << u"other-ca"_s << u"127.0.0.1"_s << u"certificate"_s;
}

void TestNatsBus::tls()
{
    QFETCH(QString, certificate);
    QFETCH(QString, host);
    QFETCH(QString, failure);
    const Result<TestCertificates> certificates = TestCertificates::create();
    QVERIFY2(certificates, qPrintable(certificates ? QString() : certificates.error().text));
    const CertificateFiles files = certificate == "good"_L1 ? certificates->good()
        : certificate == "wrong-host"_L1                    ? certificates->wrongHost()
        : certificate == "expired"_L1                       ? certificates->expired()
                                                            : certificates->fromOtherCa();
    NatsServerOptions options = guardedServer();
    options.clientTls = true;
    options.certificateFile = files.certificate;
    options.keyFile = files.key;
    NatsServer server(options);
    const Result<void> started = server.start();
    QVERIFY2(started, qPrintable(reason(started)));

    ConnectionConfig config = connectionTo(server);
    config.servers = {{host, server.port(), true}};
    config.caFile = certificates->caFile();
    NatsBus bus(config);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    QSignalSpy connected(&bus, &Bus::connected);
    bus.start();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty() || !connected.isEmpty(), patienceMs);
    if (failure.isEmpty()) {
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
        return;
    }
    QVERIFY(connected.isEmpty());
    const QString text = failed[0][0].toString();
    QVERIFY2(text.startsWith("TLS: "_L1) && text.contains(failure), qPrintable(text));
    QVERIFY2(text.contains(config.caFile), qPrintable(text));
}

void TestNatsBus::wantsTls()
{
    const Result<TestCertificates> certificates = TestCertificates::create();
    QVERIFY2(certificates, qPrintable(certificates ? QString() : certificates.error().text));
    NatsServerOptions options = guardedServer();
    options.clientTls = true;
    options.certificateFile = certificates->good().certificate;
    options.keyFile = certificates->good().key;
    NatsServer server(options);
    QVERIFY(server.start());
    NatsBus bus(connectionTo(server));
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(failed.wait(patienceMs));
    QVERIFY(failed[0][0].toString().contains("wants TLS"_L1));
}

void TestNatsBus::permissionProblemIsReported()
{
    NatsServerOptions options;
    options.webSocket = false;
    options.config = u"authorization { users: [ { user: guardian, password: \"%1\", permissions: { "
                     "publish: [\"ops.>\"], subscribe: [\"_INBOX.guardian.>\"] } } ] }"_s.arg(
                         QLatin1StringView(guardianPassword));
    NatsServer server(options);
    const Result<void> started = server.start();
    QVERIFY2(started, qPrintable(reason(started)));
    NatsBus bus(connectionTo(server));
    connect(&bus, &Bus::connected, &bus, [&bus] { bus.publish("forbidden", {}, "x"); });
    QSignalSpy problem(&bus, &Bus::problem);
    bus.start();
    QVERIFY(problem.wait(patienceMs));
    QVERIFY2(problem[0][0].toString().contains("forbidden"_L1),
             qPrintable(problem[0][0].toString()));
    QVERIFY(bus.isConnected());
}

void TestNatsBus::stopsWhileItTriesToConnect()
{
    ConnectionConfig config = connectionTo(m_server);
    config.servers[0].port = freePort();
    NatsBus bus(config);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(bus.stop(5s));
    QCoreApplication::processEvents();
    QVERIFY(failed.isEmpty());
}

QTEST_GUILESS_MAIN(TestNatsBus)
#include "tst_nats_bus.moc"
