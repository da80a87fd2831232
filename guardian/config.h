// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/util/result.h"
#include "guardian/settings.h"
#include "timesync/time_source_options.h"

#include <QString>

#include <chrono>

namespace nunect::guardian {

/// How to reach the server.
struct ConnectionConfig
{
    QString host;
    quint16 port = 4222;
    bool tls = false;
    QString caFile; ///< PEM; empty: the system's CAs
    QString user;   ///< empty: no login
    QString password;
    QString name; ///< that the server lists the connection under

    /// `nats://host:port` or `tls://host:port`.
    QString url() const;
};

struct Config
{
    ConnectionConfig connection;
    QString unit;
    std::chrono::milliseconds heartbeatInterval{1000};
    std::chrono::milliseconds rttInterval{2000};
    timesync::TimeSourceOptions clock;
    bool timeAuthority = false;
    contract::TimeConfig timeConfig; ///< without its stamp
};

/// Checks and converts. The error names the setting, its origin and what is wrong with it in one
/// line, and never a password. Reads the password file.
Result<Config> makeConfig(const QList<Setting> &settings);

/// The text of `--check-config`: one line for each setting with its origin.
QString describe(const QList<Setting> &settings, const Config &config);

} // namespace nunect::guardian
