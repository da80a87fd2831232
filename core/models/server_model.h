// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// The servers. Each kind of what they tell ages by itself: a figure that is too old looks so, in a
/// row that does not.
class ServerModel : public RowsModel<store::ServerRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ServerModel)

public:
    /// \a site must outlive the model.
    explicit ServerModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.servers, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

    /// Names of those columns that need no VARZ, HEALTHZ or JSZ: what servers tell by themselves.
    static QStringList fewColumns();

protected:
    const store::ServerRow *row(quint64 id) const override { return m_site.servers.byId(id); }
    bool isStale(const store::ServerRow &row) const override
    {
        return store::ServerStore::isStale(row, nowMs());
    }
    quint8 timeState(const store::ServerRow &row) const override;

private:
    using ServerColumn = RowColumn<store::ServerRow>;
    using KindOf = std::function<store::ServerData(const store::ServerRow &row)>;

    ServerColumn aging(ServerColumn column, KindOf kindOf) const;
    ServerColumn aging(ServerColumn column, store::ServerData kind) const;
    Columns stateColumns() const;
    Columns loadColumns() const;
    Columns trafficColumns() const;
    Columns timeColumns() const;

    const store::SiteStore &m_site;
};

} // namespace nunect::models
