// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "page_check.h"

#include <optional>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;
using models::CellValue;
using Told = std::map<QString, QJsonObject>; ///< by key
using Shown = std::map<QString, quint64>;    ///< row ids by key

static QString words(const CellValue &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 17);
    if (const auto *text = std::get_if<QString>(&value))
        return u'"' + *text + u'"';
    return u"nothing"_s;
}

static std::optional<double> real(const CellValue &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return static_cast<double>(*whole);
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return std::nullopt;
}

/// In whole numbers if they are: a time in ns has more digits than a double.
static bool isOrdered(const CellValue &low, const CellValue &high)
{
    const auto *lower = std::get_if<qint64>(&low);
    const auto *upper = std::get_if<qint64>(&high);
    return lower && upper ? *lower <= *upper : real(low) && real(high) && real(low) <= real(high);
}

static bool fits(Figure::Match match, const CellValue &shown, const CellValue &before,
                 const CellValue &after)
{
    switch (match) {
    case Figure::Exact:
        return shown == before && shown == after;
    case Figure::Either:
        return shown == before || shown == after;
    case Figure::Between:
        return (shown == before && shown == after)
            || (isOrdered(before, shown) && isOrdered(shown, after));
    case Figure::Near:
        return real(shown) && real(before) && real(after)
            && *real(shown) * 2 >= std::min(*real(before), *real(after))
            && *real(shown) <= 2 * std::max(*real(before), *real(after));
    case Figure::Moving:
        return shown == CellValue() || (real(shown) && *real(shown) >= 0);
    }
    return false;
}

static Figure::Match matchIn(const Page &page, const Figure &figure, const QJsonObject &row)
{
    const bool isNumber = real(figure.value(row)).has_value();
    const bool moves = figure.match == Figure::Exact && isNumber && page.moves(row);
    return moves ? figure.inMovingRows : figure.match;
}

static QString keyOf(const Page &page, const std::function<CellValue(const QString &)> &cell)
{
    QStringList parts;
    for (const QString &column : page.key)
        parts.append(words(cell(column)));
    return parts.join(u' ');
}

static const Figure &figureOf(const Page &page, const QString &column)
{
    const auto found = std::ranges::find(page.figures, column, &Figure::column);
    if (found == page.figures.end())
        qFatal("%s: no figure for column %s", qPrintable(page.name), qPrintable(column));
    return *found;
}

static Told told(const Page &page, const Reading &reading)
{
    Told rows;
    for (const QJsonObject &row : page.rows(reading)) {
        const QString key
            = keyOf(page, [&](const QString &column) { return figureOf(page, column).value(row); });
        rows.insert_or_assign(key, row);
    }
    return rows;
}

static CellValue cellOf(const Page &page, quint64 id, const QString &column)
{
    const auto section = page.table->shownColumns().indexOf(column);
    if (section < 0)
        qFatal("%s: no column %s", qPrintable(page.name), qPrintable(column));
    return page.table->cellValueById(id, static_cast<int>(section));
}

static Shown shown(const Page &page, QStringList &problems)
{
    page.table->setShownColumns(page.table->allColumnNames());
    Shown rows;
    for (int row = 0; row < page.table->rowCount(); ++row) {
        const quint64 id = page.table->rowId(row);
        const auto cell = [&](const QString &column) { return cellOf(page, id, column); };
        const auto textOf = [&](const QString &column) {
            const CellValue value = cell(column);
            const auto *text = std::get_if<QString>(&value);
            return text ? *text : QString();
        };
        if (page.isOwn(textOf))
            continue;
        const QString key = keyOf(page, cell);
        if (!rows.try_emplace(key, id).second)
            problems.append(u"%1: row %2 is there twice"_s.arg(page.name, key));
    }
    return rows;
}

static QStringList rowDifferences(const Page &page, const QString &key, quint64 id,
                                  const QJsonObject &before, const QJsonObject &after)
{
    QStringList problems;
    if (page.table->isStaleRow(id) != after[u"dead"_s].toBool())
        problems.append(u"%1, row %2 looks %3"_s.arg(
            page.name, key, page.table->isStaleRow(id) ? u"old"_s : u"new"_s));
    for (const Figure &figure : page.figures) {
        const CellValue cell = cellOf(page, id, figure.column);
        const CellValue low = figure.value(before);
        const CellValue high = figure.value(after);
        if (!fits(matchIn(page, figure, after), cell, low, high))
            problems.append(u"%1, row %2, column %3: shown %4, told %5 before and %6 after"_s.arg(
                page.name, key, figure.column, words(cell), words(low), words(high)));
    }
    return problems;
}

QStringList differences(const Page &page, const Reading &before, const Reading &after, bool oneDied)
{
    QStringList problems;
    const Shown cells = shown(page, problems);
    const Told first = told(page, before);
    const Told last = told(page, after);
    for (const auto &[key, row] : last) {
        const auto known = first.find(key);
        const auto cell = cells.find(key);
        if (known == first.end()) {
            if (!page.moves(row))
                problems.append(u"%1: row %2 has come meanwhile"_s.arg(page.name, key));
        } else if (cell == cells.end()) {
            problems.append(u"%1: row %2 is missing"_s.arg(page.name, key));
        } else {
            problems += rowDifferences(page, key, cell->second, known->second, row);
        }
    }
    for (const auto &[key, id] : cells) {
        const bool isTold = last.contains(key) || first.contains(key);
        if (!isTold && !(oneDied && page.table->isStaleRow(id)))
            problems.append(u"%1: nobody tells of row %2"_s.arg(page.name, key));
    }
    return problems;
}

QStringList unrest(const Page &page, const Reading &before, const Reading &after)
{
    QStringList moved;
    const Told first = told(page, before);
    const Told last = told(page, after);
    for (const auto &[key, row] : last) {
        const auto known = first.find(key);
        if (known == first.end()) {
            moved.append(u"%1: row %2 is new"_s.arg(page.name, key));
            continue;
        }
        for (const Figure &figure : page.figures) {
            const CellValue was = figure.value(known->second);
            const CellValue is = figure.value(row);
            if (matchIn(page, figure, row) == Figure::Exact && was != is)
                moved.append(u"%1, row %2, column %3: %4, then %5"_s.arg(
                    page.name, key, figure.column, words(was), words(is)));
        }
    }
    for (const auto &[key, row] : first) {
        if (!last.contains(key))
            moved.append(u"%1: row %2 has gone"_s.arg(page.name, key));
    }
    return moved;
}

QStringList someOf(const QStringList &problems)
{
    QStringList some;
    QHash<QString, int> shown;
    for (const QString &problem : problems) {
        const QString page = problem.section(u", row "_s, 0, 0);
        const QString column = problem.section(u", column "_s, 1).section(u':', 0, 0);
        if (++shown[page + column] <= 3)
            some.append(problem);
    }
    return some;
}

QStringList uncovered(const Page &page)
{
    QStringList named = page.others;
    for (const Figure &figure : page.figures)
        named.append(figure.column);
    QStringList all = page.table->allColumnNames();
    named.sort();
    all.sort();
    if (named == all)
        return {};
    return {u"%1 has the columns %2; checked or named are %3"_s.arg(page.name, all.join(u' '),
                                                                    named.join(u' '))};
}

} // namespace nunect::test
