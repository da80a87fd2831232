// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/jetstream_tables.h"
#include "app/leaf_tables.h"
#include "app/link_cuts.h"
#include "app/page_source.h"
#include "app/subscription_tables.h"
#include "core/models/account_model.h"
#include "core/models/closed_connection_model.h"
#include "core/models/details_model.h"
#include "core/models/handoff_model.h"
#include "core/models/link_model.h"
#include "core/models/table_model.h"

#include <QObject>

#include <map>
#include <set>

namespace nunect::app {

/// The tables of what the servers tell when they are asked, and which page needs which answers:
/// only what the page on screen shows is asked for.
class SiteTables : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::app::PageSource *serversSource READ serversSource CONSTANT)
    Q_PROPERTY(nunect::app::PageSource *connectionsSource READ connectionsSource CONSTANT)
    Q_PROPERTY(
        nunect::app::PageSource *closedConnectionsSource READ closedConnectionsSource CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *closedConnections READ closedConnections CONSTANT)
    /// Those that the console has no room for.
    Q_PROPERTY(int closedConnectionsLeftOut READ closedConnectionsLeftOut NOTIFY
                   closedConnectionsLeftOutChanged)
    Q_PROPERTY(nunect::app::PageSource *accountsSource READ accountsSource CONSTANT)
    Q_PROPERTY(nunect::app::PageSource *subscriptionsSource READ subscriptionsSource CONSTANT)
    Q_PROPERTY(nunect::app::PageSource *linksSource READ linksSource CONSTANT)
    Q_PROPERTY(nunect::app::PageSource *jetStreamSource READ jetStreamSource CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *links READ links CONSTANT)
    /// Moves of units from server to server.
    Q_PROPERTY(nunect::models::TableModel *serverPairs READ serverPairs CONSTANT)
    Q_PROPERTY(nunect::models::TableModel *unitMoves READ unitMoves CONSTANT)
    /// All that is known of the row that a person has opened.
    Q_PROPERTY(nunect::models::DetailsModel *serverDetails READ serverDetails CONSTANT)
    Q_PROPERTY(nunect::models::DetailsModel *accountDetails READ accountDetails CONSTANT)
    Q_PROPERTY(nunect::models::DetailsModel *linkDetails READ linkDetails CONSTANT)
    Q_PROPERTY(nunect::app::JetStreamTables *jetStream READ jetStream CONSTANT)
    Q_PROPERTY(nunect::app::LeafTables *leafs READ leafs CONSTANT)
    Q_PROPERTY(nunect::app::LinkCuts *cuts READ cuts CONSTANT)
    Q_PROPERTY(nunect::app::SubscriptionTables *subscriptions READ subscriptions CONSTANT)

public:
    /// \a site must outlive the tables.
    explicit SiteTables(const store::SiteStore &site, QObject *parent = nullptr);

    void flush(const store::SiteChanges &changes, qint64 nowMs);
    /// Once a second.
    void refreshAges(bool connected, qint64 nowMs);

    PageSource *serversSource() { return &m_serversSource; }
    PageSource *connectionsSource() { return &m_connectionsSource; }
    PageSource *closedConnectionsSource() { return &m_closedConnectionsSource; }
    PageSource *accountsSource() { return &m_accountsSource; }
    PageSource *subscriptionsSource() { return &m_subscriptionsSource; }
    PageSource *linksSource() { return &m_linksSource; }
    PageSource *jetStreamSource() { return &m_jetStreamSource; }
    models::TableModel *accounts() { return &m_accounts; }
    models::TableModel *links() { return &m_links; }
    models::TableModel *serverPairs() { return &m_serverPairs; }
    models::TableModel *unitMoves() { return &m_unitMoves; }
    models::DetailsModel *serverDetails() { return &m_serverDetails; }
    models::DetailsModel *accountDetails() { return &m_accountDetails; }
    models::DetailsModel *linkDetails() { return &m_linkDetails; }
    JetStreamTables *jetStream() { return &m_jetStream; }
    LeafTables *leafs() { return &m_leafs; }
    LinkCuts *cuts() { return &m_cuts; }
    SubscriptionTables *subscriptions() { return &m_subscriptions; }

    models::ClosedConnectionModel *closedConnections() { return &m_closedConnections; }

    int closedConnectionsLeftOut() const { return m_closedLeftOut; }

    /// A page, or a part of one, with this source is on screen or not any more.
    Q_INVOKABLE void setShown(nunect::app::PageSource *source, bool shown);

Q_SIGNALS:
    void closedConnectionsLeftOutChanged();
    /// What the servers are to be asked for from now on.
    void demandChanged(const std::set<nunect::store::Endpoint> &endpoints);

private:
    const store::SiteStore &m_site;
    int m_closedLeftOut = 0;
    std::vector<PageSource *> sources();

    models::ClosedConnectionModel m_closedConnections;
    PageSource m_serversSource;
    PageSource m_connectionsSource;
    PageSource m_closedConnectionsSource;
    PageSource m_accountsSource;
    PageSource m_subscriptionsSource;
    PageSource m_linksSource;
    PageSource m_jetStreamSource;
    models::AccountModel m_accounts;
    models::LinkModel m_links;
    models::ServerPairModel m_serverPairs;
    models::UnitMovesModel m_unitMoves;
    models::DetailsModel m_serverDetails;
    models::DetailsModel m_accountDetails;
    models::DetailsModel m_linkDetails;
    JetStreamTables m_jetStream;
    LeafTables m_leafs;
    LinkCuts m_cuts;
    SubscriptionTables m_subscriptions;
    std::map<PageSource *, int> m_shown; ///< how many parts show it
};

} // namespace nunect::app
