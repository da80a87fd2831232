// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// Message round-trip times, one row a unit.
/// Every unit that was ever heard: its liveness and its round trips.
class RttModel : public RowsModel<store::UnitRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::RttModel)

public:
    /// \a site must outlive the model.
    explicit RttModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.fleet, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::UnitRow *row(quint64 id) const override { return m_site.fleet.byId(id); }
    bool isStale(const store::UnitRow &unit) const override;
    quint8 timeState(const store::UnitRow &unit) const override;

private:
    const store::SiteStore &m_site;
};

} // namespace nunect::models
