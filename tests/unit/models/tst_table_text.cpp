// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;
using Kind = Column::Kind;

static Column column(const QString &name, Kind kind) { return {name, name.toUpper(), kind}; }

static QByteArray whole(const Column &column, TableFormat::Value format, const WrittenCell &cell)
{
    TableText text({column}, format, 5000);
    QByteArray bytes = text.head();
    bytes += text.row({cell});
    return bytes + text.end();
}

class TestTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asOnScreen();
    void csvCells_data();
    void csvCells();
    void csvNames_data();
    void csvNames();
    void jsonValues_data();
    void jsonValues();
    void jsonIsAListOfObjects();
    void nothingButAHead_data();
    void nothingButAHead();
};

void TestTableText::asOnScreen()
{
    TableText text({column(u"unit"_s, Kind::Text), column(u"rtt"_s, Kind::Duration)},
                   TableFormat::Text, 0);
    QByteArray bytes = text.head();
    bytes += text.row({{u"leaf\t1\nx"_s, u"leaf\t1\nx"_s}, {qint64(212'000), u"0.212 ms"_s}});
    bytes += text.row({{u"=2+3"_s, u"=2+3"_s}, {{}, u"–"_s}});
    bytes += text.end();
    QCOMPARE(QString::fromUtf8(bytes), u"UNIT\tRTT\nleaf 1 x\t0.212 ms\n=2+3\t–\n"_s);
}

void TestTableText::csvCells_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<CellValue>("value");
    QTest::addColumn<QString>("field");
    const auto text = [](const QString &value) { return CellValue(value); };
    QTest::newRow("word") << Kind::Text << text(u"leaf-1"_s) << u"leaf-1"_s;
    QTest::newRow("comma") << Kind::Text << text(u"a,b"_s) << u"\"a,b\""_s;
    QTest::newRow("quote") << Kind::Text << text(u"a\"b"_s) << u"\"a\"\"b\""_s;
    QTest::newRow("line end") << Kind::Text << text(u"a\r\nb"_s) << u"\"a\r\nb\""_s;
    QTest::newRow("beyond ASCII") << Kind::Text << text(u"bühne"_s) << u"bühne"_s;
    QTest::newRow("formula =") << Kind::Text << text(u"=1+2"_s) << u"'=1+2"_s;
    QTest::newRow("formula +") << Kind::Text << text(u"+1"_s) << u"'+1"_s;
    QTest::newRow("formula -") << Kind::Text << text(u"-1"_s) << u"'-1"_s;
    QTest::newRow("formula @") << Kind::Text << text(u"@SUM(A1)"_s) << u"'@SUM(A1)"_s;
    QTest::newRow("formula after a tab") << Kind::Text << text(u"\t=1"_s) << u"'\t=1"_s;
    QTest::newRow("formula in quotes") << Kind::Text << text(u"=A1,B1"_s) << u"\"'=A1,B1\""_s;
    QTest::newRow("sign within") << Kind::Text << text(u"a=b"_s) << u"a=b"_s;
    QTest::newRow("missing") << Kind::Duration << CellValue() << QString();
    QTest::newRow("negative figure") << Kind::Duration << CellValue(qint64(-38)) << u"-38"_s;
    QTest::newRow("real") << Kind::Percent << CellValue(12.5) << u"12.5"_s;
    QTest::newRow("no number") << Kind::Rate << CellValue(std::numeric_limits<double>::quiet_NaN())
                               << QString();
    QTest::newRow("age") << Kind::Age << CellValue(qint64(3000)) << u"2000000000"_s;
    QTest::newRow("time") << Kind::Time << CellValue(qint64(1'795'428'000'000'000'001))
                          << u"2026-11-23T10:00:00.000000001Z"_s;
    QTest::newRow("large") << Kind::Bytes << CellValue(std::numeric_limits<qint64>::max())
                           << u"9223372036854775807"_s;
}

void TestTableText::csvCells()
{
    QFETCH(Kind, kind);
    QFETCH(CellValue, value);
    QFETCH(QString, field);
    TableText text({column(u"x"_s, kind)}, TableFormat::Csv, 5000);
    QCOMPARE(QString::fromUtf8(text.row({{value, u"shown"_s}})), field + u"\r\n"_s);
}

void TestTableText::csvNames_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << Kind::Text << u"x"_s;
    QTest::newRow("count") << Kind::Count << u"x"_s;
    QTest::newRow("time") << Kind::Time << u"x"_s;
    QTest::newRow("rate") << Kind::Rate << u"x_per_s"_s;
    QTest::newRow("bytes") << Kind::Bytes << u"x_bytes"_s;
    QTest::newRow("byte rate") << Kind::ByteRate << u"x_bytes_per_s"_s;
    QTest::newRow("percent") << Kind::Percent << u"x_percent"_s;
    QTest::newRow("duration") << Kind::Duration << u"x_ns"_s;
    QTest::newRow("age") << Kind::Age << u"x_ns"_s;
}

void TestTableText::csvNames()
{
    QFETCH(Kind, kind);
    QFETCH(QString, name);
    const TableText text({column(u"x"_s, kind), column(u"y"_s, Kind::Text)}, TableFormat::Csv, 0);
    QCOMPARE(QString::fromUtf8(text.head()), name + u",y\r\n"_s);
}

void TestTableText::jsonValues_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<CellValue>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("text") << Kind::Text << CellValue(u"=a\"b"_s) << "\"=a\\\"b\""_ba;
    QTest::newRow("missing") << Kind::Bytes << CellValue() << "null"_ba;
    QTest::newRow("integer") << Kind::Duration << CellValue(qint64(-38)) << "-38"_ba;
    QTest::newRow("beyond a double")
        << Kind::Count << CellValue(qint64(9'007'199'254'740'993)) << "9007199254740993"_ba;
    QTest::newRow("real") << Kind::Percent << CellValue(12.5) << "12.5"_ba;
    QTest::newRow("no number") << Kind::Rate << CellValue(std::numeric_limits<double>::infinity())
                               << "null"_ba;
    QTest::newRow("age") << Kind::Age << CellValue(qint64(4999)) << "1000000"_ba;
    QTest::newRow("time") << Kind::Time << CellValue(qint64(0))
                          << "\"1970-01-01T00:00:00.000000000Z\""_ba;
}

void TestTableText::jsonValues()
{
    QFETCH(Kind, kind);
    QFETCH(CellValue, value);
    QFETCH(QByteArray, json);
    QCOMPARE(whole(column(u"x"_s, kind), TableFormat::Json, {value, u"shown"_s}),
             "[\n{\"x\":"_ba + json + "}\n]\n"_ba);
}

void TestTableText::jsonIsAListOfObjects()
{
    TableText text({column(u"unit"_s, Kind::Text), column(u"rtt"_s, Kind::Duration)},
                   TableFormat::Json, 0);
    QByteArray bytes = text.head();
    for (qint64 i = 0; i < 3; ++i)
        bytes += text.row({{u"leaf-%1"_s.arg(i), {}}, {i, {}}});
    bytes += text.end();
    const QJsonArray rows = QJsonDocument::fromJson(bytes).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[2].toObject(), (QJsonObject{{u"unit"_s, u"leaf-2"_s}, {u"rtt"_s, 2}}));
}

void TestTableText::nothingButAHead_data()
{
    QTest::addColumn<TableFormat::Value>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << TableFormat::Text << "X\n"_ba;
    QTest::newRow("csv") << TableFormat::Csv << "x\r\n"_ba;
    QTest::newRow("json") << TableFormat::Json << "[\n]\n"_ba;
}

void TestTableText::nothingButAHead()
{
    QFETCH(TableFormat::Value, format);
    QFETCH(QByteArray, bytes);
    const TableText text({column(u"x"_s, Kind::Text)}, format, 0);
    QCOMPARE(text.head() + text.end(), bytes);
}

QTEST_APPLESS_MAIN(TestTableText)

#include "tst_table_text.moc"
