// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/closed_connection_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class TestClosedConnectionModel : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 second = 1'000'000'000;

    static store::ConnectionListing closed(const QList<quint64> &cids)
    {
        store::ConnectionListing made = listing(cids);
        made.closed = true;
        for (domain::Connection &each : made.connections) {
            each.startNs = wallNs;
            each.stopNs = wallNs + qint64(each.cid) * second;
            each.reason = u"Client Closed"_s;
        }
        return made;
    }

private Q_SLOTS:
    void showsTheLastFirst()
    {
        store::SiteStore site;
        ClosedConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = closed({5, 90});
        listed.connections[0].inMessages = 12;
        listed.connections[0].outBytes = 3400;
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.column(u"Ended"_s), u"2026-11-23 10:01:30 2026-11-23 10:00:05"_s);
        QCOMPARE(probe.text(1, u"Lasted"_s), u"5.00 s"_s);
        QCOMPARE(probe.text(1, u"Reason"_s), u"Client Closed"_s);
        QCOMPARE(probe.text(1, u"Name"_s), u"client 5"_s);
        QCOMPARE(probe.text(1, u"In msgs"_s), u"12"_s);
        QCOMPARE(probe.text(1, u"Out bytes"_s), u"3.40 kB"_s);
        QVERIFY(!probe.stale(0));
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<Status::Value>("status");
        QTest::newRow("goodbye") << u"Client Closed"_s << Status::Off;
        QTest::newRow("shutdown") << u"Server Shutdown"_s << Status::Off;
        QTest::newRow("slow") << u"Slow Consumer (Pending Bytes)"_s << Status::Caution;
        QTest::newRow("not told") << QString() << Status::Off;
    }

    void reasons()
    {
        QFETCH(QString, reason);
        store::SiteStore site;
        ClosedConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = closed({5});
        listed.connections[0].reason = reason;
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QTEST(probe.status(0, u"Reason"_s), "status");
    }

    void unknownIsNotZero()
    {
        store::SiteStore site;
        ClosedConnectionModel model(site);
        ModelProbe probe(model);
        auto listed = closed({5});
        listed.connections[0].stopNs.reset();
        apply(site, 0, listed);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Ended"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Lasted"_s), u"–"_s);
    }

    void goesWhatItsServerForgot()
    {
        store::SiteStore site;
        ClosedConnectionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, closed({5, 6}));
        model.flush(site.takeChanges(), 0);
        (void)probe.signalled();
        apply(site, 1000, closed({6}));
        model.flush(site.takeChanges(), 1000);
        QCOMPARE(probe.signalled(), u"-1 n"_s);
    }

    void missingServersRowsAreStale()
    {
        store::SiteStore site;
        ClosedConnectionModel model(site);
        ModelProbe probe(model);
        apply(site, 0, closed({5}));
        store::MonitoringRound round;
        round.endpoint = store::Endpoint::ClosedConnz;
        round.missing = {server()};
        apply(site, 1000, round);
        model.flush(site.takeChanges(), 1000);
        QVERIFY(probe.stale(0));
    }
};

QTEST_GUILESS_MAIN(TestClosedConnectionModel)
#include "tst_closed_connection_model.moc"
