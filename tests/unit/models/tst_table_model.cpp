// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/rows_model.h"

#include "tests/unit/models/model_probe.h"

#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <numeric>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

struct Item
{
    qint64 number = 0;
    QString look = u"plain"_s;
    bool listed = true;
    qint64 heardMs = 0;
};

/// Shows numbers; what each looks like can be changed.
class ItemModel : public RowsModel<Item>
{
public:
    ItemModel()
    {
        using Kind = Column::Kind;
        setColumns({
            {{u"number"_s, u"Number"_s, Kind::Count, 5},
             [](const Item &item) { return item.number; }},
            {{u"look"_s, u"Look"_s, Kind::Text, 20, true, true, u"How it looks"_s},
             [](const Item &item) { return textValue(item.look); },
             [this](const Item &item, qint64) {
                 ++formatted;
                 return Cell(item.look, Status::Caution, u"whole text"_s);
             }},
            {{u"seen"_s, u"Seen"_s, Kind::Age, 6}, [](const Item &item) { return item.heardMs; }},
            {{u"twice"_s, u"Twice"_s, Kind::Bytes, 6, false, false},
             [](const Item &item) { return item.number * 2; }},
        });
        setDefaultSort({{0, Qt::AscendingOrder}});
    }

    void add(const std::vector<quint64> &ids)
    {
        for (const quint64 id : ids)
            items[id].number = static_cast<qint64>(id);
        apply({ids, {}, {}}, nowMs());
    }
    void change(const std::unordered_set<quint64> &ids) { apply({{}, {}, ids}, nowMs()); }
    void remove(const std::vector<quint64> &ids)
    {
        for (const quint64 id : ids)
            items.erase(id);
        apply({{}, ids, {}}, nowMs());
    }
    void tick(qint64 nowMs) { apply({}, nowMs); }
    using TableModel::applyInTime;
    using TableModel::passTime;

    std::map<quint64, Item> items;
    mutable int formatted = 0;

protected:
    const Item *row(quint64 id) const override
    {
        const auto at = items.find(id);
        return at != items.end() ? &at->second : nullptr;
    }
    bool isStale(const Item &item) const override { return nowMs() - item.heardMs > 5000; }
    bool isListed(const Item &item) const override { return item.listed; }
};

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

    void sortsByAColumn()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2, 3});
        model.items[2].look = u"apple"_s;
        model.change({2});
        QSignalSpy sorted(&model, &TableModel::sortChanged);
        QVERIFY(model.isDefaultSort());
        model.toggleSort(1, false);
        QCOMPARE(probe.column(u"Number"_s), u"2 1 3"_s);
        QCOMPARE(model.sortPlace(1), 1);
        QCOMPARE(model.sortPlace(0), 0);
        QVERIFY(!model.sortsDownwards(1));
        model.toggleSort(0, true);
        model.toggleSort(0, true);
        QCOMPARE(probe.column(u"Number"_s), u"2 3 1"_s);
        QCOMPARE(model.sortPlace(0), 2);
        QVERIFY(model.sortsDownwards(0));
        model.toggleSort(0, true);
        QCOMPARE(model.sortPlace(0), 0);
        model.toggleSort(1, false);
        QCOMPARE(probe.column(u"Number"_s), u"1 3 2"_s);
        model.toggleSort(1, false);
        QVERIFY(model.isDefaultSort());
        QCOMPARE(probe.column(u"Number"_s), u"1 2 3"_s);
        QCOMPARE(sorted.size(), 6);
    }

    void youngestFirst()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2});
        model.items[2].heardMs = 900;
        model.change({2});
        model.toggleSort(2, false);
        QCOMPARE(probe.column(u"Number"_s), u"2 1"_s);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u""_s << u"1 2 3"_s;
        QTest::newRow("word") << u"app"_s << u"2"_s;
        QTest::newRow("column") << u"look=plain number>1"_s << u"3"_s;
        QTest::newRow("not shown") << u"twice>=4B"_s << u"2 3"_s;
        QTest::newRow("age") << u"seen>3s"_s << u"1 3"_s;
        QTest::newRow("turned round") << u"-look:apple"_s << u"1 3"_s;
    }

    void filters()
    {
        QFETCH(QString, filter);
        ItemModel model;
        ModelProbe probe(model);
        model.tick(4000);
        model.add({1, 2, 3});
        model.items[2].look = u"apple"_s;
        model.items[2].heardMs = 4000;
        model.change({2});
        model.setFilter(filter);
        QTEST(probe.column(u"Number"_s), "expected");
        QCOMPARE(model.knownCount(), 3);
        QCOMPARE(model.filterError(), QString());
        model.setFilter({});
        QCOMPARE(model.count(), 3);
    }

    void filterThatCannotBeRead()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2});
        model.setFilter(u"number>1"_s);
        probe.signalled();
        model.setFilter(u"numbr>1"_s);
        QVERIFY2(model.filterError().contains(u"number"), qPrintable(model.filterError()));
        QCOMPARE(model.filter(), u"numbr>1"_s);
        QCOMPARE(probe.column(u"Number"_s), u"2"_s); // as before
        QCOMPARE(probe.signalled(), QString());
        QVERIFY(model.filterHelp().contains(u"twice"));
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
        QCOMPARE(probe.column(u"Number"_s), u"3 5 20"_s);
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

    void persistentIndexFollowsItsRow()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1, 2, 3, 4});
        const QPersistentModelIndex second(model.index(1, 1));
        model.toggleSort(0, false); // downwards, since it is sorted upwards by default
        QCOMPARE(second.row(), 2);
        QCOMPARE(second.column(), 1);
        model.items[2].number = 40;
        model.change({2});
        QCOMPARE(second.row(), 0);
    }

    void choosesColumns()
    {
        ItemModel model;
        ModelProbe probe(model);
        model.add({1});
        QCOMPARE(model.shownColumns(), (QStringList{u"number"_s, u"look"_s, u"seen"_s}));
        model.setShownColumns({u"twice"_s, u"nonsense"_s, u"number"_s, u"twice"_s});
        QCOMPARE(model.shownColumns(), (QStringList{u"twice"_s, u"number"_s}));
        QCOMPARE(model.allColumnNames(),
                 (QStringList{u"twice"_s, u"number"_s, u"look"_s, u"seen"_s}));
        QCOMPARE(model.titleOf(u"look"_s), u"Look"_s);
        QCOMPARE(probe.text(0, u"Twice"_s), u"2 B"_s);
        QCOMPARE(model.columnTitle(1), u"Number"_s);
        QCOMPARE(model.sortPlace(1), 1);
        model.setShownColumns({});
        QCOMPARE(model.columnCount(), 3);
    }

    void keepsItsLayout()
    {
        ItemModel model;
        model.setShownColumns({u"seen"_s, u"number"_s});
        model.setColumnWidth(0, 33);
        model.setColumnWidth(1, 9999);
        model.toggleSort(1, false);
        const QString state = model.layoutState();

        ItemModel other;
        ModelProbe probe(other);
        other.add({1, 2});
        QSignalSpy told(&other, &TableModel::layoutStateChanged);
        other.setLayoutState(state);
        QVERIFY(!told.isEmpty());
        QCOMPARE(other.layoutState(), state);
        QCOMPARE(other.shownColumns(), (QStringList{u"seen"_s, u"number"_s}));
        QCOMPARE(other.columnWidthHint(0), 33);
        QVERIFY(other.hasChosenWidth(1));
        QVERIFY(other.columnWidthHint(1) < 9999);
        QCOMPARE(probe.column(u"Number"_s), u"2 1"_s);
        other.setColumnWidth(0, 0);
        QCOMPARE(other.columnWidthHint(0), 6);
    }

    void layoutOfAnotherVersion_data()
    {
        QTest::addColumn<QString>("state");
        QTest::newRow("empty") << QString();
        QTest::newRow("no JSON") << u"{{{"_s;
        QTest::newRow("a list") << u"[1]"_s;
        QTest::newRow("other columns")
            << uR"({"columns":["gone",7],"widths":{"gone":3,"look":-4},"sort":["-gone",2]})"_s;
    }

    void layoutOfAnotherVersion()
    {
        QFETCH(QString, state);
        ItemModel model;
        ModelProbe probe(model);
        model.add({2, 1});
        model.setLayoutState(state);
        QCOMPARE(model.columnCount(), 3);
        QVERIFY(!model.hasChosenWidth(1));
        QVERIFY(model.isDefaultSort());
        QCOMPARE(probe.column(u"Number"_s), u"1 2"_s);
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
