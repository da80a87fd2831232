// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/feed_choice.h"
#include "app/monitoring/https_source.h"
#include "app/monitoring/known_servers.h"
#include "app/monitoring/monitoring_queries.h"
#include "app/monitoring/monitoring_round.h"
#include "app/monitoring/nats_source.h"
#include "app/monitoring/poll_schedule.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace nunect::app {

struct MonitoringOptions
{
    QList<QUrl> urls; ///< of the servers' monitoring ports; empty: only `$SYS` is asked
    nats::TlsOptions tls;
    MonitoringLimits limits;
};

/// Asks the site's servers for what is wanted, as often as it is worth it, and tells of each round
/// who did not answer. Open connections bring the servers' totals with them.
///
/// Lives on the network thread.
class MonitoringPoller : public QObject
{
    Q_OBJECT

public:
    using Put = std::function<void(UpdateValue)>;

    MonitoringPoller(nats::Client &client, MonitoringOptions options, Put put,
                     QObject *parent = nullptr);
    ~MonitoringPoller() override;

    /// What is wanted from now on, each at once if it was not wanted before; empty: nothing is
    /// asked.
    void setDemand(const EndpointSet &demand, Pace pace = Pace::Watched);
    /// There is a new connection: everything is asked at once.
    void connected();
    /// Servers tell of themselves by events, too.
    void heard(const UpdateValue &event);

    MonitoringQueries &queries() { return m_queries; }

private:
    MonitoringSource &source(store::MonitoringFeed feed);
    std::vector<MonitoringSource *> sourcesFor(store::Endpoint endpoint);
    void onTime();
    void arm();
    void run(store::Endpoint endpoint, MonitoringSource &source);
    void askTotals(MonitoringSource &source);
    void take(UpdateValue value, store::MonitoringFeed feed);
    void endRound(store::Endpoint endpoint, MonitoringSource &source, const RoundResult &result);
    void fillIn(store::Endpoint endpoint, const RoundResult &told);
    void finish(store::Endpoint endpoint, store::MonitoringFeed feed, const RoundResult &result);
    store::MonitoringRound summary(store::Endpoint endpoint, store::MonitoringFeed feed,
                                   const RoundResult &result) const;

    nats::Client &m_client;
    QElapsedTimer m_clock;
    const MonitoringOptions m_options;
    Put m_put;
    NatsSource m_nats;
    HttpsSource m_https;
    FeedChoice m_choice;
    KnownServers m_known;
    bool m_hasMetAll = false; ///< since the last login, all had the time to answer once
    std::shared_ptr<LeafEnds> m_leafEnds = std::make_shared<LeafEnds>();
    PollSchedule m_schedule;
    EndpointSet m_demand;
    std::map<store::Endpoint, std::shared_ptr<MonitoringRoundTask>> m_rounds;
    MonitoringQueries m_queries;
    QTimer m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace nunect::app
