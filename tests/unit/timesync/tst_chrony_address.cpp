// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_address.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;

class TestChronyAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void badPort_data();
    void badPort();
};

void TestChronyAddress::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port"); // 0: none
    QTest::addColumn<bool>("isPath");
    QTest::newRow("nothing") << QString() << QString() << 0 << false;
    QTest::newRow("host") << u"10.0.0.1"_s << u"10.0.0.1"_s << 0 << false;
    QTest::newRow("host and port") << u"127.0.0.1:11323"_s << u"127.0.0.1"_s << 11323 << false;
    QTest::newRow("name and port") << u"clock.example:1"_s << u"clock.example"_s << 1 << false;
    QTest::newRow("bare v6") << u"fe80::1%eth0"_s << u"fe80::1%eth0"_s << 0 << false;
    QTest::newRow("v6") << u"[::1]"_s << u"::1"_s << 0 << false;
    QTest::newRow("v6 and port") << u"[::1]:65535"_s << u"::1"_s << 65535 << false;
    QTest::newRow("path") << u"/run/a:b"_s << u"/run/a:b"_s << 0 << true;
}

void TestChronyAddress::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isPath);
    const Result<ChronyAddress> address = chronyAddressFromText(text);
    QVERIFY(address);
    QCOMPARE(address->host, host);
    QCOMPARE(address->port.value_or(0), port);
    QCOMPARE(address->port.has_value(), port != 0);
    QCOMPARE(address->isPath(), isPath);
}

void TestChronyAddress::badPort_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:", "[::1]:ntp"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestChronyAddress::badPort()
{
    QFETCH(QString, text);
    const Result<ChronyAddress> address = chronyAddressFromText(text);
    QVERIFY(!address);
    QCOMPARE(address.error().text, u"the port of '%1' is not a number from 1 to 65535"_s.arg(text));
}

QTEST_GUILESS_MAIN(TestChronyAddress)
#include "tst_chrony_address.moc"
