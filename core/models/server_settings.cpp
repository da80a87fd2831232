// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/server_settings.h"

#include "core/models/format.h"
#include "core/models/server_figures.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Kind = Column::Kind;

static QString seconds(double value) { return tr("%1 s").arg(value); }

static QString addressOf(const QString &host, int port)
{
    const bool v6 = host.contains(u':');
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

static QString limit(qint64 most, const QString &text) { return most > 0 ? text : tr("no limit"); }
static QString limit(qint64 most) { return limit(most, format::count(most)); }

/// What every listener has. False if it is off.
template<typename Settings>
static bool addListener(Details &details, const Settings &settings)
{
    if (settings.port == 0) {
        details.add(tr("Listens"), tr("no"));
        return false;
    }
    details.add(tr("Listens on"), addressOf(settings.host, settings.port));
    details.add(tr("Login within"), seconds(settings.authTimeoutSeconds));
    if constexpr (requires { settings.tlsTimeoutSeconds; })
        details.add(tr("TLS handshake within"), seconds(settings.tlsTimeoutSeconds));
    if constexpr (requires { settings.tlsRequired; }) {
        details.addYesNo(tr("TLS required"), settings.tlsRequired);
        details.addYesNo(tr("Peer certificate required"), settings.tlsVerify);
    }
    if constexpr (requires { settings.tlsOcspPeerVerify; })
        details.addYesNo(tr("OCSP check of peers"), settings.tlsOcspPeerVerify);
    return true;
}

void addIdentity(Details &details, const store::ServerRow &row, bool stale)
{
    details.begin(tr("General"));
    details.add(tr("ID"), row.server.id);
    details.add(tr("Host"), row.server.host);
    details.add(tr("Cluster"), row.server.cluster);
    details.add(tr("JetStream domain"), row.server.domain);
    if (!row.varz)
        return;
    const domain::Varz &varz = row.varz->value;
    details.begin(tr("General"), stale);
    details.add(tr("Listens on"), addressOf(varz.host, varz.port));
    details.add(tr("Address"), varz.ip);
    details.add(tr("Started"), format::utc(varz.startNs));
    const auto up = serverUptimeNs(row);
    details.add(tr("Uptime"), up ? format::duration(*up / 1'000'000'000) : QString());
    details.add(tr("Its clock then"), format::utc(varz.nowNs));
    details.add(tr("Configuration read"), format::utc(varz.configLoadTimeNs));
    details.add(tr("Protocol"), countOf(varz.protocol), Kind::Count);
    details.add(tr("Git commit"), varz.gitCommit);
    details.add(tr("Go"), varz.goVersion);
    details.add(tr("Tags"), varz.tags);
    details.add(tr("System account"), varz.systemAccount);
    details.addYesNo(tr("Login required"), varz.authRequired);
    details.addYesNo(tr("TLS required"), varz.tlsRequired);
    details.addYesNo(tr("Peer certificate required"), varz.tlsVerify);
    details.addYesNo(tr("OCSP check of peers"), varz.tlsOcspPeerVerify);
    details.add(tr("URLs told to clients"), varz.connectUrls);
    details.add(tr("URLs told to WebSocket clients"), varz.webSocketConnectUrls);
}

static void addLimits(Details &details, const domain::Varz &varz)
{
    details.add(tr("Connections"), limit(varz.maxConnections));
    details.add(tr("Subscriptions of a connection"), limit(varz.maxSubscriptions));
    details.add(tr("Protocol line"),
                limit(varz.maxControlLine, format::bytes(varz.maxControlLine)));
    details.add(tr("Message"), limit(varz.maxPayload, format::bytes(varz.maxPayload)));
    details.add(tr("Waiting for a connection"),
                limit(varz.maxPending, format::bytes(varz.maxPending)));
    details.add(tr("PING every"), varz.pingIntervalNs, Kind::Duration);
    details.add(tr("PINGs without answer"), countOf(varz.maxPingsOut), Kind::Count);
    details.add(tr("Write within"), varz.writeDeadlineNs, Kind::Duration);
    details.add(tr("Login within"), seconds(varz.authTimeoutSeconds));
    details.add(tr("TLS handshake within"), seconds(varz.tlsTimeoutSeconds));
}

static void addCluster(Details &details, const domain::ClusterSettings &cluster)
{
    details.add(tr("Name"), cluster.name);
    if (!addListener(details, cluster))
        return;
    details.add(tr("Connects to"), cluster.urls);
    details.add(tr("Connections of a route"), countOf(cluster.poolSize), Kind::Count);
}

static void addGateway(Details &details, const domain::GatewaySettings &gateway)
{
    details.add(tr("Name"), gateway.name);
    if (!addListener(details, gateway))
        return;
    details.add(tr("Advertises"), gateway.advertise);
    details.add(tr("Tries to connect"), countOf(gateway.connectRetries), Kind::Count);
    details.addYesNo(tr("Refuses unknown clusters"), gateway.rejectUnknown);
    for (const domain::RemoteGatewaySettings &remote : gateway.gateways) {
        details.add(tr("Cluster %1").arg(remote.name),
                    tr("%1; TLS handshake within %2")
                        .arg(remote.urls.join(u", "_s), seconds(remote.tlsTimeoutSeconds)));
    }
}

static QString remoteText(const domain::RemoteLeafSettings &remote)
{
    QStringList words{remote.urls.join(u", "_s),
                      tr("TLS handshake within %1").arg(seconds(remote.tlsTimeoutSeconds))};
    if (!remote.denyExports.isEmpty())
        words.append(tr("does not send %1").arg(remote.denyExports.join(u", "_s)));
    if (!remote.denyImports.isEmpty())
        words.append(tr("does not take %1").arg(remote.denyImports.join(u", "_s)));
    if (remote.tlsOcspPeerVerify)
        words.append(tr("OCSP check of the peer"));
    words.removeAll(QString());
    return words.join(u"; "_s);
}

static void addLeaf(Details &details, const domain::LeafSettings &leaf)
{
    addListener(details, leaf);
    for (const domain::RemoteLeafSettings &remote : leaf.remotes) {
        const QString account
            = remote.localAccount.isEmpty() ? tr("the global account") : remote.localAccount;
        details.add(tr("Leaf node for %1").arg(account), remoteText(remote));
    }
}

static void addMqtt(Details &details, const domain::MqttSettings &mqtt)
{
    if (!addListener(details, mqtt))
        return;
    details.add(tr("User without login"), mqtt.noAuthUser);
    details.addYesNo(tr("Certificate names the user"), mqtt.tlsMap);
    details.add(tr("Pinned certificates"), mqtt.tlsPinnedCerts);
    details.add(tr("JetStream domain"), mqtt.jetStreamDomain);
    details.add(tr("Redelivery after"), mqtt.ackWaitNs, Kind::Duration);
    details.add(tr("Deliveries without ack"), countOf(mqtt.maxAckPending), Kind::Count);
}

static void addWebSocket(Details &details, const domain::WebSocketSettings &webSocket)
{
    if (!addListener(details, webSocket))
        return;
    details.add(tr("Advertises"), webSocket.advertise);
    details.add(tr("Upgrade within"), webSocket.handshakeTimeoutNs, Kind::Duration);
    details.addYesNo(tr("TLS"), !webSocket.noTls);
    details.addYesNo(tr("Compression"), webSocket.compression);
    details.add(tr("User without login"), webSocket.noAuthUser);
    details.add(tr("JWT cookie"), webSocket.jwtCookie);
    details.addYesNo(tr("Certificate names the user"), webSocket.tlsMap);
    details.add(tr("Pinned certificates"), webSocket.tlsPinnedCerts);
    details.addYesNo(tr("Same origin only"), webSocket.sameOrigin);
    details.add(tr("Origins"), webSocket.allowedOrigins);
}

void addSettings(Details &details, const domain::Varz &varz, bool stale)
{
    details.begin(tr("Limits"), stale);
    addLimits(details, varz);
    details.begin(tr("Cluster"), stale);
    addCluster(details, varz.cluster);
    details.begin(tr("Gateway"), stale);
    addGateway(details, varz.gateway);
    details.begin(tr("Leaf nodes"), stale);
    addLeaf(details, varz.leaf);
    details.begin(tr("MQTT"), stale);
    addMqtt(details, varz.mqtt);
    details.begin(tr("WebSocket"), stale);
    addWebSocket(details, varz.webSocket);
}

void addCounters(Details &details, const domain::Varz &varz, bool stale)
{
    details.begin(tr("OCSP cache"), stale);
    if (const auto &cache = varz.ocspCache) {
        details.add(tr("Type"), cache->type);
        details.add(tr("Hits"), cache->hits, Kind::Count);
        details.add(tr("Misses"), cache->misses, Kind::Count);
        details.add(tr("Responses"), cache->responses, Kind::Count);
        details.add(tr("Good", "certificates"), cache->good, Kind::Count);
        details.add(tr("Revoked"), cache->revoked, Kind::Count);
        details.add(tr("Unknown"), cache->unknown, Kind::Count);
    } else {
        details.add(tr("Cache"), tr("none"));
    }
    details.begin(tr("HTTP monitoring"), stale);
    details.add(tr("Host"), varz.httpHost);
    details.add(tr("Base path"), varz.httpBasePath);
    details.add(tr("HTTP port"), varz.httpPort > 0 ? format::count(varz.httpPort) : tr("none"));
    details.add(tr("HTTPS port"), varz.httpsPort > 0 ? format::count(varz.httpsPort) : tr("none"));
    for (const auto &[path, count] : varz.httpRequests)
        details.add(tr("Requests of %1").arg(path), countOf(count), Kind::Count);
}

} // namespace nunect::models
