// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// Every client of every server.
class ConnectionModel : public RowsModel<store::ConnectionRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ConnectionModel)

public:
    /// \a site must outlive the model.
    explicit ConnectionModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.connections, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::ConnectionRow *row(quint64 id) const override
    {
        return m_site.connections.byId(id);
    }
    bool isStale(const store::ConnectionRow &row) const override
    {
        return store::ConnectionStore::isStale(row, nowMs());
    }
    quint8 timeState(const store::ConnectionRow &row) const override;

private:
    Columns trafficColumns() const;
    Cell pendingCell(const store::ConnectionRow &row, qint64 nowMs) const;
    /// What its server lets wait for one connection, in bytes, if it has told.
    std::optional<qint64> maxPending(const store::ConnectionRow &row) const;

    const store::SiteStore &m_site;
};

} // namespace nunect::models
