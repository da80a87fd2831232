// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_reader.h"

#include "tests/support/chronyd.h"
#include "tests/support/find_program.h"
#include "tests/support/free_port.h"
#include "tests/unit/timesync/chrony_replies.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

#include <unistd.h>

#include <cmath>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

static constexpr int patienceMs = 30000;

/// Stands between chronyc and chronyd and keeps chronyd's answers.
class Recorder
{
public:
    explicit Recorder(quint16 daemonPort)
    {
        const QHostAddress here(QHostAddress::LocalHost);
        if (!m_front.bind(here, 0))
            qFatal("%s", qPrintable(m_front.errorString()));
        m_back.connectToHost(here, daemonPort);
        QObject::connect(&m_front, &QUdpSocket::readyRead, &m_front, [this] {
            while (m_front.hasPendingDatagrams()) {
                QByteArray request(2000, '\0');
                request.resize(
                    m_front.readDatagram(request.data(), request.size(), &m_client, &m_clientPort));
                m_back.write(request);
            }
        });
        QObject::connect(&m_back, &QUdpSocket::readyRead, &m_front, [this] {
            while (m_back.hasPendingDatagrams()) {
                replies.append(m_back.read(2000));
                m_front.writeDatagram(replies.last(), m_client, m_clientPort);
            }
        });
    }

    quint16 port() const { return m_front.localPort(); }
    QList<QByteArray> replies;

private:
    QUdpSocket m_front;
    QUdpSocket m_back;
    QHostAddress m_client;
    quint16 m_clientPort = 0;
};

/// Real daemons on the loopback interface, and their own chronyc for comparison.
class TestChronyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void arguments_data();
    void arguments();
    void understandsWhatChronycUnderstands();
    void readsTheSameAsChronyc();
    void needsNoPrivilege();
    void namedChronycIsUsed();
    void namesAndPathsGoToChronyc();
    void otherProtocolGoesToChronyc();
    void badAddressIsNotAsked();
    void hungDaemon();
    void noDaemon();

private:
    Result<ChronyReading> read(const QString &address, const QString &chronyc = {});
    QString script(const QString &body);

    QTemporaryDir m_dir;
    quint16 m_serverPort = freePort();
    Chronyd m_server{Chronyd::serverConfig(u"127.0.0.2"_s, m_serverPort)};
    Chronyd m_second{Chronyd::serverConfig(u"127.0.0.3"_s, m_serverPort)};
    // After its first samples it updates once in a minute, so that two readings see the same.
    Chronyd m_client{u"server 127.0.0.2 port %1 iburst minpoll 6 maxpoll 6\n"
                     "server 127.0.0.3 port %1 iburst minpoll 6 maxpoll 6\n"
                     "server 2001:db8::1 offline\nserver nobody.invalid offline\n"
                     "refclock SOCK %2 refid GPS\nport 0"_s.arg(m_serverPort)
                         .arg(m_dir.filePath(u"gps.sock"_s))};
};

/// Waits for a reading of the daemon at \a address.
Result<ChronyReading> TestChronyReader::read(const QString &address, const QString &chronyc)
{
    TimeSourceOptions options;
    options.chronyAddress = address;
    options.chronycPath = chronyc;
    ChronyReader reader(options);
    std::optional<Result<ChronyReading>> reading;
    QElapsedTimer timer;
    timer.start();
    reader.read([&reading](const Result<ChronyReading> &came) { reading = came; });
    if (!QTest::qWaitFor([&reading] { return reading.has_value(); }, patienceMs))
        return Error{u"no answer in %1 s"_s.arg(timer.elapsed() / 1000)};
    return *reading;
}

/// A chronyc that says how it was called and prints \a body's output.
QString TestChronyReader::script(const QString &body)
{
    const QString path = m_dir.filePath(u"chronyc"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(
        u"#!/bin/sh\necho \"$@\" >> '%1'\n%2\n"_s.arg(m_dir.filePath(u"calls"_s), body).toUtf8());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestChronyReader::initTestCase()
{
    for (Chronyd *daemon : {&m_server, &m_second, &m_client}) {
        const Result<void> started = daemon->start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    }
    QVERIFY2(!findProgram(u"chronyc"_s).isEmpty(),
             "The program chronyc is not installed. Install the Debian package chrony.");
    // Both servers have given all samples of their first burst.
    const auto isSettled = [this] {
        const Result<ChronyReading> reading = read(m_client.address());
        if (!reading || !reading->selected())
            return false;
        int withSamples = 0;
        for (const ChronySource &source : reading->sources)
            withSamples += reading->samples(source).value_or(0) >= 4;
        return withSamples == 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), patienceMs);
}

void TestChronyReader::arguments_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("arguments"); // between the flags and the commands
    QTest::newRow("default") << QString() << QString();
    QTest::newRow("host") << u"10.0.0.1"_s << u"-h 10.0.0.1"_s;
    QTest::newRow("host and port") << u"127.0.0.1:11323"_s << u"-p 11323 -h 127.0.0.1"_s;
    QTest::newRow("v6 and port") << u"[::1]:11323"_s << u"-p 11323 -h ::1"_s;
    QTest::newRow("socket") << u"/run/chrony/chronyd.sock"_s << u"-h /run/chrony/chronyd.sock"_s;
}

void TestChronyReader::arguments()
{
    QFETCH(QString, address);
    QFETCH(QString, arguments);
    const QString middle = arguments.isEmpty() ? QString() : arguments + u' ';
    QCOMPARE(chronycArguments(*chronyAddressFromText(address)).join(u' '),
             u"-c -n -m "_s + middle + u"tracking sources sourcestats"_s);
}

/// The very datagrams that chronyc has read say the same to us.
void TestChronyReader::understandsWhatChronycUnderstands()
{
    Recorder recorder(m_client.port());
    QProcess chronyc;
    chronyc.start(findProgram(u"chronyc"_s), chronycArguments({u"127.0.0.1"_s, recorder.port()}));
    QVERIFY(chronyc.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(chronyc.state(), QProcess::NotRunning, patienceMs);
    const Result<ChronyReading> theirs = parseChronyc(chronyc.readAllStandardOutput());
    QVERIFY2(theirs, qPrintable(theirs ? QString() : theirs.error().text));

    ChronyReading ours;
    for (const QByteArray &reply : std::as_const(recorder.replies)) {
        const auto command = ChronyQuestion(qFromBigEndian<quint16>(reply.constData() + 4));
        const auto sequence = qFromBigEndian<quint32>(reply.constData() + 16);
        if (command == ChronyQuestion::Tracking) {
            const auto tracking = readChronyTracking(reply, sequence);
            QVERIFY2(tracking, qPrintable(tracking ? QString() : tracking.error().text));
            ours.tracking = *tracking;
        } else if (command == ChronyQuestion::Source) {
            const auto source = readChronySource(reply, sequence);
            QVERIFY2(source, qPrintable(source ? QString() : source.error().text));
            if (*source)
                ours.sources.append(**source);
        } else if (command == ChronyQuestion::Stats) {
            const auto stats = readChronyStats(reply, sequence);
            QVERIFY2(stats, qPrintable(stats ? QString() : stats.error().text));
            if (*stats)
                ours.stats.append(**stats);
        } else {
            QCOMPARE(*readChronySourceCount(reply, sequence), 5u);
        }
    }
    QCOMPARE(recorder.replies.size(), 1 + 2 * (1 + 5));
    QCOMPARE(ours.tracking.refId, theirs->tracking.refId);
    QCOMPARE(ours.tracking.refName, theirs->tracking.refName);
    QCOMPARE(ours.tracking.stratum, theirs->tracking.stratum);
    QCOMPARE(ours.tracking.leap, theirs->tracking.leap);
    QCOMPARE(ours.tracking.refTimeNs, theirs->tracking.refTimeNs);
    QCOMPARE(ours.tracking.systemTimeNs, theirs->tracking.systemTimeNs);
    QCOMPARE(ours.tracking.rmsOffsetNs, theirs->tracking.rmsOffsetNs);
    QCOMPARE(ours.tracking.rootDelayNs, theirs->tracking.rootDelayNs);
    QCOMPARE(ours.tracking.rootDispersionNs, theirs->tracking.rootDispersionNs);
    // chronyc prints three digits of these.
    QVERIFY(std::abs(ours.tracking.frequencyPpm - theirs->tracking.frequencyPpm) <= 0.00051);
    QVERIFY(std::abs(ours.tracking.skewPpm - theirs->tracking.skewPpm) <= 0.00051);
    QCOMPARE(ours.sources.size(), 4); // the name without an address is left out
    QCOMPARE(ours.sources.size(), theirs->sources.size());
    for (qsizetype i = 0; i < ours.sources.size(); ++i) {
        QCOMPARE(ours.sources[i].name, theirs->sources[i].name);
        QCOMPARE(ours.sources[i].mode, theirs->sources[i].mode);
        QCOMPARE(ours.sources[i].state, theirs->sources[i].state);
        QCOMPARE(ours.sources[i].reach, theirs->sources[i].reach);
    }
    QCOMPARE(ours.stats.size(), theirs->stats.size());
    for (qsizetype i = 0; i < ours.stats.size(); ++i) {
        QCOMPARE(ours.stats[i].name, theirs->stats[i].name);
        QCOMPARE(ours.stats[i].samples, theirs->stats[i].samples);
    }
}

/// The whole way, one reading after the other: what does not move with time is the same.
void TestChronyReader::readsTheSameAsChronyc()
{
    const auto ours = read(m_client.address());
    QVERIFY2(ours, qPrintable(ours ? QString() : ours.error().text));
    const auto theirs = read(m_client.address(), findProgram(u"chronyc"_s));
    QVERIFY2(theirs, qPrintable(theirs ? QString() : theirs.error().text));
    QCOMPARE(ours->tracking.refId, theirs->tracking.refId);
    QCOMPARE(ours->tracking.refName, theirs->tracking.refName);
    QCOMPARE(ours->tracking.stratum, 2);
    QCOMPARE(ours->tracking.refTimeNs, theirs->tracking.refTimeNs);
    QCOMPARE(ours->tracking.leap, ChronyLeap::Normal);
    QCOMPARE(ours->tracking.rootDelayNs, theirs->tracking.rootDelayNs);
    // Grows by some ppm of the time in between.
    QVERIFY(theirs->tracking.rootDispersionNs >= ours->tracking.rootDispersionNs);
    QVERIFY(theirs->tracking.rootDispersionNs - ours->tracking.rootDispersionNs < 1'000'000);
    const auto shown = [](const ChronyReading &reading) {
        QStringList lines;
        for (const ChronySource &source : reading.sources) {
            lines += u"%1%2 %3 %4 %5"_s.arg(QLatin1Char(source.mode))
                         .arg(QLatin1Char(source.state))
                         .arg(source.name)
                         .arg(source.reach)
                         .arg(reading.samples(source).value_or(-1));
        }
        return lines;
    };
    QCOMPARE(shown(*ours), shown(*theirs));
    QVERIFY(ours->selected());
}

void TestChronyReader::needsNoPrivilege()
{
    constexpr uid_t nobody = 65534;
    QVERIFY(::seteuid(nobody) == 0);
    const Result<ChronyReading> reading = read(m_client.address());
    QVERIFY(::seteuid(0) == 0);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    QVERIFY(reading->selected());
}

void TestChronyReader::namedChronycIsUsed()
{
    const QString program = script(u"echo 500 that was me"_s);
    const Result<ChronyReading> reading = read(m_client.address(), program);
    QVERIFY(!reading);
    QCOMPARE(reading.error().text, u"chronyc says: 500 that was me"_s);
}

void TestChronyReader::namesAndPathsGoToChronyc()
{
    // The real chronyc looks the name up, and root may use chronyd's own socket.
    const Result<ChronyReading> byPath = read(m_client.socketPath());
    QVERIFY2(byPath, qPrintable(byPath ? QString() : byPath.error().text));
    QVERIFY(byPath->selected());
    const Result<ChronyReading> byName = read(u"ip6-nowhere.invalid:1"_s);
    QVERIFY(!byName);
    QVERIFY2(byName.error().text.startsWith(
                 "ip6-nowhere.invalid is a name, which chronyc has to look up; "_L1),
             qPrintable(byName.error().text));
}

void TestChronyReader::otherProtocolGoesToChronyc()
{
    QUdpSocket daemon;
    QVERIFY(daemon.bind(QHostAddress(QHostAddress::LocalHost), 0));
    connect(&daemon, &QUdpSocket::readyRead, this, [&daemon] {
        while (daemon.hasPendingDatagrams()) {
            QByteArray request(2000, '\0');
            QHostAddress from;
            quint16 port = 0;
            daemon.readDatagram(request.data(), request.size(), &from, &port);
            const auto sequence = qFromBigEndian<quint32>(request.constData() + 8);
            const QByteArray reply
                = patched(chronyRefusal(ChronyQuestion::Tracking, sequence, 18), 0, "07");
            daemon.writeDatagram(reply, from, port);
        }
    });
    const QString program = script(u"echo 517 chronyc was here"_s);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_dir.path().toUtf8());
    const QString address = u"127.0.0.1:%1"_s.arg(daemon.localPort());
    const Result<ChronyReading> reading = read(address);
    qputenv("PATH", path);
    QVERIFY(!reading);
    QCOMPARE(
        reading.error().text,
        u"%1: chronyd speaks version 7 of its protocol, not 6; chronyc says: 517 chronyc was here"_s
            .arg(address));
    QFile calls(m_dir.filePath(u"calls"_s));
    QVERIFY(calls.open(QIODevice::ReadOnly));
    QVERIFY(calls.readAll().contains(
        u"-c -n -m -p %1 -h 127.0.0.1 tracking"_s.arg(daemon.localPort()).toUtf8()));
}

void TestChronyReader::badAddressIsNotAsked()
{
    const Result<ChronyReading> reading = read(u"127.0.0.1:ntp"_s);
    QVERIFY(!reading);
    QCOMPARE(reading.error().text,
             u"CHRONY_ADDRESS: the port of '127.0.0.1:ntp' is not a number from 1 to 65535"_s);
}

void TestChronyReader::hungDaemon()
{
    m_client.suspend();
    int turns = 0;
    QTimer heartbeat;
    connect(&heartbeat, &QTimer::timeout, this, [&turns] { ++turns; });
    heartbeat.start(20ms);
    QElapsedTimer timer;
    timer.start();
    const Result<ChronyReading> hung = read(m_client.address());
    const qint64 elapsed = timer.elapsed();
    const Result<ChronyReading> throughChronyc
        = read(m_client.address(), findProgram(u"chronyc"_s));
    m_client.resume();
    QVERIFY(!hung);
    QCOMPARE(hung.error().text,
             u"chronyd at %1 does not answer: it hangs, or is closed to this machine"_s.arg(
                 m_client.address()));
    QVERIFY2(elapsed >= 900 && elapsed < 1500, qPrintable(QString::number(elapsed)));
    QVERIFY2(turns >= 15, qPrintable(QString::number(turns))); // of 90
    QVERIFY(!throughChronyc);
    QVERIFY2(throughChronyc.error().text.endsWith("does not end; killed after 950 ms"_L1),
             qPrintable(throughChronyc.error().text));
    const Result<ChronyReading> again = read(m_client.address());
    QVERIFY2(again, qPrintable(again ? QString() : again.error().text));
}

void TestChronyReader::noDaemon()
{
    m_client.stop();
    const Result<ChronyReading> gone = read(m_client.address());
    QVERIFY(!gone);
    QCOMPARE(gone.error().text,
             u"chronyd does not run (nothing listens on %1)"_s.arg(m_client.address()));
    const Result<ChronyReading> throughChronyc
        = read(m_client.address(), findProgram(u"chronyc"_s));
    QVERIFY(!throughChronyc);
    QVERIFY2(throughChronyc.error().text.contains("506 Cannot talk to daemon"_L1),
             qPrintable(throughChronyc.error().text));
}

QTEST_GUILESS_MAIN(TestChronyReader)
#include "tst_chrony_reader.moc"
