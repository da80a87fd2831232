// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/mailbox.h"
#include "app/monitoring/poll_schedule.h"
#include "core/client/client_options.h"
#include "core/util/word_cache.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace nunect::nats {
class Client;
class Message;
} // namespace nunect::nats

namespace nunect::timesync {
class TimeSource;
}

namespace nunect::alarms {
struct AlarmRecord;
}

namespace nunect::app {

class AlarmSharing;
class ConsolePublisher;
class LinkWatch;
class LogBackfill;
class MetricBackfill;
class MessageTap;
class MonitoringPoller;
class OffsetProber;
class PolicyKeeper;
class RegistryPoller;

/// How to connect: once for all, or a second time by a login of the system account, which then
/// reads `$SYS` and asks the servers, while the first does the rest.
struct Logins
{
    nats::ClientOptions site;
    std::optional<nats::ClientOptions> system;
};

/// All that happens on the network thread: the connection, decoding, polling, this console's own
/// messages, its clock and those of the units beside it. What the tables need goes into the
/// mailbox.
///
/// Make it, move it to its thread, then call start() and stop() there.
class NetworkWorker : public QObject
{
    Q_OBJECT

public:
    /// \a monitorUrls: monitoring ports to ask where `$SYS` may not be read.
    NetworkWorker(Logins logins, QString unitId, QList<QUrl> monitorUrls,
                  std::shared_ptr<Mailbox> mailbox);
    ~NetworkWorker() override;

    void start();
    /// Ends the connection; the destructor may then run on any thread.
    void stop();
    /// Tries again after giving up, with what the credentials provider says now.
    void reconnect();

    /// What servers are to be asked for as long as anything is shown, besides their open
    /// connections and totals; and \a always, which alarms come from: while nothing is shown that
    /// alone, and seldom.
    void setDemand(const EndpointSet &shown, const EndpointSet &always);
    void setShown(bool shown);
    void askConnection(quint64 query, const QString &serverId, quint64 cid);
    void askSubject(quint64 query, const QString &subject, const QString &account);
    /// Listens for a person to these subjects and no others; see MessageTap.
    void setTap(const QList<QByteArray> &patterns);
    /// For the site's other consoles; see AlarmSharing.
    void shareRecord(const alarms::AlarmRecord &record);
    void forgetRecord(const QString &alarm, qint64 raisedNs);
    /// See RegistryPoller and PolicyKeeper.
    void setRegistryWanted(bool wanted);
    void approve(const contract::ApprovedAdvice &approved);
    void withdraw(const contract::RegistryAdvice &advice, const QString &by);
    /// Into the site's log, as this console.
    void log(const QString &text);

private:
    void makeClients();
    void follow(nats::Client &client, std::unique_ptr<LinkWatch> &watch,
                store::ConnectionNotice::Login login);
    /// That of the system login where there is one.
    nats::Client &systemClient();
    void subscribe();
    void takeOps(const nats::Message &message);
    void takeSystem(const nats::Message &message);
    void startClock();
    void startSharing();
    void startBackfill();
    void startRegistry();
    void takeMonitoring(decltype(store::Update::value) value);
    void applyDemand();
    void refuseQuery(quint64 query);
    void put(decltype(store::Update::value) value);

    Logins m_logins;
    QString m_unitId;
    QList<QUrl> m_monitorUrls;
    std::shared_ptr<Mailbox> m_mailbox;
    EndpointSet m_demand;
    EndpointSet m_always;
    bool m_shown = true;
    bool m_registryWanted = false;
    QList<QByteArray> m_tapPatterns;
    bool m_isRecorded = false; ///< the site has a record
    WordCache m_words;         ///< of messages on `ops.>`
    // In the order of making: what uses the client goes before it.
    std::unique_ptr<nats::Client> m_client;
    std::unique_ptr<nats::Client> m_system; ///< of the system login; null: there is none
    std::unique_ptr<LinkWatch> m_link;
    std::unique_ptr<LinkWatch> m_systemLink;
    std::unique_ptr<AlarmSharing> m_sharing;
    std::unique_ptr<LogBackfill> m_backfill;
    std::unique_ptr<MetricBackfill> m_metricBackfill;
    std::unique_ptr<RegistryPoller> m_registry;
    std::unique_ptr<PolicyKeeper> m_policies;
    std::unique_ptr<MonitoringPoller> m_monitoring;
    std::unique_ptr<ConsolePublisher> m_publisher;
    std::unique_ptr<OffsetProber> m_offsets;
    std::unique_ptr<MessageTap> m_tap;
    std::unique_ptr<timesync::TimeSource> m_clock;
};

} // namespace nunect::app
