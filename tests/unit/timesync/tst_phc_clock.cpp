// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/phc_clock.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;

/// What is asked of the kernel. Where there is a PTP clock it is read, too; the arithmetic is
/// tested without one (tst_phc_offset).
class TestPhcClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interfaces_data();
    void interfaces();
    void devices_data();
    void devices();
    void readsAllThatAreThere();
};

void TestPhcClock::interfaces_data()
{
    QTest::addColumn<QString>("interface");
    QTest::addColumn<QString>("error");
    QTest::newRow("loopback") << u"lo"_s << u"network interface lo has no PTP clock"_s;
    QTest::newRow("none") << u"nunect-none"_s
                          << u"network interface nunect-none does not tell its PTP clock: No such "
                             "device"_s;
    QTest::newRow("no name") << QString() << u"'' is no network interface"_s;
    QTest::newRow("long name") << u"a-name-of-16-byt"_s
                               << u"'a-name-of-16-byt' is no network interface"_s;
}

void TestPhcClock::interfaces()
{
    QFETCH(QString, interface);
    QFETCH(QString, error);
    const Result<QString> device = phcDevice(interface);
    QVERIFY(!device);
    QCOMPARE(device.error().text, error);
}

void TestPhcClock::devices_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("error");
    QTest::newRow("none") << u"/dev/ptp999"_s
                          << u"PTP clock /dev/ptp999 cannot be read: No such file or directory"_s;
    QTest::newRow("no clock") << u"/dev/null"_s
                              << u"PTP clock /dev/null cannot be compared: Inappropriate ioctl for "
                                 "device"_s;
}

void TestPhcClock::devices()
{
    QFETCH(QString, device);
    QFETCH(QString, error);
    const Result<PhcOffset> offset = measurePhc(device);
    QVERIFY(!offset);
    QCOMPARE(offset.error().text, error);
}

void TestPhcClock::readsAllThatAreThere()
{
    for (const QString &name : QDir(u"/dev"_s).entryList({u"ptp[0-9]*"_s}, QDir::System)) {
        const Result<PhcOffset> offset = measurePhc(u"/dev/"_s + name);
        QVERIFY2(offset, qPrintable(offset ? QString() : offset.error().text));
        QVERIFY(offset->windowNs >= 0 && offset->windowNs < 1'000'000'000);
    }
}

QTEST_APPLESS_MAIN(TestPhcClock)
#include "tst_phc_clock.moc"
