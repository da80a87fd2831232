// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/jetstream_tables.h"

namespace nunect::app {

using store::Endpoint;

JetStreamTables::JetStreamTables(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_accounts(site)
    , m_streams(site)
    , m_consumers(site)
    , m_state(site)
    , m_accountsSource(site, {Endpoint::Jsz}, tr("accounts with JetStream"))
    , m_streamsSource(site, {Endpoint::Jsz}, tr("streams"))
    , m_consumersSource(site, {Endpoint::Jsz}, tr("consumers"))
{
}

void JetStreamTables::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    m_accounts.flush(changes, nowMs);
    m_streams.flush(changes, nowMs);
    m_consumers.flush(changes, nowMs);
}

void JetStreamTables::refreshAges(bool connected, qint64 nowMs)
{
    m_accounts.refreshAges(nowMs);
    m_streams.refreshAges(nowMs);
    m_consumers.refreshAges(nowMs);
    m_state.refresh(nowMs);
    for (PageSource *source : {&m_accountsSource, &m_streamsSource, &m_consumersSource})
        source->refresh(connected, nowMs);
    if (m_stream && !m_site.streams.find(*m_stream))
        showConsumersOf(0);
    Q_EMIT changed();
}

QString JetStreamTables::emptyText(const PageSource &source) const
{
    const bool answered
        = source.status() == models::Status::Normal || source.status() == models::Status::Caution;
    return m_state.off() && answered ? tr("JetStream is off on all servers that answered.")
                                     : source.emptyText();
}

QString JetStreamTables::noConsumers() const
{
    return m_stream ? tr("%1 has no consumers.").arg(consumersOf()) : emptyText(m_consumersSource);
}

QString JetStreamTables::consumersOf() const
{
    return m_stream ? tr("%1 of %2").arg(m_stream->second, m_stream->first) : QString();
}

void JetStreamTables::showConsumersOf(quint64 streamId)
{
    const store::StreamRow *row = m_site.streams.byId(streamId);
    m_stream = row ? std::optional(row->key()) : std::nullopt;
    m_consumers.showOnly(m_stream);
    Q_EMIT changed();
}

} // namespace nunect::app
