// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/server_events.h"

#include "core/domain/common_fields.h"

#include <QList>

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

/// The event carries the user's JWT as well; it is never read.
static ClientRef readClient(JsonReader reader)
{
    ClientRef client;
    client.cid = static_cast<quint64>(reader.integer(u"id"_s, 0));
    client.account = reader.optionalText(u"acc"_s);
    client.user = reader.optionalText(u"user"_s);
    client.name = reader.optionalText(u"name"_s);
    client.host = reader.optionalText(u"host"_s);
    client.language = reader.optionalText(u"lang"_s);
    client.version = reader.optionalText(u"ver"_s);
    client.kind = reader.optionalText(u"kind"_s);
    client.type = reader.optionalText(u"client_type"_s);
    client.startNs = optionalTime(reader, u"start"_s);
    if (const qint64 stop = optionalTime(reader, u"stop"_s); stop > 0)
        client.stopNs = stop;
    if (const auto rtt = reader.optionalInteger(u"rtt"_s); rtt && *rtt > 0)
        client.rttNs = rtt;
    return client;
}

static Traffic readTraffic(JsonReader &outer, QStringView name)
{
    auto reader = outer.optionalObject(name);
    if (!reader)
        return {};
    return {static_cast<quint64>(optionalCount(*reader, u"msgs"_s)),
            static_cast<quint64>(optionalCount(*reader, u"bytes"_s))};
}

template<typename Event>
static void readClientEvent(JsonReader &reader, Event &event)
{
    event.eventId = reader.optionalText(u"id"_s);
    event.tsNs = optionalTime(reader, u"timestamp"_s);
    event.server = readServer(reader.object(u"server"_s));
    event.client = readClient(reader.object(u"client"_s));
}

static ClientConnected readConnected(JsonReader &reader)
{
    ClientConnected event;
    readClientEvent(reader, event);
    return event;
}

static ClientDisconnected readDisconnected(JsonReader &reader)
{
    ClientDisconnected event;
    readClientEvent(reader, event);
    event.sent = readTraffic(reader, u"sent"_s);
    event.received = readTraffic(reader, u"received"_s);
    event.reason = reader.optionalText(u"reason"_s);
    return event;
}

static AuthFailed readAuthFailed(JsonReader &reader)
{
    AuthFailed event;
    readClientEvent(reader, event);
    event.reason = reader.optionalText(u"reason"_s);
    return event;
}

static ServerStats readStats(JsonReader &reader)
{
    ServerStats stats;
    stats.server = readServer(reader.object(u"server"_s));
    JsonReader body = reader.object(u"statsz"_s);
    stats.startNs = optionalTime(body, u"start"_s);
    stats.memoryBytes = optionalCount(body, u"mem"_s);
    stats.cpuPercent = body.optionalNumber(u"cpu"_s, 0).value_or(0);
    stats.cores = static_cast<int>(qMin(optionalCount(body, u"cores"_s), qint64(65536)));
    stats.connections = optionalCount(body, u"connections"_s);
    stats.totalConnections = optionalCount(body, u"total_connections"_s);
    stats.activeAccounts = optionalCount(body, u"active_accounts"_s);
    stats.subscriptions = optionalCount(body, u"subscriptions"_s);
    stats.sent = readTraffic(body, u"sent"_s);
    stats.received = readTraffic(body, u"received"_s);
    stats.slowConsumers = optionalCount(body, u"slow_consumers"_s);
    stats.activeServers = optionalCount(body, u"active_servers"_s);
    return stats;
}

static AccountConnections readAccountConnections(JsonReader &reader)
{
    AccountConnections event;
    event.eventId = reader.optionalText(u"id"_s);
    event.server = readServer(reader.object(u"server"_s));
    event.account = reader.optionalText(u"acc"_s);
    event.connections = optionalCount(reader, u"conns"_s);
    event.leafNodes = optionalCount(reader, u"leafnodes"_s);
    event.totalConnections = optionalCount(reader, u"total_conns"_s);
    event.subscriptions = reader.optionalInteger(u"num_subscriptions"_s, 0);
    event.sent = readTraffic(reader, u"sent"_s);
    event.received = readTraffic(reader, u"received"_s);
    event.slowConsumers = static_cast<quint64>(optionalCount(reader, u"slow_consumers"_s));
    event.name = reader.optionalText(u"name"_s);
    return event;
}

template<typename Event>
static Result<std::optional<ServerEvent>> decode(const QString &what, QByteArrayView payload,
                                                 Event (*read)(JsonReader &))
{
    JsonReader::Problem problem{what, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    Event event = read(reader);
    if (problem.first)
        return *problem.first;
    return std::optional<ServerEvent>(std::move(event));
}

/// SHUTDOWN and LAMEDUCK: the server alone, without an envelope.
template<ServerNotice::Type type>
static ServerNotice readNotice(JsonReader &reader)
{
    return {type, readServer(reader)};
}

Result<std::optional<ServerEvent>> decodeServerEvent(QByteArrayView subject, QByteArrayView payload)
{
    const QList<QByteArray> tokens = subject.toByteArray().split('.');
    const bool known = tokens.size() >= 4 && tokens[0] == "$SYS"
        && (tokens[1] == "ACCOUNT" || tokens[1] == "SERVER");
    if (!known)
        return std::optional<ServerEvent>();
    const QByteArray &last = tokens.constLast();
    const QString what = QString::fromUtf8(subject.first(qMin(subject.size(), qsizetype(120))));

    // Before the plain CONNECT and DISCONNECT: $SYS.ACCOUNT.CLIENT.AUTH.ERR and
    // $SYS.SERVER.<id>.CLIENT.AUTH.ERR.
    if (last == "ERR" && tokens[tokens.size() - 2] == "AUTH")
        return decode(what, payload, readAuthFailed);
    if (tokens[1] == "ACCOUNT" && tokens.size() == 4 && last == "CONNECT")
        return decode(what, payload, readConnected);
    if (tokens[1] == "ACCOUNT" && tokens.size() == 4 && last == "DISCONNECT")
        return decode(what, payload, readDisconnected);
    if (last == "CONNS")
        return decode(what, payload, readAccountConnections);
    if (tokens[1] == "SERVER" && tokens.size() == 4) {
        if (last == "STATSZ")
            return decode(what, payload, readStats);
        if (last == "SHUTDOWN")
            return decode(what, payload, readNotice<ServerNotice::Shutdown>);
        if (last == "LAMEDUCK")
            return decode(what, payload, readNotice<ServerNotice::LameDuck>);
    }
    return std::optional<ServerEvent>();
}

Result<ServerStats> decodeStatsz(QByteArrayView payload)
{
    JsonReader::Problem problem{u"STATSZ"_s, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    ServerStats stats = readStats(reader);
    if (problem.first)
        return *problem.first;
    return stats;
}

} // namespace nunect::domain
