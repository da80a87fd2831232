// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/jetstream_state.h"
#include "core/domain/server_events.h"
#include "core/util/result.h"

#include <QByteArrayView>
#include <QStringList>

#include <map>

/// VARZ: one server's settings and totals. All counters are seen from the server: "in" is what it
/// received, from clients, routes, gateways and leaf nodes alike. Timeouts in seconds are so in
/// the server's settings; everything else of time is in nanoseconds.
namespace nunect::domain {

struct ClusterSettings
{
    QString name;
    QString host;
    int port = 0;
    double authTimeoutSeconds = 0;
    double tlsTimeoutSeconds = 0;
    QStringList urls;
    bool tlsRequired = false;
    bool tlsVerify = false;
    std::optional<int> poolSize; ///< 2.10+: connections of each route
};

struct RemoteGatewaySettings
{
    QString name;
    double tlsTimeoutSeconds = 0;
    QStringList urls;
};

struct GatewaySettings
{
    QString name;
    QString host;
    int port = 0;
    double authTimeoutSeconds = 0;
    double tlsTimeoutSeconds = 0;
    bool tlsRequired = false;
    bool tlsVerify = false;
    QString advertise;
    int connectRetries = 0;
    bool rejectUnknown = false;
    std::vector<RemoteGatewaySettings> gateways;
};

/// A server that this one is a leaf node of.
struct RemoteLeafSettings
{
    QString localAccount;
    double tlsTimeoutSeconds = 0;
    QStringList urls;
    QStringList denyExports;
    QStringList denyImports;
    bool tlsOcspPeerVerify = false;
};

struct LeafSettings
{
    QString host;
    int port = 0;
    double authTimeoutSeconds = 0;
    double tlsTimeoutSeconds = 0;
    bool tlsRequired = false;
    bool tlsVerify = false;
    bool tlsOcspPeerVerify = false;
    std::vector<RemoteLeafSettings> remotes;
};

struct MqttSettings
{
    QString host;
    int port = 0;
    QString noAuthUser;
    double authTimeoutSeconds = 0;
    double tlsTimeoutSeconds = 0;
    bool tlsMap = false;
    QStringList tlsPinnedCerts;
    bool tlsOcspPeerVerify = false;
    QString jetStreamDomain;
    qint64 ackWaitNs = 0;
    int maxAckPending = 0;
};

struct WebSocketSettings
{
    QString host;
    int port = 0;
    QString advertise;
    QString noAuthUser;
    QString jwtCookie; ///< name of the cookie
    qint64 handshakeTimeoutNs = 0;
    double authTimeoutSeconds = 0;
    bool noTls = false;
    bool tlsMap = false;
    QStringList tlsPinnedCerts;
    bool tlsOcspPeerVerify = false;
    bool sameOrigin = false;
    QStringList allowedOrigins;
    bool compression = false;
};

struct JetStreamVarz
{
    std::optional<JetStreamConfig> config; ///< none where JetStream is off
    std::optional<JetStreamUsage> usage;
    std::optional<MetaCluster> meta; ///< none outside a cluster
};

struct SlowConsumers
{
    quint64 clients = 0;
    quint64 routes = 0;
    quint64 gateways = 0;
    quint64 leafs = 0;
};

/// Answers of certificate authorities that the server keeps.
struct OcspCache
{
    QString type;
    qint64 hits = 0;
    qint64 misses = 0;
    qint64 responses = 0;
    qint64 revoked = 0;
    qint64 good = 0;
    qint64 unknown = 0;
};

struct Varz
{
    ServerRef server;
    QString version;
    int protocol = 0;
    QString gitCommit;
    QString goVersion;
    qint64 startNs = 0;
    qint64 nowNs = 0;
    std::optional<qint64> uptimeNs; ///< whole seconds
    qint64 configLoadTimeNs = 0;
    QStringList tags;
    QString systemAccount;

    QString host;
    int port = 0;
    QString ip;
    bool authRequired = false;
    bool tlsRequired = false;
    bool tlsVerify = false;
    bool tlsOcspPeerVerify = false;
    /// The earliest end of its listeners' certificates, ns since the Unix epoch; about 2.14+.
    std::optional<qint64> tlsCertificateEndNs;
    QStringList connectUrls;
    QStringList webSocketConnectUrls;
    QString httpHost;
    QString httpBasePath;
    int httpPort = 0; ///< 0: none
    int httpsPort = 0;

    qint64 maxConnections = 0;   ///< -1: no limit
    qint64 maxSubscriptions = 0; ///< of one connection; 0: no limit
    qint64 maxControlLine = 0;
    qint64 maxPayload = 0;
    qint64 maxPending = 0; ///< bytes that may wait for one connection
    qint64 pingIntervalNs = 0;
    int maxPingsOut = 0;
    qint64 writeDeadlineNs = 0;
    double authTimeoutSeconds = 0;
    double tlsTimeoutSeconds = 0;

    ClusterSettings cluster;
    GatewaySettings gateway;
    LeafSettings leaf;
    MqttSettings mqtt;
    WebSocketSettings webSocket;
    JetStreamVarz jetStream;
    std::optional<OcspCache> ocspCache; ///< 2.10+

    qint64 memoryBytes = 0;
    int cores = 0;
    int maxProcs = 0;
    double cpuPercent = 0; ///< of one core

    qint64 connections = 0; ///< clients, now; without routes, gateways and leaf nodes
    quint64 totalConnections = 0;
    qint64 routes = 0; ///< connections: since 2.10 several go to one server
    qint64 remotes = 0;
    qint64 leafNodes = 0;
    quint64 inMessages = 0;
    quint64 outMessages = 0;
    quint64 inBytes = 0;
    quint64 outBytes = 0;
    quint64 slowConsumers = 0;
    std::optional<SlowConsumers> slowConsumersByKind; ///< 2.10+
    qint64 subscriptions = 0;
    quint64 pinnedAccountFails = 0;
    std::map<QString, quint64> httpRequests; ///< so far, by path
};

/// Decodes a VARZ reply, or the body of `/varz`.
Result<Varz> decodeVarz(QByteArrayView payload);

} // namespace nunect::domain
