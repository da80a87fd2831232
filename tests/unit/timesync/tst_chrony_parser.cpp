// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/timesync/capture.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

class TestChronyParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllThreeCommands();
    void readsEveryCapture_data();
    void readsEveryCapture();
    void badInput_data();
    void badInput();
    void cutAnywhere_data();
    void cutAnywhere();
};

void TestChronyParser::readsAllThreeCommands()
{
    const Result<ChronyReading> reading
        = parseChronyc("7F000002,127.0.0.2,2,1795441124.489927769,-0.000005389,0.000000640,0."
                       "000003324,0.805,0.011,"
                       "10.342,0.000012689,0.000021925,1.0,Normal\n"
                       "^,*,127.0.0.2,1,0,77,1,0.000000270,0.000000910,0.000006406\n"
                       "#,-,PPS0,0,4,377,3,0.000000001,0.000000002,0.000000100\n"
                       "127.0.0.2,6,3,3,0.011,9.596,0.000000011,0.000002066\n");
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    const ChronyTracking &tracking = reading->tracking;
    QCOMPARE(tracking.refId, u"7F000002"_s);
    QCOMPARE(tracking.refName, u"127.0.0.2"_s);
    QCOMPARE(tracking.stratum, 2);
    QCOMPARE(tracking.refTimeNs, 1'795'441'124'489'927'769);
    QCOMPARE(tracking.systemTimeNs, -5389);
    QCOMPARE(tracking.rmsOffsetNs, 3324);
    QCOMPARE(tracking.frequencyPpm, 0.805);
    QCOMPARE(tracking.skewPpm, 10.342);
    QCOMPARE(tracking.rootDelayNs, 12689);
    QCOMPARE(tracking.rootDispersionNs, 21925);
    QCOMPARE(tracking.leap, ChronyLeap::Normal);
    QCOMPARE(reading->sources.size(), 2);
    QVERIFY(reading->selected());
    QCOMPARE(reading->selected()->name, u"127.0.0.2"_s);
    QCOMPARE(reading->selected()->reach, 077);
    QCOMPARE(reading->samples(*reading->selected()), 6);
    QCOMPARE(reading->sources[1].mode, '#');
    QVERIFY(!reading->samples(reading->sources[1]));
}

void TestChronyParser::readsEveryCapture_data()
{
    QTest::addColumn<ChronyLeap>("leap");
    QTest::addColumn<qsizetype>("sources");
    QTest::addColumn<bool>("selected");
    using enum ChronyLeap;
    QTest::newRow("4.3-asym-8ms") << Normal << qsizetype(1) << true;
    QTest::newRow("4.3-big-rootdisp") << Unsynchronised << qsizetype(1) << false;
    QTest::newRow("4.3-falsetickers") << Unsynchronised << qsizetype(2) << false;
    QTest::newRow("4.3-just-synced") << Normal << qsizetype(1) << true;
    QTest::newRow("4.3-leap-delete") << Normal << qsizetype(1) << true;
    QTest::newRow("4.3-leap-insert") << Normal << qsizetype(1) << true;
    QTest::newRow("4.3-local-mode") << Normal << qsizetype(0) << false;
    QTest::newRow("4.3-offset-25ms") << Normal << qsizetype(1) << true;
    QTest::newRow("4.3-server-lost") << Normal << qsizetype(1) << false;
    QTest::newRow("4.3-server-unsync") << Unsynchronised << qsizetype(1) << false;
    QTest::newRow("4.3-synced") << Normal << qsizetype(1) << true;
    QTest::newRow("4.3-unsync-noreach") << Unsynchronised << qsizetype(1) << false;
    QTest::newRow("4.6-just-synced") << Normal << qsizetype(1) << true;
    QTest::newRow("4.6-server-lost") << Normal << qsizetype(1) << true;
    QTest::newRow("4.6-synced") << Normal << qsizetype(1) << true;
    QTest::newRow("4.6-unsync-noreach") << Unsynchronised << qsizetype(1) << false;
}

void TestChronyParser::readsEveryCapture()
{
    QFETCH(ChronyLeap, leap);
    QFETCH(qsizetype, sources);
    QFETCH(bool, selected);
    const ChronyReading reading = chronyReading(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(reading.tracking.leap, leap);
    QCOMPARE(reading.sources.size(), sources);
    QCOMPARE(reading.selected() != nullptr, selected);
}

void TestChronyParser::badInput_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("error"); // a part of it
    const QByteArray good = capture(u"chrony-4.3-synced-tracking.csv"_s);
    const auto row = [](const char *name, const QByteArray &output, const QString &error) {
        QTest::newRow(name) << output << error;
    };
    row("empty", {}, u"nothing"_s);
    row("down 4.3", capture(u"chrony-4.3-down-tracking.csv"_s), u"506 Cannot talk to daemon"_s);
    row("down 4.6", capture(u"chrony-4.6-down-tracking.csv"_s), u"506 Cannot talk to daemon"_s);
    row("not allowed", "501 Not authorised\n", u"501"_s);
    row("human text", capture(u"chrony-4.3-synced-sources.csv"_s), u"tracking"_s);
    row("garbage", "\x01\xff\x00zz\n"_ba, u"line 1"_s);
    row("other locale", QByteArray(good).replace('.', ','), u"line 1"_s);
    row("no number", QByteArray(good).replace("0.186", "many"), u"skew"_s);
    row("not finite", QByteArray(good).replace("0.186", "inf"), u"skew"_s);
    row("refid", QByteArray(good).replace("0A630001", "0A63000G"), u"reference ID"_s);
    row("refid, hexadecimal to C", QByteArray(good).replace("0A630001", "0x630001"),
        u"reference ID"_s);
    row("leap", QByteArray(good).replace("Normal", "Abnormal"), u"leap"_s);
    row("twice", good + good, u"line 2"_s);
    row("mode", good + "!,*,10.99.0.1,1,0,377,1,0.0,0.0,0.0\n", u"line 2"_s);
    row("state", good + "^,!,10.99.0.1,1,0,377,1,0.0,0.0,0.0\n", u"state"_s);
    row("reach is octal", good + "^,*,10.99.0.1,1,0,378,1,0.0,0.0,0.0\n", u"reach"_s);
    row("reach has eight bits", good + "^,*,10.99.0.1,1,0,400,1,0.0,0.0,0.0\n", u"reach"_s);
    row("reach below 0", good + "^,*,10.99.0.1,1,0,-1,1,0.0,0.0,0.0\n", u"reach"_s);
    row("samples below 0", good + "10.99.0.1,-6,3,3,0.011,9.596,0.000000011,0.000002066\n",
        u"samples"_s);
    row("stratum below 0", QByteArray(good).replace(",2,", ",-2,"), u"stratum"_s);
}

void TestChronyParser::badInput()
{
    QFETCH(QByteArray, output);
    QFETCH(QString, error);
    const Result<ChronyReading> reading = parseChronyc(output);
    QVERIFY(!reading);
    QVERIFY2(reading.error().text.contains(error), qPrintable(reading.error().text));
}

void TestChronyParser::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("output");
    for (const char *name : {"4.3-synced", "4.3-falsetickers", "4.6-unsync-noreach"})
        QTest::newRow(name) << chronyCapture(QString::fromUtf8(name));
}

void TestChronyParser::cutAnywhere()
{
    QFETCH(QByteArray, output);
    for (qsizetype size = 0; size < output.size(); ++size) {
        const Result<ChronyReading> reading = parseChronyc(output.first(size));
        const bool whole = size > 0 && output[size - 1] == '\n';
        QCOMPARE(reading.ok(), whole);
        if (!whole)
            QVERIFY(!reading.error().text.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestChronyParser)
#include "tst_chrony_parser.moc"
