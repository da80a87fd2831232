// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/record_meter.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestRecordMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByKind()
    {
        FakeBus bus;
        const RecordMeter meter(bus, 1h, 50ms);
        QVERIFY(bus.subscriptions.isEmpty());
        bus.goUp();
        QCOMPARE(bus.subscriptions.size(), 3);
        for (const char *subject : {"ops.metric.rtt.u1", "ops.metric.rtt.u2", "ops.metric.rtt.u1",
                                    "ops.log.info.u1", "ops.metric.weather.u1"})
            bus.deliver({subject, {}, QByteArray(83, 'x')});
        QVERIFY(meter.recorded().empty());
        QTRY_COMPARE(meter.recorded().size(), 2u);
        QVERIFY(bus.subscriptions.isEmpty()); // it does not listen all the time
        const contract::LeafTraffic::Recorded log = meter.recorded()[0];
        const contract::LeafTraffic::Recorded rtt = meter.recorded()[1];
        QCOMPARE(log.subject, u"ops.log.info.>"_s);
        QCOMPARE(log.subjects, 1);
        QCOMPARE(rtt.subject, u"ops.metric.rtt.>"_s);
        QCOMPARE(rtt.subjects, 2);
        QVERIFY(rtt.messagesPerS > 3 && rtt.messagesPerS <= 60);
        QCOMPARE(rtt.bytesPerS, 100 * rtt.messagesPerS);
        QCOMPARE(log.messagesPerS * 3, rtt.messagesPerS);
    }

    void takesSampleAfterSample()
    {
        FakeBus bus;
        const RecordMeter meter(bus, 100ms, 20ms);
        bus.goUp();
        bus.deliver({"ops.event.x", {}, {}});
        QTRY_COMPARE(meter.recorded().size(), 1u);
        QTRY_VERIFY(meter.recorded().empty()); // of the next, in which nothing was said
    }

    void stopsWithTheConnection()
    {
        FakeBus bus;
        const RecordMeter meter(bus, 1h, 20ms);
        bus.goUp();
        bus.deliver({"ops.event.x", {}, {}});
        bus.goDown();
        QVERIFY(bus.subscriptions.isEmpty());
        bus.goUp();
        QTRY_VERIFY(bus.subscriptions.isEmpty());
        QVERIFY(meter.recorded().empty()); // a sample with a gap is none
    }
};

QTEST_GUILESS_MAIN(TestRecordMeter)
#include "tst_record_meter.moc"
