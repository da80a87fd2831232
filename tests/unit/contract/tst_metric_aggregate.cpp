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

QTEST_APPLESS_MAIN(TestMetricAggregate)
#include "tst_metric_aggregate.moc"
