// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/row_choice.h"

#include "tests/unit/app/number_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestRowChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsChosenAtFirst();
    void oneRow();
    void rowsThatThereAreNot_data();
    void rowsThatThereAreNot();
    void ranges_data();
    void ranges();
    void oneMoreOrLess();
    void allRows();
    void staysWithItsRow();
    void comesBackAfterAFilter();
    void outlivesAnotherChoiceOfColumns();
    void rowsAreToldInTheirOrder();
    void rowsThatAreGoneAreNotCounted();
    void aBatchIsToldOnce();

private:
    std::unique_ptr<test::NumberTable> m_table;
    std::unique_ptr<RowChoice> m_choice;
};

void TestRowChoice::init()
{
    m_table = std::make_unique<test::NumberTable>();
    m_table->fill(5);
    m_choice = std::make_unique<RowChoice>();
    m_choice->setModel(m_table.get());
}

void TestRowChoice::nothingIsChosenAtFirst()
{
    QCOMPARE(m_choice->currentRow(), -1);
    QCOMPARE(m_choice->count(), 0);
    QVERIFY(!m_choice->isChosen(0));
    QVERIFY(!m_choice->isChosen(-1));
}

void TestRowChoice::oneRow()
{
    QSignalSpy current(m_choice.get(), &RowChoice::currentRowChanged);
    m_choice->choose(2);
    QCOMPARE(m_choice->currentRow(), 2);
    QCOMPARE(m_choice->rowIds(), QList<quint64>{3});
    QVERIFY(m_choice->isChosen(2));
    QVERIFY(!m_choice->isChosen(1));
    QCOMPARE(current.size(), 1);
    m_choice->clear();
    QCOMPARE(m_choice->currentRow(), -1);
    QCOMPARE(m_choice->count(), 0);
    QCOMPARE(current.size(), 2);
}

void TestRowChoice::rowsThatThereAreNot_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("before the first") << -1;
    QTest::newRow("after the last") << 5;
}

void TestRowChoice::rowsThatThereAreNot()
{
    QFETCH(int, row);
    m_choice->choose(1);
    m_choice->choose(row);
    m_choice->extendTo(row);
    m_choice->toggle(row);
    QCOMPARE(m_choice->rowIds(), QList<quint64>{2});
    QCOMPARE(m_choice->currentRow(), 1);
}

void TestRowChoice::ranges_data()
{
    QTest::addColumn<QList<int>>("to");
    QTest::addColumn<QList<quint64>>("ids");
    QTest::newRow("downwards") << QList<int>{4} << QList<quint64>{3, 4, 5};
    QTest::newRow("upwards") << QList<int>{0} << QList<quint64>{1, 2, 3};
    QTest::newRow("and back over the first") << QList<int>{4, 1} << QList<quint64>{2, 3};
    QTest::newRow("itself") << QList<int>{2} << QList<quint64>{3};
}

void TestRowChoice::ranges()
{
    QFETCH(QList<int>, to);
    QFETCH(QList<quint64>, ids);
    m_choice->choose(2);
    for (const int row : to)
        m_choice->extendTo(row);
    QCOMPARE(m_choice->rowIds(), ids);
    QCOMPARE(m_choice->currentRow(), to.last());
}

void TestRowChoice::oneMoreOrLess()
{
    m_choice->choose(0);
    m_choice->toggle(3);
    QCOMPARE(m_choice->rowIds(), (QList<quint64>{1, 4}));
    m_choice->toggle(0);
    QCOMPARE(m_choice->rowIds(), QList<quint64>{4});
}

void TestRowChoice::allRows()
{
    m_choice->choose(2);
    m_choice->chooseAll();
    QCOMPARE(m_choice->count(), 5);
    QCOMPARE(m_choice->currentRow(), 2);
}

void TestRowChoice::staysWithItsRow()
{
    m_choice->choose(0);
    m_choice->extendTo(1);
    m_table->setNumber(2, 100); // to the end
    QCOMPARE(m_choice->currentRow(), 4);
    QVERIFY(m_choice->isChosen(0));
    QVERIFY(m_choice->isChosen(4));
    m_table->toggleSort(1, false); // downwards
    QCOMPARE(m_choice->currentRow(), 0);
    QVERIFY(m_choice->isChosen(4));
    m_table->remove({2});
    QCOMPARE(m_choice->currentRow(), -1);
    QCOMPARE(m_choice->rowIds(), QList<quint64>{1});
}

void TestRowChoice::comesBackAfterAFilter()
{
    m_choice->choose(3);
    m_table->setFilter(u"name=n1"_s);
    QCOMPARE(m_choice->currentRow(), -1);
    QCOMPARE(m_choice->count(), 0);
    m_table->setFilter(u"span>2ns"_s);
    QCOMPARE(m_choice->currentRow(), 1);
    QVERIFY(m_choice->isChosen(1));
    QCOMPARE(m_choice->count(), 1);
}

void TestRowChoice::outlivesAnotherChoiceOfColumns()
{
    m_choice->choose(1);
    m_table->setShownColumns({u"span"_s});
    QCOMPARE(m_choice->currentRow(), 1);
    QVERIFY(m_choice->isChosen(1));
}

void TestRowChoice::rowsAreToldInTheirOrder()
{
    m_choice->choose(3);
    m_choice->toggle(1);
    QCOMPARE(m_choice->rowIds(), (QList<quint64>{2, 4}));
    m_table->toggleSort(1, false);
    QCOMPARE(m_choice->rowIds(), (QList<quint64>{4, 2}));
}

void TestRowChoice::rowsThatAreGoneAreNotCounted()
{
    m_choice->chooseAll();
    m_table->remove({1, 5});
    QCOMPARE(m_choice->count(), 3);
}

void TestRowChoice::aBatchIsToldOnce()
{
    m_choice->choose(0);
    QSignalSpy told(m_choice.get(), &RowChoice::revisionChanged);
    m_table->remove({2, 4}); // two ranges of rows
    QCOMPARE(told.size(), 0);
    QTRY_COMPARE(told.size(), 1);
}

QTEST_GUILESS_MAIN(TestRowChoice)

#include "tst_row_choice.moc"
