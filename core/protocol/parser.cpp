// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/parser.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static bool isBlank(char c) { return c == ' ' || c == '\t'; }

/// Cuts the first word and the blanks before it off \a text; empty at the end.
static inline QByteArrayView takeWord(QByteArrayView &text)
{
    const char *begin = text.data();
    const char *const end = begin + text.size();
    while (begin != end && isBlank(*begin))
        ++begin;
    const char *word = begin;
    // Both blanks are control characters or next to them: one comparison for all that is not.
    while (word != end && (static_cast<unsigned char>(*word) > ' ' || !isBlank(*word)))
        ++word;
    text = QByteArrayView(word, end);
    return QByteArrayView(begin, word);
}

static bool isOp(QByteArrayView word, QByteArrayView op)
{
    // Servers write capitals.
    return word.size() == op.size()
        && (std::memcmp(word.data(), op.data(), static_cast<size_t>(op.size())) == 0
            || word.compare(op, Qt::CaseInsensitive) == 0);
}

/// Reads a decimal number without sign that is not above \a max; false if it is none. No optional:
/// that costs more to return than the number to read.
static bool readNumber(QByteArrayView text, quint64 max, quint64 &number)
{
    constexpr qsizetype safeDigits = std::numeric_limits<quint64>::digits10 - 1;
    if (text.isEmpty())
        return false;
    quint64 read = 0;
    const char *at = text.data();
    const char *const end = at + text.size();
    // As many as can never be too large: the division takes as long as the rest of the line.
    for (const char *const safe = at + std::min(text.size(), safeDigits); at != safe; ++at) {
        const auto digit = static_cast<unsigned char>(*at - '0');
        if (digit > 9)
            return false;
        read = read * 10 + digit;
    }
    for (; at != end; ++at) {
        const auto digit = static_cast<unsigned char>(*at - '0');
        if (digit > 9 || read > (max - digit) / 10)
            return false;
        read = read * 10 + digit;
    }
    number = read;
    return read <= max;
}

/// Where the next LF of \a text is, from \a at on; -1 if there is none.
static qsizetype findLineEnd(QByteArrayView text, qsizetype at)
{
    if (at >= text.size())
        return -1;
    const void *found = std::memchr(text.data() + at, '\n', static_cast<size_t>(text.size() - at));
    return found ? static_cast<const char *>(found) - text.data() : -1;
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

void Parser::feed(const QByteArray &bytes, qsizetype at)
{
    if (at >= bytes.size())
        return;
    m_frames.push_back({bytes, at});
    m_waitingBytes += bytes.size() - at;
}

Parser::Step Parser::next()
{
    if (m_error)
        return Step::Error;
    for (;;) {
        const Step step = parseBuffer();
        if (step != Step::NeedMore || !takeMoreBytes())
            return step;
    }
}

void Parser::clear()
{
    const qsizetype maxPayload = m_maxPayload;
    *this = {};
    m_maxPayload = maxPayload;
}

/// The next operation in the buffer; NeedMore if it ends before the operation does.
Parser::Step Parser::parseBuffer()
{
    if (m_message)
        return takeMessage();
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_pos);
    const qsizetype end = findLineEnd(rest, m_scanned);
    if (end > maxLine || (end < 0 && rest.size() > maxLine))
        return fail(u"a line is longer than %1 bytes: %2"_s.arg(maxLine).arg(quoted(rest)));
    if (end < 0) {
        m_scanned = rest.size();
        return Step::NeedMore;
    }
    m_scanned = 0;
    m_lineSize = end + 1;
    const bool crLf = end > 0 && rest[end - 1] == '\r';
    return parseLine(rest.first(crLf ? end - 1 : end));
}

/// Goes on to the next frame or, if the buffer ends within an operation, adds to it what that
/// operation lacks: the rest of the frame is then parsed where it lies. False if there is no frame.
bool Parser::takeMoreBytes()
{
    if (m_frames.empty())
        return false;
    Frame &frame = m_frames.front();
    if (m_pos == m_buffer.size()) {
        m_buffer = std::move(frame.bytes);
        m_isOwn = false;
        m_pos = frame.at;
        m_waitingBytes -= m_buffer.size() - m_pos;
        m_frames.pop_front();
        return true;
    }
    if (!m_isOwn) {
        // Never appended to as it is: messages look into it.
        m_buffer = QByteArrayView(m_buffer).sliced(m_pos).toByteArray();
        m_isOwn = true;
        m_pos = 0;
    }
    const QByteArrayView more = QByteArrayView(frame.bytes).sliced(frame.at);
    const qsizetype wanted = bytesWanted(more);
    const QByteArrayView taken = more.first(std::min(wanted, more.size()));
    // Room for all of a long message at once, but not on the word of its line alone.
    if (m_buffer.size() + taken.size() > m_buffer.capacity())
        m_buffer.reserve(m_buffer.size() + std::min(wanted, 4 * (m_buffer.size() + taken.size())));
    m_buffer.append(taken);
    frame.at += taken.size();
    m_waitingBytes -= taken.size();
    if (frame.at == frame.bytes.size())
        m_frames.pop_front();
    return true;
}

/// How many bytes of \a more, which follow the buffer, may belong to the present operation, which
/// lacks at least one.
qsizetype Parser::bytesWanted(QByteArrayView more) const
{
    if (m_message)
        return m_message->lineSize + m_message->totalSize + 2 - (m_buffer.size() - m_pos);
    const qsizetype end = more.indexOf('\n');
    return end < 0 ? more.size() : end + 1;
}

/// The operation that \a line is, or the beginning of a message.
Parser::Step Parser::parseLine(QByteArrayView line)
{
    QByteArrayView rest = line;
    const QByteArrayView word = takeWord(rest);
    const bool withHeaders = isOp(word, "HMSG");
    if (withHeaders || isOp(word, "MSG"))
        return parseMessageLine(line, rest, withHeaders);
    if (isOp(word, "PING")) {
        m_op = PingOp{};
    } else if (isOp(word, "PONG")) {
        m_op = PongOp{};
    } else if (isOp(word, "+OK")) {
        m_op = OkOp{};
    } else if (isOp(word, "-ERR")) {
        QByteArrayView text = rest.trimmed();
        if (text.size() >= 2 && text.startsWith('\'') && text.endsWith('\''))
            text = text.sliced(1, text.size() - 2);
        m_op = ErrOp{text.toByteArray()};
    } else if (isOp(word, "INFO")) {
        m_op = InfoOp{rest.trimmed().toByteArray()};
    } else {
        return fail(u"unknown operation: %1"_s.arg(quoted(line)));
    }
    m_pos += m_lineSize;
    return Step::Op;
}

/// `subject sid [reply] [#header] #total`. The reply's place may be there and empty, which only
/// makes a wider gap: fields are told apart by their number alone.
Parser::Step Parser::parseMessageLine(QByteArrayView line, QByteArrayView arguments,
                                      bool withHeaders)
{
    std::array<QByteArrayView, 5> fields;
    const size_t most = withHeaders ? 5 : 4;
    size_t count = 0;
    bool tooMany = false;
    for (QByteArrayView word = takeWord(arguments); !word.isEmpty(); word = takeWord(arguments)) {
        tooMany = count == most;
        if (tooMany)
            break;
        fields[count++] = word;
    }
    if (tooMany || count < most - 1)
        return fail(u"a message line is malformed: %1"_s.arg(quoted(line)));

    constexpr quint64 anySize = std::numeric_limits<qsizetype>::max();
    quint64 sid = 0;
    quint64 total = 0;
    quint64 header = 0;
    if (!readNumber(fields[1], std::numeric_limits<quint64>::max(), sid)
        || !readNumber(fields[count - 1], anySize, total)
        || (withHeaders && !readNumber(fields[count - 2], total, header)))
        return fail(u"a message line is malformed: %1"_s.arg(quoted(line)));
    if (total > static_cast<quint64>(m_maxPayload)) {
        return fail(
            u"a message of %1 bytes is larger than the limit of %2"_s.arg(total).arg(m_maxPayload));
    }
    const auto spanOf = [&line](QByteArrayView field) {
        return Span{field.data() - line.data(), field.size()};
    };
    MessageLine &message = m_message.emplace(MessageLine());
    message.sid = sid;
    message.subject = spanOf(fields[0]);
    if (count == most)
        message.replyTo = spanOf(fields[2]);
    message.lineSize = m_lineSize;
    message.headerSize = static_cast<qsizetype>(header);
    message.totalSize = static_cast<qsizetype>(total);
    return takeMessage();
}

Parser::Step Parser::takeMessage()
{
    const QByteArrayView all = QByteArrayView(m_buffer).sliced(m_pos);
    const QByteArrayView body = all.sliced(m_message->lineSize);
    const qsizetype total = m_message->totalSize;
    const auto part = [&all](Span span) { return all.sliced(span.at, span.size); };
    // Each byte of the CRLF is checked as soon as it is there: a wrong one is the same error
    // whether or not the other has come yet.
    if ((body.size() > total && body[total] != '\r')
        || (body.size() > total + 1 && body[total + 1] != '\n')) {
        return fail(u"the message on %1 does not end after its %2 bytes"_s.arg(
            quoted(part(m_message->subject)), QString::number(total)));
    }
    if (body.size() < total + 2)
        return Step::NeedMore;

    auto *op = std::get_if<MsgOp>(&m_op);
    if (!op)
        op = &m_op.emplace<MsgOp>();
    op->sid = m_message->sid;
    Message &message = op->message;
    // Once a frame: the count of its owners is the dearest part of a message that looks into it.
    if (message.m_buffer.constData() != m_buffer.constData())
        message.m_buffer = m_buffer;
    message.m_subject = part(m_message->subject);
    message.m_replyTo = part(m_message->replyTo);
    message.m_headerBlock = body.first(m_message->headerSize);
    message.m_payload = body.sliced(m_message->headerSize, total - m_message->headerSize);
    m_pos += m_message->lineSize + total + 2;
    m_message.reset();
    return Step::Op;
}

Parser::Step Parser::fail(const QString &text)
{
    m_error = Error{u"The server sent what is no NATS protocol: %1"_s.arg(text)};
    return Step::Error;
}

} // namespace nunect::nats
