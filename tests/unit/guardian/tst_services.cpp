// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "core/util/timestamp.h"
#include "guardian/services/echo.h"
#include "guardian/services/heartbeat.h"
#include "guardian/services/rtt.h"
#include "guardian/services/time.h"
#include "guardian/services/time_config.h"
#include "tests/unit/guardian/fake_bus.h"
#include "timesync/clock_epoch.h"
#include "timesync/time_source.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static const contract::ClockStamp clockStamp{contract::ClockSource::Ntp,
                                             contract::ClockQuality::Locked, 1200, u"0A630001"_s,
                                             u"12345678:0"_s};

class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void heartbeatHasEverything();
    void heartbeatTellsTheWayToTheHub();
    void heartbeatCountsOnlyWhatIsSent();
    void heartbeatKeepsItsInterval();
    void echoIsUnchanged();
    void echoWithoutReplyIsIgnored();
    void rttHasBoth();
    void rttLoss_data();
    void rttLoss();
    void rttRoundsDoNotOverlap();
    void timeHasTheMetric();
    void timeLogsChanges();
    void timeLogsWhyTheSourceChanged();
    void timeFollowsTheClock();
    void timeConfigIsToldAndAnswered();

private:
    SenderDelays m_delays{u"leaf-3"_s, [] { return clockStamp; }};
    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Sender> m_sender;
};

static contract::Heartbeat heartbeat(const FakeBus::Sent &sent)
{
    const Result<contract::Heartbeat> message = contract::decodeHeartbeat(sent.payload);
    if (!message)
        qFatal("%s", qPrintable(message.error().text));
    return *message;
}

static contract::Rtt rtt(const FakeBus::Sent &sent)
{
    const Result<contract::Rtt> message = contract::decodeRtt(sent.payload);
    if (!message)
        qFatal("%s", qPrintable(message.error().text));
    return *message;
}

/// An echo reply that arrives \a afterNs from now.
static BusMessage replyAfter(qint64 afterNs)
{
    BusMessage reply;
    reply.receivedMonotonicNs = timesync::monotonicNs() + afterNs;
    return reply;
}

void TestServices::init()
{
    m_bus = std::make_unique<FakeBus>();
    m_sender = std::make_unique<Sender>(*m_bus, u"leaf-3"_s, [] { return clockStamp; });
}

void TestServices::heartbeatHasEverything()
{
    const HeartbeatService service(*m_bus, *m_sender, 1000ms);
    QVERIFY(m_bus->sent.isEmpty());
    const qint64 before = nowNs();
    m_bus->goUp();
    const qint64 after = nowNs();
    QCOMPARE(m_bus->sent.size(), 1);
    QCOMPARE(m_bus->sent[0].subject, "ops.heartbeat.leaf-3");
    const contract::Headers headers = m_bus->sent[0].headers();
    QCOMPARE(headers.unit, u"leaf-3"_s);
    QCOMPARE(headers.seq, 1u);
    QVERIFY(headers.txNs >= before && headers.txNs <= after);
    QVERIFY(!headers.rxNs);
    QCOMPARE(headers.clock, clockStamp);
    const contract::Heartbeat message = heartbeat(m_bus->sent[0]);
    QCOMPARE(message.unit, u"leaf-3"_s);
    QCOMPARE(message.role, u"guardian"_s);
    QCOMPARE(message.seq, 1u);
    QVERIFY(message.tsNs >= before && message.tsNs <= *headers.txNs);
    QCOMPARE(message.intervalMs, 1000);
    QCOMPARE(message.version, QStringLiteral(NUNECT_VERSION));
    QCOMPARE(message.server, (contract::ServerIdentity{u"hub"_s, u"NAB"_s}));
    QVERIFY(!message.host.isEmpty() && !message.arch.isEmpty());
    QCOMPARE(message.os, u"linux"_s);
}

void TestServices::heartbeatTellsTheWayToTheHub()
{
    HeartbeatService service(*m_bus, *m_sender, 1h);
    m_bus->goUp();
    service.setUplink({u"127.0.0.1"_s});
    m_bus->goDown();
    m_bus->goUp();
    QCOMPARE(m_bus->sent.size(), 2);
    QVERIFY(!heartbeat(m_bus->sent[0]).path);
    const auto path = heartbeat(m_bus->sent[1]).path;
    QVERIFY(path);
    QCOMPARE(*path, (contract::UplinkPath{u"127.0.0.1"_s, {}, u"lo"_s}));
}

void TestServices::heartbeatCountsOnlyWhatIsSent()
{
    const HeartbeatService service(*m_bus, *m_sender, 1h);
    m_bus->goUp();
    m_bus->goDown();
    Q_EMIT m_bus->connected(); // and gone again before anything could be sent
    m_bus->goUp();
    QCOMPARE(m_bus->sent.size(), 2);
    QCOMPARE(heartbeat(m_bus->sent[0]).seq, 1u);
    QCOMPARE(heartbeat(m_bus->sent[1]).seq, 2u);
}

void TestServices::heartbeatKeepsItsInterval()
{
    const HeartbeatService service(*m_bus, *m_sender, 100ms);
    m_bus->goUp();
    QTRY_VERIFY(m_bus->sent.size() >= 5);
    const contract::Heartbeat first = heartbeat(m_bus->sent[0]);
    const contract::Heartbeat fifth = heartbeat(m_bus->sent[4]);
    QCOMPARE(fifth.seq, 5u);
    QVERIFY(fifth.tsNs - first.tsNs >= 380'000'000);
    m_bus->goDown();
    m_bus->sent.clear();
    // Down, there is no attempt to send: the next number is for the next heartbeat that goes out.
    m_bus->goUp();
    QVERIFY(heartbeat(m_bus->sent[0]).seq >= 6);
}

void TestServices::echoIsUnchanged()
{
    qsizetype sentBefore = 0;
    const EchoService service(
        *m_bus, u"leaf-3"_s, [] { return clockStamp; },
        [&](const BusMessage &request) {
            QCOMPARE(request.reply, "_INBOX.a.1");
            sentBefore = m_bus->sent.size();
        });
    m_bus->goUp();
    const QByteArray body("any \x00\xff bytes", 11);
    const qint64 received = nowNs() - 1000;
    m_bus->deliver({"ops.echo.leaf-3", "_INBOX.a.1", body, received, 0});
    QCOMPARE(m_bus->sent.size(), 1);
    QCOMPARE(sentBefore, 1);
    QCOMPARE(m_bus->sent[0].subject, "_INBOX.a.1");
    QCOMPARE(m_bus->sent[0].payload, body);
    const contract::Headers headers = m_bus->sent[0].headers();
    QCOMPARE(headers.unit, u"leaf-3"_s);
    QCOMPARE(headers.rxNs, received);
    QVERIFY(headers.txNs >= received);
    QCOMPARE(headers.clock, clockStamp);
    QVERIFY(!headers.seq);
}

void TestServices::echoWithoutReplyIsIgnored()
{
    const EchoService service(
        *m_bus, u"leaf-3"_s, [] { return clockStamp; }, nullptr);
    m_bus->goUp();
    m_bus->deliver({"ops.echo.leaf-3", {}, "x", 1, 0});
    QVERIFY(m_bus->sent.isEmpty());
}

void TestServices::rttHasBoth()
{
    const RttService service(*m_bus, *m_sender, m_delays, 1h);
    m_bus->goUp();
    QCOMPARE(m_bus->pings.size(), 1);
    QVERIFY(m_bus->requests.isEmpty()); // one after the other
    m_bus->pings.takeFirst()(212.4);
    QCOMPARE(m_bus->requests.size(), 1);
    const auto [request, onReply] = m_bus->requests.takeFirst();
    QCOMPARE(request.subject, "ops.echo.leaf-3");
    QCOMPARE(request.headers().unit, u"leaf-3"_s);
    QVERIFY(request.headers().txNs.has_value());
    onReply(replyAfter(5'000'000));
    QCOMPARE(m_bus->sent.size(), 1);
    QCOMPARE(m_bus->sent[0].subject, "ops.metric.rtt.leaf-3");
    QCOMPARE(m_bus->sent[0].headers().seq, 1u);
    QCOMPARE(m_bus->sent[0].headers().clock, clockStamp);
    const contract::Rtt message = rtt(m_bus->sent[0]);
    QCOMPARE(message.unit, u"leaf-3"_s);
    QCOMPARE(message.server, u"hub"_s);
    QCOMPARE(message.nativeRttUs, 212.4);
    QVERIFY(message.appRttUs >= 5000 && message.appRttUs < 1'000'000);
    QCOMPARE(message.sent, 1u);
    QCOMPARE(message.lost, 0u);
    QVERIFY(!message.oneWay);
}

void TestServices::rttLoss_data()
{
    QTest::addColumn<bool>("native");
    QTest::addColumn<bool>("app");
    QTest::newRow("native lost") << false << true;
    QTest::newRow("app lost") << true << false;
    QTest::newRow("both lost") << false << false;
}

void TestServices::rttLoss()
{
    QFETCH(bool, native);
    QFETCH(bool, app);
    const RttService service(*m_bus, *m_sender, m_delays, 1h);
    m_bus->goUp();
    m_bus->pings.takeFirst()(native ? std::optional(1.0) : std::nullopt);
    m_bus->requests.takeFirst().second(app ? std::optional(replyAfter(1000)) : std::nullopt);
    const contract::Rtt message = rtt(m_bus->sent.value(0));
    QCOMPARE(message.nativeRttUs.has_value(), native);
    QCOMPARE(message.appRttUs.has_value(), app);
    QCOMPARE(message.lost, 1u);
    QCOMPARE(message.sent, 1u);
    // The next round starts without the last one's values, and the loss stays counted.
    m_bus->goUp();
    m_bus->pings.takeFirst()(std::nullopt);
    m_bus->requests.takeFirst().second(std::nullopt);
    const contract::Rtt next = rtt(m_bus->sent.value(1));
    QVERIFY(!next.nativeRttUs && !next.appRttUs);
    QCOMPARE(next.lost, 2u);
    QCOMPARE(next.sent, 2u);
    QCOMPARE(next.seq, 2u);
}

void TestServices::rttRoundsDoNotOverlap()
{
    const RttService service(*m_bus, *m_sender, m_delays, 1h);
    m_bus->goUp();
    m_bus->goUp();
    QCOMPARE(m_bus->pings.size(), 1);
}

void TestServices::timeHasTheMetric()
{
    contract::Logger logger(u"leaf-3"_s, [](auto &&...) { return true; });
    TimeService service(*m_sender, logger);
    contract::TimeMetric metric;
    metric.source = contract::ClockSource::Ntp;
    metric.quality = contract::ClockQuality::Locked;
    metric.offsetNs = -38;
    metric.errorBoundNs = 1200;
    metric.errorBoundRef = u"utc"_s;
    metric.ntp = contract::NtpDetail();
    metric.ntp->refId = u"0A630001"_s;
    service.report(metric, {}); // not connected: not counted
    m_bus->goUp();
    service.report(metric, {});
    service.report(metric, {});
    QCOMPARE(m_bus->sent.size(), 2);
    QCOMPARE(m_bus->sent[1].subject, "ops.metric.time.leaf-3");
    QCOMPARE(m_bus->sent[1].headers().seq, 2u);
    QCOMPARE(m_bus->sent[1].headers().clock, clockStamp);
    const Result<contract::TimeMetric> sent = contract::decodeTimeMetric(m_bus->sent[1].payload);
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().text));
    QVERIFY(sent->tsNs > 0);
    metric.unit = u"leaf-3"_s;
    metric.seq = 2;
    metric.tsNs = sent->tsNs;
    QCOMPARE(*sent, metric);
}

void TestServices::timeLogsChanges()
{
    QList<contract::LogRecord> log;
    contract::Logger logger(
        u"leaf-3"_s,
        [&log](const QByteArray &, const contract::HeaderList &, const QByteArray &payload) {
            log.append(*contract::decodeLogRecord(payload));
            return true;
        });
    TimeService service(*m_sender, logger);
    contract::TimeMetric metric;
    service.report(metric, {u"ptp4l does not answer"_s});
    QVERIFY(log.isEmpty()); // as it was
    metric.source = contract::ClockSource::Ptp;
    metric.quality = contract::ClockQuality::Locked;
    service.report(metric, {});
    service.report(metric, {});
    QCOMPARE(log.size(), 1);
    QCOMPARE(log[0].level, contract::LogLevel::Info);
    QCOMPARE(log[0].message, u"clock: ptp, locked (was none, freerun)"_s);
    QCOMPARE(log[0].fields[u"quality"_s].toString(), u"locked"_s);
    metric.faults = {u"stale_sync"_s};
    metric.quality = contract::ClockQuality::Tracking;
    service.report(metric, {});
    QCOMPARE(log.size(), 2);
    QCOMPARE(log[1].level, contract::LogLevel::Warn);
    QCOMPARE(log[1].message, u"clock: ptp, tracking (was ptp, locked); faults: stale_sync"_s);
    service.report({}, {u"ptp4l does not answer"_s});
    QCOMPARE(log[2].message, u"clock: none, freerun (was ptp, tracking); ptp4l does not answer"_s);
}

void TestServices::timeLogsWhyTheSourceChanged()
{
    QList<contract::LogRecord> log;
    contract::Logger logger(
        u"leaf-3"_s,
        [&log](const QByteArray &, const contract::HeaderList &, const QByteArray &payload) {
            log.append(*contract::decodeLogRecord(payload));
            return true;
        });
    TimeService service(*m_sender, logger);
    contract::TimeMetric metric;
    metric.source = contract::ClockSource::Ptp;
    metric.quality = contract::ClockQuality::Locked;
    service.report(metric, {},
                   timesync::SourceChange{contract::ClockSource::None, contract::ClockSource::Ptp,
                                          u"PTP is good"_s, 1});
    QCOMPARE(log[0].message, u"clock: ptp, locked (was none, freerun); PTP is good"_s);
    QCOMPARE(log[0].level, contract::LogLevel::Info);
    metric.source = contract::ClockSource::Ntp;
    service.report(metric, {},
                   timesync::SourceChange{contract::ClockSource::Ptp, contract::ClockSource::Ntp,
                                          u"PTP is lost: the port is LISTENING"_s, 2});
    QCOMPARE(log[1].message,
             u"clock: ntp, locked (was ptp, locked); PTP is lost: the port is LISTENING"_s);
    QCOMPARE(log[1].level, contract::LogLevel::Warn);
    QCOMPARE(log[1].fields[u"source_before"_s].toString(), u"ptp"_s);
    QCOMPARE(log[1].fields[u"reason"_s].toString(), u"PTP is lost: the port is LISTENING"_s);
}

/// A change that the clock's source tells is logged with the look that brought it, once.
void TestServices::timeFollowsTheClock()
{
    timesync::TimeSource source({});
    QStringList log;
    contract::Logger logger(
        u"leaf-3"_s,
        [&log](const QByteArray &, const contract::HeaderList &, const QByteArray &payload) {
            log.append(contract::decodeLogRecord(payload)->message);
            return true;
        });
    TimeService service(*m_sender, logger);
    service.follow(source);
    m_bus->goUp();
    Q_EMIT source.sourceChanged(
        {contract::ClockSource::None, contract::ClockSource::Ntp, u"NTP is good"_s, 1});
    QVERIFY(m_bus->sent.isEmpty() && log.isEmpty());
    Q_EMIT source.updated();
    QCOMPARE(m_bus->sent.size(), 1);
    QCOMPARE(m_bus->sent[0].subject, "ops.metric.time.leaf-3");
    Q_EMIT source.updated();
    QCOMPARE(log, QStringList{u"clock: none, freerun; NTP is good"_s});
}

void TestServices::timeConfigIsToldAndAnswered()
{
    contract::TimeConfig config;
    config.mode = u"auto"_s;
    config.ptpMaster = u"10.0.0.2"_s;
    config.ntpServers = {u"10.0.0.1"_s};
    const TimeConfigService service(*m_bus, *m_sender, config);
    m_bus->goUp();
    m_bus->deliver({"ops.time.config.get", "_INBOX.a.1", {}, 1, 0});
    m_bus->deliver({"ops.time.config.get", {}, {}, 1, 0}); // nowhere to answer
    QCOMPARE(m_bus->sent.size(), 2);
    QCOMPARE(m_bus->sent[0].subject, "ops.time.config");
    QCOMPARE(m_bus->sent[1].subject, "_INBOX.a.1");
    for (const FakeBus::Sent &sent : m_bus->sent) {
        QCOMPARE(sent.headers().unit, u"leaf-3"_s);
        QVERIFY(sent.headers().txNs.has_value());
        QCOMPARE(sent.headers().clock, clockStamp);
        QVERIFY(!sent.headers().seq);
        const Result<contract::TimeConfig> told = contract::decodeTimeConfig(sent.payload);
        QVERIFY2(told, qPrintable(told ? QString() : told.error().text));
        QVERIFY(told->tsNs > 0);
        config.tsNs = told->tsNs;
        QCOMPARE(*told, config);
    }
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
