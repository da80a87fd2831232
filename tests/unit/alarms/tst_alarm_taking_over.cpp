// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr AlarmKind kind = AlarmKind::UnitLost;
static constexpr qint64 hourMs = 3'600'000;

/// What a console wrote of unit a, which it lost at 0 s, at that time.
static AlarmRecord lostUnit(qint64 toldMs = 2000)
{
    AlarmRecord record;
    record.alarm = u"unit-lost:a"_s;
    record.standing = Standing{startNs, startNs, momentOf(toldMs).ns, u"hub"_s, false, {}};
    record.standing->members = {{u"a"_s, true, u"hub"_s, {}, {}, u"a"_s}};
    return record;
}

static AlarmRecord acknowledged(AlarmRecord record, qint64 atMs)
{
    record.acknowledged = Signature{u"mon"_s, momentOf(atMs).ns};
    record.notes = {{{u"mon"_s, momentOf(atMs).ns}, u"its battery"_s}};
    return record;
}

static void hear(AlarmProbe &probe, const AlarmRecord &record)
{
    probe.list.hear(recordKey(record.alarm), record, probe.now());
}

/// A list that starts at \a ms and hears what others have said.
static AlarmProbe started(qint64 ms)
{
    AlarmProbe probe;
    probe.at(ms);
    return probe;
}

/// Alarms that stood before a console was there.
class tst_AlarmTakingOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsAsItStood()
    {
        AlarmProbe probe = started(hourMs);
        hear(probe, acknowledged(lostUnit(), 5000));
        QCOMPARE(probe.text(), u"unit-lost:a ack"_s);
        const Alarm alarm = probe.alarm(u"unit-lost:a"_s);
        QCOMPARE(alarm.raised, momentOf(0));
        QCOMPARE(alarm.record.notes.front().text, u"its battery"_s);
        QVERIFY(!alarm.record.standing);
        const auto assumed = probe.list.takeAssumed();
        QCOMPARE(assumed.size(), std::size_t(1));
        QVERIFY(assumed.front().condition == alarm.members.begin()->second.condition);
        QCOMPARE(assumed.front().seenNs, alarm.latest.ns);
        QVERIFY(probe.list.takeAssumed().empty());
    }

    /// What an alarm says of itself makes the same alarm of it elsewhere.
    void throughARecord()
    {
        AlarmProbe probe;
        for (const QString &unit : {u"a"_s, u"b"_s, u"c"_s})
            probe.begin(kind, unit, u"hub"_s);
        probe.end(kind, u"b"_s);
        const auto record = sharedRecord(probe.alarm(u"unit-lost@hub"_s), probe.now().ns);
        const auto decoded = decodeAlarmRecord(encode(record));
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().text));
        QVERIFY(*decoded == record);

        AlarmProbe later = started(hourMs);
        hear(later, *decoded);
        QCOMPARE(later.text(), probe.text());
        QVERIFY(saysTheSame(sharedRecord(later.alarm(u"unit-lost@hub"_s), later.now().ns), record));
        later.begin(kind, u"b"_s, u"hub"_s); // and it grows as that one would
        QCOMPARE(later.text(), u"unit-lost@hub unack 3/3"_s);
    }

    /// It ended while no console was there; this one sees that, and what comes then is another.
    void endsAndComesAgain()
    {
        AlarmProbe probe = started(hourMs);
        hear(probe, acknowledged(lostUnit(), 5000));
        probe.at(hourMs + 1000);
        probe.end(kind, u"a"_s);
        QCOMPARE(probe.text(), QString());
        probe.at(hourMs + 20'000);
        probe.begin(kind, u"a"_s, u"hub"_s);
        QCOMPARE(probe.text(), u"unit-lost:a unack"_s);
        QVERIFY(probe.alarm(u"unit-lost:a"_s).record.isEmpty());
        hear(probe, acknowledged(lostUnit(), 5000)); // somebody was slow
        QCOMPARE(probe.text(), u"unit-lost:a unack"_s);
        QVERIFY(probe.alarm(u"unit-lost:a"_s).record.isEmpty());
    }

    /// The bucket could not be reached at first: a unit that was seen alive is lost anew, but a
    /// version with advisories has been there all the time.
    void heardLate_data()
    {
        QTest::addColumn<AlarmKind>("of");
        QTest::addColumn<qint64>("toldMs");
        QTest::addColumn<QString>("state");
        QTest::newRow("another one") << kind << qint64(2000) << u"a unack"_s;
        QTest::newRow("told since") << kind << hourMs + 1 << u"a ack"_s;
        QTest::newRow("seen from the start")
            << AlarmKind::ServerAdvisories << qint64(2000) << u"a ack"_s;
    }
    void heardLate()
    {
        QFETCH(AlarmKind, of);
        QFETCH(qint64, toldMs);
        AlarmProbe probe = started(hourMs);
        probe.at(hourMs + 20'000);
        probe.begin(of, u"a"_s, u"hub"_s);
        probe.at(hourMs + 40'000);
        AlarmRecord record = acknowledged(lostUnit(toldMs), 5000);
        record.alarm = alarmKey(of, u"a"_s);
        hear(probe, record);
        QTEST(probe.text().section(u':', 1), "state");
    }

    void notAcknowledgedSinceItCame()
    {
        AlarmProbe probe = started(hourMs);
        AlarmRecord record = acknowledged(lostUnit(), 5000);
        record.standing->latestNs = momentOf(6000).ns;
        hear(probe, record);
        QCOMPARE(probe.text(), u"unit-lost:a unack"_s);
    }

    void goneButNotAcknowledged()
    {
        AlarmProbe probe = started(hourMs);
        AlarmRecord record = lostUnit();
        record.standing->members.front().holds = false;
        hear(probe, record);
        QCOMPARE(probe.text(), u"unit-lost:a returned"_s);
        QVERIFY(probe.list.takeAssumed().empty());
        probe.list.hear(recordKey(record.alarm), std::nullopt, probe.now()); // on another console
        QCOMPARE(probe.text(), QString());
    }

    void whatHappensIsOver()
    {
        AlarmProbe probe = started(hourMs);
        AlarmRecord record = lostUnit();
        record.alarm = u"auth-errors:a"_s;
        hear(probe, record);
        QCOMPARE(probe.text(), u"auth-errors:a returned"_s);
    }

    /// It may well come here by itself.
    void waitsWhereItRuns()
    {
        AlarmProbe probe = started(0);
        AlarmRecord first = lostUnit();
        first.alarm = u"unit-lost:z"_s;
        first.standing->members.front().member = u"z"_s;
        hear(probe, first);
        probe.at(hourMs);
        hear(probe, lostUnit(hourMs));
        QCOMPARE(probe.text(), u"unit-lost:z unack"_s);
        probe.at(hourMs + AlarmList::takeOverAfterMs);
        QCOMPARE(probe.text(), u"unit-lost:z unack, unit-lost:a unack"_s);
    }

    void whatAnotherAlarmHasStaysThere()
    {
        AlarmProbe probe = started(hourMs);
        probe.begin(kind, u"a"_s, u"hub"_s);
        AlarmRecord group = lostUnit();
        group.alarm = u"unit-lost@hub"_s;
        group.standing->members.push_back({u"b"_s, true, u"hub"_s, {}, {}, u"b"_s});
        hear(probe, group);
        QCOMPARE(probe.text(), u"unit-lost:a unack, unit-lost@hub unack"_s);
        group.standing->members.pop_back();
        group.alarm = u"unit-lost@hub@2"_s;
        hear(probe, group);
        QCOMPARE(probe.text(), u"unit-lost:a unack, unit-lost@hub unack"_s);
    }

    void explainsWhatFollows()
    {
        AlarmProbe probe = started(hourMs);
        AlarmRecord down = lostUnit();
        down.alarm = u"server-down:hub"_s;
        down.standing->members = {{u"hub"_s, true, {}, {}, {}, u"hub"_s}};
        hear(probe, down);
        hear(probe, lostUnit());
        probe.at(hourMs + 100);
        QCOMPARE(probe.text(), u"server-down:hub unack, unit-lost:a suppressed"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmTakingOver)
#include "tst_alarm_taking_over.moc"
