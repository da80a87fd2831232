// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/nats_cluster.h"

#include "tests/support/free_port.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QThread>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr int routesTimeoutMs = 15000;

NatsCluster::NatsCluster(NatsServerOptions options)
    : m_options(std::move(options))
{
}

Result<void> NatsCluster::start(int count)
{
    while (size() < count) {
        if (const auto added = add(); !added)
            return added;
    }
    return waitForRoutes();
}

Result<void> NatsCluster::add()
{
    m_routePorts += freePort();
    QStringList routes;
    for (const quint16 port : std::as_const(m_routePorts))
        routes += u"nats-route://127.0.0.1:%1"_s.arg(port);
    NatsServerOptions options = m_options;
    options.serverName += u"-%1"_s.arg(size());
    options.config
        += u"\ncluster { name: \"test\", listen: \"127.0.0.1:%1\", routes: [%2]\n%3 }\n"_s
               .arg(m_routePorts.last())
               .arg(routes.join(u", "_s), options.clusterConfig);
    m_nodes.push_back(std::make_unique<NatsServer>(options));
    return m_nodes.back()->start();
}

NatsServer *NatsCluster::nodeAt(const QUrl &webSocketUrl) const
{
    const auto found
        = std::find_if(m_nodes.cbegin(), m_nodes.cend(), [&webSocketUrl](const auto &node) {
              return node->webSocketUrl() == webSocketUrl;
          });
    return found == m_nodes.cend() ? nullptr : found->get();
}

QList<QUrl> NatsCluster::webSocketUrls() const
{
    QList<QUrl> urls;
    for (const auto &node : m_nodes)
        urls += node->webSocketUrl();
    return urls;
}

/// How many other servers \a node has routes to. Newer servers have several to each.
static qsizetype peersOf(const NatsServer &node)
{
    QSet<QString> peers;
    if (const auto routez = node.monitor("/routez"_ba)) {
        const QJsonArray routes = QJsonDocument::fromJson(*routez)["routes"_L1].toArray();
        for (const QJsonValue &route : routes)
            peers.insert(route.toObject()["remote_id"_L1].toString());
    }
    return peers.size();
}

Result<void> NatsCluster::waitForRoutes() const
{
    const auto running = std::count_if(m_nodes.cbegin(), m_nodes.cend(),
                                       [](const auto &node) { return node->isRunning(); });
    QElapsedTimer time;
    time.start();
    for (const auto &node : m_nodes) {
        while (node->isRunning() && peersOf(*node) != running - 1) {
            if (time.elapsed() > routesTimeoutMs)
                return Error{u"The cluster did not form. A node said:\n%1"_s.arg(node->log())};
            QThread::msleep(20); // between two questions
        }
    }
    return {};
}

} // namespace nunect::test
