// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace nunect::test {

/// A real chronyd that leaves the machine's clock alone (`-x`), with a configuration, folder and
/// command port of its own on 127.0.0.1. Needs root. Ended with the object, and by the kernel if
/// the test crashes.
class Chronyd
{
public:
    /// \a config: lines of chrony.conf, besides those on how it is asked.
    explicit Chronyd(const QString &config);
    ~Chronyd();
    Q_DISABLE_COPY_MOVE(Chronyd)

    /// Starts it; it answers a little later.
    Result<void> start();
    void stop();
    /// Stops its execution (SIGSTOP), and lets it go on (SIGCONT).
    void suspend();
    void resume();

    QString address() const; ///< "127.0.0.1:port", for CHRONY_ADDRESS
    quint16 port() const { return m_commandPort; }
    QString socketPath() const; ///< the one that only root may use

    /// A server's configuration, at stratum 1 on \a address (127.0.0.2, say) and \a port.
    static QString serverConfig(const QString &address, quint16 port);

private:
    void signal(int number);

    QTemporaryDir m_dir;
    quint16 m_commandPort;
    QString m_config;
    QProcess m_process;
};

} // namespace nunect::test
