// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/closed_connection_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// Each cid stopped that many seconds after the epoch.
static ConnectionListing closed(const QList<quint64> &cids,
                                const domain::ServerRef &from = server())
{
    ConnectionListing made = listing(cids, 1000, from);
    made.closed = true;
    for (domain::Connection &connection : made.connections) {
        connection.stopNs = static_cast<qint64>(connection.cid) * 1'000'000'000;
        connection.reason = u"Client Closed"_s;
    }
    return made;
}

static QString text(const ClosedConnectionStore &connections)
{
    QStringList list;
    for (const ClosedConnectionRow &row : connections.rows())
        list.append(row.server.id + QString::number(row.connection.cid));
    return list.join(u' ');
}

static MonitoringRound round(std::vector<domain::ServerRef> missing)
{
    MonitoringRound made;
    made.endpoint = Endpoint::ClosedConnz;
    made.missing = std::move(missing);
    return made;
}

class tst_ClosedConnectionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asListed()
    {
        ClosedConnectionStore connections;
        connections.apply(closed({3, 1, 1}), 100);
        connections.apply(closed({1}, server(u"NB"_s, u"b"_s)), 100);
        QCOMPARE(text(connections), u"NA1 NA3 NB1"_s);
        QCOMPARE(connections.rows()[1].connection.reason, u"Client Closed"_s);
        QCOMPARE(connections.rows()[1].stopNs(), 3'000'000'000);
        QCOMPARE(connections.rows()[1].heardMs, 100);
        (void)connections.takeChanges();
        connections.apply(closed({3, 4}), 5000); // 1 was forgotten
        QCOMPARE(text(connections), u"NA3 NA4 NB1"_s);
        const Changes changes = connections.takeChanges();
        QCOMPARE(changes.added.size(), 1u);
        QCOMPARE(changes.removed.size(), 1u);
        QVERIFY(changes.changed.empty()); // what has ended does not change
    }

    void restartForgets()
    {
        ClosedConnectionStore connections;
        connections.apply(closed({1, 2}), 0);
        connections.apply(closed({7}, server(u"NA2"_s)), 5000);
        QCOMPARE(text(connections), u"NA27"_s);
    }

    void latestFindRoom()
    {
        ClosedConnectionStore connections(3);
        connections.apply(closed({5, 2, 4, 1, 3}), 0);
        QCOMPARE(text(connections), u"NA3 NA4 NA5"_s);
        QCOMPARE(connections.overCap(), 2u);
        connections.apply(closed({1}, server(u"NB"_s, u"b"_s)), 0);
        QCOMPARE(connections.overCap(), 3u);
        connections.apply(closed({5}), 0);
        connections.apply(closed({1}, server(u"NB"_s, u"b"_s)), 0);
        QCOMPARE(text(connections), u"NA5 NB1"_s);
        QCOMPARE(connections.overCap(), 0u);
    }

    void silentServer()
    {
        ClosedConnectionStore connections;
        connections.apply(closed({1}), 0);
        QVERIFY(!connections.isStale(connections.rows()[0], 15'000));
        QVERIFY(connections.isStale(connections.rows()[0], 15'001));
        connections.apply(round({server()}), 1000);
        QVERIFY(connections.isStale(connections.rows()[0], 1000));
        (void)connections.takeChanges();
        connections.apply(closed({1}), 5000);
        QVERIFY(!connections.isStale(connections.rows()[0], 5000));
        QCOMPARE(connections.takeChanges().changed.size(), 1u);
        connections.tick(5000 + keepStaleMs);
        QCOMPARE(connections.rows().size(), 1u);
        connections.tick(5001 + keepStaleMs);
        QVERIFY(connections.rows().empty());
    }
};

QTEST_APPLESS_MAIN(tst_ClosedConnectionStore)
#include "tst_closed_connection_store.moc"
