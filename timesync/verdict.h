// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace nunect::timesync {

/// Whether the source that a daemon follows can be built on; each is better than the one before.
enum class Standing {
    Lost,      ///< no source, or one that is no source at all (chronyd's local mode)
    Acquiring, ///< a source is seen; nothing supports a bound yet
    Holdover,  ///< the source has gone silent, the clock runs on what was learned
    Followed   ///< the source is fresh and followed
};

/// What is known of the clock through one daemon.
struct Verdict
{
    Standing standing = Standing::Lost;
    std::optional<qint64> offsetNs;   ///< local minus reference
    std::optional<qint64> boundNs;    ///< guaranteed, at the time of the reading
    std::optional<qint64> estErrorNs; ///< likely, not guaranteed
    bool boundIsUtc = true;           ///< false: the bound is on the distance to the grandmaster
    bool mayLock = true;              ///< false: good for "tracking" at most
    bool hardware = false;            ///< PTP with hardware timestamps, which has limits of its own
    QString ref;                      ///< grandmaster identity or NTP reference id
    QStringList faults;               ///< as the contract names them
    QString why;                      ///< unless followed: what keeps it from that
};

} // namespace nunect::timesync
