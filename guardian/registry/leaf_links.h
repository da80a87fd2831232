// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/leaf_traffic.h"
#include "core/domain/connz.h"
#include "core/domain/leafz.h"
#include "core/domain/rate.h"
#include "guardian/registry/flow_meter.h"
#include "guardian/registry/needs.h"

#include <QSet>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace nunect::registry {

/// Messages of a link by what they were asked for with.
struct Flow
{
    bool toLeaf = true;
    QString subject; ///< as it was subscribed to; from the leaf: a prefix
    double messagesPerS = 0;

    bool operator==(const Flow &) const = default;
};

/// A leaf whose link is up, as the hub sees it.
struct Leaf
{
    QString name;
    QString address; ///< "ip:port"
    Subjects needs;
    std::optional<domain::Rates> rates;                    ///< in: from the leaf
    std::vector<Flow> flows;                               ///< the greatest first
    std::vector<contract::LeafTraffic::Recorded> recorded; ///< as the leaf says
    QStringList acting;                                    ///< the same

    bool operator==(const Leaf &) const = default;
};

/// What the hub's servers say of the links of one account, put together. Times are of one monotonic
/// clock, in ms.
///
/// A link of LEAFZ has no name before nats-server 2.10. CONNZ has the same link by address and
/// port, and says which server is at its other end: at 2.9 too, where it is asked by account.
class LeafLinks
{
public:
    /// Rates are of so long, and a word of a leaf's own counts for three times as long.
    static constexpr qint64 trafficSpanMs = 5000;

    void setLinks(const domain::Leafz &leafz, qint64 nowMs);
    /// Whether a link is known of which only CONNZ can tell whose it is. Until then it is no leaf.
    bool wantsNames() const;
    /// CONNZ of the links, each with its subscriptions.
    void setConnections(const domain::ConnzPage &page, qint64 nowMs);
    /// What a leaf says itself. True if it acts on other advice than it did.
    bool setTraffic(const contract::LeafTraffic &traffic, qint64 nowMs);
    /// Forgets what servers said that are none of the hub's any more.
    void keepServers(const QSet<QString> &ids);

    /// Of the oldest that is part of this; nothing before the first.
    std::optional<qint64> ageMs(qint64 nowMs) const;
    /// Another number whenever a leaf, its address or its needs are others than before.
    quint64 revision() const { return m_revision; }
    std::set<QString> names() const;
    /// By name.
    std::vector<Leaf> leafs(qint64 nowMs) const;

private:
    struct Link
    {
        QString name{}; ///< empty: not known yet
        Subjects needs{};
        domain::RateMeter rates{};
        FlowMeter flows{};
    };
    struct Server
    {
        qint64 readMs = 0;
        qint64 sampledMs = 0;
        std::map<QString, Link> links{}; ///< by address
    };
    struct Told
    {
        contract::LeafTraffic traffic{};
        qint64 atMs = 0;
    };

    std::map<QString, Server> m_servers; ///< by id
    std::map<QString, Told> m_told;      ///< by leaf
    quint64 m_revision = 0;
};

} // namespace nunect::registry
