// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/timesync/capture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

class TestPmcParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllFields();
    void readsTimeProperties_data();
    void readsTimeProperties();
    void readsEveryCapture_data();
    void readsEveryCapture();
    void boundaryClockFollowsItsSlavePort();
    void badInput_data();
    void badInput();
    void cutAnywhere_data();
    void cutAnywhere();
};

void TestPmcParser::readsAllFields()
{
    const PtpReading reading = ptpReading(u"3.1.1-slave-locked"_s);
    QCOMPARE(reading.masterOffsetNs, -665);
    QCOMPARE(reading.ingressTimeNs, 1'795'427'566'698'019'685);
    QCOMPARE(reading.gmPresent, true);
    QCOMPARE(reading.gmIdentity, u"227a03.fffe.f529db"_s);
    QCOMPARE(reading.stepsRemoved, 1);
    QCOMPARE(reading.meanPathDelayNs, 784);
    QCOMPARE(reading.gmClass, 6);
    QCOMPARE(reading.gmAccuracy, u"0x21"_s);
    QCOMPARE(reading.domain, 0);
    QCOMPARE(reading.ports.size(), 1);
    QCOMPARE(reading.ports[0].number, 1);
    QCOMPARE(reading.ports[0].logSyncInterval, -3);
    QCOMPARE(reading.ports[0].timestamping, u"SOFTWARE"_s);
    QCOMPARE(reading.ports[0].interface, u"tsB0"_s);
    QCOMPARE(reading.utcOffsetS, 37);
    QCOMPARE(reading.utcOffsetValid, false);
    QCOMPARE(reading.leap, 0);
    QCOMPARE(reading.ptpTimescale, false);
    QCOMPARE(reading.timeTraceable, false);
    QCOMPARE(reading.ownClass, 255);
    QCOMPARE(reading.ownAccuracy, u"0xfe"_s);
}

void TestPmcParser::readsTimeProperties_data()
{
    QTest::addColumn<int>("leap");
    QTest::addColumn<QString>("set"); // of valid, timescale, traceable
    QTest::newRow("4.2-slave-locked") << 0 << u"---"_s;
    QTest::newRow("4.2-slave-locked-leap61") << 1 << u"v-t"_s;
    QTest::newRow("3.1.1-slave-locked-leap61") << 1 << u"v-t"_s;
    QTest::newRow("4.2-slave-37s-tai-utc-trap") << 0 << u"vpt"_s;
}

void TestPmcParser::readsTimeProperties()
{
    QFETCH(int, leap);
    QFETCH(QString, set);
    const PtpReading reading = ptpReading(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(reading.leap, leap);
    QCOMPARE(reading.utcOffsetValid, set[0] == u'v');
    QCOMPARE(reading.ptpTimescale, set[1] == u'p');
    QCOMPARE(reading.timeTraceable, set[2] == u't');
}

void TestPmcParser::readsEveryCapture_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("gmClass");
    const QDir folder(captureFolder());
    for (const QString &file : folder.entryList({u"pmc-*.txt"_s})) {
        const QString name = file.sliced(4).chopped(4);
        if (name.contains("ptp4l-"_L1))
            continue; // no answer at all: among the bad ones
        const QString state = name.contains("uncalibrated"_L1) || name.contains("asymmetric"_L1)
                || name.contains("boundary"_L1)
            ? u"UNCALIBRATED"_s
            : name.contains("listening"_L1) ? u"LISTENING"_s
            : name.contains("faulty"_L1)    ? u"FAULTY"_s
            : name.contains("gm-master"_L1) ? u"MASTER"_s
                                            : u"SLAVE"_s;
        const int gmClass = name.contains("class7"_L1)              ? 7
            : name.contains("class248"_L1)                          ? 248
            : state == "FAULTY"_L1 || name.contains("no-master"_L1) ? 255
                                                                    : 6;
        QTest::newRow(qPrintable(name)) << state << gmClass;
    }
}

void TestPmcParser::readsEveryCapture()
{
    QFETCH(QString, state);
    QFETCH(int, gmClass);
    const PtpReading reading = ptpReading(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(reading.activePort());
    QCOMPARE(reading.activePort()->state, state);
    QCOMPARE(reading.activePort()->timestamping, u"SOFTWARE"_s);
    QCOMPARE(reading.gmClass, gmClass);
    QVERIFY(reading.masterOffsetNs && reading.ingressTimeNs && reading.meanPathDelayNs);
}

void TestPmcParser::boundaryClockFollowsItsSlavePort()
{
    const PtpReading reading = ptpReading(u"3.1.1-boundary-two-ports-passive"_s);
    QCOMPARE(reading.ports.size(), 2);
    QCOMPARE(reading.ports[0].state, u"UNCALIBRATED"_s);
    QCOMPARE(reading.ports[1].state, u"PASSIVE"_s);
    QCOMPARE(reading.activePort(), &reading.ports[0]);
}

void TestPmcParser::badInput_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("error"); // a part of it
    const QByteArray good = capture(u"pmc-4.2-slave-locked.txt"_s);
    const auto row = [](const char *name, const QByteArray &output, const QString &error) {
        QTest::newRow(name) << output << error;
    };
    row("empty", {}, u"does not answer"_s);
    row("down 3.1.1", capture(u"pmc-3.1.1-ptp4l-down.txt"_s), u"does not answer"_s);
    row("down 4.2", capture(u"pmc-4.2-ptp4l-down.txt"_s), u"does not answer"_s);
    row("hung 3.1.1", capture(u"pmc-3.1.1-ptp4l-hung.txt"_s), u"does not answer"_s);
    row("hung 4.2", capture(u"pmc-4.2-ptp4l-hung.txt"_s), u"does not answer"_s);
    row("garbage", "\x01\xff\x00zz\n"_ba, u"does not answer"_s);
    row("refused", "\ta2afa3.fffe.e24b17-0 seq 0 RESPONSE MANAGEMENT_ERROR_STATUS PORT_DATA_SET \n",
        u"does not answer"_s);
    row("no port", "\ta2-0 seq 0 RESPONSE MANAGEMENT CURRENT_DATA_SET \n\t\tstepsRemoved 1\n",
        u"port state"_s);
    row("no number",
        QByteArray(good).replace("master_offset              -705",
                                 "master_offset              soon"),
        u"master_offset"_s);
    row("too large",
        QByteArray(good).replace("master_offset              -705",
                                 "master_offset              99999999999999999999"),
        u"master_offset"_s);
    row("not finite", QByteArray(good).replace("meanPathDelay    955.0", "meanPathDelay    nan.0"),
        u"meanPathDelay"_s);
    row("no flag", QByteArray(good).replace("ptpTimescale          0", "ptpTimescale          2"),
        u"ptpTimescale"_s);
    row("no truth",
        QByteArray(good).replace("gmPresent                  true",
                                 "gmPresent                  perhaps"),
        u"gmPresent"_s);
}

void TestPmcParser::badInput()
{
    QFETCH(QByteArray, output);
    QFETCH(QString, error);
    const Result<PtpReading> reading = parsePmc(output);
    QVERIFY(!reading);
    QVERIFY2(reading.error().text.contains(error), qPrintable(reading.error().text));
}

void TestPmcParser::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("output");
    for (const char *name : {"pmc-3.1.1-slave-locked.txt", "pmc-4.2-slave-locked.txt",
                             "pmc-3.1.1-boundary-two-ports-passive.txt"})
        QTest::newRow(name) << capture(QString::fromUtf8(name));
}

void TestPmcParser::cutAnywhere()
{
    QFETCH(QByteArray, output);
    const PtpReading whole = *parsePmc(output);
    for (qsizetype size = 0; size < output.size(); ++size) {
        const Result<PtpReading> reading = parsePmc(output.first(size));
        if (!reading) {
            QVERIFY(!reading.error().text.isEmpty());
            continue;
        }
        // What is there is true: a number never loses its last digits.
        QVERIFY(!reading->masterOffsetNs || reading->masterOffsetNs == whole.masterOffsetNs);
        QVERIFY(!reading->ingressTimeNs || reading->ingressTimeNs == whole.ingressTimeNs);
        QVERIFY(!reading->meanPathDelayNs || reading->meanPathDelayNs == whole.meanPathDelayNs);
        QVERIFY(!reading->gmClass || reading->gmClass == whole.gmClass);
    }
}

QTEST_GUILESS_MAIN(TestPmcParser)
#include "tst_pmc_parser.moc"
