// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/process_runner.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;

class TestProcessRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOutputWhateverTheExitCode();
    void environmentIsPlain();
    void hungProgramIsKilled();
    void hungProgramIsKilledWithItsRunner();
    void endlessOutputIsKilled();
    void missingProgram();
    void runsAgain();
    void findsPrograms();

private:
    /// The outcome of a shell script; the event loop runs meanwhile.
    std::optional<Result<ProcessOutput>> shell(ProcessRunner &runner, const QString &script,
                                               std::chrono::milliseconds timeout = 10s)
    {
        std::optional<Result<ProcessOutput>> result;
        runner.run(u"/bin/sh"_s, {u"-c"_s, script}, timeout,
                   [&result](const Result<ProcessOutput> &output) { result = output; });
        if (!runner.isRunning() || result)
            return {};
        (void)QTest::qWaitFor([&result] { return result.has_value(); }, 20000);
        return result;
    }
};

void TestProcessRunner::givesOutputWhateverTheExitCode()
{
    ProcessRunner runner;
    const auto result = shell(runner, u"echo out; echo err >&2; exit 3"_s);
    QVERIFY(result && result->ok());
    QCOMPARE(result->value().standardOutput, "out\n");
    QCOMPARE(result->value().standardError, "err\n");
    QVERIFY(!runner.isRunning());
}

void TestProcessRunner::environmentIsPlain()
{
    qputenv("NATS_GUARDIAN_PASSWORD", "secret");
    qputenv("LC_NUMERIC", "de_DE.UTF-8");
    ProcessRunner runner;
    const auto result = shell(runner, u"env"_s);
    qunsetenv("NATS_GUARDIAN_PASSWORD");
    qunsetenv("LC_NUMERIC");
    QVERIFY(result && result->ok());
    const QByteArray environment = result->value().standardOutput;
    QVERIFY(environment.contains("LC_ALL=C\n"));
    QVERIFY(environment.contains("PATH=/usr/sbin:"));
    QVERIFY(!environment.contains("secret"));
    QVERIFY(!environment.contains("de_DE"));
}

void TestProcessRunner::hungProgramIsKilled()
{
    ProcessRunner runner;
    QElapsedTimer time;
    time.start();
    const auto result = shell(runner, u"trap '' TERM; exec sleep 60"_s, 200ms);
    QVERIFY(result && !result->ok());
    QVERIFY2(result->error().text.contains("killed after 200 ms"_L1),
             qPrintable(result->error().text));
    QVERIFY(time.elapsed() < 10000);
    QVERIFY(!runner.isRunning());
}

void TestProcessRunner::hungProgramIsKilledWithItsRunner()
{
    QElapsedTimer time;
    time.start();
    bool called = false;
    {
        ProcessRunner runner;
        runner.run(u"/bin/sleep"_s, {u"60"_s}, 60s,
                   [&called](const Result<ProcessOutput> &) { called = true; });
    }
    QVERIFY(time.elapsed() < 10000);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestProcessRunner::endlessOutputIsKilled()
{
    ProcessRunner runner;
    const auto result
        = shell(runner, u"while :; do echo 0123456789012345678901234567890123456789; done"_s);
    QVERIFY(result && !result->ok());
    QVERIFY2(result->error().text.contains("bytes; killed"_L1), qPrintable(result->error().text));
}

void TestProcessRunner::missingProgram()
{
    ProcessRunner runner;
    std::optional<Result<ProcessOutput>> result;
    runner.run(u"/nowhere/pmc"_s, {}, 1s,
               [&result](const Result<ProcessOutput> &output) { result = output; });
    QVERIFY(!result); // later, never from within run()
    QTRY_VERIFY(result.has_value());
    QVERIFY(!result->ok());
    QVERIFY2(result->error().text.contains("/nowhere/pmc"_L1), qPrintable(result->error().text));
}

void TestProcessRunner::runsAgain()
{
    ProcessRunner runner;
    QVERIFY(!shell(runner, u"exec sleep 60"_s, 100ms)->ok());
    QVERIFY(shell(runner, u"echo one"_s)->ok());
    const auto result = shell(runner, u"echo two"_s);
    QCOMPARE(result->value().standardOutput, "two\n");
}

void TestProcessRunner::findsPrograms()
{
    QCOMPARE(findProgram({}, u"sh"_s).section(u'/', -1), u"sh"_s);
    QCOMPARE(findProgram(u"/bin/sh"_s, u"pmc"_s), u"/bin/sh"_s);
    QCOMPARE(findProgram(u"/nowhere/pmc"_s, u"sh"_s), QString()); // what was set is not replaced
    QCOMPARE(findProgram(u"/etc/passwd"_s, u"sh"_s), QString());
    QCOMPARE(findProgram({}, u"no-such-program"_s), QString());
}

QTEST_GUILESS_MAIN(TestProcessRunner)
#include "tst_process_runner.moc"
