// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace nunect::nats {

/// What the HTTP request for a WebSocket says besides what it must: for tunnels and proxies in
/// front of the server.
///
/// A User-Agent that begins with `Mozilla/` makes nats-server cut its frames at 4 KiB. Nothing is
/// gained by it here: payload is delivered as it comes, however long its frame is.
struct UpgradeOptions
{
    QString origin; ///< `https://host`; empty: none, which servers let pass
    /// Names and values, as in `CF-Access-Client-Id`; values are never shown in a text. Names that
    /// WebSocket itself uses (Host, Upgrade, Connection, Origin, Sec-WebSocket-...) are not
    /// allowed.
    QList<std::pair<QByteArray, QByteArray>> headers;
};

} // namespace nunect::nats
