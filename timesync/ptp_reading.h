// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/phc_offset.h"

#include <QList>
#include <QString>

#include <optional>

/// What ptp4l tells about its clock, whichever way it was asked.
namespace nunect::timesync {

struct PtpPort
{
    int number = 0;
    QString state; ///< as ptp4l names it: "SLAVE", "LISTENING", ...
    std::optional<int> logSyncInterval;
    QString timestamping{}; ///< "SOFTWARE", "HARDWARE", ...; empty if ptp4l did not say
    QString interface {
    }; ///< "eth0"; empty if ptp4l did not say

    bool usesHardware() const;
    bool operator==(const PtpPort &) const = default;
};

struct PtpReading
{
    std::optional<qint64> masterOffsetNs; ///< local minus grandmaster
    std::optional<qint64> ingressTimeNs;  ///< arrival of the last Sync in the PTP clock's timescale
    std::optional<bool> gmPresent;        ///< only: gmIdentity is not our own. Outlives the master.
    QString gmIdentity;                   ///< "a2afa3.fffe.e24b17"
    std::optional<int> stepsRemoved;
    std::optional<qint64> meanPathDelayNs;
    std::optional<int> gmClass;
    QString gmAccuracy; ///< as pmc prints it: "0x21"
    std::optional<int> domain;
    std::optional<int> utcOffsetS; ///< TAI - UTC that the grandmaster announces
    std::optional<bool> utcOffsetValid;
    std::optional<int> leap;           ///< in the last minute of the day: +1, -1, else 0
    std::optional<bool> ptpTimescale;  ///< TAI; false: a timescale of the grandmaster's own
    std::optional<bool> timeTraceable; ///< to a primary reference
    std::optional<int> ownClass;       ///< that this clock announces as a grandmaster
    QString ownAccuracy;               ///< that it announces then: "0xfe"
    QList<PtpPort> ports;              ///< by number

    /// System clock minus the UTC that the active port's PHC keeps; only with hardware timestamps,
    /// where ptp4l describes the PHC and not the system's clock.
    std::optional<PhcOffset> phc;
    QString phcProblem; ///< why there is no phc although there should be

    /// The port that decides on the clock's state: the one that follows a master, else the most
    /// active one. Null if there is none.
    const PtpPort *activePort() const;

    bool operator==(const PtpReading &) const = default;
};

/// What kept ptp4l from being read.
enum class PtpFailure {
    NotRunning,    ///< no socket, or nobody behind it
    NoPermission,  ///< its socket is not ours to write to
    Hung,          ///< it takes no questions from its socket
    ForeignDomain, ///< it takes them and answers none, or answers for another domain
    Partial,       ///< it answered some and not the others
    Refused,       ///< it answered with an error status
    BadAnswer,     ///< what it answered makes no sense
    NoProgram,     ///< there is no pmc
    ProgramFailed, ///< pmc did not end, or brought no answer
    StatusFile,    ///< the status file cannot be read, is too old, or makes no sense
    NoSocket,      ///< this process can make no socket to ask through
};

struct PtpProblem
{
    PtpFailure failure = PtpFailure::NotRunning;
    QString text; ///< what was wrong, where, and what to do

    bool operator==(const PtpProblem &) const = default;
};

} // namespace nunect::timesync
