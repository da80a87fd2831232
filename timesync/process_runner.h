// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace nunect::timesync {

/// What a program printed. Its exit code is left out: for the tools read here it proves nothing.
struct ProcessOutput
{
    QByteArray standardOutput;
    QByteArray standardError;
};

/// Runs a small program now and then without blocking the event loop.
///
/// One run at a time. The program gets an environment of PATH and `LC_ALL=C` alone, so that its
/// numbers are the same everywhere and no secret of ours is handed on. One that does not end in
/// time is killed: both `pmc` and `chronyc` wait for ever, or for long, on a hung daemon. Needs the
/// event loop of the thread that it lives on.
class ProcessRunner : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<ProcessOutput> &)>;

    explicit ProcessRunner(QObject *parent = nullptr);
    ~ProcessRunner() override;

    bool isRunning() const { return m_done != nullptr; }

    /// Starts \a program; \a done is called exactly once, later, from the event loop. Must not be
    /// called while isRunning().
    void run(const QString &program, const QStringList &arguments,
             std::chrono::milliseconds timeout, Done done);

private:
    void collect();
    void finish(const Result<ProcessOutput> &result);

    QProcess m_process;
    QTimer m_timeout;
    ProcessOutput m_output;
    QString m_abortReason;
    Done m_done;
};

/// Where \a name is: \a configured if that is not empty, else on the PATH, else in the folders for
/// administrators' programs, which a user's PATH leaves out. Empty if it is nowhere.
QString findProgram(const QString &configured, const QString &name);

} // namespace nunect::timesync
