// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/policy.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::registry;
using Kind = Advice::Kind;

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnApproval();
    void refusesWhatMustNotAct_data();
    void refusesWhatMustNotAct();
    void tellsALeafWhatActsThere();
    void isAsTheContractSays();
    void leavesOutWhatIsNotKnown();
    void refusesNoPolicy();
};

static const Advice filter{u"leaf.1"_s, Kind::Filter, u"ops.log.debug.>"_s};

static QByteArray keyOf(const Advice &advice) { return "leaf=2E1." + advice.id(); }

static const QByteArray approval
    = R"({"v":1,"id":"x","leaf":"leaf.1","kind":"filter","subject":"ops.log.debug.>","why":"so",)"
      R"("saved_bytes_per_s":5000,"by":"me","ts":"2026-11-27T00:00:00Z"})";

void TestPolicy::readsAnApproval()
{
    const Result<Advice> advice = decodeApproval(keyOf(filter), approval);
    QVERIFY2(advice, qPrintable(advice ? QString() : advice.error().text));
    Advice expected = filter;
    expected.why = u"so"_s;
    expected.savedBytesPerS = 5000;
    QCOMPARE(*advice, expected);
}

void TestPolicy::refusesWhatMustNotAct_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    QTest::newRow("version") << "\"v\":1"_ba
                             << "\"v\":2"_ba << u"'v'"_s;
    QTest::newRow("kind") << "\"filter\""_ba
                          << "\"burn\""_ba << u"'kind' is none that is known"_s;
    QTest::newRow("another leaf's") << "\"leaf.1\""_ba
                                    << "\"leaf.2\""_ba << u"'id' is not that of its leaf"_s;
    QTest::newRow("another subject") << "debug"_ba
                                     << "error"_ba << u"'id' is not that of its leaf"_s;
    QTest::newRow("a saving below 0") << "5000"_ba
                                      << "-1"_ba << u"'saved_bytes_per_s'"_s;
    QTest::newRow("no object") << approval << "[]"_ba << u"object"_s;
}

void TestPolicy::refusesWhatMustNotAct()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    const Result<Advice> advice
        = decodeApproval(keyOf(filter), QByteArray(approval).replace(from, to));
    QVERIFY(!advice);
    QVERIFY2(advice.error().text.contains(reason), qPrintable(advice.error().text));
    QVERIFY2(advice.error().text.contains(QString::fromLatin1(keyOf(filter))),
             qPrintable(advice.error().text)); // which one
}

void TestPolicy::tellsALeafWhatActsThere()
{
    const Advice sum{u"leaf1"_s, Kind::Aggregate, u"ops.metric.rtt.>"_s};
    const Advice leftOut{u"leaf1"_s, Kind::Filter, u"ops.log.debug.>"_s};
    const std::vector<Advice> approved{sum,
                                       {u"leaf2"_s, Kind::Filter, u"ops.event.>"_s},
                                       {u"leaf1"_s, Kind::Deny, u"a.>"_s},
                                       {u"leaf1"_s, Kind::Wildcard, u"b.>"_s},
                                       {u"leaf1"_s, Kind::Aggregate, u"ops.>"_s},
                                       {u"leaf1"_s, Kind::Filter, u"ops.alarm.>"_s},
                                       leftOut};
    const Policy policy = policyOf(u"leaf1"_s, approved);
    QCOMPARE(policy.leftOut(), (QStringList{u"ops.metric.rtt.>"_s, u"ops.log.debug.>"_s}));
    QCOMPARE(policy.summed(), QStringList{u"ops.metric.rtt.>"_s});
    QCOMPARE(policy.ids(),
             (QStringList{QString::fromLatin1(sum.id()), QString::fromLatin1(leftOut.id())}));
    const Result<Policy> told = decodePolicy(encode(policy));
    QVERIFY(told);
    QVERIFY(*told == policy);
    QVERIFY(policyOf(u"leaf3"_s, approved).leftOut().isEmpty());
}

void TestPolicy::isAsTheContractSays()
{
    QCOMPARE(policySubject(u"leaf.1"), "ops.policy.leaf=2E1");
    QCOMPARE(encode(policyOf(u"leaf.1"_s, {filter})),
             R"({"approved":[{"id":")" + filter.id()
                 + R"(","kind":"filter","subject":"ops.log.debug.>"}],"leaf":"leaf.1","v":1})");
}

void TestPolicy::leavesOutWhatIsNotKnown()
{
    const Result<Policy> policy
        = decodePolicy(R"({"v":1,"leaf":"l","approved":[{"kind":"burn","subject":"ops.>"},7,)"
                       R"({"kind":"filter","subject":"ops.event.>"}]})");
    QVERIFY2(policy, qPrintable(policy ? QString() : policy.error().text));
    QCOMPARE(policy->leftOut(), QStringList{u"ops.event.>"_s});
}

void TestPolicy::refusesNoPolicy()
{
    QVERIFY(!decodePolicy(R"({"v":1,"leaf":"l"})"));
    QVERIFY(!decodePolicy(R"({"v":2,"leaf":"l","approved":[]})"));
    QVERIFY(!decodePolicy("[]"));
}

QTEST_APPLESS_MAIN(TestPolicy)
#include "tst_policy.moc"
