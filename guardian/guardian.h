// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/logger.h"
#include "guardian/bus.h"
#include "guardian/clock_snapshot.h"
#include "guardian/config.h"
#include "guardian/sender.h"
#include "guardian/sender_delays.h"
#include "guardian/services/echo.h"
#include "guardian/services/heartbeat.h"
#include "guardian/services/heartbeat_aggregator.h"
#include "guardian/services/hub_units.h"
#include "guardian/services/leaf_record.h"
#include "guardian/services/leaf_traffic.h"
#include "guardian/services/record_keeper.h"
#include "guardian/services/registry.h"
#include "guardian/services/rtt.h"
#include "guardian/services/status.h"
#include "guardian/services/time.h"
#include "guardian/services/time_config.h"
#include "guardian/services/time_config_learner.h"
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

    /// Goes on with these settings; unit, authority and status file stay as they were. The
    /// connection's are the bus' matter.
    void setConfig(const Config &config);
    /// How the clock is looked at now: as the settings say, or in mode auto as the site does.
    const timesync::TimeSourceOptions &clockOptions() const { return m_clockOptions; }
    /// For the person who started the program, and for the site's log.
    void tell(contract::LogLevel level, const QString &text);

private:
    void onConnected();
    void onConnectFailed(const QString &reason, bool serverAway);
    void onProblem(const QString &text);
    void onSiteConfig();
    void startServices();
    void startRecord();
    std::unique_ptr<RecordKeeper> keep(const RecordConfig &config);
    timesync::TimeSourceOptions wantedClockOptions() const;
    void readClock();
    void takeSnapshot();

    Bus &m_bus;
    Config m_config;
    std::function<void(const QString &)> m_say;
    std::unique_ptr<timesync::TimeSource> m_clock;
    timesync::TimeSourceOptions m_clockOptions; ///< of m_clock
    std::shared_ptr<ClockSnapshot> m_clockSnapshot = std::make_shared<ClockSnapshot>();
    std::shared_ptr<SenderDelays> m_delays;
    Sender m_sender;
    contract::Logger m_logger;
    EchoService m_echo;
    HeartbeatService m_heartbeat;
    RttService m_rtt;
    TimeService m_time;
    std::unique_ptr<TimeConfigService> m_timeConfig;   ///< on the authority
    std::unique_ptr<TimeConfigLearner> m_siteConfig;   ///< elsewhere
    std::unique_ptr<RegistryService> m_registry;       ///< at the hub
    std::unique_ptr<RecordKeeper> m_record;            ///< where a stream is to be kept
    std::unique_ptr<RecordKeeper> m_units;             ///< at the hub, beside it
    std::unique_ptr<HubUnits> m_hubUnits;              ///< the same
    std::unique_ptr<HeartbeatAggregator> m_aggregate;  ///< at a leaf node
    std::unique_ptr<LeafRecord> m_leafRecord;          ///< the same
    std::unique_ptr<LeafTrafficService> m_leafTraffic; ///< at leafs
    std::unique_ptr<StatusService> m_status;
    QSet<QString> m_told; ///< since the last connection, so that each thing is said once
    bool m_toldAway = false;
};

} // namespace nunect::guardian
