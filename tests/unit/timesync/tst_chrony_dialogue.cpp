// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_dialogue.h"

#include "tests/unit/timesync/chrony_replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using Step = ChronyDialogue::Step;

/// A chronyd with as many sources as data are given; answers what it is asked.
class ScriptedChronyd
{
public:
    ScriptedChronyd(const QList<QByteArray> &sources, const QList<QByteArray> &stats)
        : count(static_cast<quint32>(sources.size()))
        , m_sources(sources)
        , m_stats(stats)
    {
    }

    QByteArray answer(const QByteArray &request)
    {
        const auto question = ChronyQuestion(qFromBigEndian<quint16>(request.constData() + 4));
        const auto sequence = qFromBigEndian<quint32>(request.constData() + 8);
        const auto index = qFromBigEndian<quint32>(request.constData() + 20);
        sequences.append(sequence);
        asked += u"%1:%2 "_s.arg(static_cast<int>(question)).arg(index);
        const auto ofList = [&](const QList<QByteArray> &list) {
            return index < quint32(list.size()) ? chronyReply(question, sequence, list[index])
                                                : chronyRefusal(question, sequence, 4);
        };
        switch (question) {
        case ChronyQuestion::Tracking:
            return chronyReply(question, sequence, trackingData);
        case ChronyQuestion::SourceCount:
            return chronyReply(question, sequence, sourceCountData(count));
        case ChronyQuestion::Source:
            return ofList(m_sources);
        case ChronyQuestion::Stats:
            break;
        }
        return ofList(m_stats);
    }

    QString asked;
    QList<quint32> sequences;
    quint32 count;

private:
    QList<QByteArray> m_sources;
    QList<QByteArray> m_stats;
};

class TestChronyDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void noSources();
    void theListMayShrink();
    void otherAnswersAreWaitedOut();
    void refusalEndsIt_data();
    void refusalEndsIt();

private:
    static Step run(ChronyDialogue &dialogue, ScriptedChronyd &daemon);
};

Step TestChronyDialogue::run(ChronyDialogue &dialogue, ScriptedChronyd &daemon)
{
    Step step = Step::Ask;
    for (int i = 0; i < 100 && step == Step::Ask; ++i)
        step = dialogue.take(daemon.answer(dialogue.request()));
    return step;
}

void TestChronyDialogue::readsAll()
{
    ScriptedChronyd daemon({refClockData, serverData, unresolvedData},
                           {refClockStatsData, serverStatsData, unresolvedStatsData});
    ChronyDialogue dialogue(0xffffffff); // the sequence goes over its end
    QCOMPARE(run(dialogue, daemon), Step::Done);
    QCOMPARE(daemon.asked, u"33:0 14:0 15:0 15:1 15:2 34:0 34:1 34:2 "_s);
    QCOMPARE(daemon.sequences, (QList<quint32>{0xffffffff, 0, 1, 2, 3, 4, 5, 6}));
    const ChronyReading &reading = dialogue.reading();
    QCOMPARE(reading.tracking.refId, u"7F000002"_s);
    QCOMPARE(reading.sources.size(), 2);
    QCOMPARE(reading.sources[0].name, u"GPS"_s);
    QVERIFY(reading.selected());
    QCOMPARE(reading.selected()->name, u"127.0.0.2"_s);
    QCOMPARE(reading.samples(*reading.selected()), 9);
    QCOMPARE(reading.stats.size(), 2);
}

void TestChronyDialogue::noSources()
{
    ScriptedChronyd daemon({}, {});
    ChronyDialogue dialogue(1);
    QCOMPARE(run(dialogue, daemon), Step::Done);
    QCOMPARE(daemon.asked, u"33:0 14:0 "_s);
    QVERIFY(dialogue.reading().sources.isEmpty());
}

void TestChronyDialogue::theListMayShrink()
{
    ScriptedChronyd daemon({serverData}, {});
    daemon.count = 2;
    ChronyDialogue dialogue(1);
    QCOMPARE(run(dialogue, daemon), Step::Done);
    QCOMPARE(daemon.asked, u"33:0 14:0 15:0 15:1 34:0 34:1 "_s);
    QCOMPARE(dialogue.reading().sources.size(), 1);
    QVERIFY(dialogue.reading().stats.isEmpty());
}

void TestChronyDialogue::otherAnswersAreWaitedOut()
{
    ScriptedChronyd daemon({}, {});
    ChronyDialogue dialogue(7);
    const QByteArray request = dialogue.request();
    QCOMPARE(dialogue.take(chronyReply(ChronyQuestion::Tracking, 6, trackingData)), Step::Wait);
    QCOMPARE(dialogue.problem(), u"chronyd answers question 6, not 7"_s);
    QCOMPARE(dialogue.request(), request);
    QCOMPARE(run(dialogue, daemon), Step::Done);
    QVERIFY(dialogue.problem().isEmpty());
}

void TestChronyDialogue::refusalEndsIt_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("problem"); // a part of it
    QTest::newRow("refused") << chronyRefusal(ChronyQuestion::Tracking, 1, 2)
                             << u"not authorised"_s;
    QTest::newRow("cut off") << chronyReply(ChronyQuestion::Tracking, 1, {}) << u"cut off"_s;
    // Only a source can be missing.
    QTest::newRow("missing") << chronyRefusal(ChronyQuestion::Tracking, 1, 4)
                             << u"no such source"_s;
}

void TestChronyDialogue::refusalEndsIt()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, problem);
    ChronyDialogue dialogue(1);
    QCOMPARE(dialogue.take(reply), Step::Failed);
    QVERIFY2(dialogue.problem().contains(problem), qPrintable(dialogue.problem()));
}

QTEST_GUILESS_MAIN(TestChronyDialogue)
#include "tst_chrony_dialogue.moc"
