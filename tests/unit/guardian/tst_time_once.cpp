// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/time_once.h"

#include "core/contract/messages.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using contract::ClockQuality;
using contract::ClockSource;

class TestTimeOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesACapture_data();
    void judgesACapture();
    void judgesAnOldStatusFile();
    void saysWhyThereIsNoSource();

private:
    /// A program that prints a capture of pmc.
    QString pmc(const QString &capture)
    {
        QFile file(m_dir.filePath(u"pmc"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(u"#!/bin/sh\ncat '%1/tests/fixtures/timesync/pmc-%2.txt'\n"_s
                       .arg(QStringLiteral(NUNECT_SOURCE_DIR), capture)
                       .toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

void TestTimeOnce::judgesACapture_data()
{
    QTest::addColumn<ClockSource>("source");
    QTest::addColumn<ClockQuality>("quality");
    using enum ClockSource;
    using enum ClockQuality;
    QTest::newRow("3.1.1-slave-locked") << Ptp << Locked;
    QTest::newRow("4.2-slave-locked") << Ptp << Locked;
    QTest::newRow("4.2-slave-gm-class7-holdover") << Ptp << Tracking;
    QTest::newRow("4.2-slave-37s-tai-utc-trap") << Ptp << Acquiring;
    QTest::newRow("4.2-uncalibrated") << Ptp << Acquiring;
    QTest::newRow("4.2-listening-gm-lost") << None << Freerun;
    QTest::newRow("4.2-ptp4l-down") << None << Freerun;
}

void TestTimeOnce::judgesACapture()
{
    QFETCH(ClockSource, source);
    QFETCH(ClockQuality, quality);
    timesync::TimeSourceOptions options;
    options.mode = timesync::SyncMode::Ptp;
    options.pmcPath = pmc(QString::fromUtf8(QTest::currentDataTag()));
    const TimeOnce once = timeOnce(options, u"leaf-3"_s);
    const Result<contract::TimeMetric> metric = contract::decodeTimeMetric(once.message);
    QVERIFY2(metric, qPrintable(metric ? QString() : metric.error().text));
    QCOMPARE(metric->unit, u"leaf-3"_s);
    QCOMPARE(metric->seq, 1u);
    QVERIFY(metric->tsNs > 0);
    QCOMPARE(metric->source, source);
    QCOMPARE(metric->quality, quality);
    QCOMPARE(once.exitCode, source == ClockSource::None ? 3 : 0);
    QVERIFY(!once.message.contains('\n'));
}

void TestTimeOnce::judgesAnOldStatusFile()
{
    const QString path = m_dir.filePath(u"status"_s);
    QVERIFY(QFile::copy(
        QStringLiteral(NUNECT_SOURCE_DIR "/tests/fixtures/timesync/pmc-4.2-slave-locked.txt"),
        path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-3),
                             QFileDevice::FileModificationTime));
    file.close();
    timesync::TimeSourceOptions options;
    options.mode = timesync::SyncMode::Ptp;
    options.ptpStatusFile = path;
    const TimeOnce once = timeOnce(options, u"leaf-3"_s);
    QCOMPARE(once.problems, QStringList());
    QCOMPARE(once.exitCode, 0);
    QCOMPARE(contract::decodeTimeMetric(once.message)->quality, ClockQuality::Locked);
}

void TestTimeOnce::saysWhyThereIsNoSource()
{
    timesync::TimeSourceOptions options;
    options.ptpUdsAddress = u"/nowhere/ptp4l"_s;
    options.chronycPath = u"/nowhere/chronyc"_s;
    const TimeOnce once = timeOnce(options, u"leaf-3"_s);
    QCOMPARE(once.exitCode, 3);
    QCOMPARE(once.problems,
             (QStringList{u"ptp4l has no socket /nowhere/ptp4l"_s,
                          u"/nowhere/chronyc is not a program"_s}));
}

QTEST_GUILESS_MAIN(TestTimeOnce)
#include "tst_time_once.moc"
