// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/connz.h"

#include <map>

/// GATEWAYZ: a server's links to other clusters.
namespace nunect::domain {

/// What a link knows of an account's interest on the other side; only if asked for.
struct GatewayAccount
{
    QString name;
    QString interestMode;             ///< "Optimistic", "Transitioning", "Interest-Only"
    qint64 noInterest = 0;            ///< subjects that nobody there wants
    qint64 interestOnlyThreshold = 0; ///< so many of them change the mode
    qint64 subscriptions = 0;
    qint64 queueSubscriptions = 0;
    QStringList subscriptionSubjects; ///< only if asked for, 2.10+; either these ...
    std::vector<SubscriptionDetail> subscriptionDetails; ///< ... or these
};

struct GatewayLink
{
    bool configured = false;
    std::optional<Connection> connection; ///< `name` is the id of the other server
    std::vector<GatewayAccount> accounts;
};

struct Gatewayz
{
    ServerRef server;
    qint64 nowNs = 0;
    QString name; ///< of this server's cluster
    QString host;
    int port = 0;
    std::map<QString, GatewayLink> outbound;             ///< by cluster: messages leave by these
    std::map<QString, std::vector<GatewayLink>> inbound; ///< by cluster: messages come by these
};

/// Decodes a GATEWAYZ reply, or the body of `/gatewayz`.
Result<Gatewayz> decodeGatewayz(QByteArrayView payload);

} // namespace nunect::domain
