// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/hub_units.h"

#include "core/contract/messages.h"
#include "tests/unit/guardian/fake_bus.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestHubUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<FakeBus>();
        m_units = std::make_unique<HubUnits>(*m_bus, QStringList{u"leaf-1"_s}, 20ms, 10ms);
        m_told.clear();
        m_problems = 0;
        connect(m_units.get(), &HubUnits::changed, this,
                [this](const QStringList &units) { m_told.append(units.join(u' ')); });
        connect(m_units.get(), &HubUnits::problem, this, [this] { ++m_problems; });
        m_bus->goUp();
    }

    void tellsWhoIsAtTheHub()
    {
        beat(u"b"_s, u"hub"_s);
        beat(u"a"_s, u"hub-2"_s); // of a cluster
        beat(u"c"_s, u"leaf-1"_s);
        beat(u"d"_s, QString());
        m_bus->deliver({"ops.heartbeat.e", {}, "{}"});
        QVERIFY(m_told.isEmpty());
        QTRY_COMPARE(m_told, QStringList{u"a b"_s});
        nextSample();
        QCOMPARE(m_told.size(), 1); // none is gone because it said nothing
        beat(u"a"_s, u"leaf-1"_s);
        beat(u"c"_s, u"hub"_s);
        QTRY_COMPARE(m_told.value(1), u"b c"_s);
    }

    void thereIsNone() { QTRY_COMPARE(m_told, QStringList{QString()}); }

    void forgetsWhoIsSilentForLong()
    {
        beat(u"a"_s, u"hub"_s);
        beat(u"b"_s, u"hub"_s, 3'600'001);
        QTRY_COMPARE(m_told, QStringList{u"b"_s});
    }

    void stopsWithTheConnection()
    {
        beat(u"a"_s, u"hub"_s);
        m_bus->goDown();
        QVERIFY(m_bus->subscriptions.isEmpty());
        m_bus->goUp();
        QCOMPARE(m_bus->subscriptions.size(), 1);
        QTRY_COMPARE(m_told, QStringList{u"a"_s});
    }

    void saysThatThereAreTooMany()
    {
        for (int i = 0; i < HubUnits::maxUnits + 2; ++i)
            beat(u"u%1"_s.arg(i), u"hub"_s);
        beat(u"u0"_s, u"hub"_s);
        QCOMPARE(m_problems, 2);
        QTRY_COMPARE(m_told.size(), 1);
        QCOMPARE(m_told[0].split(u' ').size(), HubUnits::maxUnits);
    }

private:
    void beat(const QString &unit, const QString &server, qint64 atMs = 0)
    {
        contract::Heartbeat heartbeat;
        heartbeat.unit = unit;
        heartbeat.role = u"guardian"_s;
        heartbeat.seq = 1;
        heartbeat.intervalMs = 1000;
        heartbeat.server.name = server;
        BusMessage message{contract::heartbeatSubject(unit), {}, contract::encode(heartbeat)};
        message.receivedMonotonicNs = atMs * 1'000'000;
        m_bus->deliver(message);
    }
    /// Waits for the end of this one, and for the next.
    void nextSample()
    {
        QTRY_VERIFY(m_bus->subscriptions.isEmpty());
        QTRY_VERIFY(!m_bus->subscriptions.isEmpty());
    }

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<HubUnits> m_units;
    QStringList m_told;
    int m_problems = 0;
};

QTEST_GUILESS_MAIN(TestHubUnits)
#include "tst_hub_units.moc"
