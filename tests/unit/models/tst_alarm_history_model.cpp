// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_history_model.h"

#include "tests/unit/alarms/alarm_probe.h"
#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_AlarmHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        AlarmProbe alarms;
        AlarmHistoryModel model(alarms.list.history());
        ModelProbe probe(model);
        alarms.begin(conditionOf(AlarmKind::RttHigh, u"a"_s, u"hub"_s, 300));
        alarms.at(5000);
        QVERIFY(
            alarms.list.note(alarms.id(u"rtt-high:a"_s), u"on my way"_s, u"foh"_s, alarms.now()));
        model.flush(5000);
        QCOMPARE(probe.signalled(), u"+0-1 n"_s);
        QCOMPARE(probe.column(u"Event"_s), u"Note Raised"_s); // the newest first
        QCOMPARE(probe.text(0, u"Time (UTC)"_s), u"10:00:05.000"_s);
        QCOMPARE(probe.text(0, u"By"_s), u"foh"_s);
        QCOMPARE(probe.text(0, u"Text"_s), u"on my way"_s);
        QCOMPARE(probe.text(1, u"Alarm"_s), u"Round trip too long"_s);
        QCOMPARE(probe.text(1, u"Who"_s), u"a"_s);
        QCOMPARE(probe.text(1, u"Value"_s), u"300 ms"_s);
        QCOMPARE(probe.text(1, u"Cause"_s), u"hub"_s);
        QCOMPARE(probe.status(1, u"Event"_s), Status::Serious);
        model.flush(6000);
        QCOMPARE(probe.signalled(), QString());
    }

    void suppression()
    {
        AlarmProbe alarms;
        AlarmHistoryModel model(alarms.list.history());
        ModelProbe probe(model);
        alarms.begin(AlarmKind::ServerDown, u"hub"_s);
        alarms.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        model.flush(0);
        QCOMPARE(probe.text(0, u"Event"_s), u"Suppressed"_s);
        QCOMPARE(probe.text(0, u"Text"_s), u"Server down: hub"_s);
    }

    void oldestFallOut()
    {
        AlarmProbe alarms(rulesWithoutDelays(), 3);
        AlarmHistoryModel model(alarms.list.history());
        ModelProbe probe(model);
        const auto raise = [&alarms](int first, int last) {
            for (int i = first; i <= last; ++i)
                alarms.begin(AlarmKind::AuthErrors, QString::number(i));
        };
        raise(1, 2);
        model.flush(0);
        raise(3, 4);
        model.flush(0);
        QCOMPARE(probe.column(u"Who"_s), u"4 3 2"_s);
        raise(5, 14); // all that are shown fall out, and some that never were
        model.flush(0);
        QCOMPARE(probe.column(u"Who"_s), u"14 13 12"_s);
        QCOMPARE(model.knownCount(), 3);
        QCOMPARE(model.dropped(), 11u);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmHistoryModel)
#include "tst_alarm_history_model.moc"
