// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ordered_tracker.h"

#include <QTest>

using namespace nunect::nats::jetstream;
using Verdict = OrderedTracker::Verdict;

/// The rules of the ordered consumer, without a server.
class TestOrderedTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inOrder();
    void gapsAndRepetitions_data();
    void gapsAndRepetitions();
    void nextStartsAfterTheLast();
    void nextKeepsThePolicyUntilItIsKnown();
    void newKnowsItsPlaceFromTheStart();
    void heartbeats();
    void silence();
    void caughtUpAtOnce();
    void answerAfterTheFirstMessages();
    void streamThatWentBack();

private:
    static AckSubject delivery(quint64 consumerSequence, quint64 streamSequence,
                               quint64 pending = 1)
    {
        AckSubject ack;
        ack.consumerSequence = consumerSequence;
        ack.streamSequence = streamSequence;
        ack.pending = pending;
        return ack;
    }
    static ConsumerInfo created(quint64 streamSequence, quint64 pending, quint64 delivered = 0)
    {
        ConsumerInfo info;
        info.delivered = {delivered, streamSequence};
        info.pending = pending;
        return info;
    }
    static ConsumerConfig starting(DeliverPolicy policy)
    {
        ConsumerConfig config;
        config.deliverPolicy = policy;
        return config;
    }
};

void TestOrderedTracker::inOrder()
{
    OrderedTracker tracker({});
    tracker.begin();
    tracker.created(created(0, 3));
    QVERIFY(!tracker.isCaughtUp());
    QCOMPARE(tracker.message(delivery(1, 10, 2)), Verdict::Deliver);
    QCOMPARE(tracker.message(delivery(2, 15, 1)), Verdict::Deliver); // filtered: 11 to 14
    QVERIFY(!tracker.isCaughtUp());
    QCOMPARE(tracker.message(delivery(3, 16, 0)), Verdict::Deliver);
    QVERIFY(tracker.isCaughtUp());
    QCOMPARE(tracker.streamSequence(), 16u);
    QCOMPARE(tracker.message(delivery(4, 17, 5)), Verdict::Deliver);
    QVERIFY(tracker.isCaughtUp()); // new ones do not take that back
}

void TestOrderedTracker::gapsAndRepetitions_data()
{
    QTest::addColumn<quint64>("sequence");
    QTest::newRow("one missing") << quint64(4);
    QTest::newRow("many missing") << quint64(400);
    QTest::newRow("the same again") << quint64(2);
    QTest::newRow("an older one") << quint64(1);
    QTest::newRow("zero") << quint64(0);
}

void TestOrderedTracker::gapsAndRepetitions()
{
    QFETCH(quint64, sequence);
    OrderedTracker tracker({});
    tracker.begin();
    QCOMPARE(tracker.message(delivery(1, 1)), Verdict::Deliver);
    QCOMPARE(tracker.message(delivery(2, 2)), Verdict::Deliver);
    QCOMPARE(tracker.message(delivery(sequence, sequence)), Verdict::Recreate);
    QCOMPARE(tracker.streamSequence(), 2u);
}

void TestOrderedTracker::nextStartsAfterTheLast()
{
    ConsumerConfig config = starting(DeliverPolicy::LastPerSubject);
    config.filterSubject = "a.>";
    OrderedTracker tracker(config);
    tracker.begin();
    QCOMPARE(tracker.message(delivery(1, 7)), Verdict::Deliver);
    const ConsumerConfig next = tracker.nextConfig();
    QCOMPARE(next.deliverPolicy, DeliverPolicy::ByStartSequence);
    QCOMPARE(next.startSequence, 8u);
    QCOMPARE(next.filterSubject, QByteArray("a.>"));
    tracker.begin();
    QCOMPARE(tracker.message(delivery(1, 8)), Verdict::Deliver);
    QCOMPARE(tracker.rewinds(), 0);
}

void TestOrderedTracker::nextKeepsThePolicyUntilItIsKnown()
{
    ConsumerConfig config = starting(DeliverPolicy::ByStartTime);
    config.startTimeNs = 5;
    OrderedTracker tracker(config);
    QCOMPARE(tracker.nextConfig(), config);
    tracker.begin();
    tracker.created(created(41, 0));
    QCOMPARE(tracker.nextConfig(), config);
}

void TestOrderedTracker::newKnowsItsPlaceFromTheStart()
{
    OrderedTracker tracker(starting(DeliverPolicy::New));
    tracker.begin();
    tracker.created(created(41, 0));
    QVERIFY(tracker.isCaughtUp());
    QCOMPARE(tracker.nextConfig().deliverPolicy, DeliverPolicy::ByStartSequence);
    QCOMPARE(tracker.nextConfig().startSequence, 42u);
}

void TestOrderedTracker::heartbeats()
{
    OrderedTracker tracker({});
    tracker.begin();
    tracker.created(created(0, 2));
    QCOMPARE(tracker.message(delivery(1, 1)), Verdict::Deliver);
    QCOMPARE(tracker.heartbeat(1, true), Verdict::Deliver);
    QVERIFY(!tracker.isCaughtUp()); // it waits for us
    QCOMPARE(tracker.heartbeat(1, false), Verdict::Deliver);
    QVERIFY(tracker.isCaughtUp()); // what was pending is gone
    QCOMPARE(tracker.heartbeat(2, false), Verdict::Recreate);
}

void TestOrderedTracker::silence()
{
    OrderedTracker tracker({});
    tracker.begin();
    QCOMPARE(tracker.tick(), Verdict::Deliver);
    QCOMPARE(tracker.tick(), Verdict::Deliver); // one missing
    QCOMPARE(tracker.heartbeat(0, false), Verdict::Deliver);
    QCOMPARE(tracker.tick(), Verdict::Deliver);
    QCOMPARE(tracker.tick(), Verdict::Deliver);
    QCOMPARE(tracker.message(delivery(1, 1)), Verdict::Deliver);
    QCOMPARE(tracker.tick(), Verdict::Deliver);
    QCOMPARE(tracker.tick(), Verdict::Deliver);
    QCOMPARE(tracker.tick(), Verdict::Recreate); // two missing
}

void TestOrderedTracker::caughtUpAtOnce()
{
    OrderedTracker tracker({});
    tracker.begin();
    QVERIFY(!tracker.isCaughtUp());
    tracker.created(created(0, 0));
    QVERIFY(tracker.isCaughtUp());
    tracker.begin(); // the next one has yet to show it
    QVERIFY(!tracker.isCaughtUp());
}

/// Nothing pending then means that all is on its way, not that it is here.
void TestOrderedTracker::answerAfterTheFirstMessages()
{
    OrderedTracker onTheirWay({});
    onTheirWay.begin();
    onTheirWay.created(created(3, 0, 3));
    QVERIFY(!onTheirWay.isCaughtUp());
    QCOMPARE(onTheirWay.message(delivery(1, 1, 2)), Verdict::Deliver);
    QCOMPARE(onTheirWay.message(delivery(2, 2, 1)), Verdict::Deliver);
    QVERIFY(!onTheirWay.isCaughtUp());
    QCOMPARE(onTheirWay.message(delivery(3, 3, 0)), Verdict::Deliver);
    QVERIFY(onTheirWay.isCaughtUp());

    OrderedTracker here({});
    here.begin();
    QCOMPARE(here.message(delivery(1, 1, 0)), Verdict::Deliver);
    here.created(created(1, 0, 1));
    QVERIFY(here.isCaughtUp());
    QCOMPARE(here.streamSequence(), 1u);
}

void TestOrderedTracker::streamThatWentBack()
{
    OrderedTracker tracker({});
    tracker.begin();
    QCOMPARE(tracker.message(delivery(1, 10)), Verdict::Deliver);
    tracker.begin();
    tracker.created(created(4, 0)); // asked for 11, starts at 5
    QCOMPARE(tracker.rewinds(), 1);
    QCOMPARE(tracker.message(delivery(1, 5)), Verdict::Deliver);
    QCOMPARE(tracker.rewinds(), 1);
    QCOMPARE(tracker.nextConfig().startSequence, 6u);
    // Or it shows by the first message.
    tracker.begin();
    QCOMPARE(tracker.message(delivery(1, 3)), Verdict::Deliver);
    QCOMPARE(tracker.rewinds(), 2);
}

QTEST_APPLESS_MAIN(TestOrderedTracker)
#include "tst_ordered_tracker.moc"
