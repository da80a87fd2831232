// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_model.h"

#include "tests/unit/models/item_model.h"
#include "tests/unit/models/model_probe.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_TableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({7});
        const QModelIndex number = model.index(0, 0);
        const QModelIndex look = model.index(0, 1);
        QCOMPARE(model.data(number, TableModel::TextRole).toString(), u"7"_s);
        QCOMPARE(model.data(number, TableModel::NumericRole).toBool(), true);
        QCOMPARE(model.data(number, TableModel::HasStatusRole).toBool(), false);
        QCOMPARE(model.data(number, TableModel::TooltipRole).toString(), u"7"_s);
        QCOMPARE(model.data(look, TableModel::HasStatusRole).toBool(), true);
        QCOMPARE(model.data(look, TableModel::StatusRole).value<Status::Value>(), Status::Caution);
        QCOMPARE(model.data(look, TableModel::TooltipRole).toString(), u"whole text"_s);
        QVERIFY(!model.data(look, Qt::EditRole).isValid());
        const auto names = model.roleNames();
        for (const char *name :
             {"text", "status", "hasStatus", "numeric", "stale", "tooltip", "trend"})
            QVERIFY2(names.values().contains(name), name);
    }

    void columnsAndDescription()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({7});
        QCOMPARE(model.columnCount(), 3); // one is not shown by default
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Look"_s);
        QCOMPARE(model.columnTitle(0), u"Number"_s);
        QCOMPARE(model.columnHelp(1), u"How it looks"_s);
        QCOMPARE(model.columnWidthHint(1), 20);
        QVERIFY(model.columnIsNumeric(0));
        QVERIFY(!model.columnIsNumeric(1));
        QCOMPARE(model.rowDescription(0), u"Number 7, Look plain, Seen now"_s);
        for (const int wrong : {-1, 3}) {
            QCOMPARE(model.columnTitle(wrong), QString());
            QCOMPARE(model.columnWidthHint(wrong), 0);
            QVERIFY(!model.columnIsNumeric(wrong));
            QCOMPARE(model.rowDescription(wrong), QString());
            QCOMPARE(model.sortPlace(wrong), 0);
            QCOMPARE(model.rowId(wrong), 0u);
        }
        QCOMPARE(model.rowId(0), 7u);
        QCOMPARE(model.rowOf(7), 0);
        QCOMPARE(model.rowOf(8), -1);
    }

    void signalsOfABatch()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2, 5});
        QCOMPARE(probe.signalled(), u"+0-2 n"_s);
        model.add({3, 4, 6});
        QCOMPARE(probe.signalled(), u"+2-3 +5 n"_s);
        model.change({3});
        QCOMPARE(probe.signalled(), u"~2"_s);
        model.remove({1, 2});
        QCOMPARE(probe.signalled(), u"-0-1 n"_s);
        model.tick(0);
        QCOMPARE(probe.signalled(), QString());
    }

    void formatsOnlyWhatIsLookedAt()
    {
        ItemModel model;
        model.add({1, 2, 3});
        QCOMPARE(model.formatted, 0);
        for (int i = 0; i < 3; ++i)
            model.data(model.index(1, 1), TableModel::TextRole);
        QCOMPARE(model.formatted, 1);
        model.change({2});
        model.data(model.index(1, 1), TableModel::TextRole);
        QCOMPARE(model.formatted, 2);
    }

    void agesMoveOnWhereSomebodyLooks()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2, 3});
        QCOMPARE(probe.text(1, u"Seen"_s), u"now"_s);
        probe.signalled();
        model.passTime(2000);
        QCOMPARE(probe.signalled(), u"~1"_s);
        QCOMPARE(probe.text(1, u"Seen"_s), u"2 s"_s);
        model.passTime(2500);
        QCOMPARE(probe.signalled(), QString());
    }

    void ageOfAMovedRowMovesOn()
    {
        ItemModel model; // without a probe, which would look at all rows
        model.add({2, 3});
        QCOMPARE(model.data(model.index(0, 2), TableModel::TextRole).toString(), u"now"_s);
        model.add({1}); // nobody asks for the row at its new place
        QSignalSpy changed(&model, &TableModel::dataChanged);
        model.passTime(2000);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    }

    void staleByItself()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1});
        QVERIFY(!probe.stale(0));
        probe.signalled();
        model.tick(6000);
        QCOMPARE(probe.signalled(), u"~0"_s);
        QVERIFY(probe.stale(0));
    }

    void listsWhatBelongsToIt()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.items[2].listed = false;
        model.add({1, 2, 3});
        QCOMPARE(probe.column(u"Number"_s), u"1 3"_s);
        QCOMPARE(model.knownCount(), 2);
        model.items[2].listed = true;
        model.change({2});
        QCOMPARE(probe.column(u"Number"_s), u"1 2 3"_s);
    }

    void holds()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2});
        model.setHeld(true);
        model.items[1].number = 9;
        model.change({1});
        model.add({0});
        QCOMPARE(probe.column(u"Number"_s), u"9 2 0"_s);
        QVERIFY(model.isHeld());
        model.setHeld(false);
        QCOMPARE(probe.column(u"Number"_s), u"0 2 9"_s);
    }

    void waitsWhileNobodyLooks()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2, 3});
        model.applyInTime({}, 10'000);
        model.watch();
        model.unwatch();
        probe.signalled();
        model.items[2].number = 20;
        model.applyInTime({{}, {}, {2}}, 10'010);
        model.items[4].number = 4;
        model.items[5].number = 5;
        model.applyInTime({{4, 5}, {}, {2}}, 10'020);
        model.items.erase(1);
        model.items.erase(4);
        model.applyInTime({{}, {1, 4}, {5}}, 10'030);
        model.passTime(10'040);
        QCOMPARE(probe.signalled(), QString());
        QCOMPARE(model.count(), 3);
        QCOMPARE(model.nowMs(), 10'040);
        QCOMPARE(model.cellTextById(2, 0), u"20"_s); // who reads, reads what is now
        QVERIFY(!model.hasRow(1));
        model.applyInTime({}, 11'000);
        QCOMPARE(probe.signalled(), QString()); // what is seen goes first
        QTRY_COMPARE(probe.column(u"Number"_s), u"3 5 20"_s);
    }

    void whoLooksSeesAllAtOnce()
    {
        ItemModel model;
        ModelProbe probe(model);
        std::vector<quint64> ids(3000);
        std::iota(ids.begin(), ids.end(), 1);
        model.add(ids);
        model.watch();
        model.watch();
        model.unwatch();
        probe.signalled();
        model.items[1].number = 9000;
        model.applyInTime({{}, {}, {1}}, 10);
        QCOMPARE(model.rowOf(1), 2999); // one still looks
        model.unwatch();
        probe.signalled();
        QVERIFY(!probe.stale(0));
        const QString seen = probe.text(0, u"Seen"_s);
        model.passTime(3000);
        QCOMPARE(probe.text(0, u"Seen"_s), seen);
        model.watch();
        QVERIFY(probe.text(0, u"Seen"_s) != seen);
        model.unwatch();
        probe.signalled();
        model.items.erase(2);
        model.applyInTime({{}, {2}, {}}, 20);
        model.passTime(6000);
        QVERIFY(!probe.stale(0));
        model.watch();
        QCOMPARE(model.count(), 2999);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.signalled(), u"-0 ~0-2998 ~0-2998 n"_s); // all have grown old
    }

    /// Whatever happens, the views know the rows that a plain sort and filter would give.
    void anySequence()
    {
        QRandomGenerator random(1);
        ItemModel model;
        ModelProbe probe(model);
        model.setFilter(u"number<500"_s);
        quint64 lastId = 0;
        for (int round = 0; round < 300; ++round) {
            std::vector<quint64> gone;
            std::unordered_set<quint64> changed;
            for (auto &[id, item] : model.items) {
                const int what = random.bounded(8);
                if (what == 0)
                    gone.push_back(id);
                if (what == 1) {
                    item.number = random.bounded(1000);
                    changed.insert(id);
                }
            }
            model.change(changed);
            model.remove(gone);
            std::vector<quint64> added;
            for (int i = random.bounded(6); i > 0; --i)
                added.push_back(++lastId);
            model.add(added);

            std::vector<std::pair<qint64, quint64>> wanted;
            for (const auto &[id, item] : model.items) {
                if (item.number < 500)
                    wanted.emplace_back(item.number, id);
            }
            std::ranges::sort(wanted);
            QCOMPARE(model.count(), static_cast<int>(wanted.size()));
            for (int row = 0; row < model.count(); ++row)
                QCOMPARE(model.rowId(row), wanted[static_cast<std::size_t>(row)].second);
        }
    }
};

QTEST_GUILESS_MAIN(tst_TableModel)
#include "tst_table_model.moc"
