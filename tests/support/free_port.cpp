// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/free_port.h"

#include <QRandomGenerator>
#include <QTcpServer>

#include <cstdio>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nunect::test {

/// Takes the port's name in the abstract namespace until this process ends, so that no other test
/// is given the port while the server on it is down. False if another holds it.
static bool reserve(quint16 port)
{
    sockaddr_un name = {AF_UNIX, {}};
    // The first byte stays 0: abstract.
    std::snprintf(name.sun_path + 1, sizeof name.sun_path - 1, "nunect-test-port-%u", port);
    const int holder = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (holder < 0)
        return true; // nothing to reserve with: the port may still be free
    if (::bind(holder, reinterpret_cast<const sockaddr *>(&name), sizeof name) == 0)
        return true;
    ::close(holder);
    return false;
}

quint16 freePort()
{
    constexpr quint16 first = 20000;
    constexpr quint16 end = 32000;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::system()->bounded(first, end));
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port) && reserve(port))
            return port;
    }
    return 0;
}

} // namespace nunect::test
