// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/look.h"
#include "core/alarms/recent_count.h"

#include <map>
#include <unordered_map>

namespace nunect::alarms {

/// Links that were there and are gone, and those that come and go. Servers list what stands: a link
/// that is not listed any more is down, until one between the same two is.
class LinkConditions
{
public:
    /// A server that was started anew is given so long to find its links again.
    static constexpr qint64 restartGraceMs = 15'000;

    void look(const Look &look);

private:
    /// A link as people know it, whatever number or port it has.
    struct Link
    {
        QString server;
        QString remote;
        bool leadsToLeaf = false; ///< remote is a leaf node of server
        int standing = 0;         ///< connections that it has
        qint64 judgedFromMs = 0;
        RecentCount breaks{flapWindowMs, 0};
    };
    /// What is to be known of a store's row once it is gone.
    struct Seen
    {
        QString link;
        QString serverId;
        bool stands = false;
        qint64 heardMs = 0;
    };

    void see(const Look &look, const store::LinkRow &row);
    void lose(const Look &look, quint64 rowId);
    void leave(const Look &look, const Seen &seen);
    void judge(const Look &look, const QString &name, Link &link);

    std::map<QString, Link> m_links;          ///< by name
    std::unordered_map<quint64, Seen> m_seen; ///< by row id
};

} // namespace nunect::alarms
