// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// ptp4l's state as linuxptp's `pmc` 3.1.1 to 4.4 prints it.
namespace nunect::timesync {

struct PtpPort
{
    int number = 0;
    QString state; ///< as ptp4l names it: "SLAVE", "LISTENING", ...
    std::optional<int> logSyncInterval;
    QString timestamping; ///< "SOFTWARE", "HARDWARE", ...; empty if pmc did not say

    bool operator==(const PtpPort &) const = default;
};

struct PtpReading
{
    std::optional<qint64> masterOffsetNs; ///< local minus grandmaster
    std::optional<qint64> ingressTimeNs;  ///< arrival of the last Sync in the PTP clock's timescale
    std::optional<bool> gmPresent;        ///< only: gmIdentity is not our own. Outlives the master.
    QString gmIdentity;
    std::optional<int> stepsRemoved;
    std::optional<qint64> meanPathDelayNs;
    std::optional<int> gmClass;
    QString gmAccuracy; ///< as printed: "0x21"
    std::optional<int> domain;
    QList<PtpPort> ports;

    /// The port that decides on the clock's state: the one that follows a master, else the most
    /// active one. Null if there is none.
    const PtpPort *activePort() const;

    bool operator==(const PtpReading &) const = default;
};

/// Reads pmc's output of `GET TIME_STATUS_NP`, `PORT_DATA_SET`, `CURRENT_DATA_SET`,
/// `PARENT_DATA_SET`, `DEFAULT_DATA_SET` and `PORT_PROPERTIES_NP`, in any order, other answers and
/// keys ignored. Output without an answer is an error whatever pmc's exit code was: that is what a
/// ptp4l which is down, hung, in another domain or behind a closed socket looks like.
Result<PtpReading> parsePmc(const QByteArray &output);

} // namespace nunect::timesync
