// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/site_plan.h"

#include <QFile>
#include <QTest>

using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;

class tst_SitePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExample()
    {
        QFile file(QStringLiteral(NUNECT_SOURCE_DIR "/deploy/site/demo-3-leaf.site"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = parseSitePlan(QString::fromUtf8(file.readAll()));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text));
        QCOMPARE(plan->name, u"demo-3-leaf"_s);
        QCOMPARE(plan->nodes.size(), std::size_t(4));
        const PlannedNode *leaf = plan->node(u"leaf2"_s);
        QVERIFY(leaf);
        QVERIFY(!leaf->isHub);
        QCOMPARE(leaf->address, u"10.77.254.12"_s);
        QCOMPARE(leaf->remote, QStringList{u"hub"_s});
        QCOMPARE(plan->links.size(), std::size_t(6));
        const PlannedLink *link = plan->link(u"leaf1-leaf2"_s);
        QVERIFY(link);
        QCOMPARE(link->rateBps, 200'000'000);
        QCOMPARE(link->otherEnd(u"leaf1"_s).node, u"leaf2"_s);
        QCOMPARE(link->otherEnd(u"leaf1"_s).interface, u"r21"_s);
        QCOMPARE(link->otherEnd(u"leaf1"_s).address, u"10.77.12.2"_s);
        QVERIFY(link->joins(u"leaf2"_s) && !link->joins(u"hub"_s));
        QVERIFY(!plan->link(u"no such"_s));
    }

    void links()
    {
        const auto plan = parseSitePlan(u"[link a]\nends = x h # nodes may follow\n"
                                        "rate = 10kbit\n[link b]\nends = h x\n"
                                        "[leaf x]\nremote = h\n[hub h]\n"_s);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text));
        QCOMPARE(plan->link(u"a"_s)->rateBps, 10'000);
        QCOMPARE(plan->link(u"b"_s)->rateBps, 0);
    }

    void faults_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const QString hub = u"[hub h]\n"_s;
        QTest::newRow("nothing") << QString()
                                 << u"1: there is no [hub NAME]; is this a site file?"_s;
        QTest::newRow("something else") << u"<svg>"_s
                                        << u"1: expected key = value, not '<svg>'\n"
                                           "1: there is no [hub NAME]; is this a site file?"_s;
        QTest::newRow("a head") << hub + u"[link"_s
                                << u"2: expected [kind] or [kind name], not '[link'"_s;
        QTest::newRow("no name") << hub + u"[link]"_s << u"2: [link NAME] wants a name"_s;
        QTest::newRow("a key at first")
            << u"a = b\n"_s + hub << u"1: a key before the first [section]"_s;
        QTest::newRow("a key twice")
            << hub + u"public = a\npublic = b"_s << u"3: public is set in line 2 already"_s;
        QTest::newRow("a node twice")
            << hub + u"[leaf h]\nremote = h"_s << u"2: 'h' stands in line 1 already"_s;
        QTest::newRow("a leaf without a hub")
            << hub + u"[leaf x]"_s << u"2: [leaf x] lacks remote: the hub that it connects to"_s;
        QTest::newRow("a leaf of a leaf")
            << hub + u"[leaf x]\nremote = h\n[leaf y]\nremote = x"_s << u"5: there is no hub 'x'"_s;
        QTest::newRow("one end") << hub + u"[link l]\nends = h"_s
                                 << u"3: [link l] wants ends = NODE NODE, the names of two nodes"_s;
        QTest::newRow("no ends") << hub + u"[link l]"_s
                                 << u"2: [link l] wants ends = NODE NODE, the names of two nodes"_s;
        QTest::newRow("an end that there is not")
            << hub + u"[link l]\nends = h leaf9"_s << u"3: there is no hub or leaf 'leaf9'"_s;
        QTest::newRow("a link twice")
            << hub + u"[leaf x]\nremote = h\n[link l]\nends = h x\n[link l]\nends = h x"_s
            << u"6: 'l' stands in line 4 already"_s;
        QTest::newRow("a rate") << hub
                + u"[leaf x]\nremote = h\n[link l]\nends = h x\nrate = 200 mb"_s
                                << u"6: rate is '200 mb': expected a rate such as 200mbit"_s;
    }
    void faults()
    {
        QFETCH(QString, text);
        const auto plan = parseSitePlan(text);
        QVERIFY(!plan);
        QTEST(plan.error().text, "error");
    }

    void manyFaults()
    {
        const auto plan = parseSitePlan(u"[hub h]\n"_s + u"nonsense\n"_s.repeated(15));
        QVERIFY(!plan);
        QVERIFY(plan.error().text.startsWith(u"2: expected key = value"_s));
        QVERIFY(plan.error().text.endsWith(u"\nand 5 more"_s));
    }
};

QTEST_GUILESS_MAIN(tst_SitePlan)
#include "tst_site_plan.moc"
