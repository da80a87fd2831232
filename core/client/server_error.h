// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/event.h"

#include <QByteArray>

namespace nunect::nats {

/// What an `-ERR` of the server means for us.
struct ServerError
{
    /// What it ends.
    enum Scope {
        Login,        ///< the connection, and repeated logins with the same credentials are useless
        Connection,   ///< the connection
        Subscription, ///< the subscription to `subject` in `queueGroup`
        Publish,      ///< one message, to `subject`
        Nothing,
    };
    Scope scope = Nothing;
    ErrorCode code = ErrorCode::ServerError;
    QByteArray subject;
    QByteArray queueGroup;
};

/// Reads the text of an `-ERR`, without its quotes. Unknown texts end nothing by themselves: a
/// server that means them to be the end closes the connection.
ServerError classifyServerError(const QByteArray &text);

} // namespace nunect::nats
