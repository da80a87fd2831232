// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/metric_aggregate.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::contract;

class TestMetricAggregate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsTheContractSays();
    void sumsTimes();
    void whatWasNeverMeasuredIsNull();
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
};

static MetricAggregate aggregate(Kind kind)
{
    MetricAggregate message;
    message.kind = kind;
    message.unit = u"u1"_s;
    message.by = u"leaf-1"_s;
    message.tsNs = 1'000'000'000;
    message.windowMs = 10'000;
    return message;
}

void TestMetricAggregate::isAsTheContractSays()
{
    MetricAggregate message = aggregate(Kind::Rtt);
    message.add({{"native_rtt_us"_L1, 200.5}, {"app_rtt_us"_L1, QJsonValue::Null}});
    message.add({{"native_rtt_us"_L1, 100.0}, {"app_rtt_us"_L1, 300}, {"lost"_L1, 1}});
    message.add({{"native_rtt_us"_L1, 299.5}, {"app_rtt_us"_L1, 400}, {"lost"_L1, 2}});
    QCOMPARE(metricAggregateSubject(message.kind, message.unit), "ops.aggregate.rtt.u1");
    QCOMPARE(encode(message),
             R"({"app_rtt_us":{"count":2,"max":400,"mean":350,"min":300},"by":"leaf-1","count":3,)"
             R"("last":{"app_rtt_us":400,"lost":2,"native_rtt_us":299.5},)"
             R"("native_rtt_us":{"count":3,"max":299.5,"mean":200,"min":100},)"
             R"("ts":"1970-01-01T00:00:01.000000000Z","unit":"u1","v":1,"window_ms":10000})");
}

void TestMetricAggregate::sumsTimes()
{
    MetricAggregate message = aggregate(Kind::Time);
    message.add({{"offset_ns"_L1, -38}, {"error_bound_ns"_L1, 1200}});
    message.add({{"offset_ns"_L1, 12}, {"error_bound_ns"_L1, 800}});
    QCOMPARE(metricAggregateSubject(message.kind, message.unit), "ops.aggregate.time.u1");
    QCOMPARE(message.sums.value(u"offset_ns"_s), (MetricAggregate::Sum{2, -38, 12, -26}));
    QCOMPARE(message.sums.value(u"error_bound_ns"_s), (MetricAggregate::Sum{2, 800, 1200, 2000}));
}

void TestMetricAggregate::whatWasNeverMeasuredIsNull()
{
    MetricAggregate message = aggregate(Kind::Rtt);
    message.add({{"native_rtt_us"_L1, QJsonValue::Null}, {"app_rtt_us"_L1, u"fast"_s}});
    const QByteArray body = encode(message);
    QVERIFY(body.contains(R"("native_rtt_us":null,"ts")"));
    QVERIFY(body.startsWith(R"({"app_rtt_us":null)"));
    QVERIFY(body.contains(R"("count":1)"));
}

void TestMetricAggregate::isRead_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("RTT") << Kind::Rtt << u"native_rtt_us"_s;
    QTest::newRow("time") << Kind::Time << u"offset_ns"_s;
}

void TestMetricAggregate::isRead()
{
    QFETCH(Kind, kind);
    QFETCH(QString, field);
    MetricAggregate message = aggregate(kind);
    message.add({{field, -12.5}});
    message.add({{field, 32.5}});
    const QByteArray subject = metricAggregateSubject(kind, message.unit);
    QCOMPARE(summedKind(subject), kind);
    QCOMPARE(summedKind("ops.aggregate.heartbeat.u1"), std::nullopt);
    const auto read = decodeMetricAggregate(kind, encode(message));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
    QCOMPARE(read->kind, kind);
    QCOMPARE(read->unit, u"u1"_s);
    QCOMPARE(read->by, u"leaf-1"_s);
    QCOMPARE(read->tsNs, message.tsNs);
    QCOMPARE(read->windowMs, 10'000);
    QCOMPARE(read->count, 2);
    QCOMPARE(read->sums, message.sums);
    QCOMPARE(read->last, message.last);
}

void TestMetricAggregate::isRefused_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QString>("about");
    QTest::newRow("version") << "\"v\":1"_ba
                             << "\"v\":2"_ba << u"'v'"_s;
    QTest::newRow("unit") << "\"u1\""_ba
                          << "\"a b\""_ba << u"'unit'"_s;
    QTest::newRow("time") << "1970"_ba
                          << "then"_ba << u"'ts'"_s;
    QTest::newRow("no message") << "\"count\":2,\"last"_ba
                                << "\"count\":0,\"last"_ba << u"'count'"_s;
    QTest::newRow("greatest below least") << "\"max\":3"_ba
                                          << "\"max\":-3"_ba << u"max'"_s;
    QTest::newRow("no mean") << "mean"_ba
                             << "meant"_ba << u"mean'"_s;
}

void TestMetricAggregate::isRefused()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, with);
    QFETCH(QString, about);
    MetricAggregate message = aggregate(Kind::Rtt);
    message.add({{u"app_rtt_us"_s, 1}});
    message.add({{u"app_rtt_us"_s, 3}});
    QByteArray body = encode(message);
    QVERIFY(body.contains(what));
    const auto read = decodeMetricAggregate(Kind::Rtt, body.replace(what, with));
    QVERIFY(!read);
    QVERIFY2(read.error().text.contains(about), qPrintable(read.error().text));
}

QTEST_APPLESS_MAIN(TestMetricAggregate)
#include "tst_metric_aggregate.moc"
