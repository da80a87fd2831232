// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/topology_layout.h"
#include "core/models/topology_model.h"
#include "tests/unit/store/leaf_scene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using Node = TopologyNode;
using Edge = TopologyEdge;

static Node node(const QString &id, Node::Kind kind = Node::Server, const QString &cluster = {})
{
    Node made;
    made.id = made.name = id;
    made.kind = kind;
    made.cluster = cluster;
    return made;
}

static Edge edge(Edge::Kind kind, const QString &from, const QString &to)
{
    return {kind, from, to, Status::Normal, {}, {}, {}};
}

/// "a 0/1.5, b 1/1": layer and column of each, in their order.
static QString placesOf(std::vector<Node> nodes, const std::vector<Edge> &edges)
{
    placeNodes(nodes, edges);
    QStringList places;
    for (const Node &each : nodes)
        places.append(u"%1 %2/%3"_s.arg(each.name).arg(each.layer).arg(each.column));
    return places.join(u", "_s);
}

/// A site that tests let hear things.
struct Scene
{
    store::SiteStore site;
    Topology topology;
    qint64 nowMs = 0;

    template<typename Value>
    void hear(const Value &value)
    {
        site.apply({store::Update{nowMs, nowMs * 1'000'000, value}});
    }
    template<typename Reply>
    void answer(const Reply &reply, const QString &from)
    {
        domain::ServerRef ref = server(u"ID-"_s + from, from);
        ref.cluster = u"C"_s;
        hear(store::MonitoringReply{ref, reply});
    }

    void routes(const QString &from, const QStringList &to)
    {
        domain::Routez made;
        made.nowNs = 1;
        quint64 rid = 0;
        for (const QString &name : to) {
            domain::Route route;
            route.rid = ++rid;
            route.remoteId = u"ID-"_s + name;
            route.remoteName = name;
            route.rttNs = 300'000;
            made.routes.push_back(route);
        }
        answer(made, from);
    }
    void leafs(const QString &from, const QStringList &names)
    {
        domain::Leafz made;
        made.nowNs = 1;
        for (const QString &name : names) {
            domain::LeafNode leaf;
            leaf.name = name;
            leaf.account = u"OPS"_s;
            leaf.ip = u"10.0.0.9"_s;
            leaf.port = 40'000 + static_cast<int>(made.leafs.size());
            made.leafs.push_back(leaf);
        }
        answer(made, from);
    }
    void unit(const QString &name, const QString &server, quint64 seq = 1)
    {
        store::HeartbeatUpdate update = heartbeat(name, seq);
        update.message.server.name = server;
        hear(update);
    }

    /// "a Up 0/0.5, leaf-1 Up 1/0"
    QString nodes()
    {
        topology.update(site, nowMs);
        QStringList all;
        for (const Node &each : topology.nodes()) {
            all.append(
                u"%1 %2 %3/%4"_s.arg(each.name, each.state).arg(each.layer).arg(each.column));
        }
        return all.join(u", "_s);
    }
    /// "a-b Up 300 µs"
    QString edges()
    {
        topology.update(site, nowMs);
        QStringList all;
        for (const Edge &each : topology.edges())
            all.append(
                (each.from + u'-' + each.to + u' ' + each.state + u' ' + each.rtt).trimmed());
        return all.join(u", "_s);
    }
};

class tst_Topology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<std::vector<Node>>("nodes");
        QTest::addColumn<std::vector<Edge>>("edges");
        QTest::addColumn<QString>("places");
        using Nodes = std::vector<Node>;
        using Edges = std::vector<Edge>;
        QTest::newRow("nothing") << Nodes{} << Edges{} << QString();
        QTest::newRow("alone") << Nodes{node(u"a"_s)} << Edges{} << u"a 0/0"_s;
        QTest::newRow("a cluster")
            << Nodes{node(u"b"_s), node(u"a"_s), node(u"c"_s)}
            << Edges{edge(Edge::Route, u"a"_s, u"b"_s)} << u"a 0/0, b 0/1, c 0/2"_s;
        QTest::newRow("two clusters")
            << Nodes{node(u"a"_s, Node::Server, u"Y"_s), node(u"b"_s, Node::Server, u"X"_s)}
            << Edges{edge(Edge::Gateway, u"a"_s, u"b"_s)} << u"b 0/0, a 0/1.5"_s;
        QTest::newRow("leafs and units")
            << Nodes{node(u"hub"_s), node(u"leaf-2"_s, Node::Leaf), node(u"leaf-1"_s, Node::Leaf),
                     node(u"u1"_s, Node::Units), node(u"uh"_s, Node::Units)}
            << Edges{edge(Edge::LeafLink, u"hub"_s, u"leaf-2"_s),
                     edge(Edge::LeafLink, u"hub"_s, u"leaf-1"_s),
                     edge(Edge::UnitLink, u"leaf-1"_s, u"u1"_s),
                     edge(Edge::UnitLink, u"hub"_s, u"uh"_s)}
            << u"hub 0/1, leaf-1 1/0, leaf-2 1/1, u1 2/0, uh 2/2"_s;
        QTest::newRow("a leaf of two servers stands below the first")
            << Nodes{node(u"a"_s), node(u"b"_s), node(u"l"_s, Node::Leaf)}
            << Edges{edge(Edge::LeafLink, u"b"_s, u"l"_s), edge(Edge::LeafLink, u"a"_s, u"l"_s)}
            << u"a 0/0, b 0/1, l 1/0"_s;
        QTest::newRow("a leaf of a leaf")
            << Nodes{node(u"a"_s), node(u"l"_s, Node::Leaf), node(u"m"_s, Node::Leaf),
                     node(u"u"_s, Node::Units)}
            << Edges{edge(Edge::LeafLink, u"a"_s, u"l"_s), edge(Edge::LeafLink, u"l"_s, u"m"_s),
                     edge(Edge::UnitLink, u"l"_s, u"u"_s)}
            << u"a 0/0.5, l 1/0.5, m 2/0, u 3/1"_s;
        QTest::newRow("a circle") << Nodes{node(u"l"_s, Node::Leaf), node(u"m"_s, Node::Leaf)}
                                  << Edges{edge(Edge::LeafLink, u"l"_s, u"m"_s),
                                           edge(Edge::LeafLink, u"m"_s, u"l"_s)}
                                  << u"l 1/0, m 2/0"_s;
    }
    void places()
    {
        QFETCH(std::vector<Node>, nodes);
        QFETCH(std::vector<Edge>, edges);
        QTEST(placesOf(nodes, edges), "places");
        // In whatever order they are told.
        std::ranges::reverse(nodes);
        std::ranges::reverse(edges);
        QTEST(placesOf(nodes, edges), "places");
    }

    /// Each side of a route tells of it.
    void aClusterWithLeafs()
    {
        Scene scene;
        scene.routes(u"a"_s, {u"b"_s});
        scene.routes(u"b"_s, {u"a"_s});
        scene.leafs(u"a"_s, {u"leaf-1"_s});
        scene.unit(u"u"_s, u"leaf-1"_s);
        QCOMPARE(scene.edges(), u"a-b Up 300 µs, a-leaf-1 Up, leaf-1-units of leaf-1 Connected"_s);
        const QString nodes = scene.nodes();
        QVERIFY2(nodes.contains(u"leaf-1 Up 1/0, Units All live 2/0"_s), qPrintable(nodes));
    }

    /// Servers before 2.10 do not say the other's name.
    void leafsWithoutNames()
    {
        Scene scene;
        scene.leafs(u"hub"_s, {QString()});
        QCOMPARE(scene.edges(), u"hub-10.0.0.9 at hub Up"_s);
        // Its settings say that the other one is its hub.
        Scene other;
        domain::Varz hub;
        hub.leaf.port = 7422;
        other.answer(hub, u"hub"_s);
        domain::Varz leaf;
        leaf.leaf.remotes.resize(1);
        leaf.leaf.remotes.front().urls = QStringList{u"10.0.0.1:7422"_s};
        other.answer(leaf, u"leaf-1"_s);
        other.leafs(u"hub"_s, {QString()});
        domain::Leafz told;
        told.nowNs = 1;
        told.leafs.resize(1);
        told.leafs.front().ip = u"10.0.0.1"_s;
        told.leafs.front().port = 7422;
        other.answer(told, u"leaf-1"_s);
        QCOMPARE(other.edges(), u"hub-leaf-1 Up"_s);
    }

    /// Only one side told of the link, and it has fallen silent.
    void aLinkToWhatIsGone()
    {
        Scene scene;
        scene.answer(domain::Varz(), u"hub"_s);
        scene.answer(domain::Varz(), u"leaf-1"_s);
        scene.leafs(u"hub"_s, {u"leaf-1"_s});
        scene.nowMs = 60'000;
        scene.answer(domain::Varz(), u"hub"_s);
        QCOMPARE(scene.edges(), u"hub-leaf-1 Down"_s);
        QCOMPARE(scene.nodes(), u"hub Up 0/0, leaf-1 Silent 1/0"_s);
    }

    /// What is lost stays where it was, and so does all else.
    void nothingMovesWhenSomethingIsLost()
    {
        Scene scene;
        scene.leafs(u"hub"_s, {u"leaf-1"_s, u"leaf-2"_s});
        scene.unit(u"u"_s, u"leaf-1"_s);
        (void)scene.nodes();
        const auto before = scene.topology.nodes();
        scene.leafs(u"hub"_s, {u"leaf-2"_s});
        (void)scene.nodes();
        const auto after = scene.topology.nodes();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].id, before[i].id);
            QCOMPARE(after[i].layer, before[i].layer);
            QCOMPARE(after[i].column, before[i].column);
        }
        QCOMPARE(scene.topology.edges().front().state, u"Down"_s);
        QCOMPARE(scene.topology.edges().front().status, Status::Critical);
        const auto leaf = std::ranges::find(after, u"leaf-1"_s, &Node::name);
        QVERIFY(leaf != after.end());
        QCOMPARE(leaf->status, Status::Critical);
    }

    void model()
    {
        Scene scene;
        TopologyModel model(scene.site);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        scene.leafs(u"hub"_s, {u"leaf-1"_s, u"leaf-2"_s});
        scene.unit(u"u"_s, u"hub"_s);
        model.flush(0);
        QCOMPARE(model.rowCount(), 0); // nobody looks
        model.setShown(true);
        model.flush(0);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.edges()->rowCount(), 3);
        QCOMPARE(model.columns(), 3.0);
        QCOMPARE(model.layers(), 3);

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.flush(0);
        QCOMPARE(changes.size(), 0); // nothing is other than it was
        scene.unit(u"v"_s, u"hub"_s);
        model.flush(0);
        QCOMPARE(changes.size(), 1); // only the figure
        QCOMPARE(resets.size(), 0);
    }

    /// Heartbeats go before what the hub claims of the link.
    void aDeadLeaf()
    {
        Scene scene;
        scene.leafs(u"hub"_s, {u"leaf-1"_s});
        scene.unit(u"leaf-1"_s, u"leaf-1"_s);
        scene.nowMs = 4000;
        scene.leafs(u"hub"_s, {u"leaf-1"_s});
        store::LeafStore leafs;
        leafs.update(scene.site, scene.nowMs);
        scene.topology.update(scene.site, scene.nowMs, &leafs);
        const auto &nodes = scene.topology.nodes();
        const auto leaf = std::ranges::find(nodes, u"leaf-1"_s, &Node::name);
        QVERIFY(leaf != nodes.end());
        QCOMPARE(leaf->status, Status::Critical);
        QCOMPARE(leaf->state, u"Node or all its links down"_s);
        const Edge &link = scene.topology.edges().front();
        QCOMPARE(link.state, u"Not heard"_s);
        QCOMPARE(link.status, Status::Critical);
        QCOMPARE(link.rate, QString()); // no figure looks fresh
    }

    /// A way round is told beside the link; the direct one need not be.
    void theWayOfALeaf()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s});
        scene.leafs.setPlan(LeafScene::plan());
        const auto way = [&scene] {
            scene.leafs.update(scene.site, scene.nowMs);
            Topology topology;
            topology.update(scene.site, scene.nowMs, &scene.leafs);
            const auto &edges = topology.edges();
            const auto at = std::ranges::find(edges, Edge::LeafLink, &Edge::kind);
            return at != edges.end() ? at->way : u"no link"_s;
        };
        scene.beatBy(u"10.77.1.1"_s, u"up1"_s);
        QCOMPARE(way(), QString());
        scene.beatBy(u"10.77.12.2"_s, u"r12"_s);
        QCOMPARE(way(), u"by leaf2"_s);
        scene.nowMs += 4000; // as it was
        QCOMPARE(way(), QString());
    }

    /// Beside what is, not instead of it.
    void aCutThatIsOnlyThoughtOf()
    {
        Scene scene;
        TopologyModel model(scene.site);
        scene.leafs(u"hub"_s, {u"leaf-1"_s, u"leaf-2"_s});
        model.setShown(true);
        model.flush(0);
        QSignalSpy changed(&model, &TopologyModel::cutChanged);
        model.showCut(u"hub-leaf1"_s, {{u"leaf-1"_s, u"if cut: via leaf-2"_s}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.cutLink(), u"hub-leaf1"_s);
        const auto words = [&model](int row) {
            return model.edges()->index(row).data(TopologyEdgeModel::WhatIfRole).toString();
        };
        QCOMPARE(words(0), u"if cut: via leaf-2"_s);
        QCOMPARE(words(1), QString());
        QCOMPARE(model.edges()->index(0).data(TopologyEdgeModel::StateRole).toString(), u"Up"_s);
        model.showCut({}, {});
        QCOMPARE(words(0), QString());
    }

    void arrowKeys()
    {
        Scene scene;
        TopologyModel model(scene.site);
        scene.leafs(u"hub"_s, {u"leaf-1"_s, u"leaf-2"_s});
        scene.unit(u"u"_s, u"leaf-2"_s);
        model.setShown(true);
        model.flush(0);
        const auto from = [&model](int row, int key) {
            return model.index(model.neighbour(row, key)).data(TopologyModel::NameRole).toString();
        };
        QCOMPARE(model.index(0).data(TopologyModel::NameRole).toString(), u"hub"_s);
        QCOMPARE(from(0, Qt::Key_Down), u"leaf-1"_s);
        QCOMPARE(from(1, Qt::Key_Right), u"leaf-2"_s);
        QCOMPARE(from(2, Qt::Key_Down), u"Units"_s);
        QCOMPARE(from(3, Qt::Key_Up), u"leaf-2"_s);
        QCOMPARE(from(0, Qt::Key_Up), u"hub"_s); // there is nothing
    }
};

QTEST_GUILESS_MAIN(tst_Topology)
#include "tst_topology.moc"
