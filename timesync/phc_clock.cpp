// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/phc_clock.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/ethtool.h>
#include <linux/ptp_clock.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr unsigned sampleCount = 5;

/// Closes what it holds.
class FileDescriptor
{
public:
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(FileDescriptor)

    operator int() const { return m_fd; }

private:
    int m_fd;
};

static QString errorText(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

Result<QString> phcDevice(const QString &interface)
{
    const QByteArray name = interface.toUtf8();
    ifreq request{};
    if (name.isEmpty() || name.size() >= qsizetype(sizeof(request.ifr_name)))
        return Error{u"'%1' is no network interface"_s.arg(interface)};
    std::memcpy(request.ifr_name, name.constData(), size_t(name.size()));
    ethtool_ts_info info{};
    info.cmd = ETHTOOL_GET_TS_INFO;
    request.ifr_data = reinterpret_cast<char *>(&info);

    const FileDescriptor fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (fd < 0 || ::ioctl(fd, SIOCETHTOOL, &request) != 0) {
        return Error{u"network interface %1 does not tell its PTP clock: %2"_s.arg(
            interface, errorText(errno))};
    }
    if (info.phc_index < 0)
        return Error{u"network interface %1 has no PTP clock"_s.arg(interface)};
    return u"/dev/ptp%1"_s.arg(info.phc_index);
}

/// What \a request, of \a samples, gives; nothing if the driver does not have it.
template<typename Samples>
static std::optional<PhcOffset> measure(int fd, unsigned long request)
{
    Samples samples{};
    if constexpr (requires { samples.n_samples; })
        samples.n_samples = sampleCount;
    if (::ioctl(fd, request, &samples) != 0)
        return {};
    return phcOffset(samples);
}

Result<PhcOffset> measurePhc(const QString &device)
{
    const FileDescriptor fd(
        ::open(QFile::encodeName(device).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (fd < 0)
        return Error{u"PTP clock %1 cannot be read: %2"_s.arg(device, errorText(errno))};
    std::optional<PhcOffset> offset = measure<ptp_sys_offset_precise>(fd, PTP_SYS_OFFSET_PRECISE);
    if (!offset)
        offset = measure<ptp_sys_offset_extended>(fd, PTP_SYS_OFFSET_EXTENDED);
    if (!offset)
        offset = measure<ptp_sys_offset>(fd, PTP_SYS_OFFSET);
    if (!offset)
        return Error{u"PTP clock %1 cannot be compared: %2"_s.arg(device, errorText(errno))};
    return *offset;
}

} // namespace nunect::timesync
