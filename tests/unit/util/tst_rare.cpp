// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/rare.h"

#include <QString>
#include <QTest>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

class tst_Rare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOrNot()
    {
        Rare<QString> value;
        QVERIFY(!value && !value.has_value());
        value = u"word"_s;
        QVERIFY(value && value.has_value());
        QCOMPARE(*value, u"word"_s);
        QCOMPARE(value->size(), 4);
        value = std::nullopt;
        QVERIFY(!value);
        value = std::optional(u"word"_s);
        QCOMPARE(*value, u"word"_s);
        value = std::optional<QString>();
        QVERIFY(!value);
        value.emplace() += u's';
        QCOMPARE(*value, u"s"_s);
    }

    void copiesAreTheirOwn()
    {
        Rare<QString> first(u"word"_s);
        Rare<QString> second = first;
        *second += u's';
        QCOMPARE(*first, u"word"_s);
        first = second;
        second.reset();
        QCOMPARE(*first, u"words"_s);
        const Rare<QString> third = std::move(first);
        QCOMPARE(*third, u"words"_s);
        QVERIFY(!first); // NOLINT(bugprone-use-after-move): that is what is looked at
    }

    void equalsByValue()
    {
        QVERIFY(Rare<QString>(u"word"_s) == Rare<QString>(u"word"_s));
        QVERIFY(Rare<QString>(u"word"_s) != Rare<QString>(u"other"_s));
        QVERIFY(Rare<QString>(u"word"_s) != Rare<QString>());
        QVERIFY(Rare<QString>() == Rare<QString>());
    }

    void takesNoMoreThanAPointer() { QCOMPARE(sizeof(Rare<QString>), sizeof(void *)); }
};

QTEST_APPLESS_MAIN(tst_Rare)
#include "tst_rare.moc"
