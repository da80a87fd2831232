// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/server_store.h"

namespace nunect::store {

ServerRow &ServerStore::row(const domain::ServerRef &server, qint64 nowMs)
{
    ServerRow *known = m_table.change({server.name, server.id});
    if (!known) {
        // The same name with a new id is the same server started anew.
        m_table.removeIf([&server](const ServerRow &old) {
            return old.server.name == server.name && old.server.id != server.id;
        });
        ServerRow added;
        added.server = server;
        known = &m_table.add(std::move(added));
    }
    known->server = server;
    known->heardMs = nowMs;
    return *known;
}

void ServerStore::apply(const domain::ServerStats &stats, qint64 nowMs)
{
    ServerRow &server = row(stats.server, nowMs);
    server.stats = stats;
    server.statsMs = nowMs;
}

void ServerStore::apply(const domain::ServerNotice &notice, qint64 nowMs)
{
    ServerRow &server = row(notice.server, nowMs);
    if (notice.type == domain::ServerNotice::Shutdown)
        server.shutDown = true;
    else
        server.lameDuck = true;
}

void ServerStore::tick(qint64 nowMs)
{
    m_table.removeIf([nowMs](const ServerRow &row) {
        return row.shutDown && nowMs - row.heardMs > keepShutDownMs;
    });
}

} // namespace nunect::store
