// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/guardian.h"

#include "core/contract/messages.h"
#include "core/util/timestamp.h"
#include "tests/unit/guardian/fake_bus.h"
#include "timesync/clock_epoch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestGuardian : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachThingOnce();
    void tellsAgainAfterAConnection();
    void logsTheLossOnceItIsBack();
    void onlyTheAuthorityTellsTheTimeConfig_data();
    void onlyTheAuthorityTellsTheTimeConfig();
    void followsTheSite_data();
    void followsTheSite();
    void newSettingsChangeTheClock();
    void tellsHowLongMessagesTook();

private:
    static Config config()
    {
        Config config;
        config.unit = u"leaf-3"_s;
        config.connection.servers = {{u"hub"_s}};
        config.clock.pmcPath = u"/nowhere/pmc"_s;
        config.clock.chronycPath = u"/nowhere/chronyc"_s;
        return config;
    }
};

void TestGuardian::tellsEachThingOnce()
{
    FakeBus bus;
    QStringList said;
    const Guardian guardian(bus, config(), [&said](const QString &text) { said.append(text); });
    for (int i = 0; i < 3; ++i) {
        Q_EMIT bus.connectFailed(u"connection refused"_s, true);
        Q_EMIT bus.connectFailed(u"the server does not answer"_s, true);
    }
    QCOMPARE(said,
             QStringList{u"no connection to nats://hub:4222: connection refused; trying again "
                         "until there is one"_s});
    for (int i = 0; i < 3; ++i)
        Q_EMIT bus.connectFailed(u"wrong password"_s, false); // another matter
    QCOMPARE(said.size(), 2);
    QVERIFY(said[1].contains("wrong password"_L1));
}

void TestGuardian::tellsAgainAfterAConnection()
{
    FakeBus bus;
    QStringList said;
    const Guardian guardian(bus, config(), [&said](const QString &text) { said.append(text); });
    Q_EMIT bus.connectFailed(u"connection refused"_s, true);
    bus.goUp();
    bus.goDown(u"the server closed it"_s);
    Q_EMIT bus.connectFailed(u"connection refused"_s, true);
    bus.goUp();
    QCOMPARE(said.size(), 4);
    QCOMPARE(said[1], u"connected to nats://hub:4222 (server hub)"_s);
    QCOMPARE(said[2],
             u"connection to nats://hub:4222 lost: the server closed it; trying again "
             "until it is back"_s);
    QCOMPARE(said[3], said[1]);
}

void TestGuardian::logsTheLossOnceItIsBack()
{
    FakeBus bus;
    const Guardian guardian(bus, config(), [](const QString &) {});
    bus.goUp();
    bus.goDown(u"the server closed it"_s);
    QVERIFY(bus.sentOn("ops.log.warn.leaf-3").isEmpty());
    bus.goUp();
    const QList<FakeBus::Sent> log = bus.sentOn("ops.log.warn.leaf-3");
    QCOMPARE(log.size(), 1);
    const Result<contract::LogRecord> record = contract::decodeLogRecord(log[0].payload);
    QVERIFY(record);
    QVERIFY(record->message.contains("the server closed it"_L1));
    QCOMPARE(log[0].headers().unit, u"leaf-3"_s);
    QCOMPARE(bus.sentOn("ops.log.info.leaf-3").size(), 2);
}

void TestGuardian::onlyTheAuthorityTellsTheTimeConfig_data()
{
    QTest::addColumn<bool>("authority");
    QTest::newRow("authority") << true;
    QTest::newRow("other") << false;
}

void TestGuardian::onlyTheAuthorityTellsTheTimeConfig()
{
    QFETCH(bool, authority);
    FakeBus bus;
    Config settings = config();
    settings.timeAuthority = authority;
    const Guardian guardian(bus, settings, [](const QString &) {});
    bus.goUp();
    QCOMPARE(bus.sentOn("ops.time.config").size(), authority ? 1 : 0);
    QCOMPARE(bus.sentOn("ops.heartbeat.leaf-3").size(), 1);
    QStringList subjects;
    for (const auto &[subject, onMessage] : bus.subscriptions)
        subjects.append(QString::fromUtf8(subject));
    QVERIFY(subjects.contains(u"ops.echo.leaf-3"_s));
    QCOMPARE(subjects.contains(u"ops.time.config.get"_s), authority);
}

void TestGuardian::followsTheSite_data()
{
    using enum timesync::SyncMode;
    QTest::addColumn<timesync::SyncMode>("mode");
    QTest::addColumn<bool>("authority");
    QTest::addColumn<QString>("siteMode");
    QTest::addColumn<timesync::SyncMode>("expectedMode");
    QTest::addColumn<int>("expectedDomain");
    QTest::newRow("auto") << Auto << false << u"ptp"_s << Ptp << 4;
    QTest::newRow("both auto") << Auto << false << u"auto"_s << Auto << 4;
    QTest::newRow("set here") << Chrony << false << u"ptp"_s << Chrony << 7;
    QTest::newRow("authority") << Auto << true << u"ptp"_s << Auto << 7;
}

void TestGuardian::followsTheSite()
{
    QFETCH(timesync::SyncMode, mode);
    QFETCH(bool, authority);
    QFETCH(QString, siteMode);
    FakeBus bus;
    Config settings = config();
    settings.clock.mode = mode;
    settings.clock.ptpDomain = 7;
    settings.timeAuthority = authority;
    const Guardian guardian(bus, settings, [](const QString &) {});
    QCOMPARE(guardian.clockOptions().ptpDomain, 7);
    bus.goUp();
    contract::TimeConfig site;
    site.mode = siteMode;
    site.ptpDomain = 4;
    bus.deliver({"ops.time.config", {}, contract::encode(site), 1, 0});
    QTEST(guardian.clockOptions().mode, "expectedMode");
    QTEST(guardian.clockOptions().ptpDomain, "expectedDomain");
}

void TestGuardian::newSettingsChangeTheClock()
{
    FakeBus bus;
    Config settings = config();
    Guardian guardian(bus, settings, [](const QString &) {});
    settings.clock.period = std::chrono::milliseconds(300);
    settings.clock.mode = timesync::SyncMode::Chrony;
    guardian.setConfig(settings);
    QCOMPARE(guardian.clockOptions(), settings.clock);
}

/// A message of a unit on this machine, so that no daemon need know the clock; sent 1 ms ago.
static BusMessage fromNeighbour(const QString &unit, const QByteArray &subject,
                                const QByteArray &reply = {})
{
    BusMessage message{subject, reply, {}, nowNs(), timesync::monotonicNs()};
    message.headers.unit = unit;
    message.headers.txNs = message.receivedNs - 1'000'000;
    message.headers.clock = contract::ClockStamp();
    message.headers.clock->epoch = timesync::clockEpoch(0);
    return message;
}

/// The delay that one round of the RTT service tells.
static std::optional<contract::OneWay> toldBy(FakeBus &bus)
{
    bus.requests.clear();
    bus.pings.takeLast()(std::nullopt);
    if (bus.requests.isEmpty())
        return {};
    bus.requests.takeLast().second(std::nullopt);
    return contract::decodeRtt(bus.sentOn("ops.metric.rtt.leaf-3").last().payload)->oneWay;
}

void TestGuardian::tellsHowLongMessagesTook()
{
    FakeBus bus;
    const Guardian guardian(bus, config(), [](const QString &) {});
    bus.goUp();
    QVERIFY(!toldBy(bus));
    QTRY_VERIFY(!bus.sentOn("ops.metric.time.leaf-3").isEmpty()); // it knows its clock now
    const BusMessage echo = fromNeighbour(u"foh-left"_s, "ops.echo.leaf-3", "_INBOX.a.1");
    bus.deliver(echo);
    Q_EMIT bus.connected();
    QCOMPARE(toldBy(bus), (contract::OneWay{u"foh-left"_s, echo.receivedNs, 1000, 0}));
    const BusMessage told = fromNeighbour(u"hub"_s, "ops.time.config");
    bus.deliver(told);
    bus.deliver(echo); // does not take the authority's place
    Q_EMIT bus.connected();
    QCOMPARE(toldBy(bus)->from, u"hub"_s);
    Q_EMIT bus.connected();
    bus.requests.first().second(fromNeighbour(u"hub-2"_s, "_INBOX.b.1")); // the configuration
    bus.deliver(echo);
    QCOMPARE(toldBy(bus)->from, u"hub-2"_s);
}

QTEST_GUILESS_MAIN(TestGuardian)
#include "tst_guardian.moc"
