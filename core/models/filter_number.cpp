// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/filter_number.h"

#include <QLocale>
#include <QStringList>

#include <cmath>
#include <span>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Unit
{
    QStringView name;
    double factor;
    bool listed = true; ///< named when people are told what is possible
};

constexpr Unit durationUnits[]
    = {{u"ns", 1},   {u"us", 1e3}, {u"\u00b5s", 1e3, false}, {u"\u03bcs", 1e3, false},
       {u"ms", 1e6}, {u"s", 1e9},  {u"min", 60e9},           {u"h", 3600e9}};
constexpr Unit byteUnits[] = {{u"", 1, false}, {u"B", 1}, {u"kB", 1e3}, {u"MB", 1e6}, {u"GB", 1e9}};
constexpr Unit percentUnits[] = {{u"", 1, false}, {u"%", 1}};
constexpr Unit numberUnits[] = {{u"", 1, false}};

std::span<const Unit> unitsOf(FilterColumn::Kind kind)
{
    switch (kind) {
    case FilterColumn::Kind::Duration:
        return durationUnits;
    case FilterColumn::Kind::Bytes:
        return byteUnits;
    case FilterColumn::Kind::Percent:
        return percentUnits;
    case FilterColumn::Kind::Text:
    case FilterColumn::Kind::Number:
        break;
    }
    return numberUnits;
}

QString possible(FilterColumn::Kind kind)
{
    QStringList names;
    for (const Unit &unit : unitsOf(kind)) {
        if (unit.listed)
            names.append(unit.name.toString());
    }
    return names.isEmpty() ? u"it takes no unit"_s : u"possible: "_s + names.join(u", "_s);
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// A decimal comma is one where figures are shown with it; elsewhere "1,234" may mean thousands.
bool isDecimalPoint(QChar c)
{
    return c == u'.' || (c == u',' && QLocale().decimalPoint() == QLatin1String(","));
}

/// The number's text: a sign, digits, a point and digits.
struct Digits
{
    qsizetype end = 0; ///< where the unit begins
    int count = 0;
    int decimals = 0;
};

Digits scanDigits(QStringView text)
{
    Digits digits;
    bool point = false;
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        ++digits.end;
    for (; digits.end < text.size(); ++digits.end) {
        const QChar c = text[digits.end];
        if (!point && isDecimalPoint(c)) {
            point = true;
        } else if (isDigit(c)) {
            ++digits.count;
            digits.decimals += point ? 1 : 0;
        } else {
            break;
        }
    }
    return digits;
}

} // namespace

Result<FilterNumber, FilterError> parseFilterNumber(QStringView text, FilterColumn::Kind kind)
{
    const Digits digits = scanDigits(text);
    // More digits than any value here has, and a double would lose them.
    constexpr int mostDigits = 18;
    if (digits.count == 0)
        return FilterError{u"'%1' is not a number (units: %2)."_s.arg(text, possible(kind)), 0};
    if (digits.count > mostDigits)
        return FilterError{
            u"'%1' has more than %2 digits."_s.arg(text, QString::number(mostDigits)), 0};
    qsizetype unitAt = digits.end;
    while (unitAt < text.size() && text[unitAt].isSpace())
        ++unitAt;
    const QStringView name = text.sliced(unitAt);
    for (const Unit &unit : unitsOf(kind)) {
        if (name.compare(unit.name, Qt::CaseInsensitive) != 0)
            continue;
        const double value = text.first(digits.end).toString().replace(u',', u'.').toDouble();
        return FilterNumber{value * unit.factor,
                            0.5 * std::pow(10, -digits.decimals) * unit.factor};
    }
    if (name.isEmpty())
        return FilterError{u"'%1' needs a unit (%2)."_s.arg(text, possible(kind)), digits.end};
    return FilterError{u"'%1' is no unit here (%2)."_s.arg(name, possible(kind)), unitAt};
}

} // namespace nunect::models
