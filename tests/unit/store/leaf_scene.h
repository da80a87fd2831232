// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/leaf_store.h"
#include "tests/unit/store/samples.h"

namespace nunect::test {

/// What the registry tells of leaf1: three subjects below two prefixes.
inline store::RegistryReading needsReading(qint64 readMs)
{
    const QString leaf = QStringLiteral("leaf1");
    const QString prefix = QStringLiteral("ops.unit.*");
    store::RegistryReading made;
    made.readMs = readMs;
    made.leafs = {{leaf, 3}};
    made.needs = {{leaf, prefix, 2, {prefix + QStringLiteral(".cmd"), prefix}, 0},
                  {leaf, QStringLiteral("ops.>"), 1, {QStringLiteral("ops.>")}, 0}};
    contract::RegistryTraffic traffic;
    traffic.leaf = leaf;
    traffic.toLeaf = contract::RegistryTraffic::Rate{12.5, 2210};
    traffic.flows = {{true, QStringLiteral("ops.>"), 12.5}};
    made.traffic = {traffic};
    return made;
}

/// A hub and a leaf, leaf1, as deploy/site/demo-3-leaf.site has them.
struct LeafScene
{
    store::SiteStore site;
    store::LeafStore leafs;
    qint64 nowMs = 1000;

    template<typename Value>
    void hear(const Value &value)
    {
        site.apply({store::Update{nowMs, nowMs * 1'000'000, value}});
    }
    template<typename Reply>
    void answer(const Reply &reply, const QString &from)
    {
        domain::ServerRef ref = server(QStringLiteral("ID-") + from, from);
        ref.domain = from;
        hear(store::MonitoringReply{ref, reply});
    }
    /// A round to which \a missing did not answer.
    void endRound(store::Endpoint endpoint, const QStringList &missing)
    {
        store::MonitoringRound round;
        round.endpoint = endpoint;
        for (const QString &name : missing)
            round.missing.push_back(server(QStringLiteral("ID-") + name, name));
        hear(round);
    }

    void varz(const QString &from, const QStringList &urls, const QStringList &remotes = {})
    {
        domain::Varz made;
        made.connectUrls = urls;
        for (const QString &url : remotes) {
            made.leaf.remotes.emplace_back();
            made.leaf.remotes.back().urls = QStringList{url};
        }
        answer(made, from);
    }
    /// What both servers say of themselves.
    void settings()
    {
        varz(QStringLiteral("hub"),
             {QStringLiteral("10.77.254.1:4222"), QStringLiteral("10.77.1.1:4222")});
        leafSettings();
    }
    void leafSettings()
    {
        varz(QStringLiteral("leaf1"),
             {QStringLiteral("10.77.254.11:4222"), QStringLiteral("10.77.12.1:4222")},
             {QStringLiteral("tls://10.77.254.1:7422")});
    }

    /// What the hub or the leaf says of its links. \a named: as from 2.10 on. \a port: of the
    /// leaf's end, which is another one for each connection.
    void links(const QString &from, const QStringList &accounts, bool named = true,
               int port = 40'000, quint64 messages = 0)
    {
        const bool isHub = from == QStringLiteral("hub");
        domain::Leafz made;
        made.nowNs = nowMs * 1'000'000;
        for (const QString &account : accounts) {
            domain::LeafNode link;
            if (named) {
                link.name = isHub ? QStringLiteral("leaf1") : QStringLiteral("hub");
                link.isSpoke = !isHub;
            }
            link.account = account;
            link.ip = isHub ? QStringLiteral("10.77.254.11") : QStringLiteral("10.77.254.1");
            link.port = isHub ? port : 7422;
            link.rttNs = 600'000;
            link.inMessages = messages;
            made.leafs.push_back(link);
        }
        answer(made, from);
    }

    void beat(const QString &unit, const QString &through = QStringLiteral("leaf1"),
              const QString &role = QStringLiteral("guardian"))
    {
        store::HeartbeatUpdate update = heartbeat(unit, static_cast<quint64>(nowMs));
        update.message.server.name = through;
        update.message.role = role;
        hear(update);
    }

    /// leaf1's guardian, whose node sends to the hub by that next hop; empty: it has none.
    void beatBy(const QString &via, const QString &dev)
    {
        store::HeartbeatUpdate update
            = heartbeat(QStringLiteral("leaf1"), static_cast<quint64>(nowMs));
        update.message.server.name = QStringLiteral("leaf1");
        update.message.path = contract::UplinkPath{QStringLiteral("10.77.254.1"), via, dev};
        hear(update);
    }
    /// The links of leaf1 in deploy/site/demo-3-leaf.site, and what they lead to.
    static domain::SitePlan plan()
    {
        return *domain::parseSitePlan(QStringLiteral(
            "[hub hub]\naddress = 10.77.254.1\n"
            "[leaf leaf1]\naddress = 10.77.254.11\nremote = hub\n"
            "[leaf leaf2]\naddress = 10.77.254.12\nremote = hub\n"
            "[link hub-leaf1]\nends = hub leaf1\naddresses = 10.77.1.1/24 10.77.1.2/24\n"
            "[link hub-leaf2]\nends = hub leaf2\naddresses = 10.77.2.1/24 10.77.2.2/24\n"
            "[link leaf1-leaf2]\nends = leaf1 leaf2\naddresses = 10.77.12.1/24 10.77.12.2/24\n"));
    }

    /// The leaf's stream, up to a message of that number.
    void leafStream(quint64 lastSequence)
    {
        domain::Stream stream;
        stream.name = QStringLiteral("OPS_leaf1");
        stream.state.messages = stream.state.lastSequence = lastSequence;
        tellStream(stream, QStringLiteral("leaf1"));
    }
    /// The hub's, which heard of the leaf's so long ago.
    void hubStream(qint64 activeNs, quint64 lag = 0)
    {
        domain::StreamSourceState source;
        source.name = QStringLiteral("OPS_leaf1");
        source.activeNs = activeNs;
        source.lag = lag;
        source.external = {QStringLiteral("$JS.leaf1.API"), {}};
        domain::Stream stream;
        stream.name = QStringLiteral("OPS_RECORD");
        stream.sources = {source};
        tellStream(stream, QStringLiteral("hub"));
    }

    /// leaf1 as it is now.
    const store::LeafRow &leaf()
    {
        leafs.update(site, nowMs);
        const store::LeafRow *row = leafs.find(QStringLiteral("leaf1"));
        if (!row)
            qFatal("there is no leaf1");
        return *row;
    }

private:
    void tellStream(const domain::Stream &stream, const QString &from)
    {
        domain::Jsz made;
        made.nowNs = nowMs * 1'000'000;
        made.streams = 1;
        made.accounts.emplace_back();
        made.accounts.back().name = QStringLiteral("OPS");
        made.accounts.back().streams = {stream};
        answer(made, from);
    }
};

} // namespace nunect::test
