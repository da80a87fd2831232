// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/ordered_consumer.h"
#include "core/contract/heartbeat_aggregate.h"
#include "core/contract/metric_aggregate.h"
#include "core/store/update.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace nunect::app {

/// RTT and time messages that did not come live, out of the site's record: what a leaf node kept
/// while its link was cut, and what came while this console was cut off; their sums, where it was
/// approved that the record has only these; and whether the units lived meanwhile, by the heartbeat
/// aggregates.
///
/// A unit whose numbers (`X-Seq`) go on after a silence has missed some. Only then the record is
/// read, as long as it has something to fill in: all of it all the time would be each message
/// twice.
/// Lives on the client's thread.
class MetricBackfill : public QObject
{
    Q_OBJECT

public:
    enum Kind { Rtt, Time };

    /// What there is to know of a message that came live.
    struct Live
    {
        Kind kind;
        QString unit;
        quint64 seq = 0;
        qint64 tsNs = 0;
    };

    static constexpr char metrics[] = "ops.metric.>";
    static constexpr char aggregates[] = "ops.aggregate.>";
    /// The record has all once so long nothing came: a sleeping source is woken within 7 s.
    static constexpr std::chrono::milliseconds standardQuiet{15'000};
    /// What is older has no place in a trend, and so much is read at most.
    static constexpr std::chrono::minutes longest{5};
    /// A shorter silence is none.
    static constexpr std::chrono::seconds leastGap{3};
    /// How much the clocks of hub and console, and the begin of a silence, may be off.
    static constexpr std::chrono::seconds margin{15};
    /// So many messages wait at most for the live one that tells whether they were missed.
    static constexpr std::size_t maxAhead = 20'000;

    /// \a client must outlive it.
    explicit MetricBackfill(nats::Client *client, std::chrono::milliseconds quiet = standardQuiet,
                            QObject *parent = nullptr);
    ~MetricBackfill() override;

    /// The hub's wall clock is this now.
    void setHubClock(qint64 hubNs);
    /// A message came live, and was told to whoever hears missed().
    void heard(const Live &live);

Q_SIGNALS:
    /// In the order of its unit's messages of that kind, once each.
    void missed(const nunect::store::MissedUpdate &update);

private:
    struct Recorded
    {
        qint64 tsNs;
        quint64 seq;
        store::MissedUpdate update;
    };
    /// A unit's messages of one kind.
    struct Flow
    {
        quint64 seq = 0;             ///< of the last live one; 0: none yet
        qint64 tsNs = 0;             ///< its time, by the unit's clock
        qint64 heardMs = 0;          ///< when it came
        store::Gap gap;              ///< the last
        quint64 gapFromSeq = 0;      ///< of the messages round it
        quint64 gapToSeq = 0;        ///< the same
        qint64 filledNs = 0;         ///< all before was filled in
        quint64 wholeFromSeq = 0;    ///< messages of it that the record has whole; 0: none
        quint64 wholeToSeq = 0;      ///< the same
        quint64 summedSeq = 0;       ///< the last of it that sums were taken of
        std::vector<Recorded> ahead; ///< recorded ones that did not come live yet
    };
    using Unit = std::array<Flow, 2>;

    void onState(nats::State state);
    void read(qint64 unheardSinceMs);
    void open(const char *subject);
    void take(const nats::Message &message);
    void takeAggregate(const nats::Message &message);
    void takeSums(const contract::MetricAggregate &sums);
    void countLife(const contract::HeartbeatAggregate &aggregate, const QString &unit,
                   std::optional<qint64> lastNs);
    void fillIn(Flow &flow, const Recorded &recorded);
    void readAggregates();
    void finish();

    nats::jetstream::JetStream m_jetStream;
    std::unique_ptr<nats::jetstream::OrderedConsumer>
        m_reader; ///< while there is something to read
    bool m_readsAggregates = false;
    qint64 m_fromNs = 0; ///< the hub's clock: where reading begins
    qint64 m_hubAheadNs = 0;
    QHash<QString, Unit> m_units;
    std::size_t m_ahead = 0;
    qint64 m_lastMs = 0;            ///< when the last message came live
    std::optional<qint64> m_lostMs; ///< m_lastMs as our own connection was lost
    QTimer m_quiet;
    QTimer m_longest;
};

} // namespace nunect::app
