// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/record_config.h"

#include "guardian/config.h"

#include <QHash>
#include <QJsonArray>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

using Variables = QHash<QString, QString>;
using Role = RecordConfig::Role;

static Result<Config> configOf(const Variables &variables)
{
    return makeConfig(resolveSettings(
        {}, [&variables](const QString &name) { return variables.value(name); }, {}));
}

class TestRecordConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoneByItself()
    {
        const Result<Config> config = configOf({});
        QVERIFY(config);
        QCOMPARE(config->record, RecordConfig());
        QCOMPARE(config->record.role, Role::None);
        QVERIFY(streamName(config->record).isEmpty());
    }

    void isRead_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<RecordConfig>("record");
        QTest::newRow("leaf") << Variables{{u"ROLE"_s, u"leaf"_s},
                                           {u"LEAFS"_s, u"leaf-1"_s},
                                           {u"MAX_BYTES"_s, u"3KB"_s},
                                           {u"MAX_AGE"_s, u"90s"_s}}
                              << RecordConfig{Role::Leaf, {u"leaf-1"_s}, 3072, 90s, 1};
        QTest::newRow("hub") << Variables{{u"ROLE"_s, u"hub"_s},
                                          {u"LEAFS"_s, u"leaf-1, leaf-2"_s},
                                          {u"MAX_BYTES"_s, u"2GB"_s},
                                          {u"MAX_AGE"_s, u"30m"_s},
                                          {u"COPIES"_s, u"3"_s}}
                             << RecordConfig{
                                    Role::Hub, {u"leaf-1"_s, u"leaf-2"_s}, 2LL << 30, 30min, 3};
        QTest::newRow("plain bytes")
            << Variables{{u"MAX_BYTES"_s, u"4096"_s}} << RecordConfig{Role::None, {}, 4096, 24h, 1};
    }
    void isRead()
    {
        QFETCH(Variables, variables);
        QFETCH(RecordConfig, record);
        const Result<Config> config = configOf(withPrefix(variables));
        QVERIFY2(config, qPrintable(config ? QString() : config.error().text));
        QVERIFY(config->record == record);
    }

    void badSettings_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("role") << Variables{{u"ROLE"_s, u"both"_s}}
                              << u"NUNECT_RECORD_ROLE (environment NUNECT_RECORD_ROLE): 'both' is "
                                 "not none, leaf or hub"_s;
        QTest::newRow("leaf without name")
            << Variables{{u"ROLE"_s, u"leaf"_s}}
            << u"NUNECT_RECORD_LEAFS (default): a leaf node's own name alone is wanted"_s;
        QTest::newRow("hub without leafs")
            << Variables{{u"ROLE"_s, u"hub"_s}}
            << u"NUNECT_RECORD_LEAFS (default): the names of the leaf nodes are wanted"_s;
        QTest::newRow("name") << Variables{{u"LEAFS"_s, u"a.b"_s}}
                              << u"NUNECT_RECORD_LEAFS (environment NUNECT_RECORD_LEAFS): 'a.b' is "
                                 "no name of a leaf node"_s;
        for (const char *size : {"0", "-1", "1TB", "1.5MB", "MB", "9999999999"}) {
            QTest::addRow("size %s", size)
                << Variables{{u"MAX_BYTES"_s, QString::fromLatin1(size)}}
                << u"NUNECT_RECORD_MAX_BYTES (environment NUNECT_RECORD_MAX_BYTES): '%1' is not a "
                   "size such as 256MB"_s.arg(QLatin1StringView(size));
        }
        for (const char *age : {"0h", "24", "1d", "h"}) {
            QTest::addRow("age %s", age)
                << Variables{{u"MAX_AGE"_s, QString::fromLatin1(age)}}
                << u"NUNECT_RECORD_MAX_AGE (environment NUNECT_RECORD_MAX_AGE): '%1' is not a time "
                   "such as 24h"_s.arg(QLatin1StringView(age));
        }
    }
    void badSettings()
    {
        QFETCH(Variables, variables);
        const Result<Config> config = configOf(withPrefix(variables));
        QVERIFY(!config);
        QTEST(config.error().text, "complaint");
    }

    void leafStreamHasTheSubjects()
    {
        const QJsonObject stream = streamConfig({Role::Leaf, {u"leaf-1"_s}, 1 << 20, 1h, 1});
        QCOMPARE(stream["name"_L1], u"OPS_leaf_1"_s);
        QCOMPARE(stream["subjects"_L1].toArray().first(), u"ops.log.>"_s);
        QVERIFY(!stream["subjects"_L1].toArray().contains(u"ops.heartbeat.>"_s));
        QCOMPARE(stream["max_bytes"_L1].toInteger(), 1 << 20);
        QCOMPARE(stream["max_age"_L1].toInteger(), 3'600'000'000'000);
        QCOMPARE(stream["duplicate_window"_L1].toInteger(), 120'000'000'000);
        QVERIFY(!stream.contains("sources"_L1));
        // A window that is longer than the age is refused by the server.
        const QJsonObject brief = streamConfig({Role::Leaf, {u"leaf-1"_s}, 1 << 20, 30s, 1});
        QCOMPARE(brief["duplicate_window"_L1].toInteger(), 30'000'000'000);
    }

    void hubStreamHasTheSources()
    {
        const QJsonObject stream
            = streamConfig({Role::Hub, {u"leaf-1"_s, u"leaf-2"_s}, 1 << 20, 1h, 3});
        QCOMPARE(stream["name"_L1], u"OPS_RECORD"_s);
        QCOMPARE(stream["subjects"_L1].toArray(), QJsonArray{"ops.unit.>"_L1});
        QCOMPARE(stream["num_replicas"_L1].toInt(), 3);
        const QJsonArray sources = stream["sources"_L1].toArray();
        QCOMPARE(sources.size(), 2);
        QCOMPARE(sources[1]["name"_L1], u"OPS_leaf_2"_s);
        QCOMPARE(sources[1]["external"_L1]["api"_L1], u"$JS.leaf-2.API"_s);
    }

    void hubStreamTakesItsUnits()
    {
        RecordConfig hub{Role::Hub, {u"leaf-1"_s}, 1 << 20, 1h, 1};
        hub.units = {u"foh-1"_s, u"hub"_s};
        const QJsonArray subjects = streamConfig(hub)["subjects"_L1].toArray();
        QCOMPARE(subjects,
                 (QJsonArray{"ops.unit.>"_L1, "ops.log.*.foh-1"_L1, "ops.metric.*.foh-1"_L1,
                             "ops.event.*.foh-1"_L1, "ops.alarm.*.foh-1"_L1, "ops.log.*.hub"_L1,
                             "ops.metric.*.hub"_L1, "ops.event.*.hub"_L1, "ops.alarm.*.hub"_L1}));
    }

    void unitsHaveABucketBesideTheHub()
    {
        const QJsonObject stream
            = streamConfig(unitsBucket({Role::Hub, {u"leaf-1"_s}, 1 << 20, 1h, 3}));
        QCOMPARE(stream["name"_L1], u"KV_nunect_units"_s);
        QCOMPARE(stream["subjects"_L1].toArray(), QJsonArray{"$KV.nunect_units.>"_L1});
        QCOMPARE(stream["num_replicas"_L1].toInt(), 3);
        QCOMPARE(stream["max_age"_L1].toInteger(-1), 0);
        QVERIFY(!stream.contains("sources"_L1));
    }

private:
    static Variables withPrefix(const Variables &variables)
    {
        Variables named;
        for (auto one = variables.begin(); one != variables.end(); ++one)
            named.insert(u"NUNECT_RECORD_"_s + one.key(), one.value());
        return named;
    }
};

QTEST_GUILESS_MAIN(TestRecordConfig)
#include "tst_record_config.moc"
