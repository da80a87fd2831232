// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_model.h"

#include "tests/unit/models/model_probe.h"

#include <QRandomGenerator>
#include <QTest>

using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// Shows numbers; what each looks like can be changed.
class NumberModel : public TableModel
{
    Q_OBJECT

public:
    void show(const std::vector<quint64> &ids, const std::unordered_set<quint64> &changed = {})
    {
        m_ids = ids;
        sync(ids, changed, [this](std::size_t index) { return format(m_ids[index]); });
    }
    void age()
    {
        refresh([this](std::size_t index) { return format(m_ids[index]); });
    }

    QHash<quint64, QString> looks;
    int formatted = 0;

protected:
    const QList<Column> &columns() const override { return m_columns; }

private:
    TableRow format(quint64 id)
    {
        ++formatted;
        return {id,
                {
                    Cell(QString::number(id)),
                    Cell(looks.value(id, u"plain"_s), Status::Caution, u"whole text"_s),
                },
                id == 99};
    }

    const QList<Column> m_columns{{u"Number"_s, 5, true, false}, {u"Look"_s, 20, false, true}};
    std::vector<quint64> m_ids;
};

class tst_TableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles()
    {
        NumberModel model;
        ModelProbe probe(model);
        model.show({7, 99});
        const QModelIndex number = model.index(0, 0);
        const QModelIndex look = model.index(0, 1);
        QCOMPARE(model.data(number, TableModel::TextRole).toString(), u"7"_s);
        QCOMPARE(model.data(number, TableModel::NumericRole).toBool(), true);
        QCOMPARE(model.data(number, TableModel::HasStatusRole).toBool(), false);
        QCOMPARE(model.data(number, TableModel::TooltipRole).toString(), u"7"_s);
        QCOMPARE(model.data(look, TableModel::HasStatusRole).toBool(), true);
        QCOMPARE(model.data(look, TableModel::StatusRole).value<Status::Value>(), Status::Caution);
        QCOMPARE(model.data(look, TableModel::TooltipRole).toString(), u"whole text"_s);
        QVERIFY(!probe.stale(0));
        QVERIFY(probe.stale(1));
        QVERIFY(!model.data(look, Qt::EditRole).isValid());

        const auto names = model.roleNames();
        for (const char *name :
             {"text", "status", "hasStatus", "numeric", "stale", "tooltip", "trend"})
            QVERIFY2(names.values().contains(name), name);
    }

    void columnsAndDescription()
    {
        NumberModel model;
        ModelProbe probe(model);
        model.show({7});
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Look"_s);
        QCOMPARE(model.columnTitle(0), u"Number"_s);
        QCOMPARE(model.columnWidthHint(1), 20);
        QVERIFY(model.columnIsNumeric(0));
        QVERIFY(!model.columnIsNumeric(1));
        QCOMPARE(model.rowDescription(0), u"Number 7, Look plain"_s);
        for (const int wrong : {-1, 2}) {
            QCOMPARE(model.columnTitle(wrong), QString());
            QCOMPARE(model.columnWidthHint(wrong), 0);
            QVERIFY(!model.columnIsNumeric(wrong));
            QCOMPARE(model.rowDescription(wrong), QString());
        }
    }

    void signalsOfAFlush_data()
    {
        using Ids = std::vector<quint64>;
        using Changed = std::unordered_set<quint64>;
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::addColumn<Changed>("changed");
        QTest::addColumn<QString>("expected");

        QTest::newRow("nothing") << Ids{1, 2} << Ids{1, 2} << Changed{} << QString();
        QTest::newRow("first rows") << Ids{} << Ids{1, 2, 3} << Changed{} << u"+0-2 n"_s;
        QTest::newRow("at the end") << Ids{1, 2} << Ids{1, 2, 3, 4} << Changed{} << u"+2-3 n"_s;
        QTest::newRow("at the front") << Ids{1, 2} << Ids{4, 3, 1, 2} << Changed{} << u"+0-1 n"_s;
        QTest::newRow("two ranges")
            << Ids{1, 2} << Ids{3, 4, 1, 5, 2} << Changed{} << u"+0-1 +3 n"_s;
        QTest::newRow("all go") << Ids{1, 2, 3} << Ids{} << Changed{} << u"-0-2 n"_s;
        QTest::newRow("some go") << Ids{1, 2, 3, 4, 5, 6} << Ids{3, 6} << Changed{}
                                 << u"-3-4 -0-1 n"_s;
        QTest::newRow("come and go, same count")
            << Ids{1, 2, 3} << Ids{2, 3, 4} << Changed{} << u"-0 +2"_s;
        QTest::newRow("all replaced") << Ids{1, 2} << Ids{3, 4, 5} << Changed{} << u"-0-1 +0-2 n"_s;
        QTest::newRow("one change") << Ids{1, 2, 3} << Ids{1, 2, 3} << Changed{2} << u"~1"_s;
        QTest::newRow("a range of changes")
            << Ids{1, 2, 3, 4, 5} << Ids{1, 2, 3, 4, 5} << Changed{1, 3, 4, 5} << u"~0 ~2-4"_s;
        QTest::newRow("change of what has gone") << Ids{1, 2} << Ids{1} << Changed{2} << u"-1 n"_s;
        QTest::newRow("change of what is new") // formatted as it is now, so nothing more to tell
            << Ids{1} << Ids{1, 2} << Changed{2} << u"+1 n"_s;
        QTest::newRow("everything")
            << Ids{1, 2, 3, 4} << Ids{5, 1, 3, 4} << Changed{3} << u"-1 +0 ~2"_s;
    }

    void signalsOfAFlush()
    {
        using Ids = std::vector<quint64>;
        QFETCH(Ids, before);
        QFETCH(Ids, after);
        QFETCH(std::unordered_set<quint64>, changed);
        NumberModel model;
        ModelProbe probe(model);
        model.show(before);
        probe.signalled();
        for (const quint64 id : changed)
            model.looks[id] = u"new"_s;
        model.show(after, changed);
        QTEST(probe.signalled(), "expected");
        QCOMPARE(model.count(), static_cast<int>(after.size()));
        for (int row = 0; row < model.count(); ++row) {
            const quint64 id = after[static_cast<std::size_t>(row)];
            QCOMPARE(probe.text(row, u"Number"_s), QString::number(id));
            QCOMPARE(probe.text(row, u"Look"_s), changed.contains(id) ? u"new"_s : u"plain"_s);
        }
    }

    void changeThatLooksTheSameIsSilent()
    {
        NumberModel model;
        ModelProbe probe(model);
        model.show({1, 2});
        probe.signalled();
        model.show({1, 2}, {1, 2});
        QCOMPARE(probe.signalled(), QString());
    }

    void formatsOnlyWhatIsWanted()
    {
        NumberModel model;
        model.show({1, 2, 3});
        QCOMPARE(model.formatted, 3);
        model.show({1, 2, 3}, {2});
        QCOMPARE(model.formatted, 4);
        for (int row = 0; row < 3; ++row)
            model.data(model.index(row, 0), TableModel::TextRole);
        QCOMPARE(model.formatted, 4);
    }

    void ages()
    {
        NumberModel model;
        ModelProbe probe(model);
        model.show({1, 2, 3});
        probe.signalled();
        model.age();
        QCOMPARE(probe.signalled(), QString());
        model.looks[2] = u"older"_s;
        model.looks[3] = u"older"_s;
        model.age();
        QCOMPARE(probe.signalled(), u"~1-2"_s);
    }

    /// Any list of survivors in order, with anything in between.
    void anySequence()
    {
        QRandomGenerator random(1);
        NumberModel model;
        ModelProbe probe(model);
        std::vector<quint64> ids;
        quint64 lastId = 0;
        for (int round = 0; round < 300; ++round) {
            std::erase_if(ids, [&](quint64) { return random.bounded(5) == 0; });
            for (int i = random.bounded(6); i > 0; --i) {
                const auto at = random.bounded(static_cast<int>(ids.size()) + 1);
                ids.insert(ids.begin() + at, ++lastId);
            }
            model.show(ids);
            QCOMPARE(model.count(), static_cast<int>(ids.size()));
            for (int row = 0; row < model.count(); ++row) {
                QCOMPARE(probe.text(row, u"Number"_s),
                         QString::number(ids[static_cast<std::size_t>(row)]));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_TableModel)
#include "tst_table_model.moc"
