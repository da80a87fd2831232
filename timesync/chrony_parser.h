// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// chronyd's state as `chronyc -c -n -m tracking sources sourcestats` prints it. Same field order
/// in chrony 4.3 to 4.8.
namespace nunect::timesync {

enum class ChronyLeap { Normal, Insert, Delete, Unsynchronised };

struct ChronyTracking
{
    QString refId;   ///< eight hex digits
    QString refName; ///< name or address; empty if none
    int stratum = 0;
    qint64 refTimeNs = 0;        ///< time of the last update, Unix epoch
    qint64 systemTimeNs = 0;     ///< + when the local clock is slow: reference minus local
    qint64 rmsOffsetNs = 0;      ///< long-term average of the offset
    double frequencyPpm = 0;     ///< error of the local oscillator, + when it is fast
    double skewPpm = 0;          ///< error bound of the frequency
    qint64 rootDelayNs = 0;      ///< round trip to the stratum-1 server
    qint64 rootDispersionNs = 0; ///< aged by chronyc to the moment of the question
    ChronyLeap leap = ChronyLeap::Unsynchronised;

    bool operator==(const ChronyTracking &) const = default;
};

struct ChronySource
{
    char mode = '^';  ///< `^` server, `=` peer, `#` reference clock
    char state = '?'; ///< `*` selected, `+` `-` `?` `x` `~`
    QString name;
    int reach = 0; ///< one bit for each of the last eight polls, the newest is bit 0

    bool operator==(const ChronySource &) const = default;
};

struct ChronySourceStats
{
    QString name;
    int samples = 0;

    bool operator==(const ChronySourceStats &) const = default;
};

struct ChronyReading
{
    ChronyTracking tracking;
    QList<ChronySource> sources;
    QList<ChronySourceStats> stats;

    /// The source that chronyd follows, or null.
    const ChronySource *selected() const;
    /// Samples that \a source is judged by; nothing if chronyc did not say.
    std::optional<int> samples(const ChronySource &source) const;

    bool operator==(const ChronyReading &) const = default;
};

/// Reads chronyc's machine-readable output. The three commands print lines of 14, 10 and 8 fields;
/// `tracking` must be there. An error says which line and field do not fit, or repeats chronyc's
/// own error ("506 Cannot talk to daemon", which it prints on its output).
Result<ChronyReading> parseChronyc(const QByteArray &output);

} // namespace nunect::timesync
