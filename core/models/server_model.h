// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// The servers.
class ServerModel : public RowsModel<store::ServerRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ServerModel)

public:
    /// \a site must outlive the model.
    explicit ServerModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs) { apply(changes.servers, nowMs); }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::ServerRow *row(quint64 id) const override { return m_site.servers.byId(id); }
    bool isStale(const store::ServerRow &row) const override
    {
        return store::ServerStore::isStale(row, nowMs());
    }

private:
    const store::SiteStore &m_site;
};

} // namespace nunect::models
