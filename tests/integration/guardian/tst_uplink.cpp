// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"
#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/timesync/network_namespace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

static constexpr int patienceMs = 20000;

/// The program itself at a leaf node whose routes to the hub change. Needs root.
class TestUplink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void heartbeatFollowsTheRoutes();
};

/// "ip route add 10.77.254.1/32 via 10.77.1.1"
static Result<void> ipLine(const QString &line) { return ip(line.split(u' ')); }

/// A leaf with a link to the hub, one to a neighbour, and no way to the hub yet.
static Result<void> layOut()
{
    return inTurn({
        [] { return ipLine(u"link add up1 type veth peer name h1"_s); },
        [] { return ipLine(u"link add r12 type veth peer name r21"_s); },
        [] { return ipLine(u"address add 10.77.1.2/24 dev up1"_s); },
        [] { return ipLine(u"address add 10.77.12.1/24 dev r12"_s); },
        [] { return ipLine(u"link set up1 up"_s); },
        [] { return ipLine(u"link set h1 up"_s); },
        [] { return ipLine(u"link set r12 up"_s); },
        [] { return ipLine(u"link set r21 up"_s); },
    });
}

void TestUplink::initTestCase()
{
    const Result<void> done = inTurn({enterOwnWorld, layOut});
    QVERIFY2(done, qPrintable(reason(done)));
}

void TestUplink::heartbeatFollowsTheRoutes()
{
    NatsServer server(guardedServer());
    QVERIFY(server.start());
    GuardianProcess guardian(server);
    QVERIFY(
        guardian.start({u"--uplink"_s, u"10.77.254.1, fd77::1"_s, u"--heartbeat-ms"_s, u"100"_s}));
    NatsBus observer(connectionTo(server));
    std::optional<contract::Heartbeat> last;
    observer.subscribe("ops.heartbeat.leaf-3", [&last](const BusMessage &message) {
        last = *contract::decodeHeartbeat(message.payload);
    });
    observer.start();
    QTRY_VERIFY_WITH_TIMEOUT(last, patienceMs);
    QVERIFY(!last->path);
    const auto goes = [&last](const QString &to, const QString &via, const QString &dev) {
        return last->path && *last->path == contract::UplinkPath{to, via, dev};
    };
    const auto act = [](const QString &line) {
        const Result<void> done = ipLine(line);
        return done ? QByteArray() : done.error().text.toUtf8();
    };
    // As babeld moves its route from a link that was cut to the other one.
    QCOMPARE(act(u"route add 10.77.254.1/32 via 10.77.1.1"_s), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(goes(u"10.77.254.1"_s, u"10.77.1.1"_s, u"up1"_s), patienceMs);
    QCOMPARE(act(u"route replace 10.77.254.1/32 via 10.77.12.2"_s), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(goes(u"10.77.254.1"_s, u"10.77.12.2"_s, u"r12"_s), patienceMs);
    // The first hub cannot be reached any more, the second one can, over its own network.
    QCOMPARE(act(u"-6 route add fd77::/64 dev up1"_s), QByteArray());
    QCOMPARE(act(u"route replace unreachable 10.77.254.1/32"_s), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(goes(u"fd77::1"_s, {}, u"up1"_s), patienceMs);
    QCOMPARE(act(u"link set r12 down"_s), QByteArray());
    QCOMPARE(act(u"link set up1 down"_s), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(!last->path, patienceMs);
}

QTEST_GUILESS_MAIN(TestUplink)
#include "tst_uplink.moc"
