// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/watchdog.h"
#include "timesync/clock_epoch.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::guardian;

class TestWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAliveWhileTheConnectionMoves();
    void asksWhenItIsQuiet();
    void isSilentWhenNothingMoves();
    void switchWaitsForSigns();
};

void TestWatchdog::isAliveWhileTheConnectionMoves()
{
    const Watchdog watchdog(90ms, [] { return timesync::monotonicNs(); });
    QSignalSpy alive(&watchdog, &Watchdog::alive);
    QSignalSpy wanted(&watchdog, &Watchdog::probeWanted);
    QTRY_VERIFY(alive.size() >= 3);
    QVERIFY(wanted.isEmpty());
}

void TestWatchdog::asksWhenItIsQuiet()
{
    qint64 progress = timesync::monotonicNs();
    const Watchdog watchdog(300ms, [&progress] { return progress; });
    QSignalSpy alive(&watchdog, &Watchdog::alive);
    connect(&watchdog, &Watchdog::probeWanted, this,
            [&progress] { progress = timesync::monotonicNs(); });
    QTRY_VERIFY(alive.size() >= 5); // longer than the timeout
}

void TestWatchdog::isSilentWhenNothingMoves()
{
    const qint64 longAgo = timesync::monotonicNs() - 1'000'000'000;
    const Watchdog watchdog(90ms, [longAgo] { return longAgo; });
    QSignalSpy alive(&watchdog, &Watchdog::alive);
    QSignalSpy wanted(&watchdog, &Watchdog::probeWanted);
    QTRY_VERIFY(wanted.size() >= 5);
    QVERIFY(alive.isEmpty());
}

void TestWatchdog::switchWaitsForSigns()
{
    DeadMansSwitch deadMansSwitch(400ms);
    const qint64 begin = timesync::monotonicNs();
    // With signs of life it outlives its time; what happens without is for the program's own test.
    while (timesync::monotonicNs() - begin < 1'000'000'000) {
        deadMansSwitch.alive();
        QTest::qWait(20);
    }
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
