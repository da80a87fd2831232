// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_rules_json.h"

#include <QJsonDocument>
#include <QTest>

using namespace nunect::alarms;
using namespace Qt::Literals::StringLiterals;

static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

class tst_AlarmRulesJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenAndRead()
    {
        AlarmRules rules;
        AlarmRule &rtt = rules.of(AlarmKind::RttHigh);
        rtt = {false, AlarmPriority::Critical, 99.5, 9.25, 1, 2, true};
        rules.of(AlarmKind::UnitLost).onDelayMs = maxAlarmDelayMs;
        rules.of(AlarmKind::CertificateEnding).limit = 30;
        const QJsonObject written = toJson(rules);
        QCOMPARE(written[u"rules"].toObject()[u"rtt-high"].toObject(),
                 json(R"({"enabled":false,"priority":"critical","limit_ms":99.5,
                          "deadband_ms":9.25,"on_delay_ms":1,"off_delay_ms":2,"sound":true})"));
        const auto read = alarmRulesFromJson(written);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().text));
        QVERIFY(*read == rules);
        QCOMPARE(toJson(*read), written);
    }

    void whatIsLeftOutIsStandard()
    {
        const auto read
            = alarmRulesFromJson(json(R"({"v":1,"rules":{"rtt-high":{"limit_ms":20}}})"));
        QVERIFY(read.ok());
        AlarmRules expected;
        expected.of(AlarmKind::RttHigh).limit = 20;
        expected.of(AlarmKind::RttHigh).deadband = 20; // 50 would leave no way back
        QVERIFY(*read == expected);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("error");
        QTest::newRow("limit too low")
            << R"({"rtt-high":{"limit_ms":-5}})"_ba
            << u"'rules.rtt-high.limit_ms' should be 0.01 to 60000, is -5"_s;
        QTest::newRow("limit too high")
            << R"({"jetstream-storage":{"limit_percent":101}})"_ba
            << u"'rules.jetstream-storage.limit_percent' should be 1 to 100, is 101"_s;
        QTest::newRow("limit that is a text")
            << R"({"rtt-high":{"limit_ms":"20"}})"_ba
            << u"'rules.rtt-high.limit_ms' should be a number, is a string"_s;
        QTest::newRow("deadband wider than the limit")
            << R"({"slow-consumer":{"limit_s":10,"deadband_s":11}})"_ba
            << u"'rules.slow-consumer.deadband_s' should be 0 to 10, is 11"_s;
        QTest::newRow("deadband below nothing")
            << R"({"auth-errors":{"deadband":-1}})"_ba
            << u"'rules.auth-errors.deadband' should be 0 to 10, is -1"_s;
        QTest::newRow("delay")
            << R"({"unit-lost":{"on_delay_ms":3600001}})"_ba
            << u"'rules.unit-lost.on_delay_ms' should be 0 to 3600000, is 3600001"_s;
        QTest::newRow("half a millisecond")
            << R"({"unit-lost":{"off_delay_ms":0.5}})"_ba
            << u"'rules.unit-lost.off_delay_ms' should be a whole number of at most 64 bits, is 0.5"_s;
        QTest::newRow("priority")
            << R"({"unit-lost":{"priority":"high"}})"_ba
            << u"'rules.unit-lost.priority' should be critical, serious or caution, is 'high'"_s;
        QTest::newRow("switch") << R"({"unit-lost":{"enabled":1}})"_ba
                                << u"'rules.unit-lost.enabled' should be a boolean, is a number"_s;
        QTest::newRow("limit without a value")
            << R"({"unit-lost":{"limit":3}})"_ba
            << u"'rules.unit-lost.limit' is no field of this rule; it has enabled, off_delay_ms, "
               "on_delay_ms, priority, sound"_s;
        QTest::newRow("another unit")
            << R"({"rtt-high":{"limit_us":3}})"_ba
            << u"'rules.rtt-high.limit_us' is no field of this rule; it has deadband_ms, enabled, "
               "limit_ms, off_delay_ms, on_delay_ms, priority, sound"_s;
        QTest::newRow("kind")
            << R"({"unit-lots":{}})"_ba
            << u"'rules.unit-lots' is no kind of alarm; did you mean 'unit-lost'?"_s;
        QTest::newRow("no rule") << R"({"unit-lost":true})"_ba
                                 << u"'rules.unit-lost' should be an object, is a boolean"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, error);
        const auto read = alarmRulesFromJson(json("{\"v\":1,\"rules\":" + rules + "}"));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().text, u"alarm rules: "_s + error);
    }

    void refusedAsAWhole()
    {
        QCOMPARE(alarmRulesFromJson(json(R"({"v":2,"rules":{}})")).error().text,
                 u"alarm rules: 'v' should be 1, is 2"_s);
        QCOMPARE(alarmRulesFromJson(json(R"({"v":1})")).error().text,
                 u"alarm rules: 'rules' is missing"_s);
        QVERIFY(alarmRulesFromJson({}).error().text.contains(u"'v' is missing"_s));
    }
};

QTEST_APPLESS_MAIN(tst_AlarmRulesJson)
#include "tst_alarm_rules_json.moc"
