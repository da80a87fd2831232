// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/site_store.h"

#include <cmath>

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

/// What a person calls a client: its name, else its user, else its number.
static QString nameOf(const domain::ClientRef &client)
{
    if (!client.name.isEmpty())
        return client.name;
    return client.user.isEmpty() ? u"client %1"_s.arg(client.cid) : client.user;
}

static QString whereFrom(const domain::ClientRef &client, const domain::ServerRef &server)
{
    const QString kind = client.kind == u"Leafnode"_s ? u"leaf node"_s : u"client"_s;
    return u"%1 in account %2 from %3 on %4"_s.arg(kind, client.account, client.host, server.name);
}

/// A goodbye is no fault; everything else that ends a connection wants a look.
static Severity severityOf(const QString &reason)
{
    return reason == u"Client Closed"_s || reason == u"Server Shutdown"_s ? Severity::Info
                                                                          : Severity::Warning;
}

static Severity severityOf(contract::LogLevel level)
{
    static constexpr Severity severities[]
        = {Severity::Info, Severity::Info, Severity::Warning, Severity::Error};
    return severities[static_cast<int>(level)];
}

namespace {

/// Puts one server's reply into the stores that it is for.
struct ReplyApplier
{
    SiteStore &site;
    const domain::ServerRef &server;
    qint64 nowMs;

    void operator()(const domain::Varz &varz) const
    {
        site.servers.apply(server, varz, nowMs);
        site.links.apply(server, varz);
    }
    void operator()(const domain::Healthz &healthz) const
    {
        site.servers.apply(server, healthz, nowMs);
    }
    void operator()(const domain::Routez &routes) const { site.links.apply(server, routes, nowMs); }
    void operator()(const domain::Gatewayz &gateways) const
    {
        site.links.apply(server, gateways, nowMs);
    }
    void operator()(const domain::Leafz &leafs) const { site.links.apply(server, leafs, nowMs); }
    void operator()(const domain::Jsz &jsz) const
    {
        site.servers.apply(server, jsz, nowMs);
        site.streams.apply(server, jsz, nowMs);
        site.consumers.apply(server, jsz, nowMs);
        site.jetStreamAccounts.apply(server, jsz, nowMs);
    }
    void operator()(const domain::AccountStatz &accounts) const
    {
        site.accounts.apply(server, accounts, nowMs);
    }
    void operator()(const domain::SubszPage &page) const
    {
        site.servers.apply(server, page.stats, nowMs);
        site.subscriptions.apply(server, page, nowMs);
    }
};

void applyRound(SiteStore &site, const MonitoringRound &round, qint64 nowMs)
{
    switch (round.endpoint) {
    case Endpoint::ClosedConnz:
        return site.closedConnections.apply(round, nowMs);
    case Endpoint::Routez:
    case Endpoint::Gatewayz:
    case Endpoint::Leafz:
        return site.links.apply(round, nowMs);
    case Endpoint::AccountStatz:
        return site.accounts.apply(round, nowMs);
    case Endpoint::Subsz:
        return site.subscriptions.apply(round, nowMs);
    case Endpoint::Jsz:
        site.streams.apply(round, nowMs);
        site.consumers.apply(round, nowMs);
        return site.jetStreamAccounts.apply(round, nowMs);
    case Endpoint::Connz:
        return site.connections.apply(round);
    case Endpoint::Varz:
    case Endpoint::Healthz:
        return; // in ServerStore
    }
}

/// Nobody can be heard over our own connection any more: as after a round that none has answered.
void loseSight(SiteStore &site, qint64 nowMs)
{
    MonitoringRound round;
    for (const ServerRow &row : site.servers.rows())
        round.missing.push_back(row.server);
    for (std::size_t each = 0; each < MonitoringState::endpoints; ++each) {
        round.endpoint = static_cast<Endpoint>(each);
        if (site.monitoring.of(round.endpoint).feed == MonitoringFeed::Https)
            continue;
        site.servers.apply(round, nowMs);
        applyRound(site, round, nowMs);
    }
    site.servers.loseSight();
}

void noteMove(SiteStore &site, const HandoffStore::Move &move, qint64 nowNs)
{
    QString text = u"Moved from %1 to %2"_s.arg(move.change.from, move.change.to);
    Severity severity = Severity::Info;
    if (const auto &told = move.told) {
        if (told->kind == contract::HandoffKind::BreakBeforeMake)
            text += u", its connection was lost first"_s;
        text += u", %1 ms, %2 missed"_s.arg(std::llround(told->handoffMs)).arg(told->missed);
        if (told->missed > 0)
            severity = Severity::Warning;
    }
    site.activity.add(nowNs, severity, Category::Move, move.unit, text);
}

/// Puts one update into the stores, and into words for the log.
struct Applier
{
    SiteStore &site;
    SeenIds &seen;
    SiteStore::HeardSince &heardSince;
    const Update &update;

    void note(qint64 tsNs, Severity severity, Category category, const QString &who,
              const QString &text, bool filledIn = false) const
    {
        site.activity.add(tsNs > 0 ? tsNs : update.receivedNs, severity, category, who, text,
                          filledIn);
    }

    void operator()(const MonitoringReply &reply) const
    {
        // What nobody can be said to have told is worth nothing.
        if (reply.server.id.isEmpty()) {
            site.monitoring.countUnattributed();
            return;
        }
        site.monitoring.heard(endpointOf(reply), update.receivedMs);
        site.servers.heardOf(reply.server.id, update.receivedMs);
        site.links.heardOf(reply.server);
        std::visit(ReplyApplier{site, reply.server, update.receivedMs}, reply.data);
    }

    void operator()(const MonitoringRound &round) const
    {
        site.monitoring.apply(round, update.receivedMs);
        site.servers.apply(round, update.receivedMs);
        applyRound(site, round, update.receivedMs);
    }

    void operator()(const TapBatch &batch) const { site.tap.apply(batch); }

    void operator()(const QueryReply &reply) const { site.queries.apply(reply, update.receivedMs); }

    void operator()(const ConnectionListing &listing) const
    {
        if (listing.server.id.isEmpty()) {
            site.monitoring.countUnattributed();
            return;
        }
        const Endpoint endpoint = listing.closed ? Endpoint::ClosedConnz : Endpoint::Connz;
        site.monitoring.heard(endpoint, update.receivedMs);
        site.servers.heardOf(listing.server.id, update.receivedMs);
        if (listing.closed)
            site.closedConnections.apply(listing, update.receivedMs);
        else
            site.connections.apply(listing, update.receivedMs);
    }

    void operator()(const domain::AccountConnections &event) const
    {
        if (seen.isNew(event.eventId))
            site.accounts.apply(event, update.receivedMs);
    }

    void operator()(const domain::JetStreamAdvisory &advisory) const
    {
        if (!seen.isNew(advisory.eventId))
            return;
        const QString who = advisory.stream.isEmpty() ? advisory.server : advisory.stream;
        note(advisory.tsNs, advisory.isFault ? Severity::Warning : Severity::Info,
             Category::JetStream, who, advisory.text);
    }

    void operator()(const domain::ClientConnected &event) const
    {
        if (!seen.isNew(event.eventId))
            return;
        site.servers.heardOf(event.server.id, update.receivedMs);
        site.connections.apply(event, update.receivedMs);
        site.links.apply(event);
        note(event.tsNs, Severity::Info, Category::Connect, nameOf(event.client),
             u"Connected: %1"_s.arg(whereFrom(event.client, event.server)));
    }

    void operator()(const domain::ClientDisconnected &event) const
    {
        if (!seen.isNew(event.eventId))
            return;
        site.servers.heardOf(event.server.id, update.receivedMs);
        site.connections.apply(event, update.receivedMs);
        site.links.apply(event);
        note(event.tsNs, severityOf(event.reason), Category::Disconnect, nameOf(event.client),
             u"Disconnected (%1): %2"_s.arg(event.reason, whereFrom(event.client, event.server)));
    }

    void operator()(const domain::AuthFailed &event) const
    {
        if (!seen.isNew(event.eventId))
            return;
        site.authFailures.add(event);
        const QString user = event.client.user.isEmpty() ? u"(no user)"_s : event.client.user;
        note(event.tsNs, Severity::Warning, Category::AuthError, user,
             u"Login refused (%1) from %2 on %3"_s.arg(event.reason, event.client.host,
                                                       event.server.name));
    }

    void operator()(const domain::ServerStats &stats) const
    {
        site.servers.apply(stats, update.receivedMs);
        site.links.heardOf(stats.server);
    }

    void operator()(const domain::ServerNotice &notice) const
    {
        site.servers.apply(notice, update.receivedMs);
        const bool shutdown = notice.type == domain::ServerNotice::Shutdown;
        if (shutdown) {
            site.connections.serverEnded(notice.server.id, u"Server Shutdown"_s, update.receivedMs);
            site.links.serverEnded(notice.server.id);
        }
        note(notice.server.timeNs, Severity::Error, Category::Server, notice.server.name,
             shutdown ? u"The server is shutting down"_s
                      : u"The server asks its clients to leave (lame duck)"_s);
    }

    void operator()(const HeartbeatUpdate &heartbeat) const
    {
        const auto change = site.fleet.apply(heartbeat, update.receivedMs, update.receivedNs);
        if (change)
            site.handoffs.seen(heartbeat.message.unit, *change, update.receivedMs);
    }

    void operator()(const HandoffUpdate &handoff) const
    {
        if (const auto move = site.handoffs.apply(handoff, update.receivedMs))
            noteMove(site, *move, update.receivedNs);
    }

    void operator()(const RttUpdate &rtt) const { site.fleet.apply(rtt, update.receivedMs); }

    void operator()(const TimeUpdate &time) const { site.fleet.apply(time, update.receivedMs); }

    void operator()(const MissedUpdate &missed) const { site.fleet.apply(missed); }

    void operator()(const OffsetUpdate &offset) const
    {
        site.fleet.apply(offset, update.receivedMs, update.receivedNs);
    }

    void operator()(const OwnClock &clock) const { site.fleet.apply(clock, update.receivedNs); }

    void operator()(const LogUpdate &log) const
    {
        note(log.message.tsNs, severityOf(log.message.level), Category::Log, log.message.unit,
             log.message.message, log.filledIn);
    }

    void operator()(const SiteEvent &event) const
    {
        const Severity unstated = event.isAlarm ? Severity::Warning : Severity::Info;
        note(event.tsNs, event.level ? severityOf(*event.level) : unstated,
             event.isAlarm ? Category::SiteAlarm : Category::SiteEvent, event.who, event.text,
             event.filledIn);
    }

    void operator()(const DecodeFailure &failure) const
    {
        // A sender that is wrong is wrong every second: one line a kind, the rest is counted.
        if (site.decodeErrors.add(failure))
            note(0, Severity::Warning, Category::Decode, QString::fromUtf8(failure.subject),
                 u"Message not understood: %1"_s.arg(failure.reason));
    }

    void operator()(const ConnectionNotice &notice) const
    {
        Severity severity = Severity::Warning;
        if (notice.type == ConnectionNotice::Up) {
            severity = Severity::Info;
            setHeardSince(notice.login, update.receivedMs);
        } else if (notice.type == ConnectionNotice::Down
                   || notice.type == ConnectionNotice::GaveUp) {
            severity = Severity::Error;
            setHeardSince(notice.login, std::nullopt);
        }
        note(0, severity, Category::Console, u"this console"_s, notice.text);
    }

    void setHeardSince(ConnectionNotice::Login login, std::optional<qint64> sinceMs) const
    {
        if (login != ConnectionNotice::System)
            heardSince.unitsMs = sinceMs;
        if (login == ConnectionNotice::Site)
            return;
        heardSince.serversMs = sinceMs;
        if (!sinceMs) {
            site.connections.eventsInterrupted();
            loseSight(site, update.receivedMs);
        }
    }
};

} // namespace

SiteStore::SiteStore() = default;
SiteStore::~SiteStore() = default;

void SiteStore::apply(const Batch &batch)
{
    for (const Update &update : batch)
        std::visit(Applier{*this, m_seen, m_heardSince, update}, update.value);
}

void SiteStore::tick(qint64 nowMs, qint64 nowNs)
{
    connections.tick(nowMs);
    for (const auto &[serverId, count] : connections.takeMissedEvents())
        servers.missedEvents(serverId, count);
    servers.tick(nowMs);
    accounts.tick(nowMs);
    links.tick(nowMs);
    streams.tick(nowMs);
    consumers.tick(nowMs);
    jetStreamAccounts.tick(nowMs);
    subscriptions.tick(nowMs);
    closedConnections.tick(nowMs);
    for (const HandoffStore::Move &move : handoffs.tick(nowMs))
        noteMove(*this, move, nowNs);
    for (const FleetStore::Transition &transition : fleet.tick(nowMs, m_heardSince.unitsMs)) {
        if (transition.now == Liveness::Lost) {
            activity.add(nowNs, Severity::Error, Category::HeartbeatLost, transition.unit,
                         u"No heartbeat for %1 s"_s.arg(transition.silentMs / 1000));
        } else {
            activity.add(nowNs, Severity::Info, Category::HeartbeatBack, transition.unit,
                         u"Heartbeat is back"_s);
        }
    }
}

SiteChanges SiteStore::takeChanges()
{
    return {connections.takeChanges(),   fleet.takeChanges(),
            servers.takeChanges(),       accounts.takeChanges(),
            links.takeChanges(),         streams.takeChanges(),
            consumers.takeChanges(),     jetStreamAccounts.takeChanges(),
            subscriptions.takeChanges(), closedConnections.takeChanges(),
            queries.takeChanges(),       handoffs.takePairChanges(),
            handoffs.takeUnitChanges()};
}

} // namespace nunect::store
