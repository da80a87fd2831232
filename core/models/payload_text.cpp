// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/payload_text.h"

#include <QJsonDocument>
#include <QStringDecoder>

namespace nunect::models::payload {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype bytesPerLine = 16;

/// Without the beginning of a character at the end.
static QByteArrayView withoutPartialEnd(QByteArrayView bytes)
{
    qsizetype tail = 0;
    while (tail < std::min<qsizetype>(3, bytes.size())) {
        ++tail;
        const auto byte = static_cast<uchar>(bytes[bytes.size() - tail]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > tail ? bytes.chopped(tail) : bytes;
    }
    return bytes;
}

bool isText(QByteArrayView bytes, bool isCut)
{
    if (bytes.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(isCut ? withoutPartialEnd(bytes) : bytes);
    Q_UNUSED(decoded)
    return !decoder.hasError();
}

static bool mayBeJson(QByteArrayView bytes)
{
    const QByteArrayView trimmed = bytes.trimmed();
    return trimmed.startsWith('{') || trimmed.startsWith('[');
}

static bool isJson(QByteArrayView bytes)
{
    if (!mayBeJson(bytes))
        return false;
    QJsonParseError error;
    const auto document
        = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    return error.error == QJsonParseError::NoError && !document.isNull();
}

Form formOf(QByteArrayView bytes, bool isCut)
{
    if (bytes.isEmpty())
        return Form::Empty;
    if (!isCut && isJson(bytes))
        return Form::Json;
    return isText(bytes, isCut) ? Form::Text : Form::Binary;
}

/// Characters that move the cursor or the reading direction instead of showing something.
static bool isHidden(QChar character)
{
    const char16_t code = character.unicode();
    if (code == u'\n' || code == u'\t')
        return false;
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F)
        || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F)
        || code == 0xFEFF;
}

static void appendVisibly(QString &to, QChar character)
{
    if (!isHidden(character))
        to += character;
    else if (character.unicode() < 0x100)
        to += u"\\x%1"_s.arg(character.unicode(), 2, 16, '0'_L1);
    else
        to += u"\\u%1"_s.arg(character.unicode(), 4, 16, '0'_L1);
}

static QString visible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        // The end of a line, as some write it.
        if (text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        appendVisibly(result, text[i]);
    }
    return result;
}

Shown text(QByteArrayView bytes, qsizetype maxBytes)
{
    const bool isWhole = bytes.size() <= maxBytes;
    const QByteArrayView part = isWhole ? bytes : withoutPartialEnd(bytes.first(maxBytes));
    return {visible(QString::fromUtf8(part)), part.size(), isWhole};
}

namespace {

/// Puts line breaks and blanks between the parts of what is known to be JSON.
class JsonIndenter
{
public:
    explicit JsonIndenter(qsizetype maxCharacters)
        : m_max(maxCharacters)
    {
    }

    /// False once there is no more room.
    bool take(QChar character)
    {
        if (m_inString)
            takeInString(character);
        else if (!character.isSpace())
            takeSign(character);
        return m_text.size() < m_max;
    }

    const QString &text() const { return m_text; }

private:
    void takeInString(QChar character)
    {
        appendVisibly(m_text, character);
        if (m_escaped)
            m_escaped = false;
        else if (character == u'\\')
            m_escaped = true;
        else if (character == u'"')
            m_inString = false;
    }

    void takeSign(QChar character)
    {
        const bool opens = character == u'{' || character == u'[';
        const bool closes = character == u'}' || character == u']';
        if (closes) {
            --m_depth;
            if (!m_justOpened)
                newLine();
        } else if (m_justOpened) {
            newLine();
        }
        m_justOpened = opens;
        m_text += character;
        if (opens)
            ++m_depth;
        else if (character == u',')
            newLine();
        else if (character == u':')
            m_text += u' ';
        else if (character == u'"')
            m_inString = true;
    }

    void newLine()
    {
        m_text += u'\n';
        m_text += QString(std::max<qsizetype>(0, m_depth) * 2, u' ');
    }

    qsizetype m_max;
    QString m_text;
    qsizetype m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_justOpened = false;
};

} // namespace

std::optional<Shown> json(QByteArrayView bytes, qsizetype maxCharacters)
{
    if (!isJson(bytes))
        return {};
    JsonIndenter indenter(maxCharacters);
    const QString whole = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (!indenter.take(whole[i]) && i + 1 < whole.size()) {
            const qsizetype shown = QStringView(whole).first(i + 1).toUtf8().size();
            return Shown{indenter.text().first(std::min(maxCharacters, indenter.text().size())),
                         shown, false};
        }
    }
    return Shown{indenter.text(), bytes.size(), true};
}

static QString hexLine(QByteArrayView bytes, qsizetype offset)
{
    QString line = u"%1 "_s.arg(offset, 8, 16, '0'_L1);
    QString characters;
    for (qsizetype i = 0; i < bytesPerLine; ++i) {
        if (i == bytesPerLine / 2)
            line += u' ';
        if (offset + i >= bytes.size()) {
            line += u"   "_s;
            continue;
        }
        const auto byte = static_cast<uchar>(bytes[offset + i]);
        line += u" %1"_s.arg(byte, 2, 16, '0'_L1);
        characters
            += byte >= 0x20 && byte < 0x7F ? QChar(static_cast<char16_t>(byte)) : QChar(u'.');
    }
    return line + u"  |"_s + characters + u'|';
}

Shown hex(QByteArrayView bytes, qsizetype maxBytes)
{
    const QByteArrayView part = bytes.first(std::min(bytes.size(), maxBytes));
    QStringList lines;
    for (qsizetype offset = 0; offset < part.size(); offset += bytesPerLine)
        lines.append(hexLine(part, offset));
    return {lines.join(u'\n'), part.size(), part.size() == bytes.size()};
}

QString preview(QByteArrayView bytes, qsizetype maxCharacters)
{
    // No character takes more than four bytes.
    const bool isCut = bytes.size() > maxCharacters * 4;
    const QByteArrayView part = isCut ? bytes.first(maxCharacters * 4) : bytes;
    if (part.isEmpty())
        return {};
    // What is looked at here may be but the beginning of a body.
    const QString line = isText(part, true)
        ? visible(QString::fromUtf8(withoutPartialEnd(part))).simplified()
        : QString::fromLatin1(part.toByteArray().toHex(' '));
    const bool isWhole = !isCut && line.size() <= maxCharacters;
    return isWhole ? line : line.first(std::min(line.size(), maxCharacters - 1)) + u'…';
}

} // namespace nunect::models::payload
