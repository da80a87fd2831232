// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/error_bound.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace nunect::timesync;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 largest = std::numeric_limits<qint64>::max();

class TestErrorBound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drift();
    void ptpAddsEachTerm();
    void ntpAddsEachTerm();
    void hugeTermsDoNotWrap();
    void ptpHoldsTheTruth();
    void ntpHoldsTheTruth();
};

void TestErrorBound::drift()
{
    QCOMPARE(driftNs(second, 20'000), 20'000);
    QCOMPARE(driftNs(0, 20'000), 0);
    QCOMPARE(driftNs(-second, 20'000), 0); // a reference time in the future
}

void TestErrorBound::ptpAddsEachTerm()
{
    QCOMPARE(ptpErrorBound({}), 0);
    PtpErrorTerms terms;
    terms.offsetNs = -1;
    terms.jitterNs = 10;
    terms.meanPathDelayNs = 100;
    terms.phcToSystemNs = -1'000;
    terms.phcErrorNs = 10'000;
    terms.grandmasterNs = 100'000;
    terms.ageNs = 3 * second;
    terms.driftPpb = 1'000'000; // 3 ms
    QCOMPARE(ptpErrorBound(terms), 3'111'111);
    terms.grandmasterNs.reset();
    QCOMPARE(ptpErrorBound(terms), 3'011'111);
}

void TestErrorBound::ntpAddsEachTerm()
{
    QCOMPARE(ntpErrorBound({-7, 20, 600, 10 * second, followedDriftPpb}), 7 + 20 + 300 + 10'000);
    // chrony's own dispersion has 1 ppm already.
    QCOMPARE(ntpErrorBound({0, 0, 0, 10 * second, 1'000}), 0);
    QCOMPARE(ntpErrorBound({0, 0, 0, -10 * second, 20'000}), 0);
}

void TestErrorBound::hugeTermsDoNotWrap()
{
    PtpErrorTerms terms;
    terms.offsetNs = std::numeric_limits<qint64>::min();
    terms.meanPathDelayNs = largest;
    QCOMPARE(ptpErrorBound(terms), largest);
    QCOMPARE(ntpErrorBound({largest, largest, largest, largest, 500'000}), largest);
}

/// Two-way measurements as ptp4l makes them, through paths of any asymmetry: whatever the clock's
/// true error, the bound holds it.
void TestErrorBound::ptpHoldsTheTruth()
{
    std::mt19937_64 random(1);
    std::uniform_int_distribution<qint64> error(-50'000'000, 50'000'000);
    std::uniform_int_distribution<qint64> path(0, 5'000'000);
    std::uniform_int_distribution<qint64> master(-100, 100);
    std::uniform_int_distribution<qint64> ageMs(0, 10'000);
    std::uniform_int_distribution<qint64> driftPpb(-2'000, 2'000);
    qint64 tightest = largest;
    for (int i = 0; i < 100'000; ++i) {
        const qint64 there = path(random);
        const qint64 back = path(random);
        const qint64 toMaster = error(random);
        const qint64 toUtc = toMaster + master(random);
        const qint64 age = ageMs(random) * 1'000'000;
        PtpErrorTerms terms;
        terms.meanPathDelayNs = (there + back) / 2;
        terms.offsetNs = toMaster + there - terms.meanPathDelayNs;
        terms.grandmasterNs = 100;
        terms.ageNs = age;
        const auto drifted = static_cast<qint64>(double(age) * 1e-9 * double(driftPpb(random)));
        const qint64 truth = qAbs(toUtc + drifted);
        QVERIFY2(truth <= ptpErrorBound(terms) + 1, qPrintable(QString::number(i)));
        tightest = qMin(tightest, ptpErrorBound(terms) - truth);
    }
    // Or it would hold because it is far too wide.
    QVERIFY2(tightest < 20'000, qPrintable(QString::number(tightest)));
}

/// The same for NTP: a server whose distance to UTC is within its dispersion, through any path.
void TestErrorBound::ntpHoldsTheTruth()
{
    std::mt19937_64 random(2);
    std::uniform_int_distribution<qint64> error(-50'000'000, 50'000'000);
    std::uniform_int_distribution<qint64> path(0, 20'000'000);
    std::uniform_int_distribution<qint64> server(-1'000'000, 1'000'000);
    std::uniform_int_distribution<qint64> ageS(0, 1024);
    std::uniform_int_distribution<qint64> driftPpb(-2'000, 2'000);
    qint64 tightest = largest;
    for (int i = 0; i < 100'000; ++i) {
        const qint64 there = path(random);
        const qint64 back = path(random);
        const qint64 toServer = error(random);
        const qint64 age = ageS(random) * second;
        const qint64 drifted = age / second * driftPpb(random);
        NtpErrorTerms terms;
        terms.rootDelayNs = there + back;
        terms.offsetNs = toServer + (there - back) / 2;
        terms.rootDispersionNs = 1'000'000 + age / 1'000'000; // chrony's own 1 ppm
        terms.ageNs = age;
        const qint64 truth = qAbs(toServer + server(random) + drifted);
        QVERIFY2(truth <= ntpErrorBound(terms) + 1, qPrintable(QString::number(i)));
        tightest = qMin(tightest, ntpErrorBound(terms) - truth);
    }
    QVERIFY2(tightest < 200'000, qPrintable(QString::number(tightest)));
}

QTEST_GUILESS_MAIN(TestErrorBound)
#include "tst_error_bound.moc"
