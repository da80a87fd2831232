// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/leaf_scene.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(RegistryReading)

class tst_LeafNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arePutTogether()
    {
        LeafScene scene;
        scene.settings();
        QVERIFY(!scene.leaf().needs);
        scene.leafs.take(needsReading(scene.nowMs));
        const LeafRow &row = scene.leaf();
        QVERIFY(row.needs);
        QCOMPARE(row.needs->subjects, 3);
        QCOMPARE(row.needs->prefixes.size(), std::size_t(2));
        QCOMPARE(row.needs->prefixes.front().prefix, u"ops.unit.*"_s);
        QVERIFY(row.needs->traffic && row.needs->traffic->toLeaf);
        QVERIFY(!row.needsStale);
        QCOMPARE(row.needsProblem, QString());
    }

    /// Each of these makes what was known old, and none makes it 0.
    void stale_data()
    {
        QTest::addColumn<int>("laterMs");
        QTest::addColumn<RegistryReading>("then");
        QTest::addColumn<bool>("stale");
        RegistryReading silence;
        silence.problem = u"Nobody answers."_s;
        RegistryReading linkDown;
        linkDown.readMs = 3000;
        RegistryReading old = needsReading(3000);
        old.stale = true;
        QTest::newRow("as before") << 2000 << needsReading(3000) << false;
        QTest::newRow("no answer") << 2000 << silence << true;
        QTest::newRow("its link is down") << 2000 << linkDown << true;
        QTest::newRow("the registry reads no more") << 2000 << old << true;
        QTest::newRow("nobody asks")
            << int(NeedsBook::trustMs + 2001) << needsReading(3000) << true;
    }
    void stale()
    {
        QFETCH(int, laterMs);
        QFETCH(RegistryReading, then);
        LeafScene scene;
        scene.settings();
        scene.leafs.take(needsReading(scene.nowMs));
        QVERIFY(!scene.leaf().needsStale);
        scene.nowMs += laterMs;
        scene.leafs.take(then);
        QTEST(scene.leaf().needsStale, "stale");
        QCOMPARE(scene.leaf().needs->subjects, 3);
        QCOMPARE(scene.leaf().needsProblem, then.problem);
    }

    /// Of a leaf that the registry has not listed nothing is taken.
    void unlisted()
    {
        LeafScene scene;
        scene.settings();
        RegistryReading reading = needsReading(scene.nowMs);
        reading.leafs.clear();
        scene.leafs.take(reading);
        QVERIFY(!scene.leaf().needs);
    }
};

QTEST_GUILESS_MAIN(tst_LeafNeeds)
#include "tst_leaf_needs.moc"
