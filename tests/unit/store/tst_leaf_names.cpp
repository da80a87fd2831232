// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/leaf_scene.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_LeafNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Of both ends' rows: "leaf1<hub*" where the leaf's own end tells.
    void whoseLinkItIs_data()
    {
        QTest::addColumn<bool>("named");
        QTest::addColumn<bool>("withSettings");
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("leafs");
        QTest::newRow("2.10 says") << true << false << u"leaf1<hub, leaf1<hub*"_s << u"leaf1"_s;
        QTest::newRow("2.9: by settings and addresses")
            << false << true << u"leaf1<hub, leaf1<hub*"_s << u"leaf1"_s;
    }
    void whoseLinkItIs()
    {
        QFETCH(bool, named);
        QFETCH(bool, withSettings);
        LeafScene scene;
        if (withSettings)
            scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s}, named);
        scene.links(u"leaf1"_s, {u"OPS"_s}, named);
        const LeafNames names(scene.site);
        QStringList links;
        for (const LinkRow &row : scene.site.links.rows())
            links.append(names.leafOf(row) + u'<' + names.hubOf(row)
                         + (names.isSpoke(row) ? u"*"_s : QString()));
        QTEST(links.join(u", "_s), "links");
        QTEST(QStringList(names.leafs().begin(), names.leafs().end()).join(u' '), "leafs");
    }

    /// A 2.9 hub alone: its leafs are addresses.
    void anAddressAlone()
    {
        LeafScene scene;
        scene.links(u"hub"_s, {u"OPS"_s}, false);
        const LeafNames names(scene.site);
        QCOMPARE(names.leafs(), std::set<QString>{u"10.77.254.11 (hub)"_s});
        QCOMPARE(names.addressOf(u"10.77.254.11 (hub)"_s), u"10.77.254.11"_s);
        QCOMPARE(names.addressOf(u"leaf1"_s), QString());
        QVERIFY(!names.isNamed(u"10.77.254.11"_s));
    }

    /// Of a name behind several addresses, and an address that several have.
    void addresses()
    {
        LeafScene scene;
        scene.settings();
        scene.varz(u"other"_s, {u"10.0.0.5:4222"_s, u"[fd00::5]:4222"_s});
        scene.varz(u"twin"_s, {u"10.0.0.5:4222"_s});
        const LeafNames names(scene.site);
        QCOMPARE(names.serverAt(u"10.77.12.1"_s), u"leaf1"_s);
        QCOMPARE(names.serverAt(u"fd00::5"_s), u"other"_s);
        QCOMPARE(names.serverAt(u"10.0.0.5"_s), QString()); // several
        QCOMPARE(names.serverAt(u"10.0.0.6"_s), QString()); // none
    }
};

QTEST_GUILESS_MAIN(tst_LeafNames)
#include "tst_leaf_names.moc"
