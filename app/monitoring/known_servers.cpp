// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/known_servers.h"

#include <algorithm>

namespace nunect::app {

void KnownServers::heard(const domain::ServerRef &server, qint64 nowMs)
{
    if (server.id.isEmpty() || m_ended.contains(server.id))
        return;
    Known &known = m_servers[server.id];
    const QString before = std::exchange(known, {server, nowMs}).server.name;
    if (server.name.isEmpty())
        known.server.name = before;
    else if (server.name != before) {
        std::erase_if(m_servers, [&server](const auto &other) {
            return other.second.server.name == server.name && other.first != server.id;
        });
    }
}

void KnownServers::mentioned(const QString &id, const QString &name, qint64 nowMs)
{
    if (const auto known = m_servers.find(id); known != m_servers.end()) {
        known->second.heardMs = nowMs;
        return;
    }
    domain::ServerRef server;
    server.id = id;
    server.name = name;
    heard(server, nowMs);
}

void KnownServers::ended(const QString &id, qint64 nowMs)
{
    m_servers.erase(id);
    m_ended[id] = nowMs;
}

void KnownServers::forgetOld(qint64 nowMs)
{
    std::erase_if(m_servers,
                  [nowMs](const auto &known) { return nowMs - known.second.heardMs > keepMs; });
    std::erase_if(m_ended, [nowMs](const auto &ended) { return nowMs - ended.second > keepMs; });
}

std::vector<domain::ServerRef> KnownServers::missing(const std::set<QString> &answered) const
{
    std::vector<domain::ServerRef> result;
    for (const auto &[id, known] : m_servers) {
        if (!answered.contains(id))
            result.push_back(known.server);
    }
    std::sort(result.begin(), result.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return result;
}

} // namespace nunect::app
