// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "core/contract/messages.h"
#include "core/contract/subjects.h"
#include "tests/integration/sim/sim_program.h"
#include "tests/support/free_port.h"
#include "tests/support/nats_server.h"
#include "tests/support/test_certificates.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Logins as the hub has them: a guardian's, which says what units say and no more, and others.
static constexpr char accounts[] = R"(
accounts {
  OPS { users: [
    { user: watcher, password: watch }
    { user: guardian, password: unit-secret, permissions: {
        publish: [ "ops.heartbeat.*", "ops.metric.*.*", "ops.log.*.*", "ops.echo.*" ]
        subscribe: [ "ops.echo.*" ]
        allow_responses: { max: 1, expires: "5s" } } }
  ] }
  SHOW { users: [ { user: one, password: first-secret } ] }
  GATE { users: [ { user: two, password: second-secret } ] }
}
)";

class TestNunectSim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto certificates = TestCertificates::create();
        QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error().text));
        m_certificates.emplace(*certificates);
        NatsServerOptions options;
        options.webSocketTls = true;
        options.certificateFile = m_certificates->good().certificate;
        options.keyFile = m_certificates->good().key;
        options.config = QString::fromLatin1(accounts);
        m_server.setOptions(options);
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().text));

        QFile logins(m_dir.filePath(u"logins"_s));
        QVERIFY(logins.open(QIODevice::WriteOnly));
        logins.write("one:first-secret\ntwo:second-secret\n");
    }

    void init() { m_watcher = watch(); }
    void cleanup() { m_watcher.reset(); }

    void aSiteIsSeenFromOutside()
    {
        Program program(site(200) + connections(50) + QStringList{u"--faults"_s, u"1200"_s});
        QTRY_VERIFY_WITH_TIMEOUT(
            m_heartbeats.size() == 200 && m_rtts.size() == 200 && m_times.size() == 200, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_undecoded > 0, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(plainConnections().size(), 50, 20'000);
        QCOMPARE(m_users, (QSet{u"one"_s, u"two"_s}));
        QVERIFY(program.isRunning());

        program.signal(SIGTERM);
        QCOMPARE(program.wait(3s), 0);
        const QByteArray output = program.output();
        QVERIFY2(output.contains("links 1 of 1, connections 50 of 50"), output.constData());
        QVERIFY2(numberOf(output, u"faults"_s) > 0, output.constData());
        QVERIFY2(numberOf(output, u"garbage"_s) >= m_undecoded, output.constData());
        // What one of them publishes, the one before it with the same login receives.
        QVERIFY2(numberOf(output, u"received"_s) > 0, output.constData());
        QVERIFY2(!output.contains("BEHIND"), output.constData());
        QTRY_COMPARE_WITH_TIMEOUT(plainConnections().size(), 0, 5'000);
    }

    /// All that is said to be sent has come: nothing is lost on the way, or counted twice.
    void whatIsSentArrives()
    {
        Program program(site(200) + QStringList{u"--seconds"_s, u"4"_s});
        QTRY_COMPARE_WITH_TIMEOUT(program.wait(0ms), 0, 20'000);
        const QByteArray output = program.output();
        const qint64 sent = numberOf(output, u"sent"_s);
        QVERIFY2(sent > 200, output.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_received, sent, 5'000);
        QCOMPARE(numberOf(output, u"dropped"_s), 0);
        QCOMPARE(m_undecoded, 0);
        QVERIFY2(program.errors().isEmpty(), program.errors().constData());
    }

    void aShareOfTheUnitsAnswersEchoes()
    {
        Program program(site(50));
        QTRY_COMPARE_WITH_TIMEOUT(m_heartbeats.size(), 50, 20'000);
        int answers = 0;
        int silent = 0;
        for (const QString &unit : std::as_const(m_heartbeats)) {
            m_watcher->request(
                contract::echoSubject(unit), "payload", {}, 2s,
                [&](const nats::Message &reply) {
                    const bool isGood = reply.payload() == QByteArrayView("payload")
                        && reply.header("X-Unit-ID") == unit.toUtf8()
                        && !reply.header("X-RX-Timestamp").isEmpty();
                    answers += isGood;
                },
                [&](const nats::RequestError &) { ++silent; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers + silent, 50, 10'000);
        QVERIFY2(answers > 0 && silent > 0, qPrintable(QString::number(answers)));
    }

    void endsAtOnce_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("connected");
        QTest::newRow("SIGTERM") << SIGTERM << true;
        QTest::newRow("SIGINT") << SIGINT << true;
        QTest::newRow("SIGTERM without a server") << SIGTERM << false;
    }

    void endsAtOnce()
    {
        QFETCH(int, signal);
        QFETCH(bool, connected);
        const QString nobody = u"wss://127.0.0.1:%1"_s.arg(freePort());
        Program program(connected ? site(20) : site(20, nobody));
        if (connected)
            QTRY_COMPARE_WITH_TIMEOUT(m_heartbeats.size(), 20, 20'000);
        else
            QTRY_VERIFY_WITH_TIMEOUT(program.errors().contains("refused"), 20'000);
        program.signal(signal);
        QCOMPARE(program.wait(2s), connected ? 0 : 1);
        QCOMPARE(program.errors().contains("There was no connection to"), !connected);
    }

    void tellsWhyItCannot_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong password")
            << site(5) << QByteArray("not-the-secret") << 1 << u"user \"guardian\""_s;
        QTest::newRow("another CA")
            << site(5, {}, m_certificates->otherCaFile()) + QStringList{u"--seconds"_s, u"2"_s}
            << QByteArray("unit-secret") << 1 << u"certificate"_s;
        QTest::newRow("no URL") << QStringList{u"--units"_s, u"5"_s} << QByteArray() << 2
                                << u"--url is needed"_s;
        QTest::newRow("nobody there")
            << site(5, u"wss://127.0.0.1:%1"_s.arg(freePort()))
                + QStringList{u"--seconds"_s, u"1"_s}
            << QByteArray("unit-secret") << 1 << u"There was no connection"_s;
    }

    void tellsWhyItCannot()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, password);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        Program program(arguments, password);
        QTRY_COMPARE_WITH_TIMEOUT(program.wait(0ms), exitCode, 20'000);
        const QByteArray errors = program.errors();
        QVERIFY2(errors.contains(words.toUtf8()), errors.constData());
        QVERIFY(password.isEmpty() || !errors.contains(password));
    }

    void saysWhatALoginMayNot()
    {
        // Without --logins the plain connections have the units' login, which may not do that.
        Program program(site(5) + QStringList{u"--connections"_s, u"20"_s, u"--seconds"_s, u"4"_s});
        QTRY_COMPARE_WITH_TIMEOUT(program.wait(0ms), 0, 20'000);
        const QByteArray errors = program.errors();
        QVERIFY2(errors.contains("show."), errors.constData());
        QVERIFY2(errors.count('\n') < 15, errors.constData());
    }

    void comesBackWithTheServer()
    {
        Program program(site(50) + connections(10));
        QTRY_COMPARE_WITH_TIMEOUT(m_heartbeats.size(), 50, 20'000);
        m_server.stop();
        QTRY_VERIFY_WITH_TIMEOUT(m_watcher->state() == nats::State::Reconnecting, 10'000);
        m_heartbeats.clear();
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().text));
        QTRY_COMPARE_WITH_TIMEOUT(m_heartbeats.size(), 50, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(plainConnections().size(), 10, 30'000);
        QVERIFY(program.isRunning());
    }

    void saysThatItFellBehind()
    {
        Program program(site(20));
        QTRY_COMPARE_WITH_TIMEOUT(m_heartbeats.size(), 20, 20'000);
        program.signal(SIGSTOP);
        QElapsedTimer stopped;
        stopped.start();
        QTRY_VERIFY_WITH_TIMEOUT(stopped.elapsed() > 2'500, 10'000);
        m_heartbeats.clear();
        program.signal(SIGCONT);
        QTRY_COMPARE_WITH_TIMEOUT(m_heartbeats.size(), 20, 10'000);
        program.signal(SIGTERM);
        QCOMPARE(program.wait(3s), 0);
        const qint64 ms = numberOf(program.output(), u"FELL BEHIND:"_s);
        QVERIFY2(ms >= 1'000 && ms < 60'000, qPrintable(QString::number(ms)));
    }

    void burstsArriveAtTheirRate()
    {
        Program program(site(0)
                        + QStringList{u"--burst"_s, u"4000"_s, u"--rate"_s, u"1000"_s,
                                      u"--subject"_s, u"ops.metric.x.y"_s, u"--seconds"_s, u"4"_s});
        QTRY_COMPARE_WITH_TIMEOUT(program.wait(0ms), 0, 20'000);
        const QByteArray output = program.output();
        const qint64 sent = numberOf(output, u"traffic"_s);
        QVERIFY2(sent > 5'000 && sent < 25'000, output.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_received, sent, 10'000);
        QVERIFY(!m_rtts.isEmpty() && m_others > 0);
    }

private:
    QStringList site(int units, const QString &url = {}, const QString &ca = {}) const
    {
        return {u"--url"_s,   url.isEmpty() ? m_server.webSocketUrl().toString() : url,
                u"--ca"_s,    ca.isEmpty() ? m_certificates->caFile() : ca,
                u"--user"_s,  u"guardian"_s,
                u"--units"_s, QString::number(units)};
    }

    QStringList connections(int count) const
    {
        return {u"--connections"_s, QString::number(count), u"--logins"_s,
                m_dir.filePath(u"logins"_s)};
    }

    std::unique_ptr<nats::Client> watch()
    {
        m_heartbeats.clear();
        m_rtts.clear();
        m_times.clear();
        m_users.clear();
        m_received = m_undecoded = m_others = 0;
        nats::ClientOptions options;
        options.url = m_server.webSocketUrl();
        options.tls.caFile = m_certificates->caFile();
        options.credentials
            = [] { return nats::Credentials(u"watcher"_s, nats::Secret(QByteArray("watch"))); };
        auto client = std::make_unique<nats::Client>(options);
        nats::Subscription *all = client->subscribe("ops.>");
        connect(all, &nats::Subscription::messageReceived, this, &TestNunectSim::take);
        client->connectToServer();
        bool subscribed = false;
        connect(client.get(), &nats::Client::event, this, [&](const nats::Event &event) {
            if (event.type == nats::Event::Connected)
                client->measureRtt(
                    10s, [&](std::chrono::nanoseconds) { subscribed = true; },
                    [](const nats::RequestError &) {});
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(subscribed, 10'000); }();
        client->disconnect(this);
        return client;
    }

    void take(const nats::Message &message)
    {
        const auto subject = contract::parseSubject(message.subject());
        const QByteArrayView payload = message.payload();
        ++m_received;
        if (!subject)
            ++m_others;
        else if (subject->kind == contract::Kind::Heartbeat)
            count(m_heartbeats, contract::decodeHeartbeat(payload));
        else if (subject->kind == contract::Kind::Rtt)
            count(m_rtts, contract::decodeRtt(payload));
        else if (subject->kind == contract::Kind::Time)
            count(m_times, contract::decodeTimeMetric(payload));
        else if (subject->kind == contract::Kind::Log && !contract::decodeLogRecord(payload))
            ++m_undecoded;
        else if (subject->kind == contract::Kind::Echo)
            --m_received; // a request of ours
    }

    template<typename Decoded>
    void count(QSet<QString> &units, const Decoded &decoded)
    {
        if (decoded)
            units.insert(decoded->unit);
        else
            ++m_undecoded;
    }

    /// Names of the connections in other accounts than the units', as the server has them.
    QSet<QString> plainConnections()
    {
        const auto connz = m_server.monitor("/connz?auth=1&limit=1000");
        if (!connz)
            return {};
        QSet<QString> names;
        const QJsonObject json = QJsonDocument::fromJson(*connz).object();
        for (const QJsonValue &value : json[u"connections"].toArray()) {
            const QJsonObject connection = value.toObject();
            if (connection[u"account"].toString() == u"OPS")
                continue;
            names.insert(connection[u"name"].toString());
            m_users.insert(connection[u"authorized_user"].toString());
        }
        return names;
    }

    QTemporaryDir m_dir;
    std::optional<TestCertificates> m_certificates;
    NatsServer m_server;
    std::unique_ptr<nats::Client> m_watcher;
    QSet<QString> m_heartbeats; ///< of which unit there was a good one
    QSet<QString> m_rtts;
    QSet<QString> m_times;
    QSet<QString> m_users;
    qint64 m_received = 0;
    qint64 m_undecoded = 0;
    qint64 m_others = 0;
};

QTEST_GUILESS_MAIN(TestNunectSim)
#include "tst_nunect_sim.moc"
