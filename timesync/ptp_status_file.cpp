// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_status_file.h"

#include "timesync/pmc_parser.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr qint64 maxBytes = 256 * 1024;

static PtpProblem problem(const QString &path, const QString &what)
{
    return {PtpFailure::StatusFile, u"PTP_STATUS_FILE %1 %2"_s.arg(path, what)};
}

Result<PtpReading, PtpProblem> readPtpStatusFile(const QString &path, std::chrono::seconds maxAge)
{
    // O_NONBLOCK: opening a pipe that nobody writes to would wait.
    const int fd
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        return problem(path, u"cannot be read: %1"_s.arg(why));
    }
    QFile file;
    struct stat status
    {
    };
    if (!file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)
        || ::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return problem(path, u"is not an ordinary file"_s);
    if (status.st_size > maxBytes)
        return problem(path, u"is larger than %1 bytes"_s.arg(maxBytes));

    const qint64 age = std::time(nullptr) - status.st_mtime;
    if (maxAge.count() > 0 && age > maxAge.count()) {
        return problem(path,
                       u"is %1 s old, more than %2 s; does its writer still run?"_s.arg(age).arg(
                           maxAge.count()));
    }
    if (maxAge.count() > 0 && age < -maxAge.count())
        return problem(path, u"is dated %1 s in the future"_s.arg(-age));

    const Result<PtpReading> reading = parsePmc(file.read(maxBytes));
    if (!reading)
        return problem(path, u"is of no use: %1"_s.arg(reading.error().text));
    return *reading;
}

} // namespace nunect::timesync
