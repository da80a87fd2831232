// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/alarm_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static Condition cutLeaf(const QString &leaf)
{
    Condition made = conditionOf(AlarmKind::LinkDown, u"leaf node %1 of hub"_s.arg(leaf), leaf);
    made.behind = leaf;
    return made;
}

class tst_AlarmSuppression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data()
    {
        QTest::addColumn<Condition>("explainer");
        QTest::addColumn<Condition>("other");
        QTest::addColumn<bool>("suppressed");
        const Condition server = conditionOf(AlarmKind::ServerDown, u"leaf-2"_s);
        const Condition link = cutLeaf(u"leaf-2"_s);
        const Condition unit = conditionOf(AlarmKind::UnitLost, u"a"_s, u"leaf-2"_s);
        const auto row = [](const char *name, const Condition &by, const Condition &what, bool is) {
            QTest::newRow(name) << by << what << is;
        };
        row("a unit of a server that is down", server, unit, true);
        row("a unit of another server", server, conditionOf(AlarmKind::UnitLost, u"a"_s, u"hub"_s),
            false);
        row("a link of a server that is down", server, link, true);
        row("a slow client of it", server,
            conditionOf(AlarmKind::SlowConsumer, u"c"_s, u"leaf-2"_s), true);
        row("its lame duck mode", server, conditionOf(AlarmKind::ServerLameDuck, u"leaf-2"_s),
            true);
        row("its certificate", server,
            conditionOf(AlarmKind::CertificateEnding, u"leaf-2"_s, u"leaf-2"_s), false);
        row("a unit behind a link", link, unit, true);
        row("a clock behind a link", link,
            conditionOf(AlarmKind::ClockUnlocked, u"a"_s, u"leaf-2"_s), true);
        row("what it does not record", link,
            conditionOf(AlarmKind::RecordSilent, u"leaf-2 (OPS_RECORD)"_s, u"leaf-2"_s), true);
        row("the round trips of a unit that is lost", unit,
            conditionOf(AlarmKind::RttHigh, u"a"_s, u"leaf-2"_s), true);
        row("those of another unit", unit, conditionOf(AlarmKind::RttHigh, u"b"_s, u"leaf-2"_s),
            false);
        row("a link that other links replace",
            conditionOf(AlarmKind::LinkDown, u"leaf node leaf-2 of hub"_s, u"leaf-2"_s), unit,
            false);
    }
    void explains()
    {
        QFETCH(Condition, explainer);
        QFETCH(Condition, other);
        QFETCH(bool, suppressed);
        const QString key = alarmKey(other.key.kind, other.key.member);
        const auto expected = suppressed ? AlarmState::Suppressed : AlarmState::Unacknowledged;
        for (const bool explainerFirst : {true, false}) {
            AlarmProbe probe;
            probe.begin(explainerFirst ? explainer : other);
            probe.begin(explainerFirst ? other : explainer);
            QCOMPARE(probe.alarm(key).state, expected);
            const QString byKey = alarmKey(explainer.key.kind, explainer.key.member);
            QCOMPARE(probe.alarm(byKey).state, AlarmState::Unacknowledged);
            QCOMPARE(probe.alarm(byKey).explains, suppressed ? 1u : 0u);
        }
    }

    /// A leaf node with 200 units is cut off: one line says so.
    void leafNodeIsCutOff()
    {
        AlarmProbe probe;
        for (int i = 0; i < 200; ++i)
            probe.begin(AlarmKind::UnitLost, u"unit %1"_s.arg(i), u"leaf-2"_s);
        probe.at(1000);
        probe.begin(cutLeaf(u"leaf-2"_s));
        QCOMPARE(probe.text(),
                 u"unit-lost@leaf-2 suppressed 200/200, link-down:leaf node leaf-2 of hub unack"_s);
        QCOMPARE(probe.alarm(u"link-down:leaf node leaf-2 of hub"_s).explains, 200u);
    }

    /// What is behind needs its time to come back, too; no line comes and goes meanwhile.
    void lingers()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        probe.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        probe.begin(AlarmKind::UnitLost, u"b"_s, u"hub"_s);
        QVERIFY(probe.list.acknowledge(probe.id(u"server-down:hub"_s), u"foh"_s, probe.now()));
        probe.at(10'000);
        probe.end(AlarmKind::ServerDown, u"hub"_s);
        QCOMPARE(probe.text(), u"unit-lost@hub suppressed 2/2"_s);
        probe.at(12'000);
        probe.end(AlarmKind::UnitLost, u"a"_s);
        probe.at(10'000 + Explainers::lingerMs - 1);
        QCOMPARE(probe.text(), u"unit-lost@hub suppressed 1/2"_s);
        probe.at(10'000 + Explainers::lingerMs);
        QCOMPARE(probe.text(), u"unit-lost@hub unack 1/2"_s); // that one has a cause of its own
    }

    void allComesBack()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        probe.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        probe.end(AlarmKind::ServerDown, u"hub"_s);
        probe.end(AlarmKind::UnitLost, u"a"_s);
        QCOMPARE(probe.text(), u"server-down:hub returned"_s);
    }

    /// What is on a list that nobody reads explains nothing.
    void disabledRuleExplainsNothing()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        probe.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        QCOMPARE(probe.text(), u"server-down:hub unack, unit-lost:a suppressed"_s);
        AlarmRules rules = probe.list.rules();
        rules.of(AlarmKind::ServerDown).enabled = false;
        probe.list.setRules(rules, probe.now());
        QCOMPARE(probe.text(), u"server-down:hub suppressed, unit-lost:a unack"_s);
        probe.end(AlarmKind::ServerDown, u"hub"_s);
        QCOMPARE(probe.text(), u"unit-lost:a unack"_s);
    }

    /// It turns out that the leaf node has another link.
    void explainsNoMore()
    {
        AlarmProbe probe;
        probe.begin(cutLeaf(u"leaf-2"_s));
        probe.begin(AlarmKind::UnitLost, u"a"_s, u"leaf-2"_s);
        QCOMPARE(probe.alarm(u"unit-lost:a"_s).state, AlarmState::Suppressed);
        Condition replaced = cutLeaf(u"leaf-2"_s);
        replaced.behind.clear();
        probe.begin(replaced);
        QCOMPARE(probe.alarm(u"unit-lost:a"_s).state, AlarmState::Unacknowledged);
    }

    void saysWhy()
    {
        AlarmProbe probe;
        probe.begin(AlarmKind::UnitLost, u"a"_s, u"hub"_s);
        probe.begin(AlarmKind::ServerDown, u"hub"_s);
        QCOMPARE(worstMember(probe.alarm(u"unit-lost:a"_s)).explainedBy, u"server-down:hub"_s);
        const AlarmEvent &last = probe.list.history().events().back();
        QCOMPARE(toLine(last), u"unit-lost:a suppressed: server-down:hub"_s);
    }
};

QTEST_APPLESS_MAIN(tst_AlarmSuppression)
#include "tst_alarm_suppression.moc"
