// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace nunect::timesync {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// pmc waits for ever on a hung ptp4l once its socket's queue of 10 messages is full.
static constexpr auto timeout = 1000ms;

/// The first socket that is there: read-only ones first, which linuxptp 4.0 and later have.
static QString findSocket(const QString &configured)
{
    if (!configured.isEmpty())
        return QFileInfo::exists(configured) ? configured : QString();
    for (const QString &path : {u"/var/run/ptp/ptp4lro"_s, u"/var/run/ptp4lro"_s,
                                u"/var/run/ptp/ptp4l"_s, u"/var/run/ptp4l"_s}) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

static QStringList pmcArguments(const QString &socket, int domain)
{
    QStringList arguments{u"-u"_s, u"-b"_s, u"0"_s, u"-d"_s, QString::number(domain),
                          u"-s"_s, socket};
    // pmc's own socket is in /var/run unless told otherwise, which only root may write.
    if (::geteuid() != 0) {
        const QString own = u"nunect-pmc.%1"_s.arg(QCoreApplication::applicationPid());
        arguments += {u"-i"_s, QDir::temp().filePath(own)};
    }
    for (const QLatin1StringView set :
         {"TIME_STATUS_NP"_L1, "PORT_DATA_SET"_L1, "CURRENT_DATA_SET"_L1, "PARENT_DATA_SET"_L1,
          "DEFAULT_DATA_SET"_L1, "PORT_PROPERTIES_NP"_L1})
        arguments += u"GET "_s + set;
    return arguments;
}

PtpReader::PtpReader(const TimeSourceOptions &options)
    : m_path(options.pmcPath)
    , m_socket(options.ptpUdsAddress)
    , m_domain(options.ptpDomain)
{
}

void PtpReader::read(Done done)
{
    const auto fail = [this, &done](const QString &text) {
        QMetaObject::invokeMethod(
            &m_runner, [done, text] { done(Error{text}); }, Qt::QueuedConnection);
    };
    const QString socket = findSocket(m_socket);
    if (socket.isEmpty()) {
        return fail(m_socket.isEmpty() ? u"ptp4l does not run (it has no socket)"_s
                                       : u"ptp4l has no socket %1"_s.arg(m_socket));
    }
    const QString program = findProgram(m_path, u"pmc"_s);
    if (program.isEmpty()) {
        return fail(m_path.isEmpty() ? u"pmc is not installed (Debian package linuxptp)"_s
                                     : u"%1 is not a program"_s.arg(m_path));
    }
    m_runner.run(program, pmcArguments(socket, m_domain), timeout,
                 [done = std::move(done)](const Result<ProcessOutput> &output) {
                     if (!output)
                         return done(output.error());
                     const Result<PtpReading> reading = parsePmc(output->standardOutput);
                     const QByteArray said = output->standardError.trimmed();
                     if (!reading && !said.isEmpty()) {
                         return done(Error{u"%1 (pmc says: %2)"_s.arg(
                             reading.error().text, QString::fromUtf8(said.left(200)))});
                     }
                     done(reading);
                 });
}

} // namespace nunect::timesync
