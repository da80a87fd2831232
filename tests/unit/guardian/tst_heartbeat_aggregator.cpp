// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/heartbeat_aggregator.h"

#include "core/contract/heartbeat_aggregate.h"
#include "core/util/timestamp.h"
#include "tests/unit/guardian/fake_bus.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr char subject[] = "ops.aggregate.heartbeat.leaf-3";

class TestHeartbeatAggregator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<FakeBus>();
        m_sender
            = std::make_unique<Sender>(*m_bus, u"leaf-3"_s, [] { return contract::ClockStamp{}; });
    }

    void tellsWhoWasHeardAndWhoWasNot()
    {
        const HeartbeatAggregator service(*m_bus, *m_sender, 50ms);
        m_bus->goUp();
        const qint64 beatNs = nowNs();
        beat("cam-1", beatNs);
        beat("cam-1", beatNs);
        beat("cam-2", beatNs);
        m_bus->deliver({"ops.heartbeat.a b", {}, {}, beatNs, 0}); // is no unit's
        QTRY_COMPARE_GE(told().size(), 1);
        const contract::HeartbeatAggregate first = told()[0];
        QCOMPARE(first.unit, u"leaf-3"_s);
        QCOMPARE(first.seq, 1u);
        QVERIFY(first.windowMs >= 45);
        QVERIFY(first.tsNs >= beatNs);
        QCOMPARE(first.heardUnits, 2);
        QCOMPARE(first.silentUnits, 0);
        QCOMPARE(first.heard, (QMap<QString, int>{{u"cam-1"_s, 2}, {u"cam-2"_s, 1}}));
        QTRY_COMPARE_GE(told().size(), 2);
        const contract::HeartbeatAggregate second = told()[1];
        QCOMPARE(second.seq, 2u);
        QVERIFY(second.heard.isEmpty());
        QCOMPARE(second.silent,
                 (QMap<QString, qint64>{{u"cam-1"_s, beatNs}, {u"cam-2"_s, beatNs}}));
        QCOMPARE(m_bus->sentOn(subject)[1].headers().seq, 2u);
    }

    void saysNothingOfATimeWithoutConnection()
    {
        const HeartbeatAggregator service(*m_bus, *m_sender, 50ms);
        m_bus->goUp();
        beat("cam-1", nowNs());
        m_bus->goDown();
        m_bus->goUp(); // what was heard before was within another window
        QTRY_COMPARE_GE(told().size(), 1);
        QVERIFY(told()[0].heard.isEmpty());
        QCOMPARE(told()[0].silent.keys(), QStringList{u"cam-1"_s});
    }

    void forgetsWhoIsSilentForADay()
    {
        const HeartbeatAggregator service(*m_bus, *m_sender, 50ms);
        m_bus->goUp();
        beat("old", nowNs() - std::chrono::nanoseconds(25h).count());
        beat("cam-1", nowNs());
        QTRY_COMPARE_GE(told().size(), 2);
        QCOMPARE(told()[0].heard.keys(), (QStringList{u"cam-1"_s, u"old"_s}));
        QCOMPARE(told()[1].silent.keys(), QStringList{u"cam-1"_s});
    }

    void manyUnitsTakeSeveralMessages()
    {
        const HeartbeatAggregator service(*m_bus, *m_sender, 200ms);
        m_bus->goUp();
        for (int i = 0; i < 10'000; ++i)
            beat("unit-" + QByteArray::number(i).rightJustified(4, '0'), 1);
        QTRY_COMPARE_GE(told().size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(told()[i].part, i + 1);
            QCOMPARE(told()[i].parts, 3);
            QCOMPARE(told()[i].seq, quint64(i) + 1);
            QCOMPARE(told()[i].heardUnits, 10'000);
        }
    }

    void tellsThatThereAreTooMany()
    {
        const HeartbeatAggregator service(*m_bus, *m_sender, 1h);
        QStringList problems;
        connect(&service, &HeartbeatAggregator::problem, this,
                [&problems](const QString &text) { problems.append(text); });
        m_bus->goUp();
        for (int i = 0; i < HeartbeatAggregator::maxUnits; ++i)
            beat(QByteArray::number(i), 1);
        QVERIFY(problems.isEmpty());
        beat("one-more", 1);
        QCOMPARE(problems,
                 QStringList{u"heartbeats of more than 50000 units; the others are not counted"_s});
        beat("0", 1);
        QCOMPARE(problems.size(), 1);
    }

private:
    void beat(const QByteArray &unit, qint64 receivedNs)
    {
        m_bus->deliver({"ops.heartbeat." + unit, {}, "not looked at", receivedNs, 0});
    }

    QList<contract::HeartbeatAggregate> told() const
    {
        QList<contract::HeartbeatAggregate> messages;
        const QList<FakeBus::Sent> sent = m_bus->sentOn(subject);
        for (const FakeBus::Sent &message : sent)
            messages.append(*contract::decodeHeartbeatAggregate(message.payload));
        return messages;
    }

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Sender> m_sender;
};

QTEST_GUILESS_MAIN(TestHeartbeatAggregator)
#include "tst_heartbeat_aggregator.moc"
