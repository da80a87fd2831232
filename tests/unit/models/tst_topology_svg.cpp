// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/topology_svg.h"

#include "tests/unit/store/leaf_scene.h"

#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// What a reader of the document finds in it.
struct Read
{
    QString title;
    QString description;
    QSet<QString> nodes;
    QSet<QString> edges; ///< "from>to"
    QStringList titles;  ///< of nodes and edges
    QStringList texts;
    QString error;
};

static Read read(const QByteArray &svg)
{
    Read found;
    QXmlStreamReader xml(svg);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        const auto attributes = xml.attributes();
        if (attributes.hasAttribute(u"data-node"_s))
            found.nodes.insert(attributes.value(u"data-node"_s).toString());
        if (attributes.hasAttribute(u"data-from"_s))
            found.edges.insert(attributes.value(u"data-from"_s).toString() + u'>'
                               + attributes.value(u"data-to"_s).toString());
        const QString name = xml.name().toString();
        if (name != u"title"_s && name != u"desc"_s && name != u"text"_s)
            continue;
        const bool isWhole = depth == 2;
        const QString words = xml.readElementText();
        --depth;
        if (name == u"text"_s)
            found.texts.append(words);
        else if (name == u"desc"_s)
            found.description = words;
        else if (isWhole)
            found.title = words;
        else
            found.titles.append(words);
    }
    found.error = xml.errorString();
    return found;
}

static SvgLook look()
{
    return {u"#101010"_s,
            u"#f0f0f0"_s,
            u"#a0a0a0"_s,
            u"#505050"_s,
            {u"#ff0000"_s, u"#ff8000"_s, u"#ffff00"_s}};
}

class tst_TopologySvg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const Read found = read(toSvg({}, u"Map of nothing"_s, look()));
        QCOMPARE(found.error, QString());
        QCOMPARE(found.title, u"Map of nothing"_s);
        QVERIFY(found.nodes.isEmpty());
    }

    void hasAllThatTheMapHas()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s});
        scene.beat(u"leaf1"_s);
        scene.beat(u"cam-1"_s, u"leaf1"_s, u"camera"_s);
        (void)scene.leaf();
        Topology topology;
        topology.update(scene.site, scene.nowMs, &scene.leafs);
        const QByteArray svg = toSvg(topology, u"Map"_s, look());
        const Read found = read(svg);
        QCOMPARE(found.error, QString());
        QSet<QString> nodes;
        for (const TopologyNode &node : topology.nodes())
            nodes.insert(node.id);
        QSet<QString> edges;
        for (const TopologyEdge &edge : topology.edges())
            edges.insert(edge.from + u'>' + edge.to);
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(edges.size(), 2);
        QCOMPARE(found.nodes, nodes);
        QCOMPARE(found.edges, edges);
        QVERIFY(found.titles.contains(u"hub to leaf1: Up, 600 µs, 0.00 /s"_s)
                || found.titles.contains(u"hub to leaf1: Up, 600 µs, 0 /s"_s));
        QVERIFY(found.texts.contains(u"leaf1"_s));
        QCOMPARE(found.description, u"All that is shown is as it should be."_s);
        QVERIFY(!svg.contains("#ff0000")); // grey as long as nothing is wrong
    }

    /// In colour, in words and in a figure.
    void whatIsWrong()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s});
        scene.beat(u"leaf1"_s);
        (void)scene.leaf();
        scene.nowMs += 4000;
        (void)scene.leaf();
        Topology topology;
        topology.update(scene.site, scene.nowMs, &scene.leafs);
        const QByteArray svg = toSvg(topology, u"Map"_s, look());
        const Read found = read(svg);
        QVERIFY2(
            found.description.startsWith(u"Not as it should be: "_s)
                && found.description.contains(u"Leaf node leaf1: Node or all its links down"_s),
            qPrintable(found.description));
        QVERIFY(found.texts.contains(u"Not heard"_s));
        QVERIFY(svg.contains("#ff0000"));
        QVERIFY(svg.contains("stroke-dasharray"));
    }

    /// Names are foreign: whatever they hold, the document stays one.
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::newRow("markup") << u"<b>&\"'"_s << u"<b>&\"'"_s;
        QTest::newRow("the end of a comment") << u"-->]]>"_s << u"-->]]>"_s;
        QTest::newRow("control") << u"a\u0001b"_s << u"a\uFFFDb"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xD83C) << u"a?"_s;
        QTest::newRow("beyond 16 bits") << u"🎪"_s << u"🎪"_s;
    }
    void names()
    {
        QFETCH(QString, name);
        store::SiteStore site;
        store::MonitoringReply reply{server(u"ID"_s, name), domain::Varz()};
        site.apply({store::Update{1, 1, reply}});
        Topology topology;
        topology.update(site, 1);
        const Read found = read(toSvg(topology, name, look()));
        QCOMPARE(found.error, QString());
        QTEST(found.title, "written");
        QFETCH(QString, written);
        QCOMPARE(found.nodes, QSet<QString>{written});
        QVERIFY(found.texts.contains(written));
    }
};

QTEST_GUILESS_MAIN(tst_TopologySvg)
#include "tst_topology_svg.moc"
