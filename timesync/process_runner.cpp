// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/process_runner.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype maxOutputBytes = 256 * 1024;

static QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    return environment;
}

ProcessRunner::ProcessRunner(QObject *parent)
    : QObject(parent)
    , m_process(this)
    , m_timeout(this)
{
    m_process.setProcessEnvironment(plainEnvironment());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        m_abortReason = u"does not end; killed after %1 ms"_s.arg(m_timeout.interval());
        m_process.kill();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ProcessRunner::collect);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ProcessRunner::collect);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Error{
                u"%1 cannot be started: %2"_s.arg(m_process.program(), m_process.errorString())});
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        collect();
        if (m_abortReason.isEmpty())
            finish(m_output);
        else
            finish(Error{m_process.program() + u' ' + m_abortReason});
    });
}

ProcessRunner::~ProcessRunner()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void ProcessRunner::run(const QString &program, const QStringList &arguments,
                        std::chrono::milliseconds timeout, Done done)
{
    Q_ASSERT(!isRunning());
    m_done = std::move(done);
    m_output = {};
    m_abortReason.clear();
    m_timeout.start(timeout);
    m_process.start(program, arguments, QIODevice::ReadOnly);
}

void ProcessRunner::collect()
{
    m_output.standardOutput += m_process.readAllStandardOutput();
    m_output.standardError += m_process.readAllStandardError();
    if (m_output.standardOutput.size() + m_output.standardError.size() > maxOutputBytes
        && m_abortReason.isEmpty()) {
        m_abortReason = u"prints more than %1 bytes; killed"_s.arg(maxOutputBytes);
        m_process.kill();
    }
}

void ProcessRunner::finish(const Result<ProcessOutput> &result)
{
    m_timeout.stop();
    // A program that cannot be started is reported from within run().
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            const Done done = std::exchange(m_done, nullptr);
            done(result);
        },
        Qt::QueuedConnection);
}

QString findProgram(const QString &configured, const QString &name)
{
    if (!configured.isEmpty())
        return QFileInfo(configured).isExecutable() ? configured : QString();
    const QString onPath = QStandardPaths::findExecutable(name);
    if (!onPath.isEmpty())
        return onPath;
    return QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s});
}

} // namespace nunect::timesync
