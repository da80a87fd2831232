// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/clock_history.h"

#include <QTest>

#include <limits>

using namespace nunect;
using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;

/// "1 - 3": the trend's values, a dash for nothing.
static QString text(const OffsetTrend &trend)
{
    QStringList words;
    for (const auto &value : trend.values())
        words.append(value ? QString::number(*value) : u"-"_s);
    return words.join(u' ');
}

struct Sample
{
    qint64 atMs;
    std::optional<qint64> offsetNs;
};

class tst_ClockHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trend_data()
    {
        QTest::addColumn<QList<Sample>>("samples");
        QTest::addColumn<QString>("values");
        QTest::addColumn<qint64>("largest"); // 0: none

        constexpr qint64 least = std::numeric_limits<qint64>::min();
        QTest::newRow("none yet") << QList<Sample>() << QString() << qint64(0);
        QTest::newRow("one") << QList<Sample>{{123'456, 7}} << u"7"_s << qint64(7);
        QTest::newRow("not measured") << QList<Sample>{{0, {}}} << u"-"_s << qint64(0);
        QTest::newRow("largest of a slice")
            << QList<Sample>{{0, 5}, {2000, -9}, {4999, 8}} << u"-9"_s << qint64(-9);
        QTest::newRow("slices") << QList<Sample>{{4999, 5}, {5000, -4}, {10'000, {}}} << u"5 -4 -"_s
                                << qint64(5);
        QTest::newRow("silence") << QList<Sample>{{0, 1}, {16'000, 2}} << u"1 - - 2"_s << qint64(2);
        QTest::newRow("a late one") << QList<Sample>{{5000, 1}, {4000, 3}} << u"3"_s << qint64(3);
        QTest::newRow("least integer")
            << QList<Sample>{{0, least}, {1, 3}} << QString::number(least) << least;
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        QTest::newRow("largest integer")
            << QList<Sample>{{0, most}} << QString::number(most) << most;
    }

    void trend()
    {
        QFETCH(QList<Sample>, samples);
        OffsetTrend trend;
        for (const Sample &sample : samples)
            trend.add(sample.offsetNs, sample.atMs);
        QTEST(text(trend), "values");
        QTEST(trend.largestNs().value_or(0), "largest");
    }

    void trendForgets()
    {
        OffsetTrend trend;
        trend.add(1000, 0);
        for (qint64 slice = 1; slice <= OffsetTrend::slices; ++slice)
            trend.add(slice, slice * OffsetTrend::sliceMs);
        QCOMPARE(trend.values().size(), OffsetTrend::slices);
        QCOMPARE(trend.values().first(), 1);
        QCOMPARE(trend.largestNs(), OffsetTrend::slices);
        trend.add(2, 1'000'000'000'000); // after a very long silence
        QCOMPARE(trend.values().size(), OffsetTrend::slices);
        QCOMPARE(trend.largestNs(), 2);
    }

    void fillsIn_data()
    {
        QTest::addColumn<QList<Sample>>("later");
        QTest::addColumn<QString>("values");
        QTest::addColumn<quint64>("filledIn");

        // Live: 5 in slice 0, -4 in slice 4.
        QTest::newRow("nothing") << QList<Sample>() << u"5 - - - -4"_s << quint64(0);
        QTest::newRow("hole") << QList<Sample>{{6000, 7}, {11'000, -8}, {12'000, 2}}
                              << u"5 7 -8 - -4"_s << quint64(0b01100);
        QTest::newRow("not measured") << QList<Sample>{{6000, {}}} << u"5 - - - -4"_s << quint64(0);
        QTest::newRow("smaller than live")
            << QList<Sample>{{4000, -2}} << u"5 - - - -4"_s << quint64(0);
        QTest::newRow("larger than live")
            << QList<Sample>{{4000, -9}} << u"-9 - - - -4"_s << quint64(0b10000);
        QTest::newRow("newer than all")
            << QList<Sample>{{25'000, 9}} << u"5 - - - -4"_s << quint64(0);
        QTest::newRow("older than all")
            << QList<Sample>{{-7000, 9}} << u"5 - - - -4"_s << quint64(0);
    }

    void fillsIn()
    {
        QFETCH(QList<Sample>, later);
        OffsetTrend trend;
        trend.add(5, 0);
        trend.add(-4, 20'000);
        for (const Sample &sample : later)
            trend.fillIn(sample.offsetNs, sample.atMs);
        QTEST(text(trend), "values");
        QTEST(trend.filledIn(), "filledIn");
    }

    void whatWasFilledInMovesOn()
    {
        OffsetTrend trend;
        trend.fillIn(1, 0); // there is no place yet
        QVERIFY(trend.values().isEmpty());
        trend.add(1, 0);
        trend.add(2, 10'000);
        trend.fillIn(3, 5000);
        QCOMPARE(trend.filledIn(), quint64(0b10));
        trend.add(4, 15'000);
        QCOMPARE(trend.filledIn(), quint64(0b100));
        trend.add(5, 1'000'000'000'000);
        QCOMPARE(trend.filledIn(), quint64(0));
    }

    void timeInState_data()
    {
        QTest::addColumn<bool>("afterSilence");
        QTest::addColumn<ClockQuality>("quality");
        QTest::addColumn<qint64>("sinceMs");
        QTest::addColumn<bool>("older");

        QTest::newRow("same") << false << ClockQuality::Tracking << qint64(1000) << true;
        QTest::newRow("other") << false << ClockQuality::Locked << qint64(3000) << false;
        QTest::newRow("same after silence")
            << true << ClockQuality::Tracking << qint64(3000) << true;
        QTest::newRow("other after silence")
            << true << ClockQuality::Locked << qint64(3000) << true;
    }

    void timeInState()
    {
        QFETCH(bool, afterSilence);
        QFETCH(ClockQuality, quality);
        ClockHistory history;
        contract::TimeMetric metric;
        metric.quality = ClockQuality::Tracking;
        history.add(metric, 1000, false);
        QVERIFY(history.isOlder());
        metric.quality = quality;
        history.add(metric, 3000, afterSilence);
        QTEST(history.sinceMs(), "sinceMs");
        QTEST(history.isOlder(), "older");
    }
};

QTEST_GUILESS_MAIN(tst_ClockHistory)
#include "tst_clock_history.moc"
