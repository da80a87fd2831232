// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/phc_offset.h"

#include <QTest>

#include <linux/ptp_clock.h>

using namespace nunect::timesync;

/// On structs as the kernel fills them; this needs no network card with a clock.
class TestPhcOffset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void precise_data();
    void precise();
    void extendedKeepsTheShortestWindow();
    void basicKeepsTheShortestWindow();
    void windowsThatCannotBe();
    void noSamples();
    void moreSamplesThanThereIsRoomFor();
    void taiAsUtc();
};

static ptp_clock_time at(qint64 seconds, quint32 ns)
{
    ptp_clock_time time{};
    time.sec = seconds;
    time.nsec = ns;
    return time;
}

static constexpr qint64 now = 1'795'643'080;

void TestPhcOffset::precise_data()
{
    QTest::addColumn<qint64>("phcSeconds");
    QTest::addColumn<quint32>("phcNs");
    QTest::addColumn<qint64>("offsetNs");
    QTest::newRow("together") << now << 500u << 0LL;
    QTest::newRow("system is ahead") << now << 120u << 380LL;
    QTest::newRow("system is behind") << now << 1'500u << -1'000LL;
    QTest::newRow("across a second") << now - 1 << 999'999'900u << 600LL;
    QTest::newRow("PHC in TAI") << now + 37 << 500u << -37'000'000'000LL;
    QTest::newRow("PHC since 1970") << 100LL << 500u << (now - 100) * 1'000'000'000LL;
    QTest::newRow("PHC before 1970") << -5LL << 500u << (now + 5) * 1'000'000'000LL;
    QTest::newRow("PHC of nonsense")
        << std::numeric_limits<qint64>::min() << 500u << -4'000'000'000'000'000'000LL;
}

void TestPhcOffset::precise()
{
    QFETCH(qint64, phcSeconds);
    QFETCH(quint32, phcNs);
    QFETCH(qint64, offsetNs);
    ptp_sys_offset_precise sample{};
    sample.device = at(phcSeconds, phcNs);
    sample.sys_realtime = at(now, 500);
    QCOMPARE(phcOffset(sample), (PhcOffset{offsetNs, 0}));
}

void TestPhcOffset::extendedKeepsTheShortestWindow()
{
    ptp_sys_offset_extended samples{};
    samples.n_samples = 3;
    const auto set = [&samples](int i, quint32 before, quint32 phc, quint32 after) {
        samples.ts[i][0] = at(now, before);
        samples.ts[i][1] = at(now, phc);
        samples.ts[i][2] = at(now, after);
    };
    set(0, 1'000, 1'900, 9'000);    // interrupted
    set(1, 20'000, 20'100, 20'800); // middle 20'400, so the system is 300 ahead
    set(2, 30'000, 30'100, 31'000);
    set(3, 40'000, 40'000, 40'001); // left over: not one of the three
    QCOMPARE(phcOffset(samples), (PhcOffset{300, 800}));
}

void TestPhcOffset::basicKeepsTheShortestWindow()
{
    ptp_sys_offset samples{};
    samples.n_samples = 2;
    // System, PHC, system, PHC, system.
    const quint32 ns[] = {1'000, 900, 5'000, 5'600, 6'000, 6'000, 6'001};
    for (int i = 0; i < 7; ++i)
        samples.ts[i] = at(now, ns[i]);
    QCOMPARE(phcOffset(samples), (PhcOffset{-100, 1'000}));
}

void TestPhcOffset::windowsThatCannotBe()
{
    ptp_sys_offset_extended samples{};
    samples.n_samples = 1;
    samples.ts[0][0] = at(now, 2'000); // the clock was set back between
    samples.ts[0][1] = at(now, 1'500);
    samples.ts[0][2] = at(now, 1'000);
    QVERIFY(!phcOffset(samples));
    samples.n_samples = 2;
    samples.ts[1][0] = at(now, 3'000);
    samples.ts[1][1] = at(now, 3'000);
    samples.ts[1][2] = at(now, 3'400);
    QCOMPARE(phcOffset(samples), (PhcOffset{200, 400}));
}

void TestPhcOffset::noSamples()
{
    QVERIFY(!phcOffset(ptp_sys_offset_extended{}));
    QVERIFY(!phcOffset(ptp_sys_offset{}));
}

void TestPhcOffset::moreSamplesThanThereIsRoomFor()
{
    ptp_sys_offset_extended extended{};
    extended.n_samples = 4'000'000'000;
    QCOMPARE(phcOffset(extended), (PhcOffset{0, 0}));
    ptp_sys_offset basic{};
    basic.n_samples = 4'000'000'000;
    QCOMPARE(phcOffset(basic), (PhcOffset{0, 0}));
}

void TestPhcOffset::taiAsUtc()
{
    // The PHC keeps TAI, 37 s ahead of UTC, and the system follows it to 250 ns.
    QCOMPARE(asUtc({-36'999'999'750, 900}, 37), (PhcOffset{250, 900}));
    QCOMPARE(asUtc({250, 900}, 0), (PhcOffset{250, 900}));
}

QTEST_APPLESS_MAIN(TestPhcOffset)
#include "tst_phc_offset.moc"
