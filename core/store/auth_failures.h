// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"

#include <QString>

#include <map>

namespace nunect::store {

/// Logins that were refused, counted by server.
class AuthFailures
{
public:
    struct Server
    {
        quint64 count = 0;
        QString last; ///< who, why and from where, in words
    };

    void add(const domain::AuthFailed &event)
    {
        const QString &name = event.server.name.isEmpty() ? event.server.id : event.server.name;
        Server &server = m_servers[name];
        ++server.count;
        server.last = words(event);
    }

    /// By name.
    const std::map<QString, Server> &servers() const { return m_servers; }

    /// "foh (Authentication Failure) from 10.0.0.9"
    static QString words(const domain::AuthFailed &event)
    {
        const QString user
            = event.client.user.isEmpty() ? QStringLiteral("(no user)") : event.client.user;
        return QStringLiteral("%1 (%2) from %3").arg(user, event.reason, event.client.host);
    }

private:
    std::map<QString, Server> m_servers;
};

} // namespace nunect::store
