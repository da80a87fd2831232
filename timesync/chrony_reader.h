// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/chrony_parser.h"
#include "timesync/process_runner.h"
#include "timesync/time_source_options.h"

#include <functional>

namespace nunect::timesync {

/// Asks chronyd through `chronyc`. Needs no privilege. Takes about 2 ms, at most 1.5 s.
class ChronyReader
{
public:
    using Done = std::function<void(const Result<ChronyReading> &)>;

    explicit ChronyReader(const TimeSourceOptions &options);

    /// \a done is called once, later. Must not be called before that.
    void read(Done done);

private:
    QString m_path;
    QStringList m_arguments;
    ProcessRunner m_runner;
};

/// chronyc's arguments for "host", "host:port", "[v6]:port" or a socket's path.
QStringList chronycArguments(const QString &address);

} // namespace nunect::timesync
