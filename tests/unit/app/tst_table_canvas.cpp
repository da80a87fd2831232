// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_canvas.h"

#include "tests/unit/app/number_table.h"

#include <QPainter>
#include <QQuickItemGrabResult>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

static constexpr int rowHeight = 20;

/// A view of four of ten rows, which stand by their number, in a real window.
class TestTableCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatItsModelHas();
    void changesOutOfSightPaintNothing();
    void aChangedRowIsPaintedAlone();
    void rowsThatMoveArePainted();
    void scrolls();
    void rowsKeepTheirItems();
    void rowsComeAndGo();
    void agesAreShown();
    void otherColumnsStartAnew();
    void geometry_data();
    void geometry();
    void frozenColumn();
    void longTextsAreCut();
    void textsArePlain();
    void contentIsTold();
    void theChosenIsMarked();
    void colours();
    void anotherModel();
    void noModel();
    void modelWaitsOutOfSight();
    void aModelThatIsLeftWaits();

private:
    /// A frame, if one is wanted.
    void settle();
    QString shown(int row, int section = 0) const { return m_canvas->cellAt(row, section).text; }
    QColor colorAt(int x, int y);

    std::unique_ptr<test::NumberTable> m_table;
    std::unique_ptr<RowChoice> m_choice;
    std::unique_ptr<TableLook> m_look;
    std::unique_ptr<QQuickWindow> m_window;
    TableCanvas *m_canvas = nullptr;
};

void TestTableCanvas::init()
{
    m_table = std::make_unique<test::NumberTable>();
    m_table->fill(10);
    m_choice = std::make_unique<RowChoice>();
    m_choice->setModel(m_table.get());
    m_look = std::make_unique<TableLook>();
    m_look->rowHeight = rowHeight;
    m_look->ground = Qt::white;
    m_look->alternate = Qt::yellow;
    m_look->chosen = Qt::cyan;
    m_look->current = Qt::blue;
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(300, 4 * rowHeight);
    m_canvas = new TableCanvas(m_window->contentItem());
    m_canvas->setSize({300, 4 * rowHeight});
    m_canvas->setLook(m_look.get());
    m_canvas->setModel(m_table.get());
    m_canvas->setChoice(m_choice.get());
    m_canvas->setColumnWidths({100, 120});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    settle();
}

void TestTableCanvas::cleanup()
{
    m_window.reset();
    m_canvas = nullptr;
}

void TestTableCanvas::settle() { m_window->grabWindow(); }

QColor TestTableCanvas::colorAt(int x, int y)
{
    return m_window->grabWindow().pixelColor(x, y).toRgb();
}

void TestTableCanvas::showsWhatItsModelHas()
{
    QCOMPARE(m_canvas->topRow(), 0);
    QCOMPARE(m_canvas->bottomRow(), 3);
    QCOMPARE(shown(0), u"n1"_s);
    QCOMPARE(shown(3), u"n4"_s);
    QCOMPARE(shown(4), QString()); // not on screen
    QVERIFY(m_canvas->cellAt(0, 1).numeric);
    QVERIFY(!m_canvas->cellAt(0, 0).numeric);
    QCOMPARE(m_canvas->contentHeight(), 10.0 * rowHeight);
    QCOMPARE(m_canvas->contentWidth(), 220.0);
}

void TestTableCanvas::changesOutOfSightPaintNothing()
{
    const int revision = m_canvas->revision();
    m_table->setNumber(9, 90);
    settle();
    QCOMPARE(m_canvas->revision(), revision);
    m_table->setNumber(2, 2); // says the same as before
    settle();
    QCOMPARE(m_canvas->revision(), revision);
}

void TestTableCanvas::aChangedRowIsPaintedAlone()
{
    const int revision = m_canvas->revision();
    m_table->setNumber(1, 0);
    settle();
    QCOMPARE(shown(0), u"n0"_s);
    QCOMPARE(m_canvas->revision(), revision + 1);
}

void TestTableCanvas::rowsThatMoveArePainted()
{
    m_table->setNumber(2, 20);
    settle();
    QCOMPARE(shown(0), u"n1"_s);
    QCOMPARE(shown(1), u"n3"_s);
    QCOMPARE(shown(2), u"n4"_s);
}

void TestTableCanvas::scrolls()
{
    m_canvas->setScrolled({0, 2.5 * rowHeight});
    settle();
    QCOMPARE(m_canvas->topRow(), 2);
    QCOMPARE(m_canvas->bottomRow(), 6);
    QCOMPARE(shown(2), u"n3"_s);
    QCOMPARE(m_canvas->rowAt({10, 1}), 2);
    QCOMPARE(m_canvas->cellRect(2, 0).y(), -0.5 * rowHeight);
    m_canvas->setScrolled({0, 100.0 * rowHeight}); // past the end
    settle();
    QCOMPARE(m_canvas->topRow(), -1);
}

/// Where rows move their pictures move, and those that leave make room for others.
void TestTableCanvas::rowsKeepTheirItems()
{
    const auto items = [this] {
        std::map<quint64, TableRowItem *> found;
        for (QQuickItem *child : m_canvas->childItems()) {
            auto *item = qobject_cast<TableRowItem *>(child);
            if (item && item->isVisible())
                found.emplace(item->rowId(), item);
        }
        return found;
    };
    const auto before = items();
    QCOMPARE(before.size(), 4U);
    m_canvas->setScrolled({0, 1.5 * rowHeight});
    settle();
    const auto scrolled = items();
    QCOMPARE(scrolled.size(), 5U);
    for (const quint64 id : {2, 3, 4}) {
        QCOMPARE(scrolled.at(id), before.at(id));
        QCOMPARE(scrolled.at(id)->y(), m_canvas->cellRect(m_table->rowOf(id), 0).y());
    }
    m_table->setNumber(2, 20); // to the end
    m_canvas->setScrolled({0, 0});
    settle();
    QCOMPARE(items().size(), 4U);
    QCOMPARE(items().at(3), before.at(3));
    QCOMPARE_LE(m_canvas->childItems().size(), 5);
}

void TestTableCanvas::rowsComeAndGo()
{
    QSignalSpy size(m_canvas, &TableCanvas::contentSizeChanged);
    m_table->remove({1, 2});
    QCOMPARE(size.size(), 1);
    QCOMPARE(m_canvas->contentHeight(), 8.0 * rowHeight);
    settle();
    QCOMPARE(shown(0), u"n3"_s);
    m_table->setFilter(u"n7"_s);
    settle();
    QCOMPARE(m_canvas->bottomRow(), 0);
    QCOMPARE(shown(0), u"n7"_s);
    QCOMPARE(m_canvas->rowAt({10, rowHeight + 1}), -1);
}

void TestTableCanvas::agesAreShown()
{
    m_table->setWords(u"x"_s);
    settle();
    QCOMPARE(shown(1), u"n2"_s);
    m_table->pass();
    settle();
    QCOMPARE(shown(1), u"x2"_s);
}

void TestTableCanvas::otherColumnsStartAnew()
{
    m_table->setShownColumns({u"span"_s});
    settle();
    QCOMPARE(shown(0), m_table->index(0, 0).data().toString());
    QCOMPARE(m_canvas->cellAt(0, 1).text, QString());
}

void TestTableCanvas::geometry_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("section");
    QTest::newRow("first") << QPointF(0, 0) << 0 << 0;
    QTest::newRow("edge") << QPointF(100, rowHeight) << 1 << 1;
    QTest::newRow("right of all") << QPointF(230, 1) << 0 << -1;
    QTest::newRow("outside") << QPointF(10, -1) << -1 << 0;
}

void TestTableCanvas::geometry()
{
    QFETCH(QPointF, point);
    QTEST(m_canvas->rowAt(point), "row");
    QTEST(m_canvas->sectionAt(point), "section");
}

void TestTableCanvas::frozenColumn()
{
    m_canvas->setFrozenWidth(100);
    m_canvas->setScrolled({30, 0});
    settle();
    QCOMPARE(m_canvas->cellRect(0, 0).x(), 0.0);
    QCOMPARE(m_canvas->cellRect(0, 1).x(), 70.0);
    QCOMPARE(m_canvas->sectionAt({90, 1}), 0); // it lies over the other
    m_canvas->setFrozenWidth(0);
    QCOMPARE(m_canvas->cellRect(0, 0).x(), -30.0);
}

void TestTableCanvas::longTextsAreCut()
{
    m_table->setWords(u"a name that is much longer than its column "_s);
    m_table->pass();
    settle();
    QVERIFY(m_canvas->cellAt(0, 0).truncated);
    QCOMPARE(m_canvas->tipAt(0, 0), u"a name that is much longer than its column 1"_s);
    m_canvas->setColumnWidths({900, 120});
    settle();
    QVERIFY(!m_canvas->cellAt(0, 0).truncated);
    QCOMPARE(m_canvas->tipAt(0, 0), QString());
}

/// A name must not be able to carry markup: it is as wide as what it is written with.
void TestTableCanvas::textsArePlain()
{
    const QString word = u"<b>bold</b> and more of it "_s;
    m_table->setWords(word);
    m_table->pass();
    settle();
    const QFontMetricsF metrics(m_look->font(TableLook::Face::Regular));
    QCOMPARE_GE(m_canvas->contentWidths().value(0), metrics.horizontalAdvance(word));
}

void TestTableCanvas::contentIsTold()
{
    QSignalSpy told(m_canvas, &TableCanvas::contentWidthsChanged);
    settle();
    QCOMPARE(told.size(), 0); // known already
    const QList<qreal> before = m_canvas->contentWidths();
    QCOMPARE(before.size(), 2);
    m_table->setNumber(1, 0);
    settle();
    QCOMPARE(told.size(), 0); // not wider
    m_table->setWords(u"wide "_s);
    m_table->pass();
    settle();
    QCOMPARE(told.size(), 1);
    QCOMPARE_GT(m_canvas->contentWidths().first(), before.first());
    QCOMPARE(m_canvas->contentWidths().last(), before.last());
    m_table->setWords(u"w"_s);
    m_table->pass();
    settle();
    QCOMPARE(told.size(), 1); // they do not shrink
}

void TestTableCanvas::theChosenIsMarked()
{
    QCOMPARE(colorAt(290, 10), QColor(Qt::white));
    QCOMPARE(colorAt(290, rowHeight + 10), QColor(Qt::yellow));
    m_choice->choose(0);
    QTRY_COMPARE(colorAt(290, 10), QColor(Qt::cyan));
    QCOMPARE(colorAt(0, 10), QColor(Qt::blue));
    QVERIFY(m_canvas->cellAt(0, 1).chosen);
    m_choice->clear();
    QTRY_COMPARE(colorAt(290, 10), QColor(Qt::white));
    m_table->setFilter(u"n1"_s);
    QTRY_COMPARE(colorAt(290, 3 * rowHeight + 10), QColor(Qt::white)); // below the last
}

/// Text is painted in the theme's colour, and anew when that changes.
void TestTableCanvas::colours()
{
    const auto hasInk = [this](const QColor &ink) {
        const QImage image = m_window->grabWindow();
        for (int y = 0; y < rowHeight; ++y) {
            for (int x = 0; x < 100; ++x) {
                const QColor seen = image.pixelColor(x, y);
                if (seen.red() - seen.blue() > 100 && ink == Qt::red)
                    return true;
                if (seen.green() - seen.red() > 60 && ink == Qt::darkGreen)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!hasInk(Qt::red));
    m_look->setProperty("text", QColor(Qt::red));
    QVERIFY(hasInk(Qt::red));
    m_look->setProperty("text", QColor(Qt::darkGreen));
    QVERIFY(!hasInk(Qt::red));
    QVERIFY(hasInk(Qt::darkGreen));
}

void TestTableCanvas::anotherModel()
{
    test::NumberTable other;
    other.fill(2);
    m_canvas->setModel(&other);
    settle();
    QCOMPARE(m_canvas->bottomRow(), 1);
    const int revision = m_canvas->revision();
    m_table->setNumber(1, 100);
    settle();
    QCOMPARE(m_canvas->revision(), revision);
    m_canvas->setModel(nullptr);
    settle();
    QCOMPARE(m_canvas->topRow(), -1);
}

void TestTableCanvas::noModel()
{
    m_table.reset();
    settle();
    QCOMPARE(m_canvas->rowAt({1, 1}), -1);
    QCOMPARE(m_canvas->cellAt(0, 0).text, QString());
    QCOMPARE(m_canvas->contentHeight(), 0.0);
}

void TestTableCanvas::modelWaitsOutOfSight()
{
    m_canvas->setVisible(false);
    m_table->setNumberInTime(1, 20);
    QCOMPARE(m_table->rowOf(1), 0);
    m_canvas->setVisible(true);
    QCOMPARE(m_table->rowOf(1), 9);
    settle();
    QCOMPARE(shown(0), u"n2"_s);
    m_table->setNumberInTime(2, 30);
    settle();
    QCOMPARE(shown(0), u"n3"_s);
}

void TestTableCanvas::aModelThatIsLeftWaits()
{
    test::NumberTable other;
    other.fill(2);
    m_canvas->setVisible(false);
    m_canvas->setModel(&other);
    other.setNumberInTime(1, 20); // it has a view, but not on screen
    QCOMPARE(other.rowOf(1), 0);
    m_canvas->setVisible(true);
    QCOMPARE(other.rowOf(1), 1);
    m_window.reset();
    other.setNumberInTime(1, 0);
    QCOMPARE(other.rowOf(1), 1);
}

QTEST_MAIN(TestTableCanvas)
#include "tst_table_canvas.moc"
