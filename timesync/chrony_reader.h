// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/chrony_address.h"
#include "timesync/chrony_parser.h"
#include "timesync/chrony_socket.h"
#include "timesync/process_runner.h"
#include "timesync/time_source_options.h"

#include <functional>

namespace nunect::timesync {

/// Reads chronyd's state. Needs no privilege. Takes about 0.2 ms, at most 1 s.
///
/// chronyd is asked directly; `chronyc`, a process each time, only where that cannot be: a name or
/// a socket's path as address, a protocol that is not ours, or when it was named (CHRONYC_PATH).
class ChronyReader
{
public:
    using Done = std::function<void(const Result<ChronyReading> &)>;

    explicit ChronyReader(const TimeSourceOptions &options);

    /// \a done is called once, later. Must not be called before that.
    void read(Done done);

private:
    void runChronyc(std::chrono::milliseconds limit, const QString &because, Done done);
    bool mayHelp(const ChronyFailure &failure) const;

    QString m_chronyc;
    Result<ChronyAddress> m_address;
    ChronySocket m_socket;
    ProcessRunner m_runner;
};

/// chronyc's arguments to ask chronyd at \a address for all that a reading holds.
QStringList chronycArguments(const ChronyAddress &address);

} // namespace nunect::timesync
