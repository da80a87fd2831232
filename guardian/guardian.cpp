// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/guardian.h"

#include "timesync/clock_epoch.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

/// For any thread, and longer than the guardian lives.
static std::function<contract::ClockStamp()>
snapshotReader(std::shared_ptr<const ClockSnapshot> snapshot)
{
    return [snapshot = std::move(snapshot)] { return snapshot->at(timesync::monotonicNs()); };
}

Guardian::Guardian(Bus &bus, const Config &config, std::function<void(const QString &)> say)
    : m_bus(bus)
    , m_config(config)
    , m_say(std::move(say))
    , m_delays(std::make_shared<SenderDelays>(config.unit, snapshotReader(m_clockSnapshot)))
    , m_sender(bus, config.unit, [this] { return m_clock->stamp(); })
    , m_logger(config.unit,
               [&bus](const QByteArray &subject, const contract::HeaderList &headers,
                      const QByteArray &payload) { return bus.publish(subject, headers, payload); })
    , m_echo(bus, config.unit, snapshotReader(m_clockSnapshot),
             [delays = m_delays](const BusMessage &request) {
                 delays->add(request, SenderDelays::Role::OtherUnit);
             })
    , m_heartbeat(bus, m_sender, config.heartbeatInterval)
    , m_rtt(bus, m_sender, *m_delays, config.rttInterval)
    , m_time(m_sender, m_logger)
{
    m_heartbeat.setUplink(config.uplink);
    startServices();
    connect(&bus, &Bus::connected, this, &Guardian::onConnected);
    connect(&bus, &Bus::connectFailed, this, &Guardian::onConnectFailed);
    connect(&bus, &Bus::disconnected, this, [this](const QString &reason) {
        const QString text = u"connection to %1 lost: %2"_s.arg(m_bus.url(), reason);
        m_say(text + u"; trying again until it is back"_s);
        m_logger.warn(text);
        m_toldAway = true;
    });
    connect(&bus, &Bus::problem, this, &Guardian::onProblem);
    readClock();
}

/// Those that only some units have.
void Guardian::startServices()
{
    if (m_config.timeAuthority) {
        m_timeConfig = std::make_unique<TimeConfigService>(m_bus, m_sender, m_config.timeConfig);
    } else {
        m_siteConfig = std::make_unique<TimeConfigLearner>(m_bus, m_sender, *m_delays);
        connect(m_siteConfig.get(), &TimeConfigLearner::changed, this, &Guardian::onSiteConfig);
        connect(m_siteConfig.get(), &TimeConfigLearner::problem, this, &Guardian::onProblem);
    }
    if (m_config.registry) {
        m_registry = std::make_unique<RegistryService>(m_bus, m_sender);
        connect(m_registry.get(), &RegistryService::problem, this, &Guardian::onProblem);
    }
    if (m_config.record.role != RecordConfig::Role::None)
        startRecord();
    if (m_config.traffic) {
        const auto addRecord = [this](contract::LeafTraffic *traffic) {
            if (m_leafRecord)
                m_leafRecord->addTo(traffic);
        };
        m_leafTraffic = std::make_unique<LeafTrafficService>(m_bus, m_sender, addRecord);
        connect(m_leafTraffic.get(), &LeafTrafficService::problem, this, &Guardian::onProblem);
    }
    if (!m_config.statusFile.isEmpty()) {
        const auto look = [this](Status *status) {
            status->heartbeatNs = m_heartbeat.lastSentNs();
            status->clock = m_clock->stamp();
            status->delays = m_delays->at(timesync::monotonicNs());
        };
        m_status = std::make_unique<StatusService>(m_bus, m_config.unit, m_config.statusFile, look);
        connect(m_status.get(), &StatusService::problem, this, &Guardian::onProblem);
    }
}

std::unique_ptr<RecordKeeper> Guardian::keep(const RecordConfig &config)
{
    auto keeper = std::make_unique<RecordKeeper>(m_bus, config);
    connect(keeper.get(), &RecordKeeper::mended, this, &Guardian::tell);
    connect(keeper.get(), &RecordKeeper::problem, this, &Guardian::onProblem);
    return keeper;
}

void Guardian::startRecord()
{
    m_record = keep(m_config.record);
    if (m_config.record.role == RecordConfig::Role::Hub) {
        m_units = keep(unitsBucket(m_config.record));
        m_hubUnits = std::make_unique<HubUnits>(m_bus, m_config.record.leafs);
        connect(m_hubUnits.get(), &HubUnits::problem, this, &Guardian::onProblem);
        connect(m_hubUnits.get(), &HubUnits::changed, m_record.get(), &RecordKeeper::setUnits);
    }
    if (m_config.record.role == RecordConfig::Role::Leaf) {
        m_aggregate = std::make_unique<HeartbeatAggregator>(m_bus, m_sender);
        connect(m_aggregate.get(), &HeartbeatAggregator::problem, this, &Guardian::onProblem);
        m_leafRecord = std::make_unique<LeafRecord>(m_bus, m_sender, *m_record,
                                                    m_config.record.leafs.constFirst());
        connect(m_leafRecord.get(), &LeafRecord::problem, this, &Guardian::onProblem);
    }
}

void Guardian::setConfig(const Config &config)
{
    m_config.connection = config.connection;
    m_config.clock = config.clock;
    m_config.timeConfig = config.timeConfig;
    m_heartbeat.setInterval(config.heartbeatInterval);
    m_heartbeat.setUplink(config.uplink);
    m_rtt.setInterval(config.rttInterval);
    if (m_timeConfig)
        m_timeConfig->setConfig(config.timeConfig);
    if (m_record)
        m_record->setConfig(config.record);
    if (m_units)
        m_units->setConfig(unitsBucket(config.record));
    if (m_hubUnits)
        m_hubUnits->setLeafs(config.record.leafs);
    readClock();
}

/// The settings', or in mode auto the site's.
timesync::TimeSourceOptions Guardian::wantedClockOptions() const
{
    timesync::TimeSourceOptions options = m_config.clock;
    if (options.mode != timesync::SyncMode::Auto || !m_siteConfig || !m_siteConfig->config())
        return options;
    const contract::TimeConfig &site = *m_siteConfig->config();
    if (const Result<timesync::SyncMode> mode = timesync::syncModeFromText(site.mode))
        options.mode = *mode;
    options.ptpDomain = site.ptpDomain;
    return options;
}

/// Looks at the clock as wantedClockOptions() says. A change of them begins anew: what was known of
/// one source says nothing of another.
void Guardian::readClock()
{
    const timesync::TimeSourceOptions options = wantedClockOptions();
    if (m_clock && options == m_clockOptions)
        return;
    m_clockOptions = options;
    m_clock = std::make_unique<timesync::TimeSource>(options);
    m_time.follow(*m_clock);
    connect(m_clock.get(), &timesync::TimeSource::updated, this, &Guardian::takeSnapshot);
    takeSnapshot();
    m_clock->start();
}

/// For the threads that answer echoes.
void Guardian::takeSnapshot()
{
    // A look takes a second at most, so that the next one has come by then.
    constexpr std::chrono::nanoseconds margin = std::chrono::seconds(3);
    const qint64 now = timesync::monotonicNs();
    const qint64 later = now + (m_clockOptions.period + margin).count();
    m_clockSnapshot->set(m_clock->stampAt(now), now, m_clock->stampAt(later), later);
}

void Guardian::onSiteConfig()
{
    const contract::TimeConfig &site = *m_siteConfig->config();
    const QString text
        = u"the site's time configuration: mode %1, PTP domain %2, PTP master %3, NTP servers %4"_s
              .arg(site.mode)
              .arg(site.ptpDomain)
              .arg(site.ptpMaster.isEmpty() ? u"none"_s : site.ptpMaster,
                   site.ntpServers.isEmpty() ? u"none"_s : site.ntpServers.join(u" "_s));
    if (const auto mode = timesync::syncModeFromText(site.mode); !mode)
        return onProblem(text + u"; not followed: mode "_s + mode.error().text);
    if (m_config.clock.mode != timesync::SyncMode::Auto)
        return tell(contract::LogLevel::Info, text + u"; not followed, as TIME_SYNC_MODE is set"_s);
    tell(contract::LogLevel::Info, text + u"; mode and domain are followed"_s);
    readClock();
}

void Guardian::tell(contract::LogLevel level, const QString &text)
{
    m_say(text);
    m_logger.log(level, text);
}

void Guardian::onProblem(const QString &text)
{
    if (m_told.contains(text))
        return;
    m_told.insert(text);
    tell(contract::LogLevel::Warn, text);
}

void Guardian::onConnected()
{
    m_told.clear();
    m_toldAway = false;
    tell(contract::LogLevel::Info,
         u"connected to %1 (server %2)"_s.arg(m_bus.url(), m_bus.server().name));
    m_logger.flush();
}

void Guardian::onConnectFailed(const QString &reason, bool serverAway)
{
    if (m_told.contains(reason) || (serverAway && m_toldAway))
        return;
    m_told.insert(reason);
    m_toldAway = m_toldAway || serverAway;
    m_say(u"no connection to %1: %2; trying again until there is one"_s.arg(
        m_config.connection.urls(), reason));
}

} // namespace nunect::guardian
