// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "guardian/nats_bus.h"
#include "tests/support/nats_server.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace nunect::test {

inline constexpr char guardianUser[] = "guardian";
inline constexpr char guardianPassword[] = "correct-horse-battery";

/// A server that lets the guardian in, and nobody else.
inline NatsServerOptions guardedServer()
{
    NatsServerOptions options;
    options.webSocket = false;
    options.config = QStringLiteral("authorization { user: \"%1\", password: \"%2\" }")
                         .arg(QLatin1StringView(guardianUser), QLatin1StringView(guardianPassword));
    return options;
}

/// This test's own connection to \a server.
inline guardian::ConnectionConfig connectionTo(const NatsServer &server)
{
    guardian::ConnectionConfig config;
    config.servers = {{QStringLiteral("127.0.0.1"), server.port()}};
    config.login.user = QLatin1StringView(guardianUser);
    config.login.password = QLatin1StringView(guardianPassword);
    config.name = QStringLiteral("test");
    return config;
}

/// A real `nunect-guardian` with an environment of its own, on a machine without time daemons.
class GuardianProcess
{
public:
    explicit GuardianProcess(const NatsServer &server)
    {
        set("PATH", qEnvironmentVariable("PATH"));
        // What a build with sanitizers is told by tests/CMakeLists.txt holds for the program, too.
        for (const char *name : {"LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(name))
                set(name, qEnvironmentVariable(name));
        }
        set("NUNECT_URL", QStringLiteral("nats://127.0.0.1:%1").arg(server.port()));
        set("NUNECT_UNIT", QStringLiteral("leaf-3"));
        set("NATS_GUARDIAN_USER", QLatin1StringView(guardianUser));
        set("NATS_GUARDIAN_PASSWORD", QLatin1StringView(guardianPassword));
        // Not "auto": the kernel's clock is the machine's own, and somebody may keep it.
        set("TIME_SYNC_MODE", QStringLiteral("chrony"));
        set("PTP_UDS_ADDRESS", QStringLiteral("/nowhere/ptp4l"));
        set("CHRONY_ADDRESS", QStringLiteral("/nowhere/chronyd.sock"));
        const pid_t parent = ::getpid();
        m_process.setChildProcessModifier([parent] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent)
                ::_exit(1);
        });
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }
    ~GuardianProcess()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(GuardianProcess)

    void set(const char *name, const QString &value)
    {
        m_environment.insert(QLatin1StringView(name), value);
    }
    void unset(const char *name) { m_environment.remove(QLatin1StringView(name)); }

    bool start(const QStringList &arguments = {})
    {
        m_process.setProcessEnvironment(m_environment);
        m_process.start(QStringLiteral(NUNECT_BIN_DIR "/nunect-guardian"), arguments);
        return m_process.waitForStarted();
    }
    qint64 pid() const { return m_process.processId(); }
    void terminate() { m_process.terminate(); }
    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    bool waitForEnd(int ms) { return m_process.waitForFinished(ms) || hasEnded(); }
    /// -1 if it did not end by itself.
    int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// All that it has printed.
    QString output()
    {
        m_output += m_process.readAll();
        return QString::fromUtf8(m_output);
    }
    QStringList lines() { return output().split(u'\n', Qt::SkipEmptyParts); }

private:
    QProcess m_process;
    QProcessEnvironment m_environment;
    QByteArray m_output;
};

} // namespace nunect::test
