// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/nats_op.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace nunect::nats {

/// Turns the server's byte stream into operations.
///
/// Feed it bytes as they come, cut anywhere, and take operations until there are none left. What
/// comes out does not depend on where the bytes were cut. Tolerates what servers do: names of
/// operations in any case, fields between runs of spaces and tabs, lines that end in LF alone.
/// Strict in what would lose track of the stream: numbers, field counts, the CRLF after a payload.
class Parser
{
public:
    /// Longest line, payload apart. Servers limit what clients send to 4 KiB, not what they send
    /// themselves: INFO of a large cluster is longer.
    static constexpr qsizetype maxLine = 64 * 1024;
    /// 64 MiB is the most that a server holds for one client; the rest is for its lines.
    static constexpr qsizetype defaultMaxPayload = (64 + 1) * 1024 * 1024;

    /// Largest HMSG or MSG that is taken: headers and payload together, in bytes.
    void setMaxPayload(qsizetype bytes) { m_maxPayload = bytes; }

    /// Appends \a bytes to what waits for next().
    void feed(const QByteArray &bytes);

    /// The next operation; nothing if more bytes are needed first; or what is wrong with the
    /// stream, after which every call returns the same error until clear().
    Result<std::optional<NatsOp>> next();

    /// Bytes fed and not yet part of a returned operation.
    qsizetype pendingBytes() const { return m_buffer.size() - m_pos; }

    /// Forgets all bytes and any error.
    void clear();

private:
    struct MessageLine
    {
        quint64 sid = 0;
        QByteArray subject;
        QByteArray replyTo;
        qsizetype headerSize = 0;
        qsizetype totalSize = 0;
    };

    std::optional<QByteArrayView> takeLine();
    std::optional<NatsOp> parseLine(QByteArrayView line);
    bool parseMessageLine(QByteArrayView arguments, bool withHeaders);
    std::optional<NatsOp> takeMessage();
    void fail(const QString &text);

    QByteArray m_buffer;
    qsizetype m_pos = 0;                  ///< first byte not yet consumed
    qsizetype m_scanned = 0;              ///< bytes from m_pos on that are known to hold no LF
    std::optional<MessageLine> m_message; ///< its line is consumed, its payload is not
    std::optional<Error> m_error;
    qsizetype m_maxPayload = defaultMaxPayload;
};

} // namespace nunect::nats
