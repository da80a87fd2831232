// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/sort_key.h"

#include <QTest>

#include <limits>

using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

class tst_SortKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Keys of one type, each smaller than the next.
    void ascending_data()
    {
        QTest::addColumn<QList<SortKey>>("keys");
        using Int = std::numeric_limits<qint64>;
        QTest::newRow("integers") << QList{SortKey::integer(Int::min()), SortKey::integer(-1),
                                           SortKey::integer(0), SortKey::integer(1),
                                           SortKey::integer(Int::max())};
        using Real = std::numeric_limits<double>;
        QTest::newRow("reals") << QList{SortKey::real(-Real::infinity()),   SortKey::real(-1.5),
                                        SortKey::real(-Real::denorm_min()), SortKey::real(0),
                                        SortKey::real(Real::denorm_min()),  SortKey::real(1e300),
                                        SortKey::real(Real::infinity())};
        QTest::newRow("states") << QList{SortKey::status(Status::Critical),
                                         SortKey::status(Status::Serious),
                                         SortKey::status(Status::Off)};
        QTest::newRow("texts") << QList{
            SortKey::text(u""_s),           SortKey::text(u"A"_s),
            SortKey::text(u"a "_s),         SortKey::text(u"AB"_s),
            SortKey::text(u"abcdefgh"_s),   SortKey::text(u"abcdefghI"_s),
            SortKey::text(u"abcdefghij"_s), SortKey::text(u"B"_s),
            SortKey::text(u"É"_s),          SortKey::text(u"\U0001f4a1"_s)};
        QTest::newRow("long texts") << QList{
            SortKey::text(u"main stage"_s),           SortKey::text(u"main stage ß"_s),
            SortKey::text(u"main stage Ä"_s),         SortKey::text(u"main stage Äa"_s),
            SortKey::text(u"main stage Ö"_s),         SortKey::text(u"main stage \uff41"_s),
            SortKey::text(u"main stage \U0001f4a1"_s)};
        // The eighth byte is the first of a character that takes two units.
        QTest::newRow("pairs") << QList{
            SortKey::text(u"1234567\ue000"_s), SortKey::text(u"1234567\ufffd"_s),
            SortKey::text(u"1234567\U0001f4a1"_s), SortKey::text(u"1234567\U0001f4a2"_s)};
    }

    void ascending()
    {
        QFETCH(QList<SortKey>, keys);
        keys.append(SortKey());
        for (qsizetype left = 0; left < keys.size(); ++left) {
            for (qsizetype right = 0; right < keys.size(); ++right) {
                const auto sign = [&](Qt::SortOrder direction) {
                    const int compared = SortKey::compare(keys[left], keys[right], direction);
                    return (compared > 0) - (compared < 0);
                };
                const int expected = (left > right) - (left < right);
                QCOMPARE(sign(Qt::AscendingOrder), expected);
                const bool missing = keys[left].isMissing() || keys[right].isMissing();
                QCOMPARE(sign(Qt::DescendingOrder), missing ? expected : -expected);
            }
        }
    }

    void equal()
    {
        const auto same = [](const SortKey &left, const SortKey &right) {
            return SortKey::compare(left, right, Qt::AscendingOrder) == 0;
        };
        QVERIFY(same(SortKey::real(0.0), SortKey::real(-0.0)));
        QVERIFY(same(SortKey::text(u"MAIN Stage"_s), SortKey::text(u"main stage"_s)));
        QVERIFY(same(SortKey::text(u"ÄÖ"_s), SortKey::text(u"äö"_s)));
        QVERIFY(!same(SortKey::integer(1), SortKey::real(1)));
    }

    void missing()
    {
        QVERIFY(SortKey().isMissing());
        QVERIFY(SortKey::real(std::numeric_limits<double>::quiet_NaN()).isMissing());
        QVERIFY(SortKey::status(Status::Unknown).isMissing());
        QVERIFY(!SortKey::text({}).isMissing());
    }
};

QTEST_GUILESS_MAIN(tst_SortKey)
#include "tst_sort_key.moc"
