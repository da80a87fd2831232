// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/support/chronyd.h"
#include "tests/support/free_port.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;
using contract::ClockQuality;
using contract::ClockSource;

static constexpr int patienceMs = 40000;

/// What the guardian says of a clock that a real chronyd watches.
class TestGuardianClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void followsAServer();
    void localModeIsNoSource();

private:
    bool is(ClockSource source, ClockQuality quality) const
    {
        return !m_metrics.isEmpty() && m_metrics.last().source == source
            && m_metrics.last().quality == quality;
    }

    NatsServer m_server{guardedServer()};
    std::unique_ptr<NatsBus> m_observer;
    QList<contract::TimeMetric> m_metrics;
    QStringList m_log;
};

void TestGuardianClock::initTestCase()
{
    const Result<void> started = m_server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
}

void TestGuardianClock::init()
{
    m_metrics.clear();
    m_log.clear();
    m_observer.reset();
    m_observer = std::make_unique<NatsBus>(connectionTo(m_server));
    m_observer->subscribe("ops.metric.time.leaf-3", [this](const BusMessage &message) {
        m_metrics.append(*contract::decodeTimeMetric(message.payload));
    });
    m_observer->subscribe("ops.log.*.leaf-3", [this](const BusMessage &message) {
        m_log.append(contract::decodeLogRecord(message.payload)->message);
    });
    QSignalSpy connected(m_observer.get(), &Bus::connected);
    m_observer->start();
    QVERIFY(connected.wait(patienceMs));
}

void TestGuardianClock::followsAServer()
{
    const quint16 port = freePort();
    Chronyd server(Chronyd::serverConfig(u"127.0.0.2"_s, port));
    Chronyd client(u"server 127.0.0.2 port %1 iburst minpoll 0 maxpoll 0\nport 0"_s.arg(port));
    Result<void> started = server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    started = client.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));

    GuardianProcess guardian(m_server);
    guardian.set("CHRONY_ADDRESS", client.address());
    QVERIFY(guardian.start({u"--time-ms"_s, u"300"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(is(ClockSource::Ntp, ClockQuality::Locked), patienceMs);
    const contract::TimeMetric locked = m_metrics.last();
    QVERIFY(locked.ntp.has_value());
    QCOMPARE(locked.ntp->refId, u"7F000002"_s);
    QCOMPARE(locked.ntp->refName, u"127.0.0.2"_s);
    QCOMPARE(locked.ntp->stratum, 2);
    QCOMPARE(locked.ntp->leap, u"normal"_s);
    // Both daemons read the same clock, so that its true offset is 0: the bound must hold it.
    QVERIFY(locked.errorBoundNs && *locked.errorBoundNs > 0 && *locked.errorBoundNs <= 5'000'000);
    QCOMPARE(locked.errorBoundRef, u"utc"_s);
    QVERIFY(locked.offsetNs && qAbs(*locked.offsetNs) <= *locked.errorBoundNs);
    QVERIFY(!locked.ptp && !locked.holdoverS);
    QTRY_VERIFY(m_log.filter(u"clock: ntp, locked"_s).size() == 1);

    server.stop(); // chronyd goes on saying "Normal"
    QTRY_VERIFY_WITH_TIMEOUT(is(ClockSource::Ntp, ClockQuality::Tracking), patienceMs);
    QVERIFY(m_metrics.last().holdoverS.has_value());
    QVERIFY(!m_metrics.last().offsetNs);

    client.suspend(); // hung
    QTRY_VERIFY_WITH_TIMEOUT(is(ClockSource::None, ClockQuality::Freerun), patienceMs);
    client.resume();
    QTRY_VERIFY_WITH_TIMEOUT(is(ClockSource::Ntp, ClockQuality::Tracking), patienceMs);

    client.stop(); // gone
    QTRY_VERIFY_WITH_TIMEOUT(is(ClockSource::None, ClockQuality::Freerun), patienceMs);
    QVERIFY(!m_metrics.last().errorBoundNs && !m_metrics.last().ntp);
    QTRY_VERIFY(m_log.last().contains("chronyd does not run"_L1));
}

void TestGuardianClock::localModeIsNoSource()
{
    Chronyd local(u"local stratum 1\nport 0"_s);
    const Result<void> started = local.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    GuardianProcess guardian(m_server);
    guardian.set("CHRONY_ADDRESS", local.address());
    QVERIFY(guardian.start({u"--time-ms"_s, u"300"_s}));
    // It says "Normal" and stratum 1, and is its own reference.
    QTRY_VERIFY_WITH_TIMEOUT(!m_metrics.isEmpty() && m_metrics.last().ntp
                                 && m_metrics.last().ntp->refId == "7F7F0101"_L1,
                             patienceMs);
    QCOMPARE(m_metrics.last().ntp->leap, u"normal"_s);
    QVERIFY(is(ClockSource::None, ClockQuality::Freerun));
    QVERIFY(!m_metrics.last().errorBoundNs);
}

QTEST_GUILESS_MAIN(TestGuardianClock)
#include "tst_guardian_clock.moc"
