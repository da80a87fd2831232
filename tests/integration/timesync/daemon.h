// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/integration/timesync/network_namespace.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace nunect::test {

/// A real time daemon with a configuration and sockets of its own, here or in a namespace. Ends
/// with the object, and with this process.
class Daemon
{
public:
    virtual ~Daemon();
    Q_DISABLE_COPY_MOVE(Daemon)

    /// Starts it; does not wait until it has anything to say.
    Result<void> start();
    /// Ends it without warning (SIGKILL).
    void kill();
    /// Stops its execution (SIGSTOP), and lets it go on (SIGCONT).
    void suspend() { signal(SIGSTOP); }
    void resume() { signal(SIGCONT); }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// All that it has printed, over all its starts.
    QString log() const;

protected:
    Daemon(const QString &program, const QString &package, const NetworkNamespace *within);

    QString filePath(const QString &name) const { return m_dir.filePath(name); }
    virtual QString config() const = 0;
    virtual QStringList arguments(const QString &configFile) const = 0;

private:
    void signal(int number);

    QString m_program;
    QString m_package;
    QTemporaryDir m_dir;
    QProcess m_process;
};

/// linuxptp's ptp4l with software time stamps, which leaves the machine's clock alone.
class Ptp4l : public Daemon
{
public:
    enum class Role { Grandmaster, Follower };

    Ptp4l(Role role, const QString &interface, const NetworkNamespace *within = nullptr);

    QString socket() const { return filePath(QStringLiteral("ptp4l")); }
    /// A follower that must not turn the clock stays UNCALIBRATED until it is told that its time
    /// is good; told too early, it would be SLAVE without a measurement, which one that turns the
    /// clock never is. Blocks until it is SLAVE, some seconds at most.
    Result<void> calibrate();

private:
    QString config() const override;
    QStringList arguments(const QString &configFile) const override;
    /// What pmc prints.
    QString ask(const QStringList &commands) const;

    Role m_role;
    QString m_interface;
};

/// chronyd, which leaves the machine's clock alone (`-x`).
class Chronyd : public Daemon
{
public:
    explicit Chronyd(const QString &directives, const NetworkNamespace *within = nullptr);

    static constexpr int commandPort = 11323;
    static QString address() { return QStringLiteral("127.0.0.1:%1").arg(commandPort); }

private:
    QString config() const override;
    QStringList arguments(const QString &configFile) const override;

    QString m_directives;
};

} // namespace nunect::test
