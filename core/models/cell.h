// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/sort_key.h"
#include "core/models/status.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace nunect::models {

/// The last values of a figure, oldest first; nothing where there was none.
using Trend = QList<std::optional<qint64>>;
/// For QML: NaN where there was none.
QList<qreal> toReals(const Trend &trend);

/// What a column is, for the table that shows, sorts and filters it.
struct Column
{
    /// What its values mean, and so how they are shown, aligned, filtered and sorted.
    enum class Kind {
        Text,
        Count,    ///< a number without a unit
        Rate,     ///< a second
        Bytes,    ///< bytes
        ByteRate, ///< bytes a second
        Percent,  ///< percent
        Duration, ///< nanoseconds
        Age,      ///< since a time of the stores' monotonic clock, in ms; younger ones stand first
        Time,     ///< ns since the Unix epoch
    };

    QString name; ///< as it is typed in a filter and kept in settings; see FilterColumn
    QString title;
    Kind kind = Kind::Text;
    int widthHint = 12;     ///< in characters
    bool hasStatus = false; ///< its cells carry a status symbol
    bool shown = true;      ///< unless a person chooses otherwise
    QString help = {};      ///< what its title does not say
    QString group = {};     ///< heading that it stands under where a row is shown in full

    /// Right-aligned, tabular digits.
    bool isNumeric() const { return kind != Kind::Text && kind != Kind::Time; }
};

/// A cell as data: what it is sorted, filtered and exported by. Nothing: there is no value.
using CellValue = std::variant<std::monostate, qint64, double, QString>;

/// The key of a value of a column of this kind.
SortKey sortKeyOf(const CellValue &value, Column::Kind kind);
/// As a number in the unit that a filter takes for this kind (an age in nanoseconds until \a
/// nowMs); nothing for texts and missing values.
std::optional<double> numberOf(const CellValue &value, Column::Kind kind, qint64 nowMs);
/// As a person reads it.
QString textOf(const CellValue &value, Column::Kind kind, qint64 nowMs);

/// A count of something, whatever type it has.
template<typename Integer>
CellValue countOf(Integer value)
{
    return static_cast<qint64>(value);
}
template<typename Integer>
CellValue countOf(const std::optional<Integer> &value)
{
    return value ? countOf(*value) : CellValue();
}
/// Nothing for an empty text.
inline CellValue textValue(const QString &text)
{
    return text.isEmpty() ? CellValue() : CellValue(text);
}

/// One cell, ready to be shown.
struct Cell
{
    QString text;
    Status::Value status = Status::Unknown;
    QString tooltip;           ///< empty: the text
    Trend trend;               ///< drawn beside the text, if not empty
    quint64 trendFilledIn = 0; ///< bit 0 for its last value: it came later, and is drawn dotted
    bool stale = false;        ///< this figure alone is too old to be believed

    Cell(QString shown = {}, Status::Value state = Status::Unknown, QString tip = {})
        : text(std::move(shown))
        , status(state)
        , tooltip(std::move(tip))
    {
    }

    bool operator==(const Cell &) const = default;
};

} // namespace nunect::models
