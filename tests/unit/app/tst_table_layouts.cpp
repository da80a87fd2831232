// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table_layouts.h"

#include "tests/unit/app/number_table.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestTableLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAtTheNextStart();
    void tablesHaveTheirOwn();
    void isWrittenAMomentAfterTheChange();
    void nothingIsWrittenWithoutAChange();
    void garbageIsLeftOut();
    void saysThatItCannotWrite();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestTableLayouts::comesBackAtTheNextStart()
{
    {
        test::NumberTable table;
        TableLayouts layouts(file(u"back.ini"_s));
        layouts.keep(u"numbers"_s, &table);
        table.setShownColumns({u"span"_s, u"name"_s});
        table.setColumnWidth(0, 33);
        table.toggleSort(1, false);
    } // with what still waits
    test::NumberTable table;
    TableLayouts layouts(file(u"back.ini"_s));
    layouts.keep(u"numbers"_s, &table);
    QCOMPARE(table.shownColumns(), (QStringList{u"span"_s, u"name"_s}));
    QCOMPARE(table.columnWidthHint(0), 33);
    QCOMPARE(table.sortPlace(1), 1);
}

void TestTableLayouts::tablesHaveTheirOwn()
{
    test::NumberTable one;
    test::NumberTable two;
    {
        TableLayouts layouts(file(u"own.ini"_s));
        layouts.keep(u"one"_s, &one);
        layouts.keep(u"two"_s, &two);
        one.setColumnWidth(0, 11);
        two.setColumnWidth(0, 22);
    }
    test::NumberTable again;
    TableLayouts layouts(file(u"own.ini"_s));
    layouts.keep(u"two"_s, &again);
    QCOMPARE(again.columnWidthHint(0), 22);
}

void TestTableLayouts::isWrittenAMomentAfterTheChange()
{
    test::NumberTable table;
    TableLayouts layouts(file(u"later.ini"_s));
    layouts.keep(u"numbers"_s, &table);
    table.setColumnWidth(0, 20);
    QVERIFY(!QFile::exists(file(u"later.ini"_s)));
    QTRY_VERIFY(QFile::exists(file(u"later.ini"_s)));
}

void TestTableLayouts::nothingIsWrittenWithoutAChange()
{
    {
        test::NumberTable table;
        TableLayouts layouts(file(u"nothing.ini"_s));
        layouts.keep(u"numbers"_s, &table);
        table.fill(10);
        table.setFilter(u"n1"_s);
    }
    QVERIFY(!QFile::exists(file(u"nothing.ini"_s)));
}

void TestTableLayouts::garbageIsLeftOut()
{
    QFile written(file(u"garbage.ini"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write("[tables]\nnumbers=\"{\\\"columns\\\": [\\\"gone\\\", 7], \\\"widths\\\": 3\"\n");
    written.close();
    test::NumberTable table;
    TableLayouts layouts(file(u"garbage.ini"_s));
    layouts.keep(u"numbers"_s, &table);
    QCOMPARE(table.shownColumns(), (QStringList{u"name"_s, u"span"_s}));
    QVERIFY(table.isDefaultSort());
}

void TestTableLayouts::saysThatItCannotWrite()
{
    test::NumberTable table;
    TableLayouts layouts(u"/proc/nunect/tables.ini"_s);
    layouts.keep(u"numbers"_s, &table);
    QSignalSpy failed(&layouts, &TableLayouts::failed);
    table.setColumnWidth(0, 20);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(u"/proc/nunect/tables.ini"_s));
}

QTEST_GUILESS_MAIN(TestTableLayouts)

#include "tst_table_layouts.moc"
