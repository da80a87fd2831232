// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"
#include "timesync/chrony_reader.h"
#include "timesync/clock_judge.h"
#include "timesync/ptp_reader.h"
#include "timesync/time_source_options.h"

#include <QObject>
#include <QTimer>

namespace nunect::timesync {

/// Watches this machine's clock: asks ptp4l and chronyd every period and holds what is known. Where
/// neither answers, and either would do, the kernel's own state is the last resort. Lives on one
/// thread with an event loop, which it never blocks. Until the first answer, and while nothing is
/// known, source and quality are "none" and "freerun".
class TimeSource : public QObject
{
    Q_OBJECT

public:
    explicit TimeSource(const TimeSourceOptions &options, QObject *parent = nullptr);

    /// Looks at once and then every period. A look that is still under way is not overtaken.
    void start();

    /// The time message's content, but for unit, seq and ts.
    const contract::TimeMetric &metric() const { return m_judge.metric(); }
    /// The clock headers for a message that is sent now.
    contract::ClockStamp stamp() const;
    /// The same for a later moment, CLOCK_MONOTONIC ns, if nothing more became known until then.
    contract::ClockStamp stampAt(qint64 monotonicNs) const { return m_judge.stamp(monotonicNs); }

    /// Why a daemon that was asked gave no reading, or one without the PHC's offset that it needs;
    /// empty if all is there.
    const QString &ptpProblem() const { return m_ptpProblem; }
    const QString &ntpProblem() const { return m_ntpProblem; }

Q_SIGNALS:
    /// Before updated() of the look that brought it.
    void sourceChanged(const nunect::timesync::SourceChange &change);
    /// After every look.
    void updated();

private:
    void look();
    void answered();

    TimeSourceOptions m_options;
    PtpReader m_ptpReader;
    ChronyReader m_chronyReader;
    ClockJudge m_judge;
    Observation m_observation;
    QString m_ptpProblem;
    QString m_ntpProblem;
    QTimer m_timer;
    int m_outstanding = 0;
};

} // namespace nunect::timesync
