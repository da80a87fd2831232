// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/env_file.h"
#include "guardian/services/status.h"
#include "tests/unit/guardian/fake_bus.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestStatusFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QFile::remove(path()); }
    void saysEverything();
    void holdsNoLineEnds();
    void isReplacedWhole();
    void followsTheConnection();
    void goesWithTheService();
    void tellsOnceThatItCannot();

private:
    EnvFile read() const { return *readEnvFile(path()); }
    QString path() const { return m_dir.filePath(u"status"_s); }

    QTemporaryDir m_dir;
};

void TestStatusFile::saysEverything()
{
    Status status;
    status.unit = u"leaf-3"_s;
    status.connected = true;
    status.sinceNs = 1'000'000'000;
    status.url = u"tls://hub:4222"_s;
    status.server = u"hub"_s;
    status.heartbeatNs = 2'500'000'000;
    status.clock.source = contract::ClockSource::Ptp;
    status.clock.quality = contract::ClockQuality::Locked;
    status.clock.errorNs = 1200;
    status.delays = {{u"hub"_s, 1, 431.24, 120}, {u"foh-left"_s, 2, -12, 1e9}};
    const EnvFile file = *parseEnvFile(statusText(status), u"status"_s);
    const QHash<QString, QString> expected{
        {u"pid"_s, QString::number(::getpid())},
        {u"unit"_s, u"leaf-3"_s},
        {u"state"_s, u"connected"_s},
        {u"since"_s, u"1970-01-01T00:00:01.000000000Z"_s},
        {u"url"_s, u"tls://hub:4222"_s},
        {u"server"_s, u"hub"_s},
        {u"reason"_s, QString()},
        {u"last_heartbeat"_s, u"1970-01-01T00:00:02.500000000Z"_s},
        {u"clock_source"_s, u"ptp"_s},
        {u"clock_quality"_s, u"locked"_s},
        {u"clock_error_bound_ns"_s, u"1200"_s},
        {u"one_way"_s, u"hub,431.2,120.0 foh-left,-12.0,1000000000.0"_s},
    };
    for (auto value = expected.begin(); value != expected.end(); ++value)
        QCOMPARE(file.value(value.key()).value, value.value());
    QCOMPARE(parseEnvFile(statusText({}), u"status"_s)->value(u"last_heartbeat"_s).value,
             QString()); // never
}

void TestStatusFile::holdsNoLineEnds()
{
    Status status;
    status.reason = u"a\nstate=connected"_s;
    QCOMPARE(parseEnvFile(statusText(status), u"status"_s)->value(u"state"_s).value,
             u"not connected"_s);
}

void TestStatusFile::isReplacedWhole()
{
    QVERIFY(replaceFile(path(), "a long first content\n"));
    QFile reader(path());
    QVERIFY(reader.open(QIODevice::ReadOnly));
    QVERIFY(replaceFile(path(), "b\n"));
    QCOMPARE(reader.readAll(), "a long first content\n"); // who had it open sees no mixture
    QFile again(path());
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), "b\n");
    QVERIFY(!QFile::exists(path() + u".new"_s));
}

void TestStatusFile::followsTheConnection()
{
    FakeBus bus;
    const StatusService service(bus, u"leaf-3"_s, path(), [](Status *status) {
        status->heartbeatNs = 1;
        status->clock.source = contract::ClockSource::Ntp;
    });
    QTRY_VERIFY(QFile::exists(path()));
    QCOMPARE(read()[u"state"_s].value, u"not connected"_s);
    QCOMPARE(read()[u"clock_source"_s].value, u"ntp"_s);
    Q_EMIT bus.connectFailed(u"connection refused"_s, true);
    QCOMPARE(read()[u"reason"_s].value, u"connection refused"_s);
    bus.goUp();
    QCOMPARE(read()[u"state"_s].value, u"connected"_s);
    QCOMPARE(read()[u"reason"_s].value, QString());
    QCOMPARE(read()[u"url"_s].value, u"nats://hub:4222"_s);
    QCOMPARE(read()[u"server"_s].value, u"hub"_s);
    const QString since = read()[u"since"_s].value;
    bus.goDown(u"the server closed it"_s);
    QCOMPARE(read()[u"state"_s].value, u"not connected"_s);
    QCOMPARE(read()[u"reason"_s].value, u"the server closed it"_s);
    QVERIFY(read()[u"since"_s].value > since);
}

void TestStatusFile::goesWithTheService()
{
    FakeBus bus;
    {
        const StatusService service(bus, u"leaf-3"_s, path(), [](Status *) {});
        bus.goUp();
        QVERIFY(QFile::exists(path()));
    }
    QVERIFY(!QFile::exists(path()));
}

void TestStatusFile::tellsOnceThatItCannot()
{
    FakeBus bus;
    const StatusService service(bus, u"leaf-3"_s, u"/nowhere/status"_s, [](Status *) {});
    QSignalSpy problem(&service, &StatusService::problem);
    bus.goUp();
    bus.goDown();
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem[0][0].toString().startsWith("/nowhere/status.new cannot be written"_L1));
}

QTEST_GUILESS_MAIN(TestStatusFile)
#include "tst_status_file.moc"
