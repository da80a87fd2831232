// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/domain/subscription_detail.h"
#include "core/util/result.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

/// CONNZ: a server's connections, open and closed.
namespace nunect::domain {

struct PeerCertificate
{
    QString subject;
    QString publicKeySha256;
    QString sha256;

    bool operator==(const PeerCertificate &) const = default;
};

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
    std::optional<qint64> stopNs; ///< closed ones only
    QString reason;               ///< why it closed, as the server words it; closed ones only
    std::optional<qint64> rttNs;  ///< not live, see ClientRef::rttNs
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
    QString tlsCipherSuite;
    std::vector<PeerCertificate> tlsPeerCertificates;
    bool tlsFirst = false; ///< TLS came before INFO; 2.10+
    QString user;          ///< only if asked for
    QString account;       ///< only if asked for
    QString issuerKey;
    QString nameTag;
    QStringList tags;
    QString mqttClient;
    QStringList subscriptionSubjects;                    ///< only if asked for; either these ...
    std::vector<SubscriptionDetail> subscriptionDetails; ///< ... or these

    bool operator==(const Connection &) const = default;
};

struct ConnzPage
{
    ServerRef server;
    qint64 nowNs = 0;
    qint64 count = 0; ///< connections on this page
    qint64 total = 0; ///< connections that match, over all pages
    qint64 offset = 0;
    qint64 limit = 0; ///< as the server has clamped it
    std::vector<Connection> connections;
};

void readFields(FieldReader &reader, Connection &to);

/// Decodes a `$SYS.REQ.SERVER.*.CONNZ` or `$SYS.REQ.ACCOUNT.*.CONNZ` reply, or the body of
/// `/connz`. The error is the server's description if it refuses.
Result<ConnzPage> decodeConnz(QByteArrayView payload);

} // namespace nunect::domain
