// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/flow_meter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::domain;
using namespace nunect::registry;

class TestFlowMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesRatesBySubject();
    void passesOverWhatIsNobodysWish();
    void countsWhatIsNewFromZero();
    void skipsWhatBeganAnew();
    void tooCloseSamplesSayNothing();
    void aClockThatWentBackBeginsAnew();
};

static SubscriptionDetail subscription(const QString &subject, quint64 messages, quint64 cid = 1)
{
    SubscriptionDetail detail;
    detail.subject = subject;
    detail.sid = subject;
    detail.cid = cid;
    detail.messages = messages;
    return detail;
}

static SampleTime at(qint64 seconds) { return {seconds * 1'000'000'000, false}; }

void TestFlowMeter::givesRatesBySubject()
{
    FlowMeter meter;
    meter.add({subscription(u"a.>"_s, 100), subscription(u"a.>"_s, 7, 2)}, at(10));
    QVERIFY(!meter.rates());
    meter.add({subscription(u"a.>"_s, 150), subscription(u"a.>"_s, 17, 2)}, at(15));
    QCOMPARE(meter.rates(), (FlowMeter::Rates{{u"a.>"_s, 12.0}}));
    meter.add({subscription(u"a.>"_s, 150), subscription(u"a.>"_s, 17, 2)}, at(20));
    QCOMPARE(meter.rates(), FlowMeter::Rates());
}

void TestFlowMeter::passesOverWhatIsNobodysWish()
{
    FlowMeter meter;
    meter.add({}, at(10));
    meter.add({subscription(u"$SYS.REQ.>"_s, 10), subscription(u"_INBOX.1.2"_s, 10)}, at(15));
    QCOMPARE(meter.rates(), FlowMeter::Rates());
}

void TestFlowMeter::countsWhatIsNewFromZero()
{
    FlowMeter meter;
    meter.add({}, at(10));
    meter.add({subscription(u"a"_s, 10)}, at(15));
    QCOMPARE(meter.rates(), (FlowMeter::Rates{{u"a"_s, 2.0}}));
}

void TestFlowMeter::skipsWhatBeganAnew()
{
    FlowMeter meter;
    meter.add({subscription(u"a"_s, 1000), subscription(u"b"_s, 0)}, at(10));
    meter.add({subscription(u"a"_s, 10), subscription(u"b"_s, 5)}, at(15));
    QCOMPARE(meter.rates(), (FlowMeter::Rates{{u"b"_s, 1.0}}));
    meter.add({subscription(u"a"_s, 20)}, at(20));
    QCOMPARE(meter.rates(), (FlowMeter::Rates{{u"a"_s, 2.0}}));
}

void TestFlowMeter::tooCloseSamplesSayNothing()
{
    FlowMeter meter;
    meter.add({subscription(u"a"_s, 0)}, {0, false});
    meter.add({subscription(u"a"_s, 1000)}, {1'000'000, false});
    QVERIFY(!meter.rates());
    meter.add({subscription(u"a"_s, 1000)}, at(10)); // from the first one
    QCOMPARE(meter.rates(), (FlowMeter::Rates{{u"a"_s, 100.0}}));
}

void TestFlowMeter::aClockThatWentBackBeginsAnew()
{
    FlowMeter meter;
    meter.add({subscription(u"a"_s, 0)}, at(100));
    meter.add({subscription(u"a"_s, 50)}, at(50));
    QVERIFY(!meter.rates());
    meter.add({subscription(u"a"_s, 60)}, at(55));
    QCOMPARE(meter.rates(), (FlowMeter::Rates{{u"a"_s, 2.0}}));
}

QTEST_APPLESS_MAIN(TestFlowMeter)
#include "tst_flow_meter.moc"
