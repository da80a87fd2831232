// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/connection_store.h"

#include "tests/unit/store/samples.h"

#include <QElapsedTimer>
#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static const ConnectionRow *find(const ConnectionStore &connections, quint64 cid,
                                 const QString &serverId = u"NA"_s)
{
    for (const ConnectionRow &row : connections.rows()) {
        if (row.connection.cid == cid && row.server.id == serverId)
            return &row;
    }
    return nullptr;
}

/// "1 2 3x": the cids, closed ones with an x.
static QString text(const ConnectionStore &connections)
{
    QStringList words;
    for (const ConnectionRow &row : connections.rows()) {
        const bool closed = row.state == ConnectionRow::Closed;
        words.append(QString::number(row.connection.cid) + (closed ? u"x"_s : QString()));
    }
    return words.join(u' ');
}

/// A listing of one connection that has sent \a messages by \a nowS of the server's clock.
static ConnectionListing counted(quint64 cid, quint64 messages, qint64 nowS)
{
    ConnectionListing made = listing({cid}, nowS);
    made.connections[0].inMessages = messages;
    made.connections[0].inBytes = 10 * messages;
    return made;
}

class tst_ConnectionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listed()
    {
        ConnectionStore connections;
        connections.apply(listing({3, 1, 2}), 100);
        QCOMPARE(text(connections), u"1 2 3"_s);
        const ConnectionRow *row = find(connections, 2);
        QVERIFY(row->connection == connection(2));
        QCOMPARE(row->server.name, u"hub"_s);
        QCOMPARE(row->confirmedMs, 100);
    }

    void sameCidOnTwoServers()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2}), 0);
        connections.apply(listing({1}, 1000, server(u"NB"_s, u"other"_s)), 0);
        QCOMPARE(text(connections), u"1 2 1"_s);
        connections.apply(listing({1, 2}), 100);
        QCOMPARE(text(connections), u"1 2 1"_s);
    }

    void pageShiftRepeatsARow()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2, 2, 3, 1}), 0);
        QCOMPARE(text(connections), u"1 2 3"_s);
    }

    void comesByEvent()
    {
        ConnectionStore connections;
        connections.apply(connected(7), 100);
        const ConnectionRow *row = find(connections, 7);
        QVERIFY(row);
        QCOMPARE(row->connection.account, u"OPS"_s);
        QCOMPARE(row->connection.user, u"guardian"_s);
        QCOMPARE(row->connection.name, u"client 7"_s);
        QCOMPARE(row->connection.kind, u"Client"_s);
        QCOMPARE(row->connection.ip, u"10.0.0.9"_s);
        QCOMPARE(row->connection.startNs, connection(7).startNs);
        QVERIFY(!row->connection.rttNs.has_value()); // not known yet, not 0
        // The listing adds what the event does not tell.
        connections.apply(listing({7}), 200);
        QCOMPARE(find(connections, 7)->connection.port, 40'000);
        QCOMPARE(connections.rows().size(), 1u);
    }

    void goesByEvent()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2}), 0);
        connections.apply(disconnected(1, u"Stale Connection"_s), 1000);
        QCOMPARE(text(connections), u"1x 2"_s);
        QCOMPARE(find(connections, 1)->reason, u"Stale Connection"_s);
        connections.tick(1000 + ConnectionStore::keepClosedMs);
        QCOMPARE(text(connections), u"1x 2"_s);
        connections.tick(1001 + ConnectionStore::keepClosedMs);
        QCOMPARE(text(connections), u"2"_s);
    }

    void olderListingDoesNotReopen()
    {
        ConnectionStore connections;
        connections.apply(listing({1}), 0);
        connections.apply(disconnected(1), 100);
        connections.apply(listing({1}), 200);
        QCOMPARE(text(connections), u"1x"_s);
        QCOMPARE(find(connections, 1)->reason, u"Client Closed"_s);
    }

    void olderListingDoesNotOpenWhatWeOnlySawGo()
    {
        ConnectionStore connections;
        connections.apply(disconnected(5), 100);
        QCOMPARE(text(connections), u"5x"_s);
        QCOMPARE(find(connections, 5)->connection.name, u"client 5"_s);
        connections.apply(listing({5}), 200);
        QCOMPARE(text(connections), u"5x"_s);
    }

    void notListedAnyMore()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2}), 0);
        connections.apply(listing({2}), 5000);
        QCOMPARE(text(connections), u"1x 2"_s);
        QCOMPARE(find(connections, 1)->reason, u"Not listed any more"_s);
    }

    void cameAfterTheListing()
    {
        ConnectionStore connections;
        connections.apply(connected(50), 0);      // started in second 50
        connections.apply(listing({1}, 49), 100); // made in second 49
        QCOMPARE(text(connections), u"1 50"_s);
        connections.apply(listing({1}, 51), 200);
        QCOMPARE(text(connections), u"1 50x"_s);
    }

    void missedByAPageShiftComesBack()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2}), 0);
        connections.apply(listing({2}), 5000);
        connections.apply(listing({1, 2}), 10'000);
        QCOMPARE(text(connections), u"1 2"_s);
        QVERIFY(find(connections, 1)->reason.isEmpty());
        // Told by an event afterwards, it stays closed.
        connections.apply(listing({2}), 15'000);
        connections.apply(disconnected(1, u"Kicked"_s), 15'100);
        QCOMPARE(find(connections, 1)->reason, u"Kicked"_s);
        connections.apply(listing({1, 2}), 15'200);
        QCOMPARE(text(connections), u"1x 2"_s);
    }

    void leafNodesAreNeverListed()
    {
        ConnectionStore connections;
        domain::ClientConnected leaf = connected(9);
        leaf.client.kind = u"Leafnode"_s;
        connections.apply(leaf, 0);
        connections.apply(listing({1}), 5000);
        QCOMPARE(text(connections), u"1 9"_s);
        QCOMPARE(find(connections, 9)->confirmedMs, 5000);
        // While we were away it may have gone: nobody can say, until it is told of again.
        connections.eventsInterrupted();
        connections.apply(listing({1}), 30'000);
        QCOMPARE(find(connections, 9)->confirmedMs, 5000);
        QVERIFY(ConnectionStore::isStale(*find(connections, 9), 30'000));
        QVERIFY(!ConnectionStore::isStale(*find(connections, 1), 30'000));
        connections.apply(leaf, 31'000);
        connections.apply(listing({1}), 35'000);
        QCOMPARE(find(connections, 9)->confirmedMs, 35'000);
    }

    /// A row goes by the last time that it was closed.
    void reopenedAndClosedAgain()
    {
        constexpr qint64 keep = ConnectionStore::keepClosedMs;
        ConnectionStore connections;
        connections.apply(listing({1, 2}), 0);
        connections.apply(listing({2}), 100); // 1 is taken for closed
        connections.apply(listing({1, 2}), 200);
        connections.tick(100 + keep + 1);
        QCOMPARE(text(connections), u"1 2"_s);
        connections.apply(listing({2}), 40'000);
        connections.apply(disconnected(1), 40'500); // and now its end is told of
        connections.tick(40'000 + keep + 1);
        QCOMPARE(text(connections), u"1x 2"_s);
        connections.tick(40'500 + keep);
        QCOMPARE(text(connections), u"1x 2"_s);
        connections.tick(40'500 + keep + 1);
        QCOMPARE(text(connections), u"2"_s);
        connections.tick(keep * 3);
        QCOMPARE(text(connections), u"2"_s);
    }

    void serverRestarted()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2}), 0);
        connections.apply(listing({1}, 1000, server(u"NB"_s)), 100); // same name, new id
        QCOMPARE(text(connections), u"1x 2x 1"_s);
        QCOMPARE(find(connections, 1)->reason, u"Server restarted"_s);
    }

    void serverEnded()
    {
        ConnectionStore connections;
        connections.apply(listing({1}), 0);
        connections.apply(listing({1}, 1000, server(u"NB"_s, u"other"_s)), 0);
        connections.serverEnded(u"NA"_s, u"Server Shutdown"_s, 100);
        QCOMPARE(text(connections), u"1x 1"_s);
        QCOMPARE(find(connections, 1)->reason, u"Server Shutdown"_s);
    }

    void rttAge()
    {
        ConnectionStore connections;
        connections.apply(listing({1}), 0);
        connections.apply(listing({1}), 5000);
        QCOMPARE(find(connections, 1)->rttHeardMs, 0); // the same value, as old as it was
        ConnectionListing measured = listing({1});
        measured.connections[0].rttNs = 700'000;
        connections.apply(measured, 10'000);
        QCOMPARE(find(connections, 1)->rttHeardMs, 10'000);
    }

    void tellsOnlyWhatChanged()
    {
        ConnectionStore connections;
        connections.apply(listing({1, 2, 3}), 0);
        QVERIFY(connections.takeChanges().structure());
        connections.apply(listing({1, 2, 3}), 5000);
        Changes changes = connections.takeChanges();
        QVERIFY(!changes.structure() && changes.changed.empty());

        ConnectionListing busy = listing({1, 2, 3});
        busy.connections[1].inMessages = 7;
        connections.apply(busy, 10'000);
        changes = connections.takeChanges();
        QVERIFY(!changes.structure());
        QCOMPARE(changes.changed, std::unordered_set<quint64>{find(connections, 2)->rowId});
    }

    void rates()
    {
        ConnectionStore connections;
        connections.apply(connected(1), 0); // says nothing of its counters
        connections.apply(counted(1, 100, 1000), 0);
        QVERIFY(!find(connections, 1)->rates);
        (void)connections.takeChanges();
        connections.apply(counted(1, 150, 1010), 5000); // by the server's clock, not ours
        QCOMPARE(find(connections, 1)->rates->inMessages, 5.0);
        QCOMPARE(find(connections, 1)->rates->inBytes, 50.0);
        QCOMPARE(connections.takeChanges().changed.size(), 1u);
        // What comes at once after the last says nothing; what follows is right all the same.
        connections.apply(counted(1, 151, 1010), 5001);
        QCOMPARE(find(connections, 1)->rates->inMessages, 5.0);
        connections.apply(counted(1, 171, 1020), 10'000);
        QCOMPARE(find(connections, 1)->rates->inMessages, 2.0);
        connections.apply(counted(1, 171, 1025), 15'000);
        QCOMPARE(find(connections, 1)->rates->inMessages, 0.0);
        connections.apply(counted(1, 5, 1030), 20'000); // fell
        QVERIFY(!find(connections, 1)->rates);
        connections.apply(counted(1, 10, 1035), 25'000);
        QVERIFY(find(connections, 1)->rates);
        connections.apply(disconnected(1), 26'000);
        QVERIFY(!find(connections, 1)->rates);
    }

    void historyOfWatchedRowsOnly()
    {
        ConnectionStore connections;
        connections.apply(counted(1, 100, 1000), 0);
        const quint64 id = find(connections, 1)->rowId;
        connections.apply(counted(1, 110, 1005), 5000);
        QVERIFY(!connections.history(id));
        connections.watch(id);
        connections.apply(counted(1, 130, 1010), 10'000);
        connections.watch(id); // again: it stays
        connections.apply(counted(1, 145, 1015), 15'000);
        using Values = QList<std::optional<qint64>>;
        QCOMPARE(connections.history(id)->in(), (Values{4, 3}));
        connections.unwatch(id);
        QVERIFY(!connections.history(id));
        connections.watch(id);
        connections.apply(disconnected(1), 20'000);
        connections.tick(20'001 + ConnectionStore::keepClosedMs);
        QVERIFY(!connections.history(id)); // went with its row
    }

    void missedEvents_data()
    {
        QTest::addColumn<bool>("toldOfOthers"); ///< events of that server and account have come
        QTest::addColumn<bool>("away");
        QTest::addColumn<bool>("toldLater");
        QTest::addColumn<bool>("listedAgain");
        QTest::addColumn<quint64>("expected");
        QTest::newRow("missed") << true << false << false << false << quint64(1);
        QTest::newRow("not told of at all") << false << false << false << false << quint64(0);
        QTest::newRow("we were away") << true << true << false << false << quint64(0);
        QTest::newRow("it was late") << true << false << true << false << quint64(0);
        QTest::newRow("page shift") << true << false << false << true << quint64(0);
    }
    void missedEvents()
    {
        QFETCH(bool, toldOfOthers);
        QFETCH(bool, away);
        QFETCH(bool, toldLater);
        QFETCH(bool, listedAgain);
        ConnectionStore connections;
        if (toldOfOthers)
            connections.apply(connected(9), 0);
        connections.apply(listing({1, 9}), 0);
        if (away)
            connections.eventsInterrupted();
        connections.apply(listing({9}), 5000);
        if (toldLater)
            connections.apply(disconnected(1), 6000);
        if (listedAgain)
            connections.apply(listing({1, 9}), 10'000);
        connections.tick(5000 + ConnectionStore::keepClosedMs);
        QVERIFY(connections.takeMissedEvents().empty()); // it may still come
        connections.tick(10'001 + ConnectionStore::keepClosedMs);
        const auto missed = connections.takeMissedEvents();
        QTEST(missed.contains(u"NA"_s) ? missed.at(u"NA"_s) : 0, "expected");
        QVERIFY(connections.takeMissedEvents().empty());
    }

    void rowsShareTheirWords()
    {
        ConnectionStore connections;
        connections.apply(listing({1}), 0);
        connections.apply(listing({1, 2}), 5000);
        const domain::Connection &first = find(connections, 1)->connection;
        const domain::Connection &second = find(connections, 2)->connection;
        QCOMPARE(first.account.constData(), second.account.constData());
        QCOMPARE(first.ip.constData(), second.ip.constData());
        const QChar *before = first.user.constData();
        ConnectionListing busy = listing({1, 2});
        for (domain::Connection &connection : busy.connections) {
            connection.inMessages = 7;
            connection.user = QString::fromLatin1("guardian");
            connection.account = QString::fromLatin1("another");
        }
        connections.apply(busy, 10'000);
        QCOMPARE(first.user.constData(), before);
        QCOMPARE(first.account, u"another"_s);
        QCOMPARE(first.account.constData(), second.account.constData());
    }

    /// Each row that comes must not move all that stand behind it.
    void manyRowsInAnyOrder()
    {
        QList<quint64> cids;
        for (quint64 cid = 1; cid <= 20'000; ++cid)
            cids.append(cid);
        ConnectionStore connections;
        QElapsedTimer time;
        time.start();
        connections.apply(listing(cids, 1'000'000, server(u"NB"_s, u"b"_s)), 0);
        connections.apply(listing(cids, 1'000'000, server(u"NA"_s, u"a"_s)), 0);
        QCOMPARE(connections.rows().size(), 40'000u);
        // Some 100 ms; one by one it would be half a minute.
        QVERIFY2(time.elapsed() < 5000 * NUNECT_TIMEOUT_FACTOR,
                 qPrintable(QString::number(time.elapsed())));
    }
};

QTEST_APPLESS_MAIN(tst_ConnectionStore)
#include "tst_connection_store.moc"
