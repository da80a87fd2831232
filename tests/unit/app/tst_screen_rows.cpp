// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/screen_rows.h"

#include "tests/unit/app/number_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using models::TableModel;

/// A view of the first three of ten rows, which stand by their number.
class TestScreenRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatItsSourceHas();
    void rowsOutOfSightTellNothing();
    void aChangedRowIsToldAlone();
    void rowsThatMoveAreToldInPlace();
    void rowsComeAndGoAtTheEnd();
    void whatWasScrolledAwayIsReadAnew();
    void agesAreTold();
    void otherColumnsStartAnew();
    void anotherSource();
    void noSource();
    void sourceWaitsOutOfSight();
    void aSourceThatIsLeftWaits();

private:
    QString shown(int row) const
    {
        return m_rows->index(row, 0).data(TableModel::TextRole).toString();
    }
    /// As a view does that makes these rows.
    void look(int first, int last);
    /// "0-2:0 1-1:1": first and last row, column, of each signal since the last call.
    QString told();

    std::unique_ptr<test::NumberTable> m_table;
    std::unique_ptr<ScreenRows> m_rows;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_inserted;
    std::unique_ptr<QSignalSpy> m_removed;
    std::unique_ptr<QSignalSpy> m_laidOut;
};

void TestScreenRows::init()
{
    m_table = std::make_unique<test::NumberTable>();
    m_table->fill(10);
    m_rows = std::make_unique<ScreenRows>();
    m_rows->setSource(m_table.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_rows.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_changed = std::make_unique<QSignalSpy>(m_rows.get(), &QAbstractItemModel::dataChanged);
    m_inserted = std::make_unique<QSignalSpy>(m_rows.get(), &QAbstractItemModel::rowsInserted);
    m_removed = std::make_unique<QSignalSpy>(m_rows.get(), &QAbstractItemModel::rowsRemoved);
    m_laidOut = std::make_unique<QSignalSpy>(m_rows.get(), &QAbstractItemModel::layoutChanged);
    look(0, 2);
}

void TestScreenRows::look(int first, int last)
{
    m_rows->setProperty("first", first);
    m_rows->setProperty("last", last);
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < m_rows->columnCount(); ++column)
            m_rows->index(row, column).data(TableModel::TextRole);
    }
}

QString TestScreenRows::told()
{
    QStringList words;
    for (const auto &each : std::as_const(*m_changed)) {
        const auto first = each[0].toModelIndex();
        const auto last = each[1].toModelIndex();
        words.append(u"%1-%2:%3"_s.arg(first.row()).arg(last.row()).arg(first.column()));
    }
    m_changed->clear();
    return words.join(u' ');
}

void TestScreenRows::showsWhatItsSourceHas()
{
    QCOMPARE(m_rows->rowCount(), 10);
    QCOMPARE(m_rows->columnCount(), 2);
    QCOMPARE(shown(0), u"n1"_s);
    QCOMPARE(shown(9), u"n10"_s);
    QCOMPARE(m_rows->roleNames(), m_table->roleNames());
    QCOMPARE(m_rows->index(0, 1).data(TableModel::NumericRole), QVariant(true));
    QVERIFY(!m_rows->data(QModelIndex(), TableModel::TextRole).isValid());
}

void TestScreenRows::rowsOutOfSightTellNothing()
{
    m_table->setNumber(5, 50);
    QCOMPARE(told(), QString());
    QCOMPARE(m_laidOut->size(), 0);
    QCOMPARE(shown(9), u"n50"_s);
    QCOMPARE(shown(4), u"n6"_s);
}

void TestScreenRows::aChangedRowIsToldAlone()
{
    m_table->setNumber(1, 0);
    QCOMPARE(shown(0), u"n0"_s);
    QCOMPARE(told().section(u' ', 0, 0), u"0-0:0"_s);
}

void TestScreenRows::rowsThatMoveAreToldInPlace()
{
    m_table->setNumber(2, 20);
    QCOMPARE(shown(0), u"n1"_s);
    QCOMPARE(shown(1), u"n3"_s);
    QCOMPARE(shown(2), u"n4"_s);
    QCOMPARE(told().section(u' ', 0, 0), u"1-2:0"_s);
    QCOMPARE(m_inserted->size() + m_removed->size() + m_laidOut->size(), 0);
}

void TestScreenRows::rowsComeAndGoAtTheEnd()
{
    m_table->remove({1, 2});
    QCOMPARE(m_rows->rowCount(), 8);
    QCOMPARE(m_removed->size(), 1);
    QCOMPARE(m_removed->at(0)[1].toInt(), 8);
    QCOMPARE(m_removed->at(0)[2].toInt(), 9);
    QCOMPARE(told().section(u' ', 0, 0), u"0-2:0"_s);
    QCOMPARE(shown(0), u"n3"_s);
    m_table->fill(10);
    QCOMPARE(m_inserted->size(), 1);
    QCOMPARE(m_inserted->at(0)[1].toInt(), 8);
    QCOMPARE(told().section(u' ', 0, 0), u"0-2:0"_s);
    m_table->setFilter(u"n7"_s);
    QCOMPARE(m_rows->rowCount(), 1);
    QCOMPARE(shown(0), u"n7"_s);
    QCOMPARE(told().section(u' ', 0, 0), u"0-0:0"_s);
}

void TestScreenRows::whatWasScrolledAwayIsReadAnew()
{
    look(5, 7);
    m_table->setNumber(1, 11);
    QCOMPARE(told().section(u' ', 0, 0), u"5-7:0"_s);
    QCOMPARE(shown(0), u"n2"_s);
}

void TestScreenRows::agesAreTold()
{
    m_table->setWords(u"x"_s);
    QCOMPARE(told(), QString());
    m_table->pass();
    QCOMPARE(told().section(u' ', 0, 0), u"0-2:0"_s);
    QCOMPARE(shown(1), u"x2"_s);
}

void TestScreenRows::otherColumnsStartAnew()
{
    QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
    m_table->setShownColumns({u"span"_s});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_rows->columnCount(), 1);
    QCOMPARE(shown(0), m_table->index(0, 0).data().toString());
}

void TestScreenRows::anotherSource()
{
    test::NumberTable other;
    other.fill(2);
    QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
    m_rows->setSource(&other);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_rows->rowCount(), 2);
    m_table->setNumber(1, 100);
    QCOMPARE(told(), QString());
    m_rows->setSource(nullptr);
}

void TestScreenRows::noSource()
{
    m_table.reset();
    QCOMPARE(m_rows->columnCount(), 0);
    QVERIFY(!m_rows->index(0, 0).isValid());
    m_rows->setSource(nullptr);
    QCOMPARE(m_rows->rowCount(), 0);
}

void TestScreenRows::sourceWaitsOutOfSight()
{
    m_rows->setWatched(false);
    m_table->setNumberInTime(1, 20);
    QCOMPARE(shown(0), u"n1"_s);
    QCOMPARE(told(), QString());
    m_rows->setWatched(true);
    QCOMPARE(shown(0), u"n2"_s);
    QCOMPARE(told().section(u' ', 0, 0), u"0-2:0"_s);
    m_table->setNumberInTime(2, 30);
    QCOMPARE(shown(0), u"n3"_s);
}

void TestScreenRows::aSourceThatIsLeftWaits()
{
    test::NumberTable other;
    other.fill(2);
    m_rows->setWatched(false);
    m_rows->setSource(&other);
    other.setNumberInTime(1, 20); // it has a view, but not on screen
    QCOMPARE(other.rowOf(1), 0);
    m_rows->setWatched(true);
    QCOMPARE(other.rowOf(1), 1);
    m_tester.reset();
    m_rows.reset();
    other.setNumberInTime(1, 0);
    QCOMPARE(other.rowOf(1), 1);
}

QTEST_GUILESS_MAIN(TestScreenRows)
#include "tst_screen_rows.moc"
