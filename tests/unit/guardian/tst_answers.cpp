// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/answers.h"

#include "core/contract/messages.h"
#include "core/contract/registry_answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::registry;

class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreAsTheContractSays();
    void longEntriesSayHowMuchMore();
    void bucketValuesHaveTheVersion();
    void requests_data();
    void requests();
    void pagesHaveEveryEntryOnce();
    void answersOneLeaf();
    void saysWhenItIsStale();
    void consolesUnderstandThem();
};

static std::vector<Leaf> oneLeaf()
{
    Leaf leaf;
    leaf.name = u"leaf.1"_s;
    leaf.address = u"10.0.0.1:4"_s;
    leaf.needs = {u"ops.unit.*.cmd"_s, u"ops.unit.*.get"_s, u"ops.>"_s};
    leaf.rates = domain::Rates{1.04, 2, 300, 400};
    leaf.flows = {{true, u"ops.>"_s, 2.26}, {false, u"ops.a.b"_s, 1}};
    return {leaf};
}

static QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

void TestAnswers::entriesAreAsTheContractSays()
{
    QCOMPARE(leafEntries(oneLeaf()),
             (Entries{{"leaf=2E1", R"({"address":"10.0.0.1:4","leaf":"leaf.1","subjects":3})"}}));
    QCOMPARE(needEntries(oneLeaf()),
             (Entries{{"leaf=2E1.ops.=3E",
                       R"({"count":1,"leaf":"leaf.1","more":0,"prefix":"ops.>",)"
                       R"("subjects":["ops.>"]})"},
                      {"leaf=2E1.ops.unit.=2A",
                       R"({"count":2,"leaf":"leaf.1","more":0,"prefix":"ops.unit.*",)"
                       R"("subjects":["ops.unit.*.cmd","ops.unit.*.get"]})"}}));
    const QJsonObject traffic = object(trafficEntries(oneLeaf()).at("leaf=2E1"));
    QCOMPARE(traffic["from_leaf"_L1],
             (QJsonObject{{"msgs_per_s"_L1, 1.0}, {"bytes_per_s"_L1, 300.0}}));
    QCOMPARE(traffic["to_leaf"_L1],
             (QJsonObject{{"msgs_per_s"_L1, 2.0}, {"bytes_per_s"_L1, 400.0}}));
    QCOMPARE(traffic["flows"_L1][0],
             (QJsonObject{{"direction"_L1, u"to_leaf"_s},
                          {"subject"_L1, u"ops.>"_s},
                          {"msgs_per_s"_L1, 2.3}}));
    QCOMPARE(traffic["flows"_L1][1]["direction"_L1], u"from_leaf"_s);
    std::vector<Leaf> unknown = oneLeaf();
    unknown[0].rates.reset();
    QVERIFY(object(trafficEntries(unknown).at("leaf=2E1"))["to_leaf"_L1].isNull());
}

void TestAnswers::longEntriesSayHowMuchMore()
{
    Leaf leaf;
    leaf.name = u"leaf1"_s;
    for (int i = 0; i < 1000; ++i) {
        leaf.needs.insert(u"a.b.c.%1."_s.arg(i) + QString(100, u'x'));
        leaf.flows.push_back({true, u"a.%1"_s.arg(i), 1});
    }
    const QJsonObject need = object(needEntries({leaf}).at("leaf1.a.b.c"));
    QCOMPARE(need["count"_L1], 1000);
    QCOMPARE(need["subjects"_L1].toArray().size() + need["more"_L1].toInt(), 1000);
    QVERIFY(need["more"_L1].toInt() > 0);
    const QJsonObject traffic = object(trafficEntries({leaf}).at("leaf1"));
    QCOMPARE(traffic["flows"_L1].toArray().size(), 100);
    QCOMPARE(traffic["more"_L1], 900);
    leaf.flows.assign(100, {true, QString(4000, u'x'), 1});
    const QByteArray entry = trafficEntries({leaf}).at("leaf1");
    QVERIFY(entry.size() < maxAnswerBytes);
    QCOMPARE(object(entry)["flows"_L1].toArray().size() + object(entry)["more"_L1].toInt(), 100);
}

void TestAnswers::bucketValuesHaveTheVersion()
{
    QCOMPARE(bucketValues({{"k", R"({"a":1})"}}, R"("ts":"x",)"),
             (Entries{{"k", R"({"v":1,"ts":"x","a":1})"}}));
}

void TestAnswers::requests_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("leaf"); // "-": refused
    QTest::newRow("nothing") << ""_ba << QString();
    QTest::newRow("empty") << "{}"_ba << QString();
    QTest::newRow("null") << R"({"leaf":null})"_ba << QString();
    QTest::newRow("a leaf") << R"({"v":1,"leaf":"leaf1","more":2})"_ba << u"leaf1"_s;
    QTest::newRow("no object") << "[]"_ba << u"-"_s;
    QTest::newRow("no text") << R"({"after":3})"_ba << u"-"_s;
}

void TestAnswers::requests()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, leaf);
    const Result<Request> request = decodeRequest(payload);
    QCOMPARE(request ? request->leaf : u"-"_s, leaf);
}

void TestAnswers::pagesHaveEveryEntryOnce()
{
    Entries entries;
    for (int i = 0; i < 3000; ++i)
        entries["k" + QByteArray::number(i)]
            = R"({"i":)" + QByteArray::number(i) + R"(,"x":")" + QByteArray(i % 97, 'x') + "\"}";
    QSet<int> seen;
    Request request;
    int pages = 0;
    do {
        const QByteArray page = answerPage(entries, request, 0, 0);
        QVERIFY(page.size() <= contract::maxPayloadBytes);
        const QJsonObject body = object(page);
        const QJsonArray listed = body["entries"_L1].toArray();
        for (const QJsonValue &entry : listed) {
            QVERIFY(!seen.contains(entry["i"_L1].toInt()));
            seen.insert(entry["i"_L1].toInt());
        }
        request.after = body["next"_L1].toString();
        ++pages;
    } while (!request.after.isEmpty());
    QCOMPARE(seen.size(), 3000);
    QVERIFY(pages > 2);
}

void TestAnswers::answersOneLeaf()
{
    const Entries entries{{"leaf1.a", "1"}, {"leaf10.a", "2"}, {"leaf1", "3"}, {"leaf=2E1", "4"}};
    QCOMPARE(object(answerPage(entries, {u"leaf1"_s, {}}, 0, 0))["entries"_L1].toArray(),
             QJsonArray({3, 1}));
    QCOMPARE(object(answerPage(entries, {u"leaf.1"_s, {}}, 0, 0))["entries"_L1].toArray(),
             QJsonArray({4}));
    QCOMPARE(object(answerPage(entries, {u"x"_s, {}}, 0, 0))["entries"_L1].toArray(), QJsonArray());
}

void TestAnswers::saysWhenItIsStale()
{
    const QJsonObject fresh = object(answerPage({}, {}, 1'000'000'000, 4999));
    QCOMPARE(fresh["stale"_L1], false);
    QCOMPARE(fresh["age_ms"_L1], 4999);
    QCOMPARE(fresh["ts"_L1], u"1970-01-01T00:00:01.000000000Z"_s);
    QVERIFY(fresh["next"_L1].isNull());
    QCOMPARE(object(answerPage({}, {}, 0, 5000))["stale"_L1], true);
}

void TestAnswers::consolesUnderstandThem()
{
    const auto page = [](const Entries &entries) { return answerPage(entries, {}, 1, 312); };
    const auto leafs
        = contract::decodeRegistryAnswer<contract::RegistryLeaf>(page(leafEntries(oneLeaf())));
    QVERIFY2(leafs, qPrintable(leafs ? QString() : leafs.error().text));
    QCOMPARE(leafs->ageMs, 312);
    QCOMPARE(leafs->entries.front().subjects, 3);
    const auto needs
        = contract::decodeRegistryAnswer<contract::RegistryNeed>(page(needEntries(oneLeaf())));
    QVERIFY2(needs, qPrintable(needs ? QString() : needs.error().text));
    QCOMPARE(needs->entries.size(), std::size_t(2));
    const auto traffic = contract::decodeRegistryAnswer<contract::RegistryTraffic>(
        page(trafficEntries(oneLeaf())));
    QVERIFY2(traffic, qPrintable(traffic ? QString() : traffic.error().text));
    QCOMPARE(traffic->entries.front().flows.size(), std::size_t(2));
    QVERIFY(traffic->entries.front().toLeaf);
    const auto refused
        = contract::decodeRegistryAnswer<contract::RegistryLeaf>(answerError(u"not yet"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().text, u"not yet"_s);
}

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_answers.moc"
