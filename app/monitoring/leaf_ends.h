// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/connz.h"
#include "core/domain/leafz.h"

#include <QStringList>

#include <map>

namespace nunect::app {

/// Who is at the other end of a leaf node's link: before nats-server 2.10 LEAFZ says neither its
/// name nor which end is the leaf. CONNZ of the link's account has the same link, with a name if
/// the other end has come to this server, as leaf nodes do.
class LeafEnds
{
public:
    /// A link whose end is not told is asked for so often.
    static constexpr int maxTries = 3;

    /// Takes \a leafz as a server said it, and forgets links that are not in it. The accounts whose
    /// links are to be asked for.
    QStringList see(const domain::Leafz &leafz);
    /// Puts what is known into \a leafz.
    void fillIn(domain::Leafz &leafz) const;
    /// They have been asked for.
    void asked(const domain::Leafz &leafz, const QString &account);
    /// The connections of one account at \a serverId.
    void learn(const QString &serverId, const domain::ConnzPage &page);

private:
    struct End
    {
        std::optional<bool> isSpoke; ///< nothing: not known yet
        QString name;                ///< of the other server; empty where this one is the leaf
        int tries = 0;
    };

    std::map<QString, std::map<QString, End>> m_servers; ///< by id; links by account and address
};

} // namespace nunect::app
