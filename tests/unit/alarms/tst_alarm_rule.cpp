// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_rule.h"

#include <QTest>

using namespace nunect::alarms;
using namespace Qt::Literals::StringLiterals;

class tst_AlarmRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        QStringList seen;
        for (const AlarmKind kind : allAlarmKinds()) {
            QCOMPARE(alarmRuleInfo(kind).kind, kind);
            QCOMPARE(alarmKindFromText(QString(toText(kind))), kind);
            QVERIFY(!seen.contains(toText(kind)));
            seen.append(toText(kind));
        }
        QCOMPARE(seen.size(), 17);
        QVERIFY(!alarmKindFromText(u"unit"));
        for (const auto priority :
             {AlarmPriority::Critical, AlarmPriority::Serious, AlarmPriority::Caution})
            QCOMPARE(alarmPriorityFromText(QString(toText(priority))), priority);
        QVERIFY(!alarmPriorityFromText(u"Critical"));
    }

    /// What nobody has chosen is within what may be chosen, and says why it is so.
    void standards()
    {
        const AlarmRules rules;
        for (const AlarmKind kind : allAlarmKinds()) {
            const AlarmRuleInfo &info = alarmRuleInfo(kind);
            const AlarmRule &rule = rules.of(kind);
            QVERIFY2(rule == info.standard, info.name.data());
            QVERIFY2(!info.why.isEmpty(), info.name.data());
            QVERIFY2(rule.onDelayMs >= 0 && rule.onDelayMs <= maxAlarmDelayMs, info.name.data());
            QVERIFY2(rule.offDelayMs >= 0 && rule.offDelayMs <= maxAlarmDelayMs, info.name.data());
            if (info.sense == AlarmRuleInfo::None)
                continue;
            QVERIFY2(rule.limit >= info.least && rule.limit <= info.most, info.name.data());
            QVERIFY2(rule.deadband >= 0 && rule.deadband < rule.limit + 1, info.name.data());
        }
    }

    void exceedsLimit_data()
    {
        QTest::addColumn<AlarmKind>("kind"); // RttHigh: 250 ms, back below 200; certificate: 14, 15
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("before");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("below") << AlarmKind::RttHigh << 249.9 << false << false;
        QTest::newRow("at the limit") << AlarmKind::RttHigh << 250.0 << false << true;
        QTest::newRow("above") << AlarmKind::RttHigh << 251.0 << false << true;
        QTest::newRow("within the deadband") << AlarmKind::RttHigh << 200.1 << true << true;
        QTest::newRow("the deadband holds nothing new")
            << AlarmKind::RttHigh << 200.1 << false << false;
        QTest::newRow("back") << AlarmKind::RttHigh << 200.0 << true << false;
        QTest::newRow("days are enough") << AlarmKind::CertificateEnding << 14.1 << false << false;
        QTest::newRow("days are few") << AlarmKind::CertificateEnding << 14.0 << false << true;
        QTest::newRow("ended") << AlarmKind::CertificateEnding << -3.0 << false << true;
        QTest::newRow("few days within the deadband")
            << AlarmKind::CertificateEnding << 14.9 << true << true;
        QTest::newRow("a new certificate") << AlarmKind::CertificateEnding << 15.0 << true << false;
        QTest::newRow("no deadband") << AlarmKind::SequenceGaps << 1.0 << true << true;
        QTest::newRow("back without deadband") << AlarmKind::SequenceGaps << 0.0 << true << false;
        QTest::newRow("no value") << AlarmKind::UnitLost << 1e9 << true << false;
    }
    void exceedsLimit()
    {
        QFETCH(AlarmKind, kind);
        QFETCH(double, value);
        QFETCH(bool, before);
        QTEST(exceeds(alarmRuleInfo(kind), AlarmRules().of(kind), value, before), "wrong");
    }
};

QTEST_APPLESS_MAIN(tst_AlarmRule)
#include "tst_alarm_rule.moc"
