// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"

#include <QString>

namespace nunect::models {

/// What one cell is sorted by: a value, or nothing where there is none.
///
/// Whatever two values differ in is kept in one number if it can be, so that most comparisons never
/// look at a text. The keys of one column are to be of one type; if they are not, each type stands
/// together. A value type; may be used in any thread.
class SortKey
{
public:
    SortKey() = default; ///< missing: last, whatever the direction

    static SortKey integer(qint64 value);
    static SortKey real(double value); ///< NaN counts as missing
    /// Worst first; Unknown counts as missing.
    static SortKey status(Status::Value value);
    /// Without regard to case, by code point.
    static SortKey text(const QString &text);

    bool isMissing() const { return m_kind == Kind::Missing; }
    /// Keys of a lower rank stand first, in both directions.
    quint8 rank() const { return static_cast<quint8>(m_kind); }
    /// Within a rank: the smaller number stands first; where they are equal, the text decides.
    quint64 order() const { return m_order; }
    /// True if keys of \a rank are equal wherever their numbers are.
    static bool numberDecides(quint8 rank) { return rank != quint8(Kind::Text); }

    /// Below 0 if \a left stands before \a right, 0 if they are equal.
    static int compare(const SortKey &left, const SortKey &right, Qt::SortOrder direction);

    bool operator==(const SortKey &) const = default;

private:
    enum class Kind : quint8 { Status, Integer, Real, Text, Missing };

    SortKey(Kind kind, quint64 order)
        : m_order(order)
        , m_kind(kind)
    {
    }

    static int compareTexts(const SortKey &left, const SortKey &right);

    QString m_text; ///< without its case; shares memory with what it was made of, if it can
    quint64 m_order = 0;
    Kind m_kind = Kind::Missing;
    bool m_ascii = false;
};

} // namespace nunect::models
