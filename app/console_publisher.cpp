// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/console_publisher.h"

#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

#include <QSysInfo>

namespace nunect::app {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto heartbeatInterval = 1000ms;
static constexpr auto rttInterval = 2000ms;
static constexpr auto probeTimeout = 2000ms;

ConsolePublisher::ConsolePublisher(nats::Client &client, QString unitId, OnOwn onOwn,
                                   QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_unitId(std::move(unitId))
    , m_onOwn(std::move(onOwn))
    , m_logger(m_unitId,
               [this](const QByteArray &subject, const contract::HeaderList &list,
                      const QByteArray &payload) { return publish(subject, list, payload); })
    , m_heartbeatTimer(this)
    , m_rttTimer(this)
{
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &ConsolePublisher::publishHeartbeat);
    connect(&m_rttTimer, &QTimer::timeout, this, &ConsolePublisher::probeRtt);
    connect(&m_client, &nats::Client::stateChanged, this, [this](nats::State state) {
        if (state == nats::State::Connected) {
            m_logger.flush();
            publishHeartbeat();
            probeRtt();
        }
    });
}

void ConsolePublisher::start()
{
    m_uptime.start();
    m_heartbeatTimer.start(heartbeatInterval);
    m_rttTimer.start(rttInterval);
}

contract::Headers ConsolePublisher::headers(std::optional<quint64> seq) const
{
    contract::Headers result;
    result.unit = m_unitId;
    result.txNs = nowNs();
    result.seq = seq;
    result.clock = m_clock;
    return result;
}

bool ConsolePublisher::publish(const QByteArray &subject, const contract::HeaderList &list,
                               const QByteArray &payload)
{
    return m_client.publish(subject, payload, list).ok();
}

void ConsolePublisher::publishHeartbeat()
{
    if (m_client.state() != nats::State::Connected)
        return;
    contract::Heartbeat message;
    message.unit = m_unitId;
    message.role = u"console"_s;
    message.seq = ++m_heartbeatSeq;
    message.tsNs = nowNs();
    message.intervalMs = static_cast<int>(heartbeatInterval.count());
    message.uptimeS = m_uptime.elapsed() / 1000;
    message.version = QStringLiteral(NUNECT_VERSION);
    message.host = QSysInfo::machineHostName();
    message.os = QSysInfo::kernelType();
    message.arch = QSysInfo::currentCpuArchitecture();
    message.server = {m_client.serverInfo().serverName, m_client.serverInfo().serverId};
    const auto head = headers(message.seq);
    if (publish(contract::heartbeatSubject(m_unitId), contract::toHeaderList(head),
                contract::encode(message)))
        m_onOwn(store::HeartbeatUpdate{message, {}}); // unstamped: it was on no way
}

void ConsolePublisher::probeRtt()
{
    if (m_client.state() != nats::State::Connected)
        return;
    ++m_probes;
    m_client.measureRtt(
        probeTimeout,
        [this](std::chrono::nanoseconds rtt) {
            publishRtt(std::chrono::duration<double, std::micro>(rtt).count());
        },
        [this](const nats::RequestError &) {
            ++m_lostProbes;
            publishRtt(std::nullopt);
        });
}

void ConsolePublisher::publishRtt(std::optional<double> nativeRttUs)
{
    contract::Rtt message;
    message.unit = m_unitId;
    message.seq = ++m_rttSeq;
    message.tsNs = nowNs();
    message.server = m_client.serverInfo().serverName;
    message.nativeRttUs = nativeRttUs;
    // With echo:false there is no way back to our own echo subject, so no app RTT: null, not 0.
    message.lost = m_lostProbes;
    message.sent = m_probes;
    const auto head = headers(message.seq);
    publish(contract::rttSubject(m_unitId), contract::toHeaderList(head),
            contract::encode(message));
    m_onOwn(store::RttUpdate{message, head});
    Q_EMIT rttMeasured(nativeRttUs.value_or(-1));
}

} // namespace nunect::app
