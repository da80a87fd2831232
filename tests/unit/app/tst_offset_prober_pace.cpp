// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "offset_prober_fixture.h"

#include <QElapsedTimer>

using namespace nunect;
using namespace nunect::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using app::OffsetProber;

/// Who is asked, and when.
class TestOffsetProberPace : public ProberFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void oneAtATime();
    void pace();
    void interval_data();
    void interval();
    void silentOnesAreAskedLessOften();
    void anAnswerMakesUpForFailures();
    void lostUnitIsAskedNoMore();
};

void TestOffsetProberPace::oneAtATime()
{
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_COMPARE(asked(), QStringList{u"a"_s});
    m_prober->heard(heartbeat(u"a"_s));
    m_prober->heard(heartbeat(u"b"_s));
    QTRY_COMPARE(asked(), (QStringList{u"a"_s, u"b"_s}));
    letOthersRun();
    QCOMPARE(asked(), (QStringList{u"a"_s, u"b"_s}));
    answerAfter(m_requests[0], ms, 0);
    QTRY_COMPARE(asked(), (QStringList{u"a"_s, u"b"_s, u"a"_s}));
}

/// Both limits hold, and an update tells how long the next one takes.
void TestOffsetProberPace::pace()
{
    start({20ms, 100ms, 1h, 1h});
    QElapsedTimer time;
    time.start();
    for (const QChar unit : u"abcdefgh"_s)
        m_prober->heard(heartbeat(unit));
    QTRY_COMPARE(asked().size(), 8);
    // A tick of the clock may be missing from each.
    QVERIFY2(time.elapsed() >= 7 * 19, qPrintable(QString::number(time.elapsed())));
    answerAfter(m_requests[7], ms, 0);
    QCOMPARE(m_updates[0].periodMs, 160);
    QTRY_COMPARE(asked().size(), 9);
    QCOMPARE(m_requests[8].unit, u"h"_s);
    QVERIFY2(time.elapsed() >= 7 * 19 + 99, qPrintable(QString::number(time.elapsed())));
}

void TestOffsetProberPace::interval_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<std::chrono::milliseconds>("expected");
    QTest::newRow("none") << 0 << 2000ms;
    QTest::newRow("patience") << 2 << 2000ms;
    QTest::newRow("longer") << 3 << 4000ms;
    QTest::newRow("still longer") << 5 << 16'000ms;
    QTest::newRow("longest") << 7 << 64'000ms;
    QTest::newRow("very often") << 1'000'000 << 64'000ms;
}

void TestOffsetProberPace::interval()
{
    QFETCH(int, failures);
    QTEST(OffsetProber::interval({}, failures), "expected");
}

void TestOffsetProberPace::silentOnesAreAskedLessOften()
{
    start({1ms, 10ms, 1h, 40ms});
    QElapsedTimer time;
    time.start();
    QList<qint64> times;
    QTimer server;
    connect(&server, &QTimer::timeout, this, [&] {
        take();
        while (times.size() < m_requests.size()) {
            times.append(time.elapsed());
            answer(m_requests[times.size() - 1], " 503"_ba);
        }
    });
    server.start(1ms);
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_VERIFY(times.size() >= 6);
    // After 10, 10, 20, 40, 40 ms, less the ticks that may be missing
    QVERIFY2(times[5] >= 115, qPrintable(QString::number(times[5])));
    QCOMPARE(m_updates[5].sent, 6u);
    QCOMPARE(m_updates[5].lost, 6u);
}

/// Twenty failures in a row would mean minutes of silence.
void TestOffsetProberPace::anAnswerMakesUpForFailures()
{
    start({1ms, 1ms, 1h, 1h});
    qsizetype answered = 0;
    QTimer server;
    connect(&server, &QTimer::timeout, this, [&] {
        take();
        for (; answered < m_requests.size(); ++answered) {
            if (answered % 2)
                answerAfter(m_requests[answered], ms, 0);
            else
                answer(m_requests[answered], " 503"_ba);
        }
    });
    server.start(1ms);
    m_prober->heard(heartbeat(u"a"_s));
    QTRY_VERIFY(answered >= 40);
    QCOMPARE(m_updates[39].sent, 40u);
    QCOMPARE(m_updates[39].lost, 20u);
}

void TestOffsetProberPace::lostUnitIsAskedNoMore()
{
    start({1ms, 1ms, 1h, 1h});
    m_prober->heard(heartbeat(u"brief"_s, 5)); // lost after 30 ms
    m_prober->heard(heartbeat(u"steady"_s));
    QElapsedTimer time;
    time.start();
    qsizetype answered = 0;
    const auto answerAll = [&] {
        take();
        for (; answered < m_requests.size(); ++answered)
            answerAfter(m_requests[answered], ms, 0);
        return time.elapsed();
    };
    QTRY_VERIFY(answerAll() > 60);
    m_requests.clear();
    answered = 0;
    QTRY_VERIFY(answerAll() > 120);
    QVERIFY(asked().contains(u"steady"_s));
    QVERIFY(!asked().contains(u"brief"_s));
    m_prober->heard(heartbeat(u"brief"_s));
    QTRY_VERIFY(asked().contains(u"brief"_s));
}

QTEST_GUILESS_MAIN(TestOffsetProberPace)
#include "tst_offset_prober_pace.moc"
