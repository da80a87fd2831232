// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/history.h"
#include "core/domain/rate.h"
#include "core/store/part_table.h"
#include "core/store/round_clock.h"

#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <tuple>

namespace nunect::store {

/// A connection between two servers, from the side of the one that tells of it.
struct LinkRow
{
    enum Kind { Route, Gateway, Leaf };
    enum Direction {
        Unknown,
        Solicited, ///< route: this side connected
        Accepted,
        Hub, ///< leaf: this side is the hub
        Spoke,
        Outbound, ///< gateway: messages leave by it
        Inbound,
    };
    /// Server id, kind, and what tells it from the others of that kind.
    using Key = std::tuple<QString, Kind, QString>;

    quint64 rowId = 0;
    domain::ServerRef server;
    Kind kind = Route;
    QString id; ///< of the key; means nothing to people
    Direction direction = Unknown;
    bool connected = true;     ///< a gateway may be configured only
    QString remoteId;          ///< id of the other server; empty where nobody says
    QString remoteName;        ///< its name, for a gateway its cluster's; empty where nobody says
    bool nameInferred = false; ///< LEAFZ does not say it, a CONNECT event did
    QString account;           ///< of a leaf, or of a route that an account has to itself
    QString ip;
    int port = 0;
    std::optional<qint64> startNs; ///< the server's clock; LEAFZ does not say, a CONNECT event may
    std::optional<qint64> rttNs;   ///< not live: see rttHeardMs
    qint64 rttHeardMs = 0;         ///< monotonic clock, when this value was first seen
    qint64 pendingBytes = 0;
    qint64 subscriptions = 0;
    std::optional<QString> compression; ///< 2.10+
    domain::Counters counters;
    domain::RateMeter meter;
    domain::History history;
    qint64 heardMs = 0;     ///< monotonic clock
    qint64 serverNowNs = 0; ///< that server's clock then; 0: not stated
    bool missing = false;   ///< the server was asked again and did not answer
    quint64 listing = 0;    ///< the store's

    Key key() const { return {server.id, kind, id}; }
    const std::optional<domain::Rates> &rates() const { return meter.rates(); }
    /// How long it has stood, by the server's clock as of when it was heard.
    std::optional<qint64> uptimeNs() const
    {
        return startNs && serverNowNs > 0 ? std::optional(serverNowNs - *startNs) : std::nullopt;
    }
};

/// Routes, gateways and leaf nodes of every server. Each server tells of its own side: a link
/// between two servers that both answer is there twice.
class LinkStore
{
public:
    static constexpr std::size_t maxRows = 20'000;

    void apply(const domain::ServerRef &server, const domain::Routez &routes, qint64 nowMs);
    void apply(const domain::ServerRef &server, const domain::Gatewayz &gateways, qint64 nowMs);
    void apply(const domain::ServerRef &server, const domain::Leafz &leafs, qint64 nowMs);
    /// Has the gateways that are configured: GATEWAYZ lists but those that stand.
    void apply(const domain::ServerRef &server, const domain::Varz &varz);
    /// Its name is what other servers' routes to it are shown with: before 2.10 they have its id
    /// alone.
    void heardOf(const domain::ServerRef &server);
    /// Those of leaf nodes have what LEAFZ lacks.
    void apply(const domain::ClientConnected &event);
    void apply(const domain::ClientDisconnected &event);
    void apply(const MonitoringRound &round, qint64 nowMs);
    void serverEnded(const QString &serverId);
    void tick(qint64 nowMs);

    bool isStale(const LinkRow &row, qint64 nowMs) const
    {
        return row.missing || nowMs - row.heardMs > m_rounds[row.kind].staleAfterMs();
    }

    /// In a stable order: by server, kind, then id.
    auto rows() const { return m_table.rows(); }
    const LinkRow *byId(quint64 rowId) const { return m_table.byId(rowId); }
    Changes takeChanges() { return m_table.takeChanges(); }
    /// Links that found no room.
    quint64 overCap() const { return m_overCap; }

private:
    /// A leaf node as its CONNECT told of it.
    struct LeafEvent
    {
        QString account;
        QString ip;
        QString name;
        qint64 startNs = 0;
    };

    /// Of one server: a list of one kind, made by its clock at \a nowNs.
    struct Listing
    {
        const domain::ServerRef &server;
        LinkRow::Kind kind;
        qint64 nowNs;
        qint64 nowMs;
    };

    LinkRow *begin(const Listing &listing, const QString &id);
    static void setRtt(LinkRow &row, std::optional<qint64> rttNs, qint64 nowMs);
    static void measure(LinkRow &row, const domain::Counters &counters);
    void addGateway(const Listing &listing, const QString &cluster, const domain::GatewayLink &link,
                    LinkRow::Direction direction);
    void end(const Listing &listing);
    void nameByEvents(LinkRow &row) const;
    QString nameOf(const QString &serverId) const;

    RowTable<LinkRow> m_table;
    std::array<RoundClock, 3> m_rounds;                            ///< by kind
    std::map<std::pair<QString, quint64>, LeafEvent> m_leafEvents; ///< by server id and cid
    std::map<QString, QStringList> m_configured;                   ///< clusters, by server id
    std::map<QString, QString> m_serverNames;                      ///< by id
    quint64 m_listing = 0;
    quint64 m_overCap = 0;
};

} // namespace nunect::store
