// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

#include <chrono>
#include <csignal>

namespace nunect::test {

/// nunect-sim, run as a person would.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QByteArray &password = "unit-secret")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NUNECT_SIM_PASSWORD"), QString::fromLatin1(password));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(NUNECT_BIN_DIR "/nunect-sim"), arguments);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    /// Exit code, or -1 if it did not end by itself within \a timeout.
    int wait(std::chrono::milliseconds timeout)
    {
        if (m_process.state() != QProcess::NotRunning
            && !m_process.waitForFinished(int(timeout.count())))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QByteArray output() { return m_output += m_process.readAllStandardOutput(); }
    QByteArray errors() { return m_errors += m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

/// The last number that \a output gives for \a name; -1 if it gives none.
inline qint64 numberOf(const QByteArray &output, const QString &name)
{
    qint64 last = -1;
    const QRegularExpression number(name + QStringLiteral(" ([0-9,]+)"));
    for (auto it = number.globalMatch(QString::fromUtf8(output)); it.hasNext();)
        last = it.next().captured(1).remove(u',').toLongLong();
    return last;
}

} // namespace nunect::test
