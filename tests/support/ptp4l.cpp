// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/ptp4l.h"

#include "tests/support/find_program.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <cstring>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

static constexpr int patienceMs = 20000;

static Result<QByteArray> runProgram(const QString &name, const QString &package,
                                     const QStringList &arguments)
{
    const QString program = findProgram(name);
    if (program.isEmpty()) {
        return Error{u"The program %1 is not installed. Install the Debian package %2."_s.arg(
            name, package)};
    }
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0) {
        return Error{u"%1 %2: %3"_s.arg(name, arguments.join(u' '),
                                        QString::fromUtf8(process.readAllStandardError()))};
    }
    return process.readAllStandardOutput();
}

Result<void> enterOwnNetwork(int pairs)
{
    if (::unshare(CLONE_NEWNET) != 0)
        return Error{u"A network of one's own needs root. Run this test as root."_s};
    QList<QStringList> commands{{u"link"_s, u"set"_s, u"lo"_s, u"up"_s}};
    for (int i = 0; i < pairs; ++i) {
        const QString a = u"ptpa%1"_s.arg(i);
        const QString b = u"ptpb%1"_s.arg(i);
        commands.append({u"link"_s, u"add"_s, a, u"type"_s, u"veth"_s, u"peer"_s, u"name"_s, b});
        commands.append({u"link"_s, u"set"_s, a, u"up"_s});
        commands.append({u"link"_s, u"set"_s, b, u"up"_s});
    }
    for (const QStringList &command : commands) {
        if (const auto done = runProgram(u"ip"_s, u"iproute2"_s, command); !done)
            return done.error();
    }
    return {};
}

Ptp4l::Ptp4l(const QStringList &interfaces, const QString &config)
    : m_interfaces(interfaces)
    , m_config(config)
{
}

Ptp4l::~Ptp4l() { stop(); }

Result<void> Ptp4l::start()
{
    const Result<QByteArray> version = runProgram(u"ptp4l"_s, u"linuxptp"_s, {u"-v"_s});
    if (!version)
        return version.error();
    if (::geteuid() != 0)
        return Error{u"ptp4l starts as root only. Run this test as root."_s};
    QString text = u"[global]\ntime_stamping software\nnetwork_transport L2\nfree_running 1\n"
                   "logAnnounceInterval -2\nuse_syslog 0\n"
                   "uds_address %1\n"_s.arg(socketPath());
    if (version->first(1).toInt() >= 4)
        text += u"uds_ro_address %1ro\n"_s.arg(socketPath());
    text += m_config + u'\n';
    for (const QString &interface : m_interfaces)
        text += u"[%1]\n"_s.arg(interface);
    QFile file(m_dir.filePath(u"ptp4l.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString()};
    file.write(text.toUtf8());
    file.close();

    const pid_t parent = ::getpid();
    m_process.setChildProcessModifier([parent, ownNetwork = m_ownNetwork] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent || (ownNetwork && ::unshare(CLONE_NEWNET) != 0))
            ::_exit(1);
    });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    QFile::remove(socketPath());
    m_process.start(findProgram(u"ptp4l"_s), {u"-f"_s, file.fileName(), u"-m"_s});
    const bool hasSocket
        = QTest::qWaitFor([this] { return QFileInfo::exists(socketPath()); }, patienceMs);
    if (!hasSocket)
        return Error{u"ptp4l does not start: "_s + QString::fromUtf8(m_process.readAll())};
    return {};
}

void Ptp4l::signal(int number)
{
    const auto pid = static_cast<pid_t>(m_process.processId());
    if (pid > 0) // 0 would be this whole process group
        ::kill(pid, number);
}

void Ptp4l::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    resume();
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        kill();
}

void Ptp4l::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void Ptp4l::suspend() { signal(SIGSTOP); }

void Ptp4l::resume() { signal(SIGCONT); }

QByteArray Ptp4l::pmc(const QStringList &commands) const
{
    const Result<QByteArray> output
        = runProgram(u"pmc"_s, u"linuxptp"_s,
                     QStringList{u"-u"_s, u"-b"_s, u"0"_s, u"-i"_s, m_dir.filePath(u"pmc"_s),
                                 u"-s"_s, socketPath()}
                         + commands);
    return output ? *output : output.error().text.toUtf8();
}

} // namespace nunect::test
