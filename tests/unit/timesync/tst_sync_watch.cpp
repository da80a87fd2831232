// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/sync_watch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

static constexpr qint64 second = 1'000'000'000;

static PtpReading slave(qint64 ingressNs, qint64 offsetNs = 0, int logSyncInterval = 0)
{
    PtpReading reading;
    reading.ingressTimeNs = ingressNs;
    reading.masterOffsetNs = offsetNs;
    reading.meanPathDelayNs = 1'000;
    reading.gmIdentity = u"a2afa3.fffe.e24b17"_s;
    PtpPort port;
    port.number = 1;
    port.state = u"SLAVE"_s;
    port.logSyncInterval = logSyncInterval;
    reading.ports.append(port);
    return reading;
}

class TestSyncWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staleAfterThreeIntervals_data();
    void staleAfterThreeIntervals();
    void movementIsAllThatCounts();
    void ageIsAtMostAnIntervalMore();
    void jitter_data();
    void jitter();
    void jitterIsOfOneMaster();
    void jitterIsOfASlave();
    void frozenSyncAddsNoOffset();
    void unmeasuredPathAddsNoOffset();
    void zeroIsRealOnceThereWasAnOffset_data();
    void zeroIsRealOnceThereWasAnOffset();
    void zeroBeforeTheFirstOffsetAddsNone();
};

void TestSyncWatch::staleAfterThreeIntervals_data()
{
    QTest::addColumn<int>("logSyncInterval");
    QTest::addColumn<qint64>("overdueNs"); // the last moment at which it is not
    QTest::addColumn<qint64>("staleNs");
    QTest::newRow("8 a second") << -3 << second / 4 << 3 * second;
    QTest::newRow("1 a second") << 0 << 2 * second << 3 * second;
    QTest::newRow("every 4 s") << 2 << 8 * second << 12 * second;
    QTest::newRow("absurd: taken for 128 s") << 60 << 256 * second << 384 * second;
}

void TestSyncWatch::staleAfterThreeIntervals()
{
    QFETCH(int, logSyncInterval);
    QFETCH(qint64, overdueNs);
    QFETCH(qint64, staleNs);
    SyncWatch watch;
    const PtpReading reading = slave(1, 0, logSyncInterval);
    QVERIFY(!watch.add(reading, 1000).stale);
    QVERIFY(!watch.add(reading, 1000 + overdueNs).overdue);
    QVERIFY(watch.add(reading, 1001 + overdueNs).overdue);
    QVERIFY(!watch.add(reading, 1000 + staleNs).stale);
    QVERIFY(watch.add(reading, 1001 + staleNs).stale);
}

void TestSyncWatch::movementIsAllThatCounts()
{
    SyncWatch watch;
    watch.add(slave(1'795'427'566 * second), 0);
    // Another timescale, and 0 as after leaving SLAVE: it has moved.
    QVERIFY(!watch.add(slave(0), 10 * second).stale);
    QVERIFY(watch.add(slave(0), 20 * second).stale);
}

void TestSyncWatch::ageIsAtMostAnIntervalMore()
{
    SyncWatch watch;
    QCOMPARE(watch.add(slave(1), 0).ageNs, second);
    QCOMPARE(watch.add(slave(1), 2 * second).ageNs, 3 * second);
    QCOMPARE(watch.add(slave(2), 4 * second).ageNs, second);
    QCOMPARE(watch.add(slave(3, 0, -3), 5 * second).ageNs, second / 8);
}

void TestSyncWatch::jitter_data()
{
    QTest::addColumn<QList<qint64>>("offsets");
    QTest::addColumn<qint64>("ns");
    const auto alternating = [](qsizetype count) {
        QList<qint64> offsets;
        for (qsizetype i = 0; i < count; ++i)
            offsets.append(i % 2 ? 500 : -500);
        return offsets;
    };
    QTest::newRow("one: its own size") << QList<qint64>{-665} << qint64(665);
    QTest::newRow("steady, however far off") << QList<qint64>{900, 900, 900} << qint64(0);
    // Deviation 100: eight of them, since there are few.
    QTest::newRow("few") << QList<qint64>{100, 0, 200} << qint64(800);
    // Deviation 500 * sqrt(30 / 29): four of them.
    QTest::newRow("enough") << alternating(30) << qint64(2034);
    QTest::newRow("the window's") << QList<qint64>{1'000'000'000} + alternating(30) << qint64(2034);
}

void TestSyncWatch::jitter()
{
    QFETCH(QList<qint64>, offsets);
    QFETCH(qint64, ns);
    SyncWatch watch;
    SyncState state;
    qint64 at = 0;
    for (const qint64 offset : offsets) {
        ++at;
        state = watch.add(slave(at, offset), at * second);
    }
    QCOMPARE(state.jitterNs, ns);
}

void TestSyncWatch::jitterIsOfOneMaster()
{
    SyncWatch watch;
    watch.add(slave(1, 5'000), 1);
    QCOMPARE(watch.add(slave(2, 5'000), 2).jitterNs, 0);
    PtpReading other = slave(3, -70);
    other.gmIdentity = u"227a03.fffe.f529db"_s;
    QCOMPARE(watch.add(other, 3).jitterNs, 70);
    other.ingressTimeNs = 4;
    watch.forgetOffsets();
    QCOMPARE(watch.add(other, 4).jitterNs, 70);
}

void TestSyncWatch::jitterIsOfASlave()
{
    SyncWatch watch;
    PtpReading acquiring = slave(1, 9'000'000);
    acquiring.ports[0].state = u"UNCALIBRATED"_s;
    QCOMPARE(watch.add(acquiring, 1).jitterNs, 0);
    QCOMPARE(watch.add(slave(2, 40), 2).jitterNs, 40);
    acquiring.ingressTimeNs = 3;
    watch.add(acquiring, 3);
    QCOMPARE(watch.add(slave(4, -30), 4).jitterNs, 30);
}

void TestSyncWatch::frozenSyncAddsNoOffset()
{
    SyncWatch watch;
    watch.add(slave(1, 500), 1);
    QCOMPARE(watch.add(slave(1, 500), 2).jitterNs, 500); // still one
}

void TestSyncWatch::unmeasuredPathAddsNoOffset()
{
    SyncWatch watch;
    PtpReading reading = slave(1, 0);
    reading.meanPathDelayNs = 0; // and an offset of 0, which is none
    QVERIFY(!hasMeasured(reading));
    watch.add(reading, 1);
    QCOMPARE(watch.add(slave(2, 700), 2).jitterNs, 700); // of one offset, not of two
}

void TestSyncWatch::zeroIsRealOnceThereWasAnOffset_data()
{
    QTest::addColumn<QList<PtpReading>>("readings");
    QTest::addColumn<bool>("real"); // an offset of 0 in the last of them
    PtpReading pathless = slave(1);
    pathless.meanPathDelayNs = 0;
    PtpReading uncalibrated = slave(1, 500);
    uncalibrated.ports[0].state = u"UNCALIBRATED"_s;
    PtpReading listening = slave(2, 500);
    listening.ports[0].state = u"LISTENING"_s;
    PtpReading otherMaster = slave(3);
    otherMaster.gmIdentity = u"227a03.fffe.f529db"_s;
    QTest::newRow("the first look") << QList{slave(1)} << false;
    QTest::newRow("the path was not known") << QList{pathless, slave(2)} << false;
    QTest::newRow("no Sync since the path is known") << QList{slave(1), slave(1)} << false;
    QTest::newRow("a Sync since") << QList{slave(1), slave(2)} << true;
    QTest::newRow("an offset before") << QList{slave(1, 500), slave(1)} << true;
    QTest::newRow("one of UNCALIBRATED") << QList{uncalibrated, slave(1)} << true;
    QTest::newRow("and for long") << QList{slave(1, 500), slave(2), slave(3), slave(3)} << true;
    QTest::newRow("of before it was lost") << QList{slave(1, 500), listening, slave(3)} << false;
    QTest::newRow("of another master") << QList{slave(1), slave(2, 500), otherMaster} << false;
}

void TestSyncWatch::zeroIsRealOnceThereWasAnOffset()
{
    QFETCH(QList<PtpReading>, readings);
    QFETCH(bool, real);
    SyncWatch watch;
    SyncState state;
    for (const PtpReading &reading : readings)
        state = watch.add(reading, second);
    QCOMPARE(state.zeroIsReal, real);
    QCOMPARE(hasOffset(readings.last(), state), real);
    PtpReading other = readings.last();
    other.masterOffsetNs = -1;
    QVERIFY(hasOffset(other, {}));
    other.meanPathDelayNs = 0;
    QVERIFY(!hasOffset(other, state));
}

void TestSyncWatch::zeroBeforeTheFirstOffsetAddsNone()
{
    SyncWatch watch;
    watch.add(slave(1, 0), 1);
    QCOMPARE(watch.add(slave(2, 700), 2).jitterNs, 700); // of one offset, not of two
}

QTEST_GUILESS_MAIN(TestSyncWatch)
#include "tst_sync_watch.moc"
