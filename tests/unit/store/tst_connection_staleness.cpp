// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/connection_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// "NA 1, NB 2": server id and cid of those that are not confirmed any more.
static QString stale(const ConnectionStore &connections, qint64 nowMs)
{
    QStringList words;
    for (const ConnectionRow &row : connections.rows()) {
        if (ConnectionStore::isStale(row, nowMs))
            words.append(u"%1 %2"_s.arg(row.server.id).arg(row.connection.cid));
    }
    return words.join(u", "_s);
}

/// When an open connection does not look fresh any more.
class tst_ConnectionStaleness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staleAndForgotten()
    {
        ConnectionStore connections;
        connections.apply(listing({1}), 0);
        QCOMPARE(stale(connections, 15'000), QString());
        QCOMPARE(stale(connections, 15'001), u"NA 1"_s);
        connections.tick(ConnectionStore::keepStaleMs);
        QCOMPARE(connections.rows().size(), 1u);
        connections.tick(ConnectionStore::keepStaleMs + 1);
        QVERIFY(connections.rows().empty());
    }

    void staleOnceTheirServerDoesNotAnswer()
    {
        ConnectionStore connections;
        domain::ClientConnected leaf = connected(9);
        leaf.client.kind = u"Leafnode"_s;
        connections.apply(listing({1, 2}), 0);
        connections.apply(listing({1}, 1000, server(u"NB"_s, u"edge"_s)), 0);
        connections.apply(leaf, 0);
        connections.apply(disconnected(2), 0);
        (void)connections.takeChanges();
        MonitoringRound round;
        round.missing = {server(u"N0"_s, u"unheard of"_s), server()};
        connections.apply(round);
        QCOMPARE(stale(connections, 1000), u"NA 1, NA 9"_s); // 2 has ended
        QCOMPARE(connections.takeChanges().changed.size(), 2u);
        connections.apply(round); // nothing new
        QVERIFY(connections.takeChanges().isEmpty());
        connections.apply(connected(1), 2000);
        QCOMPARE(stale(connections, 2000), u"NA 9"_s);
        connections.apply(listing({1}), 3000);
        QCOMPARE(stale(connections, 3000), QString());
        QCOMPARE(connections.takeChanges().changed.size(), 2u);
    }
};

QTEST_APPLESS_MAIN(tst_ConnectionStaleness)
#include "tst_connection_staleness.moc"
