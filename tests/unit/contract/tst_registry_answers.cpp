// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/registry_answers.h"

#include <QTest>

using namespace nunect;
using namespace nunect::contract;
using namespace Qt::Literals::StringLiterals;

class tst_RegistryAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples();
    void refuses_data();
    void refuses();
    void anUnknownDirection();
    void requests();
    void approvals();
};

/// As CONTRACT.md has them.
static QByteArray answer(const QByteArray &entries, const QByteArray &next = "null")
{
    return R"({"v":1,"ts":"2026-11-23T10:00:00Z","age_ms":312,"stale":false,"entries":[)" + entries
        + R"(],"next":)" + next + '}';
}
static const QByteArray leafJson
    = R"({"leaf":"leaf1","address":"10.77.254.2:40834","subjects":17})";
static const QByteArray needJson
    = R"({"leaf":"leaf1","prefix":"ops.unit.*","count":2,"subjects":["ops.unit.*.cmd"],"more":1})";
static const QByteArray trafficJson
    = R"({"leaf":"leaf1","to_leaf":{"msgs_per_s":12.5,"bytes_per_s":2210.0},"from_leaf":null,
         "flows":[{"direction":"to_leaf","subject":"ops.unit.*.cmd","msgs_per_s":12.5}],"more":3})";
static const QByteArray adviceJson
    = R"({"id":"5f3a90c1","leaf":"leaf1","kind":"deny","subject":"ops.log.debug.>","why":"so",
         "saved_bytes_per_s":18300.0})";

static RegistryAdvice advice()
{
    return {u"5f3a90c1"_s, u"leaf1"_s, u"deny"_s, u"ops.log.debug.>"_s, u"so"_s, 18300, {}, {}};
}

/// Empty: it is one.
template<typename Entry>
static QString reasonOf(const QByteArray &payload)
{
    const auto decoded = decodeRegistryAnswer<Entry>(payload);
    return decoded ? QString() : decoded.error().text;
}

void tst_RegistryAnswers::examples()
{
    const auto leafs = decodeRegistryAnswer<RegistryLeaf>(answer(leafJson, R"("leaf1")"));
    QVERIFY2(leafs, qPrintable(leafs ? QString() : leafs.error().text));
    QCOMPARE(leafs->ageMs, 312);
    QVERIFY(!leafs->stale);
    QCOMPARE(leafs->next, u"leaf1"_s);
    QVERIFY(leafs->entries == (std::vector{RegistryLeaf{u"leaf1"_s, 17}}));

    const auto needs = decodeRegistryAnswer<RegistryNeed>(answer(needJson + ',' + needJson));
    QVERIFY2(needs, qPrintable(needs ? QString() : needs.error().text));
    QCOMPARE(needs->entries.size(), std::size_t(2));
    QCOMPARE(needs->next, QString());
    QVERIFY(needs->entries.front()
            == (RegistryNeed{u"leaf1"_s, u"ops.unit.*"_s, 2, {u"ops.unit.*.cmd"_s}, 1}));

    const auto traffic = decodeRegistryAnswer<RegistryTraffic>(answer(trafficJson));
    QVERIFY2(traffic, qPrintable(traffic ? QString() : traffic.error().text));
    const RegistryTraffic &one = traffic->entries.front();
    QVERIFY(one.toLeaf && *one.toLeaf == (RegistryTraffic::Rate{12.5, 2210}));
    QVERIFY(!one.fromLeaf);
    QVERIFY(one.flows == (std::vector<RegistryTraffic::Flow>{{true, u"ops.unit.*.cmd"_s, 12.5}}));
    QCOMPARE(one.more, 3);

    const auto proposals = decodeRegistryAnswer<RegistryAdvice>(answer(adviceJson));
    QVERIFY2(proposals, qPrintable(proposals ? QString() : proposals.error().text));
    QVERIFY(proposals->entries == std::vector{advice()});
    const auto acting = decodeRegistryAnswer<RegistryAdvice>(answer(
        QByteArray(adviceJson).replace("\"why\"", R"("acts":"restart","state":"acting","why")")));
    QVERIFY2(acting, qPrintable(acting ? QString() : acting.error().text));
    QCOMPARE(acting->entries.front().acts, u"restart"_s);
    QVERIFY(acting->entries.front().isApproved());
}

void tst_RegistryAnswers::refuses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a refusal") << R"({"v":1,"error":"the hub has not told of its leafs yet"})"_ba
                               << u"the hub has not told of its leafs yet"_s;
    QTest::newRow("a long refusal")
        << R"({"v":1,"error":")" + QByteArray(5000, 'x') + R"("})" << QString(200, u'x');
    QTest::newRow("garbage") << "\x01garbage"_ba << u"registry: "_s;
    QTest::newRow("nothing") << QByteArray() << u"registry: "_s;
    QTest::newRow("an array") << "[1]"_ba << u"registry: should be a JSON object"_s;
    QTest::newRow("another version")
        << answer(adviceJson).replace("\"v\":1", "\"v\":2") << u"registry: 'v' should be 1"_s;
    QTest::newRow("a time before now")
        << answer(adviceJson).replace("312", "-1") << u"registry: 'age_ms' is out of range"_s;
    QTest::newRow("entries that are none") << answer("1") << u"registry: 'entries"_s;
    QTest::newRow("a saving below 0")
        << answer(adviceJson).replace("18300.0", "-5") << u"registry: 'entries"_s;
    QTest::newRow("text for a number")
        << answer(adviceJson).replace("18300.0", "\"much\"") << u"registry: 'entries"_s;
    QTest::newRow("large") << answer(adviceJson).replace("so", QByteArray(70'000, 'x'))
                           << u"registry: the payload has"_s;
}

void tst_RegistryAnswers::refuses()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, reason);
    const QString said = reasonOf<RegistryAdvice>(payload);
    QVERIFY2(!said.isEmpty() && said.startsWith(reason), qPrintable(said));
}

void tst_RegistryAnswers::anUnknownDirection()
{
    const QString said
        = reasonOf<RegistryTraffic>(answer(trafficJson).replace("\"to_leaf\",", "\"up\","));
    QVERIFY2(said.contains(u"'entries"_s) && said.contains(u"\"up\""_s), qPrintable(said));
}

void tst_RegistryAnswers::requests()
{
    QCOMPARE(registryRequest({}), QByteArray());
    QCOMPARE(registryRequest(u"leaf1.x"_s), R"({"after":"leaf1.x"})"_ba);
}

void tst_RegistryAnswers::approvals()
{
    const ApprovedAdvice approved{advice(), u"foh-left"_s, 1'000'000'000};
    QCOMPARE(encode(approved),
             R"({"by":"foh-left","id":"5f3a90c1","kind":"deny","leaf":"leaf1",)"
             R"("saved_bytes_per_s":18300,"subject":"ops.log.debug.>",)"
             R"("ts":"1970-01-01T00:00:01.000000000Z","v":1,"why":"so"})"_ba);
    const auto decoded = decodeApprovedAdvice(encode(approved));
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text));
    QVERIFY(*decoded == approved);
    for (const char *field : {"by", "id", "kind", "leaf", "subject", "ts", "v", "why"}) {
        const QByteArray name = '"' + QByteArray(field) + '"';
        const auto without = decodeApprovedAdvice(encode(approved).replace(name, "\"x\""));
        QVERIFY2(!without && without.error().text.contains(QLatin1StringView(field)), field);
    }
    QCOMPARE(policyKey(u"leaf.1"_s, u"5f3a90c1"_s), u"leaf=2E1.5f3a90c1"_s);
}

QTEST_APPLESS_MAIN(tst_RegistryAnswers)
#include "tst_registry_answers.moc"
