// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_epoch.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

class TestClockEpoch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepCounter_data();
    void stepCounter();
    void samplesAreOrdered();
    void epochHasBootIdAndCounter();
};

void TestClockEpoch::stepCounter_data()
{
    QTest::addColumn<qint64>("change"); // of the distance between the clocks, ns
    QTest::addColumn<bool>("stepped");
    QTest::newRow("none") << qint64(0) << false;
    QTest::newRow("jitter") << qint64(50'000) << false;
    QTest::newRow("at the limit") << qint64(1'000'000) << false;
    QTest::newRow("forward") << qint64(1'000'001) << true;
    QTest::newRow("back") << qint64(-1'000'001) << true;
    QTest::newRow("a leap second") << qint64(-1'000'000'000) << true;
}

void TestClockEpoch::stepCounter()
{
    QFETCH(qint64, change);
    QFETCH(bool, stepped);
    StepCounter counter;
    QVERIFY(!counter.add({1'000'000'000'000, 5'000'000'000}));
    QCOMPARE(counter.add({1'002'000'000'000 + change, 7'000'000'000}), stepped);
    QCOMPARE(counter.count(), stepped ? 1u : 0u);
    QVERIFY(!counter.add({1'004'000'000'000 + change, 9'000'000'000}));
}

void TestClockEpoch::samplesAreOrdered()
{
    const ClockSample first = sampleClocks();
    const ClockSample second = sampleClocks();
    QVERIFY(second.monotonicNs > first.monotonicNs);
    QVERIFY(monotonicNs() > second.monotonicNs);
    // Nobody sets this machine's clock while it is tested.
    StepCounter counter;
    QVERIFY(!counter.add(first));
    QVERIFY(!counter.add(second));
}

void TestClockEpoch::epochHasBootIdAndCounter()
{
    static const QRegularExpression form(u"^[0-9a-f]{8}:3$"_s);
    QVERIFY2(form.match(clockEpoch(3)).hasMatch(), qPrintable(clockEpoch(3)));
    QCOMPARE(clockEpoch(0).first(8), clockEpoch(3).first(8));
}

QTEST_GUILESS_MAIN(TestClockEpoch)
#include "tst_clock_epoch.moc"
