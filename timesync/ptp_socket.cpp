// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_socket.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr int ways = 4;
static constexpr int tickMs = 120;
static constexpr int ticksInAll = PtpSocket::timeoutMs / tickMs;

QStringList ptpSocketPaths(const QString &configured)
{
    if (!configured.isEmpty())
        return {configured};
    return {u"/var/run/ptp/ptp4lro"_s, u"/var/run/ptp4lro"_s, u"/var/run/ptp/ptp4l"_s,
            u"/var/run/ptp4l"_s};
}

static QString errorText(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

/// Nothing if \a path is too long for a socket's address.
static std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || name.size() >= qsizetype(sizeof(address.sun_path)))
        return {};
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

static const sockaddr *asSockaddr(const sockaddr_un *address)
{
    return reinterpret_cast<const sockaddr *>(address);
}

/// A folder for the own socket's file: memory and not a disk where that can be.
static QString ownFolder()
{
    const QString given = qEnvironmentVariable("RUNTIME_DIRECTORY").section(u':', 0, 0);
    for (const QString &folder : {given, u"/run"_s}) {
        if (!folder.isEmpty() && ::access(QFile::encodeName(folder).constData(), W_OK) == 0)
            return folder;
    }
    return QDir::tempPath();
}

PtpSocket::PtpSocket(const QStringList &paths, int domain, QObject *parent)
    : QObject(parent)
    , m_paths(paths)
    , m_domain(domain)
    , m_notifier(QSocketNotifier::Read, this)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_notifier, &QSocketNotifier::activated, this, &PtpSocket::receive);
    connect(&m_timer, &QTimer::timeout, this, &PtpSocket::tick);
}

PtpSocket::~PtpSocket() { close(); }

void PtpSocket::read(Done done)
{
    Q_ASSERT(!isReading());
    m_done = std::move(done);
    m_ticks = 0;
    m_silentWays = 0;
    m_timer.start();
    ask();
}

/// Sends the first question by a new socket.
void PtpSocket::ask()
{
    const std::optional<PtpProblem> problem = open();
    if (problem && m_query && problem->failure == PtpFailure::NoSocket)
        return finish(m_query->result()); // this way is closed, the ones before were silent
    if (problem)
        return finish(*problem);
    m_query.emplace(m_domain, m_way & 1, static_cast<quint16>(::getpid()));
    m_notifier.setSocket(m_fd);
    m_notifier.setEnabled(true);
    send();
}

std::optional<PtpProblem> PtpSocket::open()
{
    // Of all that cannot be asked, the one that only wants a permission is worth telling.
    std::optional<PtpProblem> worst;
    for (const QString &path : m_paths) {
        close();
        m_fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (m_fd < 0)
            return PtpProblem{PtpFailure::NoSocket,
                              u"no socket to ask ptp4l: %1"_s.arg(errorText(errno))};
        const std::optional<PtpProblem> problem = connectTo(path);
        if (!problem) {
            m_path = path;
            return bindOwn();
        }
        if (!worst || problem->failure == PtpFailure::NoPermission)
            worst = problem;
    }
    const bool isUsual = m_paths.size() > 1 && worst->failure == PtpFailure::NotRunning;
    return isUsual ? PtpProblem{PtpFailure::NotRunning, u"ptp4l does not run (it has no socket)"_s}
                   : worst;
}

std::optional<PtpProblem> PtpSocket::connectTo(const QString &path)
{
    const std::optional<sockaddr_un> address = addressOf(path);
    if (!address)
        return PtpProblem{PtpFailure::NotRunning,
                          u"PTP_UDS_ADDRESS is too long for a socket: %1"_s.arg(path)};
    if (::connect(m_fd, asSockaddr(&*address), sizeof(*address)) == 0)
        return {};
    const int error = errno;
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return PtpProblem{PtpFailure::NotRunning, u"ptp4l has no socket %1"_s.arg(path)};
    case ECONNREFUSED: // left behind by one that was killed, or no socket at all
        return PtpProblem{PtpFailure::NotRunning,
                          u"ptp4l does not run: nobody listens at %1"_s.arg(path)};
    case EACCES:
    case EPERM:
        return PtpProblem{PtpFailure::NoPermission,
                          u"no permission to ask ptp4l at %1; run as root, or let PTP_UDS_ADDRESS "
                          "be its read-only socket (ptp4lro, linuxptp 4 and later)"_s.arg(path)};
    default:
        return PtpProblem{PtpFailure::NotRunning,
                          u"ptp4l cannot be asked at %1: %2"_s.arg(path, errorText(error))};
    }
}

/// Gives the socket an address, which ptp4l answers to.
std::optional<PtpProblem> PtpSocket::bindOwn()
{
    const bool isFile = (m_way & 2) != 0;
    if (!isFile) {
        const sockaddr_un unnamed{AF_UNIX, {}};
        // The address' family alone: the kernel finds a free abstract name (unix(7), autobind).
        if (::bind(m_fd, asSockaddr(&unnamed), sizeof(sa_family_t)) == 0)
            return {};
        return PtpProblem{PtpFailure::NoSocket,
                          u"no address to ask ptp4l from: %1"_s.arg(errorText(errno))};
    }
    static int count = 0; // more than one reader may be in this process
    const QString path = u"%1/nunect-ptp.%2.%3"_s.arg(ownFolder()).arg(::getpid()).arg(++count);
    const std::optional<sockaddr_un> address = addressOf(path);
    if (!address || ::bind(m_fd, asSockaddr(&*address), sizeof(*address)) != 0) {
        return PtpProblem{PtpFailure::NoSocket,
                          u"no address to ask ptp4l from: %1: %2"_s.arg(
                              path, address ? errorText(errno) : u"too long"_s)};
    }
    m_ownPath = path;
    // ptp4l may run as another user; the connection keeps all others out.
    ::chmod(address->sun_path, S_IRUSR | S_IWUSR | S_IWGRP | S_IWOTH);
    return {};
}

void PtpSocket::close()
{
    m_notifier.setEnabled(false);
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    if (!m_ownPath.isEmpty())
        QFile::remove(m_ownPath);
    m_ownPath.clear();
}

void PtpSocket::send()
{
    for (QByteArray question = m_query->next(); !question.isEmpty(); question = m_query->next()) {
        if (::send(m_fd, question.constData(), size_t(question.size()), MSG_NOSIGNAL) >= 0) {
            m_query->sent();
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN && errno != EWOULDBLOCK) { // its queue is full: tick() tries again
            finish(PtpProblem{
                PtpFailure::NotRunning,
                u"ptp4l ended while it was asked at %1: %2"_s.arg(m_path, errorText(errno))});
        }
        return;
    }
}

void PtpSocket::receive()
{
    if (!m_query)
        return;
    char datagram[2048];
    while (!m_query->isFinished()) {
        const ssize_t size = ::recv(m_fd, datagram, sizeof(datagram), 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            break;
        m_query->take(QByteArrayView(datagram, size));
    }
    if (m_query->isFinished())
        finish(m_query->result());
    else
        send();
}

/// How much of what was sent is still unread.
static bool isUnread(int fd)
{
    int bytes = 0;
    return ::ioctl(fd, SIOCOUTQ, &bytes) == 0 && bytes > 0;
}

void PtpSocket::tick()
{
    receive(); // on a busy machine an answer may be here that the event loop has not told yet
    if (!m_query)
        return;
    ++m_ticks;
    // Unread questions, or none that its full queue would take.
    const bool isHung = isUnread(m_fd) || !m_query->next().isEmpty();
    if (m_query->isSilent() && !isHung) {
        m_way = (m_way + 1) % ways;
        if (++m_silentWays == ways || m_ticks == ticksInAll)
            return finish(m_query->result());
        return ask();
    }
    if (m_ticks < ticksInAll)
        return send();
    if (m_query->isSilent()) {
        return finish(
            PtpProblem{PtpFailure::Hung,
                       u"ptp4l hangs: it takes no questions at %1; restart it"_s.arg(m_path)});
    }
    finish(m_query->result());
}

void PtpSocket::finish(const Result<PtpReading, PtpProblem> &result)
{
    m_timer.stop();
    if (!result && result.error().failure == PtpFailure::NoSocket)
        m_way = 0;
    close();
    m_query.reset();
    // read() itself may have come here.
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            const Done done = std::exchange(m_done, nullptr);
            done(result);
        },
        Qt::QueuedConnection);
}

} // namespace nunect::timesync
