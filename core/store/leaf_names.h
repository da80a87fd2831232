// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/site_store.h"

#include <map>
#include <set>

namespace nunect::store {

/// Which servers are leaf nodes, and whose link a row of LEAFZ is: nats-server 2.9 names neither
/// the other end of a link nor which end it is. What is not said there follows from the servers'
/// settings and addresses.
class LeafNames
{
public:
    explicit LeafNames(const SiteStore &site);

    const std::set<QString> &leafs() const { return m_leafs; }
    /// The address that a leaf is called by until its name is known; empty: it has its name.
    QString addressOf(const QString &leaf) const;
    /// Nobody is called by \a address now: it is known who is there, or leafs tell of themselves.
    bool isNamed(const QString &address) const;

    /// The row is told by the leaf's end of the link.
    bool isSpoke(const LinkRow &row) const;
    /// The leaf that a link belongs to; empty: nobody says. A hub whose leafs' servers cannot be
    /// asked knows but addresses: then "10.0.0.9 (hub)".
    QString leafOf(const LinkRow &row) const;
    /// The hub's end, as far as it is known.
    QString hubOf(const LinkRow &row) const;
    /// The server with that address; empty: none, or several.
    QString serverAt(const QString &address) const;

private:
    std::set<QString> m_leafs;
    std::map<QString, std::set<int>> m_remotePorts; ///< that a leaf connects to, by its name
    std::map<QString, QString> m_atAddress; ///< server by IP address; empty: several have it
    std::map<QString, QString> m_nameless;  ///< address of a leaf that has no name
    std::set<QString> m_named;              ///< addresses of leafs that have one
    bool m_asksLeafs = false;               ///< some leaf has told its settings
};

/// A server's name, else its id.
QString nameOf(const domain::ServerRef &server);

} // namespace nunect::store
