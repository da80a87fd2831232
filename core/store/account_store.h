// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/history.h"
#include "core/domain/rate.h"
#include "core/store/part_table.h"
#include "core/store/round_clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace nunect::store {

/// An account on one server.
struct AccountPart : ServerPart
{
    domain::AccountStat stat;
    domain::RateMeter meter;
};

/// An account, all its servers together.
struct AccountRow
{
    using Key = QString;

    quint64 rowId = 0;
    QString account;
    domain::AccountStat total;          ///< sums; `subscriptions` only of servers that say it
    std::optional<domain::Rates> rates; ///< in: from its clients; nothing until a server has some
    domain::History history;            ///< a point a round
    std::vector<AccountPart> parts;     ///< a server each
    qint64 heardMs = 0;                 ///< monotonic clock, the part that is oldest
    bool missing = false;               ///< a server did not answer: the sums have an old part

    Key key() const { return account; }
    void recount();
};

/// Every account in use, by name.
class AccountStore
{
public:
    static constexpr std::size_t maxRows = 20'000;

    /// A server's whole list: what is not in it has no part on that server.
    void apply(const domain::ServerRef &server, const domain::AccountStatz &statz, qint64 nowMs);
    void apply(const domain::AccountConnections &event, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void tick(qint64 nowMs) { m_table.tick(nowMs); }

    bool isStale(const AccountRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds.staleAfterMs();
    }

    auto rows() const { return m_table.rows(); }
    const AccountRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    const AccountRow *find(const QString &account) const { return m_table.find(account); }
    Changes takeChanges() { return m_table.takeChanges(); }
    /// Accounts that found no room.
    quint64 overCap() const { return m_overCap; }

private:
    void put(const domain::ServerRef &server, const domain::AccountStat &stat,
             domain::SampleTime at, qint64 nowMs);

    PartTable<AccountRow> m_table;
    RoundClock m_rounds;
    quint64 m_overCap = 0;
};

} // namespace nunect::store
