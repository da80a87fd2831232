// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/format.h"

#include <QTest>

#include <limits>

using namespace nunect;
using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

class tst_Format : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grouped()
    {
        QCOMPARE(format::grouped(999), u"999"_s);
        QCOMPARE(format::grouped(1'234'567), u"1,234,567"_s);
    }

    void nanoseconds_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        const auto add = [](qint64 ns, const QString &text) {
            QTest::addRow("%lld", static_cast<long long>(ns)) << ns << text;
        };
        add(0, u"0 ns"_s);
        add(-38, u"-38 ns"_s);
        add(999, u"999 ns"_s);
        add(1000, u"1.00 µs"_s);
        add(1200, u"1.20 µs"_s);
        add(-12'345, u"-12.3 µs"_s);
        add(605'000, u"605 µs"_s);
        add(999'499, u"999 µs"_s);
        add(999'999, u"1.00 ms"_s);
        add(201'049'461, u"201 ms"_s);
        add(999'999'999, u"1.00 s"_s);
        add(62'500'000'000, u"62.5 s"_s);
        add(37'000'000'000, u"37.0 s"_s);
        add(std::numeric_limits<qint64>::min(), u"-9223372037 s"_s);
    }

    void nanoseconds()
    {
        QFETCH(qint64, ns);
        QTEST(format::nanoseconds(ns), "text");
        QTEST(format::nanoseconds(std::optional(ns)), "text");
    }

    void unknown()
    {
        QCOMPARE(format::none(), u"–"_s);
        QCOMPARE(format::nanoseconds(std::optional<qint64>()), format::none());
        QCOMPARE(format::microseconds(std::optional<double>()), format::none());
        QCOMPARE(format::bound(std::nullopt), format::none());
        QCOMPARE(format::utc(0), format::none());
    }

    void microseconds_data()
    {
        QTest::addColumn<double>("us");
        QTest::addColumn<QString>("text");
        QTest::newRow("0.212") << 212.4 << u"0.212 ms"_s;
        QTest::newRow("1") << 1000.0 << u"1.00 ms"_s;
        QTest::newRow("below 1") << 999.9 << u"1.000 ms"_s;
        QTest::newRow("12.3") << 12'345.0 << u"12.3 ms"_s;
        QTest::newRow("250") << 250'000.0 << u"250 ms"_s;
        QTest::newRow("1.9 s") << 1'900'000.0 << u"1.90 s"_s;
    }

    void microseconds()
    {
        QFETCH(double, us);
        QTEST(format::microseconds(us), "text");
    }

    void offset_data()
    {
        QTest::addColumn<qint64>("offsetNs");
        QTest::addColumn<qint64>("errorNs");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char *name, qint64 offsetNs, qint64 errorNs, const QString &text) {
                  QTest::newRow(name) << offsetNs << errorNs << text;
              };
        constexpr qint64 s = 1'000'000'000;
        row("ahead", 1'200'000, 400'000, u"+1.20 ± 0.40 ms"_s);
        row("behind", -1'200'000, 400'000, u"-1.20 ± 0.40 ms"_s);
        row("below", 150'000, 410'000, u"< 0.561 ms"_s);
        row("below, behind", -150'000, 410'000, u"< 0.561 ms"_s);
        row("nothing at all", 0, 0, u"< 0.001 ms"_s);
        row("just above", 410'001, 410'000, u"+0.410 ± 0.411 ms"_s); // rounding is covered
        row("as measured", 410'500, 200'000, u"+0.411 ± 0.201 ms"_s);
        row("tens of ms", 37'040'000, 300'000, u"+37.0 ± 0.4 ms"_s);
        row("hundreds of ms", -412'000'000, 300'000, u"-412 ± 1 ms"_s);
        row("seconds", 37 * s, 300'000, u"+37.0 ± 0.1 s"_s);
        row("minutes", -300 * s, 300'000, u"-5.00 ± 0.01 min"_s);
        row("another time zone", 7200 * s, 300'000, u"+2.00 ± 0.01 h"_s);
        row("clock without a battery", -20'000 * 86'400 * s, 300'000, u"-20000 ± 1 d"_s);
    }

    void offset()
    {
        QFETCH(qint64, offsetNs);
        QFETCH(qint64, errorNs);
        QTEST(format::offset({offsetNs, errorNs, 0}), "text");
    }

    void bytes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << u"0 B"_s;
        QTest::newRow("999") << qint64(999) << u"999 B"_s;
        QTest::newRow("1000") << qint64(1000) << u"1.00 kB"_s;
        QTest::newRow("17 MB") << qint64(17'272'832) << u"17.3 MB"_s;
        QTest::newRow("rounds up") << qint64(999'999) << u"1.00 MB"_s;
        QTest::newRow("big") << std::numeric_limits<qint64>::max() << u"9223372 TB"_s;
    }

    void bytes()
    {
        QFETCH(qint64, bytes);
        QTEST(format::bytes(bytes), "text");
    }

    void ages()
    {
        QCOMPARE(format::age(-5), u"now"_s);
        QCOMPARE(format::age(999), u"now"_s);
        QCOMPARE(format::age(1000), u"1 s"_s);
        QCOMPARE(format::age(119'999), u"119 s"_s);
        QCOMPARE(format::age(120'000), u"2 min"_s);
        QCOMPARE(format::age(7'200'000), u"2 h"_s);
    }

    void durations()
    {
        QCOMPARE(format::duration(0), u"0 s"_s);
        QCOMPARE(format::duration(59), u"59 s"_s);
        QCOMPARE(format::duration(3599), u"59 min"_s);
        QCOMPARE(format::duration(7500), u"2 h 5 min"_s);
        QCOMPARE(format::duration(4 * 86'400 + 3 * 3600), u"4 d 3 h"_s);
    }

    void times()
    {
        constexpr qint64 ns = 1'795'428'005'123'456'789;
        QCOMPARE(format::utc(ns), u"2026-11-23 10:00:05"_s);
        QCOMPARE(format::utcTime(ns), u"10:00:05.123"_s);
    }

    void clocks()
    {
        contract::TimeMetric metric;
        QCOMPARE(format::clock(metric), u"no source, freerun"_s);
        metric.source = contract::ClockSource::Ntp;
        metric.quality = contract::ClockQuality::Locked;
        QCOMPARE(format::clock(metric), u"NTP locked"_s);
        metric.errorBoundNs = 1'200'000;
        QCOMPARE(format::clock(metric), u"NTP locked ± 1.20 ms"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Format)
#include "tst_format.moc"
