// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/cell.h"

#include "core/models/format.h"

#include <QLocale>

#include <cmath>
#include <limits>

namespace nunect::models {

using Kind = Column::Kind;

QList<qreal> toReals(const Trend &trend)
{
    QList<qreal> reals;
    reals.reserve(trend.size());
    for (const auto &value : trend)
        reals.append(value ? qreal(*value) : std::numeric_limits<qreal>::quiet_NaN());
    return reals;
}

SortKey sortKeyOf(const CellValue &value, Kind kind)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return SortKey::integer(kind == Kind::Age ? -*integer : *integer);
    if (const auto *real = std::get_if<double>(&value))
        return SortKey::real(*real);
    if (const auto *text = std::get_if<QString>(&value))
        return SortKey::text(*text);
    return {};
}

std::optional<double> numberOf(const CellValue &value, Kind kind, qint64 nowMs)
{
    if (const auto *integer = std::get_if<qint64>(&value)) {
        if (kind == Kind::Age)
            return static_cast<double>(nowMs - *integer) * 1e6;
        return static_cast<double>(*integer);
    }
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

static QString integerText(qint64 value, Kind kind, qint64 nowMs)
{
    switch (kind) {
    case Kind::Age:
        return format::age(nowMs - value);
    case Kind::Time:
        return format::utc(value);
    case Kind::Duration:
        return format::nanoseconds(value);
    case Kind::Bytes:
        return format::bytes(value);
    case Kind::ByteRate:
        return format::byteRate(static_cast<double>(value));
    case Kind::Rate:
        return format::rate(static_cast<double>(value));
    case Kind::Percent:
        return format::percent(static_cast<double>(value));
    case Kind::Count:
    case Kind::Text:
        break;
    }
    return format::count(value);
}

static QString realText(double value, Kind kind)
{
    switch (kind) {
    case Kind::Bytes:
        return format::bytes(std::llround(value));
    case Kind::ByteRate:
        return format::byteRate(value);
    case Kind::Rate:
        return format::rate(value);
    case Kind::Percent:
        return format::percent(value);
    case Kind::Duration:
        return format::nanoseconds(std::llround(value));
    default:
        return QLocale().toString(value, 'g', 4);
    }
}

QString textOf(const CellValue &value, Kind kind, qint64 nowMs)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *integer = std::get_if<qint64>(&value))
        return integerText(*integer, kind, nowMs);
    if (const auto *real = std::get_if<double>(&value))
        return realText(*real, kind);
    // A word that is not there needs no sign; a figure that is not known does.
    return kind == Kind::Text ? QString() : format::none();
}

} // namespace nunect::models
