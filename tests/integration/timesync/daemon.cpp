// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/daemon.h"

#include "tests/support/find_program.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr int patienceMs = 15000;

Daemon::Daemon(const QString &program, const QString &package, const NetworkNamespace *within)
    : m_program(program)
    , m_package(package)
{
    NetworkNamespace::hold(m_process, within);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(filePath(u"log"_s), QIODevice::Append);
}

Daemon::~Daemon() { kill(); }

Result<void> Daemon::start()
{
    const QString path = findProgram(m_program);
    if (path.isEmpty()) {
        return Error{u"The program %1 is not installed. Install the Debian package %2."_s.arg(
            m_program, m_package)};
    }
    QFile file(filePath(u"conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(config().toUtf8()) < 0)
        return Error{u"Cannot write %1: %2"_s.arg(file.fileName(), file.errorString())};
    file.close();
    m_process.start(path, arguments(file.fileName()), QIODevice::ReadOnly);
    if (!m_process.waitForStarted())
        return Error{u"Cannot start %1: %2"_s.arg(path, m_process.errorString())};
    return {};
}

void Daemon::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QString Daemon::log() const
{
    QFile file(filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void Daemon::signal(int number)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process.processId()), number);
}

Ptp4l::Ptp4l(Role role, const QString &interface, const NetworkNamespace *within)
    : Daemon(u"ptp4l"_s, u"linuxptp"_s, within)
    , m_role(role)
    , m_interface(interface)
{
}

QString Ptp4l::config() const
{
    const QString role = m_role == Role::Follower
        ? u"slaveOnly 1\n"_s
        : u"priority1 100\nclockClass 6\nclockAccuracy 0x21\ntimeSource 0x20\n"_s;
    // Messages every 125 ms, a master lost after 0.5 s, a link back after 0.1 s. With
    // `free_running` the clock is only compared.
    return u"[global]\ntime_stamping software\nnetwork_transport UDPv4\nfree_running 1\n%1"
           "freq_est_interval 1\nlogAnnounceInterval -3\nannounceReceiptTimeout 4\n"
           "logSyncInterval -3\nlogMinDelayReqInterval -3\nfault_reset_interval -4\n"
           "use_syslog 0\nverbose 1\nuds_address %2\n[%3]\n"_s.arg(role, socket(), m_interface);
}

QStringList Ptp4l::arguments(const QString &configFile) const { return {u"-f"_s, configFile}; }

QString Ptp4l::ask(const QStringList &commands) const
{
    QProcess pmc;
    NetworkNamespace::hold(pmc, nullptr);
    const QStringList options{u"-u"_s, u"-b"_s, u"0"_s, u"-i"_s, filePath(u"pmc"_s),
                              u"-s"_s, socket()};
    pmc.start(findProgram(u"pmc"_s), options + commands, QIODevice::ReadOnly);
    pmc.waitForFinished(patienceMs);
    return QString::fromUtf8(pmc.readAllStandardOutput());
}

Result<void> Ptp4l::calibrate()
{
    static const QRegularExpression measured(u"master_offset +-?[1-9]"_s);
    static const QRegularExpression path(u"meanPathDelay +-?[1-9]"_s);
    const QDeadlineTimer deadline(patienceMs);
    while (!deadline.hasExpired()) {
        const QString state
            = ask({u"GET PORT_DATA_SET"_s, u"GET TIME_STATUS_NP"_s, u"GET CURRENT_DATA_SET"_s});
        if (state.contains("SLAVE"_L1))
            return {};
        if (state.contains("UNCALIBRATED"_L1) && state.contains(measured) && state.contains(path))
            ask({u"SET SYNCHRONIZATION_UNCERTAIN_NP 0"_s});
    }
    return Error{u"ptp4l does not become SLAVE. It said:\n"_s + log()};
}

Chronyd::Chronyd(const QString &directives, const NetworkNamespace *within)
    : Daemon(u"chronyd"_s, u"chrony"_s, within)
    , m_directives(directives)
{
}

QString Chronyd::config() const
{
    return u"%1\ncmdport %2\nbindcmdaddress 127.0.0.1\nbindcmdaddress %3\npidfile %4\n"_s
        .arg(m_directives)
        .arg(commandPort)
        .arg(filePath(u"cmd.sock"_s), filePath(u"pid"_s));
}

QStringList Chronyd::arguments(const QString &configFile) const
{
    return {u"-x"_s, u"-n"_s, u"-u"_s, u"root"_s, u"-f"_s, configFile};
}

} // namespace nunect::test
