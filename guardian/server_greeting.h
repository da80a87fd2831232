// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace nunect::guardian {

/// What a NATS server says of itself to everyone who connects.
struct ServerGreeting
{
    contract::ServerIdentity identity;
    bool wantsTls = false;
    bool wantsCertificate = false; ///< of the client
};

/// Reads the first line that a server sends, `INFO {...}`.
Result<ServerGreeting> parseGreeting(const QByteArray &line);

/// Connects, reads the greeting, and closes again. Blocks up to \a timeout, and longer if the name
/// service does; so not on the Qt thread. cnats keeps the server's name to itself and does not tell
/// why a server cannot be reached; this does both.
Result<ServerGreeting> readGreeting(const QString &host, quint16 port,
                                    std::chrono::milliseconds timeout);

} // namespace nunect::guardian
