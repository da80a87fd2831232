// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_query.h"

#include "tests/unit/timesync/ptp_datagrams.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

class TestPtpQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOneThenTheRest();
    void asksEveryPort();
    void neverMoreThanASocketHolds();
    void readsEveryRecording_data();
    void readsEveryRecording();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void passesOver_data();
    void passesOver();
    void endsAt_data();
    void endsAt();
    void doesWithoutLinuxptpsOwnSets();
    void silence();
};

/// Sends all that may be sent now.
static QList<QByteArray> sendAll(PtpQuery *query)
{
    QList<QByteArray> questions;
    for (QByteArray next = query->next(); !next.isEmpty(); next = query->next()) {
        questions.append(next);
        query->sent();
    }
    return questions;
}

static quint16 dataSetOf(const QByteArray &question)
{
    return qFromBigEndian<quint16>(question.constData() + 52);
}

static quint16 portOf(const QByteArray &question)
{
    return qFromBigEndian<quint16>(question.constData() + 42);
}

/// A query that has sent its questions and has the first \a count answers.
static PtpQuery answered(const QList<QByteArray> &answers, qsizetype count)
{
    PtpQuery query(0, 0, recordedAsker);
    for (qsizetype i = 0; i < count; ++i) {
        sendAll(&query);
        query.take(answers[i]);
    }
    sendAll(&query);
    return query;
}

void TestPtpQuery::asksOneThenTheRest()
{
    PtpQuery query(5, 1, 4321);
    const QList<QByteArray> first = sendAll(&query);
    QCOMPARE(first,
             QList<QByteArray>{
                 encodeQuestion({PtpDataSet::Default, PtpQuestion::everyPort, 5, 1, 4321, 0})});
    QByteArray answer = ptpDatagrams(u"4.4-slave"_s)[0];
    answer[4] = 5;
    query.take(with16(answer, 42, 4321));
    const QList<QByteArray> rest = sendAll(&query);
    QCOMPARE(rest.size(), 7);
    QCOMPARE(rest[6], encodeQuestion({PtpDataSet::PortProperties, 1, 5, 1, 4321, 7}));
    QVERIFY(!query.isFinished());
}

void TestPtpQuery::asksEveryPort()
{
    const QList<QByteArray> answers = ptpDatagrams(u"4.4-boundary"_s);
    PtpQuery query(0, 0, recordedAsker);
    QList<QByteArray> questions = sendAll(&query);
    for (const QByteArray &answer : answers) {
        query.take(answer);
        questions += sendAll(&query);
    }
    QCOMPARE(questions.size(), 10);
    for (qsizetype i = 6; i < 10; ++i) {
        QCOMPARE(dataSetOf(questions[i]),
                 quint16(i % 2 == 0 ? PtpDataSet::Port : PtpDataSet::PortProperties));
        QCOMPARE(portOf(questions[i]), quint16(1 + (i - 6) / 2));
    }
    QVERIFY(query.isFinished());
}

void TestPtpQuery::neverMoreThanASocketHolds()
{
    // A switch of 40 ports.
    const QByteArray answer = with16(ptpDatagrams(u"4.4-slave"_s)[0], 56, 40);
    PtpQuery query(0, 0, recordedAsker);
    sendAll(&query);
    query.take(answer);
    QList<QByteArray> questions = sendAll(&query);
    QCOMPARE(questions.size(), PtpQuery::maxInFlight);
    for (qsizetype i = 1; i < 6; ++i) {
        query.take(ptpDatagrams(u"4.4-slave"_s)[i]);
        QCOMPARE(sendAll(&query).size(), 1);
    }
    QVERIFY(query.result().error().text.contains(u"6 of 86 questions"_s));
}

void TestPtpQuery::readsEveryRecording_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : QDir(captureFolder()).entryList({u"ptp4l-*.hex"_s}))
        QTest::newRow(qPrintable(file)) << file.sliced(6).chopped(4);
}

void TestPtpQuery::readsEveryRecording()
{
    QFETCH(QString, name);
    const QList<QByteArray> answers = ptpDatagrams(name);
    const PtpQuery query = answered(answers, answers.size());
    QVERIFY(query.isFinished());
    const Result<PtpReading, PtpProblem> reading = query.result();
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    QVERIFY(*reading == ptpReadingByPmc(name));
}

void TestPtpQuery::saysWhatIsMissing_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("1") << 1
                       << u"ptp4l answered 1 of 8 questions in time, not TIME_STATUS_NP, "
                          "CURRENT_DATA_SET, PARENT_DATA_SET, ..."_s;
    QTest::newRow("5") << 5
                       << u"ptp4l answered 5 of 8 questions in time, not GRANDMASTER_SETTINGS_NP, "
                          "PORT_DATA_SET of port 1, PORT_PROPERTIES_NP of port 1"_s;
    QTest::newRow("7") << 7
                       << u"ptp4l answered 7 of 8 questions in time, not PORT_PROPERTIES_NP of "
                          "port 1"_s;
}

void TestPtpQuery::saysWhatIsMissing()
{
    QFETCH(int, count);
    QFETCH(QString, text);
    const PtpQuery query = answered(ptpDatagrams(u"3.1.1-slave"_s), count);
    QVERIFY(!query.isFinished() && !query.isSilent());
    QCOMPARE(query.result().error(), (PtpProblem{PtpFailure::Partial, text}));
}

/// Answers to others, and late ones, hurt nobody; they are told if nothing else comes.
void TestPtpQuery::passesOver_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<PtpFailure>("failure");
    QTest::addColumn<QString>("text");
    const QByteArray good = ptpDatagrams(u"4.4-slave"_s)[0];
    const auto row
        = [](const char *name, const QByteArray &datagram, PtpFailure failure,
             const QString &text) { QTest::newRow(name) << datagram << failure << text; };
    row("other domain", QByteArray(good).replace(4, 1, "\x05"), PtpFailure::ForeignDomain,
        u"ptp4l answers for domain 5, but PTP_DOMAIN is 0"_s);
    row("other asker", with16(good, 42, 99), PtpFailure::BadAnswer,
        u"ptp4l answers another question (sequence 0)"_s);
    row("not asked yet", with16(good, 30, 1), PtpFailure::BadAnswer,
        u"ptp4l answers another question (sequence 1)"_s);
    row("never asked", with16(good, 30, 65535), PtpFailure::BadAnswer,
        u"ptp4l answers another question (sequence 65535)"_s);
}

void TestPtpQuery::passesOver()
{
    QFETCH(QByteArray, datagram);
    QFETCH(PtpFailure, failure);
    QFETCH(QString, text);
    PtpQuery query(0, 0, recordedAsker);
    sendAll(&query);
    query.take(datagram);
    QVERIFY(!query.isFinished() && !query.isSilent());
    QCOMPARE(query.result().error(), (PtpProblem{failure, text}));

    const QList<QByteArray> answers = ptpDatagrams(u"4.4-slave"_s);
    for (const QByteArray &answer : answers) {
        query.take(answer);
        query.take(answer); // twice
        query.take(datagram);
        sendAll(&query);
    }
    QVERIFY(query.isFinished());
    QVERIFY(query.result() && *query.result() == ptpReadingByPmc(u"4.4-slave"_s));
}

void TestPtpQuery::endsAt_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<PtpFailure>("failure");
    QTest::addColumn<QString>("text");
    const QList<QByteArray> good = ptpDatagrams(u"4.4-slave"_s);
    const auto row
        = [](const char *name, int index, const QByteArray &datagram, PtpFailure failure,
             const QString &text) { QTest::newRow(name) << index << datagram << failure << text; };
    row("garbage", 0, QByteArray(70, '\x7d'), PtpFailure::BadAnswer, u"type 13, version 13"_s);
    row("cut off", 3, good[3].chopped(9), PtpFailure::BadAnswer, u"cut off"_s);
    row("short data", 1, withData(good[1], 20), PtpFailure::BadAnswer,
        u"TIME_STATUS_NP ends at scaledLastGmPhaseChange (20 bytes)"_s);
    row("empty data", 6, withData(good[6], 0), PtpFailure::BadAnswer,
        u"PORT_DATA_SET ends at portIdentity (0 bytes)"_s);
    row("another set", 2, with16(good[2], 52, 0x2003), PtpFailure::BadAnswer,
        u"answers CURRENT_DATA_SET with TIME_PROPERTIES_DATA_SET"_s);
    row("unknown set", 2, with16(good[2], 52, 0x1234), PtpFailure::BadAnswer,
        u"answers CURRENT_DATA_SET with 0x1234"_s);
    row("clock refused", 0, refused(good[0], 6), PtpFailure::Refused,
        u"ptp4l refuses DEFAULT_DATA_SET: NOT_SUPPORTED"_s);
    row("port refused", 6, refused(good[6], 2), PtpFailure::Refused,
        u"ptp4l refuses PORT_DATA_SET: NO_SUCH_ID"_s);
}

void TestPtpQuery::endsAt()
{
    QFETCH(int, index);
    QFETCH(QByteArray, datagram);
    QFETCH(PtpFailure, failure);
    QFETCH(QString, text);
    PtpQuery query = answered(ptpDatagrams(u"4.4-slave"_s), index);
    QVERIFY(!query.isFinished());
    query.take(datagram);
    QVERIFY(query.isFinished());
    QVERIFY(query.next().isEmpty());
    QCOMPARE(query.result().error().failure, failure);
    QVERIFY2(query.result().error().text.contains(text), qPrintable(query.result().error().text));
}

void TestPtpQuery::doesWithoutLinuxptpsOwnSets()
{
    QList<QByteArray> answers = ptpDatagrams(u"4.4-slave"_s);
    answers[5] = refused(answers[5], 2);
    answers[7] = refused(answers[7], 6);
    const PtpQuery query = answered(answers, answers.size());
    const Result<PtpReading, PtpProblem> reading = query.result();
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    PtpReading expected = ptpReadingByPmc(u"4.4-slave"_s);
    expected.ownClass.reset();
    expected.ownAccuracy.clear();
    expected.ports[0].timestamping.clear();
    expected.ports[0].interface.clear();
    QVERIFY(*reading == expected);

    answers[0] = with16(answers[0], 56, 0);
    QCOMPARE(answered(answers, 6).result().error(),
             (PtpProblem{PtpFailure::BadAnswer, u"ptp4l's answer has no port"_s}));
}

void TestPtpQuery::silence()
{
    PtpQuery query(7, 0, recordedAsker);
    sendAll(&query);
    QVERIFY(query.isSilent() && !query.isFinished());
    QCOMPARE(query.result().error(),
             (PtpProblem{PtpFailure::ForeignDomain,
                         u"ptp4l answers nothing in domain 7; check PTP_DOMAIN against its "
                         "configuration's domainNumber"_s}));
}

QTEST_GUILESS_MAIN(TestPtpQuery)
#include "tst_ptp_query.moc"
