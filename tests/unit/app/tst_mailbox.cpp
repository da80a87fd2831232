// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/mailbox.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;

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

    void dropsAndCountsWhatDoesNotFit()
    {
        Mailbox box;
        for (std::size_t i = 0; i < Mailbox::capacity + 3; ++i)
            box.put(store::Update{0, 0, store::DecodeFailure{}});
        const Mail mail = box.take();
        QCOMPARE(mail.updates.size(), Mailbox::capacity);
        QCOMPARE(mail.dropped, quint64(3));
        QCOMPARE(box.take().dropped, quint64(0));
    }
};

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
