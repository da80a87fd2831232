// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_filter.h"

#include "core/models/filter_number.h"
#include "core/util/nearest_name.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

static bool isSign(QChar c) { return c == u'>' || c == u'<' || c == u'=' || c == u':'; }
static bool isNameCharacter(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; }

/// Reads one term after the other. A class, since every step may fail and has to say where.
class RowFilterParser
{
public:
    RowFilterParser(QStringView text, const QList<FilterColumn> &columns)
        : m_text(text)
        , m_columns(columns)
    {
    }

    Result<RowFilter, FilterError> parse();

private:
    using Test = RowFilter::Test;
    using Term = RowFilter::Term;
    /// Nothing if all went well.
    using Failure = std::optional<FilterError>;

    bool atEnd() const { return m_at == m_text.size(); }
    bool atBlank() const { return atEnd() || m_text[m_at].isSpace(); }

    Failure readTerm(Term &term);
    Failure readComparison(Term &term, QStringView name, qsizetype start);
    Failure readValue(QString &value);
    Failure readQuoted(QString &value);
    Failure readNumber(Term &term, qsizetype start) const;
    QStringView nameAhead() const;
    QStringView takeSign();
    FilterError unknownColumn(QStringView name, qsizetype start) const;

    QStringView m_text;
    const QList<FilterColumn> &m_columns;
    qsizetype m_at = 0;
};

Result<RowFilter, FilterError> RowFilterParser::parse()
{
    RowFilter filter;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].kind == FilterColumn::Kind::Text)
            filter.m_textColumns.push_back(column);
    }
    while (true) {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (atEnd())
            return filter;
        Term term;
        if (Failure failure = readTerm(term))
            return *std::move(failure);
        if (term.test == Test::Contains)
            term.matcher = QStringMatcher(term.value, Qt::CaseInsensitive);
        filter.m_terms.push_back(std::move(term));
    }
}

RowFilterParser::Failure RowFilterParser::readTerm(Term &term)
{
    term.negated = m_text[m_at] == u'-';
    m_at += term.negated ? 1 : 0;
    if (atBlank() || m_text[m_at] == u'-')
        return FilterError{u"Expected a text or a comparison after '-'."_s, m_at};
    const qsizetype start = m_at;
    const QStringView name = nameAhead();
    if (!name.isEmpty())
        return readComparison(term, name, start);
    const bool quoted = m_text[m_at] == u'"';
    if (Failure failure = readValue(term.value))
        return failure;
    const auto sign = std::ranges::find_if(
        std::as_const(term.value), [](QChar c) { return c == u'>' || c == u'<' || c == u'='; });
    if (quoted || sign == term.value.end())
        return {};
    return FilterError{
        u"Expected a column's name right before '%1'; a text with this sign goes into "
        "double quotes."_s.arg(*sign),
        start + (sign - term.value.begin())};
}

/// The name of a column, if a sign follows it.
QStringView RowFilterParser::nameAhead() const
{
    if (!m_text[m_at].isLetter())
        return {};
    qsizetype end = m_at;
    while (end < m_text.size() && isNameCharacter(m_text[end]))
        ++end;
    return end < m_text.size() && isSign(m_text[end]) ? m_text.sliced(m_at, end - m_at)
                                                      : QStringView();
}

QStringView RowFilterParser::takeSign()
{
    const qsizetype start = m_at++;
    if (m_text[start] != u':' && m_text[start] != u'=' && !atEnd() && m_text[m_at] == u'=')
        ++m_at;
    return m_text.sliced(start, m_at - start);
}

RowFilterParser::Failure RowFilterParser::readComparison(Term &term, QStringView name,
                                                         qsizetype start)
{
    const auto column = std::ranges::find_if(m_columns, [name](const FilterColumn &candidate) {
        return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
    });
    if (column == m_columns.end())
        return unknownColumn(name, start);
    term.column = static_cast<int>(column - m_columns.begin());
    m_at += name.size();
    const qsizetype signAt = m_at;
    const QStringView sign = takeSign();
    term.start = column->name + sign.toString();
    const bool isText = column->kind == FilterColumn::Kind::Text;
    if (isText && sign != u":" && sign != u"=") {
        return FilterError{
            u"'%1' is a text: it can contain (:) or be (=) something, not be compared "
            "by '%2'."_s.arg(column->name, sign),
            signAt};
    }
    if (atBlank())
        return FilterError{u"Expected a value right after '%1'."_s.arg(term.start), m_at};
    const qsizetype valueAt = m_at;
    if (Failure failure = readValue(term.value))
        return failure;
    if (isText) {
        term.test = sign == u":" ? Test::Contains : Test::Is;
        return {};
    }
    term.test = sign == u">" ? Test::Above
        : sign == u">="      ? Test::AtLeast
        : sign == u"<"       ? Test::Below
        : sign == u"<="      ? Test::AtMost
                             : Test::Equal;
    return readNumber(term, valueAt);
}

RowFilterParser::Failure RowFilterParser::readNumber(Term &term, qsizetype start) const
{
    const auto number = parseFilterNumber(term.value, m_columns[term.column].kind);
    if (!number) {
        const qsizetype quote = m_text[start] == u'"' ? 1 : 0;
        return FilterError{number.error().text, start + quote + number.error().position};
    }
    term.number = number->value;
    term.rounding = number->rounding;
    return {};
}

RowFilterParser::Failure RowFilterParser::readValue(QString &value)
{
    if (m_text[m_at] == u'"')
        return readQuoted(value);
    const qsizetype start = m_at;
    while (!atBlank())
        ++m_at;
    value = m_text.sliced(start, m_at - start).toString();
    return {};
}

RowFilterParser::Failure RowFilterParser::readQuoted(QString &value)
{
    const qsizetype start = m_at++;
    for (; !atEnd() && m_text[m_at] != u'"'; ++m_at) {
        if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
            ++m_at;
        value += m_text[m_at];
    }
    if (atEnd())
        return FilterError{u"This quote is not closed."_s, start};
    ++m_at;
    if (!atBlank())
        return FilterError{u"Expected a blank after the closing quote."_s, m_at};
    return {};
}

FilterError RowFilterParser::unknownColumn(QStringView name, qsizetype start) const
{
    QStringList names;
    for (const FilterColumn &column : m_columns)
        names.append(column.name);
    QString meant;
    const auto longer = std::ranges::find_if(names, [name](const QString &candidate) {
        return candidate.startsWith(name, Qt::CaseInsensitive);
    });
    meant = longer != names.end() ? *longer : nearestName(name.toString().toLower(), names);
    const QString instead = meant.isEmpty() ? u"possible: "_s + names.join(u", "_s)
                                            : u"did you mean '%1'?"_s.arg(meant);
    return {u"There is no column '%1' (%2). A text with such a sign goes into double quotes."_s.arg(
                name, instead),
            start};
}

Result<RowFilter, FilterError> RowFilter::parse(QStringView text,
                                                const QList<FilterColumn> &columns)
{
    return RowFilterParser(text, columns).parse();
}

bool RowFilter::matches(const FilterRow &row) const
{
    return std::ranges::all_of(
        m_terms, [&](const Term &term) { return fulfils(row, term) != term.negated; });
}

bool RowFilter::fulfils(const FilterRow &row, const Term &term) const
{
    switch (term.test) {
    case Test::Contains:
        if (term.column >= 0)
            return term.matcher.indexIn(row.text(term.column)) >= 0;
        return std::ranges::any_of(
            m_textColumns, [&](int column) { return term.matcher.indexIn(row.text(column)) >= 0; });
    case Test::Is:
        return row.text(term.column).compare(term.value, Qt::CaseInsensitive) == 0;
    default: {
        const std::optional<double> number = row.number(term.column);
        return number && compares(*number, term);
    }
    }
}

bool RowFilter::compares(double number, const Term &term)
{
    switch (term.test) {
    case Test::Above:
        return number > term.number;
    case Test::AtLeast:
        return number >= term.number;
    case Test::Below:
        return number < term.number;
    case Test::AtMost:
        return number <= term.number;
    default:
        return std::abs(number - term.number) <= term.rounding;
    }
}

/// In quotes if it would be read as something else without them.
static QString quoted(const QString &value)
{
    const bool plain
        = !value.isEmpty() && !value.startsWith(u'-') && std::ranges::none_of(value, [](QChar c) {
              return c.isSpace() || isSign(c) || c == u'"' || c == u'\\';
          });
    if (plain)
        return value;
    QString escaped;
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\')
            escaped += u'\\';
        escaped += c;
    }
    return u'"' + escaped + u'"';
}

QString RowFilter::toText() const
{
    QStringList terms;
    for (const Term &term : m_terms)
        terms.append((term.negated ? u"-"_s : QString()) + term.start + quoted(term.value));
    return terms.join(u' ');
}

} // namespace nunect::models
