// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/domain/varz.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// Replies of nats-server's monitoring endpoints (server/monitor.go), as plain values.
namespace nunect::domain {

/// One row of CONNZ.
struct Connection
{
    quint64 cid = 0;
    QString kind;
    QString type;
    QString ip;
    int port = 0;
    qint64 startNs = 0;
    qint64 lastActivityNs = 0;
    std::optional<qint64> rttNs; ///< not live, see ClientRef::rttNs
    qint64 pendingBytes = 0;
    quint64 inMessages = 0; ///< counted from the server's side
    quint64 outMessages = 0;
    quint64 inBytes = 0;
    quint64 outBytes = 0;
    qint64 subscriptions = 0;
    QString name;
    QString language;
    QString version;
    QString tlsVersion;
    QString user;
    QString account;

    bool operator==(const Connection &) const = default;
};

struct ConnzPage
{
    ServerRef server;
    qint64 nowNs = 0;
    qint64 total = 0; ///< connections that match, over all pages
    qint64 offset = 0;
    qint64 limit = 0;
    std::vector<Connection> connections;
};

/// Decodes a `$SYS.REQ.SERVER.*.CONNZ` reply: `{server, data}`, or `{server, error}`, whose
/// description is then the error.
Result<ConnzPage> decodeConnz(QByteArrayView payload);

} // namespace nunect::domain
