// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/service_manager.h"

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nunect {

ServiceManager::ServiceManager()
    : m_address(qgetenv("NOTIFY_SOCKET"))
    , m_watchdogTimeout(qgetenv("WATCHDOG_USEC").toLongLong() / 1000)
{
    // As sd_watchdog_enabled(3): these may be meant for a process that this one was started by.
    const QByteArray pid = qgetenv("WATCHDOG_PID");
    if (m_watchdogTimeout.count() < 3 || (!pid.isEmpty() && pid.toLongLong() != ::getpid()))
        m_watchdogTimeout = {};
}

void ServiceManager::ready() const { notify("READY=1"); }

void ServiceManager::reloading() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch(); // CLOCK_MONOTONIC
    notify("RELOADING=1\nMONOTONIC_USEC="
           + QByteArray::number(
               qint64(std::chrono::duration_cast<std::chrono::microseconds>(now).count())));
}

void ServiceManager::stopping() const { notify("STOPPING=1"); }

void ServiceManager::alive() const { notify("WATCHDOG=1"); }

void ServiceManager::notify(const QByteArray &state) const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (m_address.isEmpty() || m_address.size() >= qsizetype(sizeof address.sun_path))
        return;
    std::memcpy(address.sun_path, m_address.constData(), size_t(m_address.size()));
    if (m_address.startsWith('@'))
        address.sun_path[0] = '\0'; // an abstract socket
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_address.size()));
    // Nothing to be done if systemd does not listen.
    (void)::sendto(fd, state.constData(), size_t(state.size()), MSG_NOSIGNAL | MSG_DONTWAIT,
                   reinterpret_cast<const sockaddr *>(&address), length);
    ::close(fd);
}

} // namespace nunect
