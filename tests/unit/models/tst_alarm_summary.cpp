// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_summary.h"

#include "tests/unit/alarms/alarm_probe.h"

#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_AlarmSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        AlarmProbe alarms;
        AlarmSummary summary(alarms.list);
        QSignalSpy changed(&summary, &AlarmSummary::changed);
        summary.flush();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(summary.worstText(), QString());
        QCOMPARE(summary.worstStatus(), Status::Normal);
        QCOMPARE(summary.worstRow(), 0u);
    }

    void linksThatAreDown()
    {
        AlarmProbe alarms;
        AlarmSummary summary(alarms.list);
        alarms.begin(AlarmKind::LinkDown, u"leaf-1 of hub"_s, u"leaf-1"_s);
        alarms.begin(AlarmKind::LinkDown, u"leaf-2 of hub"_s, u"leaf-2"_s);
        const quint64 first = alarms.id(u"link-down:leaf-1 of hub"_s);
        QVERIFY(alarms.list.acknowledge(first, u"foh"_s, alarms.now()));
        summary.flush();
        QCOMPARE(summary.linksDown(), 2);
        QCOMPARE(summary.linkDown(), u"leaf-1 of hub"_s);
        QVERIFY(alarms.list.takeOutOfService(first, u"foh"_s, alarms.now()));
        summary.flush();
        QCOMPARE(summary.linksDown(), 1);
        QCOMPARE(summary.linkDown(), u"leaf-2 of hub"_s);
        QCOMPARE(summary.critical(), 1);
        QCOMPARE(summary.worstText(), u"Link down: leaf-2 of hub"_s);
    }

    void counts()
    {
        AlarmProbe alarms;
        AlarmSummary summary(alarms.list);
        QSignalSpy changed(&summary, &AlarmSummary::changed);
        alarms.begin(AlarmKind::ServerDown, u"hub"_s);
        alarms.begin(AlarmKind::UnitLost, u"behind it"_s, u"hub"_s); // suppressed
        alarms.begin(AlarmKind::AuthErrors, u"hub"_s);
        alarms.begin(AlarmKind::JetStreamStorage, u"stream"_s);
        alarms.begin(AlarmKind::SequenceGaps, u"hub"_s);
        alarms.begin(AlarmKind::DecodeErrors, u"gone"_s);
        alarms.end(AlarmKind::DecodeErrors, u"gone"_s);
        QVERIFY(alarms.list.acknowledge(alarms.id(u"auth-errors:hub"_s), u"foh"_s, alarms.now()));
        QVERIFY(alarms.list.shelve(alarms.id(u"sequence-gaps:hub"_s), startNs + 60 * secondNs,
                                   u"foh"_s, alarms.now()));
        summary.flush();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(summary.critical(), 1);
        QCOMPARE(summary.serious(), 2);
        QCOMPARE(summary.caution(), 0);
        QCOMPARE(summary.unacknowledged(), 3);
        QCOMPARE(summary.criticalUnacknowledged(), 1);
        QCOMPARE(summary.shelved(), 1);
        QCOMPARE(summary.suppressed(), 1);
        QCOMPARE(summary.worstText(), u"Server down: hub"_s);
        QCOMPARE(summary.worstStatus(), Status::Critical);
        QVERIFY(summary.worstUnacknowledged());
        QCOMPARE(summary.worstRow(), alarms.id(u"server-down:hub"_s));
        summary.flush();
        QCOMPARE(changed.size(), 1); // nothing new
    }

    /// What nobody knows of goes before what is worse but known.
    void worst()
    {
        AlarmProbe alarms;
        AlarmSummary summary(alarms.list);
        alarms.begin(AlarmKind::ServerDown, u"hub"_s);
        QVERIFY(alarms.list.acknowledge(alarms.id(u"server-down:hub"_s), u"foh"_s, alarms.now()));
        summary.flush();
        QCOMPARE(summary.worstText(), u"Server down: hub"_s);
        QVERIFY(!summary.worstUnacknowledged());
        alarms.begin(AlarmKind::SequenceGaps, u"old"_s);
        alarms.at(1000);
        alarms.begin(AlarmKind::SequenceGaps, u"new"_s);
        summary.flush();
        QCOMPARE(summary.worstText(), u"Events missed: new"_s);
        QCOMPARE(summary.worstStatus(), Status::Caution);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmSummary)
#include "tst_alarm_summary.moc"
