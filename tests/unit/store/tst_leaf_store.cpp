// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/leaf_scene.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static const QStringList twoAccounts{u"OPS"_s, u"SYS"_s};

/// "OPS up, SYS down"
static QString linksOf(const LeafRow &row)
{
    QStringList words;
    for (const LeafLink &link : row.links)
        words.append(link.account + (link.stands ? u" up"_s : u" down"_s));
    return words.join(u", "_s);
}

class tst_LeafStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPutTogether()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts, false);
        scene.nowMs = 11'000;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts, false, 40'000, 1000);
        scene.beat(u"leaf1"_s);
        scene.beat(u"cam-1"_s, u"leaf1"_s, u"camera"_s);
        scene.beat(u"cam-2"_s, u"hub"_s, u"camera"_s);
        store::TimeUpdate time = timeMetric(u"leaf1"_s, 1);
        scene.hear(time);
        const LeafRow &row = scene.leaf();
        QCOMPARE(row.state, LeafState::Fine);
        QCOMPARE(linksOf(row), u"OPS up, SYS up"_s);
        QCOMPARE(row.links.front().hub, u"hub"_s);
        QCOMPARE(row.guardian, u"leaf1"_s);
        QCOMPARE(row.heartbeatMs, 11'000);
        QCOMPARE(row.units, (LeafUnits{1, 1, 0, 0}));
        QVERIFY(row.clock && row.clock->isUtc && !row.clock->stale);
        QCOMPARE(row.clock->boundNs, std::optional<qint64>(1200));
        QVERIFY(row.rates());
        QCOMPARE(row.rates()->inMessages, 200.0); // 100 a second in each account, to the hub
        QCOMPARE(row.slowest()->rttNs, std::optional<qint64>(600'000));
        QCOMPARE(scene.leafs.rows().size(), std::size_t(1)); // the hub is none
    }

    /// Told by the age of heartbeats, whatever the hub's list of links claims.
    void aDeadLeafIsSeenWithin3s()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts);
        scene.beat(u"leaf1"_s);
        QCOMPARE(scene.leaf().state, LeafState::Fine);
        const qint64 lastMs = scene.nowMs;
        while (scene.nowMs - lastMs < 3000) {
            scene.nowMs += 250;
            scene.links(u"hub"_s, twoAccounts);
            if (scene.leaf().state != LeafState::Fine)
                break;
        }
        QCOMPARE(scene.leaf().state, LeafState::NotHeard);
        QVERIFY(scene.nowMs - lastMs <= 3000);
        QCOMPARE(scene.leaf().signs.claim, LinkClaim::Stands);
        scene.beat(u"leaf1"_s);
        QCOMPARE(scene.leaf().state, LeafState::Fine);
    }

    /// The link of OPS is gone, that of SYS stands: the server still answers.
    void itsServerAnswersAnotherWay()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts);
        scene.beat(u"leaf1"_s);
        (void)scene.leaf();
        scene.nowMs += 1000;
        scene.leafSettings(); // too near to the last heartbeat to say anything
        scene.nowMs += 2000;
        QCOMPARE(scene.leaf().state, LeafState::NotHeard);
        scene.nowMs += 1000;
        scene.leafSettings();
        QCOMPARE(scene.leaf().state, LeafState::GuardianSilent);
        scene.links(u"hub"_s, {});
        QCOMPARE(scene.leaf().state, LeafState::UplinkDown);
        QCOMPARE(linksOf(scene.leaf()), u"OPS down, SYS down"_s);
        // It does not answer any more, either.
        scene.nowMs += 2000;
        scene.endRound(Endpoint::Varz, {u"leaf1"_s});
        QCOMPARE(scene.leaf().state, LeafState::NotHeard);
    }

    void allWentAtOnce()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts);
        scene.beat(u"leaf1"_s);
        scene.beat(u"cam-1"_s, u"leaf1"_s, u"camera"_s);
        scene.nowMs += 4000;
        scene.leafSettings();
        QCOMPARE(scene.leaf().state, LeafState::UplinkDown);
        QCOMPARE(scene.leaf().units.live, 0);
    }

    /// It reaches the hub by another server of its list.
    void guardianElsewhere()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts);
        scene.beat(u"leaf1"_s);
        (void)scene.leaf();
        scene.nowMs += 4000;
        scene.beat(u"leaf1"_s, u"hub"_s);
        QCOMPARE(scene.leaf().state, LeafState::UplinkDown);
        QCOMPARE(scene.leaf().heardThrough, u"hub"_s);
    }

    void oneAccountIsCutOff()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts);
        scene.beat(u"leaf1"_s);
        (void)scene.leaf();
        scene.links(u"hub"_s, {u"OPS"_s});
        QCOMPARE(scene.leaf().state, LeafState::PartlyLinked);
        QCOMPARE(linksOf(scene.leaf()), u"OPS up, SYS down"_s);
    }

    void flaps()
    {
        LeafScene scene;
        scene.settings();
        for (int i = 0; i < 4; ++i) {
            scene.nowMs += 10'000;
            scene.links(u"hub"_s, twoAccounts, true, 40'000 + i); // another connection each time
            scene.beat(u"leaf1"_s);
            QCOMPARE(scene.leaf().state, i < 3 ? LeafState::Fine : LeafState::Flapping);
        }
        QCOMPARE(scene.leaf().signs.breaks, 3); // both accounts at once are one break
        scene.nowMs += flapWindowMs;
        scene.links(u"hub"_s, twoAccounts, true, 40'003);
        scene.beat(u"leaf1"_s);
        QCOMPARE(scene.leaf().state, LeafState::Fine);
    }

    /// What cannot be asked any more is not known to be gone.
    void theHubIsSilent()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, twoAccounts);
        (void)scene.leaf();
        scene.nowMs += 5000;
        scene.endRound(Endpoint::Leafz, {u"hub"_s});
        QCOMPARE(scene.leaf().signs.claim, LinkClaim::Unknown);
        QCOMPARE(linksOf(scene.leaf()), u"OPS up, SYS up"_s);
        QVERIFY(scene.leaf().links.front().stale);
    }

    /// Nobody was to be heard while our own connection was down.
    void weWereAway()
    {
        LeafScene scene;
        scene.settings();
        scene.beat(u"leaf1"_s);
        QCOMPARE(scene.leaf().state, LeafState::Fine);
        scene.hear(ConnectionNotice{ConnectionNotice::Down, {}});
        scene.nowMs += 60'000;
        QCOMPARE(scene.leaf().state, LeafState::Unknown);
        scene.hear(ConnectionNotice{ConnectionNotice::Up, {}});
        scene.nowMs += 1000;
        QCOMPARE(scene.leaf().state, LeafState::Unknown);
        scene.nowMs += 2000;
        QCOMPARE(scene.leaf().state, LeafState::NotHeard);
    }

    void wayToTheHub_data()
    {
        QTest::addColumn<QString>("via");
        QTest::addColumn<bool>("withPlan");
        QTest::addColumn<QString>("by");
        QTest::addColumn<bool>("direct");
        QTest::addColumn<bool>("detour");
        QTest::newRow("direct") << u"10.77.1.1"_s << true << u"hub"_s << true << false;
        QTest::newRow("by a neighbour") << u"10.77.12.2"_s << true << u"leaf2"_s << false << true;
        QTest::newRow("by a stranger") << u"192.0.2.1"_s << true << QString() << false << false;
        QTest::newRow("one network") << QString() << true << u"hub"_s << true << false;
        QTest::newRow("no site file") << u"10.77.12.2"_s << false << QString() << false << false;
        QTest::newRow("one network, no site file")
            << QString() << false << QString() << true << false;
        QTest::newRow("the hub's own address, no site file")
            << u"10.77.254.1"_s << false << QString() << true << false;
    }
    void wayToTheHub()
    {
        QFETCH(QString, via);
        QFETCH(bool, withPlan);
        LeafScene scene;
        scene.settings();
        if (withPlan)
            scene.leafs.setPlan(LeafScene::plan());
        scene.beatBy(via, u"eth0"_s);
        const auto path = scene.leaf().path;
        QVERIFY(path);
        QTEST(path->by, "by");
        QTEST(path->direct, "direct");
        QTEST(path->isDetour(), "detour");
        QCOMPARE(path->planned, withPlan ? u"hub"_s : QString());
        QVERIFY(!path->stale);
    }

    void theWayChanges()
    {
        LeafScene scene;
        scene.settings();
        scene.beatBy(u"10.77.1.1"_s, u"up1"_s);
        QCOMPARE(scene.leaf().path->sinceMs, 0); // who knows
        scene.nowMs += 1000;
        scene.beatBy(u"10.77.12.2"_s, u"r12"_s);
        const qint64 cutMs = scene.nowMs;
        QCOMPARE(scene.leaf().path->sinceMs, cutMs);
        scene.nowMs += 1000;
        scene.beatBy(u"10.77.12.2"_s, u"r12"_s);
        scene.leafs.setPlan(LeafScene::plan()); // only its name is new
        QCOMPARE(scene.leaf().path->sinceMs, cutMs);
        QCOMPARE(scene.leaf().path->by, u"leaf2"_s);
        scene.nowMs += 3000; // nothing more is heard
        QCOMPARE(scene.leaf().path->way.via, u"10.77.12.2"_s);
        QVERIFY(scene.leaf().path->stale);
        scene.beat(u"leaf1"_s); // there is none now
        QVERIFY(!scene.leaf().path);
    }

    void itsNameBecomesKnown_data()
    {
        QTest::addColumn<bool>("byLink");
        QTest::newRow("by its link") << true;
        QTest::newRow("by its settings") << false;
    }
    /// One line, and nothing that has broken.
    void itsNameBecomesKnown()
    {
        QFETCH(bool, byLink);
        LeafScene scene;
        scene.links(u"hub"_s, twoAccounts, false);
        scene.leafs.update(scene.site, scene.nowMs);
        QVERIFY(scene.leafs.find(u"10.77.254.11 (hub)"_s));
        scene.leafs.takeChanges();
        if (byLink)
            scene.links(u"hub"_s, twoAccounts);
        else
            scene.settings();
        QCOMPARE(linksOf(scene.leaf()), u"OPS up, SYS up"_s);
        QCOMPARE(scene.leaf().signs.breaks, 0);
        QCOMPARE(scene.leafs.rows().size(), std::size_t(1));
        QCOMPARE(scene.leafs.takeChanges().removed.size(), std::size_t(1));
    }

    /// It can be seen that it is lost, whatever it is called.
    void isLostBeforeItsNameIsKnown()
    {
        LeafScene scene;
        scene.links(u"hub"_s, twoAccounts, false);
        scene.leafs.update(scene.site, scene.nowMs);
        scene.links(u"hub"_s, {});
        scene.leafs.update(scene.site, scene.nowMs);
        const LeafRow *row = scene.leafs.find(u"10.77.254.11 (hub)"_s);
        QVERIFY(row);
        QCOMPARE(linksOf(*row), u"OPS down, SYS down"_s);
    }

    void changesAreTold()
    {
        LeafScene scene;
        scene.settings();
        (void)scene.leaf();
        QCOMPARE(scene.leafs.takeChanges().added.size(), std::size_t(1));
        (void)scene.leaf();
        QVERIFY(scene.leafs.takeChanges().isEmpty());
        scene.beat(u"leaf1"_s);
        (void)scene.leaf();
        QCOMPARE(scene.leafs.takeChanges().changed.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(tst_LeafStore)
#include "tst_leaf_store.moc"
