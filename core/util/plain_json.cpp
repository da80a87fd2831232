// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/plain_json.h"

#include <charconv>
#include <cstring>
#include <utility>

namespace nunect {

static constexpr qsizetype maxDigits = 18; // always fits 64 bits

static bool isDigit(char c) { return c >= '0' && c <= '9'; }

void PlainJson::skipSpace()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool PlainJson::take(char c)
{
    skipSpace();
    if (m_at == m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

/// Whether \a word stands at \a at. By hand, since startsWith() takes longer to get there.
static bool isAt(const char *at, const char *end, QByteArrayView word)
{
    return end - at >= word.size() && std::memcmp(at, word.data(), std::size_t(word.size())) == 0;
}

bool PlainJson::takeWord(QByteArrayView word)
{
    skipSpace();
    if (!isAt(m_at, m_end, word))
        return false;
    m_at += word.size();
    return true;
}

void PlainJson::enter()
{
    m_first = true;
    if (!take('{'))
        fail();
}

QByteArrayView PlainJson::next()
{
    if (m_failed)
        return {};
    const bool first = std::exchange(m_first, false);
    if (take('}'))
        return {};
    if (!first && !take(',')) {
        fail();
        return {};
    }
    const QByteArrayView name = text();
    if (!take(':'))
        fail();
    return m_failed ? QByteArrayView() : name;
}

bool PlainJson::takeName(QByteArrayView name)
{
    const char *at = m_at;
    if (m_failed || (!m_first && (at == m_end || *at++ != ',')))
        return false;
    if (!isAt(at, m_end, "\"") || !isAt(at + 1, m_end, name))
        return false;
    at += 1 + name.size();
    if (!isAt(at, m_end, "\":"))
        return false;
    m_at = at + 2;
    m_first = false;
    return true;
}

QByteArrayView PlainJson::text()
{
    if (take('"')) {
        const char *begin = m_at;
        const char *at = begin; // a member would be written at every step
        while (at != m_end && *at >= ' ' && *at < '\x7f' && *at != '"' && *at != '\\')
            ++at;
        m_at = at;
        if (at != m_end && *at == '"')
            return {begin, m_at++};
    }
    fail();
    return {};
}

QByteArrayView PlainJson::digits(bool *whole)
{
    skipSpace();
    const char *begin = m_at;
    const auto some = [this] {
        const char *from = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != from;
    };
    const auto one = [this](char c) { return m_at != m_end && *m_at == c && (++m_at, true); };
    one('-');
    *whole = true;
    bool fine = one('0') || some();
    if (one('.')) {
        *whole = false;
        fine = some() && fine;
    }
    if (one('e') || one('E')) {
        *whole = false;
        if (!one('+'))
            one('-');
        fine = some() && fine;
    }
    if (!fine)
        fail();
    return {begin, m_at};
}

qint64 PlainJson::integer()
{
    bool whole = false;
    const QByteArrayView found = digits(&whole);
    if (!whole || found.size() > maxDigits)
        fail();
    qint64 value = 0;
    if (!m_failed)
        std::from_chars(found.begin(), found.end(), value);
    return value;
}

double PlainJson::number()
{
    bool whole = false;
    const QByteArrayView found = digits(&whole);
    double value = 0;
    if (m_failed)
        return value;
    if (std::from_chars(found.begin(), found.end(), value).ec != std::errc())
        fail(); // out of range
    return value;
}

bool PlainJson::boolean()
{
    if (takeWord("true"))
        return true;
    if (!takeWord("false"))
        fail();
    return false;
}

void PlainJson::emptyArray()
{
    if (!take('[') || !take(']'))
        fail();
}

bool PlainJson::isNull() { return takeWord("null"); }

bool PlainJson::isDone()
{
    skipSpace();
    return !m_failed && m_at == m_end;
}

} // namespace nunect
