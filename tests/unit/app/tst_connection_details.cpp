// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/connection_details.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using models::DetailsModel;
using models::Status;
using namespace Qt::Literals::StringLiterals;

class TestConnectionDetails : public QObject
{
    Q_OBJECT

private:
    /// A site with one connection, and the pane for it.
    struct Scene
    {
        store::SiteStore site;
        models::ConnectionModel open{site};
        models::ClosedConnectionModel closed{site};
        QStringList asked;
        ConnectionDetails details{site,
                                  open,
                                  closed,
                                  {[this](const QString &serverId, quint64 cid) {
                                       asked.append(u"%1 %2"_s.arg(serverId).arg(cid));
                                       return quint64(asked.size());
                                   },
                                   [this](quint64 rowId, bool watch) {
                                       watch ? site.connections.watch(rowId)
                                             : site.connections.unwatch(rowId);
                                   }}};

        void tick(qint64 nowMs, bool connected = true)
        {
            const store::SiteChanges changes = site.takeChanges();
            open.flush(changes, nowMs);
            closed.flush(changes, nowMs);
            details.flush(connected, nowMs);
        }

        QString value(const QString &label)
        {
            DetailsModel &fields = *details.fields();
            for (int row = 0; row < fields.rowCount(); ++row) {
                if (fields.index(row).data(DetailsModel::LabelRole).toString() == label)
                    return fields.index(row).data(DetailsModel::ValueRole).toString();
            }
            return u"no such field"_s;
        }
    };

    static store::QueryReply answer(quint64 query, std::vector<domain::SubscriptionDetail> list)
    {
        store::QueryReply reply;
        reply.query = query;
        reply.server = server();
        domain::Connection told = connection(7);
        told.subscriptionDetails = std::move(list);
        reply.data = told;
        reply.last = true;
        return reply;
    }

    static domain::SubscriptionDetail subscription(const QString &subject, quint64 messages)
    {
        domain::SubscriptionDetail made;
        made.subject = subject;
        made.queue = u"workers"_s;
        made.sid = u"3"_s;
        made.messages = messages;
        return made;
    }

private Q_SLOTS:
    void showsAllAndAsks()
    {
        Scene scene;
        apply(scene.site, 0, listing({7}));
        scene.tick(0);
        QVERIFY(!scene.details.isOpen());
        scene.details.show(scene.open.rowId(0), false);
        QVERIFY(scene.details.isOpen());
        QCOMPARE(scene.asked, QStringList(u"NA 7"_s));
        QCOMPARE(scene.details.title(), u"client 7, connection 7 of hub"_s);
        QCOMPARE(scene.value(u"CID"_s), u"7"_s);
        scene.tick(100);
        QCOMPARE(scene.details.problem(), QString());
        QVERIFY(scene.details.subscriptionsText().startsWith(u"Asking"_s));
        QCOMPARE(scene.details.subscriptionsStatus(), Status::Standby);

        apply(scene.site, 1000, answer(1, {subscription(u"stage.>"_s, 12)}));
        scene.tick(4000);
        QCOMPARE(scene.details.subscriptions()->count(), 1);
        ModelProbe probe(*scene.details.subscriptions());
        QCOMPARE(probe.text(0, u"Subject"_s), u"stage.>"_s);
        QCOMPARE(probe.text(0, u"Queue"_s), u"workers"_s);
        QCOMPARE(probe.text(0, u"SID"_s), u"3"_s);
        QCOMPARE(probe.text(0, u"Messages"_s), u"12"_s);
        QVERIFY2(scene.details.subscriptionsText().contains(u"3 s"_s),
                 qPrintable(scene.details.subscriptionsText()));
    }

    void askAgainTakesTheNewAnswer()
    {
        Scene scene;
        apply(scene.site, 0, listing({7}));
        scene.tick(0);
        scene.details.show(scene.open.rowId(0), false);
        apply(scene.site, 0, answer(1, {subscription(u"a"_s, 1), subscription(u"b"_s, 1)}));
        scene.tick(100);
        QCOMPARE(scene.details.subscriptions()->count(), 2);
        scene.details.askAgain();
        QCOMPARE(scene.details.subscriptions()->count(), 0);
        apply(scene.site, 0, answer(2, {}));
        scene.tick(200);
        QVERIFY(scene.details.subscriptionsText().startsWith(u"It had no subscriptions"_s));
    }

    void failures_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("text");
        QTest::newRow("told") << u"hub does not know connection 7 any more."_s
                              << u"Its subscriptions are not known: hub does not know connection 7 "
                                 "any more."_s;
        QTest::newRow("silent") << QString() << u"Its server did not answer."_s;
    }

    void failures()
    {
        QFETCH(QString, problem);
        Scene scene;
        apply(scene.site, 0, listing({7}));
        scene.tick(0);
        scene.details.show(scene.open.rowId(0), false);
        store::QueryReply reply;
        reply.query = 1;
        reply.problem = problem;
        reply.last = true;
        apply(scene.site, 0, reply);
        scene.tick(100);
        QTEST(scene.details.subscriptionsText(), "text");
        QCOMPARE(scene.details.subscriptionsStatus(), Status::Caution);
    }

    void notConnected()
    {
        Scene scene;
        apply(scene.site, 0, listing({7}));
        scene.tick(0);
        scene.details.show(scene.open.rowId(0), false);
        scene.tick(100, false);
        QVERIFY(scene.details.subscriptionsText().startsWith(u"Not connected"_s));
        QVERIFY(scene.details.problem().startsWith(u"Not connected"_s));
        scene.tick(200, true);
        QVERIFY(scene.details.subscriptionsText().startsWith(u"Asking"_s));
        QCOMPARE(scene.details.problem(), QString());
    }

    void closesWhileItIsLookedAt()
    {
        Scene scene;
        apply(scene.site, 0, listing({7}));
        scene.tick(0);
        scene.details.show(scene.open.rowId(0), false);
        apply(scene.site, 100, disconnected(7, u"Stale Connection"_s));
        scene.tick(100);
        QCOMPARE(scene.details.problem(), u"It has closed: Stale Connection"_s);
        QCOMPARE(scene.value(u"State"_s), u"Closed"_s);
        const qint64 goneMs = 100 + store::ConnectionStore::keepClosedMs + 1;
        scene.site.tick(goneMs, wallNs);
        scene.tick(goneMs);
        QVERIFY(scene.details.isOpen());
        QVERIFY(scene.details.problem().startsWith(u"It is not listed any more"_s));
        QCOMPARE(scene.value(u"CID"_s), u"7"_s); // the last that was known
    }

    void ratesOfWhatIsWatched()
    {
        Scene scene;
        auto listed = listing({7});
        apply(scene.site, 0, listed);
        scene.tick(0);
        scene.details.show(scene.open.rowId(0), false);
        scene.tick(0);
        QVERIFY(!scene.details.hasTrend());
        QCOMPARE(scene.details.rateIn(), u"–"_s);
        for (int i = 1; i <= 2; ++i) {
            listed.serverNowNs += 5'000'000'000;
            listed.connections[0].inMessages += 60;
            apply(scene.site, i * 5000, listed);
        }
        scene.tick(10'000);
        QCOMPARE(scene.details.rateIn(), u"12.0 /s"_s);
        QCOMPARE(scene.details.trendIn(), QList<qreal>({12, 12}));
        scene.details.close();
        QVERIFY(!scene.site.connections.history(scene.open.rowId(0)));
        QVERIFY(!scene.details.hasTrend());
    }

    void closedOnes()
    {
        Scene scene;
        auto listed = listing({9});
        listed.closed = true;
        listed.connections[0].stopNs = listed.connections[0].startNs + 1'000'000'000;
        listed.connections[0].reason = u"Client Closed"_s;
        apply(scene.site, 0, listed);
        scene.tick(0);
        scene.details.show(scene.closed.rowId(0), true);
        scene.tick(0);
        QCOMPARE(scene.value(u"Reason"_s), u"Client Closed"_s);
        QCOMPARE(scene.value(u"Lasted"_s), u"1.00 s"_s);
        QCOMPARE(scene.asked, QStringList(u"NA 9"_s));
        QVERIFY(!scene.details.hasTrend());
    }

    void rowThatHasGone()
    {
        Scene scene;
        scene.details.show(99, false);
        QVERIFY(!scene.details.isOpen());
        QVERIFY(scene.asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConnectionDetails)
#include "tst_connection_details.moc"
