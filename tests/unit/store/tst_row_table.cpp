// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/row_table.h"

#include "core/store/seen_ids.h"

#include <QTest>

using namespace nunect::store;
using namespace Qt::Literals::StringLiterals;

struct Row
{
    using Key = int;

    quint64 rowId = 0;
    int number = 0;
    int value = 0;

    Key key() const { return number; }
};

static Row row(int number)
{
    Row made;
    made.number = number;
    return made;
}

static QList<int> numbers(const RowTable<Row> &table)
{
    QList<int> result;
    for (const Row &each : table.rows())
        result.append(each.number);
    return result;
}

class tst_RowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderOfKeys()
    {
        RowTable<Row> table;
        for (const int number : {5, 1, 3})
            table.add(row(number));
        table.add({row(4), row(0), row(9)});
        QCOMPARE(numbers(table), (QList<int>{0, 1, 3, 4, 5, 9}));
        QSet<quint64> ids;
        for (const Row &each : table.rows())
            ids.insert(each.rowId);
        QCOMPARE(ids.size(), 6);
        QVERIFY(!ids.contains(0));
    }

    void finds()
    {
        RowTable<Row> table;
        QVERIFY(!table.find(1));
        table.add(row(1));
        table.add(row(3));
        QCOMPARE(table.find(3)->number, 3);
        QVERIFY(!table.find(2));
        QVERIFY(!table.find(4));
    }

    void removesByIdAndChangesARange()
    {
        RowTable<Row> table;
        table.add({row(1), row(2), row(3), row(4), row(5)});
        table.takeChanges();
        table.change(2);
        const quint64 second = table.find(2)->rowId;
        table.remove({second, table.find(5)->rowId, 4711});
        QCOMPARE(numbers(table), (QList<int>{1, 3, 4}));
        QVERIFY(!table.byId(second));
        Changes changes = table.takeChanges();
        QCOMPARE(changes.removed.size(), size_t(2));
        QVERIFY(changes.changed.empty());

        QList<int> seen;
        table.changeBetween(2, 3, [&seen](Row &each) {
            seen.append(each.number);
            return true;
        });
        QCOMPARE(seen, QList<int>{3});
        changes = table.takeChanges();
        QCOMPARE(changes.changed.size(), size_t(1));
        QVERIFY(changes.changed.contains(table.find(3)->rowId));
    }

    void tellsChangesOnce()
    {
        RowTable<Row> table;
        table.add(row(1));
        table.add(row(2));
        const quint64 second = table.find(2)->rowId;
        QVERIFY(table.takeChanges().structure());

        Changes changes = table.takeChanges();
        QVERIFY(!changes.structure() && changes.changed.empty());

        table.change(2)->value = 7;
        table.peek(1)->value = 8; // tells nobody
        QVERIFY(!table.change(3));
        changes = table.takeChanges();
        QVERIFY(!changes.structure());
        QCOMPARE(changes.changed, std::unordered_set<quint64>{second});

        table.changeEach([](Row &each) { return each.number == 2; });
        QCOMPARE(table.takeChanges().changed, std::unordered_set<quint64>{second});
    }

    void rowsKeepTheirPlace()
    {
        RowTable<Row> table;
        table.add(row(5));
        const Row *five = table.find(5);
        table.add({row(1), row(9)});
        table.add(row(3));
        table.removeIf([](const Row &each) { return each.number == 1; });
        QCOMPARE(table.find(5), five);
        QCOMPARE(table.byId(five->rowId), five);
        QVERIFY(!table.byId(99));
    }

    void tellsWhatCameAndWent()
    {
        RowTable<Row> table;
        table.add(row(1));
        table.add(row(2));
        const quint64 first = table.find(1)->rowId;
        const quint64 second = table.find(2)->rowId;
        QCOMPARE(table.takeChanges().added, (std::vector<quint64>{first, second}));
        table.change(1);
        table.removeIf([](const Row &each) { return each.number == 1; });
        const Changes changes = table.takeChanges();
        QCOMPARE(changes.removed, std::vector<quint64>{first});
        QVERIFY(changes.changed.empty() && changes.added.empty());
        QVERIFY(!table.byId(first));
    }

    void removesAndNeverReusesIds()
    {
        RowTable<Row> table;
        table.add(row(1));
        const quint64 id = table.find(1)->rowId;
        table.takeChanges();
        table.removeIf([](const Row &) { return false; });
        QVERIFY(!table.takeChanges().structure());
        table.removeIf([](const Row &each) { return each.number == 1; });
        QVERIFY(table.takeChanges().structure());
        QVERIFY(table.rows().empty());
        table.add(row(1));
        QVERIFY(table.find(1)->rowId > id);
    }

    void seenIds()
    {
        SeenIds seen;
        QVERIFY(seen.isNew(u"a"_s));
        QVERIFY(!seen.isNew(u"a"_s));
        QVERIFY(seen.isNew({}));
        QVERIFY(seen.isNew({}));
        // Bounded: the oldest is forgotten.
        for (std::size_t i = 0; i < SeenIds::capacity; ++i)
            QVERIFY(seen.isNew(QString::number(i)));
        QVERIFY(!seen.isNew(u"5"_s));
        QVERIFY(seen.isNew(u"a"_s));
    }
};

QTEST_APPLESS_MAIN(tst_RowTable)
#include "tst_row_table.moc"
