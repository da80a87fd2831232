// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_record.h"

#include <QRegularExpression>
#include <QTest>

using namespace nunect::alarms;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 wallNs = 1'795'428'000'000'000'000; // 2026-11-23 10:00:00

static AlarmRecord record()
{
    AlarmRecord made;
    made.alarm = u"unit-lost:leaf-3"_s;
    made.acknowledged = Signature{u"foh-left"_s, wallNs};
    made.shelf = Shelf{{u"foh-right"_s, wallNs + 1}, wallNs + 900'000'000'000};
    made.notes = {{{u"foh-left"_s, wallNs + 2}, u"Somebody is on the way – \"now\""_s}};
    return made;
}

static AlarmRecord acknowledged(const QString &by, qint64 atNs)
{
    AlarmRecord made;
    made.acknowledged = Signature{by, atNs};
    return made;
}

class tst_AlarmRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encoded()
    {
        AlarmRecord plain = record();
        plain.notes.clear();
        QCOMPARE(encode(plain),
                 R"({"ack":{"at":"2026-11-23T10:00:00.000000000Z","by":"foh-left"},)"
                 R"("alarm":"unit-lost:leaf-3","notes":[],)"
                 R"("shelf":{"at":"2026-11-23T10:00:00.000000001Z","by":"foh-right",)"
                 R"("until":"2026-11-23T10:15:00.000000000Z"},"v":1})"_ba);
    }

    void encodedAndDecoded()
    {
        AlarmRecord bare;
        bare.alarm = u"server-down:hub"_s;
        for (const AlarmRecord &each : {record(), bare}) {
            const auto decoded = decodeAlarmRecord(encode(each));
            QVERIFY2(decoded.ok(), decoded ? "" : qPrintable(decoded.error().text));
            QVERIFY(*decoded == each);
        }
    }

    void passesOverWhatIsNew()
    {
        const auto decoded = decodeAlarmRecord(R"({"v":1,"alarm":"a:b","ack":null,"mood":"calm"})");
        QVERIFY(decoded.ok());
        QCOMPARE(decoded->alarm, u"a:b"_s);
        QVERIFY(!decoded->acknowledged && !decoded->shelf && decoded->notes.empty());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &json, const QString &error) {
            QTest::newRow(name) << json << u"alarm record: "_s + error;
        };
        row("version", R"({"v":2,"alarm":"a"})", u"'v' should be 1, is 2"_s);
        row("no version", R"({"alarm":"a"})", u"'v' is missing"_s);
        row("no alarm", R"({"v":1})", u"'alarm' is missing"_s);
        row("empty alarm", R"({"v":1,"alarm":""})",
            u"'alarm' should have 1 to 1000 characters, has 0"_s);
        row("ack that is a text", R"({"v":1,"alarm":"a","ack":"yes"})",
            u"'ack' should be an object or null, is a string"_s);
        row("who", R"({"v":1,"alarm":"a","ack":{"at":"2026-11-23T10:00:00Z"}})",
            u"'ack.by' is missing"_s);
        row("when", R"({"v":1,"alarm":"a","ack":{"by":"b","at":"today"}})",
            u"'ack.at' is no time: 'today'"_s);
        row("a number for a time", R"({"v":1,"alarm":"a","ack":{"by":"b","at":5}})",
            u"'ack.at' should be a string, is a number"_s);
        row("until", R"({"v":1,"alarm":"a","shelf":{"by":"b","at":"2026-11-23T10:00:00Z"}})",
            u"'shelf.until' is missing"_s);
        row("note", R"({"v":1,"alarm":"a","notes":[{"by":"b","at":"2026-11-23T10:00:00Z"}]})",
            u"'notes[0].text' is missing"_s);
        row("long name",
            R"({"v":1,"alarm":"a","ack":{"at":"2026-11-23T10:00:00Z","by":")" + QByteArray(65, 'n')
                + R"("}})",
            u"'ack.by' should have 1 to 64 characters, has 65"_s);
        QByteArrayList notes(21, R"({"by":"b","at":"2026-11-23T10:00:00Z","text":"t"})");
        row("many notes", R"({"v":1,"alarm":"a","notes":[)" + notes.join(',') + "]}",
            u"'notes' should be 20 at most, are 21"_s);
        row("large", QByteArray(70'000, ' '), u"has 70000 bytes, more than 65536"_s);
        row("array", "[]", u"should be a JSON object, is an array"_s);
    }
    void refused()
    {
        QFETCH(QByteArray, json);
        const auto decoded = decodeAlarmRecord(json);
        QVERIFY(!decoded.ok());
        QTEST(decoded.error().text, "error");
    }

    void notJson()
    {
        const QString error = decodeAlarmRecord("{\"v\":1,").error().text;
        QVERIFY2(error.startsWith(u"alarm record: not JSON at byte "_s), qPrintable(error));
    }

    void merge_data()
    {
        QTest::addColumn<qint64>("oneNs");
        QTest::addColumn<qint64>("otherNs");
        QTest::addColumn<QString>("by");
        QTest::newRow("the later one") << 1ll << 2ll << u"b"_s;
        QTest::newRow("the later one, the other way") << 2ll << 1ll << u"a"_s;
        QTest::newRow("the first name") << 2ll << 2ll << u"a"_s;
    }
    void merge()
    {
        QFETCH(qint64, oneNs);
        QFETCH(qint64, otherNs);
        const AlarmRecord one = acknowledged(u"a"_s, oneNs);
        const AlarmRecord other = acknowledged(u"b"_s, otherNs);
        QTEST(merged(one, other).acknowledged->by, "by");
        QVERIFY(merged(one, other) == merged(other, one));
    }

    /// One console acknowledges while another shelves: both hold.
    void mergeByField()
    {
        AlarmRecord shelved;
        shelved.shelf = Shelf{{u"b"_s, 5}, 9};
        const AlarmRecord both = merged(acknowledged(u"a"_s, 1), shelved);
        QCOMPARE(both.acknowledged->by, u"a"_s);
        QCOMPARE(both.shelf->untilNs, 9);
        AlarmRecord unshelved;
        unshelved.shelf = Shelf{{u"a"_s, 6}, 6};
        QCOMPARE(merged(both, unshelved).shelf->untilNs, 6);
        QCOMPARE(merged(unshelved, both).shelf->untilNs, 6);
    }

    void mergeNotes()
    {
        AlarmRecord one;
        AlarmRecord other;
        for (int i = 0; i < 15; ++i) {
            one.notes.push_back({{u"a"_s, 2 * i}, u"n"_s});
            other.notes.push_back({{u"b"_s, 2 * i + 1}, u"n"_s});
        }
        other.notes.push_back(one.notes.back());
        const AlarmRecord both = merged(one, other);
        QCOMPARE(both.notes.size(), AlarmRecord::maxNotes);
        QCOMPARE(both.notes.front().signature.atNs, 10); // the oldest ten are gone
        QCOMPARE(both.notes.back().signature.atNs, 29);
        QVERIFY(both == merged(other, one));
        QVERIFY(merged(both, one) == both);
        QVERIFY(merged(both, both) == both);
    }

    void recordKeys_data()
    {
        QTest::addColumn<QString>("alarm");
        QTest::addColumn<QString>("key");
        QTest::newRow("unit") << alarmKey(AlarmKind::UnitLost, u"leaf-3"_s)
                              << u"unit-lost=3aleaf-3"_s;
        QTest::newRow("group") << groupKey(AlarmKind::UnitLost, u"hub"_s) << u"unit-lost=40hub"_s;
        QTest::newRow("blanks") << u"link-down:a of b (OPS)"_s
                                << u"link-down=3aa=20of=20b=20=28OPS=29"_s;
        QTest::newRow("dots and wildcards") << u".*.>"_s << u"=2e=2a=2e=3e"_s;
        QTest::newRow("its own sign") << u"=2e"_s << u"=3d2e"_s;
        QTest::newRow("umlaut") << u"ü"_s << u"=c3=bc"_s;
    }
    void recordKeys()
    {
        QFETCH(QString, alarm);
        QTEST(recordKey(alarm), "key");
    }

    void longRecordKeys()
    {
        static const QRegularExpression valid(u"\\A[-/_=.a-zA-Z0-9]+\\z"_s); // ADR-8
        const QString one = recordKey(QString(5000, u'x') + u'1');
        const QString other = recordKey(QString(5000, u'x') + u'2');
        QCOMPARE(one.size(), 200);
        QVERIFY(one != other);
        QVERIFY(valid.match(one).hasMatch());
    }
};

QTEST_APPLESS_MAIN(tst_AlarmRecord)
#include "tst_alarm_record.moc"
