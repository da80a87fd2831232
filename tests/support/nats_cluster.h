// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/nats_server.h"

#include <QList>

#include <memory>
#include <vector>

namespace nunect::test {

/// Real nats-servers with routes to each other, each with a WebSocket listener that all of them
/// tell their clients of. Use as NatsServer.
class NatsCluster
{
public:
    /// \a options are those of each node; its name gets a number.
    explicit NatsCluster(NatsServerOptions options = {});

    /// Starts \a count nodes, and waits until each has routes to all others.
    Result<void> start(int count);
    /// One node more, which joins those that there are.
    Result<void> add();

    NatsServer &node(int number) { return *m_nodes[static_cast<size_t>(number)]; }
    int size() const { return static_cast<int>(m_nodes.size()); }
    /// The node that listens on \a webSocketUrl; nullptr if there is none.
    NatsServer *nodeAt(const QUrl &webSocketUrl) const;
    QList<QUrl> webSocketUrls() const;
    /// Waits until each node that runs has routes to all others that run.
    Result<void> waitForRoutes() const;

private:
    NatsServerOptions m_options;
    std::vector<std::unique_ptr<NatsServer>> m_nodes;
    QList<quint16> m_routePorts;
};

} // namespace nunect::test
