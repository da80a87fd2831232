// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/rules/rules_fixture.h"
#include "tests/support/relay.h"

#include <QTcpServer>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// R1 to R3: losses are noticed, and connecting is tried for ever, with growing waits.
class TestRulesConnecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void r01_halfOpenLinkIsNoticedWithin6Seconds();
    void r01_cutLinkIsNoticedAtOnce();
    void r01_slowLinkIsNotTakenForDead();
    void r01_dataCountsAsSignOfLife();
    void r01_serverThatNeverGreets_data();
    void r01_serverThatNeverGreets();
    void r02_firstReconnectIsAtOnce();
    void r02_waitsGrowWithJitter();
    void r02_goodConnectionResetsTheWaits();
    void r02_shortConnectionsDoNotResetTheWaits();
    void r02_manyClientsSpread();
    void r02_fleetSpreadsAfterARestart_data();
    void r02_fleetSpreadsAfterARestart();
    void r03_neverStopsByItself();
};

void TestRulesConnecting::r01_halfOpenLinkIsNoticedWithin6Seconds()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    ClientOptions options = optionsFor(server);
    options.url = relay.url(server.webSocketUrl());
    QCOMPARE(options.pingInterval, 2s);
    QCOMPARE(options.maxPingsOut, 2);
    Listener listener(options);
    listener.client.connectToServer();
    QVERIFY(listener.isSettled());

    relay.setSilent(true);
    QElapsedTimer time;
    time.start();
    QVERIFY(
        QTest::qWaitFor([&] { return !listener.log.of(Event::Disconnected).isEmpty(); }, 10000));
    const qint64 noticed = time.elapsed();
    qInfo("half-open link noticed after %lld ms", noticed);
    QVERIFY2(noticed <= 6500, qPrintable(QString::number(noticed)));
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::StaleConnection);

    relay.setSilent(false);
    QTRY_COMPARE_WITH_TIMEOUT(listener.client.state(), State::Connected, 12000);
}

void TestRulesConnecting::r01_cutLinkIsNoticedAtOnce()
{
    NatsServer server({.config = twoUsers()});
    START_SERVER(server);
    Relay relay(server.webSocketPort());
    LISTEN(relay);
    ClientOptions options = optionsFor(server);
    options.url = relay.url(server.webSocketUrl());
    options.pingInterval = 1h;
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_COMPARE(listener.client.state(), State::Connected);
    relay.cut();
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::Network);
    QTRY_COMPARE(relay.connectTimes().size(), 2);
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesConnecting::r01_slowLinkIsNotTakenForDead()
{
    ScriptedServer server;
    LISTEN(server);
    Relay relay(static_cast<quint16>(server.url().port()));
    LISTEN(relay);
    ClientOptions options = quietOptions(relay.url(server.url()));
    options.pingInterval = 200ms;
    Listener listener(options);
    QVERIFY(listener.listenOn(server));
    relay.setDelay(150ms); // each way: an answer comes after the next PING has gone
    QTRY_VERIFY(server.last().lines("PING").size() >= 12);
    QCOMPARE(listener.client.state(), State::Connected);
    QCOMPARE(listener.client.statistics().connects, 1u);
}

void TestRulesConnecting::r01_dataCountsAsSignOfLife()
{
    ScriptedServer server;
    LISTEN(server);
    ClientOptions options = quietOptions(server.url());
    options.pingInterval = 100ms;
    Listener listener(options);
    QVERIFY(listener.listenOn(server));
    const quint64 sid = listener.sid(server);
    // A server that is behind with its PONGs, for all the messages that it has to send.
    server.onLine = [](ScriptedPeer &, const QByteArray &line) { return line == "PING"; };
    QTimer talk;
    connect(&talk, &QTimer::timeout, this,
            [&server, sid] { server.last().sendMessage("a"_ba, sid, "x"_ba); });
    talk.start(50ms);
    QTRY_VERIFY(server.last().lines("PING").size() >= 10);
    QCOMPARE(listener.client.state(), State::Connected);
    talk.stop();
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QCOMPARE(listener.log.of(Event::Disconnected)[0].code, ErrorCode::StaleConnection);
}

void TestRulesConnecting::r01_serverThatNeverGreets_data()
{
    QTest::addColumn<bool>("upgrades");
    QTest::addColumn<bool>("greets");
    QTest::addColumn<QString>("words");
    QTest::newRow("accepts only") << false << false << u"did not answer within 0.2 s"_s;
    QTest::newRow("no INFO") << true << false << u"did not complete the login"_s;
    QTest::newRow("no PONG") << true << true << u"did not complete the login"_s;
}

void TestRulesConnecting::r01_serverThatNeverGreets()
{
    QFETCH(bool, upgrades);
    QFETCH(bool, greets);
    QFETCH(QString, words);
    ScriptedServer server;
    LISTEN(server);
    server.upgrades = upgrades;
    if (!greets)
        server.onOpened = [](ScriptedPeer &) {};
    server.onLine = [](ScriptedPeer &, const QByteArray &) { return true; };
    ClientOptions options = quietOptions(server.url());
    options.connectTimeout = 200ms;
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_VERIFY(listener.log.events.size() >= 3);
    QCOMPARE(listener.log.events[0].type, Event::Reconnecting);
    QCOMPARE(listener.log.events[0].code, ErrorCode::Timeout);
    QVERIFY2(listener.log.events[0].text.contains(words), qPrintable(listener.log.events[0].text));
    QTRY_VERIFY(!server.peers()[0]->isOpen()); // and does not leave connections behind
}

void TestRulesConnecting::r02_firstReconnectIsAtOnce()
{
    ScriptedServer server;
    LISTEN(server);
    ClientOptions options = quietOptions(server.url());
    options.reconnect.initial = 1h;
    options.reconnect.maximum = 1h;
    Listener listener(options);
    QVERIFY(listener.listenOn(server));
    server.last().abort();
    QTRY_COMPARE(listener.log.of(Event::Disconnected).size(), 1);
    QCOMPARE(listener.log.of(Event::Disconnected)[0].delay, 0ms);
    QTRY_COMPARE(server.peers().size(), 2);
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

void TestRulesConnecting::r02_waitsGrowWithJitter()
{
    ScriptedServer server;
    LISTEN(server);
    server.onOpened = [](ScriptedPeer &peer) { peer.abort(); };
    ClientOptions options = quietOptions(server.url());
    options.reconnect.initial = 20ms;
    options.reconnect.maximum = 320ms;
    options.reconnect.jitter = 0.5;
    options.reconnect.quickTries = 2;
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_VERIFY(server.peers().size() >= 12);
    listener.client.close();

    QList<qint64> told;
    for (const Event &event : listener.log.of(Event::Reconnecting))
        told += event.delay.count();
    QVERIFY(told.size() >= 11);
    const QList<qint64> bases{0, 20, 20, 40, 80, 160, 320, 320, 320, 320, 320};
    bool jitter = false;
    for (int i = 0; i < bases.size(); ++i) {
        const qint64 base = bases[i];
        QVERIFY2(told[i] >= base / 2 && told[i] <= base, qPrintable(QString::number(told[i])));
        jitter |= told[i] != base;
        // What was told is what was done; a timer may be 5 % early.
        const qint64 waited = server.peers()[i + 1]->cameAt() - server.peers()[i]->cameAt();
        QVERIFY2(waited >= told[i] * 9 / 10 - 1, qPrintable(QString::number(waited)));
    }
    QVERIFY(jitter);
}

void TestRulesConnecting::r02_goodConnectionResetsTheWaits()
{
    ScriptedServer server;
    LISTEN(server);
    ClientOptions options = quietOptions(server.url());
    options.pingInterval = 200ms;
    Listener listener(options);
    QVERIFY(listener.listenOn(server));
    for (int loss = 1; loss <= 3; ++loss) {
        server.pause();
        server.last().abort();
        const qsizetype before = listener.log.of(Event::Reconnecting).size();
        QTRY_VERIFY(listener.log.of(Event::Reconnecting).size() >= before + 3);
        LISTEN(server);
        QTRY_COMPARE(listener.client.state(), State::Connected);
        QTRY_VERIFY(server.last().lines("PING").size() >= 7); // it holds for more than a second
    }
    for (const Event &event : listener.log.of(Event::Disconnected))
        QCOMPARE(event.delay, 0ms);
}

void TestRulesConnecting::r02_shortConnectionsDoNotResetTheWaits()
{
    ScriptedServer server;
    LISTEN(server);
    // Lets everyone in and throws them out again, as a server at its limit does.
    server.onLine = [](ScriptedPeer &peer, const QByteArray &line) {
        if (line == "PING") {
            peer.send("PONG\r\n");
            peer.close();
        }
        return true;
    };
    Listener listener(quietOptions(server.url()));
    listener.client.connectToServer();
    QTRY_VERIFY(listener.log.of(Event::Disconnected).size() >= 6);
    const QList<Event> losses = listener.log.of(Event::Disconnected);
    for (qsizetype i = 3; i < losses.size(); ++i)
        QVERIFY2(losses[i].delay >= 60ms, qPrintable(QString::number(losses[i].delay.count())));
}

/// Clients that live through outages together.
struct Fleet
{
    Fleet(const QUrl &url, int count)
    {
        ClientOptions options;
        options.url = url;
        options.reconnect = ReconnectOptions::forFleet();
        for (int i = 0; i < count; ++i) {
            clients.push_back(std::make_unique<Client>(options));
            QObject::connect(clients.back().get(), &Client::event,
                             [this](const Event &event) { events += event; });
            clients.back()->connectToServer();
        }
    }

    qsizetype connected() const
    {
        return std::count_if(clients.cbegin(), clients.cend(), [](const auto &client) {
            return client->state() == State::Connected;
        });
    }

    std::vector<std::unique_ptr<Client>> clients;
    QList<Event> events;
};

/// How many of \a times fell into the same 100 ms, at most.
static qsizetype peakOf(QList<qint64> times)
{
    std::sort(times.begin(), times.end());
    qsizetype most = 0;
    for (qsizetype first = 0, last = 0; last < times.size(); ++last) {
        while (times[last] - times[first] > 100)
            ++first;
        most = qMax(most, last - first + 1);
    }
    return most;
}

void TestRulesConnecting::r02_manyClientsSpread()
{
    ScriptedServer server;
    LISTEN(server);
    const int count = 200;
    Fleet fleet(server.url(), count);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.connected(), count, 20000);
    server.pause();
    fleet.events.clear();
    for (ScriptedPeer *peer : server.peers())
        peer->abort();
    QTRY_VERIFY(fleet.events.size() >= count + count / 4); // many came too soon
    const qsizetype before = server.peers().size();
    LISTEN(server);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.connected(), count, 20000);

    QList<qint64> times;
    for (qsizetype i = before; i < server.peers().size(); ++i)
        times += server.peers()[i]->cameAt();
    const qsizetype most = peakOf(times);
    qInfo("of %d clients, at most %d came in 100 ms; all within %lld ms", count,
          static_cast<int>(most), times.last() - times.first());
    QVERIFY2(most <= count / 10, qPrintable(QString::number(most)));
    QVERIFY(times.last() - times.first() <= 10000);
}

void TestRulesConnecting::r02_fleetSpreadsAfterARestart_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("shut down") << true;
    QTest::newRow("killed") << false;
}

void TestRulesConnecting::r02_fleetSpreadsAfterARestart()
{
    // It is back before anyone has noticed: tries at once would all meet it in the same moment.
    QFETCH(bool, orderly);
    NatsServer server;
    START_SERVER(server);
    const int count = 200;
    Fleet fleet(server.webSocketUrl(), count);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.connected(), count, 20000);
    fleet.events.clear();
    if (orderly)
        server.stop();
    else
        server.kill();
    START_SERVER(server);
    QElapsedTimer time;
    time.start();
    QTRY_COMPARE_WITH_TIMEOUT(fleet.connected(), 0, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.connected(), count, 20000);
    QVERIFY2(time.elapsed() <= 10000, qPrintable(QString::number(time.elapsed())));

    QList<qint64> delays;
    for (const Event &event : std::as_const(fleet.events)) {
        if (event.type == Event::Disconnected)
            delays += event.delay.count();
    }
    QCOMPARE(delays.size(), count);
    QVERIFY(*std::max_element(delays.cbegin(), delays.cend()) <= 5000);
    qInfo("of %d clients, at most %d wanted to come in 100 ms; all were back within %lld ms", count,
          static_cast<int>(peakOf(delays)), time.elapsed());
    QVERIFY2(peakOf(delays) <= count / 10, qPrintable(QString::number(peakOf(delays))));
}

void TestRulesConnecting::r03_neverStopsByItself()
{
    ScriptedServer server;
    LISTEN(server);
    server.onOpened = [](ScriptedPeer &peer) { peer.abort(); };
    ClientOptions options = quietOptions(server.url());
    options.reconnect.initial = 1ms;
    options.reconnect.maximum = 1ms;
    Listener listener(options);
    listener.client.connectToServer();
    QTRY_VERIFY(server.peers().size() >= 200); // others stop after 10, or after 60
    QCOMPARE(listener.client.state(), State::Reconnecting);
    QVERIFY(listener.log.of(Event::GaveUp).isEmpty());
    server.onOpened = nullptr;
    QTRY_COMPARE(listener.client.state(), State::Connected);
}

QTEST_GUILESS_MAIN(TestRulesConnecting)
#include "tst_rules_connecting.moc"
