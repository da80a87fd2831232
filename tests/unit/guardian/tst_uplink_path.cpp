// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/uplink_path.h"

#include <QTest>

#include <bit>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

static constexpr char heading[] = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t"
                                  "\tMTU\tWindow\tIRTT     \n";

/// A line of /proc/net/route; addresses as the kernel prints them on this machine.
static QByteArray line(const char *dev, const char *network, const char *via, int flags, int metric,
                       const char *mask)
{
    return QByteArray(dev) + '\t' + network + '\t' + via + '\t'
        + QByteArray::number(flags, 16).rightJustified(4, '0') + "\t0\t0\t"
        + QByteArray::number(metric) + '\t' + mask + "\t0\t0\t0      \n";
}

/// As babeld and a network card make it: the hub is 10.77.254.1.
static const QByteArray defaultRoute = line("eth0", "00000000", "010200C0", 3, 0, "00000000");
static const QByteArray ownNetwork = line("up1", "00014D0A", "00000000", 1, 0, "00FFFFFF");
static const QByteArray direct = line("up1", "01FE4D0A", "01014D0A", 7, 0, "FFFFFFFF");
static const QByteArray byLeaf2 = line("r12", "01FE4D0A", "020C4D0A", 7, 0, "FFFFFFFF");

static const QByteArray v6Table
    = "fd000000000000000000000000000000 40 00000000000000000000000000000000 00 "
      "00000000000000000000000000000000 00000100 00000001 00000000 00000001     up1\n"
      "fd000000000000000000000000000001 80 00000000000000000000000000000000 00 "
      "fe80000000000000000000000000000c 00000400 00000001 00000000 00000003     r12\n";

class TestUplinkPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void path_data();
    void path();
    void address_data();
    void address();
    void theKernelsOwn();
};

void TestUplinkPath::path_data()
{
    QVERIFY2(std::endian::native == std::endian::little,
             "the tables below are those of a little-endian machine");
    QTest::addColumn<QByteArray>("routes");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("way"); // "via dev"; empty: none
    const QString hub = u"10.77.254.1"_s;
    QTest::newRow("no file") << QByteArray() << hub << QString();
    QTest::newRow("no route") << heading + ownNetwork << hub << QString();
    QTest::newRow("direct") << heading + defaultRoute + ownNetwork + direct << hub
                            << u"10.77.1.1 up1"_s;
    QTest::newRow("by a neighbour")
        << heading + defaultRoute + ownNetwork + byLeaf2 << hub << u"10.77.12.2 r12"_s;
    QTest::newRow("the longest prefix, wherever it stands")
        << heading + byLeaf2 + defaultRoute << hub << u"10.77.12.2 r12"_s;
    QTest::newRow("default") << heading + defaultRoute << hub << u"192.0.2.1 eth0"_s;
    QTest::newRow("on a network of its own")
        << heading + defaultRoute + ownNetwork << u"10.77.1.9"_s << u" up1"_s;
    QTest::newRow("beside that network") << heading + ownNetwork << u"10.77.2.9"_s << QString();
    QTest::newRow("the least metric")
        << heading + line("r12", "01FE4D0A", "020C4D0A", 7, 20, "FFFFFFFF")
            + line("up1", "01FE4D0A", "01014D0A", 7, 10, "FFFFFFFF")
        << hub << u"10.77.1.1 up1"_s;
    QTest::newRow("not up") << heading + defaultRoute
            + line("up1", "01FE4D0A", "01014D0A", 6, 0, "FFFFFFFF")
                            << hub << u"192.0.2.1 eth0"_s;
    QTest::newRow("unreachable") // babeld keeps others from being used instead
        << heading + defaultRoute + line("*", "01FE4D0A", "00000000", 0x205, 0, "FFFFFFFF") << hub
        << QString();
    QTest::newRow("garbage between")
        << heading + QByteArray("up1\tx\ty\n\n\xff\xfe\n") + direct << hub << u"10.77.1.1 up1"_s;
    QTest::newRow("this machine") << heading + defaultRoute << u"127.0.0.1"_s << u" lo"_s;
    QTest::newRow("no address") << heading + defaultRoute << u"hub"_s << QString();
    QTest::newRow("IPv6 by a neighbour") << v6Table << u"fd00::1"_s << u"fe80::c r12"_s;
    QTest::newRow("IPv6 on a network of its own") << v6Table << u"fd00::2"_s << u" up1"_s;
    QTest::newRow("IPv6 elsewhere") << v6Table << u"fd01::1"_s << QString();
    QTest::newRow("the other table") << v6Table << hub << QString();
}

void TestUplinkPath::path()
{
    QFETCH(QByteArray, routes);
    QFETCH(QString, to);
    QFETCH(QString, way);
    const auto path = pathBy(routes, to);
    QCOMPARE(path ? path->via + u' ' + path->dev : QString(), way);
    if (path)
        QCOMPARE(path->to, to);
}

void TestUplinkPath::address_data()
{
    QTest::addColumn<bool>("expected");
    QTest::newRow("10.77.254.1") << true;
    QTest::newRow("fd00::1") << true;
    QTest::newRow("10.77.254") << false;
    QTest::newRow("10.77.254.1/32") << false;
    QTest::newRow("hub") << false;
    QTest::newRow("") << false;
}

void TestUplinkPath::address()
{
    QFETCH(bool, expected);
    QCOMPARE(isIpAddress(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void TestUplinkPath::theKernelsOwn()
{
    QVERIFY(!uplinkPath({}));
    const auto path = uplinkPath({u"not an address"_s, u"127.0.0.1"_s});
    QVERIFY(path);
    QCOMPARE(*path, (contract::UplinkPath{u"127.0.0.1"_s, {}, u"lo"_s}));
}

QTEST_GUILESS_MAIN(TestUplinkPath)
#include "tst_uplink_path.moc"
