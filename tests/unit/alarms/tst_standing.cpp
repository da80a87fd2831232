// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_record.h"
#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static AlarmRecord recordAt(qint64 raisedMs, qint64 toldMs, std::size_t members = 1)
{
    AlarmRecord record;
    record.alarm = u"unit-lost@hub"_s;
    record.standing = Standing{
        momentOf(raisedMs).ns, momentOf(raisedMs).ns, momentOf(toldMs).ns, u"hub"_s, false, {}};
    for (std::size_t i = 0; i < members; ++i)
        record.standing->members.push_back({u"unit-%1"_s.arg(i), true, u"hub"_s, {}, {}, {}});
    return record;
}

class tst_Standing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// In whichever order: that which was told last, since the earlier of both.
    void merges()
    {
        const AlarmRecord one = recordAt(0, 5000, 1);
        const AlarmRecord other = recordAt(300, 7000, 2);
        const AlarmRecord third = recordAt(100, 7000, 3);
        const AlarmRecord both = merged(one, other);
        QCOMPARE(both.standing->raisedNs, startNs);
        QCOMPARE(both.standing->members.size(), std::size_t(2));
        QVERIFY(both == merged(other, one));
        QVERIFY(merged(both, third) == merged(one, merged(third, other)));
        QVERIFY(merged(both, both) == both);
    }

    /// A record belongs to one occurrence.
    void ofTwoOccurrencesTheLater()
    {
        AlarmRecord first = recordAt(0, 5000);
        first.acknowledged = Signature{u"mon"_s, momentOf(9000).ns};
        const AlarmRecord next = recordAt(120'000, 121'000);
        QVERIFY(merged(first, next) == next);
        QVERIFY(merged(next, first) == next);
    }

    void saysTheSame_data()
    {
        QTest::addColumn<AlarmRecord>("other");
        QTest::addColumn<bool>("same");
        AlarmRecord other = recordAt(0, 9000, 2);
        other.standing->members.front().value = 5;
        QTest::newRow("values and times") << other << true;
        QTest::newRow("since when") << recordAt(1, 2000, 2) << false;
        QTest::newRow("who") << recordAt(0, 2000, 3) << false;
        other.standing->members.front().holds = false;
        QTest::newRow("one is back") << other << false;
        other = recordAt(0, 2000, 2);
        other.acknowledged = Signature{u"mon"_s, momentOf(9000).ns};
        QTest::newRow("acknowledged") << other << false;
        other.acknowledged.reset();
        other.standing.reset();
        QTest::newRow("nothing of the alarm") << other << false;
    }
    void saysTheSame()
    {
        QFETCH(AlarmRecord, other);
        const AlarmRecord one = recordAt(0, 2000, 2);
        QTEST(nunect::alarms::saysTheSame(one, other), "same");
        QTEST(nunect::alarms::saysTheSame(other, one), "same");
    }

    /// However many there are, and however long their texts: it fits into the bucket.
    void isBounded()
    {
        Alarm alarm;
        alarm.cause = u"hub"_s;
        for (int i = 0; i < 5000; ++i) {
            AlarmMember member;
            member.condition = conditionOf(AlarmKind::UnitLost, u"unit-%1"_s.arg(i), u"hub"_s);
            member.condition.detail = QString(300, QChar(0x20ac));
            alarm.members.emplace(member.condition.key.member, member);
        }
        alarm.record.alarm = u"unit-lost@hub"_s;
        const AlarmRecord record = sharedRecord(alarm, startNs);
        QVERIFY(record.standing->members.size() > 50);
        const QByteArray json = encode(record);
        QVERIFY2(json.size() < AlarmRecord::maxBytes, QByteArray::number(json.size()).constData());
        QVERIFY(decodeAlarmRecord(json));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("standing");
        QTest::addColumn<QString>("error");
        const QByteArray now = "'2026-11-23T10:00:00Z'";
        const QByteArray times = "'raised':" + now + ",'latest':" + now + ",'told':" + now;
        const auto row = [](const char *name, QByteArray json, const QString &error) {
            QTest::newRow(name) << json.replace('\'', '"') << u"alarm record: '"_s + error;
        };
        row("time", "{'raised':'now'}", u"standing.raised' is no time: 'now'"_s);
        row("members", "{" + times + "}", u"standing.members' should be 1 to 400, are 0"_s);
        row("nobody", "{" + times + ",'members':[{'member':''}]}",
            u"standing.members[0].member' is empty"_s);
        row("long", "{" + times + ",'members':[{'member':'" + QByteArray(1001, 'm') + "'}]}",
            u"standing.members[0].member' should have 1000 characters at most, has 1001"_s);
    }
    void refused()
    {
        QFETCH(QByteArray, standing);
        const auto decoded
            = decodeAlarmRecord("{\"v\":1,\"alarm\":\"a:b\",\"standing\":" + standing + "}");
        QVERIFY(!decoded);
        QTEST(decoded.error().text, "error");
    }
};

QTEST_APPLESS_MAIN(tst_Standing)
#include "tst_standing.moc"
