// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"

#include "tests/unit/contract/examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace nunect;
using namespace nunect::contract;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// Any kind's decoder, for what all have in common: the error's text, empty if there is none.
using Decode = QString (*)(const QByteArray &);

template<typename Message, Result<Message> (*decoder)(QByteArrayView)>
static QString errorOf(const QByteArray &payload)
{
    const auto result = decoder(payload);
    return result ? QString() : result.error().text;
}

struct Example
{
    const char *name;
    const char *json;
    Decode decode;
};

static const Example examples[] = {
    {"heartbeat", heartbeatJson, errorOf<Heartbeat, decodeHeartbeat>},
    {"rtt", rttJson, errorOf<Rtt, decodeRtt>},
    {"time", timeJson, errorOf<TimeMetric, decodeTimeMetric>},
    {"time config", timeConfigJson, errorOf<TimeConfig, decodeTimeConfig>},
    {"log", logJson, errorOf<LogRecord, decodeLogRecord>},
    {"handoff", handoffJson, errorOf<HandoffMetric, decodeHandoff>},
    {"aggregate", aggregateJson, errorOf<HeartbeatAggregate, decodeHeartbeatAggregate>},
};

static QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

static QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// \a object with the field at \a path ("ptp.domain") set; taken out for an undefined value.
static QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot >= 0) {
        const QString outer = path.first(dot);
        object.insert(outer, with(object.value(outer).toObject(), path.sliced(dot + 1), value));
    } else if (value.isUndefined()) {
        object.remove(path);
    } else {
        object.insert(path, value);
    }
    return object;
}

class tst_Messages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is sent is CONTRACT.md's example to the letter: same fields, same nesting, no more.
    void encodesAsDocumented()
    {
        QCOMPARE(parsed(encode(heartbeat())), parsed(heartbeatJson));
        QCOMPARE(parsed(encode(rtt())), parsed(rttJson));
        QCOMPARE(parsed(encode(timeMetric())), parsed(timeJson));
        QCOMPARE(parsed(encode(handoff())), parsed(handoffJson));
        QCOMPARE(parsed(encode(timeConfig())), parsed(timeConfigJson));
        QCOMPARE(parsed(encode(logRecord())), parsed(logJson));
        QCOMPARE(parsed(encode(aggregate())), parsed(aggregateJson));
    }

    void decodesAsDocumented()
    {
        QVERIFY(*decodeHeartbeat(heartbeatJson) == heartbeat());
        QVERIFY(*decodeRtt(rttJson) == rtt());
        QVERIFY(*decodeTimeMetric(timeJson) == timeMetric());
        QVERIFY(*decodeHandoff(handoffJson) == handoff());
        QVERIFY(*decodeTimeConfig(timeConfigJson) == timeConfig());
        QVERIFY(*decodeLogRecord(logJson) == logRecord());
        QVERIFY(*decodeHeartbeatAggregate(aggregateJson) == aggregate());
    }

    void unknownIsNull()
    {
        TimeMetric metric;
        metric.unit = u"a"_s;
        metric.seq = 1;
        const QJsonObject sent = parsed(encode(metric));
        for (const char *field : {"holdover_s", "offset_ns", "error_bound_ns", "error_bound_ref",
                                  "est_error_ns", "ptp", "ntp"})
            QVERIFY2(sent.value(QLatin1StringView(field)).isNull(), field);
        QVERIFY(*decodeTimeMetric(encode(metric)) == metric);

        metric.ptp = PtpDetail{};
        metric.ntp = NtpDetail{};
        const QJsonObject details = parsed(encode(metric));
        for (const char *part : {"ptp", "ntp"}) {
            const QJsonObject detail = details.value(QLatin1StringView(part)).toObject();
            QVERIFY(!detail.isEmpty());
            for (auto field = detail.begin(); field != detail.end(); ++field)
                QVERIFY2(field->isNull(), qPrintable(field.key()));
        }
        QVERIFY(*decodeTimeMetric(encode(metric)) == metric);

        Rtt noAnswer{u"a"_s, 1, 0, u"hub"_s, std::nullopt, std::nullopt, 1, 1, std::nullopt};
        QVERIFY(parsed(encode(noAnswer)).value("one_way"_L1).isNull());
        QVERIFY(parsed(encode(noAnswer)).value("native_rtt_us"_L1).isNull());
        QVERIFY(parsed(encode(noAnswer)).value("app_rtt_us"_L1).isNull());
        QVERIFY(*decodeRtt(encode(noAnswer)) == noAnswer);

        HandoffMetric unclaimed = test::handoff();
        unclaimed.epoch.reset();
        unclaimed.kind = HandoffKind::BreakBeforeMake;
        QVERIFY(parsed(encode(unclaimed)).value("epoch"_L1).isNull());
        QVERIFY(*decodeHandoff(encode(unclaimed)) == unclaimed);
    }

    void keepsAll64Bits()
    {
        constexpr qint64 big = (qint64(1) << 53) + 1; // the first that a double cannot hold
        constexpr qint64 max = std::numeric_limits<qint64>::max();
        TimeMetric metric = timeMetric();
        metric.seq = big;
        metric.offsetNs = std::numeric_limits<qint64>::min();
        metric.errorBoundNs = max;
        metric.stepCount = static_cast<quint64>(max);
        metric.ptp->phcToSystemNs = 37'000'000'000'000'001;
        QVERIFY(*decodeTimeMetric(encode(metric)) == metric);

        LogRecord record = logRecord();
        record.fields.insert("tx_ns"_L1, tsNs);
        QCOMPARE(decodeLogRecord(encode(record))->fields.value("tx_ns"_L1).toInteger(), tsNs);
    }

    void keepsAnyText()
    {
        LogRecord record = logRecord();
        record.message = u"\"\\ \u0000 \u20ac \U0001f399\ufe0f \r\n\t"_s;
        QVERIFY(*decodeLogRecord(encode(record)) == record);
    }

    void everyTruncationIsRefused_data() { addExamples(); }
    void everyTruncationIsRefused()
    {
        QFETCH(int, example);
        const QByteArray whole = toBytes(parsed(examples[example].json));
        QCOMPARE(examples[example].decode(whole), QString());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const QString error = examples[example].decode(whole.first(length));
            QVERIFY2(error.startsWith(QString::fromLatin1(examples[example].name) + u": "_s),
                     whole.first(length).constData());
        }
    }

    void everyWrongTypeIsNamed_data() { addExamples(); }
    void everyWrongTypeIsNamed()
    {
        QFETCH(int, example);
        const QJsonObject whole = parsed(examples[example].json);
        checkWrongTypes(examples[example], whole, whole, {});
    }

    void requiredFields_data()
    {
        QTest::addColumn<int>("example");
        QTest::addColumn<QString>("field");

        const QList<QStringList> required{
            {u"v"_s, u"unit"_s, u"role"_s, u"seq"_s, u"ts"_s, u"interval_ms"_s, u"uptime_s"_s,
             u"version"_s, u"host"_s, u"os"_s, u"arch"_s, u"server"_s, u"server.name"_s,
             u"server.id"_s, u"path.to"_s, u"path.dev"_s},
            {u"v"_s, u"unit"_s, u"seq"_s, u"ts"_s, u"server"_s, u"lost"_s, u"sent"_s,
             u"one_way.from"_s, u"one_way.ts"_s, u"one_way.delay_us"_s, u"one_way.error_us"_s},
            {u"v"_s, u"unit"_s, u"seq"_s, u"ts"_s, u"source"_s, u"quality"_s, u"step_count"_s},
            {u"v"_s, u"ts"_s, u"mode"_s},
            {u"v"_s, u"unit"_s, u"level"_s, u"ts"_s, u"message"_s},
            {u"v"_s, u"unit"_s, u"ts"_s, u"from"_s, u"to"_s, u"kind"_s, u"handoff_ms"_s,
             u"connect_ms"_s, u"missed"_s, u"duplicates"_s},
            {u"v"_s, u"unit"_s, u"seq"_s, u"ts"_s, u"window_ms"_s, u"part"_s, u"parts"_s,
             u"heard_units"_s, u"silent_units"_s, u"heard"_s, u"silent"_s},
        };
        for (int example = 0; example < required.size(); ++example) {
            for (const QString &field : required[example])
                QTest::addRow("%s %s", examples[example].name, qPrintable(field))
                    << example << field;
        }
    }

    void requiredFields()
    {
        QFETCH(int, example);
        QFETCH(QString, field);
        const QJsonObject whole = parsed(examples[example].json);
        const QString kind = QString::fromLatin1(examples[example].name);
        QCOMPARE(examples[example].decode(toBytes(with(whole, field, QJsonValue::Undefined))),
                 u"%1: '%2' is missing"_s.arg(kind, field));
        QVERIFY(!examples[example].decode(toBytes(with(whole, field, QJsonValue::Null))).isEmpty());
    }

    void optionalFields_data()
    {
        QTest::addColumn<int>("example");
        QTest::addColumn<QString>("field");

        for (const char *field : {"path", "path.via"})
            QTest::addRow("heartbeat %s", field) << 0 << QString::fromLatin1(field);
        for (const char *field : {"native_rtt_us", "app_rtt_us", "one_way"})
            QTest::addRow("rtt %s", field) << 1 << QString::fromLatin1(field);
        for (const char *field : {"holdover_s",
                                  "offset_ns",
                                  "error_bound_ns",
                                  "error_bound_ref",
                                  "est_error_ns",
                                  "faults",
                                  "ptp",
                                  "ntp",
                                  "ptp.port_state",
                                  "ptp.gm_id",
                                  "ptp.gm_present",
                                  "ptp.domain",
                                  "ptp.steps_removed",
                                  "ptp.gm_class",
                                  "ptp.gm_accuracy",
                                  "ptp.offset_ns",
                                  "ptp.mean_path_delay_ns",
                                  "ptp.hw_timestamp",
                                  "ptp.phc_to_system_ns",
                                  "ntp.ref_id",
                                  "ntp.ref_name",
                                  "ntp.stratum",
                                  "ntp.leap",
                                  "ntp.offset_ns",
                                  "ntp.rms_offset_ns",
                                  "ntp.frequency_ppb",
                                  "ntp.root_delay_ns",
                                  "ntp.root_dispersion_ns"})
            QTest::addRow("time %s", field) << 2 << QString::fromLatin1(field);
        for (const char *field : {"ptp", "ntp", "ptp.master", "ntp.servers"})
            QTest::addRow("time config %s", field) << 3 << QString::fromLatin1(field);
        QTest::newRow("log fields") << 4 << u"fields"_s;
    }

    void optionalFields()
    {
        QFETCH(int, example);
        QFETCH(QString, field);
        const QJsonObject whole = parsed(examples[example].json);
        for (const auto type : {QJsonValue::Undefined, QJsonValue::Null})
            QCOMPARE(examples[example].decode(toBytes(with(whole, field, type))), QString());
    }

    void wrongValues_data()
    {
        QTest::addColumn<int>("example");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("error");

        const auto add = [](int example, const char16_t *field, const QJsonValue &value,
                            const char16_t *error) {
            QTest::addRow("%s", qPrintable(QString::fromUtf16(error)))
                << example << QString::fromUtf16(field) << value << QString::fromUtf16(error);
        };
        add(0, u"v", 2, u"heartbeat: 'v' should be 1, is 2");
        add(0, u"v", 1.5, u"heartbeat: 'v' should be a whole number of at most 64 bits, is 1.5");
        add(0, u"unit", u"a.b"_s, u"heartbeat: 'unit' is not a unit ID: \"a.b\"");
        add(0, u"unit", QString(), u"heartbeat: 'unit' is not a unit ID: \"\"");
        add(0, u"seq", 0, u"heartbeat: 'seq' is out of range: 0");
        add(0, u"seq", -1, u"heartbeat: 'seq' is out of range: -1");
        add(0, u"seq", 1e20,
            u"heartbeat: 'seq' should be a whole number of at most 64 bits, is 1e+20");
        add(0, u"ts", u"today"_s, u"heartbeat: 'ts' is not an RFC 3339 time: \"today\"");
        add(0, u"interval_ms", 0, u"heartbeat: 'interval_ms' is out of range: 0");
        add(0, u"interval_ms", 86'400'001, u"heartbeat: 'interval_ms' is out of range: 86400001");
        add(0, u"uptime_s", -1, u"heartbeat: 'uptime_s' is out of range: -1");
        add(0, u"path.dev", 1, u"heartbeat: 'path.dev' should be a string, is a number");
        add(1, u"native_rtt_us", u"12"_s, u"rtt: 'native_rtt_us' should be a number, is a string");
        add(1, u"app_rtt_us", -1, u"rtt: 'app_rtt_us' is out of range: -1");
        add(1, u"lost", 10, u"rtt: 'lost' is greater than 'sent'");
        add(1, u"one_way.from", u"a.b"_s, u"rtt: 'one_way.from' is not a unit ID: \"a.b\"");
        add(1, u"one_way.ts", QString(), u"rtt: 'one_way.ts' is not an RFC 3339 time: \"\"");
        add(1, u"one_way.delay_us", 1e16, u"rtt: 'one_way.delay_us' is out of range: 1e+16");
        add(1, u"one_way.delay_us", -1e16, u"rtt: 'one_way.delay_us' is out of range: -1e+16");
        add(1, u"one_way.error_us", -1, u"rtt: 'one_way.error_us' is out of range: -1");
        add(1, u"one_way.error_us", 1e16, u"rtt: 'one_way.error_us' is out of range: 1e+16");
        add(2, u"source", u"gps"_s, u"time: 'source' has an unknown value: \"gps\"");
        add(2, u"quality", u"Locked"_s, u"time: 'quality' has an unknown value: \"Locked\"");
        add(2, u"error_bound_ns", -1, u"time: 'error_bound_ns' is out of range: -1");
        add(2, u"offset_ns", 0.5,
            u"time: 'offset_ns' should be a whole number of at most 64 bits, is 0.5");
        add(2, u"ptp.domain", 256, u"time: 'ptp.domain' is out of range: 256");
        add(2, u"ntp.stratum", -1, u"time: 'ntp.stratum' is out of range: -1");
        add(3, u"mode", u"gps"_s,
            u"time config: 'mode' should be \"ptp\", \"chrony\" or \"auto\", is \"gps\"");
        add(6, u"part", 2, u"aggregate: 'part' is greater than 'parts'");
        add(6, u"parts", 0, u"aggregate: 'parts' is out of range: 0");
        add(6, u"heard.leaf-3", 0, u"aggregate: 'heard.leaf-3' is out of range: 0");
        add(6, u"heard", QJsonObject{{"a b"_L1, 1}}, u"aggregate: 'heard.a b' is not a unit ID");
        add(6, u"silent.cam-7", u"now"_s,
            u"aggregate: 'silent.cam-7' is not an RFC 3339 time: \"now\"");
        add(4, u"level", u"fatal"_s, u"log: 'level' has an unknown value: \"fatal\"");
        add(5, u"epoch", 0, u"handoff: 'epoch' is out of range: 0");
        add(5, u"kind", u"jump"_s, u"handoff: 'kind' has an unknown value: \"jump\"");
        add(5, u"handoff_ms", -1, u"handoff: 'handoff_ms' is out of range: -1");
        add(5, u"connect_ms", 1e10, u"handoff: 'connect_ms' is out of range: 1e+10");
        add(5, u"missed", -1, u"handoff: 'missed' is out of range: -1");
    }

    void wrongValues()
    {
        QFETCH(int, example);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const QJsonObject whole = parsed(examples[example].json);
        QTEST(examples[example].decode(toBytes(with(whole, field, value))), "error");
    }

    void unknownFieldsAreIgnored_data() { addExamples(); }
    void unknownFieldsAreIgnored()
    {
        QFETCH(int, example);
        const QJsonObject more = with(parsed(examples[example].json), u"new"_s,
                                      QJsonObject{{"x"_L1, QJsonArray{1, 2}}});
        QCOMPARE(examples[example].decode(toBytes(more)), QString());
    }

    void tooBigIsNotParsed_data() { addExamples(); }
    void tooBigIsNotParsed()
    {
        QFETCH(int, example);
        QByteArray payload = toBytes(parsed(examples[example].json));
        payload.append(maxPayloadBytes - payload.size(), ' ');
        QCOMPARE(examples[example].decode(payload), QString());
        payload.append(' ');
        QCOMPARE(examples[example].decode(payload),
                 u"%1: the payload has 65537 bytes, at most 65536 are allowed"_s.arg(
                     QString::fromLatin1(examples[example].name)));
    }

private:
    static void addExamples()
    {
        QTest::addColumn<int>("example");
        for (int i = 0; i < static_cast<int>(std::size(examples)); ++i)
            QTest::newRow(examples[i].name) << i;
    }

    /// Puts each other JSON type in the place of each field in turn.
    static void checkWrongTypes(const Example &example, const QJsonObject &whole,
                                const QJsonObject &part, const QString &path)
    {
        const QJsonValue types[]
            = {true, 1, u"x"_s, QJsonArray{QJsonValue(1)}, QJsonObject{{"x"_L1, 1}}};
        for (auto field = part.begin(); field != part.end(); ++field) {
            const QString name = path + field.key();
            for (const QJsonValue &type : types) {
                const bool wanted = type.type() == field->type();
                // A null says nothing of the type that belongs there.
                if (wanted || field->isNull())
                    continue;
                const QString error = example.decode(toBytes(with(whole, name, type)));
                QVERIFY2(error.contains(u'\'' + name), qPrintable(name + u": "_s + error));
            }
            if (field->isObject())
                checkWrongTypes(example, whole, field->toObject(), name + u'.');
        }
    }
};

QTEST_APPLESS_MAIN(tst_Messages)
#include "tst_messages.moc"
