// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_text.h"

#include "core/util/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nunect::models {

using Kind = Column::Kind;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 nsPerMs = 1'000'000;

/// In the unit that the column's name in the file goes with.
static CellValue inBaseUnits(const CellValue &value, Kind kind, qint64 nowMs)
{
    const auto *integer = std::get_if<qint64>(&value);
    if (integer && kind == Kind::Age)
        return (nowMs - *integer) * nsPerMs;
    if (integer && kind == Kind::Time)
        return toRfc3339(*integer);
    const auto *real = std::get_if<double>(&value);
    if (real && !std::isfinite(*real))
        return {};
    return value;
}

/// A figure without its unit would be read wrong, so the name of its field says it.
static QString csvName(const Column &column)
{
    switch (column.kind) {
    case Kind::Duration:
    case Kind::Age:
        return column.name + u"_ns"_s;
    case Kind::Bytes:
        return column.name + u"_bytes"_s;
    case Kind::ByteRate:
        return column.name + u"_bytes_per_s"_s;
    case Kind::Rate:
        return column.name + u"_per_s"_s;
    case Kind::Percent:
        return column.name + u"_percent"_s;
    case Kind::Text:
    case Kind::Count:
    case Kind::Time:
        break;
    }
    return column.name;
}

static QString quoted(const QString &field)
{
    const auto needsQuotes
        = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (!std::ranges::any_of(field, needsQuotes))
        return field;
    return u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"';
}

/// Much of what a table shows was chosen by others, and a spreadsheet runs what it takes for a
/// formula.
static QString guarded(const QString &text)
{
    if (text.isEmpty() || !u"=+-@\t\r"_s.contains(text.front()))
        return text;
    return u'\'' + text;
}

/// Tabs and line ends are what holds the cells apart.
static QString plainField(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return plain;
}

TableText::TableText(QList<Column> columns, TableFormat::Value format, qint64 nowMs)
    : m_columns(std::move(columns))
    , m_format(format)
    , m_nowMs(nowMs)
{
}

QByteArray TableText::separated(const QStringList &fields) const
{
    if (m_format == TableFormat::Csv)
        return fields.join(u',').toUtf8() + "\r\n"_ba;
    return fields.join(u'\t').toUtf8() + "\n"_ba;
}

QByteArray TableText::head() const
{
    if (m_format == TableFormat::Json)
        return "["_ba;
    QStringList fields;
    for (const Column &column : m_columns)
        fields.append(m_format == TableFormat::Csv ? quoted(csvName(column)) : column.title);
    return separated(fields);
}

QString TableText::csvField(const CellValue &value, Kind kind) const
{
    const CellValue written = inBaseUnits(value, kind, m_nowMs);
    if (const auto *integer = std::get_if<qint64>(&written))
        return QString::number(*integer);
    if (const auto *real = std::get_if<double>(&written))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto *text = std::get_if<QString>(&written))
        return quoted(guarded(*text));
    return {};
}

QByteArray TableText::jsonRow(const QList<WrittenCell> &cells)
{
    QJsonObject object;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const CellValue written = inBaseUnits(cells[i].value, m_columns[i].kind, m_nowMs);
        QJsonValue json(QJsonValue::Null);
        if (const auto *integer = std::get_if<qint64>(&written))
            json = *integer;
        else if (const auto *real = std::get_if<double>(&written))
            json = *real;
        else if (const auto *text = std::get_if<QString>(&written))
            json = *text;
        object.insert(m_columns[i].name, json);
    }
    const QByteArray start = std::exchange(m_hasRows, true) ? ",\n"_ba : "\n"_ba;
    return start + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray TableText::row(const QList<WrittenCell> &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    if (m_format == TableFormat::Json)
        return jsonRow(cells);
    QStringList fields;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        fields.append(m_format == TableFormat::Csv ? csvField(cells[i].value, m_columns[i].kind)
                                                   : plainField(cells[i].text));
    }
    return separated(fields);
}

QByteArray TableText::end() const
{
    return m_format == TableFormat::Json ? "\n]\n"_ba : QByteArray();
}

} // namespace nunect::models
