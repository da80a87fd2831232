// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/message.h"

#include <QByteArray>

#include <variant>

/// Everything that a server may say, as a closed set.
namespace nunect::nats {

/// `INFO {...}`: the JSON text as it came; see decodeServerInfo().
struct InfoOp
{
    QByteArray json;
};

struct PingOp
{
};

struct PongOp
{
};

/// `+OK`: never sent to us, who ask for `verbose:false`, but part of the protocol.
struct OkOp
{
};

/// `-ERR 'text'`: the text without its quotes.
struct ErrOp
{
    QByteArray text;
};

/// `MSG` or `HMSG`, complete with its payload.
struct MsgOp
{
    quint64 sid = 0;
    Message message;
};

using NatsOp = std::variant<InfoOp, PingOp, PongOp, OkOp, ErrOp, MsgOp>;

} // namespace nunect::nats
