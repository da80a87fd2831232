// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/mailbox.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;

static store::Update rtt(const char *unit, quint64 seq)
{
    store::RttUpdate update;
    update.message.unit = QString::fromLatin1(unit);
    update.message.seq = seq;
    return {qint64(seq), 0, update};
}

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachThingOnce()
    {
        Mailbox box;
        box.put(store::Update{1, 2, store::DecodeFailure{}});
        LinkState link;
        link.everUp = true;
        box.put(link);

        const Mail mail = box.take();
        QCOMPARE(mail.updates.size(), size_t(1));
        QVERIFY(mail.link.has_value());
        QVERIFY(mail.link->everUp);
        QVERIFY(!mail.localClock);
        QCOMPARE(mail.dropped, quint64(0));

        const Mail next = box.take();
        QVERIFY(next.updates.empty());
        QVERIFY(!next.link);
    }

    void keepsTheLastLink()
    {
        Mailbox box;
        LinkState link;
        link.state = nats::State::Connecting;
        box.put(link);
        link.state = nats::State::Connected;
        box.put(link);
        QCOMPARE(box.take().link->state, nats::State::Connected);
    }

    void keepsTheLastRttOfAUnit()
    {
        Mailbox box;
        box.put(rtt("a", 1));
        box.put(store::Update{0, 0, store::TimeUpdate{}});
        box.put(rtt("b", 1));
        for (quint64 seq = 2; seq <= 9; ++seq)
            box.put(rtt("a", seq));
        box.put(store::Update{0, 0, store::TimeUpdate{}}); // these are all kept
        Mail mail = box.take();
        QCOMPARE(mail.updates.size(), size_t(4));
        QCOMPARE(mail.dropped, quint64(0));
        QCOMPARE(std::get<store::RttUpdate>(mail.updates[0].value).message.seq, quint64(9));
        QCOMPARE(mail.updates[0].receivedMs, qint64(9));
        QCOMPARE(std::get<store::RttUpdate>(mail.updates[2].value).message.unit,
                 QStringLiteral("b"));

        box.put(rtt("a", 10)); // what was taken is not there any more
        mail = box.take();
        QCOMPARE(mail.updates.size(), size_t(1));
        QCOMPARE(std::get<store::RttUpdate>(mail.updates[0].value).message.seq, quint64(10));
    }

    void dropsAndCountsWhatDoesNotFit()
    {
        Mailbox box;
        for (std::size_t i = 0; i < Mailbox::capacity + 3; ++i)
            box.put(store::Update{0, 0, store::DecodeFailure{}});
        box.put(rtt("late", 1));
        box.put(rtt("late", 2));
        const Mail mail = box.take();
        QCOMPARE(mail.updates.size(), Mailbox::capacity);
        QCOMPARE(mail.dropped, quint64(5));
        QCOMPARE(box.take().dropped, quint64(0));
    }
};

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
