// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/approvals.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;
using registry::Advice;

static const Advice filter{u"leaf1"_s, Advice::Kind::Filter, u"ops.log.debug.>"_s};
static const Advice sum{u"leaf1"_s, Advice::Kind::Aggregate, u"ops.metric.rtt.>"_s};

class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isNothingWithoutABucket();
    void readsWhatIsThere();
    void readsAgainWhenSomebodyWrites();
    void withdrawnIsGone();
    void keepsWhatItKnowsWithoutAnAnswer();
    void saysWhatMayNotAct();

private:
    void answer(const QByteArray &subject, const QJsonObject &reply);
    void answerInfo(int lastSeq, const std::vector<Advice> &advice);
    void answerEntry(const Advice &advice);
    static QString subjectOf(const Advice &advice)
    {
        return u"$KV.nunect_policy.leaf1."_s + QString::fromLatin1(advice.id());
    }

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Approvals> m_approvals;
    std::unique_ptr<QSignalSpy> m_changed;
    std::unique_ptr<QSignalSpy> m_problem;
};

void TestApprovals::init()
{
    m_approvals.reset();
    m_bus = std::make_unique<FakeBus>();
    m_bus->goUp();
    m_approvals = std::make_unique<Approvals>(*m_bus);
    m_changed = std::make_unique<QSignalSpy>(m_approvals.get(), &Approvals::changed);
    m_problem = std::make_unique<QSignalSpy>(m_approvals.get(), &Approvals::problem);
    m_approvals->read();
}

/// Answers the oldest question, which is on \a subject; an empty \a reply is none.
void TestApprovals::answer(const QByteArray &subject, const QJsonObject &reply)
{
    QVERIFY(!m_bus->requests.isEmpty());
    const auto [request, onReply] = m_bus->requests.takeFirst();
    QCOMPARE(request.subject, subject);
    BusMessage message;
    message.payload = QJsonDocument(reply).toJson();
    onReply(reply.isEmpty() ? std::nullopt : std::optional(message));
}

void TestApprovals::answerInfo(int lastSeq, const std::vector<Advice> &advice)
{
    QJsonObject subjects;
    for (const Advice &one : advice)
        subjects.insert(subjectOf(one), 1);
    answer("$JS.API.STREAM.INFO.KV_nunect_policy",
           {{"created"_L1, u"now"_s},
            {"state"_L1, QJsonObject{{"last_seq"_L1, lastSeq}, {"subjects"_L1, subjects}}}});
}

static QJsonObject entry(const QByteArray &value)
{
    return {{"message"_L1, QJsonObject{{"data"_L1, QString::fromLatin1(value.toBase64())}}}};
}

void TestApprovals::answerEntry(const Advice &advice)
{
    const QByteArray value = R"({"v":1,"leaf":"leaf1","kind":")"
        + QByteArray(toText(advice.kind).data()) + R"(","subject":")" + advice.subject.toUtf8()
        + R"("})";
    QVERIFY(m_bus->requests[0].first.payload.contains(subjectOf(advice).toUtf8()));
    answer("$JS.API.STREAM.MSG.GET.KV_nunect_policy", entry(value));
}

void TestApprovals::isNothingWithoutABucket()
{
    QVERIFY(!m_approvals->isKnown());
    answer("$JS.API.STREAM.INFO.KV_nunect_policy",
           {{"error"_L1, QJsonObject{{"err_code"_L1, 10059}}}});
    QVERIFY(m_approvals->isKnown());
    QVERIFY(m_approvals->all().empty());
    QCOMPARE(m_changed->size(), 1);
}

void TestApprovals::readsWhatIsThere()
{
    answerInfo(1, {filter});
    QVERIFY(!m_approvals->isKnown());
    answerEntry(filter);
    QVERIFY(m_approvals->isKnown());
    QCOMPARE(m_approvals->all(), std::vector{filter});
    QCOMPARE(m_changed->size(), 1);
    m_approvals->read();
    answerInfo(1, {filter});
    QVERIFY(m_bus->requests.isEmpty()); // nothing has changed
    QCOMPARE(m_changed->size(), 1);
}

void TestApprovals::readsAgainWhenSomebodyWrites()
{
    answerInfo(1, {filter});
    m_bus->deliver({"$KV.nunect_policy.leaf1.x", {}, {}}); // while it reads
    QCOMPARE(m_bus->requests.size(), 1);
    answerEntry(filter);
    const bool sumIsFirst = sum.id() < filter.id();
    answerInfo(2, {filter, sum});
    answerEntry(sumIsFirst ? sum : filter);
    QCOMPARE(m_approvals->all().size(), 1u); // all of it at once
    answerEntry(sumIsFirst ? filter : sum);
    QCOMPARE(m_approvals->all().size(), 2u);
    QCOMPARE(m_changed->size(), 2);
    QVERIFY(m_bus->requests.isEmpty());
}

void TestApprovals::withdrawnIsGone()
{
    answerInfo(1, {filter});
    answerEntry(filter);
    m_bus->deliver({"$KV.nunect_policy.leaf1.x", {}, {}});
    answerInfo(2, {filter});
    answer("$JS.API.STREAM.MSG.GET.KV_nunect_policy", entry({}));
    QVERIFY(m_approvals->all().empty());
    QCOMPARE(m_changed->size(), 2);
    QVERIFY(m_problem->isEmpty());
}

void TestApprovals::keepsWhatItKnowsWithoutAnAnswer()
{
    answerInfo(1, {filter});
    answerEntry(filter);
    m_approvals->read();
    answer("$JS.API.STREAM.INFO.KV_nunect_policy", {});
    m_approvals->read();
    answerInfo(2, {sum});
    answer("$JS.API.STREAM.MSG.GET.KV_nunect_policy", {});
    QCOMPARE(m_approvals->all(), std::vector{filter});
    m_approvals->read(); // what was not had is asked for again
    answerInfo(2, {sum});
    answerEntry(sum);
    QCOMPARE(m_approvals->all(), std::vector{sum});
}

void TestApprovals::saysWhatMayNotAct()
{
    answerInfo(1, {filter});
    answer("$JS.API.STREAM.MSG.GET.KV_nunect_policy", entry("{}"));
    QVERIFY(m_approvals->isKnown());
    QVERIFY(m_approvals->all().empty());
    QCOMPARE(m_problem->size(), 1);
    QVERIFY(m_problem->at(0)[0].toString().contains("nunect_policy"_L1));
}

QTEST_GUILESS_MAIN(TestApprovals)
#include "tst_approvals.moc"
