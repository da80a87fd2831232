// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/nats_op.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <optional>

namespace nunect::nats {

/// Turns the server's byte stream into operations.
///
/// Feed it bytes as they come, cut anywhere, and take operations until there are none left. What
/// comes out does not depend on where the bytes were cut. Tolerates what servers do: names of
/// operations in any case, fields between runs of spaces and tabs, lines that end in LF alone.
/// Strict in what would lose track of the stream: numbers, field counts, the CRLF after a payload.
///
/// Messages are views into the bytes that were fed. Only an operation that was cut is put together
/// in a buffer of its own; nothing else is copied.
class Parser
{
public:
    /// What next() found.
    enum class Step {
        NeedMore, ///< nothing more in the bytes so far
        Op,       ///< op() is the next operation
        Error,    ///< error() says what is wrong with the stream; every call does, until clear()
    };

    /// Longest line, payload apart. Servers limit what clients send to 4 KiB, not what they send
    /// themselves: INFO of a large cluster is longer.
    static constexpr qsizetype maxLine = 64 * 1024;
    /// 64 MiB is the most that a server holds for one client; the rest is for its lines.
    static constexpr qsizetype defaultMaxPayload = (64 + 1) * 1024 * 1024;

    /// Largest HMSG or MSG that is taken: headers and payload together, in bytes.
    void setMaxPayload(qsizetype bytes) { m_maxPayload = bytes; }

    /// Appends \a bytes, which are shared, from \a at on to what waits for next().
    void feed(const QByteArray &bytes, qsizetype at = 0);

    Step next();
    /// Valid after Step::Op, until the next call; may be moved from.
    NatsOp &op() { return m_op; }
    /// Valid after Step::Error.
    const Error &error() const { return *m_error; }

    /// Bytes fed and not yet part of a returned operation.
    qsizetype pendingBytes() const { return m_buffer.size() - m_pos + m_waitingBytes; }

    /// Forgets all bytes and any error.
    void clear();

private:
    /// A part of the buffer, counted from the beginning of the operation.
    struct Span
    {
        qsizetype at = 0;
        qsizetype size = 0;
    };
    struct MessageLine
    {
        quint64 sid = 0;
        Span subject;
        Span replyTo;
        qsizetype lineSize = 0; ///< with its line end
        qsizetype headerSize = 0;
        qsizetype totalSize = 0;
    };

    struct Frame
    {
        QByteArray bytes;
        qsizetype at; ///< where those begin that m_buffer does not have already
    };

    Step parseBuffer();
    bool takeMoreBytes();
    qsizetype bytesWanted(QByteArrayView more) const;
    Step parseLine(QByteArrayView line);
    Step parseMessageLine(QByteArrayView line, QByteArrayView arguments, bool withHeaders);
    Step takeMessage();
    Step fail(const QString &text);

    QByteArray m_buffer;      ///< a frame as it was fed, or one cut operation being put together
    bool m_isOwn = false;     ///< the latter
    qsizetype m_pos = 0;      ///< in m_buffer, where the present operation begins
    qsizetype m_lineSize = 0; ///< of the present operation's line, with its line end
    qsizetype m_scanned = 0;  ///< bytes from m_pos on that are known to hold no LF
    std::optional<MessageLine> m_message; ///< set once the line of a message is complete
    std::deque<Frame> m_frames;           ///< fed, not yet begun
    qsizetype m_waitingBytes = 0;         ///< in m_frames
    NatsOp m_op;
    std::optional<Error> m_error;
    qsizetype m_maxPayload = defaultMaxPayload;
};

} // namespace nunect::nats
