// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/recent_map.h"

#include <QTest>

using nunect::handoff::RecentMap;

class tst_RecentMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsUsed()
    {
        RecentMap<int, int> map(10);
        for (int key = 0; key < 1000; ++key) {
            bool wasKnown = true;
            map.use(key, &wasKnown) = key;
            QVERIFY(!wasKnown);
            // Used again and again, so never among those that go.
            bool isKnown = false;
            QCOMPARE(map.use(0, &isKnown), 0);
            QVERIFY(isKnown);
            QVERIFY(map.size() <= 20);
        }
    }

    void forgetsTheOldest()
    {
        RecentMap<int, int> map(10);
        for (int key = 0; key < 30; ++key)
            map.use(key) = key;
        bool wasKnown = false;
        for (int key = 20; key < 30; ++key) {
            QCOMPARE(map.use(key, &wasKnown), key);
            QVERIFY(wasKnown);
        }
        QCOMPARE(map.use(0, &wasKnown), 0);
        QVERIFY(!wasKnown);
    }
};

QTEST_APPLESS_MAIN(tst_RecentMap)
#include "tst_recent_map.moc"
