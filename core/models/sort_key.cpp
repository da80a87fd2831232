// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/sort_key.h"

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

/// The first bytes as a number that sorts as they do.
static quint64 beginning(const QByteArray &text)
{
    quint64 order = 0;
    for (qsizetype i = 0; i < qsizetype(sizeof(order)); ++i)
        order = order << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return order;
}

/// UTF-8, since its bytes sort by code point and twice as many characters fit into the number.
static QByteArray foldedUtf8(const QString &text)
{
    QByteArray folded(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80)
            return text.toCaseFolded().toUtf8();
        folded[i] = static_cast<char>(c >= u'A' && c <= u'Z' ? c + 0x20 : c);
    }
    return folded;
}

SortKey SortKey::text(const QString &text)
{
    QByteArray folded = foldedUtf8(text);
    SortKey key(Kind::Text, beginning(folded));
    key.m_text = std::move(folded);
    return key;
}

int SortKey::compare(const SortKey &left, const SortKey &right, Qt::SortOrder direction)
{
    if (left.m_kind != right.m_kind)
        return left.m_kind < right.m_kind ? -1 : 1;
    int compared = 0;
    if (left.m_order != right.m_order)
        compared = left.m_order < right.m_order ? -1 : 1;
    else if (left.m_kind == Kind::Text)
        compared = left.m_text.compare(right.m_text);
    return direction == Qt::AscendingOrder ? compared : -compared;
}

} // namespace nunect::models
