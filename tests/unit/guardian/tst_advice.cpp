// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/advice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::registry;

class TestAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void savesWhatTheFlowWeighs();
    void isSilentWithoutRates();
    void ordersBySaving();
    void idsStay();
    void entriesAreAsTheContractSays();
};

/// A leaf whose link carries 100 bytes a message in both directions.
static Leaf leafOf(const Subjects &needs, const std::vector<Flow> &flows)
{
    Leaf leaf;
    leaf.name = u"leaf1"_s;
    leaf.needs = needs;
    leaf.flows = flows;
    leaf.rates = domain::Rates{1000, 1000, 100'000, 100'000};
    return leaf;
}

void TestAdvice::kinds_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QStringList>("needs");
    QTest::addColumn<bool>("toLeaf");
    QTest::addColumn<QString>("kind"); // empty: none
    QTest::newRow("all, and narrower")
        << u"ops.>"_s << QStringList{u"ops.>"_s, u"ops.unit.u1"_s} << true << u"wildcard"_s;
    QTest::newRow("all of all") << u">"_s << QStringList{u">"_s, u"x"_s} << true << u"wildcard"_s;
    QTest::newRow("one token, and narrower")
        << u"ops.*.cmd"_s << QStringList{u"ops.*.cmd"_s, u"ops.u1.cmd"_s} << true << u"wildcard"_s;
    QTest::newRow("nothing narrower")
        << u"ops.heartbeat.*"_s
        << QStringList{u"ops.heartbeat.*"_s, u"ops.time.>"_s, u"ops.>"_s, u"ops.heartbeat.*.x"_s}
        << true << u"deny"_s;
    QTest::newRow("from the leaf") << u"ops.>"_s << QStringList{} << false << u"aggregate"_s;
    QTest::newRow("one subject") << u"ops.unit.u1"_s << QStringList{u"ops.unit.u1"_s} << true
                                 << QString();
}

void TestAdvice::kinds()
{
    QFETCH(QString, subject);
    QFETCH(QStringList, needs);
    QFETCH(bool, toLeaf);
    QFETCH(QString, kind);
    const Leaf leaf = leafOf({needs.begin(), needs.end()}, {{toLeaf, subject, 100}});
    const Entries entries = adviceEntries(adviseOn({leaf}));
    QString found;
    for (const auto &[key, entry] : entries)
        found += QJsonDocument::fromJson(entry)["kind"_L1].toString();
    QCOMPARE(found, kind);
}

void TestAdvice::savesWhatTheFlowWeighs()
{
    const std::vector<Advice> advice
        = adviseOn({leafOf({u"a.>"_s}, {{true, u"a.>"_s, 50}, {false, u"b.*"_s, 49}})});
    QCOMPARE(advice.size(), 1u); // the other is below what is worth a word
    QCOMPARE(advice[0].savedBytesPerS, 5000.0);
    QVERIFY(advice[0].why.contains(u"50 msg/s"_s));
}

void TestAdvice::isSilentWithoutRates()
{
    Leaf leaf = leafOf({u"a.>"_s}, {{true, u"a.>"_s, 5000}});
    leaf.rates.reset();
    QVERIFY(adviseOn({leaf}).empty());
    leaf.rates = domain::Rates();
    QVERIFY(adviseOn({leaf}).empty());
}

void TestAdvice::ordersBySaving()
{
    const std::vector<Advice> advice
        = adviseOn({leafOf({}, {{true, u"a.>"_s, 100}, {false, u"b.>"_s, 300}})});
    QCOMPARE(advice.size(), 2u);
    QCOMPARE(advice[0].subject, u"b.>"_s);
    QCOMPARE(advice[1].subject, u"a.>"_s);
}

void TestAdvice::idsStay()
{
    Advice advice{u"leaf1"_s, Advice::Kind::Deny, u"a.>"_s, u"why"_s, 1};
    const QByteArray id = advice.id();
    QCOMPARE(id.size(), 8);
    advice.why = u"since"_s;
    advice.savedBytesPerS = 2;
    QCOMPARE(advice.id(), id);
    advice.leaf = u"leaf2"_s;
    QCOMPARE_NE(advice.id(), id);
}

void TestAdvice::entriesAreAsTheContractSays()
{
    const Advice advice{u"leaf.1"_s, Advice::Kind::Deny, u"a.>"_s, u"so"_s, 5000.4};
    QCOMPARE(adviceEntries({advice}),
             (Entries{{"leaf=2E1." + advice.id(),
                       R"({"id":")" + advice.id()
                           + R"(","kind":"deny","leaf":"leaf.1","saved_bytes_per_s":5000,)"
                             R"("subject":"a.>","why":"so"})"}}));
}

QTEST_APPLESS_MAIN(TestAdvice)
#include "tst_advice.moc"
