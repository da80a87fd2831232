// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/update.h"

/// Values for stores and models to work on.
namespace nunect::test {

inline domain::ServerRef server(const QString &id = QStringLiteral("NA"),
                                const QString &name = QStringLiteral("hub"))
{
    domain::ServerRef ref;
    ref.id = id;
    ref.name = name;
    ref.version = QStringLiteral("2.9.10");
    return ref;
}

/// Started one second after the epoch for each cid.
inline domain::Connection connection(quint64 cid)
{
    domain::Connection made;
    made.cid = cid;
    made.kind = QStringLiteral("Client");
    made.type = QStringLiteral("nats");
    made.ip = QStringLiteral("10.0.0.9");
    made.port = 40'000;
    made.startNs = static_cast<qint64>(cid) * 1'000'000'000;
    made.rttNs = 605'000;
    made.name = QStringLiteral("client %1").arg(cid);
    made.language = QStringLiteral("C");
    made.version = QStringLiteral("3.4.0");
    made.user = QStringLiteral("guardian");
    made.account = QStringLiteral("OPS");
    return made;
}

/// As of \a nowS seconds after the epoch by the server's clock.
inline store::ConnectionListing listing(const QList<quint64> &cids, qint64 nowS = 1000,
                                        const domain::ServerRef &from = server())
{
    store::ConnectionListing made;
    made.server = from;
    made.serverNowNs = nowS * 1'000'000'000;
    for (const quint64 cid : cids)
        made.connections.push_back(connection(cid));
    return made;
}

inline domain::ClientRef client(quint64 cid)
{
    const domain::Connection known = connection(cid);
    domain::ClientRef made;
    made.cid = cid;
    made.account = known.account;
    made.user = known.user;
    made.name = known.name;
    made.host = known.ip;
    made.language = known.language;
    made.version = known.version;
    made.kind = known.kind;
    made.type = known.type;
    made.startNs = known.startNs;
    return made;
}

inline domain::ClientConnected connected(quint64 cid, const QString &eventId = {})
{
    return {eventId, 0, server(), client(cid)};
}

inline domain::ClientDisconnected
disconnected(quint64 cid, const QString &reason = QStringLiteral("Client Closed"),
             const QString &eventId = {})
{
    return {eventId, 0, server(), client(cid), {}, {}, reason};
}

inline store::HeartbeatUpdate heartbeat(const QString &unit, quint64 seq, int intervalMs = 1000)
{
    store::HeartbeatUpdate made;
    made.message.unit = unit;
    made.message.role = QStringLiteral("guardian");
    made.message.seq = seq;
    made.message.intervalMs = intervalMs;
    made.message.server = {QStringLiteral("hub"), QStringLiteral("NA")};
    return made;
}

inline store::RttUpdate rtt(const QString &unit, quint64 seq,
                            std::optional<double> nativeUs = 212.4,
                            std::optional<double> appUs = 281.0)
{
    store::RttUpdate made;
    made.message.unit = unit;
    made.message.seq = seq;
    made.message.server = QStringLiteral("hub");
    made.message.nativeRttUs = nativeUs;
    made.message.appRttUs = appUs;
    made.message.sent = seq;
    return made;
}

inline store::TimeUpdate timeMetric(const QString &unit, quint64 seq,
                                    contract::ClockQuality quality = contract::ClockQuality::Locked)
{
    store::TimeUpdate made;
    made.message.unit = unit;
    made.message.seq = seq;
    made.message.source = contract::ClockSource::Ptp;
    made.message.quality = quality;
    made.message.offsetNs = -38;
    made.message.errorBoundNs = 1200;
    made.message.errorBoundRef = QStringLiteral("utc");
    made.message.ptp = contract::PtpDetail();
    made.message.ptp->portState = QStringLiteral("SLAVE");
    made.message.ptp->gmId = QStringLiteral("5c857e.fffe.3e4f10");
    return made;
}

/// Of a move that took \a ms, told at \a tsNs on the unit's clock.
inline store::HandoffUpdate handoff(const QString &unit, const QString &from, const QString &to,
                                    qint64 tsNs, double ms = 8.4)
{
    store::HandoffUpdate made;
    made.message.unit = unit;
    made.message.tsNs = tsNs;
    made.message.from = from;
    made.message.to = to;
    made.message.epoch = 2;
    made.message.handoffMs = ms;
    made.message.connectMs = ms / 2;
    made.message.duplicates = 1;
    return made;
}

/// Of one echo each 2 s, all answered.
inline store::OffsetUpdate clockOffset(const QString &unit, quint64 sent, qint64 offsetNs,
                                       qint64 errorNs)
{
    store::OffsetUpdate made;
    made.unit = unit;
    made.estimate = domain::OffsetSample{offsetNs, errorNs, 2 * errorNs};
    made.sent = sent;
    return made;
}

/// For those who keep the reference: of rows()[at], GCC 14 thinks that it goes with the range.
template<typename Store>
const auto &rowAt(const Store &store, std::size_t at)
{
    return store.rows()[at];
}

inline domain::ServerStats stats(const domain::ServerRef &of = server())
{
    domain::ServerStats made;
    made.server = of;
    made.connections = 3;
    made.memoryBytes = 17'272'832;
    made.cpuPercent = 1;
    return made;
}

} // namespace nunect::test
