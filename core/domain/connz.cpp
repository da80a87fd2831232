// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/connz.h"

#include "core/domain/message_counts.h"
#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readFields(FieldReader &reader, PeerCertificate &to)
{
    reader.field(u"subject", to.subject);
    reader.field(u"spki_sha256", to.publicKeySha256);
    reader.field(u"cert_sha256", to.sha256);
}

static void readTraffic(FieldReader &reader, Connection &to)
{
    reader.count(u"pending_bytes", to.pendingBytes);
    readMessageCounts(reader, to);
    reader.count(u"subscriptions", to.subscriptions);
    reader.field(u"subscriptions_list", to.subscriptionSubjects);
    reader.field(u"subscriptions_list_detail", to.subscriptionDetails);
}

static void readPeer(FieldReader &reader, Connection &to)
{
    reader.field(u"name", to.name);
    reader.field(u"lang", to.language);
    reader.field(u"version", to.version);
    reader.field(u"tls_version", to.tlsVersion);
    reader.field(u"tls_cipher_suite", to.tlsCipherSuite);
    reader.field(u"tls_peer_certs", to.tlsPeerCertificates);
    reader.field(u"tls_first", to.tlsFirst);
    reader.field(u"authorized_user", to.user);
    reader.field(u"account", to.account);
    reader.field(u"issuer_key", to.issuerKey);
    reader.field(u"name_tag", to.nameTag);
    reader.field(u"tags", to.tags);
    reader.field(u"mqtt_client", to.mqttClient);
}

void readFields(FieldReader &reader, Connection &to)
{
    reader.require(u"cid");
    reader.field(u"cid", to.cid);
    reader.field(u"kind", to.kind);
    reader.field(u"type", to.type);
    reader.field(u"ip", to.ip);
    reader.port(u"port", to.port);
    reader.time(u"start", to.startNs);
    reader.time(u"last_activity", to.lastActivityNs);
    reader.time(u"stop", to.stopNs);
    reader.field(u"reason", to.reason);
    reader.duration(u"rtt", to.rttNs);
    readTraffic(reader, to);
    readPeer(reader, to);
}

static void readFields(FieldReader &reader, ConnzPage &to)
{
    reader.time(u"now", to.nowNs);
    reader.count(u"num_connections", to.count);
    reader.count(u"total", to.total);
    reader.count(u"offset", to.offset);
    reader.count(u"limit", to.limit);
    reader.require(u"connections");
    reader.field(u"connections", to.connections);
}

Result<ConnzPage> decodeConnz(QByteArrayView payload)
{
    return decodeMonitoringReply<ConnzPage>(payload, u"CONNZ"_s);
}

} // namespace nunect::domain
