// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/pmc_reader.h"
#include "timesync/ptp_socket.h"
#include "timesync/time_source_options.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>

namespace nunect::timesync {

/// Reads ptp4l's state the way that the options name, else the cheapest that works.
///
/// With PTP_STATUS_FILE from that file, with PMC_PATH by that pmc, and by nothing else then.
/// Otherwise by ptp4l's socket, and by `pmc` where ptp4l answers nothing there that can be
/// understood, which is tried again after a minute if it did not help. All ends within 1 s and
/// blocks nothing. Where the port has hardware timestamps, its PHC is compared with the system's
/// clock. Needs the event loop of the thread that it lives on.
class PtpReader : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<PtpReading, PtpProblem> &)>;

    explicit PtpReader(const TimeSourceOptions &options, QObject *parent = nullptr);

    /// \a done is called once, later. Must not be called before that.
    void read(Done done);

private:
    void readByPmc(const PtpProblem &problem);
    void finish(const Result<PtpReading, PtpProblem> &result);

    QString m_statusFile;
    std::chrono::seconds m_statusFileMaxAge;
    bool m_pmcOnly;
    PtpSocket m_socket;
    PmcReader m_pmc;
    QElapsedTimer m_started;
    QElapsedTimer m_pmcFailed; ///< invalid: it has not
    Done m_done;
};

/// \a reading with its PHC measured, if its active port has one: needed for every reading, since
/// ptp4l knows nothing of the system's clock then.
PtpReading withPhc(PtpReading reading);

} // namespace nunect::timesync
