// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/metric_aggregator.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestMetricAggregator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<FakeBus>();
        m_sender
            = std::make_unique<Sender>(*m_bus, u"leaf-3"_s, [] { return contract::ClockStamp{}; });
    }

    void hearsNothingUnasked()
    {
        MetricAggregator service(*m_bus, *m_sender);
        m_bus->goUp();
        QVERIFY(m_bus->subscriptions.isEmpty());
        service.setKinds({u"ops.log.debug.>"_s}); // is none to be summed up
        QVERIFY(m_bus->subscriptions.isEmpty());
    }

    void sumsUpEachUnit()
    {
        MetricAggregator service(*m_bus, *m_sender, 50ms);
        m_bus->goUp();
        service.setKinds({rtt});
        rttOf("cam-1", 100);
        rttOf("cam-1", 300);
        rttOf("cam-2", 50);
        m_bus->deliver({"ops.metric.rtt.a b", {}, "{}"});     // is no unit's
        m_bus->deliver({"ops.metric.rtt.cam-3", {}, "fast"}); // is no metric
        QTRY_COMPARE(m_bus->sent.size(), 2);
        const QJsonObject first = told("ops.aggregate.rtt.cam-1");
        QCOMPARE(first["unit"_L1], u"cam-1"_s);
        QCOMPARE(first["by"_L1], u"leaf-3"_s);
        QCOMPARE(first["count"_L1], 2);
        QVERIFY(first["window_ms"_L1].toInt() >= 45);
        QCOMPARE(first["native_rtt_us"_L1]["mean"_L1], 200);
        QCOMPARE(first["last"_L1]["native_rtt_us"_L1], 300);
        QCOMPARE(told("ops.aggregate.rtt.cam-2")["count"_L1], 1);
        // The next window knows nothing of it.
        rttOf("cam-2", 70);
        QTRY_COMPARE(m_bus->sent.size(), 3);
        QCOMPARE(told("ops.aggregate.rtt.cam-2")["native_rtt_us"_L1]["min"_L1], 70);
    }

    void tellsAtOnceWhatWasBegunOfWhatIsWithdrawn()
    {
        MetricAggregator service(*m_bus, *m_sender);
        m_bus->goUp();
        service.setKinds({rtt, time});
        QCOMPARE(m_bus->subscriptions.size(), 2);
        rttOf("cam-1", 100);
        service.setKinds({time});
        QCOMPARE(m_bus->sent.size(), 1);
        QCOMPARE(told("ops.aggregate.rtt.cam-1")["count"_L1], 1);
        QCOMPARE(m_bus->subscriptions.size(), 1);
        QCOMPARE(m_bus->subscriptions[0].first, "ops.metric.time.*");
        service.setKinds({time});
        QCOMPARE(m_bus->subscriptions.size(), 1);
    }

    void saysNothingOfATimeWithoutConnection()
    {
        MetricAggregator service(*m_bus, *m_sender, 50ms);
        m_bus->goUp();
        service.setKinds({rtt});
        rttOf("cam-1", 100);
        m_bus->goDown();
        m_bus->goUp();
        rttOf("cam-2", 100);
        QTRY_COMPARE(m_bus->sent.size(), 1);
        QCOMPARE(m_bus->sent[0].subject, "ops.aggregate.rtt.cam-2");
    }

private:
    static inline const QString rtt = u"ops.metric.rtt.>"_s;
    static inline const QString time = u"ops.metric.time.>"_s;

    void rttOf(const QByteArray &unit, int us)
    {
        m_bus->deliver(
            {"ops.metric.rtt." + unit, {}, R"({"native_rtt_us":)" + QByteArray::number(us) + '}'});
    }
    QJsonObject told(const QByteArray &subject)
    {
        const QList<FakeBus::Sent> sent = m_bus->sentOn(subject);
        return sent.isEmpty() ? QJsonObject()
                              : QJsonDocument::fromJson(sent.last().payload).object();
    }

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Sender> m_sender;
};

QTEST_GUILESS_MAIN(TestMetricAggregator)
#include "tst_metric_aggregator.moc"
