// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/server_pool.h"

#include <algorithm>

namespace nunect::nats {

ServerPool::ServerPool(QList<QUrl> configured, std::function<double()> random)
    : m_random(std::move(random))
{
    for (const QUrl &url : std::as_const(configured)) {
        if (indexOf(url) < 0)
            insertAtRandom({url, false});
    }
}

QUrl ServerPool::next()
{
    Q_ASSERT(!m_servers.isEmpty());
    ++m_given;
    const QUrl url = m_servers.first().url;
    m_servers.append(m_servers.takeFirst());
    return url;
}

bool ServerPool::setDiscovered(const QStringList &addresses, const QUrl &teller)
{
    if (addresses.isEmpty())
        return false;
    QList<QUrl> named;
    for (const QString &address : addresses) {
        QUrl url;
        url.setScheme(teller.scheme());
        url.setAuthority(address);
        if (url.isValid() && !url.host().isEmpty() && url.port() > 0)
            named.append(url);
    }
    const auto gone = [&](const Server &server) {
        return server.discovered && server.url != teller && !named.contains(server.url);
    };
    bool changed = m_servers.removeIf(gone) > 0;
    for (const QUrl &url : std::as_const(named)) {
        if (indexOf(url) < 0) {
            insertAtRandom({url, true});
            changed = true;
        }
    }
    // It is in use: should it be lost, the others are to be tried first.
    const qsizetype at = indexOf(teller);
    if (at >= 0)
        m_servers.append(m_servers.takeAt(at));
    return changed;
}

void ServerPool::remove(const QUrl &server)
{
    m_servers.removeIf([&server](const Server &each) { return each.url == server; });
}

bool ServerPool::hasOther(const QUrl &server) const
{
    return std::any_of(m_servers.cbegin(), m_servers.cend(),
                       [&server](const Server &each) { return each.url != server; });
}

QList<QUrl> ServerPool::servers() const
{
    QList<QUrl> urls;
    for (const Server &server : m_servers)
        urls.append(server.url);
    return urls;
}

qsizetype ServerPool::indexOf(const QUrl &url) const
{
    const auto found = std::find_if(m_servers.cbegin(), m_servers.cend(),
                                    [&url](const Server &server) { return server.url == url; });
    return found == m_servers.cend() ? -1 : found - m_servers.cbegin();
}

void ServerPool::insertAtRandom(Server server)
{
    const qsizetype places = m_servers.size() + 1;
    const qsizetype at = m_random
        ? std::min(static_cast<qsizetype>(m_random() * static_cast<double>(places)), places - 1)
        : m_servers.size();
    m_servers.insert(at, std::move(server));
}

} // namespace nunect::nats
