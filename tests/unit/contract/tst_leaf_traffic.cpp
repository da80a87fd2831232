// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/leaf_traffic.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::contract;

class TestLeafTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void isAsTheContractSays();
    void refuses_data();
    void refuses();
};

static LeafTraffic traffic()
{
    return {u"leaf-1"_s,
            u"leaf1"_s,
            9,
            1'000'000'000,
            5000,
            {{u"ops.unit.*"_s, 3.5, std::nullopt}, {u"ops.>"_s, std::nullopt, 1.0}},
            7,
            {{u"ops.metric.rtt.>"_s, 20, 9000.5, 40}},
            {u"5f3a90c1"_s}};
}

void TestLeafTraffic::comesBackAsItWas()
{
    const Result<LeafTraffic> decoded = decodeLeafTraffic(encode(traffic()));
    QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().text));
    QCOMPARE(*decoded, traffic());
}

void TestLeafTraffic::isAsTheContractSays()
{
    QCOMPARE(leafTrafficSubject(u"leaf-1"), "ops.traffic.leaf-1");
    QCOMPARE(
        encode(traffic()),
        R"({"acting":["5f3a90c1"],"flows":[{"local_msgs_per_s":null,"prefix":"ops.unit.*","to_hub_msgs_per_s":3.5},)"
        R"({"local_msgs_per_s":1,"prefix":"ops.>","to_hub_msgs_per_s":null}],)"
        R"("interval_ms":5000,"leaf":"leaf1","more":7,)"
        R"("recorded":[{"bytes_per_s":9000.5,"msgs_per_s":20,"subject":"ops.metric.rtt.>",)"
        R"("subjects":40}],"seq":9,)"
        R"("ts":"1970-01-01T00:00:01.000000000Z","unit":"leaf-1","v":1})");
}

void TestLeafTraffic::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    QTest::newRow("version") << "\"v\":1"_ba
                             << "\"v\":2"_ba << u"'v' should be 1"_s;
    QTest::newRow("unit") << "leaf-1"_ba
                          << "leaf 1"_ba << u"'unit' is not a unit ID"_s;
    QTest::newRow("time") << "1970"_ba
                          << "then"_ba << u"'ts' is not"_s;
    QTest::newRow("a rate below 0") << "3.5"_ba
                                    << "-3.5"_ba << u"to_hub_msgs_per_s"_s;
    QTest::newRow("no prefix") << "\"prefix\""_ba
                               << "\"p\""_ba << u"prefix"_s;
    QTest::newRow("large") << "ops.>"_ba << QByteArray(70000, 'x') << u"at most 65536"_s;
}

void TestLeafTraffic::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    const Result<LeafTraffic> decoded = decodeLeafTraffic(encode(traffic()).replace(from, to));
    QVERIFY(!decoded);
    QVERIFY2(decoded.error().text.contains(reason), qPrintable(decoded.error().text));
}

QTEST_APPLESS_MAIN(TestLeafTraffic)
#include "tst_leaf_traffic.moc"
