// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/account_store.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static const domain::ServerRef a = server(u"NA"_s, u"a"_s);
static const domain::ServerRef b = server(u"NB"_s, u"b"_s);

static domain::AccountStat stat(const QString &account, quint64 received, quint64 sent = 0)
{
    domain::AccountStat made;
    made.account = account;
    made.clients = 2;
    made.leafNodes = 1;
    made.totalConnections = 3;
    made.received = {received, 10 * received};
    made.sent = {sent, 10 * sent};
    made.slowConsumers = 1;
    return made;
}

static domain::AccountStatz statz(qint64 nowS, std::vector<domain::AccountStat> accounts)
{
    domain::AccountStatz made;
    made.nowNs = nowS * 1'000'000'000;
    made.accounts = std::move(accounts);
    return made;
}

static MonitoringRound round(std::vector<domain::ServerRef> missing = {})
{
    MonitoringRound made;
    made.endpoint = Endpoint::AccountStatz;
    made.missing = std::move(missing);
    return made;
}

static QString names(const AccountStore &accounts)
{
    QStringList list;
    for (const AccountRow &row : accounts.rows())
        list.append(u"%1:%2"_s.arg(row.account).arg(row.parts.size()));
    return list.join(u' ');
}

class tst_AccountStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsOverServers()
    {
        AccountStore accounts;
        domain::AccountStat withSubscriptions = stat(u"APP"_s, 100, 10);
        withSubscriptions.subscriptions = 7;
        withSubscriptions.name = u"Application"_s;
        accounts.apply(a, statz(1000, {withSubscriptions}), 100);
        accounts.apply(b, statz(2000, {stat(u"APP"_s, 50, 5), stat(u"OPS"_s, 1)}), 200);
        QCOMPARE(names(accounts), u"APP:2 OPS:1"_s);
        const AccountRow *app = accounts.find(u"APP"_s);
        QCOMPARE(app->total.clients, 4);
        QCOMPARE(app->total.leafNodes, 2);
        QCOMPARE(app->total.totalConnections, 6);
        QCOMPARE(app->total.received.messages, 150u);
        QCOMPARE(app->total.sent.bytes, 150u);
        QCOMPARE(app->total.slowConsumers, 2u);
        QCOMPARE(app->total.subscriptions, std::optional<qint64>(7));
        QCOMPARE(app->total.name, u"Application"_s);
        QCOMPARE(app->heardMs, 100); // as old as its oldest part
        QVERIFY(!app->rates);
        QVERIFY(!accounts.find(u"OPS"_s)->total.subscriptions);
    }

    void ratesByEachServersClock()
    {
        AccountStore accounts;
        accounts.apply(a, statz(1000, {stat(u"APP"_s, 100, 10)}), 0);
        accounts.apply(b, statz(9000, {stat(u"APP"_s, 100)}), 0);
        accounts.apply(a, statz(1010, {stat(u"APP"_s, 200, 10)}), 5000); // ten of its seconds
        QCOMPARE(accounts.find(u"APP"_s)->rates->inMessages, 10.0);
        QCOMPARE(accounts.find(u"APP"_s)->rates->inBytes, 100.0);
        QCOMPARE(accounts.find(u"APP"_s)->rates->outMessages, 0.0);
        accounts.apply(b, statz(9005, {stat(u"APP"_s, 200)}), 5000);
        QCOMPARE(accounts.find(u"APP"_s)->rates->inMessages, 30.0);
        // The server that begins anew has no rate for that step, the other one does.
        accounts.apply(b, statz(9010, {stat(u"APP"_s, 3)}), 10'000);
        QCOMPARE(accounts.find(u"APP"_s)->rates->inMessages, 10.0);
    }

    void historyHasAPointARound()
    {
        AccountStore accounts;
        accounts.apply(a, statz(1000, {stat(u"APP"_s, 100)}), 0);
        accounts.apply(round(), 0);
        accounts.apply(a, statz(1005, {stat(u"APP"_s, 150)}), 5000);
        accounts.apply(round(), 5000);
        accounts.apply(round({a}), 10'000);
        using Values = QList<std::optional<qint64>>;
        QCOMPARE(accounts.find(u"APP"_s)->history.in(), (Values{std::nullopt, 10, std::nullopt}));
    }

    void notListedIsGone()
    {
        AccountStore accounts;
        accounts.apply(a, statz(1, {stat(u"APP"_s, 1), stat(u"OPS"_s, 1)}), 0);
        accounts.apply(b, statz(1, {stat(u"APP"_s, 1)}), 0);
        accounts.apply(a, statz(2, {}), 1000);
        QCOMPARE(names(accounts), u"APP:1"_s);
        QCOMPARE(accounts.find(u"APP"_s)->total.clients, 2);
    }

    void restartReplacesItsPart()
    {
        AccountStore accounts;
        accounts.apply(a, statz(1, {stat(u"APP"_s, 100), stat(u"OPS"_s, 1)}), 0);
        accounts.apply(server(u"NA2"_s, u"a"_s), statz(1, {stat(u"APP"_s, 3)}), 1000);
        QCOMPARE(names(accounts), u"APP:1"_s);
        QCOMPARE(accounts.find(u"APP"_s)->total.received.messages, 3u);
        QVERIFY(!accounts.find(u"APP"_s)->rates);
    }

    void silentServer()
    {
        AccountStore accounts;
        accounts.apply(a, statz(1000, {stat(u"APP"_s, 100)}), 0);
        accounts.apply(a, statz(1005, {stat(u"APP"_s, 150)}), 5000);
        accounts.apply(b, statz(1000, {stat(u"APP"_s, 1), stat(u"OPS"_s, 1)}), 5000);
        QVERIFY(!accounts.isStale(*accounts.find(u"APP"_s), 5000));
        (void)accounts.takeChanges();
        accounts.apply(round({a}), 5000);
        QVERIFY(accounts.isStale(*accounts.find(u"APP"_s), 5000));
        QVERIFY(!accounts.isStale(*accounts.find(u"OPS"_s), 5000));
        QVERIFY(!accounts.find(u"APP"_s)->rates); // what it did last is not what it does now
        QVERIFY(accounts.takeChanges().changed.contains(accounts.find(u"APP"_s)->rowId));
        // It answers again.
        accounts.apply(a, statz(1010, {stat(u"APP"_s, 160)}), 10'000);
        QVERIFY(!accounts.isStale(*accounts.find(u"APP"_s), 10'000));
        QCOMPARE(accounts.find(u"APP"_s)->rates->inMessages, 2.0);
        // It never does: its part leaves, and rows that have no other.
        accounts.apply(round({b}), 10'000);
        accounts.tick(5000 + keepStaleMs);
        QCOMPARE(names(accounts), u"APP:2 OPS:1"_s);
        accounts.tick(5001 + keepStaleMs);
        QCOMPARE(names(accounts), u"APP:1"_s);
        QVERIFY(!accounts.find(u"APP"_s)->missing);
    }

    void oldByTime_data()
    {
        QTest::addColumn<qint64>("periodMs");
        QTest::addColumn<qint64>("staleAfterMs");
        QTest::newRow("no rounds") << qint64(0) << qint64(15'000);
        QTest::newRow("2 s") << qint64(2000) << qint64(15'000);
        QTest::newRow("30 s") << qint64(30'000) << qint64(90'000);
    }
    void oldByTime()
    {
        QFETCH(qint64, periodMs);
        QFETCH(qint64, staleAfterMs);
        AccountStore accounts;
        if (periodMs > 0) {
            accounts.apply(round(), 0);
            accounts.apply(round(), periodMs);
        }
        accounts.apply(a, statz(1, {stat(u"APP"_s, 1)}), periodMs);
        QVERIFY(!accounts.isStale(accounts.rows()[0], periodMs + staleAfterMs));
        QVERIFY(accounts.isStale(accounts.rows()[0], periodMs + staleAfterMs + 1));
    }

    void events()
    {
        AccountStore accounts;
        domain::AccountConnections event;
        event.server = a;
        event.server.timeNs = 1'000'000'000'000;
        event.account = u"APP"_s;
        event.connections = 5;
        event.leafNodes = 2;
        event.totalConnections = 7;
        event.subscriptions = 9;
        event.sent = {10, 100};
        event.received = {20, 200};
        event.slowConsumers = 3;
        accounts.apply(event, 0);
        const AccountRow *row = accounts.find(u"APP"_s);
        QVERIFY(row);
        QCOMPARE(row->total.clients, 5);
        QCOMPARE(row->total.leafNodes, 2);
        QCOMPARE(row->total.totalConnections, 7);
        QCOMPARE(row->total.subscriptions, std::optional<qint64>(9));
        QCOMPARE(row->total.slowConsumers, 3u);
        accounts.apply(a, statz(1010, {stat(u"APP"_s, 40, 30)}), 10'000);
        QCOMPARE(row->rates->inMessages, 2.0);
        QCOMPARE(row->rates->outMessages, 2.0);
        QCOMPARE(row->parts.size(), 1u);
    }
};

QTEST_APPLESS_MAIN(tst_AccountStore)
#include "tst_account_store.moc"
