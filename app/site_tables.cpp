// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/site_tables.h"

#include "core/models/server_details.h"

namespace nunect::app {

using store::Endpoint;

SiteTables::SiteTables(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_closedConnections(site)
    , m_serversSource(site, {Endpoint::Varz, Endpoint::Healthz, Endpoint::Jsz}, tr("servers"))
    , m_connectionsSource(site, {Endpoint::Connz}, tr("connections"))
    , m_closedConnectionsSource(site, {Endpoint::ClosedConnz}, tr("closed connections"))
    , m_accountsSource(site, {Endpoint::AccountStatz}, tr("accounts"))
    , m_subscriptionsSource(site, {Endpoint::Subsz}, tr("subscriptions"))
    , m_linksSource(site, {Endpoint::Varz, Endpoint::Routez, Endpoint::Gatewayz, Endpoint::Leafz},
                    tr("routes, gateways and leaf nodes"))
    , m_jetStreamSource(site, {Endpoint::Jsz}, tr("streams"))
    , m_accounts(site)
    , m_links(site)
    , m_serverPairs(site)
    , m_unitMoves(site)
    , m_serverDetails([&site](quint64 rowId, qint64 nowMs) {
        return models::serverDetails(site.servers, rowId, nowMs);
    })
    , m_accountDetails([&site](quint64 rowId, qint64 nowMs) {
        return models::accountDetails(site.accounts, rowId, nowMs);
    })
    , m_linkDetails([&site](quint64 rowId, qint64 nowMs) {
        return models::linkDetails(site.links, rowId, nowMs);
    })
    , m_jetStream(site)
    , m_leafs(site)
    , m_subscriptions(site)
{
    connect(&m_cuts, &LinkCuts::planRead, &m_leafs, &LeafTables::setPlan);
}

std::vector<PageSource *> SiteTables::sources()
{
    return {&m_serversSource,  &m_connectionsSource,   &m_closedConnectionsSource,
            &m_accountsSource, &m_subscriptionsSource, &m_linksSource,
            &m_jetStreamSource};
}

void SiteTables::setShown(PageSource *source, bool shown)
{
    m_shown[source] = std::max(0, m_shown[source] + (shown ? 1 : -1));
    std::set<Endpoint> demand;
    for (const auto &[each, parts] : m_shown) {
        if (parts > 0)
            demand.insert(each->endpoints().begin(), each->endpoints().end());
    }
    Q_EMIT demandChanged(demand);
}

void SiteTables::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    m_accounts.flush(changes, nowMs);
    m_links.flush(changes, nowMs);
    m_serverPairs.flush(changes, nowMs);
    m_unitMoves.flush(changes, nowMs);
    const std::pair<models::DetailsModel *, const store::Changes &> details[]
        = {{&m_serverDetails, changes.servers},
           {&m_accountDetails, changes.accounts},
           {&m_linkDetails, changes.links}};
    for (const auto &[model, changed] : details) {
        if (!changed.isEmpty())
            model->refresh(nowMs);
    }
    m_jetStream.flush(changes, nowMs);
    m_leafs.flush(nowMs);
    m_subscriptions.flush(changes, nowMs);
    m_closedConnections.flush(changes, nowMs);
    const auto leftOut = static_cast<int>(m_site.closedConnections.overCap());
    if (std::exchange(m_closedLeftOut, leftOut) != leftOut)
        Q_EMIT closedConnectionsLeftOutChanged();
}

void SiteTables::refreshAges(bool connected, qint64 nowMs)
{
    m_closedConnections.refreshAges(nowMs);
    for (PageSource *source : sources())
        source->refresh(connected, nowMs);
    m_accounts.refreshAges(nowMs);
    m_links.refreshAges(nowMs);
    m_serverPairs.refreshAges(nowMs);
    m_unitMoves.refreshAges(nowMs);
    for (models::DetailsModel *details : {&m_serverDetails, &m_accountDetails, &m_linkDetails})
        details->refresh(nowMs);
    m_jetStream.refreshAges(connected, nowMs);
    m_leafs.refreshAges(connected, nowMs);
    m_subscriptions.refreshAges(nowMs);
}

} // namespace nunect::app
