// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/guardian/notify_socket.h"
#include "tests/support/test_certificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr int patienceMs = 20000;

/// The program itself against a real nats-server.
class TestGuardianProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheContract();
    void comesBackAfterTheServer();
    void waitsForAServerThatIsAway();
    void endsCleanly_data();
    void endsCleanly();
    void endsCleanlyWithoutAServer();
    void wrongPassword();
    void onlyTheSitesCaIsBelieved_data();
    void onlyTheSitesCaIsBelieved();
    void passwordIsNotInTheProcessList();
    void tellsServiceManager();
    void badSettings_data();
    void badSettings();
    void checkConfig();
    void versionAndHelp();

private:
    NatsServer m_server{guardedServer()};
};

void TestGuardianProcess::initTestCase()
{
    const Result<void> started = m_server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
}

/// What an independent client says of the guardian \a unit.
static Result<QJsonObject> independentVerdict(const NatsServer &server, const QString &unit,
                                              int seconds)
{
    const QString modules = QStringLiteral(NUNECT_SOURCE_DIR "/build/npm/node_modules");
    if (!QFileInfo::exists(modules + u"/@nats-io/transport-node"_s)) {
        return Error{u"%1 has no @nats-io/transport-node; run deploy/test.sh, or: npm ci --prefix "
                     "build/npm"_s.arg(modules)};
    }
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        return Error{u"The program node is not installed. Install the Debian package nodejs."_s};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, modules);
    environment.insert(u"NATS_PASSWORD"_s, QLatin1StringView(guardianPassword));
    process.setProcessEnvironment(environment);
    process.start(
        node,
        {QStringLiteral(NUNECT_SOURCE_DIR "/tests/integration/guardian/contract_check.cjs"),
         u"127.0.0.1:%1"_s.arg(server.port()), QLatin1StringView(guardianUser), unit,
         QString::number(seconds)});
    // Its own end says when it is done; the event loop of this test has nothing else to do.
    if (!process.waitForFinished((seconds + 30) * 1000))
        return Error{u"contract_check.cjs does not end"_s};
    const QByteArray output = process.readAllStandardOutput();
    const QJsonDocument verdict = QJsonDocument::fromJson(output);
    if (!verdict.isObject())
        return Error{u"contract_check.cjs: %1 %2"_s.arg(
            QString::fromUtf8(output), QString::fromUtf8(process.readAllStandardError()))};
    return verdict.object();
}

void TestGuardianProcess::keepsTheContract()
{
    GuardianProcess guardian(m_server);
    QVERIFY(guardian.start({u"--time-authority"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    const Result<QJsonObject> verdict = independentVerdict(m_server, u"leaf-3"_s, 5);
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().text));
    const QByteArray text = QJsonDocument(*verdict).toJson();
    QVERIFY2(verdict->value(u"ok"_s).toBool(), text.constData());
    QVERIFY2(verdict->value(u"heartbeats"_s).toInt() >= 4, text.constData());
    QVERIFY2(verdict->value(u"rtts"_s).toInt() >= 2, text.constData());
    QVERIFY2(verdict->value(u"times"_s).toInt() >= 2, text.constData());
    QCOMPARE(verdict->value(u"echoes"_s).toInt(), 4);
    QCOMPARE(verdict->value(u"configs"_s).toInt(), 1);
    const QJsonObject time = verdict->value(u"time"_s).toObject();
    QCOMPARE(time[u"source"_s].toString(), u"none"_s);
    QCOMPARE(time[u"quality"_s].toString(), u"freerun"_s);
    QVERIFY(time[u"error_bound_ns"_s].isNull() && time[u"offset_ns"_s].isNull());
}

void TestGuardianProcess::comesBackAfterTheServer()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    GuardianProcess guardian(server);
    QVERIFY(guardian.start({u"--heartbeat-ms"_s, u"200"_s}));
    NatsBus observer(connectionTo(server));
    QList<contract::Heartbeat> beats;
    observer.subscribe("ops.heartbeat.leaf-3", [&beats](const BusMessage &message) {
        beats.append(*contract::decodeHeartbeat(message.payload));
    });
    QStringList log;
    observer.subscribe("ops.log.*.leaf-3", [&log](const BusMessage &message) {
        log.append(contract::decodeLogRecord(message.payload)->message);
    });
    observer.start();
    QTRY_VERIFY_WITH_TIMEOUT(beats.size() >= 3, patienceMs);
    const QString firstServer = beats[0].server.id;
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("lost: the server closed it"_L1),
                             patienceMs);
    beats.clear();
    QVERIFY(server.start());
    QTRY_VERIFY_WITH_TIMEOUT(beats.size() >= 3, patienceMs);
    QCOMPARE_NE(beats[0].server.id, firstServer);
    for (qsizetype i = 1; i < beats.size(); ++i)
        QCOMPARE(beats[i].seq, beats[i - 1].seq + 1);
    // Two lines for the outage, however many tries it took.
    QCOMPARE(guardian.lines().size(), 3);
}

void TestGuardianProcess::waitsForAServerThatIsAway()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    server.stop();
    GuardianProcess guardian(server);
    QVERIFY(guardian.start({u"--heartbeat-ms"_s, u"200"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(guardian.lines().size(), 1, patienceMs);
    QCOMPARE(guardian.lines()[0],
             u"nunect-guardian: no connection to nats://127.0.0.1:%1: connection refused; trying "
             "again until there is one"_s.arg(server.port()));
    // It tries again at least once a second, and says nothing more.
    QTest::qWait(2500);
    QCOMPARE(guardian.lines().size(), 1);
    QVERIFY(server.start());
    QTRY_COMPARE_WITH_TIMEOUT(guardian.lines().size(), 2, patienceMs);
    QVERIFY(guardian.lines()[1].contains("connected to"_L1));
}

void TestGuardianProcess::endsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestGuardianProcess::endsCleanly()
{
    QFETCH(int, signal);
    GuardianProcess guardian(m_server);
    QVERIFY(guardian.start());
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    QElapsedTimer time;
    time.start();
    QVERIFY(guardian.pid() > 0);
    ::kill(static_cast<pid_t>(guardian.pid()), signal);
    QVERIFY(guardian.waitForEnd(patienceMs));
    QCOMPARE(guardian.exitCode(), 0);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

void TestGuardianProcess::endsCleanlyWithoutAServer()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    GuardianProcess guardian(server);
    QVERIFY(guardian.start());
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    server.suspend(); // with PINGs of ours on their way
    QElapsedTimer time;
    time.start();
    guardian.terminate();
    QVERIFY(guardian.waitForEnd(patienceMs));
    QCOMPARE(guardian.exitCode(), 0);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    server.resume();
}

void TestGuardianProcess::wrongPassword()
{
    GuardianProcess guardian(m_server);
    guardian.set("NATS_GUARDIAN_PASSWORD", u"hunter2"_s);
    QVERIFY(guardian.start());
    QTRY_VERIFY_WITH_TIMEOUT(!guardian.output().isEmpty(), patienceMs);
    QVERIFY2(guardian.output().contains("the server refuses the login: wrong password, or no user "
                                        "'guardian'"_L1),
             qPrintable(guardian.output()));
    QVERIFY(!guardian.output().contains("hunter2"_L1));
    QVERIFY(!guardian.hasEnded()); // the password may be put right at the server
    QVERIFY(!m_server.log().contains("hunter2"_L1));
}

void TestGuardianProcess::onlyTheSitesCaIsBelieved_data()
{
    QTest::addColumn<bool>("hasSiteCa"); // one that has not signed the server's certificate
    QTest::addColumn<QString>("says");
    QTest::newRow("a CA of the system's, and none of the site's") << false << u"connected to"_s;
    QTest::newRow("a CA of the system's, beside the site's") << true << u"no connection to"_s;
}

void TestGuardianProcess::onlyTheSitesCaIsBelieved()
{
    QFETCH(bool, hasSiteCa);
    QFETCH(QString, says);
    const Result<TestCertificates> certificates = TestCertificates::create();
    QVERIFY2(certificates, qPrintable(certificates ? QString() : certificates.error().text));
    NatsServerOptions options = guardedServer();
    options.clientTls = true;
    options.certificateFile = certificates->fromOtherCa().certificate;
    options.keyFile = certificates->fromOtherCa().key;
    NatsServer server(options);
    QVERIFY(server.start());
    GuardianProcess guardian(server);
    guardian.set("NUNECT_URL", server.url().toString());
    guardian.set("SSL_CERT_FILE", certificates->otherCaFile());
    if (hasSiteCa)
        guardian.set("NUNECT_CA", certificates->caFile());
    QVERIFY(guardian.start());
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connect"_L1), patienceMs);
    QVERIFY2(guardian.output().contains(says), qPrintable(guardian.output()));
}

void TestGuardianProcess::passwordIsNotInTheProcessList()
{
    QTemporaryDir dir;
    QFile secret(dir.filePath(u"password"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write(guardianPassword);
    secret.close();
    GuardianProcess guardian(m_server);
    guardian.unset("NATS_GUARDIAN_PASSWORD");
    QVERIFY(guardian.start({u"--password-file"_s, secret.fileName()}));
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    for (const QString &what : {u"cmdline"_s, u"environ"_s}) {
        QFile file(u"/proc/%1/%2"_s.arg(guardian.pid()).arg(what));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains(what == "cmdline"_L1 ? "nunect-guardian" : "NUNECT_UNIT"));
        QVERIFY(!content.contains(guardianPassword));
    }
    QVERIFY(!guardian.output().contains(QLatin1StringView(guardianPassword)));
}

void TestGuardianProcess::tellsServiceManager()
{
    NotifySocket manager;
    GuardianProcess guardian(m_server);
    guardian.set("NOTIFY_SOCKET", manager.address());
    guardian.set("WATCHDOG_USEC", u"200000"_s);
    QVERIFY(guardian.start());
    QTRY_VERIFY_WITH_TIMEOUT(manager.told().count("WATCHDOG=1") >= 3, patienceMs);
    QCOMPARE(manager.told()[0], "READY=1");
    guardian.terminate();
    QVERIFY(guardian.waitForEnd(patienceMs));
    QCOMPARE(manager.told().last(), "STOPPING=1");
}

void TestGuardianProcess::badSettings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QStringList &arguments, const QString &line) {
        QTest::newRow(name) << arguments << u"nunect-guardian: %1\n"_s.arg(line);
    };
    row("argument", {u"--verbose"_s}, u"unknown argument --verbose; see --help"_s);
    row("value", {u"--rtt-ms"_s, u"soon"_s},
        u"NUNECT_RTT_MS (--rtt-ms): 'soon' is not a number from 100 to 60000"_s);
    row("file", {u"--env-file"_s, u"/nowhere/.env"_s},
        u"/nowhere/.env cannot be read: No such file or directory"_s);
    row("password", {u"--password"_s, u"hunter2"_s},
        u"a password is never an argument: other users can read it; use --password-file"_s);
    row("nearly an argument", {u"--rtt=500"_s}, u"unknown argument --rtt; see --help"_s);
}

void TestGuardianProcess::badSettings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, line);
    GuardianProcess guardian(m_server);
    QVERIFY(guardian.start(arguments));
    QVERIFY(guardian.waitForEnd(patienceMs));
    QCOMPARE(guardian.exitCode(), 2);
    QCOMPARE(guardian.output(), line);
}

void TestGuardianProcess::checkConfig()
{
    QTemporaryDir dir;
    QFile env(dir.filePath(u".env"_s));
    QVERIFY(env.open(QIODevice::WriteOnly));
    env.write("# the site's\nNATS_WSS_PORT=8443\nTIME_SYNC_MODE=\"chrony\"\n");
    env.close();
    GuardianProcess guardian(m_server);
    guardian.unset("TIME_SYNC_MODE");
    QVERIFY(
        guardian.start({u"--env-file"_s, env.fileName(), u"--rtt-ms=500"_s, u"--check-config"_s}));
    QVERIFY(guardian.waitForEnd(patienceMs));
    QCOMPARE(guardian.exitCode(), 0);
    QStringList lines = guardian.lines();
    for (QString &line : lines)
        line = line.simplified();
    QVERIFY(lines.contains(u"TIME_SYNC_MODE chrony (%1:3)"_s.arg(env.fileName())));
    QVERIFY(lines.contains(u"NUNECT_RTT_MS 500 (--rtt-ms)"_s));
    QVERIFY(lines.contains(u"NUNECT_UNIT leaf-3 (environment NUNECT_UNIT)"_s));
    QVERIFY(lines.contains(u"NATS_GUARDIAN_PASSWORD set (environment NATS_GUARDIAN_PASSWORD)"_s));
    QVERIFY(!guardian.output().contains(QLatin1StringView(guardianPassword)));
}

void TestGuardianProcess::versionAndHelp()
{
    GuardianProcess version(m_server);
    QVERIFY(version.start({u"--version"_s}));
    QVERIFY(version.waitForEnd(patienceMs));
    QCOMPARE(version.exitCode(), 0);
    QCOMPARE(version.output(), QStringLiteral("nunect-guardian " NUNECT_VERSION "\n"));
    GuardianProcess help(m_server);
    QVERIFY(help.start({u"--help"_s}));
    QVERIFY(help.waitForEnd(patienceMs));
    QCOMPARE(help.exitCode(), 0);
    QVERIFY(help.output().contains("--env-file"_L1) && help.output().contains("NTP_SERVERS"_L1));
}

QTEST_GUILESS_MAIN(TestGuardianProcess)
#include "tst_guardian_process.moc"
