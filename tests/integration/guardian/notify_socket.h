// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayList>
#include <QString>
#include <QTemporaryDir>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace nunect::test {

/// Stands in for systemd: what a service tells it.
class NotifySocket
{
public:
    NotifySocket()
        : m_fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const QByteArray path = address().toUtf8();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (path.size() >= qsizetype(sizeof address.sun_path))
            qFatal("%s is too long for a socket", path.constData());
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
        if (::bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot bind %s", path.constData());
    }
    ~NotifySocket() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// For NOTIFY_SOCKET.
    QString address() const { return m_dir.filePath(QStringLiteral("notify")); }

    /// All that has been told so far.
    const QByteArrayList &told()
    {
        char buffer[256];
        for (ssize_t size; (size = ::recv(m_fd, buffer, sizeof buffer, 0)) > 0;)
            m_told.append(QByteArray(buffer, size));
        return m_told;
    }

private:
    QTemporaryDir m_dir;
    int m_fd;
    QByteArrayList m_told;
};

} // namespace nunect::test
