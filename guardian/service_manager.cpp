// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/service_manager.h"

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nunect::guardian {

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
    , m_address(qgetenv("NOTIFY_SOCKET"))
    , m_watchdog(this)
{
    connect(&m_watchdog, &QTimer::timeout, this, [this] { notify("WATCHDOG=1"); });
}

void ServiceManager::ready()
{
    notify("READY=1");
    bool wanted = false;
    const auto watchdogMs = static_cast<int>(qgetenv("WATCHDOG_USEC").toLongLong(&wanted) / 1000);
    if (wanted && watchdogMs > 1)
        m_watchdog.start(watchdogMs / 2);
}

void ServiceManager::stopping() { notify("STOPPING=1"); }

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

} // namespace nunect::guardian
