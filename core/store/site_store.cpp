// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/site_store.h"

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

namespace {

/// Puts one update into the stores, and into words for the log.
struct Applier
{
    SiteStore &site;
    SeenIds &seen;
    std::optional<qint64> &listeningSinceMs;
    const Update &update;

    void note(qint64 tsNs, Severity severity, Category category, const QString &who,
              const QString &text) const
    {
        site.activity.add(tsNs > 0 ? tsNs : update.receivedNs, severity, category, who, text);
    }

    // Nobody asks for these yet.
    void operator()(const MonitoringReply &) const { }
    void operator()(const MonitoringRound &) const { }
    void operator()(const QueryReply &) const { }

    void operator()(const ConnectionListing &listing) const
    {
        site.connections.apply(listing, update.receivedMs);
    }

    void operator()(const domain::ClientConnected &event) const
    {
        if (!seen.isNew(event.eventId))
            return;
        site.connections.apply(event, update.receivedMs);
        note(event.tsNs, Severity::Info, Category::Connect, nameOf(event.client),
             u"Connected: %1"_s.arg(whereFrom(event.client, event.server)));
    }

    void operator()(const domain::ClientDisconnected &event) const
    {
        if (!seen.isNew(event.eventId))
            return;
        site.connections.apply(event, update.receivedMs);
        note(event.tsNs, severityOf(event.reason), Category::Disconnect, nameOf(event.client),
             u"Disconnected (%1): %2"_s.arg(event.reason, whereFrom(event.client, event.server)));
    }

    void operator()(const domain::AuthFailed &event) const
    {
        if (!seen.isNew(event.eventId))
            return;
        const QString user = event.client.user.isEmpty() ? u"(no user)"_s : event.client.user;
        note(event.tsNs, Severity::Warning, Category::AuthError, user,
             u"Login refused (%1) from %2 on %3"_s.arg(event.reason, event.client.host,
                                                       event.server.name));
    }

    void operator()(const domain::ServerStats &stats) const
    {
        site.servers.apply(stats, update.receivedMs);
    }

    void operator()(const domain::ServerNotice &notice) const
    {
        site.servers.apply(notice, update.receivedMs);
        const bool shutdown = notice.type == domain::ServerNotice::Shutdown;
        if (shutdown)
            site.connections.serverEnded(notice.server.id, u"Server Shutdown"_s, update.receivedMs);
        note(notice.server.timeNs, Severity::Error, Category::Server, notice.server.name,
             shutdown ? u"The server is shutting down"_s
                      : u"The server asks its clients to leave (lame duck)"_s);
    }

    void operator()(const HeartbeatUpdate &heartbeat) const
    {
        site.fleet.apply(heartbeat, update.receivedMs, update.receivedNs);
    }

    void operator()(const RttUpdate &rtt) const { site.fleet.apply(rtt, update.receivedMs); }

    void operator()(const TimeUpdate &time) const { site.fleet.apply(time, update.receivedMs); }

    void operator()(const OffsetUpdate &offset) const
    {
        site.fleet.apply(offset, update.receivedMs, update.receivedNs);
    }

    void operator()(const OwnClock &clock) const { site.fleet.apply(clock, update.receivedNs); }

    void operator()(const LogUpdate &log) const
    {
        static constexpr Severity severities[]
            = {Severity::Info, Severity::Info, Severity::Warning, Severity::Error};
        note(log.message.tsNs, severities[static_cast<int>(log.message.level)], Category::Log,
             log.message.unit, log.message.message);
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
            listeningSinceMs = update.receivedMs;
        } else if (notice.type == ConnectionNotice::Down
                   || notice.type == ConnectionNotice::GaveUp) {
            severity = Severity::Error;
            listeningSinceMs.reset();
            site.connections.eventsInterrupted();
        }
        note(0, severity, Category::Console, u"this console"_s, notice.text);
    }
};

} // namespace

void SiteStore::apply(const Batch &batch)
{
    for (const Update &update : batch)
        std::visit(Applier{*this, m_seen, m_listeningSinceMs, update}, update.value);
}

void SiteStore::tick(qint64 nowMs, qint64 nowNs)
{
    connections.tick(nowMs);
    servers.tick(nowMs);
    for (const FleetStore::Transition &transition : fleet.tick(nowMs, m_listeningSinceMs)) {
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
    return {connections.takeChanges(), fleet.takeChanges(), servers.takeChanges()};
}

} // namespace nunect::store
