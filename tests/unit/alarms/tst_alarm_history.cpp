// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_history.h"

#include <QTest>

using namespace nunect::alarms;
using namespace Qt::Literals::StringLiterals;

class tst_AlarmHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsTheOldest()
    {
        AlarmHistory history(3);
        QCOMPARE(history.lastId(), 0u);
        QVERIFY(!history.byId(1));
        for (int i = 1; i <= 5; ++i) {
            AlarmEvent event;
            event.member = QString::number(i);
            history.add(event);
        }
        QCOMPARE(history.events().size(), 3u);
        QCOMPARE(history.dropped(), 2u);
        QCOMPARE(history.lastId(), 5u);
        QVERIFY(!history.byId(2));
        QCOMPARE(history.byId(3)->member, u"3"_s);
        QCOMPARE(history.byId(5)->id, 5u);
        QVERIFY(!history.byId(6));
    }

    void lines_data()
    {
        QTest::addColumn<AlarmEvent::Type>("type");
        QTest::addColumn<QString>("alarm");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("raised") << AlarmEvent::Raised << u"unit-lost:a"_s << QString() << QString()
                                << u"unit-lost:a raised"_s;
        QTest::newRow("a member") << AlarmEvent::Returned << u"unit-lost@hub"_s << QString()
                                  << QString() << u"unit-lost@hub returned for a"_s;
        QTest::newRow("acknowledged") << AlarmEvent::Acknowledged << u"unit-lost:a"_s << u"foh"_s
                                      << QString() << u"unit-lost:a acknowledged by foh"_s;
        QTest::newRow("noted") << AlarmEvent::Noted << u"unit-lost:a"_s << u"foh"_s << u"hm"_s
                               << u"unit-lost:a noted by foh: hm"_s;
        QTest::newRow("suppressed")
            << AlarmEvent::Suppressed << u"unit-lost:a"_s << QString() << u"server-down:hub"_s
            << u"unit-lost:a suppressed: server-down:hub"_s;
    }
    void lines()
    {
        QFETCH(AlarmEvent::Type, type);
        QFETCH(QString, alarm);
        QFETCH(QString, who);
        QFETCH(QString, text);
        AlarmEvent event;
        event.type = type;
        event.member = u"a"_s;
        event.alarm = alarm;
        event.who = who;
        event.text = text;
        QTEST(toLine(event), "line");
    }

    void lineWithTime()
    {
        AlarmEvent event;
        event.type = AlarmEvent::Shelved;
        event.alarm = u"rtt-high:a"_s;
        event.value = 312.5;
        event.who = u"foh"_s;
        event.untilNs = 1'795'428'000'000'000'000;
        QCOMPARE(toLine(event),
                 u"rtt-high:a shelved at 312.5 until 2026-11-23T10:00:00.000000000Z by foh"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmHistory)
#include "tst_alarm_history.moc"
