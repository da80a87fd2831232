// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/format.h"
#include "core/models/rows_model.h"
#include "core/models/tr.h"

#include <initializer_list>
#include <map>
#include <utility>

/// Columns of RowsModel in fewer words.
namespace nunect::models {

/// A column that shows its value as it is.
template<typename Row>
RowColumn<Row> plainColumn(const QString &name, const QString &title, Column::Kind kind, int width,
                           typename RowColumn<Row>::ReadValue read, const QString &help = {})
{
    return {{name, title, kind, width, false, true, help}, std::move(read)};
}

/// The same for one that is seldom wanted.
template<typename Row>
RowColumn<Row> spareColumn(const QString &name, const QString &title, Column::Kind kind, int width,
                           typename RowColumn<Row>::ReadValue read, const QString &help = {})
{
    return {{name, title, kind, width, false, false, help}, std::move(read)};
}

/// A column of words with a status, worst first.
template<typename Row>
RowColumn<Row> statusColumn(const QString &name, const QString &title, int width,
                            typename RowColumn<Row>::ReadValue read,
                            typename RowColumn<Row>::MakeCell show, const QString &help = {})
{
    return {
        {name, title, Column::Kind::Text, width, true, true, help},
        std::move(read),
        show,
        [show](const Row &row, qint64 nowMs) { return SortKey::status(show(row, nowMs).status); }};
}

/// Nothing for a time that is not known.
inline CellValue timeValue(qint64 ns) { return ns > 0 ? CellValue(ns) : CellValue(); }

/// Nothing for a limit that there is not.
inline CellValue limitValue(qint64 limit) { return limit > 0 ? CellValue(limit) : CellValue(); }

/// Nothing before there is one.
inline CellValue rateValue(const std::optional<double> &rate)
{
    return rate ? CellValue(*rate) : CellValue();
}

inline CellValue yesNo(bool yes) { return yes ? tr("yes") : tr("no"); }

/// "sealed, no purges": those of \a words that hold.
inline QString wordsThatHold(std::initializer_list<std::pair<bool, QString>> words)
{
    QStringList held;
    for (const auto &[holds, word] : words) {
        if (holds)
            held.append(word);
    }
    return held.join(QStringLiteral(", "));
}

/// Labels as "site=hub, stage=main".
inline CellValue labelsValue(const std::map<QString, QString> &labels)
{
    QStringList words;
    for (const auto &[name, value] : labels)
        words.append(name + QLatin1Char('=') + value);
    return words.isEmpty() ? CellValue() : CellValue(words.join(QStringLiteral(", ")));
}

/// For a row that nobody confirms any more.
inline Cell staleCell(qint64 heardMs, qint64 nowMs)
{
    return Cell(tr("Stale"), Status::Unknown,
                tr("Not confirmed for %1").arg(format::age(nowMs - heardMs)));
}

} // namespace nunect::models
