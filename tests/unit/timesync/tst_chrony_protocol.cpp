// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_protocol.h"

#include "tests/unit/timesync/chrony_replies.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using Kind = ChronyRefusal::Kind;

static constexpr quint32 sequence = 0x01020304;

/// Where fields lie in the whole datagram.
static constexpr qsizetype status = 8;
static constexpr qsizetype sourceState = 28 + 24;
static constexpr qsizetype sourceMode = 28 + 26;
static constexpr qsizetype skew = 28 + 60;
static constexpr qsizetype rootDelay = 28 + 64;

class TestChronyProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void tracking();
    void trackingNames_data();
    void trackingNames();
    void numbers_data();
    void numbers();
    void sources_data();
    void sources();
    void stats();
    void unresolvedNamesAreLeftOut();
    void longerAnswersAreRead();
    void refusals_data();
    void refusals();
    void cutAnywhere_data();
    void cutAnywhere();

private:
    static std::optional<ChronyRefusal> read(const QByteArray &reply, ChronyQuestion question);
};

/// Why \a reply is refused; nothing if it is not.
std::optional<ChronyRefusal> TestChronyProtocol::read(const QByteArray &reply,
                                                      ChronyQuestion question)
{
    const auto errorOf = [](const auto &answer) {
        return answer ? std::optional<ChronyRefusal>() : answer.error();
    };
    switch (question) {
    case ChronyQuestion::Tracking:
        return errorOf(readChronyTracking(reply, sequence));
    case ChronyQuestion::SourceCount:
        return errorOf(readChronySourceCount(reply, sequence));
    case ChronyQuestion::Source:
        return errorOf(readChronySource(reply, sequence));
    case ChronyQuestion::Stats:
        break;
    }
    return errorOf(readChronyStats(reply, sequence));
}

void TestChronyProtocol::requests_data()
{
    QTest::addColumn<ChronyQuestion>("question");
    QTest::addColumn<QByteArray>("beginning"); // up to the sequence
    QTest::addColumn<qsizetype>("size");       // of the answer, too
    QTest::newRow("tracking") << ChronyQuestion::Tracking << "0601000000210000"_ba
                              << qsizetype(104);
    QTest::newRow("count") << ChronyQuestion::SourceCount << "06010000000e0000"_ba << qsizetype(32);
    QTest::newRow("source") << ChronyQuestion::Source << "06010000000f0000"_ba << qsizetype(76);
    QTest::newRow("stats") << ChronyQuestion::Stats << "0601000000220000"_ba << qsizetype(84);
}

void TestChronyProtocol::requests()
{
    QFETCH(ChronyQuestion, question);
    QFETCH(QByteArray, beginning);
    QFETCH(qsizetype, size);
    const QByteArray request = chronyRequest(question, sequence, 0x0a0b0c0d);
    QCOMPARE(request.size(), size);
    QCOMPARE(request.first(8).toHex(), beginning);
    QCOMPARE(request.sliced(8, 12).toHex(), "010203040000000000000000"_ba);
    const bool hasIndex = question == ChronyQuestion::Source || question == ChronyQuestion::Stats;
    QCOMPARE(request.sliced(20, 4).toHex(), hasIndex ? "0a0b0c0d"_ba : "00000000"_ba);
    QCOMPARE(request.sliced(24).count('\0'), size - 24);
}

void TestChronyProtocol::tracking()
{
    const auto answer = readChronyTracking(
        chronyReply(ChronyQuestion::Tracking, sequence, trackingData), sequence);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    QCOMPARE(answer->refId, u"7F000002"_s);
    QCOMPARE(answer->refName, u"127.0.0.2"_s);
    QCOMPARE(answer->stratum, 2);
    QCOMPARE(answer->leap, ChronyLeap::Normal);
    QCOMPARE(answer->refTimeNs, 1'795'642'264'792'607'378);
    QCOMPARE(answer->systemTimeNs, -1641);
    QCOMPARE(answer->rmsOffsetNs, 348);
    QVERIFY(qFuzzyCompare(answer->frequencyPpm, -0.006594832055270672));
    QVERIFY(qFuzzyCompare(answer->skewPpm, 0.18004482984542847));
    QCOMPARE(answer->rootDelayNs, 6378);
    QCOMPARE(answer->rootDispersionNs, 1065);
}

void TestChronyProtocol::trackingNames_data()
{
    QTest::addColumn<QByteArray>("head"); // reference ID, address and its family
    QTest::addColumn<QString>("refId");
    QTest::addColumn<QString>("refName");
    const QByteArray none(16, '\0');
    const auto row = [](const char *name, const char *refId, const char *address,
                        const char *family, const QString &id, const QString &text) {
        QTest::newRow(name) << QByteArray::fromHex(refId) + QByteArray::fromHex(address)
                + QByteArray::fromHex(family)
                            << id << text;
    };
    const char *noAddress = "00000000000000000000000000000000";
    row("nothing", "00000000", noAddress, "0000", u"00000000"_s, {});
    row("local mode", "7f7f0101", noAddress, "0000", u"7F7F0101"_s, {});
    row("reference clock", "50484330", noAddress, "0000", u"50484330"_s, u"PHC0"_s);
    row("short", "47505300", noAddress, "0000", u"47505300"_s, u"GPS"_s);
    row("v6", "a1b2c3d4", "20010db8000000000000000000000001", "0002", u"A1B2C3D4"_s,
        u"2001:db8::1"_s);
    row("name", "00000000", "00000007000000000000000000000000", "0003", u"00000000"_s,
        u"ID#0000000007"_s);
}

void TestChronyProtocol::trackingNames()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, refId);
    QFETCH(QString, refName);
    QByteArray data = trackingData;
    data.replace(0, head.size(), head);
    const auto answer
        = readChronyTracking(chronyReply(ChronyQuestion::Tracking, sequence, data), sequence);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    QCOMPARE(answer->refId, refId);
    QCOMPARE(answer->refName, refName);
}

void TestChronyProtocol::numbers_data()
{
    QTest::addColumn<QByteArray>("bits");
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << "00000000"_ba << 0.0;
    QTest::newRow("one") << "04800000"_ba << 1.0;
    QTest::newRow("minus one") << "03000000"_ba << -1.0;
    QTest::newRow("minus one again") << "05800000"_ba << -1.0;
    QTest::newRow("2^-89") << "80000001"_ba << std::exp2(-89);
    QTest::newRow("below 2^-64") << "82ffffff"_ba << (0xffffff * std::exp2(-88));
    QTest::newRow("largest") << "7effffff"_ba << (0xffffff * std::exp2(38));
    QTest::newRow("smallest") << "7f000000"_ba << -std::exp2(62);
}

void TestChronyProtocol::numbers()
{
    QFETCH(QByteArray, bits);
    QFETCH(double, value);
    const QByteArray reply = chronyReply(ChronyQuestion::Tracking, sequence, trackingData);
    const auto answer = readChronyTracking(patched(reply, skew, bits.constData()), sequence);
    QVERIFY(answer);
    QVERIFY2(answer->skewPpm == value, qPrintable(QString::number(answer->skewPpm, 'g', 17)));
}

void TestChronyProtocol::sources_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("shown"); // mode, state, name, reach in octal
    const QByteArray server = chronyReply(ChronyQuestion::Source, sequence, serverData);
    const QByteArray clock = chronyReply(ChronyQuestion::Source, sequence, refClockData);
    QTest::newRow("server") << server << u"^*127.0.0.2 377"_s;
    QTest::newRow("clock") << clock << u"#?GPS 0"_s;
    QTest::newRow("peer") << patched(server, sourceMode, "0001") << u"=*127.0.0.2 377"_s;
    QTest::newRow("v6") << patched(server, 28, "20010db80000000000000000000000010002")
                        << u"^*2001:db8::1 377"_s;
    QTest::newRow("unusable") << patched(server, sourceState, "0001") << u"^?127.0.0.2 377"_s;
    QTest::newRow("falseticker") << patched(server, sourceState, "0002") << u"^x127.0.0.2 377"_s;
    QTest::newRow("jittery") << patched(server, sourceState, "0003") << u"^~127.0.0.2 377"_s;
    QTest::newRow("combined") << patched(server, sourceState, "0004") << u"^+127.0.0.2 377"_s;
    QTest::newRow("not combined") << patched(server, sourceState, "0005") << u"^-127.0.0.2 377"_s;
}

void TestChronyProtocol::sources()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, shown);
    const auto answer = readChronySource(reply, sequence);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    const ChronySource &source = **answer;
    QCOMPARE(u"%1%2%3 %4"_s.arg(QLatin1Char(source.mode))
                 .arg(QLatin1Char(source.state))
                 .arg(source.name)
                 .arg(source.reach, 0, 8),
             shown);
}

void TestChronyProtocol::stats()
{
    const auto server
        = readChronyStats(chronyReply(ChronyQuestion::Stats, sequence, serverStatsData), sequence);
    QVERIFY(server && *server);
    QCOMPARE((*server)->name, u"127.0.0.2"_s);
    QCOMPARE((*server)->samples, 9);
    const auto clock = readChronyStats(
        chronyReply(ChronyQuestion::Stats, sequence, refClockStatsData), sequence);
    QVERIFY(clock && *clock);
    QCOMPARE((*clock)->name, u"GPS"_s);
    QCOMPARE((*clock)->samples, 0);
}

void TestChronyProtocol::unresolvedNamesAreLeftOut()
{
    const auto source
        = readChronySource(chronyReply(ChronyQuestion::Source, sequence, unresolvedData), sequence);
    QVERIFY(source && !*source);
    const auto statistics = readChronyStats(
        chronyReply(ChronyQuestion::Stats, sequence, unresolvedStatsData), sequence);
    QVERIFY(statistics && !*statistics);
}

void TestChronyProtocol::longerAnswersAreRead()
{
    const auto answer = readChronyTracking(
        chronyReply(ChronyQuestion::Tracking, sequence, trackingData + "more"), sequence);
    QVERIFY(answer);
    QCOMPARE(answer->rootDispersionNs, 1065);
}

void TestChronyProtocol::refusals_data()
{
    QTest::addColumn<ChronyQuestion>("question");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    using enum ChronyQuestion;
    const auto row = [](const char *name, ChronyQuestion question, const QByteArray &reply,
                        const QString &text, Kind kind = Kind::Unusable) {
        QTest::newRow(name) << question << reply << kind << text;
    };
    const QByteArray good = chronyReply(Tracking, sequence, trackingData);
    const QByteArray source = chronyReply(Source, sequence, serverData);
    const QByteArray statistics = chronyReply(Stats, sequence, serverStatsData);
    row("empty", Tracking, {}, u"chronyd's answer about tracking is cut off (0 of 28 bytes)"_s);
    row("a question", Tracking, chronyRequest(Tracking, sequence),
        u"what came is no answer of chronyd's (type 1)"_s);
    row("newer version", Tracking, patched(good, 0, "07"),
        u"chronyd speaks version 7 of its protocol, not 6"_s);
    row("older version", Tracking, patched(chronyRefusal(Tracking, sequence, 18), 0, "05"),
        u"chronyd speaks version 5 of its protocol, not 6"_s);
    row("other sequence", Tracking, patched(good, 16, "01020303"),
        u"chronyd answers question 16909059, not 16909060"_s, Kind::OtherSequence);
    row("other command", Tracking, chronyReply(Stats, sequence, serverStatsData),
        u"chronyd answers command 34, not 33 (tracking)"_s);
    row("other format", Tracking, patched(good, 6, "0006"),
        u"chronyd's answer about tracking has format 6, not 5"_s);
    row("not authorised", Tracking, chronyRefusal(Tracking, sequence, 2),
        u"chronyd refuses to tell tracking: not authorised"_s);
    row("unknown", Stats, chronyRefusal(Stats, sequence, 3),
        u"chronyd refuses to tell a source's statistics: it does not know the question"_s);
    row("no such source", Source, chronyRefusal(Source, sequence, 4),
        u"chronyd refuses to tell a source: no such source"_s, Kind::NoSuchSource);
    row("disabled", SourceCount, chronyRefusal(SourceCount, sequence, 6),
        u"chronyd refuses to tell the number of sources: the command is disabled"_s);
    row("version", Tracking, chronyRefusal(Tracking, sequence, 18),
        u"chronyd refuses to tell tracking: it does not speak version 6 of its protocol"_s);
    row("too short", Tracking, chronyRefusal(Tracking, sequence, 19),
        u"chronyd refuses to tell tracking: it finds the question too short"_s);
    row("other status", Tracking, patched(good, status, "1234"),
        u"chronyd refuses to tell tracking: status 4660"_s);
    row("leap", Tracking, patched(good, 28 + 26, "0004"),
        u"chronyd's answer about tracking: the leap status cannot be 4"_s);
    row("stratum", Tracking, patched(good, 28 + 24, "0011"),
        u"chronyd's answer about tracking: the stratum cannot be 17"_s);
    row("family", Tracking, patched(good, 28 + 20, "0009"),
        u"chronyd's answer about tracking: the family of its address cannot be 9"_s);
    row("time", Tracking, patched(good, 28 + 28, "00010000"),
        u"chronyd's answer about tracking: the reference time cannot be 281476772352920 s"_s);
    row("huge", Tracking, patched(good, rootDelay, "7effffff"),
        u"chronyd's answer about tracking: the root delay cannot be 4.61169e+18 s"_s);
    row("count", SourceCount, chronyReply(SourceCount, sequence, sourceCountData(10'001)),
        u"chronyd's answer about the number of sources: it cannot be 10001"_s);
    row("state", Source, patched(source, sourceState, "0006"),
        u"chronyd's answer about a source: the state cannot be 6"_s);
    row("mode", Source, patched(source, sourceMode, "0003"),
        u"chronyd's answer about a source: the mode cannot be 3"_s);
    row("reach", Source, patched(source, 28 + 30, "0100"),
        u"chronyd's answer about a source: the reach register cannot be 256"_s);
    row("samples", Stats, patched(statistics, 28 + 24, "80000000"),
        u"chronyd's answer about a source's statistics: the number of samples cannot be "
        "2147483648"_s);
}

void TestChronyProtocol::refusals()
{
    QFETCH(ChronyQuestion, question);
    QFETCH(QByteArray, reply);
    QFETCH(Kind, kind);
    QFETCH(QString, text);
    const std::optional<ChronyRefusal> refusal = read(reply, question);
    QVERIFY(refusal);
    QCOMPARE(refusal->text, text);
    QCOMPARE(refusal->kind, kind);
}

void TestChronyProtocol::cutAnywhere_data()
{
    QTest::addColumn<ChronyQuestion>("question");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("tracking") << ChronyQuestion::Tracking << trackingData;
    QTest::newRow("count") << ChronyQuestion::SourceCount << sourceCountData(4);
    QTest::newRow("source") << ChronyQuestion::Source << serverData;
    QTest::newRow("clock") << ChronyQuestion::Source << refClockData;
    QTest::newRow("stats") << ChronyQuestion::Stats << serverStatsData;
}

void TestChronyProtocol::cutAnywhere()
{
    QFETCH(ChronyQuestion, question);
    QFETCH(QByteArray, data);
    const QByteArray whole = chronyReply(question, sequence, data);
    QVERIFY(!read(whole, question));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        // A copy of its own, so that a sanitizer sees a read beyond the end.
        const std::optional<ChronyRefusal> refusal
            = read(QByteArray(whole.constData(), size), question);
        QVERIFY2(refusal, qPrintable(QString::number(size)));
        QVERIFY(refusal->text.contains(u"is cut off (%1 of "_s.arg(size)));
        QCOMPARE(refusal->kind, Kind::Unusable);
    }
}

QTEST_GUILESS_MAIN(TestChronyProtocol)
#include "tst_chrony_protocol.moc"
