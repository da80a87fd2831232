// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/time_source.h"

#include "core/util/timestamp.h"
#include "tests/unit/timesync/capture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using contract::ClockQuality;
using contract::ClockSource;

/// With scripts in the place of pmc and chronyc, which print captures and say how they were called.
class TestTimeSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksBoth();
    void asksOnlyWhatItIsTold_data();
    void asksOnlyWhatItIsTold();
    void saysWhyThereIsNoReading();
    void hungProgramsDoNotBlockTheLoop();
    void missingProgramsAreNamed();
    void noSocketStartsNoProcess();
    void kernelIsTheLastResort_data();
    void kernelIsTheLastResort();

private:
    QString script(const QString &name, const QString &body);
    QString calls() const;
    TimeSourceOptions options();

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestTimeSource::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QString TestTimeSource::script(const QString &name, const QString &body)
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(
        u"#!/bin/sh\necho %1 \"$@\" >> %2\n%3\n"_s.arg(name, m_dir->filePath(u"calls"_s), body)
            .toUtf8());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QString TestTimeSource::calls() const
{
    QFile file(m_dir->filePath(u"calls"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

TimeSourceOptions TestTimeSource::options()
{
    TimeSourceOptions options;
    options.period = 100ms;
    options.ptpDomain = 3;
    options.quality = withoutHoldTimes({});
    options.pmcPath = script(u"pmc"_s, u"cat '%1pmc-4.2-slave-locked.txt'"_s.arg(captureFolder()));
    options.chronycPath
        = script(u"chronyc"_s,
                 u"cat '%1chrony-4.3-synced-tracking.csv' '%1chrony-4.3-synced-sources.csv'"_s.arg(
                     captureFolder()));
    options.ptpUdsAddress = m_dir->path(); // anything that is there
    options.chronyAddress = u"127.0.0.1:11323"_s;
    options.readKernel = [] { return std::optional(KernelReading()); }; // steered by nobody
    return options;
}

void TestTimeSource::asksBoth()
{
    TimeSource source(options());
    QSignalSpy updated(&source, &TimeSource::updated);
    QList<SourceChange> changes;
    connect(&source, &TimeSource::sourceChanged, this,
            [&changes](const SourceChange &change) { changes.append(change); });
    QCOMPARE(source.metric().source, ClockSource::None);
    QCOMPARE(source.metric().quality, ClockQuality::Freerun);
    source.start();
    QVERIFY(updated.wait(20000));
    QCOMPARE(source.metric().source, ClockSource::Ptp);
    QCOMPARE(source.metric().quality, ClockQuality::Locked);
    QCOMPARE(source.metric().ntp->refId, u"0A630001"_s);
    QCOMPARE(source.stamp().ref, u"227a03.fffe.f529db"_s);
    QVERIFY(source.ptpProblem().isEmpty() && source.ntpProblem().isEmpty());
    QVERIFY(calls().contains(
        u"chronyc -c -n -m -p 11323 -h 127.0.0.1 tracking sources sourcestats\n"_s));
    QVERIFY(calls().contains(u"pmc -u -b 0 -d 3 -s %1 "_s.arg(m_dir->path())));
    QVERIFY(calls().contains(u"GET TIME_STATUS_NP GET PORT_DATA_SET"_s));
    QVERIFY(updated.wait(20000)); // and again
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].from, ClockSource::None);
    QCOMPARE(changes[0].to, ClockSource::Ptp);
    QCOMPARE(changes[0].reason, u"PTP is good"_s);
    QVERIFY(qAbs(changes[0].atNs - nowNs()) < 60'000'000'000);
}

void TestTimeSource::asksOnlyWhatItIsTold_data()
{
    QTest::addColumn<SyncMode>("mode");
    QTest::addColumn<ClockSource>("source");
    QTest::newRow("ptp") << SyncMode::Ptp << ClockSource::Ptp;
    QTest::newRow("chrony") << SyncMode::Chrony << ClockSource::Ntp;
}

void TestTimeSource::asksOnlyWhatItIsTold()
{
    QFETCH(SyncMode, mode);
    QFETCH(ClockSource, source);
    TimeSourceOptions asked = options();
    asked.mode = mode;
    TimeSource timeSource(asked);
    QSignalSpy updated(&timeSource, &TimeSource::updated);
    timeSource.start();
    QVERIFY(updated.wait(20000));
    QCOMPARE(timeSource.metric().source, source);
    QCOMPARE(calls().contains("pmc"_L1), mode == SyncMode::Ptp);
    QCOMPARE(calls().contains("chronyc"_L1), mode == SyncMode::Chrony);
}

void TestTimeSource::saysWhyThereIsNoReading()
{
    TimeSourceOptions asked = options();
    asked.pmcPath = script(u"pmc"_s, u"echo 'sending: GET X'; echo 'uds: bind failed' >&2"_s);
    asked.chronycPath = script(u"chronyc"_s, u"echo '506 Cannot talk to daemon'; exit 1"_s);
    TimeSource source(asked);
    QSignalSpy updated(&source, &TimeSource::updated);
    source.start();
    QVERIFY(updated.wait(20000));
    QCOMPARE(source.metric().source, ClockSource::None);
    QCOMPARE(source.metric().quality, ClockQuality::Freerun);
    QCOMPARE(source.ptpProblem(), u"ptp4l does not answer (pmc says: uds: bind failed)"_s);
    QCOMPARE(source.ntpProblem(), u"chronyc says: 506 Cannot talk to daemon"_s);
}

void TestTimeSource::hungProgramsDoNotBlockTheLoop()
{
    TimeSourceOptions asked = options();
    asked.pmcPath = script(u"pmc"_s, u"exec sleep 60"_s);
    asked.chronycPath = script(u"chronyc"_s, u"exec sleep 60"_s);
    TimeSource source(asked);
    QSignalSpy updated(&source, &TimeSource::updated);
    int turns = 0;
    QTimer heartbeat;
    connect(&heartbeat, &QTimer::timeout, this, [&turns] { ++turns; });
    heartbeat.start(50ms);
    source.start();
    QVERIFY(updated.wait(20000));
    QVERIFY2(turns >= 10, qPrintable(QString::number(turns))); // of 20 in 1 s
    QVERIFY(source.ptpProblem().contains("killed after 1000 ms"_L1));
    QVERIFY(source.ntpProblem().contains("killed after 950 ms"_L1));
    // 1 s is ten periods, but a look is never overtaken by the next.
    QCOMPARE(calls().count("chronyc"_L1), 1);
}

void TestTimeSource::missingProgramsAreNamed()
{
    TimeSourceOptions asked = options();
    asked.pmcPath = u"/nowhere/pmc"_s;
    asked.chronycPath = u"/nowhere/chronyc"_s;
    TimeSource source(asked);
    QSignalSpy updated(&source, &TimeSource::updated);
    source.start();
    QVERIFY(updated.wait(20000));
    QCOMPARE(source.ptpProblem(), u"/nowhere/pmc is not a program"_s);
    QCOMPARE(source.ntpProblem(), u"/nowhere/chronyc is not a program"_s);
}

void TestTimeSource::noSocketStartsNoProcess()
{
    TimeSourceOptions asked = options();
    asked.ptpUdsAddress = u"/nowhere/ptp4l"_s;
    TimeSource source(asked);
    QSignalSpy updated(&source, &TimeSource::updated);
    source.start();
    QVERIFY(updated.wait(20000));
    QCOMPARE(source.ptpProblem(), u"ptp4l has no socket /nowhere/ptp4l"_s);
    QVERIFY(!calls().contains("pmc"_L1));
    QCOMPARE(source.metric().source, ClockSource::Ntp);
}

void TestTimeSource::kernelIsTheLastResort_data()
{
    QTest::addColumn<SyncMode>("mode");
    QTest::addColumn<bool>("hasDaemon");
    QTest::addColumn<ClockSource>("source");
    QTest::newRow("auto") << SyncMode::Auto << false << ClockSource::Ntp;
    QTest::newRow("daemon") << SyncMode::Auto << true << ClockSource::Ptp;
    QTest::newRow("chrony") << SyncMode::Chrony << false << ClockSource::None;
    QTest::newRow("ptp") << SyncMode::Ptp << false << ClockSource::None;
}

void TestTimeSource::kernelIsTheLastResort()
{
    QFETCH(SyncMode, mode);
    QFETCH(bool, hasDaemon);
    QFETCH(ClockSource, source);
    TimeSourceOptions asked = options();
    asked.mode = mode;
    if (!hasDaemon) {
        asked.ptpUdsAddress = u"/nowhere/ptp4l"_s;
        asked.chronycPath = u"/nowhere/chronyc"_s;
    }
    asked.readKernel = [] {
        return std::optional(KernelReading{30'000'000, 2'000'000, false, 37});
    };
    TimeSource timeSource(asked);
    QSignalSpy updated(&timeSource, &TimeSource::updated);
    timeSource.start();
    QVERIFY(updated.wait(20000));
    const contract::TimeMetric &metric = timeSource.metric();
    QCOMPARE(metric.source, source);
    QVERIFY(!metric.ntp || hasDaemon);
    if (source == ClockSource::Ntp) {
        QCOMPARE(metric.quality, ClockQuality::Tracking);
        QCOMPARE(metric.errorBoundNs, 30'000'000);
    }
}

QTEST_GUILESS_MAIN(TestTimeSource)
#include "tst_time_source.moc"
