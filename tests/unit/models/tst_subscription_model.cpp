// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/subscription_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static store::MonitoringReply subsz(const domain::ServerRef &from, const QStringList &subjects)
{
    domain::SubszPage page;
    page.server = from;
    for (const QString &subject : subjects) {
        domain::SubscriptionDetail one;
        one.account = u"APP"_s;
        one.subject = subject;
        one.queue = u"workers"_s;
        one.messages = 10;
        page.subscriptions.push_back(one);
    }
    page.stats.subscriptions = page.subscriptions.size();
    return {from, page};
}

class tst_SubscriptionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        SubscriptionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, subsz(server(), {u"orders.new"_s, u"orders.new"_s}));
        apply(site, 0, subsz(server(u"NB"_s, u"b"_s), {u"orders.new"_s}));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.text(0, u"Account"_s), u"APP"_s);
        QCOMPARE(probe.text(0, u"Subject"_s), u"orders.new"_s);
        QCOMPARE(probe.text(0, u"Queue group"_s), u"workers"_s);
        QCOMPARE(probe.text(0, u"Count"_s), u"3"_s);
        QCOMPARE(probe.text(0, u"Servers"_s), u"2"_s);
        QCOMPARE(probe.text(0, u"Delivered"_s), u"30"_s);
        QVERIFY(!probe.stale(0));
        store::MonitoringRound round;
        round.endpoint = store::Endpoint::Subsz;
        round.missing = {server()};
        apply(site, 1000, round);
        model.flush(site.takeChanges(), 1000);
        QVERIFY(probe.stale(0));
    }

    void below_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("subjects");
        QTest::newRow("all") << QString() << u"> orders orders.* orders.eu.new ordersX"_s;
        QTest::newRow("and itself") << u"orders"_s << u"orders orders.* orders.eu.new"_s;
        QTest::newRow("two tokens") << u"orders.eu"_s << u"orders.eu.new"_s;
        QTest::newRow("wildcards are tokens") << u"orders.*"_s << u"orders.*"_s;
        QTest::newRow("none") << u"order"_s << QString();
    }

    void below()
    {
        QFETCH(QString, tokens);
        store::SiteStore site;
        SubscriptionModel model(site);
        ModelProbe probe(model);
        apply(site, 0,
              subsz(server(),
                    {u"orders"_s, u"orders.eu.new"_s, u"orders.*"_s, u"ordersX"_s, u">"_s}));
        model.flush(site.takeChanges(), 0);
        model.showOnly(tokens);
        QTEST(probe.column(u"Subject"_s), "subjects");
        model.showOnly(QString());
        QCOMPARE(model.rowCount(), 5);
    }
};

QTEST_GUILESS_MAIN(tst_SubscriptionModel)
#include "tst_subscription_model.moc"
