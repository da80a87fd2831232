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
    void advisesOnTheRecord_data();
    void advisesOnTheRecord();
    void tellsWhatIsApproved_data();
    void tellsWhatIsApproved();
    void keepsWhatIsApproved();
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

void TestAdvice::advisesOnTheRecord_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<double>("bytesPerS");
    QTest::addColumn<QString>("advice"); // empty: none
    // Of 100 messages a second, by 200 units of which each has a sum every 10 s.
    QTest::newRow("rtt") << u"ops.metric.rtt.>"_s << 40'000.0 << u"aggregate 32000"_s;
    QTest::newRow("time") << u"ops.metric.time.>"_s << 40'000.0 << u"aggregate 32000"_s;
    QTest::newRow("sums save too little") << u"ops.metric.time.>"_s << 6000.0 << QString();
    QTest::newRow("log") << u"ops.log.debug.>"_s << 40'000.0 << u"filter 40000"_s;
    QTest::newRow("little of it") << u"ops.log.debug.>"_s << 4999.0 << QString();
}

void TestAdvice::advisesOnTheRecord()
{
    QFETCH(QString, subject);
    QFETCH(double, bytesPerS);
    Leaf leaf = leafOf({}, {});
    leaf.recorded = {{subject, 100, bytesPerS, 200}};
    QString found;
    for (const Advice &advice : adviseOn({leaf})) {
        QVERIFY(advice.acts() == Advice::Acts::AtOnce);
        QCOMPARE(advice.subject, subject);
        found += toText(advice.kind) + u' ' + QString::number(advice.savedBytesPerS);
    }
    QTEST(found, "advice");
}

void TestAdvice::tellsWhatIsApproved_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("isNeeded");
    QTest::addColumn<bool>("isTold"); // by the leaf's guardian
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, Advice::Kind kind, const QString &subject, bool isNeeded,
                        bool isTold, const QString &state) {
        QTest::newRow(name) << int(kind) << subject << isNeeded << isTold << state;
    };
    using Kind = Advice::Kind;
    row("record, not yet", Kind::Filter, u"ops.event.>"_s, false, false, u"at_once approved"_s);
    row("record", Kind::Filter, u"ops.event.>"_s, true, true, u"at_once acting"_s);
    row("sums", Kind::Aggregate, u"ops.metric.rtt.>"_s, false, true, u"at_once acting"_s);
    row("deny, not yet", Kind::Deny, u"a.>"_s, true, false, u"restart approved"_s);
    row("deny", Kind::Deny, u"a.>"_s, false, false, u"restart acting"_s);
    row("wildcard, not yet", Kind::Wildcard, u"a.>"_s, true, true, u"people approved"_s);
    row("wildcard", Kind::Wildcard, u"a.>"_s, false, false, u"people acting"_s);
    row("the hub's own", Kind::Aggregate, u"ops.>"_s, false, false, u"people approved"_s);
    row("what no record leaves out", Kind::Filter, u"ops.alarm.>"_s, true, false,
        u"people approved"_s);
}

void TestAdvice::tellsWhatIsApproved()
{
    QFETCH(int, kind);
    QFETCH(QString, subject);
    QFETCH(bool, isNeeded);
    QFETCH(bool, isTold);
    const Advice advice{u"leaf1"_s, Advice::Kind(kind), subject, u"so"_s, 6000};
    Leaf leaf = leafOf({}, {});
    if (isNeeded)
        leaf.needs.insert(subject);
    if (isTold)
        leaf.acting = QStringList{QString::fromLatin1(advice.id())};
    const Entries entries = adviceEntries(withApproved({}, {advice}, {leaf}));
    QCOMPARE(entries.size(), 1u);
    const QJsonObject entry = QJsonDocument::fromJson(entries.begin()->second).object();
    QTEST(entry["acts"_L1].toString() + u' ' + entry["state"_L1].toString(), "state");
    QCOMPARE(entry["saved_bytes_per_s"_L1], 6000);
    // Of a leaf that is away nothing is known.
    QVERIFY(withApproved({}, {advice}, {})[0].state == Advice::State::Approved);
}

void TestAdvice::keepsWhatIsApproved()
{
    const Advice old{u"leaf1"_s, Advice::Kind::Deny, u"a.>"_s, u"as it was"_s, 6000};
    Advice now = old;
    now.why = u"as it is"_s;
    now.savedBytesPerS = 7000;
    const Advice other{u"leaf1"_s, Advice::Kind::Deny, u"b.>"_s, u"so"_s, 8000};
    const std::vector<Advice> all = withApproved({now, other}, {old}, {});
    QCOMPARE(all.size(), 2u); // each once
    now.state = Advice::State::Approved;
    QCOMPARE(all[0], now);
    QCOMPARE(all[1], other);
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
    const Advice advice{u"leaf.1"_s, Advice::Kind::Deny,     u"a.>"_s, u"so"_s,
                        5000.4,      Advice::State::Approved};
    QCOMPARE(adviceEntries({advice}),
             (Entries{{"leaf=2E1." + advice.id(),
                       R"({"acts":"restart","id":")" + advice.id()
                           + R"(","kind":"deny","leaf":"leaf.1","saved_bytes_per_s":5000,)"
                             R"("state":"approved","subject":"a.>","why":"so"})"}}));
}

QTEST_APPLESS_MAIN(TestAdvice)
#include "tst_advice.moc"
