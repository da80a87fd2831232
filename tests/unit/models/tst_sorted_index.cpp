// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/sorted_index.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

using Ids = std::vector<quint64>;

struct Row
{
    std::optional<qint64> number;
    QString name;
    double real = 0;
    Status::Value status = Status::Normal;
};

/// What an index is made for: rows by id, with columns number, name, real and status.
class Table
{
public:
    static constexpr int columns = 4;

    SortKey key(quint64 id, int column) const
    {
        const Row &row = rows.at(id); // asked for a row that is gone, it ends the test
        switch (column) {
        case 0:
            return row.number ? SortKey::integer(*row.number) : SortKey();
        case 1:
            return SortKey::text(row.name);
        case 2:
            return SortKey::real(row.real);
        default:
            return SortKey::status(row.status);
        }
    }

    bool precedes(quint64 left, quint64 right, const std::vector<SortColumn> &order) const
    {
        for (const SortColumn &column : order) {
            const int compared = SortKey::compare(key(left, column.column),
                                                  key(right, column.column), column.direction);
            if (compared != 0)
                return compared < 0;
        }
        return left < right;
    }

    /// From scratch.
    Ids sorted(const std::vector<SortColumn> &order, const SortedIndex::Accept &accept) const
    {
        Ids ids;
        for (const auto &[id, row] : rows) {
            if (!accept || accept(id))
                ids.push_back(id);
        }
        std::ranges::sort(
            ids, [&](quint64 left, quint64 right) { return precedes(left, right, order); });
        return ids;
    }

    SortedIndex index()
    {
        return SortedIndex([this](quint64 id, int column) { return key(id, column); });
    }

    std::map<quint64, Row> rows;
};

static Ids shown(const SortedIndex &index)
{
    Ids ids;
    for (int row = 0; row < index.count(); ++row)
        ids.push_back(index.id(row));
    return ids;
}

/// A list that hears of an index only by its steps.
class Shadow
{
public:
    void take(const RowSteps &steps)
    {
        told.clear();
        for (const RowStep &step : steps) {
            replay(step, ids);
            if (step.kind == RowStep::Kind::Change)
                told.insert(ids.begin() + step.first, ids.begin() + step.last + 1);
        }
    }

    Ids ids;
    std::set<quint64> told; ///< changed, by the last steps
};

class tst_SortedIndex : public QObject
{
    Q_OBJECT

private:
    Table m_table;

    /// Five rows of two names; the third has no number.
    void fill()
    {
        m_table.rows = {{1, {30, u"b"_s}},
                        {2, {10, u"A"_s}},
                        {3, {std::nullopt, u"a"_s}},
                        {4, {10, u"B"_s}},
                        {5, {20, u"b"_s}}};
    }

    Ids allIds() const
    {
        Ids ids;
        for (const auto &[id, row] : m_table.rows)
            ids.push_back(id);
        return ids;
    }

private Q_SLOTS:
    void order_data()
    {
        using Order = std::vector<SortColumn>;
        QTest::addColumn<Order>("order");
        QTest::addColumn<Ids>("ids");
        constexpr auto up = Qt::AscendingOrder;
        constexpr auto down = Qt::DescendingOrder;
        QTest::newRow("none") << Order{} << Ids{1, 2, 3, 4, 5};
        QTest::newRow("ties by id, missing last") << Order{{0, up}} << Ids{2, 4, 5, 1, 3};
        QTest::newRow("missing last downwards too") << Order{{0, down}} << Ids{1, 5, 2, 4, 3};
        QTest::newRow("case does not matter") << Order{{1, up}} << Ids{2, 3, 1, 4, 5};
        QTest::newRow("two columns") << Order{{1, down}, {0, down}} << Ids{1, 5, 4, 2, 3};
        QTest::newRow("two columns, mixed") << Order{{1, up}, {0, down}} << Ids{2, 3, 1, 5, 4};
    }

    void order()
    {
        QFETCH(std::vector<SortColumn>, order);
        QFETCH(Ids, ids);
        fill();
        SortedIndex index = m_table.index();
        index.apply({allIds(), {}});
        index.sortBy(order);
        QCOMPARE(shown(index), ids);
        QCOMPARE(index.sortColumns(), order);
        // And the same if the rows come when the order is known.
        SortedIndex later = m_table.index();
        QVERIFY(later.sortBy(order).empty());
        later.apply({allIds(), {}});
        QCOMPARE(shown(later), ids);
    }

    void batch()
    {
        fill();
        SortedIndex index = m_table.index();
        index.sortBy({{0}});
        Shadow shadow;
        shadow.take(index.apply({allIds(), {}}));
        QCOMPARE(shadow.ids, (Ids{2, 4, 5, 1, 3}));

        m_table.rows[4].number = 25;
        m_table.rows.erase(2);
        m_table.rows[6] = {5, u"c"_s};
        // Twice the same, one that never was, and one that came and went.
        shadow.take(index.apply({{4, 6, 4, 9, 5}, {2, 8, 2, 9}}));
        QCOMPARE(shown(index), (Ids{6, 5, 4, 1, 3}));
        QCOMPARE(shadow.ids, shown(index));
        QCOMPARE(shadow.told, (std::set<quint64>{4, 5}));
        QCOMPARE(index.knownCount(), std::size_t(5));
        QVERIFY(index.apply({}).empty());
        QVERIFY(index.apply({{}, {77}}).empty());
    }

    void filter()
    {
        fill();
        SortedIndex index = m_table.index();
        index.sortBy({{0}});
        Shadow shadow;
        shadow.take(index.apply({allIds(), {}}));
        const auto isB = [this](quint64 id) { return m_table.rows.at(id).name.toLower() == u"b"; };
        shadow.take(index.setFilter(isB));
        QCOMPARE(shadow.ids, (Ids{4, 5, 1}));
        QVERIFY(shadow.told.empty());
        QCOMPARE(index.knownCount(), std::size_t(5));

        m_table.rows[3].name = u"b"_s;
        m_table.rows[4].name = u"a"_s;
        m_table.rows[5].number = 40;
        shadow.take(index.apply({{3, 4, 5}, {}}));
        QCOMPARE(shown(index), (Ids{1, 5, 3}));
        QCOMPARE(shadow.ids, shown(index));

        shadow.take(index.setFilter({}));
        QCOMPARE(shown(index), (Ids{2, 4, 1, 5, 3}));
        QCOMPARE(shadow.ids, shown(index));
    }

    void held()
    {
        fill();
        SortedIndex index = m_table.index();
        index.sortBy({{0}});
        index.setFilter([this](quint64 id) { return m_table.rows.at(id).name != u"x"; });
        Shadow shadow;
        shadow.take(index.apply({allIds(), {}}));
        QCOMPARE(shadow.ids, (Ids{2, 4, 5, 1, 3}));
        index.hold();
        QVERIFY(index.isHeld());

        m_table.rows[2].number = 99;   // stays
        m_table.rows[4].name = u"x"_s; // stays, although the filter has it no more
        m_table.rows.erase(5);         // leaves
        m_table.rows[6] = {2, u"c"_s}; // to the end,
        m_table.rows[7] = {1, u"c"_s}; // sorted among themselves
        m_table.rows[8] = {1, u"x"_s}; // not seen
        shadow.take(index.apply({{2, 4, 6, 7, 8}, {5}}));
        QCOMPARE(shown(index), (Ids{2, 4, 1, 3, 7, 6}));
        QCOMPARE(shadow.ids, shown(index));
        QCOMPARE(shadow.told, (std::set<quint64>{2, 4}));
        m_table.rows[9] = {0, u"c"_s};
        shadow.take(index.apply({{9, 4}, {}}));
        QCOMPARE(shown(index), (Ids{2, 4, 1, 3, 7, 6, 9}));

        shadow.take(index.release());
        QVERIFY(!index.isHeld());
        QCOMPARE(shown(index), (Ids{9, 7, 6, 1, 2, 3}));
        QCOMPARE(shadow.ids, shown(index));
        QVERIFY(index.release().empty());
    }

    void sortedAnewWhileHeld()
    {
        fill();
        SortedIndex index = m_table.index();
        index.sortBy({{0}});
        Shadow shadow;
        shadow.take(index.apply({allIds(), {}}));
        index.hold();
        m_table.rows[1].number = 0;
        shadow.take(index.apply({{1}, {}}));
        QCOMPARE(shown(index), (Ids{2, 4, 5, 1, 3}));
        shadow.take(index.setFilter([](quint64 id) { return id != 4; }));
        QCOMPARE(shown(index), (Ids{1, 2, 5, 3}));
        m_table.rows[1].number = 50;
        shadow.take(index.apply({{1}, {}}));
        QCOMPARE(shown(index), (Ids{1, 2, 5, 3}));
        shadow.take(index.sortBy({{0, Qt::DescendingOrder}}));
        QCOMPARE(shown(index), (Ids{1, 5, 2, 3}));
        QVERIFY(index.isHeld());
        QCOMPARE(shadow.ids, shown(index));
    }

    /// Whatever comes, the index shows what sorting and filtering from scratch gives, and its steps
    /// lead there.
    void random_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("batchSize");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("%u, few", seed) << seed << 8;
            QTest::addRow("%u, many", seed) << seed << 200;
        }
    }

    void random()
    {
        QFETCH(quint32, seed);
        QFETCH(int, batchSize);
        std::mt19937 engine(seed);
        const auto below
            = [&engine](int limit) { return static_cast<int>(engine() % quint32(limit)); };
        const auto randomRow = [&] {
            return Row{below(8) == 0 ? std::nullopt : std::optional<qint64>(below(50) - 25),
                       QString(u"common prefix "_s).left(below(15)) + QChar(u'a' + below(4)),
                       below(20) / 7.0 - 1, Status::Value(below(Status::Unknown + 1))};
        };
        m_table.rows.clear();
        SortedIndex index = m_table.index();
        SortedIndex::Accept accept;
        Shadow shadow;
        quint64 lastId = 0;
        for (int round = 0; round < 60; ++round) {
            RowBatch batch;
            std::set<quint64> changed;
            for (int i = below(batchSize); i > 0; --i) {
                const bool isNew = m_table.rows.empty() || below(3) == 0;
                const quint64 id = isNew ? ++lastId : quint64(below(int(lastId))) + 1;
                if (!isNew && !m_table.rows.contains(id))
                    continue;
                if (below(4) == 0) {
                    m_table.rows.erase(id);
                    batch.removed.push_back(id);
                } else {
                    m_table.rows[id] = randomRow();
                    batch.changed.push_back(id);
                }
            }
            const Ids before = shadow.ids;
            const bool wasHeld = index.isHeld();
            shadow.take(index.apply(batch));
            QCOMPARE(shadow.ids, shown(index));
            for (const quint64 id : batch.changed) {
                if (std::ranges::count(before, id) > 0 && std::ranges::count(shadow.ids, id) > 0)
                    QVERIFY(shadow.told.contains(id));
            }
            if (wasHeld) {
                Ids stayed = before;
                std::erase_if(stayed, [this](quint64 id) { return !m_table.rows.contains(id); });
                QVERIFY(stayed.size() <= shadow.ids.size());
                QVERIFY(std::equal(stayed.begin(), stayed.end(), shadow.ids.begin()));
            } else {
                QCOMPARE(shadow.ids, m_table.sorted(index.sortColumns(), accept));
            }
            QCOMPARE(index.knownCount(), m_table.rows.size());

            switch (below(8)) {
            case 0: {
                std::vector<SortColumn> columns;
                for (int i = below(3); i > 0; --i)
                    columns.push_back({below(Table::columns), Qt::SortOrder(below(2))});
                shadow.take(index.sortBy(columns));
                break;
            }
            case 1: {
                const int limit = below(40) - 20;
                accept = [this, limit](quint64 id) { return m_table.rows.at(id).number > limit; };
                shadow.take(index.setFilter(accept));
                break;
            }
            case 2:
                accept = {};
                shadow.take(index.setFilter(accept));
                break;
            case 3:
                index.hold();
                continue;
            case 4:
                shadow.take(index.release());
                break;
            default:
                continue;
            }
            QCOMPARE(shadow.ids, m_table.sorted(index.sortColumns(), accept));
            QCOMPARE(shadow.ids, shown(index));
        }
    }
};

QTEST_GUILESS_MAIN(tst_SortedIndex)
#include "tst_sorted_index.moc"
