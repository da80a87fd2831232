// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// The connections that ended, as far as their servers remember them; the last ended first.
class ClosedConnectionModel : public RowsModel<store::ClosedConnectionRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ClosedConnectionModel)

public:
    /// \a site must outlive the model.
    explicit ClosedConnectionModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.closedConnections, nowMs);
    }
    /// Lets staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::ClosedConnectionRow *row(quint64 id) const override
    {
        return m_site.closedConnections.byId(id);
    }
    bool isStale(const store::ClosedConnectionRow &row) const override
    {
        return m_site.closedConnections.isStale(row, nowMs());
    }

private:
    const store::SiteStore &m_site;
};

} // namespace nunect::models
