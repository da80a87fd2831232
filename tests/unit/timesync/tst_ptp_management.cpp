// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_management.h"

#include "tests/unit/timesync/ptp_datagrams.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

class TestPtpManagement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void question_data();
    void question();
    void readsAllFields();
    void saysWhatPmcSays_data();
    void saysWhatPmcSays();
    void timeFlags_data();
    void timeFlags();
    void portNames_data();
    void portNames();
    void refusals_data();
    void refusals();
    void notAnAnswer_data();
    void notAnAnswer();
    void cutAnywhere_data();
    void cutAnywhere();
    void shortData_data();
    void shortData();
    void moreThanIsKnown();
};

/// All recordings, by "4.4-slave".
static QStringList recordings()
{
    QStringList names;
    for (const QString &file : QDir(captureFolder()).entryList({u"ptp4l-*.hex"_s}))
        names.append(file.sliced(6).chopped(4));
    return names;
}

static PtpReading readAll(const QList<QByteArray> &datagrams)
{
    PtpReading reading;
    for (const QByteArray &datagram : datagrams) {
        const Result<PtpAnswer> answer = decodeAnswer(datagram);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().text));
        if (const Result<void> added = addAnswer(*answer, &reading); !added)
            qFatal("%s", qPrintable(added.error().text));
    }
    return reading;
}

void TestPtpManagement::question_data()
{
    QTest::addColumn<PtpDataSet>("dataSet");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("domain");
    QTest::addColumn<int>("transportSpecific");
    QTest::addColumn<QByteArray>("hex");
    // Header, target port, action, TLV. pmc sends the same, and room for the answer behind it.
    const auto row = [](PtpDataSet dataSet, int port, int domain, int transport, const char *hex) {
        QTest::newRow(qPrintable(nameOf(dataSet)))
            << dataSet << port << domain << transport << QByteArray(hex).replace(' ', "");
    };
    row(PtpDataSet::Default, PtpQuestion::everyPort, 0, 0,
        "0d02 0036 00 00 0000 0000000000000000 00000000 0000000000000000 04d2 0007 04 7f"
        "ffffffffffffffff ffff 00 00 00 00 0001 0002 2000");
    row(PtpDataSet::Port, 2, 127, 1,
        "1d02 0036 7f 00 0000 0000000000000000 00000000 0000000000000000 04d2 0007 04 7f"
        "ffffffffffffffff 0002 00 00 00 00 0001 0002 2004");
    row(PtpDataSet::TimeStatus, PtpQuestion::everyPort, 255, 0,
        "0d02 0036 ff 00 0000 0000000000000000 00000000 0000000000000000 04d2 0007 04 7f"
        "ffffffffffffffff ffff 00 00 00 00 0001 0002 c000");
}

void TestPtpManagement::question()
{
    QFETCH(PtpDataSet, dataSet);
    QFETCH(int, port);
    QFETCH(int, domain);
    QFETCH(int, transportSpecific);
    QFETCH(QByteArray, hex);
    QCOMPARE(encodeQuestion({dataSet, port, domain, transportSpecific, recordedAsker, 7}).toHex(),
             hex);
}

void TestPtpManagement::readsAllFields()
{
    const QList<QByteArray> datagrams = ptpDatagrams(u"4.4-slave"_s);
    const Result<PtpAnswer> answer = decodeAnswer(datagrams[6]);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    QCOMPARE(answer->domain, 0);
    QCOMPARE(answer->port, 1);
    QCOMPARE(answer->asker, recordedAsker);
    QCOMPARE(answer->sequence, quint16(6));
    QCOMPARE(answer->dataSet, quint16(PtpDataSet::Port));
    QCOMPARE(answer->data.size(), 26);
    QVERIFY(answer->refusal.isEmpty());
    QCOMPARE(*portCount(*decodeAnswer(datagrams[0])), 1);
    QCOMPARE(*portCount(*decodeAnswer(ptpDatagrams(u"4.4-boundary"_s)[0])), 2);

    const PtpReading reading = readAll(datagrams);
    QCOMPARE(reading.masterOffsetNs, -730);
    QCOMPARE(reading.ingressTimeNs, 1'795'643'080'629'844'207);
    QCOMPARE(reading.gmPresent, true);
    QCOMPARE(reading.gmIdentity, u"d23166.fffe.3b1366"_s);
    QCOMPARE(reading.stepsRemoved, 2);
    QCOMPARE(reading.meanPathDelayNs, 1644);
    QCOMPARE(reading.gmClass, 6);
    QCOMPARE(reading.gmAccuracy, u"0x21"_s);
    QCOMPARE(reading.domain, 0);
    QCOMPARE(reading.utcOffsetS, 37);
    QCOMPARE(reading.utcOffsetValid, false);
    QCOMPARE(reading.leap, 0);
    QCOMPARE(reading.ptpTimescale, false);
    QCOMPARE(reading.timeTraceable, false);
    QCOMPARE(reading.ownClass, 255);
    QCOMPARE(reading.ownAccuracy, u"0xfe"_s);
    QCOMPARE(reading.ports, (QList<PtpPort>{{1, u"SLAVE"_s, 0, u"SOFTWARE"_s, u"vb1"_s}}));
}

void TestPtpManagement::saysWhatPmcSays_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : recordings())
        QTest::newRow(qPrintable(name)) << name;
    QCOMPARE(recordings().size(), 9);
}

void TestPtpManagement::saysWhatPmcSays()
{
    QFETCH(QString, name);
    QVERIFY(readAll(ptpDatagrams(name)) == ptpReadingByPmc(name));
    // In whatever order they come.
    QList<QByteArray> turned = ptpDatagrams(name);
    std::reverse(turned.begin(), turned.end());
    QVERIFY(readAll(turned) == ptpReadingByPmc(name));
}

void TestPtpManagement::timeFlags_data()
{
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("leap");
    QTest::addColumn<QString>("set"); // of valid, timescale, traceable
    QTest::newRow("none") << 0x00 << 0 << u"---"_s;
    QTest::newRow("leap 61") << 0x01 << 1 << u"---"_s;
    QTest::newRow("leap 59") << 0x02 << -1 << u"---"_s;
    QTest::newRow("offset valid") << 0x04 << 0 << u"v--"_s;
    QTest::newRow("PTP timescale") << 0x08 << 0 << u"-p-"_s;
    QTest::newRow("time traceable") << 0x10 << 0 << u"--t"_s;
    QTest::newRow("frequency traceable") << 0x20 << 0 << u"---"_s;
    QTest::newRow("GNSS") << 0x3c << 0 << u"vpt"_s;
}

void TestPtpManagement::timeFlags()
{
    QFETCH(int, flags);
    QFETCH(int, leap);
    QFETCH(QString, set);
    QByteArray datagram = ptpDatagrams(u"4.4-slave"_s)[4];
    datagram[56] = char(flags);
    const PtpReading reading = readAll({with16(datagram, 54, quint16(-3))});
    QCOMPARE(reading.utcOffsetS, -3);
    QCOMPARE(reading.leap, leap);
    QCOMPARE(reading.utcOffsetValid, set[0] == u'v');
    QCOMPARE(reading.ptpTimescale, set[1] == u'p');
    QCOMPARE(reading.timeTraceable, set[2] == u't');
}

void TestPtpManagement::portNames_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("timestamping");
    const auto row = [](int number, const QString &state, const QString &timestamping) {
        QTest::addRow("%d", number) << number << state << timestamping;
    };
    row(0, u"NONE"_s, u"SOFTWARE"_s);
    row(1, u"INITIALIZING"_s, u"HARDWARE"_s);
    row(2, u"FAULTY"_s, u"LEGACY_HW"_s);
    row(3, u"DISABLED"_s, u"ONESTEP"_s);
    row(4, u"LISTENING"_s, u"P2P1STEP"_s);
    row(5, u"PRE_MASTER"_s, u"kind 5"_s);
    row(6, u"MASTER"_s, u"kind 6"_s);
    row(7, u"PASSIVE"_s, u"kind 7"_s);
    row(8, u"UNCALIBRATED"_s, u"kind 8"_s);
    row(9, u"SLAVE"_s, u"kind 9"_s);
    row(10, u"GRAND_MASTER"_s, u"kind 10"_s);
    row(255, u"state 255"_s, u"kind 255"_s);
}

void TestPtpManagement::portNames()
{
    QFETCH(int, number);
    QFETCH(QString, state);
    QFETCH(QString, timestamping);
    QList<QByteArray> datagrams = ptpDatagrams(u"4.4-slave"_s).sliced(6);
    datagrams[0][64] = char(number);
    datagrams[1][65] = char(number);
    const PtpReading reading = readAll(datagrams);
    QCOMPARE(reading.ports.size(), 1);
    QCOMPARE(reading.ports[0].state, state);
    QCOMPARE(reading.ports[0].timestamping, timestamping);
    QCOMPARE(reading.ports[0].usesHardware(), number != 0);
}

void TestPtpManagement::refusals_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<QString>("text");
    // Real ones, to a question for the set 0x2fff, which there is not.
    QTest::newRow("3.1.1")
        << "0d02003c0000000000000000000000000000000076763dfffe8d4b0000010007047f0000"
           "00000000000004d2000002000002000800022fff00000000"_ba
        << u"NO_SUCH_ID"_s;
    QTest::newRow("4.4")
        << "0d12003c0000000000000000000000000000000096ea9efffed8247500010007007f0000"
           "00000000000004d2000002000002000800022fff00000000"_ba
        << u"NO_SUCH_ID"_s;
    const QByteArray some = ptpDatagrams(u"4.4-slave"_s)[1];
    const auto row = [&some](quint16 status, const QString &text) {
        QTest::newRow(qPrintable(text)) << refused(some, status).toHex() << text;
    };
    row(1, u"RESPONSE_TOO_BIG"_s);
    row(3, u"WRONG_LENGTH"_s);
    row(4, u"WRONG_VALUE"_s);
    row(5, u"NOT_SETABLE"_s);
    row(6, u"NOT_SUPPORTED"_s);
    row(7, u"error 7"_s);
    row(0, u"error 0"_s);
    row(0xfffe, u"GENERAL_ERROR"_s);
}

void TestPtpManagement::refusals()
{
    QFETCH(QByteArray, datagram);
    QFETCH(QString, text);
    const QByteArray bytes = QByteArray::fromHex(datagram);
    const Result<PtpAnswer> answer = decodeAnswer(bytes);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    QCOMPARE(answer->refusal, text);
    QCOMPARE(answer->asker, recordedAsker);
}

void TestPtpManagement::notAnAnswer_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<QString>("error");
    const QByteArray good = ptpDatagrams(u"4.4-slave"_s)[1];
    const auto row = [](const char *name, const QByteArray &datagram, const QString &error) {
        QTest::newRow(name) << datagram << error;
    };
    row("empty", {}, u"ends at messageType"_s);
    row("garbage", QByteArray(80, 'x'), u"no PTP 2 management message (type 8, version 8)"_s);
    row("a Sync", QByteArray(good).replace(0, 1, "\x00"_ba), u"type 0"_s);
    row("PTP 1", QByteArray(good).replace(1, 1, "\x01"), u"version 1"_s);
    row("a question", encodeQuestion({}), u"no response but action 0"_s);
    row("acknowledge", QByteArray(good).replace(46, 1, "\x04"), u"no response but action 4"_s);
    row("other TLV", with16(good, 48, 3), u"a TLV of type 3"_s);
    row("no data set", with16(good, 50, 0), u"ends at managementId"_s);
    row("half an error", with16(with16(good, 48, 2), 50, 3), u"ends at managementId"_s);
    row("message cut off", good.chopped(1), u"cut off: 103 bytes of 104"_s);
    row("message too long", with16(good, 2, 200), u"cut off: 104 bytes of 200"_s);
    row("TLV too long", with16(good, 50, 0xffff), u"cut off: 104 bytes of 65587"_s);
}

void TestPtpManagement::notAnAnswer()
{
    QFETCH(QByteArray, datagram);
    QFETCH(QString, error);
    const Result<PtpAnswer> answer = decodeAnswer(datagram);
    QVERIFY(!answer);
    QVERIFY2(answer.error().text.contains(error), qPrintable(answer.error().text));
}

void TestPtpManagement::cutAnywhere_data() { saysWhatPmcSays_data(); }

void TestPtpManagement::cutAnywhere()
{
    QFETCH(QString, name);
    for (const QByteArray &datagram : ptpDatagrams(name)) {
        for (qsizetype size = 0; size < datagram.size(); ++size) {
            // A copy of its own, so that a byte read beyond it is seen by the sanitizers.
            const QByteArray cut(datagram.constData(), size);
            const Result<PtpAnswer> answer = decodeAnswer(cut);
            QVERIFY2(!answer, qPrintable(u"%1 bytes of %2"_s.arg(size).arg(datagram.size())));
            QVERIFY(!answer.error().text.isEmpty());
        }
    }
}

void TestPtpManagement::shortData_data() { saysWhatPmcSays_data(); }

void TestPtpManagement::shortData()
{
    QFETCH(QString, name);
    for (const QByteArray &datagram : ptpDatagrams(name)) {
        const Result<PtpAnswer> whole = decodeAnswer(datagram);
        // The interface's name says its own length, and ptp4l pads to an even one.
        const qsizetype needed = whole->dataSet == quint16(PtpDataSet::PortProperties)
            ? 13 + whole->data[12]
            : whole->dataSet == quint16(PtpDataSet::Default) ? 19
                                                             : whole->data.size();
        for (qsizetype size = 0; size < needed; ++size) {
            const QByteArray cut = withData(datagram, size);
            const Result<PtpAnswer> answer = decodeAnswer(cut);
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
            PtpReading reading;
            const Result<void> added = addAnswer(*answer, &reading);
            QVERIFY2(!added,
                     qPrintable(
                         u"%1 with %2 bytes"_s.arg(nameOf(PtpDataSet(answer->dataSet))).arg(size)));
            QVERIFY2(added.error().text.contains(nameOf(PtpDataSet(answer->dataSet)))
                         && added.error().text.contains(u"(%1 bytes)"_s.arg(size)),
                     qPrintable(added.error().text));
            QVERIFY(reading == PtpReading());
        }
        QVERIFY(readAll({withData(datagram, needed)}) == readAll({datagram}));
    }
    const QByteArray noCount = withData(ptpDatagrams(name)[0], 3);
    QVERIFY(!portCount(*decodeAnswer(noCount)));
}

/// Later versions may add fields and sets.
void TestPtpManagement::moreThanIsKnown()
{
    for (const QByteArray &datagram : ptpDatagrams(u"4.2-slave"_s)) {
        const QByteArray longer = withData(datagram + QByteArray(8, 'x'), datagram.size() - 54 + 8);
        QVERIFY(readAll({longer}) == readAll({datagram}));
        QVERIFY(readAll({datagram + "behind the message"}) == readAll({datagram}));
        QVERIFY(readAll({with16(datagram, 52, 0xC00B)}) == PtpReading());
    }
}

QTEST_GUILESS_MAIN(TestPtpManagement)
#include "tst_ptp_management.moc"
