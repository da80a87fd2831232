// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/guardian.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

Guardian::Guardian(Bus &bus, const Config &config, std::function<void(const QString &)> say)
    : m_bus(bus)
    , m_config(config)
    , m_say(std::move(say))
    , m_clock(config.clock)
    , m_sender(bus, config.unit, [this] { return m_clock.stamp(); })
    , m_logger(config.unit,
               [&bus](const QByteArray &subject, const contract::HeaderList &headers,
                      const QByteArray &payload) { return bus.publish(subject, headers, payload); })
    , m_echo(bus, m_sender)
    , m_heartbeat(bus, m_sender, config.heartbeatInterval)
    , m_rtt(bus, m_sender, config.rttInterval)
    , m_time(m_clock, m_sender, m_logger)
{
    if (config.timeAuthority)
        m_timeConfig = std::make_unique<TimeConfigService>(bus, m_sender, config.timeConfig);
    connect(&bus, &Bus::connected, this, &Guardian::onConnected);
    connect(&bus, &Bus::connectFailed, this, &Guardian::onConnectFailed);
    connect(&bus, &Bus::disconnected, this, [this](const QString &reason) {
        const QString text = u"connection to %1 lost: %2"_s.arg(m_config.connection.url(), reason);
        m_say(text + u"; trying again until it is back"_s);
        m_logger.warn(text);
        m_toldAway = true;
    });
    connect(&bus, &Bus::problem, this, [this](const QString &text) {
        if (m_told.contains(text))
            return;
        m_told.insert(text);
        m_say(text);
        m_logger.warn(text);
    });
    m_clock.start();
}

void Guardian::onConnected()
{
    m_told.clear();
    m_toldAway = false;
    const QString text
        = u"connected to %1 (server %2)"_s.arg(m_config.connection.url(), m_bus.server().name);
    m_say(text);
    m_logger.info(text);
    m_logger.flush();
}

void Guardian::onConnectFailed(const QString &reason, bool serverAway)
{
    if (m_told.contains(reason) || (serverAway && m_toldAway))
        return;
    m_told.insert(reason);
    m_toldAway = m_toldAway || serverAway;
    m_say(u"no connection to %1: %2; trying again until there is one"_s.arg(
        m_config.connection.url(), reason));
}

} // namespace nunect::guardian
