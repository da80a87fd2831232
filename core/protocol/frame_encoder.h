// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace nunect::nats::websocket {

enum class Opcode : quint8 {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10
};

/// A whole client's frame (RFC 6455, 5.2 and 5.3): one message of its own, masked by \a mask, which
/// nobody may be able to foretell.
QByteArray encodeFrame(Opcode opcode, QByteArrayView payload, quint32 mask);

/// The payload of a close frame.
QByteArray closePayload(quint16 code, QByteArrayView reason = {});

} // namespace nunect::nats::websocket
