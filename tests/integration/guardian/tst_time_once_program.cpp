// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;

/// The real program, with no server anywhere and a script in the place of pmc.
class TestTimeOnceProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsOneMessage_data();
    void printsOneMessage();
    void badSettingsAreNamed();

private:
    QByteArray run(const QHash<QString, QString> &variables);

    QTemporaryDir m_dir;
    QByteArray m_errors;
    int m_exitCode = -1;
};

QByteArray TestTimeOnceProgram::run(const QHash<QString, QString> &variables)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"NUNECT_URL"_s, u"nats://127.0.0.1:1"_s); // nobody listens there
    environment.insert(u"NUNECT_UNIT"_s, u"leaf-3"_s);
    environment.insert(u"CHRONYC_PATH"_s, u"/nowhere/chronyc"_s);
    for (auto at = variables.begin(); at != variables.end(); ++at)
        environment.insert(at.key(), at.value());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(NUNECT_BIN_DIR "/nunect-guardian"), {u"--time-once"_s});
    if (!process.waitForFinished(40000))
        qFatal("%s", qPrintable(process.errorString()));
    m_exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    m_errors = process.readAllStandardError();
    return process.readAllStandardOutput();
}

void TestTimeOnceProgram::printsOneMessage_data()
{
    QTest::addColumn<QString>("quality");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("3.1.1-slave-locked") << u"locked"_s << 0;
    QTest::newRow("4.2-slave-gm-class248-freerun") << u"tracking"_s << 0;
    QTest::newRow("4.2-uncalibrated") << u"acquiring"_s << 0;
    QTest::newRow("4.2-listening-gm-lost") << u"freerun"_s << 3;
    QTest::newRow("4.2-ptp4l-hung") << u"freerun"_s << 3;
}

void TestTimeOnceProgram::printsOneMessage()
{
    QFETCH(QString, quality);
    QFETCH(int, exitCode);
    QFile script(m_dir.filePath(u"pmc"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(
        u"#!/bin/sh\ncat '%1/tests/fixtures/timesync/pmc-%2.txt'\n"_s
            .arg(QStringLiteral(NUNECT_SOURCE_DIR), QString::fromUtf8(QTest::currentDataTag()))
            .toUtf8());
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    const QByteArray output = run({{u"PMC_PATH"_s, script.fileName()}});
    QCOMPARE(m_exitCode, exitCode);
    QVERIFY(output.endsWith('\n'));
    QCOMPARE(output.count('\n'), 1);
    const Result<contract::TimeMetric> metric = contract::decodeTimeMetric(output);
    QVERIFY2(metric, qPrintable(metric ? QString() : metric.error().text));
    QCOMPARE(metric->unit, u"leaf-3"_s);
    QCOMPARE(contract::toText(metric->quality), quality);
    QCOMPARE(m_errors.contains("/nowhere/chronyc is not a program"), exitCode == 3);
}

void TestTimeOnceProgram::badSettingsAreNamed()
{
    QVERIFY(run({{u"TIME_LOCK_AFTER_S"_s, u"soon"_s}}).isEmpty());
    QCOMPARE(m_exitCode, 2);
    QVERIFY2(m_errors.contains("TIME_LOCK_AFTER_S"), m_errors.constData());
}

QTEST_GUILESS_MAIN(TestTimeOnceProgram)
#include "tst_time_once_program.moc"
