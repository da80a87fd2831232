// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"

#include <map>
#include <set>
#include <vector>

namespace nunect::app {

/// Which servers there should be: those that were heard of not too long ago and have not said
/// goodbye. All times are of a monotonic clock.
class KnownServers
{
public:
    /// One that is not heard of for so long is gone for good.
    static constexpr qint64 keepMs = 300'000;

    /// It answered, or told of itself. The same name with a new id is a server started anew.
    void heard(const domain::ServerRef &server, qint64 nowMs);
    /// Another one has a route to it; \a name may be empty.
    void mentioned(const QString &id, const QString &name, qint64 nowMs);
    /// It said that it shuts down.
    void ended(const QString &id, qint64 nowMs);
    void forgetOld(qint64 nowMs);

    bool empty() const { return m_servers.empty(); }
    /// Those that are not among \a answered, by name.
    std::vector<domain::ServerRef> missing(const std::set<QString> &answered) const;

private:
    struct Known
    {
        domain::ServerRef server;
        qint64 heardMs = 0;
    };
    std::map<QString, Known> m_servers; ///< by id
    /// Ids never come back; what a server sent before its goodbye may come after.
    std::map<QString, qint64> m_ended;
};

} // namespace nunect::app
