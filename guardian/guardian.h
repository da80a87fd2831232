// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/logger.h"
#include "guardian/bus.h"
#include "guardian/config.h"
#include "guardian/sender.h"
#include "guardian/services/echo.h"
#include "guardian/services/heartbeat.h"
#include "guardian/services/rtt.h"
#include "guardian/services/time.h"
#include "guardian/services/time_config.h"
#include "timesync/time_source.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace nunect::guardian {

/// The services of one unit on one connection, and what is told about that connection.
class Guardian : public QObject
{
    Q_OBJECT

public:
    /// \a bus must outlive this object. \a say takes lines for the person who started the program.
    Guardian(Bus &bus, const Config &config, std::function<void(const QString &)> say);

private:
    void onConnected();
    void onConnectFailed(const QString &reason, bool serverAway);

    Bus &m_bus;
    Config m_config;
    std::function<void(const QString &)> m_say;
    timesync::TimeSource m_clock;
    Sender m_sender;
    contract::Logger m_logger;
    EchoService m_echo;
    HeartbeatService m_heartbeat;
    RttService m_rtt;
    TimeService m_time;
    std::unique_ptr<TimeConfigService> m_timeConfig;
    QSet<QString> m_told; ///< since the last connection, so that each thing is said once
    bool m_toldAway = false;
};

} // namespace nunect::guardian
