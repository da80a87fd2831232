// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/heartbeat.h"

#include "core/contract/messages.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "guardian/uplink_path.h"

#include <QSysInfo>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

HeartbeatService::HeartbeatService(Bus &bus, const Sender &sender,
                                   std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_sender(sender)
    , m_subject(contract::heartbeatSubject(sender.unit()))
    , m_timer(this)
{
    m_message.unit = sender.unit();
    m_message.role = u"guardian"_s;
    m_message.version = QStringLiteral(NUNECT_VERSION);
    m_message.host = QSysInfo::machineHostName();
    m_message.os = QSysInfo::kernelType();
    // As `uname -m` says it, which is how packages and people name it.
    const QString arch = QSysInfo::currentCpuArchitecture();
    m_message.arch = arch == "arm64"_L1 ? u"aarch64"_s : arch;
    m_uptime.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HeartbeatService::beat);
    connect(&bus, &Bus::connected, this, [this] {
        beat();
        m_timer.start();
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
    setInterval(interval);
}

void HeartbeatService::setInterval(std::chrono::milliseconds interval)
{
    m_message.intervalMs = static_cast<int>(interval.count());
    m_timer.setInterval(interval);
}

void HeartbeatService::beat()
{
    m_message.tsNs = nowNs();
    m_message.uptimeS = m_uptime.elapsed() / 1000;
    m_message.server = m_bus.server();
    m_message.path = uplinkPath(m_uplink);
    ++m_message.seq;
    if (m_sender.publishPeriodic(m_subject, m_message.seq, contract::encode(m_message)))
        m_lastSentNs = m_message.tsNs;
    else
        --m_message.seq; // not sent: a receiver must not see a gap
}

} // namespace nunect::guardian
