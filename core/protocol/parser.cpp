// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/parser.h"

#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static bool isBlank(char c) { return c == ' ' || c == '\t'; }

static QByteArrayView skipBlanks(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return text.sliced(at);
}

/// Cuts the first word and the blanks before it off \a text; empty at the end.
static QByteArrayView takeWord(QByteArrayView &text)
{
    text = skipBlanks(text);
    qsizetype end = 0;
    while (end < text.size() && !isBlank(text[end]))
        ++end;
    const QByteArrayView word = text.first(end);
    text = text.sliced(end);
    return word;
}

static bool isOp(QByteArrayView word, QByteArrayView op)
{
    return word.size() == op.size() && word.compare(op, Qt::CaseInsensitive) == 0;
}

/// A decimal number without sign that is not above \a max.
static std::optional<quint64> parseNumber(QByteArrayView text, quint64 max)
{
    if (text.isEmpty())
        return std::nullopt;
    quint64 number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto digit = static_cast<quint64>(c - '0');
        if (number > (max - digit) / 10)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

/// Foreign bytes made fit for an error text.
static QString quoted(QByteArrayView bytes)
{
    constexpr qsizetype longest = 60;
    QString text;
    for (const char c : bytes.first(qMin(bytes.size(), longest)))
        text += c >= ' ' && c < 0x7f ? QChar::fromLatin1(c) : u'?';
    return u'"' + text + (bytes.size() > longest ? u"...\""_s : u"\""_s);
}

void Parser::feed(const QByteArray &bytes)
{
    if (m_pos == m_buffer.size()) {
        m_buffer = bytes; // shares the frame instead of copying it
        m_pos = 0;
        return;
    }
    // Only when most of the buffer is used up, so that each byte is moved about once.
    if (m_pos > m_buffer.size() / 2) {
        m_buffer.remove(0, m_pos);
        m_pos = 0;
    }
    m_buffer.append(bytes);
}

Result<std::optional<NatsOp>> Parser::next()
{
    std::optional<NatsOp> op;
    if (!m_error && !m_message) {
        if (const auto line = takeLine())
            op = parseLine(*line);
    }
    if (!m_error && m_message)
        op = takeMessage();
    if (m_error)
        return *m_error;
    return op;
}

void Parser::clear()
{
    m_buffer.clear();
    m_pos = 0;
    m_scanned = 0;
    m_message.reset();
    m_error.reset();
}

std::optional<QByteArrayView> Parser::takeLine()
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_pos);
    const qsizetype end = rest.indexOf('\n', m_scanned);
    if (end > maxLine || (end < 0 && rest.size() > maxLine)) {
        fail(u"a line is longer than %1 bytes: %2"_s.arg(maxLine).arg(quoted(rest)));
        return std::nullopt;
    }
    if (end < 0) {
        m_scanned = rest.size();
        return std::nullopt;
    }
    m_pos += end + 1;
    m_scanned = 0;
    const bool crLf = end > 0 && rest[end - 1] == '\r';
    return rest.first(crLf ? end - 1 : end);
}

/// The operation that \a line is. None if it starts a message, then m_message is set, or if it is
/// wrong, then m_error is.
std::optional<NatsOp> Parser::parseLine(QByteArrayView line)
{
    QByteArrayView rest = line;
    const QByteArrayView word = takeWord(rest);
    const bool withHeaders = isOp(word, "HMSG");
    if (withHeaders || isOp(word, "MSG")) {
        if (!parseMessageLine(rest, withHeaders) && !m_error)
            fail(u"a message line is malformed: %1"_s.arg(quoted(line)));
        return std::nullopt;
    }
    if (isOp(word, "PING"))
        return PingOp{};
    if (isOp(word, "PONG"))
        return PongOp{};
    if (isOp(word, "+OK"))
        return OkOp{};
    if (isOp(word, "-ERR")) {
        QByteArrayView text = rest.trimmed();
        if (text.size() >= 2 && text.startsWith('\'') && text.endsWith('\''))
            text = text.sliced(1, text.size() - 2);
        return ErrOp{text.toByteArray()};
    }
    if (isOp(word, "INFO"))
        return InfoOp{rest.trimmed().toByteArray()};
    fail(u"unknown operation: %1"_s.arg(quoted(line)));
    return std::nullopt;
}

/// `subject sid [reply] [#header] #total`. The reply's place may be there and empty, which only
/// makes a wider gap: fields are told apart by their number alone.
bool Parser::parseMessageLine(QByteArrayView arguments, bool withHeaders)
{
    std::array<QByteArrayView, 5> fields;
    const size_t most = withHeaders ? 5 : 4;
    size_t count = 0;
    for (QByteArrayView word = takeWord(arguments); !word.isEmpty(); word = takeWord(arguments)) {
        if (count == most)
            return false;
        fields[count++] = word;
    }
    if (count < most - 1)
        return false;

    constexpr quint64 anySize = std::numeric_limits<qsizetype>::max();
    const auto sid = parseNumber(fields[1], std::numeric_limits<quint64>::max());
    const auto total = parseNumber(fields[count - 1], anySize);
    const auto header = withHeaders ? parseNumber(fields[count - 2], anySize) : 0;
    if (!sid || !total || !header || *header > *total)
        return false;
    if (*total > static_cast<quint64>(m_maxPayload)) {
        fail(u"a message of %1 bytes is larger than the limit of %2"_s.arg(*total).arg(
            m_maxPayload));
        return false;
    }
    MessageLine &message = m_message.emplace();
    message.sid = *sid;
    message.subject = fields[0].toByteArray();
    if (count == most)
        message.replyTo = fields[2].toByteArray();
    message.headerSize = static_cast<qsizetype>(*header);
    message.totalSize = static_cast<qsizetype>(*total);
    return true;
}

std::optional<NatsOp> Parser::takeMessage()
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_pos);
    const qsizetype total = m_message->totalSize;
    // Each byte of the CRLF is checked as soon as it is there: a wrong one is the same error
    // whether or not the other has come yet.
    if ((rest.size() > total && rest[total] != '\r')
        || (rest.size() > total + 1 && rest[total + 1] != '\n')) {
        fail(u"the message on %1 does not end after its %2 bytes"_s.arg(quoted(m_message->subject))
                 .arg(total));
        return std::nullopt;
    }
    if (rest.size() < total + 2)
        return std::nullopt;

    const qsizetype header = m_message->headerSize;
    MsgOp op{m_message->sid,
             Message(std::move(m_message->subject), std::move(m_message->replyTo),
                     rest.first(header).toByteArray(),
                     rest.sliced(header, total - header).toByteArray())};
    m_pos += total + 2;
    m_message.reset();
    return op;
}

void Parser::fail(const QString &text)
{
    m_error = Error{u"The server sent what is no NATS protocol: %1"_s.arg(text)};
}

} // namespace nunect::nats
