// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace nunect::test {

/// A network of this process and its children alone, until it ends: `lo` and `pairs` pairs of
/// connected interfaces, ptpa0 and ptpb0, ptpa1 and ptpb1, and so on. Needs root and the program
/// ip.
Result<void> enterOwnNetwork(int pairs);

/// A real ptp4l with software timestamps that leaves the machine's clock alone (`free_running`),
/// with everything of its own.
class Ptp4l
{
public:
    /// \a config: lines for its global section.
    Ptp4l(const QStringList &interfaces, const QString &config = {});
    ~Ptp4l();
    Q_DISABLE_COPY_MOVE(Ptp4l)

    /// In a network of its own, which only has `lo`. Before start().
    void setOwnNetwork() { m_ownNetwork = true; }
    /// Returns when ptp4l has its socket.
    Result<void> start();
    void stop();
    /// As a crash: its socket's file stays.
    void kill();
    void suspend();
    void resume();

    QString socketPath() const { return m_dir.filePath(QStringLiteral("ptp4l")); }
    /// pmc's output to \a commands, as one run.
    QByteArray pmc(const QStringList &commands) const;

private:
    void signal(int number);

    QTemporaryDir m_dir;
    QStringList m_interfaces;
    QString m_config;
    bool m_ownNetwork = false;
    QProcess m_process;
};

} // namespace nunect::test
