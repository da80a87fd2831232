// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "guardian/env_file.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/guardian/notify_socket.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr int patienceMs = 20000;

/// The program as a service that runs for months: it reloads, learns, tells its state, is watched.
class TestGuardianService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void reloadsSettings();
    void keepsSettingsIfTheNewOnesAreWrong();
    void reloadTellsTheServiceManager();
    void comesBackWithARotatedPassword();
    void learnsTheSitesConfiguration();
    void doesNotFollowTheSiteIfToldOtherwise();
    void statusFileTellsTheState();
    void isAliveWhileTheServerHangs();
    void hungLoopIsNotAlive();
    void endsWhenItsLoopHangs();

private:
    void writeSettings(const QByteArray &content) const;
    QString file(const QString &name) const { return m_dir->filePath(name); }
    QStringList siteArguments() const { return {u"--env-file"_s, file(u"env"_s)}; }

    NatsServer m_server{guardedServer()};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestGuardianService::initTestCase()
{
    const Result<void> started = m_server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
}

void TestGuardianService::init() { m_dir = std::make_unique<QTemporaryDir>(); }

void TestGuardianService::writeSettings(const QByteArray &content) const
{
    QFile env(file(u"env"_s));
    if (!env.open(QIODevice::WriteOnly) || env.write(content) != content.size())
        qFatal("%s", qPrintable(env.errorString()));
}

static void hangUp(const GuardianProcess &guardian)
{
    if (guardian.pid() > 0)
        ::kill(static_cast<pid_t>(guardian.pid()), SIGHUP);
}

void TestGuardianService::reloadsSettings()
{
    QList<contract::Heartbeat> beats;
    QStringList log;
    NatsBus observer(connectionTo(m_server));
    observer.subscribe("ops.heartbeat.leaf-3", [&beats](const BusMessage &message) {
        beats.append(*contract::decodeHeartbeat(message.payload));
    });
    observer.subscribe("ops.log.*.leaf-3", [&log](const BusMessage &message) {
        log.append(contract::decodeLogRecord(message.payload)->message);
    });
    QSignalSpy watching(&observer, &Bus::connected);
    observer.start();
    QVERIFY(watching.wait(patienceMs));
    writeSettings("NUNECT_HEARTBEAT_MS=60000\nNUNECT_STATUS_FILE=/tmp/nowhere/a\n");
    GuardianProcess guardian(m_server);
    QVERIFY(guardian.start(siteArguments()));
    QTRY_VERIFY_WITH_TIMEOUT(!beats.isEmpty(), patienceMs);
    QCOMPARE(beats[0].intervalMs, 60000);
    writeSettings("NUNECT_HEARTBEAT_MS=100\nNUNECT_STATUS_FILE=/tmp/nowhere/b\n");
    hangUp(guardian);
    QTRY_VERIFY_WITH_TIMEOUT(beats.size() >= 4, patienceMs);
    QCOMPARE(beats.last().intervalMs, 100);
    QCOMPARE(beats.last().seq, quint64(beats.size())); // the same process, the same connection
    const QString text
        = u"the settings were read again: NUNECT_HEARTBEAT_MS (%1:1) is now 100; "
          "NUNECT_STATUS_FILE (%1:2) has changed, which takes a restart"_s.arg(file(u"env"_s));
    QTRY_VERIFY2(log.contains(text), qPrintable(log.join(u'\n')));
    QVERIFY(guardian.output().contains(text));
}

void TestGuardianService::keepsSettingsIfTheNewOnesAreWrong()
{
    writeSettings("NUNECT_HEARTBEAT_MS=200\n");
    GuardianProcess guardian(m_server);
    QVERIFY(guardian.start(siteArguments()));
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    for (const auto &[content, complaint] :
         {std::pair("NUNECT_HEARTBEAT_MS=soon\n", "'soon' is not a number"_L1),
          std::pair("NUNECT_HARTBEAT_MS=100\n", "did you mean NUNECT_HEARTBEAT_MS?"_L1),
          std::pair("NUNECT_HEARTBEAT_MS\n", ":1: expected KEY=VALUE"_L1)}) {
        writeSettings(content);
        hangUp(guardian);
        QTRY_VERIFY2(guardian.lines().last().contains(complaint), qPrintable(guardian.output()));
        QVERIFY(guardian.lines().last().contains("the settings stay as they were"_L1));
    }
    QFile::remove(file(u"env"_s));
    hangUp(guardian);
    QTRY_VERIFY2(guardian.lines().last().contains("cannot be read"_L1),
                 qPrintable(guardian.output()));
    QVERIFY(!guardian.hasEnded());
}

void TestGuardianService::reloadTellsTheServiceManager()
{
    NotifySocket manager;
    writeSettings({});
    GuardianProcess guardian(m_server);
    guardian.set("NOTIFY_SOCKET", manager.address());
    QVERIFY(guardian.start(siteArguments()));
    QTRY_VERIFY_WITH_TIMEOUT(manager.told().contains("READY=1"), patienceMs);
    hangUp(guardian);
    QTRY_COMPARE_WITH_TIMEOUT(manager.told().size(), 3, patienceMs);
    QVERIFY(manager.told()[1].startsWith("RELOADING=1\nMONOTONIC_USEC="));
    QCOMPARE(manager.told()[2], "READY=1");
    QTRY_VERIFY(guardian.output().contains("none has changed"_L1)); // comes by another way
}

void TestGuardianService::comesBackWithARotatedPassword()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    QFile secret(file(u"password"_s));
    const auto write = [&secret](const QByteArray &content) {
        QVERIFY(secret.open(QIODevice::WriteOnly | QIODevice::Truncate));
        secret.write(content);
        secret.close();
    };
    write(guardianPassword);
    GuardianProcess guardian(server);
    guardian.unset("NATS_GUARDIAN_PASSWORD");
    QVERIFY(guardian.start({u"--password-file"_s, secret.fileName()}));
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    NatsServerOptions rotated = guardedServer();
    rotated.config.replace(QLatin1StringView(guardianPassword), "hunter2"_L1);
    server.setOptions(rotated);
    QVERIFY(server.restart());
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("refuses the login"_L1), patienceMs);
    write("hunter2");
    hangUp(guardian);
    QTRY_COMPARE_WITH_TIMEOUT(guardian.output().count("connected to"_L1), 2, patienceMs);
    QVERIFY(!guardian.output().contains("hunter2"_L1));
}

void TestGuardianService::learnsTheSitesConfiguration()
{
    GuardianProcess authority(m_server);
    authority.set("NUNECT_UNIT", u"hub"_s);
    authority.unset("TIME_SYNC_MODE");
    writeSettings("TIME_SYNC_MODE=ptp\nPTP_DOMAIN=4\nPTP_MASTER_ADDRESS=10.0.0.2\n");
    QVERIFY(authority.start(siteArguments() + QStringList{u"--time-authority"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(authority.output().contains("connected to"_L1), patienceMs);

    GuardianProcess guardian(m_server);
    guardian.unset("TIME_SYNC_MODE");
    QVERIFY(guardian.start());
    const QString learned
        = u"the site's time configuration: mode %1, PTP domain %2, PTP master 10.0.0.2, NTP "
          "servers none; mode and domain are followed"_s;
    QTRY_VERIFY2(guardian.output().contains(learned.arg(u"ptp"_s, u"4"_s)),
                 qPrintable(guardian.output()));
    // It hears of a change without asking again.
    writeSettings("TIME_SYNC_MODE=auto\nPTP_DOMAIN=5\nPTP_MASTER_ADDRESS=10.0.0.2\n");
    hangUp(authority);
    QTRY_VERIFY2(guardian.output().contains(learned.arg(u"auto"_s, u"5"_s)),
                 qPrintable(guardian.output()));
    QVERIFY(!authority.output().contains("followed"_L1));
}

void TestGuardianService::doesNotFollowTheSiteIfToldOtherwise()
{
    GuardianProcess authority(m_server);
    authority.set("NUNECT_UNIT", u"hub"_s);
    QVERIFY(authority.start({u"--time-authority"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(authority.output().contains("connected to"_L1), patienceMs);
    GuardianProcess guardian(m_server);
    QVERIFY(guardian.start({u"--time-sync-mode"_s, u"chrony"_s}));
    QTRY_VERIFY2(guardian.output().contains("not followed, as TIME_SYNC_MODE is set"_L1),
                 qPrintable(guardian.output()));
}

void TestGuardianService::statusFileTellsTheState()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    const QString path = file(u"status"_s);
    const auto value = [&path](const QString &key) {
        const Result<EnvFile> status = readEnvFile(path);
        return status ? status->value(key).value : QString();
    };
    GuardianProcess guardian(server);
    QVERIFY(guardian.start({u"--status-file"_s, path, u"--heartbeat-ms=100"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(value(u"state"_s), u"connected"_s, patienceMs);
    QCOMPARE(value(u"url"_s), server.url().toString());
    QCOMPARE(value(u"server"_s), u"test-hub"_s);
    QCOMPARE(value(u"pid"_s), QString::number(guardian.pid()));
    QCOMPARE(value(u"clock_source"_s), u"none"_s);
    QCOMPARE(value(u"clock_quality"_s), u"freerun"_s);
    const QString since = value(u"since"_s);
    // By and by, also without news.
    QTRY_VERIFY_WITH_TIMEOUT(value(u"last_heartbeat"_s) > since, patienceMs);
    server.kill();
    QTRY_COMPARE_WITH_TIMEOUT(value(u"state"_s), u"not connected"_s, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(value(u"reason"_s), u"connection refused"_s, patienceMs);
    guardian.terminate();
    QVERIFY(guardian.waitForEnd(patienceMs));
    QVERIFY(!QFile::exists(path));
}

void TestGuardianService::isAliveWhileTheServerHangs()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    NotifySocket manager;
    GuardianProcess guardian(server);
    guardian.set("NOTIFY_SOCKET", manager.address());
    guardian.set("WATCHDOG_USEC", u"9000000"_s);
    QVERIFY(guardian.start({u"--rtt-ms=60000"_s})); // it asks for its signs of life by itself
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("connected to"_L1), patienceMs);
    server.suspend();
    QTRY_VERIFY_WITH_TIMEOUT(guardian.output().contains("no longer answers"_L1), patienceMs);
    const auto signs = manager.told().count("WATCHDOG=1");
    QTRY_VERIFY_WITH_TIMEOUT(manager.told().count("WATCHDOG=1") >= signs + 3, patienceMs);
    server.resume();
}

/// Makes the program's next status file wait for a reader for ever, and its event loop with it.
static void hangNextStatus(const QString &statusFile)
{
    const QByteArray path = QFile::encodeName(statusFile + u".new"_s);
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
}

void TestGuardianService::hungLoopIsNotAlive()
{
    NotifySocket manager;
    GuardianProcess guardian(m_server);
    guardian.set("NOTIFY_SOCKET", manager.address());
    guardian.set("WATCHDOG_USEC", u"300000"_s);
    hangNextStatus(file(u"status"_s));
    QVERIFY(guardian.start({u"--status-file"_s, file(u"status"_s)}));
    QTRY_VERIFY_WITH_TIMEOUT(manager.told().contains("READY=1"), patienceMs);
    const auto signs = manager.told().count("WATCHDOG=1");
    QTest::qWait(1000); // several times what systemd waits
    QCOMPARE_LE(manager.told().count("WATCHDOG=1"), signs + 1);
}

void TestGuardianService::endsWhenItsLoopHangs()
{
    GuardianProcess guardian(m_server);
    hangNextStatus(file(u"status"_s));
    QVERIFY(guardian.start({u"--status-file"_s, file(u"status"_s), u"--watchdog-s"_s, u"1"_s}));
    QVERIFY(guardian.waitForEnd(patienceMs));
    QCOMPARE(guardian.exitCode(), -1); // aborted
    QVERIFY2(guardian.output().contains("nothing has moved for too long"_L1),
             qPrintable(guardian.output()));

    GuardianProcess healthy(m_server);
    QVERIFY(healthy.start({u"--watchdog-s"_s, u"1"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(healthy.output().contains("connected to"_L1), patienceMs);
    QTest::qWait(2500);
    QVERIFY(!healthy.hasEnded());
}

QTEST_GUILESS_MAIN(TestGuardianService)
#include "tst_guardian_service.moc"
