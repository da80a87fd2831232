// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_model.h"

#include "tests/unit/models/item_model.h"
#include "tests/unit/models/model_probe.h"

#include <QPersistentModelIndex>
#include <QTest>

using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// What a person chooses of a table: order, filter, columns.
class tst_TableModelLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(tst_TableModelLayout)
#include "tst_table_model_layout.moc"
