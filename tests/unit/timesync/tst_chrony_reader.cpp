// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_reader.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

class TestChronyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_data();
    void address();
};

void TestChronyReader::address_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("arguments"); // between the flags and the commands
    QTest::newRow("default") << QString() << QString();
    QTest::newRow("host") << u"10.0.0.1"_s << u"-h 10.0.0.1"_s;
    QTest::newRow("host and port") << u"127.0.0.1:11323"_s << u"-p 11323 -h 127.0.0.1"_s;
    QTest::newRow("bare v6") << u"fe80::1"_s << u"-h fe80::1"_s;
    QTest::newRow("v6") << u"[::1]"_s << u"-h ::1"_s;
    QTest::newRow("v6 and port") << u"[::1]:11323"_s << u"-p 11323 -h ::1"_s;
    QTest::newRow("socket") << u"/run/chrony/chronyd.sock"_s << u"-h /run/chrony/chronyd.sock"_s;
}

void TestChronyReader::address()
{
    QFETCH(QString, address);
    QFETCH(QString, arguments);
    const QString middle = arguments.isEmpty() ? QString() : arguments + u' ';
    QCOMPARE(chronycArguments(address).join(u' '),
             u"-c -n -m "_s + middle + u"tracking sources sourcestats"_s);
}

QTEST_GUILESS_MAIN(TestChronyReader)
#include "tst_chrony_reader.moc"
