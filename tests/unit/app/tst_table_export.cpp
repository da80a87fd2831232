// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table_export.h"

#include "tests/unit/app/number_table.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using models::TableFormat;
using namespace Qt::Literals::StringLiterals;

class TestTableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesWhatIsShown();
    void writesInParts();
    void rowsThatVanishAreCounted();
    void eachRowOnceWhileTheOrderChanges();
    void cancelLeavesNothing();
    void aFileOfBeforeOutlivesACancel();
    void columnsThatChangeEndIt();
    void aTableThatGoesEndsIt();
    void badPaths_data();
    void badPaths();
    void proposesAPath_data();
    void proposesAPath();
    void endings_data();
    void endings();

private:
    QString path() const { return m_folder->filePath(u"out"_s); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Nothing of it is left in the folder, under whatever name.
    bool isFolderEmpty() const { return QDir(m_folder->path()).isEmpty(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::NumberTable> m_table;
    std::unique_ptr<TableExport> m_export;
};

void TestTableExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_table = std::make_unique<test::NumberTable>();
    m_export = std::make_unique<TableExport>();
}

void TestTableExport::writesWhatIsShown()
{
    m_table->fill(5);
    m_table->setFilter(u"-name=n2"_s);
    QSignalSpy finished(m_export.get(), &TableExport::finished);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    QVERIFY(m_export->isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_export->hasFailed());
    QVERIFY(!m_export->isRunning());
    QCOMPARE(m_export->done(), 4);
    QCOMPARE(content(), "name,span_ns\r\nn1,1\r\nn3,3\r\nn4,4\r\nn5,5\r\n"_ba);
    QVERIFY2(m_export->result().contains(path()), qPrintable(m_export->result()));
}

void TestTableExport::writesInParts()
{
    m_table->fill(5000);
    QList<int> steps;
    connect(m_export.get(), &TableExport::progressed, this,
            [&] { steps.append(m_export->done()); });
    m_export->start(m_table.get(), path(), TableFormat::Json);
    QCOMPARE(m_export->total(), 5000);
    QTRY_VERIFY(!m_export->isRunning());
    QCOMPARE(steps, (QList<int>{0, 2000, 4000, 5000}));
    QCOMPARE(QJsonDocument::fromJson(content()).array().size(), 5000);
}

void TestTableExport::rowsThatVanishAreCounted()
{
    m_table->fill(3);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    m_table->remove({1, 3});
    QTRY_VERIFY(!m_export->isRunning());
    QCOMPARE(m_export->vanished(), 2);
    QCOMPARE(content(), "name,span_ns\r\nn2,2\r\n"_ba);
    QVERIFY2(m_export->result().contains(u"could be written: 2"_s), qPrintable(m_export->result()));
}

void TestTableExport::eachRowOnceWhileTheOrderChanges()
{
    m_table->fill(3000);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    QTRY_COMPARE(m_export->done(), 2000);
    for (quint64 id = 1; id <= 50; ++id) // to the end
        m_table->setNumber(id, 10'000 + static_cast<qint64>(id));
    m_table->setFilter(u"name=n1"_s);
    QTRY_VERIFY(!m_export->isRunning());
    const QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.size(), 3002); // the head, and the end of the last line
    QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), 3002);
}

void TestTableExport::cancelLeavesNothing()
{
    m_table->fill(5000);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    QTRY_COMPARE(m_export->done(), 2000);
    m_export->cancel();
    QVERIFY(!m_export->isRunning());
    QVERIFY(!m_export->hasFailed());
    QVERIFY(!m_export->result().isEmpty());
    QVERIFY(isFolderEmpty());
    // And it can start again.
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    QTRY_VERIFY(!m_export->isRunning());
    QCOMPARE(content().count('\n'), 5001);
}

void TestTableExport::aFileOfBeforeOutlivesACancel()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    m_table->fill(5000);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    QTRY_COMPARE(m_export->done(), 2000);
    m_export->cancel();
    QCOMPARE(content(), "before"_ba);
}

void TestTableExport::columnsThatChangeEndIt()
{
    m_table->fill(5000);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    m_table->setShownColumns({u"span"_s});
    QTRY_VERIFY(!m_export->isRunning());
    QVERIFY(m_export->hasFailed());
    QVERIFY(isFolderEmpty());
}

void TestTableExport::aTableThatGoesEndsIt()
{
    m_table->fill(5000);
    m_export->start(m_table.get(), path(), TableFormat::Csv);
    m_table.reset();
    QTRY_VERIFY(!m_export->isRunning());
    QVERIFY(m_export->hasFailed());
    QVERIFY(isFolderEmpty());
}

void TestTableExport::badPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << QString() << u"Type one"_s;
    QTest::newRow("blanks") << u"  "_s << u"Type one"_s;
    QTest::newRow("relative") << u"table.csv"_s << u"table.csv"_s;
    QTest::newRow("no folder") << u"/no/such/folder/table.csv"_s << u"/no/such/folder/table.csv"_s;
    QTest::newRow("a folder") << u"/proc"_s << u"/proc"_s;
}

void TestTableExport::badPaths()
{
    QFETCH(QString, path);
    QFETCH(QString, word);
    m_table->fill(1);
    QSignalSpy finished(m_export.get(), &TableExport::finished);
    m_export->start(m_table.get(), path, TableFormat::Csv);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_export->hasFailed());
    QVERIFY2(m_export->result().contains(word), qPrintable(m_export->result()));
}

void TestTableExport::proposesAPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("pattern");
    const QString time = u"-\\d{8}T\\d{6}Z"_s;
    QTest::newRow("csv") << u"Clocks of all units"_s << int(TableFormat::Csv)
                         << u"^/.*/nunect-clocks-of-all-units"_s + time + u"\\.csv$"_s;
    QTest::newRow("json") << u"RTT (native)"_s << int(TableFormat::Json)
                          << u"/nunect-rtt-native"_s + time + u"\\.json$"_s;
    QTest::newRow("no name") << u"…"_s << int(TableFormat::Text)
                             << u"/nunect-table"_s + time + u"\\.txt$"_s;
}

void TestTableExport::proposesAPath()
{
    QFETCH(QString, name);
    QFETCH(int, format);
    QFETCH(QString, pattern);
    const QString path = m_export->proposedPath(name, format);
    QVERIFY2(QRegularExpression(pattern).match(path).hasMatch(), qPrintable(path));
}

void TestTableExport::endings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("asJson");
    QTest::newRow("other") << u"/a/b.csv"_s << u"/a/b.json"_s;
    QTest::newRow("same") << u"/a/b.json"_s << u"/a/b.json"_s;
    QTest::newRow("unknown") << u"/a/b.dat"_s << u"/a/b.dat"_s;
    QTest::newRow("in capitals") << u"/a/b.TXT"_s << u"/a/b.json"_s;
}

void TestTableExport::endings()
{
    QFETCH(QString, path);
    QFETCH(QString, asJson);
    QCOMPARE(m_export->withEnding(path, TableFormat::Json), asJson);
}

QTEST_GUILESS_MAIN(TestTableExport)

#include "tst_table_export.moc"
