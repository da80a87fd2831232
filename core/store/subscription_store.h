// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/part_table.h"
#include "core/store/round_clock.h"
#include "core/store/string_pool.h"

#include <QString>

#include <map>
#include <tuple>
#include <vector>

namespace nunect::store {

/// Equal subscriptions on one server.
struct SubscriptionPart : ServerPart
{
    quint64 count = 0;
    quint64 messages = 0; ///< delivered to them so far
};

/// All subscriptions to one subject that are alike.
struct SubscriptionRow
{
    using Key = std::tuple<QString, QString, QString>; ///< account, subject, queue

    quint64 rowId = 0;
    QString account;
    QString subject;
    QString queue;                       ///< empty: none
    quint64 count = 0;                   ///< on all servers together
    quint64 messages = 0;                ///< delivered to those that are there now
    std::vector<SubscriptionPart> parts; ///< a server each
    qint64 heardMs = 0;                  ///< monotonic clock, the part that is oldest
    bool missing = false;                ///< a server did not answer

    Key key() const { return {account, subject, queue}; }
    std::size_t servers() const { return parts.size(); }
    void recount();
};

/// What is subscribed to, by account, subject and queue.
class SubscriptionStore
{
public:
    /// Of one server's last listing.
    struct Coverage
    {
        quint64 listed = 0;   ///< subscriptions that it listed
        quint64 existing = 0; ///< that it has, as its statistics say
        bool whole = true;    ///< no page was left out
    };

    static constexpr std::size_t maxRows = 100'000;

    explicit SubscriptionStore(std::size_t capacity = maxRows)
        : m_capacity(capacity)
    {
    }

    /// A server's whole list; one without subscriptions while there are some was not asked for
    /// them, and changes nothing.
    void apply(const domain::ServerRef &server, const domain::SubszPage &page, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void tick(qint64 nowMs);

    bool isStale(const SubscriptionRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds.staleAfterMs();
    }

    auto rows() const { return m_table.rows(); }
    const SubscriptionRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    const SubscriptionRow *find(const SubscriptionRow::Key &key) const { return m_table.find(key); }
    Changes takeChanges() { return m_table.takeChanges(); }

    /// By server id.
    const std::map<QString, Coverage> &coverage() const { return m_coverage; }
    /// Rows that found no room, in the last listing of each server.
    quint64 overCap() const;

private:
    PartTable<SubscriptionRow> m_table;
    StringPool m_pool;
    std::size_t m_capacity;
    std::map<QString, Coverage> m_coverage;
    std::map<QString, quint64> m_overCap;
    RoundClock m_rounds;
};

} // namespace nunect::store
