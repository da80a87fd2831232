// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr auto kind = AlarmKind::ClockUnlocked;

static AlarmRules rulesWithDelays(qint64 onMs, qint64 offMs)
{
    AlarmRules rules = rulesWithoutDelays();
    rules.of(kind).onDelayMs = onMs;
    rules.of(kind).offDelayMs = offMs;
    return rules;
}

/// "+1 ~1 -0": rows that came, changed and went.
static QString changesOf(AlarmProbe &probe)
{
    const store::Changes changes = probe.list.takeChanges();
    return u"+%1 ~%2 -%3"_s.arg(changes.added.size())
        .arg(changes.changed.size())
        .arg(changes.removed.size());
}

class tst_AlarmList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each letter is a step: C the condition comes, E it ends, A somebody acknowledges.
    void states_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("events");
        const QString key = u"clock-unlocked:a "_s;
        QTest::newRow("nothing") << QString() << QString() << QString();
        QTest::newRow("raised") << u"C"_s << key + u"unack"_s << u"raised"_s;
        QTest::newRow("acknowledged")
            << u"CA"_s << key + u"ack"_s << u"raised, acknowledged by foh"_s;
        QTest::newRow("over") << u"CAE"_s << QString()
                              << u"raised, acknowledged by foh, returned, cleared"_s;
        QTest::newRow("gone before anybody looked")
            << u"CE"_s << key + u"returned"_s << u"raised, returned"_s;
        QTest::newRow("looked at too late")
            << u"CEA"_s << QString() << u"raised, returned, acknowledged by foh, cleared"_s;
        QTest::newRow("back before anybody looked")
            << u"CEC"_s << key + u"unack"_s << u"raised, returned, raised"_s;
        QTest::newRow("anew after it was over")
            << u"CAEC"_s << key + u"unack"_s
            << u"raised, acknowledged by foh, returned, cleared, raised"_s;
        QTest::newRow("ended twice") << u"CEE"_s << key + u"returned"_s << u"raised, returned"_s;
        QTest::newRow("told twice") << u"CC"_s << key + u"unack"_s << u"raised"_s;
        QTest::newRow("ended before it came") << u"E"_s << QString() << QString();
    }
    void states()
    {
        QFETCH(QString, steps);
        AlarmProbe probe;
        for (const QChar step : steps) {
            probe.at(probe.nowMs + 1000);
            if (step == u'C')
                probe.begin(kind, u"a"_s);
            else if (step == u'E')
                probe.end(kind, u"a"_s);
            else
                QVERIFY(
                    probe.list.acknowledge(probe.id(u"clock-unlocked:a"_s), u"foh"_s, probe.now()));
        }
        QTEST(probe.text(), "list");
        QTEST(probe.events(), "events");
    }

    /// The condition holds from 0 to some time; on-delay 5 s, off-delay 3 s.
    void delays_data()
    {
        QTest::addColumn<QList<qint64>>("changes"); // comes, ends, comes, ... at these times
        QTest::addColumn<qint64>("atMs");
        QTest::addColumn<QString>("state");
        const QString unack = u"clock-unlocked:a unack"_s;
        const QString returned = u"clock-unlocked:a returned"_s;
        using Times = QList<qint64>;
        QTest::newRow("pending") << Times{0} << 4999ll << QString();
        QTest::newRow("raised") << Times{0} << 5000ll << unack;
        QTest::newRow("too short") << Times{0, 4999} << 20'000ll << QString();
        QTest::newRow("twice too short") << Times{0, 4000, 4500, 9000} << 20'000ll << QString();
        QTest::newRow("pending anew") << Times{0, 4000, 4500} << 9499ll << QString();
        QTest::newRow("raised by the second") << Times{0, 4000, 4500} << 9500ll << unack;
        QTest::newRow("leaving") << Times{0, 10'000} << 12'999ll << unack;
        QTest::newRow("gone") << Times{0, 10'000} << 13'000ll << returned;
        QTest::newRow("never quite gone") << Times{0, 10'000, 12'999} << 20'000ll << unack;
        QTest::newRow("pending again") << Times{0, 10'000, 14'000} << 18'999ll << returned;
        QTest::newRow("back") << Times{0, 10'000, 14'000} << 19'000ll << unack;
        QTest::newRow("not quite back") << Times{0, 10'000, 14'000, 18'000} << 30'000ll << returned;
    }
    void delays()
    {
        QFETCH(QList<qint64>, changes);
        QFETCH(qint64, atMs);
        AlarmProbe probe(rulesWithDelays(5000, 3000));
        for (qint64 ms = 0; ms <= atMs; ++ms) {
            probe.at(ms);
            if (const auto turn = changes.indexOf(ms); turn >= 0 && turn % 2 == 0)
                probe.begin(kind, u"a"_s);
            else if (turn >= 0)
                probe.end(kind, u"a"_s);
        }
        QTEST(probe.text(), "state");
    }

    void countsHowOftenItCame()
    {
        AlarmProbe probe(rulesWithDelays(0, 3000));
        probe.begin(kind, u"a"_s);
        probe.end(kind, u"a"_s);
        probe.at(1000);
        probe.begin(kind, u"a"_s); // within the off-delay
        QCOMPARE(probe.alarm(u"clock-unlocked:a"_s).times, 1u);
        probe.end(kind, u"a"_s);
        probe.at(10'000);
        probe.begin(kind, u"a"_s);
        const Alarm alarm = probe.alarm(u"clock-unlocked:a"_s);
        QCOMPARE(alarm.times, 2u);
        QCOMPARE(alarm.raised, momentOf(0));
        QCOMPARE(alarm.latest, momentOf(10'000));
    }

    /// What comes again after somebody acknowledged it is to be acknowledged again.
    void acknowledgementEndsWithWhatComes()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s, u"hub"_s);
        probe.begin(kind, u"b"_s, u"hub"_s);
        QVERIFY(probe.list.acknowledge(probe.id(u"clock-unlocked@hub"_s), u"foh"_s, probe.now()));
        probe.end(kind, u"a"_s);
        QCOMPARE(probe.text(), u"clock-unlocked@hub ack 1/2"_s);
        probe.begin(kind, u"a"_s, u"hub"_s);
        QCOMPARE(probe.text(), u"clock-unlocked@hub unack 2/2"_s);
    }

    void tellsOfItsRows()
    {
        AlarmProbe probe;
        probe.begin(conditionOf(AlarmKind::RttHigh, u"a"_s, {}, 300));
        QCOMPARE(changesOf(probe), u"+1 ~0 -0"_s);
        const quint64 id = probe.id(u"rtt-high:a"_s);
        probe.begin(conditionOf(AlarmKind::RttHigh, u"a"_s, {}, 300));
        probe.at(1000);
        QCOMPARE(changesOf(probe), u"+0 ~0 -0"_s); // nothing new
        probe.begin(conditionOf(AlarmKind::RttHigh, u"a"_s, {}, 310));
        QCOMPARE(changesOf(probe), u"+0 ~1 -0"_s);
        QCOMPARE(worstMember(probe.alarm(u"rtt-high:a"_s)).condition.value, 310.0);
        QVERIFY(probe.list.acknowledge(id, u"foh"_s, probe.now()));
        QCOMPARE(changesOf(probe), u"+0 ~1 -0"_s);
        QCOMPARE(probe.id(u"rtt-high:a"_s), id); // outlives changes
        probe.end(AlarmKind::RttHigh, u"a"_s);
        QCOMPARE(changesOf(probe), u"+0 ~0 -1"_s);
        QVERIFY(!probe.list.byId(id));
    }

    void shelf_data()
    {
        QTest::addColumn<QString>("during"); // what happens while it is shelved
        QTest::addColumn<QString>("then");   // once the time is over
        QTest::newRow("it holds") << QString() << u"clock-unlocked:a unack"_s;
        QTest::newRow("gone, which nobody knew") << u"E"_s << u"clock-unlocked:a returned"_s;
        QTest::newRow("it comes again") << u"EC"_s << u"clock-unlocked:a unack"_s;
    }
    void shelf()
    {
        QFETCH(QString, during);
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        const quint64 id = probe.id(u"clock-unlocked:a"_s);
        QVERIFY(probe.list.shelve(id, startNs + 900 * secondNs, u"foh"_s, probe.now()));
        for (const QChar step : during) {
            if (step == u'E')
                probe.end(kind, u"a"_s);
            else
                probe.begin(kind, u"a"_s);
        }
        probe.at(899'999);
        QCOMPARE(probe.text(), u"clock-unlocked:a shelved"_s);
        probe.events();
        probe.at(900'000);
        QTEST(probe.text(), "then");
        QCOMPARE(probe.events(), u"unshelved"_s); // by nobody
    }

    void shelvedAfterItWasAcknowledged()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        const quint64 id = probe.id(u"clock-unlocked:a"_s);
        QVERIFY(probe.list.acknowledge(id, u"foh"_s, probe.now()));
        QVERIFY(probe.list.shelve(id, startNs + 60 * secondNs, u"foh"_s, probe.now()));
        probe.end(kind, u"a"_s);
        QCOMPARE(probe.text(), u"clock-unlocked:a shelved"_s);
        probe.at(60'000);
        QCOMPARE(probe.text(), QString());
        QCOMPARE(probe.events(),
                 u"raised, acknowledged by foh, shelved by foh, returned, unshelved, cleared"_s);
    }

    void takenOffTheShelf()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        const quint64 id = probe.id(u"clock-unlocked:a"_s);
        QVERIFY(probe.list.shelve(id, startNs + 900 * secondNs, u"foh"_s, probe.now()));
        probe.at(1000);
        QVERIFY(probe.list.unshelve(id, u"mon"_s, probe.now()));
        QCOMPARE(probe.text(), u"clock-unlocked:a unack"_s);
        QCOMPARE(probe.events(), u"raised, shelved by foh, unshelved by mon"_s);
        QCOMPARE(probe.list.unshelve(id, u"mon"_s, probe.now()).error().text,
                 u"This alarm is not shelved."_s);
    }

    void notes()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        const quint64 id = probe.id(u"clock-unlocked:a"_s);
        QVERIFY(probe.list.note(id, u"on my way"_s, u"foh"_s, probe.now()));
        probe.at(1000);
        QVERIFY(probe.list.note(id, u"was a cable"_s, u"mon"_s, probe.now()));
        const auto notes = probe.alarm(u"clock-unlocked:a"_s).record.notes;
        QCOMPARE(notes.size(), 2u);
        QCOMPARE(notes[1].text, u"was a cable"_s);
        QCOMPARE(notes[1].signature, (Signature{u"mon"_s, startNs + secondNs}));
        QCOMPARE(probe.list.history().byId(3)->text, u"was a cable"_s);
    }

    void refusals()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        const quint64 id = probe.id(u"clock-unlocked:a"_s);
        const QString over = u"This alarm is over."_s;
        QCOMPARE(probe.list.acknowledge(99, u"foh"_s, probe.now()).error().text, over);
        QCOMPARE(probe.list.shelve(99, startNs + 1, u"foh"_s, probe.now()).error().text, over);
        QCOMPARE(probe.list.unshelve(99, u"foh"_s, probe.now()).error().text, over);
        QCOMPARE(probe.list.note(99, u"n"_s, u"foh"_s, probe.now()).error().text, over);
        const QString aDay = u"An alarm can be shelved for a day at most, from now on."_s;
        QCOMPARE(probe.list.shelve(id, startNs, u"foh"_s, probe.now()).error().text, aDay);
        QCOMPARE(
            probe.list.shelve(id, startNs + 86'401 * secondNs, u"foh"_s, probe.now()).error().text,
            aDay);
        QVERIFY(!probe.list.note(id, QString(), u"foh"_s, probe.now()));
        QVERIFY(!probe.list.note(id, QString(501, u'n'), u"foh"_s, probe.now()));
        QVERIFY(probe.list.acknowledge(id, u"foh"_s, probe.now()));
        QVERIFY(!probe.list.acknowledge(id, u"foh"_s, probe.now()));
        QCOMPARE(probe.events(), u"raised, acknowledged by foh"_s);
    }

    /// What another console says.
    void merges_data()
    {
        QTest::addColumn<qint64>("ackMs"); // the alarm came at 10 s
        QTest::addColumn<QString>("state");
        QTest::newRow("before it came again") << 9999ll << u"clock-unlocked:a unack"_s;
        QTest::newRow("after") << 10'000ll << u"clock-unlocked:a ack"_s;
    }
    void merges()
    {
        QFETCH(qint64, ackMs);
        AlarmProbe probe;
        probe.at(10'000);
        probe.begin(kind, u"a"_s);
        AlarmRecord record;
        record.alarm = u"clock-unlocked:a"_s;
        record.acknowledged = Signature{u"mon"_s, momentOf(ackMs).ns};
        probe.at(12'000);
        QVERIFY(probe.list.merge(record, probe.now()));
        QTEST(probe.text(), "state");
        QCOMPARE(probe.alarm(record.alarm).record.acknowledged->by, u"mon"_s);
    }

    void mergesAllElse()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        AlarmRecord record;
        record.alarm = u"clock-unlocked:a"_s;
        record.shelf = Shelf{{u"mon"_s, startNs}, startNs + 60 * secondNs};
        record.notes = {{{u"mon"_s, startNs}, u"later"_s}};
        QVERIFY(probe.list.merge(record, probe.now()));
        QVERIFY(probe.list.merge(record, probe.now())); // says nothing new
        QCOMPARE(probe.text(), u"clock-unlocked:a shelved"_s);
        QCOMPARE(probe.events(), u"raised, shelved by mon, noted by mon"_s);
        probe.at(1000);
        record.shelf = Shelf{{u"mon"_s, startNs + 1}, startNs + 1};
        QVERIFY(probe.list.merge(record, probe.now()));
        QCOMPARE(probe.text(), u"clock-unlocked:a unack"_s);
        QCOMPARE(probe.events(), u"unshelved by mon"_s);
        record.alarm = u"clock-unlocked:b"_s;
        QVERIFY(!probe.list.merge(record, probe.now()));
    }

    void rulesChange()
    {
        AlarmProbe probe;
        probe.begin(kind, u"a"_s);
        AlarmRules rules = probe.list.rules();
        rules.of(kind).priority = AlarmPriority::Critical;
        rules.of(kind).enabled = false;
        probe.list.setRules(rules, probe.now());
        QCOMPARE(probe.text(), u"clock-unlocked:a suppressed"_s);
        QCOMPARE(probe.alarm(u"clock-unlocked:a"_s).priority, AlarmPriority::Critical);
        probe.begin(kind, u"b"_s);
        QCOMPARE(probe.text(), u"clock-unlocked:a suppressed, clock-unlocked:b suppressed"_s);
        rules.of(kind).enabled = true;
        probe.list.setRules(rules, probe.now());
        QCOMPARE(probe.text(), u"clock-unlocked:a unack, clock-unlocked:b unack"_s);
        QCOMPARE(probe.events(),
                 u"raised, suppressed, raised, suppressed, no longer suppressed, no longer "
                 "suppressed"_s);
    }

    /// Nobody was told of it, so nobody has to acknowledge it.
    void suppressedAndGone()
    {
        AlarmRules rules = rulesWithoutDelays();
        rules.of(kind).enabled = false;
        AlarmProbe probe(rules);
        probe.begin(kind, u"a"_s);
        probe.end(kind, u"a"_s);
        QCOMPARE(probe.text(), QString());
        QCOMPARE(probe.events(), u"raised, suppressed, returned, cleared"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmList)
#include "tst_alarm_list.moc"
