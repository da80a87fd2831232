// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/time_source_options.h"

#include <QByteArray>
#include <QStringList>

namespace nunect::guardian {

/// What `--time-once` brings.
struct TimeOnce
{
    static constexpr int sourceKnown = 0;
    static constexpr int noSource = 3;

    QByteArray message;   ///< the contract's time message, one line of JSON
    QStringList problems; ///< why a daemon gave no reading
    int exitCode = noSource;
};

/// Looks at the clock once, which takes at most 2 s, and runs an event loop meanwhile. A single
/// look has no history: the hold times do not apply to it, and a Sync that has stopped moving a
/// moment ago cannot be told from one that moves.
TimeOnce timeOnce(timesync::TimeSourceOptions options, const QString &unit);

} // namespace nunect::guardian
