// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/secret_json.h"

#include <QChar>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

/// The four digits of a \uXXXX.
static std::optional<char16_t> hexAt(QByteArrayView raw, qsizetype at)
{
    char16_t unit = 0;
    for (qsizetype i = at; i < at + 4; ++i) {
        const char c = i < raw.size() ? raw[i] : '?';
        const char lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9')
            unit = static_cast<char16_t>(unit * 16 + (c - '0'));
        else if (lower >= 'a' && lower <= 'f')
            unit = static_cast<char16_t>(unit * 16 + (lower - 'a' + 10));
        else
            return std::nullopt;
    }
    return unit;
}

static char *putUtf8(char *out, char32_t c)
{
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    const auto putRest = [&](int shift) { put(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0 | (c >> 6));
        putRest(0);
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        putRest(6);
        putRest(0);
    } else {
        put(0xf0 | (c >> 18));
        putRest(12);
        putRest(6);
        putRest(0);
    }
    return out;
}

/// The character of the escape whose backslash is before \a at, which moves behind it. A lone
/// surrogate stands for no character, and becomes U+FFFD as in Go.
static std::optional<char32_t> unescape(QByteArrayView raw, qsizetype &at)
{
    constexpr QByteArrayView letters = "\"\\/bfnrt";
    constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    const char letter = raw[at++];
    if (const qsizetype index = letters.indexOf(letter); index >= 0)
        return static_cast<unsigned char>(meanings[index]);
    const auto unit = letter == 'u' ? hexAt(raw, at) : std::nullopt;
    if (!unit)
        return std::nullopt;
    at += 4;
    if (!QChar::isSurrogate(*unit))
        return *unit;
    if (QChar::isHighSurrogate(*unit) && raw.sliced(at).startsWith("\\u")) {
        if (const auto low = hexAt(raw, at + 2); low && QChar::isLowSurrogate(*low)) {
            at += 6;
            return QChar::surrogateToUcs4(*unit, *low);
        }
    }
    return QChar::ReplacementCharacter;
}

/// Roughly: nobody reads it.
static bool isNumber(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) {
        return QByteArrayView("+-.eE0123456789").contains(c);
    });
}

/// What \a raw, the bytes between two quotes, means.
static std::optional<Secret> unescaped(QByteArrayView raw)
{
    QByteArray text(raw.size(), Qt::Uninitialized); // no escape is shorter than what it means
    char *out = text.data();
    for (qsizetype at = 0; at < raw.size();) {
        const char c = raw[at++];
        if (c != '\\') {
            *out++ = c;
            continue;
        }
        const auto meant = unescape(raw, at);
        if (!meant) {
            wipe(text);
            return std::nullopt;
        }
        out = putUtf8(out, *meant);
    }
    text.truncate(out - text.constData());
    return Secret(std::move(text));
}

class SecretJson::Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    qsizetype at() const { return m_at; }

    bool object(std::map<QByteArray, Member> &members)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return atEnd();
        do {
            const auto name = string();
            if (!name || !take(':'))
                return false;
            auto member = value();
            if (!member)
                return false;
            members.insert_or_assign(name->view().toByteArray(), std::move(*member));
        } while (take(','));
        return take('}') && atEnd();
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }

    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// The bytes between the quotes.
    std::optional<QByteArrayView> rawString()
    {
        if (!take('"'))
            return std::nullopt;
        const qsizetype start = m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const auto c = static_cast<unsigned char>(m_text[m_at]);
            if (c == '"')
                return m_text.sliced(start, m_at++ - start);
            if (c < 0x20)
                return std::nullopt;
            if (c == '\\')
                ++m_at;
        }
        m_at = m_text.size();
        return std::nullopt;
    }

    std::optional<Secret> string()
    {
        const auto raw = rawString();
        return raw ? unescaped(*raw) : std::nullopt;
    }

    std::optional<Member> value()
    {
        skipBlanks();
        const char first = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (first == '"') {
            auto text = string();
            return text ? std::optional(Member{Kind::Text, std::move(*text)}) : std::nullopt;
        }
        if (first == '[' || first == '{')
            return skipNested() ? std::optional(Member{Kind::Other, {}}) : std::nullopt;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !QByteArrayView(",}] \t\r\n").contains(m_text[m_at]))
            ++m_at;
        const QByteArrayView word = m_text.sliced(start, m_at - start);
        if (word == "null")
            return Member{};
        if (word == "true")
            return Member{Kind::True, {}};
        if (word == "false" || isNumber(word))
            return Member{Kind::Other, {}};
        m_at = start;
        return std::nullopt;
    }

    /// Only looks for the end: of no use to anybody, so that its errors do no harm.
    bool skipNested()
    {
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!rawString())
                    return false;
                continue;
            }
            ++m_at;
            if (c == '[' || c == '{')
                ++depth;
            else if ((c == ']' || c == '}') && --depth == 0)
                return true;
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

Result<SecretJson> SecretJson::parse(QByteArrayView text)
{
    SecretJson json;
    Scanner scanner(text);
    if (!scanner.object(json.m_members)) {
        return Error{u"it is not a JSON object: %1"_s.arg(
            scanner.at() < text.size() ? u"byte %1 cannot stand there"_s.arg(scanner.at())
                                       : u"it ends too early"_s)};
    }
    return json;
}

SecretJson::Kind SecretJson::kind(const QByteArray &name) const
{
    const auto found = m_members.find(name);
    return found == m_members.end() ? Kind::None : found->second.kind;
}

QByteArrayView SecretJson::text(const QByteArray &name) const
{
    const auto found = m_members.find(name);
    return found == m_members.end() ? QByteArrayView() : found->second.text.view();
}

} // namespace nunect::nats
