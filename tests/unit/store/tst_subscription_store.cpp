// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/subscription_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static const domain::ServerRef a = server(u"NA"_s, u"a"_s);
static const domain::ServerRef b = server(u"NB"_s, u"b"_s);

/// Of "subject" or "subject/queue" each, in account OPS, with \a messages delivered.
static domain::SubszPage page(const QStringList &subjects, quint64 messages = 1)
{
    domain::SubszPage made;
    for (const QString &subject : subjects) {
        domain::SubscriptionDetail detail;
        detail.account = u"OPS"_s;
        detail.subject = subject.section(u'/', 0, 0);
        detail.queue = subject.section(u'/', 1);
        detail.messages = messages;
        made.subscriptions.push_back(detail);
    }
    made.count = subjects.size();
    made.stats.subscriptions = static_cast<quint64>(subjects.size());
    return made;
}

static MonitoringRound round(std::vector<domain::ServerRef> missing = {})
{
    MonitoringRound made;
    made.endpoint = Endpoint::Subsz;
    made.missing = std::move(missing);
    return made;
}

/// "x:2 y/q:1@2": subject, queue, count and servers where more than one.
static QString text(const SubscriptionStore &subscriptions)
{
    QStringList list;
    for (const SubscriptionRow &row : subscriptions.rows()) {
        QString word = row.subject;
        if (!row.queue.isEmpty())
            word += u'/' + row.queue;
        word += u":%1"_s.arg(row.count);
        if (row.servers() > 1)
            word += u"@%1"_s.arg(row.servers());
        list.append(word);
    }
    return list.join(u' ');
}

class tst_SubscriptionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alikeTogether()
    {
        SubscriptionStore subscriptions;
        subscriptions.apply(a, page({u"x"_s, u"y/q"_s, u"x"_s, u"y"_s}, 3), 0);
        QCOMPARE(text(subscriptions), u"x:2 y:1 y/q:1"_s);
        subscriptions.apply(b, page({u"x"_s, u"z"_s}, 4), 0);
        QCOMPARE(text(subscriptions), u"x:3@2 y:1 y/q:1 z:1"_s);
        QCOMPARE(subscriptions.find({u"OPS"_s, u"x"_s, QString()})->messages, 10u);
        QCOMPARE(subscriptions.coverage().at(u"NA"_s).listed, 4u);
        QVERIFY(subscriptions.coverage().at(u"NA"_s).whole);
    }

    void accountsApart()
    {
        domain::SubszPage both = page({u"x"_s, u"x"_s});
        both.subscriptions[1].account = u"APP"_s;
        SubscriptionStore subscriptions;
        subscriptions.apply(a, both, 0);
        QCOMPARE(text(subscriptions), u"x:1 x:1"_s);
    }

    void notListedIsGone()
    {
        SubscriptionStore subscriptions;
        subscriptions.apply(a, page({u"x"_s, u"y"_s}), 0);
        subscriptions.apply(b, page({u"y"_s}), 0);
        (void)subscriptions.takeChanges();
        subscriptions.apply(a, page({u"z"_s}), 5000);
        QCOMPARE(text(subscriptions), u"y:1 z:1"_s);
        const Changes changes = subscriptions.takeChanges();
        QCOMPARE(changes.added.size(), 1u);
        QCOMPARE(changes.removed.size(), 1u);
        QCOMPARE(changes.changed.size(), 1u); // y is on one server less
    }

    void unchangedIsNotTold()
    {
        SubscriptionStore subscriptions;
        subscriptions.apply(a, page({u"x"_s, u"y"_s}), 0);
        (void)subscriptions.takeChanges();
        subscriptions.apply(a, page({u"x"_s, u"y"_s}), 5000);
        QVERIFY(subscriptions.takeChanges().isEmpty());
        QCOMPARE(subscriptions.rows()[0].heardMs, 5000);
        subscriptions.apply(a, page({u"x"_s, u"y"_s}, 2), 10'000);
        QCOMPARE(subscriptions.takeChanges().changed.size(), 2u);
    }

    void statisticsAlone()
    {
        SubscriptionStore subscriptions;
        subscriptions.apply(a, page({u"x"_s}), 0);
        domain::SubszPage alone;
        alone.stats.subscriptions = 1;
        subscriptions.apply(a, alone, 5000);
        QCOMPARE(text(subscriptions), u"x:1"_s);
        alone.stats.subscriptions = 0;
        subscriptions.apply(a, alone, 5000);
        QVERIFY(subscriptions.rows().empty());
    }

    void pagesLeftOut()
    {
        domain::SubszPage cut = page({u"x"_s, u"y"_s});
        cut.limit = 2;
        cut.stats.subscriptions = 9;
        SubscriptionStore subscriptions;
        subscriptions.apply(a, cut, 0);
        QVERIFY(!subscriptions.coverage().at(u"NA"_s).whole);
        QCOMPARE(subscriptions.coverage().at(u"NA"_s).existing, 9u);
    }

    void overTheCapIsCounted()
    {
        SubscriptionStore subscriptions(2);
        subscriptions.apply(a, page({u"x"_s, u"y"_s, u"z"_s, u"z"_s}), 0);
        QCOMPARE(text(subscriptions), u"x:1 y:1"_s);
        QCOMPARE(subscriptions.overCap(), 1u);
        subscriptions.apply(b, page({u"v"_s, u"w"_s, u"y"_s}), 0);
        QCOMPARE(text(subscriptions), u"x:1 y:2@2"_s);
        QCOMPARE(subscriptions.overCap(), 3u);
        // As of each server's last listing, not ever more.
        subscriptions.apply(b, page({u"y"_s}), 0);
        QCOMPARE(subscriptions.overCap(), 1u);
    }

    void silentServer()
    {
        SubscriptionStore subscriptions;
        subscriptions.apply(a, page({u"x"_s}), 0);
        subscriptions.apply(b, page({u"x"_s, u"y"_s}), 0);
        subscriptions.apply(round({a}), 1000);
        QVERIFY(subscriptions.isStale(subscriptions.rows()[0], 1000));
        QVERIFY(!subscriptions.isStale(subscriptions.rows()[1], 1000));
        (void)subscriptions.takeChanges();
        subscriptions.apply(a, page({u"x"_s}), 5000);
        QVERIFY(!subscriptions.isStale(subscriptions.rows()[0], 5000));
        QCOMPARE(subscriptions.takeChanges().changed.size(), 1u);
        subscriptions.tick(keepStaleMs + 1);
        QCOMPARE(text(subscriptions), u"x:1"_s);
    }
};

QTEST_APPLESS_MAIN(tst_SubscriptionStore)
#include "tst_subscription_store.moc"
