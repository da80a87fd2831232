// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/jetstream/jetstream.h"
#include "raw_crowd.h"
#include "server_reading.h"
#include "tests/support/nats_cluster.h"
#include "tests/support/test_certificates.h"

#include <memory>
#include <optional>
#include <vector>

namespace nunect::test {

/// A site as large as people have them: three servers with JetStream and secure WebSockets, a leaf
/// node on two of them, hundreds of connections, streams, and a consumer that lags. All traffic of
/// its own is over when start() is.
class ClusterSite
{
public:
    static constexpr int servers = 3;
    static constexpr int connections = 500;
    static constexpr int ended = 30; ///< connections that have come and gone

    /// Why it did not come to be; nothing if it did.
    QString start();

    /// That signed for the WebSockets of all nodes.
    QString caFile() const { return m_certificates->caFile(); }
    NatsServer &node(int number) { return m_cluster->node(number); }
    Result<void> waitForRoutes() const { return m_cluster->waitForRoutes(); }
    /// Number of the node that has this server id now; -1: none.
    int numberOf(const QString &serverId) const;

    /// What is still to come by these words: a leaf node that is on its way, a choice of leaders.
    static QStringList unready(const Reading &reading);

    /// Of the nodes that run; the last of those that do not, marked as such.
    Result<Reading> read();

private:
    QString startServers();
    QString startLeafs();
    QString fillWithConnections();
    QString fillWithStreams();
    QString consume();

    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<NatsCluster> m_cluster;
    std::vector<std::unique_ptr<NatsServer>> m_leafs;
    RawCrowd m_crowd;
    std::unique_ptr<nats::Client> m_client;
    std::unique_ptr<nats::jetstream::JetStream> m_jetStream; // goes before the client
    Reading m_last;
};

} // namespace nunect::test
