// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr AlarmKind kind = AlarmKind::ServerDown;

/// What was taken away for good.
class tst_AlarmOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoAlarmUntilItIsSeenAgain()
    {
        AlarmProbe probe;
        probe.begin(kind, u"old"_s);
        const quint64 id = probe.id(u"server-down:old"_s);
        QVERIFY(probe.list.takeOutOfService(id, u"foh"_s, probe.now()));
        QCOMPARE(probe.text(), u"server-down:old out"_s);
        QCOMPARE(probe.events(), u"raised, taken out of service by foh"_s);
        QVERIFY(!probe.list.acknowledge(id, u"foh"_s, probe.now()));
        QVERIFY(!probe.list.shelve(id, startNs + secondNs, u"foh"_s, probe.now()));
        QVERIFY(!probe.list.takeOutOfService(id, u"foh"_s, probe.now()));
        probe.at(1000);
        probe.end(kind, u"old"_s);
        QCOMPARE(probe.text(), QString());
        probe.at(2000);
        probe.begin(kind, u"old"_s); // it is used again, and lost again
        QCOMPARE(probe.text(), u"server-down:old unack"_s);
    }

    void wasAMistake()
    {
        AlarmProbe probe;
        probe.begin(kind, u"hub"_s);
        const quint64 id = probe.id(u"server-down:hub"_s);
        QVERIFY(!probe.list.putIntoService(id, u"foh"_s, probe.now()));
        QVERIFY(probe.list.takeOutOfService(id, u"foh"_s, probe.now()));
        QVERIFY(probe.list.putIntoService(id, u"foh"_s, probe.now()));
        QCOMPARE(probe.text(), u"server-down:hub unack"_s);
        QCOMPARE(probe.events(), u"raised, taken out of service by foh, back in service by foh"_s);
    }

    void whatHasReturnedIsOver()
    {
        AlarmProbe probe;
        probe.begin(kind, u"old"_s);
        probe.end(kind, u"old"_s);
        QCOMPARE(probe.text(), u"server-down:old returned"_s);
        QVERIFY(probe.list.takeOutOfService(probe.id(u"server-down:old"_s), u"foh"_s, probe.now()));
        QCOMPARE(probe.text(), QString());
    }

    /// Of a group that was taken away one comes again: that the others are away is no news.
    void oneOfAGroupIsUsedAgain()
    {
        AlarmProbe probe;
        for (const QString &unit : {u"a"_s, u"b"_s})
            probe.begin(AlarmKind::UnitLost, unit, u"hub"_s);
        QVERIFY(probe.list.takeOutOfService(probe.id(u"unit-lost@hub"_s), u"foh"_s, probe.now()));
        probe.end(AlarmKind::UnitLost, u"a"_s);
        QCOMPARE(probe.text(), u"unit-lost@hub out 1/2"_s);
        probe.begin(AlarmKind::UnitLost, u"c"_s, u"hub"_s); // another one is no part of it
        QCOMPARE(probe.text(), u"unit-lost@hub out 1/2, unit-lost:c unack"_s);
        probe.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        QCOMPARE(probe.text(), u"unit-lost@hub unack 2/2, unit-lost:c unack"_s);
    }

    void othersHearOfIt()
    {
        AlarmProbe probe;
        probe.begin(kind, u"old"_s);
        AlarmRecord record;
        record.alarm = u"server-down:old"_s;
        record.service = OutOfService{{u"mon"_s, startNs + 1}, true};
        probe.list.hear(recordKey(record.alarm), record, probe.now());
        QCOMPARE(probe.text(), u"server-down:old out"_s);
        const auto decoded = decodeAlarmRecord(encode(record));
        QVERIFY(decoded && *decoded == record);
        record.service = OutOfService{{u"mon"_s, startNs + 2}, false};
        probe.list.hear(recordKey(record.alarm), record, probe.now());
        QCOMPARE(probe.text(), u"server-down:old unack"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmOutage)
#include "tst_alarm_outage.moc"
