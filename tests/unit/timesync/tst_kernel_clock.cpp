// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/kernel_clock.h"

#include <QTest>

#include <sys/timex.h>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

class TestKernelClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWithoutChanging();
    void judges_data();
    void judges();
};

void TestKernelClock::readsWithoutChanging()
{
    timex before = {};
    QVERIFY(::adjtimex(&before) >= 0);
    const std::optional<KernelReading> reading = readKernelClock();
    QVERIFY(reading);
    timex after = {};
    QVERIFY(::adjtimex(&after) >= 0);
    QCOMPARE(after.status, before.status);
    QCOMPARE(after.freq, before.freq);
    QCOMPARE(after.tick, before.tick);
    QCOMPARE(reading->unsynchronised, bool(before.status & STA_UNSYNC));
    QCOMPARE(reading->taiOffsetS, before.tai);
    QCOMPARE(reading->estErrorNs, qMin<qint64>(before.esterror * 1000, KernelReading::limitNs));
    // Grows by 500 ppm, in steps of a second.
    QVERIFY(reading->maxErrorNs >= qMin<qint64>(before.maxerror * 1000, KernelReading::limitNs));
    QVERIFY(reading->maxErrorNs <= qMin<qint64>(after.maxerror * 1000, KernelReading::limitNs));
}

void TestKernelClock::judges_data()
{
    QTest::addColumn<qint64>("maxErrorNs");
    QTest::addColumn<qint64>("estErrorNs");
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<bool>("hasBound");
    constexpr qint64 limit = KernelReading::limitNs;
    QTest::newRow("nobody") << limit << limit << Standing::Lost << false;
    QTest::newRow("long ago") << limit << qint64(1000) << Standing::Lost << false;
    QTest::newRow("ntpd") << qint64(40'000'000) << qint64(1'000'000) << Standing::Followed << true;
    QTest::newRow("timesyncd, just now") << qint64(0) << qint64(0) << Standing::Acquiring << false;
    QTest::newRow("timesyncd, later")
        << qint64(500'000) << qint64(0) << Standing::Acquiring << false;
    QTest::newRow("phc2sys") << qint64(0) << limit << Standing::Lost << false;
}

void TestKernelClock::judges()
{
    QFETCH(qint64, maxErrorNs);
    QFETCH(qint64, estErrorNs);
    QFETCH(Standing, standing);
    QFETCH(bool, hasBound);
    const Verdict verdict = judgeKernel({maxErrorNs, estErrorNs, false, 0});
    QCOMPARE(verdict.standing, standing);
    QCOMPARE(verdict.boundNs.has_value(), hasBound);
    if (hasBound) {
        QCOMPARE(*verdict.boundNs, maxErrorNs);
        QCOMPARE(*verdict.estErrorNs, estErrorNs);
    }
    QVERIFY(!verdict.mayLock && !verdict.offsetNs);
}

QTEST_GUILESS_MAIN(TestKernelClock)
#include "tst_kernel_clock.moc"
