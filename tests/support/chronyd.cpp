// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/chronyd.h"

#include "tests/support/find_program.h"
#include "tests/support/free_port.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

Chronyd::Chronyd(const QString &config)
    : m_commandPort(freePort())
    , m_config(config)
{
    const pid_t parent = ::getpid();
    m_process.setChildProcessModifier([parent] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
    });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

Chronyd::~Chronyd() { stop(); }

Result<void> Chronyd::start()
{
    const QString program = findProgram(u"chronyd"_s);
    if (program.isEmpty())
        return Error{u"The program chronyd is not installed. Install the Debian package chrony."_s};
    if (::geteuid() != 0)
        return Error{u"chronyd starts as root only. Run this test as root."_s};
    QFile file(m_dir.filePath(u"chrony.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString()};
    file.write(
        u"%1\ncmdport %2\nbindcmdaddress 127.0.0.1\nbindcmdaddress %3\npidfile %4\n"_s.arg(m_config)
            .arg(m_commandPort)
            .arg(socketPath(), m_dir.filePath(u"pid"_s))
            .toUtf8());
    file.close();
    m_process.start(program, {u"-x"_s, u"-n"_s, u"-u"_s, u"root"_s, u"-f"_s, file.fileName()});
    if (!m_process.waitForStarted())
        return Error{m_process.errorString()};
    return {};
}

void Chronyd::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    resume(); // one that is suspended does not hear that it shall end
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Chronyd::suspend() { signal(SIGSTOP); }
void Chronyd::resume() { signal(SIGCONT); }

QString Chronyd::address() const { return u"127.0.0.1:%1"_s.arg(m_commandPort); }
QString Chronyd::socketPath() const { return m_dir.filePath(u"cmd.sock"_s); }

QString Chronyd::serverConfig(const QString &address, quint16 port)
{
    return u"local stratum 1\nallow 127.0.0.0/8\nport %1\nbindaddress %2"_s.arg(port).arg(address);
}

void Chronyd::signal(int number)
{
    const auto pid = static_cast<pid_t>(m_process.processId());
    if (pid > 0) // 0 would be this whole process group
        ::kill(pid, number);
}

} // namespace nunect::test
