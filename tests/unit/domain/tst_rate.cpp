// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/rate.h"

#include "core/domain/history.h"

#include <QTest>

using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

static Counters counters(quint64 in, quint64 out = 0, quint64 inBytes = 0, quint64 outBytes = 0)
{
    return {in, out, inBytes, outBytes};
}

static Rates inRate(double messages)
{
    Rates rates;
    rates.inMessages = messages;
    return rates;
}

using Values = QList<std::optional<qint64>>;

class tst_Rate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFour()
    {
        const auto rates = rateBetween(counters(100, 1000, 5000, 7), {10 * second, false},
                                       counters(200, 1010, 5500, 7), {14 * second, false});
        QVERIFY(rates.has_value());
        QCOMPARE(rates->inMessages, 25.0);
        QCOMPARE(rates->outMessages, 2.5);
        QCOMPARE(rates->inBytes, 125.0);
        QCOMPARE(rates->outBytes, 0.0);
    }

    void honest_data()
    {
        QTest::addColumn<quint64>("before");
        QTest::addColumn<quint64>("now");
        QTest::addColumn<qint64>("spanNs");
        QTest::addColumn<bool>("otherClock");
        QTest::addColumn<std::optional<double>>("expected");
        const std::optional<double> none;
        QTest::newRow("still") << quint64(7) << quint64(7) << second << false << std::optional(0.0);
        QTest::newRow("rises") << quint64(7) << quint64(9) << second << false << std::optional(2.0);
        QTest::newRow("beyond 2^53")
            << ~quint64(0) - 4 << ~quint64(0) << 2 * second << false << std::optional(2.0);
        QTest::newRow("fell") << quint64(9) << quint64(8) << second << false << none;
        QTest::newRow("closest") << quint64(0) << quint64(1) << minRateSpanNs << false
                                 << std::optional(2.0);
        QTest::newRow("too close")
            << quint64(0) << quint64(1) << minRateSpanNs - 1 << false << none;
        QTest::newRow("clock went back") << quint64(0) << quint64(1) << -second << false << none;
        QTest::newRow("no time") << quint64(0) << quint64(1) << qint64(0) << false << none;
        QTest::newRow("too far") << quint64(0) << quint64(1) << maxRateSpanNs + 1 << false << none;
        QTest::newRow("another clock") << quint64(0) << quint64(1) << second << true << none;
    }
    void honest()
    {
        QFETCH(quint64, before);
        QFETCH(quint64, now);
        QFETCH(qint64, spanNs);
        QFETCH(bool, otherClock);
        QFETCH(std::optional<double>, expected);
        const qint64 start = 1'700'000'000 * second;
        const auto rates = rateBetween(counters(before), {start, false}, counters(now),
                                       {start + spanNs, otherClock});
        QCOMPARE(rates.has_value(), expected.has_value());
        if (expected)
            QCOMPARE(rates->inMessages, *expected);
    }

    void anyOfThemFell_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 4; ++which)
            QTest::addRow("%d", which) << which;
    }
    void anyOfThemFell()
    {
        QFETCH(int, which);
        Counters now = counters(10, 10, 10, 10);
        quint64 *const all[] = {&now.inMessages, &now.outMessages, &now.inBytes, &now.outBytes};
        *all[which] = 4;
        QVERIFY(!rateBetween(counters(5, 5, 5, 5), {0, false}, now, {second, false}));
        *all[which] = 5;
        QVERIFY(rateBetween(counters(5, 5, 5, 5), {0, false}, now, {second, false}));
    }

    void serversClockElseOurs()
    {
        QCOMPARE(SampleTime::of(5, 9), (SampleTime{5, false}));
        QCOMPARE(SampleTime::of(0, 9), (SampleTime{9'000'000, true}));
    }

    void meter()
    {
        RateMeter meter;
        QVERIFY(!meter.rates());
        QVERIFY(meter.add(counters(10), {1 * second, false}));
        QVERIFY(!meter.rates()); // nothing before two
        QVERIFY(meter.add(counters(20), {2 * second, false}));
        QCOMPARE(meter.rates()->inMessages, 10.0);
        // Too close upon the last: passed over, not lost.
        QVERIFY(!meter.add(counters(29), {2 * second + minRateSpanNs - 1, false}));
        QCOMPARE(meter.rates()->inMessages, 10.0);
        QVERIFY(meter.add(counters(24), {4 * second, false}));
        QCOMPARE(meter.rates()->inMessages, 2.0);
    }

    void meterBeginsAnew_data()
    {
        QTest::addColumn<quint64>("counter");
        QTest::addColumn<qint64>("atNs");
        QTest::addColumn<bool>("ours");
        QTest::addColumn<qint64>("epoch");
        QTest::newRow("fell") << quint64(5) << 3 * second << false << qint64(1);
        QTest::newRow("another start") << quint64(30) << 3 * second << false << qint64(2);
        QTest::newRow("clock went back") << quint64(30) << second << false << qint64(1);
        QTest::newRow("another clock") << quint64(30) << 3 * second << true << qint64(1);
    }
    void meterBeginsAnew()
    {
        QFETCH(quint64, counter);
        QFETCH(qint64, atNs);
        QFETCH(bool, ours);
        QFETCH(qint64, epoch);
        RateMeter meter;
        meter.add(counters(10), {1 * second, false}, 1);
        meter.add(counters(20), {2 * second, false}, 1);
        QVERIFY(meter.rates());
        QVERIFY(meter.add(counters(counter), {atNs, ours}, epoch));
        QVERIFY(!meter.rates());
        QVERIFY(meter.add(counters(counter + 4), {atNs + 2 * second, ours}, epoch));
        QCOMPARE(meter.rates()->inMessages, 2.0);
    }

    void historyFallsOut()
    {
        History history(3);
        QVERIFY(history.in().isEmpty());
        history.add(inRate(1.4));
        history.add(std::nullopt);
        QCOMPARE(history.in(), (Values{1, std::nullopt}));
        history.add(inRate(3.5));
        history.add(inRate(5));
        history.add(inRate(6));
        QCOMPARE(history.in(), (Values{4, 5, 6}));
        QCOMPARE(history.out(), (Values{0, 0, 0}));
        QCOMPARE(history.size(), 3u);
        for (int i = 0; i < 7; ++i)
            history.add(inRate(i));
        QCOMPARE(history.in(), (Values{4, 5, 6}));
    }
};

QTEST_APPLESS_MAIN(tst_Rate)
#include "tst_rate.moc"
