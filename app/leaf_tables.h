// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/leaf_registry.h"
#include "app/page_source.h"
#include "core/models/details_model.h"
#include "core/models/leaf_model.h"

#include <QObject>

namespace nunect::app {

/// What the Leafs page shows, and which leaf is the worst.
class LeafTables : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *leafs READ leafs CONSTANT)
    /// All that is known of the leaf that a person has opened.
    Q_PROPERTY(nunect::models::DetailsModel *details READ details CONSTANT)
    Q_PROPERTY(nunect::app::PageSource *source READ source CONSTANT)
    Q_PROPERTY(nunect::app::LeafRegistry *registry READ registry CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY worstChanged)
    /// Leafs that the hub cannot be heard from, or not in all accounts.
    Q_PROPERTY(int cutOff READ cutOff NOTIFY worstChanged)
    /// Name and state of the worst one; empty: all are as they should be.
    Q_PROPERTY(QString worst READ worst NOTIFY worstChanged)
    Q_PROPERTY(QString worstState READ worstState NOTIFY worstChanged)
    Q_PROPERTY(nunect::models::Status::Value worstStatus READ worstStatus NOTIFY worstChanged)

public:
    /// A dead leaf is to be shown within three seconds, half a second after its heartbeat is late.
    static constexpr qint64 updateMs = 250;

    /// \a site must outlive the tables.
    explicit LeafTables(const store::SiteStore &site, QObject *parent = nullptr);

    /// By which leafs' ways are named.
    void setPlan(const domain::SitePlan &plan) { m_store.setPlan(plan); }
    void hear(const store::RegistryReading &reading, qint64 nowMs);
    /// Each tick.
    void flush(qint64 nowMs);
    /// Once a second.
    void refreshAges(bool connected, qint64 nowMs);

    const store::LeafStore &store() const { return m_store; }
    models::TableModel *leafs() { return &m_leafs; }
    models::DetailsModel *details() { return &m_details; }
    PageSource *source() { return &m_source; }
    LeafRegistry *registry() { return &m_registry; }
    int total() const { return m_now.total; }
    int cutOff() const { return m_now.cutOff; }
    QString worst() const { return m_now.worst; }
    QString worstState() const { return m_now.worstState; }
    models::Status::Value worstStatus() const { return m_now.worstStatus; }

Q_SIGNALS:
    void worstChanged();

private:
    struct Worst
    {
        int total = 0;
        int cutOff = 0;
        QString worst;
        QString worstState;
        models::Status::Value worstStatus = models::Status::Unknown;

        bool operator==(const Worst &) const = default;
    };

    Worst judge() const;

    const store::SiteStore &m_site;
    store::LeafStore m_store;
    models::LeafModel m_leafs;
    models::DetailsModel m_details;
    PageSource m_source;
    LeafRegistry m_registry;
    std::optional<qint64> m_updatedMs;
    Worst m_now;
};

} // namespace nunect::app
