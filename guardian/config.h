// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/util/result.h"
#include "guardian/connection_config.h"
#include "guardian/record_config.h"
#include "guardian/settings.h"
#include "timesync/time_source_options.h"

#include <QString>

#include <chrono>

namespace nunect::guardian {

struct Config
{
    ConnectionConfig connection;
    QString unit;
    std::chrono::milliseconds heartbeatInterval{1000};
    std::chrono::milliseconds rttInterval{2000};
    timesync::TimeSourceOptions clock;
    bool timeAuthority = false;
    contract::TimeConfig timeConfig; ///< without its stamp
    RecordConfig record;
    bool registry = false;            ///< keeps the site's subject registry
    bool traffic = false;             ///< tells what its server carries, by subject
    QStringList uplink;               ///< IP addresses of the hubs, for a leaf node
    QString statusFile;               ///< empty: none
    std::chrono::seconds watchdog{0}; ///< 0: none of its own
};

/// Checks and converts. The error names the setting, its origin and what is wrong with it in one
/// line, and never a password. Reads password and token files.
Result<Config> makeConfig(const QList<Setting> &settings);

/// The text of `--check-config`: each setting with its value, its origin and what else is set to no
/// effect; below that what it means, and whether a change takes a restart.
QString describe(const QList<Setting> &settings, const Config &config);

} // namespace nunect::guardian
