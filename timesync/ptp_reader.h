// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/pmc_parser.h"
#include "timesync/process_runner.h"
#include "timesync/time_source_options.h"

#include <functional>

namespace nunect::timesync {

/// Asks ptp4l through `pmc`, on its read-only socket where there is one. Takes about 0.1 s, at most
/// 1 s; no process is started where there is no socket.
class PtpReader
{
public:
    using Done = std::function<void(const Result<PtpReading> &)>;

    explicit PtpReader(const TimeSourceOptions &options);

    /// \a done is called once, later. Must not be called before that.
    void read(Done done);

private:
    QString m_path;
    QString m_socket;
    int m_domain;
    ProcessRunner m_runner;
};

} // namespace nunect::timesync
