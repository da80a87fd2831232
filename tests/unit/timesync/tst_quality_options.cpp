// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/quality_options.h"

#include <QHash>
#include <QStringList>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

static QualityOptions read(const QHash<QString, QString> &settings, QStringList *problems)
{
    return readQualityOptions([&settings](QLatin1StringView name) { return settings.value(name); },
                              [problems](QLatin1StringView name, const QString &text) {
                                  problems->append(u"%1: %2"_s.arg(name, text));
                              });
}

class TestQualityOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSet();
    void everythingSet();
    void unusable_data();
    void unusable();
    void noHoldTimes();
};

void TestQualityOptions::nothingSet()
{
    QStringList problems;
    QCOMPARE(read({}, &problems), QualityOptions());
    QVERIFY(problems.isEmpty());
}

void TestQualityOptions::everythingSet()
{
    QStringList problems;
    const QualityOptions options = read({{u"TIME_PTP_HW_LIMITS_US"_s, u"1,2,1000,1000,50.5"_s},
                                         {u"TIME_PTP_SW_LIMITS_US"_s, u"10, 20, 30, 40, 50"_s},
                                         {u"TIME_NTP_LIMITS_US"_s, u"1e3,1e3,1e3,1,1"_s},
                                         {u"TIME_LOCK_AFTER_S"_s, u"0"_s},
                                         {u"TIME_UNLOCK_AFTER_S"_s, u"1.5"_s},
                                         {u"TIME_UPGRADE_EVERY_S"_s, u"2"_s},
                                         {u"TIME_PTP_FIRST_S"_s, u"3"_s},
                                         {u"TIME_PTP_RETURN_S"_s, u"3600"_s},
                                         {u"TIME_SOURCE_LOST_S"_s, u"4"_s},
                                         {u"TIME_DRIFT_PPM"_s, u"2.5"_s},
                                         {u"TIME_REQUIRE_TRACEABLE"_s, u"Yes"_s}},
                                        &problems);
    QCOMPARE(problems, QStringList());
    QualityOptions expected;
    expected.ptpHardware = {1'000, 2'000, 1'000'000, 1'000'000, 50'500};
    expected.ptpSoftware = {10'000, 20'000, 30'000, 40'000, 50'000};
    expected.ntp = {1'000'000, 1'000'000, 1'000'000, 1'000, 1'000};
    expected.lockAfter = 0ms;
    expected.unlockAfter = 1500ms;
    expected.upgradeEvery = 2s;
    expected.ptpFirst = 3s;
    expected.ptpReturn = 3600s;
    expected.sourceLost = 4s;
    expected.driftPpb = 2'500;
    expected.requireTraceable = true;
    QCOMPARE(options, expected);
}

void TestQualityOptions::unusable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &name, const QString &value) {
        QTest::addRow("%s=%s", qPrintable(name), qPrintable(value)) << name << value;
    };
    for (const QString &value :
         {u"1,2,3,4"_s, u"1,2,3,4,5,6"_s, u"1,2,3,4,"_s, u"1,2,3,4,much"_s, u"0,2,3,4,5"_s,
          u"-1,2,3,4,5"_s, u"1,2,3,4,1e10"_s, u"1,2,3,4,nan"_s, u"3,2,9,9,9"_s, u"1,3,2,9,9"_s}) {
        row(u"TIME_PTP_HW_LIMITS_US"_s, value);
        row(u"TIME_PTP_SW_LIMITS_US"_s, value);
        row(u"TIME_NTP_LIMITS_US"_s, value);
    }
    for (const QString &name :
         {u"TIME_LOCK_AFTER_S"_s, u"TIME_UNLOCK_AFTER_S"_s, u"TIME_UPGRADE_EVERY_S"_s,
          u"TIME_PTP_FIRST_S"_s, u"TIME_PTP_RETURN_S"_s, u"TIME_SOURCE_LOST_S"_s}) {
        for (const QString &value : {u"-1"_s, u"3601"_s, u"soon"_s, u"1,5"_s, u"nan"_s})
            row(name, value);
    }
    for (const QString &value : {u"1"_s, u"501"_s, u"20 ppm"_s})
        row(u"TIME_DRIFT_PPM"_s, value);
    row(u"TIME_REQUIRE_TRACEABLE"_s, u"maybe"_s);
}

void TestQualityOptions::unusable()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QStringList problems;
    QCOMPARE(read({{name, value}}, &problems), QualityOptions());
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems[0].startsWith(u"%1: '%2' is not "_s.arg(name, value)));
}

void TestQualityOptions::noHoldTimes()
{
    QualityOptions options;
    options.driftPpb = 5'000;
    const QualityOptions without = withoutHoldTimes(options);
    QCOMPARE(without.lockAfter, 0ms);
    QCOMPARE(without.ptpFirst, 0ms);
    QCOMPARE(without.upgradeEvery, 0ms);
    QCOMPARE(without.driftPpb, 5'000);
    QCOMPARE(without.ntp, options.ntp);
}

QTEST_GUILESS_MAIN(TestQualityOptions)
#include "tst_quality_options.moc"
