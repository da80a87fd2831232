// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/time_source.h"

namespace nunect::timesync {

TimeSource::TimeSource(const TimeSourceOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_ptpReader(options)
    , m_chronyReader(options)
    , m_judge(options.quality)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &TimeSource::look);
}

void TimeSource::start()
{
    m_timer.start(m_options.period);
    look();
}

contract::ClockStamp TimeSource::stamp() const { return m_judge.stamp(monotonicNs()); }

void TimeSource::look()
{
    if (m_outstanding > 0)
        return;
    m_observation = {};
    m_ptpProblem.clear();
    m_ntpProblem.clear();
    const bool askPtp = m_options.mode != SyncMode::Chrony;
    const bool askNtp = m_options.mode != SyncMode::Ptp;
    m_outstanding = int(askPtp) + int(askNtp);
    if (askPtp) {
        m_ptpReader.read([this](const Result<PtpReading, PtpProblem> &reading) {
            if (reading)
                m_observation.ptp = *reading;
            m_ptpProblem = reading ? reading->phcProblem : reading.error().text;
            answered();
        });
    }
    if (askNtp) {
        m_chronyReader.read([this](const Result<ChronyReading> &reading) {
            if (reading)
                m_observation.ntp = *reading;
            else
                m_ntpProblem = reading.error().text;
            answered();
        });
    }
}

void TimeSource::answered()
{
    if (--m_outstanding > 0)
        return;
    // ptp and chrony name a daemon, and the kernel does not know who has steered its clock.
    if (!m_observation.ptp && !m_observation.ntp && m_options.mode == SyncMode::Auto)
        m_observation.kernel = m_options.readKernel();
    m_observation.clock = sampleClocks();
    if (const std::optional<SourceChange> change = m_judge.judge(m_observation))
        Q_EMIT sourceChanged(*change);
    Q_EMIT updated();
}

} // namespace nunect::timesync
