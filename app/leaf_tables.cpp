// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/leaf_tables.h"

#include "core/models/leaf_words.h"

namespace nunect::app {

using models::LeafWords;
using models::Status;
using store::Endpoint;

LeafTables::LeafTables(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_leafs(m_store)
    , m_details([this](quint64 rowId, qint64 nowMs) {
        return models::leafDetails(m_store, rowId, nowMs);
    })
    , m_source(site, {Endpoint::Varz, Endpoint::Leafz, Endpoint::Jsz}, tr("leaf nodes"))
{
}

void LeafTables::flush(qint64 nowMs)
{
    if (m_updatedMs && nowMs - *m_updatedMs < updateMs)
        return;
    m_updatedMs = nowMs;
    m_store.update(m_site, nowMs);
    const store::Changes changes = m_store.takeChanges();
    m_leafs.flush(changes, nowMs);
    if (!changes.isEmpty())
        m_details.refresh(nowMs);
    const Worst now = judge();
    if (now == m_now)
        return;
    m_now = now;
    Q_EMIT worstChanged();
}

void LeafTables::hear(const store::RegistryReading &reading, qint64 nowMs)
{
    m_store.take(reading);
    m_registry.hear(reading, nowMs);
}

LeafTables::Worst LeafTables::judge() const
{
    Worst now;
    for (const store::LeafRow &row : m_store.rows()) {
        ++now.total;
        const Status::Value status = LeafWords::status(row);
        if (status == Status::Critical || status == Status::Serious)
            ++now.cutOff;
        if (status >= Status::Normal || (!now.worst.isEmpty() && status >= now.worstStatus))
            continue;
        now.worst = row.name;
        now.worstState = LeafWords::state(row.state);
        now.worstStatus = status;
    }
    return now;
}

void LeafTables::refreshAges(bool connected, qint64 nowMs)
{
    m_leafs.refreshAges(nowMs);
    m_details.refresh(nowMs);
    m_source.refresh(connected, nowMs);
    m_registry.refreshAges(connected, nowMs);
}

} // namespace nunect::app
