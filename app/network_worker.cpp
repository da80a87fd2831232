// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/network_worker.h"

#include "app/console_publisher.h"
#include "app/link_watch.h"
#include "app/message_decoder.h"
#include "app/message_tap.h"
#include "app/monitoring/monitoring_poller.h"
#include "app/offset_prober.h"
#include "app/registry_poller.h"
#include "app/sharing/alarm_sharing.h"
#include "app/sharing/log_backfill.h"
#include "app/sharing/metric_backfill.h"
#include "app/sharing/policy_keeper.h"
#include "core/client/client.h"
#include "core/client/subscription.h"
#include "timesync/time_source.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static bool holdsStream(const domain::Jsz &jsz, QLatin1StringView name)
{
    return std::ranges::any_of(jsz.accounts, [name](const domain::JetStreamAccount &account) {
        return std::ranges::any_of(
            account.streams, [name](const domain::Stream &stream) { return stream.name == name; });
    });
}

NetworkWorker::NetworkWorker(Logins logins, QString unitId, QList<QUrl> monitorUrls,
                             std::shared_ptr<Mailbox> mailbox)
    : m_logins(std::move(logins))
    , m_unitId(std::move(unitId))
    , m_monitorUrls(std::move(monitorUrls))
    , m_mailbox(std::move(mailbox))
{
}

NetworkWorker::~NetworkWorker() = default;

void NetworkWorker::put(decltype(store::Update::value) value)
{
    m_mailbox->put(stamped(std::move(value)));
}

void NetworkWorker::start()
{
    makeClients();
    m_monitoring = std::make_unique<MonitoringPoller>(
        systemClient(), MonitoringOptions{m_monitorUrls, m_logins.site.tls, {}},
        [this](UpdateValue value) { takeMonitoring(std::move(value)); });
    m_publisher = std::make_unique<ConsolePublisher>(*m_client, m_unitId,
                                                     [this](auto value) { put(std::move(value)); });
    connect(m_publisher.get(), &ConsolePublisher::rttMeasured, m_link.get(), &LinkWatch::takeRtt);
    m_offsets = std::make_unique<OffsetProber>(
        *m_client, m_unitId, [this](store::OffsetUpdate update) { put(std::move(update)); },
        [this](store::DecodeFailure failure) { put(std::move(failure)); });
    m_tap = std::make_unique<MessageTap>(*m_client,
                                         [this](store::TapBatch batch) { put(std::move(batch)); });
    m_tap->setPatterns(m_tapPatterns);

    startClock();
    startSharing();
    startBackfill();
    startRegistry();
    subscribe();
    m_publisher->start();
    reconnect();
    applyDemand();
}

void NetworkWorker::stop()
{
    m_monitoring.reset();
    m_policies.reset();
    m_registry.reset();
    m_metricBackfill.reset();
    m_backfill.reset();
    m_sharing.reset();
    m_tap.reset();
    m_offsets.reset();
    m_clock.reset();
    for (nats::Client *client : {m_client.get(), m_system.get()}) {
        if (client)
            client->close();
    }
    m_publisher.reset();
    m_systemLink.reset();
    m_link.reset();
    m_system.reset();
    m_client.reset();
}

void NetworkWorker::reconnect()
{
    m_client->connectToServer();
    if (m_system)
        m_system->connectToServer();
}

void NetworkWorker::setTap(const QList<QByteArray> &patterns)
{
    m_tapPatterns = patterns;
    if (m_tap)
        m_tap->setPatterns(patterns);
}

void NetworkWorker::shareRecord(const alarms::AlarmRecord &record)
{
    if (m_sharing)
        m_sharing->share(record);
}

void NetworkWorker::forgetRecord(const QString &alarm, qint64 raisedNs)
{
    if (m_sharing)
        m_sharing->forget(alarm, raisedNs);
}

void NetworkWorker::log(const QString &text)
{
    if (m_publisher)
        m_publisher->logger().info(text);
}

void NetworkWorker::setRegistryWanted(bool wanted)
{
    m_registryWanted = wanted;
    if (m_registry)
        m_registry->setWanted(wanted);
}

void NetworkWorker::approve(const contract::ApprovedAdvice &approved)
{
    if (m_policies)
        m_policies->approve(approved);
}

void NetworkWorker::withdraw(const contract::RegistryAdvice &advice, const QString &by)
{
    if (m_policies)
        m_policies->withdraw(advice, by);
}

void NetworkWorker::startRegistry()
{
    m_policies = std::make_unique<PolicyKeeper>(m_client.get());
    connect(m_policies.get(), &PolicyKeeper::heard, this,
            [this](const PolicyNews &news) { m_mailbox->put(news); });
    connect(m_policies.get(), &PolicyKeeper::problemChanged, this,
            [this](const QString &problem) { m_mailbox->putPolicyProblem(problem); });
    connect(m_policies.get(), &PolicyKeeper::acted, this, &NetworkWorker::log);
    connect(m_policies.get(), &PolicyKeeper::refused, this,
            [this](const QString &key, const QString &reason, const QByteArray &value) {
                put(store::DecodeFailure{"$KV."_ba + contract::policyBucket + '.' + key.toUtf8(),
                                         reason, value});
            });
    m_registry = std::make_unique<RegistryPoller>(*m_client);
    connect(m_registry.get(), &RegistryPoller::read, this,
            [this](const store::RegistryReading &reading) {
                // Only a site with a registry has approvals.
                if (reading.problem.isEmpty())
                    m_policies->look();
                m_mailbox->put(reading);
            });
    m_registry->setWanted(m_registryWanted);
}

void NetworkWorker::startSharing()
{
    m_sharing = std::make_unique<AlarmSharing>(m_client.get());
    connect(m_sharing.get(), &AlarmSharing::recordHeard, this,
            [this](const RecordNews &news) { m_mailbox->put(news); });
    connect(m_sharing.get(), &AlarmSharing::problemChanged, this,
            [this](const QString &problem) { m_mailbox->putSharingProblem(problem); });
    connect(m_sharing.get(), &AlarmSharing::recordRefused, this,
            [this](const QString &key, const QString &reason, const QByteArray &value) {
                put(store::DecodeFailure{"$KV."_ba + AlarmSharing::bucket + '.' + key.toUtf8(),
                                         reason, value});
            });
}

void NetworkWorker::startBackfill()
{
    m_backfill = std::make_unique<LogBackfill>(m_client.get());
    connect(m_backfill.get(), &LogBackfill::missed, this, [this](const nats::Message &message) {
        auto value = decodeOps(message, &m_words);
        if (!value)
            return;
        if (auto *log = std::get_if<store::LogUpdate>(&*value))
            log->filledIn = true;
        if (auto *event = std::get_if<store::SiteEvent>(&*value))
            event->filledIn = true;
        put(std::move(*value));
    });
    connect(m_backfill.get(), &LogBackfill::problem, this, [this](const QString &text) {
        put(store::ConnectionNotice{store::ConnectionNotice::Other, text});
    });
    m_metricBackfill = std::make_unique<MetricBackfill>(m_client.get());
    connect(m_metricBackfill.get(), &MetricBackfill::missed, this,
            [this](const store::MissedUpdate &missed) { put(missed); });
}

/// A site without leaf nodes has no record, and need not be asked for one.
void NetworkWorker::takeMonitoring(decltype(store::Update::value) value)
{
    const auto *reply = std::get_if<Boxed<store::MonitoringReply>>(&value);
    const auto *jsz = reply ? std::get_if<domain::Jsz>(&(*reply)->data) : nullptr;
    if (jsz && !m_isRecorded && holdsStream(*jsz, QLatin1StringView(LogBackfill::stream))) {
        m_isRecorded = true;
        m_backfill->start();
    }
    if (jsz && (*reply)->server.timeNs > 0)
        m_metricBackfill->setHubClock((*reply)->server.timeNs);
    put(std::move(value));
}

void NetworkWorker::makeClients()
{
    using Notice = store::ConnectionNotice;
    m_client = std::make_unique<nats::Client>(m_logins.site);
    if (m_logins.system)
        m_system = std::make_unique<nats::Client>(*m_logins.system);
    follow(*m_client, m_link, m_system ? Notice::Site : Notice::Only);
    connect(m_link.get(), &LinkWatch::changed, this,
            [this](const LinkState &state) { m_mailbox->put(state); });
    connect(m_link.get(), &LinkWatch::connected, this, [this] {
        m_sharing->connected();
        if (m_isRecorded)
            m_backfill->start();
    });
    connect(m_client.get(), &nats::Client::event, this, [this](const nats::Event &event) {
        if (event.type == nats::Event::Connected)
            m_publisher->logger().info(u"console connected"_s);
    });
    if (m_system) {
        follow(*m_system, m_systemLink, Notice::System);
        connect(m_systemLink.get(), &LinkWatch::changed, this,
                [this](const LinkState &state) { m_mailbox->putSystemLink(state); });
    }
    connect(m_system ? m_systemLink.get() : m_link.get(), &LinkWatch::connected, this,
            [this] { m_monitoring->connected(); });
}

void NetworkWorker::follow(nats::Client &client, std::unique_ptr<LinkWatch> &watch,
                           store::ConnectionNotice::Login login)
{
    watch = std::make_unique<LinkWatch>(client, login);
    connect(watch.get(), &LinkWatch::noticed, this,
            [this](const store::ConnectionNotice &notice) { put(notice); });
}

nats::Client &NetworkWorker::systemClient() { return m_system ? *m_system : *m_client; }

void NetworkWorker::startClock()
{
    m_clock
        = std::make_unique<timesync::TimeSource>(timesync::TimeSourceOptions::fromEnvironment());
    connect(m_clock.get(), &timesync::TimeSource::updated, this, [this] {
        m_publisher->setClock(m_clock->stamp());
        m_offsets->setClock(m_clock->stamp());
        m_mailbox->put(m_clock->metric());
        put(store::OwnClock{m_clock->stamp(), m_clock->metric()});
    });
    m_clock->start();
}

void NetworkWorker::subscribe()
{
    for (const char *subject :
         {"ops.heartbeat.*", "ops.metric.rtt.>", "ops.metric.time.>", "ops.metric.handoff.*",
          "ops.log.>", "ops.event.>", "ops.alarm.>"}) {
        connect(m_client->subscribe(subject), &nats::Subscription::messageReceived, this,
                &NetworkWorker::takeOps);
    }
    // Advisories are of the account that the streams are in.
    for (nats::Subscription *subscription :
         {systemClient().subscribe("$SYS.>"), m_client->subscribe("$JS.EVENT.ADVISORY.>")}) {
        connect(subscription, &nats::Subscription::messageReceived, this,
                &NetworkWorker::takeSystem);
    }
}

void NetworkWorker::takeSystem(const nats::Message &message)
{
    auto value = decodeSystem(message);
    if (!value)
        return;
    m_monitoring->heard(*value);
    put(std::move(*value));
}

static std::optional<MetricBackfill::Live> liveMetric(const UpdateValue &value)
{
    if (const auto *rtt = std::get_if<store::RttUpdate>(&value)) {
        const contract::Rtt &message = rtt->message;
        return MetricBackfill::Live{MetricBackfill::Rtt, message.unit, message.seq, message.tsNs};
    }
    if (const auto *time = std::get_if<Boxed<store::TimeUpdate>>(&value)) {
        const contract::TimeMetric &message = (*time)->message;
        return MetricBackfill::Live{MetricBackfill::Time, message.unit, message.seq, message.tsNs};
    }
    return std::nullopt;
}

void NetworkWorker::takeOps(const nats::Message &message)
{
    auto value = decodeOps(message, &m_words);
    if (!value)
        return;
    if (std::holds_alternative<store::LogUpdate>(*value)
        || std::holds_alternative<store::SiteEvent>(*value))
        m_backfill->heard(message);
    if (const auto *heartbeat = std::get_if<store::HeartbeatUpdate>(&*value))
        m_offsets->heard(heartbeat->message);
    const auto metric = m_isRecorded ? liveMetric(*value) : std::nullopt;
    put(std::move(*value));
    if (metric)
        m_metricBackfill->heard(*metric);
}

void NetworkWorker::setDemand(const EndpointSet &shown, const EndpointSet &always)
{
    m_demand = shown;
    m_always = always;
    applyDemand();
}

void NetworkWorker::setShown(bool shown)
{
    m_shown = shown;
    applyDemand();
}

void NetworkWorker::applyDemand()
{
    if (!m_monitoring)
        return; // start() will
    EndpointSet demand = m_always;
    if (m_shown) {
        demand.insert(m_demand.begin(), m_demand.end());
        demand.insert(store::Endpoint::Connz);
    }
    m_monitoring->setDemand(demand, m_shown ? Pace::Watched : Pace::Background);
}

void NetworkWorker::refuseQuery(quint64 query)
{
    store::QueryReply reply;
    reply.query = query;
    reply.problem = u"There is no connection to ask by."_s;
    reply.last = true;
    put(std::move(reply));
}

void NetworkWorker::askConnection(quint64 query, const QString &serverId, quint64 cid)
{
    if (m_monitoring)
        m_monitoring->queries().askConnection(query, serverId, cid);
    else
        refuseQuery(query);
}

void NetworkWorker::askSubject(quint64 query, const QString &subject, const QString &account)
{
    if (m_monitoring)
        m_monitoring->queries().askSubject(query, subject, account);
    else
        refuseQuery(query);
}

} // namespace nunect::app
