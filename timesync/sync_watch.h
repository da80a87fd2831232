// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/pmc_parser.h"

#include <QList>

namespace nunect::timesync {

/// False while ptp4l knows no path delay yet. It then says 0 for it and for the offset, in a port
/// that may be SLAVE all the same.
bool hasMeasured(const PtpReading &reading);

/// What no single PTP reading can tell of the Syncs behind it.
struct SyncState
{
    bool zeroIsReal = false; ///< an offset of exactly 0 is a measured one, see hasOffset()
    bool stale = false;      ///< none has come for too long
    bool overdue = false;    ///< the next one should have come by now
    qint64 ageNs = 0;        ///< of the last one, at most
    qint64 jitterNs = 0;     ///< allowance for the scatter of the measured offsets
};

/// False while the reading's offset is none. Until it has measured the first one ptp4l says 0,
/// which may be after it has measured the path, and in a port that is SLAVE all the same.
bool hasOffset(const PtpReading &reading, const SyncState &sync);

/// Watches Syncs arrive from reading to reading.
///
/// ptp4l keeps its last values while it still is the slave of a master that is dead; only the
/// arrival time of the last Sync tells. Its timescale may be any, so only its movement counts.
class SyncWatch
{
public:
    /// Offsets that the scatter is taken from: the last ones of one grandmaster.
    static constexpr qsizetype window = 30;

    SyncState add(const PtpReading &reading, qint64 nowNs);
    /// Forgets the offsets, which are no longer of one clock: after a step, or a silence.
    void forgetOffsets() { m_offsets.clear(); }

private:
    void learnIfZeroIsReal(const PtpReading &reading, bool moved);
    void addOffset(const PtpReading &reading);
    qint64 jitterNs() const;

    std::optional<qint64> m_ingressTimeNs;
    std::optional<qint64> m_movedAtNs;
    QString m_gmIdentity;
    bool m_pathKnown = false;
    bool m_zeroIsReal = false;
    QList<qint64> m_offsets;
};

} // namespace nunect::timesync
