// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/rate.h"
#include "core/store/part_table.h"
#include "core/store/round_clock.h"

#include <QString>

#include <optional>
#include <tuple>
#include <vector>

namespace nunect::store {

/// One server's copy of a consumer.
struct ConsumerCopy : ServerPart
{
    bool isLeader = false; ///< so it says itself
};

/// A consumer, as its leader has it.
struct ConsumerRow
{
    using Key = std::tuple<QString, QString, QString>; ///< account, stream, consumer

    quint64 rowId = 0;
    QString account;
    domain::Consumer consumer; ///< `pending` is how far it is behind
    QString fromServerId;      ///< whose copy that is
    bool fromLeader = false;   ///< else no leader has told of it: some copy
    std::vector<ConsumerCopy> parts;
    domain::RateMeter meter; ///< messages only; in: acknowledged, out: delivered
    qint64 heardMs = 0;      ///< monotonic clock, the copy that is shown
    bool missing = false;    ///< its server did not answer

    Key key() const { return {account, consumer.stream, consumer.name}; }
    void recount();
    const std::optional<domain::Rates> &rates() const { return meter.rates(); }
    bool isPull() const { return !consumer.config || consumer.config->deliverSubject.isEmpty(); }
};

/// Every consumer, by account, stream and name.
class ConsumerStore
{
public:
    static constexpr std::size_t maxRows = 50'000;

    /// A server's copies; those that it does not list any more are gone. Lists nothing where
    /// consumers were not asked for.
    void apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void tick(qint64 nowMs) { m_table.tick(nowMs); }

    bool isStale(const ConsumerRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds.staleAfterMs();
    }

    auto rows() const { return m_table.rows(); }
    const ConsumerRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    const ConsumerRow *find(const ConsumerRow::Key &key) const { return m_table.find(key); }
    Changes takeChanges() { return m_table.takeChanges(); }
    /// Consumers that found no room.
    quint64 overCap() const { return m_overCap; }

private:
    void put(const domain::ServerRef &server, const QString &account,
             const domain::Consumer &consumer, domain::SampleTime at, qint64 nowMs);

    PartTable<ConsumerRow> m_table;
    RoundClock m_rounds;
    quint64 m_overCap = 0;
};

} // namespace nunect::store
