// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/server_greeting.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype maxGreetingBytes = 64 * 1024;

Result<ServerGreeting> parseGreeting(const QByteArray &line)
{
    const QJsonDocument info = line.startsWith("INFO ")
        ? QJsonDocument::fromJson(line.sliced(5).trimmed())
        : QJsonDocument();
    const QString id = info[u"server_id"].toString();
    if (id.isEmpty())
        return Error{u"what answers there is no NATS server"_s};
    // A server without a name of its own goes by its ID.
    const QString name = info[u"server_name"].toString(id);
    return ServerGreeting{{name, id}, info[u"tls_required"].toBool(), info[u"tls_verify"].toBool()};
}

/// A socket that is closed when it goes out of scope.
class Socket
{
public:
    explicit Socket(const addrinfo &address)
        : m_fd(::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC,
                        address.ai_protocol))
    {
    }
    ~Socket()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Socket)

    /// Zero, or the reason why not.
    int connect(const addrinfo &address, const QDeadlineTimer &deadline)
    {
        if (m_fd < 0)
            return errno;
        if (::connect(m_fd, address.ai_addr, address.ai_addrlen) == 0)
            return 0;
        if (errno != EINPROGRESS)
            return errno;
        if (!wait(POLLOUT, deadline))
            return ETIMEDOUT;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_fd, SOL_SOCKET, SO_ERROR, &error, &size);
        return error;
    }

    /// What comes up to the end of the first line, or as much as came in time.
    QByteArray readLine(const QDeadlineTimer &deadline)
    {
        QByteArray line;
        char buffer[4096];
        while (!line.contains('\n') && line.size() < maxGreetingBytes && wait(POLLIN, deadline)) {
            const ssize_t count = ::recv(m_fd, buffer, sizeof buffer, 0);
            if (count <= 0)
                break;
            line.append(buffer, count);
        }
        return line.first(line.indexOf('\n') + 1);
    }

private:
    bool wait(short events, const QDeadlineTimer &deadline)
    {
        pollfd request{m_fd, events, 0};
        return ::poll(&request, 1, static_cast<int>(deadline.remainingTime())) == 1;
    }

    int m_fd;
};

Result<ServerGreeting> readGreeting(const QString &host, quint16 port,
                                    std::chrono::milliseconds timeout)
{
    addrinfo hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int failure = ::getaddrinfo(host.toUtf8().constData(),
                                      QByteArray::number(port).constData(), &hints, &found);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    if (failure != 0)
        return Error{u"the host name cannot be found (%1)"_s.arg(
            QString::fromLocal8Bit(::gai_strerror(failure)))};

    int reason = ETIMEDOUT;
    for (const addrinfo *address = found; address; address = address->ai_next) {
        const QDeadlineTimer deadline(timeout);
        Socket socket(*address);
        reason = socket.connect(*address, deadline);
        if (reason == 0) {
            const QByteArray line = socket.readLine(deadline);
            if (line.isEmpty())
                return Error{u"the server does not answer"_s};
            return parseGreeting(line);
        }
    }
    return Error{QString::fromLocal8Bit(std::strerror(reason)).toLower()};
}

} // namespace nunect::guardian
