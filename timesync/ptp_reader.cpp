// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_reader.h"

#include "timesync/phc_clock.h"
#include "timesync/ptp_status_file.h"

namespace nunect::timesync {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto timeout = 1000ms;
static constexpr auto pmcRestsFor = 60s;

PtpReading withPhc(PtpReading reading)
{
    const PtpPort *port = reading.activePort();
    if (!port || !port->usesHardware())
        return reading;
    if (port->interface.isEmpty()) {
        reading.phcProblem = u"ptp4l does not name the interface of port %1"_s.arg(port->number);
        return reading;
    }
    const Result<QString> device = phcDevice(port->interface);
    const Result<PhcOffset> measured
        = device ? measurePhc(*device) : Result<PhcOffset>(device.error());
    if (!measured) {
        reading.phcProblem = measured.error().text;
        return reading;
    }
    // ptp4l keeps the PHC in the grandmaster's timescale: TAI, or whatever it has, which is UTC.
    const bool isTai = reading.ptpTimescale.value_or(false);
    reading.phc = asUtc(*measured, isTai ? reading.utcOffsetS.value_or(0) : 0);
    return reading;
}

PtpReader::PtpReader(const TimeSourceOptions &options, QObject *parent)
    : QObject(parent)
    , m_statusFile(options.ptpStatusFile)
    , m_statusFileMaxAge(options.ptpStatusMaxAge)
    , m_pmcOnly(!options.pmcPath.isEmpty())
    , m_socket(ptpSocketPaths(options.ptpUdsAddress), options.ptpDomain)
    , m_pmc(options.pmcPath, ptpSocketPaths(options.ptpUdsAddress), options.ptpDomain)
{
}

void PtpReader::read(Done done)
{
    Q_ASSERT(!m_done);
    m_done = std::move(done);
    m_started.start();
    const auto finished = [this](const Result<PtpReading, PtpProblem> &result) { finish(result); };
    if (!m_statusFile.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(readPtpStatusFile(m_statusFile, m_statusFileMaxAge)); },
            Qt::QueuedConnection);
    } else if (m_pmcOnly) {
        m_pmc.read(timeout, finished);
    } else {
        m_socket.read([this](const Result<PtpReading, PtpProblem> &result) {
            if (result)
                finish(result);
            else
                readByPmc(result.error());
        });
    }
}

/// pmc is linuxptp's own, and knows what this ptp4l understands; it cannot do better where nobody
/// answers at all.
static bool mayPmcHelp(PtpFailure failure)
{
    return failure == PtpFailure::ForeignDomain || failure == PtpFailure::BadAnswer
        || failure == PtpFailure::Refused || failure == PtpFailure::NoSocket;
}

void PtpReader::readByPmc(const PtpProblem &problem)
{
    const auto left = timeout - std::chrono::milliseconds(m_started.elapsed());
    const bool rests = m_pmcFailed.isValid()
        && !m_pmcFailed.hasExpired(std::chrono::milliseconds(pmcRestsFor).count());
    if (!mayPmcHelp(problem.failure) || rests || left <= 0ms)
        return finish(problem);
    m_pmc.read(left, [this, problem](const Result<PtpReading, PtpProblem> &result) {
        if (result)
            m_pmcFailed.invalidate();
        else
            m_pmcFailed.start();
        // What the socket showed says more than what pmc leaves out.
        finish(result ? result : Result<PtpReading, PtpProblem>(problem));
    });
}

void PtpReader::finish(const Result<PtpReading, PtpProblem> &result)
{
    const Done done = std::exchange(m_done, nullptr);
    done(result ? Result<PtpReading, PtpProblem>(withPhc(*result)) : result);
}

} // namespace nunect::timesync
