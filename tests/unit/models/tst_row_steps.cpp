// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_steps.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

using Slots = std::vector<quint32>;

/// Steps as text: "-0-1 3>0 L +2-4 ~1".
static QString words(const RowSteps &steps)
{
    QStringList words;
    for (const RowStep &step : steps) {
        const QString range = step.first == step.last ? QString::number(step.first)
                                                      : u"%1-%2"_s.arg(step.first).arg(step.last);
        switch (step.kind) {
        case RowStep::Kind::Remove:
            words.append(u'-' + range);
            break;
        case RowStep::Kind::Move:
            words.append(u"%1>%2"_s.arg(step.first).arg(step.to));
            break;
        case RowStep::Kind::Layout:
            words.append(u"L"_s);
            break;
        case RowStep::Kind::Insert:
            words.append(u'+' + range);
            break;
        case RowStep::Kind::Change:
            words.append(u'~' + range);
            break;
        }
    }
    return words.join(u' ');
}

static Slots range(quint32 count)
{
    Slots rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

static Slots everySecond(quint32 count)
{
    Slots rows;
    for (quint32 row = 1; row < count; row += 2)
        rows.push_back(row);
    return rows;
}

static Slots reversed(Slots rows)
{
    std::ranges::reverse(rows);
    return rows;
}

class tst_RowSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data()
    {
        QTest::addColumn<Slots>("before");
        QTest::addColumn<Slots>("after");
        QTest::addColumn<Slots>("suspects");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << range(3) << range(3) << Slots{} << u""_s;
        QTest::newRow("first") << Slots{} << range(3) << range(3) << u"+0-2"_s;
        QTest::newRow("last") << range(3) << Slots{} << range(3) << u"-0-2"_s;
        QTest::newRow("changed") << range(5) << range(5) << Slots{1, 3, 4} << u"~1 ~3-4"_s;
        QTest::newRow("removed from the end")
            << range(6) << Slots{1, 4} << Slots{0, 2, 3, 5} << u"-5 -2-3 -0"_s;
        QTest::newRow("inserted") << Slots{1, 4} << range(6) << Slots{0, 2, 3, 5}
                                  << u"+0 +2-3 +5"_s;
        QTest::newRow("one up") << range(5) << Slots{0, 4, 1, 2, 3} << Slots{4} << u"4>1 ~1"_s;
        QTest::newRow("one down") << range(5) << Slots{1, 2, 3, 0, 4} << Slots{0} << u"0>3 ~3"_s;
        QTest::newRow("two change places")
            << range(4) << Slots{3, 1, 2, 0} << Slots{0, 3} << u"3>0 1>3 ~0 ~3"_s;
        QTest::newRow("neighbours swap")
            << range(4) << Slots{0, 2, 1, 3} << Slots{1, 2} << u"1>2 ~1-2"_s;
        QTest::newRow("all at once")
            << Slots{0, 1, 2, 3} << Slots{3, 0, 4, 2} << Slots{1, 3, 4} << u"-1 2>0 +2 ~0"_s;
        QTest::newRow("another order")
            << range(40) << reversed(range(40)) << range(40) << u"L ~0-39"_s;
        QTest::newRow("many ranges leave")
            << range(100) << everySecond(100) << range(100) << u"L -50-99 ~0-49"_s;
        QTest::newRow("many ranges come")
            << everySecond(100) << range(100) << range(100) << u"+50-99 L ~1-99"_s;
        QTest::newRow("many ranges change")
            << range(100) << range(100) << everySecond(100) << u"~1-99"_s;
    }

    void steps()
    {
        QFETCH(Slots, before);
        QFETCH(Slots, after);
        QFETCH(Slots, suspects);
        std::vector<quint64> ids;
        for (quint64 slot = 0; slot < 100; ++slot)
            ids.push_back(slot + 1000);
        std::vector<quint8> marks(ids.size(), 0);
        for (const quint32 slot : suspects)
            marks[slot] = 1;
        const RowSteps steps = rowSteps(before, after, ids, {marks, 1}, true);
        QTEST(words(steps), "expected");

        std::vector<quint64> shadow;
        for (const quint32 slot : before)
            shadow.push_back(ids[slot]);
        for (const RowStep &step : steps)
            replay(step, shadow);
        std::vector<quint64> expectedIds;
        for (const quint32 slot : after)
            expectedIds.push_back(ids[slot]);
        QCOMPARE(shadow, expectedIds);
        // Without word of contents there is nothing but the order to be told.
        for (const RowStep &step : rowSteps(before, after, ids, {marks, 1}, false))
            QVERIFY(step.kind != RowStep::Kind::Change);
    }
};

QTEST_GUILESS_MAIN(tst_RowSteps)
#include "tst_row_steps.moc"
