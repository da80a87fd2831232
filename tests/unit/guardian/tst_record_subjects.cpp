// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/record_subjects.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::guardian;

class TestRecordSubjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOut_data();
    void leavesOut();
    void knowsTheKindOf_data();
    void knowsTheKindOf();
};

void TestRecordSubjects::leavesOut_data()
{
    QTest::addColumn<QStringList>("leftOut");
    QTest::addColumn<QString>("subjects");
    QTest::newRow("nothing") << QStringList{}
                             << u"ops.log.> ops.metric.> ops.aggregate.> ops.event.> ops.alarm.>"_s;
    QTest::newRow("a metric") << QStringList{u"ops.metric.rtt.>"_s}
                              << u"ops.log.> ops.metric.time.> ops.metric.handoff.> "
                                 "ops.aggregate.> ops.event.> ops.alarm.>"_s;
    QTest::newRow("all metrics, events and a level")
        << QStringList{u"ops.metric.rtt.>"_s, u"ops.metric.time.>"_s, u"ops.metric.handoff.>"_s,
                       u"ops.event.>"_s, u"ops.log.debug.>"_s}
        << u"ops.log.info.> ops.log.warn.> ops.log.error.> ops.aggregate.> ops.alarm.>"_s;
    QTest::newRow("what cannot be")
        << QStringList{u"ops.alarm.>"_s, u"ops.aggregate.>"_s, u"ops.log.>"_s, u">"_s}
        << u"ops.log.> ops.metric.> ops.aggregate.> ops.event.> ops.alarm.>"_s;
}

void TestRecordSubjects::leavesOut()
{
    QFETCH(QStringList, leftOut);
    QFETCH(QString, subjects);
    QCOMPARE(recordSubjects(leftOut).join(u' '), subjects);
}

void TestRecordSubjects::knowsTheKindOf_data()
{
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("summed");
    QTest::newRow("rtt") << "ops.metric.rtt.u1"_ba << u"ops.metric.rtt.>"_s << true;
    QTest::newRow("time") << "ops.metric.time.u1"_ba << u"ops.metric.time.>"_s << true;
    QTest::newRow("handoff") << "ops.metric.handoff.u1"_ba << u"ops.metric.handoff.>"_s << false;
    QTest::newRow("log") << "ops.log.debug.u1"_ba << u"ops.log.debug.>"_s << false;
    QTest::newRow("event") << "ops.event.a.b"_ba << u"ops.event.>"_s << false;
    QTest::newRow("alarm") << "ops.alarm.a"_ba << QString() << false;
    QTest::newRow("another metric") << "ops.metric.weather.u1"_ba << QString() << false;
    QTest::newRow("not recorded") << "ops.heartbeat.u1"_ba << QString() << false;
}

void TestRecordSubjects::knowsTheKindOf()
{
    QFETCH(QByteArray, subject);
    const QString kind = recordKindOf(subject);
    QTEST(kind, "kind");
    QTEST(canBeSummed(kind), "summed");
    QCOMPARE(canBeLeftOut(kind), !kind.isEmpty());
}

QTEST_APPLESS_MAIN(TestRecordSubjects)
#include "tst_record_subjects.moc"
