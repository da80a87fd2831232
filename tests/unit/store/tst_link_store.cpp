// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/link_store.h"

#include "tests/unit/domain/monitoring_captures.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

static domain::Route route(quint64 rid, quint64 in = 0)
{
    domain::Route made;
    made.rid = rid;
    made.remoteId = u"NB"_s;
    made.ip = u"10.0.0.2"_s;
    made.startNs = 1000 * second;
    made.rttNs = 300'000;
    made.inMessages = in;
    return made;
}

static domain::Routez routez(qint64 nowS, std::vector<domain::Route> routes)
{
    domain::Routez made;
    made.nowNs = nowS * second;
    made.routes = std::move(routes);
    return made;
}

static domain::LeafNode leaf(int port, const QString &ip = u"10.0.0.9"_s)
{
    domain::LeafNode made;
    made.account = u"OPS"_s;
    made.ip = ip;
    made.port = port;
    return made;
}

static domain::Leafz leafz(std::vector<domain::LeafNode> leafs)
{
    domain::Leafz made;
    made.nowNs = 2000 * second;
    made.leafs = std::move(leafs);
    return made;
}

static domain::ClientConnected leafConnected(quint64 cid, const QString &name)
{
    domain::ClientConnected event = connected(cid);
    event.client.kind = u"Leafnode"_s;
    event.client.name = name;
    return event;
}

static MonitoringRound round(Endpoint endpoint, std::vector<domain::ServerRef> missing = {})
{
    MonitoringRound made;
    made.endpoint = endpoint;
    made.missing = std::move(missing);
    return made;
}

/// "route 5, leaf OPS 10.0.0.9 1": kinds and ids.
static QString text(const LinkStore &links)
{
    static const QString kinds[] = {u"route"_s, u"gateway"_s, u"leaf"_s};
    QStringList list;
    for (const LinkRow &row : links.rows())
        list.append(kinds[row.kind] + u' ' + row.id);
    return list.join(u", "_s);
}

class tst_LinkStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What two versions of nats-server say of all three kinds.
    void captures_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }
    void captures()
    {
        QFETCH(QString, version);
        const auto routes = domain::decodeRoutez(monitoring(version, u"routez-reply"_s));
        const auto gateways = domain::decodeGatewayz(monitoring(version, u"gatewayz-reply"_s));
        const auto leafs = domain::decodeLeafz(monitoring(version, u"leafz-reply"_s));
        QVERIFY(routes && gateways && leafs);
        LinkStore links;
        links.apply(routes->server, *routes, 100);
        links.apply(gateways->server, *gateways, 100);
        links.apply(leafs->server, *leafs, 100);
        int ofKind[3] = {};
        for (const LinkRow &row : links.rows()) {
            ++ofKind[row.kind];
            QVERIFY(row.connected);
            QVERIFY(!row.server.id.isEmpty() && !row.ip.isEmpty() && row.port > 0);
            QVERIFY(row.rttNs && row.rttHeardMs == 100);
            if (row.kind != LinkRow::Leaf) {
                QVERIFY(row.uptimeNs() && *row.uptimeNs() > 0);
                QVERIFY(!row.remoteId.isEmpty());
                QVERIFY(row.direction != LinkRow::Unknown);
            }
            if (row.kind == LinkRow::Gateway)
                QCOMPARE(row.remoteName, u"B"_s);
        }
        QCOMPARE(ofKind[LinkRow::Route], routes->routes.size());
        QCOMPARE(ofKind[LinkRow::Leaf], 1);
        std::size_t both = gateways->outbound.size();
        for (const auto &[cluster, inbound] : gateways->inbound)
            both += inbound.size();
        QVERIFY(both > 0);
        QCOMPARE(ofKind[LinkRow::Gateway], both);
        const LinkRow &last = rowAt(links, links.rows().size() - 1);
        QCOMPARE(last.kind, LinkRow::Leaf);
        const bool old = version == "2.9.10"_L1;
        QCOMPARE(last.remoteName, old ? QString() : u"l1"_s);
        QCOMPARE(last.direction, old ? LinkRow::Unknown : LinkRow::Hub);
        QCOMPARE(last.compression.has_value(), !old);
    }

    void rates()
    {
        LinkStore links;
        links.apply(server(), routez(2000, {route(5, 100)}), 0);
        const LinkRow &row = rowAt(links, 0);
        QVERIFY(!row.rates());
        links.apply(server(), routez(2010, {route(5, 150)}), 5000);
        QCOMPARE(row.rates()->inMessages, 5.0);
        QCOMPARE(row.history.size(), 2u);
        QCOMPARE(row.uptimeNs(), std::optional(1010 * second));
    }

    void rttSince()
    {
        LinkStore links;
        domain::Route changed = route(5);
        links.apply(server(), routez(2000, {changed}), 100);
        links.apply(server(), routez(2005, {changed}), 5100);
        QCOMPARE(links.rows()[0].rttHeardMs, 100);
        changed.rttNs = 400'000;
        links.apply(server(), routez(2010, {changed}), 10'100);
        QCOMPARE(links.rows()[0].rttHeardMs, 10'100);
    }

    void notListedIsGone()
    {
        LinkStore links;
        links.apply(server(), routez(2000, {route(5), route(6)}), 0);
        links.apply(server(), leafz({leaf(1)}), 0);
        links.apply(server(u"NB"_s, u"other"_s), routez(2000, {route(5)}), 0);
        QCOMPARE(text(links), u"route 5, route 6, leaf OPS 10.0.0.9 1, route 5"_s);
        links.apply(server(), routez(2005, {route(6)}), 5000);
        QCOMPARE(text(links), u"route 6, leaf OPS 10.0.0.9 1, route 5"_s);
        links.apply(server(), leafz({}), 5000);
        QCOMPARE(text(links), u"route 6, route 5"_s);
    }

    void restartTakesAllKinds()
    {
        LinkStore links;
        links.apply(server(), routez(2000, {route(5)}), 0);
        links.apply(server(), leafz({leaf(1)}), 0);
        links.apply(server(u"NA2"_s), routez(2000, {route(3)}), 5000);
        QCOMPARE(text(links), u"route 3"_s);
    }

    void silentServer()
    {
        LinkStore links;
        links.apply(server(), routez(2000, {route(5)}), 0);
        links.apply(server(), leafz({leaf(1)}), 0);
        links.apply(round(Endpoint::Routez, {server()}), 1000);
        QVERIFY(links.isStale(links.rows()[0], 1000));
        QVERIFY(!links.isStale(links.rows()[1], 1000)); // leafs were not asked for
        links.apply(server(), routez(2005, {route(5)}), 5000);
        QVERIFY(!links.isStale(links.rows()[0], 5000));
        links.tick(keepStaleMs);
        QCOMPARE(links.rows().size(), 2u);
        links.tick(keepStaleMs + 1);
        QCOMPARE(text(links), u"route 5"_s);
    }

    void configuredGatewayIsNotConnected()
    {
        domain::Gatewayz gateways;
        gateways.nowNs = second;
        gateways.outbound[u"B"_s].configured = true;
        LinkStore links;
        links.apply(server(), gateways, 0);
        QCOMPARE(links.rows().size(), 1u);
        QVERIFY(!links.rows()[0].connected);
        QCOMPARE(links.rows()[0].direction, LinkRow::Outbound);
        QVERIFY(!links.rows()[0].uptimeNs());
    }

    void gatewaysThatNoGatewayzLists()
    {
        domain::Varz varz;
        varz.gateway.name = u"A"_s;
        varz.gateway.gateways.resize(3);
        for (std::size_t i = 0; i < 3; ++i)
            varz.gateway.gateways[i].name = QStringList{u"A"_s, u"B"_s, u"C"_s}[qsizetype(i)];
        domain::Gatewayz gateways;
        gateways.nowNs = second;
        gateways.outbound[u"B"_s].configured = true;
        gateways.outbound[u"B"_s].connection = domain::Connection();
        LinkStore links;
        const auto standing = [&links] {
            QStringList words;
            for (const LinkRow &row : links.rows())
                words.append(row.remoteName + (row.connected ? u" stands"_s : u" lacks"_s));
            return words.join(u", "_s);
        };
        links.apply(server(), varz);
        links.apply(server(), gateways, 0);
        QCOMPARE(standing(), u"B stands, C lacks"_s);
        QCOMPARE(links.rows()[1].direction, LinkRow::Outbound);
        gateways.outbound.clear();
        links.apply(server(), gateways, 5000);
        QCOMPARE(standing(), u"B lacks, C lacks"_s);
        links.apply(server(u"NB"_s, u"edge"_s), gateways, 5000); // that one has none
        QCOMPARE(standing(), u"B lacks, C lacks"_s);
        varz.gateway.gateways.pop_back(); // its configuration was changed
        links.apply(server(), varz);
        links.apply(server(), gateways, 10'000);
        QCOMPARE(standing(), u"B lacks"_s);
        varz.gateway.gateways.clear();
        links.apply(server(), varz);
        links.apply(server(), gateways, 15'000);
        QCOMPARE(standing(), QString());
    }

    void routesHaveKnownNames()
    {
        LinkStore links;
        const auto name = [&links] { return links.rows()[0].remoteName; };
        links.apply(server(), routez(2000, {route(5)}), 0);
        QCOMPARE(name(), QString());
        (void)links.takeChanges();
        links.heardOf(server(u"NB"_s, QString()));
        links.heardOf(server(u"NC"_s, u"c"_s));
        QVERIFY(links.takeChanges().isEmpty());
        links.heardOf(server(u"NB"_s, u"b"_s));
        QCOMPARE(links.takeChanges().changed.size(), 1u);
        QCOMPARE(name(), u"b"_s);
        QCOMPARE(links.rows()[0].remoteId, u"NB"_s);
        links.apply(server(), routez(2005, {route(5)}), 5000);
        QCOMPARE(name(), u"b"_s);
        domain::Route says = route(5);
        says.remoteName = u"its own word"_s;
        links.apply(server(), routez(2010, {says}), 10'000);
        QCOMPARE(name(), u"its own word"_s);
    }

    void leafNames_data()
    {
        QTest::addColumn<QStringList>("events"); ///< names of leaf nodes at 10.0.0.9, cids from 1
        QTest::addColumn<int>("listed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("startKnown");
        QTest::newRow("one") << QStringList{u"l1"_s} << 1 << u"l1"_s << true;
        QTest::newRow("none") << QStringList{} << 1 << QString() << false;
        QTest::newRow("two at one address")
            << QStringList{u"l1"_s, u"l2"_s} << 2 << QString() << false;
        QTest::newRow("the same again") << QStringList{u"l1"_s, u"l1"_s} << 1 << u"l1"_s << true;
        QTest::newRow("its end") << QStringList{u"l1"_s, u"-1"_s} << 1 << QString() << false;
        QTest::newRow("another after its end")
            << QStringList{u"l1"_s, u"-1"_s, u"l2"_s} << 1 << u"l2"_s << true;
    }
    void leafNames()
    {
        QFETCH(QStringList, events);
        QFETCH(int, listed);
        QFETCH(QString, name);
        QFETCH(bool, startKnown);
        LinkStore links;
        quint64 cid = 0;
        for (const QString &event : events) {
            ++cid;
            if (event.startsWith(u'-'))
                links.apply(disconnected(event.sliced(1).toULongLong()));
            else
                links.apply(leafConnected(cid, event));
        }
        // Those of others mean nothing here.
        domain::ClientConnected elsewhere = leafConnected(77, u"x"_s);
        elsewhere.client.host = u"10.0.0.8"_s;
        links.apply(elsewhere);
        elsewhere = leafConnected(78, u"x"_s);
        elsewhere.client.account = u"APP"_s;
        links.apply(elsewhere);
        elsewhere = leafConnected(79, u"x"_s);
        elsewhere.server = server(u"NB"_s, u"other"_s);
        links.apply(elsewhere);
        links.apply(connected(80)); // no leaf node
        std::vector<domain::LeafNode> leafs;
        for (int port = 1; port <= listed; ++port)
            leafs.push_back(leaf(port));
        links.apply(server(), leafz(leafs), 0);
        for (const LinkRow &row : links.rows()) {
            QCOMPARE(row.remoteName, name);
            QCOMPARE(row.nameInferred, !name.isEmpty());
            QCOMPARE(row.startNs.has_value(), startKnown);
        }
    }

    void leafThatSaysItsName()
    {
        LinkStore links;
        links.apply(leafConnected(7, u"l1"_s));
        domain::LeafNode named = leaf(1);
        named.name = u"l1"_s;
        domain::LeafNode other = leaf(2);
        other.name = u"l2"_s;
        links.apply(server(), leafz({named, other}), 0);
        QVERIFY(!links.rows()[0].nameInferred);
        QCOMPARE(links.rows()[0].startNs, std::optional(7 * second));
        QCOMPARE(links.rows()[1].remoteName, u"l2"_s);
        QVERIFY(!links.rows()[1].startNs);
    }
};

QTEST_APPLESS_MAIN(tst_LinkStore)
#include "tst_link_store.moc"
