// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace nunect::nats {

/// What a server says of itself in INFO, at login and at any time later.
struct ServerInfo
{
    QString serverId;
    QString serverName;
    QString version;
    int proto = 0;
    qint64 maxPayload = 1024 * 1024; ///< bytes, headers included
    quint64 clientId = 0;            ///< our cid on that server
    QString clientIp;
    bool headers = false;
    bool authRequired = false;
    bool tlsRequired = false;
    bool jetStream = false;
    bool lameDuck = false;
    QByteArray nonce;
    QStringList connectUrls; ///< WebSocket ones (ws_connect_urls)
    QString cluster;
    QString domain;

    bool operator==(const ServerInfo &) const = default;
};

/// Decodes the JSON object of an INFO line.
Result<ServerInfo> decodeServerInfo(const QByteArray &json);

} // namespace nunect::nats
