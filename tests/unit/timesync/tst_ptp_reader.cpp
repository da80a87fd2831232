// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_reader.h"

#include "tests/support/ptp4l.h"
#include "tests/unit/timesync/capture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

using Reading = Result<PtpReading, PtpProblem>;

static constexpr int patienceMs = 30000;

/// Real ptp4l and pmc, in a network of this process's own; no clock is touched.
class TestPtpReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhatPmcSays();
    void hung();
    void killed();
    void foreignDomain();
    void otherTransport();
    void otherNetwork();
    void statusFileGoesFirst();
    void pmcIsTakenWhereItIsNamed();
    void pmcHelpsOut();
    void pmcRestsWhereItDoesNotHelp();
    void pmcIsNotAskedForNothing();
    void endsInTime();
    void hardwareWithoutAClock();

private:
    Reading read(PtpReader *reader);
    QString script(const QString &body);
    QByteArray calls() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    qint64 m_took = 0;
};

static TimeSourceOptions optionsFor(const Ptp4l &ptp4l)
{
    TimeSourceOptions options;
    options.ptpUdsAddress = ptp4l.socketPath();
    return options;
}

/// Starts, and says what is missing if that fails.
#define START(ptp4l)                                                                               \
    do {                                                                                           \
        const Result<void> started = (ptp4l).start();                                              \
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));                 \
    } while (false)

void TestPtpReader::initTestCase()
{
    const Result<void> entered = enterOwnNetwork(2);
    QVERIFY2(entered, qPrintable(entered ? QString() : entered.error().text));
}

void TestPtpReader::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

Reading TestPtpReader::read(PtpReader *reader)
{
    std::optional<Reading> result;
    QElapsedTimer clock;
    clock.start();
    reader->read([&result](const Reading &reading) { result = reading; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, patienceMs))
        qFatal("no answer");
    m_took = clock.elapsed();
    return *result;
}

/// In pmc's place; it counts its calls.
QString TestPtpReader::script(const QString &body)
{
    QFile file(m_dir->filePath(u"pmc"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(u"#!/bin/sh\necho called >> %1/calls\n%2\n"_s.arg(m_dir->path(), body).toUtf8());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QByteArray TestPtpReader::calls() const
{
    QFile file(m_dir->filePath(u"calls"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of a grandmaster, a boundary clock behind it and a follower behind that, field by field.
void TestPtpReader::saysWhatPmcSays()
{
    Ptp4l master({u"ptpa0"_s}, u"priority1 100\nclockClass 6\nclockAccuracy 0x21\n"_s);
    Ptp4l boundary({u"ptpb0"_s, u"ptpa1"_s}, u"priority1 110\nboundary_clock_jbod 1\n"_s);
    Ptp4l follower({u"ptpb1"_s}, u"slaveOnly 1\n"_s);
    for (Ptp4l *ptp4l : {&master, &boundary, &follower})
        START(*ptp4l);

    PtpReader reader(optionsFor(follower));
    const auto followerState = [&] {
        const Reading reading = read(&reader);
        return reading ? reading->activePort()->state : reading.error().text;
    };
    QTRY_COMPARE_WITH_TIMEOUT(followerState(), u"UNCALIBRATED"_s, patienceMs);
    // With free_running, ptp4l itself never says that it follows.
    follower.pmc({u"SET SYNCHRONIZATION_UNCERTAIN_NP 0"_s});
    QTRY_COMPARE_WITH_TIMEOUT(followerState(), u"SLAVE"_s, patienceMs);

    for (const Ptp4l *ptp4l : {&master, &boundary, &follower}) {
        TimeSourceOptions byPmc = optionsFor(*ptp4l);
        byPmc.pmcPath = findProgram({}, u"pmc"_s);
        PtpReader direct(optionsFor(*ptp4l));
        PtpReader pmc(byPmc);
        // A Sync a second changes the values; both have been read between two of them if the
        // first is read again unchanged.
        std::optional<PtpReading> fromSocket;
        std::optional<PtpReading> fromPmc;
        const auto readBoth = [&] {
            const Reading before = read(&direct);
            const Reading between = read(&pmc);
            const Reading after = read(&direct);
            if (fromSocket || !before || !between || !after || !(*before == *after))
                return fromSocket.has_value();
            fromSocket = *before;
            fromPmc = *between;
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(readBoth(), patienceMs);
        QVERIFY(fromSocket->masterOffsetNs && fromSocket->ingressTimeNs
                && fromSocket->meanPathDelayNs);
        QVERIFY(*fromSocket == *fromPmc);
        QCOMPARE(fromSocket->gmClass, 6);
        QCOMPARE(fromSocket->domain, 0);
        QCOMPARE(fromSocket->activePort()->timestamping, u"SOFTWARE"_s);
        QCOMPARE(fromSocket->ports.size(), ptp4l == &boundary ? 2 : 1);
    }
}

void TestPtpReader::hung()
{
    Ptp4l ptp4l({u"lo"_s});
    START(ptp4l);
    PtpReader reader(optionsFor(ptp4l));
    QTRY_VERIFY_WITH_TIMEOUT(read(&reader), patienceMs);
    ptp4l.suspend();
    // Longer than its socket's queue of 10 takes questions, and each time within the limit.
    for (int i = 0; i < 12; ++i) {
        const Reading reading = read(&reader);
        QVERIFY(!reading);
        QCOMPARE(reading.error().failure, PtpFailure::Hung);
        QVERIFY2(reading.error().text.contains("hangs"_L1)
                     && reading.error().text.contains(ptp4l.socketPath()),
                 qPrintable(reading.error().text));
        QVERIFY2(m_took < 3000, qPrintable(QString::number(m_took))); // 960 ms, on a busy machine
    }
    ptp4l.resume();
    QTRY_VERIFY_WITH_TIMEOUT(read(&reader), patienceMs);
}

void TestPtpReader::killed()
{
    Ptp4l ptp4l({u"lo"_s});
    START(ptp4l);
    PtpReader reader(optionsFor(ptp4l));
    QTRY_VERIFY_WITH_TIMEOUT(read(&reader), patienceMs);
    ptp4l.kill();
    QCOMPARE(read(&reader).error(),
             (PtpProblem{PtpFailure::NotRunning,
                         u"ptp4l does not run: nobody listens at %1"_s.arg(ptp4l.socketPath())}));
    START(ptp4l);
    QTRY_VERIFY_WITH_TIMEOUT(read(&reader), patienceMs);
    ptp4l.stop();
    QCOMPARE(
        read(&reader).error(),
        (PtpProblem{PtpFailure::NotRunning, u"ptp4l has no socket %1"_s.arg(ptp4l.socketPath())}));
}

void TestPtpReader::foreignDomain()
{
    Ptp4l ptp4l({u"lo"_s}, u"domainNumber 5"_s);
    START(ptp4l);
    TimeSourceOptions options = optionsFor(ptp4l);
    options.ptpDomain = 5;
    PtpReader right(options);
    QTRY_VERIFY_WITH_TIMEOUT(read(&right), patienceMs);
    QCOMPARE(read(&right)->domain, 5);
    options.ptpDomain = 6;
    PtpReader wrong(options);
    const Reading reading = read(&wrong);
    QCOMPARE(reading.error().failure, PtpFailure::ForeignDomain);
    QVERIFY2(reading.error().text.contains("nothing in domain 6"_L1),
             qPrintable(reading.error().text));
}

void TestPtpReader::otherTransport()
{
    Ptp4l gptp({u"lo"_s}, u"transportSpecific 0x1"_s);
    START(gptp);
    PtpReader reader(optionsFor(gptp));
    QTRY_VERIFY_WITH_TIMEOUT(read(&reader), patienceMs);
}

void TestPtpReader::otherNetwork()
{
    Ptp4l ptp4l({u"lo"_s});
    ptp4l.setOwnNetwork();
    START(ptp4l);
    PtpReader reader(optionsFor(ptp4l));
    QTRY_VERIFY_WITH_TIMEOUT(read(&reader), patienceMs);
}

void TestPtpReader::statusFileGoesFirst()
{
    const QString path = m_dir->filePath(u"status"_s);
    const auto write = [&path](const QByteArray &content) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    TimeSourceOptions options;
    options.ptpStatusFile = path;
    options.pmcPath = script(u"exit 0"_s);
    PtpReader reader(options);
    QCOMPARE(read(&reader).error().failure, PtpFailure::StatusFile);
    QVERIFY(write(capture(u"pmc-4.2-slave-locked.txt"_s)));
    const Reading reading = read(&reader);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    QVERIFY(*reading == ptpReading(u"4.2-slave-locked"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(read(&reader).error().text.contains("more than 10 s"_L1));
    QCOMPARE(calls(), QByteArray());
}

void TestPtpReader::pmcIsTakenWhereItIsNamed()
{
    Ptp4l ptp4l({u"lo"_s});
    START(ptp4l);
    TimeSourceOptions options = optionsFor(ptp4l);
    options.pmcPath = script(u"cat '%1pmc-4.2-slave-locked.txt'"_s.arg(captureFolder()));
    PtpReader reader(options);
    QVERIFY(*read(&reader) == ptpReading(u"4.2-slave-locked"_s));
    QCOMPARE(calls(), "called\n"_ba);
    options.pmcPath = u"/nowhere/pmc"_s;
    PtpReader missing(options);
    QCOMPARE(read(&missing).error(),
             (PtpProblem{PtpFailure::NoProgram, u"/nowhere/pmc is not a program"_s}));
    options.pmcPath = script(u"exec sleep 60"_s);
    PtpReader hangs(options);
    QCOMPARE(read(&hangs).error().failure, PtpFailure::ProgramFailed);
}

/// A pmc on the PATH knows what the socket's reader does not.
void TestPtpReader::pmcHelpsOut()
{
    script(u"cat '%1pmc-4.2-slave-locked.txt'"_s.arg(captureFolder()));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_dir->path().toLocal8Bit() + ':' + path);
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    Ptp4l ptp4l({u"lo"_s}, u"domainNumber 5"_s);
    START(ptp4l);
    PtpReader reader(optionsFor(ptp4l));
    for (int i = 0; i < 2; ++i) {
        const Reading reading = read(&reader);
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
        QVERIFY(*reading == ptpReading(u"4.2-slave-locked"_s));
    }
    QCOMPARE(calls(), "called\ncalled\n"_ba);
}

void TestPtpReader::pmcRestsWhereItDoesNotHelp()
{
    script(u"echo 'sending: GET TIME_STATUS_NP'"_s);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_dir->path().toLocal8Bit() + ':' + path);
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    Ptp4l ptp4l({u"lo"_s}, u"domainNumber 5"_s);
    START(ptp4l);
    PtpReader reader(optionsFor(ptp4l));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(read(&reader).error().failure, PtpFailure::ForeignDomain);
    QCOMPARE(calls(), "called\n"_ba);
}

void TestPtpReader::pmcIsNotAskedForNothing()
{
    script(u"cat '%1pmc-4.2-slave-locked.txt'"_s.arg(captureFolder()));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_dir->path().toLocal8Bit() + ':' + path);
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    Ptp4l ptp4l({u"lo"_s});
    START(ptp4l);
    ptp4l.suspend();
    PtpReader reader(optionsFor(ptp4l));
    QCOMPARE(read(&reader).error().failure, PtpFailure::Hung);
    ptp4l.kill();
    QCOMPARE(read(&reader).error().failure, PtpFailure::NotRunning);
    QCOMPARE(calls(), QByteArray());
}

/// A silent ptp4l and a hanging pmc together take no longer than either may.
void TestPtpReader::endsInTime()
{
    script(u"exec sleep 60"_s);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_dir->path().toLocal8Bit() + ':' + path);
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    Ptp4l ptp4l({u"lo"_s}, u"domainNumber 5"_s);
    START(ptp4l);
    PtpReader reader(optionsFor(ptp4l));
    int turns = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&turns] { ++turns; });
    beat.start(10ms);
    QCOMPARE(read(&reader).error().failure, PtpFailure::ForeignDomain);
    QCOMPARE(calls(), "called\n"_ba);
    QVERIFY2(m_took < 3000, qPrintable(QString::number(m_took))); // 1 s, on a busy machine
    QVERIFY2(turns > m_took / 10 / 4, qPrintable(QString::number(turns)));
}

/// As a capture of a machine with a PTP clock is read on one without.
void TestPtpReader::hardwareWithoutAClock()
{
    PtpReading reading = ptpReading(u"4.2-slave-locked"_s);
    QVERIFY(withPhc(reading) == reading);
    reading.ports[0].timestamping = u"HARDWARE"_s;
    reading.ports[0].interface = u"lo"_s;
    const PtpReading measured = withPhc(reading);
    QVERIFY(!measured.phc);
    QCOMPARE(measured.phcProblem, u"network interface lo has no PTP clock"_s);
    reading.ports[0].interface.clear();
    QCOMPARE(withPhc(reading).phcProblem, u"ptp4l does not name the interface of port 1"_s);
}

QTEST_GUILESS_MAIN(TestPtpReader)
#include "tst_ptp_reader.moc"
