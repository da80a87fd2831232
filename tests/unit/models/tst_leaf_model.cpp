// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/leaf_model.h"

#include "core/models/leaf_words.h"
#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/leaf_scene.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using store::LeafState;

Q_DECLARE_METATYPE(LeafState)

/// A leaf with its model.
struct Shown
{
    LeafScene scene;
    LeafModel model{scene.leafs};
    ModelProbe probe{model};

    void flush()
    {
        scene.leafs.update(scene.site, scene.nowMs);
        model.flush(scene.leafs.takeChanges(), scene.nowMs);
    }
    QString tip(const QString &column)
    {
        return probe.cell(0, column, TableModel::TooltipRole).toString();
    }
};

class tst_LeafModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fine()
    {
        Shown shown;
        LeafScene &scene = shown.scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s, u"SYS"_s});
        scene.leafStream(100);
        scene.nowMs = 11'000;
        scene.links(u"hub"_s, {u"OPS"_s, u"SYS"_s}, true, 40'000, 500);
        scene.settings();
        scene.hubStream(500'000'000);
        scene.beat(u"leaf1"_s);
        scene.beat(u"cam-1"_s, u"leaf1"_s, u"camera"_s);
        scene.hear(timeMetric(u"leaf1"_s, 1));
        shown.flush();
        const std::pair<QString, QString> cells[] = {{u"Leaf"_s, u"leaf1"_s},
                                                     {u"State"_s, u"Fine"_s},
                                                     {u"Heartbeat"_s, u"now"_s},
                                                     {u"Waiting"_s, u"0"_s},
                                                     {u"Links"_s, u"2 of 2"_s},
                                                     {u"RTT"_s, u"600 µs"_s},
                                                     {u"To hub"_s, u"100 /s"_s},
                                                     {u"From hub"_s, u"0 /s"_s},
                                                     {u"Clock"_s, u"locked ± 1.20 µs"_s},
                                                     {u"Units"_s, u"1 of 1 live"_s}};
        for (const auto &[title, text] : cells)
            QCOMPARE(shown.probe.text(0, title), text);
        QCOMPARE(shown.probe.status(0, u"State"_s), Status::Normal);
        for (const QString &column : {u"Links"_s, u"Waiting"_s, u"Units"_s})
            QCOMPARE(shown.probe.status(0, column), Status::Normal);
        QVERIFY(!shown.probe.stale(0));
        QCOMPARE(shown.tip(u"Links"_s), u"OPS: up, SYS: up"_s);
    }

    /// What tells a cut link from a dead node.
    void uplinkDown()
    {
        Shown shown;
        LeafScene &scene = shown.scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s, u"SYS"_s});
        scene.beat(u"leaf1"_s);
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(500'000'000);
        shown.flush();
        scene.nowMs += 12'000;
        scene.links(u"hub"_s, {});
        scene.settings();
        scene.hubStream(12'000'000'000);
        scene.leafStream(1300);
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"State"_s), u"Uplink down, node fine"_s);
        QCOMPARE(shown.probe.status(0, u"State"_s), Status::Critical);
        QCOMPARE(shown.tip(u"State"_s),
                 u"Uplink down, node fine: Its server answers, last heard just now. Nothing comes "
                 "over its link, last heard 14 s ago. Messages waiting: ≤ 1200."_s);
        QCOMPARE(shown.probe.text(0, u"Waiting"_s), u"≤ 1200"_s);
        QCOMPARE(shown.probe.status(0, u"Waiting"_s), Status::Caution);
        QCOMPARE(shown.probe.text(0, u"Links"_s), u"0 of 2"_s);
        QCOMPARE(shown.probe.text(0, u"To hub"_s), u"–"_s);
    }

    void nodeDown()
    {
        Shown shown;
        LeafScene &scene = shown.scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s});
        scene.beat(u"leaf1"_s);
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(500'000'000);
        shown.flush();
        scene.nowMs += 10'000;
        scene.links(u"hub"_s, {u"OPS"_s}); // it has not noticed
        scene.hubStream(10'000'000'000);
        scene.endRound(store::Endpoint::Varz, {u"leaf1"_s});
        scene.endRound(store::Endpoint::Jsz, {u"leaf1"_s});
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"State"_s), u"Node or all its links down"_s);
        QVERIFY(shown.tip(u"State"_s).contains(u"last heard 12 s ago. The hub still lists"_s));
        // A 0 of then is none of now.
        QCOMPARE(shown.probe.text(0, u"Waiting"_s), u"≥ 0"_s);
        QVERIFY(shown.probe.cell(0, u"Waiting"_s, TableModel::StaleRole).toBool());
        QCOMPARE(shown.model.data(shown.model.index(0, 3), TableModel::TooltipRole).toString(),
                 u"0 when the leaf could last be asked, 10 s ago; it stores what has come since"_s);
    }

    void path()
    {
        Shown shown;
        LeafScene &scene = shown.scene;
        scene.settings();
        scene.beat(u"leaf1"_s);
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Path"_s), u"–"_s);
        scene.beatBy(u"10.77.1.1"_s, u"up1"_s);
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Path"_s), u"By 10.77.1.1"_s);
        QCOMPARE(shown.probe.status(0, u"Path"_s), Status::Unknown);
        scene.leafs.setPlan(LeafScene::plan());
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Path"_s), u"Direct"_s);
        QCOMPARE(shown.probe.status(0, u"Path"_s), Status::Normal);
        QCOMPARE(shown.tip(u"Path"_s), u"To 10.77.254.1 by 10.77.1.1 over up1"_s);
        scene.nowMs += 1000;
        scene.beatBy(u"10.77.12.2"_s, u"r12"_s);
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Path"_s), u"By leaf2"_s);
        QCOMPARE(shown.probe.status(0, u"Path"_s), Status::Caution);
        QCOMPARE(shown.tip(u"Path"_s),
                 u"To 10.77.254.1 by 10.77.12.2 over r12, since just now, by "
                 "the site file the shortest way begins with hub"_s);
        scene.nowMs += 4000;
        shown.flush();
        QVERIFY(shown.probe.cell(0, u"Path"_s, TableModel::StaleRole).toBool());
        const auto known = leafDetails(scene.leafs, scene.leaf().rowId, scene.nowMs);
        QVERIFY(known);
        QCOMPARE(line(*known, u"Way to the hub"_s, u"Path"_s).value, u"By leaf2"_s);
        QVERIFY(line(*known, u"Way to the hub"_s, u"Path"_s).stale);
    }

    void needs()
    {
        Shown shown;
        LeafScene &scene = shown.scene;
        scene.settings();
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Needs"_s), u"–"_s);
        scene.leafs.take(needsReading(scene.nowMs));
        scene.nowMs += 2000;
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Needs"_s), u"3"_s);
        QVERIFY(!shown.probe.cell(0, u"Needs"_s, TableModel::StaleRole).toBool());
        const auto known = leafDetails(scene.leafs, scene.leaf().rowId, scene.nowMs);
        QVERIFY(known);
        QCOMPARE(line(*known, u"Needs"_s, u"ops.unit.*"_s).value, u"ops.unit.*.cmd, ops.unit.*"_s);
        QCOMPARE(line(*known, u"To the leaf, by subject"_s, u"ops.>"_s).value, u"12.5 /s"_s);
        QCOMPARE(line(*known, u"From the leaf, by subject"_s, u"All"_s).value, u"–"_s);
        store::RegistryReading silence;
        silence.problem = u"Nobody answers."_s;
        scene.leafs.take(silence);
        scene.nowMs += 5000;
        shown.flush();
        QCOMPARE(shown.probe.text(0, u"Needs"_s), u"3"_s); // never a fresh 0
        QVERIFY(shown.probe.cell(0, u"Needs"_s, TableModel::StaleRole).toBool());
        QCOMPARE(shown.tip(u"Needs"_s),
                 u"Subjects that somebody there listens to, read 7 s ago. "
                 "The subject registry does not answer: Nobody answers."_s);
    }

    /// The worst stands first.
    void order()
    {
        Shown shown;
        LeafScene &scene = shown.scene;
        scene.settings();
        scene.varz(u"leaf0"_s, {}, {u"10.77.254.1:7422"_s});
        scene.beat(u"leaf0"_s, u"leaf0"_s);
        scene.beat(u"leaf1"_s);
        shown.flush();
        QCOMPARE(shown.probe.column(u"Leaf"_s), u"leaf0 leaf1"_s);
        scene.nowMs += 2900;
        scene.beat(u"leaf0"_s, u"leaf0"_s);
        shown.flush();
        QCOMPARE(shown.probe.column(u"Leaf"_s), u"leaf1 leaf0"_s);
    }

    void everyStateHasWords_data()
    {
        QTest::addColumn<LeafState>("state");
        for (int state = 0; state <= static_cast<int>(LeafState::Unknown); ++state)
            QTest::newRow(qPrintable(LeafWords::state(LeafState(state)))) << LeafState(state);
    }
    void everyStateHasWords()
    {
        QFETCH(LeafState, state);
        store::LeafRow row;
        row.state = state;
        QVERIFY(!LeafWords::state(state).isEmpty());
        QVERIFY(LeafWords::reason(row, 0).endsWith(u'.'));
        QCOMPARE(LeafWords::status(row) == Status::Normal, state == LeafState::Fine);
        QCOMPARE(LeafWords::status(row) == Status::Unknown, state == LeafState::Unknown);
    }

    void details()
    {
        LeafScene scene;
        scene.settings();
        scene.links(u"hub"_s, {u"OPS"_s, u"SYS"_s});
        scene.beat(u"leaf1"_s);
        scene.leafStream(100);
        scene.nowMs += 2000;
        scene.hubStream(500'000'000);
        const quint64 id = scene.leaf().rowId;
        const auto known = leafDetails(scene.leafs, id, scene.nowMs);
        QVERIFY(known);
        QCOMPARE(known->title, u"Leaf leaf1"_s);
        QCOMPARE(groups(*known),
                 u"State, Recording, Node, Link in account OPS, Link in account SYS, Needs"_s);
        QCOMPARE(line(*known, u"State"_s, u"State"_s).status, Status::Normal);
        QCOMPARE(line(*known, u"State"_s, u"Heartbeat"_s).value, u"2 s"_s);
        QCOMPARE(line(*known, u"Recording"_s, u"Gathered by"_s).value, u"OPS_RECORD"_s);
        QCOMPARE(line(*known, u"Link in account OPS"_s, u"Hub"_s).value, u"hub"_s);
        QVERIFY(!leafDetails(scene.leafs, 4711, 0));
    }
};

QTEST_GUILESS_MAIN(tst_LeafModel)
#include "tst_leaf_model.moc"
