// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/clock_snapshot.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

class TestClockSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundGrowsOnALine_data();
    void boundGrowsOnALine();
    void knowsNothingAtFirst();
};

static contract::ClockStamp stamp(std::optional<qint64> errorNs)
{
    return {contract::ClockSource::Ntp, contract::ClockQuality::Locked, errorNs, u"0A630001"_s,
            u"12345678:0"_s};
}

void TestClockSnapshot::boundGrowsOnALine_data()
{
    using Bound = std::optional<qint64>;
    QTest::addColumn<Bound>("now");
    QTest::addColumn<Bound>("later"); // 1000 ns after
    QTest::addColumn<qint64>("afterNs");
    QTest::addColumn<Bound>("expected");
    QTest::newRow("at once") << Bound(100) << Bound(200) << qint64(0) << Bound(100);
    QTest::newRow("half way") << Bound(100) << Bound(200) << qint64(500) << Bound(150);
    QTest::newRow("beyond") << Bound(100) << Bound(200) << qint64(3000) << Bound(400);
    QTest::newRow("rounded up") << Bound(100) << Bound(101) << qint64(1) << Bound(101);
    QTest::newRow("unknown") << Bound() << Bound() << qint64(500) << Bound();
    QTest::newRow("about to be unknown") << Bound(100) << Bound() << qint64(500) << Bound(100);
}

void TestClockSnapshot::boundGrowsOnALine()
{
    QFETCH(std::optional<qint64>, now);
    QFETCH(std::optional<qint64>, later);
    QFETCH(qint64, afterNs);
    QFETCH(std::optional<qint64>, expected);
    ClockSnapshot snapshot;
    snapshot.set(stamp(now), 7000, stamp(later), 8000);
    QCOMPARE(snapshot.at(7000 + afterNs), stamp(expected));
}

void TestClockSnapshot::knowsNothingAtFirst()
{
    QCOMPARE(ClockSnapshot().at(1000), contract::ClockStamp());
}

QTEST_GUILESS_MAIN(TestClockSnapshot)
#include "tst_clock_snapshot.moc"
