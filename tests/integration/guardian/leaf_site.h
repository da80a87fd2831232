// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "guardian/registry/needs.h"
#include "tests/support/nats_cluster.h"
#include "tests/support/nats_server.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace nunect::test {

/// A hub with JetStream and three leafs, on loopback. Every login is of account OPS and may do
/// everything: what each may on a real site is the business of tst_site_permissions.
class LeafSite
{
public:
    static constexpr int leafCount = 3;

    /// Of several hubs, which are a cluster, each has its share of the leafs.
    Result<void> start(int hubs = 1);

    NatsServer &hub(int number = 0) { return m_cluster ? m_cluster->node(number) : *m_hub; }
    NatsServer &leaf(size_t number) { return *m_leafs[number]; }
    /// With a dot, which a key must not take for its own.
    static QString leafName(size_t number) { return QStringLiteral("leaf.%1").arg(number + 1); }

    /// What each leaf's server itself says of its clients' subscriptions, read in two ways that
    /// must agree; the error says where it could not be read, or did not.
    Result<std::map<QString, registry::Subjects>> readEveryServer() const;

private:
    std::unique_ptr<NatsServer> m_hub; ///< or
    std::unique_ptr<NatsCluster> m_cluster;
    std::vector<std::unique_ptr<NatsServer>> m_leafs;
};

} // namespace nunect::test
