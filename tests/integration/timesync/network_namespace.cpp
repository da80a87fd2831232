// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/network_namespace.h"

#include "tests/support/find_program.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr int ipTimeoutMs = 10000;
static constexpr char ownNetwork[] = "/proc/thread-self/ns/net";

static Error failed(const QString &what)
{
    return Error{u"%1: %2"_s.arg(what, qt_error_string(errno))};
}

Result<void> enterOwnWorld()
{
    if (::geteuid() != 0) {
        return Error{u"This test makes networks of its own and starts time daemons, which needs "
                     "root. Run it as root."_s};
    }
    if (::unshare(CLONE_NEWNET | CLONE_NEWNS) != 0)
        return failed(u"No network and mounts of our own (is this a container without "
                      "CAP_SYS_ADMIN?)"_s);
    // Without this the mounts below would be everybody's.
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("nunect", "/run", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755") != 0)
        return failed(u"No /run of our own"_s);
    qputenv("TMPDIR", "/run");
    if (::prctl(PR_CAPBSET_DROP, CAP_SYS_TIME) != 0)
        return failed(u"The right to set the clock cannot be given up"_s);
    return ip({u"link"_s, u"set"_s, u"lo"_s, u"up"_s});
}

NetworkNamespace::~NetworkNamespace()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<void> NetworkNamespace::create()
{
    const int here = ::open(ownNetwork, O_RDONLY | O_CLOEXEC);
    if (here < 0 || ::unshare(CLONE_NEWNET) != 0)
        return failed(u"No new network namespace"_s);
    m_fd = ::open(ownNetwork, O_RDONLY | O_CLOEXEC);
    const bool isBack = ::setns(here, CLONE_NEWNET) == 0;
    ::close(here);
    if (m_fd < 0 || !isBack)
        return failed(u"No way into a new network namespace and back"_s);
    return ip({u"link"_s, u"set"_s, u"lo"_s, u"up"_s}, this);
}

void NetworkNamespace::hold(QProcess &process, const NetworkNamespace *within)
{
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([parent, within] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent || (within && ::setns(within->m_fd, CLONE_NEWNET) != 0))
            ::_exit(1);
    });
}

int NetworkNamespace::socket(int domain, int type, int protocol) const
{
    const int here = ::open(ownNetwork, O_RDONLY | O_CLOEXEC);
    int fd = -1;
    if (here >= 0 && ::setns(m_fd, CLONE_NEWNET) == 0) {
        fd = ::socket(domain, type, protocol);
        if (::setns(here, CLONE_NEWNET) != 0)
            ::_exit(1); // this test's other sockets would go astray
    }
    ::close(here);
    return fd;
}

QString NetworkNamespace::path() const { return u"/proc/%1/fd/%2"_s.arg(::getpid()).arg(m_fd); }

Result<void> ip(const QStringList &arguments, const NetworkNamespace *within)
{
    const QString program = findProgram(u"ip"_s);
    if (program.isEmpty())
        return Error{u"The program ip is not installed. Install the Debian package iproute2."_s};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    NetworkNamespace::hold(process, within);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (process.waitForFinished(ipTimeoutMs) && process.exitCode() == 0)
        return {};
    return Error{u"ip %1: %2 %3"_s.arg(arguments.join(u' '), process.errorString(),
                                       QString::fromLocal8Bit(process.readAll()))};
}

Result<void> layCable(const NetworkNamespace *a, const QString &name, const NetworkNamespace &b,
                      const QString &peer)
{
    return inTurn({
        [&] {
            return ip({u"link"_s, u"add"_s, name, u"type"_s, u"veth"_s, u"peer"_s, u"name"_s, peer,
                       u"netns"_s, b.path()},
                      a);
        },
        [&] {
            return ip({u"link"_s, u"set"_s, name, u"up"_s}, a);
        },
        [&] {
            return ip({u"link"_s, u"set"_s, peer, u"up"_s}, &b);
        },
    });
}

Result<void> inTurn(std::initializer_list<std::function<Result<void>()>> steps)
{
    for (const auto &step : steps) {
        if (const Result<void> done = step(); !done)
            return done;
    }
    return {};
}

} // namespace nunect::test
