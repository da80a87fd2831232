// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QList>
#include <QString>
#include <QStringMatcher>

#include <optional>
#include <vector>

namespace nunect::models {

/// What can be asked of a column.
struct FilterColumn
{
    enum class Kind {
        Text,     ///< contains (:), is (=); without regard to case
        Duration, ///< ns, us, ms, s, min, h; a row's number is in nanoseconds
        Bytes,    ///< B, kB, MB, GB in powers of 1000, or none; in bytes
        Percent,  ///< %, or none; in percent
        Number,   ///< no unit
    };

    QString name; ///< as it is typed: a letter, then letters, digits, - and _; in any case
    Kind kind = Kind::Text;
};

/// What was wrong with a filter.
struct FilterError
{
    QString text;           ///< a sentence, with what is possible instead
    qsizetype position = 0; ///< of the first character concerned, from 0; up to the text's length
};

/// A row as a filter sees it; columns are numbered as they were given to the parser.
class FilterRow
{
public:
    virtual ~FilterRow() = default;

    virtual QStringView text(int column) const = 0; ///< asked for text columns
    /// Asked for all others, in the unit of the column's kind; nothing if there is no value.
    virtual std::optional<double> number(int column) const = 0;
};

/// A filter as people type it above a table: `rtt>100ms account:OPS -kind:Leafnode "main stage"`.
///
/// A row has to match every term. A term is a column, one of > >= < <= = : and a value with its
/// unit; or a text that any text column has to contain. Whatever has blanks, or one of these signs
/// in a text, goes into double quotes, a quote or backslash in it after a backslash. A leading -
/// turns a term round. A number is equal to what reads the same once it is rounded to as many
/// digits: a row's 99.7 ms is =100ms and :100ms. A missing value fulfils no comparison, so any that
/// is turned round.
///
/// A value type; matches() may be called in several threads at once.
class RowFilter
{
public:
    RowFilter() = default; ///< matches all

    static Result<RowFilter, FilterError> parse(QStringView text,
                                                const QList<FilterColumn> &columns);

    bool isEmpty() const { return m_terms.empty(); }
    bool matches(const FilterRow &row) const;
    /// As it could have been typed; parses to an equal filter.
    QString toText() const;

    bool operator==(const RowFilter &other) const { return toText() == other.toText(); }

private:
    friend class RowFilterParser;

    enum class Test { Contains, Is, Above, AtLeast, Below, AtMost, Equal };
    struct Term
    {
        bool negated = false;
        int column = -1; ///< -1: any text column
        Test test = Test::Contains;
        QString start;          ///< column and sign, as typed; empty for any
        QString value;          ///< as typed, without quotes
        QStringMatcher matcher; ///< of Contains
        double number = 0;      ///< what the value means
        double rounding = 0;    ///< half a step of the value's last digit
    };

    bool fulfils(const FilterRow &row, const Term &term) const;
    static bool compares(double number, const Term &term);

    std::vector<Term> m_terms;
    std::vector<int> m_textColumns;
};

} // namespace nunect::models
