// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/server_info.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static QStringList toStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            strings.append(entry.toString());
    }
    return strings;
}

Result<ServerInfo> decodeServerInfo(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const QString reason = parseError.error == QJsonParseError::NoError
            ? u"no object"_s
            : parseError.errorString();
        return Error{u"The server's INFO is no JSON object: %1"_s.arg(reason)};
    }
    const QJsonObject object = document.object();
    ServerInfo info;
    info.serverId = object["server_id"_L1].toString();
    info.serverName = object["server_name"_L1].toString();
    info.version = object["version"_L1].toString();
    info.proto = object["proto"_L1].toInt();
    info.maxPayload = object["max_payload"_L1].toInteger(info.maxPayload);
    info.clientId = static_cast<quint64>(object["client_id"_L1].toInteger());
    info.clientIp = object["client_ip"_L1].toString();
    info.headers = object["headers"_L1].toBool();
    info.authRequired = object["auth_required"_L1].toBool();
    info.tlsRequired = object["tls_required"_L1].toBool();
    info.jetStream = object["jetstream"_L1].toBool();
    info.lameDuck = object["ldm"_L1].toBool();
    info.nonce = object["nonce"_L1].toString().toUtf8();
    // Over WebSocket a server puts the WebSocket addresses into connect_urls, too.
    const bool own = object.contains("ws_connect_urls"_L1);
    info.connectUrls = toStrings(object[own ? "ws_connect_urls"_L1 : "connect_urls"_L1]);
    info.cluster = object["cluster"_L1].toString();
    info.domain = object["domain"_L1].toString();
    return info;
}

} // namespace nunect::nats
