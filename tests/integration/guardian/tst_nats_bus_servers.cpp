// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/guardian/guardian_process.h"
#include "tests/support/free_port.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr int patienceMs = 20000;

/// The guardian's bus with a choice of real servers, and with settings that change.
class TestNatsBusServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheFirstThatAnswers();
    void namesEachThatFails();
    void goesToTheNext();
    void unsubscribesForGood();
    void leavesALameDuck();
    void lonelyLameDuckIsTold();
    void newSettingsTakeEffectAtOnce();
    void newSettingsWhileItTries();
    void makesProgressWhileAServerHangs();

private:
    /// The two, in this order.
    ConnectionConfig both() const
    {
        ConnectionConfig config = connectionTo(*m_first);
        config.servers.append(connectionTo(*m_second).servers);
        return config;
    }

    std::unique_ptr<NatsServer> m_first;
    std::unique_ptr<NatsServer> m_second;
};

static NatsServerOptions named(const QString &name)
{
    NatsServerOptions options = guardedServer();
    options.serverName = name;
    // Lame ducks send their clients away after the grace period.
    options.config += u"\nlame_duck_duration: \"30s\"\nlame_duck_grace_period: \"20s\"\n"_s;
    return options;
}

void TestNatsBusServers::init()
{
    m_first = std::make_unique<NatsServer>(named(u"first"_s));
    m_second = std::make_unique<NatsServer>(named(u"second"_s));
    for (const auto &server : {m_first.get(), m_second.get()}) {
        const Result<void> started = server->start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    }
}

void TestNatsBusServers::takesTheFirstThatAnswers()
{
    ConnectionConfig config = both();
    config.servers.prepend({u"127.0.0.1"_s, freePort()});
    NatsBus bus(config);
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    QCOMPARE(bus.server().name, u"first"_s);
    QCOMPARE(bus.url(), config.servers[1].url());
    QVERIFY(failed.isEmpty());
}

void TestNatsBusServers::namesEachThatFails()
{
    ConnectionConfig config = both();
    config.servers[0].port = freePort();
    config.login.password = u"hunter2"_s;
    NatsBus bus(config);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(failed.wait(patienceMs));
    const QString text = failed[0][0].toString();
    QVERIFY2(text.startsWith(config.servers[0].url() + u": connection refused; "_s
                             + config.servers[1].url() + u": the server refuses the login"_s),
             qPrintable(text));
    QVERIFY(!failed[0][1].toBool()); // one was there
    QVERIFY(!text.contains("hunter2"_L1));
}

void TestNatsBusServers::goesToTheNext()
{
    NatsBus bus(both());
    int arrived = 0;
    bus.subscribe("a", [&arrived](const BusMessage &) { ++arrived; });
    QSignalSpy connected(&bus, &Bus::connected);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    QElapsedTimer time;
    time.start();
    m_first->kill();
    QVERIFY(connected.wait(patienceMs));
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(bus.server().name, u"second"_s);
    QVERIFY(bus.publish("a", {}, {}));
    QTRY_COMPARE_WITH_TIMEOUT(arrived, 1, patienceMs);
}

void TestNatsBusServers::unsubscribesForGood()
{
    NatsBus bus(connectionTo(*m_first));
    QByteArrayList heard;
    const auto hear = [&heard](const BusMessage &message) { heard.append(message.payload); };
    const auto say = [&bus](const QByteArray &payload) {
        QVERIFY(bus.publish("some.subject", {}, payload));
        QVERIFY(bus.publish("other.subject", {}, payload));
    };
    QByteArrayList others;
    bus.subscribe("other.subject",
                  [&others](const BusMessage &message) { others.append(message.payload); });
    bus.subscribe("some.subject", hear);
    bus.unsubscribe("some.subject"); // before there is a connection
    QSignalSpy connected(&bus, &Bus::connected);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    say("1");
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 1, patienceMs);
    QVERIFY(heard.isEmpty());
    bus.subscribe("some.subject", hear);
    say("2");
    QTRY_COMPARE_WITH_TIMEOUT(heard, QByteArrayList{"2"}, patienceMs);
    bus.unsubscribe("some.subject");
    say("3");
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 3, patienceMs);
    // The server knows, and so it is after another connect.
    QTRY_VERIFY(!m_first->monitor("/subsz?subs=1")->contains("some.subject"));
    QVERIFY(m_first->restart());
    QVERIFY(connected.wait(patienceMs));
    say("4");
    QTRY_COMPARE_WITH_TIMEOUT(others.size(), 4, patienceMs);
    QCOMPARE(heard, QByteArrayList{"2"});
}

void TestNatsBusServers::leavesALameDuck()
{
    NatsBus bus(both());
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy disconnected(&bus, &Bus::disconnected);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    m_first->signal(SIGUSR2);
    QVERIFY(connected.wait(5000)); // long before it is sent away
    QCOMPARE(bus.server().name, u"second"_s);
    QCOMPARE(disconnected[0][0].toString(), u"the server is about to shut down"_s);
}

void TestNatsBusServers::lonelyLameDuckIsTold()
{
    NatsBus bus(connectionTo(*m_first));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy problem(&bus, &Bus::problem);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    m_first->signal(SIGUSR2);
    QVERIFY(problem.wait(5000));
    QCOMPARE(problem[0][0].toString(), u"the server is about to shut down"_s);
    QVERIFY(bus.isConnected());
}

void TestNatsBusServers::newSettingsTakeEffectAtOnce()
{
    NatsBus bus(connectionTo(*m_first));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy disconnected(&bus, &Bus::disconnected);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    bus.setConfig(connectionTo(*m_first)); // the same
    QVERIFY(bus.isConnected());
    bus.setConfig(connectionTo(*m_second));
    QCOMPARE(disconnected.size(), 1);
    QVERIFY(connected.wait(patienceMs));
    QCOMPARE(bus.server().name, u"second"_s);
    QCOMPARE(disconnected.size(), 1);
    QTRY_VERIFY(m_first->monitor("/connz")->contains("\"num_connections\": 0"));
}

void TestNatsBusServers::newSettingsWhileItTries()
{
    NatsBus bus(connectionTo(*m_first));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    bus.setConfig(connectionTo(*m_second)); // the first try is under way
    QVERIFY(connected.wait(patienceMs));
    QCOMPARE(bus.server().name, u"second"_s);
    QVERIFY(failed.isEmpty());
    QTRY_VERIFY(m_first->monitor("/connz")->contains("\"num_connections\": 0"));
    QCOMPARE(connected.size(), 1);
}

void TestNatsBusServers::makesProgressWhileAServerHangs()
{
    NatsBus bus(connectionTo(*m_first));
    QSignalSpy connected(&bus, &Bus::connected);
    QSignalSpy disconnected(&bus, &Bus::disconnected);
    QSignalSpy failed(&bus, &Bus::connectFailed);
    bus.start();
    QVERIFY(connected.wait(patienceMs));
    m_first->suspend();
    QTRY_VERIFY_WITH_TIMEOUT(!disconnected.isEmpty(), patienceMs);
    const qint64 before = bus.lastProgressNs();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patienceMs);
    QVERIFY(bus.lastProgressNs() > before);
    m_first->resume();
}

QTEST_GUILESS_MAIN(TestNatsBusServers)
#include "tst_nats_bus_servers.moc"
