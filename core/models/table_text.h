// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"

#include <QByteArray>
#include <QObject>

namespace nunect::models {

/// What a table's rows are written as, outside the console. A QObject that is never made, as
/// Status.
class TableFormat : public QObject
{
    Q_OBJECT

public:
    TableFormat() = delete;

    enum Value {
        Text, ///< as on screen, with tabs between the cells: for mails, tickets, spreadsheets
        Csv,  ///< RFC 4180, figures as bare numbers in base units
        Json, ///< a list of one object a row, figures as numbers in base units
    };
    Q_ENUM(Value)
};

/// A cell as data, and as it stands on screen.
struct WrittenCell
{
    CellValue value;
    QString text;
};

/// Puts a table's rows into a file's bytes (UTF-8), one after the other: head(), row() for each,
/// end(). In CSV and JSON a column goes by its name, durations and ages are in nanoseconds, times
/// are RFC 3339; what is missing is an empty field or null. A text that a spreadsheet could take
/// for a formula gets a ' before it in CSV.
class TableText
{
public:
    /// \a nowMs: of the stores' monotonic clock, for ages.
    TableText(QList<Column> columns, TableFormat::Value format, qint64 nowMs);

    QByteArray head() const;
    /// One cell a column. May be called after head() alone, in the order of the rows.
    QByteArray row(const QList<WrittenCell> &cells);
    QByteArray end() const;

private:
    QByteArray separated(const QStringList &fields) const;
    QString csvField(const CellValue &value, Column::Kind kind) const;
    QByteArray jsonRow(const QList<WrittenCell> &cells);

    QList<Column> m_columns;
    TableFormat::Value m_format;
    qint64 m_nowMs;
    bool m_hasRows = false;
};

} // namespace nunect::models
