// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/process_runner.h"
#include "timesync/ptp_reading.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace nunect::timesync {

/// Asks ptp4l through linuxptp's `pmc`. Takes about 0.1 s; no process is started where there is no
/// socket.
class PmcReader
{
public:
    using Done = std::function<void(const Result<PtpReading, PtpProblem> &)>;

    /// \a program: pmc's path; empty: search. \a sockets: the first that is there is asked.
    PmcReader(const QString &program, const QStringList &sockets, int domain);

    /// \a done is called once, later; pmc is killed at \a timeout. Must not be called before that.
    void read(std::chrono::milliseconds timeout, Done done);

private:
    QString m_program;
    QStringList m_sockets;
    int m_domain;
    ProcessRunner m_runner;
};

} // namespace nunect::timesync
