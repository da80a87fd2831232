// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/pin_hash.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestPinHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThePinMatches();
    void everyHashHasItsOwnSalt();
    void whatIsNoPin_data();
    void whatIsNoPin();
    void badRecords_data();
    void badRecords();
    void fileIsItsOwnersAlone();
    void anOpenFileIsRefused();
    void credentialsOfSystemdMayBeMarkedOpen();

private:
    QTemporaryDir m_folder;
};

void TestPinHash::onlyThePinMatches()
{
    const auto made = PinHash::make(u"2468"_s);
    QVERIFY(made);
    const QByteArray record = made->toRecord();
    QVERIFY(!record.contains("2468"));
    const auto read = PinHash::parse(record + '\n');
    QVERIFY(read);
    QVERIFY(read->matches(u"2468"_s));
    for (const QString &wrong : {u"2467"_s, u"24680"_s, u""_s, u"letters"_s})
        QVERIFY(!read->matches(wrong));
}

void TestPinHash::everyHashHasItsOwnSalt()
{
    QVERIFY(PinHash::make(u"2468"_s)->toRecord() != PinHash::make(u"2468"_s)->toRecord());
}

void TestPinHash::whatIsNoPin_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << u"123"_s;
    QTest::newRow("long") << u"1234567890123"_s;
    QTest::newRow("letters") << u"12a4"_s;
    QTest::newRow("other digits") << u"١٢٣٤"_s;
}

void TestPinHash::whatIsNoPin()
{
    QFETCH(QString, text);
    const auto made = PinHash::make(text);
    QVERIFY(!made);
    QVERIFY(made.error().text.contains(u"4 to 12 digits"_s));
}

void TestPinHash::badRecords_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain PIN") << "2468"_ba;
    QTest::newRow("other method") << "sha1$1$AAAA$AAAA"_ba;
    QTest::newRow("cut") << PinHash::make(u"2468"_s)->toRecord().chopped(8);
    QTest::newRow("too few rounds")
        << PinHash::make(u"2468"_s)->toRecord().replace("$100000$", "$1$");
    QTest::newRow("endless") << PinHash::make(u"2468"_s)->toRecord().replace("$100000$",
                                                                             "$2000000000$");
}

void TestPinHash::badRecords()
{
    QFETCH(QByteArray, record);
    QVERIFY(!PinHash::parse(record));
}

void TestPinHash::fileIsItsOwnersAlone()
{
    const QString path = m_folder.filePath(u"own.pin"_s);
    QVERIFY(writePinFile(path, *PinHash::make(u"1357"_s)));
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QVERIFY(readPinFile(path)->matches(u"1357"_s));
    // One that was open to all is closed when it is replaced.
    QVERIFY(QFile::setPermissions(
        path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QVERIFY(writePinFile(path, *PinHash::make(u"9999"_s)));
    QVERIFY(readPinFile(path)->matches(u"9999"_s));
}

void TestPinHash::anOpenFileIsRefused()
{
    const QString path = m_folder.filePath(u"open.pin"_s);
    QVERIFY(writePinFile(path, *PinHash::make(u"1357"_s)));
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    const auto read = readPinFile(path);
    QVERIFY(!read);
    QVERIFY2(read.error().text.contains(u"chmod 600"_s), qPrintable(read.error().text));
    QVERIFY(readPinFile(m_folder.filePath(u"none.pin"_s)).error().text.contains(u"none.pin"_s));
}

void TestPinHash::credentialsOfSystemdMayBeMarkedOpen()
{
    const QString path = m_folder.filePath(u"credential"_s);
    QVERIFY(writePinFile(path, *PinHash::make(u"1357"_s)));
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    qputenv("CREDENTIALS_DIRECTORY", m_folder.path().toLocal8Bit());
    const auto read = readPinFile(path);
    qunsetenv("CREDENTIALS_DIRECTORY");
    QVERIFY(read);
}

QTEST_GUILESS_MAIN(TestPinHash)

#include "tst_pin_hash.moc"
