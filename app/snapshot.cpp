// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/snapshot.h"

#include "core/util/timestamp.h"

#include <QJsonArray>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

template<typename T>
static QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

static double seconds(qint64 ms) { return static_cast<double>(ms) / 1000; }

QString livenessText(store::Liveness liveness)
{
    switch (liveness) {
    case store::Liveness::Live:
        return u"live"_s;
    case store::Liveness::Late:
        return u"late"_s;
    case store::Liveness::Lost:
        return u"lost"_s;
    case store::Liveness::Unknown:
        break;
    }
    return u"unknown"_s;
}

static QJsonObject toJson(const store::ConnectionRow &row, qint64 nowMs)
{
    const domain::Connection &connection = row.connection;
    return {
        {u"server_id"_s, row.server.id},
        {u"server"_s, row.server.name},
        {u"cid"_s, static_cast<qint64>(connection.cid)},
        {u"state"_s, row.state == store::ConnectionRow::Open ? u"open"_s : u"closed"_s},
        {u"reason"_s, row.reason},
        {u"account"_s, connection.account},
        {u"user"_s, connection.user},
        {u"name"_s, connection.name},
        {u"kind"_s, connection.kind},
        {u"type"_s, connection.type},
        {u"ip"_s, connection.ip},
        {u"port"_s, connection.port},
        {u"lang"_s, connection.language},
        {u"version"_s, connection.version},
        {u"start"_s, toRfc3339(connection.startNs)},
        {u"rtt_ns"_s, orNull(connection.rttNs)},
        {u"stale"_s, store::ConnectionStore::isStale(row, nowMs)},
        {u"age_s"_s, seconds(nowMs - row.confirmedMs)},
    };
}

/// The unit's clock minus ours.
static QJsonValue offsetJson(const store::UnitRow &unit, qint64 nowMs)
{
    if (!unit.offset)
        return QJsonValue::Null;
    const qint64 ageMs = nowMs - unit.offset->atMs;
    const domain::OffsetSample offset = unit.offset->message.after(ageMs);
    return QJsonObject{{u"offset_ns"_s, offset.offsetNs},
                       {u"error_ns"_s, offset.errorNs},
                       {u"stale"_s, store::FleetStore::isStale(unit.offset, nowMs)},
                       {u"age_s"_s, seconds(ageMs)}};
}

/// What came later of the last time in which the unit was not heard here; by its own clock.
static QJsonValue filledInJson(const store::UnitRow &unit)
{
    if (!unit.filledIn)
        return QJsonValue::Null;
    const store::FilledIn &filled = *unit.filledIn;
    return QJsonObject{{u"from"_s, toRfc3339(filled.gap.fromNs)},
                       {u"to"_s, toRfc3339(filled.gap.toNs)},
                       {u"messages"_s, filled.messages},
                       {u"slowest_rtt_us"_s, orNull(filled.slowestRttUs)},
                       {u"heard_at_leaf"_s, filled.wasHeard},
                       {u"silent_at_leaf"_s, filled.wasSilent}};
}

static QJsonObject unitJson(const store::UnitRow &unit, qint64 nowMs)
{
    QJsonObject json{{u"unit"_s, unit.unit},
                     {u"state"_s, livenessText(store::FleetStore::liveness(unit, nowMs))},
                     {u"restarts"_s, static_cast<qint64>(unit.restarts)},
                     {u"missed"_s, static_cast<qint64>(unit.missed)},
                     {u"clock_offset"_s, offsetJson(unit, nowMs)},
                     {u"echoes_sent"_s, static_cast<qint64>(unit.echoes)},
                     {u"echoes_lost"_s, static_cast<qint64>(unit.lostEchoes)},
                     {u"filled_in"_s, filledInJson(unit)}};
    if (unit.heartbeat) {
        const store::KeptHeartbeat &heartbeat = unit.heartbeat->message;
        json.insert(u"role"_s, heartbeat.kind->role);
        json.insert(u"seq"_s, static_cast<qint64>(heartbeat.seq));
        json.insert(u"version"_s, heartbeat.kind->version);
        json.insert(u"host"_s, heartbeat.host);
        json.insert(u"server"_s, heartbeat.kind->server.name);
        json.insert(u"age_s"_s, seconds(nowMs - unit.heartbeat->atMs));
    }
    return json;
}

static QJsonObject rttJson(const store::UnitRow &unit, qint64 nowMs)
{
    const contract::Rtt &rtt = unit.rtt->message;
    return {
        {u"unit"_s, unit.unit},
        {u"seq"_s, static_cast<qint64>(rtt.seq)},
        {u"server"_s, rtt.server},
        {u"native_rtt_us"_s, orNull(rtt.nativeRttUs)},
        {u"app_rtt_us"_s, orNull(rtt.appRttUs)},
        {u"lost"_s, static_cast<qint64>(rtt.lost)},
        {u"sent"_s, static_cast<qint64>(rtt.sent)},
        {u"stale"_s, store::FleetStore::isStale(unit.rtt, nowMs)},
        {u"age_s"_s, seconds(nowMs - unit.rtt->atMs)},
    };
}

static QJsonObject timeJson(const store::UnitRow &unit, qint64 nowMs)
{
    const contract::TimeMetric &time = unit.time->message;
    return {
        {u"unit"_s, unit.unit},
        {u"seq"_s, static_cast<qint64>(time.seq)},
        {u"source"_s, QString(contract::toText(time.source))},
        {u"quality"_s, QString(contract::toText(time.quality))},
        {u"offset_ns"_s, orNull(time.offsetNs)},
        {u"error_bound_ns"_s, orNull(time.errorBoundNs)},
        {u"faults"_s, QJsonArray::fromStringList(time.faults)},
        {u"stale"_s, store::FleetStore::isStale(unit.time, nowMs)},
        {u"age_s"_s, seconds(nowMs - unit.time->atMs)},
    };
}

static QJsonObject toJson(const store::ServerRow &row, qint64 nowMs)
{
    QJsonObject json{
        {u"id"_s, row.server.id},
        {u"name"_s, row.server.name},
        {u"version"_s, row.server.version},
        {u"stale"_s, store::ServerStore::isStale(row, nowMs)},
        {u"lame_duck"_s, row.lameDuck},
        {u"shut_down"_s, row.shutDown},
        {u"age_s"_s, seconds(nowMs - row.heardMs)},
    };
    if (row.stats) {
        json.insert(u"connections"_s, row.stats->connections);
        json.insert(u"subscriptions"_s, row.stats->subscriptions);
        json.insert(u"memory_bytes"_s, row.stats->memoryBytes);
        json.insert(u"cpu_percent"_s, row.stats->cpuPercent);
        json.insert(u"slow_consumers"_s, row.stats->slowConsumers);
    }
    return json;
}

static QJsonObject toJson(const store::DecodeErrors &errors)
{
    QJsonArray kinds;
    for (const auto &[key, kind] : errors.kinds()) {
        kinds.append(QJsonObject{{u"subject"_s, QString::fromUtf8(key.first)},
                                 {u"reason"_s, key.second},
                                 {u"count"_s, static_cast<qint64>(kind.count)}});
    }
    return {{u"total"_s, static_cast<qint64>(errors.total())}, {u"kinds"_s, kinds}};
}

QJsonObject snapshot(const store::SiteStore &site, qint64 nowMs)
{
    QJsonArray connections;
    for (const store::ConnectionRow &row : site.connections.rows())
        connections.append(toJson(row, nowMs));
    QJsonArray units;
    QJsonArray rtt;
    QJsonArray time;
    for (const store::UnitRow &unit : site.fleet.rows()) {
        units.append(unitJson(unit, nowMs));
        if (unit.rtt)
            rtt.append(rttJson(unit, nowMs));
        if (unit.time)
            time.append(timeJson(unit, nowMs));
    }
    QJsonArray servers;
    for (const store::ServerRow &row : site.servers.rows())
        servers.append(toJson(row, nowMs));
    return {
        {u"v"_s, 1},
        {u"ts"_s, toRfc3339(nowNs())},
        {u"connections"_s, connections},
        {u"units"_s, units},
        {u"rtt"_s, rtt},
        {u"time"_s, time},
        {u"servers"_s, servers},
        {u"decode_errors"_s, toJson(site.decodeErrors)},
    };
}

} // namespace nunect::app
