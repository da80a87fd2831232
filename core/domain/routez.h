// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/domain/subscription_detail.h"
#include "core/util/result.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

/// ROUTEZ: a server's connections to the others of its cluster.
namespace nunect::domain {

/// One connection. Since 2.10 there are several to each server: a pool, and one for each account
/// that has its own.
struct Route
{
    quint64 rid = 0;
    QString remoteId;
    std::optional<QString> remoteName; ///< 2.10+
    bool didSolicit = false;           ///< this side connected
    bool isConfigured = false;
    QString ip;
    int port = 0;
    qint64 startNs = 0;
    qint64 lastActivityNs = 0;
    std::optional<qint64> rttNs; ///< not live, see ClientRef::rttNs
    std::optional<qint64> uptimeNs;
    std::optional<qint64> idleNs;
    std::optional<SubjectPermissions> import;
    std::optional<SubjectPermissions> export_;
    qint64 pendingBytes = 0;
    quint64 inMessages = 0; ///< counted from the server's side
    quint64 outMessages = 0;
    quint64 inBytes = 0;
    quint64 outBytes = 0;
    qint64 subscriptions = 0;
    QStringList subscriptionSubjects;                    ///< only if asked for; either these ...
    std::vector<SubscriptionDetail> subscriptionDetails; ///< ... or these
    QString account;                    ///< whose own route it is; empty for one of the pool
    std::optional<QString> compression; ///< 2.10+

    bool operator==(const Route &) const = default;
};

struct Routez
{
    ServerRef server;
    qint64 nowNs = 0;
    qint64 count = 0;
    std::optional<SubjectPermissions> import;
    std::optional<SubjectPermissions> export_;
    std::vector<Route> routes;
};

/// Decodes a ROUTEZ reply, or the body of `/routez`.
Result<Routez> decodeRoutez(QByteArrayView payload);

} // namespace nunect::domain
