// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/time_source_options.h"

#include <QStringList>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

class TestTimeSourceOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void defaults();
    void fromEnvironment();
    void badValuesLeaveDefaults();
    void modes();
};

static constexpr const char *names[]
    = {"TIME_SYNC_MODE", "PTP_DOMAIN",      "PMC_PATH",       "PTP_UDS_ADDRESS",  "CHRONYC_PATH",
       "CHRONY_ADDRESS", "PTP_STATUS_FILE", "TIME_DRIFT_PPM", "TIME_LOCK_AFTER_S"};

void TestTimeSourceOptions::cleanup()
{
    for (const char *name : names)
        qunsetenv(name);
}

void TestTimeSourceOptions::defaults()
{
    cleanup();
    QStringList problems;
    const TimeSourceOptions options = TimeSourceOptions::fromEnvironment(&problems);
    QCOMPARE(options.mode, SyncMode::Auto);
    QCOMPARE(options.ptpDomain, 0);
    QVERIFY(options.pmcPath.isEmpty() && options.chronyAddress.isEmpty());
    QVERIFY(problems.isEmpty());
}

void TestTimeSourceOptions::fromEnvironment()
{
    qputenv("TIME_SYNC_MODE", "chrony");
    qputenv("PTP_DOMAIN", "127");
    qputenv("PMC_PATH", "/a/pmc");
    qputenv("PTP_UDS_ADDRESS", "/a/ptp4l");
    qputenv("PTP_STATUS_FILE", "/a/status");
    qputenv("CHRONYC_PATH", "/a/chronyc");
    qputenv("CHRONY_ADDRESS", "10.0.0.1:323");
    qputenv("TIME_DRIFT_PPM", "5");
    QStringList problems;
    const TimeSourceOptions options = TimeSourceOptions::fromEnvironment(&problems);
    QCOMPARE(options.mode, SyncMode::Chrony);
    QCOMPARE(options.ptpDomain, 127);
    QCOMPARE(options.pmcPath, u"/a/pmc"_s);
    QCOMPARE(options.ptpUdsAddress, u"/a/ptp4l"_s);
    QCOMPARE(options.ptpStatusFile, u"/a/status"_s);
    QCOMPARE(options.chronycPath, u"/a/chronyc"_s);
    QCOMPARE(options.chronyAddress, u"10.0.0.1:323"_s);
    QCOMPARE(options.quality.driftPpb, 5'000);
    QVERIFY(problems.isEmpty());
}

void TestTimeSourceOptions::badValuesLeaveDefaults()
{
    qputenv("TIME_SYNC_MODE", "ntp");
    qputenv("PTP_DOMAIN", "256");
    qputenv("CHRONY_ADDRESS", "127.0.0.1:0");
    qputenv("TIME_LOCK_AFTER_S", "soon");
    QStringList problems;
    const TimeSourceOptions options = TimeSourceOptions::fromEnvironment(&problems);
    QCOMPARE(options.mode, SyncMode::Auto);
    QCOMPARE(options.ptpDomain, 0);
    QCOMPARE(options.quality, QualityOptions());
    QVERIFY(options.chronyAddress.isEmpty());
    QCOMPARE(problems.size(), 4);
    QVERIFY(problems[0].contains("TIME_SYNC_MODE"_L1) && problems[0].contains("chrony"_L1));
    QVERIFY(problems[1].contains("PTP_DOMAIN"_L1) && problems[1].contains("256"_L1));
    QVERIFY(problems[2].contains("CHRONY_ADDRESS"_L1) && problems[2].contains("port"_L1));
    QVERIFY(problems[3].contains("TIME_LOCK_AFTER_S"_L1) && problems[3].contains("soon"_L1));
}

void TestTimeSourceOptions::modes()
{
    QCOMPARE(*syncModeFromText(u"ptp"_s), SyncMode::Ptp);
    QCOMPARE(*syncModeFromText(u"chrony"_s), SyncMode::Chrony);
    QCOMPARE(*syncModeFromText(u"auto"_s), SyncMode::Auto);
    QVERIFY(!syncModeFromText(u"Auto"_s));
    QVERIFY(!syncModeFromText({}));
}

QTEST_GUILESS_MAIN(TestTimeSourceOptions)
#include "tst_time_source_options.moc"
