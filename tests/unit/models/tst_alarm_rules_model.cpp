// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/alarm_rules_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nunect::models;
using namespace nunect::alarms;
using namespace Qt::Literals::StringLiterals;
using Model = AlarmRulesModel;

static int rowOf(AlarmKind kind) { return static_cast<int>(kind); }

class tst_AlarmRulesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows()
    {
        Model model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), static_cast<int>(alarmKinds));
        const QModelIndex rtt = model.index(rowOf(AlarmKind::RttHigh));
        QCOMPARE(rtt.data(Model::NameRole).toString(), u"Round trip too long"_s);
        QCOMPARE(rtt.data(Model::UnitRole).toString(), u"ms"_s);
        QCOMPARE(rtt.data(Model::LimitRole).toString(), u"250"_s);
        QCOMPARE(rtt.data(Model::OnDelayRole).toString(), u"10"_s);
        QVERIFY(rtt.data(Model::SoundRole).toBool());
        QVERIFY(!model.index(rowOf(AlarmKind::UnitLost)).data(Model::HasValueRole).toBool());
        QVERIFY(!model.index(rowOf(AlarmKind::DecodeErrors)).data(Model::SoundRole).toBool());
    }

    void priority()
    {
        Model model;
        QSignalSpy edited(&model, &Model::edited);
        const int row = rowOf(AlarmKind::RttHigh);
        const QModelIndex rtt = model.index(row);
        QCOMPARE(model.priorities(), (QStringList{u"Critical"_s, u"Serious"_s, u"Caution"_s}));
        QCOMPARE(rtt.data(Model::PriorityIndexRole).toInt(), 1);
        QVERIFY(model.setPriority(row, 2));
        QCOMPARE(model.rules().of(AlarmKind::RttHigh).priority, AlarmPriority::Caution);
        QCOMPARE(rtt.data(Model::PriorityRole).toString(), u"Caution"_s);
        QVERIFY(rtt.data(Model::ChangedRole).toBool());
        QVERIFY(model.setPriority(row, 2));
        QCOMPARE(edited.size(), 1);
        for (const int none : {-1, 3})
            QVERIFY(!model.setPriority(row, none));
        QCOMPARE(model.rules().of(AlarmKind::RttHigh).priority, AlarmPriority::Caution);
        model.reset(row);
        QCOMPARE(rtt.data(Model::PriorityIndexRole).toInt(), 1);
        QVERIFY(!rtt.data(Model::ChangedRole).toBool());
    }

    void typed_data()
    {
        QTest::addColumn<AlarmKind>("kind");
        QTest::addColumn<Model::Field>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error"); ///< empty: it is taken
        QTest::newRow("limit") << AlarmKind::RttHigh << Model::Limit << u"99.5"_s << QString();
        QTest::newRow("comma") << AlarmKind::RttHigh << Model::Limit << u" 99,5 "_s << QString();
        QTest::newRow("delay") << AlarmKind::UnitLost << Model::OnDelay << u"0.25"_s << QString();
        QTest::newRow("word") << AlarmKind::RttHigh << Model::Limit << u"fast"_s
                              << u"is no number"_s;
        QTest::newRow("nothing") << AlarmKind::RttHigh << Model::Limit << QString()
                                 << u"is no number"_s;
        QTest::newRow("not finite")
            << AlarmKind::RttHigh << Model::Limit << u"inf"_s << u"is no number"_s;
        QTest::newRow("low") << AlarmKind::RttHigh << Model::Limit << u"-5"_s
                             << u"should be 0.01 to 60000"_s;
        QTest::newRow("percent") << AlarmKind::JetStreamStorage << Model::Limit << u"101"_s
                                 << u"should be 1 to 100"_s;
        QTest::newRow("deadband beyond the limit")
            << AlarmKind::RttHigh << Model::Deadband << u"251"_s << u"should be 0 to 250"_s;
        QTest::newRow("long delay")
            << AlarmKind::UnitLost << Model::OffDelay << u"3601"_s << u"should be 0 to 3600"_s;
    }
    void typed()
    {
        QFETCH(AlarmKind, kind);
        QFETCH(Model::Field, field);
        QFETCH(QString, text);
        QFETCH(QString, error);
        Model model;
        QSignalSpy edited(&model, &Model::edited);
        QCOMPARE(model.setText(rowOf(kind), field, text), error.isEmpty());
        const QModelIndex index = model.index(rowOf(kind));
        QCOMPARE(index.data(int(Model::LimitErrorRole) + int(field)).toString(), error);
        QCOMPARE(edited.size(), error.isEmpty() ? 1 : 0);
        QCOMPARE(model.rules() == AlarmRules(), !error.isEmpty());
        if (!error.isEmpty()) // it stands there until it is mended
            QCOMPARE(index.data(int(Model::LimitRole) + int(field)).toString(), text);
    }

    void mended()
    {
        Model model;
        const int row = rowOf(AlarmKind::RttHigh);
        QVERIFY(!model.setText(row, Model::Limit, u"-5"_s));
        QVERIFY(model.setText(row, Model::Limit, u"40"_s));
        QCOMPARE(model.index(row).data(Model::LimitErrorRole).toString(), QString());
        QCOMPARE(model.rules().of(AlarmKind::RttHigh).limit, 40.0);
        // What lies behind the limit nothing could count as back by.
        QCOMPARE(model.rules().of(AlarmKind::RttHigh).deadband, 40.0);
    }

    void switchesAndReset()
    {
        Model model;
        QSignalSpy edited(&model, &Model::edited);
        const int row = rowOf(AlarmKind::LinkDown);
        model.setEnabled(row, false);
        model.setSound(row, false);
        model.setSound(row, false); // as it is already
        QCOMPARE(edited.size(), 2);
        QVERIFY(model.index(row).data(Model::ChangedRole).toBool());
        QVERIFY(!model.setText(row, Model::OnDelay, u"soon"_s));
        model.reset(row);
        QVERIFY(model.rules() == AlarmRules());
        QVERIFY(!model.index(row).data(Model::ChangedRole).toBool());
        QCOMPARE(model.index(row).data(Model::OnDelayErrorRole).toString(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_AlarmRulesModel)
#include "tst_alarm_rules_model.moc"
