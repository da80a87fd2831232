// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_status_file.h"

#include "tests/unit/timesync/capture.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;

class TestPtpStatusFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryCapture_data();
    void readsEveryCapture();
    void age_data();
    void age();
    void badFiles_data();
    void badFiles();

private:
    QString write(const QByteArray &content);

    QTemporaryDir m_dir;
};

QString TestPtpStatusFile::write(const QByteArray &content)
{
    const QString path = m_dir.filePath(u"status"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path;
}

void TestPtpStatusFile::readsEveryCapture_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
         QDir(captureFolder()).entryList({u"pmc-*.txt"_s, u"ptp4l-*.pmc.txt"_s}))
        QTest::newRow(qPrintable(file)) << file;
}

void TestPtpStatusFile::readsEveryCapture()
{
    QFETCH(QString, file);
    const Result<PtpReading, PtpProblem> reading = readPtpStatusFile(write(capture(file)), 10s);
    if (file.contains("ptp4l-down"_L1) || file.contains("ptp4l-hung"_L1)) {
        QVERIFY(!reading);
        QCOMPARE(reading.error(),
                 (PtpProblem{PtpFailure::StatusFile,
                             u"PTP_STATUS_FILE %1 is of no use: ptp4l does not answer"_s.arg(
                                 m_dir.filePath(u"status"_s))}));
        return;
    }
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().text));
    QVERIFY(*reading == *parsePmc(capture(file)));
}

void TestPtpStatusFile::age_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("maxAge");
    QTest::addColumn<QString>("error"); // empty: it is read
    QTest::newRow("fresh") << 0 << 10 << QString();
    QTest::newRow("young enough") << 8 << 10 << QString();
    QTest::newRow("old") << 20 << 10 << u"s old, more than 10 s; does its writer still run?"_s;
    QTest::newRow("old for a strict one") << 8 << 5 << u"more than 5 s"_s;
    QTest::newRow("old and may be") << 1'000'000 << 0 << QString();
    QTest::newRow("clock was stepped a little") << -8 << 10 << QString();
    QTest::newRow("of tomorrow") << -86400 << 10 << u"s in the future"_s;
    QTest::newRow("of tomorrow and may be") << -86400 << 0 << QString();
}

void TestPtpStatusFile::age()
{
    QFETCH(int, age);
    QFETCH(int, maxAge);
    QFETCH(QString, error);
    const QString path = write(capture(u"pmc-4.2-slave-locked.txt"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-age),
                             QFileDevice::FileModificationTime));
    file.close();
    const auto reading = readPtpStatusFile(path, std::chrono::seconds(maxAge));
    QCOMPARE(reading.ok(), error.isEmpty());
    if (!reading) {
        QCOMPARE(reading.error().failure, PtpFailure::StatusFile);
        QVERIFY2(reading.error().text.contains(error) && reading.error().text.contains(path),
                 qPrintable(reading.error().text));
    }
}

void TestPtpStatusFile::badFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("error");
    QTest::newRow("missing") << u"missing"_s << u"cannot be read: No such file or directory"_s;
    QTest::newRow("folder") << u"folder"_s << u"is not an ordinary file"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"is not an ordinary file"_s;
    QTest::newRow("empty") << u"empty"_s << u"ptp4l does not answer"_s;
    QTest::newRow("garbage") << u"garbage"_s << u"ptp4l does not answer"_s;
    QTest::newRow("being written") << u"cut"_s << u"cut off"_s;
    QTest::newRow("large") << u"large"_s << u"is larger than 262144 bytes"_s;
}

void TestPtpStatusFile::badFiles()
{
    QFETCH(QString, kind);
    QFETCH(QString, error);
    QString path = m_dir.filePath(kind);
    if (kind == "folder"_L1)
        path = m_dir.path();
    else if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (kind == "empty"_L1)
        path = write({});
    else if (kind == "garbage"_L1)
        path = write("\x00\xff\x01zz\n"_ba);
    else if (kind == "cut"_L1)
        path = write(capture(u"pmc-4.2-slave-locked.txt"_s).first(1000));
    else if (kind == "large"_L1)
        path = write(QByteArray(300'000, '\n'));
    const Result<PtpReading, PtpProblem> reading = readPtpStatusFile(path, 10s);
    QVERIFY(!reading);
    QCOMPARE(reading.error().failure, PtpFailure::StatusFile);
    QVERIFY2(reading.error().text.contains(error), qPrintable(reading.error().text));
}

QTEST_GUILESS_MAIN(TestPtpStatusFile)
#include "tst_ptp_status_file.moc"
