// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/leaf_links.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::registry;

class TestLeafLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNamesFromConnz();
    void takesNamesFromLeafz();
    void aServerWithoutNamesHasAddresses();
    void leavesOutLinksToAHubAbove();
    void putsServersTogether();
    void ratesAreOfOneSpan();
    void aNewLinkHasNoRate();
    void flowsOfBothDirections();
    void ageIsOfTheOldest();
    void revisionTellsOfChanges();
};

static domain::Leafz leafz(std::vector<domain::LeafNode> leafs, const QString &server = u"A"_s)
{
    domain::Leafz told;
    told.server.id = server;
    told.leafs = std::move(leafs);
    return told;
}

static domain::LeafNode link(int port, const QStringList &subjects = {}, quint64 messages = 0)
{
    domain::LeafNode leaf;
    leaf.ip = u"10.0.0.1"_s;
    leaf.port = port;
    leaf.subscriptionSubjects = subjects;
    leaf.inMessages = messages;
    leaf.outMessages = 2 * messages;
    return leaf;
}

static domain::ConnzPage connz(const std::map<int, QString> &names, quint64 messages = 0)
{
    domain::ConnzPage page;
    page.server.id = u"A"_s;
    for (const auto &[port, name] : names) {
        domain::Connection connection;
        connection.kind = u"Leafnode"_s;
        connection.ip = u"10.0.0.1"_s;
        connection.port = port;
        connection.name = name;
        connection.subscriptionDetails.resize(1);
        connection.subscriptionDetails[0].subject = u"a.>"_s;
        connection.subscriptionDetails[0].messages = messages;
        page.connections.push_back(connection);
    }
    return page;
}

void TestLeafLinks::takesNamesFromConnz()
{
    LeafLinks links;
    QVERIFY(!links.wantsNames());
    links.setLinks(leafz({link(1, {u"a.b"_s, u"$LDS.x"_s}), link(2, {u"c"_s})}), 1000);
    QVERIFY(links.wantsNames());
    QVERIFY(links.leafs(1000).empty());
    links.setConnections(connz({{1, u"leaf1"_s}, {2, u"leaf2"_s}, {3, u"leaf3"_s}}), 1000);
    QVERIFY(!links.wantsNames());
    const std::vector<Leaf> leafs = links.leafs(1000);
    QCOMPARE(leafs.size(), 2u);
    QCOMPARE(leafs[0].name, u"leaf1"_s);
    QCOMPARE(leafs[0].address, u"10.0.0.1:1"_s);
    QCOMPARE(leafs[0].needs, Subjects{u"a.b"_s});
    QCOMPARE(leafs[1].name, u"leaf2"_s);
    // A link keeps its name; another one at its address' place has none yet.
    links.setLinks(leafz({link(1, {u"d"_s}), link(4)}), 2000);
    QVERIFY(links.wantsNames());
    QCOMPARE(links.leafs(2000).size(), 1u);
    QCOMPARE(links.leafs(2000)[0].needs, Subjects{u"d"_s});
}

void TestLeafLinks::takesNamesFromLeafz()
{
    domain::LeafNode named = link(1);
    named.name = u"leaf1"_s;
    LeafLinks links;
    links.setLinks(leafz({named}), 1000);
    QVERIFY(!links.wantsNames());
    QCOMPARE(links.leafs(1000)[0].name, u"leaf1"_s);
}

void TestLeafLinks::aServerWithoutNamesHasAddresses()
{
    LeafLinks links;
    links.setLinks(leafz({link(1)}), 1000);
    links.setConnections(connz({{1, QString()}}), 1000);
    QCOMPARE(links.leafs(1000)[0].name, u"10.0.0.1:1"_s);
}

void TestLeafLinks::leavesOutLinksToAHubAbove()
{
    domain::LeafNode above = link(7422);
    above.name = u"other"_s;
    above.isSpoke = true;
    LeafLinks links;
    links.setLinks(leafz({above}), 1000);
    QVERIFY(links.leafs(1000).empty());
    QVERIFY(!links.wantsNames());
}

void TestLeafLinks::putsServersTogether()
{
    domain::LeafNode one = link(1, {u"a"_s});
    domain::LeafNode other = link(2, {u"b"_s});
    one.name = other.name = u"leaf1"_s; // it came back to B, and A has not noticed
    LeafLinks links;
    links.setLinks(leafz({one}, u"A"_s), 1000);
    links.setLinks(leafz({other}, u"B"_s), 1000);
    QCOMPARE(links.leafs(1000).size(), 1u);
    QCOMPARE(links.leafs(1000)[0].needs, (Subjects{u"a"_s, u"b"_s}));
    links.keepServers({u"B"_s});
    QCOMPARE(links.leafs(1000)[0].needs, Subjects{u"b"_s});
}

/// LEAFZ of leaf1 at each second, with \a messages more each time.
static void read(LeafLinks *links, int fromS, int toS, quint64 messages)
{
    for (int s = fromS; s <= toS; ++s) {
        domain::LeafNode named = link(1, {}, messages * static_cast<quint64>(s - fromS));
        named.name = u"leaf1"_s;
        links->setLinks(leafz({named}), s * 1000);
    }
}

void TestLeafLinks::ratesAreOfOneSpan()
{
    LeafLinks links;
    read(&links, 1, 5, 10);
    QVERIFY(!links.leafs(5000)[0].rates);
    read(&links, 1, 6, 10);
    const std::optional<domain::Rates> rates = links.leafs(6000)[0].rates;
    QVERIFY(rates);
    QCOMPARE(rates->inMessages, 10.0);
    QCOMPARE(rates->outMessages, 20.0);
}

void TestLeafLinks::aNewLinkHasNoRate()
{
    LeafLinks links;
    read(&links, 1, 6, 1000);
    QVERIFY(links.leafs(6000)[0].rates);
    read(&links, 7, 11, 0); // its counters began at 0
    QVERIFY(!links.leafs(11000)[0].rates);
    domain::LeafNode anew = link(2);
    anew.name = u"leaf1"_s;
    links.setLinks(leafz({anew}), 12000);
    QVERIFY(!links.leafs(12000)[0].rates);
}

void TestLeafLinks::flowsOfBothDirections()
{
    LeafLinks links;
    links.setLinks(leafz({link(1)}), 1000);
    links.setConnections(connz({{1, u"leaf1"_s}}, 0), 1000);
    links.setConnections(connz({{1, u"leaf1"_s}}, 50), 6000);
    contract::LeafTraffic told;
    told.leaf = u"leaf1"_s;
    told.flows = {{u"ops.x.y"_s, 25.0, 3.0}, {u"ops.local"_s, std::nullopt, 9.0}};
    links.setTraffic(told, 6000);
    QCOMPARE(links.leafs(6000)[0].flows,
             (std::vector<Flow>{{false, u"ops.x.y"_s, 25.0}, {true, u"a.>"_s, 10.0}}));
    // What a leaf said long ago is not what goes on now.
    QCOMPARE(links.leafs(22000)[0].flows, (std::vector<Flow>{{true, u"a.>"_s, 10.0}}));
}

void TestLeafLinks::ageIsOfTheOldest()
{
    LeafLinks links;
    QVERIFY(!links.ageMs(0));
    links.setLinks(leafz({}, u"A"_s), 1000);
    links.setLinks(leafz({}, u"B"_s), 4000);
    QCOMPARE(links.ageMs(4500), 3500);
}

void TestLeafLinks::revisionTellsOfChanges()
{
    LeafLinks links;
    quint64 last = links.revision();
    const auto isNews = [&] { return std::exchange(last, links.revision()) != links.revision(); };
    links.setLinks(leafz({link(1, {u"a"_s})}), 1000);
    QVERIFY(isNews());
    links.setConnections(connz({{1, u"leaf1"_s}}), 1000);
    QVERIFY(isNews());
    links.setLinks(leafz({link(1, {u"a"_s, u"a"_s, u"_INBOX.1"_s}, 100)}), 2000);
    links.setConnections(connz({{1, u"leaf1"_s}}, 100), 6000);
    links.keepServers({u"A"_s});
    QVERIFY(!isNews());
    links.setLinks(leafz({link(1, {u"b"_s})}), 3000);
    QVERIFY(isNews());
    links.setLinks(leafz({link(2, {u"b"_s})}), 4000);
    QVERIFY(isNews());
    links.setLinks(leafz({}), 5000);
    QVERIFY(isNews());
    links.keepServers({});
    QVERIFY(isNews());
}

QTEST_APPLESS_MAIN(TestLeafLinks)
#include "tst_leaf_links.moc"
