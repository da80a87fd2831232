// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/shared_pool.h"

#include <QString>
#include <QTest>

#include <vector>

using namespace nunect::store;
using namespace Qt::Literals::StringLiterals;

class tst_SharedPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalOnesAreOne()
    {
        SharedPool<QString> pool;
        const auto first = pool.share(u"word"_s);
        QCOMPARE(pool.share(u"word"_s), first);
        QVERIFY(pool.share(u"other"_s) != first);
        QCOMPARE(pool.size(), 2U);
        QCOMPARE(*first, u"word"_s);
    }

    void forgetsWhatNobodyHolds()
    {
        SharedPool<QString> pool;
        const auto held = pool.share(u"held"_s);
        (void)pool.share(u"gone"_s);
        pool.prune();
        QCOMPARE(pool.size(), 1U);
        QCOMPARE(pool.share(u"held"_s), held);
    }

    void staysSmallByItself()
    {
        SharedPool<int> pool;
        for (int i = 0; i < 10'000; ++i)
            (void)pool.share(i);
        QVERIFY(pool.size() < 1000);
        std::vector<std::shared_ptr<const int>> held;
        for (int i = 0; i < 10'000; ++i)
            held.push_back(pool.share(i));
        QVERIFY(pool.size() >= held.size());
    }
};

QTEST_APPLESS_MAIN(tst_SharedPool)
#include "tst_shared_pool.moc"
