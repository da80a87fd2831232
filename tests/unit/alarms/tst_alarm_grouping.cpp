// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr auto kind = AlarmKind::UnitLost;

class tst_AlarmGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two units of one server, some time apart.
    void together_data()
    {
        QTest::addColumn<QString>("otherCause");
        QTest::addColumn<qint64>("laterMs");
        QTest::addColumn<QString>("list");
        const QString apart = u"unit-lost:a unack, unit-lost:b unack"_s;
        QTest::newRow("at once") << u"leaf-2"_s << 0ll << u"unit-lost@leaf-2 unack 2/2"_s;
        QTest::newRow("within seconds")
            << u"leaf-2"_s << 10'000ll << u"unit-lost@leaf-2 unack 2/2"_s;
        QTest::newRow("later") << u"leaf-2"_s << 10'001ll << apart;
        QTest::newRow("another server") << u"leaf-3"_s << 0ll << apart;
        QTest::newRow("no cause") << QString() << 0ll << apart;
    }
    void together()
    {
        QFETCH(QString, otherCause);
        QFETCH(qint64, laterMs);
        AlarmProbe probe;
        probe.begin(kind, u"a"_s, otherCause.isEmpty() ? otherCause : u"leaf-2"_s);
        probe.at(laterMs);
        probe.begin(kind, u"b"_s, otherCause);
        QTEST(probe.text(), "list");
    }

    void otherKindsAreNotTogether()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::ClockUnlocked, u"a"_s, u"hub"_s);
        probe.begin(AlarmKind::RttHigh, u"a"_s, u"hub"_s);
        QCOMPARE(probe.text(), u"clock-unlocked:a unack, rtt-high:a unack"_s);
    }

    void growsInPlace()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s, u"leaf-2"_s);
        const quint64 id = probe.id(u"unit-lost:a"_s);
        probe.list.takeChanges();
        for (int i = 0; i < 199; ++i) {
            probe.at(i * 10);
            probe.begin(kind, u"unit %1"_s.arg(i), u"leaf-2"_s);
        }
        const store::Changes changes = probe.list.takeChanges();
        QVERIFY(!changes.structure());
        QCOMPARE(changes.changed.size(), 1u);
        QCOMPARE(probe.id(u"unit-lost@leaf-2"_s), id);
        const Alarm &alarm = *probe.list.byId(id);
        QCOMPARE(alarm.members.size(), 200u);
        QCOMPARE(alarm.holding, 200u);
        QCOMPARE(alarm.raised, momentOf(0));
        QCOMPARE(alarm.latest, momentOf(1980));
    }

    /// Whoever is late to many belongs to them, and has them acknowledged anew; a few that went
    /// together by chance are left alone.
    void takesInTheLate_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("list");
        QTest::newRow("many") << 5 << u"unit-lost@leaf-2 unack 6/6"_s;
        QTest::newRow("few") << 4 << u"unit-lost@leaf-2 ack 4/4, unit-lost:late unack"_s;
    }
    void takesInTheLate()
    {
        QFETCH(int, count);
        AlarmProbe probe;
        for (int i = 0; i < count; ++i)
            probe.begin(kind, QString::number(i), u"leaf-2"_s);
        QVERIFY(probe.list.acknowledge(probe.id(u"unit-lost@leaf-2"_s), u"foh"_s, probe.now()));
        probe.at(3'600'000);
        probe.begin(kind, u"late"_s, u"leaf-2"_s);
        QTEST(probe.text(), "list");
    }

    void noTwoHaveOneName()
    {
        AlarmProbe probe;
        for (int i = 0; i < 3; ++i) {
            probe.at(60'000 * i);
            probe.begin(kind, u"a%1"_s.arg(i), u"leaf-2"_s);
            probe.begin(kind, u"b%1"_s.arg(i), u"leaf-2"_s);
        }
        QCOMPARE(probe.text(),
                 u"unit-lost@leaf-2 unack 2/2, unit-lost@leaf-2@2 unack 2/2, "
                 "unit-lost@leaf-2@3 unack 2/2"_s);
    }

    /// Somebody has put aside three of them, not fifty.
    void newMemberEndsTheShelf()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s, u"leaf-2"_s);
        probe.begin(kind, u"b"_s, u"leaf-2"_s);
        const quint64 id = probe.id(u"unit-lost@leaf-2"_s);
        QVERIFY(probe.list.shelve(id, startNs + 900 * secondNs, u"foh"_s, probe.now()));
        probe.at(1000);
        probe.end(kind, u"a"_s);
        probe.begin(kind, u"a"_s, u"leaf-2"_s); // known already
        QCOMPARE(probe.text(), u"unit-lost@leaf-2 shelved 2/2"_s);
        probe.at(2000);
        probe.begin(kind, u"c"_s, u"leaf-2"_s);
        QCOMPARE(probe.text(), u"unit-lost@leaf-2 unack 3/3"_s);
        probe.at(3000);
        QCOMPARE(probe.text(), u"unit-lost@leaf-2 unack 3/3"_s);
    }

    void isOverWithItsLastMember()
    {
        AlarmProbe probe;
        for (const QString &unit : {u"a"_s, u"b"_s, u"c"_s})
            probe.begin(kind, unit, u"leaf-2"_s);
        probe.end(kind, u"a"_s);
        probe.end(kind, u"b"_s);
        QCOMPARE(probe.text(), u"unit-lost@leaf-2 unack 1/3"_s);
        probe.begin(kind, u"a"_s, u"leaf-2"_s);
        QCOMPARE(probe.alarm(u"unit-lost@leaf-2"_s).times, 4u);
        probe.end(kind, u"a"_s);
        probe.end(kind, u"c"_s);
        QCOMPARE(probe.text(), u"unit-lost@leaf-2 returned 0/3"_s);
        QVERIFY(probe.list.acknowledge(probe.id(u"unit-lost@leaf-2"_s), u"foh"_s, probe.now()));
        QCOMPARE(probe.text(), QString());
        probe.begin(kind, u"b"_s, u"leaf-2"_s);
        QCOMPARE(probe.text(), u"unit-lost:b unack"_s); // anew
    }

    void flood_data()
    {
        QTest::addColumn<int>("causes");
        QTest::addColumn<int>("kinds");
        QTest::addColumn<std::size_t>("lines");
        QTest::newRow("one leaf node") << 1 << 1 << std::size_t(1);
        QTest::newRow("three servers") << 3 << 2 << std::size_t(6);
        QTest::newRow("eighty servers") << 80 << 1 << std::size_t(7);
        QTest::newRow("eighty servers, four kinds") << 80 << 4 << std::size_t(10);
        QTest::newRow("nothing in common") << 5000 << 4 << std::size_t(10);
    }
    /// 5,000 conditions within 2 s: a person can read what is left, and all of it is kept.
    void flood()
    {
        QFETCH(int, causes);
        QFETCH(int, kinds);
        static constexpr AlarmKind all[] = {AlarmKind::UnitLost, AlarmKind::RttHigh,
                                            AlarmKind::ClockUnlocked, AlarmKind::SlowConsumer};
        AlarmProbe probe;
        for (int tick = 0; tick < 20; ++tick) {
            std::vector<ConditionChange> changes;
            for (int i = tick; i < 5000; i += 20) {
                Condition condition = conditionOf(all[i / 20 % kinds], u"member %1"_s.arg(i),
                                                  u"cause %1"_s.arg(i % causes));
                condition.behind.clear(); // nothing explains anything
                changes.push_back({condition, true});
            }
            probe.list.update(changes, momentOf(tick * 100));
            QVERIFY2(probe.list.rows().size() <= 10, qPrintable(probe.text()));
        }
        QTEST(probe.list.rows().size(), "lines");
        std::size_t members = 0;
        for (const Alarm &alarm : probe.list.rows())
            members += alarm.holding;
        QCOMPARE(members, 5000u);
        QCOMPARE(probe.list.history().events().size(), 5000u);
        QCOMPARE(probe.list.history().dropped(), 0u);

        // All of them end, and the list is as it was.
        std::vector<ConditionChange> ends;
        for (const Alarm &alarm : probe.list.rows()) {
            for (const auto &[name, member] : alarm.members)
                ends.push_back({member.condition, false});
        }
        probe.list.update(ends, momentOf(60'000));
        std::vector<quint64> ids;
        for (const Alarm &alarm : probe.list.rows()) {
            QCOMPARE(alarm.state, AlarmState::Returned);
            ids.push_back(alarm.rowId);
        }
        for (const quint64 id : ids)
            QVERIFY(probe.list.acknowledge(id, u"foh"_s, momentOf(61'000)));
        QCOMPARE(probe.list.rows().size(), 0u);
        QCOMPARE(probe.list.history().events().size(), 10'000u + 2 * ids.size());
    }

    /// What is urgent has a line of its own in the flood.
    void floodHidesNoOtherKind()
    {
        AlarmProbe probe;
        for (int i = 0; i < 100; ++i)
            probe.begin(AlarmKind::ClockErrorHigh, u"unit %1"_s.arg(i), u"cause %1"_s.arg(i));
        QCOMPARE(probe.list.rows().size(), AlarmList::maxNewLines + 1);
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        QCOMPARE(probe.alarm(u"server-down:hub"_s).state, AlarmState::Unacknowledged);
        QCOMPARE(probe.alarm(u"clock-error-high@"_s).members.size(), 94u);
    }

    void afterTheFlood()
    {
        AlarmProbe probe;
        for (int i = 0; i < 20; ++i)
            probe.begin(AlarmKind::ClockErrorHigh, u"unit %1"_s.arg(i));
        QCOMPARE(probe.list.rows().size(), 7u);
        probe.at(10'001);
        probe.begin(AlarmKind::ClockErrorHigh, u"late"_s);
        QCOMPARE(probe.list.rows().size(), 8u);
        QVERIFY(probe.id(u"clock-error-high:late"_s) != 0);
    }

    void historyIsBounded()
    {
        AlarmProbe probe(rulesWithoutDelays(), 100);
        for (int i = 0; i < 150; ++i)
            probe.begin(kind, u"unit %1"_s.arg(i), u"hub"_s);
        QCOMPARE(probe.list.history().events().size(), 100u);
        QCOMPARE(probe.list.history().dropped(), 50u);
        QCOMPARE(probe.alarm(u"unit-lost@hub"_s).members.size(), 150u);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmGrouping)
#include "tst_alarm_grouping.moc"
