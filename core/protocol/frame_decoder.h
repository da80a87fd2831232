// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/frame_encoder.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace nunect::nats::websocket {

/// What a close frame says (RFC 6455, 5.5.1).
struct CloseFrame
{
    int code = noCode;
    QByteArray reason; ///< as sent: UTF-8, if the server keeps to the rules

    static constexpr int noCode = 1005;

    bool operator==(const CloseFrame &) const = default;
};

/// Takes the frames of a server (RFC 6455, 5.2) off a byte stream that is cut anywhere.
///
/// It works in place, on the very bytes that were read: of a frame's payload nothing is copied and
/// nothing is held back until the frame is whole. Text, binary and continuation frames are pieces
/// of one stream; that text is UTF-8 is not checked, since what reads the stream is stricter. No
/// extensions. What comes out does not depend on where the bytes were cut.
class FrameDecoder
{
public:
    /// A server sends all that it holds for a client in one frame: up to 64 MiB, with its lines.
    static constexpr quint64 maxFrame = (64 + 2) * 1024 * 1024;

    /// A part of the decoded bytes.
    struct Payload
    {
        qsizetype at = 0;
        qsizetype size = 0;
    };

    /// Moves the payload among \a bytes together; the rest of them is garbage then. Reads nothing
    /// beyond a close frame or an error, and nothing more after either.
    Payload decode(char *bytes, qsizetype size);

    /// The payloads of the pings since the last call, each of which wants a pong.
    QList<QByteArray> takePings() { return std::exchange(m_pings, {}); }
    /// Set once the server has closed the stream.
    const std::optional<CloseFrame> &close() const { return m_close; }
    /// Set once the stream is not what it should be.
    const std::optional<Error> &error() const { return m_error; }

private:
    void takeHead(QByteArrayView bytes, qsizetype &pos);
    void beginFrame();
    void takeControl(QByteArrayView bytes, qsizetype &pos);
    void endControl();
    void fail(const QString &text);

    static constexpr qsizetype longestHead = 10;

    std::array<char, longestHead> m_head; ///< of the present frame, as far as it has come
    qsizetype m_headSize = 0;
    bool m_inFrame = false; ///< its head is complete
    quint64 m_left = 0;     ///< of its payload
    bool m_isControl = false;
    QByteArray m_control;     ///< the payload of a control frame
    bool m_inMessage = false; ///< the last data frame was not the message's final one
    QList<QByteArray> m_pings;
    std::optional<CloseFrame> m_close;
    std::optional<Error> m_error;
};

} // namespace nunect::nats::websocket
