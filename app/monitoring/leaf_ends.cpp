// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/leaf_ends.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

template<typename T>
static QString keyOf(const T &link)
{
    return u"%1 %2 %3"_s.arg(link.account, link.ip).arg(link.port);
}

static bool isNamed(const domain::LeafNode &link) { return !link.name.isEmpty() || link.isSpoke; }

QStringList LeafEnds::see(const domain::Leafz &leafz)
{
    const std::map<QString, End> before = std::exchange(m_servers[leafz.server.id], {});
    std::map<QString, End> &ends = m_servers[leafz.server.id];
    QStringList accounts;
    for (const domain::LeafNode &link : leafz.leafs) {
        if (isNamed(link))
            continue;
        const QString key = keyOf(link);
        const auto known = before.find(key);
        const End end = known != before.end() ? known->second : End();
        ends.insert_or_assign(key, end);
        if (!end.isSpoke && end.tries < maxTries && !accounts.contains(link.account))
            accounts.append(link.account);
    }
    if (ends.empty())
        m_servers.erase(leafz.server.id);
    return accounts;
}

void LeafEnds::fillIn(domain::Leafz &leafz) const
{
    const auto ends = m_servers.find(leafz.server.id);
    if (ends == m_servers.end())
        return;
    for (domain::LeafNode &link : leafz.leafs) {
        const auto end = ends->second.find(keyOf(link));
        if (end == ends->second.end())
            continue;
        link.name = end->second.name;
        link.isSpoke = end->second.isSpoke;
    }
}

void LeafEnds::asked(const domain::Leafz &leafz, const QString &account)
{
    const auto ends = m_servers.find(leafz.server.id);
    if (ends == m_servers.end())
        return;
    for (const domain::LeafNode &link : leafz.leafs) {
        const auto end = ends->second.find(keyOf(link));
        if (link.account == account && end != ends->second.end())
            ++end->second.tries;
    }
}

void LeafEnds::learn(const QString &serverId, const domain::ConnzPage &page)
{
    const auto ends = m_servers.find(serverId);
    if (ends == m_servers.end())
        return;
    for (const domain::Connection &connection : page.connections) {
        const auto end = ends->second.find(keyOf(connection));
        if (connection.kind != "Leafnode"_L1 || end == ends->second.end())
            continue;
        end->second.name = connection.name;
        end->second.isSpoke = connection.name.isEmpty();
    }
}

} // namespace nunect::app
