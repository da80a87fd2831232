// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/recent_count.h"

#include <QTest>

using nunect::alarms::RecentCount;

class tst_RecentCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rises()
    {
        RecentCount count(60'000);
        count.see(100, 0); // from before we listened
        QCOMPARE(count.count(0), 0u);
        count.see(103, 1000);
        count.see(103, 2000);
        count.see(110, 30'000);
        QCOMPARE(count.count(30'000), 10u);
        QCOMPARE(count.count(61'000), 10u);
        QCOMPARE(count.count(61'001), 7u);
        QCOMPARE(count.count(90'001), 0u);
    }

    void fromNothing()
    {
        RecentCount count(60'000, 0);
        count.see(5, 0);
        QCOMPARE(count.count(0), 5u);
    }

    void beginsAnew()
    {
        RecentCount count(60'000, 0);
        count.see(5, 0);
        count.see(2, 1000);
        QCOMPARE(count.count(1000), 7u);
    }

    void oneByOne()
    {
        RecentCount count(10'000);
        for (qint64 ms = 0; ms < 20'000; ms += 100)
            count.add(1, ms);
        // Steps of half a second: a part of one may be counted with the rest.
        QVERIFY(count.count(19'900) >= 96);
        QVERIFY(count.count(19'900) <= 106);
    }
};

QTEST_APPLESS_MAIN(tst_RecentCount)
#include "tst_recent_count.moc"
