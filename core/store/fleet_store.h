// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/clock_history.h"
#include "core/domain/offset_estimator.h"
#include "core/domain/one_way_delay.h"
#include "core/store/row_table.h"
#include "core/store/shared_pool.h"
#include "core/store/string_pool.h"
#include "core/store/update.h"
#include "core/util/rare.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace nunect::store {

/// How long a unit has been silent, in the contract's words.
enum class Liveness {
    Unknown, ///< no heartbeat yet
    Live,    ///< up to 2.5 of its own intervals
    Late,    ///< up to 6
    Lost,
};

/// The last message of one periodic subject.
template<typename Message>
struct Heard
{
    Message message;
    qint64 atMs = 0;        ///< monotonic clock
    qint64 periodMs = 2000; ///< between messages, as seen
};

/// What a unit says of itself in each heartbeat, and mostly has in common with others.
struct UnitKind
{
    QString role;
    QString version;
    QString os;
    QString arch;
    contract::ServerIdentity server;
    Rare<contract::UplinkPath> path{};

    bool operator==(const UnitKind &) const = default;
};
std::size_t qHash(const UnitKind &kind, std::size_t seed = 0);

/// A heartbeat as it is kept: there is one for each unit of a site.
struct KeptHeartbeat
{
    quint64 seq = 0;
    qint64 tsNs = 0;
    int intervalMs = 1000;
    qint64 uptimeS = 0;
    QString host;
    std::shared_ptr<const UnitKind> kind; ///< never null
};

/// A unit's clock minus ours.
struct ClockOffset
{
    domain::OffsetSample sample;       ///< as of when it was heard
    std::optional<qint64> mayDifferNs; ///< the most by what both clocks say of themselves

    /// As of \a elapsedMs later.
    domain::OffsetSample after(qint64 elapsedMs) const;
    /// The clocks are farther apart than they say: one of the two is wrong.
    bool isContradiction() const;
};

/// A unit is connected to another server than before; their names.
struct ServerChange
{
    QString from;
    QString to;

    bool operator==(const ServerChange &) const = default;
};

/// What came later of a time in which a unit was not heard here.
struct FilledIn
{
    Gap gap;                              ///< of all kinds of messages together
    int messages = 0;                     ///< RTT and time
    std::optional<double> slowestRttUs{}; ///< native or app
    bool bySums = false;                  ///< of some the record has but sums
    bool wasHeard = false;                ///< at its leaf node, in one window at least
    bool wasSilent = false;               ///< there, in one window at least
};

/// All that is known of one unit.
struct UnitRow
{
    using Key = QString;

    quint64 rowId = 0;
    QString unit;
    std::optional<Heard<KeptHeartbeat>> heartbeat;
    std::optional<Heard<contract::Rtt>> rtt;
    std::optional<Heard<contract::TimeMetric>> time;
    std::optional<Heard<ClockOffset>> offset; ///< the last that was measured
    quint64 echoes = 0;                       ///< that we have sent it
    quint64 lostEchoes = 0;                   ///< those that brought nothing
    domain::ClockHistory clock;               ///< from its time messages
    domain::DelayHistory delays;              ///< of its heartbeats on their way here
    Rare<FilledIn> filledIn;                  ///< of the last such time
    quint64 missed = 0;                       ///< heartbeats that never came
    quint64 restarts = 0;                     ///< times that its numbers fell back
    Liveness reported = Liveness::Unknown;    ///< at the last tick
    bool alarmed = false;                     ///< its loss was told of, its return not yet

    Key key() const { return unit; }
};

/// Every unit that was ever heard, by its unit ID.
class FleetStore
{
public:
    /// A unit that was lost, or is back.
    struct Transition
    {
        QString unit;
        Liveness now;
        qint64 silentMs;
    };

    /// \a receivedNs: our wall clock as it came; without it its delay is not measured. Tells if the
    /// unit is connected to another server than before.
    std::optional<ServerChange> apply(const HeartbeatUpdate &update, qint64 nowMs,
                                      std::optional<qint64> receivedNs = {});
    void apply(const RttUpdate &update, qint64 nowMs);
    void apply(const TimeUpdate &update, qint64 nowMs);
    /// Changes nothing that is live: no value, no age.
    void apply(const MissedUpdate &update);
    /// \a receivedNs: our wall clock as the reply came.
    void apply(const OffsetUpdate &update, qint64 nowMs, qint64 receivedNs);
    /// Our own clock as of \a atNs by itself; what the delays of later heartbeats are worth.
    void apply(const OwnClock &clock, qint64 atNs);

    static Liveness liveness(const UnitRow &unit, qint64 nowMs);
    /// Three periods without a new message, or never heard at all.
    template<typename Message>
    static bool isStale(const std::optional<Heard<Message>> &heard, qint64 nowMs)
    {
        return !heard || nowMs - heard->atMs > 3 * heard->periodMs;
    }

    /// Judges silence. Units that we could not have heard are not told of as lost:
    /// \a listeningSinceMs is when our own connection came up, nothing while it is down.
    std::vector<Transition> tick(qint64 nowMs, std::optional<qint64> listeningSinceMs);

    /// By unit ID.
    auto rows() const { return m_table.rows(); }
    const UnitRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }

private:
    UnitRow &row(const QString &unit);
    KeptHeartbeat kept(const contract::Heartbeat &message, const UnitRow &unit);
    template<typename Message>
    Message kept(Message message, const QString &unit, std::optional<Heard<Message>> &before);
    domain::ClockError ownError(qint64 atNs) const;
    void measureDelay(UnitRow &unit, const contract::Headers &headers, qint64 receivedNs) const;

    struct Own
    {
        domain::ClockError error;
        qint64 atNs;
    };
    std::optional<Own> m_own;
    StringPool m_words;
    SharedPool<UnitKind> m_kinds;
    RowTable<UnitRow> m_table;
    /// The same rows: every message has to find one. They are never removed.
    QHash<QString, UnitRow *> m_units;
};

} // namespace nunect::store
