// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/leaf_traffic.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestLeafTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsByPrefixAndDirection();
    void asksForEveryPage();
    void believesItsOwnServerAlone();
    void saysWhatItCannotRead();
    void tellsTheGreatestHundred();
    void longNamesDoNotBurstTheMessage();

private:
    void begin();
    QJsonObject question() const;
    void answer(const QByteArray &payload);
    contract::LeafTraffic told();

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<LeafTrafficService> m_service;
};

void TestLeafTraffic::init()
{
    m_service.reset();
    m_bus = std::make_unique<FakeBus>();
    m_sender = std::make_unique<Sender>(*m_bus, u"leaf-1"_s, [] { return contract::ClockStamp(); });
    m_service = std::make_unique<LeafTrafficService>(*m_bus, *m_sender);
}

/// As the timer does; each connect looks at once.
void TestLeafTraffic::begin() { m_bus->goUp(); }

QJsonObject TestLeafTraffic::question() const
{
    const FakeBus::Sent sent = m_bus->requests.last().first;
    return sent.subject == "$SYS.REQ.SERVER.PING.CONNZ"
        ? QJsonDocument::fromJson(sent.payload).object()
        : QJsonObject();
}

void TestLeafTraffic::answer(const QByteArray &payload)
{
    QVERIFY(!m_bus->requests.isEmpty());
    const auto onReply = m_bus->requests.takeLast().second;
    BusMessage reply;
    reply.payload = payload;
    onReply(reply);
}

contract::LeafTraffic TestLeafTraffic::told()
{
    const QList<FakeBus::Sent> sent = m_bus->sentOn("ops.traffic.leaf-1");
    const auto decoded = contract::decodeLeafTraffic(sent.isEmpty() ? "" : sent.last().payload);
    return decoded ? *decoded : contract::LeafTraffic();
}

using Counts = std::map<QString, int>; ///< messages by subject

static QJsonObject connection(int cid, const QString &kind, const Counts &counts)
{
    QJsonArray subscriptions;
    for (const auto &[subject, messages] : counts) {
        subscriptions.append(QJsonObject{
            {"subject"_L1, subject}, {"sid"_L1, subject}, {"cid"_L1, cid}, {"msgs"_L1, messages}});
    }
    return {{"cid"_L1, cid}, {"kind"_L1, kind}, {"subscriptions_list_detail"_L1, subscriptions}};
}

/// CONNZ at second \a s.
static QByteArray page(int s, const QJsonArray &connections, const QString &id = u"NAB"_s,
                       int offset = 0, int total = 0)
{
    const QJsonObject data{{"now"_L1, u"2026-11-26T22:30:%1Z"_s.arg(s, 2, 10, QLatin1Char('0'))},
                           {"num_connections"_L1, connections.size()},
                           {"total"_L1, std::max<qsizetype>(total, connections.size())},
                           {"offset"_L1, offset},
                           {"limit"_L1, 1024},
                           {"connections"_L1, connections}};
    const QJsonObject reply{{"server"_L1, QJsonObject{{"name"_L1, u"hub"_s}, {"id"_L1, id}}},
                            {"data"_L1, data}};
    return QJsonDocument(reply).toJson();
}

void TestLeafTraffic::tellsByPrefixAndDirection()
{
    begin();
    QCOMPARE(question()["subscriptions_detail"_L1], true);
    answer(page(0,
                {connection(1, u"Leafnode"_s, {{u"ops.>"_s, 0}, {u"ops.a.b.c"_s, 100}}),
                 connection(2, u"Client"_s, {{u"ops.a.b.d"_s, 0}, {u"_INBOX.1"_s, 0}})}));
    QVERIFY(told().flows.empty()); // one reading is no rate
    begin();
    answer(page(5,
                {connection(1, u"Leafnode"_s, {{u"ops.>"_s, 50}, {u"ops.a.b.c"_s, 110}}),
                 connection(2, u"Client"_s, {{u"ops.a.b.d"_s, 500}, {u"_INBOX.1"_s, 500}})}));
    QCOMPARE(told().unit, u"leaf-1"_s);
    QCOMPARE(told().leaf, u"hub"_s); // FakeBus' server
    QCOMPARE(told().seq, 1u);
    QCOMPARE(told().flows,
             (std::vector<contract::LeafTraffic::Flow>{{u"ops.a.b"_s, 2.0, 100.0},
                                                       {u"ops.>"_s, 10.0, 0.0}}));
}

void TestLeafTraffic::asksForEveryPage()
{
    for (int s : {0, 5}) {
        begin();
        QCOMPARE(question()["offset"_L1], 0);
        answer(page(s, {connection(1, u"Client"_s, {{u"a"_s, s}})}, u"NAB"_s, 0, 2));
        QCOMPARE(question()["offset"_L1], 1);
        answer(page(s, {connection(2, u"Client"_s, {{u"b"_s, 2 * s}})}, u"NAB"_s, 1, 2));
        QVERIFY(m_bus->requests.isEmpty());
    }
    QCOMPARE(told().flows,
             (std::vector<contract::LeafTraffic::Flow>{{u"b"_s, 0.0, 2.0}, {u"a"_s, 0.0, 1.0}}));
}

void TestLeafTraffic::believesItsOwnServerAlone()
{
    QSignalSpy problem(m_service.get(), &LeafTrafficService::problem);
    begin();
    answer(page(0, {}, u"NCD"_s));
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem[0][0].toString().contains(u"lets $SYS through"_s));
}

void TestLeafTraffic::saysWhatItCannotRead()
{
    QSignalSpy problem(m_service.get(), &LeafTrafficService::problem);
    begin();
    answer("{}");
    QCOMPARE(problem.size(), 1);
    begin();
    m_bus->requests.takeLast().second(std::nullopt);
    QCOMPARE(problem.size(), 2);
    QVERIFY(problem[1][0].toString().contains(u"CONNZ"_s));
    begin();
    begin();
    m_bus->requests.takeFirst().second(std::nullopt); // of a round that is over
    QCOMPARE(problem.size(), 2);
}

void TestLeafTraffic::tellsTheGreatestHundred()
{
    Counts before;
    Counts after;
    for (int i = 0; i < 150; ++i) {
        before[u"a.%1"_s.arg(i)] = 0;
        after[u"a.%1"_s.arg(i)] = 10 * (i + 1);
    }
    begin();
    answer(page(0, {connection(1, u"Leafnode"_s, before)}));
    begin();
    answer(page(5, {connection(1, u"Leafnode"_s, after)}));
    QCOMPARE(told().flows.size(), 100u);
    QCOMPARE(told().more, 50);
    QCOMPARE(told().flows[0].prefix, u"a.149"_s);
}

void TestLeafTraffic::longNamesDoNotBurstTheMessage()
{
    Counts after;
    for (int i = 0; i < 50; ++i)
        after[QString::number(i) + QString(4000, u'x')] = 100;
    begin();
    answer(page(0, {connection(1, u"Leafnode"_s, {})}));
    begin();
    answer(page(5, {connection(1, u"Leafnode"_s, after)}));
    QCOMPARE(told().flows.size(), 4u);
    QCOMPARE(told().more, 46);
}

QTEST_GUILESS_MAIN(TestLeafTraffic)
#include "tst_leaf_traffic.moc"
