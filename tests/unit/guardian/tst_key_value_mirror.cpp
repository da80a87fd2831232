// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/key_value_mirror.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestKeyValueMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesTheBucketAndClearsWhatIsLeft();
    void writesOnlyWhatDiffers();
    void writesManyInBursts();
    void refreshesInShares();
    void looksAgainAfterAFailure();
    void saysWhyThereIsNoBucket();
    void beginsAnewWithEachConnection();

private:
    void answer(const QByteArray &payload);
    void open(const QByteArray &subjects = "{}");
    QByteArrayList written();

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<KeyValueMirror> m_mirror;
};

void TestKeyValueMirror::init()
{
    m_mirror.reset();
    m_bus = std::make_unique<FakeBus>();
    m_mirror = std::make_unique<KeyValueMirror>(*m_bus, "b", 60s);
    m_bus->goUp();
}

/// Answers the oldest request; an empty payload: nobody does.
void TestKeyValueMirror::answer(const QByteArray &payload)
{
    QVERIFY(!m_bus->requests.isEmpty());
    const auto onReply = m_bus->requests.takeFirst().second;
    BusMessage reply;
    reply.payload = payload;
    onReply(payload.isEmpty() ? std::nullopt : std::optional(reply));
}

void TestKeyValueMirror::open(const QByteArray &subjects)
{
    m_mirror->refresh(1);
    answer("{}");
    answer(R"({"state":{"subjects":)" + subjects + "}}");
}

/// What was asked to be written, "key=value", each confirmed.
QByteArrayList TestKeyValueMirror::written()
{
    QByteArrayList all;
    while (!m_bus->requests.isEmpty()) {
        const FakeBus::Sent sent = m_bus->requests.first().first;
        const bool isRemoval
            = sent.list == contract::HeaderList{{"KV-Operation", "DEL"}} && sent.payload.isEmpty();
        all.append(sent.subject + '=' + (isRemoval ? "removed" : sent.payload));
        answer(R"({"stream":"KV_b","seq":1})");
    }
    return all;
}

void TestKeyValueMirror::makesTheBucketAndClearsWhatIsLeft()
{
    m_mirror->set({{"a", "1"}, {"b", "2"}});
    QVERIFY(m_bus->requests.isEmpty());
    m_mirror->refresh(1);
    m_mirror->refresh(1); // while it waits
    QCOMPARE(m_bus->requests.size(), 1);
    const FakeBus::Sent create = m_bus->requests[0].first;
    QCOMPARE(create.subject, "$JS.API.STREAM.CREATE.KV_b");
    const QJsonObject config = QJsonDocument::fromJson(create.payload).object();
    QCOMPARE(config["name"_L1], u"KV_b"_s);
    QCOMPARE(config["subjects"_L1][0], u"$KV.b.>"_s);
    QCOMPARE(config["max_msgs_per_subject"_L1], 1);
    QCOMPARE(config["max_age"_L1].toInteger(), 60'000'000'000);
    answer("{}");
    QCOMPARE(m_bus->requests[0].first.subject, "$JS.API.STREAM.INFO.KV_b");
    QCOMPARE(m_bus->requests[0].first.payload, R"({"subjects_filter":"$KV.b.>"})");
    answer(R"({"state":{"subjects":{"$KV.b.a":1,"$KV.b.old.key":1}}})");
    QCOMPARE(written(), (QByteArrayList{"$KV.b.a=1", "$KV.b.b=2", "$KV.b.old.key=removed"}));
}

void TestKeyValueMirror::writesOnlyWhatDiffers()
{
    open();
    m_mirror->set({{"a", "1"}, {"b", "2"}});
    QCOMPARE(written(), (QByteArrayList{"$KV.b.a=1", "$KV.b.b=2"}));
    m_mirror->set({{"a", "1"}, {"b", "2"}});
    QVERIFY(m_bus->requests.isEmpty());
    m_mirror->set({{"b", "3"}});
    QCOMPARE(written(), (QByteArrayList{"$KV.b.b=3", "$KV.b.a=removed"}));
}

void TestKeyValueMirror::writesManyInBursts()
{
    open();
    registry::Entries many;
    for (int i = 0; i < 1200; ++i)
        many.emplace(QByteArray::number(i), "1");
    m_mirror->set(many);
    QCOMPARE(m_bus->requests.size(), qsizetype(KeyValueMirror::burst)); // others have their turn
    QTRY_COMPARE(m_bus->requests.size(), 1200);
    QCOMPARE(written().size(), 1200); // each once
    m_mirror->set({});
    QTRY_COMPARE(m_bus->requests.size(), 1200);
    QCOMPARE(written().size(), 1200);
    m_mirror->set(many);
    m_bus->goDown();
    m_bus->requests.clear();
    QTest::qWait(0);
    QVERIFY(m_bus->requests.isEmpty()); // the bucket is looked at first
}

void TestKeyValueMirror::refreshesInShares()
{
    open();
    m_mirror->set({{"a", "1"}, {"b", "2"}, {"c", "3"}});
    written();
    m_mirror->refresh(2);
    QCOMPARE(written(), (QByteArrayList{"$KV.b.a=1", "$KV.b.b=2"}));
    m_mirror->refresh(2);
    QCOMPARE(written(), (QByteArrayList{"$KV.b.c=3", "$KV.b.a=1"}));
    m_mirror->set({});
    written();
    m_mirror->refresh(2);
    QVERIFY(m_bus->requests.isEmpty());
}

void TestKeyValueMirror::looksAgainAfterAFailure()
{
    QSignalSpy problem(m_mirror.get(), &KeyValueMirror::problem);
    open();
    m_mirror->set({{"a", "1"}});
    answer({}); // the bucket is gone
    QCOMPARE(problem.size(), 1);
    open();
    QCOMPARE(written(), QByteArrayList{"$KV.b.a=1"});
    m_mirror->set({{"a", "2"}});
    answer(R"({"error":{"description":"maximum bytes exceeded"}})");
    QCOMPARE(problem.size(), 2);
    QCOMPARE(problem[1][0], u"KV_b: maximum bytes exceeded"_s);
    open(R"({"$KV.b.a":1})");
    QCOMPARE(written(), QByteArrayList{"$KV.b.a=2"});
}

void TestKeyValueMirror::saysWhyThereIsNoBucket()
{
    QSignalSpy problem(m_mirror.get(), &KeyValueMirror::problem);
    m_mirror->refresh(1);
    answer({});
    QCOMPARE(problem.last()[0], u"KV_b: JetStream does not answer"_s);
    m_mirror->refresh(1);
    answer(R"({"error":{"code":400,"description":"insufficient resources"}})");
    QCOMPARE(problem.last()[0], u"KV_b: insufficient resources"_s);
}

void TestKeyValueMirror::beginsAnewWithEachConnection()
{
    open();
    m_mirror->set({{"a", "1"}});
    written();
    m_bus->goDown();
    m_mirror->set({{"a", "2"}});
    QVERIFY(m_bus->requests.isEmpty());
    m_bus->goUp();
    open();
    QCOMPARE(written(), QByteArrayList{"$KV.b.a=2"});
}

QTEST_GUILESS_MAIN(TestKeyValueMirror)
#include "tst_key_value_mirror.moc"
