// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/sort_key.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace nunect::models {

static constexpr quint64 signBit = quint64(1) << 63;

SortKey SortKey::integer(qint64 value)
{
    return {Kind::Integer, static_cast<quint64>(value) ^ signBit};
}

SortKey SortKey::real(double value)
{
    if (std::isnan(value))
        return {};
    // The bits of a double sort as the double does, once the sign is turned round, and for negative
    // values all the others too. The sum makes 0 of -0.
    const auto bits = std::bit_cast<quint64>(value + 0.0);
    return {Kind::Real, bits & signBit ? ~bits : bits | signBit};
}

SortKey SortKey::status(Status::Value value)
{
    return value == Status::Unknown ? SortKey()
                                    : SortKey(Kind::Status, static_cast<quint64>(value));
}

/// The first bytes in UTF-8 as a number, since they sort by code point.
static quint64 beginning(const QString &text)
{
    constexpr auto count = qsizetype(sizeof(quint64));
    // One more, so that no pair of units is cut in two where it still counts.
    const QByteArray bytes = QStringView(text).first(std::min(count + 1, text.size())).toUtf8();
    quint64 order = 0;
    for (qsizetype i = 0; i < count; ++i)
        order = order << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    return order;
}

static quint64 asciiBeginning(const QString &text)
{
    constexpr auto count = qsizetype(sizeof(quint64));
    quint64 order = 0;
    for (qsizetype i = 0; i < count; ++i)
        order = order << 8 | (i < text.size() ? text[i].unicode() : 0U);
    return order;
}

SortKey SortKey::text(const QString &text)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    const auto isUpper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const bool ascii = std::ranges::all_of(text, isAscii);
    const QString folded
        = ascii && std::ranges::none_of(text, isUpper) ? text : text.toCaseFolded();
    SortKey key(Kind::Text, ascii ? asciiBeginning(folded) : beginning(folded));
    key.m_text = folded;
    key.m_ascii = ascii;
    return key;
}

/// By code point: the units of those that take two in UTF-16 are not the largest ones.
int SortKey::compareTexts(const SortKey &left, const SortKey &right)
{
    if (left.m_ascii && right.m_ascii)
        return left.m_text.compare(right.m_text);
    const auto [l, r] = std::ranges::mismatch(left.m_text, right.m_text);
    if (l == left.m_text.end() || r == right.m_text.end())
        return (l != left.m_text.end()) - (r != right.m_text.end());
    if (l->isSurrogate() != r->isSurrogate())
        return l->isSurrogate() ? 1 : -1;
    return *l < *r ? -1 : 1;
}

int SortKey::compare(const SortKey &left, const SortKey &right, Qt::SortOrder direction)
{
    if (left.m_kind != right.m_kind)
        return left.m_kind < right.m_kind ? -1 : 1;
    int compared = 0;
    if (left.m_order != right.m_order)
        compared = left.m_order < right.m_order ? -1 : 1;
    else if (left.m_kind == Kind::Text)
        compared = compareTexts(left, right);
    return direction == Qt::AscendingOrder ? compared : -compared;
}

} // namespace nunect::models
