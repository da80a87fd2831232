// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr AlarmKind kind = AlarmKind::UnitLost;

static AlarmRecord acknowledged(const QString &alarm, qint64 atMs)
{
    AlarmRecord record;
    record.alarm = alarm;
    record.acknowledged = Signature{u"mon"_s, momentOf(atMs).ns};
    return record;
}

static void hear(AlarmProbe &probe, const AlarmRecord &record)
{
    probe.list.hear(recordKey(record.alarm), record, probe.now());
}

/// What other consoles have said when an alarm comes to the list.
class tst_AlarmHearing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// An acknowledgement of 0 s is in the bucket; this console hears of it, and sees the alarm.
    void acknowledgedBefore_data()
    {
        QTest::addColumn<qint64>("heardMs");
        QTest::addColumn<qint64>("raisedMs");
        QTest::addColumn<QString>("state");
        constexpr qint64 hour = 3'600'000;
        QTest::newRow("a start long after") << hour << hour + 5000 << u"unit-lost:a ack"_s;
        QTest::newRow("a start, seen first") << hour + 5000 << hour << u"unit-lost:a ack"_s;
        QTest::newRow("came again later")
            << hour << hour + AlarmList::catchUpMs + 1 << u"unit-lost:a unack"_s;
        QTest::newRow("others were faster") << qint64(0) << qint64(2000) << u"unit-lost:a ack"_s;
    }
    void acknowledgedBefore()
    {
        QFETCH(qint64, heardMs);
        QFETCH(qint64, raisedMs);
        AlarmProbe probe;
        const auto record = acknowledged(u"unit-lost:a"_s, 0);
        if (heardMs < raisedMs) {
            probe.at(heardMs);
            hear(probe, record);
            probe.at(raisedMs);
            probe.begin(kind, u"a"_s);
        } else {
            probe.at(raisedMs);
            probe.begin(kind, u"a"_s);
            probe.at(heardMs);
            hear(probe, record);
        }
        QTEST(probe.text(), "state");
        QCOMPARE(probe.alarm(record.alarm).record.acknowledged->by, u"mon"_s); // said in any case
    }

    void aGroupIsKnownAsOne()
    {
        AlarmProbe probe;
        hear(probe, acknowledged(u"unit-lost@hub"_s, -3'600'000));
        for (const QString &unit : {u"a"_s, u"b"_s, u"c"_s})
            probe.begin(kind, unit, u"hub"_s);
        QCOMPARE(probe.text(), u"unit-lost@hub ack 3/3"_s);
        probe.at(AlarmList::catchUpMs + 1);
        probe.end(kind, u"a"_s);
        probe.begin(kind, u"a"_s, u"hub"_s); // this time nobody can have known
        QCOMPARE(probe.text(), u"unit-lost@hub unack 3/3"_s);
    }

    void whatIsTakenBackIsForgotten()
    {
        AlarmProbe probe;
        const auto record = acknowledged(u"unit-lost:a"_s, 0);
        hear(probe, record);
        probe.list.hear(recordKey(record.alarm), std::nullopt, probe.now());
        probe.begin(kind, u"a"_s);
        QCOMPARE(probe.text(), u"unit-lost:a unack"_s);
        QVERIFY(probe.alarm(record.alarm).record.isEmpty());
    }

    void notesAndShelves()
    {
        AlarmProbe probe;
        AlarmRecord record;
        record.alarm = u"unit-lost:a"_s;
        record.shelf = Shelf{{u"mon"_s, momentOf(0).ns}, momentOf(60'000).ns};
        record.notes = {{{u"mon"_s, momentOf(0).ns}, u"its battery"_s}};
        hear(probe, record);
        probe.at(5000);
        probe.begin(kind, u"a"_s);
        QCOMPARE(probe.text(), u"unit-lost:a shelved"_s);
        QCOMPARE(probe.alarm(record.alarm).record.notes.front().text, u"its battery"_s);
        probe.at(60'001);
        QCOMPARE(probe.text(), u"unit-lost:a unack"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmHearing)
#include "tst_alarm_hearing.moc"
