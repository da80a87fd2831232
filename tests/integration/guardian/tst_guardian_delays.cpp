// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/support/chronyd.h"
#include "tests/support/free_port.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr int patienceMs = 40000;

/// What the guardian says of the way from others to it. Its clock is watched by a real chronyd; the
/// others are this test, whose clock is the same and whose stamps are shifted.
class TestGuardianDelays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTheTruth_data();
    void holdsTheTruth();
    void ofANeighbourIsExact();

private:
    /// Sends what \a unit would, whose clock is \a shiftNs ahead and known to \a boundNs. Gives the
    /// true time.
    qint64 send(const QString &unit, const QByteArray &subject, qint64 shiftNs, qint64 boundNs);
    bool hears(const QString &unit, qint64 sinceNs) const
    {
        return !m_rtts.isEmpty() && m_rtts.last().oneWay && m_rtts.last().oneWay->from == unit
            && m_rtts.last().oneWay->tsNs >= sinceNs;
    }

    NatsServer m_server{guardedServer()};
    const quint16 m_port = freePort();
    Chronyd m_reference{Chronyd::serverConfig(u"127.0.0.2"_s, m_port)};
    Chronyd m_chronyd{u"server 127.0.0.2 port %1 iburst minpoll 0 maxpoll 0\nport 0"_s.arg(m_port)};
    std::unique_ptr<GuardianProcess> m_guardian;
    std::unique_ptr<NatsBus> m_bus;
    QList<contract::Rtt> m_rtts;
    std::optional<qint64> m_boundNs; ///< of the guardian's clock
};

void TestGuardianDelays::initTestCase()
{
    Result<void> started = m_server.start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    for (Chronyd *daemon : {&m_reference, &m_chronyd}) {
        started = daemon->start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
    }
    m_bus = std::make_unique<NatsBus>(connectionTo(m_server));
    m_bus->subscribe("ops.metric.rtt.leaf-3", [this](const BusMessage &message) {
        m_rtts.append(*contract::decodeRtt(message.payload));
    });
    m_bus->subscribe("ops.metric.time.leaf-3", [this](const BusMessage &message) {
        m_boundNs = contract::decodeTimeMetric(message.payload)->errorBoundNs;
    });
    QSignalSpy connected(m_bus.get(), &Bus::connected);
    m_bus->start();
    QVERIFY(connected.wait(patienceMs));
    m_guardian = std::make_unique<GuardianProcess>(m_server);
    m_guardian->set("CHRONY_ADDRESS", m_chronyd.address());
    QVERIFY(m_guardian->start({u"--time-ms"_s, u"300"_s, u"--rtt-ms"_s, u"200"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(m_boundNs && *m_boundNs > 0, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_rtts.isEmpty(), patienceMs);
    QVERIFY(!m_rtts.last().oneWay); // nobody has been heard, but its own echo
}

qint64 TestGuardianDelays::send(const QString &unit, const QByteArray &subject, qint64 shiftNs,
                                qint64 boundNs)
{
    contract::Headers headers;
    headers.unit = unit;
    headers.clock = contract::ClockStamp{contract::ClockSource::Ntp, contract::ClockQuality::Locked,
                                         boundNs, u"C0A80101"_s, u"00000000:0"_s};
    contract::TimeConfig config;
    config.mode = u"auto"_s;
    const qint64 trueNs = nowNs();
    headers.txNs = trueNs + shiftNs;
    config.tsNs = *headers.txNs;
    if (subject == contract::timeConfigSubject)
        m_bus->publish(subject, contract::toHeaderList(headers), contract::encode(config));
    else
        m_bus->request(subject, contract::toHeaderList(headers), {}, 2s, [](auto &&) {});
    return trueNs;
}

void TestGuardianDelays::holdsTheTruth_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<qint64>("shiftNs");
    QTest::addColumn<qint64>("boundNs");
    QTest::addColumn<bool>("holds");
    // The authority last: from then on the delays are told of it alone.
    const QByteArray echo = "ops.echo.leaf-3";
    QTest::newRow("echo, right") << u"a"_s << echo << qint64(0) << qint64(1000) << true;
    QTest::newRow("echo, ahead") << u"b"_s << echo << qint64(3'000'000) << qint64(3'000'000)
                                 << true;
    QTest::newRow("echo, behind") << u"c"_s << echo << qint64(-30'000'000) << qint64(31'000'000)
                                  << true;
    QTest::newRow("echo, lies") << u"d"_s << echo << qint64(-500'000'000) << qint64(1000) << false;
    const QByteArray config = contract::timeConfigSubject;
    QTest::newRow("config, ahead")
        << u"hub"_s << config << qint64(3'000'000) << qint64(3'000'000) << true;
    QTest::newRow("config, behind")
        << u"hub"_s << config << qint64(-30'000'000) << qint64(31'000'000) << true;
    QTest::newRow("config, lies") << u"hub"_s << config << qint64(500'000'000) << qint64(1000)
                                  << false;
}

void TestGuardianDelays::holdsTheTruth()
{
    QFETCH(QString, unit);
    QFETCH(QByteArray, subject);
    QFETCH(qint64, shiftNs);
    QFETCH(qint64, boundNs);
    QFETCH(bool, holds);
    const qint64 sentNs = send(unit, subject, shiftNs, boundNs);
    QTRY_VERIFY_WITH_TIMEOUT(hears(unit, sentNs), patienceMs);
    const contract::OneWay told = *m_rtts.last().oneWay;
    const double trueUs = double(told.tsNs - sentNs) / 1000.0;
    QVERIFY(told.tsNs <= nowNs());
    QVERIFY2(std::abs(told.delayUs - (trueUs - double(shiftNs) / 1000.0)) < 0.01,
             qPrintable(u"%1 us told, %2 us true"_s.arg(told.delayUs).arg(trueUs)));
    // Both bounds are in it, and nothing else of weight.
    QVERIFY(told.errorUs > double(boundNs) / 1000.0);
    QVERIFY(told.errorUs < double(boundNs + 2 * *m_boundNs) / 1000.0 + 1000);
    QCOMPARE(std::abs(told.delayUs - trueUs) <= told.errorUs, holds);
}

/// The time authority is a guardian on the same machine: it reads the same clock.
void TestGuardianDelays::ofANeighbourIsExact()
{
    GuardianProcess authority(m_server);
    authority.set("NUNECT_UNIT", u"hub-2"_s);
    const qint64 beforeNs = nowNs();
    QVERIFY(authority.start({u"--time-authority"_s}));
    // It may be heard at first when it does not yet know its clock's epoch.
    QTRY_VERIFY_WITH_TIMEOUT(hears(u"hub-2"_s, beforeNs), patienceMs);
    const contract::OneWay told = *m_rtts.last().oneWay;
    QCOMPARE(told.errorUs, 0.0);
    QVERIFY2(told.delayUs > 0 && told.delayUs < 1e6, qPrintable(QString::number(told.delayUs)));
}

QTEST_GUILESS_MAIN(TestGuardianDelays)
#include "tst_guardian_delays.moc"
