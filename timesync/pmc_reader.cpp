// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/pmc_reader.h"

#include "timesync/pmc_parser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static QStringList pmcArguments(const QString &socket, int domain)
{
    QStringList arguments{u"-u"_s, u"-b"_s, u"0"_s, u"-d"_s, QString::number(domain),
                          u"-s"_s, socket};
    // pmc's own socket is in /var/run unless told otherwise, which only root may write.
    if (::geteuid() != 0) {
        const QString own = u"nunect-pmc.%1"_s.arg(QCoreApplication::applicationPid());
        arguments += {u"-i"_s, QDir::temp().filePath(own)};
    }
    // Eight at most: on a hung ptp4l, pmc waits for ever for room in the socket's queue of 10.
    for (const QLatin1StringView set :
         {"TIME_STATUS_NP"_L1, "PORT_DATA_SET"_L1, "CURRENT_DATA_SET"_L1, "PARENT_DATA_SET"_L1,
          "DEFAULT_DATA_SET"_L1, "TIME_PROPERTIES_DATA_SET"_L1, "GRANDMASTER_SETTINGS_NP"_L1,
          "PORT_PROPERTIES_NP"_L1})
        arguments += u"GET "_s + set;
    return arguments;
}

static Result<PtpReading, PtpProblem> readOutput(const Result<ProcessOutput> &output)
{
    if (!output)
        return PtpProblem{PtpFailure::ProgramFailed, output.error().text};
    const Result<PtpReading> reading = parsePmc(output->standardOutput);
    if (reading)
        return *reading;
    const QByteArray said = output->standardError.trimmed();
    if (said.isEmpty())
        return PtpProblem{PtpFailure::ProgramFailed, reading.error().text};
    return PtpProblem{
        PtpFailure::ProgramFailed,
        u"%1 (pmc says: %2)"_s.arg(reading.error().text, QString::fromUtf8(said.left(200)))};
}

PmcReader::PmcReader(const QString &program, const QStringList &sockets, int domain)
    : m_program(program)
    , m_sockets(sockets)
    , m_domain(domain)
{
}

void PmcReader::read(std::chrono::milliseconds timeout, Done done)
{
    const auto fail = [this, &done](PtpFailure failure, const QString &text) {
        QMetaObject::invokeMethod(
            &m_runner,
            [done, failure, text] {
                done(PtpProblem{failure, text});
            },
            Qt::QueuedConnection);
    };
    QString socket;
    for (const QString &path : m_sockets) {
        if (socket.isEmpty() && QFileInfo::exists(path))
            socket = path;
    }
    // A program that somebody has named may know better, or be a script that prints a capture.
    const bool isTold = m_sockets.size() == 1;
    if (socket.isEmpty() && !m_program.isEmpty() && !isTold)
        socket = m_sockets.last();
    if (socket.isEmpty()) {
        return fail(PtpFailure::NotRunning,
                    isTold ? u"ptp4l has no socket %1"_s.arg(m_sockets.first())
                           : u"ptp4l does not run (it has no socket)"_s);
    }
    const QString program = findProgram(m_program, u"pmc"_s);
    if (program.isEmpty()) {
        return fail(PtpFailure::NoProgram,
                    m_program.isEmpty() ? u"pmc is not installed (Debian package linuxptp)"_s
                                        : u"%1 is not a program"_s.arg(m_program));
    }
    m_runner.run(program, pmcArguments(socket, m_domain), timeout,
                 [done = std::move(done)](const Result<ProcessOutput> &output) {
                     done(readOutput(output));
                 });
}

} // namespace nunect::timesync
