// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/leaf_record.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;
using registry::Advice;

static const RecordConfig record{RecordConfig::Role::Leaf, {u"leaf-1"_s}, 1 << 20, 1h, 1};
static const Advice sum{u"leaf-1"_s, Advice::Kind::Aggregate, u"ops.metric.rtt.>"_s};

/// What is approved, from the registry's word to the stream.
class TestLeafRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_record.reset();
        m_keeper.reset();
        m_bus = std::make_unique<FakeBus>();
        m_sender
            = std::make_unique<Sender>(*m_bus, u"leaf-1"_s, [] { return contract::ClockStamp{}; });
        m_keeper = std::make_unique<RecordKeeper>(*m_bus, record);
        m_record = std::make_unique<LeafRecord>(*m_bus, *m_sender, *m_keeper, u"leaf-1"_s);
        m_bus->goUp();
        answer("INFO", streamConfig(record));
    }

    void actsOnWhatIsApproved()
    {
        QVERIFY(acting().isEmpty());
        approve({sum});
        QVERIFY(hears("ops.metric.rtt.*"));
        QVERIFY(acting().isEmpty()); // not yet
        answer("INFO", streamConfig(record));
        const QJsonArray subjects = answer("UPDATE", {})["subjects"_L1].toArray();
        QVERIFY(subjects.contains(u"ops.metric.time.>"_s));
        QVERIFY(!subjects.contains(u"ops.metric.>"_s) && !subjects.contains(u"ops.metric.rtt.>"_s));
        QCOMPARE(acting(), QStringList{QString::fromLatin1(sum.id())});
        approve({sum});
        QVERIFY(m_bus->requests.isEmpty()); // the same again
    }

    void undoesWhatIsWithdrawn()
    {
        approve({sum});
        answer("INFO", streamConfig(record));
        QJsonObject there = answer("UPDATE", {});
        approve({});
        QVERIFY(!hears("ops.metric.rtt.*"));
        answer("INFO", there);
        QCOMPARE(answer("UPDATE", {})["subjects"_L1], streamConfig(record)["subjects"_L1]);
        QVERIFY(acting().isEmpty());
    }

    void ignoresAnothersPolicy()
    {
        m_bus->deliver(
            {"ops.policy.leaf-1", {}, registry::encode(registry::Policy{u"leaf-2"_s, {sum}})});
        QVERIFY(m_bus->requests.isEmpty());
    }

    void saysWhatIsNoPolicy()
    {
        QSignalSpy problem(m_record.get(), &LeafRecord::problem);
        m_bus->deliver({"ops.policy.leaf-1", {}, "{}"});
        QCOMPARE(problem.size(), 1);
        QVERIFY(problem[0][0].toString().startsWith(u"ops.policy.leaf-1: "_s));
        QVERIFY(m_bus->requests.isEmpty());
    }

private:
    void approve(const std::vector<Advice> &advice)
    {
        m_bus->deliver(
            {"ops.policy.leaf-1", {}, registry::encode(registry::policyOf(u"leaf-1"_s, advice))});
    }
    bool hears(const QByteArray &subject) const
    {
        return std::ranges::any_of(m_bus->subscriptions,
                                   [&subject](const auto &one) { return one.first == subject; });
    }
    QStringList acting() const
    {
        contract::LeafTraffic traffic;
        m_record->addTo(&traffic);
        return traffic.acting;
    }
    /// Answers the oldest question with a stream of that \a config. Returns what was asked.
    QJsonObject answer(const QByteArray &verb, const QJsonObject &config)
    {
        if (m_bus->requests.isEmpty())
            qFatal("nothing was asked");
        const auto [request, onReply] = m_bus->requests.takeFirst();
        if (request.subject != "$JS.API.STREAM." + verb + ".OPS_leaf_1")
            qFatal("%s was asked", request.subject.constData());
        BusMessage message;
        message.payload = QJsonDocument(QJsonObject{{"config"_L1, config}}).toJson();
        onReply(message);
        return QJsonDocument::fromJson(request.payload).object();
    }

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<RecordKeeper> m_keeper;
    std::unique_ptr<LeafRecord> m_record;
};

QTEST_GUILESS_MAIN(TestLeafRecord)
#include "tst_leaf_record.moc"
