// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/server_pool.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats;

class TestServerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachInTurn();
    void orderIsRandomUnlessTold();
    void equalServersAreOne();
    void discoveredServersAreAdded();
    void discoveredServersGoAgain();
    void addresses_data();
    void addresses();
    void emptyListSaysNothing();
    void removedServersStayAway();
};

static const QUrl a(u"wss://a:8443"_s);
static const QUrl b(u"wss://b:8443"_s);
static const QUrl c(u"wss://c:8443"_s);

void TestServerPool::givesEachInTurn()
{
    ServerPool pool({a, b, c});
    QVERIFY(!pool.isRoundOver());
    QCOMPARE(pool.next(), a);
    QCOMPARE(pool.next(), b);
    QVERIFY(!pool.isRoundOver());
    QCOMPARE(pool.next(), c);
    QVERIFY(pool.isRoundOver());
    pool.newRound();
    QCOMPARE(pool.next(), a);
    QVERIFY(!pool.isRoundOver());
    QCOMPARE(pool.servers(), (QList<QUrl>{b, c, a}));
}

void TestServerPool::orderIsRandomUnlessTold()
{
    ServerPool reversed({a, b, c}, [] { return 0.0; });
    QCOMPARE(reversed.servers(), (QList<QUrl>{c, b, a}));
    ServerPool kept({a, b, c}, [] { return 0.999; });
    QCOMPARE(kept.servers(), (QList<QUrl>{a, b, c}));
}

void TestServerPool::equalServersAreOne()
{
    ServerPool pool({a, b, a});
    QCOMPARE(pool.servers(), (QList<QUrl>{a, b}));
}

void TestServerPool::discoveredServersAreAdded()
{
    ServerPool pool({a});
    QVERIFY(!pool.hasOther(a));
    QVERIFY(pool.setDiscovered({u"a:8443"_s, u"b:8443"_s}, a));
    QVERIFY(pool.hasOther(a));
    QCOMPARE(pool.servers(), (QList<QUrl>{b, a})); // the one that is in use comes last
    QVERIFY(!pool.setDiscovered({u"b:8443"_s, u"a:8443"_s}, a));
}

void TestServerPool::discoveredServersGoAgain()
{
    ServerPool pool({a});
    QVERIFY(pool.setDiscovered({u"b:8443"_s, u"c:8443"_s}, a));
    // b tells only of c: a was given and stays, as does b, which is alive.
    QVERIFY(!pool.setDiscovered({u"c:8443"_s}, b));
    QVERIFY(pool.setDiscovered({u"c:8443"_s}, a));
    QCOMPARE(pool.servers(), (QList<QUrl>{c, a}));
}

void TestServerPool::addresses_data()
{
    QTest::addColumn<QString>("teller");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");
    QTest::newRow("TLS stays") << u"wss://a:1"_s << u"10.0.0.2:8443"_s << u"wss://10.0.0.2:8443"_s;
    QTest::newRow("plain stays") << u"ws://a:1"_s << u"b:80"_s << u"ws://b:80"_s;
    QTest::newRow("IPv6") << u"wss://a:1"_s << u"[fe80::1]:8443"_s << u"wss://[fe80::1]:8443"_s;
    QTest::newRow("no port") << u"wss://a:1"_s << u"b"_s << QString();
    QTest::newRow("no host") << u"wss://a:1"_s << u":8443"_s << QString();
    QTest::newRow("nonsense") << u"wss://a:1"_s << u"b c:d"_s << QString();
}

void TestServerPool::addresses()
{
    QFETCH(QString, teller);
    QFETCH(QString, address);
    QFETCH(QString, url);
    ServerPool pool({QUrl(teller)});
    QCOMPARE(pool.setDiscovered({address}, QUrl(teller)), !url.isEmpty());
    QCOMPARE(pool.servers().size(), url.isEmpty() ? 1 : 2);
    if (!url.isEmpty())
        QCOMPARE(pool.servers().first(), QUrl(url));
}

void TestServerPool::emptyListSaysNothing()
{
    ServerPool pool({a});
    QVERIFY(pool.setDiscovered({u"b:8443"_s}, a));
    QVERIFY(!pool.setDiscovered({}, a)); // as servers do in an INFO about something else
    QCOMPARE(pool.servers(), (QList<QUrl>{b, a}));
}

void TestServerPool::removedServersStayAway()
{
    ServerPool pool({a, b});
    pool.remove(a);
    QCOMPARE(pool.servers(), QList<QUrl>{b});
    pool.remove(b);
    QVERIFY(pool.isEmpty());
}

QTEST_APPLESS_MAIN(TestServerPool)
#include "tst_server_pool.moc"
