// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/varz.h"

#include "core/domain/message_counts.h"
#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

/// Fields that the settings of most listeners have.
template<typename T>
static void readListener(FieldReader &reader, T &to)
{
    reader.field(u"host", to.host);
    reader.field(u"port", to.port);
    reader.field(u"auth_timeout", to.authTimeoutSeconds);
}

static void readFields(FieldReader &reader, ClusterSettings &to)
{
    reader.field(u"name", to.name);
    reader.field(u"addr", to.host);
    reader.field(u"cluster_port", to.port);
    reader.field(u"auth_timeout", to.authTimeoutSeconds);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"urls", to.urls);
    reader.field(u"tls_required", to.tlsRequired);
    reader.field(u"tls_verify", to.tlsVerify);
    reader.field(u"pool_size", to.poolSize);
}

static void readFields(FieldReader &reader, RemoteGatewaySettings &to)
{
    reader.field(u"name", to.name);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"urls", to.urls);
}

static void readFields(FieldReader &reader, GatewaySettings &to)
{
    readListener(reader, to);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"name", to.name);
    reader.field(u"tls_required", to.tlsRequired);
    reader.field(u"tls_verify", to.tlsVerify);
    reader.field(u"advertise", to.advertise);
    reader.field(u"connect_retries", to.connectRetries);
    reader.field(u"reject_unknown", to.rejectUnknown);
    reader.field(u"gateways", to.gateways);
}

static void readFields(FieldReader &reader, RemoteLeafSettings &to)
{
    reader.field(u"local_account", to.localAccount);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"urls", to.urls);
    reader.field(u"tls_ocsp_peer_verify", to.tlsOcspPeerVerify);
    if (auto deny = reader.json().optionalObject(u"deny")) {
        to.denyExports = deny->optionalTexts(u"exports");
        to.denyImports = deny->optionalTexts(u"imports");
    }
}

static void readFields(FieldReader &reader, LeafSettings &to)
{
    readListener(reader, to);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"tls_required", to.tlsRequired);
    reader.field(u"tls_verify", to.tlsVerify);
    reader.field(u"tls_ocsp_peer_verify", to.tlsOcspPeerVerify);
    reader.field(u"remotes", to.remotes);
}

static void readFields(FieldReader &reader, MqttSettings &to)
{
    readListener(reader, to);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"no_auth_user", to.noAuthUser);
    reader.field(u"tls_map", to.tlsMap);
    reader.field(u"tls_pinned_certs", to.tlsPinnedCerts);
    reader.field(u"tls_ocsp_peer_verify", to.tlsOcspPeerVerify);
    reader.field(u"js_domain", to.jetStreamDomain);
    reader.field(u"ack_wait", to.ackWaitNs);
    reader.field(u"max_ack_pending", to.maxAckPending);
}

static void readFields(FieldReader &reader, WebSocketSettings &to)
{
    readListener(reader, to);
    reader.field(u"advertise", to.advertise);
    reader.field(u"no_auth_user", to.noAuthUser);
    reader.field(u"jwt_cookie", to.jwtCookie);
    reader.field(u"handshake_timeout", to.handshakeTimeoutNs);
    reader.field(u"no_tls", to.noTls);
    reader.field(u"tls_map", to.tlsMap);
    reader.field(u"tls_pinned_certs", to.tlsPinnedCerts);
    reader.field(u"tls_ocsp_peer_verify", to.tlsOcspPeerVerify);
    reader.field(u"same_origin", to.sameOrigin);
    reader.field(u"allowed_origins", to.allowedOrigins);
    reader.field(u"compression", to.compression);
}

static void readFields(FieldReader &reader, JetStreamVarz &to)
{
    reader.field(u"config", to.config);
    reader.field(u"stats", to.usage);
    reader.field(u"meta", to.meta);
}

static void readFields(FieldReader &reader, SlowConsumers &to)
{
    reader.field(u"clients", to.clients);
    reader.field(u"routes", to.routes);
    reader.field(u"gateways", to.gateways);
    reader.field(u"leafs", to.leafs);
}

static void readFields(FieldReader &reader, OcspCache &to)
{
    reader.field(u"cache_type", to.type);
    reader.field(u"cache_hits", to.hits);
    reader.field(u"cache_misses", to.misses);
    reader.field(u"cached_responses", to.responses);
    reader.field(u"cached_revoked_responses", to.revoked);
    reader.field(u"cached_good_responses", to.good);
    reader.field(u"cached_unknown_responses", to.unknown);
}

static void readIdentity(FieldReader &reader, Varz &to)
{
    reader.require(u"server_id");
    reader.field(u"version", to.version);
    reader.field(u"proto", to.protocol);
    reader.field(u"git_commit", to.gitCommit);
    reader.field(u"go", to.goVersion);
    reader.time(u"start", to.startNs);
    reader.time(u"now", to.nowNs);
    reader.duration(u"uptime", to.uptimeNs);
    reader.time(u"config_load_time", to.configLoadTimeNs);
    reader.field(u"tags", to.tags);
    reader.field(u"system_account", to.systemAccount);
}

/// Each listener has a certificate of its own; the first that ends is what matters.
static void readCertificateEnd(FieldReader &reader, Varz &to)
{
    const auto consider = [&to](FieldReader &listener) {
        std::optional<qint64> endNs;
        listener.time(u"tls_cert_not_after", endNs);
        if (endNs && (!to.tlsCertificateEndNs || *endNs < *to.tlsCertificateEndNs))
            to.tlsCertificateEndNs = endNs;
    };
    consider(reader);
    for (const QStringView name : {u"cluster", u"gateway", u"leaf", u"mqtt", u"websocket"}) {
        if (auto object = reader.json().optionalObject(name)) {
            FieldReader listener(std::move(*object));
            consider(listener);
        }
    }
}

static void readListeners(FieldReader &reader, Varz &to)
{
    readListener(reader, to);
    reader.field(u"tls_timeout", to.tlsTimeoutSeconds);
    reader.field(u"ip", to.ip);
    reader.field(u"auth_required", to.authRequired);
    reader.field(u"tls_required", to.tlsRequired);
    reader.field(u"tls_verify", to.tlsVerify);
    reader.field(u"tls_ocsp_peer_verify", to.tlsOcspPeerVerify);
    reader.field(u"connect_urls", to.connectUrls);
    reader.field(u"ws_connect_urls", to.webSocketConnectUrls);
    reader.field(u"http_host", to.httpHost);
    reader.field(u"http_base_path", to.httpBasePath);
    reader.field(u"http_port", to.httpPort);
    reader.field(u"https_port", to.httpsPort);
    reader.field(u"cluster", to.cluster);
    reader.field(u"gateway", to.gateway);
    reader.field(u"leaf", to.leaf);
    reader.field(u"mqtt", to.mqtt);
    reader.field(u"websocket", to.webSocket);
    reader.field(u"jetstream", to.jetStream);
    readCertificateEnd(reader, to);
}

static void readLimits(FieldReader &reader, Varz &to)
{
    reader.field(u"max_connections", to.maxConnections);
    reader.field(u"max_subscriptions", to.maxSubscriptions);
    reader.field(u"max_control_line", to.maxControlLine);
    reader.field(u"max_payload", to.maxPayload);
    reader.field(u"max_pending", to.maxPending);
    reader.field(u"ping_interval", to.pingIntervalNs);
    reader.field(u"ping_max", to.maxPingsOut);
    reader.field(u"write_deadline", to.writeDeadlineNs);
}

static void readTotals(FieldReader &reader, Varz &to)
{
    reader.count(u"mem", to.memoryBytes);
    reader.field(u"cores", to.cores);
    reader.field(u"gomaxprocs", to.maxProcs);
    reader.field(u"cpu", to.cpuPercent);
    reader.count(u"connections", to.connections);
    reader.field(u"total_connections", to.totalConnections);
    reader.count(u"routes", to.routes);
    reader.count(u"remotes", to.remotes);
    reader.count(u"leafnodes", to.leafNodes);
    readMessageCounts(reader, to);
    reader.field(u"slow_consumers", to.slowConsumers);
    reader.field(u"slow_consumer_stats", to.slowConsumersByKind);
    reader.count(u"subscriptions", to.subscriptions);
    reader.field(u"pinned_account_fails", to.pinnedAccountFails);
    reader.field(u"ocsp_peer_cache", to.ocspCache);
    reader.field(u"http_req_stats", to.httpRequests);
}

static void readFields(FieldReader &reader, Varz &to)
{
    readIdentity(reader, to);
    readListeners(reader, to);
    readLimits(reader, to);
    readTotals(reader, to);
    if (to.server.version.isEmpty()) // over HTTP
        to.server.version = to.version;
}

Result<Varz> decodeVarz(QByteArrayView payload)
{
    return decodeMonitoringReply<Varz>(payload, u"VARZ"_s);
}

} // namespace nunect::domain
