// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_names.h"

#include <algorithm>

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

QString nameOf(const domain::ServerRef &server)
{
    return server.name.isEmpty() ? server.id : server.name;
}

/// Of "10.0.0.9:4222", "[fe80::1]:4222" or "tls://user@10.0.0.9:7422".
static int portOf(QStringView url)
{
    const QStringView port = url.sliced(url.lastIndexOf(u':') + 1);
    const qsizetype end = port.indexOf(u'/');
    return (end < 0 ? port : port.first(end)).toInt();
}

static QString hostOf(const QString &hostAndPort)
{
    QString host = hostAndPort.first(std::max<qsizetype>(0, hostAndPort.lastIndexOf(u':')));
    host.remove(u'[').remove(u']');
    return host;
}

static QString byAddress(const LinkRow &row)
{
    return u"%1 (%2)"_s.arg(row.ip, nameOf(row.server));
}

LeafNames::LeafNames(const SiteStore &site)
{
    for (const ServerRow &row : site.servers.rows()) {
        if (!row.varz)
            continue;
        const QString name = nameOf(row.server);
        const domain::Varz &varz = row.varz->value;
        if (!varz.leaf.remotes.empty()) {
            m_asksLeafs = true;
            m_leafs.insert(name);
            std::set<int> &ports = m_remotePorts[name];
            for (const domain::RemoteLeafSettings &remote : varz.leaf.remotes) {
                for (const QString &url : remote.urls)
                    ports.insert(portOf(url));
            }
        }
        for (const QString &url : varz.connectUrls) {
            const auto [at, isNew] = m_atAddress.try_emplace(hostOf(url), name);
            if (!isNew && at->second != name)
                at->second.clear();
        }
    }
    for (const LinkRow &row : site.links.rows()) {
        const QString leaf = row.kind == LinkRow::Leaf ? leafOf(row) : QString();
        if (leaf.isEmpty())
            continue;
        m_leafs.insert(leaf);
        if (isSpoke(row))
            continue;
        if (row.remoteName.isEmpty() && serverAt(row.ip).isEmpty())
            m_nameless[leaf] = row.ip;
        else
            m_named.insert(row.ip);
    }
}

QString LeafNames::addressOf(const QString &leaf) const
{
    const auto at = m_nameless.find(leaf);
    return at != m_nameless.end() ? at->second : QString();
}

bool LeafNames::isNamed(const QString &address) const
{
    return m_asksLeafs || m_named.contains(address) || !serverAt(address).isEmpty();
}

bool LeafNames::isSpoke(const LinkRow &row) const
{
    if (row.direction != LinkRow::Unknown)
        return row.direction == LinkRow::Spoke;
    const auto remote = m_remotePorts.find(nameOf(row.server));
    return remote != m_remotePorts.end() && remote->second.contains(row.port);
}

QString LeafNames::leafOf(const LinkRow &row) const
{
    if (isSpoke(row))
        return nameOf(row.server);
    if (!row.remoteName.isEmpty())
        return row.remoteName;
    if (const QString server = serverAt(row.ip); !server.isEmpty())
        return server;
    return m_asksLeafs ? QString() : byAddress(row);
}

QString LeafNames::hubOf(const LinkRow &row) const
{
    if (!isSpoke(row))
        return nameOf(row.server);
    return row.remoteName.isEmpty() ? serverAt(row.ip) : row.remoteName;
}

QString LeafNames::serverAt(const QString &address) const
{
    const auto at = m_atAddress.find(address);
    return at != m_atAddress.end() ? at->second : QString();
}

} // namespace nunect::store
