// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_model.h"

#include "tests/unit/alarms/alarm_probe.h"
#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// A list, and a table of it.
struct Scene
{
    AlarmProbe alarms;
    AlarmModel model{alarms.list};
    ModelProbe probe{model};

    void flush() { model.flush(alarms.list.takeChanges(), alarms.nowMs); }
    quint64 id(const QString &key) const { return alarms.id(key); }
};

class tst_AlarmModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        Scene scene;
        Condition condition = conditionOf(AlarmKind::RttHigh, u"leaf-3"_s, u"hub"_s, 312.4);
        condition.detail = u"by radio"_s;
        scene.alarms.begin(condition);
        scene.alarms.at(7000);
        scene.flush();
        QCOMPARE(scene.probe.signalled(), u"+0 n"_s);
        const std::pair<QString, QString> cells[] = {{u"Priority"_s, u"Serious"_s},
                                                     {u"State"_s, u"Unacknowledged"_s},
                                                     {u"Alarm"_s, u"Round trip too long"_s},
                                                     {u"Who"_s, u"leaf-3"_s},
                                                     {u"Age"_s, u"7 s"_s},
                                                     {u"Value"_s, u"312 ms"_s},
                                                     {u"Limit"_s, u"≥ 250 ms"_s},
                                                     {u"Cause"_s, u"hub"_s},
                                                     {u"Detail"_s, u"by radio"_s},
                                                     {u"Acknowledged by"_s, u"–"_s},
                                                     {u"Note"_s, QString()},
                                                     {u"Since"_s, u"2026-11-23 10:00:00"_s},
                                                     {u"Times"_s, u"1"_s}};
        for (const auto &[title, text] : cells)
            QCOMPARE(scene.probe.text(0, title), text);
        QCOMPARE(scene.probe.status(0, u"Priority"_s), Status::Serious);

        condition.value = 330;
        scene.alarms.begin(condition);
        scene.flush();
        QCOMPARE(scene.probe.signalled(), u"~0"_s);
        QCOMPARE(scene.probe.text(0, u"Value"_s), u"330 ms"_s);
        scene.flush();
        QCOMPARE(scene.probe.signalled(), QString()); // nothing new
    }

    void states_data()
    {
        QTest::addColumn<QString>("steps"); // see states()
        QTest::addColumn<QString>("state");
        QTest::addColumn<Status::Value>("status");
        QTest::addColumn<QString>("by");
        QTest::newRow("raised") << QString() << u"Unacknowledged"_s << Status::Critical << u"–"_s;
        QTest::newRow("acknowledged")
            << u"A"_s << u"Acknowledged"_s << Status::Critical << u"foh"_s;
        QTest::newRow("gone") << u"E"_s << u"Gone, unacknowledged"_s << Status::Standby << u"–"_s;
        QTest::newRow("shelved") << u"S"_s << u"Shelved until 10:15"_s << Status::Off << u"–"_s;
        QTest::newRow("disabled") << u"D"_s << u"Suppressed"_s << Status::Off << u"–"_s;
        QTest::newRow("back after it was acknowledged")
            << u"SAEC"_s << u"Shelved until 10:15"_s << Status::Off << u"–"_s;
    }
    void states()
    {
        QFETCH(QString, steps);
        Scene scene;
        scene.alarms.begin(AlarmKind::ServerDown, u"hub"_s);
        AlarmList &list = scene.alarms.list;
        const quint64 id = scene.id(u"server-down:hub"_s);
        AlarmRules disabled = list.rules();
        disabled.of(AlarmKind::ServerDown).enabled = false;
        for (const QChar step : steps) {
            if (step == u'A' && list.byId(id)->state == AlarmState::Unacknowledged)
                QVERIFY(list.acknowledge(id, u"foh"_s, scene.alarms.now()));
            else if (step == u'E')
                scene.alarms.end(AlarmKind::ServerDown, u"hub"_s);
            else if (step == u'C')
                scene.alarms.begin(AlarmKind::ServerDown, u"hub"_s);
            else if (step == u'S')
                QVERIFY(list.shelve(id, startNs + 900 * secondNs, u"foh"_s, scene.alarms.now()));
            else if (step == u'D')
                list.setRules(disabled, scene.alarms.now());
        }
        scene.flush();
        QTEST(scene.probe.text(0, u"State"_s), "state");
        QTEST(scene.probe.status(0, u"Priority"_s), "status");
        QTEST(scene.probe.text(0, u"Acknowledged by"_s), "by");
    }

    void group()
    {
        Scene scene;
        for (int i = 0; i < 200; ++i)
            scene.alarms.begin(AlarmKind::UnitLost, u"unit %1"_s.arg(100 + i), u"leaf-2"_s);
        scene.flush();
        QCOMPARE(scene.probe.text(0, u"Who"_s), u"200 – leaf-2"_s);
        QCOMPARE(scene.probe.cell(0, u"Who"_s, TableModel::TooltipRole).toString(),
                 u"unit 100, unit 101, unit 102, unit 103, unit 104, unit 105, unit 106, unit 107, "
                 "unit 108, unit 109, …"_s);
        scene.probe.signalled();
        for (int i = 4; i < 200; ++i)
            scene.alarms.end(AlarmKind::UnitLost, u"unit %1"_s.arg(100 + i));
        scene.flush();
        QCOMPARE(scene.probe.signalled(), u"~0"_s); // in place
        QCOMPARE(scene.probe.text(0, u"Who"_s), u"4 of 200 – leaf-2"_s);
        scene.alarms.end(AlarmKind::UnitLost, u"unit 103"_s);
        scene.flush();
        QCOMPARE(scene.probe.text(0, u"Who"_s), u"unit 100, unit 101, unit 102 – leaf-2"_s);
        QCOMPARE(scene.probe.cell(0, u"Who"_s, TableModel::TooltipRole).toString(),
                 u"unit 100, unit 101, unit 102"_s);
    }

    void suppressedBy()
    {
        Scene scene;
        scene.alarms.begin(AlarmKind::ServerDown, u"hub"_s);
        scene.alarms.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        scene.flush();
        QCOMPARE(scene.probe.column(u"Priority"_s), u"Critical Serious"_s);
        QCOMPARE(scene.probe.text(1, u"State"_s), u"Suppressed"_s);
        QCOMPARE(scene.probe.cell(1, u"State"_s, TableModel::TooltipRole).toString(),
                 u"Server down: hub"_s);
        scene.model.setShownColumns({u"follow"_s});
        QCOMPARE(scene.probe.text(0, u"Follow from it"_s), u"1"_s);
    }

    /// What nobody has acknowledged, then by priority, then the newest.
    void order()
    {
        Scene scene;
        AlarmProbe &alarms = scene.alarms;
        const auto acknowledge = [&](const QString &key) {
            return alarms.list.acknowledge(alarms.id(key), u"foh"_s, alarms.now()).ok();
        };
        alarms.begin(AlarmKind::ServerDown, u"known"_s);
        QVERIFY(acknowledge(u"server-down:known"_s));
        alarms.begin(AlarmKind::ClockErrorHigh, u"caution"_s);
        alarms.begin(AlarmKind::RttHigh, u"older"_s);
        alarms.at(5000);
        alarms.begin(AlarmKind::RttHigh, u"newer"_s);
        alarms.begin(AlarmKind::ServerDown, u"critical"_s);
        alarms.begin(AlarmKind::ServerLameDuck, u"gone"_s);
        alarms.end(AlarmKind::ServerLameDuck, u"gone"_s);
        scene.flush();
        QCOMPARE(scene.probe.column(u"Who"_s), u"critical newer older caution gone known"_s);
        QVERIFY(acknowledge(u"server-down:critical"_s));
        scene.flush();
        QCOMPARE(scene.probe.column(u"Who"_s), u"newer older caution gone critical known"_s);
        QVERIFY(acknowledge(u"server-lame-duck:gone"_s));
        scene.flush();
        QCOMPARE(scene.probe.column(u"Who"_s), u"newer older caution critical known"_s);
    }

    void filter_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("who");
        QTest::newRow("priority") << u"priority:critical"_s << u"hub"_s;
        QTest::newRow("state") << u"state:ack -state:unack"_s << u"a"_s;
        QTest::newRow("cause") << u"cause:hub"_s << u"a"_s;
        QTest::newRow("any text") << u"\"server down\""_s << u"hub"_s;
    }
    void filter()
    {
        QFETCH(QString, filter);
        Scene scene;
        scene.alarms.begin(AlarmKind::ServerDown, u"hub"_s);
        scene.alarms.begin(AlarmKind::AuthErrors, u"a"_s, u"hub"_s);
        QVERIFY(scene.alarms.list.acknowledge(scene.id(u"auth-errors:a"_s), u"foh"_s,
                                              scene.alarms.now()));
        scene.flush();
        scene.model.setFilter(filter);
        QCOMPARE(scene.model.filterError(), QString());
        QTEST(scene.probe.column(u"Who"_s), "who");
    }

    void values_data()
    {
        QTest::addColumn<AlarmKind>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("limit");
        QTest::newRow("ms") << AlarmKind::ClockErrorHigh << 1.25 << u"1.25 ms"_s << u"≥ 1 ms"_s;
        QTest::newRow("many ms") << AlarmKind::RttHigh << 12'345.6 << u"12,346 ms"_s
                                 << u"≥ 250 ms"_s;
        QTest::newRow("days") << AlarmKind::CertificateEnding << 3.5 << u"3.5 days"_s
                              << u"≤ 14 days"_s;
        QTest::newRow("percent") << AlarmKind::JetStreamStorage << 85.26 << u"85.3 %"_s
                                 << u"≥ 80 %"_s;
        QTest::newRow("count") << AlarmKind::AuthErrors << 5000.0 << u"5,000"_s << u"≥ 10"_s;
    }
    void values()
    {
        QFETCH(AlarmKind, kind);
        QFETCH(double, value);
        Scene scene;
        scene.alarms.begin(conditionOf(kind, u"a"_s, {}, value));
        scene.flush();
        QTEST(scene.probe.text(0, u"Value"_s), "text");
        QTEST(scene.probe.text(0, u"Limit"_s), "limit");
    }

    void worstOfSeveral()
    {
        Scene scene;
        scene.alarms.begin(conditionOf(AlarmKind::RttHigh, u"a"_s, u"hub"_s, 300));
        scene.alarms.begin(conditionOf(AlarmKind::RttHigh, u"b"_s, u"hub"_s, 400));
        scene.alarms.begin(conditionOf(AlarmKind::RttHigh, u"c"_s, u"hub"_s, 350));
        scene.flush();
        QCOMPARE(scene.probe.text(0, u"Value"_s), u"400 ms"_s);
        scene.alarms.end(AlarmKind::RttHigh, u"b"_s);
        scene.flush();
        QCOMPARE(scene.probe.text(0, u"Value"_s), u"350 ms"_s);
    }

    void details()
    {
        Scene scene;
        AlarmList &list = scene.alarms.list;
        scene.alarms.begin(conditionOf(AlarmKind::RttHigh, u"a"_s, u"hub"_s, 300));
        scene.alarms.begin(conditionOf(AlarmKind::RttHigh, u"b"_s, u"hub"_s, 400));
        scene.alarms.end(AlarmKind::RttHigh, u"a"_s);
        const quint64 id = scene.id(u"rtt-high@hub"_s);
        QVERIFY(list.note(id, u"on my way"_s, u"foh"_s, scene.alarms.now()));
        QVERIFY(list.acknowledge(id, u"mon"_s, scene.alarms.now()));
        const auto details = alarmDetails(list, id, 5000);
        QVERIFY(details);
        QCOMPARE(details->title, u"Round trip too long: b – hub"_s);
        QCOMPARE(groups(*details), u"Alarm, Notes, Who"_s);
        QCOMPARE(line(*details, u"Alarm"_s, u"Priority"_s).status, Status::Serious);
        QCOMPARE(line(*details, u"Alarm"_s, u"State"_s).value, u"Acknowledged"_s);
        QCOMPARE(line(*details, u"Alarm"_s, u"Limit"_s).value, u"≥ 250 ms"_s);
        QCOMPARE(line(*details, u"Alarm"_s, u"Came last"_s).value, u"5 s ago"_s);
        QCOMPARE(line(*details, u"Alarm"_s, u"Acknowledged by"_s).value,
                 u"mon, at 2026-11-23 10:00:00 UTC"_s);
        QCOMPARE(line(*details, u"Notes"_s, u"foh, 2026-11-23 10:00:00"_s).value, u"on my way"_s);
        QCOMPARE(line(*details, u"Who"_s, u"a"_s).value, u"gone"_s);
        QCOMPARE(line(*details, u"Who"_s, u"b"_s).value, u"400 ms"_s);
        QVERIFY(!alarmDetails(list, 99, 0));
    }

    void detailsOfMany()
    {
        Scene scene;
        for (int i = 0; i < 130; ++i)
            scene.alarms.begin(AlarmKind::UnitLost, u"unit %1"_s.arg(100 + i), u"hub"_s);
        const auto details = alarmDetails(scene.alarms.list, scene.id(u"unit-lost@hub"_s), 0);
        QCOMPARE(line(*details, u"Who"_s, u"unit 199"_s).value, u"since 2026-11-23 10:00:00 UTC"_s);
        QCOMPARE(line(*details, u"Who"_s, u"unit 200"_s).value, QString());
        QCOMPARE(line(*details, u"Who"_s, u"And more"_s).value, u"30"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmModel)
#include "tst_alarm_model.moc"
