// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// The server's side of RFC 6455, byte by byte, so that a test can send what no library would.
namespace nunect::test::ws {

enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

struct Frame
{
    Opcode opcode = Binary;
    bool final = true;
    QByteArray payload{}; ///< unmasked
};

/// A server's frame: not masked. \a reserved are the three bits that no extension of ours uses.
QByteArray encode(Opcode opcode, QByteArrayView payload, bool final = true, quint8 reserved = 0);

/// The payload of a close frame.
QByteArray closePayload(quint16 code, QByteArrayView reason = {});

/// The answer to a client's upgrade \a request, which ends with an empty line; empty if that is no
/// WebSocket request.
QByteArray upgradeAnswer(QByteArrayView request);

/// Cuts a client's byte stream into frames.
class FrameReader
{
public:
    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// The next whole frame; nothing if more bytes are needed first.
    std::optional<Frame> next();

private:
    QByteArray m_buffer;
};

} // namespace nunect::test::ws
